"""Every change of attendance and every mark leaves a line with Undo, and moves nothing."""

from collections.abc import Awaitable, Callable

import pytest
from PySide6.QtCore import QRect, Qt
from PySide6.QtWidgets import QWidget

from sessions.records import Attendance, Meeting
from tests.ui.conftest import House, Run
from ui.widgets.kit import KeyButton

Begin = Callable[[], Awaitable[Run]]
Visit = Callable[[Awaitable[None]], None]
Planned = Callable[..., Meeting]
Key = Qt.Key

DEEDS = {
    "sick": ((Key.Key_S,), "Bima: sick"),
    "late": ((Key.Key_L,), "Bima: late"),
    "heard": ((Key.Key_L, Key.Key_F4), "Bima: heard the agreement"),
    "gone": ((Key.Key_M,), "Bima: left early"),
    "back": ((Key.Key_M, Key.Key_M), "Bima: back again"),
    "a mark": ((Key.Key_Q,), "Bima: spoke"),
}


def press_undo(run: Run) -> None:
    line = run.page.undo_line
    (undo,) = line.findChildren(KeyButton)
    undo.click()


@pytest.mark.parametrize("name", DEEDS)
def test_it_says_what_was_done_and_takes_it_back(
    house: House, visit: Visit, planned: Planned, begin: Begin, name: str
) -> None:
    planned()
    keys, words = DEEDS[name]

    async def tale() -> None:
        run = await begin()
        run.key(Key.Key_2, *keys[:-1])
        people = run.page.people
        before = people.attending.of("m2"), people.marking.of("m2")
        run.key(keys[-1])
        assert (people.attending.of("m2"), people.marking.of("m2")) != before
        assert run.page.undo_line.words == words
        press_undo(run)
        assert (people.attending.of("m2"), people.marking.of("m2")) == before
        assert run.page.undo_line.words == ""

    visit(tale())


def test_it_undoes_what_it_says_even_after_another_command(
    house: House, visit: Visit, planned: Planned, begin: Begin
) -> None:
    planned()

    async def tale() -> None:
        run = await begin()
        run.key(Key.Key_2, Key.Key_S, Key.Key_C)
        ticked = run.moment.ticked
        press_undo(run)
        assert run.page.people.attending.of("m2").status is Attendance.PRESENT
        assert run.moment.ticked == ticked

    visit(tale())


def test_it_goes_by_ctrl_z_and_after_ten_seconds(
    house: House, visit: Visit, planned: Planned, begin: Begin
) -> None:
    planned()

    async def tale() -> None:
        run = await begin()
        run.key(Key.Key_2, Key.Key_S)
        run.key(Key.Key_Z, modifier=Qt.KeyboardModifier.ControlModifier)
        assert run.page.undo_line.words == ""
        run.key(Key.Key_S)
        assert run.page.undo_line._goes.interval() == 10_000
        run.page.undo_line._goes.setInterval(1)
        await house.until(lambda: run.page.undo_line.words == "")

    visit(tale())


def test_nothing_moves_when_it_comes(
    house: House, visit: Visit, planned: Planned, begin: Begin
) -> None:
    planned()

    def places(run: Run) -> dict[QWidget, QRect]:
        return {
            each: QRect(each.mapTo(run.page, each.rect().topLeft()), each.size())
            for each in run.page.view.findChildren(QWidget)
            if each.isVisible()
        }

    async def tale() -> None:
        run = await begin()
        run.key(Key.Key_2)
        await run.settle()
        before = places(run)
        run.key(Key.Key_Q)
        await run.settle()
        assert run.page.undo_line.isVisible()
        assert run.page.rect().contains(run.page.undo_line.geometry())
        assert places(run) == before

    visit(tale())
