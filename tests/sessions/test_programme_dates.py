from dataclasses import replace
from datetime import date, time, timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st

from sessions.programme import (
    SeriesWish,
    academic_year,
    amended,
    day_after,
    meetings,
    moved,
    out_of_order,
    renumbered,
    weekly_dates,
)
from sessions.records import STAGES, MeetingState, MeetingType, Plan, StagePlan

MONDAY = date(2024, 1, 15)


def plan_for(kind: MeetingType) -> Plan:
    return Plan(type=kind, stages=tuple(StagePlan(stage=s, minutes=15, minimum=5) for s in STAGES))


def test_four_weekly_meetings_are_the_four_mondays_of_the_study() -> None:
    assert weekly_dates(MONDAY, 4) == (
        date(2024, 1, 15),
        date(2024, 1, 22),
        date(2024, 1, 29),
        date(2024, 2, 5),
    )


def test_skipped_days_push_the_end_not_the_rhythm() -> None:
    assert weekly_dates(MONDAY, 3, skip={date(2024, 1, 15), date(2024, 1, 29)}) == (
        date(2024, 1, 22),
        date(2024, 2, 5),
        date(2024, 2, 12),
    )


def test_a_leap_day_is_a_day() -> None:
    assert weekly_dates(date(2024, 2, 15), 3) == (
        date(2024, 2, 15),
        date(2024, 2, 22),
        date(2024, 2, 29),
    )
    assert weekly_dates(date(2023, 2, 22), 2)[1] == date(2023, 3, 1)


def test_a_series_crosses_the_year() -> None:
    assert weekly_dates(date(2024, 12, 30), 2, every=14)[1] == date(2025, 1, 13)


def test_weekdays_can_be_skipped_or_chosen() -> None:
    assert weekly_dates(date(2024, 1, 19), 3, every=1, skip_weekdays={5, 6}) == (
        date(2024, 1, 19),
        date(2024, 1, 22),
        date(2024, 1, 23),
    )
    assert weekly_dates(MONDAY, 3, every=1, skip_weekdays={1, 2, 4, 5, 6}) == (
        date(2024, 1, 15),
        date(2024, 1, 18),
        date(2024, 1, 22),
    )


def test_no_meetings_are_no_dates() -> None:
    assert weekly_dates(MONDAY, 0) == ()


@pytest.mark.parametrize("count", [-1, 201])
def test_absurd_counts_are_refused(count: int) -> None:
    with pytest.raises(ValueError, match="no series"):
        weekly_dates(MONDAY, count)


def test_a_series_that_can_never_come_is_refused() -> None:
    with pytest.raises(ValueError, match="no series"):
        weekly_dates(MONDAY, 2, every=0)
    with pytest.raises(ValueError, match="weekday"):
        weekly_dates(MONDAY, 2, skip_weekdays={0})
    with pytest.raises(ValueError, match="weekday"):
        weekly_dates(MONDAY, 2, every=1, skip_weekdays=range(7))
    with pytest.raises(ValueError, match="end of the calendar"):
        weekly_dates(date(9999, 12, 30), 2)
    assert weekly_dates(date(9999, 12, 31), 1) == (date.max,)


@given(
    st.dates(date(2000, 1, 1), date(2100, 1, 1)),
    st.integers(0, 40),
    st.integers(1, 30),
    st.sets(st.integers(0, 400)),
    st.sets(st.integers(0, 6), max_size=5),
)
def test_dates_keep_their_rhythm_and_leave_out_what_is_skipped(
    first: date, count: int, every: int, offsets: set[int], weekdays: set[int]
) -> None:
    skip = {first + timedelta(days=n) for n in offsets}
    try:
        dates = weekly_dates(first, count, every, skip, weekdays)
    except ValueError:
        assert every % 7 == 0
        assert first.weekday() in weekdays
        return
    assert len(dates) == count
    assert list(dates) == sorted(set(dates))
    assert not skip.intersection(dates)
    assert all((day - first).days % every == 0 for day in dates)
    assert all(day.weekday() not in weekdays for day in dates)


def test_new_meetings_are_numbered_on_and_get_the_plan_of_their_place() -> None:
    series = meetings("g", weekly_dates(MONDAY, 4), time(10), plan_for, "Ruang BK")
    assert [m.number for m in series] == [1, 2, 3, 4]
    assert [m.plan.type for m in series] == [
        MeetingType.FIRST,
        MeetingType.MIDDLE,
        MeetingType.MIDDLE,
        MeetingType.LAST,
    ]
    assert len({m.id for m in series}) == 4
    assert {(m.group_id, m.start, m.place) for m in series} == {("g", time(10), "Ruang BK")}
    more = meetings("g", [MONDAY], time(10), plan_for, held_before=4)
    assert (more[0].number, more[0].plan.type) == (5, MeetingType.LAST)


def test_renumbering_closes_the_holes_in_order_of_time() -> None:
    first, second, third = meetings("g", weekly_dates(MONDAY, 3), time(10), plan_for)
    moved = replace(first, date=third.date, start=time(8))
    cancelled = replace(second, state=MeetingState.CANCELLED)
    assert [(m.id, m.number) for m in renumbered([third, cancelled, moved])] == [
        (first.id, 1),
        (third.id, 2),
    ]


@pytest.mark.parametrize(
    ("day", "year"),
    [
        (date(2026, 7, 1), "2026/2027"),
        (date(2026, 6, 30), "2025/2026"),
        (date(2026, 12, 31), "2026/2027"),
        (date(2027, 1, 1), "2026/2027"),
    ],
)
def test_a_school_year_begins_in_july(day: date, year: str) -> None:
    assert academic_year(day) == year


WISH = SeriesWish(count=1, first=MONDAY, every=7, start=time(10, 0), minutes=60, place="")


@pytest.mark.parametrize(
    ("today", "first"),
    [
        (date(2024, 1, 1), MONDAY),
        (date(2024, 1, 14), MONDAY),
        (MONDAY, date(2024, 1, 22)),
        (date(2024, 1, 21), date(2024, 1, 22)),
        (date(2024, 1, 22), date(2024, 1, 29)),
    ],
)
def test_the_rhythm_goes_on_after_today(today: date, first: date) -> None:
    assert day_after(WISH, today) == first


def test_moving_one_meeting_leaves_the_rest_alone() -> None:
    known = meetings("g", weekly_dates(MONDAY, 3), time(10, 0), plan_for)
    wanted = replace(
        known[1],
        date=date(2024, 1, 23),
        start=time(9, 0),
        place="Hall",
        topic="x",
        plan=known[0].plan,
    )
    first, second, third = moved(wanted, known)
    assert (first, third) == (known[0], known[2])
    assert second == replace(known[1], date=wanted.date, start=wanted.start, place="Hall")
    assert amended(wanted, known)[1] == replace(second, topic="x")


def test_what_was_held_is_moved_by_nobody() -> None:
    (held,) = meetings("g", [MONDAY], time(10, 0), plan_for)
    held = replace(held, state=MeetingState.HELD)
    assert moved(replace(held, date=date(2030, 1, 1)), (held,)) == (held,)


@pytest.mark.parametrize(("day", "number"), [(14, 2), (16, 1)])
def test_a_day_contradicts_a_number(day: int, number: int) -> None:
    known = meetings("g", weekly_dates(MONDAY, 3), time(10, 0), plan_for)
    one = replace(known[0], date=date(2024, 1, day), number=number)
    found = out_of_order(one, (replace(known[1], date=MONDAY, number=3 - number),))
    assert (found is None) == (number == 1 and day <= 15)
