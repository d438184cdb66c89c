"""What going back to the opening costs: the activity gives it, never the closing."""

import math
from dataclasses import replace

from sessions.course import Course
from sessions.records import STAGES, Plan, Stage
from sessions.split import begun_minutes


def least(plan: Plan, course: Course, stage: Stage) -> int:
    """Return the fewest minutes `stage` can be cut to: one, its minimum, what it has used."""
    spent = begun_minutes(course.spent_in(stage))
    return max(1, plan.of(stage).minimum, spent)


def owed(plan: Plan, course: Course) -> int:
    """Return the minutes the activity still has to give for the time spent in returns.

    All returns together are rounded once, half minutes up, so that short ones do not add up
    wrongly. The activity gives down to its least; beyond that nobody gives.
    """
    if not course.back:
        return 0
    due = math.floor(course.returned / 60 + 0.5) - course.charged
    can = course.minutes_of(Stage.ACTIVITY) - least(plan, course, Stage.ACTIVITY)
    return max(0, min(due, can))


def with_returns_charged(plan: Plan, course: Course) -> Course:
    """Return the course with the activity shortened by what it owes by now."""
    at = STAGES.index(Stage.ACTIVITY)
    minutes = (*course.minutes[:at], course.minutes[at] - owed(plan, course))
    return replace(course, minutes=(*minutes, *course.minutes[at + 1 :]))
