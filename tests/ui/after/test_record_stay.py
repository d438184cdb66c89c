"""On the record: when somebody left, and that a latecomer was told afterwards, set right."""

from collections.abc import Awaitable, Callable
from dataclasses import replace
from datetime import time

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from pytestqt.qtbot import QtBot

from facilitator.demo import DemoProgramme, programme
from facilitator.store import attendance, changes, demo
from sessions.records import Attendance, Presence
from tests.eventful import LATE, LEAVES, SICK, eventful
from ui.after.record_page import MeetingRecordPage
from ui.desk import Desk
from ui.places import MeetingRecord

Tell = Callable[[Awaitable[None]], None]
CTRL = Qt.KeyboardModifier.ControlModifier


@pytest.fixture
def stored(desk: Desk) -> DemoProgramme:
    """The eventful meeting; Arif was not told of the agreement."""
    made = eventful(programme("en"))
    meeting = made.meetings[1].id
    people = list(made.presences[meeting])
    people[LATE] = replace(people[LATE], told=False)
    made = replace(made, presences={**made.presences, meeting: tuple(people)})
    demo.fill(desk.db, made)
    return made


@pytest.fixture
def page(qtbot: QtBot, desk: Desk, stored: DemoProgramme, tell: Tell) -> MeetingRecordPage:
    page = MeetingRecordPage(desk)
    qtbot.addWidget(page)
    page.resize(1290, 768)
    page.show()
    tell(page.show_place(MeetingRecord(stored.meetings[1].id)))
    page.attendance.begin()
    return page


def kept(desk: Desk, stored: DemoProgramme) -> tuple[Presence, ...]:
    return attendance.presences(desk.db, stored.meetings[1].id)


def trail(desk: Desk, stored: DemoProgramme) -> list[tuple[str, str]]:
    found = changes.trail(desk.db, stored.meetings[1].id)
    return [(each.field, each.after[11:16] or each.after) for each in found]


def go_to(page: MeetingRecordPage, at: int) -> None:
    for _ in range(at):
        QTest.keyClick(page.attendance.list, Qt.Key.Key_Down)


def test_a_latecomer_is_told_afterwards(
    page: MeetingRecordPage, desk: Desk, stored: DemoProgramme, tell: Tell
) -> None:
    async def tale() -> None:
        go_to(page, LATE)
        assert page.attendance.stay.told.isVisible()
        assert not page.attendance.stay.told.isChecked()
        QTest.keyClick(page.attendance.stay.told, Qt.Key.Key_Space)
        page.save()
        await desk.jobs.settle()

    tell(tale())
    assert kept(desk, stored)[LATE].told
    assert trail(desk, stored) == [("attendance.told", "yes")]


def test_a_minute_of_leaving_is_put_in_and_taken_out(
    page: MeetingRecordPage, desk: Desk, stored: DemoProgramme, tell: Tell
) -> None:
    async def tale() -> None:
        stay = page.attendance.stay
        assert not stay.left.isChecked()
        assert not stay.told.isVisible()  # who came in time heard it with the others
        QTest.keyClick(stay.left, Qt.Key.Key_Space)
        assert stay.hour.hour == time(11, 7)  # the end, to be set right
        stay.hour.show_hour(time(10, 50))
        go_to(page, LEAVES)
        assert stay.left.isChecked()
        assert stay.hour.hour == time(10, 45)
        QTest.keyClick(stay.left, Qt.Key.Key_Space)
        assert not stay.hour.isVisible()
        QTest.keyClick(page.attendance.list, Qt.Key.Key_Return, CTRL)
        await desk.jobs.settle()

    tell(tale())
    found = kept(desk, stored)
    assert found[0].left_at is not None
    assert found[0].left_at.time() == time(10, 50)
    assert found[LEAVES].left_at is None
    assert trail(desk, stored) == [("attendance.left_at", "10:50"), ("attendance.left_at", "")]


def test_who_was_not_there_cannot_have_left(page: MeetingRecordPage) -> None:
    go_to(page, SICK)
    stay = page.attendance.stay
    assert not stay.isEnabled()
    QTest.keyClick(page.attendance.list, Qt.Key.Key_P)  # and was there after all
    assert page.attendance.list.rows[SICK].presence.status is Attendance.PRESENT
    assert stay.isEnabled()


def test_a_meeting_nobody_was_enrolled_in(
    page: MeetingRecordPage, desk: Desk, stored: DemoProgramme
) -> None:
    page.attendance.list.show_members((), (), desk.clock.now().wall)
    page.attendance.stay.refresh()
    assert not page.attendance.stay.isEnabled()
