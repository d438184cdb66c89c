"""What the library knows: the activities on offer, and of a group what it has had, who comes,
what they need, and which meeting is next; and in which order it offers them."""

from collections.abc import Mapping
from dataclasses import dataclass, field, replace
from datetime import date

from facilitator.activity_library import needs_of, readable
from facilitator.store import groups, library, meetings, own_activities
from facilitator.store.database import Database
from facilitator.store.own_activities import OwnActivity
from facilitator.store.subjects import Subject
from icebreakers import catalogue
from icebreakers.activity import OWN, Activity
from icebreakers.catalogue import Catalogue
from icebreakers.choose import Query, Sort, fitting
from icebreakers.matches import Matches
from icebreakers.memory import PastUse, Went
from icebreakers.needs import Need
from icebreakers.suggest import Situation, suggest
from sessions.attendance import enrolled
from sessions.records import STAGES, ActivityUse, Group, Meeting, MeetingState, Stage

SUBJECTS = frozenset({Subject.ACTIVITIES, Subject.GROUPS, Subject.MEETINGS, Subject.MEMBERS})

LONGEST = 60  # minutes, when the time does not matter


@dataclass(frozen=True)
class GroupMemory:
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
        """The keys of all activities the group has had."""
        return frozenset(use.key for use in self.uses)

    def days_since(self, today: date) -> dict[str, int]:
        """Days since the last use of each activity."""
        return {use.key: (today - use.used_on).days for use in reversed(self.uses)}

    def last(self, key: str) -> ActivityUse | None:
        """Return the latest use of an activity."""
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
    """Return the groups that are not archived."""
    return tuple(group for group in groups.groups(db) if not group.archived)


def group_of(db: Database, meeting_id: str, today: date) -> str:
    """The group of a meeting; without one, of the meeting that comes next; else nothing."""
    if meeting_id:
        return meetings.meeting(db, meeting_id).group_id
    coming = meetings.next_meeting(db, today)
    return coming.group_id if coming else ""


def remember(db: Database, group_id: str, meeting_id: str, today: date) -> GroupMemory:
    """Read what the library needs of a group; `meeting_id`, while planned, is its next meeting."""
    if not group_id:
        return GroupMemory()
    known = meetings.meetings(db, group_id)
    coming = _coming(known, meeting_id, today)
    day = coming.date if coming else today
    present = [each for each in groups.members(db, group_id) if enrolled(each, day)]
    return GroupMemory(
        group_id=group_id,
        meeting=coming,
        people=len(present),
        needs=needs_of(present),
        in_need=sum(bool(needs_of([each])) for each in present),
        uses=library.uses(db, group_id),
        numbers={each.id: each.number for each in known},
    )


class Offer:
    """Remembers the last suggestion: it does not change while one types in the search."""

    def __init__(self) -> None:
        self._asked: tuple[Catalogue, Situation] | None = None
        self._suggestions: Matches | None = None

    def find(self, catalogue: Catalogue, query: Query, memory: GroupMemory, today: date) -> Matches:
        """Return what fits, best first. For a group the best is what is suggested to it; what one
        searches for comes in the order of the search."""
        found = fitting(catalogue, query)
        if query.sort is not Sort.BEST or query.search.strip() or memory.meeting is None:
            return found
        return found.led_by(self._suggested(catalogue, situation(query, memory, today)))

    def _suggested(self, catalogue: Catalogue, asked: Situation) -> Matches:
        if self._suggestions is None or self._asked != (catalogue, asked):
            self._asked = (catalogue, asked)
            self._suggestions = suggest(catalogue, asked)
        return self._suggestions


def stage_for(activity: Activity, wished: Stage | None) -> Stage:
    """Return the stage an activity goes into: the wished one, else the one it is made for, of
    several the transition."""
    made_for = [stage for stage in STAGES if stage.value in activity.stages]
    if wished is not None or Stage.TRANSITION in made_for:
        return wished or Stage.TRANSITION
    return made_for[0]


def situation(query: Query, memory: GroupMemory, today: date) -> Situation:
    """Return what the filters and the group's memory say of the meeting to come."""
    return Situation(
        stage=query.stage,
        meeting=query.meeting,
        minutes=LONGEST if query.minutes is None else query.minutes,
        people=memory.people if query.people is None else query.people,
        needs=query.needs,
        at_hand=query.at_hand,
        past=memory.past(today),
        favourites=query.favourites,
        language=query.language,
    )


def _coming(known: tuple[Meeting, ...], meeting_id: str, today: date) -> Meeting | None:
    """The meeting that was asked for, else the next from today on, else one left over."""
    planned = [each for each in known if each.state is MeetingState.PLANNED]
    order = sorted(
        planned, key=lambda m: (m.id != meeting_id, m.date < today, m.date, m.start, m.number)
    )
    return order[0] if order else None
