"""A4 pages of equal pieces that are cut apart: cards, half sheets.

The pieces fill the page without a gap, so one cut serves both neighbours. A cut is shown by a
fine dotted line, with solid marks at the paper's edge and where two cuts meet; no piece prints
nearer to its edge than `PAD`, which also keeps clear of what printers leave white.
"""

from collections.abc import Sequence
from dataclasses import dataclass
from io import BytesIO
from typing import Protocol

from reportlab.lib.pagesizes import A4
from reportlab.pdfgen.canvas import Canvas

from facilitator.reports import fonts
from facilitator.reports.style import LINE, SOFT

PAD = 20.0  # points, seven millimetres
_MARK = 15.0  # from the paper's edge
_ARM = 5.0  # of the cross where two cuts meet


class Piece(Protocol):
    """What one piece shows. `x` and `top` are the corner of the piece, its margin not yet taken."""

    def draw(self, canvas: Canvas, x: float, top: float) -> None: ...


@dataclass(frozen=True, slots=True)
class Cut:
    """How an A4 page is cut: so many pieces beside and below each other."""

    across: int
    down: int

    @property
    def width(self) -> float:
        """Of one piece, in points."""
        return A4[0] / self.across

    @property
    def height(self) -> float:
        return A4[1] / self.down

    @property
    def inner_width(self) -> float:
        """What may be printed on."""
        return self.width - 2 * PAD

    @property
    def inner_height(self) -> float:
        return self.height - 2 * PAD


A6 = Cut(2, 2)
A5 = Cut(1, 2)  # lying
A7 = Cut(2, 4)  # lying
WHOLE = Cut(1, 1)


def print_pieces(pieces: Sequence[Piece], cut: Cut, *, title: str, language: str) -> bytes:
    """Put the pieces on as many pages as they need, row by row; at least one page."""
    buffer = BytesIO()
    canvas = Canvas(buffer, pagesize=A4, invariant=1, pageCompression=1, lang=language or None)
    canvas.setTitle(title)
    canvas.setCreator("Homeroom Facilitator")
    on_page = cut.across * cut.down
    for first in range(0, max(len(pieces), 1), on_page):
        _draw_cuts(canvas, cut)
        for at, piece in enumerate(pieces[first : first + on_page]):
            row, column = divmod(at, cut.across)
            piece.draw(canvas, column * cut.width, A4[1] - row * cut.height)
        canvas.showPage()
    canvas.save()
    fonts.forget()
    return buffer.getvalue()


def _draw_cuts(canvas: Canvas, cut: Cut) -> None:
    xs = [at * cut.width for at in range(1, cut.across)]
    ys = [at * cut.height for at in range(1, cut.down)]
    canvas.saveState()
    canvas.setLineWidth(0.4)
    canvas.setStrokeColorRGB(*LINE)
    canvas.setDash(0.8, 3.2)
    _lines(canvas, xs, ys, (0.0, A4[0]), (0.0, A4[1]))
    canvas.setDash()
    canvas.setStrokeColorRGB(*SOFT)
    for end in (0.0, A4[1] - _MARK):
        _lines(canvas, xs, [], (0, 0), (end, end + _MARK))
    for end in (0.0, A4[0] - _MARK):
        _lines(canvas, [], ys, (end, end + _MARK), (0, 0))
    for x in xs:
        for y in ys:
            _lines(canvas, [x], [y], (x - _ARM, x + _ARM), (y - _ARM, y + _ARM))
    canvas.restoreState()


def _lines(
    canvas: Canvas,
    xs: Sequence[float],
    ys: Sequence[float],
    wide: tuple[float, float],
    high: tuple[float, float],
) -> None:
    """Upright lines at `xs` through `high`, level ones at `ys` through `wide`."""
    for x in xs:
        canvas.line(x, high[0], x, high[1])
    for y in ys:
        canvas.line(wide[0], y, wide[1], y)
