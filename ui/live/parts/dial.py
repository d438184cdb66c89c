"""The dial: how much of the stage is left, as a ring with minutes and seconds or as a wedge."""

from PySide6.QtCore import QRectF, QSize, Qt, QVariantAnimation, Signal
from PySide6.QtGui import (
    QColor,
    QFont,
    QFontMetricsF,
    QMouseEvent,
    QPainter,
    QPaintEvent,
    QPen,
)
from PySide6.QtWidgets import QSizePolicy, QWidget

from ui.theme import Theme

FULL = 360 * 16  # QPainter counts sixteenths of a degree, anticlockwise
TOP = 90 * 16
WIDTH_INSIDE = 0.66  # of the diameter, for text
CENTRED = int(Qt.AlignmentFlag.AlignCenter | Qt.TextFlag.TextWordWrap)
CALM_MS = 2500  # in which the end of a stage colours the dial: seen, and no flash


class Dial(QWidget):
    """Shows a fraction left (1 to 0) and two lines of text, or the wedge alone; calm, also in
    overtime; or that there is no timer now. `pressed` asks for the other of the first two."""

    pressed = Signal()

    def __init__(self, theme: Theme, diameter: int = 136) -> None:
        super().__init__()
        self._theme = theme
        self._side = round(diameter * (1 + (theme.text_size - 100) / 250))
        self._left = 1.0
        self._time = ""
        self._caption = ""
        self._colour = theme.colour("accent")
        self._over = False
        self._instead = ""  # what stands there when no time is shown
        self.digits = True
        self._calm = QVariantAnimation(self, startValue=0.0, endValue=1.0, duration=CALM_MS)
        self._calm.valueChanged.connect(self._redraw)
        self.setToolTip(self.tr("Press: with minutes and seconds, or the wedge alone"))
        self.setCursor(Qt.CursorShape.PointingHandCursor)
        self.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Fixed)

    def sizeHint(self) -> QSize:
        return QSize(self._side, self._side)

    def show_digits(self, digits: bool) -> None:
        """Minutes and seconds inside a ring, or a wedge and nothing else."""
        self.digits = digits
        self.update()

    def show_time(
        self, left: float, time: str, caption: str, colour: QColor, *, over: bool = False
    ) -> None:
        """Show `left` (fraction of the stage), e.g. "2:58" and "left"; `over` fills the dial
        softly, slowly when that is new."""
        if over and not self._over:
            self._calm.start()
        self._over, self._instead = over, ""
        self._left = min(1.0, max(0.0, left))
        self._time, self._caption, self._colour = time, caption, colour
        self.setAccessibleName(f"{time} {caption}")
        self.update()

    def show_none(self, words: str) -> None:
        """Show no time, and say in a few `words` why."""
        self._over, self._instead = False, words
        self.setAccessibleName(words)
        self.update()

    def mouseReleaseEvent(self, event: QMouseEvent) -> None:
        inside = self.rect().contains(event.position().toPoint())
        if inside and event.button() == Qt.MouseButton.LeftButton:
            self.pressed.emit()

    def _redraw(self, _value: object) -> None:
        self.update()

    def paintEvent(self, _event: QPaintEvent) -> None:
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        width = self._side * 0.085
        ring = QRectF(self.rect()).adjusted(width, width, -width, -width)
        if self._instead:
            self._draw_none(painter, ring)
            return
        if self._over:
            self._fill(painter, ring)
        if not self.digits:
            self._draw_wedge(painter, ring)
            return
        painter.setPen(QPen(self._theme.colour("track"), width))
        painter.drawEllipse(ring)
        if self._left > 0:
            pen = QPen(self._colour, width)
            pen.setCapStyle(Qt.PenCapStyle.RoundCap)
            painter.setPen(pen)
            painter.drawArc(ring, TOP, -round(FULL * self._left))
        self._write(painter)

    def _fill(self, painter: QPainter, ring: QRectF) -> None:
        soft = self._theme.colour("notice_soft")
        running = self._calm.state() == QVariantAnimation.State.Running
        soft.setAlphaF(float(self._calm.currentValue()) if running else 1.0)
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(soft)
        painter.drawEllipse(ring)
        painter.setBrush(Qt.BrushStyle.NoBrush)

    def _draw_wedge(self, painter: QPainter, ring: QRectF) -> None:
        painter.setPen(QPen(self._theme.colour("track"), self._side * 0.02))
        painter.drawEllipse(ring)
        if self._over:  # nothing is left; the soft disc says so
            painter.setPen(QPen(self._colour, self._side * 0.02))
            painter.drawEllipse(ring)
        elif self._left > 0:
            painter.setPen(Qt.PenStyle.NoPen)
            painter.setBrush(self._colour)
            painter.drawPie(ring, TOP, -round(FULL * self._left))

    def _draw_none(self, painter: QPainter, ring: QRectF) -> None:
        painter.setPen(QPen(self._theme.colour("track"), self._side * 0.02))
        painter.drawEllipse(ring)
        painter.setPen(self._theme.colour("text_soft"))
        longest = max(self._instead.split(), key=len)
        painter.setFont(self._fitting(13, QFont.Weight.Normal, longest))
        beside = self._side * (1 - WIDTH_INSIDE) / 2
        room = QRectF(self.rect()).adjusted(beside, beside, -beside, -beside)
        painter.drawText(room, CENTRED, self._instead)

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
