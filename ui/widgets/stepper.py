"""A number with a minus and a plus: by mouse, by the keys of the same name, or typed."""

from functools import partial

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QFocusEvent, QIntValidator, QKeyEvent
from PySide6.QtWidgets import QFrame, QLineEdit, QSizePolicy

from ui.theme import Theme
from ui.widgets.kit import KeyButton, button, row, set_role

STEPS = {
    Qt.Key.Key_Plus: 1,
    Qt.Key.Key_Equal: 1,
    Qt.Key.Key_Up: 1,
    Qt.Key.Key_Minus: -1,
    Qt.Key.Key_Down: -1,
}


class Stepper(QFrame):
    """`stepped` carries what the number was made to be; showing one says nothing."""

    stepped = Signal(int)

    def __init__(self, theme: Theme, caption: str, low: int, high: int, lowest: str = "") -> None:
        """`caption` is what the number means; `lowest` is shown in place of the lowest one."""
        super().__init__()
        self.setProperty("role", "field")
        self.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Fixed)
        self.low, self.high, self._lowest = low, high, lowest
        self.value = low
        self.number = NumberField(low, high)
        self.number.setAccessibleName(caption)
        widest = self.number.fontMetrics().horizontalAdvance(lowest or "000")
        self.number.setFixedWidth(max(theme.px(30), widest + theme.px(6)))
        self.number.step_asked.connect(self.step)
        self.number.editingFinished.connect(self._typed)
        self.number.focused.connect(self._show_focus)
        self.less = self._button("−", self.tr("{what}: one less").format(what=caption), -1)
        self.more = self._button("+", self.tr("{what}: one more").format(what=caption), 1)
        self.setFocusProxy(self.number)
        self.setLayout(row(self.less, self.number, self.more, margin=1, spacing=0))
        self.show_value(low)

    def show_value(self, value: int) -> None:
        """Show a number without saying that it changed."""
        self.value = min(max(value, self.low), self.high)
        self.number.setText(self._lowest if self._lowest and value == self.low else str(self.value))

    def step(self, by: int) -> None:
        self._become(self.value + by)

    def allow(self, allowed: bool) -> None:
        """Let it be changed, or only be read."""
        self.less.setVisible(allowed)
        self.more.setVisible(allowed)
        self.number.setReadOnly(not allowed)
        set_role(self, "field" if allowed else "figure")

    def _become(self, value: int) -> None:
        before = self.value
        self.show_value(value)
        if self.value != before:
            self.stepped.emit(self.value)

    def _typed(self) -> None:
        text = self.number.text()
        self._become(int(text) if text.isdecimal() else self.value)

    def _button(self, sign: str, name: str, by: int) -> KeyButton:
        made = button(sign, partial(self.step, by), role="step")
        made.setFocusPolicy(Qt.FocusPolicy.NoFocus)  # the keys + and − do the same
        made.setAccessibleName(name)
        layout = made.layout()
        assert layout is not None
        layout.setContentsMargins(9, 4, 9, 4)
        return made

    def _show_focus(self, focused: bool) -> None:
        self.setProperty("state", "on" if focused else "")
        self.style().unpolish(self)
        self.style().polish(self)


class NumberField(QLineEdit):
    """The field in the middle: digits, and the keys that step."""

    step_asked = Signal(int)
    focused = Signal(bool)

    def __init__(self, low: int, high: int) -> None:
        super().__init__()
        self.setProperty("role", "number")
        self.setAlignment(Qt.AlignmentFlag.AlignCenter)
        self.setValidator(QIntValidator(min(low, 0), high, self))
        self.setMaxLength(max(len(str(high)), 3))

    def keyPressEvent(self, event: QKeyEvent) -> None:
        by = STEPS.get(Qt.Key(event.key()), 0)
        if by and not self.isReadOnly():
            self.step_asked.emit(by)
        else:
            super().keyPressEvent(event)

    def focusInEvent(self, event: QFocusEvent) -> None:
        super().focusInEvent(event)
        self.selectAll()
        self.focused.emit(True)

    def focusOutEvent(self, event: QFocusEvent) -> None:
        super().focusOutEvent(event)
        self.focused.emit(False)
