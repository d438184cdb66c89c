"""What comes nearest when little or nothing fits, and what stands between.

Never given up: the needs of members, no touch, seated, the depth, favourites, what went badly.
Given up, as few at once as can be, and of those the least first, by these steps: a person too
few or too many, or a minute too long, counts 1 each; another mood 2; a kind of material that is
not at hand 3 each; another level 4; another kind of meeting 4; another goal 5; used before 5;
another field 6; another stage 30, after nearly anything else. Words searched for do not count at
all: a search that finds nothing says so. At most one of a family.
"""

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import replace
from enum import StrEnum
from heapq import merge
from itertools import combinations, product
from typing import NamedTuple

from icebreakers.activity import Activity, Material
from icebreakers.catalogue import Catalogue
from icebreakers.choose import Query, allowed
from icebreakers.facets import Facets
from icebreakers.suggest import Situation, as_query, went_badly

MOST_GAPS = 3  # more than so many would have nothing to do with the question


class Gap(StrEnum):
    """What an activity lacks. The amount that goes with it, else 0, is named behind."""

    FEW_PEOPLE = "few_people"  # people it takes at least
    MANY_PEOPLE = "many_people"  # people it takes at most
    TOO_LONG = "too_long"  # minutes its shortest form takes beyond those there are
    OTHER_MOOD = "other_mood"
    MATERIALS = "materials"  # kinds that are not at hand
    OTHER_LEVEL = "other_level"
    OTHER_MEETING = "other_meeting"
    OTHER_GOAL = "other_goal"
    USED = "used"
    OTHER_FIELD = "other_field"
    OTHER_STAGE = "other_stage"


class Miss(NamedTuple):
    gap: Gap
    amount: int = 0


class Near(NamedTuple):
    activity: Activity
    misses: tuple[Miss, ...]


class _Shelf(NamedTuple):
    """Activities (as bits) that lack the same, so many steps away."""

    steps: int
    misses: tuple[Miss, ...]
    activities: int


def nearest(
    catalogue: Catalogue, query: Query, most: int = 5, without: Iterable[str] = ()
) -> tuple[Near, ...]:
    """Return up to `most` activities that do not fit `query`, the nearest first, none of the keys
    `without`. Nobody there has nothing near."""
    if query.people == 0:
        return ()
    facets = catalogue.facets
    kept = allowed(facets, _kept(query)) & ~facets.keyed(without)
    gentle = catalogue.order(query.language).gentle
    found: list[Near] = []
    families: set[str] = set()
    for shelf in _by_distance(list(_lacking(facets, query)), kept):
        for number in gentle.sorted(shelf.activities):
            activity = catalogue.activities[number]
            if activity.family and activity.family in families:
                continue
            families.add(activity.family)
            found.append(Near(activity, shelf.misses))
            if len(found) == most:
                return tuple(found)
    return tuple(found)


def nearest_to(catalogue: Catalogue, situation: Situation, most: int = 5) -> tuple[Near, ...]:
    """Return what comes nearest to a moment of a meeting, as `nearest` does."""
    return nearest(catalogue, as_query(situation), most, went_badly(situation))


def _kept(query: Query) -> Query:
    """Return what is never given up."""
    return replace(
        Query(),
        depth_most=query.depth_most,
        no_touch=query.no_touch,
        seated=query.seated,
        needs=query.needs,
        favourites=query.favourites,
        only_favourites=query.only_favourites,
    )


def _by_distance(wishes: Sequence[Sequence[_Shelf]], kept: int) -> Iterator[_Shelf]:
    """Yield what lacks one thing, then two, then three, each the nearest first."""
    lacking = [sum(shelf.activities for shelf in wish) for wish in wishes]
    for count in range(1, MOST_GAPS + 1):
        yield from merge(
            *(_lacking_all(wishes, lacking, given_up, kept) for given_up in _some(wishes, count)),
            key=lambda shelf: shelf.steps,
        )


def _some(wishes: Sequence[object], count: int) -> Iterator[tuple[int, ...]]:
    return combinations(range(len(wishes)), count)


def _lacking_all(
    wishes: Sequence[Sequence[_Shelf]], lacking: Sequence[int], given_up: tuple[int, ...], kept: int
) -> list[_Shelf]:
    """Return what lacks all that is given up and nothing else, the nearest first."""
    for at, without in enumerate(lacking):
        kept = kept & without if at in given_up else kept & ~without
    if not kept:
        return []
    together = []
    for shelves in product(*(wishes[at] for at in given_up)):
        left = kept
        for shelf in shelves:
            left &= shelf.activities
        if left:
            steps = sum(shelf.steps for shelf in shelves)
            misses = tuple(miss for shelf in shelves for miss in shelf.misses)
            together.append(_Shelf(steps, misses, left))
    return sorted(together, key=lambda shelf: shelf.steps)


def _lacking(facets: Facets, query: Query) -> Iterator[list[_Shelf]]:
    """Yield for each wish what lacks it; the shelves of one wish share nothing."""
    if query.people is not None:
        yield list(_of_people(facets, query.people))
    if query.minutes is not None:
        yield list(_too_long(facets, query.minutes))
    if query.at_hand is not None or query.no_materials:
        at_hand = frozenset() if query.no_materials else query.at_hand or frozenset()
        yield list(_not_at_hand(facets, at_hand))
    for gap, steps, asked in (
        (Gap.OTHER_MOOD, 2, Query(energies=query.energies)),
        (Gap.OTHER_LEVEL, 4, Query(levels=query.levels)),
        (Gap.OTHER_MEETING, 4, Query(meetings=query.meetings)),
        (Gap.OTHER_GOAL, 5, Query(goals=query.goals)),
        (Gap.USED, 5, Query(not_used=query.not_used, used=query.used)),
        (Gap.OTHER_FIELD, 6, Query(fields=query.fields)),
        (Gap.OTHER_STAGE, 30, Query(stage=query.stage)),
    ):
        if without := facets.all & ~allowed(facets, asked):
            yield [_Shelf(steps, (Miss(gap),), without)]


def _of_people(facets: Facets, people: int) -> Iterator[_Shelf]:
    for (least, most), having in facets.people.items():
        if people < least:
            yield _Shelf(least - people, (Miss(Gap.FEW_PEOPLE, least),), having)
        elif people > most:
            yield _Shelf(people - most, (Miss(Gap.MANY_PEOPLE, most),), having)


def _too_long(facets: Facets, minutes: int) -> Iterator[_Shelf]:
    for shortest, having in facets.shortest.items():
        if shortest > minutes:
            beyond = shortest - minutes
            yield _Shelf(beyond, (Miss(Gap.TOO_LONG, beyond),), having)


def _not_at_hand(facets: Facets, at_hand: frozenset[Material]) -> Iterator[_Shelf]:
    """One kind more is tried before many, so each shelf is what so many kinds are missing for."""
    counts: dict[int, int] = {0: facets.all}
    for kind in set(Material) - at_hand:
        having = facets.kinds.get(kind, 0)
        moved: dict[int, int] = {}
        for missing, activities in counts.items():
            moved[missing] = moved.get(missing, 0) | activities & ~having
            moved[missing + 1] = moved.get(missing + 1, 0) | activities & having
        counts = moved
    for missing, activities in sorted(counts.items()):
        if missing and activities:
            yield _Shelf(3 * missing, (Miss(Gap.MATERIALS, missing),), activities)
