"""Closing a meeting: drafts from its log, from step to step, and the meeting is held."""

from collections.abc import Awaitable, Callable

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QLabel
from pytestqt.qtbot import QtBot

from facilitator.demo import DemoProgramme
from facilitator.store import groups, meetings
from sessions.records import Closing, MeetingState, Member, new_id
from ui.after.closing_page import CloseMeetingPage
from ui.desk import Desk
from ui.places import CloseMeeting, MeetingRecord, Place, PlanMeeting, Reports
from ui.theme import load_theme

Tell = Callable[[Awaitable[None]], None]
CTRL = Qt.KeyboardModifier.ControlModifier
SECOND = 1  # of the programme, counted from 0


async def opened(page: CloseMeetingPage, meeting_id: str, step: int = 0) -> None:
    await page.show_place(CloseMeeting(meeting_id))
    if step:
        page.go_to(step)
        await page.desk.jobs.settle()


def test_everything_the_log_knows_is_drafted(
    page: CloseMeetingPage, desk: Desk, stored: DemoProgramme, tell: Tell
) -> None:
    meeting_id = stored.meetings[SECOND].id

    async def tale() -> None:
        await opened(page, meeting_id)
        fields = page.conclusion.fields
        assert fields["conclusion"].edit.toPlainText() == (
            "The meeting went through all four stages. 8 of 9 members took part."
        )
        assert not fields["conclusion"].origin.isHidden()
        hindered = page.analysis.fields["hindering"].edit.toPlainText()
        assert hindered.startswith("Started 3 minutes late.")
        helped = page.analysis.fields["supporting"].edit.toPlainText()
        assert "Ice-breaker used: Count to Ten." in helped
        assert "29 January 2024, 10:00" in page.following.fields["follow_up"].edit.toPlainText()
        assert page.done == frozenset()

    tell(tale())
    assert meetings.closing(desk.db, meeting_id).conclusion.startswith("The meeting went through")
    assert meetings.meeting(desk.db, meeting_id).state is MeetingState.CLOSING


def test_an_untouched_draft_follows_and_her_own_words_stay(
    page: CloseMeetingPage, desk: Desk, stored: DemoProgramme, tell: Tell
) -> None:
    async def tale() -> None:
        await opened(page, stored.meetings[SECOND].id)
        achieved = page.conclusion.fields["achieved"]
        QTest.keyClicks(achieved.edit, " Bayu spoke first.")
        assert achieved.origin.isHidden()
        own = achieved.edit.toPlainText()
        for key in "30":
            QTest.keyClick(page.observation.grid, key)
            QTest.keyClick(page.observation.grid, Qt.Key.Key_Right)
        page.go_to(4)
        await desk.jobs.settle()
        assert "Seen least so far: joins in." in page.analysis.fields["analysis"].edit.toPlainText()
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
        field = page.conclusion.fields["conclusion"]
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
        assert page.conclusion.fields["achieved"].edit.toPlainText() == ""

    tell(tale())
    assert meetings.closing(desk.db, meeting_id) == before


def test_ctrl_enter_goes_through_to_the_summary(
    page: CloseMeetingPage, desk: Desk, stored: DemoProgramme, tell: Tell, went: list[Place]
) -> None:
    meeting_id = stored.meetings[SECOND].id

    async def tale() -> None:
        await opened(page, meeting_id)
        assert not page.back.isEnabled()
        for step in range(5):
            assert page.current == step
            QTest.keyClick(page.steps[step], Qt.Key.Key_Return, CTRL)
            await desk.jobs.settle()
        assert page.done == {0, 1, 2, 3, 4}
        assert page.go_on.caption() == "Finish and see the summary"
        QTest.keyClick(page.following.fields["follow_up"].edit, Qt.Key.Key_Return, CTRL)
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
        QTest.mouseClick(page.panel.buttons[5], Qt.MouseButton.LeftButton)
        assert page.current == 5
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
        QTest.keyClicks(page.conclusion.fields["conclusion"].edit, " And we go on.")
        await page.leave()
        await opened(later, meeting_id)
        assert later.done == {0, 1}
        assert later.current == 2
        text = later.conclusion.fields["conclusion"].edit.toPlainText()
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
        page.go_to(5)
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
        for step in range(6):
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
