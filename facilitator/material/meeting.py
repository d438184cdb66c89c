"""Everything there is to know about one meeting that is over, read in one go in the worker."""

from collections.abc import Mapping
from dataclasses import dataclass
from functools import partial

from facilitator.activity_names import name_of
from facilitator.store import comforts, library, marks, meetings
from facilitator.store.database import Database
from facilitator.store.meetings import Record
from sessions.protocol import Protocol, protocol
from sessions.records import ActivityUse, Comfort, Meeting, MeetingState, Member, OwnMark
from sessions.summary import Summary


@dataclass(frozen=True, slots=True, kw_only=True)
class MeetingMaterial:
    """`series` are the group's meetings by number; `activity` is the ice-breaker's name in the
    language of the screen, empty when there was none. `uses` are the activities that were led,
    in the order of the stages, `names` what they are called by key. `own_marks` are all kinds
    she ever added and used, `offered` those she can choose now."""

    record: Record
    summary: Summary
    series: tuple[Meeting, ...]
    activity: str
    uses: tuple[ActivityUse, ...]
    names: Mapping[str, str]
    comforts: tuple[Comfort, ...]
    protocol: Protocol
    own_marks: tuple[OwnMark, ...]
    offered: tuple[OwnMark, ...]

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
    record, uses = meetings.record(db, meeting_id), _uses(db, summary)
    return MeetingMaterial(
        record=record,
        summary=summary,
        series=meetings.meetings(db, summary.group.id),
        activity=name_of(db, summary.icebreaker, language),
        uses=uses,
        names={use.key: name_of(db, use.key, language) for use in uses},
        comforts=comforts.of_meeting(db, meeting_id),
        protocol=protocol(record.meeting.plan, record.events, record.presences, summary),
        own_marks=marks.known_own_marks(db),
        offered=marks.own_marks(db),
    )


def _uses(db: Database, summary: Summary) -> tuple[ActivityUse, ...]:
    """What was led at the meeting; one whose use was never written down is taken from its log."""
    group_id, meeting_id = summary.group.id, summary.meeting_id
    known = {u.key: u for u in library.uses(db, group_id) if u.meeting_id == meeting_id}
    keys = dict.fromkeys((*(key for key in summary.activities if key), *known))
    fresh = partial(ActivityUse, group_id=group_id, meeting_id=meeting_id, used_on=summary.date)
    return tuple(known.get(key) or fresh(key=key) for key in keys)
