"""One line of the small panel for the members' screen: a sign for what it does, and its words."""

from dataclasses import dataclass
from enum import StrEnum

from PySide6.QtCore import QPointF, QRectF, Qt, Signal
from PySide6.QtGui import QMouseEvent, QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QFrame, QWidget

from ui.icons import pixmap
from ui.live.parts.step_row import TickBox
from ui.theme import Theme
from ui.widgets.kit import breakable, label, row, set_role


class Sign(StrEnum):
    ONE_OF = "one_of"  # of its kind one is on
    TICK = "tick"
    DEED = "deed"  # does something at once


@dataclass(frozen=True, slots=True)
class ScreenLine:
    """What stands in the panel; `picture` is the icon of a deed."""

    id: str
    text: str
    sign: Sign = Sign.TICK
    on: bool = False
    picture: str = ""


class RoundBox(QWidget):
    """The round sign of one among several."""

    def __init__(self, theme: Theme) -> None:
        super().__init__()
        self._theme = theme
        self.done = False
        self.setFixedSize(theme.px(18) + 2, theme.px(18) + 4)

    def paintEvent(self, _event: QPaintEvent) -> None:
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        side = self._theme.px(18)
        ring = QRectF(1, 1, side, side)
        edge = "accent" if self.done else "line_strong"
        painter.setPen(QPen(self._theme.colour(edge), 1.5))
        painter.setBrush(self._theme.colour("panel"))
        painter.drawEllipse(ring)
        if self.done:
            painter.setPen(Qt.PenStyle.NoPen)
            painter.setBrush(self._theme.colour("accent"))
            inner = side * 0.27
            painter.drawEllipse(QPointF(ring.center()), inner, inner)


class ScreenRow(QFrame):
    """A press on it says `pressed` with its id; it never has the focus itself."""

    pressed = Signal(str)

    def __init__(self, theme: Theme, line: ScreenLine) -> None:
        super().__init__()
        self._theme = theme
        self.line = line
        self._box: TickBox | RoundBox | None = None
        sign: QWidget
        if line.sign is Sign.DEED:
            sign = label()
            sign.setPixmap(pixmap(line.picture, theme.colours["accent"], theme.px(18)))
        else:
            self._box = sign = TickBox(theme) if line.sign is Sign.TICK else RoundBox(theme)
        self._words = label("", "strong" if line.sign is Sign.DEED else "", wrap=True)
        parts = row(sign, self._words, spacing=8)
        parts.setContentsMargins(6, 3, 6, 3)
        parts.setAlignment(sign, Qt.AlignmentFlag.AlignTop)
        parts.setStretch(1, 1)
        self.setLayout(parts)
        self.setCursor(Qt.CursorShape.PointingHandCursor)
        self.show_line(line, current=False)

    def show_line(self, line: ScreenLine, *, current: bool) -> None:
        """The same line as it stands now."""
        self.line = line
        self._words.setText(breakable(line.text))
        if self._box is not None:
            self._box.done = line.on
            self._box.update()
        set_role(self, "row-current" if current else "row")
        self.setAccessibleName(("✓ " if line.on else "") + line.text)

    def mousePressEvent(self, event: QMouseEvent) -> None:
        if event.button() == Qt.MouseButton.LeftButton:
            self.pressed.emit(self.line.id)
