"""A row that goes on in the next line when there is no room left: chips and buttons at any size
of text."""

from collections.abc import Iterable

from PySide6.QtCore import QRect, QSize, Qt
from PySide6.QtGui import QFont, QFontMetrics
from PySide6.QtWidgets import QLayout, QLayoutItem, QPushButton, QWidget


class Flow(QLayout):
    """Sets its widgets side by side in their own size, centred on each line's height."""

    def __init__(self, *widgets: QWidget, spacing: int = 6) -> None:
        super().__init__()
        self._items: list[QLayoutItem] = []
        self._heights: dict[int, int] = {}  # by width; one layout asks many times
        self.setContentsMargins(0, 0, 0, 0)
        self.setSpacing(spacing)
        for widget in widgets:
            self.addWidget(widget)

    def addItem(self, item: QLayoutItem) -> None:
        self._items.append(item)

    def count(self) -> int:
        return len(self._items)

    def itemAt(self, index: int) -> QLayoutItem | None:
        return self._items[index] if 0 <= index < len(self._items) else None

    def takeAt(self, index: int) -> QLayoutItem | None:
        return self._items.pop(index) if 0 <= index < len(self._items) else None

    def expandingDirections(self) -> Qt.Orientation:
        return Qt.Orientation(0)

    def hasHeightForWidth(self) -> bool:
        return True

    def invalidate(self) -> None:
        """A widget has come, gone or changed its size."""
        self._heights.clear()
        super().invalidate()

    def heightForWidth(self, width: int) -> int:
        known = self._heights.get(width)
        if known is None:
            lines = self._lines(width)
            known = sum(map(_height, lines)) + self.spacing() * max(0, len(lines) - 1)
            self._heights[width] = known
        return known

    def sizeHint(self) -> QSize:
        """All in one line, which is what is wished for."""
        shown = self._shown()
        wide = sum(item.sizeHint().width() for item in shown)
        return QSize(wide + self.spacing() * max(0, len(shown) - 1), _height(shown))

    def minimumSize(self) -> QSize:
        shown = self._shown()
        return QSize(max((item.minimumSize().width() for item in shown), default=0), 0)

    def setGeometry(self, rect: QRect) -> None:
        super().setGeometry(rect)
        top = rect.top()
        for line in self._lines(rect.width()):
            left, high = rect.left(), _height(line)
            for item in line:
                size = item.sizeHint().boundedTo(QSize(rect.width(), high))
                item.setGeometry(
                    QRect(left, top + (high - size.height()) // 2, size.width(), size.height())
                )
                left += size.width() + self.spacing()
            top += high + self.spacing()

    def _shown(self) -> list[QLayoutItem]:
        return [item for item in self._items if not item.isEmpty()]

    def _lines(self, width: int) -> list[list[QLayoutItem]]:
        """Fill line after line; what is wider than a line has one of its own."""
        lines: list[list[QLayoutItem]] = []
        left = width
        for item in self._shown():
            wide = item.sizeHint().width()
            if lines and left >= wide:
                lines[-1].append(item)
            else:
                lines.append([item])
                left = width
            left -= wide + self.spacing()
        return lines


def roomy(chips: Iterable[QPushButton]) -> list[QPushButton]:
    """Make chips wide enough for the heavier letters they have while pressed in."""
    made = list(chips)
    for chip in made:
        chip.ensurePolished()
        heavy = QFont(chip.font())
        heavy.setWeight(QFont.Weight.DemiBold)
        more = QFontMetrics(heavy).horizontalAdvance(chip.text())
        more -= chip.fontMetrics().horizontalAdvance(chip.text())
        chip.setMinimumWidth(chip.sizeHint().width() + max(0, more))
    return made


def _height(items: Iterable[QLayoutItem]) -> int:
    return max((item.sizeHint().height() for item in items), default=0)
