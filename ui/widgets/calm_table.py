"""A table to look at and to walk through: lines, no grid, nothing edited in place.

Texts that do not fit are cut with an ellipsis and stand whole in a tip; columns that do not fit
are left out, the least needed first, so that there is never a sideways scroll.
"""

from collections.abc import Sequence
from dataclasses import dataclass

from PySide6.QtCore import QAbstractTableModel, QModelIndex, QPersistentModelIndex, Qt, Signal
from PySide6.QtGui import QKeyEvent, QResizeEvent
from PySide6.QtWidgets import QAbstractItemView, QHeaderView, QTableView

from ui.theme import Theme
from ui.widgets.calm_lines import LINE, ROLE, LineDelegate
from ui.widgets.form_keys import ENTER_KEYS

Index = QModelIndex | QPersistentModelIndex
LEAST_WIDTH = 140  # pixels at 100 % text, of a column that takes what is left


@dataclass(frozen=True)
class TableColumn:
    """`width` in pixels at 100 % text, 0 takes what is left; the column with the highest
    `leaves` is the first to go when there is no room, those with 0 stay."""

    title: str
    width: int = 0
    leaves: int = 0


@dataclass(frozen=True)
class Cell:
    """`role` is one of "", "strong", "soft", "quiet", "notice", "good", "accent"."""

    text: str = ""
    role: str = ""


@dataclass(frozen=True)
class TableLine:
    """`key` tells the line apart from all others."""

    key: str
    cells: tuple[Cell, ...]


class LinesModel(QAbstractTableModel):
    def __init__(self, columns: Sequence[TableColumn]) -> None:
        super().__init__()
        self.columns = tuple(columns)
        self.lines: tuple[TableLine, ...] = ()

    def show_lines(self, lines: tuple[TableLine, ...]) -> None:
        self.beginResetModel()
        self.lines = lines
        self.endResetModel()

    def rename(self, columns: Sequence[TableColumn]) -> None:
        self.columns = tuple(columns)
        self.headerDataChanged.emit(Qt.Orientation.Horizontal, 0, len(self.columns) - 1)

    def rowCount(self, parent: Index | None = None) -> int:
        return 0 if parent is not None and parent.isValid() else len(self.lines)

    def columnCount(self, parent: Index | None = None) -> int:
        return 0 if parent is not None and parent.isValid() else len(self.columns)

    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> str | None:
        cell = self.lines[index.row()].cells[index.column()]
        if role == Qt.ItemDataRole.DisplayRole:
            return cell.text
        return cell.role if role == ROLE else None

    def headerData(
        self, section: int, orientation: Qt.Orientation, role: int = Qt.ItemDataRole.DisplayRole
    ) -> str | int | None:
        if orientation is not Qt.Orientation.Horizontal:
            return None
        if role == Qt.ItemDataRole.TextAlignmentRole:
            return int(Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter)
        return self.columns[section].title if role == Qt.ItemDataRole.DisplayRole else None


class CalmTable(QTableView):
    """`chosen` carries the key of the line one has come to, `opened` of the line where Enter or
    a double click asked for more, `moved` a line and -1 or 1 (Alt with an arrow key)."""

    chosen = Signal(str)
    opened = Signal(str)
    moved = Signal(str, int)

    def __init__(self, theme: Theme, columns: Sequence[TableColumn], height: int = LINE) -> None:
        super().__init__()
        self._theme = theme
        self._lines = LinesModel(columns)
        self.setModel(self._lines)
        self.setItemDelegate(LineDelegate(theme, self))
        self._dress(height)
        self.selectionModel().currentRowChanged.connect(self._current_changed)
        self.doubleClicked.connect(self._double_clicked)

    @property
    def key(self) -> str:
        """The key of the line one is at, or empty."""
        at = self.currentIndex().row()
        return self._lines.lines[at].key if 0 <= at < len(self._lines.lines) else ""

    @property
    def keys(self) -> tuple[str, ...]:
        return tuple(line.key for line in self._lines.lines)

    @property
    def lines(self) -> tuple[TableLine, ...]:
        return self._lines.lines

    def show_lines(self, lines: Sequence[TableLine]) -> None:
        """Show `lines` and stay with the line one was at, if it is still there."""
        key = self.key
        if tuple(lines) == self._lines.lines:
            return
        self._lines.show_lines(tuple(lines))
        self.go_to(key)

    def rename(self, columns: Sequence[TableColumn]) -> None:
        """Give the columns other titles or widths; their number stays."""
        self._lines.rename(columns)
        self._fit()

    def go_to(self, key: str) -> None:
        """Go to the line of `key`; to none when there is no such line."""
        if key in self.keys:
            self.setCurrentIndex(self._lines.index(self.keys.index(key), 0))
        else:
            self.setCurrentIndex(QModelIndex())
            self.clearSelection()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        steps = {Qt.Key.Key_Up: -1, Qt.Key.Key_Down: 1}
        alt = event.modifiers() & Qt.KeyboardModifier.AltModifier
        if event.key() in ENTER_KEYS and self.key:
            self.opened.emit(self.key)
        elif alt and event.key() in steps and self.key:
            self.moved.emit(self.key, steps[Qt.Key(event.key())])
        else:
            super().keyPressEvent(event)

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._fit()

    def _dress(self, height: int) -> None:
        self.setSelectionBehavior(QAbstractItemView.SelectionBehavior.SelectRows)
        self.setSelectionMode(QAbstractItemView.SelectionMode.SingleSelection)
        self.setEditTriggers(QAbstractItemView.EditTrigger.NoEditTriggers)
        self.setVerticalScrollMode(QAbstractItemView.ScrollMode.ScrollPerPixel)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setTabKeyNavigation(False)
        self.setShowGrid(False)
        self.setWordWrap(False)
        rows = self.verticalHeader()
        rows.hide()
        rows.setMinimumSectionSize(self._theme.px(height))
        rows.setDefaultSectionSize(self._theme.px(height))
        header = self.horizontalHeader()
        header.setHighlightSections(False)
        header.setSectionsClickable(False)
        header.setMinimumSectionSize(20)
        header.setTextElideMode(Qt.TextElideMode.ElideRight)
        header.setSectionResizeMode(QHeaderView.ResizeMode.Fixed)

    def _fit(self) -> None:
        """Leave out what does not fit and share the rest of the width."""
        columns, room = self._lines.columns, self.viewport().width()
        shown = set(range(len(columns)))
        wide = [self._theme.px(c.width or LEAST_WIDTH) for c in columns]
        for at in sorted(shown, key=lambda at: -columns[at].leaves):
            if columns[at].leaves and sum(wide[each] for each in shown) > room:
                shown.discard(at)
        loose = [at for at in shown if not columns[at].width] or [max(shown)]
        rest = room - sum(wide[at] for at in shown if at not in loose)
        for at in range(len(columns)):
            self.setColumnHidden(at, at not in shown)
            share = max(wide[at], rest // len(loose)) if at in loose else wide[at]
            self.setColumnWidth(at, share)

    def _current_changed(self, _new: QModelIndex, _old: QModelIndex) -> None:
        self.chosen.emit(self.key)

    def _double_clicked(self, _index: QModelIndex) -> None:
        self.opened.emit(self.key)
