"""What the page of one group shows, and where its meetings lead."""

from dataclasses import dataclass

from facilitator.store import attendance, groups, meetings
from facilitator.store.database import Database
from sessions.attendance import Matrix
from sessions.records import Group, Meeting, MeetingState, Member
from ui.places import CloseMeeting, Live, MeetingRecord, Place, PlanMeeting


@dataclass(frozen=True)
class GroupMaterial:
    """`meetings` by number, cancelled ones too; `members` by seat, those who left too."""

    group: Group
    members: tuple[Member, ...]
    meetings: tuple[Meeting, ...]
    matrix: Matrix


def read(db: Database, group_id: str) -> GroupMaterial:
    """Raises: ActionableError(NO_SUCH_GROUP)."""
    return GroupMaterial(
        group=groups.group(db, group_id),
        members=groups.members(db, group_id),
        meetings=meetings.meetings(db, group_id),
        matrix=attendance.matrix(db, group_id),
    )


def place_of(meeting_id: str, state: MeetingState) -> Place | None:
    """Where a meeting in `state` is looked at or gone on with; a cancelled one nowhere."""
    if state is MeetingState.PLANNED:
        return PlanMeeting(meeting_id)
    if state is MeetingState.RUNNING:
        return Live(meeting_id)
    if state is MeetingState.CLOSING:
        return CloseMeeting(meeting_id)
    return MeetingRecord(meeting_id) if state is MeetingState.HELD else None
