"""Which activities fit a moment, best first, and why. Pure: the same question, the same answer.

Hard constraints, each of which excludes: the stage; the people present within the range; the
shortest form within the minutes; the wished energies; at least one of the wished goals, fields,
levels and kinds of meeting, of each that was asked for; not deeper than asked; no touch; seated
(see `needs.SEATED`); no materials, or only kinds at hand; every member's needs
(see `needs`); not used with this group; favourites (both when asked for); the words searched for.

Order of what is left, the first difference decides:
1. searching: found by the name, then by other words, then only by a similar word;
2. never used with this group, then used long ago, then used (repetition is the documented
   weakness of ice-breakers in this work: not the same one twice in a series);
3. the longest form fits the minutes, then only the shortest;
4. it suits the kind of meeting;
5. a favourite;
6. calm before medium before lively;
7. asks for less disclosure;
8. the name in the reader's language, then the key.
Any other sort puts its own difference before these.
"""

from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from enum import StrEnum
from functools import partial
from typing import NamedTuple

from icebreakers.activity import CounselingField, Energy, Goal, Material, SchoolLevel
from icebreakers.bits import union
from icebreakers.catalogue import Catalogue
from icebreakers.facets import Facets
from icebreakers.matches import Match, Matches
from icebreakers.memory import LONG_AGO_DAYS
from icebreakers.needs import Need
from icebreakers.reasons import Reason, told
from icebreakers.search import Found


class Sort(StrEnum):
    """What decides the order first; the order of BEST breaks ties."""

    BEST = "best"
    NAME = "name"
    SHORTEST = "shortest"  # by the shortest form, then by the longest
    CALMEST = "calmest"  # by the energy, then by the noise
    SHALLOWEST = "shallowest"
    LEAST_USED = "least_used"  # never, then the longest ago


@dataclass(frozen=True, slots=True, kw_only=True)
class Query:
    """What is asked for; a field left alone asks for nothing.

    `minutes`: at most; `people`: present now; `goals`, `fields`, `levels` and `meetings`
    (kinds of meeting it is for): one of each is enough; `depth_most`: 0 to 3; `at_hand`: the kinds
    of materials there are, None if that does not matter; `needs`: of any member; `meeting`:
    "first", "middle" or "last", what suits it comes before what does not; `used`: keys used with
    this group; `days_since`: days since the last use of a key, where known (a used key without it
    counts as recent); `favourites`: keys; `search`: any words, in either language; `language`:
    "id" or "en", for the order of names.
    """

    stage: str = ""
    minutes: int | None = None
    people: int | None = None
    energies: frozenset[Energy] = frozenset()
    goals: frozenset[Goal] = frozenset()
    fields: frozenset[CounselingField] = frozenset()
    levels: frozenset[SchoolLevel] = frozenset()
    meetings: frozenset[str] = frozenset()
    depth_most: int | None = None
    no_touch: bool = False
    seated: bool = False
    no_materials: bool = False
    at_hand: frozenset[Material] | None = None
    needs: frozenset[Need] = frozenset()
    not_used: bool = False
    meeting: str = ""
    used: frozenset[str] = frozenset()
    days_since: Mapping[str, int] = field(default_factory=dict)
    favourites: frozenset[str] = frozenset()
    only_favourites: bool = False
    search: str = ""
    language: str = "id"
    sort: Sort = Sort.BEST


class _Shelf(NamedTuple):
    """Activities (as bits) for which the same reasons hold in this question."""

    activities: int
    asked: frozenset[Reason]


def fitting(catalogue: Catalogue, query: Query) -> Matches:
    """Return the activities that fit, best first, as a sequence of matches."""
    found = catalogue.index.find(query.search) or Found(catalogue.facets.all, 0, 0)
    order = catalogue.order(query.language)
    shelves = _shelves(catalogue.facets, query, found)
    numbers = [number for shelf in shelves for number in order.gentle.sorted(shelf.activities)]
    if query.sort is not Sort.BEST:
        numbers.sort(key=_first_difference(catalogue, query).__getitem__)  # stable: best within
    return Matches(catalogue, numbers, partial(_match, catalogue, shelves))


def _match(catalogue: Catalogue, shelves: Iterable[_Shelf], number: int) -> Match:
    asked = next(shelf.asked for shelf in shelves if shelf.activities >> number & 1)
    return Match(catalogue.activities[number], told(asked, catalogue.standing[number]))


def allowed(facets: Facets, query: Query) -> int:
    """Return the activities that no hard constraint but the search excludes, as bits."""
    left = facets.giving(query.needs)
    if query.stage:
        left &= facets.stages.get(query.stage, 0)
    if query.people is not None:
        left &= facets.for_people(query.people)
    if query.minutes is not None:
        left &= facets.possible_in(query.minutes)
    left &= _wished(facets, query)
    if query.depth_most is not None:
        left &= facets.not_deeper_than(query.depth_most)
    if query.at_hand is not None:
        left &= facets.needing_only(query.at_hand)
    return left & _ticked(facets, query)


def _wished(facets: Facets, query: Query) -> int:
    """What has one at least of each kind of wish."""
    left = facets.all
    if query.energies:
        left &= union(facets.energies.get(each, 0) for each in query.energies)
    if query.goals:
        left &= union(facets.goals.get(each, 0) for each in query.goals)
    if query.fields:
        left &= union(facets.fields.get(each, 0) for each in query.fields)
    if query.levels:
        left &= union(facets.levels.get(each, 0) for each in query.levels)
    if query.meetings:
        left &= union(facets.meetings.get(each, 0) for each in query.meetings)
    return left


def _ticked(facets: Facets, query: Query) -> int:
    """What the boxes leave that are ticked or not."""
    left = facets.all
    if query.no_touch:
        left &= facets.touch_free
    if query.seated:
        left &= facets.seated
    if query.no_materials:
        left &= facets.without_materials
    if query.not_used:
        left &= ~facets.keyed(query.used)
    if query.only_favourites:
        left &= facets.keyed(query.favourites)
    return left


def _shelves(facets: Facets, query: Query, found: Found) -> list[_Shelf]:
    """Put what is allowed and found on shelves, best first; none of them is empty."""
    asked = {
        Reason.SUITS_FIELD: bool(query.fields),
        Reason.SUITS_LEVEL: bool(query.levels),
        Reason.RESPECTS_NEEDS: bool(query.needs),
        Reason.MATERIALS_AT_HAND: query.at_hand is not None,
    }
    every = frozenset(reason for reason, true in asked.items() if true)
    shelves = [_Shelf(allowed(facets, query), every)]
    shelves = _split(
        shelves, (found.name, None), (found.text, None), (found.similar, Reason.SIMILAR_WORD)
    )
    used, long_ago = facets.keyed(query.used), facets.keyed(_used_long_ago(query))
    shelves = _split(
        shelves,
        (~used, Reason.NOT_USED),
        (used & long_ago, Reason.USED_LONG_AGO),
        (used & ~long_ago, Reason.USED),
    )
    if query.minutes is not None:
        whole = facets.whole_in(query.minutes)
        shelves = _split(shelves, (whole, Reason.FITS_MINUTES), (~whole, Reason.SHORTENED))
    if query.meeting:
        suits = facets.meetings.get(query.meeting, 0)
        shelves = _split(shelves, (suits, Reason.SUITS_MEETING), (~suits, None))
    favourites = facets.keyed(query.favourites)
    return _split(shelves, (favourites, Reason.FAVOURITE), (~favourites, None))


def _split(shelves: Iterable[_Shelf], *parts: tuple[int, Reason | None]) -> list[_Shelf]:
    return [
        _Shelf(left, shelf.asked if reason is None else shelf.asked | {reason})
        for shelf in shelves
        for part, reason in parts
        if (left := shelf.activities & part)
    ]


def _used_long_ago(query: Query) -> Iterator[str]:
    return (key for key in query.used if query.days_since.get(key, 0) >= LONG_AGO_DAYS)


def _first_difference(catalogue: Catalogue, query: Query) -> Sequence[int]:
    """Return by number what the wished sort goes by, smallest first."""
    if query.sort is Sort.LEAST_USED:
        return _uses(catalogue, query)
    order = catalogue.order(query.language)
    return {
        Sort.NAME: order.name.places,
        Sort.SHORTEST: order.shortest.places,
        Sort.CALMEST: order.calmest.places,
        Sort.SHALLOWEST: order.shallowest.places,
    }[query.sort]


def _uses(catalogue: Catalogue, query: Query) -> list[int]:
    """Return 0 for what was never used, else the more the later that was."""
    days = {key: query.days_since.get(key, 0) for key in query.used}
    never = max(days.values(), default=0) + 1
    uses = [0] * len(catalogue)
    for key, ago in days.items():
        number = catalogue.facets.number(key)
        if number is not None:
            uses[number] = never - ago
    return uses
