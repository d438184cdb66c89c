"""Random meetings: whatever is pressed, slept through or set wrong, time comes out right.
A book-keeper beside the meeting knows the truth: time passing, a sleep, a hang, the wall set,
a crash and a restart, over which only the wall can tell; in any order, a question open or not."""

from collections.abc import Callable
from dataclasses import dataclass, field
from datetime import UTC, datetime, timedelta
from functools import partial
from itertools import pairwise

from hypothesis import example, given, settings
from hypothesis import strategies as st

from sessions.clock import ManualClock
from sessions.course import carried
from sessions.events import Event, EventKind, Heartbeat, RunState
from sessions.fold import fold
from sessions.live import GapAnswer, LiveMeeting
from sessions.live_rules import ticking, unticking
from sessions.records import STAGES, Line, MeetingType, Plan, Stage, StagePlan

START = datetime(2024, 1, 22, 16, 30, tzinfo=UTC)
PLAN = Plan(
    type=MeetingType.FIRST,
    stages=tuple(
        StagePlan(
            stage=stage,
            minutes=minutes,
            minimum=5 if stage == Stage.CLOSING else 0,
            steps=(Line(id=stage.value, text="step"),),
        )
        for stage, minutes in zip(STAGES, (20, 10, 20, 10), strict=True)
    ),
)
BELL = START + timedelta(minutes=60)


@dataclass
class Truth:
    """Seconds as they really were. `asleep` is the time that waits for an answer."""

    counted: float = 0.0
    state: RunState = RunState.READY
    asleep: float | None = None
    by_stage: list[float] = field(default_factory=lambda: [0.0] * 4)
    at: int = 0

    def passes(self, seconds: float) -> None:
        if self.asleep is not None:
            self.asleep += seconds
        elif self.state == RunState.RUNNING:
            self.counts(seconds)

    def counts(self, seconds: float, at: int | None = None) -> None:
        self.counted += seconds
        self.by_stage[self.at if at is None else at] += seconds

    def misses(self, seconds: float) -> None:
        """Nobody was there for that long."""
        if self.asleep is None and self.state == RunState.RUNNING:
            self.asleep = 0.0
        self.passes(seconds)

    def answered(self, answer: GapAnswer) -> None:
        if self.asleep is None:
            return
        missing, self.asleep = self.asleep, None
        if answer == GapAnswer.COUNT:
            self.counts(missing)
        if answer == GapAnswer.PAUSE:
            self.state = RunState.PAUSED


class World:
    """One meeting, its clock, its book-keeper, and what the store would hold."""

    def __init__(self) -> None:
        self.clock = ManualClock(START)
        self.meeting = LiveMeeting(PLAN, self.clock, BELL)
        self.truth = Truth()
        self.stored: list[Event] = []
        self.beat: Heartbeat | None = None

    def keep(self, events: tuple[Event, ...]) -> tuple[Event, ...]:
        self.stored.extend(events)
        return events

    def live(self) -> bool:
        return self.truth.state in (RunState.RUNNING, RunState.PAUSED)

    # the outer world

    def passes(self, seconds: float) -> None:
        for _ in range(int(seconds // 5)):
            self.clock.advance(5)
            self.beats()
        self.clock.advance(seconds % 5)
        self.meeting.now()
        self.truth.passes(seconds)

    def beats(self) -> None:
        """As the window does it: from the start to the end."""
        self.meeting.now()
        if self.live():
            self.beat = self.meeting.heartbeat()

    def unseen(self, seconds: float) -> None:
        """The machine sleeps, or the program hangs; up to fifteen seconds that is nothing."""
        self.clock.sleep(seconds)
        self.meeting.now()
        if seconds > 15:
            self.truth.misses(seconds)
        else:
            self.truth.passes(seconds)

    def wall_set(self, seconds: float) -> None:
        """By hand or by the network; the next look comes at once."""
        self.clock.set_wall(seconds)
        self.meeting.now()

    def wall_set_unseen(self, seconds: float) -> None:
        """While nobody looks: in a sleep, after a crash, before the restart of a machine."""
        self.clock.set_wall(seconds)

    def crashes(self, seconds: float) -> None:
        self.beats()
        self.clock.advance(seconds)
        self.wakes()
        self.truth.misses(seconds)

    def restarts(self, seconds: float) -> None:
        """The machine, with the program; the wall goes on meanwhile."""
        self.beats()
        shown = self.meeting.now().at
        self.clock.restart(seconds)
        # What the wall says of it, for nobody else can: that is why it is asked.
        told = max(0.0, (self.clock.now().wall - shown).total_seconds())
        self.wakes()
        self.truth.misses(told)

    def wakes(self) -> None:
        self.meeting = LiveMeeting(PLAN, self.clock, BELL, self.stored, self.beat)
        self.beats()

    # what she presses

    def starts(self, minutes: int) -> None:
        if self.keep(self.meeting.start(minutes)):
            self.truth.state = RunState.RUNNING
            self.truth.counts(minutes * 60.0)

    def pauses(self, _: int) -> None:
        self.keep(self.meeting.pause())
        if self.truth.asleep is not None:
            self.truth.answered(GapAnswer.PAUSE)
        elif self.truth.state == RunState.RUNNING:
            self.truth.state = RunState.PAUSED

    def resumes(self, _: int) -> None:
        self.keep(self.meeting.resume())
        self.truth.answered(GapAnswer.PAUSE)
        if self.truth.state == RunState.PAUSED:
            self.truth.state = RunState.RUNNING

    def goes_on(self, _: int) -> None:
        if self.keep(self.meeting.next_stage()):
            self.truth.answered(GapAnswer.PAUSE)
            self.truth.at += 1

    def goes_back(self, _: int) -> None:
        if self.keep(self.meeting.previous_stage()):
            self.truth.answered(GapAnswer.PAUSE)
            self.truth.at -= 1

    def changes_minutes(self, minutes: int) -> None:
        self.keep(self.meeting.add_minutes(minutes - 4))

    def ticks(self, at: int) -> None:
        stage = STAGES[at % 4]
        self.keep(self.meeting.do(ticking, stage.value) or self.meeting.do(unticking, stage.value))

    def backdates(self, minutes: int) -> None:
        if self.keep(self.meeting.backdate(minutes)):
            self.truth.answered(GapAnswer.PAUSE)
            self.truth.counts(minutes * 60.0, at=0)

    def answers(self, which: int) -> None:
        answer = tuple(GapAnswer)[which % 3]
        self.keep(self.meeting.answer_gap(answer))
        self.truth.answered(answer)

    def ends(self, _: int) -> None:
        if self.keep(self.meeting.end()):
            self.truth.answered(GapAnswer.PAUSE)
            self.truth.state = RunState.ENDED


@dataclass(frozen=True)
class Deed:
    """One thing that happens, and how long or how much."""

    verb: Callable[[World, float], None]
    value: float

    def __call__(self, world: World) -> None:
        self.verb(world, self.value)

    def __repr__(self) -> str:
        return f"{self.verb.__name__}({self.value})"


def presses(verb: Callable[[World, int], None]) -> st.SearchStrategy[Deed]:
    return st.integers(0, 8).map(partial(Deed, verb))


def lasting(
    verb: Callable[[World, float], None], least: float, most: float
) -> st.SearchStrategy[Deed]:
    seconds = st.floats(least, most, allow_nan=False).map(lambda s: round(s, 3))
    return seconds.map(partial(Deed, verb))


DAYS = 3 * 86_400.0
SETTING = (World.wall_set, World.wall_set_unseen)
WALLS = (
    lasting(World.wall_set, -10, 10),
    lasting(World.wall_set, -DAYS, DAYS),
    lasting(World.wall_set_unseen, -10, 10),
    lasting(World.wall_set_unseen, -DAYS, DAYS),
)
OUTER = (
    lasting(World.passes, 0.5, 900),
    lasting(World.unseen, 0.1, 30),
    lasting(World.unseen, 15, 9000),
    *WALLS,
    lasting(World.crashes, 0.0, 5000),
    lasting(World.restarts, 0.0, 5000),
)
PRESSED = tuple(
    presses(verb)
    for verb in (
        World.pauses,
        World.resumes,
        World.goes_on,
        World.goes_back,
        World.changes_minutes,
        World.ticks,
        World.backdates,
        World.answers,
        World.answers,  # often enough, so that meetings go on
    )
)
STORIES = st.tuples(
    st.lists(st.one_of(presses(World.ticks), *WALLS), max_size=2),
    presses(World.starts).map(lambda deed: [deed]),
    st.lists(st.one_of(*OUTER, *PRESSED), min_size=5, max_size=40),
    st.lists(presses(World.ends), max_size=1),
    st.lists(st.one_of(*OUTER), max_size=2),
).map(lambda parts: [deed for part in parts for deed in part])


def agrees(world: World) -> None:
    now = world.meeting.now()
    truth = world.truth
    assert now.elapsed >= 0
    assert abs(now.elapsed - truth.counted) < 0.01
    assert all(abs(s.spent - t) < 0.01 for s, t in zip(now.stages, truth.by_stage, strict=True)), (
        now.stages,
        truth.by_stage,
    )
    waits = truth.asleep is not None
    assert (now.gap is not None) == waits
    assert now.state == (RunState.PAUSED if waits else truth.state)
    assert now.paused >= 0
    assert now.meeting_left >= 0


def story_of(*deeds: tuple[Callable[[World, float], None], float]) -> list[Deed]:
    return [Deed(verb, value) for verb, value in deeds]


def back_asleep_and_crashed(back: float) -> list[Deed]:
    """A wall set back, a sleep and a crash on top: once that took what it was set back by."""
    return story_of(
        (World.starts, 0),
        (World.passes, 1.0),
        (World.wall_set, -back),
        (World.passes, 1.0),
        (World.unseen, 4.0),
        (World.crashes, 0.0),
        (World.answers, 0),
    )


@settings(max_examples=300)
@example(back_asleep_and_crashed(2.0))
@example(back_asleep_and_crashed(3600.0))
@given(STORIES)
def test_elapsed_time_is_right_at_every_moment(story: list[Deed]) -> None:
    world = World()
    for deed in story:
        deed(world)
        agrees(world)


@settings(max_examples=80)
@given(STORIES)
def test_replaying_the_events_gives_the_same_moment(story: list[Deed]) -> None:
    world = World()
    for deed in story:
        deed(world)
    now = world.meeting.now()
    again = LiveMeeting(PLAN, world.clock, BELL, world.stored, world.meeting.heartbeat())
    if now.state == RunState.RUNNING:
        assert again.now().gap == 0
        again.answer_gap(GapAnswer.COUNT)
    replayed = again.now()
    for name in ("state", "stage", "ticked", "icebreaker", "started_at", "ended_at", "warning"):
        assert getattr(replayed, name) == getattr(now, name)
    assert [(s.planned, s.state) for s in replayed.stages] == [
        (s.planned, s.state) for s in now.stages
    ]
    assert abs(replayed.elapsed - now.elapsed) < 0.001
    assert abs(replayed.meeting_left - now.meeting_left) < 0.001
    assert replayed.at >= world.stored[-1].at
    assert abs((replayed.at - now.at).total_seconds()) < 0.001
    assert abs((replayed.expected_end - now.expected_end).total_seconds()) < 0.001
    if not any(deed.verb in SETTING for deed in story):
        assert abs((now.at - world.clock.now().wall).total_seconds()) < 0.001


@settings(max_examples=80)
@given(STORIES)
def test_the_log_is_consistent(story: list[Deed]) -> None:
    world = World()
    for deed in story:
        deed(world)
    course = fold(PLAN, world.stored)
    assert course == world.meeting.course
    assert tuple(world.stored) == world.meeting.events
    assert abs(sum(course.spent) - course.elapsed) < 0.001
    assert all(seconds >= 0 for seconds in course.spent)
    assert all(pause.seconds >= 0 for pause in course.pauses)
    assert all(minutes >= 1 for minutes in course.minutes)
    assert course.minutes_of(Stage.CLOSING) >= 5
    begun = [event.kind for event in world.stored].index(EventKind.STARTED)
    running = world.stored[begun:]  # before it the wall alone counts
    for earlier, later in pairwise(running):
        assert later.at >= earlier.at
        if later.kind != EventKind.BACKDATED:
            assert later.elapsed >= earlier.elapsed
    if course.ended_at is not None and course.started_at is not None:
        lasted = (course.ended_at - course.started_at).total_seconds()
        assert lasted >= course.elapsed - 0.001


@settings(max_examples=80)
@given(STORIES, st.floats(0, 5), st.floats(0, 4000))
def test_a_crash_costs_no_more_than_the_last_heartbeat(
    story: list[Deed], since: float, away: float
) -> None:
    world = World()
    for deed in story:
        deed(world)
    if world.truth.state == RunState.RUNNING:
        world.beat = world.meeting.heartbeat()
    world.clock.advance(since)
    world.truth.passes(since)
    world.clock.sleep(away)
    again = LiveMeeting(PLAN, world.clock, BELL, world.stored, world.beat)
    lost = world.truth.counted - again.now().elapsed
    assert -0.01 < lost <= since + 0.01


@given(st.lists(st.tuples(st.floats(0.05, 5), st.booleans()), min_size=1, max_size=200))
def test_elapsed_does_not_depend_on_how_often_somebody_looks(
    looks: list[tuple[float, bool]],
) -> None:
    clock = ManualClock(START)
    rarely, often = LiveMeeting(PLAN, clock, BELL), LiveMeeting(PLAN, clock, BELL)
    rarely.start()
    often.start()
    unseen = 0.0
    for seconds, seen in looks:
        clock.advance(seconds)
        often.now()
        unseen += seconds
        if seen or unseen > 9:
            rarely.now()
            unseen = 0.0
    assert often.now().elapsed == rarely.now().elapsed


@given(st.floats(0, 20_000), st.floats(0, 20_000))
def test_carrying_in_two_steps_is_carrying_in_one(first: float, second: float) -> None:
    began = fold(PLAN, [Event(EventKind.STARTED, START, 0.0, Stage.OPENING)])
    low, high = sorted((first, second))
    assert abs(carried(carried(began, low), high).spent[0] - carried(began, high).spent[0]) < 1e-6
    assert carried(carried(began, high), low) == carried(began, high)
