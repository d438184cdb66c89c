"""Where the members of a circle sit: on a ring up to twelve, in rows above that. Only measures,
in pixels; nothing is drawn here."""

import math
from dataclasses import dataclass

from PySide6.QtCore import QPointF, QRectF, QSizeF

CIRCLE_SEATS = 12  # more than these sit in rows: a circle of them could not be read
TALLEST_TILE = 56  # at 100 % text
WIDEST_DISC = 27.0  # radius at 100 % text
LEAST_RING = 6  # fewer members than this sit as close as so many would
NEAR = 4  # beside a seat that still means it
GAP = 7.0  # between two discs
LEAST_GAP = 2.0  # where they would get too small to be read
LEAST_DISC = 13.0  # radius at 100 % text
FLATTEST = 1.25  # the ring may be so much wider than high
BESIDE = 9.0  # from a disc to the middle of the number beside it, at 100 % text
BELOW = 13.0  # the line below a disc, at 100 % text


@dataclass(frozen=True)
class Places:
    """The seats of `count` members in an area of `size`; `text_size` in percent."""

    size: QSizeF
    count: int
    text_size: int

    @property
    def in_rows(self) -> bool:
        return self.count > CIRCLE_SEATS

    @property
    def centre(self) -> QPointF:
        """The middle of the ring: above the lowest line there is no seat."""
        high = self.size.height() - self._px(BELOW) + self._edge
        return QPointF(self.size.width() / 2, high / 2)

    @property
    def radius(self) -> float:
        """Of a disc: so that two neighbours do not touch, and never larger than need be."""
        widest = WIDEST_DISC * (1 + (self.text_size - 100) / 250)
        close = min(self._widest(LEAST_GAP), self._px(LEAST_DISC))
        return max(1.0, min(widest, max(self._widest(GAP), close)))

    @property
    def ring(self) -> QSizeF:
        """From the middle to the centres of the discs, across and down.

        Where there is room beside it the ring is a little flat. That only parts the discs: seen
        from the side they stand as they would on the round one.
        """
        down = max(0.0, self._reach - self.radius)
        across = self.size.width() / 2 - self._px(BESIDE + 5) - self.radius
        return QSizeF(max(down, min(across, FLATTEST * down)), down)

    @property
    def inner(self) -> QSizeF:
        """The same of the free room in the middle; a line below the upper discs stays free."""
        away = self.radius + self._px(BELOW) * 0.9 + 1
        return QSizeF(self.ring.width() - away, self.ring.height() - away)

    def areas(self) -> list[QRectF]:
        """The squares around the discs, or the tiles, in the order of the seats."""
        return self._tiles() if self.in_rows else self._discs()

    def at(self, point: QPointF) -> int | None:
        """Return which seat is meant by a press at `point`, the nearest where two are close."""
        reach = NEAR if self.in_rows else self.radius + NEAR
        found = [(_distance(area, point, self.in_rows), at) for at, area in enumerate(self.areas())]
        far, at = min(found, default=(reach + 1, 0))
        return at if far <= reach else None

    def side(self, at: int) -> int:
        """1 for the seats on the right and at the top, -1 for those on the left."""
        return 1 if math.cos(self._turn(at)) > -1e-6 else -1

    def number(self, at: int) -> QPointF:
        """The middle of the number beside a disc: outside, towards the top."""
        turn = self._turn(at) - math.radians(40) * self.side(at)
        away = self.radius + self._px(BESIDE)
        return self.areas()[at].center() + QPointF(math.cos(turn) * away, math.sin(turn) * away)

    # ----------------------------------------------------------------------------------------

    def _px(self, size: float) -> float:
        return size * self.text_size / 100

    def _widest(self, gap: float) -> float:
        """The largest radius that leaves `gap` between neighbours on a round ring."""
        sine = math.sin(math.pi / max(self.count, LEAST_RING))
        return (self._reach * sine - gap / 2) / (1 + sine)

    @property
    def _edge(self) -> float:
        """Room above the highest disc: for its number."""
        return self._px(BESIDE) * 0.7

    @property
    def _reach(self) -> float:
        """From the middle to the outer edge of the discs: numbers and the line below fit in."""
        beside = self._px(BESIDE + 5)
        high = (self.size.height() - self._px(BELOW) - self._edge) / 2 - 2
        return max(8.0, min(self.size.width() / 2 - beside, high))

    def _turn(self, at: int) -> float:
        return 2 * math.pi * at / max(self.count, 1) - math.pi / 2

    def _discs(self) -> list[QRectF]:
        radius, ring, middle = self.radius, self.ring, self.centre
        turns = [self._turn(at) for at in range(self.count)]
        centres = [
            middle + QPointF(math.cos(t) * ring.width(), math.sin(t) * ring.height()) for t in turns
        ]
        return [QRectF(c.x() - radius, c.y() - radius, 2 * radius, 2 * radius) for c in centres]

    def _tiles(self) -> list[QRectF]:
        columns = 5 if self.count <= 25 else 6
        rows = math.ceil(self.count / columns)
        wide = self.size.width() / columns
        high = min(self.size.height() / rows, self._px(TALLEST_TILE))
        top = (self.size.height() - rows * high) / 2
        return [
            QRectF(at % columns * wide, top + at // columns * high, wide, high).adjusted(
                3, 2, -3, -2
            )
            for at in range(self.count)
        ]


def _distance(area: QRectF, point: QPointF, square: bool) -> float:
    """How far `point` is from a disc's centre, or from the edge of a tile."""
    away = point - area.center()
    if not square:
        return math.hypot(away.x(), away.y())
    return max(abs(away.x()) - area.width() / 2, abs(away.y()) - area.height() / 2, 0.0)
