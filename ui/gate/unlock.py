"""Opening what is there: with the passphrase, with the code on paper, or from a backup."""

import math

from PySide6.QtCore import QDeadlineTimer, QTimer, Signal
from PySide6.QtWidgets import QLineEdit

from facilitator.errors import ActionableError, Trouble
from facilitator.paths import Paths
from facilitator.vault import VaultState, look
from ui.gate.frame import ENTER, Step
from ui.gate.recovery_frame import RecoveryFrame
from ui.language import translate
from ui.theme import Theme
from ui.widgets.kit import button, column, label, link
from ui.widgets.passphrase import CapsHint, PassphraseField

LONGEST_CODE = 200  # characters that may be typed for 40, blanks and hyphens included
CLOSED = {
    VaultState.NONE: Trouble.NO_VAULT,
    VaultState.DATABASE_MISSING: Trouble.VAULT_MISSING,
    VaultState.DATABASE_DAMAGED: Trouble.VAULT_DAMAGED,
}


class PassphraseStep(Step):
    """The way in on every other day."""

    given = Signal(str)
    forgotten = Signal()

    def __init__(self) -> None:
        super().__init__()
        self.head(
            self.tr("Welcome back"), self.tr("Your passphrase opens the notes of your groups.")
        )
        self.field = PassphraseField()
        self.field.setAccessibleName(self.tr("Passphrase"))
        self.field.setPlaceholderText(self.tr("Passphrase"))
        self.add(column(self.field, CapsHint(self.field), spacing=6))
        self._open = button(self.tr("Open"), self.go_on, role="primary", key=ENTER)
        self.foot(
            self._open,
            link(self.tr("Forgotten? Open with the recovery code"), self.forgotten.emit),
        )
        self._until = QDeadlineTimer(0)
        self._tick = QTimer(self, interval=200)
        self._tick.timeout.connect(self._count_down)

    @property
    def waiting(self) -> bool:
        """True while the pause after several wrong passphrases lasts."""
        return not self._until.hasExpired()

    def begin(self) -> None:
        self.field.setFocus()
        self.field.selectAll()

    def go_on(self) -> None:
        if not self.waiting and self.field.text():
            self.given.emit(self.field.text())

    def go_back(self) -> None:
        self.field.clear()
        self.forgive()

    def refuse(self, sentence: str, pause: float) -> None:
        """Show `sentence`, with what was typed selected; the next try waits `pause` seconds."""
        self.complain(sentence)
        self.begin()
        self._until = QDeadlineTimer(round(pause * 1000))
        self._count_down()
        if self.waiting:
            self._tick.start()

    def _count_down(self) -> None:
        seconds = math.ceil(self._until.remainingTime() / 1000)
        self._open.setEnabled(seconds <= 0)
        if seconds > 0:
            self._open.set_caption(self.tr("Wait {seconds} s").format(seconds=seconds))
        else:
            self._tick.stop()
            self._open.set_caption(self.tr("Open"))


class CodeStep(Step):
    """The 40 characters from paper."""

    given = Signal(str)

    def __init__(self, title: str, text: str, *, back: bool) -> None:
        super().__init__()
        self.head(title, text)
        self.field = QLineEdit()
        self.field.setMaxLength(LONGEST_CODE)
        self.field.setAccessibleName(self.tr("Recovery code"))
        self.field.setPlaceholderText("XXXX-XXXX-XXXX-XXXX-XXXX-XXXX-XXXX-XXXX-XXXX-XXXX")
        hint = label(
            self.tr("Capitals, spaces and hyphens do not matter."),
            "quiet",
            wrap=True,
        )
        self.add(column(self.field, hint, spacing=6))
        self._back = back
        others = (button(self.tr("Back"), self.go_back),) if back else ()
        self.foot(button(self.tr("Continue"), self.go_on, role="primary", key=ENTER), *others)

    def begin(self) -> None:
        self.field.setFocus()
        self.field.selectAll()

    def go_on(self) -> None:
        if self.field.text().strip():
            self.given.emit(self.field.text())

    def go_back(self) -> None:
        if self._back:
            super().go_back()

    def complain(self, sentence: str) -> None:
        super().complain(sentence)
        self.begin()


class ClosedStep(Step):
    """There is nothing to type: what is wrong, and what can be done."""

    look_wanted = Signal()
    restore_wanted = Signal()

    def __init__(self, sentence: str) -> None:
        super().__init__()
        self.head(self.tr("Your data cannot be opened just now"), sentence)
        self._look = button(self.tr("Look again"), self.go_on, role="primary", key=ENTER)
        self.foot(self._look, button(self.tr("Restore a backup…"), self.restore_wanted.emit))

    def begin(self) -> None:
        self._look.setFocus()

    def go_on(self) -> None:
        self.look_wanted.emit()

    def go_back(self) -> None:
        """There is nothing behind."""


class UnlockPage(RecoveryFrame):
    """Shows the way into the folder's vault; whoever tends it opens and answers."""

    passphrase_given = Signal(str)
    code_given = Signal(str)

    def __init__(self, paths: Paths, theme: Theme) -> None:
        super().__init__(paths, theme)
        self._paths = paths
        self.passphrase = PassphraseStep()
        self.passphrase.given.connect(self.passphrase_given)
        self.passphrase.forgotten.connect(self._show_code_step)
        self.hold(self.passphrase)
        self.code: CodeStep | None = None
        self.go_home()

    def go_home(self) -> None:
        """Look into the folder and show what it calls for."""
        try:
            state = look(self._paths)
        except ActionableError as error:
            self._show_closed(error)
            return
        if state is VaultState.READY:
            self.show_step(self.passphrase)
        elif state in (VaultState.KEY_MISSING, VaultState.KEY_DAMAGED):
            self._show_keyless(damaged=state is VaultState.KEY_DAMAGED)
        else:
            self._show_closed(ActionableError(CLOSED[state]))

    def refuse(self, sentence: str, pause: float) -> None:
        """The passphrase was wrong: say so, and let `pause` seconds go by."""
        self.show_step(self.passphrase)
        self.passphrase.refuse(sentence, pause)

    def _show_code_step(self) -> None:
        self._show_code_field(
            self.tr("Open with the recovery code"),
            self.tr(
                "Type the ten blocks from your recovery sheet. Then you choose a new passphrase; "
                "your notes stay as they are."
            ),
            back=True,
        )

    def _show_keyless(self, *, damaged: bool) -> None:
        self._show_code_field(
            self.tr("The key file is damaged") if damaged else self.tr("The key file is missing"),
            self.tr(
                "Your notes are still here. The passphrase alone cannot open them now, the code "
                "from your recovery sheet can; then a new key file is written."
            ),
            back=False,
        )

    def _show_code_field(self, title: str, text: str, *, back: bool) -> None:
        self.code = CodeStep(title, text, back=back)
        self.code.given.connect(self.code_given)
        self.code.back.connect(self.go_home)
        self.show_step(self.code)

    def _show_closed(self, error: ActionableError) -> None:
        from facilitator.words import error_sentence  # nothing is wrong on most days

        step = ClosedStep(error_sentence(error, translate))
        step.look_wanted.connect(self.go_home)
        step.restore_wanted.connect(self.ask_for_backup)
        self.show_step(step)
