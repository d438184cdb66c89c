"""A line of the list to swap from, painted: name, facts, and why it is offered."""

from dataclasses import dataclass

from PySide6.QtCore import QModelIndex, QPersistentModelIndex, QRect, QSize, Qt
from PySide6.QtGui import QFont, QPainter
from PySide6.QtWidgets import QStyle, QStyledItemDelegate, QStyleOptionViewItem, QWidget

from ui.theme import Theme

HEIGHT = 66  # pixels at 100 % text
EDGE, TOP = 10, 7
LINE_ROLE = Qt.ItemDataRole.UserRole + 1
Index = QModelIndex | QPersistentModelIndex


@dataclass(frozen=True)
class SwapLine:
    """What the list says of an activity."""

    name: str
    facts: str
    because: str

    @property
    def spoken(self) -> str:
        return f"{self.name}, {self.facts}, {self.because}"


class SwapPainter(QStyledItemDelegate):
    """Three lines each, cut where the list is too narrow."""

    def __init__(self, theme: Theme, parent: QWidget) -> None:
        super().__init__(parent)
        self._theme = theme
        small = theme.font(12)
        strong = theme.font(14, QFont.Weight.DemiBold)
        self._fonts = ((strong, "text"), (small, "text_quiet"), (small, "accent"))

    def sizeHint(self, _option: QStyleOptionViewItem, _index: Index) -> QSize:
        return QSize(self._theme.px(120), self._theme.px(HEIGHT))

    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: Index) -> None:
        line = index.data(LINE_ROLE)
        if not isinstance(line, SwapLine):
            return
        painter.save()
        self._ground(painter, option)
        px = self._theme.px
        inner = option.rect.adjusted(px(EDGE), px(TOP), -px(EDGE), -px(TOP))
        third, top = inner.height() // 3, inner.top()
        texts = (line.name, line.facts, line.because)
        for text, (font, ink) in zip(texts, self._fonts, strict=True):
            painter.setFont(font)
            painter.setPen(self._theme.colour(ink))
            area = QRect(inner.left(), top, inner.width(), third)
            cut = painter.fontMetrics().elidedText(text, Qt.TextElideMode.ElideRight, inner.width())
            painter.drawText(area, Qt.AlignmentFlag.AlignVCenter, cut)
            top += third
        painter.restore()

    def _ground(self, painter: QPainter, option: QStyleOptionViewItem) -> None:
        area, colour = option.rect, self._theme.colour
        if option.state & QStyle.StateFlag.State_Selected:
            painter.setRenderHint(QPainter.RenderHint.Antialiasing)
            painter.setBrush(colour("accent_soft"))
            painter.setPen(colour("accent"))
            painter.drawRoundedRect(area.adjusted(0, 1, -1, -2), 8, 8)
        else:
            painter.setPen(colour("line"))
            painter.drawLine(area.left(), area.bottom(), area.right(), area.bottom())
