"""Closing a meeting: drafts from its log, five steps, and the meeting is held."""

from collections.abc import Awaitable, Callable
from dataclasses import replace
from datetime import date, time

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QLabel, QPushButton
from pytestqt.qtbot import QtBot

from facilitator.demo import DemoProgramme, programme
from facilitator.store import attendance, demo, groups, meetings, notes
from sessions.records import (
    Attendance,
    Closing,
    MeetingState,
    Member,
    NoteLayer,
    QuickMark,
    new_id,
)
from ui.desk import Desk
from ui.pages.close_attendance import AttendanceStep
from ui.pages.close_drafts import has_phrase, with_phrase, without_phrase
from ui.pages.close_meeting import CloseMeetingPage
from ui.pages.close_next import NextStep
from ui.pages.close_observation import ObservationStep
from ui.pages.close_steps import AnalysisStep, ConclusionStep
from ui.places import CloseMeeting, MeetingRecord, Place, PlanMeeting, Reports
from ui.theme import load_theme

Tell = Callable[[Awaitable[None]], None]
CTRL = Qt.KeyboardModifier.ControlModifier
SECOND = 1  # of the programme, counted from 0


@pytest.fixture
def stored(desk: Desk) -> DemoProgramme:
    """The reference programme, its second meeting just over and nothing concluded yet."""
    whole = programme("en")
    second = replace(whole.meetings[SECOND], state=MeetingState.CLOSING)
    third = replace(whole.meetings[2], state=MeetingState.PLANNED, started_at=None, ended_at=None)
    series = (whole.meetings[0], second, third, whole.meetings[3])
    over = {whole.meetings[0].id}
    made = replace(
        whole,
        meetings=series,
        closings=tuple(c for c in whole.closings if c.meeting_id in over),
        observations=tuple(o for o in whole.observations if o.meeting_id in over),
        events={k: v for k, v in whole.events.items() if k != third.id},
    )
    demo.fill(desk.db, made)
    return made


@pytest.fixture
def page(qtbot: QtBot, desk: Desk) -> CloseMeetingPage:
    page = CloseMeetingPage(desk)
    qtbot.addWidget(page)
    page.resize(1290, 768)
    page.show()
    return page


async def opened(page: CloseMeetingPage, meeting_id: str, step: int = 0) -> None:
    await page.show_place(CloseMeeting(meeting_id))
    if step:
        page.go_to(step)
        await page.desk.jobs.settle()


def conclusion(page: CloseMeetingPage) -> ConclusionStep:
    step = page.steps[1]
    assert isinstance(step, ConclusionStep)
    return step


def observation(page: CloseMeetingPage) -> ObservationStep:
    step = page.steps[2]
    assert isinstance(step, ObservationStep)
    return step


def analysis(page: CloseMeetingPage) -> AnalysisStep:
    step = page.steps[3]
    assert isinstance(step, AnalysisStep)
    return step


def coming(page: CloseMeetingPage) -> NextStep:
    step = page.steps[4]
    assert isinstance(step, NextStep)
    return step


def test_everything_the_log_knows_is_drafted(
    page: CloseMeetingPage, desk: Desk, stored: DemoProgramme, tell: Tell
) -> None:
    meeting_id = stored.meetings[SECOND].id

    async def tale() -> None:
        await opened(page, meeting_id)
        fields = conclusion(page).fields
        assert fields["conclusion"].edit.toPlainText() == (
            "The meeting went through all four stages. 8 of 9 members took part."
        )
        assert not fields["conclusion"].origin.isHidden()
        hindered = analysis(page).fields["hindering"].edit.toPlainText()
        assert hindered.startswith("Started 3 minutes late.")
        helped = analysis(page).fields["supporting"].edit.toPlainText()
        assert "Ice-breaker used: Count to Ten." in helped
        assert "29 January 2024, 10:00" in coming(page).fields["follow_up"].edit.toPlainText()
        assert page.done == frozenset()

    tell(tale())
    assert meetings.closing(desk.db, meeting_id).conclusion.startswith("The meeting went through")
    assert meetings.meeting(desk.db, meeting_id).state is MeetingState.CLOSING


def test_an_untouched_draft_follows_and_her_own_words_stay(
    page: CloseMeetingPage, desk: Desk, stored: DemoProgramme, tell: Tell
) -> None:
    async def tale() -> None:
        await opened(page, stored.meetings[SECOND].id)
        achieved = conclusion(page).fields["achieved"]
        QTest.keyClicks(achieved.edit, " Bayu spoke first.")
        assert achieved.origin.isHidden()
        own = achieved.edit.toPlainText()
        for key in "30":
            QTest.keyClick(observation(page).grid, key)
            QTest.keyClick(observation(page).grid, Qt.Key.Key_Right)
        page.go_to(3)
        await desk.jobs.settle()
        assert (
            "Seen least so far: joins in." in analysis(page).fields["analysis"].edit.toPlainText()
        )
        assert achieved.edit.toPlainText() == own

    tell(tale())
    kept = meetings.closing(desk.db, stored.meetings[SECOND].id)
    assert kept.achieved.endswith("Bayu spoke first.")
    assert "joins in" in kept.analysis


def test_what_was_emptied_stays_empty_until_the_draft_is_asked_for(
    page: CloseMeetingPage, desk: Desk, stored: DemoProgramme, tell: Tell
) -> None:
    meeting_id = stored.meetings[SECOND].id

    async def tale() -> None:
        await opened(page, meeting_id)
        field = conclusion(page).fields["conclusion"]
        QTest.keyClick(field.edit, Qt.Key.Key_A, CTRL)
        QTest.keyClick(field.edit, Qt.Key.Key_Delete)
        await page.leave()
        await opened(page, meeting_id, step=1)
        assert field.edit.toPlainText() == ""
        assert not field.draft.isHidden()
        QTest.mouseClick(field.draft, Qt.MouseButton.LeftButton)
        assert field.edit.toPlainText().startswith("The meeting went through")
        assert field.draft.isHidden()
        assert not field.origin.isHidden()

    tell(tale())
    assert meetings.closing(desk.db, meeting_id).conclusion.startswith("The meeting went through")


def test_what_was_written_before_is_not_overwritten(
    page: CloseMeetingPage, desk: Desk, stored: DemoProgramme, tell: Tell
) -> None:
    meeting_id = stored.meetings[SECOND].id
    before = Closing(meeting_id=meeting_id, conclusion="Listening helps.")
    meetings.save_closing(desk.db, before)

    async def tale() -> None:
        await opened(page, meeting_id)
        assert page.current == 2  # attendance and conclusion are behind her
        assert conclusion(page).fields["achieved"].edit.toPlainText() == ""

    tell(tale())
    assert meetings.closing(desk.db, meeting_id) == before


def test_attendance_is_corrected_by_key_and_click(
    page: CloseMeetingPage, desk: Desk, stored: DemoProgramme, tell: Tell
) -> None:
    meeting = stored.meetings[SECOND]

    async def tale() -> None:
        await opened(page, meeting.id)
        step = page.steps[0]
        assert isinstance(step, AttendanceStep)
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
        await opened(page, meeting.id, step=2)
        grid = observation(page).grid
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


def test_phrases_are_put_in_and_taken_out(
    page: CloseMeetingPage, desk: Desk, stored: DemoProgramme, tell: Tell
) -> None:
    async def tale() -> None:
        await opened(page, stored.meetings[SECOND].id, step=3)
        field = analysis(page).fields["supporting"]
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


@pytest.mark.parametrize(
    ("text", "joined"),
    [("", "Quiet room."), ("All came", "All came. Quiet room."), ("All? ", "All? Quiet room.")],
)
def test_a_phrase_becomes_a_sentence(text: str, joined: str) -> None:
    assert with_phrase(text, "quiet room") == joined
    assert has_phrase(joined, "quiet room")
    assert without_phrase(f"{joined} More.", "quiet room").endswith("More.")
    assert not has_phrase(without_phrase(joined, "quiet room"), "quiet room")


def test_notes_about_the_group_are_material_and_private_ones_are_not(
    page: CloseMeetingPage, desk: Desk, stored: DemoProgramme, tell: Tell
) -> None:
    meeting = stored.meetings[SECOND]
    of_meeting = [note for note in stored.notes if note.meeting_id == meeting.id]
    (group_note,) = (note.text for note in of_meeting if note.layer is NoteLayer.GROUP)

    async def tale() -> None:
        await opened(page, meeting.id, step=1)
        step = conclusion(page)
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
        await opened(page, stored.meetings[SECOND].id, step=4)
        step = coming(page)
        assert step.day.day == date(2024, 1, 29)
        step.day.show_day(date(2024, 1, 30))
        step.hour.show_hour(time(9, 15))
        step.place.selectAll()
        QTest.keyClicks(step.place, "Hall")
        assert page.preview.lines["E"].text().endswith("Next: Tuesday, 30 January 2024, 09:15")
        page.go_to(4)
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
        await opened(page, stored.meetings[SECOND].id, step=4)
        add = next(
            b for b in page.findChildren(QPushButton) if b.accessibleName() == "Add a meeting"
        )
        assert coming(page).day.isHidden() or not coming(page).day.isVisible()
        QTest.mouseClick(add, Qt.MouseButton.LeftButton)
        await desk.jobs.settle()
        assert coming(page).day.isVisible()

    tell(tale())
    off = MeetingState.CANCELLED
    series = [m for m in meetings.meetings(desk.db, group_id) if m.state is not off]
    # A week after 22 January is past on 4 February, so the rhythm goes on to the next Monday.
    assert [(m.number, m.date) for m in series][2:] == [(3, date(2024, 2, 5))]
    assert series[2].start == time(10, 0)


def test_ctrl_enter_goes_through_to_the_summary(
    page: CloseMeetingPage, desk: Desk, stored: DemoProgramme, tell: Tell, went: list[Place]
) -> None:
    meeting_id = stored.meetings[SECOND].id

    async def tale() -> None:
        await opened(page, meeting_id)
        assert not page.back.isEnabled()
        for step in range(4):
            assert page.current == step
            QTest.keyClick(page.focusProxy(), Qt.Key.Key_Return, CTRL)
            await desk.jobs.settle()
        assert page.done == {0, 1, 2, 3}
        assert page.go_on.caption() == "Finish and see the summary"
        QTest.keyClick(coming(page).fields["follow_up"].edit, Qt.Key.Key_Return, CTRL)
        await desk.jobs.settle()

    tell(tale())
    assert went == [Reports(meeting_id)]
    assert meetings.meeting(desk.db, meeting_id).state is MeetingState.HELD


def test_skipping_and_going_back(
    page: CloseMeetingPage, desk: Desk, stored: DemoProgramme, tell: Tell
) -> None:
    async def tale() -> None:
        await opened(page, stored.meetings[SECOND].id)
        QTest.mouseClick(page.skip, Qt.MouseButton.LeftButton)
        assert page.current == 1
        assert page.done == frozenset()
        QTest.mouseClick(page.back, Qt.MouseButton.LeftButton)
        assert page.current == 0
        QTest.mouseClick(page.panel.buttons[4], Qt.MouseButton.LeftButton)
        assert page.current == 4
        assert page.skip.isHidden()

    tell(tale())


def test_it_is_continued_where_it_was_left(
    page: CloseMeetingPage, desk: Desk, stored: DemoProgramme, tell: Tell, qtbot: QtBot
) -> None:
    meeting_id = stored.meetings[SECOND].id
    later = CloseMeetingPage(desk)
    qtbot.addWidget(later)

    async def tale() -> None:
        await opened(page, meeting_id, step=1)
        QTest.keyClicks(conclusion(page).fields["conclusion"].edit, " And we go on.")
        await page.leave()
        await opened(later, meeting_id)
        assert later.done == {0, 1}
        assert later.current == 2
        text = conclusion(later).fields["conclusion"].edit.toPlainText()
        assert text.endswith("took part. And we go on.")

    tell(tale())


def test_nothing_is_closed_that_could_not_be_saved(
    page: CloseMeetingPage, desk: Desk, stored: DemoProgramme, tell: Tell, went: list[Place]
) -> None:
    meeting_id = stored.meetings[SECOND].id
    full = [True]

    def write() -> None:
        if full[0]:
            raise OSError("no room")

    async def tale() -> None:
        await opened(page, meeting_id)
        page.go_to(4)
        await desk.jobs.settle()
        desk.saver.put("something", write)
        page.go_further()
        await desk.jobs.settle()
        assert "Not saved yet, trying again" in [w.text() for w in page.findChildren(QLabel)]
        assert meetings.meeting(desk.db, meeting_id).state is MeetingState.CLOSING
        full[0] = False
        page.go_further()
        await desk.jobs.settle()

    tell(tale())
    assert went == [Reports(meeting_id)]


@pytest.mark.parametrize(
    ("at", "place"), [(0, MeetingRecord), (2, PlanMeeting)], ids=["held", "planned"]
)
def test_other_meetings_are_somewhere_else(
    page: CloseMeetingPage,
    stored: DemoProgramme,
    tell: Tell,
    went: list[Place],
    at: int,
    place: Callable[[str], Place],
) -> None:
    tell(opened(page, stored.meetings[at].id))
    assert went == [place(stored.meetings[at].id)]


def test_a_megabyte_is_kept_whole(
    page: CloseMeetingPage, desk: Desk, stored: DemoProgramme, tell: Tell
) -> None:
    much = "A line that is told once more.\n" * 34_000

    async def tale() -> None:
        await opened(page, stored.meetings[SECOND].id, step=3)
        analysis(page).fields["analysis"].edit.rewrite(much)
        assert len(page.preview.lines["D"].text()) < 300

    tell(tale())
    assert meetings.closing(desk.db, stored.meetings[SECOND].id).analysis == much


@pytest.mark.parametrize("text_size", [100, 125, 150])
def test_it_fits_a_small_screen_with_forty_members_and_long_names(
    desk: Desk, stored: DemoProgramme, tell: Tell, qtbot: QtBot, text_size: int
) -> None:
    desk.theme = load_theme("light", text_size)
    for seat in range(31):
        name = f"{seat} {'Ahmad ' * 30}"
        made = Member(id=new_id(), group_id=stored.group.id, name=name, seat=20 + seat)
        groups.save_member(desk.db, made)
    page = CloseMeetingPage(desk)
    qtbot.addWidget(page)
    page.show()

    async def tale() -> None:
        await opened(page, stored.meetings[SECOND].id)
        for step in range(5):
            page.go_to(step)
            await desk.jobs.settle()
            least = page.minimumSizeHint()
            assert least.width() <= 1280 - desk.theme.px(76)
            assert least.height() <= 680

    tell(tale())


def test_where_there_is_little_room_steps_and_preview_take_turns(
    page: CloseMeetingPage, stored: DemoProgramme, tell: Tell
) -> None:
    async def tale() -> None:
        await opened(page, stored.meetings[SECOND].id)
        assert page.peek.isHidden()
        page.resize(950, 640)
        assert page.preview.isHidden()
        QTest.mouseClick(page.peek, Qt.MouseButton.LeftButton)
        assert page.panel.isHidden()
        assert not page.preview.isHidden()
        assert page.peek.caption() == "The steps"
        QTest.mouseClick(page.peek, Qt.MouseButton.LeftButton)
        assert page.preview.isHidden()

    tell(tale())
