"""What is told of a meeting that is over: which of its steps were done."""

from collections.abc import Collection, Sequence

from sessions.events import Event, EventKind
from sessions.fold import fold
from sessions.records import STAGES, Plan


def steps_told(plan: Plan, events: Sequence[Event], done: Collection[str]) -> tuple[Event, ...]:
    """Return the events that let exactly the steps `done` (their ids) be ticked from now on.

    They go to the end of the log and happen when its last event did, so that no minute of the
    meeting changes. Nothing for a meeting without a log; unknown ids are left out.
    """
    if not events:
        return ()
    course, last = fold(plan, events), events[-1]
    steps = [step.id for stage in STAGES for step in course.steps_of(stage)]
    changed = [step for step in steps if (step in done) != (step in course.ticked)]
    return tuple(
        Event(
            kind=EventKind.STEP_TICKED if step in done else EventKind.STEP_UNTICKED,
            at=last.at,
            elapsed=last.elapsed,
            ref=step,
        )
        for step in changed
    )
