"""The first run: language, passphrase, recovery code on paper, and where to begin."""

from PySide6.QtCore import Signal

from facilitator.paths import Paths
from ui.gate.first_run_steps import LanguageStep, StartStep
from ui.gate.passphrase_step import NewPassphraseStep
from ui.gate.recovery_frame import RecoveryFrame
from ui.theme import Theme

STEPS = 4


class FirstRunPage(RecoveryFrame):
    """Four steps in one card. It only asks: whoever tends it makes the vault and answers."""

    language_chosen = Signal(str)
    passphrase_chosen = Signal(str)
    start_chosen = Signal(str)  # "demo" or "group"

    def __init__(self, paths: Paths, theme: Theme) -> None:
        super().__init__(paths, theme, STEPS)
        self.language = LanguageStep()
        self.language.chosen.connect(self.language_chosen)
        self.language.done.connect(self._ask_passphrase)
        self.passphrase = NewPassphraseStep(
            theme,
            self.tr("Choose a passphrase"),
            self.tr("It opens the program and encrypts everything your members entrust to you."),
        )
        self.passphrase.back.connect(self.go_home)
        self.passphrase.chosen.connect(self.passphrase_chosen)
        self.passphrase.strength_wanted.connect(self.strength_wanted)
        self.sheet.back.connect(self._ask_passphrase)
        self.start = StartStep()
        self.start.chosen.connect(self.start_chosen)
        self.hold(self.language, self.passphrase, self.start)
        self.go_home()

    def go_home(self) -> None:
        self.show_step(self.language, 1)

    def show_code(self, code: str) -> None:
        """The vault is made: from here there is no way back to the language."""
        self.passphrase.let_back(False)
        super().show_code(code)

    def show_start(self) -> None:
        """The code was proven: ask where to begin."""
        self.show_step(self.start, STEPS)

    def _ask_passphrase(self) -> None:
        self.show_step(self.passphrase, 2)
