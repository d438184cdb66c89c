"""A timer that wants to run every few milliseconds in the window's thread, and notes how late."""

import time
from dataclasses import dataclass

from PySide6.QtCore import QObject, Qt, QTimer

LOOK_EVERY_MS = 5


@dataclass(frozen=True)
class Block:
    """Between two looks of the watchdog, in ms: how late the second was, and the thread's work.

    On a busy machine a block is longer than the work in it.
    """

    late: float
    work: float


class Watchdog(QObject):
    """Notes what its timer comes late by: so long the window could not have answered."""

    def __init__(self) -> None:
        super().__init__()
        self._blocks: list[Block] = []
        self._before = time.perf_counter()
        self._worked = time.thread_time()
        self._timer = QTimer(self, interval=LOOK_EVERY_MS, timerType=Qt.TimerType.PreciseTimer)
        self._timer.timeout.connect(self._look)
        self._timer.start()

    def take(self) -> list[Block]:
        """Return what was noted since the last call."""
        taken, self._blocks = self._blocks, []
        return taken

    def stop(self) -> None:
        self._timer.stop()

    def _look(self) -> None:
        now, worked = time.perf_counter(), time.thread_time()
        late = (now - self._before) * 1000 - LOOK_EVERY_MS
        self._blocks.append(Block(max(0.0, late), (worked - self._worked) * 1000))
        self._before, self._worked = now, worked


def longest(blocks: list[Block]) -> Block:
    """Return the longest delay and the longest work, which need not be of one block."""
    return Block(max(block.late for block in blocks), max(block.work for block in blocks))
