"""Corrections of a meeting that was held: each leaves a line in the meeting's trail.

A correction that changes nothing leaves no line, so it may be repeated.
"""

from datetime import datetime

from sqlalchemy import text

from facilitator.store import attendance, meetings, notes, tables
from facilitator.store.corrections import note_change
from facilitator.store.database import Database
from facilitator.store.subjects import Subject, Touched
from sessions.records import Attendance, Change, Closing, Observation, Presence, QuickMark

_CHANGE = tables.names(tables.changes)
_TRAIL = text(
    """
    SELECT id, meeting_id, at, field, member_id, before, after
    FROM changes WHERE meeting_id = :meeting ORDER BY rowid
    """
)
_PRESENCE = text(
    """
    SELECT status, arrived_at, left_at, iif(told, 'yes', '') FROM presences
    WHERE meeting_id = :meeting AND member_id = :member
    """
)
_PRESENCE_FIELDS = (
    "attendance",
    "attendance.arrived_at",
    "attendance.left_at",
    "attendance.told",
)
_SCORE = text(
    """
    SELECT score FROM observations
    WHERE meeting_id = :meeting AND member_id = :member AND mark = :mark
    """
)


def correct_presence(db: Database, meeting_id: str, presence: Presence, at: datetime) -> Touched:
    """Correct one member's attendance. The trail speaks of "attendance" and, where they changed,
    of "attendance.arrived_at", "attendance.left_at" and "attendance.told" ("yes" or empty)."""
    given = {"meeting": meeting_id, "member": presence.member_id}
    with db.writing() as connection:
        before = connection.execute(_PRESENCE, given).first()
        attendance.put_presence(connection, meeting_id, presence)
        after = connection.execute(_PRESENCE, given).one()
        old = before or (Attendance.NOT_TAKEN.value, None, None, "")
        for name, was, now in zip(_PRESENCE_FIELDS, old, after, strict=True):
            note_change(connection, meeting_id, at, name, presence.member_id, was, now)
    return frozenset({Subject.ATTENDANCE})


def correct_closing(db: Database, closing: Closing, at: datetime) -> Touched:
    """Correct what was concluded; one line, e.g. "closing.conclusion", for each changed field."""
    meeting_id = closing.meeting_id
    with db.writing() as connection:
        before = meetings.read_closing(connection, meeting_id)
        meetings.put_closing(connection, closing)
        after = meetings.read_closing(connection, meeting_id)
        for name in Closing.__slots__:
            old, new = getattr(before, name), getattr(after, name)
            note_change(connection, meeting_id, at, f"closing.{name}", None, old, new)
    return frozenset({Subject.CLOSINGS})


def correct_observation(db: Database, observation: Observation, at: datetime) -> Touched:
    """Correct one quick mark; the trail speaks of, e.g., "observation.opens_up"."""
    meeting_id, member_id = observation.meeting_id, observation.member_id
    given = {"meeting": meeting_id, "member": member_id, "mark": observation.mark.value}
    with db.writing() as connection:
        before = connection.execute(_SCORE, given).scalar()
        notes.put_observations(connection, (observation,))
        old, new = "" if before is None else str(before), str(observation.score)
        name = f"observation.{observation.mark.value}"
        note_change(connection, meeting_id, at, name, member_id, old, new)
    return frozenset({Subject.OBSERVATIONS})


def clear_observation(
    db: Database, meeting_id: str, member_id: str, mark: QuickMark, at: datetime
) -> Touched:
    """Take one quick mark back; the trail says from what."""
    given = {"meeting": meeting_id, "member": member_id, "mark": mark.value}
    with db.writing() as connection:
        before = connection.execute(_SCORE, given).scalar()
        notes.remove_observation(connection, meeting_id, member_id, mark)
        old = "" if before is None else str(before)
        note_change(connection, meeting_id, at, f"observation.{mark.value}", member_id, old, "")
    return frozenset({Subject.OBSERVATIONS})


def trail(db: Database, meeting_id: str) -> tuple[Change, ...]:
    """Return the corrections of a meeting, the first one first."""
    with db.reading() as connection:
        return tuple(
            Change(**{**dict(zip(_CHANGE, row, strict=True)), "at": datetime.fromisoformat(row.at)})
            for row in tables.fetch(connection, _TRAIL, meeting=meeting_id)
        )
