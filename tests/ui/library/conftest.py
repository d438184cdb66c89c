"""The library page beside the reference programme, and beside an empty vault."""

import asyncio
from collections.abc import Callable, Coroutine
from datetime import date
from typing import Any

import pytest
from PySide6.QtWidgets import QLabel
from pytestqt.qtbot import QtBot

from facilitator.demo import programme
from facilitator.store import demo, meetings
from icebreakers.catalogue import Catalogue, load
from sessions.records import Group, Meeting, Stage
from ui.desk import Action, Desk
from ui.library.page import LibraryPage
from ui.places import Library

Tell = Callable[[Coroutine[Any, Any, None]], None]
LAST_DAY = date(2024, 2, 5)


class LibraryRoom:
    """The page and what it said in banners."""

    def __init__(self, desk: Desk, page: LibraryPage) -> None:
        self.desk = desk
        self.page = page
        self.told: list[tuple[str, str, tuple[Action, ...]]] = []
        desk.told.connect(self.hear)
        desk.touched.connect(self.touched)

    def touched(self, subjects: frozenset[str]) -> None:
        """As the window does it for the page in view."""
        if self.page.interests & subjects:
            self.desk.jobs.start(self.page.reload())

    def hear(self, text: str, role: str, actions: tuple[Action, ...]) -> None:
        self.told.append((text, role, actions))

    async def open(self, meeting_id: str = "", stage: Stage | None = None) -> LibraryPage:
        await self.page.show_place(Library(meeting_id, stage))
        return self.page

    async def settle(self) -> None:
        """Return when nothing that was started is still running."""
        while self.desk.jobs.busy:
            await self.desk.jobs.settle()
            await asyncio.sleep(0)

    async def choose_group(self, name: str) -> None:
        box = self.page.filters.group
        box.setCurrentIndex(box.findText(name))
        box.activated.emit(box.currentIndex())
        await self.settle()

    @property
    def shown(self) -> list[str]:
        """The keys in the list, best first."""
        return [line.key for line in self.page.list.lines]

    def because(self, key: str) -> str:
        return next(line.because for line in self.page.list.lines if line.key == key)

    @property
    def words(self) -> str:
        """Everything that can be read in the detail."""
        found = self.page.detail.findChildren(QLabel)
        return "\n".join(label.text() for label in found if label.isVisible())


class LibraryStory(LibraryRoom):
    """With the reference programme, whose fourth meeting is to come."""

    group: Group
    coming: Meeting

    @property
    def stored(self) -> Meeting:
        """The coming meeting as it is on disk."""
        return meetings.meeting(self.desk.db, self.coming.id)


@pytest.fixture(scope="session")
def catalogue() -> Catalogue:
    return load()


@pytest.fixture
def page(qtbot: QtBot, desk: Desk) -> LibraryPage:
    page = LibraryPage(desk)
    qtbot.addWidget(page)
    page.resize(1290, 768)
    page.show()
    return page


@pytest.fixture
def empty(desk: Desk, page: LibraryPage) -> LibraryRoom:
    return LibraryRoom(desk, page)


@pytest.fixture
def room(desk: Desk, page: LibraryPage) -> LibraryStory:
    story = programme("en", LAST_DAY)
    demo.fill(desk.db, story)
    made = LibraryStory(desk, page)
    made.group, made.coming = story.group, story.meetings[3]
    return made
