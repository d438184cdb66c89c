import itertools

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from sessions.drawing import Box, Figure, Label, Mark, Shape, Sheet, Stroke, box_around, crosses
from sessions.figure import COMMUNICATION_LOOK, CONTACT_LOOK, TOTAL_LOOK, member_chart, sparkline
from sessions.marks import MarkSeries

SHEET = Sheet(480.0, 200.0)
NAMES = ("total", "kontak", "komunikasi")
MEETINGS = ("1 · 15 Jan", "2 · 22 Jan", "3 · 29 Jan", "4 · 5 Feb")


def course(*pairs: tuple[int, int] | None) -> MarkSeries:
    """One (contact, communication) per meeting, None where nothing was observed."""
    return MarkSeries(
        member_id="x",
        total=tuple(None if p is None else sum(p) for p in pairs),
        contact=tuple(None if p is None else p[0] for p in pairs),
        communication=tuple(None if p is None else p[1] for p in pairs),
    )


RANI = course((3, 1), (4, 3), (6, 4), (7, 5))


def of(figure: Figure, role: str) -> tuple[list[Stroke], list[Mark], list[Label]]:
    return (
        [s for s in figure.lines if s.role == role],
        [m for m in figure.marks if m.role == role],
        [label for label in figure.labels if label.role == role],
    )


def test_the_total_is_the_main_line_and_each_value_is_written() -> None:
    figure = member_chart(SHEET, RANI, [], MEETINGS)
    strokes, marks, labels = of(figure, TOTAL_LOOK.role)
    assert [len(s.points) for s in strokes] == [4]
    assert {m.shape for m in marks} == {Shape.CIRCLE}
    assert [label.text for label in labels] == ["4", "7", "10", "12"]
    heights = [m.y for m in marks]
    assert heights == sorted(heights, reverse=True)
    assert figure.lines[-1].role == TOTAL_LOOK.role  # painted above the others
    assert figure.marks[-1].role == TOTAL_LOOK.role


def test_the_aspects_are_told_apart_by_shape_too() -> None:
    figure = member_chart(SHEET, RANI, [], MEETINGS)
    for look, shape, last in (
        (CONTACT_LOOK, Shape.DIAMOND, "7"),
        (COMMUNICATION_LOOK, Shape.TRIANGLE, "5"),
    ):
        strokes, marks, labels = of(figure, look.role)
        assert [m.shape for m in marks] == [shape] * 4
        assert strokes[0].dashed
        assert [label.text for label in labels] == [last]


def test_lines_break_where_nothing_was_observed() -> None:
    figure = member_chart(SHEET, course((3, 1), None, (6, 4), (7, 5)), [], MEETINGS)
    strokes, marks, labels = of(figure, TOTAL_LOOK.role)
    assert [len(s.points) for s in strokes] == [2]
    assert len(marks) == len(labels) == 3


def test_other_members_are_thin_and_without_marks() -> None:
    others = [course((1, 1), (2, 2), (3, 3), (4, 4)), course(None, (5, 0), None, (9, 6))]
    figure = member_chart(SHEET, RANI, others, MEETINGS)
    strokes, marks, labels = of(figure, "quiet")
    assert [len(s.points) for s in strokes] == [4, 2, 2]
    assert all(s.width < CONTACT_LOOK.width for s in strokes)
    assert marks == []
    assert labels == []


def test_the_axis_goes_from_nought_to_fifteen() -> None:
    figure = member_chart(SHEET, course((9, 6)), [], ["1"])
    _, (mark,), _ = of(figure, TOTAL_LOOK.role)
    grid, _, _ = of(figure, "grid")
    assert mark.y == min(s.points[0][1] for s in grid)
    assert [label.text for label in of(figure, "muted")[2]] == ["0", "5", "10", "15", "1"]


def test_coinciding_marks_stand_side_by_side() -> None:
    figure = member_chart(SHEET, course((0, 0), (3, 0)), [], ["1", "2"])
    marks = [box_around(m) for m in figure.marks]
    assert not any(a.overlaps(b) for a, b in itertools.combinations(marks, 2))


def test_a_legend_that_does_not_fit_is_left_out() -> None:
    figure = member_chart(Sheet(150.0, 100.0), RANI, [], MEETINGS, NAMES)
    assert not any(label.text in NAMES for label in figure.labels)


def test_the_legend_names_the_series_in_order() -> None:
    figure = member_chart(SHEET, RANI, [], MEETINGS, NAMES)
    words = [label for label in figure.labels if label.text in NAMES]
    assert [w.text for w in sorted(words, key=lambda w: w.x)] == list(NAMES)
    assert len(figure.marks) == 3 * 4 + 3


def test_crowded_meeting_names_are_thinned() -> None:
    names = [f"{n} · {n} Jan" for n in range(1, 31)]
    figure = member_chart(SHEET, course(*[(3, 2)] * 30), [], names)
    shown = [label.text for label in figure.labels if "Jan" in label.text]
    assert shown[0] == names[0]
    assert 3 <= len(shown) < 20


def test_a_chart_needs_room_and_fitting_names() -> None:
    for sheet, names in ((Sheet(143, 200), MEETINGS), (Sheet(480, 89), MEETINGS), (SHEET, ["1"])):
        with pytest.raises(ValueError, match="no room"):
            member_chart(sheet, RANI, [], names)


def test_nothing_observed_is_an_empty_chart() -> None:
    figure = member_chart(SHEET, course(None, None), [], ["1", "2"])
    assert figure.marks == ()
    assert member_chart(SHEET, course(), [], []).marks == ()


PAIRS = st.one_of(st.none(), st.tuples(st.integers(0, 9), st.integers(0, 6)))


@st.composite
def charts(draw: st.DrawFn) -> tuple[Sheet, Figure]:
    count = draw(st.integers(0, 14))
    pairs = st.lists(PAIRS, min_size=count, max_size=count)
    others = [course(*draw(pairs)) for _ in range(draw(st.integers(0, 3)))]
    labels = draw(st.lists(st.text("0123456789 ·Jan", max_size=14), min_size=count, max_size=count))
    size = draw(st.floats(6, 14))
    sheet = Sheet(size * draw(st.floats(16, 80)), size * draw(st.floats(10, 40)), size)
    names = draw(st.sampled_from([None, NAMES]))
    return sheet, member_chart(sheet, course(*draw(pairs)), others, labels, names)


@settings(max_examples=60)
@given(charts())
def test_everything_lies_on_the_sheet(chart: tuple[Sheet, Figure]) -> None:
    sheet, figure = chart
    points = [p for s in figure.lines for p in s.points]
    assert all(0 <= x <= sheet.width and 0 <= y <= sheet.height for x, y in points)
    slack = 1e-6
    for box in (*map(sheet.box_of, figure.labels), *map(box_around, figure.marks)):
        assert box.left >= -slack
        assert box.top >= -slack
        assert box.right <= sheet.width + slack
        assert box.bottom <= sheet.height + slack


@settings(max_examples=60)
@given(charts())
def test_no_label_lies_on_another_nor_on_a_mark(chart: tuple[Sheet, Figure]) -> None:
    sheet, figure = chart
    boxes = [sheet.box_of(label) for label in figure.labels if label.text]
    assert not any(a.overlaps(b) for a, b in itertools.combinations(boxes, 2))
    values = [sheet.box_of(label) for label in figure.labels if label.role != "muted"]
    assert not any(v.overlaps(box_around(m)) for v in values for m in figure.marks)


@given(st.lists(st.one_of(st.none(), st.integers(0, 15)), max_size=30))
def test_a_sparkline_has_a_dot_for_each_value_within_its_room(values: list[int | None]) -> None:
    figure = sparkline(110.0, 24.0, values)
    assert len(figure.marks) == sum(value is not None for value in values)
    for box in map(box_around, figure.marks):
        assert box.left >= -1e-6
        assert box.right <= 110 + 1e-6
        assert box.top >= -1e-6
        assert box.bottom <= 24 + 1e-6
    assert figure.labels == ()


def test_a_sparkline_breaks_at_gaps_and_rises() -> None:
    figure = sparkline(110.0, 24.0, (4, 7, None, 12))
    assert [len(s.points) for s in figure.lines] == [2]
    assert figure.marks[0].y > figure.marks[1].y > figure.marks[2].y


@pytest.mark.parametrize(
    ("line", "hit"),
    [
        (((0, 0), (10, 10)), True),
        (((0, 5), (10, 5)), True),
        (((5, 0), (5, 3)), False),
        (((0, 0), (10, 0)), False),
        (((4, 5), (4, 9)), False),  # along the edge
        (((5, 5), (5.5, 5.5)), True),  # inside
        (((0, 9), (9, 20)), False),
    ],
)
def test_a_line_crosses_a_box(line: tuple[tuple[float, float], ...], hit: bool) -> None:
    assert crosses(Stroke(line, "accent", 1.0), Box(4, 4, 6, 6)) == hit
