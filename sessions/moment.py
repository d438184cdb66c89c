"""The frozen moment of a live meeting: what is drawn, by the live page and the members' screen."""

from dataclasses import dataclass, replace
from datetime import datetime
from enum import StrEnum

from sessions.clock import later
from sessions.course import Course, GateReply, LiveStep, carried
from sessions.events import RunState
from sessions.records import STAGES, Plan, Stage
from sessions.returns import with_returns_charged
from sessions.split import expected_end, seconds_left, warns


class StageState(StrEnum):
    """One stage as it stands at a moment; times in seconds."""

    WAITING = "waiting"
    CURRENT = "current"
    DONE = "done"


@dataclass(frozen=True, slots=True, kw_only=True)
class StageMoment:
    """One stage now; seconds. `original` is what the plan said before changes on the way.

    `planned` of the activity shrinks while the group is back in the opening. `steps` are those
    of the plan and the added ones as they stand now, the skipped ones marked.
    """

    stage: Stage
    planned: float
    original: float
    minimum: float
    spent: float
    state: StageState
    steps: tuple[LiveStep, ...] = ()


@dataclass(frozen=True, slots=True, kw_only=True)
class Moment:
    """Everything about the clock of a meeting at `at`, its own time (see `sessions.onward`).
    Durations are seconds.

    `stage` is None before the start; `stage_left` is negative in overtime and the whole opening
    before the start. `meeting_left` is what the plan still needs, never negative. `gap` is the
    time that went missing and waits for an answer, None when there is no question (0.0 is one);
    while it waits the state is PAUSED. `paused` is the length of the pause so far.

    `bell` is the one that counts, `bell_moved` by how many minutes it was moved. `back`: the
    group went back to the opening from the gate. `safety`: the safety card is open and the
    clock stands. `next_step` is the first one of the stage neither done nor skipped.
    """

    at: datetime
    state: RunState
    stage: Stage | None
    stages: tuple[StageMoment, ...]
    stage_left: float
    elapsed: float
    meeting_left: float
    expected_end: datetime
    bell: datetime
    ticked: frozenset[str]
    gap: float | None
    paused: float
    activities: tuple[str, ...]  # keys of the library by stage, "" for none
    started_at: datetime | None
    ended_at: datetime | None
    warning: bool  # at least 80 % of the current stage are used
    bell_moved: int = 0
    bell_settled: bool = False
    gates: tuple[GateReply, ...] = ()
    returns: int = 0
    back: bool = False
    pledge_at: datetime | None = None
    checked: frozenset[str] = frozenset()
    safety: bool = False
    next_step: LiveStep | None = None

    @property
    def icebreaker(self) -> str:
        """The activity of the transition, "" for none."""
        return self.activities[STAGES.index(Stage.TRANSITION)]

    @property
    def activity(self) -> str:
        """The activity of the stage that runs, "" for none."""
        return self.activities[STAGES.index(self.stage or STAGES[0])]


def shown(now: Moment) -> Moment:
    """Return a moment as the eye sees it: two that compare equal are drawn alike. Times are cut to
    what is written, shares to what a bar can show. A new fact of a moment counts by itself."""
    return replace(
        now,
        at=now.started_at or now.bell,
        stages=tuple(replace(part, spent=part.spent // 5) for part in now.stages),
        stage_left=int(now.stage_left),
        elapsed=0.0,
        meeting_left=now.meeting_left // 60,
        expected_end=now.expected_end.replace(second=0, microsecond=0),
        gap=None if now.gap is None else int(now.gap),
        paused=0.0,
    )


def led(now: Moment) -> tuple[str, ...]:
    """Return the keys of the activities of the stages that have begun, in their order."""
    stages = zip(now.stages, now.activities, strict=True)
    return tuple(key for part, key in stages if key and part.state != StageState.WAITING)


def step_at_hand(now: Moment, chosen: str = "") -> LiveStep | None:
    """Return the step of the running stage that is being done: the one with the id `chosen`, unless
    it is done or left out, else the next one."""
    steps = now.stages[STAGES.index(now.stage or STAGES[0])].steps
    waiting = (s for s in steps if s.id == chosen and not s.skipped and s.id not in now.ticked)
    return next(waiting, now.next_step)


def shows_timer(now: Moment, chosen: str = "") -> bool:
    """Say whether a timer is shown now: not while the step at hand is one without. The time of the
    stage counts all the same."""
    step = step_at_hand(now, chosen)
    return step is None or step.line.timed


def moment(
    plan: Plan,
    course: Course,
    bell: datetime,
    at: datetime,
    *,
    elapsed: float,
    idle: float = 0.0,
    gap: float | None = None,
) -> Moment:
    """Look at `course` when `elapsed` seconds are counted and the time of the meeting is `at`.

    `bell` is the planned one; how far it was moved is known to the course.
    """
    course = with_returns_charged(plan, carried(course, elapsed))
    state = RunState.PAUSED if gap is not None else course.state
    over = state == RunState.ENDED
    at_stage = course.stage or STAGES[0]
    left = 0.0 if over else seconds_left(course.minutes, course.spent, at_stage)
    timed = Moment(
        at=at,
        state=state,
        stage=course.stage,
        stages=_stages(plan, course),
        stage_left=course.minutes_of(at_stage) * 60.0 - course.spent_in(at_stage),
        elapsed=course.elapsed,
        meeting_left=left,
        expected_end=course.ended_at or expected_end(at, left),
        bell=later(bell, course.bell_moved * 60),
        ticked=course.ticked,
        gap=gap,
        paused=idle if state == RunState.PAUSED else 0.0,
        activities=course.activities,
        started_at=course.started_at,
        ended_at=course.ended_at,
        warning=not over
        and course.stage is not None
        and warns(course.spent_in(at_stage), course.minutes_of(at_stage) * 60.0),
    )
    return _with_room(timed, course, at_stage)


def _with_room(timed: Moment, course: Course, stage: Stage) -> Moment:
    """Add what is not about the clock."""
    return replace(
        timed,
        bell_moved=course.bell_moved,
        bell_settled=course.bell_settled,
        gates=course.gates,
        returns=course.returns,
        back=course.back,
        pledge_at=course.pledge_at,
        checked=course.checked,
        safety=course.safety,
        next_step=_next_step(course, stage),
    )


def _next_step(course: Course, stage: Stage) -> LiveStep | None:
    waiting = (s for s in course.steps_of(stage) if not s.skipped and s.id not in course.ticked)
    return next(waiting, None)


def _stages(plan: Plan, course: Course) -> tuple[StageMoment, ...]:
    return tuple(
        StageMoment(
            stage=part.stage,
            planned=course.minutes_of(part.stage) * 60.0,
            original=part.minutes * 60.0,
            minimum=part.minimum * 60.0,
            spent=course.spent_in(part.stage),
            state=_state(course, part.stage),
            steps=course.steps_of(part.stage),
        )
        for part in plan.stages
    )


def _state(course: Course, stage: Stage) -> StageState:
    if course.stage is None:
        return StageState.WAITING
    if course.state == RunState.ENDED:
        return StageState.DONE if stage in course.entered else StageState.WAITING
    here = STAGES.index(course.stage)
    there = STAGES.index(stage)
    if there == here:
        return StageState.CURRENT
    return StageState.DONE if there < here else StageState.WAITING
