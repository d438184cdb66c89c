"""Endings nobody planned: the window closed too early, a file that cannot be, a second copy."""

import asyncio
import sys
import tempfile
from collections.abc import Callable, Iterator
from pathlib import Path

import pytest
from pypdf import PdfReader
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QLineEdit

from facilitator.errors import ActionableError, Trouble
from facilitator.store import groups, meetings, notes
from sessions.live import LiveMeeting
from sessions.records import Stage
from tests.journeys.conftest import House, Tell
from ui.gate.unlock import UnlockPage
from ui.home.page import HomePage
from ui.live.page import LivePage
from ui.rehearsal.first_run import REHEARSAL_PASSPHRASE, first_run, gate_of, unlock
from ui.rehearsal.hand import LOOK_EVERY, Hand
from ui.rehearsal.meetings import choose_member
from ui.reports.page import ReportsPage
from ui.settings.page import SettingsPage

Key = Qt.Key
CONTROL = Qt.KeyboardModifier.ControlModifier


async def start_meeting(hand: Hand) -> LivePage:
    await unlock(hand)
    hand.key(await hand.page(HomePage), Key.Key_Return)
    page = await hand.page(LivePage)
    hand.key(page, Key.Key_Return)
    await hand.until(lambda: page.controller.running, "a running meeting")
    return page


def test_the_window_closed_in_the_middle_of_a_word(house: House, tell: Tell) -> None:
    """Nothing waits for the two seconds of the autosave: closing saves."""
    house.furnish()

    async def journey() -> None:
        hand = house.open()
        page = await start_meeting(hand)
        house.clock.leap(300)
        hand.key(page, Key.Key_Return)
        choose_member(hand, page, 7)
        hand.key(page, Key.Key_N)
        hand.write(page.side.box.edit, "Arif was just sayi")
        await house.close(hand)

        house.clock.leap(60)
        hand = house.open()
        await unlock(hand)
        home = await hand.page(HomePage)
        hand.press(hand.button(home, "Go on"))
        page = await hand.page(LivePage)
        moment = page.controller.see()
        assert moment.stage is Stage.TRANSITION
        assert moment.elapsed == pytest.approx(300, abs=5)
        assert moment.gap == pytest.approx(60, abs=5)
        choose_member(hand, page, 7)
        assert page.side.box.edit.toPlainText() == "Arif was just sayi"
        await house.close(hand)

    tell(journey())


def test_ctrl_l_locks_and_the_passphrase_leads_home(house: House, tell: Tell) -> None:
    """What was typed a moment before is saved; the gate shows nothing of it."""
    house.furnish()

    async def journey() -> None:
        hand = house.open()
        await unlock(hand)
        hand.press(hand.button(hand.shell.rail, "Settings"))
        page = await hand.page(SettingsPage)
        city = next(e for e in page.findChildren(QLineEdit) if e.accessibleName() == "City")
        city.selectAll()
        hand.write(city, "Kayuagung")
        QTest.keyClick(city, Key.Key_L, CONTROL)
        await hand.until(lambda: isinstance(hand.window.centralWidget(), UnlockPage), "the gate")
        await hand.settle()
        assert hand.program.shell is None
        await unlock(hand)
        await hand.page(HomePage)
        desk = hand.shell.desk
        assert (await desk.jobs.run(groups.profile, desk.db)).city == "Kayuagung"
        await house.close(hand)

    tell(journey())


def test_nobody_there_locks_but_not_a_running_meeting(house: House, tell: Tell) -> None:
    house.furnish()

    async def journey() -> None:
        hand = house.open()
        await start_meeting(hand)
        hand.key(hand.shell.page.cover, Key.Key_Escape)  # the cover
        hand.key(hand.shell.page.cover, Key.Key_Escape)
        hand.press(hand.button(hand.shell, "Home"))
        await hand.page(HomePage)
        six_minutes_alone(house, hand)
        await hand.settle()
        assert hand.program.shell is not None
        hand.press(hand.button(hand.shell, "Go on"))
        page = await hand.page(LivePage)
        page.controller.do(LiveMeeting.end)
        await hand.until(lambda: not page.controller.running, "the end")
        await hand.settle()
        six_minutes_alone(house, hand)
        await hand.until(lambda: isinstance(hand.window.centralWidget(), UnlockPage), "the gate")
        await house.close(hand)

    tell(journey())


def six_minutes_alone(house: House, hand: Hand) -> None:
    house.clock.leap(6 * 60 * house.clock.rate)
    hand.program.idle.look()


@pytest.fixture
def limit() -> Iterator[Callable[[int], None]]:
    """Let no file grow beyond so many bytes, as on a disk that is full; -1 makes room again."""
    resource = pytest.importorskip("resource")
    _soft, hard = resource.getrlimit(resource.RLIMIT_FSIZE)

    def set_to(size: int) -> None:
        resource.setrlimit(resource.RLIMIT_FSIZE, (hard if size < 0 else size, hard))

    yield set_to
    set_to(-1)


def test_a_full_disk_keeps_the_window_open(
    house: House, tell: Tell, limit: Callable[[int], None]
) -> None:
    """What cannot be saved is not thrown away; when there is room again, closing works."""
    house.furnish()
    long_note = "They talked and talked. " * 20_000

    async def journey() -> None:
        hand = house.open()
        page = await start_meeting(hand)
        await hand.settle()
        limit(max(file.stat().st_size for file in house.paths.root.iterdir()))
        QApplication.clipboard().setText(long_note)
        hand.key(page, Key.Key_N)
        hand.key(page.side.box.edit, Key.Key_V, CONTROL)
        hand.window.close()
        await she_is_told(hand, "stays open")
        assert page.side.box.edit.toPlainText() == long_note
        limit(-1)
        await she_is_told(hand, "Everything is saved again.")
        await house.close(hand)

        hand = house.open()
        await unlock(hand)
        desk = hand.shell.desk
        running = await desk.jobs.run(meetings.unfinished, desk.db)
        kept = await desk.jobs.run(notes.notes, desk.db, running.id if running else "")
        assert [note.text for note in kept] == [long_note]
        await house.close(hand)

    tell(journey())


async def she_is_told(hand: Hand, words: str) -> None:
    """A line says so; the trouble it is about was meant to come."""
    while words not in hand.shell.banner.text:
        await asyncio.sleep(LOOK_EVERY)
    for error in hand.errors:
        assert isinstance(error, ActionableError)
        assert error.kind in (Trouble.DISK_FULL, Trouble.STORAGE_FAILED)
    hand.errors.clear()


@pytest.mark.skipif(not sys.platform.startswith("linux"), reason="needs /proc")
def test_a_paper_that_cannot_be_written_is_saved_elsewhere(house: House, tell: Tell) -> None:
    house.furnish()
    nowhere = Path("/proc/paper.pdf")  # not even the administrator may write there
    somewhere = house.folder / "short.pdf"

    async def journey() -> None:
        hand = house.open()
        await unlock(hand)
        hand.press(hand.button(hand.shell.rail, "Reports"))
        page = await hand.page(ReportsPage)
        await hand.until(lambda: page.ready, "the preview")
        hand.press(page.save_button)
        await hand.answer_file_dialog(page, nowhere)
        await hand.until(lambda: "cannot be written" in hand.shell.banner.text, "a sentence")
        hand.press(hand.button(hand.shell.banner, "Save elsewhere…"))
        await hand.answer_file_dialog(page, somewhere)
        await hand.until(somewhere.is_file, "the paper")
        await hand.settle()
        await house.close(hand)

    tell(journey())
    assert "Meeting 3 of 4" in PdfReader(somewhere).pages[0].extract_text()
    assert sorted(house.folder.glob("*.pdf")) == [somewhere]


def test_a_second_copy_is_told_that_the_folder_is_in_use(house: House, tell: Tell) -> None:
    house.furnish()

    async def journey() -> None:
        first = house.open()
        await unlock(first)
        await first.page(HomePage)
        second = house.open()
        gate = gate_of(second, UnlockPage)
        second.write(gate.passphrase.field, REHEARSAL_PASSPHRASE)
        second.key(gate.passphrase.field, Key.Key_Return)
        await second.until(lambda: gate.step.complaint, "a sentence")
        assert "already open with the folder" in gate.step.complaint
        assert second.program.shell is None
        await house.close(first)
        second.key(gate.passphrase.field, Key.Key_Return)
        await second.page(HomePage)
        await house.close(second)

    tell(journey())


def test_closing_while_the_demonstration_is_made_leaves_nothing(
    house: House, tell: Tell, monkeypatch: pytest.MonkeyPatch
) -> None:
    scratch = house.folder / "scratch"
    scratch.mkdir()
    monkeypatch.setattr(tempfile, "tempdir", str(scratch))

    async def journey() -> None:
        hand = house.open()
        await first_run(hand, house.folder / "sheet.pdf", "demo")
        await hand.until(lambda: any(scratch.iterdir()), "the making of the demonstration")
        await house.close(hand)

    tell(journey())
    assert list(scratch.iterdir()) == []
