"""A list whose entries have two lines: a name, and what it is about."""

from PySide6.QtCore import QModelIndex, QPersistentModelIndex, QRect, QSize, Qt
from PySide6.QtGui import QFont, QFontMetrics, QHelpEvent, QPainter
from PySide6.QtWidgets import (
    QAbstractItemView,
    QListWidget,
    QStyle,
    QStyledItemDelegate,
    QStyleOptionViewItem,
    QToolTip,
)

from ui.theme import Theme

HEIGHT = 58  # pixels at 100 % text
KEY = int(Qt.ItemDataRole.UserRole)
DETAIL = KEY + 1
ARCHIVED = KEY + 2

Index = QModelIndex | QPersistentModelIndex


class DetailLines(QStyledItemDelegate):
    """The name strong, `DETAIL` small below it, both quiet when `ARCHIVED`."""

    def __init__(self, theme: Theme, parent: QListWidget) -> None:
        super().__init__(parent)
        self._theme = theme
        self._strong = theme.font(14, QFont.Weight.DemiBold)
        self._small = theme.font(12)

    def sizeHint(self, _option: QStyleOptionViewItem, _index: Index) -> QSize:
        return QSize(self._theme.px(120), self._theme.px(HEIGHT))

    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: Index) -> None:
        area, px, colour = option.rect, self._theme.px, self._theme.colour
        chosen = bool(option.state & QStyle.StateFlag.State_Selected)
        painter.save()
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        if chosen:
            painter.setBrush(colour("accent_soft"))
            painter.setPen(colour("accent" if option.widget.hasFocus() else "accent_soft"))
            painter.drawRoundedRect(area.adjusted(0, 1, -1, -2), 9, 9)
        else:
            painter.setRenderHint(QPainter.RenderHint.Antialiasing, False)
            painter.setPen(colour("line"))
            painter.drawLine(
                area.left() + px(8), area.bottom(), area.right() - px(8), area.bottom()
            )
        inner = area.adjusted(px(12), px(9), -px(12), -px(9))
        faded = bool(index.data(ARCHIVED))
        name = QRect(inner.left(), inner.top(), inner.width(), px(20))
        self._line(painter, name, index.data(), self._strong, "text_quiet" if faded else "text")
        detail = QRect(inner.left(), name.bottom() + 1, inner.width(), px(19))
        self._line(painter, detail, index.data(DETAIL), self._small, "text_quiet")
        painter.restore()

    def helpEvent(
        self,
        event: QHelpEvent,
        view: QAbstractItemView,
        option: QStyleOptionViewItem,
        index: Index,
    ) -> bool:
        name = str(index.data() or "")
        wide = QFontMetrics(self._strong).horizontalAdvance(name)
        QToolTip.hideText()
        if wide > option.rect.width() - 2 * self._theme.px(12):
            QToolTip.showText(event.globalPos(), name, view)
        return True

    def _line(self, painter: QPainter, area: QRect, text: str, font: QFont, ink: str) -> None:
        painter.setFont(font)
        painter.setPen(self._theme.colour(ink))
        mode = Qt.TextElideMode.ElideRight
        cut = painter.fontMetrics().elidedText(text, mode, area.width())
        painter.drawText(area, int(Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter), cut)
