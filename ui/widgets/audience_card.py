"""What the members see, drawn the same on their screen and in the counselor's small picture."""

from collections.abc import Mapping
from dataclasses import dataclass

from PySide6.QtCore import QPointF, QRectF, Qt
from PySide6.QtGui import QColor, QFont, QFontMetricsF, QPainter, QTransform

from ui.theme import FAMILIES

WIDE, HIGH = 1366.0, 768.0  # the measures below are for a picture of this size
LEFT, TEXT_WIDTH = 90.0, 700.0
WEDGE = QRectF(878, 206, 356, 356)
SMALLEST = 12.0


@dataclass(frozen=True)
class AudienceCard:
    """Words and one shape; there is no place in it for a person.

    `wedge` is the share of the time that is left (1 to 0), None for no clock; `colour` names
    the stage's colour; a card without a title is a black screen.
    """

    kicker: str = ""
    title: str = ""
    lines: tuple[str, ...] = ()
    may_pass: str = ""
    wedge: float | None = None
    colour: str = "activity"

    @property
    def black(self) -> bool:
        return not self.title


def paint_card(
    painter: QPainter, area: QRectF, card: AudienceCard, colours: Mapping[str, str]
) -> None:
    """Draw `card` into `area`, everything scaled to fit."""
    painter.fillRect(area, QColor(colours["black" if card.black else "ground"]))
    if card.black:
        return
    painter.save()
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    scale = min(area.width() / WIDE, area.height() / HIGH)
    left = area.left() + (area.width() - WIDE * scale) / 2
    top = area.top() + (area.height() - HIGH * scale) / 2
    painter.setTransform(QTransform(scale, 0, 0, scale, left, top), True)
    if card.wedge is not None:
        _wedge(painter, card, colours)
    width = TEXT_WIDTH if card.wedge is not None else WIDE - 2 * LEFT
    _words(painter, card, colours, width)
    painter.restore()


def _wedge(painter: QPainter, card: AudienceCard, colours: Mapping[str, str]) -> None:
    painter.setPen(Qt.PenStyle.NoPen)
    painter.setBrush(QColor(colours["track"]))
    painter.drawEllipse(WEDGE)
    share = min(1.0, max(0.0, card.wedge or 0.0))
    painter.setBrush(QColor(colours[card.colour]))
    if share >= 1.0:
        painter.drawEllipse(WEDGE)
    elif share > 0:
        painter.drawPie(WEDGE, 90 * 16, -round(360 * 16 * share))


def _words(painter: QPainter, card: AudienceCard, colours: Mapping[str, str], width: float) -> None:
    """Stack kicker, title, lines and the pass, in the middle of the height."""
    parts = _parts(card, colours)
    size = 1.0
    while (height := _height(parts, width, size)) > HIGH - 120 and size > 0.4:
        size *= 0.93  # a long activity is written smaller rather than cut
    at = QPointF(LEFT, (HIGH - height) / 2)
    for text, pixels, weight, colour, after in parts:
        font = _font(pixels * size, weight)
        room = QRectF(at.x(), at.y(), width, HIGH)
        used = QFontMetricsF(font).boundingRect(room, int(Qt.TextFlag.TextWordWrap), text)
        painter.setFont(font)
        painter.setPen(colour)
        painter.drawText(room, int(Qt.TextFlag.TextWordWrap), text)
        at += QPointF(0, used.height() + after * size)


Part = tuple[str, float, QFont.Weight, QColor, float]


def _parts(card: AudienceCard, colours: Mapping[str, str]) -> list[Part]:
    """Text, pixels, weight, colour, and the gap below."""
    bold, normal = QFont.Weight.Bold, QFont.Weight.Normal
    parts: list[Part] = []
    if card.kicker:
        colour = QColor(colours[card.colour])
        parts.append((card.kicker, 20, QFont.Weight.DemiBold, colour, 12))
    parts.append((card.title, 60, bold, QColor(colours["title"]), 26))
    parts += [(line, 27, normal, QColor(colours["text"]), 14) for line in card.lines]
    if card.may_pass:
        parts.append((card.may_pass, 23, normal, QColor(colours["pass"]), 0))
    return parts


def _height(parts: list[Part], width: float, size: float) -> float:
    total = 0.0
    for text, pixels, weight, _colour, after in parts:
        metrics = QFontMetricsF(_font(pixels * size, weight))
        room = QRectF(0, 0, width, 10 * HIGH)
        total += metrics.boundingRect(room, int(Qt.TextFlag.TextWordWrap), text).height()
        total += after * size
    return total


def _font(pixels: float, weight: QFont.Weight) -> QFont:
    font = QFont(FAMILIES)
    font.setPixelSize(round(max(SMALLEST, pixels)))
    font.setWeight(weight)
    return font
