"""A meeting held at another time than planned: once, the bell is offered to follow it."""

from collections.abc import Callable
from dataclasses import replace
from datetime import datetime, time, timedelta, timezone

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from sessions.budget import (
    EARLY,
    FARTHEST_BELL,
    bell_offer,
    minutes_overdue,
    propose,
)
from sessions.clock import ManualClock, later, seconds_between
from sessions.events import EventKind
from sessions.live import LiveMeeting
from sessions.live_rules import keeping_bell
from sessions.records import Meeting, MeetingState
from tests.sessions.conftest import BELL, PLAN, START

Passing = Callable[[float], None]
Rebuilt = Callable[..., LiveMeeting]

HOUR = 3600.0


def begun(minutes: float) -> tuple[ManualClock, LiveMeeting]:
    """A meeting of an hour, started so many minutes after (before) it was planned."""
    clock = ManualClock(later(START, minutes * 60))
    meeting = LiveMeeting(PLAN, clock, BELL)
    meeting.start()
    return clock, meeting


@pytest.mark.parametrize("minutes", [-4, 0, 10, 51])
def test_the_planned_bell_stands_while_it_makes_sense(minutes: int) -> None:
    _clock, meeting = begun(minutes)
    assert bell_offer(meeting.now()) is None


@pytest.mark.parametrize("minutes", [-300, -48, -5, 52, 53, 60, 75, 300])
def test_another_time_than_planned_is_asked_about(minutes: int) -> None:
    _clock, meeting = begun(minutes)
    assert bell_offer(meeting.now()) == minutes
    (event,) = meeting.move_bell(minutes)
    assert (event.kind, event.value) == (EventKind.BELL_MOVED, minutes)
    now = meeting.now()
    assert now.bell == later(START, minutes * 60 + HOUR)
    assert (bell_offer(now), propose(now)) == (None, None)


def test_nothing_is_asked_before_the_start_in_a_gap_or_after_the_end(
    clock: ManualClock, meeting: LiveMeeting
) -> None:
    clock.advance(70 * 60)
    assert bell_offer(meeting.now()) is None
    meeting.start()
    assert bell_offer(meeting.now()) == 70
    clock.sleep(600)
    assert meeting.now().gap is not None
    assert bell_offer(meeting.now()) is None
    meeting.resume()
    assert bell_offer(meeting.now()) == 70
    clock.advance(1)
    meeting.open_safety()
    assert bell_offer(meeting.now()) is None
    meeting.close_safety()
    meeting.end()
    assert bell_offer(meeting.now()) is None


def test_once_left_it_is_never_asked_again(rebuilt: Rebuilt) -> None:
    clock, meeting = begun(75)
    (event,) = meeting.do(keeping_bell)
    assert (event.kind, event.value) == (EventKind.BELL_MOVED, 0)
    assert meeting.now().bell == BELL
    assert meeting.do(keeping_bell) == ()
    again = rebuilt(clock, meeting.events, meeting.heartbeat())
    assert bell_offer(again.now()) is None
    assert bell_offer(meeting.now()) is None


def test_leaving_it_can_be_taken_back() -> None:
    _clock, meeting = begun(75)
    meeting.do(keeping_bell)
    meeting.undo_last()
    assert bell_offer(meeting.now()) == 75


def test_a_bell_she_moved_herself_is_not_asked_about() -> None:
    _clock, meeting = begun(75)
    meeting.move_bell(80)
    assert bell_offer(meeting.now()) is None
    assert meeting.do(keeping_bell) == ()


def test_a_past_bell_can_be_brought_back_in_steps() -> None:
    _clock, meeting = begun(63)
    assert meeting.move_bell(-1) == ()
    assert meeting.move_bell(1)
    assert meeting.move_bell(1)
    assert meeting.now().bell_moved == 2


def test_back_dating_counts_from_the_real_start() -> None:
    _clock, meeting = begun(-3)
    assert bell_offer(meeting.now()) is None
    meeting.backdate(4)
    assert bell_offer(meeting.now()) == -7


def test_an_offer_whose_time_is_over_goes_away() -> None:
    clock, meeting = begun(75)
    for _ in range(4 * 59):
        clock.advance(15)
        meeting.now()
    assert bell_offer(meeting.now()) == 75
    for _ in range(5):
        clock.advance(15)
        meeting.now()
    assert bell_offer(meeting.now()) is None


@settings(max_examples=300)
@given(st.floats(-2 * FARTHEST_BELL, 2 * FARTHEST_BELL), st.integers(0, 90))
def test_an_accepted_offer_gives_the_meeting_its_planned_length(minutes: float, looks: int) -> None:
    clock, meeting = begun(minutes)
    for _ in range(looks):
        clock.advance(14)
        meeting.now()
    now = meeting.now()
    offer = bell_offer(now)
    had = seconds_between(now.started_at or START, BELL)
    if offer is None:
        assert 8 * 60 < had < HOUR + EARLY or abs(minutes) > FARTHEST_BELL
        return
    assert offer != 0
    assert not 8 * 60 < had < HOUR + EARLY
    meeting.move_bell(offer)
    after = meeting.now()
    assert abs(seconds_between(after.started_at or START, after.bell) - HOUR) <= 30
    assert after.bell > after.at
    assert bell_offer(after) is None


# --- not begun yet ----------------------------------------------------------------------------

ZONE = timezone(timedelta(hours=7))
MEETING = Meeting(id="x", group_id="g", number=1, date=START.date(), start=time(10), plan=PLAN)


@pytest.mark.parametrize(
    ("hour", "minute", "second", "overdue"),
    [(9, 59, 0, None), (10, 0, 59, None), (10, 1, 0, 1), (10, 12, 30, 12), (14, 0, 0, 240)],
)
def test_a_meeting_of_today_says_by_how_much_it_is_overdue(
    hour: int, minute: int, second: int, overdue: int | None
) -> None:
    now = datetime(2024, 1, 22, hour, minute, second, tzinfo=ZONE)
    assert minutes_overdue(MEETING, now) == overdue
    assert minutes_overdue(MEETING, now - timedelta(days=1)) is None
    assert minutes_overdue(MEETING, now + timedelta(days=1)) is None


@pytest.mark.parametrize("state", [s for s in MeetingState if s is not MeetingState.PLANNED])
def test_a_meeting_that_has_begun_or_will_not_be_is_never_overdue(state: MeetingState) -> None:
    now = datetime(2024, 1, 22, 10, 30, tzinfo=ZONE)
    assert minutes_overdue(replace(MEETING, state=state), now) is None
