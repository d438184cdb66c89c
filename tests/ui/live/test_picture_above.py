"""The column of the live page: the circle keeps its room, what is below it scrolls."""

from collections.abc import Awaitable, Callable, Coroutine
from typing import TYPE_CHECKING, Any

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QLabel
from pytestqt.qtbot import QtBot

from facilitator.store import marks
from sessions.records import Meeting, OwnMark
from ui.live.parts.picture_above import PictureAbove
from ui.widgets.kit import column, holder

if TYPE_CHECKING:
    from tests.ui.conftest import House, Run
else:
    House = Run = object

Visit = Callable[[Coroutine[Any, Any, None]], None]
Planned = Callable[..., Meeting]
Begin = Callable[[], Awaitable[Run]]
Key = Qt.Key


def test_the_picture_gets_what_is_left_but_never_too_little(qtbot: QtBot) -> None:
    picture, below = QLabel(), QLabel()
    both = PictureAbove(picture, holder(column(below)), least=200)
    qtbot.addWidget(both)
    both.resize(300, 600)
    both.show()
    for needed, given in ((100, 282), (380, 212), (350, 242), (900, 200), (100, 282)):
        below.setFixedHeight(needed)
        qtbot.waitUntil(lambda given=given: picture.height() == given)  # type: ignore[misc]
    below.setFixedHeight(900)
    both.set_least(150)
    assert picture.height() == 150
    both.resize(300, 200)
    assert picture.height() == 120  # there is always something to see of what is below


def test_nothing_squeezes_the_circle(
    house: House, visit: Visit, planned: Planned, begin: Begin, dressed: None
) -> None:
    for name in ("satu", "dua", "tiga", "empat", "lima", "enam"):
        marks.save_own_mark(house.desk.db, OwnMark(id=name, name=name * 6))
    planned()
    house.window.resize(1366, 768)

    async def tale() -> None:
        run = await begin()
        side = run.page.side
        high = side.circle.height()
        run.key(Key.Key_1, Key.Key_F7, Key.Key_F8)
        run.write("qwrujkv")
        await run.settle()
        assert 225 <= side.circle.height() < high
        assert side.box.visibleRegion().isEmpty()  # below the edge
        run.key(Key.Key_N)
        run.write("di sini")
        await run.settle()
        assert side.box.edit.visibleRegion().boundingRect().height() >= 40
        assert side.circle.height() >= 225
        run.key(Key.Key_Escape, Key.Key_0)

    visit(tale())
