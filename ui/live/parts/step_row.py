"""One step of a stage: its box, its words, and a small way to leave it out."""

from dataclasses import dataclass

from PySide6.QtCore import QEvent, QLineF, QPointF, QRectF, Qt, Signal
from PySide6.QtGui import (
    QContextMenuEvent,
    QEnterEvent,
    QMouseEvent,
    QPainter,
    QPaintEvent,
    QPen,
)
from PySide6.QtWidgets import QFrame, QMenu, QPushButton, QWidget

from ui.icons import pixmap
from ui.theme import Theme
from ui.widgets.kit import breakable, label, row, set_role


@dataclass(frozen=True)
class StepLine:
    """A step as it is shown; `skipped` stands in the list, struck and quiet."""

    id: str
    text: str
    done: bool = False
    skipped: bool = False
    timed: bool = True


class TickBox(QWidget):
    """The square before a step: empty, ticked, or with a dash for one that is left out."""

    def __init__(self, theme: Theme) -> None:
        super().__init__()
        self._theme = theme
        self.done = False
        self.next = False
        self.skipped = False
        self.setFixedSize(theme.px(18) + 2, theme.px(18) + 4)

    def paintEvent(self, _event: QPaintEvent) -> None:
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        side = self._theme.px(18)
        box = QRectF(1, 1, side, side)
        filled = self.done and not self.skipped
        edge = "line" if self.skipped else "accent" if filled or self.next else "line_strong"
        painter.setPen(QPen(self._theme.colour(edge), 1.5))
        painter.setBrush(self._theme.colour("accent" if filled else "panel"))
        painter.drawRoundedRect(box, 4, 4)
        if self.skipped:
            painter.setPen(QPen(self._theme.colour("text_quiet"), 1.5))
            middle = QPointF(side * 0.22, 0)
            painter.drawLine(QLineF(box.center() - middle, box.center() + middle))
        elif filled:
            painter.setPen(QPen(self._theme.colour("on_accent"), 2))
            corners = (QPointF(4.5, 9.5), QPointF(7.5, 12.5), QPointF(13.5, 6))
            painter.drawPolyline([box.topLeft() + at * (side / 18) for at in corners])


class StepRow(QFrame):
    """A press on it asks to tick the step, or to bring back one that was left out; the small
    sign at its end and its menu ask for the rest."""

    pressed = Signal(str)
    skip_asked = Signal(str)
    move_asked = Signal(str, int)  # by how many places

    def __init__(self, theme: Theme, line: StepLine) -> None:
        super().__init__()
        self.line = line
        self.setProperty("role", "row")
        self._box = TickBox(theme)
        self._words = label(line.text, "step", wrap=True)
        self._out = QPushButton("×")
        self._out.setProperty("role", "tool")
        self._out.setFocusPolicy(Qt.FocusPolicy.NoFocus)  # the keys belong to the meeting
        self._out.setFixedSize(theme.px(18), theme.px(20))
        self._out.clicked.connect(self._ask_to_skip)
        keep = self._out.sizePolicy()
        keep.setRetainSizeWhenHidden(True)  # the words must not move under the mouse
        self._out.setSizePolicy(keep)
        self._out.hide()
        self._large = theme.large  # then the words need the room
        self._quiet = label()
        self._quiet.setPixmap(pixmap("clock_off", theme.colours["text_quiet"], theme.px(14)))
        self._quiet.setToolTip(self.tr("Shows no timer"))
        parts = row(self._box, self._words, self._quiet, self._out, spacing=7)
        parts.setContentsMargins(4, 3, 1, 3)
        for each in (self._box, self._quiet, self._out):
            parts.setAlignment(each, Qt.AlignmentFlag.AlignTop)
        parts.setStretch(1, 1)
        self.setLayout(parts)
        self.setCursor(Qt.CursorShape.PointingHandCursor)
        self._chosen = False

    @property
    def step_id(self) -> str:
        return self.line.id

    def show_state(self, line: StepLine, *, is_next: bool, chosen: bool) -> None:
        self.line, self._chosen = line, chosen
        self._box.done, self._box.next, self._box.skipped = line.done, is_next, line.skipped
        self._box.update()
        self._words.setText(breakable(line.text))
        set_role(self._words, "done" if line.done or line.skipped else "step")
        set_role(self, "row-current" if chosen else "row")
        self._quiet.setVisible(not line.timed and not self._large)
        verb = self.tr("Bring it back") if line.skipped else self.tr("Leave it out")
        self._out.setText("↺" if line.skipped else "×")
        self._out.setToolTip(verb)
        self._out.setAccessibleName(f"{verb}: {line.text}")
        self._out.setVisible(chosen or line.skipped or self.underMouse())
        self.setAccessibleName(self._spoken(line))

    def menu(self) -> QMenu:
        """What can be done with the step by mouse."""
        made = QMenu(self)
        made.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        made.addAction(self._out.toolTip(), self._ask_to_skip)
        made.addAction(self.tr("Move up"), self._ask_up)
        made.addAction(self.tr("Move down"), self._ask_down)
        return made

    def contextMenuEvent(self, event: QContextMenuEvent) -> None:
        self.menu().popup(event.globalPos())

    def mousePressEvent(self, event: QMouseEvent) -> None:
        if event.button() == Qt.MouseButton.LeftButton:
            asked = self.skip_asked if self.line.skipped else self.pressed
            asked.emit(self.step_id)

    def enterEvent(self, _event: QEnterEvent) -> None:
        self._out.setVisible(True)

    def leaveEvent(self, _event: QEvent) -> None:
        self._out.setVisible(self._chosen or self.line.skipped)

    def _spoken(self, line: StepLine) -> str:
        if line.skipped:
            return self.tr("{step}, left out").format(step=line.text)
        words = ("✓ " if line.done else "") + line.text
        return words if line.timed else self.tr("{step}, without a timer").format(step=words)

    def _ask_to_skip(self) -> None:
        self.skip_asked.emit(self.step_id)

    def _ask_up(self) -> None:
        self.move_asked.emit(self.step_id, -1)

    def _ask_down(self) -> None:
        self.move_asked.emit(self.step_id, 1)
