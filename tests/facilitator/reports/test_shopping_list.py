"""The shopping list: materials merged, in the order of need, with everything one must know."""

from collections.abc import Callable
from datetime import date, timedelta

from facilitator.reports.shopping import Errand, ShoppingFor, build_shopping, things
from facilitator.translation import Translation

Read = Callable[[bytes], list[str]]
ENGLISH = Translation("en")


def errand(number: int, *materials: str, people: int = 9) -> Errand:
    day = date(2024, 1, 8) + timedelta(weeks=number)
    return Errand(number, day, people, f"Game {number}", materials)


def test_the_same_material_stands_in_one_line_in_the_order_of_need() -> None:
    found = things([errand(3, "Paper", "string"), errand(1, "paper", "pens"), errand(2, " PAPER ")])
    assert [thing.name for thing in found] == ["paper", "pens", "string"]
    assert [each.number for each in found[0].errands] == [1, 2, 3]


def test_it_is_for_the_most_people_of_all_its_meetings() -> None:
    (thing,) = things([errand(1, "paper", people=7), errand(2, "paper", people=11)])
    assert thing.people == 11


def test_blank_materials_and_doubles_of_one_activity_count_once() -> None:
    (thing,) = things([errand(1, "paper", "", "  ", "Paper")])
    assert len(thing.errands) == 1


def test_a_line_says_what_for_how_many_and_when(read: Read) -> None:
    programme = ShoppingFor("Melati", (errand(1, "paper"), errand(2)), unknown=1)
    (page,) = read(build_shopping(programme, "en", ENGLISH))
    for words in (
        *("What to bring", "Melati", "paper", "9 people", "1 · Monday, 15 Jan · Game 1"),
        "Without material: 2 · Monday, 22 Jan · Game 2",
        "Activities that are not in the library any more: 1",
        "page 1 of 1",
    ):
        assert words in page


def test_nothing_to_bring_is_said(read: Read) -> None:
    (none,) = read(build_shopping(ShoppingFor("Melati", ()), "en", ENGLISH))
    assert "No meeting has an activity in its plan yet." in none
    (free,) = read(build_shopping(ShoppingFor("Melati", (errand(1),)), "en", ENGLISH))
    assert "Nothing has to be brought" in free


def test_a_long_list_goes_on_with_its_head_on_every_page(read: Read) -> None:
    many = tuple(errand(n, *(f"thing {n}-{m}" for m in range(20))) for n in range(1, 10))
    pages = read(build_shopping(ShoppingFor("Melati " * 40, many), "en", ENGLISH))
    assert len(pages) > 3
    assert all("Meeting and activity" in page for page in pages)
    whole = " ".join(pages)
    assert all(f"thing {n}-{m}" in whole for n in range(1, 10) for m in range(20))
