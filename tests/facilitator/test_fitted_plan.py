"""A plan that has become too long or too short goes back to its length, as a late meeting does."""

from dataclasses import replace

import pytest

from facilitator.templates import template
from sessions.plan import fitted, with_minimum, with_minutes
from sessions.plan_rules import PlanError, PlanFault, least_minutes
from sessions.records import STAGES, MeetingType, Plan, Stage

PLAN = template(60, MeetingType.MIDDLE, "en")


def minutes(plan: Plan) -> list[int]:
    return [part.minutes for part in plan.stages]


def test_the_activity_takes_what_is_to_spare() -> None:
    assert minutes(fitted(with_minutes(PLAN, Stage.OPENING, 3), 60)) == [3, 7, 40, 10]
    assert minutes(fitted(with_minutes(PLAN, Stage.CLOSING, 40), 60)) == [1, 1, 18, 40]


@pytest.mark.parametrize("stage", STAGES)
def test_protected_minutes_stay(stage: Stage) -> None:
    """Whichever stage is protected gives nothing below that; the others give in its place."""
    protected = with_minimum(PLAN, stage, PLAN.of(stage).minutes - 1)
    least = [least_minutes(part) for part in protected.stages]
    assert minutes(fitted(protected, sum(least))) == least


def test_what_is_protected_does_not_fit() -> None:
    held = tuple(replace(part, minimum=part.minutes) for part in PLAN.stages)
    with pytest.raises(PlanError) as caught:
        fitted(replace(PLAN, stages=held), 59)
    assert caught.value.finding.fault is PlanFault.BELOW_MINIMUM
