"""The whole program in its window: gate, shell, lock, settings, demo."""

from collections.abc import Callable, Coroutine
from dataclasses import replace
from pathlib import Path
from typing import TYPE_CHECKING, Any

import pytest
from PySide6.QtCore import Qt

from facilitator import settings as settings_file
from facilitator.paths import Paths
from facilitator.vault import open_with_passphrase
from sessions.events import RunState
from sessions.live import LiveMeeting
from ui.gate.first_run import FirstRunPage
from ui.home.page import HomePage
from ui.live.page import LivePage
from ui.places import Groups, Home, Live, SettingsPlace
from ui.settings.page import SettingsPage

PASSPHRASE = "gerobak ungu menari pelan"
Key = Qt.Key


if TYPE_CHECKING:
    from .conftest import Theatre
else:
    Theatre = object

Stage = Callable[..., Theatre]
Play = Callable[[Coroutine[Any, Any, None]], None]


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
        page.controller.do(LiveMeeting.end)
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
