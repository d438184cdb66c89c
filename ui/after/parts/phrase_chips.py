"""Ready phrases as chips, in as many lines as they need; a pressed one stands in the text."""

from collections.abc import Iterable
from functools import partial

from PySide6.QtCore import QRect, QSize, Signal
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QPushButton, QSizePolicy, QWidget

from ui.widgets.kit import choice

GAP = 6


class PhraseChips(QWidget):
    """`pressed` carries a phrase and whether it is wanted now."""

    pressed = Signal(str, bool)

    def __init__(self, phrases: Iterable[str]) -> None:
        super().__init__()
        self.chips = {phrase: self._chip(phrase) for phrase in phrases}
        policy = QSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Minimum)
        policy.setHeightForWidth(True)
        self.setSizePolicy(policy)

    def show_taken(self, taken: Iterable[str]) -> None:
        """Press in the chips of the phrases that are `taken`, and only those."""
        wanted = frozenset(taken)
        for phrase, chip in self.chips.items():
            chip.setChecked(phrase in wanted)

    def hasHeightForWidth(self) -> bool:
        return True

    def heightForWidth(self, width: int) -> int:
        places = self._places(width)
        return places[-1].bottom() + 1 if places else 0

    def sizeHint(self) -> QSize:
        width = max(self.width(), 300)
        return QSize(width, self.heightForWidth(width))

    def minimumSizeHint(self) -> QSize:
        widest = max((chip.sizeHint().width() for chip in self.chips.values()), default=0)
        return QSize(widest, self.heightForWidth(max(self.width(), widest)))

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        for chip, place in zip(self.chips.values(), self._places(self.width()), strict=True):
            chip.setGeometry(place)
        self.updateGeometry()

    def _chip(self, phrase: str) -> QPushButton:
        made = choice(phrase)
        made.setParent(self)
        made.clicked.connect(partial(self._pressed, phrase))
        return made

    def _pressed(self, phrase: str) -> None:
        self.pressed.emit(phrase, self.chips[phrase].isChecked())

    def _places(self, width: int) -> list[QRect]:
        places: list[QRect] = []
        left = top = 0
        for chip in self.chips.values():
            size = chip.sizeHint()
            if left and left + size.width() > width:
                left, top = 0, top + size.height() + GAP
            places.append(QRect(left, top, size.width(), size.height()))
            left += size.width() + GAP
        return places
