"""Opening a vault: passphrase, recovery code, backup, and what is said when it fails."""

import asyncio
from collections.abc import Awaitable, Callable, Iterator
from functools import partial
from pathlib import Path
from time import monotonic

import pytest
from PySide6.QtCore import QEvent, Qt
from PySide6.QtGui import QKeyEvent
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QFileDialog, QLineEdit
from pytestqt.qtbot import QtBot

from facilitator.backup import back_up
from facilitator.keyslot import SMALLEST
from facilitator.paths import Paths
from facilitator.store import groups
from facilitator.vault import Vault, create, open_with_passphrase
from sessions.records import Profile
from ui.gate.choice import gate_page
from ui.gate.first_run import FirstRunPage
from ui.gate.keeper import Gatekeeper
from ui.gate.passphrase_step import NewPassphraseStep
from ui.gate.recovery_frame import RecoveryFrame
from ui.gate.unlock import UnlockPage
from ui.jobs import Jobs
from ui.main_window import MainWindow
from ui.theme import load_theme

PASSPHRASE = "gerobak ungu menari pelan"
NEW = "tiga payung melawan angin"

Run = Callable[[Awaitable[None]], None]


class Door:
    """A folder with a vault, and gates to it that are tended."""

    def __init__(self, paths: Paths, jobs: Jobs, qtbot: QtBot) -> None:
        self.paths = paths
        self.jobs = jobs
        self.keeper = Gatekeeper(paths, jobs, SMALLEST)
        self.keeper.opened.connect(self._opened)
        self.vaults: list[Vault] = []
        self._qtbot = qtbot

    def gate(self) -> RecoveryFrame:
        page = gate_page(self.paths, load_theme("light", 100))
        assert isinstance(page, RecoveryFrame)
        self.keeper.tend(page)
        self._qtbot.addWidget(page)
        page.show()
        page.activateWindow()
        self._qtbot.waitUntil(page.isActiveWindow)
        return page

    def unlock_page(self) -> UnlockPage:
        page = self.gate()
        assert isinstance(page, UnlockPage)
        return page

    def _opened(self, vault: Vault, wish: str) -> None:
        assert wish == ""
        self.vaults.append(vault)


def enter(text: str = "") -> None:
    """Type `text` into the field with the cursor, in the place of what is there; press Enter."""
    field = QApplication.focusWidget()
    if text:
        assert isinstance(field, QLineEdit)
        field.selectAll()
        QTest.keyClicks(field, text)
    QTest.keyClick(field, Qt.Key.Key_Return)


async def until(condition: Callable[[], object]) -> None:
    """Wait for a condition, at most ten seconds."""
    patience = monotonic() + 10
    while not condition():
        assert monotonic() < patience, "it never came to that"
        await asyncio.sleep(0.005)


async def renew(page: RecoveryFrame, passphrase: str) -> None:
    """Choose a new passphrase in the step that asks for it."""
    await until(lambda: isinstance(page.step, NewPassphraseStep))
    step = page.step
    assert isinstance(step, NewPassphraseStep)
    step.fields.second.setText(passphrase)
    enter(passphrase)


@pytest.fixture
def paths(tmp_path: Path) -> Paths:
    return Paths(tmp_path / "data")


@pytest.fixture
def code(paths: Paths) -> str:
    """Make the vault; return its recovery code."""
    vault = create(paths, PASSPHRASE, SMALLEST)
    groups.save_profile(vault.database, Profile(institution="SMA Contoh"))
    code = vault.recovery_code()
    vault.close()
    return code


@pytest.fixture
def door(paths: Paths, code: str, loop: asyncio.AbstractEventLoop, qtbot: QtBot) -> Iterator[Door]:
    jobs = Jobs()
    door = Door(paths, jobs, qtbot)
    yield door
    for vault in door.vaults:
        vault.close()
    jobs.close()


@pytest.fixture
def run(loop: asyncio.AbstractEventLoop, door: Door) -> Run:
    async def whole(tale: Awaitable[None]) -> None:
        await tale
        for window in QApplication.topLevelWidgets():
            window.hide()  # what is hidden asks for nothing more
        await door.jobs.settle()
        await door.keeper.close()

    return lambda tale: loop.run_until_complete(whole(tale))


def test_enter_opens(door: Door, run: Run) -> None:
    async def tale() -> None:
        page = door.unlock_page()
        assert page.passphrase.field.hasFocus()
        enter(PASSPHRASE)
        await until(lambda: door.vaults)

    run(tale())
    assert groups.profile(door.vaults[0].database).institution == "SMA Contoh"


def test_a_wrong_passphrase_is_told_in_place(door: Door, run: Run) -> None:
    page = door.unlock_page()

    async def tale() -> None:
        enter("salah sama sekali")
        await until(lambda: page.passphrase.complaint)
        assert page.passphrase.complaint.startswith("That is not the passphrase.")
        assert page.passphrase.field.selectedText() == "salah sama sekali"
        enter(PASSPHRASE)
        await until(lambda: door.vaults)

    run(tale())


def test_after_some_failures_the_next_try_waits(door: Door, run: Run) -> None:
    page = door.unlock_page()
    step = page.passphrase
    refused: list[str] = []
    step.given.connect(refused.append)

    def failed(times: int) -> bool:
        return len(refused) == times and bool(step.complaint)

    async def tale() -> None:
        for tried in range(1, 4):
            enter("salah sama sekali")
            await until(partial(failed, tried))
        assert step.waiting
        enter(PASSPHRASE)
        assert len(refused) == 3  # not yet
        await until(lambda: not step.waiting)
        enter(PASSPHRASE)
        await until(lambda: door.vaults)

    run(tale())


def test_the_code_opens_and_gives_a_new_passphrase(door: Door, run: Run, code: str) -> None:
    page = door.unlock_page()

    async def tale() -> None:
        page.passphrase.forgotten.emit()
        enter(code.replace("-", " ").lower())
        await renew(page, NEW)
        await until(lambda: door.vaults)

    run(tale())
    door.vaults.pop().close()
    open_with_passphrase(door.paths, NEW).close()


def test_a_wrong_code_names_the_block(door: Door, run: Run, code: str) -> None:
    page = door.unlock_page()
    blocks = code.split("-")
    blocks[2] = "U" + blocks[2][1:]

    async def tale() -> None:
        page.passphrase.forgotten.emit()
        assert page.code is not None
        enter("-".join(blocks))
        await until(lambda: page.code and page.code.complaint)
        assert "block 3" in page.code.complaint
        QTest.keyClick(page.code.field, Qt.Key.Key_Escape)
        assert page.step is page.passphrase

    run(tale())


@pytest.mark.parametrize("damaged", [True, False])
def test_a_lost_key_file_is_made_again_from_the_code(
    door: Door, run: Run, code: str, damaged: bool
) -> None:
    for file in (door.paths.key_file, door.paths.key_file_previous):
        if damaged:
            file.write_bytes(file.read_bytes()[:40])
        else:
            file.unlink()
    page = door.unlock_page()

    async def tale() -> None:
        enter(code)
        await renew(page, NEW)
        await until(lambda: door.vaults)

    run(tale())
    door.vaults.pop().close()
    open_with_passphrase(door.paths, NEW).close()


def test_a_second_program_is_told_apart(door: Door, run: Run) -> None:
    page = door.unlock_page()
    first = open_with_passphrase(door.paths, PASSPHRASE)

    async def tale() -> None:
        enter(PASSPHRASE)
        await until(lambda: page.passphrase.complaint)

    run(tale())
    first.close()
    assert "already open" in page.passphrase.complaint
    assert not door.vaults


def test_a_damaged_vault_is_told_and_left_alone(door: Door, run: Run) -> None:
    page = door.unlock_page()
    junk = b"not a database" * 1000
    door.paths.database.write_bytes(junk)

    async def tale() -> None:
        enter(PASSPHRASE)
        await until(lambda: page.passphrase.complaint)

    run(tale())
    assert "damaged" in page.passphrase.complaint
    assert door.paths.database.read_bytes() == junk


def make_backup(paths: Paths, target: Path) -> None:
    vault = open_with_passphrase(paths, PASSPHRASE)
    back_up(vault, target)
    vault.close()


def choose(page: RecoveryFrame, file: Path) -> None:
    """Ask for a backup and answer the dialog with `file`."""
    page.ask_for_backup()
    dialog = page.findChild(QFileDialog)
    assert dialog is not None
    dialog.selectFile(str(file))
    dialog.accept()


@pytest.mark.parametrize("with_code", [True, False])
def test_a_backup_takes_the_place_of_a_broken_vault(
    door: Door, run: Run, code: str, tmp_path: Path, with_code: bool
) -> None:
    file = tmp_path / "monday.hfbackup"
    make_backup(door.paths, file)
    door.paths.database.write_bytes(b"")
    page = door.unlock_page()

    async def tale() -> None:
        choose(page, file)
        await until(lambda: page.step is page.restoring)
        page.activateWindow()  # the dialog had it
        await until(page.isActiveWindow)
        page.restoring.with_code.setChecked(with_code)
        enter(code if with_code else PASSPHRASE)
        if with_code:
            await renew(page, NEW)
        await until(lambda: door.vaults)

    run(tale())
    assert groups.profile(door.vaults[0].database).institution == "SMA Contoh"


def test_a_first_run_can_begin_with_a_backup(
    door: Door, run: Run, code: str, tmp_path: Path
) -> None:
    file = tmp_path / "monday.hfbackup"
    make_backup(door.paths, file)
    for each in door.paths.vault_files:
        each.unlink(missing_ok=True)
    page = door.gate()
    assert isinstance(page, FirstRunPage)

    async def tale() -> None:
        choose(page, file)
        await until(lambda: page.step is page.restoring)
        page.activateWindow()  # the dialog had it
        await until(page.isActiveWindow)
        enter("salah sama sekali")
        await until(lambda: page.restoring.complaint)
        assert page.restoring.complaint.startswith("That is not the passphrase.")
        enter(PASSPHRASE)
        await until(lambda: door.vaults)

    run(tale())


def test_a_file_that_is_no_backup_is_told(door: Door, run: Run, tmp_path: Path) -> None:
    file = tmp_path / "holiday.hfbackup"
    file.write_text("a picture of the beach")
    page = door.unlock_page()

    async def tale() -> None:
        choose(page, file)
        await until(lambda: page.passphrase.complaint)

    run(tale())
    assert "holiday.hfbackup is not a backup" in page.passphrase.complaint


def test_after_locking_the_cursor_waits_for_the_passphrase(door: Door, qtbot: QtBot) -> None:
    window = MainWindow()
    qtbot.addWidget(window)
    window.hold(QLineEdit())
    window.show()
    page = gate_page(door.paths, load_theme("light", 100))
    assert isinstance(page, UnlockPage)
    window.hold(page)
    window.activateWindow()
    qtbot.waitUntil(page.passphrase.field.hasFocus)
    window.close_for_good()


def test_caps_lock_is_noticed(door: Door) -> None:
    page = door.unlock_page()
    told: list[bool] = []
    page.passphrase.field.caps_lock.connect(told.append)
    no, shift = Qt.KeyboardModifier.NoModifier, Qt.KeyboardModifier.ShiftModifier
    for text, modifier in (("a", no), ("A", shift), ("A", no), ("a", shift), ("7", no)):
        key = QKeyEvent(QEvent.Type.KeyPress, Qt.Key.Key_A, modifier, text)
        QApplication.sendEvent(page.passphrase.field, key)
    assert told == [False, False, True, True]
