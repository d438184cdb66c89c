"""What is told of a meeting when it is over: the steps that were done."""

from datetime import UTC, datetime, timedelta

import pytest

from sessions.afterwards import steps_told
from sessions.clock import ManualClock
from sessions.events import Event, EventKind
from sessions.fold import fold
from sessions.live import LiveMeeting
from sessions.live_rules import ticking
from sessions.records import STAGES, Line, MeetingType, Plan, Stage, StagePlan

TEN = datetime(2024, 1, 22, 10, tzinfo=UTC)
PLAN = Plan(
    type=MeetingType.MIDDLE,
    stages=tuple(
        StagePlan(
            stage=stage,
            minutes=15,
            minimum=5 if stage is Stage.CLOSING else 0,
            steps=tuple(Line(id=f"{stage.value}-{n}", text="step") for n in (1, 2)),
        )
        for stage in STAGES
    ),
)
EVERY = frozenset(line.id for part in PLAN.stages for line in part.steps)


@pytest.fixture
def events() -> tuple[Event, ...]:
    clock = ManualClock(TEN)
    live = LiveMeeting(PLAN, clock, TEN + timedelta(hours=1))
    live.start()
    clock.advance(5)
    live.do(ticking, "opening-1")
    clock.advance(5)
    live.end()
    return live.events


def ticked(*logs: tuple[Event, ...]) -> frozenset[str]:
    return fold(PLAN, [event for log in logs for event in log]).ticked


def test_exactly_what_she_says_is_ticked(events: tuple[Event, ...]) -> None:
    said = frozenset({"opening-2", "closing-1"})
    assert ticked(events, steps_told(PLAN, events, said)) == said
    assert ticked(events, steps_told(PLAN, events, EVERY)) == EVERY
    assert steps_told(PLAN, events, {"opening-1"}) == ()


def test_it_can_be_taken_back(events: tuple[Event, ...]) -> None:
    told = (*events, *steps_told(PLAN, events, EVERY))
    assert ticked(told, steps_told(PLAN, told, {"opening-1"})) == ticked(events)


def test_no_minute_of_the_meeting_changes(events: tuple[Event, ...]) -> None:
    told = (*events, *steps_told(PLAN, events, EVERY))
    before, after = fold(PLAN, events), fold(PLAN, told)
    assert (after.spent, after.state, after.stage) == (before.spent, before.state, before.stage)
    assert (after.started_at, after.ended_at) == (before.started_at, before.ended_at)


def test_what_is_no_step_of_it_is_left_out(events: tuple[Event, ...]) -> None:
    assert {e.kind for e in steps_told(PLAN, events, {"opening-1", "elsewhere"})} == set()
    assert steps_told(PLAN, (), EVERY) == ()
    (taken,) = steps_told(PLAN, events, set())
    assert (taken.kind, taken.ref) == (EventKind.STEP_UNTICKED, "opening-1")
