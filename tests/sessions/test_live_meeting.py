"""The commands of the live meeting, one story each."""

from collections.abc import Callable
from datetime import UTC, datetime, timedelta

import pytest

from sessions.clock import ManualClock
from sessions.events import EventKind, RunState
from sessions.live import GapAnswer, LiveMeeting
from sessions.live_rules import choosing, ticking, unticking
from sessions.moment import StageState
from sessions.records import Stage

START = datetime(2024, 1, 22, 3, 0, tzinfo=UTC)
BELL = START + timedelta(minutes=60)
Passing = Callable[[float], None]


def kinds(meeting: LiveMeeting) -> list[EventKind]:
    return [event.kind for event in meeting.events]


def test_before_the_start_the_whole_plan_lies_ahead(meeting: LiveMeeting) -> None:
    now = meeting.now()
    assert (now.state, now.stage, now.started_at) == (RunState.READY, None, None)
    assert (now.elapsed, now.stage_left, now.meeting_left) == (0, 8 * 60, 60 * 60)
    assert now.expected_end == BELL
    assert {s.state for s in now.stages} == {StageState.WAITING}
    assert now.icebreaker == "count_to_ten"
    assert not now.warning


def test_elapsed_time_follows_the_clock(meeting: LiveMeeting, let_pass: Passing) -> None:
    (event,) = meeting.start()
    assert (event.kind, event.at, event.elapsed) == (EventKind.STARTED, START, 0)
    let_pass(130)
    now = meeting.now()
    assert (now.state, now.stage, now.elapsed) == (RunState.RUNNING, Stage.OPENING, 130)
    assert now.stage_left == 8 * 60 - 130
    assert now.expected_end == BELL
    assert kinds(meeting) == [EventKind.STARTED]  # looking writes nothing


def test_a_second_start_and_commands_before_the_start_do_not_apply(
    clock: ManualClock, meeting: LiveMeeting
) -> None:
    for command in (meeting.pause, meeting.resume, meeting.next_stage, meeting.previous_stage):
        assert command() == ()
    assert meeting.end() == ()
    assert meeting.backdate(3) == ()
    assert meeting.answer_gap(GapAnswer.COUNT) == ()
    assert meeting.add_minutes(1) == ()
    meeting.start()
    clock.advance(1)
    assert meeting.start() == ()


@pytest.mark.parametrize("minutes", [-1, 241])
def test_an_absurd_start_does_not_apply(meeting: LiveMeeting, minutes: int) -> None:
    assert meeting.start(minutes) == ()


def test_started_four_minutes_ago(clock: ManualClock, meeting: LiveMeeting) -> None:
    clock.advance(240)
    meeting.start(minutes_ago=4)
    now = meeting.now()
    assert (now.started_at, now.elapsed, now.stages[0].spent) == (START, 240, 240)
    assert now.expected_end == BELL


def test_back_dating_later_gives_the_minutes_to_the_opening(
    meeting: LiveMeeting, let_pass: Passing
) -> None:
    meeting.start()
    let_pass(100)
    meeting.next_stage()
    let_pass(50)
    meeting.backdate(3)
    now = meeting.now()
    assert [s.spent for s in now.stages] == [280, 50, 0, 0]
    assert (now.elapsed, now.started_at) == (330, START - timedelta(minutes=3))
    meeting.backdate(-3)
    assert meeting.now().started_at == START
    assert meeting.now().elapsed == 150
    assert meeting.backdate(-2) == ()  # the opening would have less than nothing
    assert meeting.backdate(0) == ()


def test_a_pause_stands_still_and_is_kept(meeting: LiveMeeting, let_pass: Passing) -> None:
    meeting.start()
    let_pass(60)
    meeting.pause()
    assert meeting.pause() == ()
    let_pass(90)
    now = meeting.now()
    assert (now.state, now.elapsed, now.paused) == (RunState.PAUSED, 60, 90)
    assert now.expected_end == BELL + timedelta(seconds=90)
    (event,) = meeting.resume()
    assert event.value == 90
    assert meeting.resume() == ()
    let_pass(10)
    assert meeting.now().elapsed == 70
    (pause,) = meeting.course.pauses
    assert (pause.at, pause.seconds) == (START + timedelta(seconds=60), 90)
    assert meeting.now().paused == 0


def test_overtime_goes_on_visibly_and_moves_the_end(
    meeting: LiveMeeting, let_pass: Passing
) -> None:
    meeting.start()
    let_pass(9 * 60)
    now = meeting.now()
    assert (now.stage, now.stage_left) == (Stage.OPENING, -60)
    assert now.expected_end == BELL + timedelta(minutes=1)
    assert now.meeting_left == 52 * 60


def test_the_warning_comes_at_eighty_percent(
    clock: ManualClock, meeting: LiveMeeting, let_pass: Passing
) -> None:
    meeting.start()
    let_pass(383)
    assert not meeting.now().warning
    clock.advance(1)
    assert meeting.now().warning


def test_going_back_adds_up_the_time_of_a_stage(meeting: LiveMeeting, let_pass: Passing) -> None:
    meeting.start()
    assert meeting.previous_stage() == ()
    let_pass(480)
    meeting.next_stage()
    let_pass(120)
    meeting.previous_stage()
    let_pass(60)
    now = meeting.now()
    assert (now.stage, now.stages[0].spent, now.stages[1].spent) == (Stage.OPENING, 540, 120)
    assert now.stages[1].state == StageState.WAITING
    assert now.meeting_left == (5 + 35 + 10) * 60  # the transition needs only its rest
    let_pass(1)
    meeting.next_stage()
    let_pass(30)
    assert meeting.now().stages[1].spent == 150
    assert meeting.course.returns == 1


def test_a_second_press_within_400_milliseconds_is_ignored(
    clock: ManualClock, meeting: LiveMeeting
) -> None:
    meeting.start()
    clock.advance(0.39)
    assert meeting.next_stage() == ()
    assert meeting.end() == ()
    clock.advance(0.02)
    assert len(meeting.next_stage()) == 1
    clock.advance(0.1)
    assert meeting.next_stage() == ()
    clock.advance(0.31)
    assert len(meeting.next_stage()) == 1
    assert meeting.now().stage == Stage.ACTIVITY


def test_a_fast_clock_makes_the_go_key_deaf_for_the_same_real_time(
    clock: ManualClock, rebuilt: Callable[..., LiveMeeting]
) -> None:
    clock.rate = 60.0
    meeting = rebuilt(clock, ())
    meeting.start()
    clock.advance(23)
    assert meeting.next_stage() == ()
    clock.advance(2)
    assert len(meeting.next_stage()) == 1
    clock.advance(600)  # ten real seconds: nobody slept
    assert meeting.now().gap is None
    clock.advance(901)
    assert meeting.now().gap == 901


def test_after_the_closing_there_is_no_next_stage(clock: ManualClock, meeting: LiveMeeting) -> None:
    meeting.start()
    for _ in range(3):
        clock.advance(1)
        meeting.next_stage()
    clock.advance(1)
    assert meeting.next_stage() == ()
    assert meeting.now().stage == Stage.CLOSING


def test_minutes_are_added_and_taken_away(meeting: LiveMeeting, let_pass: Passing) -> None:
    meeting.start()
    let_pass(5 * 60 + 10)
    (event,) = meeting.add_minutes(3)
    assert (event.stage, event.value) == (Stage.OPENING, 11)
    meeting.add_minutes(-9)
    now = meeting.now()
    assert now.stages[0].planned == 6 * 60  # five minutes and ten seconds are spent
    assert now.stages[0].original == 8 * 60
    assert meeting.add_minutes(-1) == ()
    assert meeting.add_minutes(0) == ()


def test_taking_minutes_away_in_overtime_changes_nothing(
    meeting: LiveMeeting, let_pass: Passing
) -> None:
    meeting.start()
    let_pass(10 * 60)
    assert meeting.add_minutes(-1) == ()
    assert meeting.now().stages[0].planned == 8 * 60


def test_no_stage_is_cut_below_a_minute_nor_the_closing_below_its_minimum(
    meeting: LiveMeeting,
) -> None:
    meeting.start()
    meeting.add_minutes(-100, Stage.ACTIVITY)
    meeting.add_minutes(-100, Stage.CLOSING)
    assert [s.planned / 60 for s in meeting.now().stages] == [8, 7, 1, 8]
    meeting.add_minutes(10_000, Stage.ACTIVITY)
    assert meeting.now().stages[2].planned == 480 * 60


def test_steps_are_ticked_once_and_can_be_unticked(meeting: LiveMeeting) -> None:
    (event,) = meeting.do(ticking, "opening-1")  # the room can be made ready before the start
    assert event.stage is None
    meeting.start()
    assert meeting.do(ticking, "opening-1") == ()
    assert meeting.do(ticking, "unknown") == ()
    meeting.do(ticking, "closing-2")
    assert meeting.now().ticked == {"opening-1", "closing-2"}
    meeting.do(unticking, "opening-1")
    assert meeting.do(unticking, "opening-1") == ()
    assert meeting.now().ticked == {"closing-2"}


def test_the_icebreaker_can_change(meeting: LiveMeeting) -> None:
    assert meeting.do(choosing, Stage.TRANSITION, "count_to_ten") == ()
    meeting.do(choosing, Stage.TRANSITION, "")
    meeting.start()
    meeting.do(choosing, Stage.TRANSITION, "mirror")
    assert meeting.now().icebreaker == "mirror"


def test_an_ended_meeting_stands_still(meeting: LiveMeeting, let_pass: Passing) -> None:
    meeting.start()
    let_pass(100)
    (event,) = meeting.end()
    assert (event.kind, event.value) == (EventKind.ENDED, 0)
    let_pass(100)
    now = meeting.now()
    assert (now.state, now.elapsed, now.meeting_left) == (RunState.ENDED, 100, 0)
    assert now.ended_at == now.expected_end == START + timedelta(seconds=100)
    assert [s.state for s in now.stages] == [StageState.DONE] + [StageState.WAITING] * 3
    for command in (meeting.pause, meeting.resume, meeting.next_stage, meeting.end):
        assert command() == ()
    assert meeting.do(ticking, "opening-1") == meeting.add_minutes(1) == meeting.backdate(1) == ()
    assert (
        meeting.do(choosing, Stage.TRANSITION, "mirror") == meeting.do(unticking, "opening-1") == ()
    )


def test_a_meeting_that_ends_out_of_a_pause_was_over_when_that_began(
    meeting: LiveMeeting, let_pass: Passing
) -> None:
    meeting.start()
    let_pass(100)
    meeting.pause()
    let_pass(50)
    meeting.end()
    assert meeting.now().ended_at == START + timedelta(seconds=100)
    assert meeting.course.pauses == ()
