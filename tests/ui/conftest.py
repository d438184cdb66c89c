"""A desk with a real vault behind it, for the tests of single pages."""

import asyncio
from collections.abc import Awaitable, Callable, Iterator
from datetime import UTC, datetime, timedelta, timezone
from pathlib import Path
from typing import Protocol

import pytest
from PySide6.QtWidgets import QWidget
from pytestqt.qtbot import QtBot

from facilitator.keyslot import SMALLEST
from facilitator.paths import Paths
from facilitator.settings import Settings
from facilitator.store import groups
from facilitator.vault import Vault, create
from sessions.clock import ManualClock
from sessions.records import Group
from ui.desk import Action, Desk
from ui.jobs import Jobs
from ui.pages import group_material
from ui.pages.group_material import GroupMaterial
from ui.places import Place
from ui.theme import load_theme

PASSPHRASE = "gerobak ungu menari pelan"
JAKARTA = timezone(timedelta(hours=7))

Tell = Callable[[Awaitable[None]], None]


@pytest.fixture
def clock() -> ManualClock:
    """Sunday, 4 February 2024, 9.12 in the morning: the eve of the study's last meeting."""
    return ManualClock(datetime(2024, 2, 4, 2, 12, tzinfo=UTC).astimezone(JAKARTA))


@pytest.fixture
def vault(tmp_path: Path) -> Iterator[Vault]:
    vault = create(Paths(tmp_path / "data"), PASSPHRASE, SMALLEST)
    yield vault
    vault.close()


@pytest.fixture
def desk(vault: Vault, clock: ManualClock, loop: asyncio.AbstractEventLoop) -> Iterator[Desk]:
    jobs = Jobs()
    yield Desk(vault, jobs, clock, Settings(language="en"), load_theme("light", 100))
    jobs.close()


@pytest.fixture
def went(desk: Desk) -> list[Place]:
    """Every place that was asked for, in order."""
    places: list[Place] = []
    desk.go.connect(places.append)
    return places


@pytest.fixture
def tell(loop: asyncio.AbstractEventLoop, desk: Desk) -> Tell:
    """Run a tale to its end, and everything it has started."""

    async def whole(tale: Awaitable[None]) -> None:
        await tale
        await desk.saver.flush()
        await desk.jobs.settle()

    return lambda tale: loop.run_until_complete(whole(tale))


class GroupTab(Protocol):
    """One tab of the groups page."""

    def show_material(self, material: GroupMaterial) -> None: ...
    def setFocus(self) -> None: ...


class GroupRoom:
    """A tab of one group, read again whenever the store was touched, as the page does it."""

    def __init__(self, desk: Desk, tab: GroupTab) -> None:
        self.desk = desk
        self.tab = tab
        self.group_id = "g"
        self.told: list[tuple[str, tuple[Action, ...]]] = []
        desk.touched.connect(self.touched)
        desk.told.connect(self.hear)

    def touched(self, _subjects: frozenset[str]) -> None:
        self.desk.jobs.start(self.read())

    def hear(self, text: str, _role: str, actions: tuple[Action, ...]) -> None:
        self.told.append((text, actions))

    async def open(self, group_id: str = "g") -> GroupTab:
        self.group_id = group_id
        await self.read()
        self.tab.setFocus()
        await self.settle()
        return self.tab

    async def read(self) -> None:
        material = await self.desk.jobs.run(group_material.read, self.desk.db, self.group_id)
        self.tab.show_material(material)

    async def settle(self) -> None:
        """Return when nothing that was started is still running."""
        while self.desk.jobs.busy:
            await self.desk.jobs.settle()
            await asyncio.sleep(0)


@pytest.fixture
def group_room(qtbot: QtBot, desk: Desk) -> Callable[[type[QWidget]], GroupRoom]:
    """Make a room for a tab of the group "g", which has no members yet."""

    def make(kind: type[QWidget]) -> GroupRoom:
        tab = kind(desk)
        qtbot.addWidget(tab)
        tab.resize(986, 620)
        tab.show()
        groups.save_group(desk.db, Group(id="g", name="Melati", place="Ruang BK"))
        return GroupRoom(desk, tab)

    return make
