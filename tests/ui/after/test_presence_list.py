"""How a member came, said in a list: what cannot be true any more is not kept."""

from dataclasses import replace
from datetime import datetime

import pytest
from pytestqt.qtbot import QtBot

from sessions.attendance import STATUSES
from sessions.records import Attendance, Member, Presence
from ui.after.presence_list import PresenceList
from ui.desk import Desk

BEGUN = datetime.fromisoformat("2024-01-22T10:00:00+07:00")
LATE = Presence(
    member_id="m",
    status=Attendance.LATE,
    arrived_at=BEGUN.replace(minute=9),
    left_at=BEGUN.replace(minute=50),
    told=True,
)


@pytest.fixture
def people(qtbot: QtBot, desk: Desk) -> PresenceList:
    made = PresenceList(desk)
    qtbot.addWidget(made)
    made.show_members([Member(id="m", group_id="g", name="Rani")], [LATE], BEGUN)
    return made


def test_who_was_on_time_after_all_has_no_minute_of_arrival(people: PresenceList) -> None:
    people.rows[0].take(Attendance.PRESENT)
    assert people.presences == (replace(LATE, status=Attendance.PRESENT, arrived_at=None),)


@pytest.mark.parametrize("status", [s for s in STATUSES if s.name not in ("PRESENT", "LATE")])
def test_who_did_not_come_did_not_leave_and_heard_nothing(
    people: PresenceList, status: Attendance
) -> None:
    people.rows[0].take(status)
    assert people.presences == (Presence(member_id="m", status=status),)


def test_late_after_all_asks_for_the_minute(people: PresenceList) -> None:
    people.rows[0].take(Attendance.PRESENT)
    people.rows[0].take(Attendance.LATE)
    assert people.presences[0].arrived_at is None
    assert not people.rows[0].add_hour.isHidden()
