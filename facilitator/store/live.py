"""Verbs about a running meeting: its log, its heartbeat, its beginning and its end."""

from collections.abc import Sequence
from dataclasses import replace
from datetime import datetime
from itertools import starmap

from sqlalchemy import Connection, Update, bindparam, insert, select, update

from facilitator.errors import ActionableError, Trouble
from facilitator.store import tables
from facilitator.store.database import Database
from facilitator.store.rows import Row, iso
from facilitator.store.subjects import Subject, Touched
from facilitator.store.tables import fetch, upsert
from facilitator.text import clean_line
from sessions.events import Event, EventKind, Heartbeat
from sessions.records import MeetingState, Stage

_e, _h, _t = tables.events.c, tables.heartbeats.c, tables.meetings.c

_LOG = (
    select(_e.kind, _e.at, _e.elapsed, _e.stage, _e.value, _e.ref, _e.text)
    .where(_e.meeting_id == bindparam("id_"))
    .order_by(_e.ordinal)
)
_TAIL = (
    select(_e.ordinal, _e.kind, _e.at, _e.elapsed, _e.stage, _e.value, _e.ref, _e.text)
    .where(_e.meeting_id == bindparam("id_"))
    .order_by(_e.ordinal.desc())
    .limit(bindparam("most"))
)
_ADD = insert(tables.events)
_BEAT = upsert(tables.heartbeats, "meeting_id")
_LAST_BEAT = select(_h.at, _h.elapsed, _h.mono).where(_h.meeting_id == bindparam("id_"))
_BEGIN = (
    update(tables.meetings)
    .where(_t.id == bindparam("id_"))
    .values(state=MeetingState.RUNNING.value, started_at=bindparam("at_"), ended_at=None)
)
_END = (
    update(tables.meetings)
    .where(_t.id == bindparam("id_"))
    .values(state=MeetingState.CLOSING.value, ended_at=bindparam("at_"))
)


def begin(db: Database, meeting_id: str, events: Sequence[Event], started_at: datetime) -> Touched:
    """Let a meeting be RUNNING since `started_at`, with the first events of its log."""
    with db.writing() as connection:
        put_beginning(connection, meeting_id, started_at)
        put_events(connection, meeting_id, events)
    return frozenset({Subject.MEETINGS, Subject.LIVE})


def end(db: Database, meeting_id: str, events: Sequence[Event], ended_at: datetime) -> Touched:
    """Let a meeting be over at `ended_at`, with the last events of its log; its closing waits."""
    with db.writing() as connection:
        put_end(connection, meeting_id, ended_at)
        put_events(connection, meeting_id, events)
    return frozenset({Subject.MEETINGS, Subject.LIVE})


def append_events(db: Database, meeting_id: str, events: Sequence[Event]) -> Touched:
    """Add events behind the log. Those already standing at its end are not added again, so an
    append may be repeated; no event can follow an equal one and mean something."""
    with db.writing() as connection:
        put_events(connection, meeting_id, events)
    return frozenset({Subject.LIVE})


def events(db: Database, meeting_id: str) -> tuple[Event, ...]:
    """Return the log of a meeting, oldest event first."""
    with db.reading() as connection:
        return read_events(connection, meeting_id)


def beat(db: Database, meeting_id: str, heartbeat: Heartbeat) -> Touched:
    """Keep the newest sign of life; touches nothing that a page shows."""
    row = {
        "meeting_id": meeting_id,
        "at": f"{heartbeat.at.isoformat()} {heartbeat.boot}".rstrip(),
        "elapsed": heartbeat.elapsed,
        "mono": heartbeat.mono,
    }
    with db.writing() as connection:
        connection.execute(_BEAT, row)
    return frozenset()


def heartbeat(db: Database, meeting_id: str) -> Heartbeat | None:
    """Return the last sign of life of a meeting, None before its first."""
    with db.reading() as connection:
        row = connection.execute(_LAST_BEAT, {"id_": meeting_id}).first()
    if row is None:
        return None
    at, _, boot = row.at.partition(" ")  # those of before have none, which is "not known"
    return Heartbeat(datetime.fromisoformat(at), row.elapsed, row.mono, boot)


def read_events(connection: Connection, meeting_id: str) -> tuple[Event, ...]:
    """Return a meeting's log in the order it was written."""
    return tuple(starmap(_event, fetch(connection, _LOG, id_=meeting_id)))


def put_beginning(connection: Connection, meeting_id: str, started_at: datetime) -> None:
    """Let a meeting be RUNNING since `started_at`."""
    _set(connection, _BEGIN, meeting_id, started_at)


def put_end(connection: Connection, meeting_id: str, ended_at: datetime) -> None:
    """Let a meeting be over at `ended_at`; its closing waits."""
    _set(connection, _END, meeting_id, ended_at)


def put_events(connection: Connection, meeting_id: str, events: Sequence[Event]) -> None:
    """Add to a meeting's log what is not in it yet."""
    tail = [
        (ordinal, _event(*rest))
        for ordinal, *rest in fetch(connection, _TAIL, id_=meeting_id, most=len(events))
    ][::-1]
    first_free = tail[-1][0] + 1 if tail else 0
    new = [_scrubbed(event) for event in events]
    known = _overlap([event for _, event in tail], new)
    rows = [_row(meeting_id, at, event) for at, event in enumerate(new[known:], first_free)]
    if rows:
        connection.execute(_ADD, rows)


def _scrubbed(event: Event) -> Event:
    return replace(event, text=clean_line(event.text)) if event.text else event


def _overlap(stored: list[Event], new: list[Event]) -> int:
    """Count how many of the new events already stand at the end of the stored ones."""
    longest = min(len(stored), len(new))
    return next((n for n in range(longest, 0, -1) if stored[-n:] == new[:n]), 0)


def _set(connection: Connection, statement: Update, meeting_id: str, at: datetime) -> None:
    if connection.execute(statement, {"id_": meeting_id, "at_": iso(at)}).rowcount == 0:
        raise ActionableError(Trouble.NO_SUCH_MEETING)


def _row(meeting_id: str, ordinal: int, event: Event) -> Row:
    return {
        "meeting_id": meeting_id,
        "ordinal": ordinal,
        "kind": event.kind.value,
        "at": event.at.isoformat(),
        "elapsed": event.elapsed,
        "stage": event.stage and event.stage.value,
        "value": event.value,
        "ref": event.ref,
        "text": event.text,
    }


def _event(
    kind: str, at: str, elapsed: float, stage: str | None, value: float, ref: str, text: str
) -> Event:
    return Event(
        kind=EventKind(kind),
        at=datetime.fromisoformat(at),
        elapsed=elapsed,
        stage=None if stage is None else Stage(stage),
        value=value,
        ref=ref,
        text=text,
    )
