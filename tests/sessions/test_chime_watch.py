"""When the chime rings: once for each stage that ends while somebody looks."""

from collections.abc import Callable

from hypothesis import given, settings
from hypothesis import strategies as st

from sessions.chime import LATE, ChimeWatch
from sessions.clock import ManualClock
from sessions.events import EventKind, Gate
from sessions.live import GapAnswer, LiveMeeting
from sessions.records import STAGES, Stage
from tests.sessions.conftest import BELL, PLAN, START

Rebuilt = Callable[..., LiveMeeting]


class Ear:
    """Listens to a meeting while its clock goes on."""

    def __init__(self, clock: ManualClock, meeting: LiveMeeting) -> None:
        self.clock, self.meeting, self.watch = clock, meeting, ChimeWatch()
        self.heard: list[Stage | None] = []

    def wait(self, seconds: float, *, on: bool = True, step: float = 1.0) -> None:
        while seconds > 0:
            self.clock.advance(min(step, seconds))
            seconds -= step
            now = self.meeting.now()
            if self.watch.due(now, on):
                self.heard.append(now.stage)


def test_it_rings_at_the_end_of_a_stage_and_only_then(
    clock: ManualClock, meeting: LiveMeeting
) -> None:
    ear = Ear(clock, meeting)
    ear.wait(20)  # before the start nothing ends
    meeting.start()
    ear.wait(8 * 60 - 1)
    assert ear.heard == []
    ear.wait(1)
    assert ear.heard == [Stage.OPENING]
    ear.wait(300)
    meeting.next_stage()
    ear.wait(7 * 60)
    assert ear.heard == [Stage.OPENING, Stage.TRANSITION]


def test_more_minutes_do_not_make_it_ring_again(clock: ManualClock, meeting: LiveMeeting) -> None:
    ear = Ear(clock, meeting)
    meeting.start()
    ear.wait(8 * 60)
    meeting.add_minutes(2)
    ear.wait(180)
    meeting.next_stage()
    ear.wait(10)
    meeting.gate(Gate.BACK)
    meeting.add_minutes(5)
    ear.wait(400)
    assert ear.heard == [Stage.OPENING]


def test_an_end_that_was_put_off_rings_when_it_comes(
    clock: ManualClock, meeting: LiveMeeting
) -> None:
    ear = Ear(clock, meeting)
    meeting.start()
    ear.wait(8 * 60 - 10)
    meeting.add_minutes(1)
    ear.wait(69)
    assert ear.heard == []
    ear.wait(1)
    assert ear.heard == [Stage.OPENING]


def test_turned_on_later_it_does_not_ring_after(clock: ManualClock, meeting: LiveMeeting) -> None:
    ear = Ear(clock, meeting)
    meeting.start()
    ear.wait(8 * 60 + 1, on=False)
    ear.wait(20)
    assert ear.heard == []


def test_a_pause_is_silent_and_the_end_after_it_rings(
    clock: ManualClock, meeting: LiveMeeting
) -> None:
    ear = Ear(clock, meeting)
    meeting.start()
    ear.wait(8 * 60 - 5)
    meeting.pause()
    ear.wait(600)
    assert ear.heard == []
    meeting.resume()
    ear.wait(5)
    assert ear.heard == [Stage.OPENING]


def test_what_ended_before_it_was_opened_again_is_not_rung(
    clock: ManualClock, meeting: LiveMeeting, rebuilt: Rebuilt
) -> None:
    meeting.start()
    Ear(clock, meeting).wait(8 * 60 + 3)
    again = rebuilt(clock, meeting.events, meeting.heartbeat())
    again.answer_gap(GapAnswer.COUNT)
    ear = Ear(clock, again)
    ear.wait(60)
    assert ear.heard == []
    again.next_stage()
    ear.wait(7 * 60)
    assert ear.heard == [Stage.TRANSITION]


def test_an_end_slept_through_is_not_rung_after(clock: ManualClock, meeting: LiveMeeting) -> None:
    ear = Ear(clock, meeting)
    meeting.start()
    ear.wait(7 * 60)
    clock.sleep(60 + LATE)
    ear.wait(1)
    meeting.answer_gap(GapAnswer.COUNT)
    ear.wait(30)
    assert ear.heard == []


PRESSES = {
    "on": LiveMeeting.next_stage,
    "back": LiveMeeting.previous_stage,
    "more": lambda m: m.add_minutes(2),
    "less": lambda m: m.add_minutes(-1),
    "pause": LiveMeeting.pause,
    "resume": LiveMeeting.resume,
    "undo": LiveMeeting.undo_last,
}


@settings(max_examples=60, deadline=None)
@given(st.lists(st.tuples(st.sampled_from(sorted(PRESSES)), st.integers(1, 900)), max_size=12))
def test_no_stage_ever_rings_twice(story: list[tuple[str, int]]) -> None:
    clock = ManualClock(START)
    meeting = LiveMeeting(PLAN, clock, BELL)
    ear = Ear(clock, meeting)
    meeting.start()
    for press, seconds in story:
        PRESSES[press](meeting)
        ear.wait(seconds, step=5)
    assert len(ear.heard) == len(set(ear.heard))
    entered = {e.stage for e in meeting.events if e.kind is EventKind.STAGE_ENTERED}
    assert set(ear.heard) <= entered | {STAGES[0]}
