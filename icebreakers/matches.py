"""What fits, as a long list that costs little until somebody looks at it."""

from collections.abc import Callable, Sequence
from typing import NamedTuple, overload

from icebreakers.activity import Activity
from icebreakers.catalogue import Catalogue
from icebreakers.reasons import Reason


class Match(NamedTuple):
    """An activity that fits, and why."""

    activity: Activity
    reasons: tuple[Reason, ...]


class Matches(Sequence[Match]):
    """Matches in order, each put together by `make` from its number in the catalogue when it is
    asked for. Equal to any sequence of equal matches."""

    def __init__(
        self, catalogue: Catalogue, numbers: Sequence[int], make: Callable[[int], Match]
    ) -> None:
        self.catalogue = catalogue
        self.numbers = numbers
        self.make = make

    @property
    def keys(self) -> tuple[str, ...]:
        """The keys of the activities, in order, without putting a match together."""
        return tuple(map(self.catalogue.keys.__getitem__, self.numbers))

    def led_by(self, first: "Matches") -> "Matches":
        """Return the same activities; those that `first` has too lead, in its order and with its
        reasons. Both must come from the same catalogue."""
        mine = set(self.numbers)
        leading = [number for number in first.numbers if number in mine]
        ahead = set(leading)
        others = [number for number in self.numbers if number not in ahead]

        def make(number: int) -> Match:
            return first.make(number) if number in ahead else self.make(number)

        return Matches(self.catalogue, leading + others, make)

    def __len__(self) -> int:
        return len(self.numbers)

    @overload
    def __getitem__(self, at: int) -> Match: ...
    @overload
    def __getitem__(self, at: slice) -> tuple[Match, ...]: ...
    def __getitem__(self, at: int | slice) -> Match | tuple[Match, ...]:
        if isinstance(at, slice):
            return tuple(map(self.make, self.numbers[at]))
        return self.make(self.numbers[at])

    def __eq__(self, other: object) -> bool:
        return isinstance(other, Sequence) and tuple(self) == tuple(other)

    __hash__ = None  # type: ignore[assignment]
