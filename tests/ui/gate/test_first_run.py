"""The first run, through the real page, the real worker and a real vault."""

import asyncio
from collections.abc import Awaitable, Callable, Iterator
from dataclasses import dataclass, field
from pathlib import Path
from time import monotonic

import pypdfium2
import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QFileDialog, QLineEdit, QWidget
from pytestqt.qtbot import QtBot

from facilitator.keyslot import SMALLEST
from facilitator.paths import Paths
from facilitator.vault import Vault, open_with_passphrase
from ui.gate.choice import gate_page
from ui.gate.first_run import FirstRunPage
from ui.gate.keeper import UNPROVEN, Gatekeeper
from ui.gate.unlock import UnlockPage
from ui.jobs import Jobs
from ui.theme import load_theme

PASSPHRASE = "gerobak ungu menari pelan"
OTHER = "tiga payung melawan angin"


@dataclass
class Story:
    """A gate that is tended, and what came out of it."""

    page: FirstRunPage
    keeper: Gatekeeper
    opened: list[tuple[Vault, str]] = field(default_factory=list)

    def enter(self) -> None:
        """Press Enter wherever the cursor is."""
        QTest.keyClick(QApplication.focusWidget() or self.page, Qt.Key.Key_Return)

    def escape(self) -> None:
        QTest.keyClick(QApplication.focusWidget() or self.page, Qt.Key.Key_Escape)

    def type(self, *texts: str) -> None:
        """Type into the field with the cursor, then into the ones Tab leads to."""
        for number, text in enumerate(texts):
            if number:
                QTest.keyClick(QApplication.focusWidget(), Qt.Key.Key_Tab)
            widget = QApplication.focusWidget()
            assert isinstance(widget, QLineEdit)
            widget.clear()
            QTest.keyClicks(widget, text)

    async def make_vault(self, passphrase: str = PASSPHRASE) -> None:
        """Go from the language to the code."""
        self.enter()
        self.type(passphrase, passphrase)
        self.enter()
        await until(lambda: self.page.step is self.page.sheet)

    def prove(self) -> None:
        """Type the two blocks that are asked for."""
        self.type(*self.page.proof.asked.values())
        self.enter()


async def until(condition: Callable[[], object]) -> None:
    """Wait for a condition, at most ten seconds."""
    patience = monotonic() + 10
    while not condition():
        assert monotonic() < patience, "it never came to that"
        await asyncio.sleep(0.005)


@pytest.fixture
def paths(tmp_path: Path) -> Paths:
    return Paths(tmp_path / "data")


@pytest.fixture
def jobs(loop: asyncio.AbstractEventLoop) -> Iterator[Jobs]:
    jobs = Jobs()
    yield jobs
    jobs.close()


@pytest.fixture
def story(qtbot: QtBot, paths: Paths, jobs: Jobs) -> Iterator[Story]:
    page = gate_page(paths, load_theme("light", 100))
    assert isinstance(page, FirstRunPage)
    keeper = Gatekeeper(paths, jobs, SMALLEST)
    made = Story(page, keeper)
    keeper.opened.connect(lambda vault, wish: made.opened.append((vault, wish)))
    keeper.tend(page)
    show(qtbot, page)
    yield made
    for vault, _ in made.opened:
        vault.close()


def show(qtbot: QtBot, page: QWidget) -> None:
    qtbot.addWidget(page)
    page.show()
    page.activateWindow()
    qtbot.waitUntil(page.isActiveWindow)


Run = Callable[[Awaitable[None]], None]


@pytest.fixture
def run(loop: asyncio.AbstractEventLoop, jobs: Jobs, story: Story) -> Run:
    """Run a coroutine to its end, then close what it left open."""

    async def whole(tale: Awaitable[None]) -> None:
        await tale
        for window in QApplication.topLevelWidgets():
            window.hide()  # what is hidden asks for nothing more
        await jobs.settle()
        await story.keeper.close()

    return lambda tale: loop.run_until_complete(whole(tale))


def test_by_keyboard_to_the_first_group(story: Story, run: Run, paths: Paths) -> None:
    async def tale() -> None:
        await story.make_vault()
        assert (paths.root / UNPROVEN).exists()
        story.enter()
        assert story.page.step is story.page.proof
        story.prove()
        assert story.page.step is story.page.start
        QTest.keyClick(QApplication.focusWidget(), Qt.Key.Key_Tab)
        story.enter()
        await until(lambda: story.opened)
        await until(lambda: not (paths.root / UNPROVEN).exists())  # the worker takes it away

    run(tale())
    [(vault, wish)] = story.opened
    assert wish == "group"
    vault.close()
    open_with_passphrase(paths, PASSPHRASE).close()


def test_the_demo_is_one_key_away(story: Story, run: Run) -> None:
    async def tale() -> None:
        await story.make_vault()
        story.enter()
        story.prove()
        story.enter()
        await until(lambda: story.opened)

    run(tale())
    assert [wish for _, wish in story.opened] == ["demo"]


def test_the_other_language_is_asked_for_at_once(story: Story, qtbot: QtBot) -> None:
    page = story.page
    other = next(each for each in page.language._choices.values() if not each.isChecked())
    with qtbot.waitSignal(story.keeper.language_chosen) as told:
        QTest.mouseClick(other, Qt.MouseButton.LeftButton)
    assert told.args in (["id"], ["en"])


@pytest.mark.parametrize(
    ("first", "second", "sentence"),
    [
        ("terlalu", "terlalu", "at least 12 characters"),
        (PASSPHRASE, OTHER, "are not the same"),
        ("aaaaaaaaaaaaaaaa", "aaaaaaaaaaaaaaaa", "easy to guess"),
    ],
)
def test_a_poor_passphrase_is_refused_in_place(
    story: Story, run: Run, paths: Paths, first: str, second: str, sentence: str
) -> None:
    async def tale() -> None:
        story.enter()
        story.type(first, second)
        story.enter()
        await until(lambda: story.page.passphrase.complaint)

    run(tale())
    assert sentence in story.page.passphrase.complaint
    assert story.page.passphrase.fields.text() == first
    assert not paths.database.exists()


def test_strength_shows_while_typing(story: Story, run: Run) -> None:
    fields = story.page.passphrase.fields

    async def tale() -> None:
        story.enter()
        QTest.keyClicks(fields.first, "aaaa")
        assert fields._verdict.text() == "8 more character(s)"
        QTest.keyClicks(fields.first, "aaaaaaaaaa")
        await until(lambda: fields._meter.filled)
        weak = fields._meter.filled
        fields.first.clear()
        QTest.keyClicks(fields.first, PASSPHRASE)
        await until(lambda: fields._meter.filled > weak)

    run(tale())
    assert fields._verdict.text() in ("good", "very good")


def test_an_old_rating_does_not_stay(story: Story, run: Run) -> None:
    from facilitator.passphrase import strength

    fields = story.page.passphrase.fields
    fields.first.setText("aaaaaaaaaaaaaaaa")
    fields.show_strength(PASSPHRASE, strength(PASSPHRASE))
    assert fields._meter.filled == 0


def test_a_block_must_be_the_right_one(story: Story, run: Run) -> None:
    proof = story.page.proof

    async def tale() -> None:
        await story.make_vault()
        story.enter()
        number, other = proof.asked
        story.enter()
        assert proof.complaint == f"Block {number} is still empty."
        story.type(proof.asked[number], "ZZZZ")
        story.enter()
        assert proof.complaint.startswith(f"Block {other} is not the one on your sheet.")
        assert proof.fields[1].selectedText() == "ZZZZ"
        story.type(proof.asked[other].lower().replace("0", "o").replace("1", "l"))
        story.enter()
        assert story.page.step is story.page.start

    run(tale())


def test_going_back_chooses_another_passphrase(story: Story, run: Run, paths: Paths) -> None:
    page = story.page

    async def tale() -> None:
        await story.make_vault()
        code = page.sheet.code
        story.enter()
        story.escape()
        assert page.step is page.sheet
        story.escape()
        assert page.step is page.passphrase
        story.escape()
        assert page.step is page.passphrase  # the vault is made: no way back to the language
        story.type(OTHER, OTHER)
        story.enter()
        await until(lambda: page.step is page.sheet)
        assert page.sheet.code == code

    run(tale())
    open_with_passphrase(paths, OTHER).close()


def test_the_sheet_is_saved_as_pdf(story: Story, run: Run, tmp_path: Path) -> None:
    target = tmp_path / "sheet.pdf"
    page = story.page

    async def tale() -> None:
        await story.make_vault()
        page.sheet.save_wanted.emit()
        choose(page, target)
        await until(lambda: page.sheet._said.text())

    run(tale())
    assert "sheet.pdf" in page.sheet._said.text()
    document = pypdfium2.PdfDocument(target)
    words = document[0].get_textpage().get_text_bounded()
    document.close()
    assert all(block in words for block in page.sheet.code.split("-"))


def test_a_sheet_that_cannot_be_written_is_told(story: Story, run: Run, tmp_path: Path) -> None:
    page = story.page

    async def tale() -> None:
        await story.make_vault()
        page.save_sheet_wanted.emit(tmp_path / "nowhere" / "sheet.pdf")
        await until(lambda: page.sheet.complaint)

    run(tale())
    assert "sheet.pdf cannot be written" in page.sheet.complaint


def test_an_unwritable_folder_is_told_in_place(story: Story, run: Run, paths: Paths) -> None:
    paths.root.write_text("a file stands where the folder should be")

    async def tale() -> None:
        story.enter()
        story.type(PASSPHRASE, PASSPHRASE)
        story.page.passphrase.go_on()
        await until(lambda: story.page.passphrase.complaint)

    run(tale())
    assert str(paths.root) in story.page.passphrase.complaint


def test_closed_too_early_the_proof_is_asked_at_the_next_start(
    story: Story, run: Run, paths: Paths, qtbot: QtBot
) -> None:
    async def tale() -> None:
        await story.make_vault()
        code = story.page.sheet.code
        await story.keeper.close()  # the window was closed
        page = gate_page(paths, load_theme("light", 100))
        assert isinstance(page, UnlockPage)
        qtbot.addWidget(page)
        story.keeper.tend(page)
        page.passphrase.field.setText(PASSPHRASE)
        page.passphrase.go_on()
        await until(lambda: page.step is page.sheet)
        assert page.sheet.code == code
        page.sheet.go_on()
        for block, entry in zip(page.proof.asked.values(), page.proof.fields, strict=True):
            entry.setText(block)
        page.proof.go_on()
        await until(lambda: story.opened)

    run(tale())
    assert [wish for _, wish in story.opened] == [""]


def choose(page: QWidget, target: Path) -> None:
    """Answer the open file dialog."""
    dialog = page.findChild(QFileDialog)
    assert dialog is not None
    dialog.selectFile(str(target))
    dialog.accept()
