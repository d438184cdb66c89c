"""A row of short bars, some of them filled: how far a guided way is, how strong a passphrase."""

from PySide6.QtCore import QRectF, QSize, Qt
from PySide6.QtGui import QPainter, QPaintEvent
from PySide6.QtWidgets import QSizePolicy, QWidget

from ui.theme import Theme

HEIGHT = 6
GAP = 6


class Pills(QWidget):
    """`total` bars; `fill` colours the first of them with a colour of the theme."""

    def __init__(self, theme: Theme, total: int, width: int = 28) -> None:
        super().__init__()
        self._theme = theme
        self._total = total
        self._wanted = QSize(total * width + (total - 1) * GAP, HEIGHT)
        self._filled = 0
        self._colour = "accent"
        self.setSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Fixed)

    @property
    def filled(self) -> int:
        return self._filled

    def fill(self, filled: int, colour: str = "accent") -> None:
        self._filled = filled
        self._colour = colour
        self.update()

    def sizeHint(self) -> QSize:
        return self._wanted

    def paintEvent(self, _event: QPaintEvent) -> None:
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setPen(Qt.PenStyle.NoPen)
        wide = (self.width() - GAP * (self._total - 1)) / self._total
        for at in range(self._total):
            name = self._colour if at < self._filled else "track"
            painter.setBrush(self._theme.colour(name))
            bar = QRectF(at * (wide + GAP), 0, wide, HEIGHT)
            painter.drawRoundedRect(bar, HEIGHT / 2, HEIGHT / 2)
        painter.end()
