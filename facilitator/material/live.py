"""Everything the live page needs of one meeting, read in one go in the worker."""

from dataclasses import dataclass, replace
from datetime import date

from facilitator.store import commitments, groups, live, marks, meetings
from facilitator.store.database import Database
from facilitator.words import full_date
from sessions.attendance import enrolled
from sessions.events import Event, Heartbeat
from sessions.records import (
    Commitment,
    Group,
    LiveMark,
    Meeting,
    MeetingState,
    Member,
    Note,
    OwnMark,
    Presence,
)


@dataclass(frozen=True, slots=True, kw_only=True)
class LiveMaterial:
    """`members` are those enrolled on the day, by seat; `total` counts the programme.

    `own_marks` are the kinds she added and wants offered, `used_marks` those that marks of this
    meeting carry.
    """

    group: Group
    meeting: Meeting
    total: int
    members: tuple[Member, ...]
    presences: tuple[Presence, ...]
    notes: tuple[Note, ...]
    marks: tuple[LiveMark, ...]
    own_marks: tuple[OwnMark, ...]
    used_marks: tuple[OwnMark, ...]
    commitments: tuple[Commitment, ...]  # to ask back, those answered in this meeting too
    events: tuple[Event, ...]
    heartbeat: Heartbeat | None


def read(db: Database, meeting_id: str, today: date) -> LiveMaterial:
    """Read it; ActionableError(NO_SUCH_MEETING).

    A meeting that has not begun stands on `today`, whatever day it was planned for: who belongs
    to it follows from the day it is held.
    """
    record = meetings.record(db, meeting_id)
    meeting = record.meeting
    if meeting.state is MeetingState.PLANNED:
        meeting = replace(meeting, date=today)
    others = meetings.meetings(db, meeting.group_id)
    return LiveMaterial(
        group=groups.group(db, meeting.group_id),
        meeting=meeting,
        total=sum(each.state is not MeetingState.CANCELLED for each in others),
        members=tuple(m for m in record.members if enrolled(m, meeting.date)),
        presences=record.presences,
        notes=record.notes,
        marks=marks.marks(db, meeting_id),
        own_marks=marks.own_marks(db),
        used_marks=record.own_marks,
        commitments=(
            *commitments.answered_in(db, meeting_id),
            *commitments.to_ask(db, meeting.group_id, meeting.date),
        ),
        events=record.events,
        heartbeat=live.heartbeat(db, meeting_id),
    )


def when_and_where(material: LiveMaterial, language: str) -> str:
    """`Monday, 22 January 2024 · Counseling room 2`, or without the place where none is known."""
    place = material.meeting.place or material.group.place
    parts = (full_date(material.meeting.date, language), place)
    return " · ".join(part for part in parts if part)
