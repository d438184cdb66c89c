"""The facts of many activities turned round: for each fact, which activities have it, as bits.

A question with many filters is then a few `&` and `~`, whatever the number of activities.
"""

from collections import defaultdict
from collections.abc import Callable, Iterable, Mapping, Sequence
from typing import TypeVar

from icebreakers.activity import Activity, Level, Material, is_own
from icebreakers.bits import bits, union
from icebreakers.needs import Need, violated

_Fact = TypeVar("_Fact")


class Facets:
    """Activities are numbers: their places in the sequence given. A fact that no activity has is
    missing from its mapping: ask with `.get(fact, 0)`."""

    def __init__(self, activities: Sequence[Activity]) -> None:
        self._numbers = {each.key: number for number, each in enumerate(activities)}
        self.all = (1 << len(activities)) - 1
        self.stages = _turned(activities, lambda each: each.stages)
        self.meetings = _turned(activities, lambda each: each.meetings)
        self.energies = _turned(activities, lambda each: (each.energy,))
        self.goals = _turned(activities, lambda each: each.goals)
        self.kinds = _turned(activities, lambda each: each.kinds)
        self._violated = _turned(activities, lambda each: violated(each, Need))
        self.shortest = _turned(activities, lambda each: (each.minutes[0],))
        self._longest = _turned(activities, lambda each: (each.minutes[1],))
        self.people = _turned(activities, lambda each: (each.people,))
        self.depths = _turned(activities, lambda each: (each.depth,))
        self.touch_free = _turned(activities, lambda each: (each.safety.touch,)).get(Level.NONE, 0)
        self.seated = self.giving((Need.SEATED,))
        self.fields = _turned(activities, lambda each: each.fields)
        self.levels = _turned(activities, lambda each: each.levels)
        # What a counselor wrote or copied is hers: it is never kept back for a relative's sake.
        self.family_of = tuple("" if is_own(each.key) else each.family for each in activities)
        self.without_materials = self.needing_only(())

    def keyed(self, keys: Iterable[str]) -> int:
        """Return the activities of these keys; unknown ones are left out."""
        return bits(self._numbers[key] for key in keys if key in self._numbers)

    def number(self, key: str) -> int | None:
        """Return the place of an activity in the bits; None for one that is not here."""
        return self._numbers.get(key)

    def possible_in(self, minutes: int) -> int:
        """Return what fits at least in its shortest form."""
        return _up_to(minutes, self.shortest)

    def whole_in(self, minutes: int) -> int:
        """Return what fits in its longest form."""
        return _up_to(minutes, self._longest)

    def for_people(self, people: int) -> int:
        """Return what so many people can do."""
        spans = self.people.items()
        return union(having for (least, most), having in spans if least <= people <= most)

    def not_deeper_than(self, depth: int) -> int:
        """Return what asks for no more disclosure than `depth` (0 to 3)."""
        return _up_to(depth, self.depths)

    def needing_only(self, at_hand: Iterable[Material]) -> int:
        """Return what needs no other kinds of materials than these."""
        return self.all & ~union(self.kinds.get(kind, 0) for kind in set(Material) - set(at_hand))

    def giving(self, needs: Iterable[Need]) -> int:
        """Return what violates none of the needs."""
        return self.all & ~union(self._violated.get(need, 0) for need in needs)


def _turned(
    activities: Iterable[Activity], facts: Callable[[Activity], Iterable[_Fact]]
) -> dict[_Fact, int]:
    numbers: dict[_Fact, list[int]] = defaultdict(list)
    for number, activity in enumerate(activities):
        for fact in facts(activity):
            numbers[fact].append(number)
    return {fact: bits(found) for fact, found in numbers.items()}


def _up_to(most: int, amounts: Mapping[int, int]) -> int:
    return union(having for amount, having in amounts.items() if amount <= most)
