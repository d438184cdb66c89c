"""The print overlay in the real window: what is offered, its options, keys, saving, printing."""

from collections.abc import Callable, Coroutine
from dataclasses import replace
from datetime import date
from io import BytesIO
from pathlib import Path
from typing import TYPE_CHECKING, Any

import pytest
from pypdf import PdfReader
from PySide6.QtCore import Qt
from PySide6.QtPrintSupport import QPrintDialog
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QFileDialog, QLineEdit

from facilitator.demo import DemoProgramme, programme
from facilitator.settings import Settings
from facilitator.store import demo, library, meetings
from icebreakers.catalogue import Catalogue, load
from sessions.records import STAGES, Stage
from ui.library.printing import LibraryPrint, PrintChoice
from ui.places import Home
from ui.widgets.detail_lines import DETAIL

if TYPE_CHECKING:
    from tests.ui.conftest import House
else:
    House = object

Key = Qt.Key
CONTROL = Qt.KeyboardModifier.ControlModifier
SHIFT = Qt.KeyboardModifier.ShiftModifier
NEEDS, FREE, OTHER = "balok-tanya", "hitung-sampai-sepuluh", "cermin"
Tale = Callable[[House, LibraryPrint], Coroutine[Any, Any, None]]
Tell = Callable[[Tale], None]


@pytest.fixture(scope="module")
def catalogue() -> Catalogue:
    return load()


@pytest.fixture
def reference() -> DemoProgramme:
    return programme("en", date(2024, 2, 5))


@pytest.fixture
def tell(
    house: House,
    visit: Callable[[Coroutine[Any, Any, None]], None],
    reference: DemoProgramme,
    catalogue: Catalogue,
) -> Tell:
    """Tell a tale with the overlay open over a page, three activities fitting."""
    demo.fill(house.desk.db, reference)
    library.set_favourite(house.desk.db, OTHER, True)
    house.window.resize(1366, 768)

    async def whole(tale: Tale) -> None:
        page = await house.go(Home())
        sheet = LibraryPrint(page, house.desk)
        sheet.open(catalogue, (FREE, NEEDS, OTHER), reference.group.id, 9, NEEDS)
        await finished(house, sheet)
        await tale(house, sheet)
        await sheet.leave()

    return lambda tale: visit(whole(tale))


async def finished(house: House, sheet: LibraryPrint) -> None:
    await house.until(lambda: sheet.paper.ready)


async def choose(house: House, sheet: LibraryPrint, choice: PrintChoice) -> str:
    sheet.choose(choice)
    await finished(house, sheet)
    return words(sheet)


def words(sheet: LibraryPrint) -> str:
    """What stands on the paper that is shown."""
    made = sheet.paper._made
    assert made is not None
    pages = PdfReader(BytesIO(made.data)).pages
    return " ".join(" ".join(page.extract_text().split()) for page in pages)


def lines(sheet: LibraryPrint) -> list[tuple[str, str]]:
    items = [sheet.list.item(at) for at in range(sheet.list.count())]
    return [(item.text(), item.data(DETAIL)) for item in items]


def test_it_offers_what_there_is_to_print(tell: Tell, reference: DemoProgramme) -> None:
    async def tale(_house: House, sheet: LibraryPrint) -> None:
        assert [title for title, _ in lines(sheet)] == [
            *("This activity’s card", "Cards of all that fit now", "Cards of the favourites"),
            *("Bingo sheets", "Conversation cards", "Feeling cards", "Shopping list"),
        ]
        details = dict(lines(sheet))
        assert details["This activity’s card"] == "Question Blocks"
        assert details["Cards of all that fit now"].startswith("3 ")
        assert details["Cards of the favourites"].startswith("1 ")
        assert details["Shopping list"] == reference.group.name
        assert sheet.choice is PrintChoice.ONE
        assert sheet.list.hasFocus()
        assert "Question Blocks" in words(sheet)

    tell(tale)


def test_without_group_activity_or_favourites_only_the_rest_is_offered(
    tell: Tell, catalogue: Catalogue
) -> None:
    async def tale(house: House, sheet: LibraryPrint) -> None:
        await house.desk.jobs.run(library.set_favourite, house.desk.db, OTHER, False)
        house.key(Key.Key_Escape)
        assert sheet.isHidden()
        await house.settle()
        sheet.open(catalogue, (), "", 0)
        await finished(house, sheet)
        offered = [title for title, _ in lines(sheet)]
        assert offered == ["Bingo sheets", "Conversation cards", "Feeling cards"]
        assert sheet.people.value == 8

    tell(tale)


def test_arrows_choose_and_every_choice_has_its_paper(tell: Tell) -> None:
    async def tale(house: House, sheet: LibraryPrint) -> None:
        said = ("Ten", "Mirror", "Find somebody", "You may pass", "happy", "What to bring")
        for expected in said:
            house.key(Key.Key_Down)
            await finished(house, sheet)
            assert expected in words(sheet), sheet.choice
            assert sheet.paper.state.text().startswith("page 1 of ")
        assert sheet.choice is PrintChoice.SHOPPING

    tell(tale)


def test_bingo_fits_the_people_and_is_mixed_anew_at_will(tell: Tell) -> None:
    async def tale(house: House, sheet: LibraryPrint) -> None:
        before = await choose(house, sheet, PrintChoice.BINGO)
        assert before.count("Find somebody who") == 9
        assert sheet.people.isVisible()
        assert not sheet.depths.isVisible()
        sheet.people.step(1)
        await finished(house, sheet)
        assert words(sheet).count("Find somebody who") == 10
        sheet.people.step(-1)
        await finished(house, sheet)
        assert words(sheet) == before, "the same again for as many"
        sheet.mix.click()
        await finished(house, sheet)
        assert words(sheet) != before

    tell(tale)


def test_conversation_cards_have_a_depth_that_is_put_into_words(tell: Tell) -> None:
    async def tale(house: House, sheet: LibraryPrint) -> None:
        light = await choose(house, sheet, PrintChoice.QUESTIONS)
        assert "tortoise" in light
        assert sheet.depth_words.text() == "nothing personal"
        sheet.depths.choose("3")
        await finished(house, sheet)
        assert "tortoise" not in words(sheet)
        assert "home to you" in words(sheet)
        assert sheet.depth_words.text() == "something close to the heart"

    tell(tale)


def test_the_shopping_list_is_of_meetings_to_come_or_of_all(
    tell: Tell, reference: DemoProgramme
) -> None:
    async def tale(house: House, sheet: LibraryPrint) -> None:
        last = reference.meetings[-1]
        at = STAGES.index(Stage.CLOSING)
        keys = tuple(NEEDS if n == at else "" for n in range(len(STAGES)))
        planned = replace(last, plan=replace(last.plan, activities=keys))
        await house.desk.write(meetings.save_meeting, planned)
        to_come = await choose(house, sheet, PrintChoice.SHOPPING)
        assert "about thirty numbered wooden blocks" in to_come
        assert "Without material" not in to_come
        sheet.scope.choose("all")
        await finished(house, sheet)
        assert "Without material" in words(sheet)

    tell(tale)


def test_the_paper_can_have_the_other_language(tell: Tell) -> None:
    async def tale(house: House, sheet: LibraryPrint) -> None:
        assert sheet.language.value == "en"
        sheet.language.choose("id")
        await finished(house, sheet)
        assert "Balok Tanya" in words(sheet)
        assert lines(sheet)[0][1] == "Question Blocks", "the screen keeps its own"

    tell(tale)


def test_it_begins_in_the_language_of_reports(tell: Tell, catalogue: Catalogue) -> None:
    async def tale(house: House, sheet: LibraryPrint) -> None:
        sheet.take_away()
        await house.settle()
        house.desk.settings = Settings(language="en", report_language="id")
        sheet.open(catalogue, (NEEDS,), "", 0, NEEDS)
        await finished(house, sheet)
        assert "Balok Tanya" in words(sheet)

    tell(tale)


def test_tab_goes_round_and_never_below(tell: Tell) -> None:
    async def tale(house: House, sheet: LibraryPrint) -> None:
        await choose(house, sheet, PrintChoice.QUESTIONS)
        seen = []
        for _ in range(9):
            house.key(Key.Key_Tab)
            focused = QApplication.focusWidget()
            assert focused is not None
            assert sheet.isAncestorOf(focused)
            seen.append(focused)
        assert sheet.list.hasFocus(), "once round"
        assert len(set(seen)) == 9
        house.key(Key.Key_Backtab, modifier=SHIFT)
        assert sheet.back.hasFocus()

    tell(tale)


def test_page_keys_turn_the_pages(tell: Tell) -> None:
    async def tale(house: House, sheet: LibraryPrint) -> None:
        await choose(house, sheet, PrintChoice.BINGO)
        pages = sheet.paper.pages
        house.key(*[Key.Key_PageDown] * 40)
        await finished(house, sheet)
        assert sheet.paper.state.text() == f"page {pages} of {pages}"
        house.key(*[Key.Key_PageUp] * 40)
        assert sheet.paper.state.text() == f"page 1 of {pages}"
        assert sheet.choice is PrintChoice.BINGO

    tell(tale)


def test_closing_lets_go_of_everything(tell: Tell) -> None:
    async def tale(house: House, sheet: LibraryPrint) -> None:
        sheet.choose(PrintChoice.BINGO)
        house.key(Key.Key_Escape)
        assert sheet.isHidden()
        await house.settle()
        assert sheet.paper._made is None
        assert sheet.paper.pages == 0
        assert not house.desk.jobs.busy

    tell(tale)


def test_leaving_the_page_takes_it_away_at_once(tell: Tell) -> None:
    async def tale(house: House, sheet: LibraryPrint) -> None:
        sheet.choose(PrintChoice.FITTING)
        await sheet.leave()
        assert sheet.isHidden()
        assert sheet.parent() is not house.window
        assert not house.desk.jobs.busy

    tell(tale)


async def save_to(house: House, sheet: LibraryPrint, target: Path) -> str:
    """Choose `target` in the open dialog; return the proposed name once it was answered."""
    dialog = sheet.paper.findChild(QFileDialog)
    proposed = Path(dialog.selectedFiles()[0]).name
    dialog.selectFile(str(target))
    dialog.accept()
    await house.until(sheet.said.isVisible)
    return proposed


def test_what_is_shown_is_saved(tell: Tell, tmp_path: Path) -> None:
    target = tmp_path / "card.pdf"

    async def tale(house: House, sheet: LibraryPrint) -> None:
        house.key(Key.Key_S, modifier=CONTROL)
        assert await save_to(house, sheet, target) == "This-activity-s-card-Question-Blocks.pdf"
        assert sheet.said.text() == "Saved as card.pdf."
        await choose(house, sheet, PrintChoice.FEELINGS)
        assert not sheet.said.isVisible()

    tell(tale)
    assert "Question Blocks" in PdfReader(target).pages[0].extract_text()


def test_a_file_that_cannot_be_written_is_told(tell: Tell, tmp_path: Path) -> None:
    taken = tmp_path / "taken.pdf"
    taken.mkdir()

    async def tale(_house: House, sheet: LibraryPrint) -> None:
        assert sheet.paper._order is not None
        await sheet.paper._save(sheet.paper._order, taken)
        assert sheet.said.text().startswith("The file taken.pdf cannot be written.")

    tell(tale)
    assert taken.is_dir()


def test_what_is_shown_is_printed(tell: Tell, tmp_path: Path) -> None:
    async def tale(house: House, sheet: LibraryPrint) -> None:
        await choose(house, sheet, PrintChoice.FEELINGS)
        house.key(Key.Key_P, modifier=CONTROL)
        await house.until(lambda: sheet.paper.findChild(QPrintDialog))
        sheet.paper.findChild(QPrintDialog).reject()
        await house.until(lambda: sheet.paper.ready and not sheet.paper.findChild(QPrintDialog))
        assert "happy" in words(sheet), "the preview is back"
        QTest.mouseClick(sheet.print_button, Qt.MouseButton.LeftButton)
        await house.until(lambda: sheet.paper.findChild(QPrintDialog))
        dialog = sheet.paper.findChild(QPrintDialog)
        # Without a printer Qt offers to print into a file.
        dialog.findChild(QLineEdit, "filename").setText(str(tmp_path / "printed.pdf"))
        dialog.accept()
        await house.until((tmp_path / "printed.pdf").exists)
        await house.until(lambda: sheet.paper.ready and not sheet.paper.findChild(QPrintDialog))

    tell(tale)
    assert len(PdfReader(tmp_path / "printed.pdf").pages) == 3
