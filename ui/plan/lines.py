"""Steps and sentences to write in place: the lines of one stage, one field each."""

from functools import partial

from PySide6.QtCore import Signal
from PySide6.QtGui import QTextCursor
from PySide6.QtWidgets import QWidget

from sessions.records import new_id
from ui.plan.line import LineRow, LineTools
from ui.theme import Theme
from ui.widgets.kit import column


class LineList(QWidget):
    """The lines of one stage. A new line is only here until something is written in it."""

    written = Signal(str, str)  # line id, text
    added = Signal(str, str, int)  # text, line id, position
    removed = Signal(str)
    moved = Signal(str, int)
    timer_turned = Signal(str, bool)  # line id, a timer is shown
    cut_short = Signal()
    arranged = Signal()  # there are new lines, or another order
    entered = Signal()  # one has come to a line, perhaps out of sight

    def __init__(self, theme: Theme, tools: LineTools, hint: str, *, numbered: bool) -> None:
        """`hint` stands in an empty line and names the field for a screen reader."""
        super().__init__()
        self._theme = theme
        self._tools = tools
        self._hint = hint
        self._numbered = numbered
        self._writable = True
        self._rows: list[LineRow] = []
        self._draft: LineRow | None = None
        self._column = column(spacing=0)
        self.setLayout(self._column)
        tools.add.clicked.connect(partial(self._begin, None))
        tools.up.clicked.connect(partial(self._move_current, -1))
        tools.down.clicked.connect(partial(self._move_current, 1))
        tools.remove.clicked.connect(self._remove_current)
        tools.untimed.clicked.connect(self._turn_current)

    @property
    def rows(self) -> tuple[LineRow, ...]:
        return tuple(self._rows)

    def show_lines(
        self, lines: tuple[tuple[str, str], ...], writable: bool, untimed: frozenset[str]
    ) -> None:
        """Show (id, text) pairs; a line that is there already keeps its field and its cursor.
        `untimed` are the ids of those that show no timer."""
        self._writable = writable
        ids = [line_id for line_id, _ in lines]
        draft = self._draft
        if draft is not None and draft.line_id in ids:
            self._draft = draft = None
        if draft is not None:
            ids.insert(min(self._rows.index(draft), len(ids)), draft.line_id)
        if ids != [made.line_id for made in self._rows]:
            self._arrange(ids, dict(lines))
        texts = dict(lines)
        for number, made in enumerate(self._rows, start=1):
            made.show_line(texts.get(made.line_id, made.text), number, writable)
            made.show_timed(made.line_id not in untimed)
        self._show_tools()

    def settle(self) -> None:
        """Take away lines that were left empty."""
        for made in list(self._rows):
            if not made.text.strip():
                self._take_away(made)

    def _arrange(self, ids: list[str], texts: dict[str, str]) -> None:
        known = {made.line_id: made for made in self._rows}
        for gone in [made for made in self._rows if made.line_id not in ids]:
            self._forget(gone)
        self._rows = [known.get(each) or self._make(each, texts[each]) for each in ids]
        for at, made in enumerate(self._rows):
            if self._column.indexOf(made) != at:
                self._column.insertWidget(at, made)
                made.show()
        self.arranged.emit()

    def _make(self, line_id: str, text: str) -> LineRow:
        made = LineRow(self._theme, line_id, text, self._hint, self._numbered)
        made.field.setPlaceholderText(self._hint)
        made.field.textChanged.connect(partial(self._typed, made))
        made.field.new_asked.connect(partial(self._begin, made))
        made.field.removal_asked.connect(partial(self._remove, made))
        made.field.move_asked.connect(partial(self._move, made))
        made.field.timer_asked.connect(partial(self._turn_timer, made))
        made.field.focused.connect(partial(self._focus_moved, made))
        made.field.cut_short.connect(self.cut_short)
        return made

    def _forget(self, made: LineRow) -> None:
        made.field.blockSignals(True)
        had_focus = made.field.hasFocus()
        at = self._rows.index(made)
        self._rows.remove(made)
        self._column.removeWidget(made)
        if had_focus and self._rows:
            self._go_to(self._rows[max(0, at - 1)])
        made.hide()
        made.deleteLater()

    # what is done to a line -----------------------------------------------------------------

    def _number(self) -> None:
        for number, made in enumerate(self._rows, start=1):
            made.show_line(made.text, number, self._writable)

    def _typed(self, made: LineRow) -> None:
        text = made.text
        if not text.strip():
            return  # an empty line is taken away when one leaves it
        if made is self._draft:
            self.added.emit(text, made.line_id, self._rows.index(made))
        else:
            self.written.emit(made.line_id, text)

    def _begin(self, after: LineRow | None, _checked: bool = False) -> None:
        """Open an empty line below `after`, or at the end."""
        if not self._writable:
            return
        if self._draft is None:
            at = self._rows.index(after) + 1 if after in self._rows else len(self._rows)
            self._draft = self._make(new_id(), "")
            self._rows.insert(at, self._draft)
            self._column.insertWidget(at, self._draft)
            self._number()
            self._draft.show()  # what is not visible yet takes no focus
            self.arranged.emit()
        self._draft.field.setFocus()

    def _move(self, made: LineRow, by: int) -> None:
        to = self._rows.index(made) + by
        if made is not self._draft and 0 <= to < len(self._rows):
            self.moved.emit(made.line_id, to)

    def _turn_timer(self, made: LineRow) -> None:
        """A timer while this step is at hand, or none; a draft is nothing yet."""
        if self._writable and self._numbered and made is not self._draft:
            self.timer_turned.emit(made.line_id, not made.timed)

    def _remove(self, made: LineRow) -> None:
        if self._writable:
            self._take_away(made)

    def _take_away(self, made: LineRow) -> None:
        if made is self._draft:
            self._draft = None
            self._forget(made)
            self._number()
        else:
            self.removed.emit(made.line_id)

    def _focus_moved(self, made: LineRow, inside: bool) -> None:
        if not inside and self._writable and made in self._rows and not made.text.strip():
            self._take_away(made)
        if inside:
            self.entered.emit()
        self._show_tools()

    # the line one is in ---------------------------------------------------------------------

    @property
    def current(self) -> LineRow | None:
        return next((made for made in self._rows if made.field.hasFocus()), None)

    def _move_current(self, by: int, _checked: bool = False) -> None:
        if self.current is not None:
            self._move(self.current, by)

    def _remove_current(self, _checked: bool = False) -> None:
        if self.current is not None:
            self._remove(self.current)

    def _turn_current(self, _checked: bool = False) -> None:
        if self.current is not None:
            self._turn_timer(self.current)
        self._show_tools()  # the button itself has turned already

    def _show_tools(self) -> None:
        there = self.current
        timed = there is None or there.timed
        self._tools.allow(line=there is not None, writable=self._writable, timed=timed)

    def _go_to(self, made: LineRow) -> None:
        made.field.setFocus()
        made.field.moveCursor(QTextCursor.MoveOperation.End)
