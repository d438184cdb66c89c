"""Each need has its rule, and the library holds enough for everybody."""

from dataclasses import replace
from itertools import combinations

import pytest

from icebreakers.activity import STAGES, Activity, Energy, Level, Safety
from icebreakers.catalogue import load
from icebreakers.needs import Need, violated

CATALOGUE = load()
HARMLESS = Safety(
    seated=True,
    touch=Level.NONE,
    movement=Level.NONE,
    running=False,
    blindfold=False,
    embarrassment=Level.NONE,
    competition=Level.NONE,
    food=False,
    reading=Level.NONE,
    hearing=Level.NONE,
    mobility=Level.NONE,
    gender_norms=False,
    fasting=False,
    mixed_faith=False,
    distressing=Level.NONE,
)
# What is changed in a harmless activity, and every need it violates then.
CHANGES: dict[str, tuple[dict[str, object], str]] = {
    "touch low": ({"touch": Level.LOW}, "no_touch gender_apart"),
    "touch high": ({"touch": Level.HIGH}, "no_touch gender_apart"),
    "on foot": ({"seated": False}, "seated"),
    "standing": ({"movement": Level.LOW}, ""),
    "walking": ({"movement": Level.HIGH}, "seated"),
    "nimble": ({"mobility": Level.HIGH}, "seated"),
    "a little nimble": ({"mobility": Level.LOW}, ""),
    "running": ({"running": True}, "no_running"),
    "a few words": ({"reading": Level.LOW}, ""),
    "much reading": ({"reading": Level.HIGH}, "little_reading"),
    "talk": ({"hearing": Level.LOW}, ""),
    "sharp ears": ({"hearing": Level.HIGH}, "hearing"),
    "blindfold": ({"blindfold": True}, "vision_safe"),
    "food": ({"food": True}, "fasting no_food"),
    "effort": ({"fasting": True}, "fasting"),
    "pairs": ({"gender_norms": True}, "gender_apart"),
    "painful": ({"distressing": Level.LOW}, "no_distress"),
    "a race": ({"competition": Level.LOW}, "no_competition"),
    "blushing": ({"embarrassment": Level.LOW}, ""),
    "faith": ({"mixed_faith": True}, ""),
}


def activity(**safety: object) -> Activity:
    return replace(
        CATALOGUE.activities[0],
        energy=Energy.CALM,
        safety=replace(HARMLESS, **safety),  # type: ignore[arg-type]
    )


@pytest.mark.parametrize("case", CHANGES)
def test_a_change_violates_the_needs_it_should(case: str) -> None:
    change, expected = CHANGES[case]
    assert violated(activity(**change), Need) == {Need(each) for each in expected.split()}


def test_a_harmless_one_violates_nothing() -> None:
    assert violated(activity(), Need) == frozenset()


def test_walking_about_in_a_lively_one_is_as_good_as_running() -> None:
    lively = replace(activity(movement=Level.HIGH), energy=Energy.LIVELY)
    assert Need.NO_RUNNING in violated(lively, Need)
    seated = replace(activity(movement=Level.LOW), energy=Energy.LIVELY)
    assert Need.NO_RUNNING not in violated(seated, Need)


def test_only_what_is_needed_is_violated() -> None:
    fast = activity(food=True, touch=Level.HIGH)
    assert violated(fast, [Need.NO_FOOD, Need.SEATED]) == {Need.NO_FOOD}
    assert violated(fast, ()) == frozenset()


def test_a_written_way_without_touch_does_not_help() -> None:
    touching = [each for each in CATALOGUE if each.safety.touch is not Level.NONE]
    assert touching
    for each in touching:
        assert each.english.no_touch
        assert Need.NO_TOUCH in violated(each, {Need.NO_TOUCH})


@pytest.mark.parametrize("need", Need)
def test_every_need_leaves_many_activities(need: Need) -> None:
    left = [each for each in CATALOGUE if not violated(each, {need})]
    assert len(left) >= 80
    for stage in STAGES:
        assert sum(stage in each.stages for each in left) >= 12, stage


def test_a_group_with_two_needs_still_has_a_choice() -> None:
    for pair in combinations(Need, 2):
        assert sum(not violated(each, pair) for each in CATALOGUE) >= 60, pair


def test_a_group_with_every_need_still_meets() -> None:
    left = [each for each in CATALOGUE if not violated(each, Need)]
    assert len(left) >= 40
    assert {stage for each in left for stage in each.stages} == set(STAGES)
