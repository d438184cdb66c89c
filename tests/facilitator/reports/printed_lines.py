"""Where every piece of text stands on a finished page, and how large it is."""

from collections.abc import Iterator
from contextlib import closing
from dataclasses import dataclass

import pypdfium2
from pypdfium2.raw import FPDF_PAGEOBJ_TEXT

from facilitator.reports.cutting import Cut


@dataclass(frozen=True)
class Line:
    """In points from the lower left corner of its page; `size` of its letters as printed."""

    page: int
    left: float
    bottom: float
    right: float
    top: float
    size: float
    words: str


def lines(pdf: bytes) -> Iterator[Line]:
    with closing(pypdfium2.PdfDocument(pdf)) as document:
        for number in range(len(document)):
            page = document[number]
            text_page = page.get_textpage()
            for found in page.get_objects(filter=[FPDF_PAGEOBJ_TEXT], textpage=text_page):
                size = found.get_font_size() * abs(found.get_matrix().d)
                left, bottom, right, top = found.get_bounds()
                yield Line(number, left, bottom, right, top, size, found.extract())


def place(line: Line, cut: Cut) -> tuple[int, int, int]:
    """The page, row and column of the piece on which the middle of a line stands."""
    height = cut.height * cut.down
    across = (line.left + line.right) / 2
    below = height - (line.bottom + line.top) / 2
    return line.page, int(below // cut.height), int(across // cut.width)


def nearest_edge(line: Line, cut: Cut) -> float:
    """How far a line is from the nearest edge of its piece; below 0 it passes it."""
    _, row, column = place(line, cut)
    left, top = column * cut.width, cut.height * (cut.down - row)
    return min(
        line.left - left,
        left + cut.width - line.right,
        line.bottom - (top - cut.height),
        top - line.top,
    )


def overlap(one: Line, other: Line) -> float:
    """The smaller side of what two lines of one page have in common; 0 or less is nothing."""
    if one.page != other.page:
        return 0.0
    across = min(one.right, other.right) - max(one.left, other.left)
    high = min(one.top, other.top) - max(one.bottom, other.bottom)
    return min(across, high)
