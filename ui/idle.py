"""Notices that nobody is there: no key or mouse for some minutes, or the laptop slept."""

from collections.abc import Callable

from PySide6.QtCore import QEvent, QObject, QTimer, Signal
from PySide6.QtGui import QGuiApplication, QWindow

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

    The clock that goes on in sleep decides; setting the wall wakes and locks nobody.

    It listens at the windows, where keys and mouse come in. At the application it would be called
    for every event of every widget, which took a third of the time in which a page is made.
    """

    idle = Signal()

    def __init__(self, app: QGuiApplication, clock: Clock, minutes: Callable[[], int]) -> None:
        super().__init__()
        self._app = app
        self._clock = clock
        self._minutes = minutes
        self._touched = clock.now().mono
        self._looked = self._touched
        self._timer = QTimer(self)
        self._timer.timeout.connect(self.look)

    def start(self) -> None:
        self._touched = self._looked = self._clock.now().mono
        if not self._timer.isActive():
            for window in self._app.topLevelWindows():
                self._listen(window)
            self._app.focusWindowChanged.connect(self._listen)  # a dialog
            self._timer.start(LOOK_EVERY_MS)

    def stop(self) -> None:
        if self._timer.isActive():
            self._timer.stop()
            self._app.focusWindowChanged.disconnect(self._listen)
            for window in self._app.topLevelWindows():
                window.removeEventFilter(self)

    def look(self) -> None:
        """Compare with the clock now."""
        now = self._clock.now().mono
        slept = now - self._looked > SLEPT_SECONDS * self._clock.rate
        unused = (now - self._touched) / self._clock.rate
        self._looked = now
        if slept or unused > self._minutes() * 60:
            self._touched = now
            self.idle.emit()

    def _listen(self, window: QWindow | None) -> None:
        if window is not None:
            window.installEventFilter(self)

    def eventFilter(self, _watched: QObject, event: QEvent) -> bool:
        if event.type() in SIGNS_OF_LIFE:
            self._touched = self._clock.now().mono
        return False
