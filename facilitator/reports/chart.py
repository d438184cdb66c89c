"""The short painter of charts on paper; the shapes are computed in `sessions.figure`."""

from dataclasses import dataclass

from reportlab.pdfgen.canvas import Canvas

from facilitator.reports import fonts
from facilitator.reports.fonts import Face
from facilitator.reports.style import INK, SOFT, Colour
from sessions.drawing import Anchor, Figure, Label, Mark, Shape, Stroke

# Told apart in black and white too: by shape, dash and lightness.
_INKS: dict[str, Colour] = {
    "accent": (0.11, 0.42, 0.38),
    "second": (0.49, 0.30, 0.46),
    "third": (0.60, 0.38, 0.10),
    "quiet": (0.80, 0.83, 0.81),
    "grid": (0.85, 0.87, 0.86),
    "muted": SOFT,
}


def measure(text: str, size: float) -> float:
    """Return the width of a label on paper, for `sessions.drawing.Sheet`."""
    return fonts.width(fonts.printable(text), Face.REGULAR, size)


@dataclass(frozen=True, slots=True)
class Chart:
    """A figure as a block of a page."""

    figure: Figure
    before: float = 0.0
    holds_next: bool = False

    @property
    def height(self) -> float:
        return self.figure.height

    @property
    def least(self) -> float:
        return self.height

    def split(self, room: float) -> None:
        return None

    def draw(self, canvas: Canvas, x: float, top: float) -> None:
        paint(canvas, self.figure, x, top)


def paint(canvas: Canvas, figure: Figure, x: float, top: float) -> None:
    """Paint `figure` with its upper left corner at (x, top) of the page."""
    canvas.saveState()
    canvas.translate(x, top)
    for stroke in figure.lines:
        _stroke(canvas, stroke)
    for mark in figure.marks:
        _mark(canvas, mark)
    for label in figure.labels:
        _label(canvas, label)
    canvas.restoreState()


def _stroke(canvas: Canvas, stroke: Stroke) -> None:
    canvas.setStrokeColorRGB(*_INKS.get(stroke.role, INK))
    canvas.setLineWidth(stroke.width)
    canvas.setDash(*((3, 2),) if stroke.dashed else ((), 0))
    path = canvas.beginPath()
    (x, y), *others = stroke.points
    path.moveTo(x, -y)
    for x, y in others:
        path.lineTo(x, -y)
    canvas.drawPath(path)


def _mark(canvas: Canvas, mark: Mark) -> None:
    canvas.setFillColorRGB(*_INKS.get(mark.role, INK))
    half = mark.size / 2
    if mark.shape is Shape.CIRCLE:
        canvas.circle(mark.x, -mark.y, half, stroke=0, fill=1)
        return
    corners: tuple[tuple[float, float], ...] = ((0, 1), (1, 0), (0, -1), (-1, 0))
    if mark.shape is Shape.TRIANGLE:
        corners = ((0, 1), (1, -0.8), (-1, -0.8))
    path = canvas.beginPath()
    path.moveTo(mark.x + half * corners[0][0], -mark.y + half * corners[0][1])
    for across, up in corners[1:]:
        path.lineTo(mark.x + half * across, -mark.y + half * up)
    path.close()
    canvas.drawPath(path, stroke=0, fill=1)


def _label(canvas: Canvas, label: Label) -> None:
    face = Face.SEMIBOLD if label.bold else Face.REGULAR
    words = fonts.printable(label.text, face)
    share = {Anchor.START: 0.0, Anchor.MIDDLE: 0.5, Anchor.END: 1.0}[label.anchor]
    left = label.x - share * fonts.width(words, face, label.size)
    canvas.setFillColorRGB(*_INKS.get(label.role, INK))
    fonts.draw(canvas, left, -label.y, words, face, label.size)
