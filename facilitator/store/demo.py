"""Stores a whole programme at once: the demonstration."""

from collections.abc import Mapping
from typing import Protocol

from sqlalchemy import Connection

from facilitator.store import (
    attendance,
    commitments,
    groups,
    library,
    live,
    marks,
    meetings,
    notes,
)
from facilitator.store.database import Database
from facilitator.store.subjects import Subject, Touched
from sessions.events import Event
from sessions.records import (
    ActivityUse,
    Closing,
    Commitment,
    Group,
    LiveMark,
    Meeting,
    Member,
    Note,
    Observation,
    Presence,
    Profile,
)


class Programme(Protocol):
    """A group with everything that belongs to it; `presences` and `events` by meeting id."""

    @property
    def profile(self) -> Profile: ...
    @property
    def group(self) -> Group: ...
    @property
    def members(self) -> tuple[Member, ...]: ...
    @property
    def meetings(self) -> tuple[Meeting, ...]: ...
    @property
    def presences(self) -> Mapping[str, tuple[Presence, ...]]: ...
    @property
    def notes(self) -> tuple[Note, ...]: ...
    @property
    def observations(self) -> tuple[Observation, ...]: ...
    @property
    def marks(self) -> tuple[LiveMark, ...]: ...
    @property
    def commitments(self) -> tuple[Commitment, ...]: ...
    @property
    def closings(self) -> tuple[Closing, ...]: ...
    @property
    def events(self) -> Mapping[str, tuple[Event, ...]]: ...
    @property
    def uses(self) -> tuple[ActivityUse, ...]: ...


def fill(db: Database, programme: Programme) -> Touched:
    """Store `programme` in one transaction; storing it again changes nothing. A letterhead that
    is already there stays."""
    with db.writing() as connection:
        _put_plans(connection, programme)
        _put_records(connection, programme)
    return frozenset(
        {
            Subject.PROFILE,
            Subject.GROUPS,
            Subject.MEMBERS,
            Subject.MEETINGS,
            Subject.ATTENDANCE,
            Subject.NOTES,
            Subject.OBSERVATIONS,
            Subject.MARKS,
            Subject.COMMITMENTS,
            Subject.CLOSINGS,
            Subject.LIVE,
            Subject.ACTIVITIES,
        }
    )


def _put_plans(connection: Connection, programme: Programme) -> None:
    if groups.read_profile(connection) == Profile():
        groups.put_profile(connection, programme.profile)
    groups.put_group(connection, programme.group)
    for member in programme.members:
        groups.put_member(connection, member)
    for meeting in programme.meetings:
        meetings.put_meeting(connection, meeting)


def _put_records(connection: Connection, programme: Programme) -> None:
    for meeting_id, presences in programme.presences.items():
        for presence in presences:
            attendance.put_presence(connection, meeting_id, presence)
    for note in programme.notes:
        notes.put_note(connection, note)
    notes.put_observations(connection, programme.observations)
    for mark in programme.marks:
        marks.put_mark(connection, mark)
    for commitment in programme.commitments:
        commitments.put_commitment(connection, commitment)
    for closing in programme.closings:
        meetings.put_closing(connection, closing)
    for meeting_id, events in programme.events.items():
        live.put_events(connection, meeting_id, events)
    for use in programme.uses:
        library.put_use(connection, use)
