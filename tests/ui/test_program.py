"""The whole program in its window: gate, shell, lock, settings, demo, and the last save."""

import asyncio
import gc
import shutil
import sys
import weakref
from collections.abc import Callable, Coroutine, Iterator
from dataclasses import replace
from datetime import time, timedelta
from pathlib import Path
from time import monotonic
from typing import Any

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QLabel
from pytestqt.qtbot import QtBot

from facilitator import settings as settings_file
from facilitator.keyslot import SMALLEST
from facilitator.paths import Paths
from facilitator.settings import Settings
from facilitator.store import groups, live, meetings, notes
from facilitator.templates import template
from facilitator.vault import open_with_passphrase
from sessions.clock import ManualClock
from sessions.live import RunState
from sessions.records import Group, Meeting, MeetingState, MeetingType, Member
from ui.app import application
from ui.main_window import MainWindow
from ui.pages.first_run import FirstRunPage
from ui.pages.gate import gate_page
from ui.pages.home import HomePage
from ui.pages.live import LivePage
from ui.pages.page import Page
from ui.pages.settings import SettingsPage
from ui.pages.unlock import UnlockPage
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


def kept_notes(paths: Paths) -> list[str]:
    vault = open_with_passphrase(paths, PASSPHRASE)
    found = [note.text for note in notes.notes(vault.database, "meeting") if note.text]
    vault.close()
    return found


def test_gate_shell_lock_unlock_close(stage: Stage, play: Play, paths: Paths) -> None:
    theatre = stage()

    async def tale() -> None:
        await theatre.unlock()
        assert isinstance(theatre.page, HomePage)
        await theatre.go(Groups("g"))
        theatre.key(Key.Key_L, control=True)
        await theatre.gate()
        assert theatre.program.shell is None
        open_with_passphrase(paths, PASSPHRASE).close()  # nobody holds the folder
        await theatre.unlock()
        assert isinstance(theatre.page, HomePage)
        assert await theatre.close() == 0
        assert not theatre.window.isVisible()

    play(tale())
    open_with_passphrase(paths, PASSPHRASE).close()


def test_locking_twice_in_one_breath_locks_once(stage: Stage, play: Play) -> None:
    theatre = stage()

    async def tale() -> None:
        await theatre.unlock()
        theatre.key(Key.Key_L, Key.Key_L, control=True)
        theatre.program.lock_if_quiet()
        await theatre.unlock()
        assert isinstance(theatre.page, HomePage)

    play(tale())


def test_idle_locks_but_not_while_a_meeting_runs(stage: Stage, play: Play) -> None:
    theatre = stage()

    def leave_alone() -> None:
        theatre.clock.advance(5 * 60 + 1)
        theatre.program.idle.look()

    async def tale() -> None:
        await theatre.unlock()
        leave_alone()
        await theatre.unlock()
        page = await theatre.start_meeting()
        leave_alone()
        await theatre.settle()
        assert theatre.program.shell is not None
        await theatre.go(Home())  # the meeting goes on behind it
        leave_alone()
        await theatre.settle()
        assert theatre.program.shell is not None
        page.controller.end()
        await theatre.settle()
        leave_alone()
        await theatre.gate()

    play(tale())


def test_locking_in_a_meeting_ends_its_heart_and_it_can_be_gone_on_with(
    stage: Stage, play: Play
) -> None:
    theatre = stage()

    async def tale() -> None:
        await theatre.unlock()
        page = await theatre.start_meeting()
        theatre.key(Key.Key_1, Key.Key_N)
        theatre.write("setengah")
        theatre.key(Key.Key_L, control=True)
        await theatre.gate()
        assert not page.controller._heart.isActive()
        theatre.clock.advance(90)
        await theatre.unlock()
        theatre.key(Key.Key_Return)
        await theatre.until(lambda: isinstance(theatre.page, LivePage))
        await theatre.settle()
        again = theatre.page
        assert isinstance(again, LivePage)
        assert again.controller.moment.gap == pytest.approx(90)
        theatre.key(Key.Key_Y, Key.Key_1)
        assert again.controller.moment.state is RunState.RUNNING
        assert again.side.box.edit.toPlainText() == "setengah"

    play(tale())


def test_language_and_text_size_are_seen_at_once_and_in_place(
    stage: Stage, play: Play, paths: Paths
) -> None:
    theatre = stage()

    async def tale() -> None:
        await theatre.unlock()
        await theatre.go(SettingsPlace("look"))
        for change in ({"text_size": 150}, {"language": "id"}):
            before = theatre.shell
            old = theatre.program.settings
            theatre.shell.desk.settings_changed.emit(replace(old, **change))
            await theatre.until(lambda before=before: theatre.program.shell is not before)
            await theatre.settle()
            assert theatre.shell.place == SettingsPlace("look")
            assert isinstance(theatre.page, SettingsPage)
        await theatre.go(Home())
        assert "Selamat pagi" in theatre.words()
        assert theatre.shell.desk.theme.text_size == 150
        same = theatre.shell
        idle = replace(theatre.program.settings, idle_minutes=9)
        theatre.shell.desk.settings_changed.emit(idle)
        await theatre.settle()
        assert theatre.shell is same  # nothing to see, nothing built anew
        assert theatre.shell.desk.settings.idle_minutes == 9

    play(tale())
    kept = settings_file.load(paths)
    assert (kept.language, kept.text_size, kept.idle_minutes) == ("id", 150, 9)


def test_a_rebuilt_window_goes_on_with_the_running_meeting(stage: Stage, play: Play) -> None:
    theatre = stage()

    async def tale() -> None:
        await theatre.unlock()
        page = await theatre.start_meeting()
        await theatre.go(SettingsPlace("look"))
        before = theatre.shell
        theatre.shell.desk.settings_changed.emit(replace(theatre.program.settings, text_size=125))
        await theatre.until(lambda: theatre.program.shell is not before)
        await theatre.settle()
        assert not page.controller._heart.isActive()
        theatre.clock.advance(10)
        await theatre.go(Live("meeting"))
        again = theatre.page
        assert isinstance(again, LivePage)
        assert again is not page
        assert again.meeting_runs
        theatre.key(Key.Key_Y)
        assert again.controller.moment.elapsed == pytest.approx(10)

    play(tale())


def test_the_demo_comes_goes_and_leaves_nothing(
    stage: Stage, play: Play, paths: Paths, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    places = tmp_path / "tmp"
    places.mkdir()
    monkeypatch.setattr("tempfile.tempdir", str(places))
    theatre = stage()

    async def tale() -> None:
        await theatre.unlock()
        theatre.shell.desk.demo_asked.emit()
        await theatre.until(lambda: theatre.program.shell is not None and theatre.shell.desk.demo)
        await theatre.settle()
        assert "Nothing of it is kept" in theatre.words()
        assert len(list(places.iterdir())) == 1
        open_with_passphrase(paths, PASSPHRASE).close()  # her own vault is closed meanwhile
        theatre.program.lock()  # nobody knows its passphrase
        theatre.program.lock_if_quiet()
        await theatre.settle()
        assert theatre.shell.desk.demo
        theatre.press("Start with my own group")
        await theatre.unlock()
        assert not theatre.shell.desk.demo
        assert list(places.iterdir()) == []

    play(tale())


def test_the_demo_is_thrown_away_when_the_window_closes(
    stage: Stage, play: Play, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    places = tmp_path / "tmp"
    places.mkdir()
    monkeypatch.setattr("tempfile.tempdir", str(places))
    theatre = stage(Paths(tmp_path / "none"))

    async def tale() -> None:
        assert isinstance(theatre.window.centralWidget(), FirstRunPage)
        theatre.program.start_demo()
        await theatre.until(lambda: list(places.iterdir()))
        assert await theatre.close() == 0  # in the middle of making it, or after

    play(tale())
    assert list(places.iterdir()) == []
    assert not (tmp_path / "none" / "vault.db").exists()


def test_closing_the_window_saves_what_was_typed(stage: Stage, play: Play, paths: Paths) -> None:
    theatre = stage()

    async def tale() -> None:
        await theatre.unlock()
        await theatre.start_meeting()
        theatre.key(Key.Key_1, Key.Key_N)
        theatre.write("baru saja diketik")
        assert await theatre.close() == 0

    play(tale())
    assert kept_notes(paths) == ["baru saja diketik"]
    vault = open_with_passphrase(paths, PASSPHRASE)
    assert meetings.meeting(vault.database, "meeting").state is MeetingState.RUNNING
    assert live.events(vault.database, "meeting")
    vault.close()


@pytest.fixture
def disk() -> Iterator[Callable[[bool], None]]:
    """Say whether files may grow."""
    resource = pytest.importorskip("resource", reason="files of limited size need POSIX")
    soft, hard = resource.getrlimit(resource.RLIMIT_FSIZE)

    def accept(accepts: bool) -> None:
        resource.setrlimit(resource.RLIMIT_FSIZE, (soft if accepts else 4096, hard))

    yield accept
    accept(True)


async def refused(
    theatre: Theatre, disk: Callable[[bool], None], ask: Callable[[], object]
) -> None:
    """Type a note that cannot be saved, ask to close or lock, and see that nothing closes."""
    await theatre.unlock()
    await theatre.start_meeting()
    theatre.key(Key.Key_1, Key.Key_N)
    theatre.write("jangan hilang")
    disk(False)
    ask()
    await theatre.until(lambda: "the program stays open" in theatre.shell.banner.text)
    await theatre.settle()
    page = theatre.page
    assert isinstance(page, LivePage)
    assert page.controller._ticker.isActive()  # all goes on
    assert page.side.box.edit.toPlainText() == "jangan hilang"


@pytest.mark.parametrize("ask", ["close", "lock"])
def test_what_cannot_be_saved_keeps_the_program_open(
    stage: Stage, play: Play, paths: Paths, disk: Callable[[bool], None], ask: str
) -> None:
    theatre = stage()
    asks: dict[str, Callable[[], object]] = {
        "close": theatre.window.close,
        "lock": theatre.program.lock,
    }

    async def tale() -> None:
        await refused(theatre, disk, asks[ask])
        disk(True)
        assert await theatre.close() == 0

    play(tale())
    assert kept_notes(paths) == ["jangan hilang"]


def test_she_may_close_without_saving(
    stage: Stage, play: Play, paths: Paths, disk: Callable[[bool], None]
) -> None:
    theatre = stage()

    async def tale() -> None:
        await refused(theatre, disk, theatre.window.close)
        theatre.press("Close without saving it")
        assert await theatre.program.wait() == 0

    play(tale())
    disk(True)
    assert kept_notes(paths) == []


def test_closing_while_the_vault_opens_leaves_it_closed(
    stage: Stage, play: Play, paths: Paths
) -> None:
    theatre = stage()

    async def tale() -> None:
        await theatre.gate()
        theatre.write(PASSPHRASE)
        theatre.key(Key.Key_Return)
        assert await theatre.close() == 0

    play(tale())
    open_with_passphrase(paths, PASSPHRASE).close()


def test_closing_twice_closes_once(stage: Stage, play: Play) -> None:
    theatre = stage()

    async def tale() -> None:
        await theatre.unlock()
        theatre.window.close()
        assert await theatre.close() == 0

    play(tale())


def test_nothing_of_the_shell_stays_in_memory_behind_the_gate(stage: Stage, play: Play) -> None:
    theatre = stage()

    async def tale() -> None:
        await theatre.unlock()
        await theatre.start_meeting()
        theatre.key(Key.Key_1, Key.Key_N)
        theatre.write("rahasia")
        await theatre.settle()
        page = theatre.page
        assert isinstance(page, LivePage)
        assert page.side._notes is not None
        old = [weakref.ref(each) for each in (theatre.shell, page, page.side._notes)]
        del page
        theatre.program.lock()
        await theatre.gate()
        await asyncio.sleep(0.05)  # what is due for deletion goes with the next events
        gc.collect()
        assert [ref() for ref in old] == [None] * len(old)

    play(tale())


def test_errors_find_their_way_to_whatever_is_on_the_screen(
    stage: Stage, play: Play, caplog: pytest.LogCaptureFixture
) -> None:
    theatre = stage()

    async def broken() -> None:
        raise ValueError("Ani")

    async def tale() -> None:
        gate = await theatre.gate()
        theatre.program.jobs.start(broken())
        await theatre.settle()
        assert gate.step is not None
        assert "Something unexpected happened" in gate.step.complaint
        await theatre.unlock()
        theatre.program.jobs.start(broken())
        await theatre.settle()
        assert "Something unexpected happened" in theatre.shell.banner.text

    play(tale())
    caplog.clear()


def test_the_shell_is_in_the_language_of_the_system(stage: Stage, play: Play) -> None:
    theatre = stage(settings=Settings(language="id"))

    async def tale() -> None:
        await theatre.unlock()
        assert "Selamat pagi" in theatre.words()
        assert theatre.window.windowTitle()

    play(tale())


def test_tomorrow_is_another_day(stage: Stage, play: Play) -> None:
    """Left open over night, Home says the day it is when it is looked at again."""
    theatre = stage()

    async def tale() -> None:
        await theatre.unlock()
        assert "Today 10:00" in theatre.words()
        theatre.clock.advance(timedelta(days=1).total_seconds())
        theatre.program.idle.look()
        await theatre.unlock()
        assert "Planned for Sunday" in theatre.words()

    play(tale())
