"""The time a meeting writes down: the wall names its beginning, and from there on seconds pass.

Events, arrivals and marks are put in order by it, and lengths are read off it. A wall may be set
while a meeting runs; the seconds of the clock cannot (`sessions.clock`). So the wall is asked
before the start, and again only after the machine itself was restarted, when nothing else knows
what passed; it is then believed unless it would take time back.
"""

from dataclasses import dataclass
from datetime import UTC, datetime

from sessions.clock import Instant, later


@dataclass(frozen=True, slots=True)
class Onward:
    """The time of a meeting: `at` was the moment at the clock's second `mono`."""

    at: datetime
    mono: float

    @classmethod
    def begun(cls, here: Instant, reached: datetime | None = None) -> "Onward":
        """Begin at the moment `here` names, or at one already `reached` that is later."""
        at = here.wall if reached is None else max(here.wall, reached, key=_real)
        return cls(at.astimezone(here.wall.tzinfo), here.mono)

    def read(self, mono: float) -> datetime:
        """Return the moment at another second of the same start of the machine."""
        return later(self.at, mono - self.mono)


def _real(moment: datetime) -> datetime:
    return moment.astimezone(UTC)
