"""Work done ahead while nobody waits: slice by slice, with room for keys between two of them."""

import logging
from collections.abc import Iterator

from PySide6.QtCore import QObject, QTimer, Signal

BEGIN_AFTER_MS = 3000  # the start, and a first look at what is shown, come first
BETWEEN_MS = 60

log = logging.getLogger("facilitator.ui")


class Ahead(QObject):
    """Takes one slice of `work` after the other while it may; a slice should last some
    milliseconds. Work that fails is given up: whoever needs it does it again, and says so.
    `finished` when all of it is done."""

    finished = Signal()

    def __init__(self, work: Iterator[None], parent: QObject) -> None:
        super().__init__(parent)
        self._work: Iterator[None] | None = work
        self._timer = QTimer(self, singleShot=True)
        self._timer.timeout.connect(self._slice)
        self.between_ms = BETWEEN_MS

    @property
    def done(self) -> bool:
        """Nothing is left to do, or nothing will be done any more."""
        return self._work is None

    def begin(self, after_ms: int = BEGIN_AFTER_MS) -> None:
        """Go on with it once nothing has happened for a while."""
        if not self.done:
            self._timer.start(after_ms)

    def rest(self) -> None:
        """Somebody is at work: do nothing until `begin`."""
        self._timer.stop()

    def stop(self) -> None:
        """Do nothing ever again."""
        self._timer.stop()
        self._work = None

    def _slice(self) -> None:
        if self._work is None:
            return
        try:
            next(self._work)
        except StopIteration:
            self.stop()
            self.finished.emit()
        except Exception:
            log.warning("making ready ahead failed", exc_info=True)
            self.stop()
        else:
            self._timer.start(self.between_ms)
