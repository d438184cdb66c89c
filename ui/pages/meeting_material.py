"""Everything there is to know about one meeting that is over, read in one go in the worker."""

from dataclasses import dataclass

from facilitator.store import meetings
from facilitator.store.database import Database
from facilitator.store.meetings import Record
from icebreakers import catalogue
from sessions.records import Meeting, MeetingState, Member
from sessions.summary import Summary


@dataclass(frozen=True, slots=True, kw_only=True)
class MeetingMaterial:
    """`series` are the group's meetings by number; `activity` is the ice-breaker's name in the
    language of the screen, empty when there was none."""

    record: Record
    summary: Summary
    series: tuple[Meeting, ...]
    activity: str

    @property
    def enrolled(self) -> tuple[Member, ...]:
        """The members whose attendance belongs to the meeting, by seat."""
        known = {member.id: member for member in self.record.members}
        return tuple(known[presence.member_id] for presence in self.record.presences)

    @property
    def coming(self) -> Meeting | None:
        """The meeting that follows this one, as it stands in the summary."""
        following = self.summary.next_meeting
        if following is None:
            return None
        off = MeetingState.CANCELLED
        series = (m for m in self.series if m.number == following.number and m.state is not off)
        return next(series, None)


def read(db: Database, meeting_id: str, language: str) -> MeetingMaterial:
    """Read it; ActionableError(NO_SUCH_MEETING)."""
    summary = meetings.summary(db, meeting_id)
    return MeetingMaterial(
        record=meetings.record(db, meeting_id),
        summary=summary,
        series=meetings.meetings(db, summary.group.id),
        activity=activity_name(summary.icebreaker, language),
    )


def activity_name(key: str, language: str) -> str:
    """Return what an ice-breaker is called; one that has left the library has no name."""
    found = catalogue.load().get(key) if key else None
    return found.text(language).name if found else ""
