"""Moments read from the machine know their hours from Greenwich and no zone; the machine does."""

import time as clocks
from collections.abc import Callable, Iterator
from datetime import UTC, date, datetime, time, timedelta, timezone
from zoneinfo import ZoneInfo

import pytest

from sessions.budget import minutes_overdue
from sessions.clock import later, seconds_between, zone_of
from sessions.records import Meeting
from sessions.split import bell
from tests.sessions.conftest import PLAN

AMSTERDAM = "Europe/Amsterdam"
WINTER, SUMMER = timezone(timedelta(hours=1)), timezone(timedelta(hours=2))
WIB = timezone(timedelta(hours=7))


@pytest.fixture
def live_in(monkeypatch: pytest.MonkeyPatch) -> Iterator[Callable[[str], None]]:
    def move(zone: str) -> None:
        monkeypatch.setenv("TZ", zone)
        clocks.tzset()

    yield move
    monkeypatch.undo()
    clocks.tzset()


def planned(day: date, start: time) -> Meeting:
    return Meeting(id="m", group_id="g", number=1, date=day, start=start, plan=PLAN)


@pytest.mark.parametrize(
    ("begins", "an_hour_later"),
    [
        (datetime(2024, 3, 31, 1, 30, tzinfo=WINTER), "2024-03-31T03:30:00+02:00"),
        (datetime(2024, 10, 27, 2, 30, tzinfo=SUMMER), "2024-10-27T02:30:00+01:00"),
        (datetime(2024, 7, 1, 10, 0, tzinfo=SUMMER), "2024-07-01T11:00:00+02:00"),
    ],
)
def test_an_hour_later_the_wall_shows_the_new_time(
    live_in: Callable[[str], None], begins: datetime, an_hour_later: str
) -> None:
    live_in(AMSTERDAM)
    found = later(begins, 3600)
    assert found.isoformat() == an_hour_later
    assert seconds_between(begins, found) == 3600


def test_a_moment_of_another_zone_stays_there(live_in: Callable[[str], None]) -> None:
    live_in(AMSTERDAM)
    for zone in (WIB, UTC, ZoneInfo("Asia/Makassar")):
        moment = datetime(2024, 3, 31, 1, 30, tzinfo=zone)
        assert zone_of(moment) is zone
        assert later(moment, 3600).tzinfo is zone
    in_summer = datetime(2024, 7, 1, 10, 0, tzinfo=WINTER)  # nobody's wall shows this here
    assert zone_of(in_summer) is WINTER


@pytest.mark.parametrize(("opened", "offset"), [(date(2024, 3, 30), 1), (date(2024, 3, 31), 2)])
def test_the_bell_is_the_same_whenever_the_page_is_opened(
    live_in: Callable[[str], None], opened: date, offset: int
) -> None:
    """Before summer time has come and afterwards."""
    live_in(AMSTERDAM)
    now = datetime.combine(opened, time(23), tzinfo=timezone(timedelta(hours=offset)))
    rings = bell(planned(date(2024, 3, 31), time(1, 30)), zone_of(now))
    begins = datetime(2024, 3, 31, 1, 30, tzinfo=WINTER)
    assert seconds_between(begins, rings) == PLAN.minutes * 60


def test_a_meeting_is_as_late_as_it_is(live_in: Callable[[str], None]) -> None:
    live_in(AMSTERDAM)
    meeting = planned(date(2024, 3, 31), time(1, 30))
    assert minutes_overdue(meeting, datetime(2024, 3, 31, 3, 10, tzinfo=SUMMER)) == 40
