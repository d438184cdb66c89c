"""A violated hard constraint never appears; what is left comes in the documented order."""

from collections import Counter
from dataclasses import replace
from random import Random

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
    Material,
    SchoolLevel,
)
from icebreakers.catalogue import Catalogue, load
from icebreakers.memory import LONG_AGO_DAYS, PastUse, Went
from icebreakers.needs import Need
from icebreakers.needs import violated as needs_violated
from icebreakers.reasons import Reason
from icebreakers.search import words
from icebreakers.suggest import Situation, Suggestion, set_apart, suggest, surprise

CATALOGUE = load()
KEYS = [activity.key for activity in CATALOGUE]
FEW = Catalogue(CATALOGUE.activities[::15])
ENERGIES = list(Energy)

uses = st.builds(
    PastUse,
    key=st.sampled_from([*KEYS[::15], "pernah-ada"]),  # few, so that some come again
    days_ago=st.sampled_from([0, 6, 7, 179, 180]) | st.integers(0, 400),
    went=st.none() | st.sampled_from(Went),
    sat_out=st.integers(0, 9),
)
situations = st.builds(
    Situation,
    stage=st.just("") | st.sampled_from(STAGES),
    meeting=st.sampled_from(["", "", *MEETINGS]),
    minutes=st.just(12) | st.integers(0, 30),
    people=st.just(9) | st.integers(0, 30),
    needs=st.just(frozenset()) | st.frozensets(st.sampled_from(Need), max_size=3),
    at_hand=st.none() | st.just(frozenset(Material)) | st.frozensets(st.sampled_from(Material)),
    field=st.none() | st.sampled_from(CounselingField),
    levels=st.just(frozenset()) | st.frozensets(st.sampled_from(SchoolLevel)),
    past=st.lists(uses, max_size=3).map(tuple) | st.lists(uses, min_size=6, max_size=15).map(tuple),
    favourites=st.frozensets(st.sampled_from(KEYS)),
    language=st.sampled_from(["id", "en"]),
)


def violated(activity: Activity, situation: Situation) -> list[str]:
    """The hard constraints an activity breaks, each said once more and apart from the code."""
    bad = [use for use in situation.past if use.key == activity.key and use.went is Went.NOT_WELL]
    at_hand = situation.at_hand
    broken = {
        "stage": situation.stage not in ("", *activity.stages),
        "level": bool(situation.levels) and situation.levels.isdisjoint(activity.levels),
        "meeting": situation.meeting not in ("", *activity.meetings),
        "minutes": activity.minutes[0] > situation.minutes,
        "people": not activity.people[0] <= situation.people <= activity.people[1],
        "depth": activity.depth > (1 if situation.meeting == "first" else 2),
        "needs": needs_violated(activity, situation.needs) != frozenset(),
        "at hand": at_hand is not None and any(kind not in at_hand for kind in activity.kinds),
        "went badly": any(use.days_ago < LONG_AGO_DAYS for use in bad),
    }
    return [name for name, is_broken in broken.items() if is_broken]


@given(situations)
def test_a_violated_hard_constraint_never_appears(situation: Situation) -> None:
    for suggestion in suggest(CATALOGUE, situation):
        assert violated(suggestion.activity, situation) == []


@given(situations)
def test_whatever_fits_appears_once(situation: Situation) -> None:
    offered = suggest(CATALOGUE, situation).keys
    apart = [each.activity.key for each in set_apart(CATALOGUE, situation)]
    fits = [each.key for each in CATALOGUE if not violated(each, situation)]
    assert sorted([*offered, *apart]) == fits


@given(situations)
def test_two_of_one_family_are_never_offered(situation: Situation) -> None:
    families = [each.activity.family for each in suggest(CATALOGUE, situation)]
    named = [family for family in families if family]
    assert len(set(named)) == len(named)


@given(situations)
def test_what_is_set_apart_has_a_relative_before_it(situation: Situation) -> None:
    offered = set(suggest(CATALOGUE, situation).keys)
    past = {use.key for use in situation.past if use.days_ago < LONG_AGO_DAYS}
    for activity, relative, used in set_apart(CATALOGUE, situation):
        assert activity.family == relative.family != ""
        assert activity != relative
        assert relative.key in (past if used else offered)


def rank(activity: Activity, situation: Situation) -> tuple[object, ...]:
    """The documented order, said once more and apart from the code."""
    mine = [use for use in situation.past if use.key == activity.key]
    days = min((use.days_ago for use in mine), default=0)
    lately = bool(mine) and days < LONG_AGO_DAYS
    had = had_goals(situation)
    shared = had.intersection(activity.goals)
    energy, depth = pace(situation)
    too_much = max(0, ENERGIES.index(activity.energy) - energy) + max(0, activity.depth - depth)
    return (
        2 if lately else 1 if mine else 0,
        -(days // 7) if lately else 0,
        len(mine),
        too_much,
        situation.field not in (None, *activity.fields),
        0 if not shared else 2 if shared == set(activity.goals) else 1,
        activity.key not in situation.favourites,
        sum(use.sat_out for use in mine),
        activity.minutes[1] > situation.minutes,
        abs(situation.minutes - activity.minutes[1]),
        words(activity.text(situation.language).name),
        activity.key,
    )


def latest(situation: Situation) -> list[tuple[PastUse, Activity]]:
    known = [(use, CATALOGUE.get(use.key)) for use in situation.past]
    in_order = sorted(known, key=lambda pair: pair[0].days_ago)
    return [(use, activity) for use, activity in in_order if activity is not None]


def had_goals(situation: Situation) -> set[Goal]:
    keys = list(dict.fromkeys(activity.key for _, activity in latest(situation)))[:3]
    return {goal for each in CATALOGUE if each.key in keys for goal in each.goals}


def last_rated(situation: Situation) -> tuple[Went, Activity] | None:
    for use, activity in latest(situation):
        if use.went is not None and use.days_ago < LONG_AGO_DAYS:
            return use.went, activity
    return None


def pace(situation: Situation) -> tuple[int, int]:
    """The most energy and depth that follow the last rating."""
    last = last_rated(situation)
    if last is None:
        return 1, 3
    went, activity = last
    energy = ENERGIES.index(activity.energy)
    if went is Went.NOT_WELL:
        return max(0, energy - 1), max(0, activity.depth - 1)
    return (energy + 1 if went is Went.WELL else energy), 3


@given(situations)
def test_the_order_is_the_documented_one_and_total(situation: Situation) -> None:
    ranks = [rank(each.activity, situation) for each in suggest(CATALOGUE, situation)]
    assert ranks == sorted(ranks)
    assert len(set(map(repr, ranks))) == len(ranks)


@given(situations, st.randoms(use_true_random=False))
def test_the_same_question_has_the_same_answer(situation: Situation, random: Random) -> None:
    shuffled = list(FEW)
    random.shuffle(shuffled)
    assert suggest(Catalogue(shuffled), situation) == suggest(FEW, situation)
    assert suggest(FEW, situation) == suggest(FEW, situation)


@given(situations, uses)
def test_one_more_use_never_moves_an_activity_forward(situation: Situation, use: PastUse) -> None:
    before = suggest(CATALOGUE, situation).keys
    more = replace(situation, past=(use, *situation.past))
    after = suggest(CATALOGUE, more).keys
    if use.key in after and use.key in before:
        ahead = set(before[: before.index(use.key)]) & set(after)
        assert ahead <= set(after[: after.index(use.key)])
    changed = (set(before) ^ set(after)) - {use.key}
    assert all(of(key).family for key in changed), "none but relatives come or go"


@given(situations)
def test_every_reason_is_true(situation: Situation) -> None:
    last, had = last_rated(situation), had_goals(situation)
    for activity, reasons in suggest(CATALOGUE, situation):
        mine = [use.days_ago for use in situation.past if use.key == activity.key]
        assert list(reasons) == [reason for reason in Reason if reason in reasons]
        assert (Reason.NOT_USED in reasons) == (not mine)
        assert (Reason.USED_LONG_AGO in reasons) == (mine != [] and min(mine) >= LONG_AGO_DAYS)
        assert (Reason.USED in reasons) == (mine != [] and min(mine) < LONG_AGO_DAYS)
        assert (Reason.FITS_MINUTES in reasons) == (activity.minutes[1] <= situation.minutes)
        assert (Reason.SHORTENED in reasons) == (activity.minutes[1] > situation.minutes)
        assert (Reason.FAVOURITE in reasons) == (activity.key in situation.favourites)
        assert (Reason.SUITS_FIELD in reasons) == (situation.field in activity.fields)
        assert (Reason.SUITS_LEVEL in reasons) == bool(situation.levels)
        assert (Reason.SUITS_MEETING in reasons) == bool(situation.meeting)
        assert (Reason.RESPECTS_NEEDS in reasons) == bool(situation.needs)
        assert (Reason.OTHER_GOALS in reasons) == (had != set() and not had & {*activity.goals})
        assert Reason.GENTLER not in reasons or is_gentler(activity, last)
        assert Reason.LIVELIER not in reasons or is_livelier(activity, last)


def is_gentler(activity: Activity, last: tuple[Went, Activity] | None) -> bool:
    assert last is not None
    went, before = last
    energy, was = ENERGIES.index(activity.energy), ENERGIES.index(before.energy)
    not_more = energy <= was and activity.depth <= before.depth
    return went is not Went.WELL and not_more and (energy, activity.depth) != (was, before.depth)


def is_livelier(activity: Activity, last: tuple[Went, Activity] | None) -> bool:
    assert last is not None
    went, before = last
    one_up = ENERGIES.index(activity.energy) == ENERGIES.index(before.energy) + 1
    return went is Went.WELL and one_up


SECOND_MEETING = Situation(stage="transition", meeting="middle", minutes=7, people=9)


def after(key: str, went: Went | None, **more: object) -> list[Activity]:
    past = (PastUse(key, 7, went),)
    situation = replace(SECOND_MEETING, past=past, **more)  # type: ignore[arg-type]
    return [each.activity for each in suggest(CATALOGUE, situation)]


def test_after_a_failure_it_is_calmer_and_shallower() -> None:
    """Tatap Ramah has depth 1; Salam Beragam stirs the room a little."""
    for key in ("tatap-ramah", "salam-beragam"):
        first = after(key, Went.NOT_WELL)[0]
        assert (first.energy, first.depth) == (Energy.CALM, 0)
        assert key not in {each.key for each in after(key, Went.NOT_WELL)}


def test_after_a_so_so_one_it_is_not_livelier() -> None:
    assert after("tatap-ramah", Went.MIXED)[0].energy is Energy.CALM


def test_after_a_success_it_may_be_a_step_livelier_and_no_more() -> None:
    places = {
        each.energy: place for place, each in reversed([*enumerate(after("cermin", Went.WELL))])
    }
    assert places[Energy.MEDIUM] < places[Energy.LIVELY]
    lively = after("salam-beragam", Went.WELL)
    assert Energy.LIVELY in {each.energy for each in lively[:20]}


def test_the_last_goals_are_left_alone() -> None:
    first = after("hitung-sampai-sepuluh", None)[0]
    had = CATALOGUE.get("hitung-sampai-sepuluh")
    assert had is not None
    assert not set(first.goals) & set(had.goals)


def keys_after(*past: PastUse) -> tuple[str, ...]:
    return suggest(CATALOGUE, replace(SECOND_MEETING, past=past)).keys


def test_what_went_badly_long_ago_may_come_again() -> None:
    def badly(days_ago: int) -> PastUse:
        return PastUse("cermin", days_ago, Went.NOT_WELL)

    assert keys_after(badly(LONG_AGO_DAYS))[-1] == "cermin"
    assert "cermin" not in keys_after(badly(LONG_AGO_DAYS - 1))
    assert "cermin" not in keys_after(PastUse("cermin", 7, Went.WELL), badly(14))


def test_the_most_repeated_comes_last() -> None:
    """In one week; else the later week comes last."""
    plain = keys_after(PastUse("cermin", 8), PastUse("tatap-ramah", 9))
    once, twice = plain[-2:]
    assert {once, twice} == {"cermin", "tatap-ramah"}
    for often, seldom in ((once, twice), (twice, once)):
        past = (PastUse(often, 8), PastUse(seldom, 9), PastUse(often, 13))
        assert keys_after(*past)[-2:] == (seldom, often)
        past = (PastUse(seldom, 1), PastUse(often, 8), PastUse(often, 13))
        assert keys_after(*past)[-2:] == (often, seldom)


def test_a_favourite_comes_before_its_equals() -> None:
    plain = suggest(CATALOGUE, SECOND_MEETING).keys
    equal = next(
        key
        for key in plain[1:]
        if rank(of(key), SECOND_MEETING)[:5] == rank(of(plain[0]), SECOND_MEETING)[:5]
    )
    liked = replace(SECOND_MEETING, favourites=frozenset({equal}))
    assert suggest(CATALOGUE, liked).keys[0] == equal
    assert Reason.FAVOURITE in suggest(CATALOGUE, liked)[0].reasons


def of(key: str) -> Activity:
    found = CATALOGUE.get(key)
    assert found is not None
    return found


def test_a_need_of_one_member_is_kept_for_all() -> None:
    for need in Need:
        found = suggest(CATALOGUE, replace(SECOND_MEETING, needs=frozenset({need})))
        assert len(found) >= 20
        assert all(Reason.RESPECTS_NEEDS in each.reasons for each in found)


@pytest.mark.parametrize("meeting", MEETINGS)
@pytest.mark.parametrize("stage", STAGES)
def test_the_reference_group_always_has_a_choice(stage: str, meeting: str) -> None:
    minutes = 20 if stage == "activity" else 7
    found = suggest(CATALOGUE, Situation(stage=stage, meeting=meeting, minutes=minutes, people=9))
    assert len(found) >= 5


def test_the_last_one_keeps_its_relatives_away() -> None:
    quick = [each.key for each in CATALOGUE if each.family == "quick-focus"]
    found = keys_after(PastUse("tepuk-fokus", 7))
    assert set(quick) & set(found) == {"tepuk-fokus"}
    assert found.index("tepuk-fokus") == len(found) - 1
    others = (PastUse("cermin", 1), PastUse("hujan-badai", 2), PastUse("lima-indra", 3))
    later = keys_after(*others, PastUse("tepuk-fokus", 7))
    assert len(set(quick) & set(later)) == 1, "one of them may come again"


def test_her_own_copy_is_offered_beside_the_bundled_one() -> None:
    mine = replace(of("tepuk-fokus"), key="own-1")
    both = CATALOGUE.with_own([mine])
    assert "own-1" in suggest(both, SECOND_MEETING).keys
    past = (PastUse("tepuk-fokus", 7), PastUse("own-1", 7))
    assert "own-1" in suggest(both, replace(SECOND_MEETING, past=past)).keys


def test_a_groups_field_comes_first_and_hides_nothing() -> None:
    asked = replace(SECOND_MEETING, stage="activity", minutes=20)
    for field in CounselingField:
        found = suggest(CATALOGUE, replace(asked, field=field))
        serving = [field in each.activity.fields for each in found if not _beyond(each.activity)]
        assert serving == sorted(serving, reverse=True)
        assert sum(serving) >= 5
        assert len(found) >= len(suggest(CATALOGUE, asked)) - len(set_apart(CATALOGUE, asked))


def _beyond(activity: Activity) -> bool:
    return activity.energy is Energy.LIVELY


def test_members_get_what_is_written_for_their_level() -> None:
    for level in SchoolLevel:
        found = suggest(CATALOGUE, replace(SECOND_MEETING, levels=frozenset({level})))
        assert len(found) >= 15
        assert all(level in each.activity.levels for each in found)
        assert all(Reason.SUITS_LEVEL in each.reasons for each in found)


# surprise ------------------------------------------------------------------------------------


class Draws:
    """Gives the same number each time and remembers of how many."""

    def __init__(self, number: int = 0) -> None:
        self.number, self.sizes = number, set[int]()

    def __call__(self, size: int) -> int:
        self.sizes.add(size)
        return self.number


def each_draw(suggestions: tuple[Suggestion, ...], last: str) -> Counter[str]:
    """What every possible draw gives."""
    first = Draws()
    surprise(suggestions, first, last)
    (size,) = first.sizes
    drawn = [surprise(suggestions, Draws(number), last) for number in range(size)]
    return Counter(each.activity.key for each in drawn if each is not None)


def test_a_surprise_is_drawn_evenly() -> None:
    suggestions = tuple(suggest(CATALOGUE, SECOND_MEETING))
    drawn = each_draw(suggestions, "")
    assert drawn == Counter(each.activity.key for each in suggestions)


def test_a_surprise_is_never_the_last_one() -> None:
    suggestions = tuple(suggest(CATALOGUE, SECOND_MEETING))
    last = suggestions[3].activity.key
    drawn = each_draw(suggestions, last)
    assert drawn == Counter(each.activity.key for each in suggestions) - Counter([last])


def test_there_may_be_no_surprise_left() -> None:
    one = tuple(suggest(CATALOGUE, SECOND_MEETING)[:1])
    assert surprise(one, Random(1).randrange, one[0].activity.key) is None
    assert surprise(one, Random(1).randrange) == one[0]
    assert surprise((), Random(1).randrange) is None
