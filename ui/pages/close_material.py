"""Everything the closing page needs of one meeting, read in one go in the worker."""

from dataclasses import dataclass
from functools import partial

from facilitator.store import meetings
from facilitator.store.database import Database
from facilitator.store.meetings import Record
from facilitator.templates import line_text
from facilitator.words import draft_closing
from icebreakers import catalogue
from sessions import facts
from sessions.records import Closing, Meeting, MeetingState, Member
from sessions.summary import Summary
from ui.language import translate


@dataclass(frozen=True, slots=True, kw_only=True)
class CloseMaterial:
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
        """The first meeting after this one that is still planned."""
        number = self.record.meeting.number
        later = [m for m in self.series if m.number > number and m.state is MeetingState.PLANNED]
        return min(later, key=lambda m: m.number, default=None)


def read(db: Database, meeting_id: str, language: str) -> CloseMaterial:
    """Read it; ActionableError(NO_SUCH_MEETING)."""
    summary = meetings.summary(db, meeting_id)
    return CloseMaterial(
        record=meetings.record(db, meeting_id),
        summary=summary,
        series=meetings.meetings(db, summary.group.id),
        activity=activity_name(summary.icebreaker, language),
    )


def activity_name(key: str, language: str) -> str:
    """Return what an ice-breaker is called; one that has left the library has no name."""
    found = catalogue.load().get(key) if key else None
    return found.text(language).name if found else ""


def drafted(material: CloseMaterial, language: str) -> Closing:
    """Draft the closing from what the log of the meeting knows."""
    return draft_closing(
        facts.draft_closing(material.summary),
        translate,
        meeting_id=material.record.meeting.id,
        language=language,
        resolve_line=partial(line_text, language=language),
        activity_name=material.activity,
    )
