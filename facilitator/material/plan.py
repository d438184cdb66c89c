"""What the page of one meeting's plan shows, read in one go."""

from dataclasses import dataclass

from facilitator.store import groups, library, meetings
from facilitator.store.database import Database
from facilitator.store.library import OwnTemplate
from facilitator.store.subjects import Subject
from sessions.records import Group, Meeting, MeetingState

SUBJECTS = frozenset({Subject.GROUPS, Subject.MEETINGS, Subject.TEMPLATES})


@dataclass(frozen=True)
class PlanMaterial:
    """`others` are the group's other meetings by number, without the cancelled ones."""

    group: Group
    meeting: Meeting
    others: tuple[Meeting, ...]
    templates: tuple[OwnTemplate, ...]

    @property
    def total(self) -> int:
        counts = self.meeting.state is not MeetingState.CANCELLED
        return len(self.others) + counts


def read(db: Database, meeting_id: str) -> PlanMaterial:
    """Raises: ActionableError(NO_SUCH_MEETING)."""
    meeting = meetings.meeting(db, meeting_id)
    known = meetings.meetings(db, meeting.group_id)
    others = (m for m in known if m.id != meeting_id and m.state is not MeetingState.CANCELLED)
    return PlanMaterial(
        group=groups.group(db, meeting.group_id),
        meeting=meeting,
        others=tuple(others),
        templates=library.templates(db),
    )
