"""Who has yet to hear what was agreed on confidentiality, and silence since an arrival."""

from collections.abc import Callable
from dataclasses import replace
from datetime import datetime, timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st

from sessions.clock import ManualClock
from sessions.events import Gate
from sessions.latecomers import untold, untold_of
from sessions.live import LiveMeeting
from sessions.live_rules import pledging
from sessions.records import Attendance, Presence, Stage
from sessions.stays import counted_at
from tests.sessions.conftest import BELL, PLAN, START

Passing = Callable[[float], None]


def at(minute: float) -> datetime:
    return START + timedelta(minutes=minute)


def late(minute: float, name: str = "arif", *, told: bool = False) -> Presence:
    return Presence(member_id=name, status=Attendance.LATE, arrived_at=at(minute), told=told)


def test_without_the_pledge_it_is_missed_once_the_opening_is_over(
    meeting: LiveMeeting, let_pass: Passing
) -> None:
    assert not untold(late(-1), meeting.now())  # nothing has begun
    meeting.start()
    let_pass(5 * 60)
    assert not untold(late(4), meeting.now())  # still to be said
    meeting.next_stage()
    assert untold(late(4), meeting.now())
    assert not untold(late(4, told=True), meeting.now())
    assert not untold(replace(late(4), left_at=at(5)), meeting.now())
    for status in set(Attendance) - {Attendance.LATE}:
        assert not untold(Presence(member_id="a", status=status), meeting.now())
    let_pass(60)
    meeting.gate(Gate.BACK)
    assert meeting.now().stage is Stage.OPENING
    assert untold(late(4), meeting.now())  # the opening was over once


def test_who_came_before_the_pledge_has_heard_it(meeting: LiveMeeting, let_pass: Passing) -> None:
    meeting.start()
    let_pass(4 * 60)
    meeting.do(pledging)
    let_pass(4 * 60)
    for stage in (None, meeting.next_stage, meeting.next_stage):
        if stage:
            let_pass(60)
            stage()
        assert not untold(late(3), meeting.now())
        assert untold(late(5), meeting.now())


def test_who_was_marked_as_late_before_the_start_was_there(
    meeting: LiveMeeting, let_pass: Passing
) -> None:
    meeting.start()
    let_pass(60)
    meeting.next_stage()
    assert not untold(late(-3), meeting.now())
    assert not untold(late(0), meeting.now())
    assert untold(late(0.5), meeting.now())


def test_those_to_be_told_stand_in_the_order_of_the_attendance(
    meeting: LiveMeeting, let_pass: Passing
) -> None:
    meeting.start()
    let_pass(60)
    meeting.next_stage()
    come = [late(0.9, "rani"), Presence(member_id="eko"), late(0.5, "bayu"), late(0.7, told=True)]
    assert untold_of(come, meeting.now()) == ("rani", "bayu")


# counted seconds at a moment ----------------------------------------------------------------------


@pytest.fixture
def held(meeting: LiveMeeting, let_pass: Passing) -> LiveMeeting:
    """0 opening, 8 transition, 15 to 20 a pause, then on to minute 27 by the wall."""
    meeting.start()
    for minutes, command in ((8, meeting.next_stage), (7, meeting.pause), (5, meeting.resume)):
        let_pass(minutes * 60)
        assert command()
    let_pass(7 * 60)
    return meeting


@pytest.mark.parametrize(
    ("minute", "counted"),
    [
        (-5, 0),
        (0, 0),
        (3, 3),
        (8, 8),
        (14, 14),
        (15, 15),
        (17, 15),
        (20, 15),
        (24, 19),
        (27, 22),
        (40, 22),
    ],
)
def test_seconds_are_counted_to_the_moment(
    held: LiveMeeting, minute: float, counted: float
) -> None:
    elapsed = held.now().elapsed
    assert elapsed == pytest.approx(22 * 60)
    assert counted_at(held.events, at(minute), elapsed) == pytest.approx(counted * 60)


def test_nothing_is_counted_before_the_start(meeting: LiveMeeting) -> None:
    assert counted_at((), at(1), 0.0) == 0
    meeting.do(pledging)
    assert counted_at(meeting.events, at(1), 0.0) == 0


def test_a_start_that_was_moved_back_counts_from_there(
    meeting: LiveMeeting, let_pass: Passing
) -> None:
    meeting.start()
    let_pass(5 * 60)
    meeting.backdate(4)
    let_pass(2 * 60)
    elapsed = meeting.now().elapsed
    assert counted_at(meeting.events, at(6), elapsed) == pytest.approx(10 * 60)
    assert counted_at(meeting.events, at(-4), elapsed) == 0
    assert counted_at(meeting.events, at(-2), elapsed) == pytest.approx(2 * 60)


@given(st.lists(st.floats(-30, 90), min_size=2, max_size=8))
def test_later_moments_never_count_less(minutes: list[float]) -> None:
    clock = ManualClock(START)
    meeting = LiveMeeting(PLAN, clock, BELL)
    meeting.start()
    clock.advance(600)
    meeting.pause()
    clock.advance(300)
    meeting.resume()
    clock.advance(900)
    elapsed = meeting.now().elapsed
    found = [counted_at(meeting.events, at(m), elapsed) for m in sorted(minutes)]
    assert found == sorted(found)
    assert all(0 <= each <= elapsed for each in found)
