"""What the page of one group shows."""

from dataclasses import dataclass

from facilitator.store import attendance, groups, meetings
from facilitator.store.database import Database
from facilitator.store.subjects import Subject
from sessions.attendance import Matrix
from sessions.records import Group, Meeting, Member

SUBJECTS = frozenset({Subject.ATTENDANCE, Subject.GROUPS, Subject.MEETINGS, Subject.MEMBERS})


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
