"""Text on paper, and the one door through which it gets there.

Letters are drawn one after the other and no markup is known, so whatever a person types is
printed as it stands, and nothing it says can open a file or an address.
"""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace
from itertools import groupby
from typing import NamedTuple

from reportlab.pdfgen.canvas import Canvas

from facilitator.reports import fonts
from facilitator.reports.style import Style

_LONGEST_WORD = 200  # characters; longer ones are cut before they are measured
_ROOMY = 1.75  # how much more leading letters need that pile up
_FEWEST_LINES = 2  # of a paragraph that stand alone at the foot or the head of a page


class SetLine(NamedTuple):
    """One line of set text; `rtl`: its paragraph runs from right to left."""

    text: str
    rtl: bool


@dataclass(frozen=True, slots=True)
class Text:
    """Lines of text of one style, `rows[start:stop]` of them."""

    rows: Sequence[SetLine]
    width: float
    style: Style
    start: int = 0
    stop: int = -1
    before: float = 0.0
    holds_next: bool = False

    @property
    def count(self) -> int:
        return (len(self.rows) if self.stop < 0 else self.stop) - self.start

    @property
    def height(self) -> float:
        return self.count * self.style.leading

    @property
    def least(self) -> float:
        return min(self.count, _FEWEST_LINES) * self.style.leading

    def split(self, room: float) -> "tuple[Text, Text] | None":
        fitting = int((room + 0.01) // self.style.leading)
        fitting = min(fitting, self.count - _FEWEST_LINES)
        if fitting < _FEWEST_LINES:
            return None
        at = self.start + fitting
        return replace(self, stop=at), replace(self, start=at, before=0.0)

    def draw(self, canvas: Canvas, x: float, top: float) -> None:
        style = self.style
        canvas.setFillColorRGB(*style.colour)
        # The letters of a line stand in the middle of its leading.
        y = top - (style.leading + 0.72 * style.size) / 2
        rows = self.rows[self.start : self.start + self.count]
        for alike, part in groupby(rows, self._is_usual):
            group = list(part)
            if alike:
                lines = [row.text for row in group]
                fonts.draw_column(canvas, x, y, lines, style.face, style.size, style.leading)
                y -= style.leading * len(group)
                continue
            for row in group:
                left = x + self.indent(row)
                fonts.draw(canvas, left, y, row.text, style.face, style.size, row.rtl)
                y -= style.leading

    def _is_usual(self, row: SetLine) -> bool:
        return self.style.align == "left" and fonts.is_plain(row.text, self.style.face)

    def indent(self, row: SetLine) -> float:
        """Return how far from the left edge of the block a line begins, in points."""
        align = self.style.align
        if row.rtl and self.style.follows_script:
            align = {"left": "right", "right": "left"}.get(align, align)
        if align == "left":
            return 0.0
        spare = self.width - fonts.width(row.text, self.style.face, self.style.size)
        return spare / 2 if align == "center" else spare


def text(
    words: str, width: float, style: Style, *, before: float = 0.0, holds_next: bool = False
) -> Text:
    """The one door for text: cleaned, set in lines of `width`, ready to be drawn.

    Line ends are kept, several empty lines become one. Takes time linear in the text.
    """
    if fonts.needs_room(words):
        style = replace(style, leading=style.leading * _ROOMY)
    return Text(
        rows=tuple(_set(words, width, style)),
        width=width,
        style=style,
        before=before,
        holds_next=holds_next,
    )


def one_line(words: str, width: float, style: Style) -> Text:
    """Text that may not take more than one line: what does not fit is cut with an ellipsis."""
    set_text = text(" ".join(words.split()), width, style)
    if set_text.count <= 1:
        return set_text
    first = set_text.rows[0].text
    while first and fonts.width(first + "…", style.face, style.size) > width:
        first = first[:-1]
    return replace(set_text, rows=(SetLine(first.rstrip() + "…", set_text.rows[0].rtl),))


def _set(words: str, width: float, style: Style) -> Iterator[SetLine]:
    measured: dict[str, float] = {}
    empty = True  # leading empty lines and doubles are left out
    pending = False
    for paragraph in fonts.printable(words, style.face).split("\n"):
        if not paragraph.strip():
            pending = not empty
            continue
        if pending:
            yield SetLine("", rtl=False)
        rtl = fonts.runs_right_to_left(paragraph)
        for line in _lines(paragraph, width, style, measured):
            yield SetLine(line, rtl)
        empty = pending = False


def _lines(paragraph: str, width: float, style: Style, measured: dict[str, float]) -> Iterator[str]:
    """Fill lines greedily; a word wider than a line is cut."""
    blank = fonts.width(" ", style.face, style.size)
    line: list[str] = []
    used = 0.0
    for word in _words(paragraph, width, style, measured):
        wide = measured[word]
        if line and used + blank + wide > width + 0.01:
            yield " ".join(line)
            line, used = [word], wide
        else:
            used += wide + (blank if line else 0.0)
            line.append(word)
    if line:
        yield " ".join(line)


def _words(paragraph: str, width: float, style: Style, measured: dict[str, float]) -> Iterator[str]:
    """The words of a paragraph, each noted in `measured` and none wider than `width`."""
    for word in paragraph.split(" "):
        if not word:
            continue
        if len(word) <= _LONGEST_WORD:
            if word not in measured:
                measured[word] = fonts.width(word, style.face, style.size)
            if measured[word] <= width:
                yield word
                continue
        yield from _pieces(word, width, style, measured)


def _pieces(word: str, width: float, style: Style, measured: dict[str, float]) -> Iterator[str]:
    piece: list[str] = []
    used = 0.0
    for cluster in fonts.clusters(word):
        if cluster not in measured:
            measured[cluster] = fonts.width(cluster, style.face, style.size)
        if piece and used + measured[cluster] > width:
            whole = "".join(piece)
            measured[whole] = used
            yield whole
            piece, used = [], 0.0
        piece.append(cluster)
        used += measured[cluster]
    whole = "".join(piece)
    measured[whole] = used
    yield whole
