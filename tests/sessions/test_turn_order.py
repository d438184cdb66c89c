"""Turns go round the circle; silence is told in minutes. Nobody is counted."""

from datetime import timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st

from sessions.records import LiveMark, MarkKind, Member, Stage
from sessions.turns import Silence, next_speaker, order, seated, silent_for
from tests.sessions.conftest import START

SEATS = ("rani", "dimas", "putri", "bayu")


def mark(
    member: str,
    minute: float,
    kind: str = MarkKind.SPOKE,
    stage: Stage = Stage.ACTIVITY,
) -> LiveMark:
    return LiveMark(
        id=f"{member}{minute}{kind}",
        meeting_id="m",
        member_id=member,
        kind=kind,
        at=START + timedelta(minutes=minute),
        elapsed=minute * 60,
        stage=stage,
    )


def test_seats_are_those_of_who_is_there() -> None:
    members = [
        Member(id=name, group_id="g", name=name.title(), seat=seat)
        for seat, name in enumerate(("eko", *SEATS))
    ]
    assert seated(reversed(members), {*SEATS, "gone"}) == SEATS


@pytest.mark.parametrize(
    ("spoke", "expected"),
    [
        ([], SEATS),
        (["rani"], ("dimas", "putri", "bayu")),
        (["putri"], ("bayu", "rani", "dimas")),
        (["bayu", "rani"], ("dimas", "putri")),
        (["rani", "rani", "rani"], ("dimas", "putri", "bayu")),
        (["rani", "dimas", "bayu", "putri"], ("bayu", "rani", "dimas", "putri")),  # a new round
        (["rani", "dimas", "bayu", "putri", "rani"], ("dimas", "putri", "bayu")),
        (["eko"], SEATS),  # who has left holds up nobody
    ],
)
def test_the_turn_goes_round_from_the_last_speaker(
    spoke: list[str], expected: tuple[str, ...]
) -> None:
    marks = [mark(member, minute) for minute, member in enumerate(spoke)]
    assert order(SEATS, reversed(marks)) == expected
    assert next_speaker(SEATS, marks) == expected[0]


def test_only_speaking_takes_a_turn() -> None:
    marks = [
        mark("rani", 1, MarkKind.LOOKED_AT_SPEAKER),
        mark("dimas", 2, MarkKind.WITHDREW),
        mark("putri", 3, MarkKind.RESPONDED),
        mark("bayu", 4, "own-mark-id"),
    ]
    assert order(SEATS, marks) == ("bayu", "rani", "dimas")


def test_a_stage_begins_its_own_round() -> None:
    marks = [mark("rani", 1, stage=Stage.OPENING), mark("putri", 9)]
    assert order(SEATS, marks, Stage.ACTIVITY) == ("bayu", "rani", "dimas")
    assert order(SEATS, marks, Stage.CLOSING) == SEATS
    assert order((), marks) == ()
    assert next_speaker((), marks) is None


def test_a_latecomer_is_next_when_their_seat_comes() -> None:
    marks = [mark("rani", 1)]
    assert next_speaker(("rani", "putri", "bayu"), marks) == "putri"
    assert next_speaker(SEATS, marks) == "dimas"


@given(st.lists(st.tuples(st.sampled_from(SEATS), st.integers(0, 90)), max_size=30))
def test_nobody_waits_longer_than_a_round(spoke: list[tuple[str, int]]) -> None:
    waiting = order(SEATS, [mark(member, minute) for member, minute in spoke])
    assert waiting
    assert len(set(waiting)) == len(waiting)
    turned = [(*SEATS[at:], *SEATS[:at]) for at in range(len(SEATS))]
    assert any(tuple(m for m in seats if m in waiting) == waiting for seats in turned)


# --- silence ------------------------------------------------------------------------------------


def test_the_longest_silence_is_told_from_ten_minutes_on() -> None:
    marks = [mark("rani", 1), mark("dimas", 2), mark("putri", 3), mark("bayu", 4)]
    assert silent_for(SEATS, marks, 10.9 * 60) is None
    assert silent_for(SEATS, marks, 11 * 60) == Silence("rani", 10)
    marks.append(mark("rani", 12, MarkKind.OPENED_UP))
    assert silent_for(SEATS, marks, 16.5 * 60) == Silence("dimas", 14)
    assert silent_for(SEATS[2:], marks, 16.5 * 60) == Silence("putri", 13)
    assert silent_for((), marks, 16.5 * 60) is None


def test_who_never_spoke_is_silent_since_they_came() -> None:
    marks = [mark("rani", 14), mark("dimas", 14), mark("putri", 14)]
    assert silent_for(SEATS, marks, 15 * 60) == Silence("bayu", 15)
    assert silent_for(SEATS, marks, 15 * 60, {"bayu": 300}) == Silence("bayu", 10)
    assert silent_for(SEATS, marks, 15 * 60, {"bayu": 301}) is None
    assert silent_for(SEATS, marks, 15 * 60, {"bayu": 301}, least=9) == Silence("bayu", 9)


def test_where_nobody_marks_nobody_is_silent() -> None:
    assert silent_for(SEATS, [], 3000) is None
    assert silent_for(SEATS, [mark("rani", 1, MarkKind.WITHDREW)], 3000) is None


@given(st.lists(st.tuples(st.sampled_from(SEATS), st.integers(0, 40)), min_size=1, max_size=30))
def test_how_often_somebody_spoke_changes_nothing(spoke: list[tuple[str, int]]) -> None:
    marks = [mark(member, minute) for member, minute in spoke]
    latest = [mark(m, max(t for who, t in spoke if who == m)) for m in {m for m, _ in spoke}]
    assert silent_for(SEATS, marks, 3000) == silent_for(SEATS, latest, 3000)
