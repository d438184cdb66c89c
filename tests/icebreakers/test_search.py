"""The search overlooks capitals, diacritics and one slip in a word, and nothing more."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from icebreakers.catalogue import LANGUAGES, load
from icebreakers.search import Hit, Index, one_slip_apart, words

CATALOGUE = load()
LETTERS = "abcdefghijklmnopqrstuvwxyz"


def slips(word: str, letters: str) -> set[str]:
    """Every word one slip away, by brute force."""
    cuts = [(word[:at], word[at:]) for at in range(len(word) + 1)]
    missing = {a + b[1:] for a, b in cuts if b}
    swapped = {a + b[1] + b[0] + b[2:] for a, b in cuts if len(b) > 1}
    wrong = {a + letter + b[1:] for a, b in cuts if b for letter in letters}
    extra = {a + letter + b for a, b in cuts for letter in letters}
    return {word} | missing | swapped | wrong | extra


@given(st.text("abc", max_size=6), st.text("abc", max_size=6))
def test_one_slip_is_what_brute_force_says(typed: str, meant: str) -> None:
    assert one_slip_apart(typed, meant) == (typed in slips(meant, "abc"))


@given(st.data())
def test_every_activity_is_found_by_its_name_with_one_slip(data: st.DataObject) -> None:
    number = data.draw(st.integers(0, len(CATALOGUE) - 1))
    language = data.draw(st.sampled_from(LANGUAGES))
    name = words(CATALOGUE.activities[number].text(language).name)
    at = data.draw(st.sampled_from([i for i, word in enumerate(name) if len(word) >= 4]))
    name[at] = data.draw(st.sampled_from(sorted(slips(name[at], LETTERS))))
    found = CATALOGUE.index.find(" ".join(name))
    assert found is not None
    assert number in found


@pytest.mark.parametrize("language", LANGUAGES)
def test_every_name_has_a_word_long_enough_for_a_slip(language: str) -> None:
    for activity in CATALOGUE:
        assert any(len(word) >= 4 for word in words(activity.text(language).name))


def test_words_are_folded() -> None:
    assert words("Déjà-vu, ÇA & Straße!") == ["deja", "vu", "ca", "strasse"]
    assert words("“Oleh-oleh” __ 3×") == ["oleh", "oleh", "3"]
    assert words(" …?! ") == []


@given(st.text(max_size=40))
def test_folding_twice_changes_nothing(text: str) -> None:
    once = words(text)
    assert words(" ".join(once)) == once


@given(st.text(max_size=60))
def test_any_typing_is_answered(text: str) -> None:
    found = CATALOGUE.index.find(text)
    assert (found is None) == (words(text) == [])


INDEX = Index(
    [
        ("Hujan Badai / Rainstorm", "Bunyi hujan", "Duduk melingkar bersama"),
        ("Badak Lari", "Seekor hewan besar", "Hujan turun sebentar"),
        ("Zip", "Cepat", "badai di kejauhan"),
    ]
)


def test_a_name_comes_before_other_words_before_a_slip() -> None:
    assert INDEX.find("badai") == {0: Hit.NAME, 2: Hit.TEXT, 1: Hit.SIMILAR}


def test_the_worst_of_several_words_counts() -> None:
    assert INDEX.find("badai melingkar") == {0: Hit.TEXT}
    assert INDEX.find("badai hujam") == {0: Hit.SIMILAR}
    assert INDEX.find("badai gajah") == {}


def test_beginnings_are_enough_while_typing() -> None:
    assert INDEX.find("h") == {0: Hit.NAME}
    assert INDEX.find("mel") == {0: Hit.TEXT}
    assert INDEX.find("me") == {}


def test_two_slips_or_a_short_word_are_not_overlooked() -> None:
    assert INDEX.find("hjuam") == {}
    assert INDEX.find("zap") == {}
    assert INDEX.find("kejauham") == {}, "running text is matched as it stands"


def test_no_word_is_no_search() -> None:
    assert INDEX.find("") is None
    assert INDEX.find(" -!- ") is None
