"""The reports page on a real vault: the list, the preview, its options, saving and printing."""

import asyncio
from collections.abc import Callable, Coroutine, Iterator
from dataclasses import replace
from datetime import UTC, date, datetime
from io import BytesIO
from pathlib import Path
from time import monotonic
from typing import Any

import pytest
from pypdf import PdfReader
from PySide6.QtCore import QObject, Qt, QUrl, Slot
from PySide6.QtGui import QDesktopServices, QImage
from PySide6.QtPrintSupport import QPrintDialog
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QFileDialog, QLabel, QLineEdit
from pytestqt.qtbot import QtBot

from facilitator.demo import DemoProgramme, programme
from facilitator.preview import page_picture
from facilitator.settings import Settings
from facilitator.store import demo, groups, meetings, notes
from sessions.records import Group, MeetingState, NameStyle, Note, NoteLayer, new_id
from ui.desk import Action, Desk
from ui.pages.group_list import ARCHIVED, DETAIL
from ui.pages.reports import GAP, KEPT, ReportsPage
from ui.places import Home, Place, Reports
from ui.widgets.kit import KeyButton

Tell = Callable[[Coroutine[Any, Any, None]], None]
Told = list[tuple[str, str, tuple[Action, ...]]]
LAST_DAY = date(2024, 2, 5)


@pytest.fixture
def reference(desk: Desk) -> DemoProgramme:
    """The reference programme, three meetings held, in the vault."""
    made = programme("en", LAST_DAY)
    demo.fill(desk.db, made)
    return made


@pytest.fixture
def page(qtbot: QtBot, desk: Desk) -> Iterator[ReportsPage]:
    page = ReportsPage(desk)
    qtbot.addWidget(page)
    page.resize(1290, 768)
    page.show()

    def touched(subjects: frozenset[str]) -> None:  # as the shell does
        if page.interests & subjects:
            desk.jobs.start(page.reload())

    def changed(settings: Settings) -> None:  # as the program does
        desk.settings = settings

    desk.touched.connect(touched)
    desk.settings_changed.connect(changed)
    yield page
    desk.touched.disconnect(touched)
    desk.settings_changed.disconnect(changed)


@pytest.fixture
def told(desk: Desk) -> Told:
    """Everything the window was asked to say."""
    heard: Told = []
    desk.told.connect(lambda text, role, actions: heard.append((text, role, actions)))
    return heard


async def until(condition: Callable[[], object]) -> None:
    """Wait for a condition, at most ten seconds."""
    patience = monotonic() + 10
    while not condition():
        assert monotonic() < patience, "it never came to that"
        await asyncio.sleep(0.005)


async def show(page: ReportsPage, meeting_id: str = "") -> None:
    await page.show_place(Reports(meeting_id))
    page.setFocus()
    await until(lambda: page.ready)


def titles(page: ReportsPage) -> list[str]:
    return [page.list.item(at).text() for at in range(page.list.count())]


def details(page: ReportsPage) -> list[str]:
    return [page.list.item(at).data(DETAIL) for at in range(page.list.count())]


def paper_words(page: ReportsPage) -> str:
    """What stands on the paper that is shown."""
    assert page._made is not None
    return "\n".join(p.extract_text() for p in PdfReader(BytesIO(page._made.data)).pages)


def press(page: ReportsPage, choice: str) -> None:
    row = page.names if choice in tuple(NameStyle) else page.language
    QTest.mouseClick(row.chip(choice), Qt.MouseButton.LeftButton)


def seen(page: ReportsPage) -> QImage:
    return page.view.viewport().grab().toImage()


def dark(image: QImage) -> int:
    """How many of some points have ink."""
    points = [(x, y) for x in range(0, image.width(), 2) for y in range(0, image.height(), 2)]
    return sum(image.pixelColor(x, y).lightness() < 110 for x, y in points)


# the list ---------------------------------------------------------------------------------


def test_the_latest_meeting_comes_first_and_is_shown(
    page: ReportsPage, reference: DemoProgramme, tell: Tell
) -> None:
    async def tale() -> None:
        await show(page)
        assert titles(page) == [
            "Meeting 3 · 29 January 2024",
            "Meeting 2 · 22 January 2024",
            "Meeting 1 · 15 January 2024",
        ]
        assert set(details(page)) == {f"not printed yet · {reference.group.name}"}
        assert not page.groups.isVisible()
        assert page.paper is not None
        assert page.paper.number == 3
        assert "Meeting 3 of 4" in paper_words(page)
        assert page.state.text() == "page 1 of 1"
        QTest.keyClick(page.list, Qt.Key.Key_Down)
        await until(lambda: page.ready)
        assert "Meeting 2 of 4" in paper_words(page)

    tell(tale())


def test_a_place_with_a_meeting_opens_its_paper(
    page: ReportsPage, reference: DemoProgramme, tell: Tell
) -> None:
    async def tale() -> None:
        await show(page, reference.meetings[0].id)
        assert page.paper is not None
        assert page.paper.number == 1
        await show(page)
        assert page.paper.number == 1, "coming back, one is where one was"

    tell(tale())


def test_papers_of_one_group_can_be_picked_out(
    page: ReportsPage, reference: DemoProgramme, desk: Desk, tell: Tell
) -> None:
    async def tale() -> None:
        await desk.write(groups.save_group, Group(id="g", name="Anggrek"))
        first = reference.meetings[0]
        ended = replace(first, id="one", group_id="g", state=MeetingState.CLOSING)
        await desk.write(meetings.save_meeting, replace(ended, date=date(2024, 1, 17)))
        await show(page)
        assert page.groups.isVisible()
        assert [page.groups.itemText(at) for at in range(page.groups.count())] == [
            "All groups",
            "Anggrek",
            reference.group.name,
        ]
        assert details(page)[2] == "closing not written yet · Anggrek"
        QTest.keyClick(page.groups, Qt.Key.Key_Down)
        assert titles(page) == ["Meeting 1 · 17 January 2024"]
        await until(lambda: page.ready)
        assert "Anggrek" in paper_words(page)
        await desk.write(groups.save_group, Group(id="g", name="Anggrek Bulan"))
        await until(lambda: details(page) == ["closing not written yet · Anggrek Bulan"])
        await show(page, first.id)
        assert len(titles(page)) == 4, "the filter gives way to what was asked for"
        assert page.paper is not None
        assert page.paper.meeting_id == first.id

    tell(tale())


def test_before_the_first_meeting_the_page_says_so(
    page: ReportsPage, went: list[Place], tell: Tell
) -> None:
    async def tale() -> None:
        await show(page)
        words = [each.text() for each in page.findChildren(QLabel) if each.isVisible()]
        assert "There is no summary yet" in words
        assert not page.view.isVisible()
        home = [b for b in page.findChildren(KeyButton) if b.caption() == "To the next meeting"]
        QTest.mouseClick(home[0], Qt.MouseButton.LeftButton)
        assert went == [Home()]
        page.save()
        page.print()
        assert page.findChild(QFileDialog) is None

    tell(tale())


# the preview ------------------------------------------------------------------------------


def test_the_preview_is_as_wide_as_there_is_room_and_crisp(
    page: ReportsPage, reference: DemoProgramme, tell: Tell
) -> None:
    async def tale() -> None:
        await show(page)
        for width in (1290, 1003):
            page.resize(width, 768)
            await until(lambda: page.ready)
            room = page.view.viewport().width() - 2 * GAP
            assert page._made is not None
            drawn = page_picture(page._made.data, 0, room)
            form = QImage.Format.Format_RGB32
            wanted = QImage(drawn.pixels, drawn.width, drawn.height, drawn.stride, form)
            shown = seen(page).convertToFormat(form)
            high = shown.height() - GAP
            assert shown.copy(GAP, GAP, room, high) == wanted.copy(0, 0, room, high)

    tell(tale())


def test_page_down_and_up_scroll_the_paper_from_the_list(
    page: ReportsPage, reference: DemoProgramme, tell: Tell
) -> None:
    async def tale() -> None:
        await show(page)
        bar = page.view.verticalScrollBar()
        assert bar.maximum() > 0
        QTest.keyClick(page.list, Qt.Key.Key_PageDown)
        assert bar.value() == min(bar.maximum(), bar.pageStep())
        assert page.paper is not None
        assert page.paper.number == 3
        await until(lambda: page.ready)
        assert dark(seen(page)) > 1000
        QTest.keyClick(page.list, Qt.Key.Key_PageUp)
        assert bar.value() == 0

    tell(tale())


def test_a_paper_of_many_pages_is_drawn_as_one_comes_to_them(
    page: ReportsPage, reference: DemoProgramme, desk: Desk, tell: Tell
) -> None:
    async def tale() -> None:
        long = Note(
            id=new_id(),
            meeting_id=reference.meetings[2].id,
            member_id=None,
            layer=NoteLayer.GROUP,
            text="many words " * 5_000,
            changed_at=datetime(2024, 1, 29, tzinfo=UTC),
        )
        await desk.write(notes.save_note, long)
        await show(page)
        pages, bar = len(page.view.pages), page.view.verticalScrollBar()
        assert pages > 2 * KEPT
        assert set(page.view._new) == {0}
        for part in range(1, 5):
            bar.setValue(bar.maximum() * part // 5)
            page.view.viewport().repaint()
            await until(lambda: page.ready)
            assert dark(seen(page)) > 1000
            assert len(page.view._new) <= 2 * KEPT + 1
        assert 0 not in page.view._new, "what is far away is not kept"
        bar.setValue(bar.maximum())
        assert page.state.text() == f"page {pages} of {pages}"

    tell(tale())


@pytest.mark.parametrize(
    ("choice", "said", "unsaid"),
    [
        ("full", "Rani Oktaviani", "R.O."),
        ("numbers", "Counselee 1", "R.O."),
        ("id", "LAPORAN PELAKSANAAN", "REPORT ON"),
    ],
)
def test_an_option_changes_the_paper_and_is_remembered(
    page: ReportsPage,
    reference: DemoProgramme,
    desk: Desk,
    tell: Tell,
    choice: str,
    said: str,
    unsaid: str,
) -> None:
    async def tale() -> None:
        await show(page)
        assert unsaid in paper_words(page)
        assert said not in paper_words(page)
        before = seen(page)
        press(page, choice)
        await until(lambda: page.ready)
        assert said in paper_words(page)
        assert unsaid not in paper_words(page)
        assert seen(page) != before
        if choice == "id":
            assert desk.settings == Settings(language="en", report_language="id")
        else:
            assert desk.settings == Settings(language="en", name_style=choice)
        await page.leave()
        await show(page)
        assert said in paper_words(page)

    tell(tale())


def test_papers_go_with_the_screen_until_another_language_is_chosen(
    page: ReportsPage, reference: DemoProgramme, desk: Desk, tell: Tell
) -> None:
    async def tale() -> None:
        await show(page)
        press(page, "full")
        assert desk.settings.report_language == ""
        press(page, "id")
        press(page, "en")
        assert desk.settings.report_language == "en"
        desk.settings = replace(desk.settings, report_language="id", name_style="numbers")
        await show(page)
        assert (page.names.value, page.language.value) == ("numbers", "id")

    tell(tale())


def test_the_newest_wish_is_what_is_shown_in_the_end(
    page: ReportsPage, reference: DemoProgramme, tell: Tell
) -> None:
    async def tale() -> None:
        await show(page)
        for choice in ("full", "id", "numbers", "initials", "full", "en", "numbers"):
            press(page, choice)
            await asyncio.sleep(0)
        QTest.keyClick(page.list, Qt.Key.Key_Down)
        QTest.keyClick(page.list, Qt.Key.Key_Down)
        assert page.state.text() == "The preview is being prepared …"
        assert dark(seen(page)) == 0, "nothing of another meeting's paper is left"
        await until(lambda: page.ready)
        words = paper_words(page)
        assert "Meeting 1 of 4" in words
        assert "Counselee 1" in words
        assert dark(seen(page)) > 1000

    tell(tale())


def test_a_page_that_comes_too_late_is_not_shown(
    page: ReportsPage, reference: DemoProgramme, tell: Tell
) -> None:
    async def tale() -> None:
        await show(page)
        page.resize(1100, 768)
        page.view.viewport().repaint()
        await asyncio.sleep(0)
        assert not page.ready, "the page is being drawn"
        QTest.keyClick(page.list, Qt.Key.Key_Down)
        while not page.ready:
            assert page.view._old == {}, "a page of the other meeting"
            await asyncio.sleep(0)

    tell(tale())


def test_what_changes_elsewhere_is_on_the_paper_too(
    page: ReportsPage, reference: DemoProgramme, desk: Desk, tell: Tell
) -> None:
    async def tale() -> None:
        await show(page)
        closing = replace(reference.closings[2], analysis="A calm and open afternoon.")
        await desk.write(meetings.save_closing, closing)
        await until(lambda: page.ready and "A calm and open afternoon." in paper_words(page))

    tell(tale())


def test_leaving_stops_the_work(page: ReportsPage, reference: DemoProgramme, tell: Tell) -> None:
    async def tale() -> None:
        await page.show_place(Reports())
        await page.leave()
        assert not page.desk.jobs.busy
        page.view.viewport().repaint()
        await page.desk.jobs.settle()
        assert page._made is None, "nothing was built after that"

    tell(tale())


# saving and printing ----------------------------------------------------------------------


def dialog_of(page: ReportsPage) -> QFileDialog:
    found = page.findChild(QFileDialog)
    assert isinstance(found, QFileDialog)
    return found


def choose(page: ReportsPage, target: Path) -> None:
    """Choose `target` in the open dialog."""
    dialog = dialog_of(page)
    dialog.selectFile(str(target))
    dialog.accept()


def test_what_is_shown_is_saved_and_the_list_remembers(
    page: ReportsPage, reference: DemoProgramme, desk: Desk, told: Told, tmp_path: Path, tell: Tell
) -> None:
    target = tmp_path / "papers" / "Melati.pdf"
    target.parent.mkdir()

    async def tale() -> None:
        await show(page, reference.meetings[1].id)
        press(page, "full")
        QTest.keyClick(page.list, Qt.Key.Key_S, Qt.KeyboardModifier.ControlModifier)
        proposed = Path(dialog_of(page).selectedFiles()[0]).name
        assert proposed == f"{reference.group.name.replace(' ', '-')}-2-2024-01-22.pdf"
        choose(page, target)
        await until(lambda: told)
        await until(lambda: page.ready and page.list.item(1).data(ARCHIVED))
        assert details(page)[1].startswith("printed or saved 4 Feb · ")
        assert details(page)[0].startswith("not printed yet")
        text, role, actions = told[0]
        assert text.startswith("Saved as Melati.pdf.")
        assert role == "good"
        assert [caption for caption, _ in actions] == ["Open", "Show folder"]

    tell(tale())
    words = PdfReader(target).pages[0].extract_text()
    assert "Rani Oktaviani" in words
    assert "Meeting 2 of 4" in words


class Opened(QObject):
    """Stands in for the desktop's programs: remembers what they were asked to open."""

    def __init__(self) -> None:
        super().__init__()
        self.files: list[Path] = []

    @Slot(QUrl)
    def open(self, url: QUrl) -> None:
        self.files.append(Path(url.toLocalFile()))


def test_the_banner_opens_the_file_and_its_folder(
    page: ReportsPage, reference: DemoProgramme, told: Told, tmp_path: Path, tell: Tell
) -> None:
    opened = Opened()
    QDesktopServices.setUrlHandler("file", opened, "open")

    async def tale() -> None:
        await show(page)
        page.save()
        choose(page, tmp_path / "paper.pdf")
        await until(lambda: told)
        for _, act in told[0][2]:
            act()

    try:
        tell(tale())
    finally:
        QDesktopServices.unsetUrlHandler("file")
    assert opened.files == [tmp_path / "paper.pdf", tmp_path]


def test_a_file_that_cannot_be_written_is_told_and_kept(
    page: ReportsPage, reference: DemoProgramme, told: Told, tmp_path: Path, tell: Tell
) -> None:
    taken = tmp_path / "taken.pdf"
    taken.mkdir()
    (taken / "inside").write_text("mine")

    async def tale() -> None:
        await show(page)
        assert page._wish is not None
        await page._save(page._wish, taken)
        text, role, actions = told[0]
        assert text.startswith("The file taken.pdf cannot be written.")
        assert role == "trouble"
        assert page.list.item(0).data(ARCHIVED) is False
        caption, again = actions[0]
        assert caption == "Save elsewhere…"
        again()
        choose(page, tmp_path / "free.pdf")
        await until(lambda: len(told) == 2 and page.list.item(0).data(ARCHIVED))

    tell(tale())
    assert (taken / "inside").read_text() == "mine"
    assert len(PdfReader(tmp_path / "free.pdf").pages) == 1


def test_a_paper_is_printed_and_the_list_remembers(
    page: ReportsPage, reference: DemoProgramme, tmp_path: Path, tell: Tell
) -> None:
    async def tale() -> None:
        await show(page)
        QTest.keyClick(page.list, Qt.Key.Key_P, Qt.KeyboardModifier.ControlModifier)
        await until(lambda: page.findChild(QPrintDialog))
        page.findChild(QPrintDialog).reject()
        await until(lambda: page.ready and not page.findChild(QPrintDialog))
        assert page.list.item(0).data(ARCHIVED) is False
        assert "Meeting 3 of 4" in paper_words(page), "the preview is back"
        page.print_button.click()
        await until(lambda: page.findChild(QPrintDialog))
        dialog = page.findChild(QPrintDialog)
        dialog.findChild(QLineEdit, "filename").setText(str(tmp_path / "printed.pdf"))
        dialog.accept()  # without a printer Qt offers to print into a file
        await until(lambda: page.ready and page.list.item(0).data(ARCHIVED))

    tell(tale())
    assert len(PdfReader(tmp_path / "printed.pdf").pages) == 1
