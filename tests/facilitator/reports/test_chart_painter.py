"""Charts on paper: every shape of the figure is painted, at its place."""

from collections.abc import Callable
from io import BytesIO

import pypdfium2
import pytest
from PIL.Image import Image
from reportlab.pdfgen.canvas import Canvas

from facilitator.reports.chart import Chart, measure, paint
from facilitator.reports.layout import paginate, print_pages
from sessions.drawing import Anchor, Figure, Label, Mark, Shape, Sheet, Stroke
from sessions.figure import member_chart
from sessions.marks import MarkSeries

Read = Callable[[bytes], list[str]]


def painted(figure: Figure) -> Image:
    """The figure alone on a page of its own size, one pixel to a point."""
    buffer = BytesIO()
    canvas = Canvas(buffer, pagesize=(figure.width, figure.height), invariant=1)
    paint(canvas, figure, 0, figure.height)
    canvas.save()
    with pypdfium2.PdfDocument(buffer.getvalue()) as document:
        page = document[0]
        image = page.render().to_pil().convert("L")
        page.close()
    return image


def ink(image: Image, box: tuple[int, int, int, int]) -> float:
    """The share of dark pixels in a box (left, top, right, bottom)."""
    part = image.crop(box)
    return sum(part.histogram()[:200]) / (part.width * part.height)


@pytest.mark.parametrize(
    ("shape", "share"), [(Shape.CIRCLE, 0.79), (Shape.DIAMOND, 0.5), (Shape.TRIANGLE, 0.45)]
)
def test_marks_stand_at_their_place_in_their_shape(shape: Shape, share: float) -> None:
    figure = Figure(100, 60, (), (Mark(30, 20, shape, 20, "accent"),), ())
    image = painted(figure)
    assert ink(image, (20, 10, 40, 30)) == pytest.approx(share, abs=0.06)
    assert ink(image, (45, 0, 100, 60)) == 0


def test_a_triangle_points_up() -> None:
    image = painted(Figure(60, 60, (), (Mark(30, 30, Shape.TRIANGLE, 40, "third"),), ()))
    assert ink(image, (10, 30, 50, 50)) > 2 * ink(image, (10, 10, 50, 30))


def test_lines_run_through_their_points_and_dashes_leave_gaps() -> None:
    points = ((0.0, 10.0), (50.0, 10.0), (50.0, 60.0))
    whole = painted(Figure(100, 60, (Stroke(points, "accent", 2),), (), ()))
    dashed = painted(Figure(100, 60, (Stroke(points, "accent", 2, dashed=True),), (), ()))
    assert ink(whole, (0, 9, 49, 11)) == 1
    assert ink(whole, (49, 12, 51, 60)) == 1
    assert 0.3 < ink(dashed, (0, 9, 49, 11)) < 0.95


@pytest.mark.parametrize(
    ("anchor", "left", "right"),
    [(Anchor.START, 0.0, 0.3), (Anchor.END, 0.3, 0.0), (Anchor.MIDDLE, 0.15, 0.15)],
)
def test_labels_stand_at_their_anchor(anchor: Anchor, left: float, right: float) -> None:
    image = painted(Figure(120, 40, (), (), (Label(60, 30, "MMM", 16, "muted", anchor),)))
    assert (ink(image, (0, 0, 60, 40)) > 0) == (left > 0 or anchor is Anchor.END)
    assert (ink(image, (60, 0, 120, 40)) > 0) == (right > 0 or anchor is Anchor.START)


def test_a_members_chart_is_printed_with_its_labels(read: Read) -> None:
    own = MarkSeries(
        member_id="a", total=(4, 7, None, 12), contact=(2, 4, 5, 7), communication=(2, 3, 3, 5)
    )
    other = MarkSeries(
        member_id="b", total=(3, None, 5, 6), contact=(1,) * 4, communication=(2,) * 4
    )
    figure = member_chart(
        Sheet(400, 180, 8, measure),
        own,
        [other],
        ["1 · 15 Jan", "2 · 22 Jan", "3 · 29 Jan", "4 · 5 Feb"],
        ("jumlah", "kontak", "komunikasi"),
    )
    pdf = print_pages(
        paginate([Chart(figure)]), title="x", language="id", footer=lambda page, of: ("", "")
    )
    (page,) = read(pdf)
    for words in ("1 · 15 Jan", "4 · 5 Feb", "12", "jumlah", "komunikasi"):
        assert words in page


def test_a_chart_is_a_block_in_one_piece() -> None:
    chart = Chart(Figure(100, 60, (), (), ()))
    assert (chart.height, chart.least, chart.split(30)) == (60, 60, None)
