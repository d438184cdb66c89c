"""The marks of a held meeting on its record: listed, changed, taken back, with a trail."""

from collections.abc import Awaitable, Callable
from dataclasses import replace

import pytest
from PySide6.QtCore import QPoint, QPointF, Qt
from PySide6.QtGui import QWheelEvent
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QLabel, QWidget
from pytestqt.qtbot import QtBot

from facilitator.demo import DemoProgramme, programme
from facilitator.store import changes, demo, marks, meetings
from facilitator.store.corrections import note_change
from sessions.clock import ManualClock
from sessions.records import MarkKind, OwnMark
from tests.eventful import eventful
from ui.after.record_page import MeetingRecordPage
from ui.desk import Action, Desk
from ui.places import MeetingRecord

Tell = Callable[[Awaitable[None]], None]
Told = tuple[str, tuple[Action, ...]]


@pytest.fixture
def stored(desk: Desk) -> DemoProgramme:
    made = eventful(programme("en"))
    demo.fill(desk.db, made)
    return made


@pytest.fixture
def page(qtbot: QtBot, desk: Desk) -> MeetingRecordPage:
    page = MeetingRecordPage(desk)
    qtbot.addWidget(page)
    page.resize(1290, 768)
    page.show()
    return page


def words(widget: QWidget) -> list[str]:
    return [each.text() for each in widget.findChildren(QLabel) if not each.isHidden()]


def test_the_trail_knows_marks(
    page: MeetingRecordPage, desk: Desk, stored: DemoProgramme, clock: ManualClock, tell: Tell
) -> None:
    meeting = stored.meetings[1]
    marks.clear_mark(desk.db, "mark30", clock.now().wall)
    tell(page.show_place(MeetingRecord(meeting.id)))
    assert {"Rani: mark", "spoke → –"} <= set(words(page.trail))


@pytest.fixture
def told(desk: Desk) -> list[Told]:
    """What the banner said, with the buttons it offered."""
    heard: list[Told] = []
    desk.told.connect(lambda text, _role, actions: heard.append((text, actions)))
    return heard


@pytest.fixture
def shown(page: MeetingRecordPage, stored: DemoProgramme, tell: Tell) -> MeetingRecordPage:
    tell(page.show_place(MeetingRecord(stored.meetings[1].id)))
    return page


def kinds(desk: Desk, stored: DemoProgramme) -> dict[str, str]:
    return {mark.id: mark.kind for mark in marks.marks(desk.db, stored.meetings[1].id)}


def trail(desk: Desk, stored: DemoProgramme) -> list[tuple[str, str, str]]:
    return [(c.field, c.before, c.after) for c in changes.trail(desk.db, stored.meetings[1].id)]


def test_a_members_marks_are_listed_with_minute_and_stage(shown: MeetingRecordPage) -> None:
    assert [chip.text() for chip in shown.marks.chips.values()] == HERE
    assert [mark.id for mark in shown.marks.marks] == ["mark30", "mark33"]
    assert lines(shown) == ["10:30 Activity spoke", "10:33 Activity responded"]


def lines(page: MeetingRecordPage) -> list[str]:
    return [" ".join(cell.text for cell in line.cells) for line in page.marks.table.lines]


HERE = ["Rani", "Dimas", "Putri", "Bayu", "Sari", "Wulan", "Arif", "Nadia"]  # by seat


def test_a_press_shows_another_member(shown: MeetingRecordPage) -> None:
    dimas, putri = list(shown.marks.chips.values())[1:3]
    QTest.mouseClick(putri, Qt.MouseButton.LeftButton)
    assert [mark.id for mark in shown.marks.marks] == ["mark41"]
    QTest.mouseClick(dimas, Qt.MouseButton.LeftButton)
    assert shown.marks.marks == ()
    assert "None of this member." in words(shown.marks)


def test_a_mark_is_changed_by_key_and_put_back(
    shown: MeetingRecordPage, desk: Desk, stored: DemoProgramme, tell: Tell, told: list[Told]
) -> None:
    async def tale() -> None:
        shown.marks.table.setFocus()
        QTest.keyClick(shown.marks.table, Qt.Key.Key_Return)
        assert shown.marks.box.hasFocus()
        QTest.keyClick(shown.marks.box, Qt.Key.Key_Down)
        await desk.jobs.settle()
        assert kinds(desk, stored)["mark30"] == "opened_up"
        assert shown.marks.box.hasFocus()  # the next key goes where this one went
        assert lines(shown)[0] == "10:30 Activity opened up"
        assert {"Rani: mark", "spoke → opened up"} <= set(words(shown.trail))
        assert "spoke 1×, opened up 1×, responded 1×, emotion 1×" in words(shown.protocol)
        ((text, ((caption, undo),)),) = told
        assert (text, caption) == ("Changed: spoke → opened up.", "Undo")
        undo()
        await desk.jobs.settle()
        assert shown.marks.box.currentText() == "spoke"

    tell(tale())
    assert trail(desk, stored) == [("mark", "spoke", "opened_up"), ("mark", "opened_up", "spoke")]


def test_a_mark_is_taken_back_and_put_back(
    shown: MeetingRecordPage, desk: Desk, stored: DemoProgramme, tell: Tell, told: list[Told]
) -> None:
    before = marks.marks(desk.db, stored.meetings[1].id)

    async def tale() -> None:
        shown.marks.table.setFocus()
        QTest.keyClick(shown.marks.table, Qt.Key.Key_Delete)
        await desk.jobs.settle()
        assert lines(shown) == ["10:33 Activity responded"]
        assert shown.marks.table.key == "mark33"  # one has come to the next
        assert shown.marks.table.hasFocus()
        ((text, ((_, undo),)),) = told
        assert text == "Taken back: spoke."
        undo()
        await desk.jobs.settle()
        assert len(lines(shown)) == 2

    tell(tale())
    assert marks.marks(desk.db, stored.meetings[1].id) == before
    assert trail(desk, stored) == [("mark", "spoke", ""), ("mark", "", "spoke")]


def test_the_last_mark_gives_the_keys_back_to_the_name(
    shown: MeetingRecordPage, desk: Desk, tell: Tell
) -> None:
    async def tale() -> None:
        putri = list(shown.marks.chips)[2]
        shown.marks.choose(putri)
        shown.marks.removal.setFocus()
        QTest.keyClick(shown.marks.removal, Qt.Key.Key_Space)
        await desk.jobs.settle()
        assert shown.marks.member_id == putri
        assert shown.marks.chips[putri].hasFocus()

    tell(tale())


def test_the_same_kind_again_changes_nothing(
    shown: MeetingRecordPage, desk: Desk, stored: DemoProgramme, tell: Tell, told: list[Told]
) -> None:
    async def tale() -> None:
        box = shown.marks.box
        box.activated.emit(box.currentIndex())
        await desk.jobs.settle()

    tell(tale())
    assert told == []
    assert trail(desk, stored) == []


def test_the_wheel_changes_no_mark(
    shown: MeetingRecordPage, desk: Desk, stored: DemoProgramme, tell: Tell, told: list[Told]
) -> None:
    box = shown.marks.box
    spot, none = QPointF(box.rect().center()), Qt.MouseButton.NoButton
    turned = QWheelEvent(
        spot,
        box.mapToGlobal(spot),
        QPoint(),
        QPoint(0, -120),
        none,
        NO_MODIFIER,
        Qt.ScrollPhase.NoScrollPhase,
        False,
    )
    QApplication.sendEvent(box, turned)
    assert not turned.isAccepted()
    assert box.currentText() == "spoke"
    assert told == []


NO_MODIFIER = Qt.KeyboardModifier.NoModifier


def test_own_kinds_are_named_also_when_no_longer_offered(
    page: MeetingRecordPage, desk: Desk, stored: DemoProgramme, tell: Tell, clock: ManualClock
) -> None:
    meeting, at = stored.meetings[1], clock.now().wall
    kept, gone = OwnMark(id="kept", name="Hums along"), OwnMark(id="gone", name="Draws a sketch")
    for own in (kept, gone):
        marks.save_own_mark(desk.db, own)
    first = marks.marks(desk.db, meeting.id)[0]
    marks.correct_mark(desk.db, replace(first, kind="gone"), at)
    marks.remove_own_mark(desk.db, "gone")

    async def tale() -> None:
        await page.show_place(MeetingRecord(meeting.id))
        box = page.marks.box
        offered = [box.itemText(n) for n in range(box.count())]
        assert box.currentText() == "Draws a sketch"
        assert offered[-2:] == ["Hums along", "Draws a sketch"]
        assert len(offered) == len(MarkKind) + 2
        QTest.mouseClick(page.marks.removal, Qt.MouseButton.LeftButton)
        await desk.jobs.settle()
        assert "Draws a sketch" not in [box.itemText(n) for n in range(box.count())]
        assert {"spoke → Draws a sketch", "Draws a sketch → –"} <= set(words(page.trail))

    tell(tale())


def test_what_is_being_typed_elsewhere_stays(
    shown: MeetingRecordPage, desk: Desk, tell: Tell
) -> None:
    async def tale() -> None:
        shown.closing.begin()
        QTest.keyClicks(shown.closing.edits["analysis"], " And more.")
        QTest.mouseClick(shown.marks.removal, Qt.MouseButton.LeftButton)
        await desk.jobs.settle()
        assert shown.closing.open
        assert shown.closing.edits["analysis"].toPlainText().endswith(" And more.")

    tell(tale())


def test_the_marks_of_a_cancelled_meeting_are_only_read(
    page: MeetingRecordPage, desk: Desk, stored: DemoProgramme, tell: Tell
) -> None:
    meetings.cancel_meeting(desk.db, stored.meetings[1].id)
    tell(page.show_place(MeetingRecord(stored.meetings[1].id)))
    assert lines(page) == ["10:30 Activity spoke", "10:33 Activity responded"]
    assert not page.marks.box.isVisible()
    for key in (Qt.Key.Key_Return, Qt.Key.Key_Delete):
        QTest.keyClick(page.marks.table, key)
    assert len(lines(page)) == 2
    assert trail(desk, stored) == []


def test_a_meeting_without_marks_says_so(
    page: MeetingRecordPage, desk: Desk, stored: DemoProgramme, tell: Tell
) -> None:
    for mark in marks.marks(desk.db, stored.meetings[1].id):
        marks.remove_mark(desk.db, mark.id)
    tell(page.show_place(MeetingRecord(stored.meetings[1].id)))
    assert "No marks were set." in words(page.marks)
    assert page.marks.chips == {}


def test_every_field_of_the_trail_has_a_word(
    page: MeetingRecordPage, desk: Desk, stored: DemoProgramme, clock: ManualClock, tell: Tell
) -> None:
    """Also one that only a later version of the program knows."""
    meeting, at = stored.meetings[1], clock.now().wall
    with desk.db.writing() as connection:
        for field in ("mark", "attendance.told", "from a later version"):
            note_change(connection, meeting.id, at, field, None, "", "yes")
    tell(page.show_place(MeetingRecord(meeting.id)))
    assert {"mark", "own mark", "heard the confidentiality agreement", "record"} <= {
        part for text in words(page.trail) for part in text.replace("– → ", "").split(": ")
    }
