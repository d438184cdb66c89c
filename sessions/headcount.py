"""What follows from how many are in the room: turn time, pairs and trios, how many stories."""

from dataclasses import dataclass

from sessions.moment import Moment
from sessions.records import STAGES, Stage

SHORTEST_TURN = 180.0  # seconds; under it, hear two stories instead of everybody's (domain 2.4)
FEWEST_FOR_STORIES = 3  # with two people there is nothing to choose


@dataclass(frozen=True, slots=True)
class Share:
    """`seconds_each`: the activity's planned time for each one present, 0.0 when nobody is.

    `pairs` and `trios` are the sizes of the groups, nobody left alone while there are two.
    """

    seconds_each: float
    pairs: tuple[int, ...]
    trios: tuple[int, ...]
    suggest_two_stories: bool

    @property
    def handiest(self) -> tuple[int, ...]:
        """The split that comes out even: pairs, else trios, else pairs and one trio."""
        return self.trios if 3 in self.pairs and 2 not in self.trios else self.pairs


def share(moment: Moment, present: int) -> Share:
    """Share out the activity, as it is planned now, among `present` members."""
    planned = moment.stages[STAGES.index(Stage.ACTIVITY)].planned
    each = planned / present if present > 0 else 0.0
    two = present >= FEWEST_FOR_STORIES and each < SHORTEST_TURN
    return Share(each, pairs(present), trios(present), two)


def pairs(present: int) -> tuple[int, ...]:
    """Return the sizes of pairs; an odd member makes one of them a trio."""
    if present < 2:
        return (1,) * max(0, present)
    whole = (2,) * (present // 2 - 1)
    return (*whole, 2 + present % 2)


def trios(present: int) -> tuple[int, ...]:
    """Return the sizes of trios; one or two pairs take up what does not fit."""
    if present < 3:
        return (present,) if present > 0 else ()
    twos = -present % 3
    return (*(3,) * ((present - 2 * twos) // 3), *(2,) * twos)
