"""A sheet to draw on with the mouse, a finger or a pen: how to stand, where to sit."""

from PySide6.QtCore import QBuffer, QByteArray, QIODevice, QPointF, QSize, Qt, Signal
from PySide6.QtGui import QImage, QImageWriter, QMouseEvent, QPainter, QPaintEvent, QPen, QPolygonF
from PySide6.QtWidgets import QSizePolicy, QWidget

from ui.theme import Theme

SIZE = QSize(420, 260)  # pixels, whatever the size of the text
PEN = 3  # pixels wide
FINER = 2  # the picture has so many pixels for each of the sheet's, in both directions


class DrawingPad(QWidget):
    """`changed` after each stroke that came or went."""

    changed = Signal()

    def __init__(self, theme: Theme) -> None:
        super().__init__()
        self._theme = theme
        self._strokes: list[QPolygonF] = []
        self.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Fixed)
        self.setCursor(Qt.CursorShape.CrossCursor)
        self.setAccessibleName(self.tr("Sheet to draw on"))

    @property
    def strokes(self) -> int:
        return len(self._strokes)

    def sizeHint(self) -> QSize:
        return SIZE

    def take_back(self) -> None:
        """Take the last stroke away."""
        del self._strokes[-1:]
        self._show_change()

    def wipe(self) -> None:
        """Begin with an empty sheet."""
        self._strokes = []
        self._show_change()

    def picture(self) -> bytes:
        """Return the drawing as a PNG."""
        image = QImage(SIZE * FINER, QImage.Format.Format_RGB32)
        image.fill(self._theme.colour("panel"))
        painter = QPainter(image)
        painter.scale(FINER, FINER)
        self._draw(painter)
        painter.end()
        data = QByteArray()
        buffer = QBuffer(data)
        buffer.open(QIODevice.OpenModeFlag.WriteOnly)
        QImageWriter(buffer, QByteArray(b"png")).write(image)
        return bytes(data.data())

    def paintEvent(self, _event: QPaintEvent) -> None:
        painter = QPainter(self)
        painter.fillRect(self.rect(), self._theme.colour("panel"))
        painter.setPen(self._theme.colour("line_strong"))
        painter.drawRect(self.rect().adjusted(0, 0, -1, -1))
        self._draw(painter)
        painter.end()

    def mousePressEvent(self, event: QMouseEvent) -> None:
        if event.button() is Qt.MouseButton.LeftButton:
            self._strokes.append(QPolygonF([event.position()]))
            self._show_change()

    def mouseMoveEvent(self, event: QMouseEvent) -> None:
        if self._strokes and event.buttons() & Qt.MouseButton.LeftButton:
            self._strokes[-1].append(self._within(event.position()))
            self.update()

    def _within(self, spot: QPointF) -> QPointF:
        wide, high = self.width() - 1, self.height() - 1
        return QPointF(min(max(spot.x(), 0), wide), min(max(spot.y(), 0), high))

    def _draw(self, painter: QPainter) -> None:
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        pen = QPen(self._theme.colour("text"), PEN)
        pen.setCapStyle(Qt.PenCapStyle.RoundCap)
        pen.setJoinStyle(Qt.PenJoinStyle.RoundJoin)
        painter.setPen(pen)
        for stroke in self._strokes:
            if stroke.size() == 1:
                painter.drawPoint(stroke.first())
            else:
                painter.drawPolyline(stroke)

    def _show_change(self) -> None:
        self.update()
        self.changed.emit()
