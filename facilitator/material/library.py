"""What the library knows: the activities on offer, and of a group what it has had, who comes,
what they need, and which meeting is next."""

from collections.abc import Mapping
from dataclasses import dataclass, field, replace
from datetime import date

from facilitator.activity_library import needs_of, readable
from facilitator.store import groups, library, meetings, own_activities
from facilitator.store.database import Database
from facilitator.store.own_activities import OwnActivity
from icebreakers import catalogue
from icebreakers.catalogue import OWN, Catalogue
from icebreakers.needs import Need
from icebreakers.suggest import PastUse, Went
from sessions.attendance import enrolled
from sessions.plan import with_activity
from sessions.records import ActivityUse, Group, Meeting, MeetingState, Stage


@dataclass(frozen=True)
class Memory:
    """`people` are enrolled on the day of `meeting`, the one that is to come; `needs` are theirs
    together, and `in_need` of them have any; `numbers` gives a meeting's number by its id; `uses`
    the latest first. All empty without a group."""

    group_id: str = ""
    meeting: Meeting | None = None
    people: int = 0
    needs: frozenset[Need] = frozenset()
    in_need: int = 0
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

    def past(self, today: date) -> tuple[PastUse, ...]:
        """Return the uses as a suggestion wants them, the latest first."""
        return tuple(
            PastUse(use.key, (today - use.used_on).days, _went(use.went), len(use.sat_out))
            for use in self.uses
        )


@dataclass(frozen=True)
class Shelf:
    """The activities: `offered` with the own ones, `archived` those taken out. `own` are kept
    for knowing whether anything changed; `favourites` are keys."""

    offered: Catalogue
    archived: Catalogue
    own: tuple[OwnActivity, ...]
    favourites: frozenset[str]


def read_shelf(db: Database, before: Shelf | None) -> Shelf:
    """Read the activities; what has not changed since `before` is not indexed again."""
    kept = own_activities.own_activities(db), own_activities.own_activities(db, archived=True)
    own = tuple(each for each in (*kept[0], *kept[1]) if each.id.startswith(OWN))
    liked = library.favourites(db)
    if before is not None and before.own == own:
        return replace(before, favourites=liked)
    bundled = before.offered if before is not None else catalogue.load()
    return Shelf(
        offered=bundled.with_own(readable(each for each in own if not each.archived)),
        archived=Catalogue(readable(each for each in own if each.archived)),
        own=own,
        favourites=liked,
    )


def _went(value: str) -> Went | None:
    return Went(value) if value in tuple(Went) else None


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
    present = [each for each in groups.members(db, group_id) if enrolled(each, day)]
    return Memory(
        group_id=group_id,
        meeting=coming,
        people=len(present),
        needs=needs_of(present),
        in_need=sum(bool(needs_of([each])) for each in present),
        uses=library.uses(db, group_id),
        numbers={each.id: each.number for each in known},
    )


def put_activity(db: Database, meeting_id: str, stage: Stage, key: str) -> frozenset[str]:
    """Put an activity into a stage of the plan of a meeting that is still to come."""
    meeting = meetings.meeting(db, meeting_id)
    if meeting.state is not MeetingState.PLANNED:
        return frozenset()
    plan = with_activity(meeting.plan, stage, key)
    return meetings.save_meeting(db, replace(meeting, plan=plan))


def _coming(known: tuple[Meeting, ...], meeting_id: str, today: date) -> Meeting | None:
    """The meeting that was asked for, else the next from today on, else one left over."""
    planned = [each for each in known if each.state is MeetingState.PLANNED]
    order = sorted(
        planned, key=lambda m: (m.id != meeting_id, m.date < today, m.date, m.start, m.number)
    )
    return order[0] if order else None
