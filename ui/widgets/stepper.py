"""A number with a minus and a plus: by mouse, by the keys of the same name, or typed."""

from functools import partial

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QFocusEvent, QKeyEvent, QWheelEvent
from PySide6.QtWidgets import QAbstractSpinBox, QFrame, QSpinBox

from ui.theme import Theme

from .kit import KeyButton, button, row

STEPS = {Qt.Key.Key_Plus: 1, Qt.Key.Key_Equal: 1, Qt.Key.Key_Minus: -1}


class Number(QSpinBox):
    """The field in the middle; the wheel belongs to whatever scrolls around it."""

    focused = Signal(bool)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        step = STEPS.get(Qt.Key(event.key()), 0)
        if step:
            self.stepBy(step)
        else:
            super().keyPressEvent(event)

    def wheelEvent(self, event: QWheelEvent) -> None:
        event.ignore()

    def focusInEvent(self, event: QFocusEvent) -> None:
        super().focusInEvent(event)
        self.focused.emit(True)

    def focusOutEvent(self, event: QFocusEvent) -> None:
        super().focusOutEvent(event)
        self.focused.emit(False)


class Stepper(QFrame):
    """`stepped` carries what the number was made to be; showing one says nothing."""

    stepped = Signal(int)

    def __init__(self, theme: Theme, caption: str, low: int, high: int, lowest: str = "") -> None:
        """`caption` is what the number means; `lowest` is shown in place of the lowest one."""
        super().__init__()
        self.setProperty("role", "field")
        self.number = Number()
        self.number.setRange(low, high)
        self.number.setSpecialValueText(lowest)
        self.number.setButtonSymbols(QAbstractSpinBox.ButtonSymbols.NoButtons)
        self.number.setAlignment(Qt.AlignmentFlag.AlignCenter)
        self.number.setKeyboardTracking(False)
        self.number.setAccessibleName(caption)
        widest = self.number.fontMetrics().horizontalAdvance(lowest or "000")
        self.number.setFixedWidth(max(theme.px(32), widest + theme.px(8)))
        self.number.valueChanged.connect(self.stepped)
        self.number.focused.connect(self._show_focus)
        self.less = self._button("−", self.tr("{what}: one less").format(what=caption), -1)
        self.more = self._button("+", self.tr("{what}: one more").format(what=caption), 1)
        self.setFocusProxy(self.number)
        self.setLayout(row(self.less, self.number, self.more, margin=1, spacing=0))

    @property
    def value(self) -> int:
        return self.number.value()

    def show_value(self, value: int) -> None:
        self.number.blockSignals(True)
        self.number.setValue(value)
        self.number.blockSignals(False)

    def allow(self, allowed: bool) -> None:
        """Let it be changed, or only be read."""
        self.less.setVisible(allowed)
        self.more.setVisible(allowed)
        self.number.setReadOnly(not allowed)

    def _button(self, sign: str, name: str, step: int) -> KeyButton:
        made = button(sign, partial(self.number.stepBy, step), role="step")
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
