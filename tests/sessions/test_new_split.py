"""The meeting against the bell: what is proposed, accepted, and when the closing must begin."""

import math
from collections.abc import Callable
from dataclasses import dataclass
from datetime import timedelta

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from sessions.budget import Proposal, closing_must_start_in, propose, start_overdue
from sessions.clock import ManualClock, seconds_between
from sessions.events import EventKind
from sessions.live import GapAnswer, LiveMeeting
from sessions.live_rules import accepting
from sessions.moment import Moment, StageMoment
from sessions.records import STAGES, MeetingType, Plan, Stage, StagePlan
from sessions.split import begun_minutes
from tests.sessions.conftest import BELL, START

Passing = Callable[[float], None]


def test_nothing_is_proposed_while_the_meeting_fits(
    meeting: LiveMeeting, let_pass: Passing
) -> None:
    assert propose(meeting.now()) is None
    meeting.start()
    for _ in range(8):
        let_pass(60)
        assert propose(meeting.now()) is None


def test_a_late_start_takes_from_the_activity(clock: ManualClock, meeting: LiveMeeting) -> None:
    clock.advance(59)
    assert propose(meeting.now()) is None  # seconds are no reason
    clock.advance(181)
    meeting.start()
    assert propose(meeting.now()) == Proposal((8, 7, 31, 10), 4)


def test_accepting_changes_the_plan_and_settles_it(
    clock: ManualClock, meeting: LiveMeeting
) -> None:
    clock.advance(20 * 60)
    meeting.start()
    proposal = propose(meeting.now())
    assert proposal == Proposal((2, 7, 21, 10), 20)  # sixty percent, then the opening
    events = meeting.do(accepting, proposal)
    assert [(e.kind, e.stage, e.value) for e in events] == [
        (EventKind.MINUTES_CHANGED, Stage.OPENING, 2),
        (EventKind.MINUTES_CHANGED, Stage.ACTIVITY, 21),
    ]
    now = meeting.now()
    assert now.expected_end == BELL
    assert propose(now) is None
    assert meeting.do(accepting, proposal) == ()


def test_sixty_percent_are_of_the_plan_it_began_with(
    clock: ManualClock, meeting: LiveMeeting
) -> None:
    clock.advance(18 * 60)
    meeting.add_minutes(-10, Stage.ACTIVITY)
    meeting.start()
    assert propose(meeting.now()) == Proposal((4, 7, 21, 10), 8)  # of 35, not of 25


def test_no_stage_to_come_is_left_out_while_each_can_have_a_minute(
    clock: ManualClock, meeting: LiveMeeting
) -> None:
    clock.advance(49 * 60)
    meeting.start()
    assert propose(meeting.now()) == Proposal((1, 1, 1, 8), 49)
    clock.advance(1)
    meeting.move_bell(-2)
    assert propose(meeting.now()) == Proposal((1, 0, 0, 8), 51)


def test_overtime_is_proposed_minute_by_minute(meeting: LiveMeeting, let_pass: Passing) -> None:
    meeting.start()
    let_pass(8 * 60 + 55)
    assert propose(meeting.now()) is None
    let_pass(10)
    proposal = propose(meeting.now())
    assert proposal == Proposal((10, 7, 33, 10), 1)
    let_pass(50)
    assert propose(meeting.now()) == proposal  # not a new line every second
    let_pass(10)
    assert propose(meeting.now()) == Proposal((11, 7, 32, 10), 2)


def test_stages_that_are_over_keep_their_minutes(meeting: LiveMeeting, let_pass: Passing) -> None:
    meeting.start()
    let_pass(11 * 60)
    meeting.next_stage()
    proposal = propose(meeting.now())
    assert proposal == Proposal((8, 7, 32, 10), 3)
    meeting.do(accepting, Proposal((1, 7, 32, 10), 3))  # whatever it says about them
    assert meeting.course.minutes == (8, 7, 32, 10)


def test_no_split_helps_when_only_overtime_is_left(meeting: LiveMeeting, let_pass: Passing) -> None:
    meeting.start()
    for _ in range(3):
        let_pass(60)
        meeting.next_stage()
    let_pass(70 * 60)
    assert propose(meeting.now()) is None


@pytest.mark.parametrize("answer", GapAnswer)
def test_an_open_question_comes_first(
    clock: ManualClock, meeting: LiveMeeting, let_pass: Passing, answer: GapAnswer
) -> None:
    meeting.start()
    let_pass(60)
    clock.sleep(600)
    assert propose(meeting.now()) is None
    meeting.answer_gap(answer)
    proposal = propose(meeting.now())
    # Ten minutes counted: used by the opening. Ten not counted: missing for everybody.
    counted = answer == GapAnswer.COUNT
    assert proposal == (Proposal((11, 7, 32, 10), 3) if counted else Proposal((8, 7, 25, 10), 10))


def test_an_ended_meeting_and_the_safety_card_are_left_alone(
    clock: ManualClock, meeting: LiveMeeting
) -> None:
    clock.advance(600)
    meeting.start()
    meeting.open_safety()
    assert propose(meeting.now()) is None
    meeting.close_safety()
    assert propose(meeting.now()) is not None
    clock.advance(1)
    meeting.end()
    assert propose(meeting.now()) is None


# --- the bell ---------------------------------------------------------------------------------


def test_a_bell_that_rings_later_gives_time_to_the_activity(meeting: LiveMeeting) -> None:
    meeting.start()
    (event,) = meeting.move_bell(10)
    assert (event.kind, event.value) == (EventKind.BELL_MOVED, 10)
    now = meeting.now()
    assert (now.bell, now.bell_moved) == (BELL + timedelta(minutes=10), 10)
    assert meeting.bell == BELL
    assert propose(now) == Proposal((8, 7, 45, 10), -10)


def test_a_bell_that_rings_earlier_takes_it(meeting: LiveMeeting) -> None:
    meeting.start()
    meeting.move_bell(-5)
    meeting.move_bell(-3)
    assert propose(meeting.now()) == Proposal((8, 7, 27, 10), 8)
    assert meeting.now().bell_moved == -8


def test_the_bell_is_not_moved_into_the_past_nor_to_another_day(
    meeting: LiveMeeting, let_pass: Passing
) -> None:
    assert meeting.move_bell(0) == ()
    assert meeting.move_bell(24 * 60) == ()
    assert meeting.move_bell(-61) == ()
    meeting.start()
    let_pass(30 * 60)
    assert meeting.move_bell(-30) == ()
    assert meeting.move_bell(-29)
    meeting.end()
    assert meeting.move_bell(5) == ()


def test_time_saved_is_offered_where_the_activity_was_cut(
    meeting: LiveMeeting, let_pass: Passing
) -> None:
    meeting.start()
    let_pass(240)
    meeting.next_stage()
    assert propose(meeting.now()) is None  # early is no reason to change a plan
    meeting.add_minutes(-5, Stage.ACTIVITY)
    assert propose(meeting.now()) == Proposal((8, 7, 39, 10), -9)


# --- the closing, the start --------------------------------------------------------------------


def test_the_closing_is_announced_three_minutes_before_it_must_begin(
    meeting: LiveMeeting, let_pass: Passing
) -> None:
    meeting.start()
    let_pass(49 * 60 - 5)
    assert closing_must_start_in(meeting.now()) is None
    let_pass(5)
    assert closing_must_start_in(meeting.now()) == 180  # eight protected minutes, at 52
    let_pass(240)
    assert closing_must_start_in(meeting.now()) == -60
    for _ in range(3):
        let_pass(1)
        meeting.next_stage()
    assert meeting.now().stage == Stage.CLOSING
    assert closing_must_start_in(meeting.now()) is None


def test_a_meeting_not_begun_is_overdue(clock: ManualClock, meeting: LiveMeeting) -> None:
    assert start_overdue(meeting.now()) is None
    clock.advance(300)
    assert start_overdue(meeting.now()) == 300
    meeting.move_bell(20)  # when it ends says nothing about when it should have begun
    assert start_overdue(meeting.now()) == 300
    assert closing_must_start_in(meeting.now()) is None
    meeting.start()
    assert start_overdue(meeting.now()) is None


# --- properties --------------------------------------------------------------------------------


@dataclass(frozen=True)
class Situation:
    """A meeting somewhere in its course. Seconds: late at the start, spent in each stage so far,
    paused at the end; the bell moved by minutes."""

    minutes: tuple[int, ...]
    minimum: int
    late: float
    spent: list[float]
    paused: float
    bell: int

    def meeting(self) -> LiveMeeting:
        plan = plan_of(self.minutes, self.minimum)
        clock = ManualClock(START)
        meeting = LiveMeeting(plan, clock, START + timedelta(minutes=plan.minutes))
        clock.advance(self.late)
        meeting.start()
        for at, seconds in enumerate(self.spent):
            clock.advance(1)
            if at:
                meeting.next_stage()
            clock.advance(seconds)
            meeting.now()
            meeting.answer_gap(GapAnswer.COUNT)
        meeting.pause()
        clock.advance(self.paused)
        meeting.resume()
        meeting.move_bell(self.bell)
        return meeting


def plan_of(minutes: tuple[int, ...], minimum: int) -> Plan:
    return Plan(
        type=MeetingType.MIDDLE,
        stages=tuple(
            StagePlan(stage=s, minutes=n, minimum=minimum if s == Stage.CLOSING else 0)
            for s, n in zip(STAGES, minutes, strict=True)
        ),
    )


SITUATIONS = st.builds(
    Situation,
    st.tuples(st.integers(1, 30), st.integers(1, 20), st.integers(1, 60), st.integers(8, 30)),
    st.integers(5, 8),
    st.floats(0, 2400),
    st.lists(st.floats(0, 2400), min_size=1, max_size=4),
    st.floats(0, 900),
    st.integers(-30, 30),
)


def minutes_left(now: Moment) -> float:
    """Minutes to the bell, those already used in the stages to come included."""
    return (seconds_between(now.at, now.bell) + sum(s.spent for s in coming(now))) / 60


def coming(now: Moment) -> tuple[StageMoment, ...]:
    return now.stages[STAGES.index(now.stage or STAGES[0]) :]


@settings(max_examples=300)
@given(SITUATIONS)
def test_the_split_always_sums_to_the_time_left(situation: Situation) -> None:
    now = situation.meeting().now()
    proposal = propose(now)
    if proposal is None:
        return
    used = [begun_minutes(s.spent) for s in coming(now)]
    agreed = proposal.minutes[-len(used) :]
    assert all(n >= 0 for n in proposal.minutes)
    assert all(n >= u for n, u in zip(agreed, used, strict=True))
    # Begun minutes are used: when there is no other time left, nothing can be taken away.
    assert sum(agreed) == max(math.floor(minutes_left(now) + 1e-5), sum(used))
    over = now.stages[: -len(used)]
    assert [round(s.planned / 60) for s in over] == list(proposal.minutes[: len(over)])


@settings(max_examples=300)
@given(SITUATIONS)
def test_the_closing_keeps_its_minimum_while_there_is_that_much_time(
    situation: Situation,
) -> None:
    now = situation.meeting().now()
    proposal = propose(now)
    if proposal is None:
        return
    used = sum(begun_minutes(s.spent) for s in coming(now))
    left = math.floor(minutes_left(now) + 1e-5) - used  # whole minutes nobody has begun
    closing = proposal.minutes[3] - begun_minutes(now.stages[3].spent)
    protected = situation.minimum - begun_minutes(now.stages[3].spent)
    assert closing >= min(protected, max(0, left))


@settings(max_examples=300)
@given(SITUATIONS)
def test_an_accepted_split_is_stable(situation: Situation) -> None:
    meeting = situation.meeting()
    now = meeting.now()
    proposal = propose(now)
    if proposal is None:
        assert meeting.now() == now  # asking changes nothing
        return
    meeting.do(accepting, proposal)
    after = meeting.now()
    assert propose(after) is None
    assert meeting.do(accepting, proposal) == ()
    here = STAGES.index(now.stage or STAGES[0])
    assert tuple(round(s.planned / 60) for s in after.stages[here:]) == proposal.minutes[here:]


@settings(max_examples=200)
@given(SITUATIONS)
def test_the_activity_gives_before_the_others(situation: Situation) -> None:
    now = situation.meeting().now()
    proposal = propose(now)
    if proposal is None or proposal.late <= 0 or now.stage not in STAGES[:3]:
        return
    activity = now.stages[2]
    others = [s for s in coming(now) if s.stage != Stage.ACTIVITY]
    gave = [
        s.stage for s in others if proposal.minutes[STAGES.index(s.stage)] < round(s.planned / 60)
    ]
    kept = max(math.ceil(activity.original / 60 * 3 / 5), begun_minutes(activity.spent))
    assert not gave or proposal.minutes[2] <= kept
