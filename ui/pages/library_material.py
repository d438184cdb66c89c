"""What the library knows of a group: what it has had, who comes, and which meeting is next."""

from collections.abc import Mapping
from dataclasses import dataclass, field, replace
from datetime import date

from facilitator.store import groups, library, meetings
from facilitator.store.database import Database
from sessions.attendance import enrolled
from sessions.plan import with_icebreaker
from sessions.records import ActivityUse, Group, Meeting, MeetingState


@dataclass(frozen=True)
class Memory:
    """`people` are enrolled on the day of `meeting`, the one that is to come; `numbers` gives a
    meeting's number by its id; `uses` the latest first. All empty without a group."""

    group_id: str = ""
    meeting: Meeting | None = None
    people: int = 0
    uses: tuple[ActivityUse, ...] = ()
    numbers: Mapping[str, int] = field(default_factory=dict)

    @property
    def used(self) -> frozenset[str]:
        return frozenset(use.key for use in self.uses)

    def days_since(self, today: date) -> dict[str, int]:
        """Days since the last use of each activity."""
        return {use.key: (today - use.used_on).days for use in reversed(self.uses)}

    def last(self, key: str) -> ActivityUse | None:
        return next((use for use in self.uses if use.key == key), None)


def known_groups(db: Database) -> tuple[Group, ...]:
    return tuple(group for group in groups.groups(db) if not group.archived)


def group_of(db: Database, meeting_id: str, today: date) -> str:
    """The group of a meeting; without one, of the meeting that comes next; else nothing."""
    if meeting_id:
        return meetings.meeting(db, meeting_id).group_id
    coming = meetings.next_meeting(db, today)
    return coming.group_id if coming else ""


def remember(db: Database, group_id: str, meeting_id: str, today: date) -> Memory:
    """Read what the library needs of a group; `meeting_id`, while planned, is its next meeting."""
    if not group_id:
        return Memory()
    known = meetings.meetings(db, group_id)
    coming = _coming(known, meeting_id, today)
    day = coming.date if coming else today
    return Memory(
        group_id=group_id,
        meeting=coming,
        people=sum(enrolled(member, day) for member in groups.members(db, group_id)),
        uses=library.uses(db, group_id),
        numbers={each.id: each.number for each in known},
    )


def put_icebreaker(db: Database, meeting_id: str, key: str) -> frozenset[str]:
    """Put an activity into the plan of a meeting that is still to come."""
    meeting = meetings.meeting(db, meeting_id)
    if meeting.state is not MeetingState.PLANNED:
        return frozenset()
    return meetings.save_meeting(db, replace(meeting, plan=with_icebreaker(meeting.plan, key)))


def _coming(known: tuple[Meeting, ...], meeting_id: str, today: date) -> Meeting | None:
    """The meeting that was asked for, else the next from today on, else one left over."""
    planned = [each for each in known if each.state is MeetingState.PLANNED]
    order = sorted(
        planned, key=lambda m: (m.id != meeting_id, m.date < today, m.date, m.start, m.number)
    )
    return order[0] if order else None
