"""The last save: closing, what the disk refuses, what stays in memory, and errors."""

import asyncio
import gc
import weakref
from collections.abc import Callable, Coroutine
from datetime import timedelta
from typing import TYPE_CHECKING, Any

import pytest
from PySide6.QtCore import Qt

from facilitator.paths import Paths
from facilitator.settings import Settings
from facilitator.store import live, meetings, notes
from facilitator.vault import open_with_passphrase
from sessions.records import MeetingState
from ui.live.page import LivePage

PASSPHRASE = "gerobak ungu menari pelan"
Key = Qt.Key


if TYPE_CHECKING:
    from .conftest import Theatre
else:
    Theatre = object

Stage = Callable[..., Theatre]
Play = Callable[[Coroutine[Any, Any, None]], None]


def kept_notes(paths: Paths) -> list[str]:
    vault = open_with_passphrase(paths, PASSPHRASE)
    found = [note.text for note in notes.notes(vault.database, "meeting") if note.text]
    vault.close()
    return found


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
        people = page.side.people
        assert people is not None
        old = [weakref.ref(each) for each in (theatre.shell, page, people.notes)]
        del page, people
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
