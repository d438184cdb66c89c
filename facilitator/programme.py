"""Changing a group's series of meetings as a whole: numbers and templates follow the dates."""

from collections.abc import Callable, Collection, Iterable
from dataclasses import dataclass, replace
from datetime import date, datetime, time, timedelta

from facilitator.store import meetings
from facilitator.store.database import Database
from facilitator.templates import template
from sessions import programme
from sessions.plan import meeting_type
from sessions.records import Meeting, MeetingState, MeetingType, Plan

Series = tuple[Meeting, ...]
Change = Callable[[Series], Iterable[Meeting]]

USUAL_MEETINGS, USUAL_MINUTES = 4, 60
USUAL_START = time(10, 0)
SCHOOL_HOURS = range(6, 17)


@dataclass(frozen=True)
class Proposal:
    """A day of the rhythm; `number` counts the new meetings from 1, None: the day is skipped."""

    day: date
    number: int | None


@dataclass(frozen=True)
class Wish:
    """What a programme is to be filled with. `every` so many days."""

    count: int
    first: date
    every: int
    start: time
    minutes: int
    place: str


def proposals(wish: Wish, skip: Collection[date]) -> tuple[Proposal, ...]:
    """List the days of the rhythm up to the last meeting, the skipped ones too.

    `ValueError` when there is no such series.
    """
    taken = programme.weekly_dates(wish.first, wish.count, wish.every, skip)
    if not taken:
        return ()
    days = (taken[-1] - wish.first).days // wish.every + 1
    numbers = {day: number for number, day in enumerate(taken, start=1)}
    rhythm = (wish.first + timedelta(days=wish.every * step) for step in range(days))
    return tuple(Proposal(day, numbers.get(day)) for day in rhythm)


def usual_wish(known: Series, place: str, now: datetime) -> Wish:
    """Propose a series: like the latest meeting and a week after it, else from now on."""
    series = [m for m in known if m.state is not MeetingState.CANCELLED]
    if not series:
        start = _next_quarter(now)
        return Wish(USUAL_MEETINGS, now.date(), 7, start, USUAL_MINUTES, place)
    last = max(series, key=lambda m: (m.date, m.start))
    first = last.date + timedelta(days=7)
    return Wish(1, first, 7, last.start, last.plan.minutes, last.place or place)


def new_meetings(group_id: str, days: Iterable[date], wish: Wish, language: str) -> Series:
    """Make planned meetings on `days`, each with the template for its place in the series."""

    def plan_for(kind: MeetingType) -> Plan:
        return template(wish.minutes, kind, language)

    return programme.meetings(group_id, tuple(days), wish.start, plan_for, wish.place)


def rearrange(db: Database, group_id: str, change: Change, language: str) -> frozenset[str]:
    """Apply `change` to a group's meetings and store what came out different."""
    known = meetings.meetings(db, group_id)
    changed = tuple(change(known))
    off = [m for m in changed if m.state is MeetingState.CANCELLED]
    series = refitted(programme.renumbered(changed), language)
    before = {m.id: m for m in known}
    different = [m for m in (*off, *series) if before.get(m.id) != m]
    return meetings.add_programme(db, group_id, different)


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


def _next_quarter(now: datetime) -> time:
    """Return the coming quarter of an hour while there is school, else the usual hour."""
    coming = now + timedelta(minutes=14 - (now.minute - 1) % 15)
    return time(coming.hour, coming.minute) if coming.hour in SCHOOL_HOURS else USUAL_START
