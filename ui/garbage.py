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
SETTLE_AFTER_MS = 300


class GarbageCollector(QObject):
    """From its making to `stop` it collects the young every second, all of it every minute."""

    def __init__(self) -> None:
        super().__init__()
        gc.disable()
        self._round = 0
        self._timer = QTimer(self)
        self._timer.timeout.connect(self._collect)
        self._timer.start(EVERY_MS)
        self._settling = QTimer(self, singleShot=True)
        self._settling.timeout.connect(self._settle)

    def settle_soon(self) -> None:
        """Once what is being shown is painted, set apart all that stays: a full collection over
        all the imported code would stop the window for 30 ms each time."""
        self._settling.start(SETTLE_AFTER_MS)

    def set_apart(self) -> None:
        """Set apart what was made since then as well, without the full collection."""
        gc.collect(1)
        gc.freeze()

    def loosen(self) -> None:
        """Let what was set apart be collected: it may have become garbage, and notes in it must
        not stay in memory behind the gate."""
        self._settling.stop()
        gc.unfreeze()

    def stop(self) -> None:
        """Let Python collect by itself again."""
        self._timer.stop()
        self._settling.stop()
        gc.enable()

    def _collect(self) -> None:
        self._round += 1
        if self._round % ALL_EVERY == 0:
            gc.collect()
        else:
            gc.collect(1 if self._round % MIDDLE_EVERY == 0 else 0)

    def _settle(self) -> None:
        gc.unfreeze()  # what was shown before is garbage now
        gc.collect()
        gc.freeze()
