from datetime import UTC, datetime, timedelta
from zoneinfo import ZoneInfo

from sessions.clock import FastClock, Instant, ManualClock
from sessions.watch import Counted, Watch, seconds_between

AT = datetime(2024, 3, 31, 0, 30, tzinfo=UTC)


class ScriptedClock:
    """Shows the instants it was given, one after the other."""

    rate = 1.0

    def __init__(self, *instants: tuple[float, float]) -> None:
        self._instants = [Instant(AT + timedelta(seconds=wall), mono) for wall, mono in instants]

    def now(self) -> Instant:
        return self._instants.pop(0) if len(self._instants) > 1 else self._instants[0]


def test_daylight_saving_changes_nothing_about_what_passed() -> None:
    zone = ZoneInfo("Europe/Berlin")
    before = datetime(2024, 3, 31, 1, 59, tzinfo=zone)
    after = datetime(2024, 3, 31, 3, 1, tzinfo=zone)
    assert seconds_between(before, after) == 120
    assert (after - before).total_seconds() == 3720  # what Python would have said


def test_a_stopped_watch_knows_how_long_it_stands() -> None:
    clock = ManualClock(AT)
    watch = Watch.stopped(clock, 40.0, AT - timedelta(seconds=25))
    clock.advance(5)
    watch.look()
    assert (watch.elapsed, watch.idle, watch.gap) == (40, 30, None)


def test_a_stop_in_the_future_is_no_time_at_all() -> None:
    assert Watch.stopped(ManualClock(AT), 40.0, AT + timedelta(hours=1)).idle == 0


def test_time_up_to_the_last_look_is_counted_and_the_rest_is_missing() -> None:
    watch = Watch.stopped(ScriptedClock((0, 0), (0, 0), (4, 4), (904.2, 4.2)))
    watch.look()
    watch.run()
    watch.look()
    watch.look()
    assert watch.elapsed == 4
    assert watch.gap == 900.2


def test_a_monotonic_clock_that_begins_anew_takes_nothing_back() -> None:
    watch = Watch.stopped(ScriptedClock((0, 500), (0, 500), (10, 510), (11, 2), (13, 4)))
    watch.look()
    watch.run()
    watch.look()
    watch.look()
    assert (watch.elapsed, watch.gap) == (10, None)
    watch.look()
    assert watch.elapsed == 12


def test_after_a_break_without_a_monotonic_reading_the_wall_tells() -> None:
    clock = ManualClock(AT)
    watch = Watch.after_break(clock, Counted(AT - timedelta(seconds=60), 100.0, None))
    assert (watch.elapsed, watch.gap) == (100, 60)
    assert watch.counted.wall == AT - timedelta(seconds=60)
    assert watch.counted.mono == clock.now().mono - 60


def test_a_rehearsal_that_jumps_to_the_next_day_breaks_nothing() -> None:
    clock = FastClock(AT, 60.0)
    watch = Watch.stopped(clock)
    clock.jump_to(AT + timedelta(days=7))
    watch.look()
    assert watch.idle >= 0
    watch.run()
    watch.look()
    assert 0 <= watch.elapsed < 600
