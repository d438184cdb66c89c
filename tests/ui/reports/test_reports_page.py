"""The reports page in the real window: the list, the preview, its options, saving, printing."""

import asyncio
import threading
from collections.abc import Callable, Coroutine
from dataclasses import replace
from datetime import UTC, date, datetime
from functools import partial
from io import BytesIO
from pathlib import Path
from typing import TYPE_CHECKING, Any

import pytest
from pypdf import PdfReader
from PySide6.QtCore import QObject, Qt, QUrl, Slot
from PySide6.QtGui import QDesktopServices, QImage
from PySide6.QtPrintSupport import QPrintDialog
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QFileDialog, QLabel, QLineEdit

from facilitator.demo import DemoProgramme, programme
from facilitator.preview import page_picture
from facilitator.settings import Settings
from facilitator.store import demo, groups, meetings, notes
from sessions.records import Group, MeetingState, Note, NoteLayer
from ui.places import Groups, Home, Place, Reports
from ui.reports.page import ReportsPage
from ui.widgets.detail_lines import ARCHIVED, DETAIL
from ui.widgets.kit import KeyButton
from ui.widgets.paper_view import GAP, KEPT

if TYPE_CHECKING:
    from tests.ui.conftest import House
else:
    House = object

Tale = Callable[[House, DemoProgramme], Coroutine[Any, Any, None]]
Tell = Callable[[Tale], None]
Key, LEFT = Qt.Key, Qt.MouseButton.LeftButton
CONTROL = Qt.KeyboardModifier.ControlModifier


@pytest.fixture
def tell(house: House, visit: Callable[[Coroutine[Any, Any, None]], None]) -> Tell:
    """Tell a tale in the window on the reference programme, three meetings held."""
    reference = programme("en", date(2024, 2, 5))
    demo.fill(house.desk.db, reference)
    # As the program does with settings that were changed:
    house.desk.settings_changed.connect(partial(setattr, house.desk, "settings"))
    house.window.resize(1366, 768)
    return lambda tale: visit(tale(house, reference))


async def show(house: House, meeting_id: str = "") -> ReportsPage:
    page = await house.go(Reports(meeting_id))
    assert isinstance(page, ReportsPage)
    await house.until(lambda: page.ready)
    return page


def titles(page: ReportsPage) -> list[str]:
    return [page.list.item(at).text() for at in range(page.list.count())]


def details(page: ReportsPage) -> list[str]:
    return [page.list.item(at).data(DETAIL) for at in range(page.list.count())]


def done(page: ReportsPage, at: int = 0) -> bool:
    """Whether a paper of the list is marked as printed or saved."""
    return bool(page.list.item(at).data(ARCHIVED))


def paper_words(page: ReportsPage) -> str:
    """What stands on the paper that is shown."""
    assert page._made is not None
    return "\n".join(p.extract_text() for p in PdfReader(BytesIO(page._made.data)).pages)


def press(page: ReportsPage, choice: str) -> None:
    row = page.language if choice in ("id", "en") else page.names
    QTest.mouseClick(row.chip(choice), LEFT)


def seen(page: ReportsPage) -> QImage:
    return page.view.viewport().grab().toImage()


def dark(image: QImage) -> int:
    """How many of some points have ink."""
    points = [(x, y) for x in range(0, image.width(), 2) for y in range(0, image.height(), 2)]
    return sum(image.pixelColor(x, y).lightness() < 110 for x, y in points)


def test_the_latest_meeting_comes_first_and_another_can_be_asked_for(tell: Tell) -> None:
    async def tale(house: House, reference: DemoProgramme) -> None:
        page = await show(house)
        assert titles(page) == [
            "Meeting 3 · 29 January 2024",
            "Meeting 2 · 22 January 2024",
            "Meeting 1 · 15 January 2024",
        ]
        assert set(details(page)) == {f"not printed yet · {reference.group.name}"}
        assert not page.groups.isVisible()
        assert "Meeting 3 of 4" in paper_words(page)
        house.key(Key.Key_Down)
        await house.until(lambda: page.ready)
        assert "Meeting 2 of 4" in paper_words(page)
        await show(house, reference.meetings[0].id)
        assert "Meeting 1 of 4" in paper_words(page)
        await house.go(Groups())
        await show(house)
        assert "Meeting 1 of 4" in paper_words(page), "coming back, one is where one was"

    tell(tale)


def test_papers_of_one_group_can_be_picked_out(tell: Tell) -> None:
    async def tale(house: House, reference: DemoProgramme) -> None:
        first, write = reference.meetings[0], house.desk.write
        await write(groups.save_group, Group(id="g", name="Anggrek"))
        ended = replace(first, id="one", group_id="g", state=MeetingState.CLOSING)
        await write(meetings.save_meeting, replace(ended, date=date(2024, 1, 17)))
        page = await show(house)
        names = [page.groups.itemText(at) for at in range(page.groups.count())]
        assert names == ["All groups", "Anggrek", reference.group.name]
        assert details(page)[2] == "closing not written yet · Anggrek"
        QTest.keyClick(page.groups, Key.Key_Down)
        assert titles(page) == ["Meeting 1 · 17 January 2024"]
        await house.until(lambda: page.ready)
        assert "Anggrek" in paper_words(page)
        await write(groups.save_group, Group(id="g", name="Anggrek Bulan"))
        await house.until(lambda: details(page) == ["closing not written yet · Anggrek Bulan"])
        await show(house, first.id)
        assert len(titles(page)) == 4, "the filter gives way to what was asked for"
        assert page.list.currentRow() == 3

    tell(tale)


def test_before_the_first_meeting_the_page_says_so(
    house: House, went: list[Place], visit: Callable[[Coroutine[Any, Any, None]], None]
) -> None:
    async def tale() -> None:
        page = await show(house)
        words = [each.text() for each in page.findChildren(QLabel) if each.isVisible()]
        assert "There is no summary yet" in words
        page.save()
        page.print()
        assert page.findChild(QFileDialog) is None
        home = [b for b in page.findChildren(KeyButton) if b.caption() == "To the next meeting"]
        QTest.mouseClick(home[0], LEFT)
        assert went == [Home()]

    visit(tale())


def test_the_preview_is_as_wide_as_there_is_room_and_crisp(tell: Tell) -> None:
    async def tale(house: House, _reference: DemoProgramme) -> None:
        page = await show(house)
        for width in (1369, 1294):  # where a page is laid out a part of a pixel too high
            house.window.resize(width, 768)
            page.view.viewport().repaint()
            await house.until(lambda: page.ready)
            room = page.view.viewport().width() - 2 * GAP
            assert page._made is not None
            drawn = page_picture(page._made.data, 0, room)
            form = QImage.Format.Format_RGB32
            wanted = QImage(drawn.pixels, drawn.width, drawn.height, drawn.stride, form)
            shown = seen(page).convertToFormat(form)
            high = shown.height() - GAP
            assert shown.copy(GAP, GAP, room, high) == wanted.copy(0, 0, room, high)
        bar = page.view.verticalScrollBar()
        house.key(Key.Key_PageDown)
        assert 0 < bar.value() == min(bar.maximum(), bar.pageStep())
        assert page.list.currentRow() == 0, "the key turned the paper, not the list"
        house.key(Key.Key_PageUp)
        assert bar.value() == 0

    tell(tale)


def test_a_paper_of_many_pages_is_drawn_as_one_comes_to_them(tell: Tell) -> None:
    async def tale(house: House, reference: DemoProgramme) -> None:
        long = Note(
            id="n",
            meeting_id=reference.meetings[2].id,
            member_id=None,
            layer=NoteLayer.GROUP,
            text="many words " * 5_000,
            changed_at=datetime(2024, 1, 29, tzinfo=UTC),
        )
        await house.desk.write(notes.save_note, long)
        page = await show(house)
        pages, bar = len(page.view.pages), page.view.verticalScrollBar()
        assert pages > 2 * KEPT
        assert set(page.view._new) == {0}
        for part in range(1, 5):
            bar.setValue(bar.maximum() * part // 5)
            page.view.viewport().repaint()
            await house.until(lambda: page.ready)
            assert dark(seen(page)) > 1000
            assert len(page.view._new) <= 2 * KEPT + 1
        assert 0 not in page.view._new, "what is far away is not kept"
        bar.setValue(bar.maximum())
        assert page.state.text() == f"page {pages} of {pages}"

    tell(tale)


@pytest.mark.parametrize(
    ("choice", "said", "unsaid", "settings"),
    [
        ("full", "Rani Oktaviani", "R.O.", Settings(language="en", name_style="full")),
        ("numbers", "Counselee 1", "R.O.", Settings(language="en", name_style="numbers")),
        ("id", "LAPORAN PELAKS", "REPORT ON", Settings(language="en", report_language="id")),
    ],
)
def test_an_option_changes_the_paper_and_is_remembered(
    tell: Tell, choice: str, said: str, unsaid: str, settings: Settings
) -> None:
    async def tale(house: House, _reference: DemoProgramme) -> None:
        page = await show(house)
        assert unsaid in paper_words(page)
        assert said not in paper_words(page)
        before = seen(page)
        press(page, choice)
        await house.until(lambda: page.ready)
        assert said in paper_words(page)
        assert unsaid not in paper_words(page)
        assert seen(page) != before
        assert house.desk.settings == settings
        await house.go(Groups())
        await show(house)
        assert said in paper_words(page)
        house.desk.settings = Settings(report_language="id", name_style="numbers")
        await show(house)
        assert (page.names.value, page.language.value) == ("numbers", "id")

    tell(tale)


def test_the_newest_wish_is_what_is_shown_in_the_end(tell: Tell) -> None:
    async def tale(house: House, _reference: DemoProgramme) -> None:
        page = await show(house)
        for choice in ("full", "id", "numbers", "initials", "full", "en", "numbers"):
            press(page, choice)
            await asyncio.sleep(0)
        QTest.keyClick(page.list, Key.Key_Down)
        QTest.keyClick(page.list, Key.Key_Down)
        assert page.state.text() == "The preview is being prepared …"
        assert dark(seen(page)) == 0, "nothing of another meeting's paper is left"
        await house.until(lambda: page.ready)
        words = paper_words(page)
        assert "Meeting 1 of 4" in words
        assert "Counselee 1" in words
        assert dark(seen(page)) > 1000

    tell(tale)


def test_what_comes_too_late_is_not_shown(tell: Tell) -> None:
    async def tale(house: House, _reference: DemoProgramme) -> None:
        page = await show(house)
        house.window.resize(1291, 768)
        down = partial(QTest.keyClick, page.list, Key.Key_Down)
        up = partial(QTest.keyClick, page.list, Key.Key_Up)
        for first, then in ((page.view.viewport().repaint, down), (down, up)):
            go_on = threading.Event()
            house.desk.jobs.submit(go_on.wait)  # a worker that is busy with other things
            first()  # asks for a page, then for a paper
            await asyncio.sleep(0)
            then()
            go_on.set()
            while not page.ready:
                if page.view.pages:
                    assert page._made is not None
                    assert page._made.wish == page._wish, "the paper of another meeting"
                    assert not page.view._old, "a page of another meeting"
                await asyncio.sleep(0)

    tell(tale)


def test_what_changes_elsewhere_is_on_the_paper_too(tell: Tell) -> None:
    async def tale(house: House, reference: DemoProgramme) -> None:
        page = await show(house)
        closing = replace(reference.closings[2], analysis="A calm and open afternoon.")
        await house.desk.write(meetings.save_closing, closing)
        await house.until(lambda: page.ready and "A calm and open afternoon." in paper_words(page))

    tell(tale)


def test_leaving_stops_the_work(tell: Tell) -> None:
    async def tale(house: House, _reference: DemoProgramme) -> None:
        page = await show(house)
        await page.reload()
        await page.leave()
        assert not house.desk.jobs.busy
        page.view.viewport().repaint()
        await house.settle()
        assert page._made is None, "nothing was built after that"
        page.stay()
        await house.until(lambda: page.ready and "Meeting 3 of 4" in paper_words(page))

    tell(tale)


class Opened(QObject):
    """Stands in for the desktop's programs: remembers what they were asked to open."""

    def __init__(self) -> None:
        super().__init__()
        self.files: list[Path] = []

    @Slot(QUrl)
    def open(self, url: QUrl) -> None:
        self.files.append(Path(url.toLocalFile()))


def banner_actions(house: House) -> list[KeyButton]:
    return [b for b in house.shell.banner.findChildren(KeyButton) if not b.isHidden()]


async def save_to(house: House, page: ReportsPage, target: Path) -> str:
    """Choose `target` in the open dialog; return the proposed name once the banner has come."""
    dialog = page.findChild(QFileDialog)
    proposed = Path(dialog.selectedFiles()[0]).name
    dialog.selectFile(str(target))
    dialog.accept()
    await house.until(lambda: house.shell.banner.text)
    return proposed


def test_what_is_shown_is_saved_and_the_list_remembers(tell: Tell, tmp_path: Path) -> None:
    target = tmp_path / "Melati.pdf"
    opened = Opened()

    async def tale(house: House, reference: DemoProgramme) -> None:
        page = await show(house, reference.meetings[1].id)
        press(page, "full")
        QTest.keyClick(page.list, Key.Key_S, CONTROL)
        assert await save_to(house, page, target) == "Melati-Group-2-2024-01-22.pdf"
        assert house.shell.banner.text.startswith("Saved as Melati.pdf.")
        await house.until(lambda: page.ready and done(page, 1))
        assert details(page)[1].startswith("printed or saved 4 Feb · ")
        assert details(page)[0].startswith("not printed yet")
        assert [b.caption() for b in banner_actions(house)[:2]] == ["Open", "Show folder"]
        QDesktopServices.setUrlHandler("file", opened, "open")
        for button in banner_actions(house)[:2]:
            button.click()
        QDesktopServices.unsetUrlHandler("file")

    tell(tale)
    assert opened.files == [target, target.parent]
    words = PdfReader(target).pages[0].extract_text()
    assert "Rani Oktaviani" in words
    assert "Meeting 2 of 4" in words


def test_a_file_that_cannot_be_written_is_told_and_kept(tell: Tell, tmp_path: Path) -> None:
    taken = tmp_path / "taken.pdf"
    taken.mkdir()

    async def tale(house: House, _reference: DemoProgramme) -> None:
        page = await show(house)
        assert page._wish is not None
        await page._save(page._wish, taken)
        assert house.shell.banner.text.startswith("The file taken.pdf cannot be written.")
        assert not done(page)
        assert banner_actions(house)[0].caption() == "Save elsewhere…"
        banner_actions(house)[0].click()
        await save_to(house, page, tmp_path / "free.pdf")
        await house.until(lambda: page.ready and done(page))

    tell(tale)
    assert taken.is_dir()
    assert len(PdfReader(tmp_path / "free.pdf").pages) == 1


def test_a_paper_is_printed_and_the_list_remembers(tell: Tell, tmp_path: Path) -> None:
    async def tale(house: House, _reference: DemoProgramme) -> None:
        page = await show(house)
        QTest.keyClick(page.list, Key.Key_P, CONTROL)
        await house.until(lambda: page.findChild(QPrintDialog))
        page.findChild(QPrintDialog).reject()
        await house.until(lambda: page.ready and not page.findChild(QPrintDialog))
        assert not done(page)
        assert "Meeting 3 of 4" in paper_words(page), "the preview is back"
        page.print_button.click()
        await house.until(lambda: page.findChild(QPrintDialog))
        dialog = page.findChild(QPrintDialog)
        # Without a printer Qt offers to print into a file.
        dialog.findChild(QLineEdit, "filename").setText(str(tmp_path / "printed.pdf"))
        dialog.accept()
        await house.until(lambda: page.ready and done(page))

    tell(tale)
    assert len(PdfReader(tmp_path / "printed.pdf").pages) == 1
