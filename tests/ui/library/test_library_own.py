"""Own activities: written, copied and changed by keys, kept while unfinished, put away and brought
back."""

from collections.abc import Callable
from pathlib import Path

import pytest
from PySide6.QtCore import QPoint, Qt
from PySide6.QtGui import QImage
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QWidget

from facilitator.store import own_activities
from icebreakers.activity import OWN, Level
from tests.ui.library.conftest import LibraryRoom, Tell
from tests.ui.library.own_editing import CONTROL, LEFT, editor, fill_in, new, own, press, write
from ui.library.parts.captioned import LinesEdit


def drafts(room: LibraryRoom) -> int:
    kept = own_activities.own_activities(room.desk.db, archived=True)
    return sum(not each.id.startswith(OWN) for each in kept)


@pytest.fixture
def picture(tmp_path: Path) -> Callable[[str, int, int], Path]:
    """Make a picture file of a size."""

    def make(name: str, wide: int, high: int) -> Path:
        image = QImage(wide, high, QImage.Format.Format_RGB32)
        image.fill(0)
        path = tmp_path / name
        assert image.save(str(path))
        return path

    return make


def test_a_new_activity_by_keys_is_in_the_library(empty: LibraryRoom, tell: Tell) -> None:
    async def tale() -> None:
        made = await new(empty)
        await fill_in(made)
        press(Qt.Key.Key_Return, CONTROL)
        await empty.settle()
        assert empty.page.views.is_finding
        (activity,) = own(empty)
        assert activity.english.name == activity.indonesian.name == "Word Snake"
        assert activity.english.steps == ("Say a word", "Begin with its last letter")
        assert activity.stages == ("transition",)
        assert activity.safety.touch is Level.NONE
        assert empty.page.list.current == activity.key
        assert QApplication.focusWidget() is empty.page.list
        assert empty.page.list.lines[empty.shown.index(activity.key)].facts.startswith("own · ")
        assert drafts(empty) == 0

    tell(tale())


def test_what_is_missing_is_said_beside_each_field(empty: LibraryRoom, tell: Tell) -> None:
    async def tale() -> None:
        made = await new(empty)
        press(Qt.Key.Key_Return, CONTROL)
        boxes = made.words["en"].boxes
        told = {name for name, box in boxes.items() if box.complaint.isVisible()}
        assert told == {"name", "what", "steps"}
        assert boxes["name"].complaint.text() == "Please fill this in."
        assert made.trouble.text() == "4 field(s) need another look."
        assert QApplication.focusWidget() is boxes["name"].field
        await fill_in(made)
        press(Qt.Key.Key_Return, CONTROL)
        await empty.settle()
        assert len(own(empty)) == 1

    tell(tale())


def test_lines_that_do_not_match_are_shown_in_their_language(
    empty: LibraryRoom, tell: Tell
) -> None:
    async def tale() -> None:
        made = await new(empty)
        await fill_in(made)
        steps = made.words["id"].fields["steps"]
        assert isinstance(steps, LinesEdit)
        made.language.choose("id")
        steps.setFocus()
        write("Sebut satu kata")
        press(Qt.Key.Key_S, CONTROL)
        assert made.language.value == "id"
        said = made.words["id"].boxes["steps"].complaint.text()
        assert said == "Write 2 line(s) as in the other language, or none."
        assert own(empty) == ()

    tell(tale())


def test_what_was_typed_comes_back(empty: LibraryRoom, tell: Tell) -> None:
    async def tale() -> None:
        made = await new(empty)
        assert not made.back_note.isVisible()
        await fill_in(made)
        made.facts.minutes.most.step(5)
        press(Qt.Key.Key_Escape)
        await empty.page.leave()
        await empty.settle()
        assert empty.page.views.is_finding
        assert own(empty) == ()
        assert empty.told[-1][0] == "What you typed is kept, and comes back next time."
        made = await new(empty)
        assert made.back_note.isVisible()
        assert made.words["en"].words["name"] == "Word Snake"
        assert made.facts.minutes.value == [5, 15]
        QTest.mouseClick(made.afresh, LEFT)
        assert made.words["en"].words == {}
        await empty.page.leave()
        assert drafts(empty) == 0

    tell(tale())


def test_looking_alone_leaves_nothing_behind(empty: LibraryRoom, tell: Tell) -> None:
    async def tale() -> None:
        await new(empty)
        press(Qt.Key.Key_Escape)
        await empty.page.leave()
        assert drafts(empty) == 0
        assert empty.told == []

    tell(tale())


def test_any_activity_is_copied_and_changed(empty: LibraryRoom, tell: Tell) -> None:
    async def tale() -> None:
        page = await empty.open()
        page.list.go_to("hitung-sampai-sepuluh")
        QTest.keyClick(page.list, Qt.Key.Key_E, CONTROL)
        made = await editor(empty)
        before = made.words["en"].words
        assert before["name"] == "Count to Ten"
        assert made.words["en"].more.is_open
        press(Qt.Key.Key_End)
        write(" Together")
        press(Qt.Key.Key_Return, CONTROL)
        await empty.settle()
        (activity,) = own(empty)
        assert activity.english.name == "Count to Ten Together"
        assert activity.indonesian.name == "Hitung Sampai Sepuluh"
        assert "hitung-sampai-sepuluh" in empty.shown

    tell(tale())


def test_an_own_activity_is_changed_in_place(empty: LibraryRoom, tell: Tell) -> None:
    async def tale() -> None:
        made = await new(empty)
        await fill_in(made)
        press(Qt.Key.Key_Return, CONTROL)
        await empty.settle()
        page = empty.page
        assert page.aside.change.caption() == "Change"
        QTest.keyClick(page.list, Qt.Key.Key_E, CONTROL)
        made = await editor(empty)
        write("!")
        press(Qt.Key.Key_Return, CONTROL)
        await empty.settle()
        assert [each.english.name for each in own(empty)] == ["Word Snake!"]

    tell(tale())


def test_pictures_are_kept_and_shown(
    empty: LibraryRoom, tell: Tell, picture: Callable[[str, int, int], Path], tmp_path: Path
) -> None:
    async def tale() -> None:
        made = await new(empty)
        await fill_in(made)
        await made.pictures.take(picture("large.jpg", 2400, 1200))
        await made.pictures.take(picture("small.png", 40, 30))
        (tmp_path / "no.png").write_bytes(b"no picture")
        await made.pictures.take(tmp_path / "no.png")
        assert made.pictures.complaint.text().startswith("This picture cannot be used.")
        assert len(made.pictures.images) == 2
        made.save.click()
        await empty.settle()
        kept = own_activities.pictures(empty.desk.db, own(empty)[0].key)
        assert [QImage.fromData(each).width() for each in kept] == [1600, 40]
        assert empty.page.detail.pictures.shown == kept
        assert empty.page.detail.pictures.isVisible()
        empty.page.list.go_to("hitung-sampai-sepuluh")
        assert not empty.page.detail.pictures.isVisible()

    tell(tale())


def test_a_fifth_picture_has_no_room(
    empty: LibraryRoom, tell: Tell, picture: Callable[[str, int, int], Path]
) -> None:
    async def tale() -> None:
        made = await new(empty)
        for number in range(4):
            assert made.pictures.add.isVisible()
            await made.pictures.take(picture(f"{number}.png", 30 + number, 20))
        assert not made.pictures.add.isVisible()
        press(Qt.Key.Key_Escape)
        await empty.page.leave()
        made = await new(empty)
        assert len(made.pictures.images) == 4
        made.pictures.row.removed.emit(1)
        widths = [QImage.fromData(each).width() for each in made.pictures.images]
        assert widths == [30, 32, 33]

    tell(tale())


def test_a_drawing_is_kept_as_a_picture(empty: LibraryRoom, tell: Tell) -> None:
    async def tale() -> None:
        made = await new(empty)
        await fill_in(made)
        fields, pad = made.pictures, made.pictures.pad
        QTest.mouseClick(fields.draw, LEFT)
        assert pad.isVisible()
        assert not fields.keep.isEnabled()
        QTest.mouseClick(pad, LEFT, pos=QPoint(300, 200))
        QTest.mousePress(pad, LEFT, pos=QPoint(20, 30))
        QTest.mouseMove(pad, QPoint(120, 30))
        QTest.mouseRelease(pad, LEFT, pos=QPoint(120, 30))
        assert pad.strokes == 2
        QTest.mouseClick(fields.undo, LEFT)
        assert pad.strokes == 1
        QTest.mouseClick(fields.keep, LEFT)
        assert not pad.isVisible()
        press(Qt.Key.Key_Return, CONTROL)
        await empty.settle()
        (kept,) = own_activities.pictures(empty.desk.db, own(empty)[0].key)
        drawn = QImage.fromData(kept)
        ink = [drawn.pixelColor(x, y).lightness() < 128 for x, y in ((600, 400), (40, 60))]
        assert ink == [True, False]

    tell(tale())


def test_a_drawing_nobody_put_away_is_not_lost(empty: LibraryRoom, tell: Tell) -> None:
    async def tale() -> None:
        made = await new(empty)
        QTest.mouseClick(made.pictures.draw, LEFT)
        QTest.mouseClick(made.pictures.pad, LEFT, pos=QPoint(30, 30))
        press(Qt.Key.Key_Escape)
        await empty.page.leave()
        made = await new(empty)
        assert len(made.pictures.images) == 1
        assert made.pictures.pad.strokes == 0

    tell(tale())


def test_a_drawing_can_be_thrown_away(empty: LibraryRoom, tell: Tell) -> None:
    async def tale() -> None:
        made = await new(empty)
        fields = made.pictures
        QTest.mouseClick(fields.draw, LEFT)
        QTest.mouseClick(fields.pad, LEFT, pos=QPoint(30, 30))
        QTest.mouseClick(fields.drop, LEFT)
        assert fields.images == ()
        QTest.mouseClick(fields.draw, LEFT)
        assert fields.pad.strokes == 0

    tell(tale())


def test_every_field_of_the_editor_is_named(empty: LibraryRoom, tell: Tell) -> None:
    async def tale() -> None:
        made = await new(empty)
        for fields in made.words.values():
            assert all(field.accessibleName() for field in fields.fields.values())
        chips: list[QWidget] = list(made.facts.sets.values())
        assert all(each.accessibleName() for each in chips)

    tell(tale())


def test_words_without_a_blank_do_not_widen_the_page(empty: LibraryRoom, tell: Tell) -> None:
    async def tale() -> None:
        made = await new(empty)
        await fill_in(made, name="W" * 80)
        steps = made.words["en"].fields["steps"]
        assert isinstance(steps, LinesEdit)
        steps.show_lines(("M" * 900, "x"))
        press(Qt.Key.Key_Return, CONTROL)
        await empty.settle()
        assert len(own(empty)) == 1
        assert empty.page.list.current == own(empty)[0].key
        assert empty.page.minimumSizeHint().width() <= 1204
        aside = empty.page.aside
        assert aside.detail.name.width() <= aside.width()

    tell(tale())
