"""A hundred evenings and mornings on which everything goes wrong with the clock.

Meetings begin shortly before midnight or before the clocks are changed, are paused, slept
through, set right by somebody, killed and begun again. Elapsed time is right within a second.
"""

import random
from datetime import datetime, timedelta
from zoneinfo import ZoneInfo

import pytest

from sessions.clock import ManualClock, later, seconds_between
from sessions.events import Gate, Heartbeat, RunState
from sessions.live import GapAnswer, LiveMeeting
from sessions.stays import stretches
from tests.sessions.conftest import PLAN

BERLIN, JAKARTA = ZoneInfo("Europe/Berlin"), ZoneInfo("Asia/Jakarta")
STARTS = (
    datetime(2024, 3, 31, 1, 40, tzinfo=BERLIN),  # at two it is three
    datetime(2024, 10, 27, 2, 40, tzinfo=BERLIN),  # at three it is two again
    datetime(2024, 12, 31, 23, 40, tzinfo=JAKARTA),  # another day, month and year
    datetime(2024, 2, 28, 23, 55, tzinfo=ZoneInfo("America/New_York")),
    datetime(2024, 1, 22, 10, 0, tzinfo=JAKARTA),
)
HOUR = 3600.0


class Evening:
    """One meeting, and what a wrist watch says about it."""

    def __init__(self, seed: int) -> None:
        self.chance = random.Random(seed)
        start = STARTS[seed % len(STARTS)]
        self.clock = ManualClock(start)
        self.bell = later(start, PLAN.minutes * 60)
        self.meeting = LiveMeeting(PLAN, self.clock, self.bell)
        self.beat: Heartbeat | None = None
        self.real = 0.0
        self.running = True
        self.meeting.start()

    def passes(self, seconds: float) -> None:
        if self.running:
            self.real += seconds
        while seconds > 0:
            self.clock.advance(min(5.0, seconds))
            self.beat = self.meeting.heartbeat()
            seconds -= 5.0

    def goes_on_for_a_while(self) -> None:
        self.passes(self.chance.uniform(1, 900))

    def pauses(self) -> None:
        self.meeting.pause()
        self.running = False
        self.passes(self.chance.uniform(1, 1200))
        if self.chance.random() < 0.9:
            self.meeting.resume()
            self.running = True

    def sleeps(self) -> None:
        seconds = self.chance.uniform(20, 3 * HOUR)
        self.clock.sleep(seconds)
        self.answers(seconds)

    def answers(self, seconds: float) -> None:
        gap = self.meeting.now().gap
        if not self.running:
            assert gap is None
            return
        assert gap is not None
        assert abs(gap - seconds) < 1
        answer = self.chance.choice(tuple(GapAnswer))
        self.meeting.answer_gap(answer)
        self.real += seconds if answer == GapAnswer.COUNT else 0.0
        self.running = answer != GapAnswer.PAUSE

    def clock_goes_back(self) -> None:
        self.clock.set_wall(-self.chance.choice((HOUR, 1.0, 90.0, 26 * HOUR)))
        self.passes(6)

    def clock_goes_forth(self) -> None:
        """Nobody slept, and nothing is asked."""
        self.clock.set_wall(self.chance.choice((HOUR, 90.0, 26 * HOUR)))
        assert self.meeting.now().gap is None

    def crashes(self) -> None:
        if not self.running:
            return
        self.beat = self.meeting.heartbeat()
        seconds = self.chance.uniform(0, 2 * HOUR)
        self.clock.advance(seconds)
        self.meeting = LiveMeeting(PLAN, self.clock, self.bell, self.meeting.events, self.beat)
        self.answers(seconds)

    def card_is_opened(self) -> None:
        self.meeting.open_safety()
        running, self.running = self.running, False
        self.passes(self.chance.uniform(1, 600))
        self.meeting.close_safety()
        self.running = running

    def changes_stage(self) -> None:
        self.clock.advance(1)
        self.real += self.running
        command = self.chance.choice(
            (
                self.meeting.next_stage,
                self.meeting.previous_stage,
                lambda: self.meeting.gate(Gate.NOT_YET),
                lambda: self.meeting.gate(Gate.BACK),
                self.meeting.undo_last,
            )
        )
        command()

    def somebody_sets_the_start_right(self) -> None:
        if self.meeting.backdate(3):
            self.real += 180


DEEDS = (
    Evening.goes_on_for_a_while,
    Evening.goes_on_for_a_while,
    Evening.goes_on_for_a_while,
    Evening.pauses,
    Evening.sleeps,
    Evening.clock_goes_back,
    Evening.clock_goes_forth,
    Evening.crashes,
    Evening.card_is_opened,
    Evening.changes_stage,
    Evening.somebody_sets_the_start_right,
)


@pytest.mark.parametrize("seed", range(100))
def test_elapsed_time_is_right_within_a_second(seed: int) -> None:
    evening = Evening(seed)
    for _ in range(evening.chance.randrange(5, 25)):
        evening.chance.choice(DEEDS)(evening)
        now = evening.meeting.now()
        assert abs(now.elapsed - evening.real) < 1
        assert abs(sum(s.spent for s in now.stages) - now.elapsed) < 0.001
        assert now.state == (RunState.RUNNING if evening.running else RunState.PAUSED)
    counted = sum(piece.seconds for piece in stretches(evening.meeting.events))
    since = evening.meeting.now().elapsed - evening.meeting.events[-1].elapsed
    assert abs(counted - evening.real + since) < 1


@pytest.mark.parametrize("start", STARTS, ids=str)
def test_an_hour_lasts_an_hour_on_every_night(start: datetime) -> None:
    clock = ManualClock(start)
    meeting = LiveMeeting(PLAN, clock, later(start, HOUR))
    meeting.start()
    for _ in range(720):
        clock.advance(5)
        assert meeting.now().gap is None
    now = meeting.now()
    assert now.elapsed == HOUR
    assert now.started_at is not None
    assert seconds_between(now.started_at, now.at) == HOUR
    assert seconds_between(now.at, now.bell) == 0
    meeting.end()
    assert meeting.course.ended_at == clock.now().wall


def test_the_wall_shows_the_hour_that_comes_twice() -> None:
    clock = ManualClock(datetime(2024, 10, 27, 2, 59, tzinfo=BERLIN))
    clock.advance(120)
    wall = clock.now().wall
    assert (wall.hour, wall.minute, wall.fold) == (2, 1, 1)
    assert wall.utcoffset() == timedelta(hours=1)


def test_an_hours_sleep_over_the_change_of_clocks_is_an_hour() -> None:
    clock = ManualClock(STARTS[0])
    meeting = LiveMeeting(PLAN, clock, later(STARTS[0], HOUR))
    meeting.start()
    for _ in range(12):
        clock.advance(5)
        meeting.now()
    clock.sleep(HOUR)
    assert meeting.now().gap == HOUR
    meeting.pause()
    assert meeting.now().paused == HOUR
    meeting.resume()
    (pause,) = meeting.course.pauses
    assert seconds_between(STARTS[0], pause.at) == 60
    assert meeting.now().expected_end == later(STARTS[0], 2 * HOUR)


def test_an_eight_hour_day_keeps_little() -> None:
    clock = ManualClock(STARTS[4])
    meeting = LiveMeeting(PLAN, clock, later(STARTS[4], HOUR))
    meeting.start()
    for _ in range(8 * 720):
        clock.advance(5)
        meeting.heartbeat()
    assert meeting.now().elapsed == 8 * HOUR
    assert len(meeting.events) == 1  # looking writes nothing
