"""Time comes in from outside, so that a meeting can be walked through in a test or at speed.

Two readings belong together: the wall (what the record says) and the monotonic clock (what
durations are made of). On Linux and macOS the monotonic clock stops while the machine sleeps,
on Windows it may go on; `sessions.live` therefore compares the two instead of trusting one.

Python adds and subtracts moments of one zone by their faces, an hour wrong across a
daylight-saving change; `later` and `seconds_between` reckon in UTC.
"""

import time
from dataclasses import dataclass
from datetime import UTC, datetime, timedelta
from typing import Protocol


def later(moment: datetime, seconds: float) -> datetime:
    """Return the moment `seconds` after an aware one (before it, when negative), in its zone."""
    return (moment.astimezone(UTC) + timedelta(seconds=seconds)).astimezone(moment.tzinfo)


def seconds_between(earlier: datetime, later: datetime) -> float:
    """Return real seconds between two aware moments."""
    return (later.astimezone(UTC) - earlier.astimezone(UTC)).total_seconds()


@dataclass(frozen=True, slots=True)
class Instant:
    """One reading: `wall` is timezone-aware, `mono` is seconds from an arbitrary start."""

    wall: datetime
    mono: float


class Clock(Protocol):
    rate: float  # how many clock seconds pass in one real second; 1.0 but for rehearsals

    def now(self) -> Instant: ...


class SystemClock:
    """The machine's own clocks, wall time in the local zone."""

    rate = 1.0

    def now(self) -> Instant:
        return Instant(datetime.now(UTC).astimezone(), time.monotonic())


class FastClock:
    """Starts at `start` and runs `rate` times as fast as the machine; for rehearsals."""

    def __init__(self, start: datetime, rate: float) -> None:
        self.rate = rate
        self._start = start
        self._origin = time.monotonic()

    def now(self) -> Instant:
        passed = (time.monotonic() - self._origin) * self.rate
        return Instant(later(self._start, passed), passed)

    def jump_to(self, moment: datetime) -> None:
        """Let `moment` be now, for wall and durations alike: the next meeting's day has come."""
        self._start, self._origin = moment, time.monotonic()


class ManualClock:
    """Moves only when told; `sleep` moves the wall alone, as a suspended laptop does.

    The wall is kept in UTC and read in the zone of `start`, as a real clock does it.
    """

    def __init__(self, start: datetime) -> None:
        self.rate = 1.0
        self._zone = start.tzinfo
        self._utc = start.astimezone(UTC)
        self._mono = 1000.0

    def now(self) -> Instant:
        return Instant(self._utc.astimezone(self._zone), self._mono)

    def advance(self, seconds: float) -> None:
        self._utc += timedelta(seconds=seconds)
        self._mono += seconds

    def sleep(self, seconds: float) -> None:
        self._utc += timedelta(seconds=seconds)
