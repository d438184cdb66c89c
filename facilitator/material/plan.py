"""What the page of one meeting's plan shows, read in one go, and writes it does at a distance."""

from dataclasses import dataclass, replace
from datetime import date

from facilitator.store import groups, library, meetings
from facilitator.store.database import Database
from facilitator.store.library import OwnTemplate
from sessions.records import Group, Meeting, MeetingState, Plan


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


def put_plan(db: Database, meeting_id: str, plan: Plan) -> frozenset[str]:
    """Give a meeting another plan while it is still to come; afterwards nothing is written."""
    meeting = meetings.meeting(db, meeting_id)
    if meeting.state is not MeetingState.PLANNED:
        return frozenset()
    return meetings.save_meeting(db, replace(meeting, plan=plan))


def out_of_order(meeting: Meeting, others: tuple[Meeting, ...]) -> Meeting | None:
    """Return a meeting whose day and number contradict this one's, if there is any."""
    return next((m for m in others if _contradicts(meeting.date, meeting.number, m)), None)


def _contradicts(day: date, number: int, other: Meeting) -> bool:
    earlier, later = other.number < number, other.number > number
    return (earlier and other.date > day) or (later and other.date < day)
