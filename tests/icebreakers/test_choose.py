"""A violated hard constraint never appears; what is left comes in the documented order."""

from collections.abc import Iterable
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
    Level,
    Material,
    Noise,
    SchoolLevel,
)
from icebreakers.catalogue import Catalogue, load
from icebreakers.choose import Query, Sort, fitting
from icebreakers.matches import Match
from icebreakers.memory import LONG_AGO_DAYS
from icebreakers.needs import Need
from icebreakers.needs import violated as needs_violated
from icebreakers.reasons import Reason
from icebreakers.search import words

CATALOGUE = load()
FEW = Catalogue(CATALOGUE.activities[::15])
KEYS = [activity.key for activity in CATALOGUE]
SEARCHES = st.sampled_from(["", "", "", "hujan", "nmaa", "lingkaran", "breath", "zzzz", "a", "!"])

queries = st.builds(
    Query,
    stage=st.sampled_from(["", *STAGES]),
    minutes=st.none() | st.integers(0, 20),
    people=st.none() | st.integers(0, 45),
    energies=st.frozensets(st.sampled_from(Energy)),
    goals=st.just(frozenset()) | st.frozensets(st.sampled_from(Goal), max_size=4),
    fields=st.just(frozenset()) | st.frozensets(st.sampled_from(CounselingField)),
    levels=st.just(frozenset()) | st.frozensets(st.sampled_from(SchoolLevel)),
    meetings=st.just(frozenset()) | st.frozensets(st.sampled_from(MEETINGS)),
    depth_most=st.none() | st.integers(0, 3),
    at_hand=st.none() | st.frozensets(st.sampled_from(Material)),
    needs=st.just(frozenset()) | st.frozensets(st.sampled_from(Need), max_size=3),
    no_touch=st.booleans(),
    seated=st.booleans(),
    no_materials=st.booleans(),
    not_used=st.booleans(),
    meeting=st.sampled_from(["", *MEETINGS]),
    used=st.frozensets(st.sampled_from(KEYS)),
    days_since=st.dictionaries(st.sampled_from(KEYS), st.integers(0, 900)),
    favourites=st.frozensets(st.sampled_from(KEYS)),
    only_favourites=st.booleans(),
    search=SEARCHES,
    language=st.sampled_from(["id", "en"]),
    sort=st.sampled_from(Sort),
)


def violated(activity: Activity, query: Query) -> list[str]:
    """The hard constraints an activity breaks, each said once more and apart from the code."""
    broken = {
        "stage": query.stage not in ("", *activity.stages),
        "people": query.people is not None
        and query.people not in range(activity.people[0], activity.people[1] + 1),
        "minutes": query.minutes is not None and activity.minutes[0] > query.minutes,
        "energy": bool(query.energies) and activity.energy not in query.energies,
        "goals": bool(query.goals) and query.goals.isdisjoint(activity.goals),
        "depth": query.depth_most is not None and activity.depth > query.depth_most,
        "at hand": query.at_hand is not None and not query.at_hand >= set(activity.kinds),
        "needs": needs_violated(activity, query.needs) != frozenset(),
        "favourites": query.only_favourites and activity.key not in query.favourites,
        "touch": query.no_touch and activity.safety.touch != "none",
        "seated": query.seated and needs_violated(activity, {Need.SEATED}) != frozenset(),
        "fields": bool(query.fields) and query.fields.isdisjoint(activity.fields),
        "levels": bool(query.levels) and query.levels.isdisjoint(activity.levels),
        "meetings": bool(query.meetings) and query.meetings.isdisjoint(activity.meetings),
        "materials": query.no_materials and activity.indonesian.materials != (),
        "used": query.not_used and activity.key in query.used,
    }
    return [name for name, is_broken in broken.items() if is_broken]


@given(queries)
def test_a_violated_hard_constraint_never_appears(query: Query) -> None:
    for match in fitting(CATALOGUE, query):
        assert violated(match.activity, query) == []


@given(queries)
def test_whatever_fits_appears_once(query: Query) -> None:
    found = [match.activity.key for match in fitting(CATALOGUE, replace(query, search=""))]
    expected = [activity.key for activity in CATALOGUE if not violated(activity, query)]
    assert sorted(found) == expected


@given(queries)
def test_a_search_only_leaves_out(query: Query) -> None:
    all_of_them = {match.activity.key for match in fitting(CATALOGUE, replace(query, search=""))}
    assert {match.activity.key for match in fitting(CATALOGUE, query)} <= all_of_them


@given(queries, st.randoms(use_true_random=False))
def test_the_order_is_stable(query: Query, random: Random) -> None:
    shuffled = list(FEW)
    random.shuffle(shuffled)
    assert fitting(Catalogue(shuffled), query) == fitting(FEW, query)


def place(match_reasons: tuple[Reason, ...], activity: Activity, query: Query) -> tuple[int, ...]:
    """Where the documented order puts a match, read off its reasons."""
    use = [Reason.NOT_USED, Reason.USED_LONG_AGO, Reason.USED]
    return (
        next(at for at, reason in enumerate(use) if reason in match_reasons),
        Reason.SHORTENED in match_reasons,
        bool(query.meeting) and Reason.SUITS_MEETING not in match_reasons,
        Reason.FAVOURITE not in match_reasons,
        list(Energy).index(activity.energy),
        activity.depth,
    )


@given(queries)
def test_the_order_is_the_documented_one(query: Query) -> None:
    query = replace(query, search="")
    places = [
        (
            *first_difference(match.activity, query),
            *place(match.reasons, match.activity, query),
            words(match.activity.text(query.language).name),
        )
        for match in fitting(CATALOGUE, query)
    ]
    assert places == sorted(places)


def first_difference(activity: Activity, query: Query) -> tuple[object, ...]:
    """What the wished sort goes by, said once more."""
    match query.sort:
        case Sort.NAME:
            return (words(activity.text(query.language).name),)
        case Sort.SHORTEST:
            return activity.minutes
        case Sort.CALMEST:
            return list(Energy).index(activity.energy), list(Noise).index(activity.noise)
        case Sort.SHALLOWEST:
            return (activity.depth,)
        case Sort.LEAST_USED:
            used = activity.key in query.used
            return used, -query.days_since.get(activity.key, 0) if used else 0
        case _:
            return ()


@given(queries)
def test_a_sort_changes_nothing_but_the_order(query: Query) -> None:
    def of(matches: Iterable[Match]) -> list[Match]:
        return sorted(matches, key=lambda match: match.activity.key)

    best = fitting(CATALOGUE, replace(query, sort=Sort.BEST))
    assert of(fitting(CATALOGUE, query)) == of(best)


def test_similar_words_come_last_in_the_best_order() -> None:
    found = fitting(CATALOGUE, Query(search="hujan"))
    assert {Reason.SIMILAR_WORD in match.reasons for match in found} == {True, False}
    similar = [Reason.SIMILAR_WORD in match.reasons for match in found]
    assert similar == sorted(similar)


@given(queries)
def test_every_reason_is_true(query: Query) -> None:
    for match in fitting(CATALOGUE, query):
        activity, reasons = match.activity, match.reasons
        assert list(reasons) == [reason for reason in Reason if reason in reasons]
        assert (Reason.NOT_USED in reasons) == (activity.key not in query.used)
        assert (Reason.SEATED in reasons) == (not needs_violated(activity, {Need.SEATED}))
        assert (Reason.SUITS_FIELD in reasons) == bool(query.fields)
        assert (Reason.SUITS_LEVEL in reasons) == bool(query.levels)
        assert (Reason.NO_TOUCH in reasons) == (activity.safety.touch is Level.NONE)
        assert (Reason.NO_MATERIALS in reasons) == (not activity.needs_materials)
        assert (Reason.FAVOURITE in reasons) == (activity.key in query.favourites)
        assert (Reason.RESPECTS_NEEDS in reasons) == bool(query.needs)
        at_hand = query.at_hand is not None and activity.kinds != ()
        assert (Reason.MATERIALS_AT_HAND in reasons) == at_hand
        assert not {Reason.GENTLER, Reason.LIVELIER, Reason.OTHER_GOALS} & set(reasons)
        if query.minutes is None:
            assert not {Reason.FITS_MINUTES, Reason.SHORTENED} & set(reasons)
        else:
            assert (Reason.FITS_MINUTES in reasons) == (activity.minutes[1] <= query.minutes)


def keys(query: Query) -> list[str]:
    return [match.activity.key for match in fitting(CATALOGUE, query)]


def test_the_reference_group_is_offered_count_to_ten_first() -> None:
    query = Query(stage="transition", minutes=7, people=8, no_touch=True, seated=True)
    assert keys(query)[0] == "hitung-sampai-sepuluh"


def test_used_ones_go_last_and_long_ago_ones_before_them() -> None:
    query = Query(
        stage="transition",
        used=frozenset({"hitung-sampai-sepuluh", "hujan-badai", "lima-indra"}),
        days_since={"hujan-badai": LONG_AGO_DAYS, "lima-indra": LONG_AGO_DAYS - 1},
    )
    assert keys(query)[-3:] == ["hujan-badai", "hitung-sampai-sepuluh", "lima-indra"]
    without = keys(replace(query, not_used=True))
    assert without == keys(query)[:-3]


def test_who_must_stay_seated_finds_what_leaves_everybody_on_the_chair() -> None:
    """A lighter version for one is no promise: what walks about is left out."""
    seated = keys(Query(seated=True))
    assert 10 <= len(CATALOGUE) - len(seated) <= len(CATALOGUE) // 3
    walking = [each.key for each in CATALOGUE if each.safety.movement is Level.HIGH]
    assert {"simpul-tali", "naik-perahu", "bingo-kenalan"} <= {*walking} - {*seated}
    assert not {*walking} & {*seated}
    assert sorted(seated) == sorted(keys(Query(needs=frozenset({Need.SEATED}))))


def test_a_name_found_comes_before_a_similar_one() -> None:
    query = Query(search="hitung")
    matches = fitting(CATALOGUE, query)
    assert matches[0].activity.key == "hitung-sampai-sepuluh"
    assert Reason.SIMILAR_WORD not in matches[0].reasons
    mistyped = fitting(CATALOGUE, Query(search="hitugn"))
    assert [match.activity.key for match in mistyped] == ["hitung-sampai-sepuluh"]
    assert mistyped[0].reasons[0] is Reason.SIMILAR_WORD


def test_both_languages_are_searched_whatever_the_reader_reads() -> None:
    assert keys(Query(search="rainstorm", language="id")) == ["hujan-badai"]
    assert keys(Query(search="hujan badai", language="en"))[0] == "hujan-badai"
    assert "gajah-orang-semut" in keys(Query(search="suten"))


@pytest.mark.parametrize(("people", "offered"), [(4, False), (5, True), (14, True), (15, False)])
def test_the_ends_of_a_range_belong_to_it(people: int, offered: bool) -> None:
    assert ("hitung-sampai-sepuluh" in keys(Query(people=people))) is offered


def test_an_empty_question_offers_the_whole_library() -> None:
    assert sorted(keys(Query())) == KEYS


def test_an_empty_library_offers_nothing() -> None:
    assert fitting(Catalogue([]), Query(search="hujan")) == ()
    for sort in Sort:
        assert fitting(Catalogue([]), Query(sort=sort)) == ()


def test_matches_are_a_sequence() -> None:
    found = fitting(CATALOGUE, Query(stage="closing", minutes=4))
    whole = tuple(found)
    assert (found[0], found[-1], found[1:3]) == (whole[0], whole[-1], whole[1:3])
    assert found.keys == tuple(match.activity.key for match in whole)
    assert len(found) == len(whole)
    assert found == whole
    assert found != whole[1:]


def test_some_matches_lead_others() -> None:
    found = fitting(CATALOGUE, Query(stage="closing"))
    first = fitting(CATALOGUE, Query(minutes=4, favourites=frozenset(KEYS), sort=Sort.NAME))
    led = found.led_by(first)
    leading = [match for match in first if match.activity.key in set(found.keys)]
    assert 0 < len(leading) < len(found)
    assert led[: len(leading)] == tuple(leading)
    others = [match for match in found if match.activity.key not in set(first.keys)]
    assert led[len(leading) :] == tuple(others)
