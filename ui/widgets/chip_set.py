"""Some of many: chips of which any number may be pressed in, at most one, or exactly one."""

from collections.abc import Iterable
from functools import partial

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QSizePolicy, QWidget

from ui.widgets.flow import Flow, roomy
from ui.widgets.kit import choice


class ChipSet(QWidget):
    """`changed` at every press; `chosen` are the keys pressed in, in their order."""

    changed = Signal()

    def __init__(
        self, choices: Iterable[tuple[str, str]], *, only_one: bool = False, needed: bool = False
    ) -> None:
        """With `only_one` a press takes the others out; a `needed` one does not come out itself."""
        super().__init__()
        self._needed = needed
        self.chips = {key: choice(caption) for key, caption in choices}
        for key, chip in self.chips.items():
            chip.clicked.connect(partial(self._pressed, key if only_one else ""))
        self.setLayout(Flow(*roomy(self.chips.values())))
        policy = QSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Minimum)
        policy.setHeightForWidth(True)
        self.setSizePolicy(policy)

    @property
    def chosen(self) -> tuple[str, ...]:
        return tuple(key for key, chip in self.chips.items() if chip.isChecked())

    def show_chosen(self, keys: Iterable[str]) -> None:
        """Press in these and no other, without saying so."""
        wanted = frozenset(keys)
        for key, chip in self.chips.items():
            chip.setChecked(key in wanted)

    def caption(self, key: str) -> str:
        return self.chips[key].text()

    def _pressed(self, alone: str, _checked: bool = False) -> None:
        if alone:
            self.show_chosen({alone} if self._needed else {alone} & set(self.chosen))
        self.changed.emit()
