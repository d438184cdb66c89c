"""Tables that go on over pages, and invisible ones that set blocks side by side."""

from dataclasses import dataclass, field, replace

from reportlab.pdfgen.canvas import Canvas

from facilitator.reports.blocks import NOTHING, Block
from facilitator.reports.style import LINE, TINT

Cells = tuple[Block, ...]


@dataclass(frozen=True, slots=True)
class Grid:
    """A table. The head is repeated on every page; a row too high for a page is cut.

    `columns` are outer widths; cells are made for `inner(column)`. Without `ruled` it is an
    invisible table that sets blocks side by side.
    """

    columns: tuple[float, ...]
    rows: tuple[Cells, ...]
    head: Cells | None = None
    ruled: bool = True
    pad_x: float = 6.0
    pad_y: float = 2.2
    first_is_label: bool = False
    before: float = 0.0
    holds_next: bool = False
    heights: tuple[float, ...] = field(init=False)

    def __post_init__(self) -> None:
        heights = tuple(self._row_height(row) for row in self.rows)
        object.__setattr__(self, "heights", heights)

    def _row_height(self, row: Cells) -> float:
        return max((cell.height for cell in row), default=0.0) + 2 * self.pad_y

    @property
    def head_height(self) -> float:
        return self._row_height(self.head) if self.head else 0.0

    @property
    def height(self) -> float:
        return self.head_height + sum(self.heights)

    @property
    def least(self) -> float:
        if not self.rows:
            return self.height
        first = max((cell.least for cell in self.rows[0]), default=0.0) + 2 * self.pad_y
        return self.head_height + first

    def split(self, room: float) -> "tuple[Grid, Grid] | None":
        left = room - self.head_height
        at = 0
        while at < len(self.rows) and self.heights[at] <= left + 0.01:
            left -= self.heights[at]
            at += 1
        whole, rest = self.rows[:at], self.rows[at:]
        parts = _split_row(rest[0], left - 2 * self.pad_y) if rest else None
        if parts is not None:
            whole, rest = (*whole, parts[0]), (parts[1], *rest[1:])
        if not whole or not rest:
            return None
        return replace(self, rows=whole), replace(self, rows=rest, before=0.0)

    def draw(self, canvas: Canvas, x: float, top: float) -> None:
        bottom = top - self.height
        if self.ruled:
            self._tint(canvas, x, top, bottom)
        y = top
        if self.head:
            self._draw_row(canvas, x, y, self.head)
            y -= self.head_height
        for row, height in zip(self.rows, self.heights, strict=True):
            self._draw_row(canvas, x, y, row)
            y -= height
        if self.ruled:
            self._draw_lines(canvas, x, top, bottom)

    def _tint(self, canvas: Canvas, x: float, top: float, bottom: float) -> None:
        canvas.setFillColorRGB(*TINT)
        if self.head:
            height = self.head_height
            canvas.rect(x, top - height, sum(self.columns), height, stroke=0, fill=1)
        if self.first_is_label:
            canvas.rect(x, bottom, self.columns[0], top - bottom, stroke=0, fill=1)

    def _draw_row(self, canvas: Canvas, x: float, top: float, row: Cells) -> None:
        for column, cell in zip(self.columns, row, strict=True):
            cell.draw(canvas, x + self.pad_x, top - self.pad_y)
            x += column

    def _draw_lines(self, canvas: Canvas, x: float, top: float, bottom: float) -> None:
        canvas.setStrokeColorRGB(*LINE)
        canvas.setLineWidth(0.5)
        right = x + sum(self.columns)
        y = top - self.head_height
        levels = [top, *([y] if self.head else [])]
        for height in self.heights:
            y -= height
            levels.append(y)
        for level in levels:
            canvas.line(x, level, right, level)
        edge = x
        for column in (0.0, *self.columns):
            edge += column
            canvas.line(edge, top, edge, bottom)


def _split_row(row: Cells, room: float) -> tuple[Cells, Cells] | None:
    """Cut a row of cells at `room`; None when a cell cannot be cut there."""
    upper: list[Block] = []
    lower: list[Block] = []
    for cell in row:
        if cell.height <= room + 0.01:
            upper.append(cell)
            lower.append(NOTHING)
            continue
        parts = cell.split(room)
        if parts is None:
            return None
        upper.append(parts[0])
        lower.append(parts[1])
    return tuple(upper), tuple(lower)
