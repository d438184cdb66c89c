"""What one meeting is meant to be: made from data, checked, edited, scaled.

Every edit returns a new plan and raises `PlanError` (a `ValueError`) for what no plan may be.
"""

from collections.abc import Callable
from dataclasses import replace
from enum import StrEnum

from sessions.plan_rules import (
    checked,
    least_minutes,
)
from sessions.records import STAGES, Line, MeetingType, Plan, Stage, StagePlan, new_id
from sessions.split import StageNeed, split


class Part(StrEnum):
    """The two lists of lines a stage has."""

    STEPS = "steps"
    PROMPTS = "prompts"


# --- minutes --------------------------------------------------------------------------------


def with_minutes(plan: Plan, stage: Stage, minutes: int) -> Plan:
    """Give a stage other minutes, not below its minimum."""
    return checked(_with(plan, replace(plan.of(stage), minutes=minutes)))


def with_minimum(plan: Plan, stage: Stage, minimum: int) -> Plan:
    """Protect other minutes of a stage; it grows to them when it is shorter."""
    part = plan.of(stage)
    return checked(_with(plan, replace(part, minimum=minimum, minutes=max(part.minutes, minimum))))


def with_activity(plan: Plan, stage: Stage, key: str) -> Plan:
    """Put an activity of the library into a stage; an empty key takes it out."""
    at = STAGES.index(stage)
    return replace(plan, activities=(*plan.activities[:at], key, *plan.activities[at + 1 :]))


def with_icebreaker(plan: Plan, key: str) -> Plan:
    """Put an ice-breaker into the transition."""
    return with_activity(plan, Stage.TRANSITION, key)


def with_type(plan: Plan, kind: MeetingType) -> Plan:
    """Give a plan another place in its series; its lines stay."""
    return replace(plan, type=kind)


def scaled(plan: Plan, minutes: int) -> Plan:
    """Stretch or shrink a plan to `minutes` in all, each stage in proportion.

    No stage falls under its least minutes; if they do not fit, `ValueError`.
    """
    least = [least_minutes(part) for part in plan.stages]
    if minutes < sum(least):
        raise ValueError(f"{minutes} minutes are fewer than the stages need ({sum(least)})")
    shares = _apportioned([part.minutes for part in plan.stages], least, minutes)
    parts = zip(plan.stages, shares, strict=True)
    return checked(replace(plan, stages=tuple(replace(p, minutes=n) for p, n in parts)))


def fitted(plan: Plan, minutes: int) -> Plan:
    """Return `plan` with `minutes` in all, shared out as when a meeting runs late: the activity
    gives first, the closing last, and no stage falls under its least minutes.

    Raises: PlanError when they do not fit into `minutes`.
    """
    needs = [StageNeed(p.stage, p.minutes, p.minutes, least_minutes(p)) for p in plan.stages]
    shares = zip(plan.stages, split(needs, minutes), strict=True)
    return checked(replace(plan, stages=tuple(replace(p, minutes=n) for p, n in shares)))


def _apportioned(weights: list[int], least: list[int], total: int) -> list[int]:
    """Share `total` by weight (largest remainders), none under its least."""
    held: set[int] = set()  # indexes that stand at their least
    while True:
        free = [i for i in range(len(weights)) if i not in held]
        rest = total - sum(least[i] for i in held)
        weight = sum(weights[i] for i in free) or 1
        exact = {i: rest * weights[i] / weight for i in free}
        low = {i for i in free if exact[i] < least[i]}
        if not low:
            break
        held |= low
    shares = [least[i] if i in held else int(exact[i]) for i in range(len(weights))]
    by_rest = sorted(free, key=lambda i: shares[i] - exact[i])
    for i in by_rest[: total - sum(shares)]:
        shares[i] += 1
    return shares


# --- lines ----------------------------------------------------------------------------------


def add_line(plan: Plan, stage: Stage, part: Part, text: str, line_id: str = "") -> Plan:
    """Append a line in her own words; `line_id` is made up unless given."""
    line = Line(id=line_id or new_id(), text=text)
    return checked(_with_lines(plan, stage, part, lambda lines: (*lines, line)))


def change_line(plan: Plan, line_id: str, text: str) -> Plan:
    """Put her words in place of a line's; from then on it is no template's any more."""
    stage, part, at = find_line(plan, line_id)
    changed = replace(_lines(plan.of(stage), part)[at], text=text, key="", done="")
    return checked(_with_lines(plan, stage, part, lambda ls: (*ls[:at], changed, *ls[at + 1 :])))


def with_timer(plan: Plan, line_id: str, timed: bool) -> Plan:
    """Let a timer be shown while a line is at hand, or none; its words stay the template's."""
    stage, part, at = find_line(plan, line_id)
    changed = replace(_lines(plan.of(stage), part)[at], timed=timed)
    return _with_lines(plan, stage, part, lambda ls: (*ls[:at], changed, *ls[at + 1 :]))


def with_done(plan: Plan, line_id: str, text: str) -> Plan:
    """Put her sentence for paper in place of a step's own; an empty one brings that back."""
    stage, part, at = find_line(plan, line_id)
    changed = replace(_lines(plan.of(stage), part)[at], done=text.strip())
    return _with_lines(plan, stage, part, lambda ls: (*ls[:at], changed, *ls[at + 1 :]))


def remove_line(plan: Plan, line_id: str) -> Plan:
    """Take a line out; KeyError when there is none."""
    stage, part, at = find_line(plan, line_id)
    return _with_lines(plan, stage, part, lambda ls: (*ls[:at], *ls[at + 1 :]))


def move_line(plan: Plan, line_id: str, to: int) -> Plan:
    """Move a line to position `to` (from 0) of its own list; beyond the ends means the ends."""
    stage, part, at = find_line(plan, line_id)

    def moved(lines: tuple[Line, ...]) -> tuple[Line, ...]:
        rest = [*lines[:at], *lines[at + 1 :]]
        rest.insert(min(max(to, 0), len(rest)), lines[at])
        return tuple(rest)

    return _with_lines(plan, stage, part, moved)


def find_line(plan: Plan, line_id: str) -> tuple[Stage, Part, int]:
    """Say where a line stands; `KeyError` when nowhere."""
    for stage_plan in plan.stages:
        for part in Part:
            for at, line in enumerate(_lines(stage_plan, part)):
                if line.id == line_id:
                    return stage_plan.stage, part, at
    raise KeyError(line_id)


def _lines(stage_plan: StagePlan, part: Part) -> tuple[Line, ...]:
    return stage_plan.steps if part == Part.STEPS else stage_plan.prompts


def _with_lines(
    plan: Plan,
    stage: Stage,
    part: Part,
    change: Callable[[tuple[Line, ...]], tuple[Line, ...]],
) -> Plan:
    old = plan.of(stage)
    if part == Part.STEPS:
        return _with(plan, replace(old, steps=change(old.steps)))
    return _with(plan, replace(old, prompts=change(old.prompts)))


def _with(plan: Plan, changed: StagePlan) -> Plan:
    parts = tuple(changed if p.stage == changed.stage else p for p in plan.stages)
    return replace(plan, stages=parts)
