"""The middle of the library: the search, how many fit, in which order, and the list."""

from collections.abc import Sequence

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QComboBox, QLayout, QStackedWidget, QWidget

from icebreakers.choose import Sort
from ui.desk import Desk
from ui.library.activity_list import ActivityList, LineMaker
from ui.library.more import MoreFilters, SetChips
from ui.library.search import SearchField
from ui.theme import Theme
from ui.widgets.kit import button, column, frame, holder, label, row

FOUND, NOTHING = 0, 1
ORDER_LETTERS = 10  # a longer order is cut in the field, whole in the list


class LibraryMiddle(QWidget):
    """`changed` when something else is searched for or the order is another."""

    changed = Signal()
    surprise_asked = Signal()
    clear_asked = Signal()

    def __init__(self, desk: Desk, more: MoreFilters) -> None:
        super().__init__()
        self.search = SearchField()
        self.search.setClearButtonEnabled(True)
        self.search.setAccessibleName(self.tr("Search"))
        self.search.setPlaceholderText(self.tr("Search the activities…  ( / )"))
        self.search.textChanged.connect(self._something)
        self.count = label("", "quiet")
        self.sort = QComboBox()
        self.sort.setAccessibleName(self.tr("Order"))
        self.sort.setMinimumContentsLength(ORDER_LETTERS)
        policy = QComboBox.SizeAdjustPolicy.AdjustToMinimumContentsLengthWithIcon
        self.sort.setSizeAdjustPolicy(policy)
        for sort, words in self._orders():
            self.sort.addItem(words, sort.value)
        self.sort.activated.connect(self._something)
        self.surprise = button(self.tr("Surprise me"), self.surprise_asked.emit)
        self.surprise.setToolTip("Ctrl+R")
        self.set_chips = SetChips(more)
        self.list = ActivityList(desk.theme)
        self._lists = QStackedWidget()
        self._lists.addWidget(self.list)
        self._lists.addWidget(self._nothing())
        inner = column(self.search, self._head(desk.theme), self.set_chips, self._lists, spacing=10)
        inner.setContentsMargins(14, 22, 14, 0)
        inner.setStretch(3, 1)
        self.setLayout(column(frame("column", inner)))

    @property
    def order(self) -> Sort:
        return Sort(self.sort.currentData())

    def show_found(self, keys: Sequence[str], make: LineMaker) -> None:
        """Show what fits, best first, or that nothing does."""
        self.list.show_keys(keys, make)
        self.count.setText(self.tr("%n match(es)", "", len(keys)))
        self.count.setVisible(bool(keys))
        self.surprise.setEnabled(len(keys) > 1)
        self.set_chips.refresh()
        self._lists.setCurrentIndex(FOUND if keys else NOTHING)

    def go_searching(self) -> None:
        self.search.setFocus()
        self.search.selectAll()

    def _head(self, theme: Theme) -> QLayout:
        if theme.large:
            return column(row(self.count, None, self.surprise), self.sort, spacing=8)
        return row(self.count, None, self.sort, self.surprise, spacing=8)

    def _orders(self) -> tuple[tuple[Sort, str], ...]:
        return (
            (Sort.BEST, self.tr("best first")),
            (Sort.NAME, self.tr("by name")),
            (Sort.SHORTEST, self.tr("shortest first")),
            (Sort.CALMEST, self.tr("calmest first")),
            (Sort.SHALLOWEST, self.tr("least personal first")),
            (Sort.LEAST_USED, self.tr("least used first")),
        )

    def _nothing(self) -> QWidget:
        sentence = label(self.tr("Nothing fits all of this at once."), "soft", wrap=True)
        self.clear = button(self.tr("Take the filters away"), self.clear_asked.emit)
        return holder(column(10, sentence, row(self.clear, None), None))

    def _something(self, _value: object = None) -> None:
        self.changed.emit()
