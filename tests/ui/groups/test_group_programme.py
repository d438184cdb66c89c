"""The programme of a group: filling it, changing a meeting, calling one off, where it leads."""

from collections.abc import Callable, Coroutine
from dataclasses import replace
from datetime import date, time
from typing import Any

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication

from facilitator.demo import programme
from facilitator.store import demo, groups, meetings
from facilitator.templates import LENGTHS
from sessions.records import Meeting, MeetingState
from ui.groups.programme import ProgrammeTab
from ui.places import CloseMeeting, Live, MeetingRecord, Place, PlanMeeting, Reports
from ui.widgets.kit import KeyButton

Tell = Callable[[Coroutine[Any, Any, None]], None]
MONDAY = date(2024, 2, 12)


@pytest.fixture
def room(group_room: Any) -> Any:
    return group_room(ProgrammeTab)


def series(room: Any) -> tuple[Meeting, ...]:
    return meetings.meetings(room.desk.db, room.group_id)


def captions(room: Any) -> list[str]:
    """What the buttons of the chosen meeting say."""
    found = room.tab.panel.findChildren(KeyButton)
    return [each.caption() for each in found if each.isVisible()]


def press(room: Any, caption: str) -> None:
    found = room.tab.findChildren(KeyButton)
    (one,) = [b for b in found if b.caption() == caption and b.isVisible()]
    QTest.mouseClick(one, Qt.MouseButton.LeftButton)


@pytest.fixture
def melati(room: Any) -> str:
    """The reference group: three meetings held, the fourth planned for tomorrow."""
    demo.fill(room.desk.db, programme("en", date(2024, 2, 5)))
    return next(g.id for g in groups.groups(room.desk.db) if g.name == "Melati Group")


def key(key: Qt.Key) -> None:
    QTest.keyClick(QApplication.focusWidget(), key)


def days(tab: ProgrammeTab) -> list[tuple[str, str]]:
    return [(line.cells[0].text, line.cells[1].text) for line in tab.fill.dates.lines]


def test_four_weekly_meetings_take_two_key_presses(room: Any, tell: Tell) -> None:
    async def tale() -> None:
        tab = await room.open()
        assert tab._empty.isVisible()
        key(Qt.Key.Key_Space)  # the one big button
        assert tab.fill.isVisible()
        assert [number for number, _day in days(tab)] == ["1", "2", "3", "4"]
        key(Qt.Key.Key_Return)
        await room.settle()
        assert tab.table.isVisible()
        assert len(tab.table.lines) == 4

    tell(tale())
    made = series(room)
    assert [m.date.isoformat() for m in made] == [
        "2024-02-04",
        "2024-02-11",
        "2024-02-18",
        "2024-02-25",
    ]
    assert {(m.start, m.plan.minutes, m.place) for m in made} == {(time(9, 15), 60, "Ruang BK")}
    assert [m.plan.type.value for m in made] == ["first", "middle", "middle", "last"]


def test_days_are_left_out_by_click_by_key_and_by_holidays(room: Any, tell: Tell) -> None:
    async def tale() -> None:
        tab = await room.open()
        tab.begin_filling()
        fill = tab.fill
        fill.first.show_day(MONDAY)
        area = fill.dates.visualRect(fill.dates.model().index(1, 1))
        QTest.mouseClick(fill.dates.viewport(), Qt.MouseButton.LeftButton, pos=area.center())
        assert days(tab)[1] == ("–", "Monday, 19 February 2024 · left out")
        assert len(days(tab)) == 5
        fill.holiday_from.show_day(date(2024, 3, 15))
        fill.holiday_to.show_day(date(2024, 3, 1))  # the wrong way round is meant well
        fill.add_holidays()
        assert [number for number, _day in days(tab)] == ["1", "–", "2", "–", "–", "3", "4"]
        fill.dates.go_to("2024-02-19")
        fill.dates.setFocus()
        key(Qt.Key.Key_Return)  # taken in again
        assert days(tab)[1] == ("2", "Monday, 19 February 2024")
        press(room, "Save 4 meeting(s)")
        await room.settle()

    tell(tale())
    assert [m.date.isoformat() for m in series(room)] == [
        "2024-02-12",
        "2024-02-19",
        "2024-02-26",
        "2024-03-18",
    ]


def test_rhythm_length_and_place_are_free(room: Any, tell: Tell) -> None:
    async def tale() -> None:
        tab = await room.open()
        tab.begin_filling()
        fill = tab.fill
        fill.count.setValue(2)
        fill.rhythm.setCurrentIndex(1)
        fill.start.show_hour(time(13, 30))
        assert not fill.own_length.isVisible()
        fill.length.setCurrentIndex(len(LENGTHS))
        assert fill.own_length.isVisible()
        fill.own_length.setValue(50)
        fill.place.setText("Aula")
        press(room, "Save 2 meeting(s)")
        await room.settle()

    tell(tale())
    one, two = series(room)
    assert (two.date - one.date).days == 14
    assert (one.start, one.plan.minutes, one.place) == (time(13, 30), 50, "Aula")


def test_a_past_day_and_a_taken_day_are_remarked(room: Any, tell: Tell, melati: str) -> None:
    async def tale() -> None:
        tab = await room.open(melati)
        tab.begin_filling()
        assert not tab.fill._past.isVisible()
        tab.fill.first.show_day(date(2024, 1, 22))
        tab.fill.count.setValue(3)
        assert tab.fill._past.isVisible()
        assert [said for _number, said in days(tab)] == [
            "Monday, 22 January 2024 · there is a meeting already",
            "Monday, 29 January 2024 · there is a meeting already",
            "Monday, 5 February 2024 · there is a meeting already",
        ]
        tab.fill.first.show_day(date(2024, 1, 23))
        assert days(tab)[0][1] == "Tuesday, 23 January 2024 · in the past"
        key(Qt.Key.Key_Escape)
        assert tab.table.isVisible()

    tell(tale())
    assert len(series(room)) == 4


def test_a_planned_meeting_is_moved_and_the_numbers_follow(
    room: Any, tell: Tell, melati: str
) -> None:
    async def tale() -> None:
        tab = await room.open(melati)
        last = series(room)[3]
        assert tab.table.key == last.id  # the next one is in view
        assert "Save the change" not in captions(room)
        tab.panel.topic.setFocus()
        tab.panel.topic.selectAll()
        QTest.keyClicks(tab.panel.topic, "Saying goodbye")
        assert captions(room) == ["Save the change", "Cancel"]
        tab.panel.day.show_day(date(2024, 1, 18))
        tab.panel.start.show_hour(time(7, 30))
        assert tab.panel._remark.isVisible()
        QTest.keyClick(tab.panel.topic, Qt.Key.Key_Return)
        await room.settle()
        assert tab.table.key == last.id
        assert tab.table.lines[1].cells[5].text == "Saying goodbye"

    tell(tale())
    moved = series(room)[1]
    assert (moved.number, moved.date, moved.start) == (2, date(2024, 1, 18), time(7, 30))
    assert [m.number for m in series(room)] == [1, 2, 3, 4]


def test_going_to_another_meeting_saves_the_change(room: Any, tell: Tell, melati: str) -> None:
    async def tale() -> None:
        tab = await room.open(melati)
        tab.panel.place.setText("Aula")
        tab.table.go_to(tab.table.keys[0])
        await room.settle()
        assert tab.panel.meeting is not None
        assert tab.panel.meeting.number == 1

    tell(tale())
    assert series(room)[3].place == "Aula"


def test_esc_takes_a_change_back(room: Any, tell: Tell, melati: str) -> None:
    before = ""

    async def tale() -> None:
        nonlocal before
        tab = await room.open(melati)
        before = tab.panel.topic.text()
        tab.panel.topic.setText("Wrong")
        QTest.keyClick(tab.panel.topic, Qt.Key.Key_Escape)
        assert tab.panel.topic.text() == before
        assert tab.table.hasFocus()
        assert await tab.keep()

    tell(tale())
    assert series(room)[3].topic == before != ""


def test_a_meeting_is_called_off_undone_and_put_back(room: Any, tell: Tell) -> None:
    async def tale() -> None:
        tab = await room.open()
        tab.begin_filling()
        tab.fill.save()
        await room.settle()
        second = tab.table.keys[1]
        tab.table.go_to(second)
        await room.settle()
        press(room, "Call off")
        await room.settle()
        assert [m.number for m in series(room) if m.id != second] == [1, 2, 3]
        assert len(tab.table.lines) == 3
        text, ((_caption, undo),) = room.told[-1]
        assert text == "The meeting of Sunday, 11 February 2024 is called off."
        undo()
        await room.settle()
        assert [line.cells[0].text for line in tab.table.lines] == ["1", "2", "3", "4"]
        tab.table.go_to(second)
        await room.settle()
        press(room, "Call off")
        await room.settle()
        tab._cancelled.click()
        tab.table.go_to(second)
        await room.settle()
        assert tab.panel._title.whole == "Sunday, 11 February 2024, called off"
        press(room, "Put it back")
        await room.settle()

    tell(tale())
    assert [m.state for m in series(room)] == [MeetingState.PLANNED] * 4


def test_every_meeting_leads_where_its_state_allows(
    room: Any, tell: Tell, melati: str, went: list[Place]
) -> None:
    async def tale() -> None:
        tab = await room.open(melati)
        held, planned = tab.table.keys[0], tab.table.keys[3]
        press(room, "Start the meeting")
        press(room, "Prepare the plan")
        tab.table.setFocus()
        key(Qt.Key.Key_Return)
        tab.table.go_to(held)
        await room.settle()
        press(room, "Open the record")
        press(room, "Summary")
        tab.table.setFocus()
        key(Qt.Key.Key_Return)
        assert went == [
            Live(planned),
            PlanMeeting(planned),
            PlanMeeting(planned),
            MeetingRecord(held),
            Reports(held),
            MeetingRecord(held),
        ]

    tell(tale())


@pytest.mark.parametrize(
    ("state", "caption", "place"),
    [
        (MeetingState.RUNNING, "Go on with the meeting", Live),
        (MeetingState.CLOSING, "Finish the closing", CloseMeeting),
    ],
)
def test_an_open_meeting_is_gone_on_with(
    room: Any,
    tell: Tell,
    melati: str,
    went: list[Place],
    state: MeetingState,
    caption: str,
    place: type[Live] | type[CloseMeeting],
) -> None:
    last = meetings.meetings(room.desk.db, melati)[3]
    meetings.save_meeting(room.desk.db, replace(last, state=state))

    async def tale() -> None:
        tab = await room.open(melati)
        assert tab.table.key == last.id
        press(room, caption)
        tab.table.setFocus()
        key(Qt.Key.Key_Return)
        assert went == [place(last.id), place(last.id)]

    tell(tale())
