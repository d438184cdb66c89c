from datetime import UTC, datetime

import pytest
from hypothesis import given
from hypothesis import strategies as st

from sessions.clock import Instant, ManualClock
from sessions.timers import Timer

AT = datetime(2024, 1, 22, 3, 0, tzinfo=UTC)


def test_a_turn_counts_down_and_stands_when_paused() -> None:
    clock = ManualClock(AT)
    timer = Timer(180)
    clock.advance(50)
    assert (timer.running, timer.left(clock.now()), timer.share_left(clock.now())) == (
        False,
        180,
        1,
    )
    timer = timer.started(clock.now())
    clock.advance(45)
    assert timer.started(clock.now()) == timer  # started already
    assert (timer.left(clock.now()), timer.share_left(clock.now())) == (135, 0.75)
    timer = timer.paused(clock.now())
    clock.advance(500)
    assert timer.left(clock.now()) == 135
    timer = timer.started(clock.now())
    clock.advance(145)
    assert (timer.left(clock.now()), timer.share_left(clock.now())) == (-10, 0)
    assert timer.over(clock.now())
    assert timer.reset() == Timer(180)


def test_a_round_may_count_up() -> None:
    clock = ManualClock(AT)
    timer = Timer().started(clock.now())
    clock.advance(77)
    now = clock.now()
    assert (timer.used(now), timer.left(now), timer.share_left(now)) == (77, None, None)
    assert not timer.over(now)


def test_a_timer_of_nothing_is_over() -> None:
    now = Instant(AT, 5.0)
    assert Timer(0).over(now)
    assert Timer(0).share_left(now) == 0
    assert Timer(0).paused(now) == Timer(0)


def test_the_wall_and_a_new_monotonic_clock_do_no_harm() -> None:
    clock = ManualClock(AT)
    timer = Timer(60).started(clock.now())
    clock.set_wall(-3600)
    assert timer.used(clock.now()) == 0
    assert timer.used(Instant(AT, 3.0)) == 0


@given(st.lists(st.tuples(st.booleans(), st.floats(0, 100)), max_size=20), st.floats(1, 500))
def test_a_timer_knows_how_long_it_ran(story: list[tuple[bool, float]], length: float) -> None:
    clock = ManualClock(AT)
    timer = Timer(length)
    ran = 0.0
    for runs, seconds in story:
        timer = timer.started(clock.now()) if runs else timer.paused(clock.now())
        clock.advance(seconds)
        ran += seconds if runs else 0.0
    assert timer.used(clock.now()) == pytest.approx(ran, abs=1e-6)
    left = timer.share_left(clock.now())
    assert left is not None
    assert 0 <= left <= 1
