"""Plans of an earlier version of the program are read; a stage's activity is kept."""

import pytest

from sessions.plan import with_activity
from sessions.plan_data import plan_from_data, plan_to_data
from sessions.records import Stage
from tests.sessions.conftest import PLAN


def test_a_plan_of_the_first_version_has_its_icebreaker_in_the_transition() -> None:
    data = plan_to_data(PLAN)
    del data["activities"]
    old = {**data, "version": 1, "icebreaker": "mirror"}
    read = plan_from_data(old)
    assert (read.icebreaker, read.activities) == ("mirror", ("", "mirror", "", ""))
    assert read.stages == PLAN.stages


def test_every_stage_keeps_its_activity() -> None:
    plan = with_activity(with_activity(PLAN, Stage.CLOSING, "one_word"), Stage.TRANSITION, "")
    read = plan_from_data(plan_to_data(plan))
    assert read.activities == ("", "", "", "one_word")
    assert read.activity_of(Stage.CLOSING) == "one_word"


@pytest.mark.parametrize("wrong", [["a"], ["a", "b", "c", 4], "mirror", None])
def test_activities_that_no_plan_can_have_are_refused(wrong: object) -> None:
    with pytest.raises(ValueError, match=r"^plan\.activities"):
        plan_from_data({**plan_to_data(PLAN), "activities": wrong})
