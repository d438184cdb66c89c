"""What was done with the members a moment ago, so that one key takes it back."""

from collections.abc import Callable
from dataclasses import dataclass
from datetime import datetime

from sessions.records import LiveMark, Presence


@dataclass(frozen=True)
class Deed:
    """Something done at `at` (the meeting's time); `undo` puts back what was before. `was` and
    `now` are a member's presence before and after, `mark` one that was made, or taken `off`."""

    at: datetime
    undo: Callable[[], object]
    was: Presence | None = None
    now: Presence | None = None
    mark: LiveMark | None = None
    off: bool = False


class TakingBack:
    """The deeds of one meeting, the latest last."""

    def __init__(self) -> None:
        self._deeds: list[Deed] = []

    def remember(self, deed: Deed) -> None:
        self._deeds.append(deed)

    def take_back(self, since: datetime) -> bool:
        """Undo the latest deed, if it was done at or after `since`; False when there is none."""
        if not self._deeds or self._deeds[-1].at < since:
            return False
        self._deeds.pop().undo()
        return True

    @property
    def count(self) -> int:
        return len(self._deeds)

    def take_back_to(self, count: int) -> None:
        """Undo the latest deeds until `count` are left."""
        while len(self._deeds) > count:
            self._deeds.pop().undo()

    def forget(self) -> None:
        """Another meeting: nothing of this one is taken back in it."""
        self._deeds.clear()
