"""The time a meeting writes goes on from where it was, whatever happens to the wall."""

from collections.abc import Callable
from dataclasses import replace
from datetime import UTC, datetime, timedelta
from zoneinfo import ZoneInfo

import pytest

from sessions.clock import Instant, ManualClock, later
from sessions.latecomers import untold
from sessions.live import LiveMeeting
from sessions.live_rules import ticking
from sessions.onward import Onward
from sessions.records import Attendance, Presence, Stage
from sessions.stays import stay

START = datetime(2024, 1, 22, 3, 0, tzinfo=UTC)
HOUR = 3600.0
Passing = Callable[[float], None]


def after(seconds: float) -> datetime:
    return START + timedelta(seconds=seconds)


def test_the_wall_names_the_beginning_and_then_seconds_pass() -> None:
    onward = Onward.begun(Instant(after(60), 100.0))
    assert [onward.read(100.0 + at) for at in (0.0, 0.2, 5.0)] == [
        after(60),
        after(60.2),
        after(65),
    ]


def test_a_wall_that_shows_less_than_was_reached_is_not_believed() -> None:
    assert Onward.begun(Instant(after(100), 5.0), after(900)).read(15.0) == after(910)
    assert Onward.begun(Instant(after(1000), 5.0), after(900)).read(15.0) == after(1010)


def test_the_hour_that_comes_twice_is_told_apart() -> None:
    berlin = ZoneInfo("Europe/Berlin")
    first = datetime(2024, 10, 27, 2, 50, tzinfo=berlin)
    onward = Onward.begun(Instant(first, 0.0), later(first, 1200))  # 2:10 once more
    assert (onward.at.hour, onward.at.minute, onward.at.fold) == (2, 10, 1)


# --- in a meeting ----------------------------------------------------------------------------


def test_the_log_and_the_moment_go_on(
    clock: ManualClock, meeting: LiveMeeting, let_pass: Passing
) -> None:
    meeting.start()
    let_pass(60)
    clock.set_wall(-HOUR)
    let_pass(60)
    (ticked,) = meeting.do(ticking, "opening-1")
    assert ticked.at == meeting.now().at == meeting.heartbeat().at == after(120)
    assert meeting.now().expected_end == after(HOUR)
    clock.set_wall(HOUR)  # and right again: nobody slept
    assert (meeting.now().gap, meeting.now().at) == (None, after(120))
    clock.set_wall(HOUR)
    let_pass(60)
    assert (meeting.now().at, meeting.now().elapsed) == (after(180), 180)


def test_before_the_start_the_wall_alone_counts(clock: ManualClock, meeting: LiveMeeting) -> None:
    meeting.do(ticking, "opening-1")
    clock.set_wall(-HOUR)
    assert meeting.now().at == after(-HOUR)
    clock.set_wall(2 * HOUR)
    (started,) = meeting.start()
    assert started.at == after(HOUR)
    clock.set_wall(-2 * HOUR)
    assert meeting.now().at == after(HOUR)


def test_a_latecomer_is_late_while_the_wall_is_behind(
    clock: ManualClock, meeting: LiveMeeting, let_pass: Passing
) -> None:
    meeting.start()
    let_pass(480)
    meeting.next_stage()
    clock.set_wall(-HOUR)
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
    clock.set_wall(-HOUR)
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
    clock.set_wall(-HOUR)
    let_pass(60)
    beat = meeting.heartbeat()
    clock.advance(120)
    clock.set_wall(HOUR)
    again = rebuilt(clock, meeting.events, beat)
    assert (again.now().at, again.now().gap) == (after(240), 120)


def test_a_machine_that_was_restarted_goes_by_the_wall(
    clock: ManualClock, meeting: LiveMeeting, let_pass: Passing, rebuilt: Callable[..., LiveMeeting]
) -> None:
    meeting.start()
    let_pass(60)
    beat = meeting.heartbeat()
    clock.restart(120)
    again = rebuilt(clock, meeting.events, beat)
    assert (again.now().at, again.now().gap) == (after(180), 120)
    clock.advance(7)
    clock.set_wall(HOUR)  # within the new start it is measured again
    third = rebuilt(clock, meeting.events, again.heartbeat())
    assert (third.now().at, third.now().gap) == (after(187), 127)


def test_a_pause_over_a_crash_is_as_long_as_it_was(
    clock: ManualClock, meeting: LiveMeeting, let_pass: Passing, rebuilt: Callable[..., LiveMeeting]
) -> None:
    meeting.start()
    let_pass(60)
    beat = meeting.heartbeat()
    meeting.pause()
    clock.set_wall(24 * HOUR)
    clock.advance(90)
    again = rebuilt(clock, meeting.events, beat)
    (resumed,) = again.resume()
    assert (resumed.value, resumed.at) == (90, after(150))


@pytest.mark.parametrize("boot", ["", "another"])
def test_an_unknown_start_of_the_machine_is_asked_by_the_wall(
    clock: ManualClock,
    meeting: LiveMeeting,
    let_pass: Passing,
    rebuilt: Callable[..., LiveMeeting],
    boot: str,
) -> None:
    meeting.start()
    let_pass(60)
    beat = replace(meeting.heartbeat(), boot=boot)
    clock.boot = ""
    clock.advance(10)
    clock.set_wall(90)
    assert rebuilt(clock, meeting.events, beat).now().gap == 100
    clock.set_wall(-HOUR)
    assert rebuilt(clock, meeting.events, beat).now().gap == 0
