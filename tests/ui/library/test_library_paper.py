"""From the library to paper: the button, the key, what is handed over, and leaving."""

from collections.abc import Callable, Coroutine
from datetime import date
from typing import TYPE_CHECKING, Any

import pytest
from PySide6.QtCore import Qt

from facilitator.demo import programme
from facilitator.store import demo
from ui.library.page import LibraryPage
from ui.library.printing import PrintChoice
from ui.places import Home, Library

if TYPE_CHECKING:
    from tests.ui.conftest import House
else:
    House = object

Key = Qt.Key
CONTROL = Qt.KeyboardModifier.ControlModifier
Tell = Callable[[Callable[[House], Coroutine[Any, Any, None]]], None]


@pytest.fixture
def tell(house: House, visit: Callable[[Coroutine[Any, Any, None]], None]) -> Tell:
    demo.fill(house.desk.db, programme("en", date(2024, 2, 5)))
    house.window.resize(1366, 768)
    return lambda tale: visit(tale(house))


async def library(house: House) -> LibraryPage:
    page = await house.go(Library())
    assert isinstance(page, LibraryPage)
    page.setFocus()
    return page


def test_the_key_lays_the_papers_of_what_is_shown_over_the_page(tell: Tell) -> None:
    async def tale(house: House) -> None:
        page = await library(house)
        house.key(Key.Key_Down)
        current, shown = page.list.current, page.list.keys
        house.key(Key.Key_P, modifier=CONTROL)
        sheet = page.printing
        await house.until(lambda: sheet.isVisible() and sheet.paper.ready)
        assert sheet.choice is PrintChoice.ONE
        made = sheet.paper._made
        assert made is not None
        assert made.order.keys == (current,)
        house.key(Key.Key_Down)
        await house.until(lambda: sheet.paper.ready)
        made = sheet.paper._made
        assert made is not None
        assert made.order.keys == tuple(shown)
        assert sheet.people.value == page.filters.people.value
        house.key(Key.Key_Escape)
        await house.settle()
        assert sheet.isHidden()
        assert page.list.current == current
        assert page.list.hasFocus(), "the keys are back where they were"

    tell(tale)


def test_the_button_does_the_same_and_leaving_takes_it_away(tell: Tell) -> None:
    async def tale(house: House) -> None:
        page = await library(house)
        page.aside.print.click()
        await house.until(page.printing.isVisible)
        await house.go(Home())
        assert page.printing.isHidden()
        assert page.printing.parent() is page
        await library(house)
        page.aside.print.click()
        await house.until(lambda: page.printing.isVisible() and page.printing.paper.ready)

    tell(tale)
