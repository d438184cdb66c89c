"""The circle of members: who sits where, who is here, whose note is open."""

import math
from dataclasses import dataclass

from PySide6.QtCore import QPointF, QRectF, QSize, Qt, Signal
from PySide6.QtGui import (
    QColor,
    QFont,
    QFontMetricsF,
    QMouseEvent,
    QPainter,
    QPaintEvent,
    QPen,
    QTextOption,
)
from PySide6.QtWidgets import QSizePolicy, QWidget

from ui.theme import Theme

MOST_DOTS = 4
CIRCLE_SEATS = 12  # more than these sit in rows: a circle of them could not be read
TALLEST_TILE = 56  # pixels at 100 % text
NEAR = 4  # pixels beside a seat that still mean it
IN_THE_MIDDLE = QTextOption(Qt.AlignmentFlag.AlignCenter)
IN_THE_MIDDLE.setWrapMode(QTextOption.WrapMode.WrapAtWordBoundaryOrAnywhere)


@dataclass(frozen=True)
class Seat:
    """One member as drawn; `note` is the small line below ("10.04", "sick"), often empty."""

    member_id: str
    name: str
    here: bool
    note: str = ""
    written: bool = False  # something is noted about them today
    marks: int = 0  # shown as a few dots: that something was seen, not how much it counts


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
        return self.seat_area(member_id).center()

    def seat_area(self, member_id: str) -> QRectF:
        """The square around a member's disc, or the tile in which a large group's names stand."""
        at = next(i for i, seat in enumerate(self._seats) if seat.member_id == member_id)
        return self._areas()[at]

    def mousePressEvent(self, event: QMouseEvent) -> None:
        self.chosen.emit(self._pressed(event.position()))

    def paintEvent(self, _event: QPaintEvent) -> None:
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        areas = self._areas()
        if self._in_rows:
            for at, (seat, area) in enumerate(zip(self._seats, areas, strict=True)):
                self._draw_tile(painter, seat, at, area)
            return
        self._draw_middle(painter)
        for seat, area in zip(self._seats, areas, strict=True):
            self._draw_disc(painter, seat, area)
        for at, (seat, area) in enumerate(zip(self._seats, areas, strict=True)):
            self._draw_signs(painter, seat, at, area)  # above the discs of the neighbours
            self._mark_dots(painter, seat, area)

    # places ---------------------------------------------------------------------------------

    @property
    def _in_rows(self) -> bool:
        return len(self._seats) > CIRCLE_SEATS

    def _pressed(self, point: QPointF) -> str:
        """The id of the seat at `point`, the nearest where two are close; "" for none."""
        reach = NEAR if self._in_rows else self._radius() + NEAR
        found = [
            (_distance(area, point, self._in_rows), seat.member_id)
            for seat, area in zip(self._seats, self._areas(), strict=True)
        ]
        far, member_id = min(found, default=(reach + 1, ""))
        return member_id if far <= reach else ""

    def _radius(self) -> float:
        between = math.pi * self._ring() / max(len(self._seats), 6)
        return min(27.0 * (1 + (self._theme.text_size - 100) / 250), between - 4)

    def _ring(self) -> float:
        return min(self.width(), self.height() - 16) / 2 - 34

    def _areas(self) -> list[QRectF]:
        return self._tiles() if self._in_rows else self._discs()

    def _tiles(self) -> list[QRectF]:
        columns = 5 if len(self._seats) <= 25 else 6
        rows = math.ceil(len(self._seats) / columns)
        wide = self.width() / columns
        high = min(self.height() / rows, TALLEST_TILE * self._theme.text_size / 100)
        top = (self.height() - rows * high) / 2
        return [
            QRectF(at % columns * wide, top + at // columns * high, wide, high).adjusted(
                3, 2, -3, -2
            )
            for at in range(len(self._seats))
        ]

    def _discs(self) -> list[QRectF]:
        count, radius, ring = len(self._seats), self._radius(), self._ring()
        middle = self._centre()
        turns = [2 * math.pi * at / max(count, 1) - math.pi / 2 for at in range(count)]
        centres = [middle + QPointF(math.cos(t) * ring, math.sin(t) * ring) for t in turns]
        return [QRectF(c.x() - radius, c.y() - radius, 2 * radius, 2 * radius) for c in centres]

    def _centre(self) -> QPointF:
        return QPointF(self.width() / 2, self.height() / 2 - 4)

    # drawing --------------------------------------------------------------------------------

    def _draw_middle(self, painter: QPainter) -> None:
        inner = self._ring() - self._radius() - 14
        if inner < 40:
            return
        centre = self._centre()
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

    def _dip(self, painter: QPainter, seat: Seat) -> QColor:
        """Set pen and brush for a seat; return the colour of what is written on it."""
        colour, current = self._theme.colour, seat.member_id == self._current
        pen = QPen(colour("accent" if current else "line_strong"), 2)
        if not seat.here:
            pen.setStyle(Qt.PenStyle.DashLine)
        painter.setPen(pen)
        painter.setBrush(colour("accent" if current else "panel" if seat.here else "track"))
        return colour("on_accent" if current else "text" if seat.here else "text_quiet")

    def _draw_disc(self, painter: QPainter, seat: Seat, area: QRectF) -> None:
        ink = self._dip(painter, seat)
        painter.drawEllipse(area)
        painter.setPen(ink)
        font = self._theme.font(12, QFont.Weight.DemiBold)
        room = area.width() - 6
        _shrink(font, seat.name, room)
        painter.setFont(font)
        shown = QFontMetricsF(font).elidedText(seat.name, Qt.TextElideMode.ElideRight, room + 2)
        painter.drawText(area, Qt.AlignmentFlag.AlignCenter, shown)

    def _draw_signs(self, painter: QPainter, seat: Seat, at: int, area: QRectF) -> None:
        place, radius = area.center(), area.width() / 2
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
            self._dot(painter, QPointF(place.x() - radius * 0.8, place.y() - radius * 0.8))

    def _draw_tile(self, painter: QPainter, seat: Seat, at: int, area: QRectF) -> None:
        ink = self._dip(painter, seat)
        painter.drawRoundedRect(area, 6, 6)
        painter.save()
        painter.setClipRect(area.adjusted(2, 1, -2, -1))
        room = area.adjusted(4, 1, -4, -1)
        font = self._theme.font(11, QFont.Weight.DemiBold)
        font.setPixelSize(max(9, min(font.pixelSize(), int(area.height() / 2) - 3)))
        _shrink(font, max(seat.name.split(), key=len, default=""), room.width())
        lines = 1 if seat.note or area.height() < 2.4 * font.pixelSize() else 2
        painter.setPen(ink)
        painter.setFont(font)
        long = QFontMetricsF(font).elidedText(
            seat.name, Qt.TextElideMode.ElideRight, room.width() * lines * 0.95
        )
        upper = QRectF(room.left(), room.top(), room.width(), room.height() / (3 - lines))
        painter.drawText(upper, long, IN_THE_MIDDLE)
        if seat.note:
            small = self._theme.font(9)
            _shrink(small, seat.note, room.width())
            painter.setFont(small)
            painter.drawText(upper.translated(0, upper.height()), seat.note, IN_THE_MIDDLE)
        painter.restore()
        if at < 9:
            font.setPixelSize(8)  # beside the name, whatever the text size is
            painter.setFont(font)
            painter.setPen(ink)
            painter.drawText(area.topLeft() + QPointF(3, 9), str(at + 1))
        if seat.written:
            self._dot(painter, area.topRight() + QPointF(-4, 4))

    def _mark_dots(self, painter: QPainter, seat: Seat, area: QRectF) -> None:
        """A dot for each mark, up to a few, on the lower edge of the disc."""
        count = min(seat.marks, MOST_DOTS)
        painter.setPen(QPen(self._theme.colour("panel"), 1))
        painter.setBrush(self._theme.colour("accent"))
        for at in range(count):
            across = area.center().x() + (at - (count - 1) / 2) * 9
            painter.drawEllipse(QPointF(across, area.bottom() - 1), 4, 4)

    def _dot(self, painter: QPainter, place: QPointF) -> None:
        """Something is noted about this member today."""
        painter.setPen(QPen(self._theme.colour("panel"), 1))
        painter.setBrush(self._theme.colour("accent"))
        painter.drawEllipse(place, 3.5, 3.5)


def _shrink(font: QFont, text: str, room: float) -> None:
    """Make `font` so small that `text` fits, but not smaller than can be read."""
    wide = QFontMetricsF(font).horizontalAdvance(text)
    if wide > room:
        font.setPixelSize(max(9, int(font.pixelSize() * room / wide)))


def _distance(area: QRectF, point: QPointF, square: bool) -> float:
    """How far `point` is from a disc's centre, or from the edge of a tile; pixels."""
    away = point - area.center()
    if not square:
        return math.hypot(away.x(), away.y())
    return max(abs(away.x()) - area.width() / 2, abs(away.y()) - area.height() / 2, 0.0)
