"""Corrections of a meeting that was held: each leaves a line in the meeting's trail.

A correction that changes nothing leaves no line, so it may be repeated.
"""

from datetime import datetime

from sqlalchemy import Connection, insert, text

from facilitator.store import attendance, meetings, notes, tables
from facilitator.store.database import Database
from facilitator.store.rows import Touched, fields, iso
from sessions.records import Attendance, Change, Closing, Observation, Presence, QuickMark, new_id

_CHANGE = tables.names(tables.changes)
_ADD = insert(tables.changes)
_TRAIL = text(
    """
    SELECT id, meeting_id, at, field, member_id, before, after
    FROM changes WHERE meeting_id = :meeting ORDER BY rowid
    """
)
_STATUS = text(
    "SELECT status, arrived_at FROM presences WHERE meeting_id = :meeting AND member_id = :member"
)
_SCORE = text(
    """
    SELECT score FROM observations
    WHERE meeting_id = :meeting AND member_id = :member AND mark = :mark
    """
)


def correct_presence(db: Database, meeting_id: str, presence: Presence, at: datetime) -> Touched:
    """Correct one member's attendance; the trail speaks of "attendance" and, when the minute of
    a late arrival changed, of "attendance.arrived_at"."""
    given = {"meeting": meeting_id, "member": presence.member_id}
    with db.writing() as connection:
        before = connection.execute(_STATUS, given).first() or (Attendance.NOT_TAKEN.value, None)
        attendance.put_presence(connection, meeting_id, presence)
        after = connection.execute(_STATUS, given).one()
        names = ("attendance", "attendance.arrived_at")
        for name, old, new in zip(names, before, after, strict=True):
            _note_change(connection, meeting_id, at, name, presence.member_id, old, new)
    return frozenset({"attendance"})


def correct_closing(db: Database, closing: Closing, at: datetime) -> Touched:
    """Correct what was concluded; one line, e.g. "closing.conclusion", for each changed field."""
    meeting_id = closing.meeting_id
    with db.writing() as connection:
        before = meetings.read_closing(connection, meeting_id)
        meetings.put_closing(connection, closing)
        after = meetings.read_closing(connection, meeting_id)
        for name in Closing.__slots__:
            old, new = getattr(before, name), getattr(after, name)
            _note_change(connection, meeting_id, at, f"closing.{name}", None, old, new)
    return frozenset({"closings"})


def correct_observation(db: Database, observation: Observation, at: datetime) -> Touched:
    """Correct one quick mark; the trail speaks of, e.g., "observation.opens_up"."""
    meeting_id, member_id = observation.meeting_id, observation.member_id
    given = {"meeting": meeting_id, "member": member_id, "mark": observation.mark.value}
    with db.writing() as connection:
        before = connection.execute(_SCORE, given).scalar()
        notes.put_observations(connection, (observation,))
        old, new = "" if before is None else str(before), str(observation.score)
        name = f"observation.{observation.mark.value}"
        _note_change(connection, meeting_id, at, name, member_id, old, new)
    return frozenset({"observations"})


def clear_observation(
    db: Database, meeting_id: str, member_id: str, mark: QuickMark, at: datetime
) -> Touched:
    """Take one quick mark back; the trail says from what."""
    given = {"meeting": meeting_id, "member": member_id, "mark": mark.value}
    with db.writing() as connection:
        before = connection.execute(_SCORE, given).scalar()
        notes.remove_observation(connection, meeting_id, member_id, mark)
        old = "" if before is None else str(before)
        _note_change(connection, meeting_id, at, f"observation.{mark.value}", member_id, old, "")
    return frozenset({"observations"})


def trail(db: Database, meeting_id: str) -> tuple[Change, ...]:
    """Return the corrections of a meeting, the first one first."""
    with db.reading() as connection:
        return tuple(
            Change(**{**dict(zip(_CHANGE, row, strict=True)), "at": datetime.fromisoformat(row.at)})
            for row in tables.fetch(connection, _TRAIL, meeting=meeting_id)
        )


def _note_change(
    connection: Connection,
    meeting_id: str,
    at: datetime,
    field: str,
    member_id: str | None,
    before: str | None,
    after: str | None,
) -> None:
    if before == after:
        return
    change = Change(
        id=new_id(),
        meeting_id=meeting_id,
        at=at,
        field=field,
        member_id=member_id,
        before=before or "",
        after=after or "",
    )
    connection.execute(_ADD, {**fields(change, _CHANGE), "at": iso(at)})
