"""How a meeting has gone up to its last event: the state that a log adds up to."""

from dataclasses import dataclass, field, replace
from datetime import datetime

from sessions.events import Gate, RunState
from sessions.records import STAGES, Line, Plan, Stage

NO_STEPS: tuple[tuple["LiveStep", ...], ...] = ((), (), (), ())


@dataclass(frozen=True, slots=True)
class Pause:
    """One finished pause: when it began (wall), how many seconds, in which stage."""

    at: datetime
    seconds: float
    stage: Stage


@dataclass(frozen=True, slots=True)
class GateReply:
    """One answer at the gate, at the wall `at` and `elapsed` counted seconds."""

    answer: Gate
    at: datetime
    elapsed: float


@dataclass(frozen=True, slots=True)
class LiveStep:
    """A step of a stage as it stands now; `added` while the meeting ran, in her words."""

    line: Line
    added: bool = False
    skipped: bool = False

    @property
    def id(self) -> str:
        return self.line.id


@dataclass(frozen=True, slots=True, kw_only=True)
class Course:
    """How a meeting has gone up to its last event.

    `spent` (seconds), `minutes` (planned, as changed on the way) and `steps` (as they stand
    now) follow the order of `STAGES`. `entered` holds the stages ever entered, `returns` how
    often an earlier one was entered again. `paused_at` is the wall when the open pause began.

    `back`: the group went back to the opening from the gate; `returned` adds up the seconds of such
    returns, `charged` the minutes the activity already gave for them. `bell_moved` is minutes
    later than planned, `bell_settled` that she moved it or said that it stays. While `safety` is
    open the clock stands; `goes_on` says that it will count again afterwards. `safety_runs` counts
    how often the card was used.
    """

    minutes: tuple[int, ...]
    activities: tuple[str, ...]  # keys of the library by stage, "" for none
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
    steps: tuple[tuple[LiveStep, ...], ...] = field(default=NO_STEPS)
    gates: tuple[GateReply, ...] = ()
    back: bool = False
    returned: float = 0.0
    charged: int = 0
    bell_moved: int = 0
    bell_settled: bool = False
    pledge_at: datetime | None = None
    checked: frozenset[str] = frozenset()
    safety: bool = False
    goes_on: bool = False
    safety_runs: int = 0

    def activity_of(self, stage: Stage) -> str:
        """Return the key of a stage's activity, empty for none."""
        return self.activities[STAGES.index(stage)]

    def spent_in(self, stage: Stage) -> float:
        """Return the seconds that count for a stage."""
        return self.spent[STAGES.index(stage)]

    def minutes_of(self, stage: Stage) -> int:
        """Return the minutes a stage has by now."""
        return self.minutes[STAGES.index(stage)]

    def steps_of(self, stage: Stage) -> tuple[LiveStep, ...]:
        """Return the steps of a stage as they stand now, skipped ones too."""
        return self.steps[STAGES.index(stage)]

    def find_step(self, step_id: str) -> LiveStep | None:
        """Return a step by its id; None when there is none."""
        return next((s for steps in self.steps for s in steps if s.id == step_id), None)


def blank(plan: Plan) -> Course:
    """Return the course of a meeting that has not begun."""
    return Course(
        minutes=tuple(part.minutes for part in plan.stages),
        activities=plan.activities,
        steps=tuple(tuple(map(LiveStep, part.steps)) for part in plan.stages),
    )


def carried(course: Course, elapsed: float) -> Course:
    """Let the counted seconds since the last event fall to the current stage.

    Seconds never run backwards, whatever a damaged log says.
    """
    more = elapsed - course.elapsed
    if more <= 0 or course.stage is None:
        return course
    return replace(
        course,
        elapsed=elapsed,
        spent=added_to(course.spent, course.stage, more),
        returned=course.returned + more * course.back,
    )


def added_to(spent: tuple[float, ...], stage: Stage, seconds: float) -> tuple[float, ...]:
    """Return `spent` with `seconds` more in one stage, never below zero."""
    at = STAGES.index(stage)
    return (*spent[:at], max(0.0, spent[at] + seconds), *spent[at + 1 :])
