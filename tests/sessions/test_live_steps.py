"""Steps that come, go and move while the meeting runs; the room's checklist; the pledge."""

from collections.abc import Callable

import pytest
from hypothesis import given
from hypothesis import strategies as st

from sessions.clock import ManualClock
from sessions.events import EventKind
from sessions.fold import fold
from sessions.live import LiveMeeting
from sessions.live_rules import adding, checking, moving, pledging, skipping, ticking
from sessions.moment import Moment, shows_timer, step_at_hand
from sessions.plan import with_timer
from sessions.records import STAGES, Stage
from tests.sessions.conftest import BELL, PLAN, START

Passing = Callable[[float], None]


def ids(now: Moment, stage: Stage) -> list[str]:
    return [step.id for step in now.stages[STAGES.index(stage)].steps]


def test_the_steps_of_the_plan_stand_until_somebody_changes_them(meeting: LiveMeeting) -> None:
    now = meeting.now()
    assert ids(now, Stage.OPENING) == ["opening-1", "opening-2"]
    assert [s.line for s in now.stages[0].steps] == list(PLAN.of(Stage.OPENING).steps)
    assert now.next_step == now.stages[0].steps[0]


def test_a_step_is_put_in_and_ticked(meeting: LiveMeeting) -> None:
    meeting.start()
    (event,) = meeting.do(adding, "  Tarik napas bersama ", place=1)
    assert (event.kind, event.stage, event.value) == (EventKind.STEP_ADDED, Stage.OPENING, 1)
    assert event.text == "Tarik napas bersama"
    now = meeting.now()
    assert ids(now, Stage.OPENING) == ["opening-1", event.ref, "opening-2"]
    assert [s.added for s in now.stages[0].steps] == [False, True, False]
    meeting.do(ticking, "opening-1")
    assert meeting.now().next_step == now.stages[0].steps[1]
    assert meeting.do(ticking, event.ref)
    assert event.ref in meeting.now().ticked


def test_a_step_can_be_put_into_another_stage_before_the_start(meeting: LiveMeeting) -> None:
    (event,) = meeting.do(adding, "Foto bersama", Stage.CLOSING)
    assert ids(meeting.now(), Stage.CLOSING) == ["closing-1", "closing-2", event.ref]
    (first,) = meeting.do(adding, "Doa", place=-4)
    assert ids(meeting.now(), Stage.OPENING)[0] == first.ref
    assert meeting.do(adding, "  \n ") == ()


def test_a_step_moves_within_its_stage(meeting: LiveMeeting) -> None:
    meeting.do(adding, "Tiga", Stage.ACTIVITY)
    third = ids(meeting.now(), Stage.ACTIVITY)[2]
    meeting.do(moving, third, 0)
    assert ids(meeting.now(), Stage.ACTIVITY) == [third, "activity-1", "activity-2"]
    meeting.do(moving, third, 99)
    assert ids(meeting.now(), Stage.ACTIVITY) == ["activity-1", "activity-2", third]
    assert meeting.do(moving, third, 2) == ()
    assert meeting.do(moving, third, 99) == ()
    assert meeting.do(moving, "unknown", 0) == ()


def test_a_skipped_step_is_passed_over_and_can_come_back(meeting: LiveMeeting) -> None:
    meeting.start()
    meeting.do(skipping, "opening-1", True)
    now = meeting.now()
    assert now.next_step is not None
    assert now.next_step.id == "opening-2"
    assert [s.skipped for s in now.stages[0].steps] == [True, False]
    assert meeting.do(ticking, "opening-1") == meeting.do(skipping, "opening-1", True) == ()
    assert meeting.do(skipping, "unknown", True) == meeting.do(skipping, "opening-2", False) == ()
    meeting.do(skipping, "opening-1", False)
    assert meeting.do(ticking, "opening-1")
    meeting.do(ticking, "opening-2")
    assert meeting.now().next_step is None


def test_the_step_at_hand_is_the_chosen_one_else_the_next(meeting: LiveMeeting) -> None:
    meeting.start()
    first, second = meeting.now().stages[0].steps
    assert step_at_hand(meeting.now()) == first
    assert step_at_hand(meeting.now(), "opening-2") == second
    assert step_at_hand(meeting.now(), "activity-1") == first  # of another stage
    meeting.do(ticking, "opening-2")
    assert step_at_hand(meeting.now(), "opening-2") == first  # done
    meeting.do(skipping, "opening-1", True)
    assert step_at_hand(meeting.now(), "opening-1") is None


def test_no_timer_is_shown_while_such_a_step_is_at_hand(clock: ManualClock) -> None:
    meeting = LiveMeeting(with_timer(PLAN, "opening-1", False), clock, BELL)
    assert not shows_timer(meeting.now())
    meeting.start()
    before = meeting.now()
    clock.advance(5)
    assert meeting.now().stage_left == before.stage_left - 5  # it counts all the same
    assert shows_timer(meeting.now(), "opening-2")
    assert not shows_timer(meeting.now(), "opening-1")
    meeting.do(ticking, "opening-1")
    assert shows_timer(meeting.now(), "opening-1")
    meeting.do(ticking, "opening-2")
    assert shows_timer(meeting.now())  # nothing is left to do


def test_an_ended_meeting_takes_no_more_steps(meeting: LiveMeeting, let_pass: Passing) -> None:
    meeting.start()
    let_pass(1)
    meeting.end()
    assert meeting.do(adding, "Terlambat") == meeting.do(moving, "opening-1", 1) == ()
    assert (
        meeting.do(skipping, "opening-1", True)
        == meeting.do(checking, "mats", True)
        == meeting.do(pledging)
        == ()
    )


def test_the_room_is_checked_before_the_start(meeting: LiveMeeting) -> None:
    (event,) = meeting.do(checking, "no_front", True)
    assert (event.kind, event.stage, event.ref) == (EventKind.CHECKED, None, "no_front")
    assert (
        meeting.do(checking, "no_front", True)
        == meeting.do(checking, "mats", False)
        == meeting.do(checking, "", True)
        == ()
    )
    meeting.do(checking, "mats", True)
    meeting.start()
    meeting.do(checking, "no_front", False)
    assert meeting.now().checked == {"mats"}


def test_the_pledge_is_read_once_in_a_running_meeting(
    clock: ManualClock, meeting: LiveMeeting, let_pass: Passing
) -> None:
    assert meeting.do(pledging) == ()
    meeting.start()
    let_pass(200)
    assert meeting.do(pledging)
    assert meeting.now().pledge_at == clock.now().wall
    let_pass(5)
    assert meeting.do(pledging) == ()
    meeting.undo_last()
    assert meeting.now().pledge_at is None
    assert meeting.do(pledging)


def test_none_of_it_touches_the_time(
    clock: ManualClock,
    meeting: LiveMeeting,
    let_pass: Passing,
    rebuilt: Callable[..., LiveMeeting],
) -> None:
    meeting.start()
    let_pass(60)
    beat = meeting.heartbeat()
    clock.sleep(600)
    meeting.do(adding, "Tenang dulu")
    meeting.do(checking, "drink", True)
    meeting.do(pledging)
    meeting.move_bell(10)
    meeting.undo_last()
    assert meeting.now().gap == 600
    assert meeting.now().elapsed == 60
    again = rebuilt(clock, meeting.events, beat)
    assert (again.now().elapsed, again.now().gap) == (60, 600)


CHANGES = st.lists(
    st.tuples(
        st.sampled_from(["add", "move", "skip", "unskip", "tick"]),
        st.integers(0, 3),
        st.integers(-1, 6),
    ),
    max_size=25,
)


@given(CHANGES)
def test_no_step_is_ever_lost_or_doubled(changes: list[tuple[str, int, int]]) -> None:
    meeting = LiveMeeting(PLAN, ManualClock(START), BELL)
    meeting.start()
    known = {line.id for part in PLAN.stages for line in part.steps}
    for kind, at, place in changes:
        steps = meeting.now().stages[at].steps
        step_id = steps[place % len(steps)].id
        if kind == "add":
            known |= {event.ref for event in meeting.do(adding, "Satu lagi", STAGES[at], place)}
        elif kind == "move":
            meeting.do(moving, step_id, place)
        else:
            args = {"skip": (skipping, True), "unskip": (skipping, False), "tick": (ticking,)}
            rule, *more = args[kind]
            meeting.do(rule, step_id, *more)
    now = meeting.now()
    found = [step_id for stage in STAGES for step_id in ids(now, stage)]
    assert sorted(found) == sorted(known)
    assert fold(PLAN, meeting.events) == meeting.course


@pytest.mark.parametrize("stage", STAGES)
def test_steps_stay_in_their_stage(meeting: LiveMeeting, stage: Stage) -> None:
    meeting.do(adding, "Baru", stage)
    for step_id in ids(meeting.now(), stage):
        meeting.do(moving, step_id, 0)
    assert len(ids(meeting.now(), stage)) == 3
    assert sum(len(s.steps) for s in meeting.now().stages) == 9
