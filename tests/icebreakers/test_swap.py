"""What a stage can change to now: what fits, and the shortest where nothing does."""

from dataclasses import replace

import pytest
from hypothesis import given
from hypothesis import strategies as st

from icebreakers.activity import MEETINGS, STAGES
from icebreakers.catalogue import Catalogue, load
from icebreakers.memory import PastUse
from icebreakers.needs import Need, violated
from icebreakers.reasons import Reason
from icebreakers.suggest import Situation, suggest
from icebreakers.swap import SHORTEST, swap

CATALOGUE = load()
KEYS = [activity.key for activity in CATALOGUE]
NOW = Situation(stage="transition", meeting="middle", minutes=6, people=9, language="en")

situations = st.builds(
    Situation,
    stage=st.sampled_from(STAGES),
    meeting=st.sampled_from(MEETINGS),
    minutes=st.integers(0, 20),
    people=st.integers(0, 20),
    needs=st.frozensets(st.sampled_from(Need), max_size=2),
    at_hand=st.none() | st.just(frozenset()),
    past=st.lists(st.builds(PastUse, st.sampled_from(KEYS), st.integers(0, 400)), max_size=3).map(
        tuple
    ),
    language=st.sampled_from(["id", "en"]),
)
todays = st.lists(st.sampled_from(KEYS), max_size=4).map(tuple)


@given(situations, todays)
def test_whatever_is_offered_suits_the_group_and_is_another(
    situation: Situation, today: tuple[str, ...]
) -> None:
    offer = swap(CATALOGUE, situation, today)
    for activity, _reasons in offer.suggestions:
        assert activity.key not in today
        assert situation.stage in activity.stages
        assert activity.people[0] <= situation.people <= activity.people[1]
        assert not violated(activity, situation.needs)
        assert situation.at_hand is None or not activity.kinds
        assert (activity.minutes[0] <= situation.minutes) is offer.fits


@given(situations)
def test_without_a_word_of_today_it_is_the_suggestion(situation: Situation) -> None:
    found = suggest(CATALOGUE, situation)
    offer = swap(CATALOGUE, situation)
    assert offer.fits is bool(found)
    if found:
        assert offer.suggestions == found


def test_where_nothing_fits_the_shortest_come_first_and_few() -> None:
    offer = swap(CATALOGUE, replace(NOW, minutes=0))
    assert not offer.fits
    least = [each.activity.minutes[0] for each in offer.suggestions]
    assert len(least) == SHORTEST
    assert least == sorted(least)
    assert least[0] == min(a.minutes[0] for a in CATALOGUE if "transition" in a.stages)
    told = {reason for each in offer.suggestions for reason in each.reasons}
    assert told.isdisjoint({Reason.FITS_MINUTES, Reason.SHORTENED})
    assert Reason.NOT_USED in told


def test_nobody_there_is_offered_nothing() -> None:
    offer = swap(CATALOGUE, replace(NOW, people=0))
    assert not offer.fits
    assert not offer.suggestions


def test_an_empty_library_offers_nothing() -> None:
    assert not swap(Catalogue(()), NOW).suggestions


@pytest.mark.parametrize("minutes", [0, 6])
def test_what_another_stage_has_today_is_not_offered_again(minutes: int) -> None:
    situation = replace(NOW, minutes=minutes)
    first = swap(CATALOGUE, situation).suggestions[0].activity.key
    assert first not in [s.activity.key for s in swap(CATALOGUE, situation, (first,)).suggestions]
