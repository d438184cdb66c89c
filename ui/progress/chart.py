"""The short painter of charts on the screen; the shapes are computed in `sessions.figure`."""

from collections.abc import Callable, Sequence
from dataclasses import dataclass

from PySide6.QtCore import (
    QModelIndex,
    QPersistentModelIndex,
    QPointF,
    QRectF,
    QSize,
    Qt,
)
from PySide6.QtGui import (
    QFont,
    QFontMetricsF,
    QPainter,
    QPaintEvent,
    QPen,
    QPixmap,
    QPolygonF,
    QResizeEvent,
)
from PySide6.QtWidgets import (
    QListWidget,
    QSizePolicy,
    QStyle,
    QStyledItemDelegate,
    QStyleOptionViewItem,
    QWidget,
)

from sessions.drawing import Anchor, Figure, Label, Mark, Shape, Sheet, Stroke
from sessions.figure import sparkline
from sessions.labelling import inside, thinned
from ui.theme import FAMILIES, Theme
from ui.widgets.matrix_paint import COLOURS as LETTER_COLOURS

TEXT = 12.0  # pixels at 100 % text
# A figure's roles in the theme; a role that is not listed is itself a colour of the theme.
COLOURS = {"third": "opening", "grid": "line", "muted": "text_quiet"}
UNKNOWN = ("track", "text_quiet")
DASH = [4.0, 3.0]  # in widths of the line
CORNERS = {
    Shape.DIAMOND: ((0, -1), (1, 0), (0, 1), (-1, 0)),
    Shape.TRIANGLE: ((0, -1), (1, 0.8), (-1, 0.8)),
}

# Pixels at 100 % text.
LINE = 56
LEAST_LINE = 200
SPARK = QSize(86, 26)
AT_LEFT = int(Qt.AlignmentFlag.AlignVCenter | Qt.AlignmentFlag.AlignLeft)
ITEM = int(Qt.ItemDataRole.UserRole)

Build = Callable[[Sheet], Figure]
Index = QModelIndex | QPersistentModelIndex


def paint_figure(painter: QPainter, figure: Figure, theme: Theme) -> None:
    """Paint `figure` with its upper left corner at the painter's origin."""
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    for stroke in figure.lines:
        _stroke(painter, stroke, theme)
    painter.setPen(Qt.PenStyle.NoPen)
    for mark in figure.marks:
        _mark(painter, mark, theme)
    for label in figure.labels:
        _label(painter, label, theme)


class ProgressChart(QWidget):
    """Asks for its figure anew whenever its size changes, and keeps the painted picture.

    Measures are those at 100 % text; at larger text the whole figure is enlarged.
    """

    def __init__(self, theme: Theme, width: int, height: int) -> None:
        """`width` and `height` are the least, in pixels at 100 % text."""
        super().__init__()
        self._theme = theme
        self._least = QSize(theme.px(width), theme.px(height))
        self._build: Build | None = None
        self._figure: Figure | None = None
        self._picture: QPixmap | None = None
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Expanding)

    @property
    def figure(self) -> Figure | None:
        """What is shown at the present size."""
        if self._figure is None and self._build is not None:
            self._figure = self._build(self._sheet())
        return self._figure

    def show_figure(self, build: Build | None) -> None:
        """Show what `build` makes of a sheet, now and after every change of size."""
        self._build = build
        self._forget()
        self.update()

    def tell(self, lines: Sequence[str]) -> None:
        """Say the same in words: in a tip, and to whoever cannot see."""
        self.setToolTip("\n".join(lines))
        self.setAccessibleDescription(", ".join(lines))

    def minimumSizeHint(self) -> QSize:
        return self._least

    def sizeHint(self) -> QSize:
        return self._least

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._forget()

    def paintEvent(self, _event: QPaintEvent) -> None:
        ratio = self.devicePixelRatioF()
        if self._picture is None or self._picture.devicePixelRatioF() != ratio:
            self._picture = self._painted(ratio)
        painter = QPainter(self)
        painter.drawPixmap(0, 0, self._picture)
        painter.end()

    def _painted(self, ratio: float) -> QPixmap:
        picture = QPixmap(self.size() * ratio)
        picture.setDevicePixelRatio(ratio)
        picture.fill(Qt.GlobalColor.transparent)
        if self.figure is not None:
            painter = QPainter(picture)
            painter.scale(self._enlarged, self._enlarged)
            paint_figure(painter, self.figure, self._theme)
            painter.end()
        return picture

    @property
    def _enlarged(self) -> float:
        return self._theme.text_size / 100

    def _sheet(self) -> Sheet:
        room = self.size().expandedTo(self._least)
        return Sheet(room.width() / self._enlarged, room.height() / self._enlarged, TEXT, measure)

    def _forget(self) -> None:
        self._figure = self._picture = None


@dataclass(frozen=True)
class SparkLine:
    """One line of a list: who it is about, a small figure, what it comes to, and a remark in the
    colour `role` of the theme."""

    key: str
    name: str
    figure: Figure
    change: str
    remark: str
    role: str


class SparkLines(QStyledItemDelegate):
    """Paints a list whose items hold a `SparkLine` as `ITEM`; chosen ones on a soft ground."""

    def __init__(self, theme: Theme, parent: QListWidget) -> None:
        super().__init__(parent)
        self._theme = theme
        self._strong = theme.font(14, QFont.Weight.DemiBold)
        self._small = theme.font(12)

    def sizeHint(self, _option: QStyleOptionViewItem, _index: Index) -> QSize:
        return QSize(self._theme.px(LEAST_LINE), self._theme.px(LINE))

    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: Index) -> None:
        line, theme, px = index.data(ITEM), self._theme, self._theme.px
        area = QRectF(option.rect).adjusted(0.5, 0.5, -0.5, -0.5)
        painter.save()
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        if option.state & QStyle.StateFlag.State_Selected:
            painter.setPen(theme.colour("accent" if option.widget.hasFocus() else "accent_soft"))
            painter.setBrush(theme.colour("accent_soft"))
            painter.drawRoundedRect(area, 9, 9)
        area.adjust(px(11), 0, -px(4), 0)
        self._text(painter, _cut(area, px(80)), line.name, "text", self._strong)
        spark = _cut(area, px(SPARK.width() + 10))
        self._text(painter, _cut(area, px(52)), line.change, "text_soft", self._small)
        self._text(painter, area, line.remark, line.role, self._small)
        corner = QPointF(spark.left(), spark.center().y() - px(SPARK.height()) / 2)
        painter.translate(corner)
        painter.scale(theme.text_size / 100, theme.text_size / 100)
        paint_figure(painter, line.figure, theme)
        painter.restore()

    def _text(self, painter: QPainter, area: QRectF, text: str, ink: str, font: QFont) -> None:
        painter.setFont(font)
        painter.setPen(self._theme.colour(ink))
        room = int(area.width()) - self._theme.px(6)
        shown = painter.fontMetrics().elidedText(text, Qt.TextElideMode.ElideRight, room)
        painter.drawText(area, AT_LEFT, shown)


def _cut(area: QRectF, width: float) -> QRectF:
    """Cut a piece off the left of `area` and return it."""
    piece = QRectF(area.left(), area.top(), width, area.height())
    area.setLeft(piece.right())
    return piece


def letter_strip(
    letters: Sequence[str | None], kinds: Sequence[str | None], names: Sequence[str], sheet: Sheet
) -> Figure:
    """One disc for each meeting with a letter in it, and its name below. The kind of attendance
    gives the colours; nothing is drawn where there is none."""
    step = min(78.0, sheet.width / max(1, len(kinds)))
    size, text = min(24.0, step - 2), sheet.text_size
    marks, labels = [], []
    for at, (letter, kind) in enumerate(zip(letters, kinds, strict=True)):
        if letter is not None and kind is not None:
            x, (ground, ink) = step * (at + 0.5), LETTER_COLOURS.get(kind, UNKNOWN)
            marks.append(Mark(x, size / 2, Shape.CIRCLE, size, ground))
            labels.append(Label(x, 0.68 * size, letter, size / 2, ink, bold=True))
    below = [
        inside(Label(step * (at + 0.5), size + 1.4 * text, name, text, "muted"), sheet)
        for at, name in enumerate(names)
    ]
    return Figure(sheet.width, sheet.height, (), tuple(marks), (*labels, *thinned(below, sheet)))


def small_line(values: Sequence[int | None], highest: int, sheet: Sheet) -> Figure:
    """A sparkline that fills the sheet."""
    return sparkline(sheet.width, sheet.height, values, highest)


def measure(text: str, size: float) -> float:
    """Return the width of a label, the bold ones too, for `sessions.drawing.Sheet`."""
    return QFontMetricsF(_font(size, bold=True)).horizontalAdvance(text)


def _stroke(painter: QPainter, stroke: Stroke, theme: Theme) -> None:
    pen = QPen(theme.colour(COLOURS.get(stroke.role, stroke.role)), stroke.width)
    pen.setJoinStyle(Qt.PenJoinStyle.RoundJoin)
    if stroke.dashed:
        pen.setDashPattern(DASH)
    painter.setPen(pen)
    painter.drawPolyline(QPolygonF([QPointF(x, y) for x, y in stroke.points]))


def _mark(painter: QPainter, mark: Mark, theme: Theme) -> None:
    painter.setBrush(theme.colour(COLOURS.get(mark.role, mark.role)))
    half = mark.size / 2
    if mark.shape is Shape.CIRCLE:
        painter.drawEllipse(QPointF(mark.x, mark.y), half, half)
        return
    corners = [QPointF(mark.x + half * x, mark.y + half * y) for x, y in CORNERS[mark.shape]]
    painter.drawPolygon(QPolygonF(corners))


def _label(painter: QPainter, label: Label, theme: Theme) -> None:
    font = _font(label.size, bold=label.bold)
    share = {Anchor.START: 0.0, Anchor.MIDDLE: 0.5, Anchor.END: 1.0}[label.anchor]
    left = label.x - share * QFontMetricsF(font).horizontalAdvance(label.text)
    painter.setFont(font)
    painter.setPen(theme.colour(COLOURS.get(label.role, label.role)))
    painter.drawText(QPointF(left, label.y), label.text)


def _font(size: float, *, bold: bool) -> QFont:
    font = QFont(FAMILIES)
    font.setPixelSize(round(size))
    font.setWeight(QFont.Weight.DemiBold if bold else QFont.Weight.Normal)
    return font
