"""Saves what is typed: at most two seconds after the first unsaved key, newest text wins."""

from collections.abc import Callable
from datetime import datetime

from PySide6.QtCore import QObject, QTimer, Signal

from sessions.clock import Clock
from ui.jobs import Jobs

SAVE_AFTER_MS = 1500  # from the first unsaved key, so that a restless typist loses no more
RETRY_AFTER_MS = 3000

Job = Callable[[], object]


class Saver(QObject):
    """Keeps one waiting write per key and hands them to the worker in order.

    `saved` carries the moment of a commit that has returned; `failed` carries the error, while
    the writes stay here and are tried again.
    """

    saved = Signal(datetime)
    waiting = Signal()
    failed = Signal(object)

    def __init__(self, jobs: Jobs, clock: Clock) -> None:
        super().__init__()
        self._jobs = jobs
        self._clock = clock
        self._writes: dict[str, Job] = {}
        self._running = False
        self._again = False  # asked to start while a write was running
        self._timer = QTimer(self, singleShot=True)
        self._timer.timeout.connect(self.start)

    @property
    def pending(self) -> bool:
        """True while anything typed is not on disk."""
        return bool(self._writes) or self._running

    def put(self, key: str, write: Job) -> None:
        """Remember `write` under `key`; it replaces a waiting one of the same key."""
        self._writes[key] = write
        self.waiting.emit()
        if not 0 <= self._timer.remainingTime() <= SAVE_AFTER_MS:  # idle, or a slow second try
            self._timer.start(SAVE_AFTER_MS)

    def start(self) -> None:
        """Begin writing now, without waiting for the end."""
        self._timer.stop()
        if self._running:
            self._again = True
        elif self._writes:
            self._running = True  # from now on, not from when the task gets its turn
            self._jobs.start(self._write_all())

    def forget(self) -> None:
        """Write nothing more: what waits was never meant to be kept."""
        self._timer.stop()
        self._writes.clear()

    async def flush(self) -> bool:
        """Write everything and wait; False when something could not be written."""
        self._timer.stop()
        while self._running:
            await self._jobs.run(_nothing)  # a running write stands before this in the worker
        if self._writes:
            await self._write_all()
        return not self._writes

    async def _write_all(self) -> None:
        self._running, self._again = True, False
        failures: list[Exception] = []
        try:
            for key, write in list(self._writes.items()):
                if not self._writes:
                    break  # forgotten meanwhile
                try:
                    await self._jobs.run(write)
                except Exception as error:  # kept here and tried again
                    failures.append(error)
                else:
                    if self._writes.get(key) is write:
                        del self._writes[key]
        finally:
            self._running = False
        self._report(failures)

    def _report(self, failures: list[Exception]) -> None:
        if failures and self._writes:
            self.failed.emit(failures[0])
            self._timer.start(RETRY_AFTER_MS)
        elif self._writes and self._again:
            self.start()
        elif self._writes:  # typed meanwhile
            self._timer.start(SAVE_AFTER_MS)
        else:
            self.saved.emit(self._clock.now().wall)


def _nothing() -> None:
    """Stand in the worker's queue."""
