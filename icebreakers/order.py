"""In which order activities stand beside each other, worked out once for all of them."""

from collections.abc import Callable, Sequence
from itertools import groupby
from typing import TypeVar

from icebreakers.activity import Activity, Energy, Noise
from icebreakers.bits import flags_of, numbers_in
from icebreakers.search import words

_Key = TypeVar("_Key", tuple[list[str], str], tuple[int, ...])

_ENERGIES = tuple(Energy)
_NOISES = tuple(Noise)
_FEW = 1 / 16  # of all: it is quicker to sort so few than to go through all in order


class Ranking:
    """Activities, by number, from the first to the last by a key. `places[number]` is the place:
    the smaller comes first, and equals have the same."""

    def __init__(self, activities: Sequence[Activity], key: Callable[[Activity], _Key]) -> None:
        keys = [key(activity) for activity in activities]
        self._ordered = sorted(range(len(keys)), key=keys.__getitem__)
        self.places = [0] * len(keys)
        for place, (_, equals) in enumerate(groupby(self._ordered, keys.__getitem__)):
            for number in equals:
                self.places[number] = place

    def sorted(self, activities: int) -> list[int]:
        """Return the activities, given as bits, in order."""
        if activities.bit_count() <= len(self.places) * _FEW:
            return sorted(numbers_in(activities), key=self.places.__getitem__)
        flags = flags_of(activities, len(self.places))
        return [number for number in self._ordered if flags[number]]


class Order:
    """The rankings for a reader of one language.

    `gentle`: calm before medium before lively, then less disclosure, then by name. `longest` and
    `shortest_whole`: by the longest form, then by name.
    """

    def __init__(self, activities: Sequence[Activity], language: str) -> None:
        self.name = Ranking(activities, lambda each: (words(each.text(language).name), each.key))
        places = dict(zip((each.key for each in activities), self.name.places, strict=True))
        self.gentle = Ranking(
            activities, lambda each: (_ENERGIES.index(each.energy), each.depth, places[each.key])
        )
        self.longest = Ranking(activities, lambda each: (-each.minutes[1], places[each.key]))
        self.shortest_whole = Ranking(activities, lambda each: (each.minutes[1], places[each.key]))
        self.shortest = Ranking(activities, lambda each: each.minutes)
        self.calmest = Ranking(
            activities, lambda each: (_ENERGIES.index(each.energy), _NOISES.index(each.noise))
        )
        self.shallowest = Ranking(activities, lambda each: (each.depth,))
