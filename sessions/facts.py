"""What the live log already knows for the closing form: numbers and keys, no language."""

from dataclasses import dataclass
from datetime import datetime, timedelta

from sessions.clock import seconds_between, zone_of
from sessions.records import Attendance, MeetingType, QuickMark, Stage
from sessions.summary import NextMeeting, StageRecord, Summary


@dataclass(frozen=True, slots=True)
class Deviation:
    """A stage took `minutes` longer (positive) or shorter (negative) than planned."""

    stage: Stage
    minutes: int


@dataclass(frozen=True, slots=True, kw_only=True)
class ClosingFacts:
    """Material for draft sentences. Times are whole minutes, 0 when there is nothing to tell.

    `started_late` counts from the planned start, `ended_late` from the bell, wherever it was moved;
    `longer` and `shorter` name stages at least two minutes off the plan; `not_reached` the
    stages never entered. `strongest` and `weakest` are the quick marks with the highest and the
    lowest mean, None while they do not differ.
    """

    type: MeetingType
    started_late: int
    ended_late: int
    longer: tuple[Deviation, ...]
    shorter: tuple[Deviation, ...]
    not_reached: tuple[Stage, ...]
    returns: int
    pauses: int
    paused_minutes: int
    enrolled: int
    present: int  # on time or late
    late: int
    left_early: int = 0
    excused: int
    sick: int
    absent: int
    dispensation: int
    not_taken: int
    icebreaker: str
    steps: int
    steps_done: int
    all_steps_done: bool
    closing_kept: bool  # the closing had at least its planned minutes
    strongest: QuickMark | None
    weakest: QuickMark | None
    next_meeting: NextMeeting | None


NOTEWORTHY_MINUTES = 2
LONGEST_OFF = 12 * 3600.0  # seconds


def draft_closing(summary: Summary) -> ClosingFacts:
    """Draw the facts for the closing form from a meeting's summary."""
    steps = [line for record in summary.stages for line in record.steps]
    done = [line for record in summary.stages for line in record.ticked]
    strongest, weakest = _extremes(summary)
    return ClosingFacts(
        type=summary.type,
        started_late=_late(summary, summary.started_at, 0),
        ended_late=_late(summary, summary.ended_at, summary.planned_minutes + summary.bell_moved),
        longer=tuple(d for d in _deviations(summary) if d.minutes > 0),
        shorter=tuple(d for d in _deviations(summary) if d.minutes < 0),
        not_reached=tuple(r.stage for r in _logged(summary) if not r.entered),
        returns=summary.returns,
        pauses=len(summary.pauses),
        paused_minutes=round(sum(p.seconds for p in summary.pauses) / 60),
        enrolled=len(summary.participants),
        present=_count(summary, Attendance.PRESENT) + _count(summary, Attendance.LATE),
        late=_count(summary, Attendance.LATE),
        left_early=sum(p.left_at is not None for p in summary.participants),
        excused=_count(summary, Attendance.EXCUSED),
        sick=_count(summary, Attendance.SICK),
        absent=_count(summary, Attendance.ABSENT),
        dispensation=_count(summary, Attendance.DISPENSATION),
        not_taken=_count(summary, Attendance.NOT_TAKEN),
        icebreaker=summary.icebreaker,
        steps=len(steps),
        steps_done=len(done),
        all_steps_done=bool(steps) and len(done) == len(steps),
        closing_kept=_closing_kept(summary),
        strongest=strongest,
        weakest=weakest,
        next_meeting=summary.next_meeting,
    )


def nearest_minute(moment: datetime) -> datetime:
    """Return the whole minute nearest to a moment, as minutes beside it are counted."""
    return (moment + timedelta(seconds=30)).replace(second=0, microsecond=0)


def minutes_off(summary: Summary, happened: datetime | None, after: int) -> int | None:
    """Return how many whole minutes later (negative: earlier) than `after` minutes past the
    planned start something happened, None where it cannot be said."""
    if happened is None:
        return None
    # The plan speaks local civil time; what happened carries the zone it happened in.
    planned = datetime.combine(summary.date, summary.start, tzinfo=zone_of(happened))
    off = seconds_between(planned, happened) - after * 60
    # A meeting held on another day than planned is not late by days.
    return int(off / 60) if abs(off) < LONGEST_OFF else None


def _late(summary: Summary, happened: datetime | None, after: int) -> int:
    return max(0, minutes_off(summary, happened, after) or 0)


def _logged(summary: Summary) -> tuple[StageRecord, ...]:
    return tuple(r for r in summary.stages if r.actual is not None)


def _deviations(summary: Summary) -> tuple[Deviation, ...]:
    off = [(r.stage, r.actual - r.planned) for r in summary.stages if r.actual is not None]
    return tuple(Deviation(s, n) for s, n in off if abs(n) >= NOTEWORTHY_MINUTES)


def _count(summary: Summary, status: Attendance) -> int:
    return sum(p.status == status for p in summary.participants)


def _closing_kept(summary: Summary) -> bool:
    closing = summary.stages[-1]
    return closing.actual is not None and closing.actual >= closing.planned


def _extremes(summary: Summary) -> tuple[QuickMark | None, QuickMark | None]:
    seen = [(m.mean, m.mark) for m in summary.means if m.mean is not None]
    if not seen:
        return None, None
    high, low = max(mean for mean, _ in seen), min(mean for mean, _ in seen)
    if high == low:
        return None, None
    return (
        next(mark for mean, mark in seen if mean == high),
        next(mark for mean, mark in seen if mean == low),
    )
