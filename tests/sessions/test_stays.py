"""Who was there when: arriving late, leaving early, and what was missed."""

from collections.abc import Callable
from datetime import datetime, timedelta, timezone

import pytest
from hypothesis import given
from hypothesis import strategies as st

from sessions.clock import ManualClock
from sessions.live import LiveMeeting
from sessions.live_rules import ticking
from sessions.records import STAGES, Attendance, Presence, Stage
from sessions.stays import Stay, minutes_present, present_at, stages_missed, stay, stretches
from tests.sessions.conftest import BELL, PLAN, START

Passing = Callable[[float], None]
OPENING, TRANSITION, ACTIVITY, CLOSING = STAGES


def at(minute: float) -> datetime:
    return START + timedelta(minutes=minute)


def late(minute: float, left: float | None = None) -> Presence:
    return Presence(
        member_id="arif",
        status=Attendance.LATE,
        arrived_at=at(minute),
        left_at=None if left is None else at(left),
    )


HERE = Presence(member_id="rani", status=Attendance.PRESENT)


@pytest.fixture
def held(meeting: LiveMeeting, let_pass: Passing) -> LiveMeeting:
    """0 opening, 8 transition, 15 to 20 a pause, 25 activity, 50 closing, 60 over."""
    meeting.start()
    for minutes, command in (
        (8, meeting.next_stage),
        (7, meeting.pause),
        (5, meeting.resume),
        (5, meeting.next_stage),
        (25, meeting.next_stage),
        (10, meeting.end),
    ):
        let_pass(minutes * 60)
        assert command()
    return meeting


@pytest.mark.parametrize(
    ("presence", "expected"),
    [
        (HERE, Stay(member_id="rani", arrived=None, left=None, minutes=55, missed=())),
        (late(3), Stay(member_id="arif", arrived=3, left=None, minutes=52, missed=())),
        (late(6), Stay(member_id="arif", arrived=6, left=None, minutes=49, missed=(OPENING,))),
        (late(17), Stay(member_id="arif", arrived=17, left=None, minutes=40, missed=STAGES[:2])),
        (late(3, 40), Stay(member_id="arif", arrived=3, left=40, minutes=32, missed=(CLOSING,))),
        (late(26, 30), Stay(member_id="arif", arrived=26, left=30, minutes=4, missed=STAGES)),
        (late(-5), Stay(member_id="arif", arrived=0, left=None, minutes=55, missed=())),
    ],
)
def test_a_stay_is_told_in_minutes_and_stages(
    held: LiveMeeting, presence: Presence, expected: Stay
) -> None:
    assert stay(presence, held.events) == expected


@pytest.mark.parametrize("status", Attendance)
def test_who_was_away_missed_it_all_and_who_was_not_noted_nothing(
    held: LiveMeeting, status: Attendance
) -> None:
    away = Presence(member_id="eko", status=status, arrived_at=at(1), left_at=at(59))
    if status in (Attendance.PRESENT, Attendance.LATE):
        assert minutes_present(away, held.events) == 53
        return
    assert minutes_present(away, held.events) == 0
    assert stay(away, held.events).arrived is None
    expected = () if status == Attendance.NOT_TAKEN else STAGES
    assert stages_missed(away, held.events) == expected


def test_the_stage_under_way_is_not_missed_yet(meeting: LiveMeeting, let_pass: Passing) -> None:
    meeting.start()
    assert stages_missed(late(0), meeting.events) == ()
    let_pass(480)
    meeting.next_stage()
    let_pass(400)
    meeting.do(ticking, "transition-1")
    arrival = late(14)
    assert stages_missed(arrival, meeting.events) == (OPENING,)
    meeting.next_stage()
    assert stages_missed(arrival, meeting.events) == (OPENING, TRANSITION)


def test_a_stage_entered_by_mistake_was_never_missed(
    meeting: LiveMeeting, let_pass: Passing
) -> None:
    meeting.start()
    let_pass(60)
    meeting.next_stage()
    let_pass(8)
    meeting.undo_last()
    let_pass(60)
    assert stages_missed(late(2), meeting.events) == ()
    assert {piece.stage for piece in stretches(meeting.events)} == {OPENING}


def test_nothing_was_missed_of_what_did_not_take_place(meeting: LiveMeeting) -> None:
    assert stretches(meeting.events) == ()
    assert stay(late(3), ()) == Stay(
        member_id="arif", arrived=None, left=None, minutes=0, missed=()
    )


def test_a_start_set_right_moves_the_beginning(meeting: LiveMeeting, let_pass: Passing) -> None:
    meeting.start()
    let_pass(600)
    meeting.backdate(4)
    meeting.do(ticking, "opening-1")
    first, *_ = stretches(meeting.events)
    assert (first.begin, first.seconds) == (at(-4), 240)
    assert minutes_present(HERE, meeting.events) == 14
    meeting.backdate(-10)
    (only,) = stretches(meeting.events)
    assert (only.begin, only.seconds) == (at(6), 240)


def test_who_heard_the_pledge() -> None:
    wib = timezone(timedelta(hours=7))
    presences = (
        HERE,
        late(5),
        Presence(
            member_id="dimas",
            status=Attendance.LATE,
            arrived_at=at(12).astimezone(wib),  # another zone is not another time
        ),
        Presence(member_id="sari", status=Attendance.PRESENT, left_at=at(10)),
        Presence(member_id="wulan", status=Attendance.SICK),
        Presence(member_id="bayu"),
    )
    assert present_at(presences, at(4)) == {"rani", "sari"}
    assert present_at(presences, at(5)) == {"rani", "sari", "arif"}
    assert present_at(presences, at(10)) == {"rani", "arif"}
    assert present_at(presences, at(12)) == {"rani", "arif", "dimas"}


@given(st.floats(-10, 70), st.floats(-10, 70), st.lists(st.floats(1, 20), min_size=4, max_size=4))
def test_nobody_is_there_longer_than_the_meeting(
    came: float, went: float, lasting: list[float]
) -> None:
    clock = ManualClock(START)
    meeting = LiveMeeting(PLAN, clock, BELL)
    meeting.start()
    for stage, minutes in zip(STAGES, lasting, strict=True):
        for _ in range(round(minutes * 6)):
            clock.advance(10)
            meeting.now()
        if stage != CLOSING:
            meeting.next_stage()
    meeting.end()
    whole = minutes_present(HERE, meeting.events)
    assert abs(whole - meeting.course.elapsed / 60) <= 0.5
    part = minutes_present(late(came, went), meeting.events)
    assert 0 <= part <= whole
    if went <= came:
        assert part == 0
    split = minutes_present(late(came), meeting.events) + minutes_present(
        Presence(member_id="arif", status=Attendance.PRESENT, left_at=at(came)), meeting.events
    )
    assert abs(split - whole) <= 1  # each of the two is rounded


def test_stages_are_named_in_their_order(held: LiveMeeting) -> None:
    missed = stages_missed(late(59), held.events)
    assert missed == (Stage.OPENING, Stage.TRANSITION, Stage.ACTIVITY, Stage.CLOSING)
