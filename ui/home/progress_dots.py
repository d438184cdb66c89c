"""How far a programme is: one short bar per meeting, the held ones filled."""

from PySide6.QtCore import QRectF, QSize, Qt
from PySide6.QtGui import QPainter, QPaintEvent
from PySide6.QtWidgets import QSizePolicy, QWidget

from ui.theme import Theme

BAR, GAP, HEIGHT = 26, 4, 9
MOST = 12  # more bars than these become too narrow to count, so they shrink together


class ProgressDots(QWidget):
    def __init__(self, theme: Theme, held: int, total: int) -> None:
        super().__init__()
        self._theme, self._held, self._total = theme, held, total
        self.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Fixed)
        self.setAccessibleName(f"{held}/{total}")

    def sizeHint(self) -> QSize:
        return QSize((BAR + GAP) * min(max(self._total, 1), MOST), HEIGHT + 4)

    def paintEvent(self, _event: QPaintEvent) -> None:
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setPen(Qt.PenStyle.NoPen)
        step = self.width() / max(self._total, 1)
        for at in range(self._total):
            painter.setBrush(self._theme.colour("accent" if at < self._held else "track"))
            wide = max(3.0, step - GAP)
            painter.drawRoundedRect(QRectF(at * step, 2, wide, HEIGHT), 4, 4)
