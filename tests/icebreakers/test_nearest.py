"""What comes nearest when nothing fits: what it lacks is true, and nothing nearer is overlooked."""

from collections import Counter
from dataclasses import replace

import pytest
from hypothesis import given
from hypothesis import strategies as st

from icebreakers.activity import (
    MEETINGS,
    STAGES,
    Activity,
    CounselingField,
    Energy,
    Goal,
    Level,
    Material,
    SchoolLevel,
)
from icebreakers.catalogue import Catalogue, load
from icebreakers.choose import Query, fitting
from icebreakers.memory import PastUse, Went
from icebreakers.nearest import MOST_GAPS, Gap, Miss, nearest, nearest_to
from icebreakers.needs import Need, violated
from icebreakers.suggest import Situation, suggest
from icebreakers.swap import swap

CATALOGUE = load()
KEYS = [activity.key for activity in CATALOGUE]

queries = st.builds(
    Query,
    stage=st.sampled_from(["", *STAGES]),
    minutes=st.none() | st.integers(0, 20),
    people=st.none() | st.integers(1, 60),
    energies=st.just(frozenset()) | st.frozensets(st.sampled_from(Energy)),
    goals=st.just(frozenset()) | st.frozensets(st.sampled_from(Goal), max_size=2),
    fields=st.just(frozenset()) | st.frozensets(st.sampled_from(CounselingField)),
    levels=st.just(frozenset()) | st.frozensets(st.sampled_from(SchoolLevel)),
    meetings=st.just(frozenset()) | st.frozensets(st.sampled_from(MEETINGS)),
    depth_most=st.none() | st.integers(0, 3),
    at_hand=st.none() | st.frozensets(st.sampled_from(Material)),
    needs=st.just(frozenset()) | st.frozensets(st.sampled_from(Need), max_size=2),
    no_touch=st.booleans(),
    seated=st.booleans(),
    no_materials=st.booleans(),
    not_used=st.booleans(),
    used=st.frozensets(st.sampled_from(KEYS), max_size=9),
    language=st.sampled_from(["id", "en"]),
)


def steps(activity: Activity, query: Query) -> dict[Miss, int]:
    """What an activity lacks and how far away that is, said once more and apart from the code."""
    least, most = activity.people
    people = least if query.people is None else query.people
    minutes = 60 if query.minutes is None else query.minutes
    at_hand = set(Material) if query.at_hand is None else set(query.at_hand)
    missing = len(set(activity.kinds) - (set() if query.no_materials else at_hand))
    amounts = {
        Miss(Gap.FEW_PEOPLE, least): least - people,
        Miss(Gap.MANY_PEOPLE, most): people - most,
        Miss(Gap.TOO_LONG, activity.minutes[0] - minutes): activity.minutes[0] - minutes,
        Miss(Gap.MATERIALS, missing): 3 * missing,
        Miss(Gap.OTHER_MOOD): 2 * (activity.energy not in (query.energies or set(Energy))),
        Miss(Gap.OTHER_LEVEL): 4 * _none_of(query.levels, activity.levels),
        Miss(Gap.OTHER_MEETING): 4 * _none_of(query.meetings, activity.meetings),
        Miss(Gap.OTHER_GOAL): 5 * _none_of(query.goals, activity.goals),
        Miss(Gap.USED): 5 * (query.not_used and activity.key in query.used),
        Miss(Gap.OTHER_FIELD): 6 * _none_of(query.fields, activity.fields),
        Miss(Gap.OTHER_STAGE): 30 * (query.stage not in ("", *activity.stages)),
    }
    return {miss: far for miss, far in amounts.items() if far > 0}


def _none_of(asked: frozenset[str], own: tuple[str, ...]) -> bool:
    return bool(asked) and asked.isdisjoint(own)


def never(activity: Activity, query: Query) -> bool:
    """Whether an activity breaks what is never given up."""
    needs = query.needs | ({Need.SEATED} if query.seated else set())
    return (
        bool(violated(activity, needs))
        or (query.depth_most is not None and activity.depth > query.depth_most)
        or (query.no_touch and activity.safety.touch is not Level.NONE)
    )


@given(queries)
def test_what_it_lacks_is_true_and_never_a_need(query: Query) -> None:
    for activity, misses in nearest(CATALOGUE, query):
        assert set(misses) == set(steps(activity, query))
        assert 1 <= len(misses) <= MOST_GAPS
        assert not never(activity, query)


@given(queries, st.integers(1, 6))
def test_nothing_nearer_is_overlooked(query: Query, most: int) -> None:
    lacks = {each.key: steps(each, query) for each in CATALOGUE if not never(each, query)}
    far = {
        key: (len(misses), sum(misses.values()))
        for key, misses in lacks.items()
        if 1 <= len(misses) <= MOST_GAPS
    }
    found = nearest(CATALOGUE, query, most)
    places = [far[activity.key] for activity, _ in found]
    assert places == sorted(places)
    families = {activity.family for activity, _ in found} - {""}
    others = set(far) - {activity.key for activity, _ in found}
    alone = [key for key in others if of(key).family not in families]
    assert len(found) == most or not alone
    assert all(far[key] >= places[-1] for key in alone)


@given(queries)
def test_what_fits_is_not_near_and_no_family_comes_twice(query: Query) -> None:
    found = [activity for activity, _ in nearest(CATALOGUE, query)]
    assert not {each.key for each in found} & set(fitting(CATALOGUE, query).keys)
    families = Counter(each.family for each in found if each.family)
    assert all(times == 1 for times in families.values())


def of(key: str) -> Activity:
    found = CATALOGUE.get(key)
    assert found is not None
    return found


@pytest.mark.parametrize(("people", "gap"), [(1, Gap.FEW_PEOPLE), (40, Gap.MANY_PEOPLE)])
@pytest.mark.parametrize("stage", STAGES)
def test_one_and_forty_people_get_something_and_its_reason(
    stage: str, people: int, gap: Gap
) -> None:
    query = Query(stage=stage, people=people, minutes=20)
    assert len(fitting(CATALOGUE, query)) < 10, "hardly anything fits"
    found = nearest(CATALOGUE, query)
    assert len(found) == 5
    assert all([miss.gap for miss in misses] == [gap] for _, misses in found)
    bounds = [misses[0].amount for _, misses in found]
    assert bounds == sorted(bounds, reverse=people > 1)


def test_nobody_there_has_nothing_near() -> None:
    assert nearest(CATALOGUE, Query(stage="opening", people=0)) == ()


def test_an_empty_library_and_an_empty_question_have_nothing_near() -> None:
    assert nearest(Catalogue(()), Query(people=1)) == ()
    assert nearest(CATALOGUE, Query()) == ()


NOW = Situation(stage="activity", meeting="middle", minutes=20, people=40)


def test_a_meeting_has_what_is_nearest_too() -> None:
    assert not suggest(CATALOGUE, NOW)
    found = nearest_to(CATALOGUE, NOW)
    assert found
    first = found[0].activity.key
    badly = replace(NOW, past=(PastUse(first, 7, Went.NOT_WELL),))
    assert first not in {each.activity.key for each in nearest_to(CATALOGUE, badly)}


def test_a_swap_that_finds_nothing_names_the_nearest() -> None:
    offer = swap(CATALOGUE, NOW)
    assert (offer.fits, len(offer.suggestions)) == (False, 0)
    assert offer.near == nearest_to(CATALOGUE, NOW)
    today = tuple(each.activity.key for each in offer.near[:2])
    again = swap(CATALOGUE, NOW, today)
    assert not {each.activity.key for each in again.near} & set(today)
    assert swap(CATALOGUE, replace(NOW, people=9)).near == ()
