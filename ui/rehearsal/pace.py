"""The clock of a rehearsal, moved by the walk: it leaps while nobody acts."""

from datetime import datetime
from typing import Protocol

from sessions.clock import Clock, Instant, later


class SteerableClock(Clock, Protocol):
    """A clock on which the day of the next meeting can be made to come."""

    def jump_to(self, moment: datetime) -> None: ...


class LeapingClock:
    """Stands still while a hand acts, and is leapt forward while it only waits: every meeting
    lasts to the second what it is meant to last, however slow the machine.

    `rate` only says what a leap may be without anybody having slept or gone away.
    """

    rate = 600.0
    boot = ""

    def __init__(self, start: datetime) -> None:
        self._wall = start
        self._mono = 0.0

    def now(self) -> Instant:
        return Instant(self._wall, self._mono)

    def leap(self, seconds: float) -> None:
        """Let time pass, for wall and durations alike."""
        self._wall = later(self._wall, seconds)
        self._mono += seconds

    def jump_to(self, moment: datetime) -> None:
        """Let `moment` be now; durations do not notice."""
        self._wall = moment
