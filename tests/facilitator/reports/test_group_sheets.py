"""Bingo sheets, conversation cards and feeling cards fit the group and come out the same again."""

from collections.abc import Callable
from io import BytesIO
from math import ceil

import pytest
from pypdf import PdfReader

from facilitator.reports import faces
from facilitator.reports.cutting import A5, A7, WHOLE, Cut
from facilitator.reports.materials import (
    FEELINGS,
    bingo_sheets,
    bingo_size,
    bingo_squares,
    feeling_cards,
    question_cards,
    times,
)
from facilitator.translation import Translation, load
from resources.materials import DEPTHS, bingo_items, feelings, questions
from tests.facilitator.reports.printed_lines import lines, nearest_edge

Read = Callable[[bytes], list[str]]
ENGLISH = Translation("en")


def pages(pdf: bytes) -> int:
    return len(PdfReader(BytesIO(pdf)).pages)


def strays(pdf: bytes, cut: Cut) -> list[str]:
    """What stands nearer than six millimetres to a cut, or is too small to read in the hand."""
    return [e.words for e in lines(pdf) if nearest_edge(e, cut) < 17 or e.size < 7]


@pytest.mark.parametrize(("people", "size"), [(2, 3), (9, 3), (10, 4), (20, 4), (21, 5), (40, 5)])
def test_the_bingo_grid_grows_with_the_group(people: int, size: int) -> None:
    assert bingo_size(people) == size


@pytest.mark.parametrize("people", range(2, 61))
def test_a_sheet_can_be_filled_with_the_names_of_the_others(people: int) -> None:
    size = bingo_size(people)
    squares = sum(bool(item) for item in bingo_squares(size, "en", "a"))
    assert times(people) * (people - 1) >= squares
    assert (times(people) - 1) * (people - 1) < squares


def test_every_member_has_another_sheet_and_the_same_one_again() -> None:
    sheets = [bingo_squares(4, "en", f"a/{number}") for number in range(1, 41)]
    assert len(set(sheets)) == 40
    assert all(len(set(sheet)) == 16 for sheet in sheets)
    assert sheets == [bingo_squares(4, "en", f"a/{number}") for number in range(1, 41)]
    assert bingo_sheets(9, "id", ENGLISH, "a") == bingo_sheets(9, "id", ENGLISH, "a")
    assert bingo_sheets(9, "id", ENGLISH, "a") != bingo_sheets(9, "id", ENGLISH, "b")


def test_both_languages_have_the_same_squares_in_the_same_places() -> None:
    pairs = dict(zip(bingo_items("id"), bingo_items("en"), strict=True))
    here, there = bingo_squares(5, "id", "x"), bingo_squares(5, "en", "x")
    assert [pairs.get(item, "") for item in here] == list(there)
    assert here[12] == "", "the middle of a large one is free"


@pytest.mark.parametrize("language", ["id", "en"])
@pytest.mark.parametrize(("people", "cut"), [(5, A5), (12, A5), (30, WHOLE)])
def test_bingo_sheets_keep_their_edges(language: str, people: int, cut: Cut) -> None:
    pdf = bingo_sheets(people, language, load(language), "seed")
    assert pages(pdf) == ceil(people / cut.down)
    assert strays(pdf, cut) == []


def test_a_bingo_sheet_says_what_to_do(read: Read) -> None:
    first = read(bingo_sheets(9, "en", ENGLISH, "a"))[0]
    assert first.count("Find somebody who …") == 2
    assert "One name at most 2×." in first


@pytest.mark.parametrize("language", ["id", "en"])
@pytest.mark.parametrize("depth", DEPTHS)
def test_all_questions_of_a_depth_are_on_cards(language: str, depth: int) -> None:
    pdf = question_cards(depth, 8, language, load(language), "a")
    printed = "".join("".join(p.extract_text().split()) for p in PdfReader(BytesIO(pdf)).pages)
    assert [q for q in questions(depth, language) if "".join(q.split()) not in printed] == []
    assert strays(pdf, A7) == []


def test_everybody_holds_a_question_and_no_page_is_half_empty(read: Read) -> None:
    pdf = question_cards(0, 30, "en", ENGLISH, "a")
    assert [page.count("You may pass") for page in read(pdf)] == [8, 8, 8, 8]
    assert question_cards(0, 8, "en", ENGLISH, "a") != question_cards(0, 8, "en", ENGLISH, "b")


@pytest.mark.parametrize("language", ["id", "en"])
def test_feelings_have_a_card_each_and_large_groups_a_second_set(language: str) -> None:
    translate, known = load(language), feelings(language)
    one, two = (feeling_cards(people, language, translate) for people in (12, 13))
    on_page = FEELINGS.across * FEELINGS.down
    assert pages(one) == ceil(len(known) / on_page)
    assert pages(two) == ceil(2 * len(known) / on_page)
    assert strays(one, FEELINGS) == []
    text = " ".join(e.words for e in lines(one))
    assert [each.word for each in known if each.word.split()[0] not in text] == []


def test_every_face_can_be_drawn() -> None:
    for each in feelings("en"):
        assert each.eyes in faces.EYES
        assert each.brows in faces.BROWS
        assert each.mouth in faces.MOUTHS
        assert each.extra in faces.EXTRAS


@pytest.mark.parametrize("people", [-3, 0, 1, 1000])
def test_a_senseless_number_of_people_makes_a_sensible_paper(people: int) -> None:
    assert 1 <= pages(bingo_sheets(people, "en", ENGLISH, "")) <= 60
    assert pages(feeling_cards(people, "en", ENGLISH)) <= 15
    assert pages(question_cards(3, people, "en", ENGLISH, "")) <= 8
