"""What a group has had, and what follows from it for the next activity."""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from enum import StrEnum
from itertools import islice
from typing import NamedTuple

from icebreakers.activity import DEEPEST, Activity, Energy, Goal
from icebreakers.catalogue import Catalogue

LONG_AGO_DAYS = 180  # about a school semester: most groups have changed by then
LATELY_GOALS = 3  # so many different activities back, goals and families count as just had

_ENERGIES = tuple(Energy)


class Went(StrEnum):
    """How an activity went, as the counselor remembers it."""

    WELL = "well"
    MIXED = "mixed"
    NOT_WELL = "not_well"


@dataclass(frozen=True, slots=True)
class PastUse:
    """One use with this group. `went` is None when nobody said; `sat_out` is how many members
    did not join."""

    key: str
    days_ago: int
    went: Went | None = None
    sat_out: int = 0

    @property
    def lately(self) -> bool:
        return self.days_ago < LONG_AGO_DAYS


class UsesSoFar(NamedTuple):
    """All uses of one activity with this group."""

    days_ago: int  # the last one
    times: int
    sat_out: int


NEVER = UsesSoFar(0, 0, 0)


class Pace(NamedTuple):
    """How far the next activity goes at most, and what it comes after, if that was rated."""

    energy: int  # place in Energy
    depth: int
    after: Activity | None = None
    went: Went | None = None

    def beyond(self, energy: Energy, depth: int) -> int:
        """Return by how many steps an activity of these goes too far; 0 keeps the pace."""
        return max(0, _ENERGIES.index(energy) - self.energy) + max(0, depth - self.depth)

    def is_gentler(self, activity: Activity) -> bool:
        """Tell whether it is calmer or less deep, and not more of either, after something that
        did not simply go well."""
        if self.after is None or self.went is Went.WELL:
            return False
        was, now = _stir(self.after), _stir(activity)
        return now != was and now[0] <= was[0] and now[1] <= was[1]

    def is_livelier(self, activity: Activity) -> bool:
        """Tell whether it is the one step up that a good time allows."""
        if self.after is None or self.went is not Went.WELL:
            return False
        return _stir(activity)[0] == _stir(self.after)[0] + 1


class Memory(NamedTuple):
    """What is remembered of a group: what it did, its pace, the goals it just had."""

    records: Mapping[str, UsesSoFar]
    pace: Pace
    goals: frozenset[Goal]  # just had
    lately: tuple[str, ...] = ()  # keys of the last different activities not long ago, latest first


def remember(catalogue: Catalogue, past: Iterable[PastUse]) -> Memory:
    """Sum up the uses; of two on one day the later comes first. What has left the library still
    counts as used, but says nothing about pace and goals."""
    latest = sorted(past, key=lambda use: use.days_ago)  # stable
    records: dict[str, UsesSoFar] = {}
    for use in latest:
        so_far = records.get(use.key, UsesSoFar(use.days_ago, 0, 0))
        records[use.key] = UsesSoFar(
            so_far.days_ago, so_far.times + 1, so_far.sat_out + use.sat_out
        )
    known = (activity for key in records if (activity := catalogue.get(key)) is not None)
    last = tuple(islice(known, LATELY_GOALS))
    goals = frozenset(goal for activity in last for goal in activity.goals)
    lately = tuple(each.key for each in last if records[each.key].days_ago < LONG_AGO_DAYS)
    return Memory(records, _pace(catalogue, latest), goals, lately)


def _pace(catalogue: Catalogue, latest: Iterable[PastUse]) -> Pace:
    for use in latest:
        activity = catalogue.get(use.key)
        if use.went is not None and use.lately and activity is not None:
            return _pace_after(activity, use.went)
    return Pace(_ENERGIES.index(Energy.MEDIUM), DEEPEST)


def _pace_after(activity: Activity, went: Went) -> Pace:
    energy, depth = _stir(activity)
    match went:
        case Went.WELL:
            return Pace(energy + 1, DEEPEST, activity, went)
        case Went.MIXED:
            return Pace(energy, DEEPEST, activity, went)
        case Went.NOT_WELL:
            return Pace(max(0, energy - 1), max(0, depth - 1), activity, went)


def _stir(activity: Activity) -> tuple[int, int]:
    """Return how far an activity goes in energy and in depth."""
    return _ENERGIES.index(activity.energy), activity.depth
