"""Notices that nobody is there: no key or mouse for some minutes, or the laptop slept."""

from collections.abc import Callable

from PySide6.QtCore import QCoreApplication, QEvent, QObject, QTimer, Signal

from sessions.clock import Clock

LOOK_EVERY_MS = 1000
SLEPT_SECONDS = 60.0
SIGNS_OF_LIFE = frozenset(
    {
        QEvent.Type.KeyPress,
        QEvent.Type.MouseButtonPress,
        QEvent.Type.MouseMove,
        QEvent.Type.Wheel,
        QEvent.Type.TouchBegin,
    }
)


class IdleWatch(QObject):
    """Says `idle` after the given minutes without input, and at once after a sleep.

    The wall clock decides, because the monotonic one may stop while the machine sleeps.
    """

    idle = Signal()

    def __init__(self, app: QCoreApplication, clock: Clock, minutes: Callable[[], int]) -> None:
        super().__init__()
        self._app = app
        self._clock = clock
        self._minutes = minutes
        self._touched = clock.now().wall
        self._looked = self._touched
        self._timer = QTimer(self)
        self._timer.timeout.connect(self.look)

    def start(self) -> None:
        self._touched = self._looked = self._clock.now().wall
        if not self._timer.isActive():
            self._app.installEventFilter(self)
            self._timer.start(LOOK_EVERY_MS)

    def stop(self) -> None:
        if self._timer.isActive():
            self._timer.stop()
            self._app.removeEventFilter(self)

    def look(self) -> None:
        """Compare with the clock now."""
        now = self._clock.now().wall
        slept = (now - self._looked).total_seconds() > SLEPT_SECONDS * self._clock.rate
        unused = (now - self._touched).total_seconds() / self._clock.rate
        self._looked = now
        if slept or unused > self._minutes() * 60:
            self._touched = now
            self.idle.emit()

    def eventFilter(self, _watched: QObject, event: QEvent) -> bool:
        if event.type() in SIGNS_OF_LIFE:
            self._touched = self._clock.now().wall
        return False
