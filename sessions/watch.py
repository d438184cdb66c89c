"""Counts meeting seconds with the injected clock, and notices when time went missing.

All durations come from the clock that nobody can set and that goes on in sleep
(`sessions.clock`). More than fifteen seconds between two looks are a gap, whether the machine
slept or the program hung: counting stops at the last look, and the missing seconds wait for an
answer. What a look returns is the time of the meeting (`sessions.onward`).
"""

from dataclasses import dataclass
from datetime import datetime

from sessions.clock import Clock, Instant, seconds_between
from sessions.onward import Onward

LONGEST_LOOK = 15.0  # real seconds between two looks before something must have stopped us


@dataclass(frozen=True, slots=True)
class Counted:
    """A point up to which time is known, by the time of the meeting (`sessions.onward`)."""

    wall: datetime
    elapsed: float


class Watch:
    """A stop watch that is looked at, standing at `elapsed` seconds.

    `onward` is the time of a meeting that has begun; None: until `keep` is called the wall tells.
    It stands since the meeting's time was `since` (default: now).
    """

    def __init__(
        self,
        clock: Clock,
        elapsed: float = 0.0,
        onward: Onward | None = None,
        since: datetime | None = None,
    ) -> None:
        self._clock = clock
        self._last = clock.now()
        self._onward = onward
        self._base = elapsed
        self._since: float | None = None  # the clock's second `_base` belongs to, None: stopped
        self._gap: Counted | None = None
        self._idle = 0.0 if since is None else max(0.0, seconds_between(since, self._at))

    @classmethod
    def after_break(cls, clock: Clock, last: Counted, onward: Onward) -> "Watch":
        """Return a watch that was counting until `last`, when the program stopped."""
        watch = cls(clock, last.elapsed, onward, last.wall)
        watch._gap = last
        return watch

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
        return self._gap or Counted(self._at, self.elapsed)

    @property
    def _at(self) -> datetime:
        return self._last.wall if self._onward is None else self._onward.read(self._last.mono)

    def second(self, moment: datetime) -> float:
        """Return the clock's second at a moment of the meeting's time."""
        return self._last.mono - seconds_between(moment, self._at)

    def look(self) -> Instant:
        """Read the clock, the only place where time enters; the wall of what is returned is the
        time of the meeting."""
        here = self._clock.now()
        passed = here.mono - self._last.mono
        if passed < 0:  # no clock of a machine does it; if one did, nothing is taken back
            self._begin_anew(here.mono)
        elif self._since is None:
            self._idle += passed
        elif passed > LONGEST_LOOK * self._clock.rate:
            self._gap = self.counted
            self.stop()
            self._idle = passed
        self._last = here
        return Instant(self._at, here.mono)

    def keep(self) -> None:
        """What was looked at is written: from here on the wall has no say."""
        self._onward = self._onward or Onward.begun(self._last)

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

    def _begin_anew(self, second: float) -> None:
        if self._since is not None:
            self._base, self._since = self.elapsed, second
        if self._onward is not None:
            self._onward = Onward(self._at, second)
