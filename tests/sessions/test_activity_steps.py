"""The steps of an activity are ticked like others: logged, taken back, there after a restart."""

from collections.abc import Callable

import pytest
from hypothesis import given
from hypothesis import strategies as st

from sessions.activity_steps import ActivityStep, done, next_number, read_step
from sessions.clock import ManualClock
from sessions.events import EventKind
from sessions.fold import fold
from sessions.live import LiveMeeting
from sessions.live_rules import choosing, ticking, unticking
from sessions.records import STAGES, Stage
from tests.sessions.conftest import BELL, PLAN

Passing = Callable[[float], None]
FIRST = ActivityStep(Stage.OPENING, "hitung", 1)


def ready(meeting: LiveMeeting) -> None:
    meeting.start()
    meeting.do(choosing, Stage.OPENING, "hitung")


@given(st.sampled_from(STAGES), st.text("abz-09", min_size=1), st.integers(1, 99))
def test_an_id_tells_stage_key_and_number(stage: Stage, key: str, number: int) -> None:
    step = ActivityStep(stage, key, number)
    assert read_step(step.id) == step


@pytest.mark.parametrize(
    "other",
    [
        "activity-1",
        "activity:opening:hitung",
        "activity:opening:hitung:0",
        "activity:opening:hitung:01",
        "activity:opening:hitung:100",
        "activity:opening:hitung:-1",
        "activity:opening:hitung:²",
        "activity:opening::1",
        "activity:never:hitung:1",
        "activity:opening:hitung:1:2",
        "step:opening:hitung:1",
    ],
)
def test_what_names_no_step_of_an_activity_is_none(other: str) -> None:
    assert read_step(other) is None


def test_a_step_is_ticked_once_while_its_activity_is_the_stage_s(meeting: LiveMeeting) -> None:
    meeting.start()
    assert meeting.do(ticking, FIRST.id) == ()
    meeting.do(choosing, Stage.OPENING, "hitung")
    (event,) = meeting.do(ticking, FIRST.id)
    assert (event.kind, event.ref) == (EventKind.STEP_TICKED, FIRST.id)
    assert meeting.do(ticking, FIRST.id) == ()
    assert meeting.do(ticking, ActivityStep(Stage.OPENING, "lain", 1).id) == ()
    assert meeting.do(ticking, ActivityStep(Stage.CLOSING, "hitung", 1).id) == ()
    assert done(meeting.now().ticked, Stage.OPENING, "hitung") == {1}
    assert done(meeting.now().ticked, Stage.CLOSING, "hitung") == frozenset()
    (event,) = meeting.do(unticking, FIRST.id)
    assert event.kind is EventKind.STEP_UNTICKED
    assert not meeting.now().ticked


def test_what_was_ticked_is_kept_when_the_activity_comes_back(meeting: LiveMeeting) -> None:
    ready(meeting)
    meeting.do(ticking, FIRST.id)
    meeting.do(choosing, Stage.OPENING, "lain")
    assert meeting.do(ticking, ActivityStep(Stage.OPENING, "hitung", 2).id) == ()
    meeting.do(choosing, Stage.OPENING, "hitung")
    assert done(meeting.now().ticked, Stage.OPENING, "hitung") == {1}


def test_a_tick_is_taken_back_and_survives_a_restart(
    meeting: LiveMeeting, clock: ManualClock, let_pass: Passing
) -> None:
    ready(meeting)
    meeting.do(ticking, FIRST.id)
    meeting.do(ticking, ActivityStep(Stage.OPENING, "hitung", 2).id)
    let_pass(2)
    assert meeting.undoable is EventKind.STEP_TICKED
    assert meeting.undo_last()
    again = LiveMeeting(PLAN, clock, BELL, meeting.events, meeting.heartbeat())
    assert done(again.now().ticked, Stage.OPENING, "hitung") == {1}
    assert fold(PLAN, meeting.events).ticked == {FIRST.id}


def test_the_steps_of_the_stage_are_counted_without_them(meeting: LiveMeeting) -> None:
    ready(meeting)
    before = meeting.now().next_step
    meeting.do(ticking, FIRST.id)
    assert meeting.now().next_step == before
    assert not any(step.id in meeting.now().ticked for step in meeting.now().stages[0].steps)


def test_nothing_is_ticked_once_the_meeting_is_over(
    meeting: LiveMeeting, let_pass: Passing
) -> None:
    ready(meeting)
    let_pass(1)
    assert meeting.end()
    assert meeting.do(ticking, FIRST.id) == ()


@pytest.mark.parametrize(
    ("ticked", "following"), [((), 1), ((1,), 2), ((2,), 1), ((1, 3), 2), ((1, 2, 3), 0)]
)
def test_the_next_one_is_the_first_not_done(ticked: tuple[int, ...], following: int) -> None:
    assert next_number(ticked, 3) == following
