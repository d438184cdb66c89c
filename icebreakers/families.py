"""Near relatives: activities so alike that a group notices when it gets two of them.

Each names its family, or none. Of a family at most one is offered, and none that differs from
one the group had just now.
"""

from collections.abc import Iterable, Sequence
from typing import NamedTuple

from icebreakers.activity import Activity


class Apart(NamedTuple):
    """An activity that would fit, and the relative that stands in its way: `used` lately with the
    group, or else offered before it."""

    activity: Activity
    relative: Activity
    used: bool


def behind_relatives(
    family_of: Sequence[str], numbers: Iterable[int], lately: Iterable[int]
) -> dict[int, int]:
    """Return those of `numbers`, best first, that have a relative before them or among `lately`,
    each with that relative. `family_of` gives the family of each number, "" for none."""
    ahead: dict[str, int] = {}
    for number in lately:
        ahead.setdefault(family_of[number], number)
    behind: dict[int, int] = {}
    for number in numbers:
        family = family_of[number]
        if family and ahead.setdefault(family, number) != number:
            behind[number] = ahead[family]
    return behind
