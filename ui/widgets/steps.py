"""Steps to tick and sentences to say."""

from PySide6.QtCore import QPointF, QRectF, Qt, Signal
from PySide6.QtGui import QMouseEvent, QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QFrame, QWidget

from ui.theme import Theme

from .kit import clear, column, frame, label, row, set_role


class TickBox(QWidget):
    """The square before a step."""

    def __init__(self, theme: Theme) -> None:
        super().__init__()
        self._theme = theme
        self.done = False
        self.next = False
        self.setFixedSize(theme.px(18) + 2, theme.px(18) + 4)

    def paintEvent(self, _event: QPaintEvent) -> None:
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        side = self._theme.px(18)
        box = QRectF(1, 1, side, side)
        edge = "accent" if self.done or self.next else "line_strong"
        painter.setPen(QPen(self._theme.colour(edge), 1.5))
        painter.setBrush(self._theme.colour("accent" if self.done else "panel"))
        painter.drawRoundedRect(box, 4, 4)
        if self.done:
            painter.setPen(QPen(self._theme.colour("on_accent"), 2))
            corners = (QPointF(4.5, 9.5), QPointF(7.5, 12.5), QPointF(13.5, 6))
            painter.drawPolyline([box.topLeft() + at * (side / 18) for at in corners])


class StepRow(QFrame):
    """One step with its box; a press asks to tick it."""

    pressed = Signal(str)

    def __init__(self, theme: Theme, step_id: str, text: str) -> None:
        super().__init__()
        self.step_id = step_id
        self.text = text
        self._box = TickBox(theme)
        self._words = label(text, "step", wrap=True)
        line = row(self._box, self._words, spacing=10)
        line.setContentsMargins(0, 4, 0, 4)
        line.setAlignment(self._box, Qt.AlignmentFlag.AlignTop)
        line.setStretch(1, 1)
        self.setLayout(line)
        self.setCursor(Qt.CursorShape.PointingHandCursor)

    def show_state(self, done: bool, is_next: bool) -> None:
        self._box.done, self._box.next = done, is_next
        self._box.update()
        set_role(self._words, "done" if done else "step")
        self.setAccessibleName(("✓ " if done else "") + self.text)

    def mousePressEvent(self, _event: QMouseEvent) -> None:
        self.pressed.emit(self.step_id)


class StepList(QWidget):
    """The steps of one stage; `ticked` carries the id of the step that was pressed."""

    ticked = Signal(str)

    def __init__(self, theme: Theme) -> None:
        super().__init__()
        self._theme = theme
        self._rows: list[StepRow] = []
        self._column = column(spacing=2)
        self.setLayout(self._column)

    def show_steps(self, steps: tuple[tuple[str, str], ...]) -> None:
        """Show (id, text) pairs, nothing ticked yet."""
        if [(r.step_id, r.text) for r in self._rows] == list(steps):
            return
        clear(self._column)
        self._rows = [StepRow(self._theme, *step) for step in steps]
        for made in self._rows:
            made.pressed.connect(self.ticked)
            self._column.addWidget(made)

    def show_ticks(self, ticked: frozenset[str]) -> None:
        following = self.next_step(ticked)
        for made in self._rows:
            made.show_state(made.step_id in ticked, made.step_id == following)

    def next_step(self, ticked: frozenset[str]) -> str:
        """The first step that is not ticked, or ""."""
        return next((r.step_id for r in self._rows if r.step_id not in ticked), "")


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
