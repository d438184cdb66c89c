"""The dial: how much of the stage is left, as a ring and as minutes and seconds."""

from PySide6.QtCore import QRectF, QSize, Qt
from PySide6.QtGui import QColor, QFont, QFontMetricsF, QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QSizePolicy, QWidget

from ui.theme import Theme

FULL = 360 * 16  # QPainter counts sixteenths of a degree, anticlockwise
TOP = 90 * 16
WIDTH_INSIDE = 0.66  # of the diameter, for text


class Dial(QWidget):
    """Shows a fraction left (1 to 0) and two lines of text; calm, also in overtime."""

    def __init__(self, theme: Theme, diameter: int = 136) -> None:
        super().__init__()
        self._theme = theme
        self._side = round(diameter * (1 + (theme.text_size - 100) / 250))
        self._left = 1.0
        self._time = ""
        self._caption = ""
        self._colour = theme.colour("accent")
        self.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Fixed)

    def sizeHint(self) -> QSize:
        return QSize(self._side, self._side)

    def show_time(self, left: float, time: str, caption: str, colour: QColor) -> None:
        """Show `left` (fraction of the stage), e.g. "2:58" and "left"."""
        self._left = min(1.0, max(0.0, left))
        self._time, self._caption, self._colour = time, caption, colour
        self.setAccessibleName(f"{time} {caption}")
        self.update()

    def paintEvent(self, _event: QPaintEvent) -> None:
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        width = self._side * 0.085
        ring = QRectF(self.rect()).adjusted(width, width, -width, -width)
        painter.setPen(QPen(self._theme.colour("track"), width))
        painter.drawEllipse(ring)
        if self._left > 0:
            pen = QPen(self._colour, width)
            pen.setCapStyle(Qt.PenCapStyle.RoundCap)
            painter.setPen(pen)
            painter.drawArc(ring, TOP, -round(FULL * self._left))
        self._write(painter)

    def _write(self, painter: QPainter) -> None:
        middle = self._side / 2
        painter.setPen(self._theme.colour("text"))
        painter.setFont(self._fitting(34, QFont.Weight.Bold, self._time))
        up = QRectF(0, middle - self._side * 0.24, self._side, self._side * 0.3)
        painter.drawText(up, Qt.AlignmentFlag.AlignCenter, self._time)
        painter.setPen(self._theme.colour("text_soft"))
        painter.setFont(self._fitting(12, QFont.Weight.Normal, self._caption))
        down = QRectF(0, middle + self._side * 0.09, self._side, self._side * 0.16)
        painter.drawText(down, Qt.AlignmentFlag.AlignCenter, self._caption)

    def _fitting(self, size: float, weight: QFont.Weight, text: str) -> QFont:
        # The ring grows less than the text size does, so its text follows the ring.
        font = self._theme.font(size, weight)
        font.setPixelSize(round(size * self._side / 136))
        room, wide = self._side * WIDTH_INSIDE, QFontMetricsF(font).horizontalAdvance(text)
        if wide > room:  # hours of overtime
            font.setPixelSize(int(font.pixelSize() * room / wide))
        return font
