"""However a practice ends, nothing of it is left anywhere."""

import gc
import weakref
from collections.abc import Awaitable, Callable, Coroutine
from pathlib import Path
from typing import TYPE_CHECKING, Any

import pytest
from PySide6.QtCore import Qt
from pytestqt.qtbot import QtBot

from facilitator.errors import ActionableError, Trouble
from sessions.records import Meeting, Stage
from ui.home.page import HomePage
from ui.places import Home
from ui.practice.page import PracticePage
from ui.widgets.kit import KeyButton

if TYPE_CHECKING:
    from tests.ui.conftest import House

    from .conftest import Stand
else:
    House = Stand = object

Key = Qt.Key
Visit = Callable[[Coroutine[Any, Any, None]], None]
Planned = Callable[..., Meeting]
Come = Callable[[], Awaitable[Stand]]
Left = Callable[[], Awaitable[list[Path]]]


def test_f12_ends_even_while_a_note_is_typed(
    house: House, visit: Visit, begin: Come, left: Left
) -> None:
    async def tale() -> None:
        stand = await begin()
        stand.use(0.3)
        house.key(Key.Key_1, Key.Key_Q, Key.Key_N)
        house.write("a note that nobody keeps")
        house.key(Key.Key_F12)
        assert stand.page.run is None
        await house.settle()
        assert await left() == []
        words = stand.words()
        assert "The practice is over" in words
        assert "✓\nLaras tells the whole group something." in words
        assert "Practice · nothing" not in words
        house.key(Key.Key_Return)  # again: the choice, and another run
        house.key(Key.Key_Return)
        await house.until(lambda: stand.page.run is not None)
        await house.settle()
        assert not stand.run.begun
        house.key(Key.Key_F12)  # it never began: nothing to look back on
        await house.until(lambda: isinstance(house.shell.page, HomePage))
        await house.settle()
        assert await left() == []

    visit(tale())


def test_the_end_of_the_meeting_leads_to_the_look_back(
    house: House, visit: Visit, begin: Come, left: Left
) -> None:
    async def tale() -> None:
        stand = await begin()
        ends: list[bool] = []
        stand.run.over.connect(lambda: ends.append(True))
        for stage in (Stage.OPENING, Stage.TRANSITION, Stage.ACTIVITY):
            assert stand.run.page.controller.moment.stage is stage
            stand.use(0.95)
            house.key(Key.Key_Return)
            house.clock.advance(1)
        house.key(Key.Key_Return, Key.Key_Return)
        await house.until(lambda: stand.page.run is None)
        await house.settle()
        assert ends == [True]
        assert isinstance(house.shell.page, PracticePage)  # not the closing of a meeting
        words = stand.words()
        assert "Raka has to go early." in words
        assert "Begin the closing earlier" in words
        assert await left() == []
        house.key(Key.Key_Escape)
        await house.until(lambda: isinstance(house.shell.page, HomePage))

    visit(tale())


@pytest.mark.parametrize("begun", [True, False])
def test_the_way_home_is_an_end(
    house: House, visit: Visit, begun: bool, begin: Come, come: Come, left: Left
) -> None:
    async def tale() -> None:
        if begun:
            stand = await begin()
            caption = "Home"
        else:
            stand = await come()
            house.key(Key.Key_Return)
            await house.until(lambda: stand.page.run is not None)
            await house.settle()
            caption = "Back to Home"
        found = [b for b in stand.run.page.findChildren(KeyButton) if b.caption() == caption]
        next(b for b in found if b.isVisible()).click()
        await house.until(lambda: stand.page.run is None)
        await house.settle()
        assert await left() == []
        assert isinstance(house.shell.page, PracticePage if begun else HomePage)

    visit(tale())


def test_closing_in_the_middle_deletes_everything(
    house: House, visit: Visit, begin: Come, left: Left
) -> None:
    async def tale() -> None:
        stand = await begin()
        house.key(Key.Key_Escape)  # under the cover
        await house.shell.close_pages()
        await house.settle()
        assert stand.page.run is None
        assert await left() == []

    visit(tale())


def test_closing_while_it_is_being_made_deletes_everything(
    house: House, visit: Visit, come: Come, left: Left
) -> None:
    async def tale() -> None:
        stand = await come()
        house.key(Key.Key_Return)  # the worker has only begun
        await house.shell.close_pages()
        await house.settle()
        assert stand.page.run is None
        assert await left() == []

    visit(tale())


def test_one_that_cannot_be_made_leaves_nothing(
    house: House, visit: Visit, folders: Path, qtbot: QtBot, come: Come, left: Left
) -> None:
    async def tale() -> None:
        stand = await come()
        folders.rmdir()
        with qtbot.captureExceptions() as caught:
            house.key(Key.Key_Return)
            await house.settle()
        [(_kind, error, _trace)] = caught
        assert isinstance(error, ActionableError)
        assert stand.page.run is None
        folders.mkdir()
        house.key(Key.Key_Return)  # another press can
        await house.until(lambda: stand.page.run is not None)
        await house.settle()

        await house.shell.close_pages()
        assert await left() == []

    visit(tale())


def test_nothing_of_it_stays_in_memory(house: House, visit: Visit, begin: Come) -> None:
    async def tale() -> None:
        stand = await begin()
        house.key(Key.Key_1, Key.Key_Q, Key.Key_N)
        house.write("typed in a practice")
        page = stand.run.page
        remains = [weakref.ref(each) for each in (page, page.desk, stand.run, stand.run.vault)]
        house.key(Key.Key_F12)
        del page
        await house.settle()

        def gone() -> bool:
            gc.collect()
            return not any(each() for each in remains)

        await house.until(gone)

    visit(tale())


def test_what_cannot_be_written_is_said_once(
    house: House, visit: Visit, qtbot: QtBot, begin: Come
) -> None:
    async def tale() -> None:
        stand = await begin()
        desk = stand.run.page.desk

        def refused() -> None:
            raise ActionableError(Trouble.DISK_FULL)

        with qtbot.captureExceptions() as caught:
            for key in ("one", "other"):
                desk.saver.put(key, refused)
                assert not await desk.saver.flush()
        assert [getattr(error, "kind", None) for _, error, _ in caught] == [Trouble.DISK_FULL]
        stand.page.finish()
        assert not desk.saver.pending

    visit(tale())


def test_another_page_in_view_ends_it(house: House, visit: Visit, begin: Come, left: Left) -> None:
    async def tale() -> None:
        stand = await begin()
        await house.go(Home())
        assert stand.page.run is None
        assert await left() == []

    visit(tale())
