"""The settings, through the real page, the real worker and a real vault."""

import asyncio
from collections.abc import Awaitable, Callable, Iterator
from pathlib import Path
from time import monotonic

import pypdfium2
import pytest
from PIL import Image
from PySide6.QtCore import Qt
from PySide6.QtPrintSupport import QPrintDialog, QPrinter
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QFileDialog, QLabel
from pytestqt.qtbot import QtBot

from facilitator.keyslot import SMALLEST
from facilitator.machine_clock import SystemClock
from facilitator.paths import Paths
from facilitator.restore import restore_with_passphrase
from facilitator.settings import Settings
from facilitator.store import groups
from facilitator.vault import Vault, create, open_with_passphrase
from sessions.records import Profile
from ui.desk import Desk
from ui.jobs import Jobs
from ui.places import SettingsPlace
from ui.printing import paint_pages
from ui.settings.about import AboutSection
from ui.settings.data import DataSection
from ui.settings.letterhead import LetterheadSection
from ui.settings.look import LookSection
from ui.settings.page import SettingsPage
from ui.settings.security import SecuritySection
from ui.theme import load_theme

PASSPHRASE = "gerobak ungu menari pelan"
NEW = "tiga payung melawan angin"

Run = Callable[[Awaitable[None]], None]


async def until(condition: Callable[[], object]) -> None:
    """Wait for a condition, at most ten seconds."""
    patience = monotonic() + 10
    while not condition():
        assert monotonic() < patience, "it never came to that"
        await asyncio.sleep(0.005)


@pytest.fixture
def vault(tmp_path: Path) -> Iterator[Vault]:
    vault = create(Paths(tmp_path / "data"), PASSPHRASE, SMALLEST)
    groups.save_profile(vault.database, Profile(institution="SMA Contoh", city="Palembang"))
    yield vault
    vault.close()


@pytest.fixture
def desk(vault: Vault, loop: asyncio.AbstractEventLoop) -> Iterator[Desk]:
    jobs = Jobs()
    yield Desk(vault, jobs, SystemClock(), Settings(language="en"), load_theme("light", 100))
    jobs.close()


@pytest.fixture
def page(qtbot: QtBot, desk: Desk) -> SettingsPage:
    page = SettingsPage(desk)
    qtbot.addWidget(page)
    page.show()
    return page


@pytest.fixture
def run(loop: asyncio.AbstractEventLoop, page: SettingsPage, desk: Desk) -> Run:
    async def whole(tale: Awaitable[None]) -> None:
        await tale
        await page.leave()
        for window in QApplication.topLevelWidgets():
            window.hide()  # what is hidden asks for nothing more
        await desk.jobs.settle()

    return lambda tale: loop.run_until_complete(whole(tale))


async def letterhead(page: SettingsPage) -> LetterheadSection:
    await page.show_place(SettingsPlace())
    assert isinstance(page.section, LetterheadSection)
    return page.section


async def security(page: SettingsPage) -> SecuritySection:
    await page.show_place(SettingsPlace("security"))
    assert isinstance(page.section, SecuritySection)
    return page.section


def test_letterhead_is_saved_as_it_is_typed(page: SettingsPage, desk: Desk, run: Run) -> None:
    async def tale() -> None:
        section = await letterhead(page)
        assert section.fields["institution"].text() == "SMA Contoh"
        QTest.keyClick(section.fields["institution"], Qt.Key.Key_End)
        QTest.keyClicks(section.fields["institution"], " 12")
        QTest.keyClicks(section.fields["counselor"], "Ratna Dewi, M.Pd.")
        assert section.preview.lines[0].text() == "SMA Contoh 12"
        await desk.saver.flush()
        assert section.status.text().startswith("saved ")

    run(tale())
    assert groups.profile(desk.db) == Profile(
        institution="SMA Contoh 12", city="Palembang", counselor="Ratna Dewi, M.Pd."
    )


def test_what_is_still_being_saved_is_not_overwritten(
    page: SettingsPage, desk: Desk, run: Run
) -> None:
    async def tale() -> None:
        section = await letterhead(page)
        QTest.keyClicks(section.fields["unit"], "Layanan BK")
        await page.reload()
        assert section.fields["unit"].text() == "Layanan BK"

    run(tale())
    assert groups.profile(desk.db).unit == "Layanan BK"


def test_a_logo_is_taken_shown_and_removed(
    page: SettingsPage, desk: Desk, run: Run, tmp_path: Path
) -> None:
    file = tmp_path / "logo.png"
    Image.new("RGB", (60, 30), "white").save(file)

    async def tale() -> None:
        section = await letterhead(page)
        await section.take_logo(file)
        await desk.saver.flush()
        assert section.preview.logo.isVisible()
        assert groups.profile(desk.db).logo == file.read_bytes()
        section._remove.click()
        assert not section.preview.logo.isVisible()

    run(tale())
    assert groups.profile(desk.db).logo == b""


@pytest.mark.parametrize("content", [b"", b"GIF89a", b"\x89PNG\r\n\x1a\nbroken"])
def test_what_is_no_picture_is_refused_in_place(
    page: SettingsPage, desk: Desk, run: Run, tmp_path: Path, content: bytes
) -> None:
    file = tmp_path / "logo.png"
    file.write_bytes(content)

    async def tale() -> None:
        section = await letterhead(page)
        await section.take_logo(file)
        assert section.status.text().startswith("This picture cannot be used.")

    run(tale())
    assert groups.profile(desk.db).logo == b""


def test_language_and_text_size_are_announced(page: SettingsPage, desk: Desk, run: Run) -> None:
    told: list[tuple[str, int]] = []

    def apply(settings: Settings) -> None:
        told.append((settings.language, settings.text_size))
        desk.settings = settings

    desk.settings_changed.connect(apply)

    async def tale() -> None:
        await page.show_place(SettingsPlace("look"))
        section = page.section
        assert isinstance(section, LookSection)
        section.languages["en"].click()  # as it was: no news
        section.sizes[150].click()
        section.languages["id"].click()

    run(tale())
    assert told == [("en", 150), ("id", 150)]


def test_the_passphrase_is_changed(page: SettingsPage, desk: Desk, run: Run) -> None:
    async def tale() -> None:
        card = (await security(page)).change
        card.opener.click()
        QTest.keyClicks(card.field, PASSPHRASE)
        QTest.keyClicks(card.new.first, NEW)
        QTest.keyClicks(card.new.second, NEW)
        QTest.keyClick(card.new.second, Qt.Key.Key_Return)
        await until(lambda: card.said)
        assert not card.is_open
        assert card.field.text() == card.new.text() == ""

    run(tale())
    desk.vault.close()
    open_with_passphrase(desk.paths, NEW).close()


@pytest.mark.parametrize(
    ("present", "first", "second", "sentence"),
    [
        ("bukan yang ini", NEW, NEW, "That is not the passphrase."),
        (PASSPHRASE, "pendek", "pendek", "at least 12 characters"),
        (PASSPHRASE, NEW, PASSPHRASE, "are not the same"),
        (PASSPHRASE, "aaaaaaaaaaaaaaaa", "aaaaaaaaaaaaaaaa", "easy to guess"),
    ],
)
def test_a_change_that_cannot_be_made_is_told_in_place(
    page: SettingsPage, desk: Desk, run: Run, present: str, first: str, second: str, sentence: str
) -> None:
    async def tale() -> None:
        card = (await security(page)).change
        card.opener.click()
        card.field.setText(present)
        card.new.first.setText(first)
        card.new.second.setText(second)
        card.go_on()
        await until(lambda: card.complaint)
        assert sentence in card.complaint
        assert card.is_open

    run(tale())
    desk.vault.close()
    open_with_passphrase(desk.paths, PASSPHRASE).close()


def test_a_new_sheet_wants_the_passphrase_first(
    page: SettingsPage, desk: Desk, run: Run, tmp_path: Path
) -> None:
    target = tmp_path / "sheet.pdf"

    async def tale() -> None:
        card = (await security(page)).sheet
        card.opener.click()
        QTest.keyClicks(card.field, "bukan yang ini")
        QTest.keyClick(card.field, Qt.Key.Key_Return)
        await until(lambda: card.complaint)
        assert not card.save.isVisible()
        card.field.clear()
        QTest.keyClicks(card.field, PASSPHRASE)
        QTest.keyClick(card.field, Qt.Key.Key_Return)
        await until(card.save.isVisible)
        card.save.click()
        answer(card.findChild(QFileDialog), target)
        await until(lambda: card.said)
        card.print.click()
        await until(lambda: card.findChild(QPrintDialog))
        card.findChild(QPrintDialog).reject()
        QTest.keyClick(card, Qt.Key.Key_Escape)
        assert not card.save.isVisible()

    run(tale())
    with pypdfium2.PdfDocument(target) as document:
        words = document[0].get_textpage().get_text_bounded()
    assert all(block in words for block in desk.vault.recovery_code().split("-"))


def test_minutes_until_the_lock_are_announced(page: SettingsPage, desk: Desk, run: Run) -> None:
    told: list[Settings] = []
    locked: list[bool] = []
    desk.settings_changed.connect(told.append)
    desk.lock_asked.connect(lambda: locked.append(True))

    async def tale() -> None:
        section = await security(page)
        section.minutes.setValue(12)
        assert [each.idle_minutes for each in told] == [12]

    run(tale())


def test_the_demo_has_no_passphrase_to_change(page: SettingsPage, desk: Desk, run: Run) -> None:
    desk.demo = True

    async def tale() -> None:
        section = await security(page)
        assert not section.change.isVisible()
        assert not section.sheet.isVisible()
        assert section.minutes.isVisible()
        await page.show_place(SettingsPlace("data"))
        assert isinstance(page.section, DataSection)
        assert not page.section.back_up_now.isEnabled()

    run(tale())


def test_a_backup_is_written_and_can_be_restored(
    page: SettingsPage, desk: Desk, run: Run, tmp_path: Path
) -> None:
    target = tmp_path / "monday.hfbackup"

    async def tale() -> None:
        await page.show_place(SettingsPlace("data"))
        section = page.section
        assert isinstance(section, DataSection)
        section.back_up_now.click()
        answer(section.findChild(QFileDialog), target)
        await until(lambda: section.said)
        assert "monday.hfbackup" in section.said

    run(tale())
    elsewhere = Paths(tmp_path / "elsewhere")
    restore_with_passphrase(elsewhere, target, PASSPHRASE)
    vault = open_with_passphrase(elsewhere, PASSPHRASE)
    assert groups.profile(vault.database).institution == "SMA Contoh"
    vault.close()


def test_a_backup_that_cannot_be_written_is_told(
    page: SettingsPage, desk: Desk, run: Run, tmp_path: Path
) -> None:
    async def tale() -> None:
        await page.show_place(SettingsPlace("data"))
        section = page.section
        assert isinstance(section, DataSection)
        await section.back_up(tmp_path / "nowhere" / "monday.hfbackup")
        assert "monday.hfbackup cannot be written" in section.said
        assert section.back_up_now.isEnabled()

    run(tale())


def test_about_names_the_parts_and_their_licences(page: SettingsPage, run: Run) -> None:
    async def tale() -> None:
        await page.show_place(SettingsPlace("about"))
        assert isinstance(page.section, AboutSection)
        words = [label.text() for label in page.section.findChildren(QLabel)]
        assert {"LGPL-3.0-only", "OFL-1.1", "BSD-3-Clause, Zlib"} <= set(words)
        assert any(text.startswith("SQLCipher") for text in words)

    run(tale())


def test_the_list_leads_to_every_section(page: SettingsPage, desk: Desk, run: Run) -> None:
    asked: list[SettingsPlace] = []
    desk.go.connect(asked.append)
    for button in page._buttons.values():
        button.click()
    assert [place.section for place in asked] == list(page.sections)


def test_every_page_reaches_the_printer(qapp: object, tmp_path: Path) -> None:
    source = pypdfium2.PdfDocument.new()
    for _ in range(2):
        source.new_page(595, 842)
    file = tmp_path / "source.pdf"
    source.save(file)
    source.close()
    printer = QPrinter(QPrinter.PrinterMode.HighResolution)
    printer.setOutputFormat(QPrinter.OutputFormat.PdfFormat)
    printer.setOutputFileName(str(tmp_path / "printed.pdf"))
    assert paint_pages(file.read_bytes(), printer) == 2
    with pypdfium2.PdfDocument(tmp_path / "printed.pdf") as printed:
        assert len(printed) == 2


def answer(dialog: object, target: Path) -> None:
    """Choose `target` in the open file dialog."""
    assert isinstance(dialog, QFileDialog)
    dialog.selectFile(str(target))
    dialog.accept()
