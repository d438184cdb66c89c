"""The parts of the live page on their own: circle, dial, rail, note box, cover, steps."""

from collections.abc import Callable
from itertools import combinations, pairwise

import pytest
from PySide6.QtCore import QPoint, QPointF, QRect, QRectF, Qt
from PySide6.QtGui import QImage
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QWidget
from pytestqt.qtbot import QtBot

from ui.live.notices import minutes_seconds
from ui.live.parts.circle import Circle
from ui.live.parts.circle_paint import Seat
from ui.live.parts.dial import Dial
from ui.live.parts.stage_rail import StageLine, StageRail
from ui.live.parts.step_row import StepLine, StepRow
from ui.live.parts.steps import StepList
from ui.theme import load_theme
from ui.widgets.kit import breakable
from ui.widgets.note_box import FOLD, LONG_LINE, NoteBox, folded, unfolded

SIZES = [(260, 220), (322, 300), (322, 378), (420, 260)]
COUNTS = [0, 1, 2, 5, 6, 7, 9, 12, 13, 20, 25, 26, 40]
LEFT = Qt.MouseButton.LeftButton
LONG = "Raden Ajeng " + "Kusumaningrum" * 20

Show = Callable[..., Circle]


@pytest.fixture
def shown(qtbot: QtBot) -> Show:
    """Show a circle of so many members, in pixels and percent."""

    def make(count: int, size: tuple[int, int] = (322, 378), percent: int = 100) -> Circle:
        circle = Circle(load_theme("light", percent))
        qtbot.addWidget(circle)
        circle.resize(*size)
        seats = tuple(
            Seat(f"m{at}", f"Anggota {at}", at % 3 > 0, "sakit" if at % 3 == 0 else "", at % 2 == 0)
            for at in range(count)
        )
        circle.show_seats(seats, "m0", ("hadir", f"{count}/{count}"))
        circle.show()
        return circle

    return make


def gap(a: QPointF, b: QPointF) -> float:
    between = a - b
    return float(QPointF.dotProduct(between, between)) ** 0.5


@pytest.mark.parametrize("percent", [100, 150])
@pytest.mark.parametrize("size", SIZES)
@pytest.mark.parametrize("count", COUNTS)
def test_no_two_seats_overlap_and_all_are_inside(
    shown: Show, count: int, size: tuple[int, int], percent: int
) -> None:
    circle = shown(count, size, percent)
    areas = [circle.seat_area(f"m{at}") for at in range(count)]
    assert all(circle.rect().toRectF().contains(area) for area in areas)
    if count > 12:
        assert not any(a.intersects(b) for a, b in combinations(areas, 2))
    else:  # discs
        assert all(gap(a.center(), b.center()) >= a.width() + 1 for a, b in combinations(areas, 2))
    assert all(area.width() >= 26 and area.height() >= 14 for area in areas)
    circle.grab()


@pytest.mark.parametrize("size", SIZES)
@pytest.mark.parametrize("count", COUNTS[1:])
def test_a_press_anywhere_in_a_seat_chooses_that_member(
    shown: Show, qtbot: QtBot, count: int, size: tuple[int, int]
) -> None:
    circle = shown(count, size)
    chosen: list[str] = []
    circle.chosen.connect(chosen.append)
    for at in range(count):
        area = circle.seat_area(f"m{at}")
        reach = 0.45 if count > 12 else 0.3  # of a disc only what is round
        for x, y in ((0, 0), (-reach, 0), (reach, 0), (0, -reach), (0, reach), (reach, reach)):
            point = area.center() + QPointF(x * area.width(), y * area.height())
            QTest.mouseClick(circle, LEFT, pos=point.toPoint())
            assert chosen.pop() == f"m{at}"


def test_a_press_beside_the_seats_chooses_the_group(shown: Show) -> None:
    circle = shown(9)
    chosen: list[str] = []
    circle.chosen.connect(chosen.append)
    for point in (circle.rect().center(), QPoint(2, 2)):
        QTest.mouseClick(circle, LEFT, pos=point)
    assert chosen == ["", ""]


@pytest.mark.parametrize("count", [0, 1, 9, 12, 13, 40])
@pytest.mark.parametrize(
    "name", [LONG, "W" * 300, "👩‍👩‍👧😀" * 40, "مها عبد الرحمن", "ꦱꦶꦠꦶꦤꦸꦂ" * 20, ""]
)
def test_any_name_is_drawn(qtbot: QtBot, name: str, count: int) -> None:
    circle = Circle(load_theme("light", 100))
    qtbot.addWidget(circle)
    circle.resize(322, 378)
    seats = tuple(Seat(f"m{at}", name, True) for at in range(count))
    circle.show_seats(seats, "m1", ("hadir", "9/9"))
    image = circle.grab().toImage()
    for at in range(1, count):
        assert inked(image, circle.seat_area(f"m{at}")) == bool(name)


def inked(image: QImage, area: QRectF) -> bool:
    """Tell whether the upper middle of a seat holds anything but its own colour."""
    part = QRectF(0, 0, area.width() * 0.5, area.height() * 0.4)
    part.moveCenter(QPointF(area.center().x(), area.top() + area.height() * 0.4))
    inside = part.toRect()
    return len({image.pixel(x, y) for x in span(inside, 0) for y in span(inside, 1)}) > 1


def span(area: QRect, way: int) -> range:
    return range(area.top(), area.bottom()) if way else range(area.left(), area.right())


def test_the_circle_says_who_sits_there(shown: Show) -> None:
    assert shown(2).accessibleName() == "Anggota 0 sakit, Anggota 1"


@pytest.mark.parametrize(
    ("seconds", "text"),
    [(0.0, "0:00"), (0.9, "0:00"), (59.9, "0:59"), (60, "1:00"), (-40.5, "0:40"), (7384, "123:04")],
)
def test_minutes_and_seconds(seconds: float, text: str) -> None:
    assert minutes_seconds(seconds) == text


@pytest.mark.parametrize("percent", [100, 125, 150])
@pytest.mark.parametrize("time", ["0:00", "59:59", "+123:04", "+12:34"])
def test_the_dial_says_its_time_inside_the_ring(qtbot: QtBot, percent: int, time: str) -> None:
    theme = load_theme("light", percent)
    dial = Dial(theme)
    qtbot.addWidget(dial)
    dial.show_time(-3.0, time, "over", theme.colour("notice"))
    dial.resize(dial.sizeHint())
    dial.show()
    assert dial.accessibleName() == f"{time} over"
    image = dial.grab().toImage()
    side = dial.sizeHint().width()
    ink = theme.colour("text").name()
    middle = [
        x
        for x in range(image.width())
        for y in range(round(image.height() * 0.3), round(image.height() * 0.55))
        if image.pixelColor(x, y).name() == ink
    ]
    ring = 0.085 * 1.5 * image.width()
    assert middle
    assert min(middle) > ring
    assert max(middle) < image.width() - ring
    assert side == dial.width()


def test_the_rail_draws_and_says_every_state(qtbot: QtBot) -> None:
    rail = StageRail(load_theme("light", 100))
    qtbot.addWidget(rail)
    states = ("done", "current", "waiting", "waiting")
    keys = ("opening", "transition", "activity", "closing")
    lines = tuple(
        StageLine(key, key.title(), f"{at} of 9 min", at * 0.6, state)
        for at, (key, state) in enumerate(zip(keys, states, strict=True))
    )
    rail.show_lines(lines)
    rail.resize(190, rail.sizeHint().height())
    rail.show()
    before = rail.grab().toImage()
    assert rail.accessibleName().startswith("Opening 0 of 9 min; Transition 1 of 9 min")
    rail.resize(190, rail.minimumSizeHint().height())
    assert rail.grab().toImage().height() < before.height()
    rail.resize(190, rail.sizeHint().height())
    rail.show_lines(lines[:1] + tuple(reversed(lines[1:])))
    assert rail.grab().toImage() != before


def test_a_step_is_ticked_by_a_press_and_shows_it(qtbot: QtBot) -> None:
    steps = StepList(load_theme("light", 100))
    qtbot.addWidget(steps)
    asked: list[str] = []
    steps.ticked.connect(asked.append)
    steps.show_steps((StepLine("a", "Salam"), StepLine("b", "Doa bersama")), "a")
    steps.show()
    qtbot.waitUntil(lambda: all(row.isVisible() for row in steps.findChildren(StepRow)))
    rows = steps.findChildren(StepRow)
    QTest.mouseClick(rows[1], LEFT)
    assert asked == ["b"]
    steps.show_steps((StepLine("a", "Salam", done=True), StepLine("b", "Doa bersama")), "b")
    assert [row.accessibleName() for row in rows] == ["✓ Salam", "Doa bersama"]
    steps.show_steps(())
    assert [row for row in steps.findChildren(StepRow) if not row.isHidden()] == []


@pytest.mark.parametrize(
    "text",
    [
        "",
        "pendek",
        "k" * LONG_LINE,
        "k" * (LONG_LINE + 1),
        "kata " * 30_000 + "\nbaris\n" + "x" * 50_000 + "\n\n",
        "😀" * 30_000,
        f"{'a' * 30_000}\r\n{'b' * 30_000}",
    ],
)
def test_folding_is_undone_exactly(text: str) -> None:
    shown = folded(text)
    assert unfolded(shown) == text
    assert max(map(len, shown.split("\n"))) <= LONG_LINE + len(FOLD)


def test_a_long_line_is_edited_copied_and_undone_as_one(qtbot: QtBot) -> None:
    box = NoteBox()
    qtbot.addWidget(box)
    box.show()
    typed: list[str] = []
    box.typed.connect(typed.append)
    text = "abcdefghij" * 5_000
    QApplication.clipboard().setText(text)
    box.edit.paste()
    assert typed[-1] == text
    box.edit.selectAll()
    box.edit.copy()
    assert QApplication.clipboard().text() == text
    box.edit.undo()
    assert box.edit.toPlainText() == ""
    box.edit.redo()
    assert box.edit.toPlainText() == text
    cursor = box.edit.textCursor()
    cursor.setPosition(0)
    cursor.movePosition(cursor.MoveOperation.Down)
    cursor.movePosition(cursor.MoveOperation.NextBlock)  # where a piece begins
    box.edit.setTextCursor(cursor)
    for _press in range(4):
        QTest.keyClick(box.edit, Qt.Key.Key_Backspace)
    left = box.edit.toPlainText()
    assert FOLD not in left
    assert text.startswith(left[:3_990])
    assert len(text) - 4 <= len(left) <= len(text)
    QApplication.clipboard().clear()


def test_a_note_is_shown_without_being_typed(qtbot: QtBot) -> None:
    box = NoteBox()
    qtbot.addWidget(box)
    box.show()
    typed: list[str] = []
    box.typed.connect(typed.append)
    box.show_note(f"Note · {LONG}", "private", "lama", "…")
    assert typed == []
    assert box.edit.toPlainText() == "lama"
    assert box.minimumSizeHint().width() < 300
    QTest.keyClicks(box.edit, " dan baru")
    assert typed[-1] == "lama dan baru"  # the cursor stands at the end


def test_long_words_may_break_but_marks_stay_with_their_letters(qtbot: QtBot) -> None:
    assert breakable("Kelompok Konseling Melati") == "Kelompok Konseling Melati"
    assert breakable("a" * 25).replace("\u200b", "") == "a" * 25
    for word in ("ꦱꦶꦠꦶ" * 10, "👩‍👩‍👧" * 10, "e\u0301" * 30):
        pieces = breakable(word).split("\u200b")
        assert "".join(pieces) == word
        assert len(pieces) > 1 or "\u200d" not in word
        assert not any(p[0] in "\u0301\u200d" or a[-1] == "\u200d" for a, p in pairwise(pieces))


def test_nothing_here_asks_for_more_room_than_a_small_window_has(qtbot: QtBot) -> None:
    widgets: list[QWidget] = [Circle(load_theme("light", 150)), NoteBox()]
    for widget in widgets:
        qtbot.addWidget(widget)
        assert widget.minimumSizeHint().width() <= 320
