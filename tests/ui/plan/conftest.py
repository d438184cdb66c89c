"""The reference programme on the eve of its fourth meeting, and the page of that meeting's plan."""

import asyncio
from collections.abc import Callable, Coroutine
from datetime import date
from typing import Any

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from facilitator.demo import programme
from facilitator.store import demo, meetings
from sessions.records import Meeting
from ui.desk import Action, Desk
from ui.places import PlanMeeting
from ui.plan.page import PlanPage
from ui.widgets.kit import KeyButton

Tell = Callable[[Coroutine[Any, Any, None]], None]
LAST_DAY = date(2024, 2, 5)
CONTROL = Qt.KeyboardModifier.ControlModifier


class PlanRoom:
    """The page, what it said in banners, and the meeting `coming` as it was at first."""

    def __init__(self, desk: Desk, page: PlanPage, coming: Meeting) -> None:
        self.desk = desk
        self.page = page
        self.coming = coming
        self.told: list[tuple[str, str, tuple[Action, ...]]] = []
        desk.told.connect(self.hear)
        desk.touched.connect(self.touched)

    def hear(self, text: str, role: str, actions: tuple[Action, ...]) -> None:
        self.told.append((text, role, actions))

    def touched(self, subjects: frozenset[str]) -> None:
        """Reload the page as the shell does."""
        if self.page.interests & subjects:
            self.desk.jobs.start(self.page.reload())

    @property
    def stored(self) -> Meeting:
        """The meeting as it is on disk."""
        return meetings.meeting(self.desk.db, self.coming.id)

    async def open(self) -> PlanPage:
        await self.page.show_place(PlanMeeting(self.coming.id))
        return self.page

    async def settle(self) -> None:
        """Return when nothing that was started is still running."""
        while self.desk.jobs.busy:
            await self.desk.jobs.settle()
            await asyncio.sleep(0)

    async def undo(self) -> None:
        """Press the button of the latest banner."""
        caption, action = self.told[-1][2][0]
        assert caption == "Undo"
        action()
        await self.settle()

    def press(self, caption: str) -> None:
        """Click the visible button that says `caption`."""
        buttons = self.page.findChildren(KeyButton)
        found = [made for made in buttons if made.caption() == caption and made.isVisible()]
        assert len(found) == 1, f"{len(found)} buttons say {caption!r}"
        QTest.mouseClick(found[0], Qt.MouseButton.LeftButton)

    def write(self, text: str) -> None:
        """Type where the keys go now."""
        QTest.keyClicks(QApplication.focusWidget(), text)


@pytest.fixture
def room(qtbot: QtBot, desk: Desk) -> PlanRoom:
    story = programme("en", LAST_DAY)
    demo.fill(desk.db, story)
    page = PlanPage(desk)
    qtbot.addWidget(page)
    page.resize(1290, 768)
    page.show()
    return PlanRoom(desk, page, story.meetings[3])
