from datetime import date, time

import pytest
from hypothesis import given
from hypothesis import strategies as st

from sessions.attendance import (
    Column,
    Rate,
    absences_in_a_row,
    column,
    counts_as_present,
    enrolled,
    matrix,
    rate,
)
from sessions.programme import meetings, weekly_dates
from sessions.records import (
    STAGES,
    Attendance,
    MeetingState,
    MeetingType,
    Member,
    Plan,
    StagePlan,
)

H, T, I, S, A, D, NONE = (  # noqa: E741 - the letters of Indonesian attendance lists
    Attendance.PRESENT,
    Attendance.LATE,
    Attendance.EXCUSED,
    Attendance.SICK,
    Attendance.ABSENT,
    Attendance.DISPENSATION,
    Attendance.NOT_TAKEN,
)
DAYS = (date(2024, 1, 15), date(2024, 1, 22), date(2024, 1, 29), date(2024, 2, 5))


def columns(*states: MeetingState) -> list[Column]:
    return [
        Column(meeting_id=f"m{at}", number=at, date=day, state=state)
        for at, (day, state) in enumerate(zip(DAYS, states, strict=False), start=1)
    ]


def member(id_: str, seat: int = 1, joined: date | None = None, left: date | None = None) -> Member:
    return Member(id=id_, group_id="g", name=id_.title(), seat=seat, joined=joined, left=left)


HELD = (MeetingState.HELD,) * 4


def test_only_who_took_part_counts_as_present() -> None:
    assert [status for status in Attendance if counts_as_present(status)] == [H, T]


@pytest.mark.parametrize(
    ("cells", "expected"),
    [
        ((), Rate(0, 0)),
        ((H, T, S, A, I, D), Rate(2, 6)),
        ((H, NONE, None, H), Rate(2, 2)),
        ((NONE, None), Rate(0, 0)),
    ],
)
def test_not_taken_is_not_absent(cells: tuple[Attendance | None, ...], expected: Rate) -> None:
    assert rate(cells) == expected


@pytest.mark.parametrize(
    ("cells", "expected"),
    [
        ((), 0),
        ((A, A, H), 0),
        ((H, S, A), 2),
        ((H, S, NONE, A, None), 2),
        ((A, I, D), 3),
        ((NONE, None), 0),
    ],
)
def test_absences_in_a_row_are_counted_from_the_latest(
    cells: tuple[Attendance | None, ...], expected: int
) -> None:
    assert absences_in_a_row(cells) == expected


def test_joining_and_leaving_days_belong_to_the_group() -> None:
    guest = member("guest", joined=DAYS[1], left=DAYS[2])
    assert [enrolled(guest, day) for day in DAYS] == [False, True, True, False]
    assert enrolled(member("always"), DAYS[0])


def test_the_matrix_shows_members_by_seat_and_meetings_by_number() -> None:
    cells = matrix([member("b", 2), member("a", 1)], reversed(columns(*HELD)), {})
    assert [row.member_id for row in cells.rows] == ["a", "b"]
    assert [c.number for c in cells.columns] == [1, 2, 3, 4]
    assert cells.rows[0].cells == (NONE,) * 4
    assert cells.rate == Rate(0, 0)


def test_a_rate_is_taken_over_meetings_held_while_enrolled() -> None:
    late_joiner = member("eko", 2, joined=DAYS[1])
    taken = {
        ("m1", "rani"): H,
        ("m2", "rani"): T,
        ("m3", "rani"): NONE,
        ("m4", "rani"): H,  # the fourth has not taken place yet
        ("m1", "eko"): H,  # taken by mistake before he joined
        ("m2", "eko"): S,
        ("m3", "eko"): A,
    }
    states = (MeetingState.HELD, MeetingState.HELD, MeetingState.CLOSING, MeetingState.PLANNED)
    result = matrix([member("rani"), late_joiner], columns(*states), taken)
    rani, eko = result.rows
    assert (rani.rate, rani.missed_in_a_row) == (Rate(2, 2), 0)
    assert eko.cells == (None, S, A, NONE)
    assert (eko.rate, eko.missed_in_a_row) == (Rate(0, 2), 2)
    assert result.present == (Rate(1, 1), Rate(1, 2), Rate(0, 1), Rate(0, 0))
    assert result.rate == Rate(2, 4)


def test_cancelled_meetings_are_left_out() -> None:
    states = (MeetingState.HELD, MeetingState.CANCELLED, MeetingState.HELD)
    taken = {("m1", "a"): A, ("m2", "a"): H, ("m3", "a"): A}
    result = matrix([member("a")], columns(*states), taken)
    assert [c.meeting_id for c in result.columns] == ["m1", "m3"]
    assert result.rows[0].missed_in_a_row == 2


def test_a_group_without_members_or_meetings_has_an_empty_matrix() -> None:
    assert matrix([], [], {}).rows == ()
    assert matrix([], columns(*HELD), {}).present == (Rate(0, 0),) * 4
    assert matrix([member("a")], [], {}).rows[0].rate == Rate(0, 0)


def test_a_column_is_drawn_from_a_meeting() -> None:
    plan = Plan(
        type=MeetingType.FIRST,
        stages=tuple(StagePlan(stage=s, minutes=15, minimum=5) for s in STAGES),
    )
    (some,) = meetings("g", weekly_dates(DAYS[0], 1), time(10), lambda _: plan)
    assert column(some) == Column(
        meeting_id=some.id, number=1, date=DAYS[0], state=MeetingState.PLANNED
    )


@given(st.lists(st.sampled_from([*Attendance, None])))
def test_a_rate_never_counts_more_than_was_taken(cells: list[Attendance | None]) -> None:
    found = rate(cells)
    missed = absences_in_a_row(cells)
    assert 0 <= found.present <= found.of <= len(cells)
    assert found.present + missed <= found.of
