"""What to offer this group now, best first, and why. Pure: the same situation, the same answer.

Hard constraints, each of which excludes:
- the stage; the kind of meeting; not written for any of the members' levels; the people present
  within the range; the shortest form within the minutes; every member's needs (see `needs`); no
  kind of material that is not at hand, when that was said;
- deeper than the kind of meeting bears: 1 in a first meeting, else 2 (nothing here suggests a
  depth of 3: that comes from the talk, not from an activity);
- went badly with this group within the last LONG_AGO_DAYS;
- a near relative of one of the last three different activities, or of one that comes before it:
  two of one family are never offered together (see `families`).

Order of what is left, the first difference decides:
1. never used with this group, then LONG_AGO_DAYS ago or more, then lately: the longest ago first,
   by weeks (repetition is the documented weakness of ice-breakers in this work);
2. used fewer times;
3. the pace that follows the last rating lately: after NOT_WELL calmer and shallower by one than
   that activity; after MIXED not livelier; after WELL livelier by one step at most; without a
   rating calm or medium. What keeps the pace comes first, then the less it goes beyond;
4. it serves the group's field of counseling, where that is known;
5. goals: none that the last three different activities had, then some, then only such;
6. a favourite;
7. fewer members have sat it out;
8. the longest form fits the minutes, then only the shortest; and the nearer the longest form is to
   the minutes;
9. the name in the reader's language, then the key.

One more use of an activity therefore never moves it forward: 2 alone puts it behind everything
it stood level with in 1, and 1 only moves it back.
"""

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from functools import partial
from itertools import product
from typing import TypeVar

from icebreakers.activity import CounselingField, Material, SchoolLevel
from icebreakers.bits import union
from icebreakers.catalogue import Catalogue
from icebreakers.choose import Query, allowed
from icebreakers.families import Apart, behind_relatives
from icebreakers.matches import Match, Matches
from icebreakers.memory import LONG_AGO_DAYS, NEVER, Memory, PastUse, UsesSoFar, Went, remember
from icebreakers.needs import Need
from icebreakers.reasons import Reason, told

DEEPEST_IN = {"first": 1, "middle": 2, "last": 2}  # kinds of meeting; 2 in an unknown one
_DAYS_A_WEEK = 7

_Rank = TypeVar("_Rank", int, tuple[int, int, int])


@dataclass(frozen=True, slots=True, kw_only=True)
class Situation:
    """`stage` and `meeting` as in an activity, "" when it is not known or does not matter;
    `minutes` left; `people` present; `needs` of any of them; `at_hand` None when materials do not
    matter; `field` of the group's counseling, None when it is not known; `levels` that the members
    may be of, empty when not known; `past` uses with this group, of two on one day the later
    first; `favourites`: keys.
    """

    stage: str
    meeting: str
    minutes: int
    people: int
    needs: frozenset[Need] = frozenset()
    at_hand: frozenset[Material] | None = None
    field: CounselingField | None = None
    levels: frozenset[SchoolLevel] = frozenset()
    past: tuple[PastUse, ...] = ()
    favourites: frozenset[str] = frozenset()
    language: str = "id"


Suggestion = Match


def suggest(catalogue: Catalogue, situation: Situation) -> Matches:
    """Return what fits, best first, as a sequence of suggestions."""
    memory = remember(catalogue, situation.past)
    numbers = _in_order(catalogue, situation, memory)
    apart = _behind(catalogue, memory, numbers)
    kept = [number for number in numbers if number not in apart] if apart else numbers
    return Matches(catalogue, kept, partial(_suggestion, catalogue, situation, memory))


def set_apart(catalogue: Catalogue, situation: Situation) -> tuple[Apart, ...]:
    """Return what `suggest` leaves out for the sake of its family alone, best first."""
    memory = remember(catalogue, situation.past)
    apart = _behind(catalogue, memory, _in_order(catalogue, situation, memory))
    known = catalogue.activities
    return tuple(
        Apart(known[number], known[relative], used=known[relative].key in memory.lately)
        for number, relative in apart.items()
    )


def as_query(situation: Situation) -> Query:
    """Return the hard constraints of a situation but one: what went badly is `went_badly`."""
    return Query(
        stage=situation.stage,
        minutes=situation.minutes,
        people=situation.people,
        levels=situation.levels,
        meetings=frozenset({situation.meeting} - {""}),
        depth_most=DEEPEST_IN.get(situation.meeting, 2),
        at_hand=situation.at_hand,
        needs=situation.needs,
        language=situation.language,
    )


def went_badly(situation: Situation) -> frozenset[str]:
    """Return the keys of what went badly with this group lately."""
    return frozenset(use.key for use in situation.past if use.went is Went.NOT_WELL and use.lately)


def surprise(
    suggestions: Sequence[Suggestion], draw: Callable[[int], int], last: str = ""
) -> Suggestion | None:
    """Draw evenly from the suggestions, never the one of key `last`; None if no other is left.

    `draw(n)` gives a whole number from 0 to n - 1, as random.randrange does.
    """
    others = [at for at, each in enumerate(suggestions) if each.activity.key != last]
    return suggestions[others[draw(len(others))]] if others else None


def _fitting(catalogue: Catalogue, situation: Situation) -> int:
    """Return what no hard constraint excludes, as bits."""
    facets = catalogue.facets
    return allowed(facets, as_query(situation)) & ~facets.keyed(went_badly(situation))


def _in_order(catalogue: Catalogue, situation: Situation, memory: Memory) -> list[int]:
    """Return what fits, best first, relatives and all."""
    order = catalogue.order(situation.language)
    whole = catalogue.facets.whole_in(situation.minutes)
    numbers: list[int] = []
    for shelf in _shelves(catalogue, situation, memory):
        numbers += order.longest.sorted(shelf & whole)
        numbers += order.shortest_whole.sorted(shelf & ~whole)
    return numbers


def _behind(catalogue: Catalogue, memory: Memory, numbers: Sequence[int]) -> dict[int, int]:
    lately = map(catalogue.facets.number, memory.lately)
    used = [number for number in lately if number is not None]
    return behind_relatives(catalogue.facets.family_of, numbers, used)


def _shelves(catalogue: Catalogue, situation: Situation, memory: Memory) -> list[int]:
    """Put what fits on shelves by the differences 1 to 7 of the rule above, best first."""
    facets, records = catalogue.facets, memory.records
    each_used = {key: facets.keyed([key]) for key in records}
    never = ~facets.keyed(records)
    repeated = [(_repetition(record), each_used[key]) for key, record in records.items()]
    stirred = [
        (memory.pace.beyond(energy, depth), facets.energies[energy] & facets.depths[depth])
        for energy, depth in product(facets.energies, facets.depths)
    ]
    had = union(facets.goals.get(goal, 0) for goal in memory.goals)
    other = union(having for goal, having in facets.goals.items() if goal not in memory.goals)
    serving = facets.all if situation.field is None else facets.fields.get(situation.field, 0)
    favourites = facets.keyed(situation.favourites)
    sat_out = [(record.sat_out, each_used[key]) for key, record in records.items()]
    shelves = [_fitting(catalogue, situation)]
    for parts in (
        _by_rank(((0, 0, 0), never), *repeated),
        _by_rank(*stirred),
        (serving, ~serving),
        (~had, had & other, had & ~other),
        (favourites, ~favourites),
        _by_rank((0, never), *sat_out),
    ):
        shelves = [left for shelf in shelves for part in parts if (left := shelf & part)]
    return shelves


def _by_rank(*ranked: tuple[_Rank, int]) -> list[int]:
    """Return activities of the same rank together, the smallest rank first."""
    together: dict[_Rank, int] = {}
    for rank, activities in ranked:
        together[rank] = together.get(rank, 0) | activities
    return [together[rank] for rank in sorted(together)]


def _repetition(record: UsesSoFar) -> tuple[int, int, int]:
    match _use(record):
        case Reason.NOT_USED:
            return 0, 0, 0
        case Reason.USED_LONG_AGO:
            return 1, 0, record.times
        case _:
            return 2, -(record.days_ago // _DAYS_A_WEEK), record.times


def _use(record: UsesSoFar) -> Reason:
    if not record.times:
        return Reason.NOT_USED
    return Reason.USED if record.days_ago < LONG_AGO_DAYS else Reason.USED_LONG_AGO


def _suggestion(
    catalogue: Catalogue, situation: Situation, memory: Memory, number: int
) -> Suggestion:
    activity = catalogue.activities[number]
    whole = activity.minutes[1] <= situation.minutes
    asked = {
        Reason.FITS_MINUTES if whole else Reason.SHORTENED: True,
        _use(memory.records.get(activity.key, NEVER)): True,
        Reason.FAVOURITE: activity.key in situation.favourites,
        Reason.GENTLER: memory.pace.is_gentler(activity),
        Reason.LIVELIER: memory.pace.is_livelier(activity),
        Reason.OTHER_GOALS: bool(memory.goals) and memory.goals.isdisjoint(activity.goals),
        Reason.SUITS_FIELD: situation.field in activity.fields,
        Reason.SUITS_LEVEL: bool(situation.levels),
        Reason.SUITS_MEETING: bool(situation.meeting),
        Reason.RESPECTS_NEEDS: bool(situation.needs),
        Reason.MATERIALS_AT_HAND: situation.at_hand is not None,
    }
    true = frozenset(reason for reason, holds in asked.items() if holds)
    return Match(activity, told(true, catalogue.standing[number]))
