"""The minutes of a plan as one line: four lengths in the colours of the stages."""

from PySide6.QtCore import QRectF, QSize, Qt
from PySide6.QtGui import QPainter, QPaintEvent
from PySide6.QtWidgets import QSizePolicy, QWidget

from sessions.records import Plan
from ui.theme import Theme

HEIGHT = 8
GAP = 4


class PlanBar(QWidget):
    """Only to look at: what it shows stands in numbers on the cards below."""

    def __init__(self, theme: Theme) -> None:
        super().__init__()
        self._theme = theme
        self._parts: tuple[tuple[str, int], ...] = ()
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)

    def show_plan(self, plan: Plan) -> None:
        parts = tuple((part.stage.value, part.minutes) for part in plan.stages)
        if parts != self._parts:
            self._parts = parts
            self.update()

    def sizeHint(self) -> QSize:
        return QSize(200, HEIGHT)

    def paintEvent(self, _event: QPaintEvent) -> None:
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setPen(Qt.PenStyle.NoPen)
        total = sum(minutes for _, minutes in self._parts) or 1
        room = self.width() - GAP * (len(self._parts) - 1)
        left = 0.0
        for colour, minutes in self._parts:
            wide = room * minutes / total
            painter.setBrush(self._theme.colour(colour))
            painter.drawRoundedRect(QRectF(left, 0, wide, HEIGHT), HEIGHT / 2, HEIGHT / 2)
            left += wide + GAP
        painter.end()
