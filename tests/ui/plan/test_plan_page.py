"""The plan page: when and how long, the bell, what is refused, and who may still change it."""

import asyncio
from dataclasses import replace
from datetime import date, time

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest

from facilitator.store import meetings
from facilitator.templates import line_text
from sessions.records import MeetingState, MeetingType, Stage, StagePlan
from tests.ui.plan.conftest import CONTROL, LAST_DAY, PlanRoom, Tell
from ui.places import Live, MeetingRecord, Place


def texts(part: StagePlan) -> list[str]:
    return [line_text(line, "en") for line in part.steps]


def test_the_page_shows_when_and_how_long(room: PlanRoom, tell: Tell) -> None:
    async def tale() -> None:
        page = await room.open()
        assert page.header.title.whole == "Melati Group · Meeting 4 of 4"
        assert (page.header.day.day, page.header.hour.hour) == (LAST_DAY, time(10, 0))
        assert page.header.bell.text() == "11:00"
        closing = page.stages[Stage.CLOSING]
        assert (closing.minutes.value, closing._times.text()) == (20, "10:40–11:00")
        assert [row.text for row in closing.steps.rows] == texts(room.coming.plan.of(Stage.CLOSING))
        assert page.templates.lengths[60].isChecked()
        assert page.templates.kinds[MeetingType.LAST].isChecked()
        assert not page.fit.isVisible()

    tell(tale())


def test_day_hour_place_and_topic_are_written_in_place(room: PlanRoom, tell: Tell) -> None:
    async def tale() -> None:
        page = await room.open()
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
    found = room.stored
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
    room: PlanRoom, tell: Tell, day: date, sentence: str
) -> None:
    async def tale() -> None:
        page = await room.open()
        page.header.day.show_day(day)
        assert page.header.notice.isVisible() == bool(sentence)
        assert page.header.notice.text() == sentence

    tell(tale())


def test_a_day_out_of_order_is_pointed_out(room: PlanRoom, tell: Tell) -> None:
    later = replace(room.coming, id="later", number=5, date=date(2024, 2, 12))
    meetings.save_meeting(room.desk.db, later)

    async def tale() -> None:
        page = await room.open()
        page.header.day.show_day(date(2024, 2, 19))
        assert page.header.notice.text() == (
            "Meeting 5 (planned) is on Monday, 12 February 2024: the order no longer fits."
        )

    tell(tale())


def test_minutes_by_mouse_and_keys_move_the_bell(room: PlanRoom, tell: Tell) -> None:
    async def tale() -> None:
        page = await room.open()
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
    plan = room.stored.plan
    assert [part.minutes for part in plan.stages] == [12, 7, 27, 20]


def test_one_press_goes_back_to_the_length_it_had(room: PlanRoom, tell: Tell) -> None:
    async def tale() -> None:
        page = await room.open()
        for _ in range(4):
            QTest.mouseClick(page.stages[Stage.OPENING].minutes.more, Qt.MouseButton.LeftButton)
        QTest.mouseClick(page.fit, Qt.MouseButton.LeftButton)
        assert page.header.bell.text() == "11:00"
        assert not page.fit.isVisible()
        await page.leave()

    tell(tale())
    plan = room.stored.plan
    assert [part.minutes for part in plan.stages] == [12, 7, 21, 20]


@pytest.mark.parametrize(
    ("stage", "typed", "begins"),
    [
        (Stage.CLOSING, "7", "The closing keeps its 8 minute"),
        (Stage.OPENING, "0", "Every stage needs at least one minute."),
        (Stage.ACTIVITY, "481", "A stage lasts at most 480 minute"),
    ],
)
def test_minutes_that_cannot_be_say_why_in_place(
    room: PlanRoom, tell: Tell, stage: Stage, typed: str, begins: str
) -> None:
    async def tale() -> None:
        page = await room.open()
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
    assert room.stored.plan.of(stage).minutes == room.coming.plan.of(stage).minutes + 1


def test_the_closing_is_protected_down_to_five_minutes(room: PlanRoom, tell: Tell) -> None:
    async def tale() -> None:
        page = await room.open()
        card = page.stages[Stage.CLOSING]
        assert card.minimum is not None
        for _ in range(4):
            QTest.mouseClick(card.minimum.less, Qt.MouseButton.LeftButton)
        assert card.minimum.value == 5
        assert card.complaint.text().startswith("A closing under 5 minute")
        await page.leave()

    tell(tale())
    assert room.stored.plan.of(Stage.CLOSING).minimum == 5


def test_control_enter_starts_the_meeting(room: PlanRoom, went: list[Place], tell: Tell) -> None:
    async def tale() -> None:
        page = await room.open()
        field = page.stages[Stage.OPENING].steps.rows[0].field
        field.setFocus()
        QTest.keyClick(page.header.topic, Qt.Key.Key_Return)
        assert went == []
        QTest.keyClick(field, Qt.Key.Key_Return, CONTROL)
        assert went == [Live(room.coming.id)]
        room.press("Start the meeting")
        assert went == [Live(room.coming.id)] * 2

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
    room: PlanRoom, went: list[Place], tell: Tell, state: MeetingState, sentence: str, caption: str
) -> None:
    meetings.save_meeting(room.desk.db, replace(room.coming, state=state))

    async def tale() -> None:
        page = await room.open()
        assert page._state.text().startswith(sentence)
        assert not page.templates.isVisible()
        assert not page.stages[Stage.OPENING].minutes.more.isVisible()
        assert not page.header.topic.isEnabled()
        field = page.stages[Stage.OPENING].steps.rows[0].field
        QTest.keyClicks(field, "x")
        QTest.keyClick(field, Qt.Key.Key_Return)
        QTest.keyClick(field, Qt.Key.Key_Delete, CONTROL)
        QTest.keyClick(page, Qt.Key.Key_Return, CONTROL)
        assert went == []
        room.press(caption)
        await page.leave()

    tell(tale())
    assert len(went) == 1
    if state is MeetingState.HELD:
        assert went == [MeetingRecord(room.coming.id)]
    assert room.stored.plan == room.coming.plan


def test_nothing_typed_waits_longer_than_two_seconds(room: PlanRoom, tell: Tell) -> None:
    async def tale() -> None:
        page = await room.open()
        QTest.keyClicks(page.header.topic, "!")
        saved = asyncio.Event()
        room.desk.saver.saved.connect(lambda _at: saved.set())
        await asyncio.wait_for(saved.wait(), 2)
        assert "!" in room.stored.topic
        assert page.header._saved.text().startswith("Saved ")

    tell(tale())
