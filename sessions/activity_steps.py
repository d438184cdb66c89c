"""The steps of an activity of the library while it is led: which of them were done.

A meeting knows an activity by its key alone; how many steps it has, and their words, is the
library's. So a step is named by stage, key and number, and may be ticked while that activity is
the one of that stage.
"""

from collections.abc import Collection
from dataclasses import dataclass

from sessions.course import Course
from sessions.records import STAGES, Stage

PREFIX = "activity"
MOST_STEPS = 99
_STAGES = {stage.value: stage for stage in STAGES}


@dataclass(frozen=True, slots=True)
class ActivityStep:
    """Step `number`, from 1, of the activity `key` in a stage."""

    stage: Stage
    key: str
    number: int

    @property
    def id(self) -> str:
        """What the log calls it: `activity:<stage>:<key>:<number>`."""
        return f"{PREFIX}:{self.stage.value}:{self.key}:{self.number}"


def read_step(step_id: str) -> ActivityStep | None:
    """Return the step that an id names, None for any other id."""
    parts = step_id.split(":")
    if len(parts) != 4 or parts[0] != PREFIX or parts[1] not in _STAGES:
        return None
    number = int(parts[3]) if parts[3].isdecimal() and len(parts[3]) < 3 else 0
    step = ActivityStep(_STAGES[parts[1]], parts[2], number)
    return step if step.key and 1 <= number <= MOST_STEPS and step.id == step_id else None


def is_led(course: Course, step_id: str) -> bool:
    """Tell whether the id names a step of an activity that a stage has now."""
    step = read_step(step_id)
    return step is not None and course.activity_of(step.stage) == step.key


def done(ticked: Collection[str], stage: Stage, key: str) -> frozenset[int]:
    """Return the numbers of the steps of an activity that were ticked in a stage."""
    steps = filter(None, map(read_step, ticked))
    return frozenset(each.number for each in steps if (each.stage, each.key) == (stage, key))


def next_number(done_steps: Collection[int], steps: int) -> int:
    """Return the first of so many steps that is not done, 0 when all are."""
    return next((number for number in range(1, steps + 1) if number not in done_steps), 0)
