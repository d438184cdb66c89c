"""With large text the live page keeps the group's name readable and its buttons whole."""

from collections.abc import Awaitable, Callable, Coroutine
from dataclasses import replace
from typing import TYPE_CHECKING, Any

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication, QLabel, QWidget

from facilitator.store import meetings
from sessions.records import Meeting, Stage
from ui.live.page import LivePage
from ui.live.parts.picture_button import PictureButton
from ui.places import Live
from ui.theme import SCRIPT_FONT_FILES, add_fonts, apply_theme, load_theme
from ui.widgets.kit import KeyButton

if TYPE_CHECKING:
    from tests.ui.conftest import House, Run
else:
    House = Run = object

Visit = Callable[[Coroutine[Any, Any, None]], None]
Planned = Callable[..., Meeting]
Begin = Callable[[], Awaitable[Run]]
Key = Qt.Key


def cut(parts: QWidget) -> list[str]:
    """The buttons in view that got less room than their words and key need."""
    shown = [made for made in parts.findChildren(KeyButton) if made.isVisible()]
    return [made.accessibleName() for made in shown if made.width() < made.sizeHint().width()]


def low(parts: QWidget) -> list[str]:
    """What got less height than its words need: buttons, and sentences that wrap."""
    shown = [each for each in parts.findChildren(QWidget) if each.isVisible()]
    buttons = [b for b in shown if isinstance(b, KeyButton) and b.height() < b.sizeHint().height()]
    words = [w for w in shown if isinstance(w, QLabel) and w.height() < w.heightForWidth(w.width())]
    return [b.accessibleName() for b in buttons] + [w.text() for w in words]


@pytest.mark.parametrize("percent", [100, 125, 150])
def test_nothing_is_cut_at_the_gate_and_in_the_bar(
    house: House, visit: Visit, planned: Planned, begin: Begin, qapp: QApplication, percent: int
) -> None:
    planned()
    font = qapp.font()
    add_fonts(SCRIPT_FONT_FILES)
    house.desk.theme = load_theme("light", percent)
    apply_theme(qapp, house.desk.theme)
    house.window.resize(1366, 768)

    async def tale() -> None:
        run = await begin()
        run.key(Key.Key_F3)
        for stage in Stage:
            run.enter(stage)
            await house.settle()
            assert cut(run.page.view) == []
            assert cut(run.page.bar) == []
            assert cut(run.page.column) == []
            run.key(Key.Key_Space)
            await house.settle()
            assert cut(run.page.view) == []
            run.key(Key.Key_Space)
        title = run.page.bar._title
        assert title.width() > 300 or title.text() == title.whole
        names = [made.accessibleName() for made in run.page.bar.findChildren(KeyButton)]
        assert names == ["Home", "Members' screen", "Cover", "Safety card"]
        pictures = run.page.bar.findChildren(PictureButton)
        assert [made.toolTip() for made in pictures] == (names if percent > 100 else [])
        assert run.page.view._back.accessibleName() == "Back to Activity"

    try:
        visit(tale())
    finally:
        qapp.setStyleSheet("")
        qapp.setFont(font)


@pytest.mark.parametrize("percent", [100, 125, 150])
def test_nothing_is_cut_beside_the_steps(
    house: House, visit: Visit, planned: Planned, begin: Begin, qapp: QApplication, percent: int
) -> None:
    meeting = planned()
    planned_too = replace(meeting.plan, activities=("cuaca-hati", "", "", ""))
    meetings.save_meeting(house.desk.db, replace(meeting, plan=planned_too))
    font = qapp.font()
    add_fonts(SCRIPT_FONT_FILES)
    house.desk.theme = load_theme("light", percent)
    apply_theme(qapp, house.desk.theme)
    house.window.resize(1366, 768)

    async def tale() -> None:
        run = await begin()
        for keys in ((), (Key.Key_F,), (Key.Key_T,), (Key.Key_T, Key.Key_G), (Key.Key_Return,)):
            run.key(*keys)
            await house.settle()
            assert cut(run.page.view) == []
            beside = run.page.view.beside
            assert abs(beside.width() - run.page.view._area.width()) < 3  # half the room, no more
            names = [made.accessibleName() for made in beside.findChildren(KeyButton)]
            assert all(names)

    try:
        visit(tale())
    finally:
        qapp.setStyleSheet("")
        qapp.setFont(font)


@pytest.mark.parametrize("percent", [100, 125, 150])
@pytest.mark.parametrize("height", [708, 680], ids=["below the practice strip", "low window"])
def test_the_meeting_can_be_started_however_large_the_text_is(
    house: House, visit: Visit, planned: Planned, qapp: QApplication, percent: int, height: int
) -> None:
    planned(names=[f"Member {number}" for number in range(9)])
    font = qapp.font()
    add_fonts(SCRIPT_FONT_FILES)
    house.desk.theme = load_theme("light", percent)
    apply_theme(qapp, house.desk.theme)
    house.window.resize(1366, height)

    async def tale() -> None:
        page = await house.go(Live("meeting1"))
        assert isinstance(page, LivePage)
        await house.settle()
        assert low(page.attendance) == []
        assert page.attendance.room.height() >= page.attendance.room.minimumSizeHint().height()

    try:
        visit(tale())
    finally:
        qapp.setStyleSheet("")
        qapp.setFont(font)
