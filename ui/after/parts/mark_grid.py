"""Members × five quick marks, painted: each cell offers 0 to 3, by a press or by the key.

One widget for all of it, because 40 members × 5 marks × 4 figures would be 800 small ones.
"""

from collections.abc import Sequence

from PySide6.QtCore import QEvent, QPoint, QRect, QSize, Qt, Signal
from PySide6.QtGui import QHelpEvent, QKeyEvent, QMouseEvent, QPainter, QPaintEvent, QResizeEvent
from PySide6.QtWidgets import QAbstractScrollArea, QFrame, QToolTip

from sessions.marks import MARKS
from sessions.records import QuickMark
from ui.after.parts.mark_paint import MarkPaint
from ui.after.parts.mark_places import FIGURES, HEADS, NAMES, MarkPlaces, MarkRow, MarkWords, Scores
from ui.theme import Theme

BLANK_KEYS = frozenset({Qt.Key.Key_Delete, Qt.Key.Key_Backspace})


class MarkGrid(QAbstractScrollArea):
    """`scored` carries member, mark and figure, None when it was taken back by Delete or a second
    press; `moved` says that the cursor stands elsewhere."""

    scored = Signal(str, object, object)
    moved = Signal()

    def __init__(self, theme: Theme, words: MarkWords, *, editable: bool = True) -> None:
        super().__init__()
        self._theme = theme
        self._words = words
        self._paint = MarkPaint(theme, words)
        self._rows: tuple[MarkRow, ...] = ()
        self._scores: dict[tuple[str, QuickMark], int] = {}
        self.row, self.column = 0, 0
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.set_editable(editable)

    # what is shown --------------------------------------------------------------------------

    def show_rows(self, rows: Sequence[MarkRow], scores: Scores) -> None:
        self._rows, self._scores = tuple(rows), dict(scores)
        self.row = min(self.row, max(0, len(self._rows) - 1))
        if self._rows and self._rows[self.row].why:
            self.row = self._open_row(range(len(self._rows)))
        self._resize_bar()
        self.updateGeometry()
        self._tell()

    def set_editable(self, editable: bool) -> None:
        """A grid that is only read shows no figures to press and takes no keys."""
        self._editable = editable
        strong, none = Qt.FocusPolicy.StrongFocus, Qt.FocusPolicy.NoFocus
        self.setFocusPolicy(strong if editable else none)
        self.viewport().update()

    @property
    def scores(self) -> Scores:
        return dict(self._scores)

    @property
    def mark(self) -> QuickMark:
        """The mark the cursor stands at."""
        return MARKS[self.column]

    @property
    def cursor_text(self) -> str:
        """What stands at the cursor, in words."""
        if not self._rows:
            return ""
        row = self._rows[self.row]
        score = self._scores.get((row.member_id, self.mark))
        figure = "–" if score is None else f"{score}, {self._words.figures[score]}"
        return f"{row.name} · {self._words.names[self.column]}: {figure}"

    @property
    def mark_sentence(self) -> str:
        """What is to be seen for the mark at the cursor."""
        return self._words.sentences[self.column]

    def figure_place(self, row: int, column: int, figure: int) -> QRect:
        """Where a figure is pressed, in the viewport."""
        return self._places().figure_area(row, column, figure)

    def sizeHint(self) -> QSize:
        return QSize(self._theme.px(520), self._places().whole + 2)

    def minimumSizeHint(self) -> QSize:
        places = self._places()
        return QSize(self._theme.px(240), places.head + 2 * places.step)

    def paintEvent(self, _event: QPaintEvent) -> None:
        painter = QPainter(self.viewport())
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        cursor = (self.row, self.column) if self.hasFocus() and self._may_mark() else None
        self._paint.draw(
            painter,
            self._places(),
            self._rows,
            self._scores,
            cursor=cursor,
            editable=self._editable,
        )

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._resize_bar()

    def _places(self) -> MarkPlaces:
        offset = self.verticalScrollBar().value()
        return MarkPlaces(self._theme, self.viewport().size(), len(self._rows), offset)

    def _resize_bar(self) -> None:
        places, bar = self._places(), self.verticalScrollBar()
        bar.setRange(0, max(0, places.whole - places.room.height()))
        bar.setPageStep(max(0, places.room.height() - places.head))
        bar.setSingleStep(places.step)
        self.viewport().update()

    def _tell(self) -> None:
        self.setAccessibleDescription(self.cursor_text)
        self.viewport().update()
        self.moved.emit()

    # mouse and keys -------------------------------------------------------------------------

    def mousePressEvent(self, event: QMouseEvent) -> None:
        found = self._places().figure_at(event.position().toPoint())
        if found is None or not self._editable or self._rows[found[0]].why:
            return
        self.row, self.column, figure = found
        if figure is not None:
            member_id = self._rows[self.row].member_id
            again = self._scores.get((member_id, self.mark)) == figure
            self._score(None if again else figure)
        self._tell()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        figures = {str(figure): figure for figure in FIGURES}
        if not self._editable or not self._rows:
            super().keyPressEvent(event)
        elif self._move(Qt.Key(event.key())):
            self._reveal()
            self._tell()
        elif event.text() in figures and self._may_mark():
            self._score(figures[event.text()])
            self._tell()
        elif event.key() in BLANK_KEYS and self._may_mark():
            self._score(None)
            self._tell()
        else:
            super().keyPressEvent(event)

    def _move(self, key: Qt.Key) -> bool:
        """Go where an arrow key points, past who was not there; say whether it was one."""
        if key == Qt.Key.Key_Up:
            self.row = self._open_row(range(self.row - 1, -1, -1))
        elif key == Qt.Key.Key_Down:
            self.row = self._open_row(range(self.row + 1, len(self._rows)))
        elif key == Qt.Key.Key_Left:
            self.column = max(0, self.column - 1)
        elif key == Qt.Key.Key_Right:
            self.column = min(len(MARKS) - 1, self.column + 1)
        else:
            return False
        return True

    def _open_row(self, order: Sequence[int]) -> int:
        """The first row of `order` that can be marked, or the present one."""
        return next((at for at in order if not self._rows[at].why), self.row)

    def _may_mark(self) -> bool:
        return self._editable and bool(self._rows) and not self._rows[self.row].why

    def _score(self, figure: int | None) -> None:
        member_id = self._rows[self.row].member_id
        if self._scores.get((member_id, self.mark)) == figure:
            return
        if figure is None:
            del self._scores[member_id, self.mark]
        else:
            self._scores[member_id, self.mark] = figure
        self.scored.emit(member_id, self.mark, figure)

    def _reveal(self) -> None:
        places, bar = self._places(), self.verticalScrollBar()
        room = places.room.height() - places.head
        lowest, highest = (self.row + 1) * places.step - room, self.row * places.step
        bar.setValue(max(lowest, min(bar.value(), highest)))

    def viewportEvent(self, event: QEvent) -> bool:
        if event.type() == QEvent.Type.ToolTip and isinstance(event, QHelpEvent):
            QToolTip.showText(event.globalPos(), self._tip(event.pos()), self)
            return True
        return super().viewportEvent(event)

    def _tip(self, point: QPoint) -> str:
        places = self._places()
        for column, sentence in enumerate(self._words.sentences):
            if places.area_of(HEADS, column).contains(point):
                return sentence
        for row in places.in_view:
            if places.area_of(row, NAMES).contains(point):
                return self._rows[row].name
        return ""
