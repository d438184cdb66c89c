"""A meeting of an hour at hand: 8, 7, 35 and 10 minutes, the closing protected with 8."""

from collections.abc import Callable
from datetime import UTC, datetime

import pytest

from sessions.clock import ManualClock
from sessions.events import Event, Heartbeat
from sessions.live import LiveMeeting
from sessions.records import STAGES, Line, MeetingType, Plan, Stage, StagePlan

START = datetime(2024, 1, 22, 3, 0, tzinfo=UTC)
BELL = datetime(2024, 1, 22, 4, 0, tzinfo=UTC)
PLAN = Plan(
    type=MeetingType.MIDDLE,
    activities=("", "count_to_ten", "", ""),
    stages=tuple(
        StagePlan(
            stage=stage,
            minutes=minutes,
            minimum=8 if stage == Stage.CLOSING else 0,
            steps=(Line(id=f"{stage}-1", text="one"), Line(id=f"{stage}-2", text="two")),
        )
        for stage, minutes in zip(STAGES, (8, 7, 35, 10), strict=True)
    ),
)


@pytest.fixture
def clock() -> ManualClock:
    return ManualClock(START)


@pytest.fixture
def meeting(clock: ManualClock) -> LiveMeeting:
    return LiveMeeting(PLAN, clock, BELL)


@pytest.fixture
def let_pass(clock: ManualClock, meeting: LiveMeeting) -> Callable[[float], None]:
    """Let seconds pass with somebody looking, as the window does."""

    def run(seconds: float) -> None:
        while seconds > 0:
            clock.advance(min(5.0, seconds))
            meeting.now()
            seconds -= 5.0

    return run


@pytest.fixture
def rebuilt() -> Callable[..., LiveMeeting]:
    """Open the meeting again from what was kept."""

    def build(
        clock: ManualClock, events: tuple[Event, ...], beat: Heartbeat | None = None
    ) -> LiveMeeting:
        return LiveMeeting(PLAN, clock, BELL, events, beat)

    return build
