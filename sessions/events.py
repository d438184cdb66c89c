"""What happened in a live meeting, as a log of events, and the fold that reads it back.

Only commands write events (see `sessions.live`); ticks of a clock never do. Each event carries
the counted meeting seconds *after* it happened, so the log can be read without any clock and
reads the same on every machine. A new kind of event needs one function in `_STEPS`.
"""

from collections.abc import Iterable, Sequence
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
from sessions.event_kinds import Event, EventKind, Gate, Heartbeat, RunState
from sessions.fold_extras import READINGS, Reading
from sessions.records import STAGES, Plan, Stage

__all__ = [
    "Course",
    "Event",
    "EventKind",
    "Gate",
    "GateReply",
    "Heartbeat",
    "LiveStep",
    "Pause",
    "RunState",
    "blank",
    "carried",
    "fold",
    "standing",
    "step",
]


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
