"""The circle of members: who sits where, who is here, whose note is open."""

import math
from dataclasses import dataclass

from PySide6.QtCore import QPointF, QRectF, QSize, Qt, Signal
from PySide6.QtGui import QFont, QFontMetricsF, QMouseEvent, QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QSizePolicy, QWidget

from ui.theme import Theme

CIRCLE_SEATS = 12  # more than these sit in rows: a circle of them could not be read


@dataclass(frozen=True)
class Seat:
    """One member as drawn; `note` is the small line below ("10.04", "sick"), often empty."""

    member_id: str
    name: str
    here: bool
    note: str = ""
    written: bool = False  # something is noted about them today


class Circle(QWidget):
    """Seats on a ring, the first at the top, clockwise; a press chooses a member."""

    chosen = Signal(str)

    def __init__(self, theme: Theme) -> None:
        super().__init__()
        self._theme = theme
        self._seats: tuple[Seat, ...] = ()
        self._current = ""
        self._middle = ("", "")
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Expanding)
        self.setCursor(Qt.CursorShape.PointingHandCursor)

    def sizeHint(self) -> QSize:
        return QSize(312, 300)

    def minimumSizeHint(self) -> QSize:
        return QSize(260, 220)

    def show_seats(self, seats: tuple[Seat, ...], current: str, middle: tuple[str, str]) -> None:
        """`current` is the chosen member's id or ""; `middle` two lines inside the ring."""
        self._seats, self._current, self._middle = seats, current, middle
        self.setAccessibleName(", ".join(f"{s.name} {s.note}".strip() for s in seats))
        self.update()

    def seat_centre(self, member_id: str) -> QPointF:
        """Where a member sits, in the widget's coordinates."""
        at = next(i for i, seat in enumerate(self._seats) if seat.member_id == member_id)
        return self._places()[at]

    def mousePressEvent(self, event: QMouseEvent) -> None:
        reach = self._radius() + 4
        for seat, place in zip(self._seats, self._places(), strict=True):
            if (event.position() - place).manhattanLength() <= reach * 1.3:
                self.chosen.emit(seat.member_id)
                return
        self.chosen.emit("")

    def paintEvent(self, _event: QPaintEvent) -> None:
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        if len(self._seats) <= CIRCLE_SEATS:
            self._draw_middle(painter)
        for at, place in enumerate(self._places()):
            self._draw_seat(painter, self._seats[at], at, place)

    def _radius(self) -> float:
        if len(self._seats) > CIRCLE_SEATS:
            columns, rows = self._grid()
            return min(self.width() / columns, self.height() / rows) / 2 - 7
        ring = self._ring()
        between = math.pi * ring / max(len(self._seats), 6)
        return min(27.0 * (1 + (self._theme.text_size - 100) / 250), between - 4)

    def _ring(self) -> float:
        return min(self.width(), self.height() - 16) / 2 - 34

    def _grid(self) -> tuple[int, int]:
        columns = 5 if len(self._seats) <= 25 else 6
        return columns, math.ceil(len(self._seats) / columns)

    def _places(self) -> list[QPointF]:
        count = len(self._seats)
        if count > CIRCLE_SEATS:
            columns, rows = self._grid()
            wide, high = self.width() / columns, self.height() / rows
            return [
                QPointF((at % columns + 0.5) * wide, (at // columns + 0.5) * high - 3)
                for at in range(count)
            ]
        centre, ring = QPointF(self.width() / 2, self.height() / 2 - 4), self._ring()
        turns = [2 * math.pi * at / max(count, 1) - math.pi / 2 for at in range(count)]
        return [centre + QPointF(math.cos(t) * ring, math.sin(t) * ring) for t in turns]

    def _draw_middle(self, painter: QPainter) -> None:
        inner = self._ring() - self._radius() - 14
        if inner < 40:
            return
        centre = QPointF(self.width() / 2, self.height() / 2 - 4)
        painter.setPen(QPen(self._theme.colour("line"), 1))
        painter.setBrush(self._theme.colour("field"))
        painter.drawEllipse(centre, inner, inner)
        area = QRectF(centre.x() - inner, centre.y() - inner, 2 * inner, 2 * inner)
        self._two_lines(painter, area)

    def _two_lines(self, painter: QPainter, area: QRectF) -> None:
        upper, lower = self._middle
        painter.setPen(self._theme.colour("text_quiet"))
        painter.setFont(self._theme.font(12))
        half = QRectF(
            area.left(), area.center().y() - self._theme.px(22), area.width(), self._theme.px(20)
        )
        painter.drawText(half, Qt.AlignmentFlag.AlignCenter, upper)
        painter.setPen(self._theme.colour("text"))
        painter.setFont(self._theme.font(16, QFont.Weight.DemiBold))
        painter.drawText(
            half.translated(0, self._theme.px(22)), Qt.AlignmentFlag.AlignCenter, lower
        )

    def _draw_seat(self, painter: QPainter, seat: Seat, at: int, place: QPointF) -> None:
        colour, radius = self._theme.colour, self._radius()
        current = seat.member_id == self._current
        pen = QPen(colour("accent" if current else "line_strong"), 2)
        if not seat.here:
            pen.setStyle(Qt.PenStyle.DashLine)
        painter.setPen(pen)
        filling = "accent" if current else "panel" if seat.here else "track"
        painter.setBrush(colour(filling))
        painter.drawEllipse(place, radius, radius)
        ink = "on_accent" if current else "text" if seat.here else "text_quiet"
        painter.setPen(colour(ink))
        self._name(painter, seat.name, place, radius)
        self._signs(painter, seat, at, place, radius)

    def _name(self, painter: QPainter, name: str, place: QPointF, radius: float) -> None:
        font = self._theme.font(12, QFont.Weight.DemiBold)
        room = radius * 2 - 6
        wide = QFontMetricsF(font).horizontalAdvance(name)
        if wide > room:
            font.setPixelSize(max(9, int(font.pixelSize() * room / wide)))
        painter.setFont(font)
        shown = QFontMetricsF(font).elidedText(name, Qt.TextElideMode.ElideRight, room + 2)
        area = QRectF(place.x() - radius, place.y() - radius, radius * 2, radius * 2)
        painter.drawText(area, Qt.AlignmentFlag.AlignCenter, shown)

    def _signs(self, painter: QPainter, seat: Seat, at: int, place: QPointF, radius: float) -> None:
        painter.setFont(self._theme.font(10))
        painter.setPen(self._theme.colour("text_quiet"))
        if at < 9:
            corner = QPointF(place.x() + radius * 0.78, place.y() - radius * 0.78)
            painter.drawText(corner, str(at + 1))
        if seat.note:
            painter.setPen(self._theme.colour("notice" if seat.here else "text_quiet"))
            below = QRectF(place.x() - 45, place.y() + radius + 1, 90, self._theme.px(13))
            painter.drawText(below, Qt.AlignmentFlag.AlignCenter, seat.note)
        if seat.written:
            painter.setPen(Qt.PenStyle.NoPen)
            painter.setBrush(self._theme.colour("accent"))
            painter.drawEllipse(QPointF(place.x() - radius * 0.8, place.y() - radius * 0.8), 3, 3)
