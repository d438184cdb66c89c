"""Python's cyclic garbage is collected in the window's thread only.

Left to itself it is collected in whichever thread happens to allocate. If that is the database's
worker, objects of Qt are deleted there, and Qt does not survive a timer stopped from a foreign
thread.
"""

import gc

from PySide6.QtCore import QObject, QTimer

EVERY_MS = 1000
MIDDLE_EVERY = 10  # rounds
ALL_EVERY = 60


class GarbageCollector(QObject):
    """From its making to `stop` it collects the young every second, all of it every minute."""

    def __init__(self) -> None:
        super().__init__()
        gc.disable()
        self._round = 0
        self._timer = QTimer(self)
        self._timer.timeout.connect(self._collect)
        self._timer.start(EVERY_MS)

    def stop(self) -> None:
        """Let Python collect by itself again."""
        self._timer.stop()
        gc.enable()

    def _collect(self) -> None:
        self._round += 1
        if self._round % ALL_EVERY == 0:
            gc.collect()
        else:
            gc.collect(1 if self._round % MIDDLE_EVERY == 0 else 0)
