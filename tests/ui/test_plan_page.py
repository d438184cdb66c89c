"""The plan page: minutes, lines, templates, the ice-breaker, and what it refuses."""

import asyncio
from collections.abc import Callable, Coroutine, Iterator
from dataclasses import replace
from datetime import date, time
from itertools import product
from typing import Any

import pytest
from PySide6.QtCore import QMimeData, Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QWidget
from pytestqt.qtbot import QtBot

from facilitator.demo import DemoProgramme, programme
from facilitator.store import demo, library, meetings
from facilitator.templates import LENGTHS, line_text, template
from sessions.plan import with_minutes
from sessions.records import Meeting, MeetingState, MeetingType, Stage, StagePlan
from ui.desk import Action, Desk
from ui.pages.plan import PlanPage
from ui.pages.plan_edit import fitted
from ui.pages.plan_line import LONGEST_LINE, LineField
from ui.places import Library, Live, MeetingRecord, Place, PlanMeeting
from ui.widgets.kit import KeyButton

Tell = Callable[[Coroutine[Any, Any, None]], None]
Told = list[tuple[str, str, tuple[Action, ...]]]
LAST_DAY = date(2024, 2, 5)


@pytest.fixture
def story(desk: Desk) -> DemoProgramme:
    """The reference programme, its fourth meeting to come tomorrow."""
    made = programme("en", LAST_DAY)
    demo.fill(desk.db, made)
    return made


@pytest.fixture
def coming(story: DemoProgramme) -> Meeting:
    return story.meetings[3]


@pytest.fixture
def page(qtbot: QtBot, desk: Desk) -> Iterator[PlanPage]:
    page = PlanPage(desk)
    qtbot.addWidget(page)
    page.resize(1290, 768)
    page.show()

    def touched(subjects: frozenset[str]) -> None:  # as the shell does
        if page.interests & subjects:
            desk.jobs.start(page.reload())

    desk.touched.connect(touched)
    yield page
    desk.touched.disconnect(touched)


@pytest.fixture
def told(desk: Desk) -> Told:
    """Every banner that was asked for, in order."""
    banners: Told = []
    desk.told.connect(lambda *banner: banners.append(banner))
    return banners


async def settle(desk: Desk) -> None:
    while desk.jobs.busy:
        await desk.jobs.settle()
        await asyncio.sleep(0)


def press(page: QWidget, caption: str) -> None:
    """Click the visible button that says `caption`."""
    found = [b for b in page.findChildren(KeyButton) if b.caption() == caption and b.isVisible()]
    assert len(found) == 1, f"{len(found)} buttons say {caption!r}"
    QTest.mouseClick(found[0], Qt.MouseButton.LeftButton)


def stored(desk: Desk, meeting: Meeting) -> Meeting:
    return meetings.meeting(desk.db, meeting.id)


def texts(part: StagePlan) -> list[str]:
    return [line_text(line, "en") for line in part.steps]


def test_the_page_shows_when_and_how_long(page: PlanPage, coming: Meeting, tell: Tell) -> None:
    async def tale() -> None:
        await page.show_place(PlanMeeting(coming.id))
        assert page.header.title.whole == "Melati Group · Meeting 4 of 4"
        assert (page.header.day.day, page.header.hour.hour) == (LAST_DAY, time(10, 0))
        assert page.header.bell.text() == "11:00"
        closing = page.stages[Stage.CLOSING]
        assert (closing.minutes.value, closing._times.text()) == (20, "10:40–11:00")
        assert [row.text for row in closing.steps.rows] == texts(coming.plan.of(Stage.CLOSING))
        assert page.templates.lengths[60].isChecked()
        assert page.templates.kinds[MeetingType.LAST].isChecked()
        assert not page.fit.isVisible()

    tell(tale())


def test_day_hour_place_and_topic_are_written_in_place(
    page: PlanPage, coming: Meeting, desk: Desk, tell: Tell
) -> None:
    async def tale() -> None:
        await page.show_place(PlanMeeting(coming.id))
        page.header.hour.setFocus()
        page.header.hour.setSelectedSection(page.header.hour.Section.HourSection)
        QTest.keyClick(page.header.hour, Qt.Key.Key_Up)
        page.header.topic.setFocus()
        page.header.topic.selectAll()
        QTest.keyClicks(page.header.topic, "Selamat jalan ")
        page.header.topic.insert("🌱")
        page.header.place.clear()
        page.header.day.show_day(date(2024, 2, 7))
        assert page.header.bell.text() == "12:00"
        await page.leave()

    tell(tale())
    found = stored(desk, coming)
    assert (found.start, found.date) == (time(11, 0), date(2024, 2, 7))
    assert (found.topic, found.place) == ("Selamat jalan 🌱", "")


@pytest.mark.parametrize(
    ("day", "sentence"),
    [
        (date(2024, 2, 3), "This date has already passed."),
        (date(2024, 2, 4), ""),
    ],
)
def test_a_day_that_is_past_is_pointed_out(
    page: PlanPage, coming: Meeting, tell: Tell, day: date, sentence: str
) -> None:
    async def tale() -> None:
        await page.show_place(PlanMeeting(coming.id))
        page.header.day.show_day(day)
        assert page.header.notice.isVisible() == bool(sentence)
        assert page.header.notice.text() == sentence

    tell(tale())


def test_a_day_out_of_order_is_pointed_out(
    page: PlanPage, coming: Meeting, desk: Desk, tell: Tell
) -> None:
    later = replace(coming, id="later", number=5, date=date(2024, 2, 12))
    meetings.save_meeting(desk.db, later)

    async def tale() -> None:
        await page.show_place(PlanMeeting(coming.id))
        page.header.day.show_day(date(2024, 2, 19))
        assert page.header.notice.text() == (
            "Meeting 5 (planned) is on Monday, 12 February 2024: the order no longer fits."
        )

    tell(tale())


def test_minutes_by_mouse_and_keys_move_the_bell(
    page: PlanPage, coming: Meeting, desk: Desk, tell: Tell
) -> None:
    async def tale() -> None:
        await page.show_place(PlanMeeting(coming.id))
        minutes = page.stages[Stage.ACTIVITY].minutes
        QTest.mouseClick(minutes.more, Qt.MouseButton.LeftButton)
        minutes.number.setFocus()
        QTest.keyClick(minutes.number, Qt.Key.Key_Plus)
        QTest.keyClick(minutes.number, Qt.Key.Key_Up)
        QTest.keyClick(minutes.number, Qt.Key.Key_Minus)
        assert minutes.value == 27
        assert page.header.bell.text() == "11:02"
        assert page.header.bell.property("role") == "figure-notice"
        assert "11:00 → 11:02" in page._moved.text()
        opening = page.stages[Stage.OPENING].minutes
        opening.number.setFocus()
        QTest.keyClicks(opening.number, "12")
        QTest.keyClick(opening.number, Qt.Key.Key_Return)
        assert page.header.bell.text() == "11:06"
        await page.leave()

    tell(tale())
    plan = stored(desk, coming).plan
    assert [part.minutes for part in plan.stages] == [12, 7, 27, 20]


def test_one_press_goes_back_to_the_length_it_had(
    page: PlanPage, coming: Meeting, desk: Desk, tell: Tell
) -> None:
    async def tale() -> None:
        await page.show_place(PlanMeeting(coming.id))
        for _ in range(4):
            QTest.mouseClick(page.stages[Stage.OPENING].minutes.more, Qt.MouseButton.LeftButton)
        QTest.mouseClick(page.fit, Qt.MouseButton.LeftButton)
        assert page.header.bell.text() == "11:00"
        assert not page.fit.isVisible()
        await page.leave()

    tell(tale())
    plan = stored(desk, coming).plan
    assert [part.minutes for part in plan.stages] == [12, 7, 21, 20]


def test_the_activity_takes_what_is_to_spare() -> None:
    plan = template(60, MeetingType.MIDDLE, "en")
    shorter = with_minutes(plan, Stage.OPENING, 3)
    assert [part.minutes for part in fitted(shorter, 60).stages] == [3, 7, 40, 10]
    longer = with_minutes(plan, Stage.CLOSING, 40)
    assert [part.minutes for part in fitted(longer, 60).stages] == [1, 1, 18, 40]


@pytest.mark.parametrize(
    ("stage", "typed", "begins"),
    [
        (Stage.CLOSING, "7", "The closing keeps its 8 minute"),
        (Stage.OPENING, "0", "Every stage needs at least one minute."),
        (Stage.ACTIVITY, "481", "A stage lasts at most 480 minute"),
    ],
)
def test_minutes_that_cannot_be_say_why_in_place(
    page: PlanPage, coming: Meeting, desk: Desk, tell: Tell, stage: Stage, typed: str, begins: str
) -> None:
    async def tale() -> None:
        await page.show_place(PlanMeeting(coming.id))
        card = page.stages[stage]
        before = card.minutes.value
        card.minutes.number.setFocus()
        QTest.keyClicks(card.minutes.number, typed)
        QTest.keyClick(card.minutes.number, Qt.Key.Key_Return)
        assert card.complaint.isVisible()
        assert card.complaint.text().startswith(begins)
        assert card.minutes.value == before
        QTest.mouseClick(card.minutes.more, Qt.MouseButton.LeftButton)
        assert not card.complaint.isVisible()
        await page.leave()

    tell(tale())
    assert stored(desk, coming).plan.of(stage).minutes == coming.plan.of(stage).minutes + 1


def test_the_closing_is_protected_down_to_five_minutes(
    page: PlanPage, coming: Meeting, desk: Desk, tell: Tell
) -> None:
    async def tale() -> None:
        await page.show_place(PlanMeeting(coming.id))
        card = page.stages[Stage.CLOSING]
        assert card.minimum is not None
        for _ in range(4):
            QTest.mouseClick(card.minimum.less, Qt.MouseButton.LeftButton)
        assert card.minimum.value == 5
        assert card.complaint.text().startswith("A closing under 5 minute")
        await page.leave()

    tell(tale())
    assert stored(desk, coming).plan.of(Stage.CLOSING).minimum == 5


def test_a_changed_line_is_her_own(page: PlanPage, coming: Meeting, desk: Desk, tell: Tell) -> None:
    async def tale() -> None:
        await page.show_place(PlanMeeting(coming.id))
        field = page.stages[Stage.OPENING].steps.rows[1].field
        field.setFocus()
        field.selectAll()
        QTest.keyClicks(field, "Apa kabar?")
        await page.leave()

    tell(tale())
    lines = stored(desk, coming).plan.of(Stage.OPENING).steps
    assert (lines[1].text, lines[1].key) == ("Apa kabar?", "")
    assert lines[1].id == coming.plan.of(Stage.OPENING).steps[1].id
    assert all(line.key for line in (lines[0], *lines[2:]))


def test_enter_opens_a_line_below_and_it_is_kept_once_something_is_in_it(
    page: PlanPage, coming: Meeting, desk: Desk, tell: Tell
) -> None:
    before = texts(coming.plan.of(Stage.TRANSITION))

    async def tale() -> None:
        await page.show_place(PlanMeeting(coming.id))
        steps = page.stages[Stage.TRANSITION].steps
        steps.rows[0].field.setFocus()
        QTest.keyClick(steps.rows[0].field, Qt.Key.Key_Return)
        assert QApplication.focusWidget() is steps.rows[1].field
        await desk.saver.flush()
        assert texts(stored(desk, coming).plan.of(Stage.TRANSITION)) == before
        QTest.keyClicks(steps.rows[1].field, "Buka jendela")
        QTest.keyClick(steps.rows[1].field, Qt.Key.Key_Return)  # another one, left empty
        assert len(steps.rows) == len(before) + 2
        page.header.topic.setFocus()
        assert len(steps.rows) == len(before) + 1
        assert [row._mark.text() for row in steps.rows] == ["1.", "2.", "3.", "4.", "5."]
        await page.leave()

    tell(tale())
    now = texts(stored(desk, coming).plan.of(Stage.TRANSITION))
    assert now == [before[0], "Buka jendela", *before[1:]]


def test_a_sentence_is_added_by_its_button_at_the_end(
    page: PlanPage, coming: Meeting, desk: Desk, tell: Tell
) -> None:
    async def tale() -> None:
        await page.show_place(PlanMeeting(coming.id))
        card = page.stages[Stage.CLOSING]
        QTest.mouseClick(card._prompt_tools.add, Qt.MouseButton.LeftButton)
        QTest.keyClicks(QApplication.focusWidget(), "Sampai jumpa")
        await page.leave()

    tell(tale())
    prompts = stored(desk, coming).plan.of(Stage.CLOSING).prompts
    assert len(prompts) == len(coming.plan.of(Stage.CLOSING).prompts) + 1
    assert prompts[-1].text == "Sampai jumpa"


def test_lines_move_by_key_and_button_with_the_cursor_in_them(
    page: PlanPage, coming: Meeting, desk: Desk, tell: Tell
) -> None:
    first, second, third, *rest = texts(coming.plan.of(Stage.OPENING))

    async def tale() -> None:
        await page.show_place(PlanMeeting(coming.id))
        card = page.stages[Stage.OPENING]
        assert not card._step_tools.up.isEnabled()
        field = card.steps.rows[2].field
        field.setFocus()
        QTest.keyClick(field, Qt.Key.Key_Up, Qt.KeyboardModifier.AltModifier)
        QTest.mouseClick(card._step_tools.up, Qt.MouseButton.LeftButton)
        QTest.mouseClick(card._step_tools.up, Qt.MouseButton.LeftButton)  # it is first already
        QTest.mouseClick(card._step_tools.down, Qt.MouseButton.LeftButton)
        assert QApplication.focusWidget() is field
        assert [row.text for row in card.steps.rows] == [first, third, second, *rest]
        await page.leave()

    tell(tale())
    assert texts(stored(desk, coming).plan.of(Stage.OPENING)) == [first, third, second, *rest]


def test_a_line_is_taken_out_and_put_back(
    page: PlanPage, coming: Meeting, desk: Desk, tell: Tell, told: Told
) -> None:
    first, second, *rest = texts(coming.plan.of(Stage.OPENING))

    async def tale() -> None:
        await page.show_place(PlanMeeting(coming.id))
        steps = page.stages[Stage.OPENING].steps
        steps.rows[1].field.setFocus()
        control = Qt.KeyboardModifier.ControlModifier
        QTest.keyClick(steps.rows[1].field, Qt.Key.Key_Delete, control)
        assert [row.text for row in steps.rows] == [first, *rest]
        assert QApplication.focusWidget() is steps.rows[0].field
        sentence, _, actions = told[-1]
        assert sentence == "The step was taken out."
        actions[0][1]()
        await settle(desk)
        assert [row.text for row in steps.rows] == [first, second, *rest]

    tell(tale())
    assert texts(stored(desk, coming).plan.of(Stage.OPENING)) == [first, second, *rest]


def test_a_line_that_was_emptied_is_gone_when_one_leaves_it(
    page: PlanPage, coming: Meeting, desk: Desk, tell: Tell
) -> None:
    async def tale() -> None:
        await page.show_place(PlanMeeting(coming.id))
        steps = page.stages[Stage.ACTIVITY].steps
        steps.rows[0].field.setFocus()
        steps.rows[0].field.clear()
        await desk.saver.flush()
        assert texts(stored(desk, coming).plan.of(Stage.ACTIVITY)) == texts(
            coming.plan.of(Stage.ACTIVITY)
        )
        await page.leave()

    tell(tale())
    assert (
        texts(stored(desk, coming).plan.of(Stage.ACTIVITY))
        == texts(coming.plan.of(Stage.ACTIVITY))[1:]
    )


def test_a_pasted_page_becomes_one_line_and_what_is_cut_is_said(
    page: PlanPage, coming: Meeting, desk: Desk, tell: Tell, told: Told
) -> None:
    async def tale() -> None:
        await page.show_place(PlanMeeting(coming.id))
        field = page.stages[Stage.OPENING].steps.rows[0].field
        field.clear()
        pasted = QMimeData()
        pasted.setText("satu\ndua\t tiga")
        field.insertFromMimeData(pasted)
        assert field.toPlainText() == "satu dua tiga"
        assert not told
        pasted.setText("panjang " * 100_000)
        field.insertFromMimeData(pasted)
        assert len(field.toPlainText()) == LONGEST_LINE
        assert told[-1][1] == "notice"
        await page.leave()

    tell(tale())
    assert len(stored(desk, coming).plan.of(Stage.OPENING).steps[0].text) == LONGEST_LINE


def test_each_template_is_two_presses_away(
    page: PlanPage, coming: Meeting, desk: Desk, tell: Tell
) -> None:
    async def tale() -> None:
        await page.show_place(PlanMeeting(coming.id))
        for minutes, kind in product(LENGTHS, MeetingType):
            QTest.mouseClick(page.templates.lengths[minutes], Qt.MouseButton.LeftButton)
            QTest.mouseClick(page.templates.kinds[kind], Qt.MouseButton.LeftButton)
            chips = (page.templates.lengths.items(), page.templates.kinds.items())
            assert [[k for k, chip in row if chip.isChecked()] for row in chips] == [
                [minutes],
                [kind],
            ]
            await desk.saver.flush()
            wanted = template(minutes, kind, "en")
            assert stored(desk, coming).plan == replace(wanted, icebreaker="lampu-lalu-lintas")

    tell(tale())


def test_choosing_a_template_can_be_undone(
    page: PlanPage, coming: Meeting, desk: Desk, tell: Tell, told: Told
) -> None:
    async def tale() -> None:
        await page.show_place(PlanMeeting(coming.id))
        QTest.mouseClick(page.templates.lengths[90], Qt.MouseButton.LeftButton)
        sentence, role, actions = told[-1]
        assert sentence == (
            "The plan now follows the template: last meeting, 90 minutes. The bell moves to 11:30."
        )
        assert (role, actions[0][0]) == ("good", "Undo")
        await page.leave()
        assert stored(desk, coming).plan.minutes == 90
        actions[0][1]()
        await settle(desk)
        assert page.header.bell.text() == "11:00"

    tell(tale())
    assert stored(desk, coming).plan == coming.plan


def test_undo_does_not_touch_a_meeting_that_has_begun(
    page: PlanPage, coming: Meeting, desk: Desk, tell: Tell, told: Told
) -> None:
    async def tale() -> None:
        await page.show_place(PlanMeeting(coming.id))
        QTest.mouseClick(page.templates.lengths[90], Qt.MouseButton.LeftButton)
        await page.leave()
        begun = replace(stored(desk, coming), state=MeetingState.RUNNING)
        await desk.write(meetings.save_meeting, begun)
        told[-1][2][0][1]()
        await settle(desk)

    tell(tale())
    assert stored(desk, coming).plan.minutes == 90


def test_a_plan_is_saved_as_own_template_and_followed(
    page: PlanPage, coming: Meeting, desk: Desk, tell: Tell, told: Told
) -> None:
    async def tale() -> None:
        await page.show_place(PlanMeeting(coming.id))
        assert not page.templates.own.isVisible()
        QTest.mouseClick(page.stages[Stage.OPENING].minutes.more, Qt.MouseButton.LeftButton)
        press(page, "Save as own template")
        QTest.keyClick(QApplication.focusWidget(), Qt.Key.Key_Return)
        await settle(desk)
        assert page.naming.complaint.text() == "Please write a name first."
        QTest.keyClicks(QApplication.focusWidget(), "  Jumat   pendek ")
        QTest.keyClick(QApplication.focusWidget(), Qt.Key.Key_Return)
        await settle(desk)
        assert told[-1][0] == "Saved as your template “Jumat pendek”."
        assert not page.naming.isVisible()
        assert page.templates.own.isVisible()
        QTest.mouseClick(page.templates.lengths[35], Qt.MouseButton.LeftButton)
        page.templates.menu.actions()[0].trigger()
        assert page.stages[Stage.OPENING].minutes.value == 9
        await page.leave()

    tell(tale())
    (made,) = library.templates(desk.db)
    assert (made.name, made.plan.minutes) == ("Jumat pendek", 61)
    assert stored(desk, coming).plan == made.plan


def test_a_template_written_over_or_taken_away_comes_back(
    page: PlanPage, coming: Meeting, desk: Desk, tell: Tell, told: Told
) -> None:
    first = library.OwnTemplate(id="t", name="Jumat", plan=template(45, MeetingType.MIDDLE, "en"))
    library.save_template(desk.db, first)

    async def tale() -> None:
        await page.show_place(PlanMeeting(coming.id))
        press(page, "Save as own template")
        QTest.keyClicks(QApplication.focusWidget(), "jumat")
        QTest.keyClick(QApplication.focusWidget(), Qt.Key.Key_Return)
        await settle(desk)
        (over,) = library.templates(desk.db)
        assert (over.id, over.plan.minutes) == ("t", 60)
        told[-1][2][0][1]()
        await settle(desk)
        assert library.templates(desk.db) == (first,)
        away = page.templates.menu.actions()[-1].menu()
        away.actions()[0].trigger()
        await settle(desk)
        assert library.templates(desk.db) == ()
        assert not page.templates.own.isVisible()
        told[-1][2][0][1]()
        await settle(desk)

    tell(tale())
    assert library.templates(desk.db) == (first,)


def test_esc_leaves_the_name_unwritten(
    page: PlanPage, coming: Meeting, desk: Desk, tell: Tell
) -> None:
    async def tale() -> None:
        await page.show_place(PlanMeeting(coming.id))
        press(page, "Save as own template")
        QTest.keyClicks(QApplication.focusWidget(), "Jumat")
        QTest.keyClick(QApplication.focusWidget(), Qt.Key.Key_Escape)
        assert page.foot.isVisible()
        assert page.hasFocus()

    tell(tale())
    assert library.templates(desk.db) == ()


def test_the_icebreaker_is_chosen_in_the_library_and_taken_out_here(
    page: PlanPage, coming: Meeting, desk: Desk, went: list[Place], tell: Tell, told: Told
) -> None:
    async def tale() -> None:
        await page.show_place(PlanMeeting(coming.id))
        part = page.stages[Stage.TRANSITION].icebreaker
        assert part is not None
        assert part.name.whole == "Traffic Light"
        press(page, "Choose…")
        assert went == [Library(coming.id)]
        QTest.mouseClick(part.remove, Qt.MouseButton.LeftButton)
        assert part.name.whole == "None chosen yet"
        assert told[-1][0] == "The ice-breaker was taken out."
        await page.leave()

    tell(tale())
    assert stored(desk, coming).plan.icebreaker == ""


def test_an_icebreaker_longer_than_its_stage_is_pointed_out(
    page: PlanPage, coming: Meeting, desk: Desk, tell: Tell
) -> None:
    plan = replace(coming.plan, icebreaker="hitung-sampai-sepuluh")
    meetings.save_meeting(desk.db, replace(coming, plan=plan))

    async def tale() -> None:
        await page.show_place(PlanMeeting(coming.id))
        part = page.stages[Stage.TRANSITION].icebreaker
        assert part is not None
        assert not part.notice.isVisible()
        minutes = page.stages[Stage.TRANSITION].minutes
        for _ in range(5):
            QTest.mouseClick(minutes.less, Qt.MouseButton.LeftButton)
        assert part.notice.text() == "It needs at least 3 minutes, more than the stage has."
        assert part.notice.isVisible()
        await page.leave()

    tell(tale())


def test_an_icebreaker_that_left_the_library_says_so(
    page: PlanPage, coming: Meeting, desk: Desk, tell: Tell
) -> None:
    plan = replace(coming.plan, icebreaker="long-gone")
    meetings.save_meeting(desk.db, replace(coming, plan=plan))

    async def tale() -> None:
        await page.show_place(PlanMeeting(coming.id))
        part = page.stages[Stage.TRANSITION].icebreaker
        assert part is not None
        assert part.name.whole == "No longer in the library"

    tell(tale())


def test_control_enter_starts_the_meeting(
    page: PlanPage, coming: Meeting, went: list[Place], tell: Tell
) -> None:
    async def tale() -> None:
        await page.show_place(PlanMeeting(coming.id))
        field = page.stages[Stage.OPENING].steps.rows[0].field
        field.setFocus()
        QTest.keyClick(page.header.topic, Qt.Key.Key_Return)
        assert went == []
        control = Qt.KeyboardModifier.ControlModifier
        QTest.keyClick(field, Qt.Key.Key_Return, control)
        assert went == [Live(coming.id)]
        press(page, "Start the meeting")
        assert went == [Live(coming.id)] * 2

    tell(tale())


@pytest.mark.parametrize(
    ("state", "sentence", "caption"),
    [
        (MeetingState.RUNNING, "This meeting is running", "Go on with the meeting"),
        (MeetingState.CLOSING, "This meeting is over", "Close the meeting"),
        (MeetingState.HELD, "This meeting was held", "Open its record"),
        (MeetingState.CANCELLED, "This meeting was cancelled", "Open the group"),
    ],
)
def test_a_meeting_that_is_not_to_come_is_only_read(
    page: PlanPage,
    coming: Meeting,
    desk: Desk,
    went: list[Place],
    tell: Tell,
    state: MeetingState,
    sentence: str,
    caption: str,
) -> None:
    meetings.save_meeting(desk.db, replace(coming, state=state))

    async def tale() -> None:
        await page.show_place(PlanMeeting(coming.id))
        assert page._state.text().startswith(sentence)
        assert not page.templates.isVisible()
        assert not page.stages[Stage.OPENING].minutes.more.isVisible()
        assert not page.header.topic.isEnabled()
        field = page.stages[Stage.OPENING].steps.rows[0].field
        QTest.keyClicks(field, "x")
        QTest.keyClick(field, Qt.Key.Key_Return)
        control = Qt.KeyboardModifier.ControlModifier
        QTest.keyClick(field, Qt.Key.Key_Delete, control)
        QTest.keyClick(page, Qt.Key.Key_Return, control)
        assert went == []
        press(page, caption)
        await page.leave()

    tell(tale())
    assert len(went) == 1
    if state is MeetingState.HELD:
        assert went == [MeetingRecord(coming.id)]
    assert stored(desk, coming).plan == coming.plan


def test_nothing_typed_waits_longer_than_two_seconds(
    page: PlanPage, coming: Meeting, desk: Desk, tell: Tell, qtbot: QtBot
) -> None:
    async def tale() -> None:
        await page.show_place(PlanMeeting(coming.id))
        QTest.keyClicks(page.header.topic, "!")
        saved = asyncio.Event()
        desk.saver.saved.connect(lambda _at: saved.set())
        await asyncio.wait_for(saved.wait(), 2)
        assert "!" in stored(desk, coming).topic
        assert page.header._saved.text().startswith("Saved ")

    tell(tale())


def test_a_long_name_and_many_lines_do_not_widen_the_page(
    page: PlanPage, story: DemoProgramme, coming: Meeting, desk: Desk, tell: Tell
) -> None:
    from facilitator.store import groups

    groups.save_group(desk.db, replace(story.group, name="Anggrek " * 25))
    page.resize(1204, 680)

    async def tale() -> None:
        await page.show_place(PlanMeeting(coming.id))
        steps = page.stages[Stage.OPENING].steps
        for _ in range(30):
            QTest.keyClick(steps.rows[0].field, Qt.Key.Key_Return)
            field = QApplication.focusWidget()
            assert isinstance(field, LineField)
            field.insertPlainText("ꦱꦼꦤꦩ꧀ مرحبا 🌱")
        assert (page.width(), page.height()) == (1204, 680)
        assert page.minimumSizeHint().width() <= 1204
        assert page.minimumSizeHint().height() <= 680
        await page.leave()

    tell(tale())
    assert len(stored(desk, coming).plan.of(Stage.OPENING).steps) == 34
