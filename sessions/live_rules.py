"""What a command writes into the log, as pure functions of the plan and the course so far.

They return drafts of events, none when the command does not apply. `sessions.live` adds the
clock. The course they get is carried up to now.
"""

import math
from collections.abc import Sequence
from dataclasses import dataclass

from sessions.activity_steps import is_led
from sessions.budget import FARTHEST_BELL, Proposal
from sessions.course import Course
from sessions.events import EventKind, Gate, RunState
from sessions.plan_rules import LONGEST_STAGE
from sessions.records import STAGES, Plan, Stage, new_id
from sessions.returns import least, owed
from sessions.split import ACTIVITY_FLOOR, begun_minutes

NOT_YET_MINUTES = 3


@dataclass(frozen=True, slots=True)
class Draft:
    """An event without its time; `stage` None means the current one."""

    kind: EventKind
    stage: Stage | None = None
    value: float = 0.0
    ref: str = ""
    text: str = ""


Drafts = tuple[Draft, ...]


def is_live(course: Course) -> bool:
    """Tell whether the meeting has begun and is not over, paused or not."""
    return course.state in (RunState.RUNNING, RunState.PAUSED)


def is_over(course: Course) -> bool:
    """Tell whether the meeting was ended."""
    return course.state == RunState.ENDED


# --- stages and minutes ---------------------------------------------------------------------


def entering(plan: Plan, course: Course, way: int) -> Drafts:
    """Go on (1) or back (-1) one stage; going on from a return lets the activity pay for it."""
    at = STAGES.index(course.stage or STAGES[0]) + way
    if not is_live(course) or course.safety or not 0 <= at < len(STAGES):
        return ()
    due = owed(plan, course) if way > 0 else 0
    entered = Draft(EventKind.STAGE_ENTERED, STAGES[at])
    return (*_with_minutes(course, Stage.ACTIVITY, -due), entered)


def minutes(plan: Plan, course: Course, change: int, stage: Stage | None) -> Drafts:
    """Change the minutes of a stage, not below its least."""
    stage = stage or course.stage
    if stage is None or is_over(course):
        return ()
    planned = course.minutes_of(stage)
    wanted = min(LONGEST_STAGE, planned + change)
    if change < 0:
        wanted = max(wanted, min(planned, least(plan, course, stage)))
    return _with_minutes(course, stage, wanted - planned)


def gate(plan: Plan, course: Course, answer: Gate) -> Drafts:
    """Answer the gate, in the transition only."""
    if course.stage != Stage.TRANSITION or not is_live(course) or course.safety:
        return ()
    said = Draft(EventKind.GATE_ANSWERED, ref=answer.value)
    if answer == Gate.NOT_YET:
        return (said, *_three_more(plan, course))
    return (said, *entering(plan, course, 1 if answer == Gate.READY else -1))


def _three_more(plan: Plan, course: Course) -> Drafts:
    """Let the transition last three minutes more; the activity gives them, down to 60 %.

    In overtime they count from now: the minutes already over cannot be planned again.
    """
    used = begun_minutes(course.spent_in(Stage.TRANSITION))
    planned = course.minutes_of(Stage.TRANSITION)
    wanted = min(LONGEST_STAGE, max(planned, used) + NOT_YET_MINUTES)
    floor = math.ceil(plan.of(Stage.ACTIVITY).minutes * ACTIVITY_FLOOR)
    floor = max(floor, least(plan, course, Stage.ACTIVITY))
    given = min(NOT_YET_MINUTES, max(0, course.minutes_of(Stage.ACTIVITY) - floor))
    return (
        *_with_minutes(course, Stage.TRANSITION, wanted - planned),
        *_with_minutes(course, Stage.ACTIVITY, -given),
    )


def accepting(course: Course, proposal: Proposal) -> Drafts:
    """Agree to a proposal (see `sessions.budget.propose`); stages that are over keep their
    minutes."""
    if is_over(course):
        return ()
    here = STAGES.index(course.stage or STAGES[0])
    pairs = list(zip(STAGES, proposal.minutes, strict=True))[here:]
    changes = (_with_minutes(course, s, max(0, n) - course.minutes_of(s)) for s, n in pairs)
    return tuple(draft for drafts in changes for draft in drafts)


def moving_bell(course: Course, change: int, minutes_left: float) -> Drafts:
    """Move the bell, not back into the past: `minutes_left` until it rings as things stand."""
    into_past = change < 0 and minutes_left + change <= 0
    wrong = change == 0 or abs(course.bell_moved + change) > FARTHEST_BELL or into_past
    if is_over(course) or wrong:
        return ()
    return (Draft(EventKind.BELL_MOVED, value=change),)


def keeping_bell(course: Course) -> Drafts:
    """Leave the bell as planned and say so, unless something was said about it already (see
    `sessions.budget.bell_offer`)."""
    if is_over(course) or course.bell_settled:
        return ()
    return (Draft(EventKind.BELL_MOVED, value=0),)


def _with_minutes(course: Course, stage: Stage, change: int) -> Drafts:
    if change == 0:
        return ()
    return (Draft(EventKind.MINUTES_CHANGED, stage, course.minutes_of(stage) + change),)


# --- steps ----------------------------------------------------------------------------------


def ticking(course: Course, step_id: str) -> Drafts:
    """Tick a step of a stage, or one of the activity it has (see `sessions.activity_steps`), in
    whatever stage it stands; each once."""
    step = course.find_step(step_id)
    known = is_led(course, step_id) if step is None else not step.skipped
    if not known or step_id in course.ticked or is_over(course):
        return ()
    return (Draft(EventKind.STEP_TICKED, ref=step_id),)


def unticking(course: Course, step_id: str) -> Drafts:
    """Take the tick of a step back."""
    if step_id not in course.ticked or is_over(course):
        return ()
    return (Draft(EventKind.STEP_UNTICKED, ref=step_id),)


def turning_tick(course: Course, step_id: str) -> Drafts:
    """Tick a step, or take its tick back."""
    rule = unticking if step_id in course.ticked else ticking
    return rule(course, step_id)


def adding(
    course: Course, text: str, stage: Stage | None = None, place: int | None = None
) -> Drafts:
    """Put a step into a stage (default: the current one), at `place` (from 0) or at the end. Its id
    is the event's `ref`."""
    stage = stage or course.stage or STAGES[0]
    text = text.strip()
    if not text or is_over(course):
        return ()
    last = len(course.steps_of(stage))
    at = last if place is None else min(max(place, 0), last)
    return (Draft(EventKind.STEP_ADDED, stage, at, new_id(), text),)


def moving(course: Course, step_id: str, place: int) -> Drafts:
    """Move a step within its stage; beyond the ends means the ends."""
    steps = next((ss for ss in course.steps if any(s.id == step_id for s in ss)), ())
    ids = [s.id for s in steps]
    place = min(max(place, 0), len(ids) - 1)
    if not ids or ids.index(step_id) == place or is_over(course):
        return ()
    return (Draft(EventKind.STEP_MOVED, value=place, ref=step_id),)


def skipping(course: Course, step_id: str, skipped: bool) -> Drafts:
    """Leave a step out."""
    step = course.find_step(step_id)
    if step is None or step.skipped == skipped or is_over(course):
        return ()
    kind = EventKind.STEP_SKIPPED if skipped else EventKind.STEP_UNSKIPPED
    return (Draft(kind, ref=step_id),)


def turning_skip(course: Course, step_id: str) -> Drafts:
    """Leave a step out, or bring it back."""
    step = course.find_step(step_id)
    return () if step is None else skipping(course, step_id, not step.skipped)


# --- the room and the rest ------------------------------------------------------------------


def checking(course: Course, item: str, checked: bool) -> Drafts:
    """Tick or untick a line of the room checklist, before the start too."""
    if not item or (item in course.checked) == checked or is_over(course):
        return ()
    return (Draft(EventKind.CHECKED if checked else EventKind.UNCHECKED, ref=item),)


def choosing(course: Course, stage: Stage, key: str) -> Drafts:
    """Choose the activity of a stage by its key; an empty key chooses none."""
    if key == course.activity_of(stage) or is_over(course):
        return ()
    return (Draft(EventKind.ICEBREAKER_CHOSEN, stage=stage, ref=key),)


def pledging(course: Course) -> Drafts:
    """The pledge is read once; only taking it back lets it be read again."""
    if course.pledge_at is not None or not is_live(course):
        return ()
    return (Draft(EventKind.PLEDGE_READ),)


def undoing(positions: Sequence[int], length: int) -> Drafts:
    """Take back the events at `positions` of a log that has `length` events, last one first."""
    return tuple(
        Draft(EventKind.UNDONE, value=length + n - at)
        for n, at in enumerate(sorted(positions, reverse=True))
    )
