"""Members above nine are chosen by two digits; Esc takes what lies on top."""

from collections.abc import Awaitable, Callable

from PySide6.QtCore import Qt

from sessions.records import Meeting
from tests.ui.conftest import House, Run

Begin = Callable[[], Awaitable[Run]]
Visit = Callable[[Awaitable[None]], None]
Planned = Callable[..., Meeting]
Key = Qt.Key
TWELVE = tuple(f"Anggota {n}" for n in range(1, 13))


def test_in_a_large_group_two_digits_are_one_number(
    house: House, visit: Visit, planned: Planned, begin: Begin
) -> None:
    planned(TWELVE)

    async def tale() -> None:
        run = await begin()
        side = run.page.side
        run.key(Key.Key_1)
        assert side.chosen == "m1"  # at once
        run.key(Key.Key_2)
        assert side.chosen == "m12"
        run.key(Key.Key_2)
        assert side.chosen == "m2"  # a third one begins anew
        run.key(Key.Key_1, Key.Key_0)
        assert side.chosen == "m10"
        run.key(Key.Key_1, Key.Key_9)  # there is no nineteenth
        assert side.chosen == "m9"
        run.key(Key.Key_0)
        assert side.chosen == ""

    visit(tale())


def test_a_key_between_them_or_a_pause_makes_two_numbers(
    house: House, visit: Visit, planned: Planned, begin: Begin
) -> None:
    planned(TWELVE)

    async def tale() -> None:
        run = await begin()
        side = run.page.side
        run.key(Key.Key_1, Key.Key_Q, Key.Key_2)
        assert side.chosen == "m2"
        assert run.page.people.marking.count("m1") == 1
        run.key(Key.Key_1)
        await house.until(lambda: not side._number_ends.isActive())
        run.key(Key.Key_2)
        assert side.chosen == "m2"

    visit(tale())


def test_nine_need_one_digit(house: House, visit: Visit, planned: Planned, begin: Begin) -> None:
    planned()

    async def tale() -> None:
        run = await begin()
        run.key(Key.Key_1, Key.Key_2)
        assert run.page.side.chosen == "m2"

    visit(tale())


def test_esc_closes_the_bell_and_does_not_cover(
    house: House, visit: Visit, planned: Planned, begin: Begin
) -> None:
    planned()

    async def tale() -> None:
        run = await begin()
        run.page.bar.bell.click()
        assert run.page.bell.isVisible()
        run.key(Key.Key_Escape)
        assert not run.page.bell.isVisible()
        assert run.page.cover.isHidden()
        run.key(Key.Key_Escape)
        assert run.page.cover.isVisible()
        run.key(Key.Key_Escape)

    visit(tale())
