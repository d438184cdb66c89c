"""A member's course as a chart, and as a sparkline. See `sessions.drawing` for the shapes."""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass, replace

from sessions.drawing import (
    Anchor,
    Figure,
    Label,
    Mark,
    Shape,
    Sheet,
    Stroke,
    box_around,
)
from sessions.labelling import inside, placed, thinned
from sessions.marks import HIGHEST_TOTAL, MarkSeries


@dataclass(frozen=True, slots=True)
class SeriesLook:
    """How a series is told apart, without relying on colour."""

    role: str
    shape: Shape
    size: float
    width: float
    dashed: bool


TOTAL_LOOK = SeriesLook("accent", Shape.CIRCLE, 7.0, 2.0, False)
CONTACT_LOOK = SeriesLook("second", Shape.DIAMOND, 7.0, 1.4, True)
COMMUNICATION_LOOK = SeriesLook("third", Shape.TRIANGLE, 7.0, 1.4, True)
_LOOKS = (TOTAL_LOOK, CONTACT_LOOK, COMMUNICATION_LOOK)
_OTHERS_WIDTH = 0.75
_GRID_STEP = 5

Values = Sequence[int | None]
Points = tuple[tuple[float, float] | None, ...]


@dataclass(frozen=True, slots=True)
class _Area:
    """Where the values are drawn: meetings from left to right, 0 at the bottom."""

    left: float
    top: float
    right: float
    bottom: float
    inset: float
    count: int

    def x(self, at: int) -> float:
        room = self.right - self.left - 2 * self.inset
        share = 0.5 if self.count < 2 else at / (self.count - 1)
        return self.left + self.inset + room * share

    def y(self, value: float) -> float:
        return self.bottom - (self.bottom - self.top) * value / HIGHEST_TOTAL

    def points(self, values: Values) -> Points:
        return tuple(
            None if value is None else (self.x(at), self.y(value))
            for at, value in enumerate(values)
        )


def member_chart(
    sheet: Sheet,
    member: MarkSeries,
    others: Iterable[MarkSeries],
    x_labels: Sequence[str],
    names: tuple[str, str, str] | None = None,
) -> Figure:
    """Draw the total of a member's five marks per meeting, with contact and communication.

    `x_labels` name the meetings, as many as the series are long; `names` (total, contact,
    communication) make a legend. The other members' totals are thin lines. Nothing is drawn
    where a meeting was not observed. A sheet narrower than 16 or lower than 10 times its text
    raises `ValueError`, as do labels that do not fit the series.
    """
    size = sheet.text_size
    if sheet.width < 16 * size or sheet.height < 10 * size or len(x_labels) != len(member.total):
        raise ValueError("no room for a chart, or labels that do not fit its series")
    area = _area(sheet, x_labels, names is not None)
    shown = _dodged([area.points(v) for v in (member.total, member.contact, member.communication)])
    # The total comes last: it is painted above the others.
    own = list(zip(shown[::-1], _LOOKS[::-1], strict=True))
    strokes = [stroke for points, look in own for stroke in _strokes(points, look)]
    marks = [mark for points, look in own for mark in _marks(points, look)]
    quiet = [stroke for other in others for stroke in _quiet(area.points(other.total))]
    keys, words = _legend(names or (), sheet)
    fixed = [*_axis_labels(area, x_labels, sheet), *words]
    taken = [*map(sheet.box_of, fixed), *map(box_around, marks)]
    values = placed(_value_labels(member, shown, sheet), taken, strokes, sheet, TOTAL_LOOK.size)
    return Figure(
        sheet.width,
        sheet.height,
        (*_grid(area), *quiet, *strokes),
        (*marks, *keys),
        (*fixed, *values),
    )


def sparkline(
    width: float, height: float, values: Values, highest: float = HIGHEST_TOTAL
) -> Figure:
    """Draw values from 0 to `highest` small, one dot each, gaps where there is None."""
    look = replace(TOTAL_LOOK, size=min(5.0, width / 4, height / 2), width=1.2)
    edge = look.size / 2
    step = 0.0 if len(values) < 2 else (width - look.size) / (len(values) - 1)
    start = width / 2 if len(values) < 2 else edge
    points: Points = tuple(
        None
        if value is None
        else (start + at * step, height - edge - (height - look.size) * value / highest)
        for at, value in enumerate(values)
    )
    return Figure(width, height, tuple(_strokes(points, look)), tuple(_marks(points, look)), ())


# --- lines and marks ------------------------------------------------------------------------


def _runs(points: Points) -> list[tuple[tuple[float, float], ...]]:
    """Cut a series at its gaps."""
    runs: list[list[tuple[float, float]]] = [[]]
    for point in points:
        if point is None:
            runs.append([])
        else:
            runs[-1].append(point)
    return [tuple(run) for run in runs if run]


def _strokes(points: Points, look: SeriesLook) -> list[Stroke]:
    runs = _runs(points)
    return [Stroke(run, look.role, look.width, look.dashed) for run in runs if len(run) > 1]


def _marks(points: Points, look: SeriesLook) -> list[Mark]:
    return [Mark(p[0], p[1], look.shape, look.size, look.role) for p in points if p is not None]


def _quiet(points: Points) -> list[Stroke]:
    """Another member's line; a single observation between gaps is a short dash."""
    runs = [
        run if len(run) > 1 else ((run[0][0] - 2, run[0][1]), (run[0][0] + 2, run[0][1]))
        for run in _runs(points)
    ]
    return [Stroke(run, "quiet", _OTHERS_WIDTH) for run in runs]


def _dodged(series: list[Points]) -> list[Points]:
    """Set nearly coinciding marks of one meeting side by side; the first series stays."""
    moved = [list(points) for points in series]
    for at in range(len(series[0])):
        taken: list[tuple[float, float]] = []
        for points in moved:
            point = points[at]
            if point is None:
                continue
            for shift in (0.0, -1.0, 1.0):
                tried = (point[0] + shift * (TOTAL_LOOK.size + 1), point[1])
                if not any(_close(tried, other) for other in taken):
                    break
            points[at] = tried
            taken.append(tried)
    return [tuple(points) for points in moved]


def _close(a: tuple[float, float], b: tuple[float, float]) -> bool:
    return abs(a[0] - b[0]) < TOTAL_LOOK.size and abs(a[1] - b[1]) < TOTAL_LOOK.size


def _grid(area: _Area) -> list[Stroke]:
    rows = (area.y(value) for value in range(0, HIGHEST_TOTAL + 1, _GRID_STEP))
    return [Stroke(((area.left, y), (area.right, y)), "grid", 0.75) for y in rows]


# --- labels ---------------------------------------------------------------------------------


def _area(sheet: Sheet, x_labels: Sequence[str], legend: bool) -> _Area:
    size = sheet.text_size
    left = sheet.text_width(str(HIGHEST_TOTAL)) + size
    widest = max(map(sheet.text_width, x_labels), default=0.0)
    inset = min(max(widest / 2, 2 * size), (sheet.width - left) / 4)
    # Above the highest value there is room for its label, and for the legend over that.
    top = size * (3.6 if legend else 2.0)
    return _Area(left, top, sheet.width - 1, sheet.height - 2.2 * size, inset, len(x_labels))


def _axis_labels(area: _Area, x_labels: Sequence[str], sheet: Sheet) -> list[Label]:
    size = sheet.text_size
    left = area.left - size / 2
    values = range(0, HIGHEST_TOTAL + 1, _GRID_STEP)
    rows = [Label(left, area.y(v) + 0.3 * size, str(v), size, "muted", Anchor.END) for v in values]
    y = area.bottom + 1.7 * size
    names = [
        inside(Label(area.x(at), y, text, size, "muted"), sheet)
        for at, text in enumerate(x_labels)
        if sheet.text_width(text) <= sheet.width
    ]
    return [*rows, *thinned(names, sheet)]


def _legend(names: Sequence[str], sheet: Sheet) -> tuple[list[Mark], list[Label]]:
    """Set the names of the series in one row that ends at the right edge, or none at all."""
    marks: list[Mark] = []
    labels: list[Label] = []
    size = sheet.text_size
    widths = [sheet.text_width(name) + TOTAL_LOOK.size * 1.5 for name in names]
    left = sheet.width - sum(widths) - size * (len(names) - 1)
    if left < 0:
        return marks, labels
    for name, look, width in zip(names, _LOOKS, widths, strict=False):
        marks.append(Mark(left + look.size / 2, 0.75 * size, look.shape, look.size, look.role))
        x = left + look.size * 1.5
        labels.append(Label(x, 1.1 * size, name, size, look.role, Anchor.START))
        left += width + size
    return marks, labels


def _value_labels(member: MarkSeries, shown: Sequence[Points], sheet: Sheet) -> list[Label]:
    """Label each total, and the latest value of the other two, at their marks."""
    size = sheet.text_size
    labels = [
        Label(point[0], point[1], str(value), size, TOTAL_LOOK.role, bold=True)
        for value, point in zip(member.total, shown[0], strict=True)
        if point is not None
    ]
    further = ((member.contact, CONTACT_LOOK), (member.communication, COMMUNICATION_LOOK))
    for (values, look), points in zip(further, shown[1:], strict=True):
        seen = [(v, p) for v, p in zip(values, points, strict=True) if p is not None]
        labels += [Label(p[0], p[1], str(v), size, look.role) for v, p in seen[-1:]]
    return labels
