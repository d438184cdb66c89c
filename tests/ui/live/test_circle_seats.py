"""The circle of three to twelve: nothing overlaps, and seats are exchanged by dragging."""

import math
from collections.abc import Callable
from itertools import combinations

import pytest
from PySide6.QtCore import QPoint, QPointF, QRectF, QSizeF, Qt
from PySide6.QtTest import QTest
from pytestqt.qtbot import QtBot

from ui.live.parts.circle import Circle
from ui.live.parts.circle_paint import Seat
from ui.live.parts.circle_places import Places
from ui.theme import load_theme

LEFT = Qt.MouseButton.LeftButton
# The column of the live page at 100 and 150 %, with much and with little below the circle.
SIZES = [(100, 322, 303), (100, 322, 225), (100, 322, 170), (150, 393, 369), (150, 393, 270)]
SIZES += [(150, 393, 204)]
Show = Callable[..., Circle]


@pytest.fixture
def shown(qtbot: QtBot) -> Show:
    def make(count: int, middle: tuple[str, str] = ("giliran berikut", "Bayu")) -> Circle:
        circle = Circle(load_theme("light", 100))
        qtbot.addWidget(circle)
        circle.resize(322, 303)
        seats = tuple(Seat(f"m{at}", f"Nama {at}", here=True) for at in range(count))
        circle.show_seats(seats, "", middle)
        circle.show()
        return circle

    return make


def apart(one: QRectF, other: QRectF) -> float:
    """Pixels between two discs."""
    away = one.center() - other.center()
    return math.hypot(away.x(), away.y()) - one.width() / 2 - other.width() / 2


@pytest.mark.parametrize(("percent", "wide", "high"), SIZES)
@pytest.mark.parametrize("count", range(3, 13))
def test_three_to_twelve_do_not_overlap(count: int, percent: int, wide: int, high: int) -> None:
    places = Places(QSizeF(wide, high), count, percent)
    areas, whole = places.areas(), QRectF(0, 0, wide, high)
    assert all(apart(a, b) >= 1 for a, b in combinations(areas, 2))
    line = 13 * percent / 100  # below each disc stands a minute, or why somebody is not here
    assert all(whole.contains(area.adjusted(0, 0, 0, line)) for area in areas)
    assert all(area.width() >= 22 * percent / 100 for area in areas)


@pytest.mark.parametrize(("percent", "wide", "high"), SIZES)
@pytest.mark.parametrize("count", range(3, 13))
def test_a_number_stands_beside_its_disc_only(
    count: int, percent: int, wide: int, high: int
) -> None:
    places = Places(QSizeF(wide, high), count, percent)
    for at in range(min(count, 9)):
        number = places.number(at)
        letter = 3 * percent / 100  # half a digit
        away = [math.hypot(*(number - area.center()).toTuple()) for area in places.areas()]
        assert min(away) == away[at]
        assert min(away) > places.radius + letter
        assert letter <= number.x() <= wide - letter
        assert letter <= number.y() <= high - letter


@pytest.mark.parametrize(("percent", "wide", "high"), SIZES)
@pytest.mark.parametrize("count", range(1, 13))
def test_the_middle_touches_no_seat(count: int, percent: int, wide: int, high: int) -> None:
    places = Places(QSizeF(wide, high), count, percent)
    inner, centre = places.inner, places.centre
    for area in places.areas():
        away = area.center() - centre
        turn = math.atan2(away.y() / max(1, inner.height()), away.x() / max(1, inner.width()))
        edge = QPointF(math.cos(turn) * inner.width(), math.sin(turn) * inner.height())
        assert math.hypot(*(away - edge).toTuple()) > places.radius or inner.height() <= 0


def test_a_long_line_in_the_middle_is_not_cut(shown: Show) -> None:
    """It is made smaller: left and right of it there is nothing but the ground."""
    circle = shown(9, ("giliran berikut sekali lagi", "Bayu"))
    image, places = circle.grab().toImage(), circle.places
    ground = image.pixel(places.centre.toPoint() + QPoint(0, int(places.inner.height()) - 8))
    for side in (-1, 1):
        edge = places.centre + QPointF(side * places.inner.width() * 0.93, -11)
        column = [image.pixel(edge.toPoint() + QPoint(0, y)) for y in range(-6, 7)]
        assert set(column) == {ground}


# dragging -----------------------------------------------------------------------------------------


def drag(circle: Circle, begin: QPoint, end: QPoint, *, let_go: bool = True) -> None:
    QTest.mousePress(circle, LEFT, pos=begin)
    for share in (0.3, 0.7, 1.0):
        QTest.mouseMove(circle, begin + (end - begin) * share)
    if let_go:
        QTest.mouseRelease(circle, LEFT, pos=end)


def told(circle: Circle) -> list[tuple[str, str]]:
    found: list[tuple[str, str]] = []
    circle.exchanged.connect(lambda one, other: found.append((one, other)))
    return found


@pytest.mark.parametrize("count", [3, 9, 12, 20])
def test_one_is_dragged_onto_another(shown: Show, count: int) -> None:
    circle = shown(count)
    found = told(circle)
    drag(circle, circle.seat_centre("m1").toPoint(), circle.seat_centre("m2").toPoint())
    assert found == [("m1", "m2")]
    assert circle.landing == ""


def test_it_shows_where_one_will_land(shown: Show) -> None:
    circle = shown(9)
    before = circle.grab().toImage()
    begin, end = circle.seat_centre("m1"), circle.seat_centre("m5") + QPointF(6, 6)
    drag(circle, begin.toPoint(), end.toPoint(), let_go=False)
    assert circle.landing == "m5"
    now = circle.grab().toImage()
    for member in ("m1", "m5"):  # the other one has moved over
        area = circle.seat_area(member).toRect()
        assert before.copy(area) != now.copy(area)
    QTest.mouseRelease(circle, LEFT, pos=end.toPoint())
    assert circle.grab().toImage() == before


def test_a_drop_beside_the_seats_or_on_the_own_one_changes_nothing(shown: Show) -> None:
    circle = shown(9)
    found = told(circle)
    begin = circle.seat_centre("m1").toPoint()
    drag(circle, begin, circle.rect().center())
    drag(circle, begin, begin + QPoint(14, 0))
    drag(circle, circle.rect().center(), circle.seat_centre("m3").toPoint())
    drag(circle, begin, QPoint(-40, -40))
    assert found == []


def test_an_unsteady_press_moves_nobody(shown: Show) -> None:
    circle = shown(12)
    found = told(circle)
    chosen: list[str] = []
    circle.chosen.connect(chosen.append)
    begin = circle.seat_centre("m4").toPoint()
    drag(circle, begin, begin + QPoint(2, 2))
    assert (found, chosen) == ([], ["m4"])


def test_who_is_hidden_under_the_hand_is_let_go(shown: Show) -> None:
    circle = shown(9)
    found = told(circle)
    end = circle.seat_centre("m5").toPoint()
    drag(circle, circle.seat_centre("m1").toPoint(), end, let_go=False)
    circle.hide()
    circle.show()
    QTest.mouseRelease(circle, LEFT, pos=end)
    assert found == []


def test_the_right_button_moves_nobody(shown: Show) -> None:
    circle = shown(9)
    found = told(circle)
    end = circle.seat_centre("m5").toPoint()
    QTest.mousePress(circle, Qt.MouseButton.RightButton, pos=circle.seat_centre("m1").toPoint())
    QTest.mouseMove(circle, end)
    QTest.mouseRelease(circle, Qt.MouseButton.RightButton, pos=end)
    assert found == []
