"""The record of a held meeting: read, corrected, and every correction in the trail."""

from collections.abc import Awaitable, Callable
from dataclasses import replace
from datetime import time

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QFrame, QLabel, QPlainTextEdit, QWidget
from pytestqt.qtbot import QtBot

from facilitator.demo import DemoProgramme, programme
from facilitator.store import attendance, changes, demo, meetings, notes
from sessions.clock import ManualClock
from sessions.records import Attendance, Meeting, MeetingState, NoteLayer, QuickMark
from ui.after.record_page import MeetingRecordPage
from ui.desk import Desk
from ui.places import CloseMeeting, Groups, MeetingRecord, Place, PlanMeeting, Reports

Tell = Callable[[Awaitable[None]], None]
CTRL = Qt.KeyboardModifier.ControlModifier


@pytest.fixture
def stored(desk: Desk) -> DemoProgramme:
    """The reference programme: three meetings held, the fourth planned."""
    made = programme("en")
    demo.fill(desk.db, made)
    return made


@pytest.fixture
def second(stored: DemoProgramme) -> Meeting:
    return stored.meetings[1]


@pytest.fixture
def page(qtbot: QtBot, desk: Desk) -> MeetingRecordPage:
    page = MeetingRecordPage(desk)
    qtbot.addWidget(page)
    page.resize(1290, 768)
    page.show()
    return page


def words(widget: QWidget) -> list[str]:
    """What can be read in `widget`, in no order."""
    return [each.text() for each in widget.findChildren(QLabel) if not each.isHidden()]


def trail(page: MeetingRecordPage) -> list[str]:
    """The lines of the trail, the latest first; when, who and what, from what to what."""
    lines = (page.trail.lines.itemAt(at) for at in range(page.trail.lines.count()))
    shown = [item.widget() for item in lines if item is not None]
    return [" | ".join(words(line)) for line in shown if line is not None]


def test_everything_is_there_to_be_read(
    page: MeetingRecordPage, second: Meeting, tell: Tell
) -> None:
    tell(page.show_place(MeetingRecord(second.id)))
    shown = words(page)
    assert "Melati Group · Meeting 2 of 4" in shown
    assert any(
        text.startswith("Monday, 22 January 2024 · 10:03–11:00 · Counseling room 2")
        for text in shown
    )
    assert "8 of 9 present" in words(page.attendance)
    assert "late 10:09" in words(page.attendance)
    assert "57 of 60 planned minutes" in words(page.protocol)
    assert {"31 min", "6 of 6 steps"} < set(words(page.protocol))
    assert "Count to Ten (Transition)" in words(page.protocol)
    assert "Ask how Eko is before the third meeting." in " ".join(words(page.closing))
    assert page.observation.grid.scores
    assert "Nothing was corrected." in words(page.trail)


def test_private_notes_stand_apart(
    page: MeetingRecordPage, stored: DemoProgramme, second: Meeting, tell: Tell
) -> None:
    tell(page.show_place(MeetingRecord(second.id)))
    frames = [
        f for f in page.notes.findChildren(QFrame) if f.property("role") in ("well", "notice")
    ]
    places = {layer: next(f for f in frames if caption in words(f)) for layer, caption in CAPTIONS}
    assert len(set(places.values())) == len(NoteLayer)
    assert "private, never printed" in words(places[NoteLayer.PRIVATE])
    for note in stored.notes:
        if note.meeting_id == second.id:
            where = {layer for layer, frame in places.items() if note.text.strip() in words(frame)}
            assert where == {note.layer}


CAPTIONS = (
    (NoteLayer.GROUP, "Record of the group"),
    (NoteLayer.MEMBER, "For the members' sheets"),
    (NoteLayer.PRIVATE, "Only for you"),
)


def test_attendance_is_corrected_with_a_trail(
    page: MeetingRecordPage, desk: Desk, second: Meeting, tell: Tell
) -> None:
    async def tale() -> None:
        await page.show_place(MeetingRecord(second.id))
        QTest.mouseClick(page.attendance.correct, Qt.MouseButton.LeftButton)
        people = page.attendance.list
        QTest.keyClick(people, Qt.Key.Key_S)
        people.rows[6].hour.show_hour(time(10, 12))
        before = attendance.presences(desk.db, second.id)
        assert before[0].status is Attendance.PRESENT  # nothing is changed before it is saved
        QTest.keyClick(people, Qt.Key.Key_Return, CTRL)
        await desk.jobs.settle()
        assert not page.attendance.open
        assert "7 of 9 present" in words(page.attendance)
        assert trail(page) == [
            "4 Feb 2024, 09:12 | Arif: minute of arrival | 10:09 → 10:12",
            "4 Feb 2024, 09:12 | Rani: attendance | present → sick",
        ]

    tell(tale())
    found = attendance.presences(desk.db, second.id)
    assert found[0].status is Attendance.SICK
    assert found[6].arrived_at is not None
    assert found[6].arrived_at.time() == time(10, 12)


def test_a_text_is_corrected_and_the_others_are_left_alone(
    page: MeetingRecordPage, desk: Desk, second: Meeting, clock: ManualClock, tell: Tell
) -> None:
    closing = replace(
        meetings.closing(desk.db, second.id), analysis="They\u00a0waited.", achieved="Much."
    )
    meetings.save_closing(desk.db, closing)

    async def tale() -> None:
        await page.show_place(MeetingRecord(second.id))
        QTest.mouseClick(page.closing.correct, Qt.MouseButton.LeftButton)
        QTest.keyClicks(page.closing.edits["achieved"], " And more.")
        clock.advance(60)
        QTest.keyClick(page.closing.edits["achieved"], Qt.Key.Key_Return, CTRL)
        await desk.jobs.settle()
        assert trail(page) == [
            "4 Feb 2024, 09:13 | what was achieved | “Much.” → “Much. And more.”"
        ]
        assert "Much. And more." in words(page.closing)

    tell(tale())
    assert meetings.closing(desk.db, second.id) == replace(closing, achieved="Much. And more.")


def test_a_mark_is_corrected(
    page: MeetingRecordPage, desk: Desk, stored: DemoProgramme, second: Meeting, tell: Tell
) -> None:
    async def tale() -> None:
        await page.show_place(MeetingRecord(second.id))
        grid = page.observation.grid
        QTest.keyClick(grid, "3")  # a grid that is only read takes no keys
        QTest.mouseClick(page.observation.correct, Qt.MouseButton.LeftButton)
        QTest.keyClick(grid, Qt.Key.Key_Down)
        QTest.keyClick(grid, "3")
        page.save()
        await desk.jobs.settle()
        assert trail(page) == ["4 Feb 2024, 09:12 | Dimas: opens up | 1 → 3"]

    tell(tale())
    found = {(o.member_id, o.mark): o.score for o in notes.observations(desk.db, second.id)}
    assert found[stored.members[0].id, QuickMark.OPENS_UP] == 1
    assert found[stored.members[1].id, QuickMark.OPENS_UP] == 3


def test_a_mark_is_taken_back_with_a_trail(
    page: MeetingRecordPage, desk: Desk, stored: DemoProgramme, second: Meeting, tell: Tell
) -> None:
    async def tale() -> None:
        await page.show_place(MeetingRecord(second.id))
        QTest.mouseClick(page.observation.correct, Qt.MouseButton.LeftButton)
        QTest.keyClick(page.observation.grid, Qt.Key.Key_Delete)
        page.save()
        await desk.jobs.settle()
        assert trail(page) == ["4 Feb 2024, 09:12 | Rani: opens up | 1 → –"]

    tell(tale())
    found = {(o.member_id, o.mark) for o in notes.observations(desk.db, second.id)}
    assert (stored.members[0].id, QuickMark.OPENS_UP) not in found
    assert (stored.members[0].id, QuickMark.JOINS_IN) in found


def test_cancelled_corrections_are_forgotten(
    page: MeetingRecordPage, desk: Desk, second: Meeting, tell: Tell
) -> None:
    async def tale() -> None:
        await page.show_place(MeetingRecord(second.id))
        for each in page.cards:
            each.begin()
        QTest.keyClick(page.attendance.list, Qt.Key.Key_A)
        QTest.keyClick(page.observation.grid, "3")
        QTest.keyClicks(page.closing.edits["analysis"], "Wrong.")
        for each in page.cards:
            each.stop()
        assert page.observation.grid.scores == {
            (o.member_id, o.mark): o.score for o in notes.observations(desk.db, second.id)
        }
        assert "8 of 9 present" in words(page.attendance)
        for each in page.cards:
            each.begin()
        page.save()  # and saving what was not changed changes nothing
        await desk.jobs.settle()
        assert not any(each.open for each in page.cards)

    tell(tale())
    assert changes.trail(desk.db, second.id) == ()


def test_leaving_keeps_what_was_typed(
    page: MeetingRecordPage, desk: Desk, second: Meeting, tell: Tell
) -> None:
    async def tale() -> None:
        await page.show_place(MeetingRecord(second.id))
        page.closing.begin()
        QTest.keyClicks(page.closing.edits["follow_up"], " Half a sen")
        await page.leave()

    tell(tale())
    assert meetings.closing(desk.db, second.id).follow_up.endswith(" Half a sen")
    assert [each.field for each in changes.trail(desk.db, second.id)] == ["closing.follow_up"]


@pytest.mark.parametrize(
    ("state", "place"),
    [(MeetingState.CLOSING, CloseMeeting), (MeetingState.PLANNED, PlanMeeting)],
)
def test_a_meeting_without_a_record_is_somewhere_else(
    page: MeetingRecordPage,
    desk: Desk,
    second: Meeting,
    tell: Tell,
    went: list[Place],
    state: MeetingState,
    place: Callable[[str], Place],
) -> None:
    meetings.save_meeting(desk.db, replace(second, state=state))
    tell(page.show_place(MeetingRecord(second.id)))
    assert went == [place(second.id)]


def test_a_cancelled_meeting_can_only_be_read(
    page: MeetingRecordPage, desk: Desk, second: Meeting, tell: Tell
) -> None:
    meetings.cancel_meeting(desk.db, second.id)
    tell(page.show_place(MeetingRecord(second.id)))
    assert "cancelled" in words(page)
    assert not any(each.correct.isEnabled() for each in page.cards)
    assert not page.summary.isEnabled()


def test_ways_from_here(
    page: MeetingRecordPage, stored: DemoProgramme, second: Meeting, tell: Tell, went: list[Place]
) -> None:
    tell(page.show_place(MeetingRecord(second.id)))
    QTest.mouseClick(page.summary, Qt.MouseButton.LeftButton)
    QTest.mouseClick(page.group, Qt.MouseButton.LeftButton)
    assert went == [Reports(second.id), Groups(stored.group.id, "programme")]


def test_a_very_long_text_is_read_in_a_box(
    page: MeetingRecordPage, desk: Desk, stored: DemoProgramme, second: Meeting, tell: Tell
) -> None:
    much = "Told once more and kept whole.\n" * 33_000
    note = next(n for n in stored.notes if n.meeting_id == second.id)
    notes.save_note(desk.db, replace(note, text=much))
    tell(page.show_place(MeetingRecord(second.id)))
    boxes = [each.toPlainText() for each in page.notes.findChildren(QPlainTextEdit)]
    assert boxes == [much.strip()]


def test_columns_stand_below_each_other_where_there_is_little_room(
    page: MeetingRecordPage, second: Meeting, tell: Tell, qtbot: QtBot
) -> None:
    def left_of_closing() -> int:
        return page.closing.mapTo(page, page.closing.rect().topLeft()).x()

    tell(page.show_place(MeetingRecord(second.id)))
    qtbot.waitUntil(lambda: left_of_closing() > 500)
    page.resize(950, 640)
    qtbot.waitUntil(lambda: left_of_closing() < 60)
    assert page.minimumSizeHint().width() <= 950
