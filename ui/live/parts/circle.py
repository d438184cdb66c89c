"""The circle of members: who sits where, who is here, whose note is open; seats can be moved."""

from dataclasses import replace

from PySide6.QtCore import QPointF, QRectF, QSize, QSizeF, Qt, Signal
from PySide6.QtGui import QHideEvent, QMouseEvent, QPainter, QPaintEvent
from PySide6.QtWidgets import QApplication, QSizePolicy, QWidget

from ui.live.parts.circle_paint import CirclePaint, Seat
from ui.live.parts.circle_places import Places
from ui.theme import Theme

__all__ = ["Circle", "Seat"]


class Circle(QWidget):
    """Seats on a ring, the first at the top, clockwise; a press chooses a member.

    Who is dragged onto another exchanges places with them: `exchanged` carries both ids. While
    that goes on, the circle is shown as it would be.
    """

    chosen = Signal(str)
    exchanged = Signal(str, str)

    def __init__(self, theme: Theme) -> None:
        super().__init__()
        self._theme = theme
        self._seats: tuple[Seat, ...] = ()
        self._current = ""
        self._middle = ("", "")
        self._pressed: tuple[QPointF, str] | None = None  # where, and on whom
        self._grabbed = ""  # the one under the hand, once it has moved far enough
        self._hand = QPointF()
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
        if self._grabbed not in {seat.member_id for seat in seats}:
            self._grabbed = ""
        self.update()

    def show_marks(self, member_id: str, count: int, middle: tuple[str, str]) -> None:
        """Another count of marks at one seat."""
        self._seats = tuple(
            replace(seat, marks=count) if seat.member_id == member_id else seat
            for seat in self._seats
        )
        self._middle = middle
        self.update()

    def seat_centre(self, member_id: str) -> QPointF:
        """Where a member sits, in the widget's coordinates."""
        return self.seat_area(member_id).center()

    def seat_area(self, member_id: str) -> QRectF:
        """The square around a member's disc, or the tile in which a large group's names stand."""
        return self.places.areas()[self._place_of(member_id)]

    @property
    def places(self) -> Places:
        return Places(QSizeF(self.size()), len(self._seats), self._theme.text_size)

    @property
    def landing(self) -> str:
        """The one with whom the member under the hand would exchange places, "" for nobody."""
        at = self.places.at(self._hand) if self._grabbed else None
        found = "" if at is None else self._seats[at].member_id
        return "" if found == self._grabbed else found

    def mousePressEvent(self, event: QMouseEvent) -> None:
        """Who is meant is chosen when the hand lets go: what is below the circle changes then,
        and with it the places."""
        at = self.places.at(event.position())
        self._pressed = (event.position(), "" if at is None else self._seats[at].member_id)

    def mouseMoveEvent(self, event: QMouseEvent) -> None:
        self._hand = event.position()
        if self._pressed is None or not event.buttons() & Qt.MouseButton.LeftButton:
            return
        begun, member_id = self._pressed
        far = (self._hand - begun).manhattanLength() >= QApplication.startDragDistance()
        if far and member_id and not self._grabbed:
            self._grabbed = member_id
            self.setCursor(Qt.CursorShape.ClosedHandCursor)
        self.update()

    def mouseReleaseEvent(self, event: QMouseEvent) -> None:
        self._hand = event.position()
        pressed, grabbed, landing = self._pressed, self._grabbed, self.landing
        self._let_go()
        if landing:
            self.exchanged.emit(grabbed, landing)
        elif pressed is not None and not grabbed:
            self.chosen.emit(pressed[1])

    def hideEvent(self, event: QHideEvent) -> None:
        super().hideEvent(event)
        self._let_go()

    def paintEvent(self, _event: QPaintEvent) -> None:
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        places, landing = self.places, self.landing
        target = self._place_of(landing) if landing else None
        paint = CirclePaint(painter, self._theme, places, self._current, target)
        if not self._grabbed:
            paint.seats(self._seats, self._middle)
            return
        held = self._place_of(self._grabbed)
        paint.seats(self._as_they_would_sit(held, target), self._middle)
        area = places.areas()[held]
        area.moveCenter(self._hand)
        in_hand = CirclePaint(painter, self._theme, places, self._grabbed)
        in_hand.held(self._seats[held], area)

    def _as_they_would_sit(self, held: int, target: int | None) -> tuple[Seat, ...]:
        """The place of the one under the hand is empty; who would be exchanged sits in it."""
        seats = list(self._seats)
        to = held if target is None else target
        seats[held] = seats[to]
        seats[to] = Seat("", "", here=False)
        return tuple(seats)

    def _place_of(self, member_id: str) -> int:
        return next(i for i, seat in enumerate(self._seats) if seat.member_id == member_id)

    def _let_go(self) -> None:
        self._pressed, self._grabbed = None, ""
        self.setCursor(Qt.CursorShape.PointingHandCursor)
        self.update()
