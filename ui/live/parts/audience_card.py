"""What the members see, drawn the same on their screen and in the counselor's small picture."""

from collections.abc import Mapping
from dataclasses import dataclass

from PySide6.QtCore import QPointF, QRectF, QSizeF, Qt
from PySide6.QtGui import QColor, QFont, QFontMetricsF, QPainter, QTransform

from ui.theme import FAMILIES
from ui.widgets.kit import breakable

WIDE, HIGH = 1366.0, 768.0  # the measures below are for a picture at least this wide and high
EDGE = 90.0  # left and right of everything
MARGIN = 60.0  # above and below everything
WEDGE = 356.0  # its diameter
WEDGE_EDGE = 132.0  # right of it
GAP = 80.0  # between words and wedge
LINE_LENGTH = 240  # letters of one line; what is longer belongs on no screen
SHRINK, SMALLEST = 0.95, 0.55  # a long activity is written smaller, down to this share
WRAP = int(Qt.TextFlag.TextWordWrap)


@dataclass(frozen=True)
class AudienceCard:
    """Words and one shape; there is no place in it for a person.

    `said` is what the counselor wrote for this screen; `wedge` is the share of the time that is
    left (1 to 0), None for no clock; `colour` names the stage's colour; `numbered` lines are
    steps in their order; a card without a title is a black screen.
    """

    kicker: str = ""
    title: str = ""
    lines: tuple[str, ...] = ()
    said: tuple[str, ...] = ()
    may_pass: str = ""
    wedge: float | None = None
    colour: str = "activity"
    numbered: bool = False

    @property
    def black(self) -> bool:
        return not self.title


BLACK = AudienceCard()


@dataclass(frozen=True)
class Part:
    """A text before it has a place: its size in pixels, its colour's name, the gap below."""

    text: str
    pixels: float
    weight: QFont.Weight
    colour: str
    after: float
    number: str = ""
    spared: bool = True  # stays where there is no room for everything


@dataclass(frozen=True)
class Piece:
    """A text in its place on the picture; `number` stands left of `room`, from `number_at`."""

    text: str
    room: QRectF
    font: QFont
    colour: str
    number: str = ""
    number_at: float = 0.0


def paint_card(
    painter: QPainter, area: QRectF, card: AudienceCard, colours: Mapping[str, str]
) -> None:
    """Draw `card` into `area`, everything scaled to fit."""
    painter.fillRect(area, QColor(colours["black" if card.black else "ground"]))
    if card.black:
        return
    painter.save()
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    canvas, scale = canvas_of(area)
    painter.setTransform(QTransform(scale, 0, 0, scale, area.left(), area.top()), True)
    if card.wedge is not None:
        _wedge(painter, wedge_place(canvas), card, colours)
    for piece in pieces(card, canvas):
        _write(painter, piece, colours)
    painter.restore()


def canvas_of(area: QRectF) -> tuple[QSizeF, float]:
    """Return the picture's own size and how much larger `area` is: a squarer screen gets a
    higher picture, a wider one a wider picture, so that nothing is wasted."""
    scale = min(area.width() / WIDE, area.height() / HIGH)
    return QSizeF(area.width() / scale, area.height() / scale), scale


def wedge_place(canvas: QSizeF) -> QRectF:
    left = canvas.width() - WEDGE_EDGE - WEDGE
    return QRectF(left, (canvas.height() - WEDGE) / 2, WEDGE, WEDGE)


def pieces(card: AudienceCard, canvas: QSizeF) -> tuple[Piece, ...]:
    """Place kicker, title, lines, what she says and the pass in the middle of the height. Lines for
    which there is no room even at the smallest size are left out, the last first."""
    if card.black:
        return ()
    right = canvas.width() - EDGE if card.wedge is None else wedge_place(canvas).left() - GAP
    width, parts = right - EDGE, _parts(card)
    size = 1.0
    while (height := _height(parts, width, size)) > canvas.height() - 2 * MARGIN:
        if size * SHRINK >= SMALLEST:
            size *= SHRINK
        elif spare := [part for part in parts if not part.spared]:
            parts.remove(spare[-1])
        else:
            break
    return _placed(parts, width, size, (canvas.height() - height) / 2)


def _placed(parts: list[Part], width: float, size: float, top: float) -> tuple[Piece, ...]:
    placed = []
    for part in parts:
        room, font = _room(part, width, size), _font(part.pixels * size, part.weight)
        room.moveTop(top)
        placed.append(Piece(part.text, room, font, part.colour, part.number, EDGE))
        top += room.height() + part.after * size
    return tuple(placed)


def _parts(card: AudienceCard) -> list[Part]:
    bold, normal = QFont.Weight.Bold, QFont.Weight.Normal
    parts = []
    if card.kicker:
        parts.append(Part(card.kicker, 20, QFont.Weight.DemiBold, card.colour, 10))
    parts.append(Part(card.title, 60, bold, "title", 30))
    for at, line in enumerate(card.lines, 1):
        number = f"{at}." if card.numbered else ""
        gap = 34.0 if at == len(card.lines) else 12.0
        parts.append(Part(_short(line), 27, normal, "text", gap, number, spared=False))
    for line in card.said:
        parts.append(Part(_short(line), 30, QFont.Weight.DemiBold, "title", 34))
    if card.may_pass:
        parts.append(Part(card.may_pass, 23, normal, "pass", 0))
    return parts


def _short(line: str) -> str:
    return breakable(line if len(line) <= LINE_LENGTH else f"{line[: LINE_LENGTH - 1]}…")


def _height(parts: list[Part], width: float, size: float) -> float:
    texts = sum(_room(part, width, size).height() for part in parts)
    return texts + sum(part.after * size for part in parts[:-1])


def _room(part: Part, width: float, size: float) -> QRectF:
    """Return where a part stands when its top is 0; a numbered line hangs behind its number."""
    metrics = QFontMetricsF(_font(part.pixels * size, part.weight))
    indent = metrics.horizontalAdvance("0. ") if part.number else 0.0
    free = QRectF(0, 0, width - indent, 20 * HIGH)
    height = metrics.boundingRect(free, WRAP, part.text).height()
    return QRectF(EDGE + indent, 0, width - indent, height)


def _font(pixels: float, weight: QFont.Weight) -> QFont:
    font = QFont(FAMILIES)
    font.setPixelSize(round(pixels))
    font.setWeight(weight)
    # Hinted letters change their widths with the scale, and lines would break elsewhere.
    font.setHintingPreference(QFont.HintingPreference.PreferNoHinting)
    return font


def _write(painter: QPainter, piece: Piece, colours: Mapping[str, str]) -> None:
    painter.setFont(piece.font)
    painter.setPen(QColor(colours[piece.colour]))
    if piece.number:
        baseline = piece.room.top() + QFontMetricsF(piece.font).ascent()
        painter.drawText(QPointF(piece.number_at, baseline), piece.number)
    room = piece.room.adjusted(0, 0, 1, 1)  # so that rounding breaks no line anew
    painter.drawText(room, WRAP | int(Qt.TextFlag.TextDontClip), piece.text)


def _wedge(
    painter: QPainter, place: QRectF, card: AudienceCard, colours: Mapping[str, str]
) -> None:
    painter.setPen(Qt.PenStyle.NoPen)
    painter.setBrush(QColor(colours["track"]))
    painter.drawEllipse(place)
    share = min(1.0, max(0.0, card.wedge or 0.0))
    painter.setBrush(QColor(colours[card.colour]))
    if share >= 1.0:
        painter.drawEllipse(place)
    elif share > 0:
        painter.drawPie(place, 90 * 16, -round(360 * 16 * share))
