"""Everything the live page needs of one meeting, read in one go in the worker."""

from dataclasses import dataclass

from facilitator.store import attendance, groups, live, meetings, notes
from facilitator.store.database import Database
from sessions.attendance import enrolled
from sessions.events import Event, Heartbeat
from sessions.records import Group, Meeting, MeetingState, Member, Note, Presence


@dataclass(frozen=True, slots=True, kw_only=True)
class LiveMaterial:
    """`members` are those enrolled on the day, by seat; `total` counts the programme."""

    group: Group
    meeting: Meeting
    total: int
    members: tuple[Member, ...]
    presences: tuple[Presence, ...]
    notes: tuple[Note, ...]
    events: tuple[Event, ...]
    heartbeat: Heartbeat | None


def read(db: Database, meeting_id: str) -> LiveMaterial:
    """Read it; ActionableError(NO_SUCH_MEETING)."""
    meeting = meetings.meeting(db, meeting_id)
    others = meetings.meetings(db, meeting.group_id)
    roster = groups.members(db, meeting.group_id)
    return LiveMaterial(
        group=groups.group(db, meeting.group_id),
        meeting=meeting,
        total=sum(each.state is not MeetingState.CANCELLED for each in others),
        members=tuple(m for m in roster if enrolled(m, meeting.date)),
        presences=attendance.presences(db, meeting_id),
        notes=notes.notes(db, meeting_id),
        events=live.events(db, meeting_id),
        heartbeat=live.heartbeat(db, meeting_id),
    )
