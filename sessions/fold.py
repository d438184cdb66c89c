"""What happened in a live meeting, as a log of events, and the fold that reads it back.

Only commands write events (see `sessions.live`); ticks of a clock never do. Each event carries
the counted meeting seconds *after* it happened, so the log can be read without any clock and
reads the same on every machine. A new kind of event needs one function in `_STEPS`.
"""

from collections.abc import Callable, Iterable, Sequence
from dataclasses import replace

from sessions.clock import later, seconds_between
from sessions.course import (
    Course,
    GateReply,
    LiveStep,
    Pause,
    added_to,
    blank,
    carried,
)
from sessions.events import Event, EventKind, Gate, RunState
from sessions.records import STAGES, Line, Plan, Stage

# Events that are not about the clock: gate, bell, pledge, safety card, steps, room. Each reading
# takes the course before an event and returns the one after it.

Reading = Callable[[Course, Event], Course]
Steps = tuple[LiveStep, ...]

_GATES = frozenset(Gate)


def _gate(course: Course, event: Event) -> Course:
    course = carried(course, event.elapsed)
    if event.ref not in _GATES:  # a later version of the program may know more answers
        return course
    reply = GateReply(Gate(event.ref), event.at, course.elapsed)
    return replace(course, gates=(*course.gates, reply), back=reply.answer == Gate.BACK)


def _bell(course: Course, event: Event) -> Course:
    moved = course.bell_moved + round(event.value)
    return replace(carried(course, event.elapsed), bell_moved=moved, bell_settled=True)


def _pledge(course: Course, event: Event) -> Course:
    return replace(carried(course, event.elapsed), pledge_at=event.at)


def _safety_opened(course: Course, event: Event) -> Course:
    course = carried(course, event.elapsed)
    running = course.state == RunState.RUNNING
    return replace(
        course,
        state=RunState.PAUSED if running else course.state,
        paused_at=event.at if running else course.paused_at,
        safety=True,
        goes_on=running,
        safety_runs=course.safety_runs + 1,
    )


def _safety_closed(course: Course, event: Event) -> Course:
    course = carried(course, event.elapsed)
    closed = replace(course, safety=False, goes_on=False)
    if not course.goes_on:
        return closed
    # Whoever reads the record finds a pause, and nothing about what it was for.
    pause = Pause(later(event.at, -event.value), event.value, course.stage or STAGES[0])
    return replace(closed, state=RunState.RUNNING, paused_at=None, pauses=(*course.pauses, pause))


def _step_added(course: Course, event: Event) -> Course:
    step = LiveStep(Line(id=event.ref, text=event.text), added=True)
    at = STAGES.index(event.stage or course.stage or STAGES[0])
    return _with_steps(course, event, at, _inserted(course.steps[at], step, round(event.value)))


def _step_moved(course: Course, event: Event) -> Course:
    def moved(steps: Steps, step: LiveStep) -> Steps:
        rest = tuple(s for s in steps if s.id != step.id)
        return _inserted(rest, step, round(event.value))

    return _changed(course, event, moved)


def _step_skipped(course: Course, event: Event) -> Course:
    return _changed(course, event, lambda steps, step: _swapped(steps, step, True))


def _step_unskipped(course: Course, event: Event) -> Course:
    return _changed(course, event, lambda steps, step: _swapped(steps, step, False))


def _checked(course: Course, event: Event) -> Course:
    return replace(carried(course, event.elapsed), checked=course.checked | {event.ref})


def _unchecked(course: Course, event: Event) -> Course:
    return replace(carried(course, event.elapsed), checked=course.checked - {event.ref})


def _undone(course: Course, event: Event) -> Course:
    # What it takes back was left out before (see `sessions.events.standing`).
    return carried(course, event.elapsed)


def _changed(course: Course, event: Event, change: Callable[[Steps, LiveStep], Steps]) -> Course:
    """Change the steps of the stage in which the step named by the event stands, if any does."""
    for at, steps in enumerate(course.steps):
        for step in steps:
            if step.id == event.ref:
                return _with_steps(course, event, at, change(steps, step))
    return carried(course, event.elapsed)


def _with_steps(course: Course, event: Event, at: int, steps: Steps) -> Course:
    changed = (*course.steps[:at], steps, *course.steps[at + 1 :])
    return replace(carried(course, event.elapsed), steps=changed)


def _inserted(steps: Steps, step: LiveStep, place: int) -> Steps:
    place = min(max(place, 0), len(steps))
    return (*steps[:place], step, *steps[place:])


def _swapped(steps: Steps, step: LiveStep, skipped: bool) -> Steps:
    return tuple(replace(s, skipped=skipped) if s.id == step.id else s for s in steps)


READINGS: dict[EventKind, Reading] = {
    EventKind.GATE_ANSWERED: _gate,
    EventKind.BELL_MOVED: _bell,
    EventKind.PLEDGE_READ: _pledge,
    EventKind.SAFETY_OPENED: _safety_opened,
    EventKind.SAFETY_CLOSED: _safety_closed,
    EventKind.STEP_ADDED: _step_added,
    EventKind.STEP_MOVED: _step_moved,
    EventKind.STEP_SKIPPED: _step_skipped,
    EventKind.STEP_UNSKIPPED: _step_unskipped,
    EventKind.CHECKED: _checked,
    EventKind.UNCHECKED: _unchecked,
    EventKind.UNDONE: _undone,
}


def fold(plan: Plan, events: Iterable[Event]) -> Course:
    """Read the log of a meeting held by `plan`, oldest event first."""
    course = blank(plan)
    for event in standing(tuple(events)):
        course = step(course, event)
    return course


def standing(events: Sequence[Event]) -> tuple[Event, ...]:
    """Return the log without the events that were taken back later."""
    gone = {
        at - round(event.value) for at, event in enumerate(events) if event.kind == EventKind.UNDONE
    }
    return tuple(event for at, event in enumerate(events) if at not in gone)


def step(course: Course, event: Event) -> Course:
    """Return the course after one more event."""
    return _STEPS[event.kind](course, event)


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
        started_at=later(event.at, -event.value * 60),
    )
    return carried(begun, event.elapsed)


def _paused(course: Course, event: Event) -> Course:
    # A gap that becomes a pause began before it was noticed.
    since = later(event.at, -event.value)
    return replace(carried(course, event.elapsed), state=RunState.PAUSED, paused_at=since)


def _resumed(course: Course, event: Event) -> Course:
    since = later(event.at, -event.value)
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
        back=course.back and stage == Stage.OPENING,
    )


def _minutes_changed(course: Course, event: Event) -> Course:
    stage, agreed = _stage_of(event), int(event.value)
    at = STAGES.index(stage)
    # What the activity gives while the group is back in the opening pays for being there.
    pays = course.back and stage == Stage.ACTIVITY
    return replace(
        carried(course, event.elapsed),
        minutes=(*course.minutes[:at], agreed, *course.minutes[at + 1 :]),
        charged=course.charged + pays * max(0, course.minutes[at] - agreed),
    )


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
        spent=added_to(course.spent, STAGES[0], moved),
        started_at=later(course.started_at or event.at, -moved),
    )


def _activity(course: Course, event: Event) -> Course:
    at = STAGES.index(event.stage or Stage.TRANSITION)
    keys = (*course.activities[:at], event.ref, *course.activities[at + 1 :])
    return replace(carried(course, event.elapsed), activities=keys)


def _ended(course: Course, event: Event) -> Course:
    # A meeting that ends out of a pause was over when that pause began. Its span is never
    # shorter than what was counted, also when the wall clock was set back on the way.
    course = carried(course, event.elapsed)
    over = later(event.at, -event.value)
    if course.started_at is not None:
        least = later(course.started_at, course.elapsed)
        over = least if seconds_between(over, least) > 0 else over
    return replace(
        course, state=RunState.ENDED, ended_at=over, paused_at=None, safety=False, goes_on=False
    )


_STEPS: dict[EventKind, Reading] = {
    **READINGS,
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
    EventKind.ICEBREAKER_CHOSEN: _activity,
    EventKind.ENDED: _ended,
}
