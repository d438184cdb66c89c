"""Minutes planned as an outline and minutes taken as a filled bar, on one scale."""

from PySide6.QtCore import QRectF, QSize, Qt
from PySide6.QtGui import QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QSizePolicy, QWidget

from ui.theme import Theme

HEIGHT = 9  # pixels at 100 % text
LEAST = 50


class MinuteBar(QWidget):
    """`scale` are the minutes the whole width stands for; `colour` names the filled bar's."""

    def __init__(
        self, theme: Theme, colour: str, planned: int, actual: int | None, scale: int
    ) -> None:
        super().__init__()
        self._theme, self._colour = theme, colour
        self._planned, self._actual, self._scale = planned, actual or 0, max(1, scale)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)

    def sizeHint(self) -> QSize:
        return QSize(self._theme.px(LEAST * 2), self._theme.px(HEIGHT) + 4)

    def minimumSizeHint(self) -> QSize:
        return QSize(LEAST, self.sizeHint().height())

    def paintEvent(self, _event: QPaintEvent) -> None:
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        room, high = self.width() - 2, self._theme.px(HEIGHT)
        top = (self.height() - high) / 2
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(self._theme.colour(f"{self._colour}_soft"))
        painter.drawRoundedRect(QRectF(1, top, room * self._planned / self._scale, high), 3, 3)
        painter.setBrush(self._theme.colour(self._colour))
        inner = QRectF(1, top + high / 3, room * self._actual / self._scale, high / 3)
        painter.drawRoundedRect(inner, 1.5, 1.5)
        painter.setBrush(Qt.BrushStyle.NoBrush)
        painter.setPen(QPen(self._theme.colour("line_strong"), 1))
        painter.drawRoundedRect(QRectF(1, top, room * self._planned / self._scale, high), 3, 3)
