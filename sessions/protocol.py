"""A meeting's protocol for the counselor's own record: what the log and the attendance say.

More than the paper shows (see `sessions.summary`): who was there when, by member, and that the
safety card was opened. It is for her eyes and is never printed.
"""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import datetime

from sessions.attendance import counts_as_present
from sessions.course import Course, GateReply
from sessions.events import Event, EventKind
from sessions.facts import minutes_off, nearest_minute
from sessions.fold import fold, standing
from sessions.records import STAGES, Line, Plan, Presence, Stage
from sessions.stays import Stay, present_at, stay
from sessions.summary import Summary


@dataclass(frozen=True, slots=True, kw_only=True)
class StepChanges:
    """What became of a stage's steps: `added` while the meeting ran, `skipped` on purpose."""

    stage: Stage
    added: tuple[Line, ...]
    skipped: tuple[Line, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class Pledge:
    """When the confidentiality pledge was read. Ids of members, in the order of the presences:
    those who `heard` it then, those `told` afterwards, those still `waiting` to be."""

    at: datetime
    heard: tuple[str, ...]
    told: tuple[str, ...]
    waiting: tuple[str, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class Protocol:
    """`started_off` and `ended_off` are minutes late (negative: early), to the nearest one, against
    the plan and against the bell as it was moved; None where nothing is known.

    `stays` are of those who took part, in the order of the presences, empty without a log.
    `safety` are the moments the card was opened; what for is nowhere.
    """

    started_off: int | None
    ended_off: int | None
    bell_moved: int
    gates: tuple[GateReply, ...]
    steps: tuple[StepChanges, ...]  # of the stages in which something changed
    pledge: Pledge | None
    safety: tuple[datetime, ...]
    room: frozenset[str]  # keys of the room's points that were ticked
    stays: tuple[Stay, ...]


def protocol(
    plan: Plan, events: Sequence[Event], presences: Sequence[Presence], summary: Summary
) -> Protocol:
    """Read the protocol of the meeting `summary` was composed of."""
    course, bell = fold(plan, events), summary.planned_minutes + summary.bell_moved
    there = [each for each in presences if counts_as_present(each.status)]
    begun = course.started_at is not None
    return Protocol(
        started_off=_off(summary, summary.started_at, 0),
        ended_off=_off(summary, summary.ended_at, bell),
        bell_moved=summary.bell_moved,
        gates=summary.gates,
        steps=_step_changes(course),
        pledge=_pledge(course.pledge_at, there),
        safety=tuple(e.at for e in standing(events) if e.kind == EventKind.SAFETY_OPENED),
        room=course.checked,
        stays=tuple(stay(each, events) for each in there) if begun else (),
    )


def _off(summary: Summary, happened: datetime | None, after: int) -> int | None:
    nearest = None if happened is None else nearest_minute(happened)
    return minutes_off(summary, nearest, after)


def _step_changes(course: Course) -> tuple[StepChanges, ...]:
    found = (
        StepChanges(
            stage=stage,
            added=tuple(s.line for s in course.steps_of(stage) if s.added),
            skipped=tuple(
                s.line for s in course.steps_of(stage) if s.skipped and s.id not in course.ticked
            ),
        )
        for stage in STAGES
    )
    return tuple(each for each in found if each.added or each.skipped)


def _pledge(at: datetime | None, there: Sequence[Presence]) -> Pledge | None:
    if at is None:
        return None
    heard = present_at(there, at)
    later = [each for each in there if each.member_id not in heard]
    return Pledge(
        at=at,
        heard=tuple(each.member_id for each in there if each.member_id in heard),
        told=tuple(each.member_id for each in later if each.told),
        waiting=tuple(each.member_id for each in later if not each.told),
    )
