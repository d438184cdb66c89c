"""The whole program on a stage: window, gate, shell, and a hand at the keyboard."""

import asyncio
import gc
import shutil
import sys
from collections.abc import Callable, Coroutine, Iterator
from datetime import time
from pathlib import Path
from time import monotonic
from typing import Any

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QLabel
from pytestqt.qtbot import QtBot

from facilitator.keyslot import SMALLEST
from facilitator.paths import Paths
from facilitator.settings import Settings
from facilitator.store import groups, meetings
from facilitator.templates import template
from facilitator.vault import open_with_passphrase
from sessions.clock import ManualClock
from sessions.records import Group, Meeting, MeetingType, Member
from ui.app import application
from ui.gate.choice import gate_page
from ui.gate.unlock import UnlockPage
from ui.live.page import LivePage
from ui.main_window import MainWindow
from ui.page import Page
from ui.places import Groups, Home, Live, SettingsPlace
from ui.program import Program
from ui.shell import Shell
from ui.widgets.kit import KeyButton

PASSPHRASE = "gerobak ungu menari pelan"
Key = Qt.Key


class Theatre:
    """The program as a person meets it: a window, a keyboard, and what is on the screen."""

    def __init__(self, paths: Paths, clock: ManualClock, qtbot: QtBot, settings: Settings) -> None:
        self.paths = paths
        self.clock = clock
        app, theme, interpreter = application(settings)
        self.window = MainWindow()
        gate = gate_page(paths, theme)
        self.window.hold(gate)
        self.window.show()
        self.window.activateWindow()
        qtbot.waitUntil(self.window.isActiveWindow)
        self.program = Program(
            app, self.window, interpreter, settings, paths, clock=clock, cost=SMALLEST
        )
        self.program.tend(gate)

    @property
    def shell(self) -> Shell:
        assert self.program.shell is not None
        return self.program.shell

    @property
    def page(self) -> Page | None:
        return self.shell.page

    def key(self, *keys: Key, control: bool = False) -> None:
        held = Qt.KeyboardModifier.ControlModifier if control else Qt.KeyboardModifier.NoModifier
        for key in keys:
            QTest.keyClick(QApplication.focusWidget() or self.window, key, held)

    def write(self, text: str) -> None:
        QTest.keyClicks(QApplication.focusWidget() or self.window, text)

    def words(self) -> str:
        labels = self.window.findChildren(QLabel)
        return "\n".join(label.text() for label in labels if label.isVisible())

    def press(self, caption: str) -> None:
        every = self.window.findChildren(KeyButton)
        found = [b for b in every if b.caption() == caption and b.isVisible()]
        assert len(found) == 1, f"{len(found)} buttons say {caption!r}"
        QTest.mouseClick(found[0], Qt.MouseButton.LeftButton)

    async def until(self, condition: Callable[[], object]) -> None:
        """Wait for a condition, at most ten seconds."""
        patience = monotonic() + 10
        while not condition():
            assert monotonic() < patience, "it never came to that"
            await asyncio.sleep(0.005)

    async def settle(self) -> None:
        while self.program.jobs.busy:
            await self.program.jobs.settle()
            await asyncio.sleep(0)
        await asyncio.sleep(0.001)

    async def gate(self) -> UnlockPage:
        await self.until(lambda: isinstance(self.window.centralWidget(), UnlockPage))
        await self.settle()
        gate = self.window.centralWidget()
        assert isinstance(gate, UnlockPage)
        return gate

    async def unlock(self) -> None:
        await self.gate()
        self.write(PASSPHRASE)
        self.key(Key.Key_Return)
        await self.until(lambda: self.program.shell is not None and self.page is not None)
        await self.settle()

    async def go(self, place: Home | Live | Groups | SettingsPlace) -> None:
        self.shell.go(place)
        await self.settle()

    async def start_meeting(self) -> LivePage:
        await self.go(Live("meeting"))
        self.key(Key.Key_Return)
        await self.settle()
        page = self.page
        assert isinstance(page, LivePage)
        assert page.meeting_runs
        return page

    def undress(self) -> None:
        """Leave the one application as it was found."""
        app, interpreter = self.program.app, self.program._interpreter
        self.window.deleteLater()
        app.setStyleSheet("")
        if interpreter._translator is not None:
            app.removeTranslator(interpreter._translator)

    async def close(self) -> int:
        self.window.close()
        assert self.window.isVisible()  # it saves first
        return await self.program.wait()


Stage = Callable[..., Theatre]
Play = Callable[[Coroutine[Any, Any, None]], None]


@pytest.fixture
def paths(tmp_path: Path, empty_folder: Path, clock: ManualClock) -> Paths:
    """A vault with a group of two and a meeting today."""
    shutil.copytree(empty_folder, tmp_path / "data")
    paths = Paths(tmp_path / "data")
    vault = open_with_passphrase(paths, PASSPHRASE)
    groups.save_group(vault.database, Group(id="g", name="Melati"))
    for seat, name in enumerate(("Ani", "Bima"), start=1):
        groups.save_member(
            vault.database, Member(id=f"m{seat}", group_id="g", name=name, seat=seat)
        )
    meetings.save_meeting(
        vault.database,
        Meeting(
            id="meeting",
            group_id="g",
            number=1,
            date=clock.now().wall.date(),
            start=time(10),
            plan=template(60, MeetingType.MIDDLE, "en"),
        ),
    )
    vault.close()
    return paths


@pytest.fixture
def stage(
    loop: asyncio.AbstractEventLoop, paths: Paths, clock: ManualClock, qtbot: QtBot
) -> Iterator[Stage]:
    made: list[Theatre] = []

    def make(where: Paths = paths, settings: Settings | None = None) -> Theatre:
        made.append(Theatre(where, clock, qtbot, settings or Settings(language="en")))
        return made[-1]

    hook = sys.excepthook
    yield make
    for theatre in made:
        if not theatre.program._finished.is_set():
            theatre.program._close_anyway()
        loop.run_until_complete(theatre.program.wait())
        theatre.undress()
    assert sys.excepthook is hook
    assert gc.isenabled()
    assert gc.get_freeze_count() == 0


@pytest.fixture
def play(loop: asyncio.AbstractEventLoop) -> Play:
    return loop.run_until_complete


@pytest.fixture
def disk() -> Iterator[Callable[[bool], None]]:
    """Say whether files may grow."""
    resource = pytest.importorskip("resource", reason="files of limited size need POSIX")
    soft, hard = resource.getrlimit(resource.RLIMIT_FSIZE)

    def accept(accepts: bool) -> None:
        resource.setrlimit(resource.RLIMIT_FSIZE, (soft if accepts else 4096, hard))

    yield accept
    accept(True)
