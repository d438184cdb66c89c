"""The planned series of meetings of a group: its dates, its numbers, its plans."""

from collections.abc import Callable, Collection, Iterable, Sequence
from dataclasses import dataclass, replace
from datetime import date, datetime, time, timedelta

from sessions.plan_rules import meeting_type
from sessions.records import Meeting, MeetingState, MeetingType, Plan, new_id

Series = tuple[Meeting, ...]

MOST_MEETINGS = 200
USUAL_MEETINGS, USUAL_MINUTES = 4, 60
USUAL_START = time(10, 0)
SCHOOL_HOURS = range(6, 17)
JULY = 7  # the school year begins in July in Indonesia


@dataclass(frozen=True)
class ProposedDay:
    """A day of the rhythm; `number` counts the new meetings from 1, None: the day is skipped."""

    day: date
    number: int | None


@dataclass(frozen=True)
class SeriesWish:
    """What a programme is to be filled with. `every` so many days."""

    count: int
    first: date
    every: int
    start: time
    minutes: int
    place: str


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


def proposals(wish: SeriesWish, skip: Collection[date]) -> tuple[ProposedDay, ...]:
    """List the days of the rhythm up to the last meeting, the skipped ones too.

    `ValueError` when there is no such series.
    """
    taken = weekly_dates(wish.first, wish.count, wish.every, skip)
    if not taken:
        return ()
    days = (taken[-1] - wish.first).days // wish.every + 1
    numbers = {day: number for number, day in enumerate(taken, start=1)}
    rhythm = (wish.first + timedelta(days=wish.every * step) for step in range(days))
    return tuple(ProposedDay(day, numbers.get(day)) for day in rhythm)


def usual_wish(known: Series, place: str, now: datetime) -> SeriesWish:
    """Propose a series: like the latest meeting and a week after it, else from now on."""
    series = [m for m in known if m.state is not MeetingState.CANCELLED]
    if not series:
        start = _next_quarter(now)
        return SeriesWish(USUAL_MEETINGS, now.date(), 7, start, USUAL_MINUTES, place)
    last = max(series, key=lambda m: (m.date, m.start))
    first = last.date + timedelta(days=7)
    return SeriesWish(1, first, 7, last.start, last.plan.minutes, last.place or place)


def day_after(wish: SeriesWish, day: date) -> date:
    """Return the first day of the rhythm that comes after `day`."""
    steps = max(0, (day - wish.first).days // wish.every + 1)
    return wish.first + timedelta(days=wish.every * steps)


def joined(new: Series, known: Series) -> Series:
    """Return a series with further meetings at its end."""
    return (*known, *new)


def moved(wanted: Meeting, known: Series) -> Series:
    """Return a series in which the meeting with the id of `wanted`, while it is planned, has its
    day, hour and place. Its plan and what happened stay: those are changed elsewhere."""
    return tuple(
        replace(each, date=wanted.date, start=wanted.start, place=wanted.place)
        if each.id == wanted.id and each.state is MeetingState.PLANNED
        else each
        for each in known
    )


def amended(wanted: Meeting, known: Series) -> Series:
    """Return a series in which the meeting with the id of `wanted` has its day, hour, place,
    topic and state. Its plan and what happened stay: those are changed elsewhere."""
    return tuple(
        replace(
            each,
            date=wanted.date,
            start=wanted.start,
            place=wanted.place,
            topic=wanted.topic,
            state=wanted.state,
        )
        if each.id == wanted.id
        else each
        for each in known
    )


def academic_year(day: date) -> str:
    """Return the school year a day lies in: from July on 2026/2027, before it 2025/2026."""
    first = day.year if day.month >= JULY else day.year - 1
    return f"{first}/{first + 1}"


def out_of_order(meeting: Meeting, others: Iterable[Meeting]) -> Meeting | None:
    """Return a meeting whose day and number contradict this one's, if there is any."""
    return next((m for m in others if _contradicts(meeting.date, meeting.number, m)), None)


def _contradicts(day: date, number: int, other: Meeting) -> bool:
    earlier, later = other.number < number, other.number > number
    return (earlier and other.date > day) or (later and other.date < day)


def _next_quarter(now: datetime) -> time:
    """Return the coming quarter of an hour while there is school, else the usual hour."""
    coming = now + timedelta(minutes=14 - (now.minute - 1) % 15)
    return time(coming.hour, coming.minute) if coming.hour in SCHOOL_HOURS else USUAL_START
