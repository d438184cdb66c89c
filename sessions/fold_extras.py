"""Reading the events that are not about the clock: gate, bell, pledge, safety card, steps, room.

Each function takes the course before an event and returns the one after it.
"""

from collections.abc import Callable
from dataclasses import replace

from sessions.clock import later
from sessions.course import Course, GateReply, LiveStep, Pause, carried
from sessions.event_kinds import Event, EventKind, Gate, RunState
from sessions.records import STAGES, Line

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
