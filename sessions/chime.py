"""When the chime rings: once for each stage that came to its end while somebody looked."""

from sessions.events import RunState
from sessions.moment import Moment
from sessions.records import Stage

LATE = 30.0  # seconds over, from which the end was missed, as by a sleep, and is not rung after


class ChimeWatch:
    """Looks at the moments of one meeting in their order.

    Only what ends before its eyes rings: a stage that was already over when it began to look
    never does, nor one that ended while the chime was off, nor any stage twice.
    """

    def __init__(self) -> None:
        self._coming: Stage | None = None  # the stage seen with time left
        self._done: frozenset[Stage] = frozenset()

    def due(self, moment: Moment, on: bool) -> bool:
        """Tell whether the chime is to ring now."""
        stage = moment.stage
        if stage is None or moment.state != RunState.RUNNING:
            return False
        if moment.stage_left > 0:
            self._coming = stage
            return False
        ended = self._coming == stage and stage not in self._done
        self._coming = None
        if ended:
            self._done |= {stage}
        return ended and on and moment.stage_left > -LATE
