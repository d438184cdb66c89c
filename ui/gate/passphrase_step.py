"""Choosing a new passphrase: in the first run, and after the recovery code has opened."""

from PySide6.QtCore import Signal

from facilitator.passphrase import Strength
from ui.gate.frame import ENTER, Step
from ui.theme import Theme
from ui.widgets.kit import button, column, frame, label
from ui.widgets.passphrase import NewPassphrase


class NewPassphraseStep(Step):
    """A passphrase twice. `chosen` carries it when nothing stands in the way."""

    chosen = Signal(str)
    strength_wanted = Signal(str)

    def __init__(self, theme: Theme, title: str, text: str, *, back: bool = True) -> None:
        super().__init__()
        self.head(title, text)
        self.fields = NewPassphrase(theme)
        self.fields.strength_wanted.connect(self.strength_wanted)
        warning = label(
            self.tr(
                "Nobody can reset this passphrase, not even the makers of the program. "
                "Three or four words that do not belong together are strong and easy to keep "
                "in mind."
            ),
            "soft",
            wrap=True,
        )
        self.add(self.fields, frame("well", column(warning, margin=12)))
        self._back = button(self.tr("Back"), self.go_back)
        self.foot(button(self.tr("Continue"), self.go_on, role="primary", key=ENTER), self._back)
        self.let_back(back)

    def let_back(self, possible: bool) -> None:
        self._back.setVisible(possible)

    def begin(self) -> None:
        self.fields.first.setFocus()

    def go_on(self) -> None:
        problem = self.fields.problem()
        if problem:
            self.complain(problem)
            self.fields.go_to_problem()
        else:
            self.chosen.emit(self.fields.text())

    def go_back(self) -> None:
        if not self._back.isHidden():
            super().go_back()

    def show_strength(self, typed: str, strength: Strength) -> None:
        self.fields.show_strength(typed, strength)
