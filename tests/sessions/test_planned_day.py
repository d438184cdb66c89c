"""Which planned meeting is today's, over midnight and over the years."""

from dataclasses import replace
from datetime import date, datetime, time

import pytest

from sessions.planned_day import is_todays
from sessions.records import Meeting, MeetingType, Plan

MEETING = Meeting(
    id="m1",
    group_id="g1",
    number=1,
    date=date(2024, 1, 15),
    start=time(10),
    plan=Plan(type=MeetingType.FIRST, stages=()),
)


@pytest.mark.parametrize(
    ("now", "todays"),
    [
        (datetime(2024, 1, 15, 0, 0), True),
        (datetime(2024, 1, 15, 23, 59), True),
        (datetime(2024, 1, 8, 10, 0), False),  # a week ahead
        (datetime(2024, 1, 14, 23, 59), False),  # the evening before
        (datetime(2024, 1, 16, 0, 0), False),
        (datetime(2025, 1, 15, 10, 0), False),  # planned last year
    ],
)
def test_a_meeting_is_todays_on_its_day(now: datetime, todays: bool) -> None:
    assert is_todays(MEETING, now) is todays


@pytest.mark.parametrize(
    ("day", "start", "now"),
    [
        (date(2023, 12, 31), time(23, 50), datetime(2024, 1, 1, 0, 10)),
        (date(2024, 1, 1), time(0, 0), datetime(2023, 12, 31, 23, 58)),
    ],
)
def test_midnight_between_plan_and_start_asks_nothing(
    day: date, start: time, now: datetime
) -> None:
    assert is_todays(replace(MEETING, date=day, start=start), now)
