"""The meeting against the bell: the new split to propose, and when the closing must begin.

The arithmetic under it (`sessions.split`) is offered here too.
"""

import math
from collections.abc import Sequence
from dataclasses import dataclass
from datetime import datetime

from sessions.clock import seconds_between, zone_of
from sessions.events import RunState
from sessions.moment import Moment, StageMoment
from sessions.records import STAGES, Meeting, MeetingState, Stage
from sessions.split import (
    ACTIVITY_FLOOR,
    StageNeed,
    begun_minutes,
    split,
)

EARLY = 300.0  # seconds from which a start before the plan's asks about the bell
FARTHEST_BELL = 24 * 60 - 1  # minutes the bell may be moved in all: the meeting stays on its day
CLOSING_NOTICE = 180.0  # seconds before the closing must begin from which that is said
SPARE = 120.0  # seconds to spare from which giving them back is worth a line


AGAIN_MINUTES = 3  # of more or less delay, after which a declined split is offered anew


@dataclass(frozen=True, slots=True)
class Proposal:
    """Planned minutes for the four stages, in order; those over stay as they are.

    `late` is by how many whole minutes the meeting would run past the bell as it is planned
    now; negative: time to spare, to be given back.
    """

    minutes: tuple[int, int, int, int]
    late: int


def propose(moment: Moment) -> Proposal | None:
    """Propose a new split of the time left to the bell, None when there is nothing to propose.

    That is while less than a minute is missing, when the split would change nothing, before an
    open question about missing time is answered, under the safety card and after the end. Time
    to spare is proposed only where the activity was cut before or the bell was moved. The
    minutes to come, those used in them included, add up to the whole minutes left until the bell.
    """
    if moment.state == RunState.ENDED or moment.gap is not None or moment.safety:
        return None
    short = moment.meeting_left - seconds_between(moment.at, moment.bell)
    if -SPARE < short < 60 or (short < 0 and not _gives_back(moment)):
        return None
    minutes = _new_split(moment)
    if minutes == _as_it_stands(moment):
        return None
    return Proposal(minutes, math.floor(short / 60) if short > 0 else math.ceil(short / 60))


def asks_again(left: Proposal, found: Proposal) -> bool:
    """Tell whether a split may be offered in the stage in which `left` was declined.

    In overtime every minute brings another split; only once the delay has changed by
    `AGAIN_MINUTES` is it another question.
    """
    return abs(found.late - left.late) >= AGAIN_MINUTES


def closing_must_start_in(moment: Moment) -> float | None:
    """Return the seconds until only the closing's protected minutes are left before the bell.

    Negative when that is past. None while it is more than `CLOSING_NOTICE` away, and whenever
    the meeting is not running towards its closing.
    """
    closing = moment.stages[-1]
    if moment.stage in (None, Stage.CLOSING) or moment.state == RunState.ENDED:
        return None
    needs = max(0.0, closing.minimum - closing.spent)
    left = seconds_between(moment.at, moment.bell) - needs
    return left if left <= CLOSING_NOTICE else None


def bell_offer(moment: Moment) -> int | None:
    """Return by how many minutes to move the bell so that the meeting lasts as long as planned
    from its start; None where the planned bell makes sense, and once she has decided about it.

    It makes none when at the start it was past, or too near for the closing's protected minutes,
    or farther away than the whole plan by `EARLY`.
    """
    asked = moment.bell_settled or moment.gap is not None or moment.safety
    if moment.started_at is None or moment.state == RunState.ENDED or asked:
        return None
    planned = sum(s.original for s in moment.stages)
    had = seconds_between(moment.started_at, moment.bell)
    if moment.stages[-1].minimum < had < planned + EARLY:
        return None
    change = round((planned - had) / 60)
    rings_in = seconds_between(moment.at, moment.bell) + change * 60
    return change if rings_in > 0 and 0 < abs(change) <= FARTHEST_BELL else None


def start_overdue(moment: Moment) -> float | None:
    """Return the seconds since the meeting should have begun, None when it has or need not."""
    if moment.state != RunState.READY:
        return None
    lasts = sum(s.original for s in moment.stages) + moment.bell_moved * 60
    overdue = lasts - seconds_between(moment.at, moment.bell)
    return overdue if overdue > 0 else None


def minutes_overdue(meeting: Meeting, now: datetime) -> int | None:
    """Return the whole minutes since a meeting planned for today should have begun, None before
    the first is over, and when it has begun or is for another day; `now` in its zone."""
    if meeting.state != MeetingState.PLANNED or meeting.date != now.date():
        return None
    start = datetime.combine(meeting.date, meeting.start, tzinfo=zone_of(now))
    overdue = math.floor(seconds_between(start, now) / 60)
    return overdue if overdue > 0 else None


def _gives_back(moment: Moment) -> bool:
    activity = moment.stages[STAGES.index(Stage.ACTIVITY)]
    cut = activity.planned < activity.original
    reached = STAGES.index(moment.stage or STAGES[0]) <= STAGES.index(Stage.ACTIVITY)
    return reached and (cut or moment.bell_moved > 0)


def _as_it_stands(moment: Moment) -> tuple[int, ...]:
    """Return the minutes the stages come to if nothing is done, overtime included."""
    here = STAGES.index(moment.stage or STAGES[0])
    return tuple(
        max(round(s.planned / 60), begun_minutes(s.spent) if at >= here else 0)
        for at, s in enumerate(moment.stages)
    )


def _new_split(moment: Moment) -> tuple[int, int, int, int]:
    here = STAGES.index(moment.stage or STAGES[0])
    coming = moment.stages[here:]
    used = [begun_minutes(s.spent) for s in coming]
    shares = split([_need(s, n) for s, n in zip(coming, used, strict=True)], _left(moment, used))
    over = [round(s.planned / 60) for s in moment.stages[:here]]
    agreed = [n + share for n, share in zip(used, shares, strict=True)]
    opening, transition, activity, closing = [*over, *agreed]
    return opening, transition, activity, closing


def _left(moment: Moment, used: Sequence[int]) -> int:
    """Return the whole minutes to share: those up to the bell, begun minutes counted as used."""
    here = STAGES.index(moment.stage or STAGES[0])
    spent = sum(s.spent for s in moment.stages[here:])
    left = seconds_between(moment.at, moment.bell)
    # Half a millisecond: seconds from floating points may fall short of a full minute.
    return max(0, math.floor((left + spent + 0.0005) / 60) - sum(used))


def _need(stage: StageMoment, used: int) -> StageNeed:
    planned, original = round(stage.planned / 60), round(stage.original / 60)
    least = 1 if used == 0 else 0
    return StageNeed(
        stage=stage.stage,
        wanted=max(0, planned - used),
        planned=planned,
        floor=max(least, round(stage.minimum / 60) - used),
        keeps=math.ceil(original * ACTIVITY_FLOOR) - used,
    )
