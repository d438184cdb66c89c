"""Sleeping laptops, clocks that are set, crashes: what the live meeting makes of them."""

from collections.abc import Callable
from datetime import UTC, datetime, timedelta

import pytest

from sessions.clock import ManualClock
from sessions.events import EventKind, RunState
from sessions.live import GapAnswer, LiveMeeting
from sessions.live_rules import ticking
from sessions.records import Stage

START = datetime(2024, 1, 22, 3, 0, tzinfo=UTC)
Passing = Callable[[float], None]


def kinds(meeting: LiveMeeting) -> list[EventKind]:
    return [event.kind for event in meeting.events]


@pytest.fixture
def asleep(clock: ManualClock, meeting: LiveMeeting, let_pass: Passing) -> Callable[[], None]:
    """Start, run for a minute, and sleep for twelve."""

    def run() -> None:
        meeting.start()
        let_pass(60)
        clock.sleep(724)

    return run


def test_a_sleep_is_noticed_and_pauses_the_meeting(
    clock: ManualClock, meeting: LiveMeeting, asleep: Callable[[], None]
) -> None:
    asleep()
    now = meeting.now()
    assert (now.state, now.gap, now.elapsed) == (RunState.PAUSED, 724, 60)
    clock.advance(10)
    assert meeting.now().gap == 734  # until it is answered, nothing is counted
    assert kinds(meeting) == [EventKind.STARTED]


@pytest.mark.parametrize(
    ("answer", "kind", "elapsed", "state"),
    [
        (GapAnswer.COUNT, EventKind.GAP_COUNTED, 60 + 734, RunState.RUNNING),
        (GapAnswer.PAUSE, EventKind.GAP_PAUSED, 60, RunState.PAUSED),
        (GapAnswer.DISCARD, EventKind.GAP_DISCARDED, 60, RunState.RUNNING),
    ],
)
def test_the_gap_is_answered(
    clock: ManualClock,
    meeting: LiveMeeting,
    asleep: Callable[[], None],
    answer: GapAnswer,
    kind: EventKind,
    elapsed: float,
    state: RunState,
) -> None:
    asleep()
    meeting.now()
    clock.advance(10)
    (event,) = meeting.answer_gap(answer)
    assert (event.kind, event.value, event.elapsed) == (kind, 734, elapsed)
    now = meeting.now()
    assert (now.gap, now.elapsed, now.state) == (None, elapsed, state)
    assert meeting.answer_gap(answer) == ()


def test_a_gap_that_became_a_pause_goes_on_until_resumed(
    meeting: LiveMeeting, let_pass: Passing, asleep: Callable[[], None]
) -> None:
    asleep()
    meeting.answer_gap(GapAnswer.PAUSE)
    let_pass(30)
    assert meeting.now().paused == 754
    meeting.resume()
    (pause,) = meeting.course.pauses
    assert (pause.at, pause.seconds) == (START + timedelta(seconds=60), 754)


def test_space_says_pause_to_a_gap_and_then_goes_on(
    clock: ManualClock, meeting: LiveMeeting, asleep: Callable[[], None]
) -> None:
    asleep()
    assert [e.kind for e in meeting.pause()] == [EventKind.GAP_PAUSED]
    assert [e.kind for e in meeting.resume()] == [EventKind.RESUMED]
    asleep_again = 40
    clock.sleep(asleep_again)
    events = meeting.resume()
    assert [e.kind for e in events] == [EventKind.GAP_PAUSED, EventKind.RESUMED]
    assert meeting.now().elapsed == 60


def test_other_commands_take_the_default_answer(
    meeting: LiveMeeting, asleep: Callable[[], None]
) -> None:
    asleep()
    events = meeting.next_stage()
    assert [e.kind for e in events] == [EventKind.GAP_PAUSED, EventKind.STAGE_ENTERED]
    assert meeting.now().state == RunState.PAUSED


def test_a_tick_leaves_the_question_open(meeting: LiveMeeting, asleep: Callable[[], None]) -> None:
    asleep()
    (event,) = meeting.do(ticking, "opening-1")
    assert event.elapsed == 60
    assert meeting.now().gap == 724


def test_a_battery_that_died_does_not_lengthen_the_meeting(
    clock: ManualClock, meeting: LiveMeeting, asleep: Callable[[], None]
) -> None:
    asleep()
    clock.sleep(20 * 3600)
    meeting.end()
    assert meeting.now().ended_at == START + timedelta(seconds=60)


def test_a_sleep_within_a_pause_is_pause(clock: ManualClock, meeting: LiveMeeting) -> None:
    meeting.start()
    meeting.pause()
    clock.sleep(600)
    now = meeting.now()
    assert (now.gap, now.elapsed, now.paused) == (None, 0, 600)


def test_a_program_that_hung_is_asked_about_too(clock: ManualClock, meeting: LiveMeeting) -> None:
    meeting.start()
    clock.advance(15)
    assert meeting.now().gap is None
    clock.advance(16)
    assert (meeting.now().gap, meeting.now().elapsed) == (16, 15)


def test_a_wall_clock_set_back_changes_no_duration(
    clock: ManualClock, meeting: LiveMeeting, let_pass: Passing
) -> None:
    meeting.start()
    let_pass(60)
    clock.set_wall(-3600)
    let_pass(60)
    now = meeting.now()
    assert (now.state, now.gap, now.elapsed) == (RunState.RUNNING, None, 120)
    meeting.end()
    ended = meeting.now()
    assert ended.started_at is not None
    assert ended.ended_at == ended.started_at + timedelta(seconds=120)


def test_a_wall_clock_set_back_in_a_pause_makes_no_negative_pause(
    clock: ManualClock, meeting: LiveMeeting
) -> None:
    meeting.start()
    meeting.pause()
    clock.advance(10)
    clock.set_wall(-86400)
    (event,) = meeting.resume()
    assert event.value == 10


def test_a_nod_is_no_sleep(clock: ManualClock, meeting: LiveMeeting) -> None:
    meeting.start()
    clock.sleep(15)
    assert (meeting.now().gap, meeting.now().elapsed) == (None, 15)
    clock.sleep(15.1)
    assert meeting.now().gap == pytest.approx(15.1)


def test_a_wall_clock_set_forth_is_no_sleep(
    clock: ManualClock, meeting: LiveMeeting, let_pass: Passing
) -> None:
    meeting.start()
    let_pass(60)
    clock.set_wall(3600)
    let_pass(60)
    now = meeting.now()
    assert (now.state, now.gap, now.elapsed, now.at) == (
        RunState.RUNNING,
        None,
        120,
        START + timedelta(seconds=120),
    )


@pytest.mark.parametrize("back", [2, 3600, 86400])
def test_a_wall_clock_set_back_before_a_sleep_and_a_crash_takes_no_second(
    clock: ManualClock, meeting: LiveMeeting, rebuilt: Callable[..., LiveMeeting], back: int
) -> None:
    meeting.start()
    clock.advance(1)
    clock.set_wall(-back)
    clock.advance(1)
    beat = meeting.heartbeat()
    clock.sleep(4)
    again = rebuilt(clock, meeting.events, beat)
    assert again.now().gap == 4
    again.answer_gap(GapAnswer.COUNT)
    assert again.now().elapsed == 6


# --- after a crash ---------------------------------------------------------------------------


def test_a_running_meeting_is_resumed_at_its_last_heartbeat(
    clock: ManualClock, meeting: LiveMeeting, let_pass: Passing, rebuilt: Callable[..., LiveMeeting]
) -> None:
    meeting.start()
    let_pass(480)
    meeting.next_stage()
    meeting.do(ticking, "transition-1")
    let_pass(60)
    beat = meeting.heartbeat()
    clock.sleep(725)
    again = rebuilt(clock, meeting.events, beat)
    now = again.now()
    assert (now.state, now.stage, now.elapsed, now.gap) == (
        RunState.PAUSED,
        Stage.TRANSITION,
        540,
        725,
    )
    assert now.ticked == {"transition-1"}
    again.answer_gap(GapAnswer.COUNT)
    assert again.now().elapsed == 540 + 725


def test_without_a_heartbeat_the_last_event_counts(
    meeting: LiveMeeting, let_pass: Passing, rebuilt: Callable[..., LiveMeeting]
) -> None:
    meeting.start()
    let_pass(30)
    meeting.do(ticking, "opening-1")
    again = rebuilt(ManualClock(START + timedelta(seconds=100)), meeting.events)
    assert (again.now().elapsed, again.now().gap) == (30, 70)


def test_a_heartbeat_older_than_the_last_event_is_passed_over(
    clock: ManualClock, meeting: LiveMeeting, let_pass: Passing, rebuilt: Callable[..., LiveMeeting]
) -> None:
    meeting.start()
    beat = meeting.heartbeat()
    let_pass(30)
    meeting.pause()
    let_pass(30)
    meeting.resume()
    clock.advance(7)
    again = rebuilt(clock, meeting.events, beat)
    assert (again.now().elapsed, again.now().gap) == (30, 7)


def test_a_heartbeat_before_a_corrected_start_does_not_come_back(
    clock: ManualClock, meeting: LiveMeeting, rebuilt: Callable[..., LiveMeeting]
) -> None:
    meeting.start(minutes_ago=10)
    clock.advance(5)
    beat = meeting.heartbeat()
    clock.advance(1)
    meeting.backdate(-10)
    again = rebuilt(clock, meeting.events, beat)
    assert again.now().elapsed == 6


def test_a_paused_meeting_comes_back_paused(
    clock: ManualClock, meeting: LiveMeeting, let_pass: Passing, rebuilt: Callable[..., LiveMeeting]
) -> None:
    meeting.start()
    let_pass(30)
    meeting.pause()
    clock.sleep(600)
    again = rebuilt(clock, meeting.events, meeting.heartbeat())
    now = again.now()
    assert (now.state, now.gap, now.elapsed, now.paused) == (RunState.PAUSED, None, 30, 600)
    assert now == meeting.now()


def test_a_crash_while_the_question_is_open_asks_about_all_of_it(
    clock: ManualClock,
    meeting: LiveMeeting,
    rebuilt: Callable[..., LiveMeeting],
    asleep: Callable[[], None],
) -> None:
    asleep()
    meeting.now()
    meeting.do(ticking, "opening-1")
    clock.advance(20)
    beat = meeting.heartbeat()
    clock.advance(6)
    again = rebuilt(clock, meeting.events, beat)
    assert (again.now().gap, again.now().elapsed) == (750, 60)
    assert again.heartbeat().at == beat.at


def test_even_an_instant_restart_is_asked_about(
    clock: ManualClock, meeting: LiveMeeting, rebuilt: Callable[..., LiveMeeting]
) -> None:
    meeting.start()
    again = rebuilt(clock, meeting.events, meeting.heartbeat())
    assert (again.now().state, again.now().gap) == (RunState.PAUSED, 0)
    again.answer_gap(GapAnswer.PAUSE)
    again.resume()
    assert again.now().state == RunState.RUNNING


def test_a_wall_set_back_over_a_crash_gives_no_negative_gap(
    clock: ManualClock, meeting: LiveMeeting, let_pass: Passing, rebuilt: Callable[..., LiveMeeting]
) -> None:
    meeting.start()
    let_pass(20)
    beat = meeting.heartbeat()
    clock.advance(8)
    clock.set_wall(-7200)
    assert rebuilt(clock, meeting.events, beat).now().gap == 8
    clock.restart(0)
    assert rebuilt(clock, meeting.events, beat).now().gap == 0


def test_a_meeting_not_begun_comes_back_ready(
    clock: ManualClock, meeting: LiveMeeting, rebuilt: Callable[..., LiveMeeting]
) -> None:
    meeting.do(ticking, "opening-1")
    clock.sleep(5000)
    again = rebuilt(clock, meeting.events)
    assert (again.now().state, again.now().gap) == (RunState.READY, None)
    assert again.now().ticked == {"opening-1"}
    again.start()
    assert again.now().elapsed == 0
