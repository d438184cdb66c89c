"""What came up in a practice run, what counts as followed, and what is advised."""

from dataclasses import replace
from datetime import timedelta

import pytest

from sessions.clock import ManualClock, PacedClock
from sessions.events import Gate
from sessions.live import LiveMeeting
from sessions.practice import SCRIPT, CueKind, member_id
from sessions.practice_run import Advice, Seen, Telling, Told, advice, followed
from sessions.records import Attendance, LiveMark, MarkKind, Presence, Stage
from tests.sessions.conftest import BELL, PLAN, START

NOTHING = Seen((), {})


@pytest.fixture
def clock() -> ManualClock:
    return ManualClock(START)


@pytest.fixture
def live(clock: ManualClock) -> LiveMeeting:
    made = LiveMeeting(PLAN, clock, BELL)
    made.start()
    return made


def use(live: LiveMeeting, clock: ManualClock, stage: Stage, telling: Telling) -> None:
    """Let the planned minutes of a stage pass."""
    for _ in range(live.course.minutes_of(stage) * 6):
        clock.advance(10)
        telling.look(live.now())


def test_a_whole_meeting_tells_the_whole_script(live: LiveMeeting, clock: ManualClock) -> None:
    telling = Telling()
    for stage in (Stage.OPENING, Stage.TRANSITION, Stage.ACTIVITY, Stage.CLOSING):
        use(live, clock, stage, telling)
        live.gate(Gate.READY) or live.next_stage()
    assert tuple(told.cue for told in telling.told) == SCRIPT
    elapsed = [told.elapsed for told in telling.told]
    assert elapsed == sorted(elapsed)


def test_of_a_stage_cut_short_only_the_comings_are_told(
    live: LiveMeeting, clock: ManualClock
) -> None:
    telling = Telling()
    clock.advance(1)
    live.next_stage()
    telling.look(live.now())
    assert [told.cue.kind for told in telling.told] == [CueKind.ARRIVES]
    telling.look(live.now())
    assert len(telling.told) == 1


def test_nothing_comes_up_before_the_start_or_after_the_end(clock: ManualClock) -> None:
    telling = Telling()
    live = LiveMeeting(PLAN, clock, BELL)
    telling.look(live.now())
    live.start()
    live.end()
    telling.look(live.now())
    assert telling.told == ()


def told(kind: CueKind, mark: MarkKind | None = None, elapsed: float = 60) -> Told:
    return Told(next(c for c in SCRIPT if c.kind == kind and mark in (None, c.mark)), elapsed)


def mark_of(each: Told, elapsed: float) -> LiveMark:
    assert each.cue.mark is not None
    return LiveMark(
        id="x",
        meeting_id="m",
        member_id=member_id(each.cue.seat),
        kind=each.cue.mark.value,
        at=START + timedelta(seconds=elapsed),
        elapsed=elapsed,
        stage=Stage.OPENING,
    )


def test_a_mark_counts_on_its_member_of_its_kind_and_from_then_on(live: LiveMeeting) -> None:
    cue, now = told(CueKind.MARK, MarkKind.WITHDREW), live.now()
    right = mark_of(cue, 60)
    assert followed(cue, Seen((right,), {}), now)
    for wrong in (
        mark_of(cue, 59),
        replace(right, member_id=member_id(1)),
        replace(right, kind=MarkKind.SPOKE.value),
    ):
        assert not followed(cue, Seen((wrong,), {}), now)


def test_coming_and_going_is_seen_in_the_attendance(live: LiveMeeting) -> None:
    arrives, leaves, now = told(CueKind.ARRIVES), told(CueKind.LEAVES), live.now()
    late = Presence(member_id=member_id(4), status=Attendance.LATE, arrived_at=START)
    gone = Presence(member_id=member_id(8), status=Attendance.PRESENT, left_at=BELL)
    seen = Seen((), {each.member_id: each for each in (late, gone)})
    assert followed(arrives, seen, now)
    assert followed(leaves, seen, now)
    absent = replace(late, status=Attendance.ABSENT, arrived_at=None)
    still = Seen((), {each.member_id: each for each in (absent, replace(gone, left_at=None))})
    assert not followed(arrives, still, now)
    assert not followed(leaves, still, now)
    assert not followed(leaves, NOTHING, now)


@pytest.mark.parametrize("answer", [Gate.NOT_YET, Gate.BACK, Gate.READY])
def test_hesitation_is_answered_at_the_gate(
    live: LiveMeeting, clock: ManualClock, answer: Gate
) -> None:
    clock.advance(5)
    live.next_stage()
    clock.advance(5)
    cue = Told(next(c for c in SCRIPT if c.kind == CueKind.NOT_READY), live.now().elapsed)
    assert not followed(cue, NOTHING, live.now())
    clock.advance(5)
    live.gate(answer)
    assert followed(cue, NOTHING, live.now()) is (answer is not Gate.READY)
    later = replace(cue, elapsed=cue.elapsed + 60)
    assert not followed(later, NOTHING, live.now())


def test_the_advice_is_about_what_was_missed(live: LiveMeeting) -> None:
    every = tuple(Told(cue, 0) for cue in SCRIPT)
    now = live.now()
    gate, arrival = told(CueKind.NOT_READY), told(CueKind.ARRIVES)
    leaving, silent = told(CueKind.LEAVES), told(CueKind.MARK, MarkKind.WITHDREW)
    spoke = told(CueKind.MARK, MarkKind.SPOKE)
    assert advice((), (), now, 4) is Advice.STAY
    assert advice(every, (), now, 4) is Advice.MORE
    assert advice(every, every, now, 4) is Advice.SLOWER
    assert advice(every, every, now, 1) is Advice.GATE
    assert advice(every, (spoke, leaving, arrival, gate), now, 4) is Advice.GATE
    assert advice(every, (spoke, leaving, arrival), now, 4) is Advice.ARRIVAL
    assert advice(every, (spoke, leaving), now, 4) is Advice.LEAVING
    assert advice(every, (spoke, silent), now, 4) is Advice.QUIET_ONES
    assert advice(every, (spoke,), now, 4) is Advice.MARKS


def test_a_meeting_that_ended_without_its_closing_is_told_so(
    live: LiveMeeting, clock: ManualClock
) -> None:
    every = tuple(Told(cue, 0) for cue in SCRIPT)
    clock.advance(5)
    assert advice(every, (), live.now(), 4) is Advice.MORE  # broken off: nothing to say about it
    live.end()
    assert advice(every, (), live.now(), 4) is Advice.CLOSING


def test_the_paced_clock_stands_runs_and_changes_its_pace_without_a_jump() -> None:
    below = ManualClock(START)
    clock = PacedClock(below, BELL, 4)
    below.advance(100)
    assert (clock.now().wall, clock.now().mono, clock.runs, clock.rate) == (BELL, 0, False, 4)
    clock.run_at(4)
    below.advance(10)
    below.set_wall(3600)  # only the wall below: it is not felt here
    assert clock.now().mono == pytest.approx(40)
    clock.run_at(1)
    assert clock.now().mono == pytest.approx(40)
    assert clock.rate == 1
    below.advance(10)
    assert clock.now().mono == pytest.approx(50)
    assert clock.now().wall == BELL + timedelta(seconds=50)


def test_a_slower_pace_is_minded_by_the_second_press_of_the_go_key() -> None:
    below = ManualClock(START)
    clock = PacedClock(below, START, 10)
    clock.run_at(10)
    live = LiveMeeting(PLAN, clock, BELL)
    live.start()
    below.advance(1)
    live.next_stage()
    clock.run_at(1)
    below.advance(1)  # a second after the press: at ten times the speed it would be too soon
    assert live.gate(Gate.READY)
