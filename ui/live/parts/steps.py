"""Steps to tick and sentences to say."""

from PySide6.QtCore import QSignalBlocker, Qt, Signal
from PySide6.QtGui import QFocusEvent, QKeyEvent
from PySide6.QtWidgets import QLineEdit, QWidget

from ui.live.parts.step_row import StepLine, StepRow, TickBox
from ui.theme import Theme
from ui.widgets.form_keys import ENTER_KEYS
from ui.widgets.kit import clear, column, frame, label

LONGEST_STEP = 200  # letters of a step of her own

__all__ = ["LONGEST_STEP", "SayBox", "StepField", "StepLine", "StepList", "StepRow", "TickBox"]


class StepField(QLineEdit):
    """Where a step of her own is typed: all keys are its own meanwhile. `left` by Esc, or when
    it is empty and she goes elsewhere."""

    entered = Signal()
    left = Signal(bool)  # by key

    def __init__(self) -> None:
        super().__init__()
        self.setMaxLength(LONGEST_STEP)
        self.setPlaceholderText(self.tr("Another step. Enter adds it, Esc leaves."))
        self.setAccessibleName(self.tr("Another step"))

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() in ENTER_KEYS:
            self.entered.emit()
        elif event.key() == Qt.Key.Key_Escape:
            self.left.emit(True)
        else:
            super().keyPressEvent(event)
        event.accept()  # what the field has no use for must not become a command

    def focusOutEvent(self, event: QFocusEvent) -> None:
        super().focusOutEvent(event)
        if not self.text().strip():
            self.left.emit(False)


class StepList(QWidget):
    """The steps of one stage, and a mark on the chosen one.

    `ticked` and `skip_asked` carry the id of a step, `move_asked` its new place as well, `added`
    the words of a new one and its place, `left` that the keys are wanted back from the field,
    `seen` the row that should be in view.
    """

    ticked = Signal(str)
    skip_asked = Signal(str)
    move_asked = Signal(str, int)
    added = Signal(str, int)
    left = Signal()
    seen = Signal(QWidget)

    def __init__(self, theme: Theme) -> None:
        super().__init__()
        self._theme = theme
        self._rows: list[StepRow] = []
        self._chosen = ""
        self._next = ""
        self._after = ""  # the step after which the field stands; "" the end
        self.field = StepField()
        self.field.setParent(self)
        self.field.hide()
        self.field.entered.connect(self._enter)
        self.field.left.connect(self._leave)
        self._column = column(spacing=0)
        self.setLayout(self._column)

    @property
    def chosen(self) -> str:
        """The id of the step with the mark, or ""."""
        return self._chosen

    @property
    def adding(self) -> bool:
        return not self.field.isHidden()

    def show_steps(self, lines: tuple[StepLine, ...], next_id: str = "") -> None:
        """Show the steps as they stand now; `next_id` is the one to be done next."""
        ids = [line.id for line in lines]
        self._next = next_id
        if self._chosen not in ids:
            self._chosen = ""
        if ids != [made.step_id for made in self._rows]:
            known = {made.step_id: made for made in self._rows}
            for gone in set(known) - set(ids):
                known[gone].hide()
                known[gone].deleteLater()
            self._rows = [known.get(line.id) or self._row(line) for line in lines]
            self._arrange()
        for made, line in zip(self._rows, lines, strict=True):
            made.line = line
        self._draw()

    def choose(self, step_id: str) -> None:
        """Put the mark on a step; "" takes it away."""
        self._chosen = step_id
        self._draw()
        found = self._found(step_id)
        if found is not None:
            self.seen.emit(found)

    def choose_by(self, by: int) -> None:
        """Go up (-1) or down (1): from nowhere to the next step, above the first to nowhere."""
        ids = [made.step_id for made in self._rows]
        if self._chosen:
            at = ids.index(self._chosen) + by
            self.choose("" if at < 0 else ids[min(at, len(ids) - 1)])
        elif ids:
            self.choose(self._next or ids[0 if by > 0 else -1])

    def move_chosen(self, by: int) -> None:
        if self._chosen:
            self._ask_to_move(self._chosen, by)

    def skip_chosen(self) -> None:
        if self._chosen:
            self.skip_asked.emit(self._chosen)

    def add(self) -> None:
        """Open the field after the chosen step, else at the end."""
        if not self.adding:
            self._after = self._chosen
            self._arrange()
            self.field.show()
        self.field.setFocus(Qt.FocusReason.ShortcutFocusReason)
        self.seen.emit(self.field)

    def finish(self) -> None:
        """Another stage comes: what stands in the field is added to the one it was for."""
        if self.adding:
            self._enter()
        self.choose("")

    def _enter(self) -> None:
        text, ids = self.field.text().strip(), [made.step_id for made in self._rows]
        place = ids.index(self._after) + 1 if self._after in ids else len(ids)
        self._leave(by_key=True)
        if text:
            self.added.emit(text, place)

    def _leave(self, by_key: bool) -> None:
        with QSignalBlocker(self.field):
            focused = self.field.hasFocus()
            self.field.clear()
            self.field.hide()
        self._arrange()
        if by_key and focused:
            self.left.emit()

    def _row(self, line: StepLine) -> StepRow:
        made = StepRow(self._theme, line)
        made.pressed.connect(self.ticked)
        made.skip_asked.connect(self.skip_asked)
        made.move_asked.connect(self._ask_to_move)
        return made

    def _ask_to_move(self, step_id: str, by: int) -> None:
        ids = [made.step_id for made in self._rows]
        place = ids.index(step_id) + by
        if 0 <= place < len(ids):
            self.move_asked.emit(step_id, place)

    def _found(self, step_id: str) -> StepRow | None:
        return next((made for made in self._rows if made.step_id == step_id), None)

    def _arrange(self) -> None:
        """Set the rows one below the other, the field behind the step it is to follow."""
        while self._column.takeAt(0) is not None:
            pass
        for made in self._rows:
            self._column.addWidget(made)
        after = self._found(self._after)
        place = self._column.count() if after is None else self._column.indexOf(after) + 1
        self._column.insertWidget(place, self.field)

    def _draw(self) -> None:
        for made in self._rows:
            is_next, chosen = made.step_id == self._next, made.step_id == self._chosen
            made.show_state(made.line, is_next=is_next, chosen=chosen)


class SayBox(QWidget):
    """Sentences she can say, one box each."""

    def __init__(self) -> None:
        super().__init__()
        self._column = column(spacing=8)
        self.setLayout(self._column)

    def show_sentences(self, caption: str, sentences: tuple[str, ...]) -> None:
        clear(self._column)
        for at, sentence in enumerate(sentences):
            parts = [label(caption.upper(), "say")] if at == 0 else []
            quoted = label(f"“{sentence}”", wrap=True)
            self._column.addWidget(frame("say", column(*parts, quoted, margin=12, spacing=4)))
        self._column.addStretch()
