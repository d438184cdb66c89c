"""What each step of the closing does."""

from collections.abc import Awaitable, Callable
from datetime import date, time

from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QLabel, QPushButton

from facilitator.demo import DemoProgramme
from facilitator.store import attendance, meetings, notes
from sessions.records import Attendance, MeetingState, NoteLayer, QuickMark
from ui.after.closing_page import CloseMeetingPage
from ui.desk import Desk
from ui.places import CloseMeeting

Tell = Callable[[Awaitable[None]], None]
SECOND = 1  # of the programme, counted from 0


async def opened(page: CloseMeetingPage, meeting_id: str, step: int = 0) -> None:
    await page.show_place(CloseMeeting(meeting_id))
    if step:
        page.go_to(step)
        await page.desk.jobs.settle()


def test_attendance_is_corrected_by_key_and_click(
    page: CloseMeetingPage, desk: Desk, stored: DemoProgramme, tell: Tell
) -> None:
    meeting = stored.meetings[SECOND]

    async def tale() -> None:
        await opened(page, meeting.id)
        step = page.attendance
        rows = step.list.rows
        assert page.preview.lines["A"].text() == "8 of 9 present"
        QTest.keyClick(step.list, Qt.Key.Key_L)  # Rani, then the next one
        QTest.keyClick(step.list, Qt.Key.Key_E)
        QTest.mouseClick(rows[0].add_hour, Qt.MouseButton.LeftButton)
        assert rows[0].hour.hour == time(10, 3)  # when the meeting began
        rows[0].hour.show_hour(time(10, 8))
        QTest.mouseClick(rows[8].chips[Attendance.PRESENT], Qt.MouseButton.LeftButton)
        assert page.preview.lines["A"].text() == "8 of 9 present"

    tell(tale())
    found = attendance.presences(desk.db, meeting.id)
    assert found[0].status is Attendance.LATE
    assert found[0].arrived_at is not None
    assert found[0].arrived_at.time() == time(10, 8)
    assert [each.status for each in found[1:3]] == [Attendance.EXCUSED, Attendance.PRESENT]
    assert found[8].status is Attendance.PRESENT


def test_marks_are_set_by_key_and_click_and_may_stay_blank(
    page: CloseMeetingPage, desk: Desk, stored: DemoProgramme, tell: Tell
) -> None:
    meeting, members = stored.meetings[SECOND], stored.members

    async def tale() -> None:
        await opened(page, meeting.id, step=3)
        grid = page.observation.grid
        QTest.keyClick(grid, "2")
        QTest.keyClick(grid, Qt.Key.Key_Right)
        QTest.keyClick(grid, Qt.Key.Key_Down)
        QTest.keyClick(grid, "0")
        QTest.keyClick(grid, "7")  # means nothing
        place = grid.figure_place(3, 4, 3).center()
        QTest.mouseClick(grid.viewport(), Qt.MouseButton.LeftButton, pos=place)
        assert grid.cursor_text.endswith("looks at speaker: 3, unasked, again and again")
        for _ in range(12):  # Eko was ill: the cursor stops at Nadia
            QTest.keyClick(grid, Qt.Key.Key_Down)
        assert grid.row == 7
        ill = grid.figure_place(8, 0, 1).center()
        QTest.mouseClick(grid.viewport(), Qt.MouseButton.LeftButton, pos=ill)

    tell(tale())
    found = {(o.member_id, o.mark): o.score for o in notes.observations(desk.db, meeting.id)}
    assert found == {
        (members[0].id, QuickMark.OPENS_UP): 2,
        (members[1].id, QuickMark.JOINS_IN): 0,
        (members[3].id, QuickMark.LOOKS_AT_SPEAKER): 3,
    }


def test_a_mark_set_by_mistake_is_blank_again(
    page: CloseMeetingPage, desk: Desk, stored: DemoProgramme, tell: Tell
) -> None:
    meeting_id = stored.meetings[SECOND].id

    async def tale() -> None:
        await opened(page, meeting_id, step=3)
        grid = page.observation.grid
        QTest.keyClick(grid, "2")
        place = grid.figure_place(1, 1, 1).center()
        QTest.mouseClick(grid.viewport(), Qt.MouseButton.LeftButton, pos=place)
        await desk.saver.flush()
        assert len(notes.observations(desk.db, meeting_id)) == 2
        QTest.mouseClick(grid.viewport(), Qt.MouseButton.LeftButton, pos=place)
        QTest.keyClick(grid, Qt.Key.Key_Up)
        QTest.keyClick(grid, Qt.Key.Key_Left)
        QTest.keyClick(grid, Qt.Key.Key_Delete)

    tell(tale())
    assert notes.observations(desk.db, meeting_id) == ()


def test_phrases_are_put_in_and_taken_out(
    page: CloseMeetingPage, desk: Desk, stored: DemoProgramme, tell: Tell
) -> None:
    async def tale() -> None:
        await opened(page, stored.meetings[SECOND].id, step=4)
        field = page.analysis.fields["supporting"]
        assert field.chips is not None
        before = field.edit.toPlainText()
        chip = field.chips.chips["quiet room"]
        QTest.mouseClick(chip, Qt.MouseButton.LeftButton)
        assert field.edit.toPlainText() == f"{before} Quiet room."
        assert chip.isChecked()
        QTest.mouseClick(chip, Qt.MouseButton.LeftButton)
        assert field.edit.toPlainText() == before
        assert not chip.isChecked()
        QTest.keyClicks(field.edit, " Quiet room.")
        assert chip.isChecked()

    tell(tale())
    assert meetings.closing(desk.db, stored.meetings[SECOND].id).supporting.endswith("Quiet room.")


def test_notes_about_the_group_are_material_and_private_ones_are_not(
    page: CloseMeetingPage, desk: Desk, stored: DemoProgramme, tell: Tell
) -> None:
    meeting = stored.meetings[SECOND]
    of_meeting = [note for note in stored.notes if note.meeting_id == meeting.id]
    (group_note,) = (note.text for note in of_meeting if note.layer is NoteLayer.GROUP)

    async def tale() -> None:
        await opened(page, meeting.id, step=1)
        step = page.conclusion
        assert step.notes.text() == group_note
        shown = "\n".join(each.text() for each in page.findChildren(QLabel))
        assert [
            n.text for n in of_meeting if n.layer is not NoteLayer.GROUP and n.text in shown
        ] == []
        QTest.mouseClick(step.take, Qt.MouseButton.LeftButton)
        text = step.fields["conclusion"].edit.toPlainText()
        assert text.startswith("The meeting went through")
        assert text.endswith(group_note)
        assert not step.take.isEnabled()

    tell(tale())
    assert group_note in meetings.closing(desk.db, meeting.id).conclusion


def test_the_next_meeting_is_moved(
    page: CloseMeetingPage, desk: Desk, stored: DemoProgramme, tell: Tell
) -> None:
    async def tale() -> None:
        await opened(page, stored.meetings[SECOND].id, step=5)
        step = page.following
        assert step.day.day == date(2024, 1, 29)
        step.day.show_day(date(2024, 1, 30))
        step.hour.show_hour(time(9, 15))
        step.place.selectAll()
        QTest.keyClicks(step.place, "Hall")
        assert page.preview.lines["E"].text().endswith("Next: Tuesday, 30 January 2024, 09:15")
        page.go_to(5)
        await desk.jobs.settle()
        assert "30 January 2024, 09:15" in step.fields["follow_up"].edit.toPlainText()

    tell(tale())
    moved = meetings.meeting(desk.db, stored.meetings[2].id)
    assert (moved.date, moved.start, moved.place) == (date(2024, 1, 30), time(9, 15), "Hall")
    assert moved.plan == stored.meetings[2].plan


def test_after_the_last_one_a_meeting_is_added(
    page: CloseMeetingPage, desk: Desk, stored: DemoProgramme, tell: Tell
) -> None:
    group_id = stored.group.id
    for each in stored.meetings[2:]:
        meetings.cancel_meeting(desk.db, each.id)

    async def tale() -> None:
        await opened(page, stored.meetings[SECOND].id, step=5)
        add = next(
            b for b in page.findChildren(QPushButton) if b.accessibleName() == "Add a meeting"
        )
        assert not page.following.day.isVisible()
        QTest.mouseClick(add, Qt.MouseButton.LeftButton)
        await desk.jobs.settle()
        assert page.following.day.isVisible()

    tell(tale())
    off = MeetingState.CANCELLED
    series = [m for m in meetings.meetings(desk.db, group_id) if m.state is not off]
    # A week after 22 January is past on 4 February, so the rhythm goes on to the next Monday.
    assert [(m.number, m.date) for m in series][2:] == [(3, date(2024, 2, 5))]
    assert series[2].start == time(10, 0)


def test_a_megabyte_is_kept_whole(
    page: CloseMeetingPage, desk: Desk, stored: DemoProgramme, tell: Tell
) -> None:
    much = "A line that is told once more.\n" * 34_000

    async def tale() -> None:
        await opened(page, stored.meetings[SECOND].id, step=4)
        page.analysis.fields["analysis"].edit.rewrite(much)
        assert len(page.preview.lines["D"].text()) < 300

    tell(tale())
    assert meetings.closing(desk.db, stored.meetings[SECOND].id).analysis == much
