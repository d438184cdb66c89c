"""Timers beside the plan: for a turn, a round, pairs. They touch nothing of the meeting.

A timer is a frozen value; starting or pausing it returns another one. Time comes in as an
`Instant` of the clock, and only its monotonic second counts.
"""

from dataclasses import dataclass, replace

from sessions.clock import Instant


@dataclass(frozen=True, slots=True)
class Timer:
    """Counts down from `length` seconds, or up when that is None.

    `ran` are the seconds before it was last started, `since` the monotonic second at which it
    was; None while it stands.
    """

    length: float | None = None
    ran: float = 0.0
    since: float | None = None

    @property
    def running(self) -> bool:
        return self.since is not None

    def started(self, now: Instant) -> "Timer":
        """Return the timer running from `at` on."""
        return self if self.running else replace(self, since=now.mono)

    def paused(self, now: Instant) -> "Timer":
        """Return the timer standing since `at`."""
        return replace(self, ran=self.used(now), since=None)

    def reset(self) -> "Timer":
        """Return it standing at its beginning, for the next turn."""
        return replace(self, ran=0.0, since=None)

    def used(self, now: Instant) -> float:
        """Return the seconds it has run; a monotonic clock that began anew takes none away."""
        return self.ran + (0.0 if self.since is None else max(0.0, now.mono - self.since))

    def left(self, now: Instant) -> float | None:
        """Return the seconds left, negative when over; None when it counts up."""
        return None if self.length is None else self.length - self.used(now)

    def share_left(self, now: Instant) -> float | None:
        """Return what is left for a wedge, from 1 down to 0; None when it counts up."""
        if self.length is None:
            return None
        return min(1.0, max(0.0, 1.0 - self.used(now) / self.length)) if self.length > 0 else 0.0

    def over(self, now: Instant) -> bool:
        """Tell whether its time has run out."""
        left = self.left(now)
        return left is not None and left <= 0
