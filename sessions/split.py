"""Time arithmetic against the bell: pure functions on numbers.

`sessions.budget` turns them into proposals.

The rules are those of the domain notes (2.4): a meeting ends at the bell; when time is short the
activity gives first, down to 60 % of its plan, then the opening; the closing keeps its minimum;
a stage warns at 80 %.
"""

import math
from collections.abc import Sequence
from dataclasses import dataclass
from datetime import datetime, tzinfo
from fractions import Fraction

from sessions.clock import later, seconds_between
from sessions.records import STAGES, Meeting, Stage

WARNING_SHARE = 0.8
ACTIVITY_FLOOR = Fraction(3, 5)


def begun_minutes(seconds: float) -> int:
    """Return the minutes that `seconds` have begun; a hair over a full one begins no other."""
    return max(0, math.ceil(seconds / 60 - 1e-6))


def seconds_left(minutes: Sequence[int], spent: Sequence[float], stage: Stage) -> float:
    """Return the seconds the plan still needs from inside `stage`, never negative.

    `minutes` (planned) and `spent` (seconds) follow `STAGES`. A stage to come again after going
    back needs only what it has not used yet.
    """
    here = STAGES.index(stage)
    pairs = zip(minutes[here:], spent[here:], strict=True)
    return sum(max(0.0, planned * 60.0 - used) for planned, used in pairs)


def expected_end(now: datetime, left: float) -> datetime:
    """Return when `left` seconds from now are over."""
    return later(now, left)


def warns(spent: float, planned: float) -> bool:
    """Tell whether a stage has used its share of warning; equal units."""
    return spent >= WARNING_SHARE * planned


def bell(meeting: Meeting, zone: tzinfo | None) -> datetime:
    """Return the planned end of a meeting, its civil time read in `zone`."""
    start = datetime.combine(meeting.date, meeting.start, tzinfo=zone)
    return later(start, meeting.plan.minutes * 60)


def minutes_past(expected: datetime, bell: datetime) -> int:
    """Return whole minutes by which `expected` lies after the bell; negative: before it."""
    return round(seconds_between(bell, expected) / 60)


@dataclass(frozen=True, slots=True)
class StageNeed:
    """What one stage still wants: whole units (minutes or seconds), `floor` being protected.

    `planned` is the whole plan of the stage in the same unit, what is used already included; the
    activity's 60 % count from it, unless `keeps` says what it holds on to in its first turn.
    """

    stage: Stage
    wanted: int
    planned: int
    floor: int = 0
    keeps: int | None = None


def split(needs: Sequence[StageNeed], left: int) -> tuple[int, ...]:
    """Share `left` units among the stages still to run, in the order of `needs`.

    The shares add up to `left` and are never negative. Short of time, the activity gives first,
    down to 60 % of its plan; then the opening, the transition and again the activity give down
    to their floors, and the closing to its own. Only when all floors together do not fit do they
    give too, the closing's last. Time to spare goes to the activity, or to the last stage when
    the activity is over.
    """
    left = max(0, left)
    shares = {need.stage: max(0, need.wanted) for need in needs}
    short = sum(shares.values()) - left
    for stage, keep in _givers(needs):
        given = min(max(0, short), max(0, shares[stage] - keep))
        shares[stage] -= given
        short -= given
    if short < 0 and needs:
        gains = Stage.ACTIVITY if Stage.ACTIVITY in shares else needs[-1].stage
        shares[gains] -= short
    return tuple(shares[need.stage] for need in needs)


def _givers(needs: Sequence[StageNeed]) -> list[tuple[Stage, int]]:
    """List who gives in turn, and down to what."""
    by_stage = {need.stage: need for need in needs}
    turns = [
        (Stage.ACTIVITY, _activity_keeps),
        (Stage.OPENING, _floor),
        (Stage.TRANSITION, _floor),
        (Stage.ACTIVITY, _floor),
        (Stage.CLOSING, _floor),
        (Stage.OPENING, _nothing),
        (Stage.TRANSITION, _nothing),
        (Stage.ACTIVITY, _nothing),
        (Stage.CLOSING, _nothing),
    ]
    return [(stage, keeps(by_stage[stage])) for stage, keeps in turns if stage in by_stage]


def _activity_keeps(need: StageNeed) -> int:
    if need.keeps is not None:
        return max(need.floor, need.keeps)
    used = max(0, need.planned - need.wanted)
    return max(need.floor, math.ceil(need.planned * ACTIVITY_FLOOR) - used)


def _floor(need: StageNeed) -> int:
    return need.floor


def _nothing(_need: StageNeed) -> int:
    return 0
