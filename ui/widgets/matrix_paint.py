"""How the attendance matrix is drawn."""

from PySide6.QtCore import QPoint, QRect, QRectF, QSize, Qt
from PySide6.QtGui import QFont, QFontMetrics, QPainter, QPen

from ui.theme import Theme
from ui.widgets.matrix_picture import NAMES, MatrixPicture, MatrixRow, MatrixSpread

# Pixels at 100 % text.
HEAD, FOOT, ROW = 52, 40, 38
NARROWEST, WIDEST = 66, 92  # of a meeting's column
NAMES_LEAST, NAMES_MOST = 120, 260
TOTAL = 84
TILE = 27

# Ground and ink of each status; what is not listed is a quiet dash.
COLOURS = {
    "present": ("good_soft", "good"),
    "late": ("notice_soft", "notice"),
    "excused": ("transition_soft", "transition"),
    "sick": ("closing_soft", "closing"),
    "absent": ("trouble_soft", "trouble"),
    "dispensation": ("track", "text_soft"),
}

MIDDLE = int(Qt.AlignmentFlag.AlignCenter)
LEFT = int(Qt.AlignmentFlag.AlignVCenter | Qt.AlignmentFlag.AlignLeft)


class MatrixPaint:
    """Keeps fonts and the width of the names, so that painting only paints."""

    def __init__(self, theme: Theme) -> None:
        self._theme = theme
        self._plain = theme.font(14)
        self._strong = theme.font(14, QFont.Weight.DemiBold)
        self._small = theme.font(12)
        self._names = theme.px(NAMES_LEAST)

    def measure(self, picture: MatrixPicture) -> None:
        """Make the column of names as wide as they need, within limits."""
        strong, small = QFontMetrics(self._strong), QFontMetrics(self._small)
        widths = [
            strong.horizontalAdvance(row.call[:40]) + small.horizontalAdvance(_rest(row)[:40])
            for row in picture.rows
        ]
        widths.append(small.horizontalAdvance(picture.caption))
        wanted = max(widths) + self._theme.px(34)
        px = self._theme.px
        self._names = max(px(NAMES_LEAST), min(px(NAMES_MOST), wanted))

    def whole(self, picture: MatrixPicture) -> QSize:
        """The size in which nothing scrolls."""
        px = self._theme.px
        wide = self._names + px(NARROWEST) * len(picture.heads) + px(TOTAL)
        return QSize(wide, px(HEAD) + px(ROW) * len(picture.rows) + px(FOOT))

    def spread(self, room: QSize, picture: MatrixPicture, offset: QPoint) -> MatrixSpread:
        px = self._theme.px
        meetings, members = len(picture.heads), len(picture.rows)
        wide = max(0, room.width() - self._names - px(TOTAL))
        high = max(0, room.height() - px(HEAD) - px(FOOT))
        width = max(px(NARROWEST), min(px(WIDEST), wide // max(1, meetings)))
        cell = QSize(width, px(ROW))
        cells = QRect(
            self._names, px(HEAD), min(wide, width * meetings), min(high, px(ROW) * members)
        )
        return MatrixSpread(
            cells=cells,
            cell=cell,
            offset=offset,
            rows=_in_view(offset.y(), cells.height(), cell.height(), members),
            columns=_in_view(offset.x(), cells.width(), cell.width(), meetings),
            total=px(TOTAL),
        )

    def draw(
        self,
        painter: QPainter,
        spread: MatrixSpread,
        picture: MatrixPicture,
        cursor: tuple[int, int] | None,
        under: tuple[int, int] | None,
    ) -> None:
        self._draw_hover(painter, spread, under)
        painter.setClipRect(spread.cells)
        for row in spread.rows:
            for column in spread.columns:
                status = picture.rows[row].cells[column]
                self._draw_cell(painter, spread.area_of(row, column), status, picture)
        self._draw_names(painter, spread, picture)
        self._draw_heads(painter, spread, picture)
        painter.setClipping(False)
        self._draw_rules(painter, spread, picture)
        if cursor is not None and picture.rows:
            painter.setPen(QPen(self._theme.colour("accent"), 1.5))
            area = QRectF(spread.area_of(*cursor)).adjusted(2, 2, -2, -2)
            painter.setBrush(Qt.BrushStyle.NoBrush)
            painter.drawRoundedRect(area, 6, 6)

    def _draw_hover(
        self, painter: QPainter, spread: MatrixSpread, under: tuple[int, int] | None
    ) -> None:
        if under is None:
            return
        row, column = under
        area = spread.area_of(row, column)
        if column == NAMES:
            area.setRight(spread.cells.right())
        else:
            area.setTop(0)
            area.setBottom(spread.cells.bottom())
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(self._theme.colour("field"))
        painter.drawRoundedRect(area, 6, 6)

    def _draw_cell(
        self, painter: QPainter, area: QRect, status: str, picture: MatrixPicture
    ) -> None:
        if not status:
            return  # not enrolled on that day
        side = self._theme.px(TILE)
        tile = QRectF(0, 0, side + 4, side)
        tile.moveCenter(QRectF(area).center())
        ink = draw_tile(painter, self._theme, tile, status)
        painter.setFont(self._strong)
        painter.setPen(self._theme.colour(ink))
        painter.drawText(area, MIDDLE, picture.letters[status])

    def _draw_names(self, painter: QPainter, spread: MatrixSpread, picture: MatrixPicture) -> None:
        cells, px = spread.cells, self._theme.px
        painter.setClipRect(0, cells.top(), cells.right() + spread.total + 1, cells.height())
        for row in spread.rows:
            each, area = picture.rows[row], spread.area_of(row, NAMES)
            area.adjust(px(10), 0, -px(8), 0)
            self._text(painter, area, each.call, self._strong, "text")
            used = painter.fontMetrics().horizontalAdvance(each.call) + px(8)
            area.setLeft(min(area.right(), area.left() + used))
            self._text(painter, area, _rest(each), self._small, "text_quiet")
            total = QRect(cells.right() + 1, area.top(), spread.total, area.height())
            self._text(painter, total, each.total, self._plain, "text_soft", MIDDLE)

    def _draw_heads(self, painter: QPainter, spread: MatrixSpread, picture: MatrixPicture) -> None:
        cells, px = spread.cells, self._theme.px
        foot = QRect(0, cells.bottom() + 1, cells.left(), px(FOOT))
        painter.setClipRect(cells.left(), 0, cells.width(), foot.bottom() + 1)
        for column in spread.columns:
            head, area = picture.heads[column], spread.area_of(NAMES, column)
            number = QRect(area.left(), px(6), area.width(), px(22))
            ink = "text_quiet" if head.faded else "text"
            self._text(painter, number, head.number, self._strong, ink, MIDDLE)
            day = number.translated(0, px(20))
            self._text(painter, day, head.day, self._small, "text_quiet", MIDDLE)
            total = QRect(area.left(), foot.top(), area.width(), foot.height())
            self._text(painter, total, head.total, self._small, "text_soft", MIDDLE)
        painter.setClipping(False)
        foot.adjust(px(10), 0, -px(8), 0)
        self._text(painter, foot, picture.caption, self._small, "text_soft")
        corner = QRect(cells.right() + 1, foot.top(), spread.total, foot.height())
        self._text(painter, corner, picture.total, self._strong, "text", MIDDLE)

    def _draw_rules(self, painter: QPainter, spread: MatrixSpread, picture: MatrixPicture) -> None:
        cells = spread.cells
        right = cells.right() + spread.total
        painter.setRenderHint(QPainter.RenderHint.Antialiasing, False)
        painter.setPen(self._theme.colour("line_strong"))
        painter.drawLine(0, cells.top() - 1, right, cells.top() - 1)
        painter.drawLine(0, cells.bottom() + 1, right, cells.bottom() + 1)
        painter.setPen(self._theme.colour("line"))
        painter.setClipRect(0, cells.top(), right, cells.height())
        for row in spread.rows[:-1] if len(picture.rows) == spread.rows.stop else spread.rows:
            bottom = spread.area_of(row, NAMES).bottom()
            painter.drawLine(0, bottom, right, bottom)
        painter.setClipping(False)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)

    def _text(
        self, painter: QPainter, area: QRect, text: str, font: QFont, ink: str, flags: int = LEFT
    ) -> None:
        painter.setFont(font)
        painter.setPen(self._theme.colour(ink))
        mode = Qt.TextElideMode.ElideRight
        painter.drawText(area, flags, painter.fontMetrics().elidedText(text, mode, area.width()))


def draw_tile(painter: QPainter, theme: Theme, tile: QRectF, status: str) -> str:
    """Draw the ground of a status and return the name of the ink that goes onto it."""
    ground, ink = COLOURS.get(status, ("", "quiet"))
    if ground:
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(theme.colour(ground))
        painter.drawRoundedRect(tile, 7, 7)
    return ink


def _rest(row: MatrixRow) -> str:
    """The full name, where it says more than how the member is called."""
    return row.name if row.name != row.call else ""


def _in_view(offset: int, room: int, step: int, count: int) -> range:
    return range(min(count, offset // step), min(count, (offset + room) // step + 1))
