"""How the circle of members is drawn: discs or tiles, what stands on them, the middle."""

from dataclasses import dataclass

from PySide6.QtCore import QPointF, QRectF, Qt
from PySide6.QtGui import QColor, QFont, QFontMetricsF, QPainter, QPen, QTextOption

from ui.live.parts.circle_places import Places
from ui.theme import Theme

MOST_DOTS = 4
NUMBERED = 9  # so many members have a digit
SMALLEST = 9  # pixels; letters smaller than this could not be read
LEAST_MIDDLE = 24  # radius from which the middle has room for words
IN_THE_MIDDLE = QTextOption(Qt.AlignmentFlag.AlignCenter)
IN_THE_MIDDLE.setWrapMode(QTextOption.WrapMode.WrapAtWordBoundaryOrAnywhere)
CENTRE = Qt.AlignmentFlag.AlignCenter


@dataclass(frozen=True)
class Seat:
    """One member as drawn; `note` is the small line below ("10.04", "sick"), often empty."""

    member_id: str
    name: str
    here: bool
    note: str = ""
    written: bool = False  # something is noted about them today
    marks: int = 0  # shown as a few dots: that something was seen, not how much it counts
    untold: bool = False  # came late and has not heard the agreement


@dataclass(frozen=True)
class CirclePaint:
    """One drawing: `current` is the chosen member's id or "", `target` the place in which one
    that is being moved will land."""

    painter: QPainter
    theme: Theme
    places: Places
    current: str = ""
    target: int | None = None

    def seats(self, seats: tuple[Seat, ...], middle: tuple[str, str]) -> None:
        """Draw everybody, on the ring with `middle` inside it, or in rows."""
        areas = self.places.areas()
        if self.places.in_rows:
            for at, (seat, area) in enumerate(zip(seats, areas, strict=True)):
                self._tile(seat, at, area)
            return
        self._middle(middle)
        for at, (seat, area) in enumerate(zip(seats, areas, strict=True)):
            self._disc(seat, area, landing=at == self.target)
        for at, (seat, area) in enumerate(zip(seats, areas, strict=True)):
            self._signs(seat, at, area)  # above the discs of the neighbours
            self._mark_dots(seat, area)

    def held(self, seat: Seat, area: QRectF) -> None:
        """Draw the one that is being moved, where the hand is."""
        self.painter.setOpacity(0.85)
        if self.places.in_rows:
            self._tile(seat, NUMBERED, area)
        else:
            self._disc(seat, area, landing=False)
        self.painter.setOpacity(1.0)

    # ----------------------------------------------------------------------------------------

    def _middle(self, lines: tuple[str, str]) -> None:
        inner = self.places.inner
        if inner.height() < LEAST_MIDDLE:
            return
        centre, colour = self.places.centre, self.theme.colour
        self.painter.setPen(QPen(colour("line"), 1))
        self.painter.setBrush(colour("field"))
        self.painter.drawEllipse(centre, inner.width(), inner.height())
        high = min(self.theme.px(20), inner.height() * 0.6)
        wide = inner.width()
        upper = QRectF(centre.x() - wide, centre.y() - high * 1.1, 2 * wide, high)
        room = 1.7 * wide  # as wide as the middle is where the words stand
        self.painter.setPen(colour("text_quiet"))
        self._line(upper, lines[0], self.theme.font(12), room)
        self.painter.setPen(colour("text"))
        lower = upper.translated(0, high * 1.1)
        self._line(lower, lines[1], self.theme.font(16, QFont.Weight.DemiBold), room)

    def _line(self, area: QRectF, text: str, font: QFont, room: float) -> None:
        """Write one line, smaller where it would be too wide, cut where it still is."""
        font.setPixelSize(max(SMALLEST, min(font.pixelSize(), int(area.height()))))
        shrink(font, text, room)
        self.painter.setFont(font)
        shown = QFontMetricsF(font).elidedText(text, Qt.TextElideMode.ElideRight, room + 2)
        self.painter.drawText(area, CENTRE, shown)

    def _dip(self, seat: Seat, *, landing: bool) -> QColor:
        """Set pen and brush for a seat; return the colour of what is written on it."""
        colour, current = self.theme.colour, seat.member_id == self.current
        pen = QPen(colour("accent" if current or landing else "line_strong"), 2)
        if not seat.here:
            pen.setStyle(Qt.PenStyle.DashLine)
        self.painter.setPen(pen)
        self.painter.setBrush(colour("accent" if current else "panel" if seat.here else "track"))
        return colour("on_accent" if current else "text" if seat.here else "text_quiet")

    def _disc(self, seat: Seat, area: QRectF, *, landing: bool) -> None:
        ink = self._dip(seat, landing=landing)
        self.painter.drawEllipse(area)
        if landing:  # a second ring shows the free place
            self.painter.setBrush(Qt.BrushStyle.NoBrush)
            self.painter.setPen(QPen(self.theme.colour("accent"), 2, Qt.PenStyle.DotLine))
            self.painter.drawEllipse(area.adjusted(-4, -4, 4, 4))
        self.painter.setPen(ink)
        font = self.theme.font(12, QFont.Weight.DemiBold)
        self._line(area, seat.name, font, area.width() - 6)

    def _signs(self, seat: Seat, at: int, area: QRectF) -> None:
        place, radius, side = area.center(), area.width() / 2, self.places.side(at)
        self.painter.setFont(self.theme.font(10))
        self.painter.setPen(self.theme.colour("text_quiet"))
        if at < NUMBERED:
            box = QRectF(0, 0, 30, 30)
            box.moveCenter(self.places.number(at))
            self.painter.drawText(box, CENTRE, str(at + 1))
        if seat.note:
            self.painter.setPen(self.theme.colour("notice" if seat.here else "text_quiet"))
            wide = self.theme.px(90)
            top = place.y() + radius + (3 if seat.marks else 0)
            below = QRectF(place.x() - wide / 2, top, wide, self.theme.px(13))
            self.painter.drawText(below, CENTRE, seat.note)
        if seat.written:
            self._dot(place + QPointF(-side * radius * 0.71, -radius * 0.71))
        if seat.untold:
            self._flag(place + QPointF(-side * radius * 0.87, radius * 0.5))

    def _tile(self, seat: Seat, at: int, area: QRectF) -> None:
        ink = self._dip(seat, landing=at == self.target)
        self.painter.drawRoundedRect(area, 6, 6)
        self.painter.save()
        self.painter.setClipRect(area.adjusted(2, 1, -2, -1))
        font = self._tile_words(seat, area, ink)
        self.painter.restore()
        if at < NUMBERED:
            font.setPixelSize(8)  # beside the name, whatever the text size is
            self.painter.setFont(font)
            self.painter.setPen(ink)
            self.painter.drawText(area.topLeft() + QPointF(3, 9), str(at + 1))
        if seat.written:
            self._dot(area.topRight() + QPointF(-4, 4))
        if seat.untold:
            self._flag(area.bottomRight() + QPointF(-5, -5))

    def _tile_words(self, seat: Seat, area: QRectF, ink: QColor) -> QFont:
        """Write name and note into a tile; return the font of the name."""
        room = area.adjusted(4, 1, -4, -1)
        font = self.theme.font(11, QFont.Weight.DemiBold)
        font.setPixelSize(max(SMALLEST, min(font.pixelSize(), int(area.height() / 2) - 3)))
        shrink(font, max(seat.name.split(), key=len, default=""), room.width())
        lines = 1 if seat.note or area.height() < 2.4 * font.pixelSize() else 2
        self.painter.setPen(ink)
        self.painter.setFont(font)
        long = QFontMetricsF(font).elidedText(
            seat.name, Qt.TextElideMode.ElideRight, room.width() * lines * 0.95
        )
        upper = QRectF(room.left(), room.top(), room.width(), room.height() / (3 - lines))
        self.painter.drawText(upper, long, IN_THE_MIDDLE)
        if seat.note:
            small = self.theme.font(9)
            shrink(small, seat.note, room.width())
            self.painter.setFont(small)
            self.painter.drawText(upper.translated(0, upper.height()), seat.note, IN_THE_MIDDLE)
        return font

    def _mark_dots(self, seat: Seat, area: QRectF) -> None:
        """A dot for each mark, up to a few, on the lower edge of the disc."""
        count = min(seat.marks, MOST_DOTS)
        self.painter.setPen(QPen(self.theme.colour("panel"), 1))
        self.painter.setBrush(self.theme.colour("accent"))
        for at in range(count):
            across = area.center().x() + (at - (count - 1) / 2) * 9
            self.painter.drawEllipse(QPointF(across, area.bottom() - 1), 4, 4)

    def _dot(self, place: QPointF) -> None:
        """Something is noted about this member today."""
        self.painter.setPen(QPen(self.theme.colour("panel"), 1))
        self.painter.setBrush(self.theme.colour("accent"))
        self.painter.drawEllipse(place, 3.5, 3.5)

    def _flag(self, place: QPointF) -> None:
        """There is something to be told to this member."""
        radius = self.theme.px(6)
        self.painter.setPen(QPen(self.theme.colour("panel"), 1.5))
        self.painter.setBrush(self.theme.colour("notice"))
        self.painter.drawEllipse(place, radius, radius)
        self.painter.setPen(self.theme.colour("panel"))
        self.painter.setFont(self.theme.font(9, QFont.Weight.Bold))
        box = QRectF(0, 0, 2 * radius, 2 * radius)
        box.moveCenter(place)
        self.painter.drawText(box, CENTRE, "!")


def shrink(font: QFont, text: str, room: float) -> None:
    """Make `font` so small that `text` fits, but not smaller than can be read."""
    wide = QFontMetricsF(font).horizontalAdvance(text)
    if wide > room:
        font.setPixelSize(max(SMALLEST, int(font.pixelSize() * room / wide)))
