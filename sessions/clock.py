"""Time comes in from outside, so that a meeting can be walked through in a test or at speed.

Two readings belong together: the wall, which only names moments and which anybody may set, and
the seconds of a clock that nobody can set and that goes on while the machine sleeps. Within one
start of the machine (its `boot`) all durations are made of the second alone.

Python adds and subtracts moments of one zone by their faces, an hour wrong across a
daylight-saving change; `later` and `seconds_between` reckon in UTC. A moment read from the machine
only knows how many hours it was from Greenwich then; what they are later on knows the machine
(`zone_of`).
"""

from dataclasses import dataclass
from datetime import UTC, datetime, timedelta, timezone, tzinfo
from typing import Protocol


def later(moment: datetime, seconds: float) -> datetime:
    """Return the moment `seconds` after an aware one (before it, when negative), in its zone."""
    return (moment.astimezone(UTC) + timedelta(seconds=seconds)).astimezone(zone_of(moment))


def zone_of(moment: datetime) -> tzinfo | None:
    """Return the zone of an aware moment; None, which is the machine's own to all of `datetime`,
    when it carries no more than the hours from Greenwich the machine had at that moment."""
    fixed = isinstance(moment.tzinfo, timezone)
    own = fixed and moment.astimezone().utcoffset() == moment.utcoffset()
    return None if own else moment.tzinfo


def seconds_between(earlier: datetime, later: datetime) -> float:
    """Return real seconds between two aware moments."""
    return (later.astimezone(UTC) - earlier.astimezone(UTC)).total_seconds()


@dataclass(frozen=True, slots=True)
class Instant:
    """One reading: `wall` is timezone-aware; `mono` is seconds from an arbitrary start, only
    comparable within one start of the machine."""

    wall: datetime
    mono: float


class Clock(Protocol):
    """Tells the time; what lives by it is given one, so that a test can turn it."""

    rate: float  # how many clock seconds pass in one real second; 1.0 but for rehearsals
    boot: str  # which start of the machine `mono` belongs to; empty when that is not known

    def now(self) -> Instant:
        """Return the wall's time and the seconds of the clock that nobody can set."""


class PacedClock:
    """Runs `rate` times as fast as the clock below it, from `start` on; for practice runs.

    It stands until `run_at` is called, and a call later on changes its pace without a jump.
    A wall that is set below does not reach it.
    """

    boot = ""

    def __init__(self, below: Clock, start: datetime, pace: float) -> None:
        self.rate = below.rate * pace
        self.pace = pace
        self._below = below
        self._start = start
        self._passed = 0.0
        self._since: float | None = None

    def now(self) -> Instant:
        passed = self._passed
        if self._since is not None:
            passed += (self._below.now().mono - self._since) * self.pace
        return Instant(later(self._start, passed), passed)

    @property
    def runs(self) -> bool:
        return self._since is not None

    def run_at(self, pace: float) -> None:
        """From now on let `pace` seconds pass in one second of the clock below."""
        self._passed, self._since = self.now().mono, self._below.now().mono
        self.pace, self.rate = pace, self._below.rate * pace


class ManualClock:
    """Moves only when told.

    The wall is kept in UTC and read in the zone of `start`, as a real clock does it.
    """

    def __init__(self, start: datetime) -> None:
        self.rate = 1.0
        self.boot = "boot 1"
        self._boots = 1
        self._zone = start.tzinfo
        self._utc = start.astimezone(UTC)
        self._mono = 1000.0

    def now(self) -> Instant:
        return Instant(self._utc.astimezone(self._zone), self._mono)

    def advance(self, seconds: float) -> None:
        """Let so many seconds pass."""
        self._utc += timedelta(seconds=seconds)
        self._mono += seconds

    def sleep(self, seconds: float) -> None:
        """Let time pass as on a suspended laptop: both readings go on."""
        self.advance(seconds)

    def set_wall(self, seconds: float) -> None:
        """Set the wall forth, or back when negative, as a hand or the network does it."""
        self._utc += timedelta(seconds=seconds)

    def restart(self, seconds: float) -> None:
        """Let the machine be off for that long: the wall goes on, the other clock begins anew."""
        self._utc += timedelta(seconds=seconds)
        self._boots += 1
        self.boot, self._mono = f"boot {self._boots}", 20.0
