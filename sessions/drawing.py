"""A figure as frozen shapes, for a short painter on the screen and one on paper.

Positions are points from the upper left corner, y downwards; a painter that counts from below
takes `height - y`. Colours are roles ("accent", "quiet", ...); the theme knows the colours.
"""

from collections.abc import Callable
from dataclasses import dataclass
from enum import StrEnum


class Shape(StrEnum):
    """Something drawn: a line, a mark or a text."""

    CIRCLE = "circle"
    DIAMOND = "diamond"
    TRIANGLE = "triangle"  # point up


class Anchor(StrEnum):
    """Which part of a text stands at its x."""

    START = "start"
    MIDDLE = "middle"
    END = "end"


_ANCHORED = {Anchor.START: 0.0, Anchor.MIDDLE: 0.5, Anchor.END: 1.0}


@dataclass(frozen=True, slots=True)
class Stroke:
    """A line through `points`; `width` in points."""

    points: tuple[tuple[float, float], ...]
    role: str
    width: float
    dashed: bool = False


@dataclass(frozen=True, slots=True)
class Mark:
    """A filled shape around (x, y), `size` points across."""

    x: float
    y: float
    shape: Shape
    size: float
    role: str


@dataclass(frozen=True, slots=True)
class Label:
    """One line of text whose baseline is at y; `size` is the font's in points."""

    x: float
    y: float
    text: str
    size: float
    role: str
    anchor: Anchor = Anchor.MIDDLE
    bold: bool = False


@dataclass(frozen=True, slots=True)
class Figure:
    """To be painted in this order: lines, marks, labels."""

    width: float
    height: float
    lines: tuple[Stroke, ...]
    marks: tuple[Mark, ...]
    labels: tuple[Label, ...]


@dataclass(frozen=True, slots=True)
class Box:
    """A rectangle; touching is not overlapping."""

    left: float
    top: float
    right: float
    bottom: float

    def overlaps(self, other: "Box") -> bool:
        """Tell whether two boxes share a point of area."""
        return (
            self.left < other.right
            and other.left < self.right
            and self.top < other.bottom
            and other.top < self.bottom
        )

    def within(self, width: float, height: float) -> bool:
        """Tell whether this box lies inside another."""
        return self.left >= 0 and self.top >= 0 and self.right <= width and self.bottom <= height


Measure = Callable[[str, float], float]  # (text, font size) -> width in points


def rough_width(text: str, size: float) -> float:
    """Estimate the width of a text, on the wide side for digits and Latin letters."""
    return 0.62 * size * len(text)


@dataclass(frozen=True, slots=True)
class Sheet:
    """The room of a figure and the font of its labels."""

    width: float
    height: float
    text_size: float = 9.0
    measure: Measure = rough_width

    def text_width(self, text: str) -> float:
        """Return how wide a text will be, in the sheet's units."""
        return self.measure(text, self.text_size)

    def box_of(self, label: Label) -> Box:
        """Return the room a label takes."""
        width = self.measure(label.text, label.size)
        left = label.x - width * _ANCHORED[label.anchor]
        return Box(left, label.y - 0.8 * label.size, left + width, label.y + 0.25 * label.size)


def box_around(mark: Mark) -> Box:
    """Return the smallest box that holds all `points`."""
    half = mark.size / 2
    return Box(mark.x - half, mark.y - half, mark.x + half, mark.y + half)


def crosses(stroke: Stroke, box: Box) -> bool:
    """Tell whether a line runs through a box (Liang and Barsky's clipping)."""
    pairs = zip(stroke.points, stroke.points[1:], strict=False)
    return any(_cuts(a, b, box) for a, b in pairs)


def _cuts(a: tuple[float, float], b: tuple[float, float], box: Box) -> bool:
    enter, leave = 0.0, 1.0
    for start, end, low, high in (
        (a[0], b[0], box.left, box.right),
        (a[1], b[1], box.top, box.bottom),
    ):
        way = end - start
        if way == 0:
            if not low < start < high:
                return False
            continue
        near, far = sorted(((low - start) / way, (high - start) / way))
        enter, leave = max(enter, near), min(leave, far)
    return enter < leave
