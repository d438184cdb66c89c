"""The gate of the transition: ready, not yet, back. The activity pays, the closing never."""

from collections.abc import Callable
from dataclasses import dataclass

import pytest
from hypothesis import given
from hypothesis import strategies as st

from sessions.budget import propose
from sessions.clock import ManualClock
from sessions.events import Event, EventKind, Gate
from sessions.live import LiveMeeting
from sessions.moment import Moment
from sessions.records import Stage
from tests.sessions.conftest import BELL, PLAN, START

Passing = Callable[[float], None]


@pytest.fixture
def at_the_gate(meeting: LiveMeeting, let_pass: Passing) -> LiveMeeting:
    """Eight minutes of opening and seven of transition are over, as planned."""
    meeting.start()
    let_pass(8 * 60)
    meeting.next_stage()
    let_pass(7 * 60)
    return meeting


def planned(moment: Moment) -> list[float]:
    return [s.planned / 60 for s in moment.stages]


def kinds(events: tuple[Event, ...]) -> list[EventKind]:
    return [event.kind for event in events]


def test_ready_goes_on_and_is_kept(at_the_gate: LiveMeeting) -> None:
    events = at_the_gate.gate(Gate.READY)
    assert kinds(events) == [EventKind.GATE_ANSWERED, EventKind.STAGE_ENTERED]
    now = at_the_gate.now()
    assert now.stage == Stage.ACTIVITY
    assert [(reply.answer, reply.elapsed) for reply in now.gates] == [(Gate.READY, 900)]
    assert planned(now) == [8, 7, 35, 10]


def test_the_gate_stands_in_the_transition_only(meeting: LiveMeeting) -> None:
    for answer in Gate:
        assert meeting.gate(answer) == ()
    meeting.start()
    assert meeting.gate(Gate.READY) == ()
    meeting.end()
    assert meeting.gate(Gate.BACK) == ()


def test_ready_is_deaf_to_a_second_press(
    clock: ManualClock, meeting: LiveMeeting, let_pass: Passing
) -> None:
    meeting.start()
    let_pass(60)
    assert meeting.next_stage()
    clock.advance(0.2)
    assert meeting.gate(Gate.READY) == ()
    assert meeting.gate(Gate.NOT_YET)  # what the group needs is not the go key
    clock.advance(0.2)
    assert meeting.gate(Gate.READY)


def test_not_yet_takes_three_minutes_from_the_activity(at_the_gate: LiveMeeting) -> None:
    before = at_the_gate.now()
    events = at_the_gate.gate(Gate.NOT_YET)
    assert kinds(events) == [
        EventKind.GATE_ANSWERED,
        EventKind.MINUTES_CHANGED,
        EventKind.MINUTES_CHANGED,
    ]
    now = at_the_gate.now()
    assert planned(now) == [8, 10, 32, 10]
    assert now.stage_left == 180
    assert now.expected_end == before.expected_end == BELL


def test_not_yet_leaves_the_activity_sixty_percent_of_its_plan(at_the_gate: LiveMeeting) -> None:
    for _ in range(6):
        at_the_gate.gate(Gate.NOT_YET)
    assert planned(at_the_gate.now()) == [8, 25, 21, 10]
    assert len(at_the_gate.now().gates) == 6


def test_not_yet_in_overtime_counts_from_now(at_the_gate: LiveMeeting, let_pass: Passing) -> None:
    let_pass(130)
    before = at_the_gate.now().expected_end
    at_the_gate.gate(Gate.NOT_YET)
    now = at_the_gate.now()
    assert planned(now) == [8, 13, 32, 10]
    assert 180 <= now.stage_left < 240
    assert (now.expected_end - before).total_seconds() < 60


def test_going_back_costs_the_activity_while_it_lasts(
    at_the_gate: LiveMeeting, let_pass: Passing
) -> None:
    events = at_the_gate.gate(Gate.BACK)
    assert kinds(events) == [EventKind.GATE_ANSWERED, EventKind.STAGE_ENTERED]
    now = at_the_gate.now()
    assert (now.stage, now.back, now.returns) == (Stage.OPENING, True, 1)
    for minutes in range(1, 5):
        let_pass(60)
        now = at_the_gate.now()
        assert planned(now) == [8, 7, 35 - minutes, 10]
        assert now.expected_end == BELL
        assert propose(now) is None  # it is paid for already
    paid, entered = at_the_gate.next_stage()
    assert (paid.kind, paid.stage, paid.value) == (EventKind.MINUTES_CHANGED, "activity", 31)
    assert entered.stage == Stage.TRANSITION
    now = at_the_gate.now()
    assert (now.back, planned(now), now.expected_end) == (False, [8, 7, 31, 10], BELL)


def test_two_returns_are_rounded_once(at_the_gate: LiveMeeting, let_pass: Passing) -> None:
    for seconds in (100, 130):  # 1:40 and 2:10 are 3:50
        at_the_gate.gate(Gate.BACK)
        let_pass(seconds)
        at_the_gate.next_stage()
        let_pass(1)
    now = at_the_gate.now()
    assert planned(now) == [8, 7, 31, 10]
    assert (now.returns, [reply.answer for reply in now.gates]) == (2, [Gate.BACK, Gate.BACK])


def test_what_the_activity_gave_on_the_way_is_not_asked_for_twice(
    at_the_gate: LiveMeeting, let_pass: Passing
) -> None:
    at_the_gate.gate(Gate.BACK)
    let_pass(240)
    at_the_gate.add_minutes(-6, Stage.ACTIVITY)
    assert kinds(at_the_gate.next_stage()) == [EventKind.STAGE_ENTERED]
    assert planned(at_the_gate.now()) == [8, 7, 29, 10]


def test_the_closing_does_not_pay_even_for_an_endless_return(
    at_the_gate: LiveMeeting, let_pass: Passing
) -> None:
    at_the_gate.gate(Gate.BACK)
    let_pass(50 * 60)
    at_the_gate.next_stage()
    assert planned(at_the_gate.now()) == [8, 7, 1, 10]


def test_going_back_by_the_rail_is_left_to_the_proposal(
    at_the_gate: LiveMeeting, let_pass: Passing
) -> None:
    at_the_gate.previous_stage()
    let_pass(180)
    assert planned(at_the_gate.now()) == [8, 7, 35, 10]
    proposal = propose(at_the_gate.now())
    assert proposal is not None
    assert (proposal.minutes, proposal.late) == ((11, 7, 32, 10), 3)


def test_a_crash_in_the_opening_forgets_no_debt(
    clock: ManualClock,
    at_the_gate: LiveMeeting,
    let_pass: Passing,
    rebuilt: Callable[..., LiveMeeting],
) -> None:
    at_the_gate.gate(Gate.BACK)
    let_pass(120)
    again = rebuilt(clock, at_the_gate.events, at_the_gate.heartbeat())
    assert planned(again.now()) == [8, 7, 33, 10]
    assert again.now().back


@dataclass(frozen=True)
class Visit:
    """What happens from one answer at the gate to the next."""

    waits: float
    answer: Gate
    stays: float


def visits(*answers: Gate) -> st.SearchStrategy[list[Visit]]:
    seconds = st.floats(1, 400)
    return st.lists(st.builds(Visit, seconds, st.sampled_from(answers), seconds), max_size=6)


def walked(story: list[Visit]) -> LiveMeeting:
    """Hold a meeting up to the gate, and all the visits."""
    clock = ManualClock(START)
    meeting = LiveMeeting(PLAN, clock, BELL)

    def passes(seconds: float) -> None:
        for _ in range(int(seconds // 10)):
            clock.advance(10)
            meeting.now()
        clock.advance(seconds % 10)
        meeting.now()

    meeting.start()
    passes(400)
    meeting.next_stage()
    for visit in story:
        passes(visit.waits)
        assert meeting.gate(visit.answer)
        if visit.answer == Gate.BACK:
            passes(visit.stays)
            meeting.next_stage()
    return meeting


@given(visits(Gate.BACK))
def test_all_time_of_going_back_is_the_activitys(story: list[Visit]) -> None:
    now = walked(story).now()
    returned = sum(visit.stays for visit in story)
    assert abs((now.stages[2].original - now.stages[2].planned) - min(34 * 60, returned)) <= 30.001
    assert now.stages[3].planned == now.stages[3].original
    assert now.returns == len(story)


@given(visits(Gate.BACK, Gate.NOT_YET))
def test_whatever_the_answers_the_closing_keeps_its_minutes(story: list[Visit]) -> None:
    now = walked(story).now()
    assert now.stages[3].planned == now.stages[3].original
    assert now.stages[2].planned >= 60
    assert [reply.answer for reply in now.gates] == [visit.answer for visit in story]
