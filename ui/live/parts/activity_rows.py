"""The steps of an activity beside the steps of its stage: ticked like them, never moved."""

from functools import partial

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QMouseEvent
from PySide6.QtWidgets import QFrame, QWidget

from sessions.activity_steps import next_number
from ui.live.parts.step_row import TickBox
from ui.theme import Theme
from ui.widgets.kit import clear, column, label, row, set_role


class ActivityRow(QFrame):
    """One step; a press on it asks to tick it, or to take the tick back."""

    pressed = Signal()

    def __init__(self, theme: Theme, number: int, text: str) -> None:
        super().__init__()
        self.text = f"{number}. {text}"
        self.done = False
        self.setProperty("role", "row")
        self._box = TickBox(theme)
        self._words = label(self.text, "step", wrap=True)
        parts = row(self._box, self._words, spacing=10)
        parts.setContentsMargins(5, 3, 2, 3)
        parts.setAlignment(self._box, Qt.AlignmentFlag.AlignTop)
        parts.setStretch(1, 1)
        self.setLayout(parts)
        self.setCursor(Qt.CursorShape.PointingHandCursor)

    def show_state(self, *, done: bool, is_next: bool, chosen: bool) -> None:
        self.done = self._box.done = done
        self._box.next = is_next
        self._box.update()
        set_role(self._words, "done" if done else "step")
        set_role(self, "row-current" if chosen else "row")
        self.setAccessibleName(("✓ " if done else "") + self.text)

    def mousePressEvent(self, event: QMouseEvent) -> None:
        if event.button() == Qt.MouseButton.LeftButton:
            self.pressed.emit()


class ActivityRows(QWidget):
    """The steps by their numbers from 1, and a mark on the chosen one (0: none).

    `ticked` carries a number, `seen` the row that should be in view, `passed` that she went on
    beyond the last step.
    """

    ticked = Signal(int)
    seen = Signal(QWidget)
    passed = Signal()

    def __init__(self, theme: Theme) -> None:
        super().__init__()
        self._theme = theme
        self.rows: list[ActivityRow] = []
        self.chosen = 0
        self._done: frozenset[int] = frozenset()
        self._column = column(spacing=1)
        self.setLayout(self._column)

    @property
    def next(self) -> int:
        """The number of the first step not done, 0 when all are."""
        return next_number(self._done, len(self.rows))

    def show_steps(self, steps: tuple[str, ...]) -> None:
        clear(self._column)
        self.rows = [ActivityRow(self._theme, at, step) for at, step in enumerate(steps, 1)]
        for number, made in enumerate(self.rows, 1):
            made.pressed.connect(partial(self.ticked.emit, number))
            self._column.addWidget(made)
        self.chosen = 0
        self._draw()

    def show_done(self, done: frozenset[int]) -> None:
        """Show which steps are ticked."""
        if done != self._done:
            self._done = done
            self._draw()

    def choose(self, number: int) -> None:
        """Put the mark on a step; 0 takes it away."""
        self.chosen = number
        self._draw()
        if number:
            self.seen.emit(self.rows[number - 1])

    def choose_by(self, by: int) -> None:
        """Go up (-1) or down (1): from nowhere to the next step, above the first to nowhere."""
        if not self.chosen:
            self.choose(self.next or (1 if self.rows else 0))
        elif self.chosen + by > len(self.rows):
            self.passed.emit()
        else:
            self.choose(self.chosen + by)

    def _draw(self) -> None:
        following = self.next
        for number, made in enumerate(self.rows, 1):
            made.show_state(
                done=number in self._done,
                is_next=number == following,
                chosen=number == self.chosen,
            )
