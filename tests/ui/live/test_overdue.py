"""A meeting that has not been begun: said quietly, by itself, where it can be mended."""

from collections.abc import Callable, Coroutine
from datetime import timedelta
from typing import TYPE_CHECKING, Any

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QPushButton
from pytestqt.qtbot import QtBot

from facilitator.store import meetings
from sessions.records import Meeting, MeetingState
from ui.home.page import HomePage
from ui.live.page import LivePage
from ui.places import Home, Live
from ui.widgets import overdue_line
from ui.widgets.overdue_line import LONGEST_AGO, OverdueLine

if TYPE_CHECKING:
    from tests.ui.conftest import House
else:
    House = object

Visit = Callable[[Coroutine[Any, Any, None]], None]
Planned = Callable[..., Meeting]
Key = Qt.Key
LEFT = Qt.MouseButton.LeftButton
ON_TIME = 48 * 60  # seconds from the clock's beginning to the planned one


@pytest.fixture(autouse=True)
def quick(monkeypatch: pytest.MonkeyPatch) -> None:
    """Look at the clock more often than every other second."""
    monkeypatch.setattr(overdue_line, "LOOK_MS", 20)


async def opened(house: House) -> LivePage:
    page = await house.go(Live("meeting1"))
    assert isinstance(page, LivePage)
    return page


def test_it_comes_by_itself_and_leaves_the_keys_alone(
    house: House, visit: Visit, planned: Planned
) -> None:
    planned()

    async def tale() -> None:
        panel = (await opened(house)).attendance
        house.clock.advance(ON_TIME + 59)
        panel.overdue.look()
        assert panel.overdue.isHidden()
        house.key(Key.Key_B)  # means nothing yet
        house.key(Key.Key_Down)
        house.clock.advance(4 * 60)
        await house.until(panel.overdue.isVisible)
        assert panel.overdue.words == "It should have begun 4 minute(s) ago."
        assert panel.began.caption() == "4 min ago"
        house.write("s")
        await house.settle()
        assert panel._current == 2
        assert panel._minutes_ago == 0

    visit(tale())


@pytest.mark.parametrize("by_mouse", [False, True])
def test_the_back_date_is_one_key(
    house: House, visit: Visit, planned: Planned, by_mouse: bool
) -> None:
    planned()
    house.clock.advance(ON_TIME + 12 * 60 + 30)

    async def tale() -> None:
        page = await opened(house)
        panel = page.attendance
        await house.until(panel.began.isVisible)
        if by_mouse:
            QTest.mouseClick(panel.began, LEFT)
        else:
            house.key(Key.Key_B)
        assert panel._ago.text() == "12 minute(s) ago"
        assert panel.began.isHidden()
        house.key(Key.Key_Return)
        await house.settle()
        moment = page.controller.moment
        assert moment.started_at is not None
        assert moment.at - moment.started_at == timedelta(minutes=12)
        assert moment.elapsed == 12 * 60

    visit(tale())
    assert meetings.meeting(house.desk.db, "meeting1").state is MeetingState.RUNNING


def test_hours_late_the_planned_time_is_said_and_no_back_date_offered(
    house: House, visit: Visit, planned: Planned
) -> None:
    planned()
    house.clock.advance(ON_TIME + (LONGEST_AGO + 1) * 60)

    async def tale() -> None:
        panel = (await opened(house)).attendance
        await house.until(panel.overdue.isVisible)
        assert panel.overdue.words == "It was planned for 10:00."
        assert panel.began.isHidden()
        house.key(Key.Key_B)
        assert panel._minutes_ago == 0

    visit(tale())


def test_home_says_it_too_and_leads_there(house: House, visit: Visit, planned: Planned) -> None:
    planned()

    async def tale() -> None:
        page = await house.go(Home())
        assert isinstance(page, HomePage)
        line = page.overdue
        assert line is not None
        assert line.isHidden()
        house.clock.advance(ON_TIME + 7 * 60)
        await house.until(line.isVisible)
        assert line.words == "It should have begun 7 minute(s) ago."
        (there,) = line.findChildren(QPushButton)
        QTest.mouseClick(there, LEFT)
        await house.until(lambda: isinstance(house.shell.page, LivePage))
        assert not line._ticker.isActive()  # nobody looks at it now
        await house.settle()

    visit(tale())


@pytest.mark.parametrize("days", [-1, 1])
def test_home_says_nothing_about_another_day(
    house: House, visit: Visit, planned: Planned, days: int
) -> None:
    planned(days=days)
    house.clock.advance(ON_TIME + 7 * 60)

    async def tale() -> None:
        page = await house.go(Home())
        assert isinstance(page, HomePage)
        assert page.overdue is not None
        page.overdue.look()
        assert page.overdue.isHidden()

    visit(tale())


def test_the_line_changes_with_the_minutes_only(qtbot: QtBot) -> None:
    late: list[int | None] = [None]
    line = OverdueLine(lambda: late[0], lambda: "10:00")
    qtbot.addWidget(line)
    told: list[int | None] = []
    line.changed.connect(told.append)
    for minutes in (None, 1, 1, 2, 2, None):
        late[0] = minutes
        line.look()
    assert told == [1, 2, None]
    assert line.isHidden()
