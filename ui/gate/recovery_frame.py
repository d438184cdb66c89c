"""What the first run and the unlocking share: recovery sheet, restoring, a renewed passphrase."""

from functools import cached_property
from pathlib import Path

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QLabel, QPushButton

from facilitator.passphrase import Strength
from facilitator.paths import Paths
from ui.gate.frame import CARD_WIDTH, GateFrame
from ui.gate.passphrase_step import NewPassphraseStep
from ui.gate.recovery_steps import ProofStep, RestoreStep, SheetStep
from ui.theme import Theme
from ui.widgets.kit import label, link

SHEET_NUMBER = 3  # of the steps of the first run


class RecoveryFrame(GateFrame):
    """A gate that can show the recovery code, ask for its proof, restore, and renew the passphrase.

    It only asks: whoever tends it does the work and answers with `show_…`, `say`, `complain`.
    """

    save_sheet_wanted = Signal(object)  # Path
    print_sheet_wanted = Signal()
    code_proven = Signal()
    backup_chosen = Signal(object)  # Path
    restore_given = Signal(object, str, bool)
    passphrase_renewed = Signal(str)
    strength_wanted = Signal(str)

    def __init__(self, paths: Paths, theme: Theme, steps: int = 0) -> None:
        super().__init__(theme, steps)
        self._first_run = bool(steps)
        self.foot(*self._data_lines(paths))

    # The steps few people ever see are made when they are wanted: the gate is painted sooner.

    @cached_property
    def sheet(self) -> SheetStep:
        step = SheetStep(self.theme, back=self._first_run)
        step.done.connect(self._prove)
        step.save_wanted.connect(self._ask_where_to_save)
        step.print_wanted.connect(self.print_sheet_wanted)
        self.hold(step)
        return step

    @cached_property
    def proof(self) -> ProofStep:
        step = ProofStep()
        step.back.connect(self._show_sheet)
        step.proven.connect(self.code_proven)
        self.hold(step)
        return step

    @cached_property
    def restoring(self) -> RestoreStep:
        step = RestoreStep()
        step.back.connect(self.go_home)
        step.given.connect(self.restore_given)
        self.hold(step)
        return step

    def go_home(self) -> None:
        """Show the step one starts from."""
        raise NotImplementedError

    def show_code(self, code: str) -> None:
        """Show the sheet of a vault that is open now; restoring is no longer the question."""
        self.hide_foot()
        self.sheet.show_code(code)
        self._show_sheet()

    def say(self, sentence: str) -> None:
        """Tell on the sheet's step that it was saved or printed."""
        self.sheet.say(sentence)

    def show_backup(self, source: Path, made: str) -> None:
        self.restoring.show_backup(source, made)
        self.show_step(self.restoring)

    def ask_new_passphrase(self) -> None:
        """The code on paper has opened the vault."""
        self.hide_foot()
        step = NewPassphraseStep(
            self.theme,
            self.tr("Choose a new passphrase"),
            self.tr("The code fits, and it stays good. From now on this passphrase opens too."),
            back=False,
        )
        step.chosen.connect(self.passphrase_renewed)
        step.strength_wanted.connect(self.strength_wanted)
        self.show_step(step)

    def show_strength(self, typed: str, strength: Strength) -> None:
        """Answer `strength_wanted`."""
        if isinstance(self.step, NewPassphraseStep):
            self.step.show_strength(typed, strength)

    def _show_sheet(self) -> None:
        self.show_step(self.sheet, SHEET_NUMBER)

    def _prove(self) -> None:
        self.proof.ask_for(self.sheet.code)
        self.show_step(self.proof, SHEET_NUMBER)

    def _ask_where_to_save(self) -> None:
        from ui.file_dialogs import ask_where_to_save

        ask_where_to_save(
            self,
            self.tr("Save the recovery sheet"),
            self.tr("Recovery sheet.pdf"),
            "PDF (*.pdf)",
            self.save_sheet_wanted.emit,
        )

    def ask_for_backup(self) -> None:
        """Let her choose the file of a backup."""
        from facilitator.backup import SUFFIX  # with the database driver behind it
        from ui.file_dialogs import ask_for_file

        kind = self.tr("Backups") + f" (*{SUFFIX})"
        ask_for_file(self, self.tr("Choose a backup"), kind, self.backup_chosen.emit)

    def _data_lines(self, paths: Paths) -> tuple[QLabel, QPushButton]:
        text = self.tr("Your data are kept in {folder}").format(folder=paths.root)
        where = label(text, "quiet")
        widest = self.theme.px(CARD_WIDTH)
        where.setText(where.fontMetrics().elidedText(text, Qt.TextElideMode.ElideMiddle, widest))
        where.setToolTip(str(paths.root))
        return where, link(self.tr("Restore a backup…"), self.ask_for_backup)
