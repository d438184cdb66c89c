"""Members × meetings, painted: names and totals stay in view while the cells scroll.

One widget for the whole matrix, because 40 members × 30 meetings would be 1,200 small ones; only
what is in view is painted.
"""

from PySide6.QtCore import QEvent, QPoint, QRect, QSize, Qt, Signal
from PySide6.QtGui import QHelpEvent, QKeyEvent, QMouseEvent, QPainter, QPaintEvent, QResizeEvent
from PySide6.QtWidgets import QAbstractScrollArea, QFrame, QToolTip

from ui.theme import Theme
from ui.widgets.form_keys import ENTER_KEYS
from ui.widgets.matrix_paint import MatrixPaint
from ui.widgets.matrix_picture import NAMES, MatrixPicture, MatrixSpread

OPENING_KEYS = frozenset({*ENTER_KEYS, Qt.Key.Key_Space})


class AttendanceMatrix(QAbstractScrollArea):
    """`meeting_asked` when a column was pressed, `member_asked` when a name was; arrow keys move
    a cursor and Enter presses."""

    meeting_asked = Signal(str)
    member_asked = Signal(str)

    def __init__(self, theme: Theme) -> None:
        super().__init__()
        self._picture = MatrixPicture()
        self._paint = MatrixPaint(theme)
        self._at = (0, NAMES)  # row and column of the cursor
        self._under: tuple[int, int] | None = None  # what the mouse is over
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.viewport().setMouseTracking(True)

    @property
    def picture(self) -> MatrixPicture:
        return self._picture

    @property
    def cursor_text(self) -> str:
        """What stands at the cursor, in words."""
        return self._words(*self._at)

    def show_picture(self, picture: MatrixPicture) -> None:
        self._picture = picture
        self._paint.measure(picture)
        row, column = self._at
        self._at = (min(row, len(picture.rows) - 1), min(column, len(picture.heads) - 1))
        self._resize_bars()
        self.viewport().update()

    def sizeHint(self) -> QSize:
        return self._paint.whole(self._picture)

    # painting -------------------------------------------------------------------------------

    def paintEvent(self, _event: QPaintEvent) -> None:
        painter = QPainter(self.viewport())
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        cursor = self._at if self.hasFocus() else None
        self._paint.draw(painter, self._spread(), self._picture, cursor, self._under)

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._resize_bars()

    def _spread(self) -> MatrixSpread:
        offset = QPoint(self.horizontalScrollBar().value(), self.verticalScrollBar().value())
        return self._paint.spread(self.viewport().size(), self._picture, offset)

    def _resize_bars(self) -> None:
        spread = self._spread()
        wide = spread.cell.width() * len(self._picture.heads) - spread.cells.width()
        high = spread.cell.height() * len(self._picture.rows) - spread.cells.height()
        self.horizontalScrollBar().setRange(0, max(0, wide))
        self.horizontalScrollBar().setPageStep(spread.cells.width())
        self.horizontalScrollBar().setSingleStep(spread.cell.width())
        self.verticalScrollBar().setRange(0, max(0, high))
        self.verticalScrollBar().setPageStep(spread.cells.height())
        self.verticalScrollBar().setSingleStep(spread.cell.height())

    # the mouse ------------------------------------------------------------------------------

    def place_of(self, row: int, column: int) -> QRect:
        """Where a cell is in the viewport; -1 is the row of meetings, the column of names."""
        return self._spread().area_of(row, column)

    def mousePressEvent(self, event: QMouseEvent) -> None:
        found = self._spread().at(event.position().toPoint(), self._picture)
        if event.button() == Qt.MouseButton.LeftButton and found is not None:
            self._at = found
            self.viewport().update()

    def mouseReleaseEvent(self, event: QMouseEvent) -> None:
        found = self._spread().at(event.position().toPoint(), self._picture)
        if event.button() == Qt.MouseButton.LeftButton and found == self._at:
            self._press()

    def mouseMoveEvent(self, event: QMouseEvent) -> None:
        self._hover(self._spread().at(event.position().toPoint(), self._picture))

    def leaveEvent(self, event: QEvent) -> None:
        super().leaveEvent(event)
        self._hover(None)

    def viewportEvent(self, event: QEvent) -> bool:
        if event.type() == QEvent.Type.ToolTip and isinstance(event, QHelpEvent):
            found = self._spread().at(event.pos(), self._picture)
            if found is None:
                QToolTip.hideText()
            else:
                QToolTip.showText(event.globalPos(), self._words(*found), self)
            return True
        return super().viewportEvent(event)

    def _hover(self, place: tuple[int, int] | None) -> None:
        if place != self._under:
            self._under = place
            shape = (
                Qt.CursorShape.ArrowCursor if place is None else Qt.CursorShape.PointingHandCursor
            )
            self.viewport().setCursor(shape)
            self.viewport().update()

    # the keys -------------------------------------------------------------------------------

    def keyPressEvent(self, event: QKeyEvent) -> None:
        steps = {
            Qt.Key.Key_Up: (-1, 0),
            Qt.Key.Key_Down: (1, 0),
            Qt.Key.Key_Left: (0, -1),
            Qt.Key.Key_Right: (0, 1),
            Qt.Key.Key_Home: (0, -len(self._picture.heads) - 1),
            Qt.Key.Key_End: (0, len(self._picture.heads) + 1),
            Qt.Key.Key_PageUp: (-10, 0),
            Qt.Key.Key_PageDown: (10, 0),
        }
        step = steps.get(Qt.Key(event.key()))
        if step is not None:
            self._move(*step)
        elif event.key() in OPENING_KEYS:
            self._press()
        else:
            super().keyPressEvent(event)

    def _move(self, down: int, right: int) -> None:
        row, column = self._at
        column = max(NAMES, min(column + right, len(self._picture.heads) - 1))
        lowest = 0 if column == NAMES else NAMES  # nothing is where names and meetings cross
        row = max(lowest, min(row + down, len(self._picture.rows) - 1))
        self._at = (row, column)
        self._reveal(row, column)
        self.setAccessibleDescription(self.cursor_text)
        self.viewport().update()

    def _reveal(self, row: int, column: int) -> None:
        spread = self._spread()
        for bar, at, step, room in (
            (self.verticalScrollBar(), row, spread.cell.height(), spread.cells.height()),
            (self.horizontalScrollBar(), column, spread.cell.width(), spread.cells.width()),
        ):
            if at != NAMES:
                bar.setValue(max((at + 1) * step - room, min(bar.value(), at * step)))

    def _press(self) -> None:
        row, column = self._at
        if column != NAMES and self._picture.heads:
            self.meeting_asked.emit(self._picture.heads[column].key)
        elif self._picture.rows:
            self.member_asked.emit(self._picture.rows[row].key)

    def _words(self, row: int, column: int) -> str:
        picture = self._picture
        if column == NAMES:
            return picture.rows[row].name if picture.rows else ""
        head = picture.heads[column]
        if row == NAMES or row >= len(picture.rows):
            return f"{head.tip}: {head.total}"
        word = picture.words.get(picture.rows[row].cells[column], "–")
        return f"{picture.rows[row].name} · {head.tip}: {word}"
