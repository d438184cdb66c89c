"""The column on the left of the groups page: every group, and the way to a new one."""

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import (
    QAbstractItemView,
    QFrame,
    QLineEdit,
    QListWidget,
    QListWidgetItem,
)

from facilitator.words import kind_name
from sessions.records import Group
from ui.desk import Desk
from ui.language import translate
from ui.widgets.detail_lines import ARCHIVED, DETAIL, KEY, DetailLines
from ui.widgets.kit import button, column, label, row

MANY = 9  # groups; from so many on there is a field to search them
WIDTH = 268  # pixels at 100 % text


class GroupColumn(QFrame):
    """`chosen` carries the id of the group one has come to; `new_asked` that there be one more."""

    chosen = Signal(str)
    new_asked = Signal()

    def __init__(self, desk: Desk) -> None:
        super().__init__()
        self._desk = desk
        self._groups: tuple[Group, ...] = ()
        self.setProperty("role", "column")
        self.setFixedWidth(round(WIDTH * (1 + (desk.theme.text_size - 100) / 200)))
        self.search = QLineEdit()
        self.search.setClearButtonEnabled(True)
        self.search.textChanged.connect(self._filter)
        self.list = QListWidget()
        self.list.setItemDelegate(DetailLines(desk.theme, self.list))
        self.list.setVerticalScrollMode(QAbstractItemView.ScrollMode.ScrollPerPixel)
        self.list.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.list.setAccessibleName(self.tr("Groups"))
        self.list.currentItemChanged.connect(self._current_changed)
        self._none = label(self.tr("No group has such a name."), "quiet", wrap=True)
        self._none.hide()
        self.new = button(self.tr("New group"), self.new_asked.emit)
        title = row(label(self.tr("Groups"), "title"), None)
        layout = column(title, self.search, self._none, self.list, self.new, spacing=10)
        layout.setContentsMargins(16, 22, 16, 18)
        layout.setStretch(3, 1)
        self.setLayout(layout)

    @property
    def current(self) -> str:
        item = self.list.currentItem()
        return str(item.data(KEY)) if item is not None else ""

    def show_groups(self, groups: tuple[Group, ...], current: str) -> None:
        """Show all groups, `current` pressed in, without saying that one was chosen."""
        if groups != self._groups:  # else the list stays where it was scrolled to
            self._groups = groups
            self._fill(groups)
        self.go_to(current)
        many = len(groups) >= MANY
        self.search.setVisible(many)
        self.search.setPlaceholderText(self.tr("Search %n group(s)", "", len(groups)))
        self._filter(self.search.text() if many else "")

    def go_to(self, group_id: str) -> None:
        """Press in another group without saying that it was chosen."""
        if group_id == self.current and group_id:
            return
        self.list.blockSignals(True)
        self.list.clearSelection()
        self.list.setCurrentRow(-1)
        for at in range(self.list.count()):
            if self.list.item(at).data(KEY) == group_id:
                self.list.setCurrentRow(at)
        self.list.blockSignals(False)
        self.list.viewport().update()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() == Qt.Key.Key_Down and self.search.hasFocus():
            self.list.setFocus()
        else:
            super().keyPressEvent(event)

    def _fill(self, groups: tuple[Group, ...]) -> None:
        self.list.blockSignals(True)
        self.list.clear()
        for group in groups:
            self.list.addItem(self._item(group))
        self.list.blockSignals(False)

    def _item(self, group: Group) -> QListWidgetItem:
        item = QListWidgetItem(group.name)
        item.setData(KEY, group.id)
        item.setData(ARCHIVED, group.archived)
        item.setData(DETAIL, self._detail(group))
        return item

    def _detail(self, group: Group) -> str:
        kind = kind_name(group.kind, translate)
        if group.archived:
            return self.tr("finished · {year}").format(year=group.academic_year)
        return " · ".join(part for part in (kind, group.academic_year) if part)

    def _filter(self, text: str) -> None:
        wanted, shown = text.strip().casefold(), 0
        for at in range(self.list.count()):
            item = self.list.item(at)
            hidden = wanted not in item.text().casefold()
            item.setHidden(hidden)
            shown += not hidden
        self._none.setVisible(bool(wanted) and not shown)

    def _current_changed(
        self, item: QListWidgetItem | None, _before: QListWidgetItem | None
    ) -> None:
        if item is not None:
            self.chosen.emit(str(item.data(KEY)))
