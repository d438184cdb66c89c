"""The planned series of meetings of a group: its dates, its numbers, its plans."""

from collections.abc import Callable, Collection, Iterable, Sequence
from dataclasses import replace
from datetime import date, time, timedelta

from sessions.plan_rules import meeting_type
from sessions.records import Meeting, MeetingState, MeetingType, Plan, new_id

MOST_MEETINGS = 200


def weekly_dates(
    first: date,
    count: int,
    every: int = 7,
    skip: Collection[date] = (),
    skip_weekdays: Collection[int] = (),
) -> tuple[date, ...]:
    """Return `count` dates from `first` on, `every` so many days, ascending.

    A date in `skip` (holidays, examinations) or on one of `skip_weekdays` (0 is Monday) is left
    out and the series grows at its end, so the rhythm stays. `ValueError` when there can be no
    such series: a negative or too large count, days that never come, or the end of the calendar.
    """
    if not 0 <= count <= MOST_MEETINGS or every < 1:
        raise ValueError(f"no series of {count} dates every {every} days")
    if all((first.weekday() + every * n) % 7 in skip_weekdays for n in range(7)):
        raise ValueError("every date would fall on a weekday that is skipped")
    dates: list[date] = []
    day = first
    while len(dates) < count:
        if day not in skip and day.weekday() not in skip_weekdays:
            dates.append(day)
        if len(dates) < count:
            day = _later(day, every)
    return tuple(dates)


def _later(day: date, days: int) -> date:
    try:
        return day + timedelta(days=days)
    except OverflowError:
        raise ValueError("the series runs past the end of the calendar") from None


def dates_on(
    first: date, count: int, weekdays: Collection[int], skip: Collection[date] = ()
) -> tuple[date, ...]:
    """Return `count` dates from `first` on that fall on `weekdays` (0 is Monday)."""
    others = frozenset(range(7)) - frozenset(weekdays)
    return weekly_dates(first, count, 1, skip, others)


def meetings(
    group_id: str,
    dates: Sequence[date],
    start: time,
    plan_for: Callable[[MeetingType], Plan],
    place: str = "",
    held_before: int = 0,
) -> tuple[Meeting, ...]:
    """Return new planned meetings on `dates`, numbered on after `held_before` earlier ones."""
    total = held_before + len(dates)
    return tuple(
        Meeting(
            id=new_id(),
            group_id=group_id,
            number=number,
            date=day,
            start=start,
            plan=plan_for(meeting_type(number, total)),
            place=place,
        )
        for number, day in enumerate(dates, start=held_before + 1)
    )


def renumbered(series: Iterable[Meeting]) -> tuple[Meeting, ...]:
    """Return the meetings that were not cancelled by date, numbered from 1 without holes.

    Two on one day follow their hour; a meeting keeps its plan, and with it its type.
    """
    known = [m for m in series if m.state != MeetingState.CANCELLED]
    known.sort(key=lambda m: (m.date, m.start, m.number))
    return tuple(replace(m, number=number) for number, m in enumerate(known, start=1))
