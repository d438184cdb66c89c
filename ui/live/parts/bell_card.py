"""The small card behind the bell in the bar: when it rings, and a few steps to move it."""

from datetime import datetime
from functools import partial

from PySide6.QtCore import QEvent, QObject, QPoint, Qt, Signal
from PySide6.QtGui import QMouseEvent
from PySide6.QtWidgets import QApplication, QFrame, QWidget

from facilitator.words import clock_time
from sessions.clock import later, seconds_between
from sessions.moment import Moment
from ui.widgets.kit import KeyButton, button, column, label, row

STEPS = (-5, -1, 1, 5)  # minutes
BELOW = 6  # pixels between the bar and the card


class BellCard(QFrame):
    """Lies over the page below the button in the bar; a press elsewhere puts it away. It takes
    no key. `moved` carries by how many minutes."""

    moved = Signal(int)

    def __init__(self, page: QWidget, opener: QWidget) -> None:
        super().__init__(page)
        self._page, self._opener = page, opener
        self.setProperty("role", "card")
        self._time = label("", "display")
        self._planned = label("", "quiet")
        self._steps: dict[int, KeyButton] = {minutes: self._step(minutes) for minutes in STEPS}
        close = button("×", self.put_away, role="step")
        close.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        close.setAccessibleName(self.tr("Close"))
        self.setLayout(
            column(
                row(label(self.tr("The bell rings at"), "label"), None, close),
                row(self._time, self._planned, None, spacing=10),
                row(*self._steps.values(), None, spacing=6),
                label(self.tr("PageUp +1 · PageDown −1"), "quiet"),
                margin=14,
                spacing=8,
            )
        )
        self.hide()

    def show_moment(self, moment: Moment, language: str) -> None:
        """Say when the bell rings, and what was planned where that is another time."""
        self._time.setText(clock_time(moment.bell, language))
        planned: datetime = later(moment.bell, -moment.bell_moved * 60)
        text = self.tr("planned {time}").format(time=clock_time(planned, language))
        self._planned.setText(text if moment.bell_moved else "")
        left = seconds_between(moment.at, moment.bell)
        for minutes, made in self._steps.items():
            made.setEnabled(minutes > 0 or left + minutes * 60 > 0)
        if self.isVisible():
            self.adjustSize()

    def open_or_close(self) -> None:
        if self.isHidden():
            self.adjustSize()
            self.move(self._place())
            self.show()
            self.raise_()
            QApplication.instance().installEventFilter(self)  # type: ignore[union-attr]
        else:
            self.put_away()

    def put_away(self) -> None:
        app = QApplication.instance()
        if not self.isHidden() and app is not None:
            app.removeEventFilter(self)
            self.hide()

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """See a press anywhere else, and let it do what it was for."""
        if event.type() == QEvent.Type.MouseButtonPress and isinstance(event, QMouseEvent):
            at = event.globalPosition().toPoint()
            if not any(_holds(part, at) for part in (self, self._opener)):
                self.put_away()
        return False

    def _place(self) -> QPoint:
        """Below the bar, its right edge where the button ends, inside the page."""
        page = self._page
        right = self._opener.mapTo(page, self._opener.rect().bottomRight())
        left = min(max(8, right.x() - self.width()), page.width() - self.width() - 8)
        bar = self._opener.parentWidget() or self._opener
        return QPoint(left, bar.mapTo(page, bar.rect().bottomLeft()).y() + BELOW)

    def _step(self, minutes: int) -> KeyButton:
        made = button(f"{minutes:+}".replace("-", "−"), partial(self.moved.emit, minutes))
        made.setFocusPolicy(Qt.FocusPolicy.NoFocus)  # the keys belong to the meeting
        later_ = self.tr("%n minute(s) later", "", abs(minutes))
        earlier = self.tr("%n minute(s) earlier", "", abs(minutes))
        made.setAccessibleName(later_ if minutes > 0 else earlier)
        made.setToolTip(made.accessibleName())
        return made


def _holds(part: QWidget, at: QPoint) -> bool:
    return part.isVisible() and part.rect().contains(part.mapFromGlobal(at))
