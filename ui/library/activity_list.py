"""The list in the middle of the library: two painted lines for each activity.

The words of a line are made when it is looked at: of thousands that fit, a dozen are in view.
"""

from collections.abc import Callable, Sequence
from dataclasses import dataclass

from PySide6.QtCore import (
    QAbstractItemModel,
    QEvent,
    QMimeData,
    QModelIndex,
    QPersistentModelIndex,
    QPoint,
    QRect,
    QSize,
    QStringListModel,
    Qt,
    Signal,
)
from PySide6.QtGui import QFont, QKeyEvent, QMouseEvent, QPainter
from PySide6.QtWidgets import (
    QAbstractItemView,
    QListView,
    QStyle,
    QStyledItemDelegate,
    QStyleOptionViewItem,
    QWidget,
)

from ui.icons import pixmap
from ui.library.parts.plan_slots import ACTIVITY_MIME
from ui.theme import Theme

HEIGHT = 62  # pixels at 100 % text
STAR = 16
LEAST_REASON = 90  # with less room than this the reason is left out
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
LINE_ROLE, KEY_ROLE = Qt.ItemDataRole.UserRole, Qt.ItemDataRole.UserRole + 1
SPOKEN_ROLE = Qt.ItemDataRole.AccessibleTextRole


@dataclass(frozen=True)
class ActivityLine:
    """What the list says of an activity; `because` is why it is offered."""

    key: str
    name: str
    facts: str
    because: str
    favourite: bool = False


LineMaker = Callable[[int], ActivityLine]  # from a row, counted from 0


class ActivityModel(QStringListModel):
    """The activities that fit, best first: a list of their keys. Counting thousands of rows, which
    the view does at every change, stays with Qt."""

    def __init__(self, parent: QWidget) -> None:
        super().__init__(parent)
        self.keys: tuple[str, ...] = ()
        self._make: LineMaker | None = None
        self._made: dict[int, ActivityLine] = {}

    def show_keys(self, keys: Sequence[str], make: LineMaker) -> None:
        self.keys = tuple(keys)
        self._make, self._made = make, {}
        self.setStringList(self.keys)

    def line(self, row: int) -> ActivityLine:
        assert self._make is not None
        if row not in self._made:
            self._made[row] = self._make(row)
        return self._made[row]

    def say_again(self, row: int) -> None:
        """What the line says has changed."""
        self._made.pop(row, None)
        self.dataChanged.emit(self.index(row), self.index(row))

    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> object:
        if role == KEY_ROLE:
            return self.keys[index.row()]
        if role not in (Qt.ItemDataRole.DisplayRole, LINE_ROLE, SPOKEN_ROLE):
            return None
        line = self.line(index.row())
        if role == SPOKEN_ROLE:
            return ", ".join(part for part in (line.name, line.facts, line.because) if part)
        return line.name if role == Qt.ItemDataRole.DisplayRole else line

    def flags(self, index: Index) -> Qt.ItemFlag:
        flag = Qt.ItemFlag
        return flag.ItemIsEnabled | flag.ItemIsSelectable | flag.ItemIsDragEnabled

    def mimeTypes(self) -> list[str]:
        return [ACTIVITY_MIME]

    def mimeData(self, indexes: Sequence[QModelIndex]) -> QMimeData:
        data = QMimeData()
        for index in indexes[:1]:
            data.setData(ACTIVITY_MIME, self.keys[index.row()].encode())
        return data


class ActivityPainter(QStyledItemDelegate):
    """Name and reason on the first line; minutes, mood and goals and a star on the second."""

    star_pressed = Signal(str)

    def __init__(self, theme: Theme, parent: QWidget) -> None:
        super().__init__(parent)
        self._theme = theme
        self._strong = theme.font(14, QFont.Weight.DemiBold)
        self._small = theme.font(12)
        size, colours = theme.px(STAR), theme.colours
        self._full = pixmap("star_full", colours["opening"], size)
        self._hollow = pixmap("star", colours["text_quiet"], size)

    def sizeHint(self, _option: QStyleOptionViewItem, _index: Index) -> QSize:
        return QSize(self._theme.px(160), self._theme.px(HEIGHT))

    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: Index) -> None:
        line = index.data(LINE_ROLE)
        if not isinstance(line, ActivityLine):
            return
        px = self._theme.px
        painter.save()
        self._paint_ground(painter, option)
        inner = option.rect.adjusted(px(14), px(11), -px(14), -px(10))
        half = inner.height() // 2
        top = QRect(inner.left(), inner.top(), inner.width(), half)
        painter.setFont(self._strong)
        wide = painter.fontMetrics().horizontalAdvance(line.name) + px(2)
        told = inner.width() - wide >= px(LEAST_REASON)  # the name goes before the reason
        room = wide if told else inner.width()
        self._words(painter, QRect(top.topLeft(), QSize(room, half)), line.name, ink="text")
        painter.setFont(self._small)
        if told:
            beside = top.adjusted(room + px(10), 0, 0, 0)
            self._words(painter, beside, line.because, Qt.AlignmentFlag.AlignRight)
        starred = line.favourite or bool(option.state & QStyle.StateFlag.State_Selected)
        room = inner.width() - (px(STAR + 6) if starred else 0)
        self._words(painter, QRect(inner.left(), top.bottom() + 1, room, half), line.facts)
        if starred:
            star = self._full if line.favourite else self._hollow
            painter.drawPixmap(self._star(option.rect).topLeft(), star)
        painter.restore()

    def editorEvent(
        self,
        event: QEvent,
        _model: QAbstractItemModel,
        option: QStyleOptionViewItem,
        index: Index,
    ) -> bool:
        """A press on the place of the star, shown or not, makes a favourite or none."""
        if not isinstance(event, QMouseEvent) or event.type() != QEvent.Type.MouseButtonRelease:
            return False
        if not self.is_star(option.rect, event.position().toPoint()):
            return False
        self.star_pressed.emit(str(index.data(KEY_ROLE)))
        return True

    def is_star(self, area: QRect, spot: QPoint) -> bool:
        """Tell whether a press at `spot` means the star of the line in `area`."""
        return self._star(area).adjusted(-6, -6, 6, 6).contains(spot)

    def _star(self, area: QRect) -> QRect:
        px = self._theme.px
        size = px(STAR)
        return QRect(area.right() - px(14) - size, area.bottom() - px(13) - size, size, size)

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
    """`gone_to` carries the key of the activity one has come to, "" when there is none;
    `star_pressed` the key of one whose star was pressed."""

    gone_to = Signal(str)
    star_pressed = Signal(str)

    def __init__(self, theme: Theme) -> None:
        super().__init__()
        self._model = ActivityModel(self)
        self._current = ""
        self.setModel(self._model)
        self._painter = ActivityPainter(theme, self)
        self._painter.star_pressed.connect(self.star_pressed)
        self.setItemDelegate(self._painter)
        self.setUniformItemSizes(True)
        self.setVerticalScrollMode(QAbstractItemView.ScrollMode.ScrollPerPixel)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setDragDropMode(QAbstractItemView.DragDropMode.DragOnly)
        self.setAccessibleName(self.tr("Activities"))

    @property
    def current(self) -> str:
        """The key of the activity one is at, or ""."""
        return self._current

    @property
    def keys(self) -> tuple[str, ...]:
        """What is shown, best first."""
        return self._model.keys

    @property
    def lines(self) -> tuple[ActivityLine, ...]:
        """The words of all lines; makes those that nobody has looked at yet."""
        return tuple(self._model.line(row) for row in range(len(self.keys)))

    def show_keys(self, keys: Sequence[str], make: LineMaker) -> None:
        """Show other activities and begin at the best one; `make` makes a line's words."""
        self._model.show_keys(keys, make)
        self.setCurrentIndex(self._model.index(0))
        if not keys:
            self._go_to("")

    def go_to(self, key: str) -> None:
        """Go to the activity of this key, if it is shown."""
        if key in self.keys:
            self.setCurrentIndex(self._model.index(self.keys.index(key)))

    def say_again(self, key: str) -> None:
        """Make the words of a line anew."""
        if key in self.keys:
            self._model.say_again(self.keys.index(key))

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if Qt.Key(event.key()) in MOVES:
            super().keyPressEvent(event)
        else:
            event.ignore()  # letters and Enter belong to the page

    def mouseDoubleClickEvent(self, event: QMouseEvent) -> None:
        """Two quick presses on a star make and unmake a favourite, nothing else."""
        spot = event.position().toPoint()
        if not self._painter.is_star(self.visualRect(self.indexAt(spot)), spot):
            super().mouseDoubleClickEvent(event)

    def currentChanged(self, current: Index, previous: Index) -> None:
        super().currentChanged(current, previous)
        if current.isValid():
            self._go_to(str(current.data(KEY_ROLE)))

    def _go_to(self, key: str) -> None:
        self._current = key
        self.gone_to.emit(key)
