"""Faces for words of feeling, drawn with a few strokes: no letters and no emoji font.

Strokes are numbers in a circle of radius 1 around (0, 0), upwards positive.
"""

from collections.abc import Mapping
from dataclasses import dataclass

from reportlab.pdfgen.canvas import Canvas

from facilitator.reports.style import ACCENT, INK, TINT

Curve = tuple[float, float, float, float, float, float, float, float]
"""A Bézier curve: from, two points that pull it, to."""

Ring = tuple[float, float, float, bool]
"""A circle: x, y, radius, filled."""

_WIDTH = 0.055  # of a stroke


@dataclass(frozen=True, slots=True)
class Strokes:
    """One feature of a face."""

    curves: tuple[Curve, ...] = ()
    rings: tuple[Ring, ...] = ()


def _line(x1: float, y1: float, x2: float, y2: float) -> Curve:
    return x1, y1, x1, y1, x2, y2, x2, y2


def _both(curve: Curve) -> tuple[Curve, ...]:
    """A curve on the right side of the face, and its mirror on the left."""
    x1, y1, x2, y2, x3, y3, x4, y4 = curve
    return curve, (-x1, y1, -x2, y2, -x3, y3, -x4, y4)


def _pupils(dx: float = 0.0, dy: float = 0.0) -> tuple[Ring, ...]:
    return (-0.34 + dx, 0.16 + dy, 0.075, True), (0.34 + dx, 0.16 + dy, 0.075, True)


_WIDE: tuple[Ring, ...] = ((-0.34, 0.16, 0.155, False), (0.34, 0.16, 0.155, False))

EYES: Mapping[str, Strokes] = {
    "open": Strokes(rings=_pupils()),
    "wide": Strokes(rings=(*_WIDE, *_pupils())),
    "up": Strokes(rings=(*_WIDE, *_pupils(0.03, 0.06))),
    "down": Strokes(rings=(*_WIDE, *_pupils(-0.02, -0.065))),
    "aside": Strokes(rings=(*_WIDE, *_pupils(0.07))),
    "half": Strokes(curves=_both(_line(0.18, 0.22, 0.5, 0.22)), rings=_pupils(0, -0.02)),
    "happy": Strokes(curves=_both((0.18, 0.1, 0.24, 0.3, 0.44, 0.3, 0.5, 0.1))),
    "closed": Strokes(curves=_both((0.18, 0.2, 0.24, 0.04, 0.44, 0.04, 0.5, 0.2))),
}

BROWS: Mapping[str, Strokes] = {
    "none": Strokes(),
    "flat": Strokes(curves=_both(_line(0.18, 0.44, 0.5, 0.44))),
    "raised": Strokes(curves=_both((0.16, 0.48, 0.24, 0.62, 0.42, 0.62, 0.52, 0.48))),
    "worried": Strokes(curves=_both((0.16, 0.56, 0.26, 0.54, 0.42, 0.46, 0.52, 0.38))),
    "angry": Strokes(curves=_both(_line(0.12, 0.34, 0.5, 0.5))),
    "one": Strokes(
        curves=((0.16, 0.5, 0.24, 0.66, 0.42, 0.66, 0.52, 0.52), _line(-0.5, 0.42, -0.18, 0.42))
    ),
}

MOUTHS: Mapping[str, Strokes] = {
    "smile": Strokes(curves=((-0.44, -0.28, -0.26, -0.62, 0.26, -0.62, 0.44, -0.28),)),
    "slight": Strokes(curves=((-0.28, -0.38, -0.12, -0.5, 0.12, -0.5, 0.28, -0.38),)),
    "grin": Strokes(
        curves=(
            (-0.48, -0.24, -0.36, -0.84, 0.36, -0.84, 0.48, -0.24),
            _line(-0.48, -0.24, 0.48, -0.24),
        )
    ),
    "open": Strokes(
        curves=(
            (-0.2, -0.44, -0.14, -0.32, 0.14, -0.32, 0.2, -0.44),
            (-0.2, -0.44, -0.14, -0.56, 0.14, -0.56, 0.2, -0.44),
        )
    ),
    "round": Strokes(rings=((0, -0.46, 0.17, False),)),
    "flat": Strokes(curves=(_line(-0.32, -0.42, 0.32, -0.42),)),
    "frown": Strokes(curves=((-0.36, -0.54, -0.18, -0.34, 0.18, -0.34, 0.36, -0.54),)),
    "deep": Strokes(curves=((-0.42, -0.62, -0.28, -0.22, 0.28, -0.22, 0.42, -0.62),)),
    "wavy": Strokes(
        curves=(
            (-0.4, -0.46, -0.28, -0.26, -0.12, -0.66, 0, -0.46),
            (0, -0.46, 0.12, -0.26, 0.28, -0.66, 0.4, -0.46),
        )
    ),
    "crooked": Strokes(curves=((-0.34, -0.5, -0.08, -0.52, 0.2, -0.46, 0.36, -0.32),)),
}

_TEAR: tuple[Curve, ...] = (
    (0.44, 0.0, 0.34, -0.16, 0.36, -0.24, 0.44, -0.24),
    (0.44, 0.0, 0.54, -0.16, 0.52, -0.24, 0.44, -0.24),
)
_DROP: tuple[Curve, ...] = tuple(
    (x1 + 0.2, y1 + 0.72, x2 + 0.2, y2 + 0.72, x3 + 0.2, y3 + 0.72, x4 + 0.2, y4 + 0.72)
    for x1, y1, x2, y2, x3, y3, x4, y4 in _TEAR
)

EXTRAS: Mapping[str, Strokes] = {
    "none": Strokes(),
    "tear": Strokes(curves=_TEAR),
    "drop": Strokes(curves=_DROP),
    "cheeks": Strokes(
        curves=(*_both(_line(0.54, -0.18, 0.6, -0.06)), *_both(_line(0.66, -0.18, 0.72, -0.06)))
    ),
    "rays": Strokes(
        curves=(
            _line(0, 1.1, 0, 1.22),
            *_both(_line(0.43, 1.01, 0.48, 1.12)),
            *_both(_line(0.79, 0.77, 0.87, 0.85)),
        )
    ),
    "breath": Strokes(
        curves=(
            (0.34, -0.46, 0.46, -0.4, 0.5, -0.54, 0.64, -0.46),
            (0.38, -0.6, 0.46, -0.55, 0.5, -0.66, 0.6, -0.6),
        )
    ),
}


def draw_face(canvas: Canvas, x: float, y: float, radius: float, *features: Strokes) -> None:
    """Draw a face around (x, y) in points; rays stand out by a quarter of the radius."""
    canvas.saveState()
    canvas.translate(x, y)
    canvas.scale(radius, radius)
    canvas.setLineCap(1)
    canvas.setLineWidth(_WIDTH)
    canvas.setFillColorRGB(*TINT)
    canvas.setStrokeColorRGB(*ACCENT)
    canvas.circle(0, 0, 1, stroke=1, fill=1)
    canvas.setStrokeColorRGB(*INK)
    canvas.setFillColorRGB(*INK)
    for feature in features:
        for curve in feature.curves:
            canvas.bezier(*curve)
        for across, up, size, filled in feature.rings:
            canvas.circle(across, up, size, stroke=int(not filled), fill=int(filled))
    canvas.restoreState()
