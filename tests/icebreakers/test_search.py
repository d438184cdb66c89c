"""The search overlooks capitals, diacritics and one slip in a word, and nothing more."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from icebreakers.activity import LANGUAGES
from icebreakers.bits import numbers_in
from icebreakers.catalogue import load
from icebreakers.search import Found, Index, slips, words

CATALOGUE = load()
LETTERS = "abcdefghijklmnopqrstuvwxyz"


def by_hand(word: str, letters: str) -> set[str]:
    """Every word one slip away, by brute force."""
    cuts = [(word[:at], word[at:]) for at in range(len(word) + 1)]
    missing = {a + b[1:] for a, b in cuts if b}
    swapped = {a + b[1] + b[0] + b[2:] for a, b in cuts if len(b) > 1}
    wrong = {a + letter + b[1:] for a, b in cuts if b for letter in letters}
    extra = {a + letter + b for a, b in cuts for letter in letters}
    return {word} | missing | swapped | wrong | extra


@given(st.text("abc", max_size=6))
def test_one_slip_is_what_brute_force_says(word: str) -> None:
    assert {word, *slips(word, "abc")} == by_hand(word, "abc")


def numbers(found: Found | None) -> tuple[set[int], set[int], set[int]]:
    assert found is not None
    name, text, similar = map(set, map(numbers_in, found))
    return name, text, similar


@given(st.data())
def test_every_activity_is_found_by_its_name_with_one_slip(data: st.DataObject) -> None:
    number = data.draw(st.integers(0, len(CATALOGUE) - 1))
    language = data.draw(st.sampled_from(LANGUAGES))
    name = words(CATALOGUE.activities[number].text(language).name)
    at = data.draw(st.sampled_from([i for i, word in enumerate(name) if len(word) >= 4]))
    name[at] = data.draw(st.sampled_from(sorted(by_hand(name[at], LETTERS))))
    assert number in set.union(*numbers(CATALOGUE.index.find(" ".join(name))))


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


def found(typed: str) -> tuple[set[int], set[int], set[int]]:
    """Where in INDEX: by the name, in other words, only by a similar word."""
    return numbers(INDEX.find(typed))


def test_a_name_comes_before_other_words_before_a_slip() -> None:
    assert found("badai") == ({0}, {2}, {1})


def test_the_worst_of_several_words_counts() -> None:
    assert found("badai melingkar") == (set(), {0}, set())
    assert found("badai hujam") == (set(), set(), {0})
    assert found("badai gajah") == (set(), set(), set())


def test_a_word_said_twice_is_a_word() -> None:
    assert found("badai badai") == found("badai")


def test_beginnings_are_enough_while_typing() -> None:
    assert found("h") == ({0}, set(), set())
    assert found("mel") == (set(), {0}, set())
    assert found("me") == (set(), set(), set())


def test_two_slips_or_a_short_word_are_not_overlooked() -> None:
    assert not any(found("hjuam"))
    assert not any(found("zap"))
    assert not any(found("kejauham")), "running text is matched as it stands"
    assert not any(found("x" * 10_000))


def test_no_word_is_no_search() -> None:
    assert INDEX.find("") is None
    assert INDEX.find(" -!- ") is None


COMMON = Index(
    (f"Nama{number}", "sama", "langka" if number == 77 else "umum") for number in range(99)
)


def test_frequent_and_rare_words_are_both_found() -> None:
    """They are kept in different ways."""
    assert numbers(COMMON.find("umum"))[1] == set(range(99)) - {77}
    assert numbers(COMMON.find("langka umum")) == (set(), set(), set())
    assert numbers(COMMON.find("langka"))[1] == {77}
    assert numbers(COMMON.find("nama7"))[0] == {7, *range(70, 80)}


def test_an_empty_index_finds_nothing() -> None:
    assert Index([]).find("hujan") == Found(0, 0, 0)


PARTS = st.text("abcd ", max_size=12)


@given(st.lists(st.tuples(PARTS, PARTS, PARTS), max_size=8), st.text("abcd ", max_size=9))
def test_the_index_finds_what_the_rule_says(
    documents: list[tuple[str, str, str]], typed: str
) -> None:
    expected: list[set[int]] = [set(), set(), set()]
    for number, document in enumerate(documents):
        hits = [hit(word, document) for word in words(typed)]
        if hits and None not in hits:
            expected[max(each for each in hits if each is not None)].add(number)
    index = Index(documents)
    if words(typed):
        assert numbers(index.find(typed)) == tuple(expected)
    else:
        assert index.find(typed) is None


def hit(typed: str, document: tuple[str, str, str]) -> int | None:
    """The rule for one word and one document, word for word."""
    name, line, text = map(words, document)
    if any(word.startswith(typed) for word in name):
        return 0
    if any(word == typed or (len(typed) > 2 and word.startswith(typed)) for word in line + text):
        return 1
    if any(len(word) > 3 and word in by_hand(typed, "abcd") for word in name + line):
        return 2
    return None
