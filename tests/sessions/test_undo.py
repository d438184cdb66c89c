"""Taking back the last command: afterwards all is as if it had not been pressed.

Two meetings run side by side on one clock; one of them presses and takes back.
"""

from collections.abc import Callable
from dataclasses import replace

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from sessions.budget import Proposal
from sessions.clock import ManualClock
from sessions.course import Course, carried
from sessions.events import Event, EventKind, Gate, RunState
from sessions.fold import fold, standing
from sessions.live import LiveMeeting
from sessions.live_rules import (
    accepting,
    adding,
    checking,
    choosing,
    keeping_bell,
    moving,
    pledging,
    skipping,
    ticking,
    unticking,
)
from sessions.records import Stage
from tests.sessions.conftest import BELL, PLAN, START

Passing = Callable[[float], None]
Command = Callable[[LiveMeeting], tuple[Event, ...]]

COMMANDS: dict[str, Command] = {
    "next": LiveMeeting.next_stage,
    "previous": LiveMeeting.previous_stage,
    "ready": lambda m: m.gate(Gate.READY),
    "not yet": lambda m: m.gate(Gate.NOT_YET),
    "back": lambda m: m.gate(Gate.BACK),
    "more": lambda m: m.add_minutes(3),
    "less": lambda m: m.add_minutes(-2, Stage.ACTIVITY),
    "accept": lambda m: m.do(accepting, Proposal((5, 6, 30, 9), 3)),
    "bell": lambda m: m.move_bell(-2),
    "keep bell": lambda m: m.do(keeping_bell),
    "tick": lambda m: m.do(ticking, "closing-2"),
    "untick": lambda m: m.do(unticking, "opening-1"),
    "add": lambda m: m.do(adding, "Menghela napas", Stage.CLOSING, 0),
    "move": lambda m: m.do(moving, "closing-1", 5),
    "skip": lambda m: m.do(skipping, "activity-1", True),
    "unskip": lambda m: m.do(skipping, "opening-2", False),
    "check": lambda m: m.do(checking, "sign", True),
    "uncheck": lambda m: m.do(checking, "mats", False),
    "pledge": lambda m: m.do(pledging),
    "icebreaker": lambda m: m.do(choosing, Stage.TRANSITION, "mirror"),
}


def same(one: Course, other: Course) -> bool:
    """Equal but for the last bits of a sum."""
    sums = [(*course.spent, course.elapsed, course.returned) for course in (one, other)]
    close = all(abs(a - b) < 1e-6 for a, b in zip(*sums, strict=True))
    rest = [replace(c, spent=(), elapsed=0.0, returned=0.0) for c in (one, other)]
    return close and rest[0] == rest[1]


class Pair:
    """Two meetings on one clock, prepared so that each command does something."""

    def __init__(self) -> None:
        self.clock = ManualClock(START)
        self.pressed = LiveMeeting(PLAN, self.clock, BELL)
        self.quiet = LiveMeeting(PLAN, self.clock, BELL)
        self.both(LiveMeeting.start)
        self.passes(300)
        self.both(lambda m: m.do(ticking, "opening-1"))
        self.both(lambda m: m.do(skipping, "opening-2", True))
        self.both(lambda m: m.do(checking, "mats", True))
        self.both(LiveMeeting.next_stage)
        self.passes(300)

    def both(self, command: Command) -> None:
        command(self.pressed)
        command(self.quiet)

    def passes(self, seconds: float) -> None:
        while seconds > 0:
            self.clock.advance(min(10.0, seconds))
            self.look()
            seconds -= 10.0

    def look(self) -> None:
        self.pressed.now()
        self.quiet.now()

    def agrees(self) -> bool:
        one, other = self.pressed.now(), self.quiet.now()
        courses = [
            carried(m.course, now.elapsed) for m, now in ((self.pressed, one), (self.quiet, other))
        ]
        return same(*courses) and (one.state, one.gap, one.paused) == (
            other.state,
            other.gap,
            other.paused,
        )


@pytest.mark.parametrize("name", COMMANDS)
def test_a_command_taken_back_leaves_no_trace(name: str) -> None:
    pair = Pair()
    assert pair.agrees()
    written = COMMANDS[name](pair.pressed)
    assert written
    assert not pair.agrees()
    pair.passes(9.5)
    assert pair.pressed.undoable == written[0].kind
    undone = pair.pressed.undo_last()
    assert [event.kind for event in undone] == [EventKind.UNDONE] * len(written)
    assert pair.agrees()
    pair.passes(100)
    pair.both(LiveMeeting.next_stage)
    pair.passes(30)
    assert pair.agrees()


@pytest.mark.parametrize("name", COMMANDS)
def test_after_ten_seconds_it_stays(name: str) -> None:
    pair = Pair()
    COMMANDS[name](pair.pressed)
    pair.passes(10.5)
    assert pair.pressed.undoable is None
    assert pair.pressed.undo_last() == ()
    assert pair.pressed.undo_last(within=20)
    assert pair.agrees()


STORY = st.lists(st.tuples(st.sampled_from(sorted(COMMANDS)), st.floats(0.5, 3)), max_size=8)


@settings(max_examples=300)
@given(STORY, st.booleans())
def test_undoing_all_returns_exactly_the_state_before(
    story: list[tuple[str, float]], pauses: bool
) -> None:
    pair = Pair()
    applied = 0
    for at, (name, seconds) in enumerate(story):
        applied += bool(COMMANDS[name](pair.pressed))
        pair.passes(seconds)
        if pauses and at == 3:
            pair.both(LiveMeeting.pause)  # has its own way back, and stands
    log = pair.pressed.events
    for _ in range(applied):
        assert pair.pressed.undo_last(within=60)
        pair.passes(0.5)
    assert pair.agrees()
    assert fold(PLAN, pair.pressed.events) == pair.pressed.course
    assert pair.pressed.events[: len(log)] == log  # taking back adds, it never rubs out


@settings(max_examples=200)
@given(STORY, st.integers(1, 4))
def test_undoing_some_is_not_having_pressed_them(story: list[tuple[str, float]], last: int) -> None:
    pair = Pair()
    kept = max(0, len(story) - last)
    undos = 0
    for at, (name, seconds) in enumerate(story):
        if at < kept:
            pair.both(COMMANDS[name])
        else:
            undos += bool(COMMANDS[name](pair.pressed))
        pair.passes(seconds)
    for _ in range(undos):
        pair.pressed.undo_last(within=60)
    ids = [step.id for steps in pair.pressed.course.steps for step in steps if step.added]
    if not ids:  # an added step has another id in each meeting
        assert pair.agrees()


def test_only_commands_that_did_something_are_taken_back(
    meeting: LiveMeeting, let_pass: Passing
) -> None:
    meeting.do(ticking, "opening-1")
    meeting.start()
    let_pass(1)
    meeting.do(ticking, "opening-1")  # it is ticked already
    assert meeting.undo_last()
    assert meeting.undo_last() == ()
    assert meeting.now().state == RunState.RUNNING  # the start is not taken back
    assert meeting.now().ticked == frozenset()


def test_the_go_key_goes_again_after_taking_back(
    clock: ManualClock, meeting: LiveMeeting, let_pass: Passing
) -> None:
    meeting.start()
    let_pass(60)
    meeting.next_stage()
    clock.advance(0.2)
    meeting.undo_last()
    assert meeting.next_stage()


def test_a_sleep_stays_a_pause_when_the_press_after_it_is_taken_back(
    clock: ManualClock, meeting: LiveMeeting, let_pass: Passing
) -> None:
    meeting.start()
    let_pass(60)
    clock.sleep(600)
    paused, entered = meeting.next_stage()
    assert (paused.kind, entered.kind) == (EventKind.GAP_PAUSED, EventKind.STAGE_ENTERED)
    meeting.undo_last()
    now = meeting.now()
    assert (now.state, now.stage, now.paused) == (RunState.PAUSED, Stage.OPENING, 600)


def test_what_was_taken_back_is_gone_for_good_after_a_crash(
    clock: ManualClock,
    meeting: LiveMeeting,
    let_pass: Passing,
    rebuilt: Callable[..., LiveMeeting],
) -> None:
    meeting.start()
    let_pass(60)
    meeting.next_stage()
    let_pass(5)
    meeting.undo_last()
    let_pass(60)
    again = rebuilt(clock, meeting.events, meeting.heartbeat())
    assert again.course.entered == {Stage.OPENING}
    assert again.now().elapsed == 125
    assert again.undo_last() == ()
    assert [e.kind for e in standing(again.events)] == [EventKind.STARTED, EventKind.UNDONE]


def test_an_ended_meeting_is_closed(meeting: LiveMeeting, let_pass: Passing) -> None:
    meeting.start()
    let_pass(60)
    meeting.next_stage()
    let_pass(1)
    meeting.end()
    assert meeting.undoable is None
    assert meeting.undo_last() == ()


def test_ten_seconds_of_a_fast_clock_are_ten_real_ones(
    clock: ManualClock, let_pass: Passing
) -> None:
    clock.rate = 60.0
    meeting = LiveMeeting(PLAN, clock, BELL)
    meeting.start()
    meeting.do(ticking, "opening-1")
    clock.advance(599)
    assert meeting.undoable == EventKind.STEP_TICKED
    clock.advance(2)
    assert meeting.undo_last() == ()
