"""What the members may see at a moment: the activity, else the stage, else nothing."""

from dataclasses import replace

import pytest

from sessions.audience import (
    BLACK,
    AudienceKind,
    AudienceView,
    Choice,
    Library,
    LibraryText,
    shared_line,
    view_at,
)
from sessions.clock import ManualClock
from sessions.events import RunState
from sessions.live import LiveMeeting
from sessions.live_rules import choosing
from sessions.moment import Moment
from sessions.records import Stage
from tests.sessions.conftest import BELL, PLAN, START

LIBRARY = Library(
    activities={
        "mirror": LibraryText(title="Cermin", lines=("Tiru pelan-pelan.",), lighter="Duduk saja.")
    },
    lines={"greet": "Sapa satu sama lain"},
)


def moment(stage: Stage = Stage.OPENING, activity: str = "", seconds: float = 60) -> Moment:
    """A meeting that has come to a stage a second after the one before."""
    clock = ManualClock(START)
    meeting = LiveMeeting(PLAN, clock, BELL)
    meeting.start()
    while meeting.now().stage is not stage:
        clock.advance(1)
        meeting.next_stage()
    if activity:
        meeting.do(choosing, stage, activity)
    for _ in range(int(seconds) // 10):
        clock.advance(10)
        meeting.now()
    return meeting.now()


def seen(now: Moment, choice: Choice | None = None, **more: object) -> AudienceView:
    return view_at(now, choice or Choice(), LIBRARY, **more)  # type: ignore[arg-type]


def test_before_the_start_nothing_is_seen() -> None:
    assert seen(LiveMeeting(PLAN, ManualClock(START), BELL).now()) == BLACK


@pytest.mark.parametrize("state", [RunState.READY, RunState.ENDED])
def test_nothing_is_seen_when_no_meeting_runs(state: RunState) -> None:
    assert seen(replace(moment(), state=state)) == BLACK


def test_nothing_is_seen_while_the_safety_card_is_open() -> None:
    assert seen(replace(moment(), safety=True)) == BLACK


def test_a_stage_shows_its_wedge_and_the_chosen_lines() -> None:
    found = seen(moment(), Choice(keys=("greet", "unknown")))
    assert (found.kind, found.stage) == (AudienceKind.STAGE, Stage.OPENING)
    assert found.lines == ("Sapa satu sama lain",)
    assert found.wedge is not None
    assert 0 < found.wedge < 1


def test_an_activity_stands_there_until_she_puts_the_stage_in_its_place() -> None:
    now = moment(Stage.TRANSITION, "mirror")
    assert (seen(now).kind, seen(now).title) == (AudienceKind.ACTIVITY, "Cermin")
    assert seen(now, lighter=True).lines == ("Duduk saja.",)
    assert seen(now, Choice(activity=False)).kind is AudienceKind.STAGE


def test_an_activity_that_may_not_be_shown_leaves_the_stage() -> None:
    assert seen(moment(Stage.TRANSITION, "secret")).kind is AudienceKind.STAGE


def test_a_pause_shows_no_more_than_what_she_wrote() -> None:
    line = shared_line("Kita lanjut pukul sepuluh", ())
    assert line is not None
    paused = replace(moment(Stage.TRANSITION, "mirror"), state=RunState.PAUSED)
    assert seen(paused, Choice(said=(line,))) == AudienceView(
        kind=AudienceKind.PAUSE, said=(line.text,)
    )


def test_the_wedge_goes_where_she_takes_it_off() -> None:
    assert seen(moment(), Choice(timer=False)).wedge is None


def test_a_step_without_a_timer_hides_the_wedge() -> None:
    now = moment()
    first = now.stages[0].steps[0]
    untimed = replace(first, line=replace(first.line, timed=False))
    stages = (replace(now.stages[0], steps=(untimed, *now.stages[0].steps[1:])), *now.stages[1:])
    still = replace(now, stages=stages)
    assert seen(still, step=untimed.id).wedge is None
    assert seen(still, step=now.stages[0].steps[1].id).wedge is not None
