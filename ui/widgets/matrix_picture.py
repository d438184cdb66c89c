"""What the attendance matrix shows, in words, and where each part of it lies."""

from collections.abc import Mapping
from dataclasses import dataclass, field

from PySide6.QtCore import QPoint, QRect, QSize

NAMES = -1  # the column of names and the row of meetings, as places


@dataclass(frozen=True)
class MatrixHead:
    """One meeting: `faded` while it has not taken place."""

    key: str
    number: str
    day: str
    total: str
    tip: str
    faded: bool


@dataclass(frozen=True)
class MatrixRow:
    """One member; `cells` are statuses, empty where the member was not enrolled."""

    key: str
    call: str
    name: str
    cells: tuple[str, ...]
    total: str


@dataclass(frozen=True)
class MatrixPicture:
    """Everything there is to see, in words; `letters` and `words` by status."""

    heads: tuple[MatrixHead, ...] = ()
    rows: tuple[MatrixRow, ...] = ()
    total: str = ""
    caption: str = ""  # of the row with one total per meeting
    letters: Mapping[str, str] = field(default_factory=dict)
    words: Mapping[str, str] = field(default_factory=dict)


@dataclass(frozen=True)
class MatrixSpread:
    """`cells` is the part that scrolls, in viewport pixels; `offset` how far it has scrolled."""

    cells: QRect
    cell: QSize
    offset: QPoint
    rows: range  # in view, the partly visible ones too
    columns: range
    total: int  # width of the column of totals

    def area_of(self, row: int, column: int) -> QRect:
        """Where a cell lies; -1 and one past the last are heads and totals, which do not move."""
        left = self.cells.left() + column * self.cell.width() - self.offset.x()
        top = self.cells.top() + row * self.cell.height() - self.offset.y()
        area = QRect(QPoint(left, top), self.cell)
        if row == NAMES:
            area.setTop(0)
            area.setBottom(self.cells.top() - 1)
        if column == NAMES:
            area.setLeft(0)
            area.setRight(self.cells.left() - 1)
        return area

    def at(self, point: QPoint, picture: MatrixPicture) -> tuple[int, int] | None:
        """The row and column under `point`, as in `area_of`, or None."""
        over = point - self.cells.topLeft()
        if over.x() >= self.cells.width() or over.y() >= self.cells.height():
            return None
        column, row = NAMES, NAMES
        if over.x() >= 0:
            column = (over.x() + self.offset.x()) // self.cell.width()
        if over.y() >= 0:
            row = (over.y() + self.offset.y()) // self.cell.height()
        outside = column >= len(picture.heads) or row >= len(picture.rows)
        return None if outside or (row, column) == (NAMES, NAMES) else (row, column)
