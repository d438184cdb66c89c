from datetime import UTC, datetime, timedelta
from zoneinfo import ZoneInfo

from sessions.clock import Instant, ManualClock, seconds_between
from sessions.onward import Onward
from sessions.watch import Counted, Watch

AT = datetime(2024, 3, 31, 0, 30, tzinfo=UTC)


class ScriptedClock:
    """Shows the instants it was given, one after the other."""

    rate = 1.0
    boot = ""

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


def test_the_wall_may_show_what_it_likes() -> None:
    watch = Watch(ScriptedClock((0, 0), (0, 0), (-7200, 4), (9e5, 8), (-9e5, 12)))
    watch.look()
    watch.run()
    watch.keep()
    seen = [watch.look().wall for _ in range(3)]
    assert seen == [AT + timedelta(seconds=at) for at in (4, 8, 12)]
    assert (watch.elapsed, watch.gap) == (12, None)


def test_a_stopped_watch_knows_how_long_it_stands() -> None:
    clock = ManualClock(AT)
    watch = Watch(clock, 40.0, None, AT - timedelta(seconds=25))
    clock.advance(5)
    watch.look()
    assert (watch.elapsed, watch.idle, watch.gap) == (40, 30, None)


def test_a_stop_in_the_future_is_no_time_at_all() -> None:
    assert Watch(ManualClock(AT), 40.0, None, AT + timedelta(hours=1)).idle == 0


def test_time_up_to_the_last_look_is_counted_and_the_rest_is_missing() -> None:
    watch = Watch(ScriptedClock((0, 0), (0, 0), (4, 4), (904.2, 904.2)))
    watch.look()
    watch.run()
    watch.look()
    watch.look()
    assert watch.elapsed == 4
    assert watch.gap == 900.2


def test_a_monotonic_clock_that_begins_anew_takes_nothing_back() -> None:
    watch = Watch(ScriptedClock((0, 500), (0, 500), (10, 510), (11, 2), (13, 4)))
    watch.look()
    watch.run()
    watch.look()
    watch.look()
    assert (watch.elapsed, watch.gap) == (10, None)
    watch.look()
    assert watch.elapsed == 12


def test_after_a_break_all_since_the_last_counted_point_is_missing() -> None:
    clock = ManualClock(AT)
    last = Counted(AT - timedelta(seconds=60), 100.0)
    watch = Watch.after_break(clock, last, Onward.begun(clock.now()))
    assert (watch.elapsed, watch.gap, watch.counted) == (100, 60, last)
    assert watch.second(last.wall) == clock.now().mono - 60


def test_a_rehearsal_that_jumps_to_the_next_day_breaks_nothing() -> None:
    clock = ManualClock(AT)
    watch = Watch(clock)
    clock.set_wall(7 * 86_400)
    assert watch.look().wall == AT + timedelta(days=7)
    assert watch.idle == 0
    watch.run()
    watch.look()
    assert (watch.elapsed, watch.gap) == (0, None)
