"""The panel for the members' screen: where the screen is, and whose the keys are."""

from collections.abc import Awaitable, Callable, Coroutine
from typing import TYPE_CHECKING, Any

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest

from sessions.records import Meeting, Stage
from tests.ui.live.panel_hand import (
    SHIFT,
    control,
    go_to,
    on,
    open_panel,
    panel,
    press,
    shown,
)
from ui.live.parts.screen_panel import FIELD
from ui.live.screen_choice import BLACK, CLOSED, TIMER, WINDOW

if TYPE_CHECKING:
    from tests.ui.conftest import House, Run
else:
    House = Run = object

Visit = Callable[[Coroutine[Any, Any, None]], None]
Planned = Callable[..., Meeting]
Begin = Callable[[], Awaitable[Run]]
Key = Qt.Key
CONTROL = Qt.KeyboardModifier.ControlModifier
LEFT = Qt.MouseButton.LeftButton


def test_it_opens_moves_and_closes_the_screen(
    house: House, visit: Visit, planned: Planned, begin: Begin
) -> None:
    planned()

    async def tale() -> None:
        run = await begin()
        run.key(Key.Key_F5, modifier=SHIFT)
        assert on(run) == {CLOSED, TIMER}
        assert BLACK not in panel(run)._rows
        press(run, WINDOW)
        house.window.activateWindow()
        await house.until(house.window.isActiveWindow)
        assert control(run).is_open
        assert on(run) == {WINDOW, TIMER}
        press(run, WINDOW)  # where it is already nothing flickers
        assert (await shown(run)).title == "Welcome"
        press(run, CLOSED, Key.Key_Return)
        assert not control(run).is_open
        run.key(Key.Key_F5, modifier=SHIFT)
        assert panel(run).isHidden()
        await run.settle()

    visit(tale())


def test_keys_it_does_not_know_are_dead_and_function_keys_are_not(
    house: House, visit: Visit, planned: Planned, begin: Begin
) -> None:
    planned()

    async def tale() -> None:
        run = await begin()
        await open_panel(run)
        run.key(Key.Key_C, Key.Key_1, Key.Key_Plus, Key.Key_Backspace, Key.Key_Delete)
        run.key(Key.Key_Z, modifier=CONTROL)
        assert run.moment.ticked == frozenset()
        assert run.moment.stages[0].planned == run.moment.stages[0].original
        assert run.page.side.chosen == ""
        run.key(Key.Key_Tab, Key.Key_Tab)
        assert panel(run).current == TIMER
        run.key(Key.Key_Backtab)
        assert panel(run).current == WINDOW
        go_to(run, FIELD)
        run.key(Key.Key_F10)  # from the field too
        run.key(Key.Key_F6)
        assert panel(run).isHidden()
        run.key(Key.Key_F6)
        await open_panel(run)
        run.key(Key.Key_F1)
        assert panel(run).isHidden()
        assert run.moment.safety
        run.key(Key.Key_Escape)
        control(run).end()
        await run.settle()

    visit(tale())


@pytest.mark.usefixtures("dressed")
def test_by_mouse(house: House, visit: Visit, planned: Planned, begin: Begin) -> None:
    planned()

    async def tale() -> None:
        run = await begin()
        QTest.mouseClick(run.page.bar.arrow, LEFT)
        QTest.mouseClick(panel(run)._rows[WINDOW], LEFT)
        house.window.activateWindow()
        await house.until(house.window.isActiveWindow)
        assert control(run).is_open
        await house.until(lambda: panel(run)._area.verticalScrollBar().maximum() == 0)
        assert run.page.rect().contains(panel(run).geometry())
        QTest.mouseClick(panel(run).field, LEFT)
        assert panel(run).current == FIELD
        QTest.mouseClick(run.page.bar.arrow, LEFT)
        assert panel(run).isHidden()
        QTest.mouseClick(control(run).thumb, LEFT)
        assert panel(run).isVisible()
        run.wait(1)
        QTest.mouseClick(run.page.view._next, LEFT)  # a press elsewhere does what it is for
        assert panel(run).isHidden()
        assert run.moment.stage is Stage.TRANSITION
        assert run.page.hasFocus()
        control(run).end()
        await run.settle()

    visit(tale())
