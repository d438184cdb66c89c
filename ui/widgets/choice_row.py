"""One of a few: chips in a row, exactly one pressed in."""

from collections.abc import Iterable

from PySide6.QtCore import Signal
from PySide6.QtGui import QFont, QFontMetrics
from PySide6.QtWidgets import QAbstractButton, QButtonGroup, QWidget

from ui.widgets.kit import choice, row

PADDING = 26  # pixels left and right of a caption, with the edges


class ChoiceRow(QWidget):
    """`value` is the key of the chip that is pressed in; arrow keys go from one to the next."""

    changed = Signal(str)

    def __init__(self, choices: Iterable[tuple[str, str]]) -> None:
        super().__init__()
        self._group = QButtonGroup(self)
        self._chips = {key: choice(caption) for key, caption in choices}
        for chip in self._chips.values():
            self._group.addButton(chip)
            _keep_room(chip)
        first = next(iter(self._chips.values()))
        first.setChecked(True)
        self.setFocusProxy(first)
        self.setLayout(row(*self._chips.values(), None, spacing=6))
        self._group.buttonToggled.connect(self._toggled)

    @property
    def value(self) -> str:
        return next(key for key, chip in self._chips.items() if chip.isChecked())

    def choose(self, key: str) -> None:
        self._chips[key].setChecked(True)

    def chip(self, key: str) -> QAbstractButton:
        return self._chips[key]

    def _toggled(self, chip: QAbstractButton, checked: bool) -> None:
        if checked:
            self.setFocusProxy(chip)
            self.changed.emit(self.value)


def _keep_room(chip: QAbstractButton) -> None:
    """A chip writes heavier when it is pressed in, which its size does not know."""
    chip.ensurePolished()
    heavy = QFont(chip.font())
    heavy.setWeight(QFont.Weight.DemiBold)
    chip.setMinimumWidth(QFontMetrics(heavy).horizontalAdvance(chip.text()) + PADDING)
