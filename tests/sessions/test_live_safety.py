"""The safety card: the clock stands, everything waits, and the log says only that it was used."""

from collections.abc import Callable
from datetime import timedelta

import pytest

from sessions.clock import ManualClock
from sessions.events import EventKind, Gate, RunState
from sessions.live import LiveMeeting
from sessions.records import Stage
from tests.sessions.conftest import BELL, START

Passing = Callable[[float], None]


def test_the_clock_stands_while_the_card_is_open(meeting: LiveMeeting, let_pass: Passing) -> None:
    meeting.start()
    let_pass(100)
    (event,) = meeting.open_safety()
    assert (event.kind, event.value, event.ref, event.text) == (
        EventKind.SAFETY_OPENED,
        0,
        "",
        "",
    )
    let_pass(400)
    now = meeting.now()
    assert (now.safety, now.state, now.elapsed, now.paused) == (True, RunState.PAUSED, 100, 400)
    (event,) = meeting.close_safety()
    assert (event.kind, event.value) == (EventKind.SAFETY_CLOSED, 400)
    let_pass(20)
    now = meeting.now()
    assert (now.safety, now.state, now.elapsed) == (False, RunState.RUNNING, 120)
    assert now.expected_end == BELL + timedelta(seconds=400)


def test_the_record_shows_a_pause_and_counts_the_card(
    meeting: LiveMeeting, let_pass: Passing
) -> None:
    meeting.start()
    let_pass(100)
    meeting.open_safety()
    let_pass(60)
    meeting.close_safety()
    (pause,) = meeting.course.pauses
    assert (pause.at, pause.seconds) == (START + timedelta(seconds=100), 60)
    assert meeting.course.safety_runs == 1


def test_opening_twice_is_opening_once(meeting: LiveMeeting) -> None:
    assert meeting.close_safety() == ()
    meeting.start()
    assert meeting.open_safety()
    assert meeting.open_safety() == ()
    meeting.close_safety()
    assert meeting.close_safety() == ()


def test_no_key_moves_the_meeting_behind_the_card(meeting: LiveMeeting, let_pass: Passing) -> None:
    meeting.start()
    let_pass(100)
    meeting.next_stage()
    let_pass(1)
    meeting.open_safety()
    for command in (
        meeting.next_stage,
        meeting.previous_stage,
        meeting.resume,
        meeting.pause,
        lambda: meeting.gate(Gate.READY),
        lambda: meeting.gate(Gate.NOT_YET),
        lambda: meeting.gate(Gate.BACK),
    ):
        assert command() == ()
    assert meeting.now().stage == Stage.TRANSITION


def test_a_paused_meeting_stays_paused(meeting: LiveMeeting, let_pass: Passing) -> None:
    meeting.start()
    let_pass(100)
    meeting.pause()
    let_pass(50)
    meeting.open_safety()
    let_pass(50)
    (closed,) = meeting.close_safety()
    assert closed.value == 0
    let_pass(50)
    now = meeting.now()
    assert (now.state, now.elapsed, now.paused) == (RunState.PAUSED, 100, 150)
    meeting.resume()
    (pause,) = meeting.course.pauses
    assert pause.seconds == 150


def test_the_card_opens_before_the_start_too(meeting: LiveMeeting, let_pass: Passing) -> None:
    meeting.open_safety()
    assert meeting.start() == ()
    assert (meeting.now().state, meeting.now().safety) == (RunState.READY, True)
    let_pass(50)
    meeting.close_safety()
    assert meeting.now().state == RunState.READY
    assert meeting.start()
    let_pass(10)
    assert meeting.now().elapsed == 10


def test_a_crisis_may_end_the_meeting(meeting: LiveMeeting, let_pass: Passing) -> None:
    meeting.start()
    let_pass(100)
    meeting.open_safety()
    let_pass(300)
    (event,) = meeting.end()
    assert event.value == 300
    now = meeting.now()
    assert (now.state, now.safety) == (RunState.ENDED, False)
    assert now.ended_at == START + timedelta(seconds=100)
    assert meeting.close_safety() == meeting.open_safety() == ()


def test_missing_time_before_the_card_becomes_a_pause(
    clock: ManualClock, meeting: LiveMeeting, let_pass: Passing
) -> None:
    meeting.start()
    let_pass(100)
    clock.sleep(500)
    paused, opened = meeting.open_safety()
    assert (paused.kind, opened.kind) == (EventKind.GAP_PAUSED, EventKind.SAFETY_OPENED)
    let_pass(10)
    meeting.close_safety()
    assert (meeting.now().state, meeting.now().paused) == (RunState.PAUSED, 510)


@pytest.mark.parametrize("away", [3.0, 4000.0])
def test_a_crash_behind_the_card_comes_back_behind_it(
    clock: ManualClock,
    meeting: LiveMeeting,
    let_pass: Passing,
    rebuilt: Callable[..., LiveMeeting],
    away: float,
) -> None:
    meeting.start()
    let_pass(100)
    meeting.open_safety()
    let_pass(30)
    beat = meeting.heartbeat()
    clock.sleep(away)
    again = rebuilt(clock, meeting.events, beat)
    now = again.now()
    assert (now.safety, now.gap, now.elapsed, now.paused) == (True, None, 100, 30 + away)
    again.close_safety()
    assert again.now().state == RunState.RUNNING
    clock.advance(10)
    assert again.now().elapsed == 110
