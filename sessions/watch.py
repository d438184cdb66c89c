"""Counts meeting seconds with the injected clock, and notices when time went missing.

Durations come from the monotonic clock alone: the wall may be set back or forth without
harm. But a laptop that sleeps stops that clock on some systems and not on others, so every look
compares the two. A wall that ran more than three seconds ahead, or more than fifteen seconds
between two looks, is a gap (reliability notes 3.4): counting stops at the last look, and the
missing seconds wait for an answer. All of that goes by the raw readings; what a look returns is the
time of the meeting (`sessions.onward`).
"""

from dataclasses import dataclass
from datetime import datetime

from sessions.clock import Clock, Instant, later, seconds_between
from sessions.onward import TOLERATED_JUMP, Onward

__all__ = ["LONGEST_LOOK", "TOLERATED_JUMP", "Counted", "Watch", "seconds_between"]

LONGEST_LOOK = 15.0  # real seconds between two looks before something must have stopped us


@dataclass(frozen=True, slots=True)
class Counted:
    """A point up to which time is known, by the time of the meeting (`sessions.onward`); `mono` is
    None when nobody wrote it down."""

    wall: datetime
    elapsed: float
    mono: float | None


class Watch:
    """A stop watch that is looked at. Make one with `stopped` or `after_break`."""

    def __init__(
        self, clock: Clock, elapsed: float, idle: float, gap: Counted | None, onward: Onward
    ) -> None:
        self._clock = clock
        self._last = onward.last
        self._onward = onward
        self._base = elapsed
        self._since: float | None = None  # monotonic second `_base` belongs to, None: stopped
        self._gap = gap
        self._idle = idle

    @classmethod
    def stopped(
        cls,
        clock: Clock,
        elapsed: float = 0.0,
        since: datetime | None = None,
        reached: Counted | None = None,
    ) -> "Watch":
        """Return a watch that stands at `elapsed`, since the meeting's time was `since`; `reached`
        is the last point written, None before the start."""
        here = clock.now()
        onward = Onward(here) if reached is None else _onward(here, reached)
        idle = 0.0 if since is None else seconds_between(since, onward.at)
        return cls(clock, elapsed, max(0.0, idle), None, onward)

    @classmethod
    def after_break(cls, clock: Clock, last: Counted, reached: Counted | None = None) -> "Watch":
        """Return a watch that was counting until `last`, when the program stopped; `reached` is the
        last point written, if that is another."""
        here = clock.now()
        missing = _missing(last, here)
        gap = Counted(last.wall, last.elapsed, here.mono - missing)
        return cls(clock, last.elapsed, missing, gap, _onward(here, reached or last))

    @property
    def elapsed(self) -> float:
        """Counted seconds up to the last look."""
        if self._since is None:
            return self._base
        return self._base + (self._last.mono - self._since)

    @property
    def idle(self) -> float:
        """Seconds not counted since counting stopped, 0 while it counts."""
        return self._idle

    @property
    def gap(self) -> float | None:
        """Seconds missing and not answered for, growing until answered; None: no question."""
        return None if self._gap is None else self._idle

    @property
    def counted(self) -> Counted:
        """The last point known to be right: the last look, or the one before an open gap."""
        return self._gap or Counted(self._onward.at, self.elapsed, self._last.mono)

    def look(self) -> Instant:
        """Read the clock, the only place where time enters; the wall of what is returned is the
        time of the meeting."""
        here = self._clock.now()
        passed = here.mono - self._last.mono
        ahead = seconds_between(self._last.wall, here.wall)
        jumped = ahead - max(0.0, passed) > TOLERATED_JUMP
        missing = max(ahead, passed, 0.0) if jumped else max(0.0, passed)
        if self._since is None:
            self._idle += missing
        elif jumped or passed > LONGEST_LOOK * self._clock.rate:
            self._gap = self.counted
            self.stop()
            self._idle = missing
        elif passed < 0:  # the monotonic clock began anew; go on from here
            self._base, self._since = self.elapsed, here.mono
        self._last = here
        return self._onward.read(here)

    def keep(self) -> None:
        """What was looked at is written: the time of the meeting does not fall behind it."""
        self._onward.keep()

    def run(self) -> None:
        """Count from the last look on; what was idle is forgotten."""
        self._base, self._since = self.elapsed, self._last.mono
        self._idle, self._gap = 0.0, None

    def stop(self) -> None:
        """Stop counting at the last look."""
        self._base, self._since = self.elapsed, None

    def settle(self) -> None:
        """Let an open gap be a pause, which goes on."""
        self._gap = None

    def add(self, seconds: float) -> None:
        """Count `seconds` more (fewer, when negative)."""
        self._base += seconds


def _missing(last: Counted, here: Instant) -> float:
    """Return the seconds since a point another run of the program wrote."""
    by_wall = seconds_between(last.wall, here.wall)
    # A wall that was set back says too little. So does a machine that was started anew:
    # its monotonic clock cannot show more than has passed since.
    by_mono = 0.0 if last.mono is None else here.mono - last.mono
    return max(by_wall, by_mono, 0.0)


def _onward(here: Instant, reached: Counted) -> Onward:
    """Let the meeting's time go on from the last point written, if the wall shows less."""
    behind = seconds_between(here.wall, reached.wall) > TOLERATED_JUMP
    return Onward(here, later(reached.wall, _missing(reached, here)) if behind else reached.wall)
