"""What the fold makes of a log, also of one that was damaged."""

from datetime import UTC, datetime, timedelta

import pytest

from sessions.course import blank, carried
from sessions.events import Event, EventKind, RunState
from sessions.fold import fold, standing, step
from sessions.records import STAGES, MeetingType, Plan, Stage, StagePlan

AT = datetime(2024, 1, 22, 3, 0, tzinfo=UTC)
PLAN = Plan(
    type=MeetingType.MIDDLE,
    activities=("", "mirror", "", ""),
    stages=tuple(StagePlan(stage=s, minutes=15, minimum=5) for s in STAGES),
)


def event(
    kind: EventKind, minute: float, elapsed: float, stage: Stage | None = None, value: float = 0
) -> Event:
    return Event(kind, AT + timedelta(minutes=minute), elapsed, stage, value)


STARTED = event(EventKind.STARTED, 0, 0, Stage.OPENING)


def test_an_empty_log_is_a_meeting_not_begun() -> None:
    course = fold(PLAN, [])
    assert course == blank(PLAN)
    assert (course.state, course.minutes, course.activities) == (
        RunState.READY,
        (15, 15, 15, 15),
        ("", "mirror", "", ""),
    )


def test_every_kind_of_event_can_be_read() -> None:
    course = fold(PLAN, [STARTED])
    for kind in EventKind:
        after = step(course, event(kind, 1, 60, Stage.TRANSITION, 1))
        assert after.elapsed >= 0


def test_seconds_fall_to_the_stage_they_passed_in() -> None:
    course = fold(
        PLAN,
        [
            STARTED,
            event(EventKind.STAGE_ENTERED, 10, 600, Stage.TRANSITION),
            event(EventKind.STAGE_ENTERED, 12, 720, Stage.OPENING),
            event(EventKind.STAGE_ENTERED, 13, 780, Stage.TRANSITION),
            event(EventKind.GAP_COUNTED, 20, 1200, Stage.TRANSITION, 400),
            event(EventKind.STAGE_ENTERED, 20, 1200, Stage.ACTIVITY),
            event(EventKind.ENDED, 30, 1800, Stage.ACTIVITY),
        ],
    )
    assert course.spent == (660, 540, 600, 0)
    assert course.returns == 1
    assert course.entered == {Stage.OPENING, Stage.TRANSITION, Stage.ACTIVITY}
    assert course.ended_at == AT + timedelta(minutes=30)


def test_a_log_whose_seconds_run_backwards_takes_nothing_away() -> None:
    course = fold(PLAN, [STARTED, event(EventKind.PAUSED, 5, 300), event(EventKind.ENDED, 6, 10)])
    assert (course.elapsed, course.spent[0]) == (300, 300)


def test_an_event_that_lacks_its_stage_is_refused() -> None:
    with pytest.raises(ValueError, match="stage_entered without a stage"):
        fold(PLAN, [STARTED, event(EventKind.STAGE_ENTERED, 5, 300)])


def test_seconds_before_the_start_belong_to_nobody() -> None:
    assert carried(blank(PLAN), 50) == blank(PLAN)


def test_what_was_taken_back_is_left_out_and_its_seconds_are_not() -> None:
    log = [
        STARTED,
        event(EventKind.STAGE_ENTERED, 5, 300, Stage.TRANSITION),
        event(EventKind.PAUSED, 6, 360, Stage.TRANSITION),
        event(EventKind.UNDONE, 7, 360, Stage.TRANSITION, 2),
        event(EventKind.RESUMED, 8, 360, Stage.OPENING, 120),
        event(EventKind.ENDED, 9, 420, Stage.OPENING),
    ]
    course = fold(PLAN, log)
    assert course.spent == (420, 0, 0, 0)
    assert course.entered == {Stage.OPENING}
    assert course.pauses[0].stage == Stage.OPENING
    assert [e.kind for e in standing(log)] == [e.kind for e in (log[0], *log[2:])]


def test_a_damaged_undo_takes_nothing_back() -> None:
    log = [STARTED, event(EventKind.UNDONE, 1, 60, value=9), event(EventKind.ENDED, 2, 120)]
    assert fold(PLAN, log).spent[0] == 120


def test_an_unknown_answer_at_the_gate_is_passed_over() -> None:
    entered = event(EventKind.STAGE_ENTERED, 5, 300, Stage.TRANSITION)
    unknown = Event(EventKind.GATE_ANSWERED, AT, 400.0, Stage.TRANSITION, ref="perhaps")
    course = fold(PLAN, [STARTED, entered, unknown])
    assert (course.gates, course.spent[1]) == ((), 100)


def test_a_step_nobody_knows_moves_nothing() -> None:
    for kind in (EventKind.STEP_MOVED, EventKind.STEP_SKIPPED, EventKind.STEP_UNSKIPPED):
        lost = Event(kind, AT, 10.0, Stage.OPENING, 1, "lost")
        assert fold(PLAN, [STARTED, lost]).steps == blank(PLAN).steps
