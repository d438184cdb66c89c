"""The time a meeting writes goes on from where it was, whatever happens to the wall."""

from collections.abc import Callable
from datetime import UTC, datetime, timedelta

import pytest

from sessions.clock import Instant, ManualClock
from sessions.latecomers import untold
from sessions.live import GapAnswer, LiveMeeting
from sessions.live_rules import ticking
from sessions.onward import Onward
from sessions.records import Attendance, Presence, Stage
from sessions.stays import stay

START = datetime(2024, 1, 22, 3, 0, tzinfo=UTC)
HOUR = 3600.0
Passing = Callable[[float], None]


def after(seconds: float) -> datetime:
    return START + timedelta(seconds=seconds)


class Told:
    """Reads the time of a meeting that has begun, from walls and monotonic seconds since."""

    def __init__(self, reached: float | None = 0.0, wall: float = 0.0) -> None:
        last = None if reached is None else after(reached)
        self.onward = Onward(Instant(after(wall), 100.0), last)

    def __call__(self, wall: float, mono: float) -> float:
        here = self.onward.read(Instant(after(wall), 100.0 + mono))
        assert here.mono == 100.0 + mono
        return (here.wall - START).total_seconds()


def test_a_wall_that_goes_right_is_told_as_it_is() -> None:
    told = Told()
    assert [told(at, at) for at in (0.0, 0.2, 5.0, 14.9)] == [0.0, 0.2, 5.0, 14.9]


def test_a_wall_set_back_does_not_take_the_time_back() -> None:
    told = Told()
    told(60, 60)
    assert told(65 - HOUR, 65) == 65
    assert told(75 - HOUR, 75) == 75
    assert told(80 - 3 * HOUR, 80) == 80  # and once more


def test_a_wall_put_right_again_is_believed() -> None:
    told = Told()
    told(60 - HOUR, 60)
    assert told(70, 70) == 70
    assert told(75, 75) == 75
    assert told(90, 75) == 90  # a sleep now


@pytest.mark.parametrize("short", [0.0, 2.0, 40.0, 59.0])
def test_a_hand_puts_it_right_to_the_minute(short: float) -> None:
    told = Told()
    told(60 - HOUR, 60)
    assert told(70 - short, 70) == 70
    assert told(80 - short, 80) == 80


def test_a_sleep_while_the_wall_is_behind_leaves_it_behind() -> None:
    told = Told()
    told(60 - HOUR, 60)
    assert told(660 - HOUR, 60) == 660
    assert told(665 - HOUR, 65) == 665
    assert told(670, 70) == 670  # put right after all


def test_a_sleep_and_a_wall_put_right_while_nobody_looked() -> None:
    told = Told()
    told(60 - HOUR, 60)
    assert told(660, 60) == 660


def test_a_step_too_small_to_be_set_back_stands_still() -> None:
    told = Told()
    told(60, 60)
    assert told(59, 61) == 60
    assert told(62, 64) == 62


def test_what_ran_ahead_and_came_to_nothing_is_taken_back() -> None:
    """A machine wakes after ten minutes with a wall seven hours ahead; the network mends it."""
    told = Told()
    told(60, 60)
    assert told(660 + 7 * HOUR, 60) == 660 + 7 * HOUR
    assert told(670, 70) == 670
    told.onward.keep()
    assert told(680 - HOUR, 80) == 680


def test_what_ran_ahead_and_was_written_stays() -> None:
    told = Told()
    told(60 + HOUR, 60)
    told.onward.keep()
    assert told(70, 70) == 70 + HOUR
    assert told(75 - HOUR, 75) == 75 + HOUR


def test_before_the_start_the_wall_alone_counts() -> None:
    told = Told(None)
    assert told(60 - HOUR, 60) == 60 - HOUR
    told.onward.keep()
    assert told(70 - 2 * HOUR, 70) == 70 - HOUR


def test_a_monotonic_clock_that_begins_anew_does_no_harm() -> None:
    told = Told()
    told(60, 60)
    assert told(65, -90) == 65


def test_after_a_restart_the_last_moment_written_decides() -> None:
    assert Told(900, wall=1000)(1000, 0) == 1000
    behind = Told(900, wall=100)
    assert behind(100, 0) == 900
    assert behind(110, 10) == 910
    assert behind(920, 20) == 920


# --- in a meeting ----------------------------------------------------------------------------


def test_the_log_and_the_moment_go_on(
    clock: ManualClock, meeting: LiveMeeting, let_pass: Passing
) -> None:
    meeting.start()
    let_pass(60)
    clock.sleep(-HOUR)
    let_pass(60)
    (ticked,) = meeting.do(ticking, "opening-1")
    assert ticked.at == meeting.now().at == meeting.heartbeat().at == after(120)
    assert meeting.now().expected_end == after(HOUR)
    clock.sleep(HOUR)
    assert meeting.now().gap == HOUR
    (event,) = meeting.answer_gap(GapAnswer.DISCARD)
    assert event.at == after(120)


def test_a_latecomer_is_late_while_the_wall_is_behind(
    clock: ManualClock, meeting: LiveMeeting, let_pass: Passing
) -> None:
    meeting.start()
    let_pass(480)
    meeting.next_stage()
    clock.sleep(-HOUR)
    let_pass(60)
    came = Presence(member_id="a", status=Attendance.LATE, arrived_at=meeting.now().at)
    let_pass(360)
    meeting.next_stage()
    found = stay(came, meeting.events)
    assert (found.arrived, found.minutes, found.missed) == (9, 6, (Stage.OPENING,))
    assert untold(came, meeting.now())


@pytest.mark.parametrize("paused", [True, False])
def test_the_program_is_opened_again_while_the_wall_is_behind(
    clock: ManualClock,
    meeting: LiveMeeting,
    let_pass: Passing,
    rebuilt: Callable[..., LiveMeeting],
    paused: bool,
) -> None:
    meeting.start()
    let_pass(60)
    clock.sleep(-HOUR)
    let_pass(60)
    if paused:
        meeting.pause()
    let_pass(60)
    again = rebuilt(clock, meeting.events, meeting.heartbeat())
    assert again.now().at == meeting.now().at == after(180)
    clock.advance(120)
    again = rebuilt(clock, meeting.events, meeting.heartbeat())
    now = again.now()
    assert (now.at, now.gap) == (after(300), None if paused else 120)
    assert now.paused == (180 if paused else 120)


def test_the_wall_is_put_right_while_the_program_is_closed(
    clock: ManualClock, meeting: LiveMeeting, let_pass: Passing, rebuilt: Callable[..., LiveMeeting]
) -> None:
    meeting.start()
    let_pass(60)
    clock.sleep(-HOUR)
    let_pass(60)
    beat = meeting.heartbeat()
    clock.advance(120)
    clock.sleep(HOUR)
    again = rebuilt(clock, meeting.events, beat)
    assert (again.now().at, again.now().gap) == (after(240), 120)
