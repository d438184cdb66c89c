"""Changing a group's series of meetings as a whole: numbers and templates follow the dates."""

from collections.abc import Callable, Iterable
from dataclasses import replace
from datetime import date
from functools import partial

from facilitator.store import plans
from facilitator.store.database import Database
from facilitator.store.subjects import Touched
from facilitator.templates import template
from sessions import programme
from sessions.plan_rules import meeting_type
from sessions.programme import Series, SeriesWish
from sessions.records import Meeting, MeetingState, MeetingType, Plan

Change = Callable[[Series], Iterable[Meeting]]


def new_meetings(group_id: str, days: Iterable[date], wish: SeriesWish, language: str) -> Series:
    """Make planned meetings on `days`, each with the template for its place in the series."""

    def plan_for(kind: MeetingType) -> Plan:
        return template(wish.minutes, kind, language)

    return programme.meetings(group_id, tuple(days), wish.start, plan_for, wish.place)


def rearrange(db: Database, group_id: str, change: Change, language: str) -> Touched:
    """Apply `change` to a group's meetings and store what came out different."""
    return plans.rearrange(db, group_id, partial(_rearranged, change=change, language=language))


def _rearranged(known: Series, change: Change, language: str) -> Series:
    changed = tuple(change(known))
    off = (m for m in changed if m.state is MeetingState.CANCELLED)
    return (*off, *refitted(programme.renumbered(changed), language))


def refitted(series: Series, language: str) -> Series:
    """Give planned meetings the template of the place they have come to, where nobody has worked
    on the plan yet: a last meeting that another one follows is no farewell any more."""
    return tuple(_refitted(m, meeting_type(m.number, len(series)), language) for m in series)


def _refitted(meeting: Meeting, kind: MeetingType, language: str) -> Meeting:
    plan = meeting.plan
    if meeting.state is not MeetingState.PLANNED or plan.type is kind or not _untouched(plan):
        return meeting
    fresh = template(plan.minutes, kind, language)
    return replace(meeting, plan=replace(fresh, activities=plan.activities))


def _untouched(plan: Plan) -> bool:
    return _outline(plan) == _outline(template(plan.minutes, plan.type, "en"))


def _outline(plan: Plan) -> list[object]:
    """What tells one plan from another in any language; a line of her own has no key."""
    return [
        (p.minutes, p.minimum, [line.key or line.text for line in (*p.steps, *p.prompts)])
        for p in plan.stages
    ]
