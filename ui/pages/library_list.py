"""The list in the middle of the library: two painted lines for each activity."""

from dataclasses import dataclass

from PySide6.QtCore import (
    QAbstractListModel,
    QModelIndex,
    QPersistentModelIndex,
    QRect,
    QSize,
    Qt,
    Signal,
)
from PySide6.QtGui import QFont, QKeyEvent, QPainter
from PySide6.QtWidgets import (
    QAbstractItemView,
    QListView,
    QStyle,
    QStyledItemDelegate,
    QStyleOptionViewItem,
    QWidget,
)

from ui.theme import Theme

HEIGHT = 62  # pixels at 100 % text
MOVES = frozenset(
    {
        Qt.Key.Key_Up,
        Qt.Key.Key_Down,
        Qt.Key.Key_PageUp,
        Qt.Key.Key_PageDown,
        Qt.Key.Key_Home,
        Qt.Key.Key_End,
    }
)

Index = QModelIndex | QPersistentModelIndex
NOWHERE = QModelIndex()


@dataclass(frozen=True)
class ActivityLine:
    """What the list says of an activity; `because` is why it is offered."""

    key: str
    name: str
    facts: str
    because: str


class ActivityModel(QAbstractListModel):
    """The lines that fit, best first."""

    def __init__(self, parent: QWidget) -> None:
        super().__init__(parent)
        self.lines: tuple[ActivityLine, ...] = ()

    def show_lines(self, lines: tuple[ActivityLine, ...]) -> None:
        self.beginResetModel()
        self.lines = lines
        self.endResetModel()

    def rowCount(self, parent: Index = NOWHERE) -> int:
        return 0 if parent.isValid() else len(self.lines)

    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> object:
        line = self.lines[index.row()]
        if role == Qt.ItemDataRole.DisplayRole:
            return line.name
        if role == Qt.ItemDataRole.AccessibleTextRole:
            return ", ".join(part for part in (line.name, line.facts, line.because) if part)
        if role == Qt.ItemDataRole.UserRole:
            return line
        return None


class ActivityPainter(QStyledItemDelegate):
    """Name and reason on the first line, minutes, mood and goals on the second."""

    def __init__(self, theme: Theme, parent: QWidget) -> None:
        super().__init__(parent)
        self._theme = theme
        self._strong = theme.font(14, QFont.Weight.DemiBold)
        self._small = theme.font(12)

    def sizeHint(self, _option: QStyleOptionViewItem, _index: Index) -> QSize:
        return QSize(self._theme.px(160), self._theme.px(HEIGHT))

    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: Index) -> None:
        line = index.data(Qt.ItemDataRole.UserRole)
        if not isinstance(line, ActivityLine):
            return
        px = self._theme.px
        painter.save()
        self._paint_ground(painter, option)
        inner = option.rect.adjusted(px(14), px(11), -px(14), -px(10))
        half = inner.height() // 2
        top = QRect(inner.left(), inner.top(), inner.width(), half)
        painter.setFont(self._strong)
        wide = painter.fontMetrics().horizontalAdvance(line.name)
        room = min(wide, inner.width() * 2 // 3) + px(2)  # the name goes before the reason
        self._words(painter, QRect(top.topLeft(), QSize(room, half)), line.name, ink="text")
        painter.setFont(self._small)
        right = Qt.AlignmentFlag.AlignRight
        self._words(painter, top.adjusted(room + px(10), 0, 0, 0), line.because, right)
        below = QRect(inner.left(), top.bottom() + 1, inner.width(), half)
        self._words(painter, below, line.facts)
        painter.restore()

    def _paint_ground(self, painter: QPainter, option: QStyleOptionViewItem) -> None:
        area, colour = option.rect, self._theme.colour
        if option.state & QStyle.StateFlag.State_Selected:
            painter.setRenderHint(QPainter.RenderHint.Antialiasing)
            painter.setBrush(colour("accent_soft"))
            painter.setPen(colour("accent" if option.widget.hasFocus() else "accent_soft"))
            painter.drawRoundedRect(area.adjusted(0, 1, -1, -2), 9, 9)
        else:
            painter.setPen(colour("line"))
            painter.drawLine(area.left(), area.bottom(), area.right(), area.bottom())

    def _words(
        self,
        painter: QPainter,
        area: QRect,
        text: str,
        side: Qt.AlignmentFlag = Qt.AlignmentFlag.AlignLeft,
        ink: str = "text_quiet",
    ) -> None:
        painter.setPen(self._theme.colour(ink))
        cut = painter.fontMetrics().elidedText(text, Qt.TextElideMode.ElideRight, area.width() + 1)
        painter.drawText(area, int(side | Qt.AlignmentFlag.AlignVCenter), cut)


class ActivityList(QListView):
    """`gone_to` carries the key of the activity one has come to, "" when there is none."""

    gone_to = Signal(str)

    def __init__(self, theme: Theme) -> None:
        super().__init__()
        self._model = ActivityModel(self)
        self._current = ""
        self.setModel(self._model)
        self.setItemDelegate(ActivityPainter(theme, self))
        self.setUniformItemSizes(True)
        self.setVerticalScrollMode(QAbstractItemView.ScrollMode.ScrollPerPixel)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setAccessibleName(self.tr("Activities"))

    @property
    def current(self) -> str:
        """The key of the activity one is at, or ""."""
        return self._current

    @property
    def lines(self) -> tuple[ActivityLine, ...]:
        return self._model.lines

    def show_lines(self, lines: tuple[ActivityLine, ...]) -> None:
        """Show other lines and begin at the best one."""
        self._model.show_lines(lines)
        self.setCurrentIndex(self._model.index(0))
        if not lines:
            self._go_to("")

    def go_to(self, key: str) -> None:
        """Go to the activity of this key, if it is shown."""
        for at, line in enumerate(self.lines):
            if line.key == key:
                self.setCurrentIndex(self._model.index(at))

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if Qt.Key(event.key()) in MOVES:
            super().keyPressEvent(event)
        else:
            event.ignore()  # letters and Enter belong to the page

    def currentChanged(self, current: Index, previous: Index) -> None:
        super().currentChanged(current, previous)
        line = current.data(Qt.ItemDataRole.UserRole)
        if isinstance(line, ActivityLine):
            self._go_to(line.key)

    def _go_to(self, key: str) -> None:
        self._current = key
        self.gone_to.emit(key)
