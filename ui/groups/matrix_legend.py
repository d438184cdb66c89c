"""What the letters and colours of the attendance matrix mean, in as many lines as it takes."""

from collections.abc import Iterable

from PySide6.QtCore import QRect, QRectF, QSize
from PySide6.QtGui import QFont, QFontMetrics, QPainter, QPaintEvent
from PySide6.QtWidgets import QSizePolicy, QWidget

from ui.theme import Theme
from ui.widgets.matrix_paint import LEFT, MIDDLE, draw_tile

LINE, TILE, GAP, BETWEEN = 26, 20, 7, 20  # pixels at 100 % text

Entry = tuple[str, str, str]  # status, letter, word


class MatrixLegend(QWidget):
    def __init__(self, theme: Theme) -> None:
        super().__init__()
        self._theme = theme
        self._letters: tuple[Entry, ...] = ()
        self._font = theme.font(12)
        self._strong = theme.font(11, QFont.Weight.DemiBold)
        policy = QSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        policy.setHeightForWidth(True)
        self.setSizePolicy(policy)

    def show_letters(self, letters: Iterable[Entry]) -> None:
        """Show (status, letter, word) side by side."""
        self._letters = tuple(letters)
        self.setAccessibleName("; ".join(f"{letter} {word}" for _s, letter, word in self._letters))
        self.updateGeometry()
        self.update()

    def hasHeightForWidth(self) -> bool:
        return True

    def heightForWidth(self, width: int) -> int:
        places = self._places(width)
        return places[-1].bottom() + 1 if places else 0

    def sizeHint(self) -> QSize:
        width = max(200, self.width())
        return QSize(width, self.heightForWidth(width))

    def paintEvent(self, _event: QPaintEvent) -> None:
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        side = self._theme.px(TILE)
        places = self._places(self.width())
        for (status, letter, word), area in zip(self._letters, places, strict=True):
            tile = QRectF(area.left(), area.top() + 2, side + 3, side)
            ink = draw_tile(painter, self._theme, tile, status)
            painter.setFont(self._strong)
            painter.setPen(self._theme.colour(ink))
            painter.drawText(tile, MIDDLE, letter)
            painter.setFont(self._font)
            painter.setPen(self._theme.colour("text_soft"))
            text = area.adjusted(side + 3 + self._theme.px(GAP), 0, 0, -2)
            painter.drawText(text, LEFT, word)

    def _places(self, width: int) -> list[QRect]:
        px, metrics = self._theme.px, QFontMetrics(self._font)
        places: list[QRect] = []
        left = top = 0
        for _status, _letter, word in self._letters:
            wide = px(TILE) + 3 + px(GAP) + metrics.horizontalAdvance(word) + 2
            if left and left + wide > width:
                left, top = 0, top + px(LINE)
            places.append(QRect(left, top, wide, px(LINE)))
            left += wide + px(BETWEEN)
        return places
