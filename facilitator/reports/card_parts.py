"""What activity cards are made of: looks, lists, the strip of facts, pictures."""

from collections.abc import Sequence
from dataclasses import dataclass
from typing import ClassVar

from reportlab.pdfgen.canvas import Canvas

from facilitator.reports.blocks import Block
from facilitator.reports.fonts import Face
from facilitator.reports.logo import Logo, open_picture
from facilitator.reports.style import INK, SOFT, TINT, Style
from facilitator.reports.table import Cells, Grid
from facilitator.reports.text import text

SMALLEST = 6.5  # points; below that nobody reads by the light of a classroom
LABEL = 57.0  # width of the column of labels in the small print
_NUMBER = 14.0
_BETWEEN = 6.0
_MOST_PICTURES = 4


class CardLook:
    """The styles of one card around the size of its steps."""

    def __init__(self, size: float) -> None:
        leading = size * 1.32
        small = max(SMALLEST, size - 1.3)
        self.size = size
        self.picture = 62 + (size - 7) * 22  # height in points: it gives way with the letters
        self.name = Style(face=Face.BOLD, size=size + 4.2, leading=(size + 4.2) * 1.2)
        self.body = Style(size=size, leading=leading, follows_script=True)
        self.soft = Style(size=size, leading=leading, colour=SOFT, follows_script=True)
        self.number = Style(face=Face.SEMIBOLD, size=size, leading=leading)
        self.heading = Style(face=Face.BOLD, size=size, leading=leading)
        self.small = Style(size=small, leading=small * 1.3, colour=SOFT, follows_script=True)
        self.small_label = Style(face=Face.SEMIBOLD, size=small, leading=small * 1.3, colour=INK)
        self.passing = Style(size=size - 0.5, leading=(size - 0.5) * 1.3, follows_script=True)
        self.passing_label = Style(face=Face.SEMIBOLD, size=size - 0.5, leading=(size - 0.5) * 1.3)
        self.gap = size * 0.62
        self.between = size * 0.16  # above and below a line of a list


@dataclass(frozen=True, slots=True)
class Panel:
    """A block on a tinted ground; never cut, so only for what is known to be low."""

    inner: Block
    width: float
    before: float = 0.0
    holds_next: bool = False

    PAD_X: ClassVar[float] = 6.0
    PAD_Y: ClassVar[float] = 3.4

    @property
    def height(self) -> float:
        return self.inner.height + 2 * self.PAD_Y

    @property
    def least(self) -> float:
        return self.height

    def split(self, room: float) -> None:
        return None

    def draw(self, canvas: Canvas, x: float, top: float) -> None:
        canvas.setFillColorRGB(*TINT)
        canvas.roundRect(x, top - self.height, self.width, self.height, 3.5, stroke=0, fill=1)
        self.inner.draw(canvas, x + self.PAD_X, top - self.PAD_Y)


@dataclass(frozen=True, slots=True)
class Dots:
    """So many of so many, as dots in a line: how deep an activity goes."""

    filled: int
    of: int
    height: float = 9.0
    before: float = 0.0
    holds_next: bool = False

    @property
    def least(self) -> float:
        return self.height

    def split(self, room: float) -> None:
        return None

    def draw(self, canvas: Canvas, x: float, top: float) -> None:
        canvas.setFillColorRGB(*SOFT)
        canvas.setStrokeColorRGB(*SOFT)
        canvas.setLineWidth(0.6)
        for at in range(self.of):
            canvas.circle(x + 2.6 + at * 7.2, top - 4.6, 2.3, stroke=1, fill=int(at < self.filled))


def numbered(lines: Sequence[str], width: float, look: CardLook) -> Block:
    """Lines with their number before them, to be cut between and inside."""
    return _list([f"{at}." for at in range(1, len(lines) + 1)], lines, width, look)


def pointed(lines: Sequence[str], width: float, look: CardLook) -> Block:
    """Return the lines below each other, a dash before each."""
    return _list(["–"] * len(lines), lines, width, look)


def labelled(
    said: Sequence[tuple[str, str]], width: float, label: Style, words: Style, before: float
) -> Block:
    """Words with a label in a column of its own; what says nothing is left out."""
    rows = tuple(
        (text(name, LABEL - 3, label), text(value, width - LABEL, words))
        for name, value in said
        if value.strip()
    )
    return _grid((LABEL, width - LABEL), rows, 0.8, before)


def pictures_row(pictures: Sequence[bytes], width: float, height: float) -> list[Block]:
    """The first four readable pictures beside each other, none higher than `height`."""
    found = [picture for picture in map(open_picture, pictures[:_MOST_PICTURES]) if picture]
    if not found:
        return []
    column = (width + _BETWEEN) / len(found)
    box = (column - _BETWEEN, height)
    row = tuple(Logo(picture, box) for picture in found)
    return [_grid((column,) * len(found), (row,), 0.0, before=6)]


def _list(marks: Sequence[str], lines: Sequence[str], width: float, look: CardLook) -> Block:
    room = _NUMBER if len(lines) < 10 else _NUMBER + 6
    rows = tuple(
        (text(mark, room, look.number), text(line, width - room, look.body))
        for mark, line in zip(marks, lines, strict=True)
    )
    return _grid((room, width - room), rows, look.between, before=1)


def _grid(columns: tuple[float, ...], rows: tuple[Cells, ...], pad: float, before: float) -> Grid:
    return Grid(columns=columns, rows=rows, ruled=False, pad_x=0, pad_y=pad, before=before)
