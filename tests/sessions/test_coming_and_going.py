"""How one member's attendance changes: arrival only when late, gone and told only when there."""

from datetime import datetime, timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st

from sessions.attendance import STATUSES, come, is_here, leave, settled, tell
from sessions.records import Attendance, Presence

TEN = datetime.fromisoformat("2024-01-22T10:00:00+07:00")
NINE_PAST = TEN + timedelta(minutes=9)
LATE = Presence(member_id="m", status=Attendance.LATE, arrived_at=NINE_PAST)
AWAY = [s for s in STATUSES if s not in {Attendance.PRESENT, Attendance.LATE}]

presences = st.builds(
    Presence,
    member_id=st.just("m"),
    status=st.sampled_from(Attendance),
    arrived_at=st.sampled_from([None, TEN]),
    left_at=st.sampled_from([None, NINE_PAST]),
    told=st.booleans(),
)


def test_who_is_late_gets_the_minute_once() -> None:
    came = come(Presence(member_id="m"), Attendance.LATE, NINE_PAST)
    assert came == LATE
    assert come(came, Attendance.LATE, NINE_PAST + timedelta(minutes=5)) == LATE


def test_a_latecomer_without_a_known_minute_has_none() -> None:
    assert come(Presence(member_id="m"), Attendance.LATE).arrived_at is None


@pytest.mark.parametrize("status", [s for s in STATUSES if s is not Attendance.LATE])
def test_the_minute_goes_with_being_late(status: Attendance) -> None:
    assert come(LATE, status, TEN).arrived_at is None


@pytest.mark.parametrize("status", AWAY)
def test_who_was_not_there_cannot_have_left_or_heard(status: Attendance) -> None:
    gone = leave(tell(LATE), TEN + timedelta(minutes=40))
    assert gone.left_at
    assert gone.told
    assert come(gone, status) == Presence(member_id="m", status=status)
    assert leave(come(gone, status), TEN) == come(gone, status)


def test_a_latecomer_who_was_there_all_along_keeps_leaving() -> None:
    gone = leave(LATE, TEN + timedelta(minutes=40))
    assert come(gone, Attendance.PRESENT).left_at == gone.left_at


def test_leaving_twice_is_coming_back() -> None:
    gone = leave(LATE, TEN)
    assert not is_here(gone)
    assert leave(gone, NINE_PAST) == LATE
    assert is_here(LATE)


def test_who_was_not_taken_yet_was_there_to_leave() -> None:
    gone = leave(Presence(member_id="m"), TEN)
    assert gone == Presence(member_id="m", status=Attendance.PRESENT, left_at=TEN)


def test_only_a_latecomer_is_told() -> None:
    assert tell(LATE).told
    assert tell(tell(LATE)) == LATE
    present = Presence(member_id="m", status=Attendance.PRESENT)
    assert tell(present) == present


@given(presences)
def test_what_is_settled_stays_so(presence: Presence) -> None:
    once = settled(presence)
    assert settled(once) == once
    assert once.arrived_at is None or once.status is Attendance.LATE
    there = once.status in {Attendance.PRESENT, Attendance.LATE}
    assert there or (once.left_at is None and not once.told)


@given(presences, st.sampled_from(STATUSES), st.sampled_from([None, TEN]))
def test_no_change_makes_what_cannot_be(
    presence: Presence, status: Attendance, at: datetime | None
) -> None:
    came = come(presence, status, at)
    assert came == settled(came)
    assert leave(came, TEN) == settled(leave(came, TEN))
    assert tell(came) == settled(tell(came))
