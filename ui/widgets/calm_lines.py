"""How the cells of a calm table are painted, and when they show their whole text."""

from PySide6.QtCore import (
    QModelIndex,
    QObject,
    QPersistentModelIndex,
    QRect,
    Qt,
)
from PySide6.QtGui import QFont, QFontMetrics, QHelpEvent, QPainter
from PySide6.QtWidgets import (
    QAbstractItemView,
    QStyle,
    QStyledItemDelegate,
    QStyleOptionViewItem,
    QToolTip,
)

from ui.theme import Theme

LINE = 40  # pixels at 100 % text
INSET = 8
ROLE = int(Qt.ItemDataRole.UserRole) + 1
INKS = {
    "": "text",
    "strong": "text",
    "soft": "text_soft",
    "quiet": "text_quiet",
    "notice": "notice",
    "good": "good",
    "accent": "accent",
}
HEAVY = frozenset({"strong", "accent"})

AT_LEFT = int(Qt.AlignmentFlag.AlignVCenter | Qt.AlignmentFlag.AlignLeft)

Index = QModelIndex | QPersistentModelIndex


class LineDelegate(QStyledItemDelegate):
    """One line: soft ground when chosen, a thin rule below, an edge while it has the keys."""

    def __init__(self, theme: Theme, parent: QObject) -> None:
        super().__init__(parent)
        self._theme = theme
        sizes = {"quiet": 13}
        weight = QFont.Weight.DemiBold
        self._fonts = {
            role: theme.font(sizes.get(role, 14), weight if role in HEAVY else QFont.Weight.Normal)
            for role in INKS
        }

    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: Index) -> None:
        area, view = option.rect, option.widget
        chosen = bool(option.state & QStyle.StateFlag.State_Selected)
        painter.save()
        painter.fillRect(area, self._theme.colour("accent_soft" if chosen else "panel"))
        painter.setPen(self._theme.colour("line"))
        painter.drawLine(area.bottomLeft(), area.bottomRight())
        if chosen and view.hasFocus():
            self._draw_edge(painter, area, index)
        role = index.data(ROLE) or ""
        painter.setFont(self._fonts[role])
        painter.setPen(self._theme.colour(INKS[role]))
        text = painter.fontMetrics().elidedText(
            str(index.data() or ""), Qt.TextElideMode.ElideRight, area.width() - 2 * INSET
        )
        inner = area.adjusted(INSET, 0, -INSET, -1)
        painter.drawText(inner, AT_LEFT, text)
        painter.restore()

    def helpEvent(
        self,
        event: QHelpEvent,
        view: QAbstractItemView,
        option: QStyleOptionViewItem,
        index: Index,
    ) -> bool:
        """Show a text in a tip when it does not fit."""
        text, role = str(index.data() or ""), index.data(ROLE) or ""
        QToolTip.hideText()
        if self._width(text, role) > option.rect.width() - 2 * INSET:
            QToolTip.showText(event.globalPos(), text, view)
        return True

    def _width(self, text: str, role: str) -> int:
        return QFontMetrics(self._fonts[role]).horizontalAdvance(text)

    def _draw_edge(self, painter: QPainter, area: QRect, index: Index) -> None:
        painter.setPen(self._theme.colour("accent"))
        painter.drawLine(area.topLeft(), area.topRight())
        painter.drawLine(area.bottomLeft(), area.bottomRight())
        if index.column() == 0:
            painter.drawLine(area.topLeft(), area.bottomLeft())
