"""Verbs about meetings: the programme, one meeting's closing, its summary."""

from collections.abc import Sequence
from dataclasses import dataclass, replace
from datetime import date, time, timedelta
from itertools import chain

from sqlalchemy import Connection, bindparam, select, text, update

from facilitator.errors import ActionableError, Trouble
from facilitator.store import attendance, commitments, groups, live, marks, notes, tables
from facilitator.store.database import Database
from facilitator.store.rows import fields, iso, moment, plan_of, plan_text, scrubbed
from facilitator.store.subjects import Subject, Touched
from facilitator.store.tables import AnyRow, fetch, names, upsert
from sessions.afterwards import steps_told
from sessions.events import Event, EventKind
from sessions.records import (
    Closing,
    Commitment,
    LiveMark,
    Meeting,
    MeetingState,
    Member,
    Note,
    Observation,
    OwnMark,
    Presence,
)
from sessions.summary import Summary, compose

# What a summary says comes from all of these.
SUMMARY_SUBJECTS = frozenset(
    {
        Subject.ATTENDANCE,
        Subject.CLOSINGS,
        Subject.COMMITMENTS,
        Subject.GROUPS,
        Subject.LIVE,
        Subject.MARKS,
        Subject.MEETINGS,
        Subject.MEMBERS,
        Subject.NOTES,
        Subject.OBSERVATIONS,
        Subject.PROFILE,
    }
)

_t = tables.meetings.c

_CLOSING = names(tables.closings)
_PUT_MEETING = upsert(tables.meetings, "id", keep=("printed_at",))
_PUT_CLOSING = upsert(tables.closings, "meeting_id")
_ONE = select(tables.meetings).where(_t.id == bindparam("id_"))
_OF_GROUP = (
    select(tables.meetings)
    .where(_t.group_id == bindparam("id_"))
    .order_by(_t.number, _t.date, _t.start)
)
_ONE_CLOSING = select(tables.closings).where(tables.closings.c.meeting_id == bindparam("id_"))
_SET_STATE = update(tables.meetings).where(_t.id == bindparam("id_")).values(state=bindparam("to"))
_UNFINISHED = (
    select(tables.meetings)
    .where(_t.state == MeetingState.RUNNING.value)
    .order_by(_t.date.desc(), _t.start.desc())
    .limit(1)
)
# What is due from today on comes before what was never held.
_NEXT = text(
    """
    SELECT meetings.* FROM meetings JOIN groups ON groups.id = meetings.group_id
    WHERE state IN ('planned', 'running') AND NOT archived
    ORDER BY state = 'planned', date < :today, date, start, number
    LIMIT 1
    """
)


@dataclass(frozen=True, slots=True, kw_only=True)
class Record:
    """One meeting with everything there is about it. `members` are all of the group by seat,
    `presences` those enrolled on the day; private notes are among the `notes`. `own_marks` name
    those kinds of `marks` she added herself. `commitments` were made here, the `answered` ones
    earlier."""

    meeting: Meeting
    members: tuple[Member, ...]
    presences: tuple[Presence, ...]
    notes: tuple[Note, ...]
    observations: tuple[Observation, ...]
    closing: Closing
    events: tuple[Event, ...]
    marks: tuple[LiveMark, ...]
    own_marks: tuple[OwnMark, ...]
    commitments: tuple[Commitment, ...]
    answered: tuple[Commitment, ...]


def record(db: Database, meeting_id: str) -> Record:
    """Open one meeting in a single read; ActionableError(NO_SUCH_MEETING)."""
    with db.reading() as connection:
        found = read_meeting(connection, meeting_id)
        made = marks.read_marks(connection, meeting_id)
        promised, answered = commitments.read_both(connection, meeting_id)
        return Record(
            meeting=found,
            members=groups.read_members(connection, found.group_id),
            presences=attendance.read_presences(connection, meeting_id),
            notes=notes.read_notes(connection, meeting_id),
            observations=notes.read_observations(connection, meeting_id),
            closing=read_closing(connection, meeting_id),
            events=live.read_events(connection, meeting_id),
            marks=made,
            own_marks=marks.read_used_own_marks(connection, made),
            commitments=promised,
            answered=answered,
        )


def meetings(db: Database, group_id: str) -> tuple[Meeting, ...]:
    """Return every meeting of the group by number, cancelled ones too."""
    with db.reading() as connection:
        return read_meetings(connection, group_id)


def meeting(db: Database, meeting_id: str) -> Meeting:
    """Return one meeting; ActionableError(NO_SUCH_MEETING)."""
    with db.reading() as connection:
        return read_meeting(connection, meeting_id)


def save_meeting(db: Database, meeting: Meeting) -> Touched:
    """Insert or replace one meeting with its plan."""
    with db.writing() as connection:
        put_meeting(connection, meeting)
    return frozenset({Subject.MEETINGS})


def save_events(db: Database, meeting: Meeting, events: Sequence[Event]) -> Touched:
    """Add to the log of a meeting, with the change of state that its first and last event mean, all
    or nothing. Repeated, it adds nothing more.

    With its start the meeting itself is written, because its day is the one it is held on: written
    later, the planned meeting would undo what has begun.
    """
    if not events:
        return frozenset()
    start = next((event for event in events if event.kind is EventKind.STARTED), None)
    last = events[-1]
    over = last.kind is EventKind.ENDED
    with db.writing() as connection:
        if start is not None:
            put_meeting(connection, meeting)
            began = start.at - timedelta(minutes=start.value)
            live.put_beginning(connection, meeting.id, began)
        if over:
            live.put_end(connection, meeting.id, last.at - timedelta(seconds=last.value))
        live.put_events(connection, meeting.id, events)
    held = {Subject.MEETINGS} if start is not None or over else set[Subject]()
    return frozenset(held | {Subject.LIVE})


def tell_steps(db: Database, meeting_id: str, done: frozenset[str]) -> Touched:
    """Let exactly the steps `done` (their ids) of a meeting that is over be ticked.

    Raises: ActionableError(NO_SUCH_MEETING).
    """
    with db.writing() as connection:
        plan = read_meeting(connection, meeting_id).plan
        events = live.read_events(connection, meeting_id)
        live.put_events(connection, meeting_id, steps_told(plan, events, done))
    return frozenset({Subject.LIVE})


def add_programme(db: Database, group_id: str, meetings: Sequence[Meeting]) -> Touched:
    """Insert or replace a series of meetings of the group, all or none."""
    with db.writing() as connection:
        for each in meetings:
            put_meeting(connection, replace(each, group_id=group_id))
    return frozenset({Subject.MEETINGS})


def cancel_meeting(db: Database, meeting_id: str) -> Touched:
    """Mark a meeting as not held; it keeps its number."""
    return _set_state(db, meeting_id, MeetingState.CANCELLED)


def finish_meeting(db: Database, meeting_id: str) -> Touched:
    """Mark a meeting as held: its closing is written."""
    return _set_state(db, meeting_id, MeetingState.HELD)


def next_meeting(db: Database, today: date) -> Meeting | None:
    """Return the running meeting, else the earliest planned from `today` on, else the earliest
    one that was planned before and never held. Archived groups are left out."""
    with db.reading() as connection:
        return read_next(connection, today)


def unfinished(db: Database) -> Meeting | None:
    """Return the meeting that was running when the program last stopped, if any."""
    with db.reading() as connection:
        return read_unfinished(connection)


def closing(db: Database, meeting_id: str) -> Closing:
    """Return what was concluded, empty until it was saved."""
    with db.reading() as connection:
        return read_closing(connection, meeting_id)


def save_closing(db: Database, closing: Closing) -> Touched:
    """Insert or replace what was written when a meeting was closed."""
    with db.writing() as connection:
        put_closing(connection, closing)
    return frozenset({Subject.CLOSINGS})


def summary(db: Database, meeting_id: str) -> Summary:
    """Return everything the printed record of a meeting shows; private notes are not even read.

    Raises: ActionableError(NO_SUCH_MEETING).
    """
    with db.reading() as connection:
        found = read_meeting(connection, meeting_id)
        made = marks.read_marks(connection, meeting_id)
        return compose(
            profile=groups.read_profile(connection),
            group=groups.read_group(connection, found.group_id),
            meeting=found,
            meetings=read_meetings(connection, found.group_id),
            members=groups.read_members(connection, found.group_id),
            presences=attendance.read_presences(connection, meeting_id),
            events=live.read_events(connection, meeting_id),
            observations=notes.read_observations(connection, meeting_id),
            notes=notes.read_group_layer(connection, meeting_id),
            closing=read_closing(connection, meeting_id),
            live_marks=made,
            own_marks=marks.read_used_own_marks(connection, made),
            commitments=chain(*commitments.read_both(connection, meeting_id)),
        )


def read_meetings(connection: Connection, group_id: str) -> tuple[Meeting, ...]:
    """Return the meetings of a group by number, cancelled ones too."""
    return tuple(meeting_of(row) for row in fetch(connection, _OF_GROUP, id_=group_id))


def read_meeting(connection: Connection, meeting_id: str) -> Meeting:
    """Return one meeting; ActionableError(NO_SUCH_MEETING)."""
    row = connection.execute(_ONE, {"id_": meeting_id}).first()
    if row is None:
        raise ActionableError(Trouble.NO_SUCH_MEETING)
    return meeting_of(row)


def read_next(connection: Connection, today: date) -> Meeting | None:
    """Return the next planned meeting of all groups from `today` on."""
    row = connection.execute(_NEXT, {"today": today.isoformat()}).first()
    return None if row is None else meeting_of(row)


def read_unfinished(connection: Connection) -> Meeting | None:
    """Return the meeting that still runs or waits for its closing, if there is one."""
    row = connection.execute(_UNFINISHED).first()
    return None if row is None else meeting_of(row)


def read_closing(connection: Connection, meeting_id: str) -> Closing:
    """Return the closing of a meeting; an empty one before anything was written."""
    row = connection.execute(_ONE_CLOSING, {"id_": meeting_id}).first()
    if row is None:
        return Closing(meeting_id=meeting_id)
    return Closing(**dict(zip(_CLOSING, row, strict=True)))


def meeting_of(row: AnyRow) -> Meeting:
    """Return the record a row of the meetings holds."""
    return Meeting(
        id=row.id,
        group_id=row.group_id,
        number=row.number,
        date=date.fromisoformat(row.date),
        start=time.fromisoformat(row.start),
        plan=plan_of(row.plan),
        place=row.place,
        topic=row.topic,
        state=MeetingState(row.state),
        started_at=moment(row.started_at),
        ended_at=moment(row.ended_at),
    )


def put_meeting(connection: Connection, meeting: Meeting) -> None:
    """Insert or replace one meeting with its plan."""
    row = {
        **fields(meeting, ("id", "group_id", "number", "place", "topic", "state")),
        "date": iso(meeting.date),
        "start": meeting.start.isoformat(),
        "started_at": iso(meeting.started_at),
        "ended_at": iso(meeting.ended_at),
    }
    connection.execute(_PUT_MEETING, {**scrubbed(row), "plan": plan_text(meeting.plan)})


def put_closing(connection: Connection, closing: Closing) -> None:
    """Insert or replace what was written when a meeting was closed."""
    row = fields(closing, _CLOSING)
    connection.execute(_PUT_CLOSING, scrubbed(row, several_lines=_CLOSING))


def _set_state(db: Database, meeting_id: str, state: MeetingState) -> Touched:
    with db.writing() as connection:
        if connection.execute(_SET_STATE, {"id_": meeting_id, "to": state.value}).rowcount == 0:
            raise ActionableError(Trouble.NO_SUCH_MEETING)
    return frozenset({Subject.MEETINGS})
