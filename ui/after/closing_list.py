"""The steps of the closing as a list: where she is, and what is behind her."""

from functools import partial

from PySide6.QtCore import QPointF, QRectF, Qt, Signal
from PySide6.QtGui import QFont, QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QPushButton, QWidget

from ui.desk import Desk
from ui.theme import Theme
from ui.widgets.elided import Elided
from ui.widgets.kit import column, frame, label, row, set_role


class StepBadge(QWidget):
    """A number in a circle, or a tick."""

    def __init__(self, theme: Theme, number: int) -> None:
        super().__init__()
        self._theme = theme
        self._number = number
        self.done = False
        side = theme.px(24)
        self.setFixedSize(side, side)
        self.setAttribute(Qt.WidgetAttribute.WA_TransparentForMouseEvents)

    def paintEvent(self, _event: QPaintEvent) -> None:
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        area, accent = QRectF(self.rect()), self._theme.colour("accent")
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(self._theme.colour("accent_soft"))
        painter.drawEllipse(area)
        if not self.done:
            painter.setPen(accent)
            painter.setFont(self._theme.font(12, QFont.Weight.Bold))
            painter.drawText(area, int(Qt.AlignmentFlag.AlignCenter), str(self._number))
            return
        pen = QPen(accent, 2, c=Qt.PenCapStyle.RoundCap, j=Qt.PenJoinStyle.RoundJoin)
        painter.setPen(pen)
        scale = area.width() / 24
        corners = (QPointF(8, 12.5), QPointF(11, 15.2), QPointF(16.2, 9))
        painter.drawPolyline([corner * scale for corner in corners])


class StepButton(QPushButton):
    """One step in the list."""

    def __init__(self, theme: Theme, number: int, caption: str) -> None:
        super().__init__()
        self.setProperty("role", "stop")
        self.setCheckable(True)
        self.setAutoExclusive(True)
        self._caption = caption
        self.badge = StepBadge(theme, number)
        self._words = Elided("stop")
        self._words.show_text(caption)
        self._words.setAttribute(Qt.WidgetAttribute.WA_TransparentForMouseEvents)
        line = row(self.badge, self._words, spacing=10)
        line.setContentsMargins(12, 0, 8, 0)
        line.setStretch(1, 1)
        self.setLayout(line)
        self.setMinimumHeight(theme.px(42))
        self.show_state(current=False, done=False)

    def show_state(self, *, current: bool, done: bool) -> None:
        self.setChecked(current)
        self.badge.done = done
        self.badge.update()
        set_role(self._words, "stop-current" if current else "stop")
        self.setAccessibleName(f"✓ {self._caption}" if done else self._caption)


class StepPanel(QWidget):
    """`asked` carries the place of the step that was pressed."""

    asked = Signal(int)

    def __init__(self, desk: Desk, captions: tuple[str, ...]) -> None:
        super().__init__()
        theme = desk.theme
        self._title = label("", "heading", wrap=True)
        self.buttons = [StepButton(theme, at, caption) for at, caption in enumerate(captions, 1)]
        for at, made in enumerate(self.buttons):
            made.clicked.connect(partial(self._pressed, at))
        self._saved = label("", "quiet", wrap=True)
        self._show_calm()
        head = row(self._title)
        head.setContentsMargins(6, 0, 0, 6)
        foot = row(self._saved)
        foot.setContentsMargins(6, 0, 0, 0)
        inner = column(head, *self.buttons, None, foot, spacing=4)
        inner.setContentsMargins(16, 24, 16, 26)
        self.setLayout(column(frame("steps", inner)))
        self.setFixedWidth(round(220 * (1 + (theme.text_size - 100) / 150)))
        desk.saver.saved.connect(self._show_calm)
        desk.saver.failed.connect(self._show_failed)

    def show_meeting(self, number: int) -> None:
        self._title.setText(self.tr("Closing meeting {number}").format(number=number))

    def show_steps(self, current: int, done: frozenset[int]) -> None:
        for at, made in enumerate(self.buttons):
            made.show_state(current=at == current, done=at in done)

    def _pressed(self, at: int) -> None:
        self.asked.emit(at)

    def _show_calm(self) -> None:
        set_role(self._saved, "quiet")
        self._saved.setText(self.tr("All of it is saved as you type. You may go on later."))

    def _show_failed(self) -> None:
        set_role(self._saved, "notice")
        self._saved.setText(self.tr("Not saved yet, trying again"))
