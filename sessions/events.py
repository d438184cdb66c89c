"""What happened in a live meeting, as a log of events, and the fold that reads it back.

Only commands write events (see `sessions.live`); ticks of a clock never do. Each event carries
the counted meeting seconds *after* it happened, so the log can be read without any clock and
reads the same on every machine. A new kind of event needs one function in `_STEPS`.
"""

from collections.abc import Callable, Iterable
from dataclasses import dataclass, replace
from datetime import datetime, timedelta
from enum import StrEnum

from sessions.records import STAGES, Plan, Stage


class EventKind(StrEnum):
    """What `value` and `ref` of an event mean is said beside its kind."""

    STARTED = "started"  # value: minutes ago it really began
    PAUSED = "paused"
    RESUMED = "resumed"  # value: seconds the pause lasted
    STAGE_ENTERED = "stage_entered"  # stage: the one entered, forwards or back
    MINUTES_CHANGED = "minutes_changed"  # stage: whose; value: its planned minutes from now on
    STEP_TICKED = "step_ticked"  # ref: id of the step
    STEP_UNTICKED = "step_unticked"  # ref: id of the step
    GAP_COUNTED = "gap_counted"  # value: seconds added to the meeting
    GAP_PAUSED = "gap_paused"  # value: seconds that became a pause, which goes on
    GAP_DISCARDED = "gap_discarded"  # value: seconds dropped
    BACKDATED = "backdated"  # value: minutes the start was moved back (negative: forth)
    ICEBREAKER_CHOSEN = "icebreaker_chosen"  # ref: key of the activity, empty for none
    ENDED = "ended"  # value: seconds of the pause it ended out of, 0 when it was running


class RunState(StrEnum):
    READY = "ready"
    RUNNING = "running"
    PAUSED = "paused"
    ENDED = "ended"


@dataclass(frozen=True, slots=True)
class Event:
    """One thing that happened. `at` is the wall, timezone-aware; `elapsed` is counted meeting
    seconds after the event; `stage` is the current stage unless the kind says otherwise."""

    kind: EventKind
    at: datetime
    elapsed: float
    stage: Stage | None = None
    value: float = 0.0
    ref: str = ""


@dataclass(frozen=True, slots=True)
class Heartbeat:
    """Proof of life, stored every few seconds: the last moment known to be counted.

    `mono` is only comparable within one start of the machine.
    """

    at: datetime
    elapsed: float
    mono: float


@dataclass(frozen=True, slots=True)
class Pause:
    """One finished pause: when it began (wall), how many seconds, in which stage."""

    at: datetime
    seconds: float
    stage: Stage


@dataclass(frozen=True, slots=True, kw_only=True)
class Course:
    """How a meeting has gone up to its last event.

    `spent` (seconds) and `minutes` (planned, as changed on the way) follow the order of `STAGES`.
    `entered` holds the stages ever entered, `returns` how often an earlier one was entered again.
    `paused_at` is the wall when the open pause began.
    """

    minutes: tuple[int, ...]
    icebreaker: str
    state: RunState = RunState.READY
    stage: Stage | None = None
    elapsed: float = 0.0
    spent: tuple[float, ...] = (0.0, 0.0, 0.0, 0.0)
    ticked: frozenset[str] = frozenset()
    started_at: datetime | None = None
    ended_at: datetime | None = None
    paused_at: datetime | None = None
    pauses: tuple[Pause, ...] = ()
    entered: frozenset[Stage] = frozenset()
    returns: int = 0

    def spent_in(self, stage: Stage) -> float:
        return self.spent[STAGES.index(stage)]

    def minutes_of(self, stage: Stage) -> int:
        return self.minutes[STAGES.index(stage)]


def blank(plan: Plan) -> Course:
    """Return the course of a meeting that has not begun."""
    return Course(minutes=tuple(s.minutes for s in plan.stages), icebreaker=plan.icebreaker)


def fold(plan: Plan, events: Iterable[Event]) -> Course:
    """Read the log of a meeting held by `plan`, oldest event first."""
    course = blank(plan)
    for event in events:
        course = step(course, event)
    return course


def step(course: Course, event: Event) -> Course:
    """Return the course after one more event."""
    return _STEPS[event.kind](course, event)


def carried(course: Course, elapsed: float) -> Course:
    """Let the counted seconds since the last event fall to the current stage.

    Seconds never run backwards, whatever a damaged log says.
    """
    more = elapsed - course.elapsed
    if more <= 0 or course.stage is None:
        return course
    return replace(course, elapsed=elapsed, spent=_added(course.spent, course.stage, more))


def _added(spent: tuple[float, ...], stage: Stage, seconds: float) -> tuple[float, ...]:
    at = STAGES.index(stage)
    return (*spent[:at], max(0.0, spent[at] + seconds), *spent[at + 1 :])


def _stage_of(event: Event) -> Stage:
    if event.stage is None:
        raise ValueError(f"an event {event.kind} without a stage")
    return event.stage


def _started(course: Course, event: Event) -> Course:
    begun = replace(
        course,
        state=RunState.RUNNING,
        stage=STAGES[0],
        entered=frozenset(STAGES[:1]),
        started_at=event.at - timedelta(minutes=event.value),
    )
    return carried(begun, event.elapsed)


def _paused(course: Course, event: Event) -> Course:
    # A gap that becomes a pause began before it was noticed.
    since = event.at - timedelta(seconds=event.value)
    return replace(carried(course, event.elapsed), state=RunState.PAUSED, paused_at=since)


def _resumed(course: Course, event: Event) -> Course:
    since = event.at - timedelta(seconds=event.value)
    pause = Pause(since, event.value, course.stage or STAGES[0])
    return replace(
        carried(course, event.elapsed),
        state=RunState.RUNNING,
        paused_at=None,
        pauses=(*course.pauses, pause),
    )


def _entered(course: Course, event: Event) -> Course:
    stage = _stage_of(event)
    back = STAGES.index(stage) < STAGES.index(course.stage or STAGES[0])
    return replace(
        carried(course, event.elapsed),
        stage=stage,
        entered=course.entered | {stage},
        returns=course.returns + back,
    )


def _minutes_changed(course: Course, event: Event) -> Course:
    at = STAGES.index(_stage_of(event))
    minutes = (*course.minutes[:at], int(event.value), *course.minutes[at + 1 :])
    return replace(carried(course, event.elapsed), minutes=minutes)


def _ticked(course: Course, event: Event) -> Course:
    return replace(carried(course, event.elapsed), ticked=course.ticked | {event.ref})


def _unticked(course: Course, event: Event) -> Course:
    return replace(carried(course, event.elapsed), ticked=course.ticked - {event.ref})


def _counted(course: Course, event: Event) -> Course:
    return carried(course, event.elapsed)


def _backdated(course: Course, event: Event) -> Course:
    # The minutes before the recorded start belong to the opening, whatever stage runs now.
    moved = event.value * 60
    course = carried(course, event.elapsed - moved)
    return replace(
        course,
        elapsed=event.elapsed,
        spent=_added(course.spent, STAGES[0], moved),
        started_at=(course.started_at or event.at) - timedelta(seconds=moved),
    )


def _icebreaker(course: Course, event: Event) -> Course:
    return replace(carried(course, event.elapsed), icebreaker=event.ref)


def _ended(course: Course, event: Event) -> Course:
    # A meeting that ends out of a pause was over when that pause began. Its span is never
    # shorter than what was counted, also when the wall clock was set back on the way.
    course = carried(course, event.elapsed)
    over = event.at - timedelta(seconds=event.value)
    if course.started_at is not None:
        over = max(over, course.started_at + timedelta(seconds=course.elapsed))
    return replace(course, state=RunState.ENDED, ended_at=over, paused_at=None)


_STEPS: dict[EventKind, Callable[[Course, Event], Course]] = {
    EventKind.STARTED: _started,
    EventKind.PAUSED: _paused,
    EventKind.RESUMED: _resumed,
    EventKind.STAGE_ENTERED: _entered,
    EventKind.MINUTES_CHANGED: _minutes_changed,
    EventKind.STEP_TICKED: _ticked,
    EventKind.STEP_UNTICKED: _unticked,
    EventKind.GAP_COUNTED: _counted,
    EventKind.GAP_PAUSED: _paused,
    EventKind.GAP_DISCARDED: _counted,
    EventKind.BACKDATED: _backdated,
    EventKind.ICEBREAKER_CHOSEN: _icebreaker,
    EventKind.ENDED: _ended,
}
