"""How the grid of quick marks is drawn."""

from PySide6.QtCore import QRect, QRectF, Qt
from PySide6.QtGui import QFont, QPainter, QPen

from sessions.marks import MARKS
from ui.after.parts.mark_places import (
    FIGURE,
    FIGURES,
    HEADS,
    NAMES,
    MarkPlaces,
    MarkRow,
    MarkWords,
    Scores,
)
from ui.theme import Theme

MIDDLE = int(Qt.AlignmentFlag.AlignCenter)
LEFT = int(Qt.AlignmentFlag.AlignVCenter | Qt.AlignmentFlag.AlignLeft)
WRAPPED = MIDDLE | int(Qt.TextFlag.TextWordWrap)


class MarkPaint:
    """Keeps the fonts. `editable` grids show the figures to press, others only those given."""

    def __init__(self, theme: Theme, words: MarkWords) -> None:
        self._theme = theme
        self._words = words
        self._plain = theme.font(13)
        self._strong = theme.font(14, QFont.Weight.DemiBold)
        self._small = theme.font(12)

    def draw(
        self,
        painter: QPainter,
        places: MarkPlaces,
        rows: tuple[MarkRow, ...],
        scores: Scores,
        *,
        cursor: tuple[int, int] | None,
        editable: bool,
    ) -> None:
        room = places.room
        painter.setClipRect(0, places.head, room.width(), room.height() - places.head)
        for column in range(0, len(MARKS), 2):  # bands keep the figures of a mark together
            band = places.area_of(0, column)
            band.setTop(places.head)
            band.setHeight(places.whole - places.head - places.offset)
            painter.fillRect(band, self._theme.colour("field"))
        for at in places.in_view:
            self._draw_row(painter, places, at, rows[at], scores, editable)
            if at < len(rows) - 1:
                bottom = places.area_of(at, NAMES).bottom()
                painter.fillRect(0, bottom, room.width(), 1, self._theme.colour("line"))
        if cursor is not None:
            self._draw_cursor(painter, QRectF(places.area_of(*cursor)))
        painter.setClipping(False)
        self._draw_heads(painter, places, None if cursor is None else cursor[1])

    def _draw_heads(self, painter: QPainter, places: MarkPlaces, current: int | None) -> None:
        for column, name in enumerate(self._words.names):
            area = places.area_of(HEADS, column).adjusted(3, 0, -3, -4)
            ink = "text" if column == current else "text_soft"
            self._text(painter, area, name, self._small, ink, WRAPPED)
        rule = QRect(0, places.head - 1, places.room.width(), 1)
        painter.fillRect(rule, self._theme.colour("line_strong"))

    def _draw_row(
        self,
        painter: QPainter,
        places: MarkPlaces,
        at: int,
        row: MarkRow,
        scores: Scores,
        editable: bool,
    ) -> None:
        area = places.area_of(at, NAMES)
        ink = "text_quiet" if row.why else "text"
        self._elided(painter, area.adjusted(2, 0, -6, 0), row.call, self._strong, ink)
        if row.why and not any((row.member_id, mark) in scores for mark in MARKS):
            rest = QRect(area.right() + 11, area.top(), places.room.width(), area.height())
            rest.setRight(places.room.width())
            painter.fillRect(rest.adjusted(-11, 0, 0, 0), self._theme.colour("panel"))
            self._elided(painter, rest, row.why, self._plain, "text_quiet")
            return
        for column, mark in enumerate(MARKS):
            score = scores.get((row.member_id, mark))
            if editable and not row.why:
                self._draw_figures(painter, places, (at, column), score)
            else:
                self._draw_score(painter, places.area_of(at, column), score, faded=bool(row.why))

    def _draw_figures(
        self, painter: QPainter, places: MarkPlaces, cell: tuple[int, int], score: int | None
    ) -> None:
        for figure in FIGURES:
            area = places.figure_area(*cell, figure)
            if figure == score:
                painter.setPen(Qt.PenStyle.NoPen)
                painter.setBrush(self._theme.colour("accent"))
                painter.drawRoundedRect(QRectF(area), 6, 6)
            ink = "on_accent" if figure == score else "text_quiet"
            self._text(painter, area, str(figure), self._plain, ink)

    def _draw_score(
        self, painter: QPainter, area: QRect, score: int | None, *, faded: bool
    ) -> None:
        if score is None:
            self._text(painter, area, "–", self._plain, "text_quiet")
            return
        side = self._theme.px(FIGURE)
        tile = QRectF(0, 0, side + 6, side)
        tile.moveCenter(QRectF(area).center())
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(self._theme.colour("accent_soft" if score and not faded else "track"))
        painter.drawRoundedRect(tile, 6, 6)
        ink = "accent" if score and not faded else "text_soft"
        self._text(painter, area, str(score), self._strong, ink)

    def _draw_cursor(self, painter: QPainter, cell: QRectF) -> None:
        painter.setPen(QPen(self._theme.colour("accent"), 1.5))
        painter.setBrush(Qt.BrushStyle.NoBrush)
        painter.drawRoundedRect(cell.adjusted(1, 2, -1, -3), 8, 8)

    def _text(
        self, painter: QPainter, area: QRect, text: str, font: QFont, ink: str, flags: int = MIDDLE
    ) -> None:
        painter.setFont(font)
        painter.setPen(self._theme.colour(ink))
        painter.drawText(area, flags, text)

    def _elided(self, painter: QPainter, area: QRect, text: str, font: QFont, ink: str) -> None:
        painter.setFont(font)
        mode, line = Qt.TextElideMode.ElideRight, " ".join(text.split())
        shown = painter.fontMetrics().elidedText(line, mode, area.width())
        self._text(painter, area, shown, font, ink, LEFT)
