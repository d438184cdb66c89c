"""The quiet line that a meeting should have begun: it comes by itself while the page is open."""

from collections.abc import Callable

from PySide6.QtCore import QTimer, Signal
from PySide6.QtWidgets import QBoxLayout, QFrame, QWidget

from ui.widgets.kit import label

LOOK_MS = 2000
LONGEST_AGO = 120  # minutes up to which it is told in minutes, and a start can be moved back


class OverdueLine(QFrame):
    """Asks every few seconds by how many whole minutes the meeting is overdue (None: not), and
    shows itself only then. It takes no key. `changed` carries the minutes."""

    changed = Signal(object)

    def __init__(
        self,
        minutes: Callable[[], int | None],
        planned: Callable[[], str],
        *,
        beside: bool = False,
    ) -> None:
        """`planned` is the planned time in words, for a meeting that is hours late; `beside`
        puts what can be done beside the words instead of below."""
        super().__init__()
        self._ask, self._planned = minutes, planned
        self.minutes: int | None = None
        self.setProperty("role", "notice")
        self._words = label("", "notice", wrap=True)
        way = QBoxLayout.Direction.LeftToRight if beside else QBoxLayout.Direction.TopToBottom
        self._inner = QBoxLayout(way, self)
        self._inner.setContentsMargins(12, 8, 12, 8)
        self._inner.setSpacing(6)
        self._inner.addWidget(self._words, int(beside))
        self._ticker = QTimer(self, interval=LOOK_MS)
        self._ticker.timeout.connect(self.look)
        self.hide()

    @property
    def words(self) -> str:
        return self._words.text()

    @property
    def told_in_minutes(self) -> bool:
        """Whether it is so little late that the start can still be moved back to it."""
        return self.minutes is not None and self.minutes <= LONGEST_AGO

    def hold(self, part: QWidget) -> None:
        """Put what can be done about it beside or below the words."""
        self._inner.addWidget(part)

    def look(self) -> None:
        minutes = self._ask()
        if minutes == self.minutes:
            return
        self.minutes = minutes
        if minutes is not None:
            self._words.setText(self._sentence(minutes))
        self.setVisible(minutes is not None)
        self.changed.emit(minutes)

    def watch(self, on: bool) -> None:
        """Look now and from now on, or no more: the page says when it is in view."""
        if on:
            self.look()
            self._ticker.start()
        else:
            self._ticker.stop()

    def _sentence(self, minutes: int) -> str:
        if minutes > LONGEST_AGO:
            return self.tr("It was planned for {time}.").format(time=self._planned())
        return self.tr("It should have begun %n minute(s) ago.", "", minutes)
