"""The step of the commitments: a line for everybody who was there, kept as it is typed."""

from collections.abc import Awaitable, Callable
from dataclasses import replace

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QLabel, QWidget
from pytestqt.qtbot import QtBot

from facilitator.demo import DemoProgramme
from facilitator.store import attendance, commitments, groups
from sessions.records import Attendance, CommitmentAnswer, Member, Presence
from ui.after.closing_commitments import LONGEST, CommitmentEdit, CommitmentLine
from ui.after.closing_page import CloseMeetingPage
from ui.desk import Desk
from ui.places import CloseMeeting

Tell = Callable[[Awaitable[None]], None]
CTRL = Qt.KeyboardModifier.ControlModifier
STEP = 2
SECOND = 1  # of the programme, counted from 0


@pytest.fixture
def shown(page: CloseMeetingPage, qtbot: QtBot) -> CloseMeetingPage:
    """The page in a window that has the keys."""
    page.activateWindow()
    qtbot.waitUntil(page.isActiveWindow)
    return page


async def opened(page: CloseMeetingPage, meeting_id: str) -> None:
    await page.show_place(CloseMeeting(meeting_id))
    page.go_to(STEP)
    await page.desk.jobs.settle()


def focused() -> QWidget:
    found = QApplication.focusWidget()
    assert found is not None
    return found


def write(text: str) -> None:
    QTest.keyClicks(focused(), text)


def press(key: Qt.Key, modifier: Qt.KeyboardModifier = Qt.KeyboardModifier.NoModifier) -> None:
    QTest.keyClick(focused(), key, modifier)


def words(line: CommitmentLine) -> list[str]:
    return [each.text() for each in line.findChildren(QLabel)]


def test_enter_goes_from_member_to_member_and_ctrl_enter_on(
    shown: CloseMeetingPage, desk: Desk, stored: DemoProgramme, tell: Tell
) -> None:
    meeting = stored.meetings[SECOND]

    async def tale() -> None:
        await opened(shown, meeting.id)
        step = shown.commitments
        assert step.question == "What will they try before we meet again?"
        assert "opening of meeting 3" in step.advice
        assert step.lines[0].edit is focused()
        assert not step.done
        write("Greet one person")
        press(Qt.Key.Key_Return)
        press(Qt.Key.Key_Return)  # Dimas says nothing
        write("Listen to the end")
        press(Qt.Key.Key_Up)
        press(Qt.Key.Key_Up)
        write("!")
        assert step.done
        assert shown.preview.lines["E"].text().startswith("2 commitment")
        press(Qt.Key.Key_Return, CTRL)
        assert shown.current == STEP + 1

    tell(tale())
    kept = commitments.of_meeting(desk.db, meeting.id)
    assert {(c.member_id, c.text) for c in kept} == {
        (stored.members[0].id, "Greet one person!"),
        (stored.members[2].id, "Listen to the end"),
    }


def test_it_stays_one_commitment_however_often_it_is_changed(
    shown: CloseMeetingPage, desk: Desk, stored: DemoProgramme, tell: Tell
) -> None:
    meeting = stored.meetings[SECOND]

    async def tale() -> None:
        await opened(shown, meeting.id)
        write("One")
        await desk.saver.flush()
        (first,) = commitments.of_meeting(desk.db, meeting.id)
        write(" thing")
        await desk.saver.flush()
        assert commitments.of_meeting(desk.db, meeting.id) == (replace(first, text="One thing"),)
        press(Qt.Key.Key_A, CTRL)
        press(Qt.Key.Key_Delete)
        await desk.saver.flush()
        assert commitments.of_meeting(desk.db, meeting.id) == ()
        assert "commitment" not in shown.preview.lines["E"].text()
        write("Again")

    tell(tale())
    assert [c.text for c in commitments.of_meeting(desk.db, meeting.id)] == ["Again"]


def test_who_was_away_is_asked_later(
    shown: CloseMeetingPage, desk: Desk, stored: DemoProgramme, tell: Tell
) -> None:
    meeting, eko = stored.meetings[SECOND], stored.members[8].id

    async def tale() -> None:
        await opened(shown, meeting.id)
        step = shown.commitments
        assert [line.edit is None for line in step.lines] == [False] * 8 + [True]
        assert "sick, asked when we meet" in words(step.lines[8])
        for _ in range(10):
            press(Qt.Key.Key_Down)
        assert step.lines[7].edit is focused()
        assert shown.work is not None
        shown.work.set_presence(Presence(member_id=eko, status=Attendance.PRESENT))
        await shown.work.refresh()
        assert step.lines[8].edit is not None

    tell(tale())
    assert attendance.presences(desk.db, meeting.id)[8].status is Attendance.PRESENT


def test_what_was_said_is_shown_again_even_of_somebody_who_was_away(
    shown: CloseMeetingPage, desk: Desk, stored: DemoProgramme, tell: Tell
) -> None:
    meeting = stored.meetings[SECOND]
    known = stored.commitments[0]
    for member in (stored.members[0], stored.members[8]):
        said = replace(
            known,
            id=f"c{member.seat}",
            meeting_id=meeting.id,
            member_id=member.id,
            text=f"Said by {member.call}",
            answer=CommitmentAnswer.OPEN,
            answered_in=None,
        )
        commitments.save_commitment(desk.db, said)

    async def tale() -> None:
        await opened(shown, meeting.id)
        step = shown.commitments
        texts = [line.edit.text() if line.edit is not None else None for line in step.lines]
        assert texts == ["Said by Rani", *[""] * 7, "Said by Eko"]
        assert step.done
        assert step.lines[1].edit is focused()  # the first one that is empty
        write("x")
        assert shown.work is not None
        await shown.work.refresh()
        assert step.lines[1].edit is focused()  # drafts came, the cursor stays

    tell(tale())


def test_the_line_one_is_in_is_in_view_among_forty(
    shown: CloseMeetingPage, desk: Desk, stored: DemoProgramme, tell: Tell
) -> None:
    meeting = stored.meetings[SECOND]
    for seat in range(10, 41):
        name = f"Name{seat} " * 20
        member = Member(id=f"m{seat}", group_id=stored.group.id, name=name, seat=seat)
        groups.save_member(desk.db, member)

    async def tale() -> None:
        await opened(shown, meeting.id)
        step = shown.commitments
        assert len(step.lines) == 40
        for _ in range(39):
            press(Qt.Key.Key_Return)
        edit = focused()
        assert isinstance(edit, CommitmentEdit)
        assert edit is step.lines[39].edit
        place = edit.mapTo(step, edit.rect().center())
        assert step.rect().contains(place)
        write("y" * (LONGEST + 50))
        assert len(edit.text()) == LONGEST

    tell(tale())
    (kept,) = commitments.of_meeting(desk.db, meeting.id)
    assert (kept.member_id, len(kept.text)) == ("m40", LONGEST)
