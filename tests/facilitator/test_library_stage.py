"""Into which stage of a plan an activity goes."""

from dataclasses import replace

import pytest

from facilitator.material.library import stage_for
from icebreakers import catalogue
from sessions.records import STAGES, Stage

ANY = next(iter(catalogue.load()))


@pytest.mark.parametrize(
    ("made_for", "wished", "stage"),
    [
        (("activity",), None, Stage.ACTIVITY),
        (("opening", "transition", "closing"), None, Stage.TRANSITION),
        (("closing", "opening"), None, Stage.OPENING),
        (("activity",), Stage.CLOSING, Stage.CLOSING),
    ],
)
def test_the_wished_stage_or_the_one_it_is_made_for(
    made_for: tuple[str, ...], wished: Stage | None, stage: Stage
) -> None:
    assert stage_for(replace(ANY, stages=made_for), wished) is stage


@pytest.mark.parametrize("stage", STAGES)
def test_made_for_one_it_goes_there(stage: Stage) -> None:
    assert stage_for(replace(ANY, stages=(stage.value,)), None) is stage
