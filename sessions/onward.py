"""The time a meeting writes down: that of the wall, but from the start on never running backwards.

Events, arrivals and marks are put in order by it, and a wall may be set while a meeting runs. The
rule:

- Set back, the wall is *behind*: the time of the meeting goes on from where it was, as far as the
  monotonic clock says.
- Running ahead of the monotonic clock, the wall may have been put right, or the machine slept. It
  was put right if it is back where it should be, or farther on (at most `BY_HAND` short of it):
  from there on the wall is believed again, save what is short. Else the machine slept, and the
  wall is as far behind as before.
- What the wall ran ahead is taken back when it is set back before anything was written (a machine
  that wakes with a wrong wall, which the network puts right).
- After a restart the last moment written decides: a wall that shows a later one is believed, one
  that shows an earlier one is behind, and only the monotonic clock says what passed since.

A sleep longer than a wall is behind cannot be told from a wall put right; the wall wins. What ran
ahead and was written in that time stays, too. Nothing is counted by this time: gaps and durations
go by the raw readings (`sessions.watch`).
"""

from datetime import UTC, datetime

from sessions.clock import Instant, later, seconds_between

TOLERATED_JUMP = 3.0  # seconds the wall may run ahead of or behind the monotonic clock
BY_HAND = 60.0  # seconds; a wall that is put right by hand is right to the minute


class Onward:
    """The time of one meeting, read from one instant after the other.

    `last` is the last raw instant, `at` the time of the meeting then. A meeting that had `reached`
    a moment goes on from there if the wall shows an earlier one. None: it has not begun, and until
    `keep` is called the wall alone counts.
    """

    def __init__(self, here: Instant, reached: datetime | None = None) -> None:
        lag = 0.0 if reached is None else seconds_between(here.wall, reached)
        self._behind = lag if lag > TOLERATED_JUMP else 0.0
        self._kept = reached is not None
        self._leapt = 0.0  # seconds the wall ran ahead since the last moment written
        self.last = here
        self.at = max(self._told(here), reached or here.wall, key=_real)

    def keep(self) -> None:
        """The time just read is written: the next one does not fall behind it."""
        self._kept, self._leapt = True, 0.0

    def read(self, here: Instant) -> Instant:
        """Return the time of the meeting, with the monotonic second of the reading."""
        passed = max(0.0, here.mono - self.last.mono)
        jump = seconds_between(self.last.wall, here.wall) - passed
        self.last = here
        undone = 0.0
        if jump > TOLERATED_JUMP:
            self._run_ahead(jump)
        elif jump < -TOLERATED_JUMP and self._kept:
            undone = min(self._leapt, -jump)
            self._leapt -= undone
            self._behind += -jump - undone
        told = self._told(here)
        falls = undone > 0 or not self._kept
        self.at = told if falls else max(self.at, told, key=_real)
        return Instant(self.at, here.mono)

    def _run_ahead(self, seconds: float) -> None:
        short = self._behind - seconds
        if self._behind and short <= BY_HAND:
            self._behind = max(0.0, short)
        else:
            self._leapt += seconds

    def _told(self, here: Instant) -> datetime:
        return later(here.wall, self._behind) if self._behind else here.wall


def _real(moment: datetime) -> datetime:
    return moment.astimezone(UTC)
