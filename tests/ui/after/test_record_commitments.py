"""Commitments in a meeting's record: read, corrected, and every correction in the trail."""

import asyncio
from collections.abc import Awaitable, Callable

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QLabel, QWidget
from pytestqt.qtbot import QtBot

from facilitator.demo import DemoProgramme, programme
from facilitator.store import attendance, changes, commitments, demo
from sessions.clock import ManualClock
from sessions.records import Attendance, Commitment, Meeting, Presence
from ui.after.record_page import MeetingRecordPage
from ui.desk import Desk
from ui.places import MeetingRecord

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
    return [each.text() for each in widget.findChildren(QLabel) if not each.isHidden()]


def made_in(stored: DemoProgramme, meeting: Meeting) -> list[Commitment]:
    return [each for each in stored.commitments if each.meeting_id == meeting.id]


def test_what_was_said_and_what_was_asked_back_is_read(
    page: MeetingRecordPage, stored: DemoProgramme, second: Meeting, tell: Tell
) -> None:
    tell(page.show_place(MeetingRecord(second.id)))
    shown = words(page.commitments)
    said = [each.text for each in made_in(stored, second)]
    asked = [each.text for each in stored.commitments if each.answered_in == second.id]
    assert said
    assert asked
    at = shown.index("Asked back in this meeting")
    assert [text for text in shown[:at] if text in said] == said
    assert [text for text in shown[at:] if text in asked] == asked
    assert {"done", "partly", "not yet"} & set(shown)


def test_a_correction_leaves_a_line_in_the_trail(
    page: MeetingRecordPage, stored: DemoProgramme, second: Meeting, tell: Tell, desk: Desk
) -> None:
    first, *others = made_in(stored, second)

    async def tale() -> None:
        await page.show_place(MeetingRecord(second.id))
        QTest.mouseClick(page.commitments.correct, Qt.MouseButton.LeftButton)
        edit = page.commitments.edits[first.member_id]
        QTest.keyClick(edit, Qt.Key.Key_End)
        QTest.keyClicks(edit, ", twice")
        QTest.keyClick(edit, Qt.Key.Key_Return, CTRL)
        await desk.jobs.settle()
        assert not page.commitments.open
        assert first.text + ", twice" in words(page.commitments)
        told = " | ".join(words(page.trail))
        assert f"“{first.text}” → “{first.text}, twice”" in told

    tell(tale())
    kept = commitments.of_meeting(desk.db, second.id)
    assert [each.text for each in kept] == [first.text + ", twice", *(c.text for c in others)]
    assert kept[0].answer is first.answer  # what became of it is another meeting's word
    assert [each.field for each in changes.trail(desk.db, second.id)] == ["commitment"]


def test_one_that_was_forgotten_is_added_and_one_too_many_taken_back(
    page: MeetingRecordPage, stored: DemoProgramme, second: Meeting, tell: Tell, desk: Desk
) -> None:
    first, last = made_in(stored, second)[0], made_in(stored, second)[-1]
    absent = stored.members[8].id
    commitments.save_commitment(
        desk.db, Commitment(id=last.id, meeting_id=second.id, member_id=last.member_id, text="")
    )

    async def tale() -> None:
        await page.show_place(MeetingRecord(second.id))
        page.commitments.begin()
        assert absent not in page.commitments.edits
        page.commitments.edits[first.member_id].selectAll()
        QTest.keyClick(page.commitments.edits[first.member_id], Qt.Key.Key_Delete)
        QTest.keyClicks(page.commitments.edits[last.member_id], "Say hello")
        page.save()
        await desk.jobs.settle()

    tell(tale())
    kept = {each.member_id: each.text for each in commitments.of_meeting(desk.db, second.id)}
    assert first.member_id not in kept
    assert kept[last.member_id] == "Say hello"
    assert len(changes.trail(desk.db, second.id)) == 2


def test_nothing_said_and_nothing_changed(
    page: MeetingRecordPage, stored: DemoProgramme, second: Meeting, tell: Tell, desk: Desk
) -> None:
    for each in made_in(stored, second):
        gone = Commitment(id=each.id, meeting_id=second.id, member_id=each.member_id, text=" ")
        commitments.save_commitment(desk.db, gone)

    async def tale() -> None:
        await page.show_place(MeetingRecord(second.id))
        await asyncio.sleep(0.001)  # one round of the event loop shows what was just put in
        assert "None was written down." in words(page.commitments)
        page.commitments.begin()
        page.save()
        await desk.jobs.settle()
        assert not page.commitments.open

    tell(tale())
    assert commitments.of_meeting(desk.db, second.id) == ()
    assert changes.trail(desk.db, second.id) == ()


def test_the_trail_knows_every_word_about_a_stay(
    page: MeetingRecordPage,
    stored: DemoProgramme,
    second: Meeting,
    tell: Tell,
    desk: Desk,
    clock: ManualClock,
) -> None:
    at = clock.now().wall
    left = Presence(
        member_id=stored.members[0].id,
        status=Attendance.LATE,
        arrived_at=at.replace(hour=10, minute=5),
        left_at=at.replace(hour=10, minute=50),
        told=True,
    )
    changes.correct_presence(desk.db, second.id, left, at)
    assert attendance.presences(desk.db, second.id)[0] == left
    tell(page.show_place(MeetingRecord(second.id)))
    told = words(page.trail)
    assert {"Rani: minute of leaving", "Rani: heard the confidentiality agreement"} < set(told)
    assert {"– → 10:50", "– → yes"} < set(told)
