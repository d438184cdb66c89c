"""The contents of bingo sheets, conversation cards and feeling cards."""

import re

import pytest

from resources.materials import DEPTHS, bingo_items, feelings, questions

LEAST = {0: 16, 1: 16, 2: 16, 3: 12}
# Whole words, in both languages; none has a place on paper for members.
FORBIDDEN = {
    *("grade", "grades", "marks", "score", "rank", "money", "rich", "poor", "salary", "price"),
    *("body", "weight", "fat", "thin", "skin", "pretty", "ugly", "god", "pray", "church"),
    *("religion", "faith", "mosque", "boyfriend", "girlfriend", "crush", "kiss", "dating"),
    *("nilai", "rapor", "ranking", "peringkat", "uang", "kaya", "miskin", "gaji", "harga"),
    *("tubuh", "badan", "berat badan", "gemuk", "kurus", "kulit", "cantik", "ganteng", "jelek"),
    *("agama", "ibadah", "salat", "gereja", "masjid", "dosa", "pacar", "naksir", "jodoh"),
}


def said(language: str) -> list[str]:
    asked = [question for depth in DEPTHS for question in questions(depth, language)]
    return [*asked, *bingo_items(language), *(each.word for each in feelings(language))]


@pytest.mark.parametrize("depth", DEPTHS)
def test_there_are_enough_questions_for_every_depth(depth: int) -> None:
    assert len(questions(depth, "id")) == len(questions(depth, "en")) >= LEAST[depth]


@pytest.mark.parametrize("language", ["id", "en"])
def test_questions_are_short_sentences_to_a_person(language: str) -> None:
    for depth in DEPTHS:
        for question in questions(depth, language):
            assert question[0].isupper(), question
            assert question[-1] in "?.", question
            assert 4 <= len(question.split()) <= 22, question


def test_the_languages_go_together_and_nothing_is_said_twice() -> None:
    indonesian, english = said("id"), said("en")
    assert len(indonesian) == len(english)
    for texts in (indonesian, english):
        assert len(set(texts)) == len(texts)
        assert [words for words in texts if words != " ".join(words.split()) or not words] == []
    assert [here for here, there in zip(indonesian, english, strict=True) if here == there] == []


@pytest.mark.parametrize("language", ["id", "en"])
def test_nothing_asks_for_marks_money_bodies_faith_or_love(language: str) -> None:
    found = [
        (word, words)
        for words in said(language)
        for word in FORBIDDEN
        if re.search(rf"\b{re.escape(word)}\b", words.lower())
    ]
    assert found == []


def test_a_bingo_sheet_can_be_filled_without_saying_anything_twice() -> None:
    assert len(bingo_items("id")) >= 40
    for language in ("id", "en"):
        assert all(item[0].islower() and len(item) <= 48 for item in bingo_items(language))


def test_there_are_enough_feelings_each_with_a_face_of_its_own() -> None:
    known = feelings("en")
    assert len(known) >= 24
    faces = {(each.eyes, each.brows, each.mouth, each.extra) for each in known}
    assert len(faces) == len(known)
