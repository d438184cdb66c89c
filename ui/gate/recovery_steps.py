"""Steps about the recovery code and about backups, shared by first run and unlocking."""

import random
from pathlib import Path

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QCheckBox, QGridLayout, QLineEdit

from facilitator.recovery import plain
from ui.gate.frame import ENTER, Step
from ui.theme import Theme
from ui.widgets.kit import button, column, frame, holder, label, row
from ui.widgets.passphrase import CapsHint, PassphraseField

CODE_COLUMNS = 5
BLOCKS_ASKED = 2


class SheetStep(Step):
    """The recovery code in large blocks, to print or to save."""

    done = Signal()
    save_wanted = Signal()
    print_wanted = Signal()

    def __init__(self, theme: Theme, *, back: bool = True) -> None:
        super().__init__()
        self.code = ""
        self.head(
            self.tr("Your recovery code"),
            self.tr(
                "If you ever forget the passphrase, only this code opens your data. Keep it on "
                "paper, away from this computer. Without passphrase and code nothing can be "
                "recovered."
            ),
        )
        self._blocks = QGridLayout()
        self._blocks.setContentsMargins(0, 0, 0, 0)
        self._blocks.setSpacing(theme.px(8))
        self._said = label("", "good", wrap=True)
        self._said.hide()
        self.add(
            holder(self._blocks),
            row(
                button(self.tr("Print"), self.print_wanted.emit),
                button(self.tr("Save as PDF"), self.save_wanted.emit),
                None,
            ),
            self._said,
        )
        self._on = button(self.tr("I have kept it"), self.go_on, role="primary", key=ENTER)
        self._back = back
        self.foot(self._on, *((button(self.tr("Back"), self.go_back),) if back else ()))

    def show_code(self, code: str) -> None:
        """Draw the blocks of `code` ("ABCD-…"), numbered as on the sheet."""
        if code == self.code:
            return
        self.code = code
        for at, block in enumerate(code.split("-")):
            number = label(str(at + 1), "quiet")
            number.setAlignment(Qt.AlignmentFlag.AlignHCenter)
            letters = label(block)
            letters.setObjectName("code")
            letters.setAlignment(Qt.AlignmentFlag.AlignHCenter)
            well = frame("well", column(number, letters, margin=8, spacing=0))
            self._blocks.addWidget(well, at // CODE_COLUMNS, at % CODE_COLUMNS)

    def say(self, sentence: str) -> None:
        """Tell that a sheet was saved or printed."""
        self.set_busy(False)
        self._said.setText(sentence)
        self._said.show()
        self._on.setFocus()  # the button that was pressed would only save once more

    def begin(self) -> None:
        self._on.setFocus()

    def go_on(self) -> None:
        self.done.emit()

    def go_back(self) -> None:
        if self._back:
            super().go_back()


class ProofStep(Step):
    """Two blocks of the code, typed back from the sheet."""

    proven = Signal()

    def __init__(self) -> None:
        super().__init__()
        self.head(
            self.tr("Take your sheet in your hand"),
            self.tr("Type two blocks of the code from it, to be sure that it can be read."),
        )
        self._captions = tuple(label("", "label") for _ in range(BLOCKS_ASKED))
        self.fields = tuple(QLineEdit() for _ in range(BLOCKS_ASKED))
        for caption, field in zip(self._captions, self.fields, strict=True):
            caption.setBuddy(field)
            field.setMaxLength(12)
        pairs = zip(self._captions, self.fields, strict=True)
        self.add(row(*(column(one, field, spacing=6) for one, field in pairs), spacing=14))
        self.foot(
            button(self.tr("Continue"), self.go_on, role="primary", key=ENTER),
            button(self.tr("Show the code again"), self.go_back),
        )
        self.asked: dict[int, str] = {}

    def ask_for(self, code: str) -> None:
        """Choose the blocks to ask for, anew each time."""
        blocks = code.split("-")
        chosen = sorted(random.SystemRandom().sample(range(len(blocks)), BLOCKS_ASKED))
        self.asked = {at + 1: blocks[at] for at in chosen}
        for number, caption, field in zip(self.asked, self._captions, self.fields, strict=True):
            caption.setText(self.tr("Block {number}").format(number=number))
            field.setAccessibleName(caption.text())
            field.clear()

    def begin(self) -> None:
        self.fields[0].setFocus()

    def go_on(self) -> None:
        for (number, block), field in zip(self.asked.items(), self.fields, strict=True):
            typed = plain(field.text())
            if typed != block:
                self.complain(self._sentence(number, empty=not typed))
                field.setFocus()
                field.selectAll()
                return
        self.proven.emit()

    def _sentence(self, number: int, *, empty: bool) -> str:
        if empty:
            return self.tr("Block {number} is still empty.").format(number=number)
        return self.tr(
            "Block {number} is not the one on your sheet. Compare it again; if the sheet is "
            "wrong, show the code again and make a new one."
        ).format(number=number)


class RestoreStep(Step):
    """A backup was chosen: its date, and the passphrase or the code that opens it."""

    given = Signal(object, str, bool)  # file, secret, whether it is the recovery code

    def __init__(self) -> None:
        super().__init__()
        self._source = Path()
        self.head(
            self.tr("Restore a backup"),
            self.tr(
                "The backup takes the place of the data in this folder. What is here now is set "
                "aside in the folder “backups”, not deleted."
            ),
        )
        self._what = label("", "strong", wrap=True)
        self.field = PassphraseField()
        self.with_code = QCheckBox(self.tr("I have the recovery code instead"))
        self.with_code.toggled.connect(self._switch)
        self._switch(False)
        self.add(self._what, column(self.field, CapsHint(self.field), spacing=6), self.with_code)
        self.foot(
            button(self.tr("Restore"), self.go_on, role="primary", key=ENTER),
            button(self.tr("Back"), self.go_back),
        )

    def show_backup(self, source: Path, made: str) -> None:
        """`made` is the day of the backup in words."""
        self._source = source
        self._what.setText(self.tr("{file}, made on {day}").format(file=source.name, day=made))
        self.field.clear()

    def begin(self) -> None:
        self.field.setFocus()
        self.field.selectAll()

    def go_on(self) -> None:
        if self.field.text():
            self.given.emit(self._source, self.field.text(), self.with_code.isChecked())

    def complain(self, sentence: str) -> None:
        super().complain(sentence)
        self.begin()

    def _switch(self, with_code: bool) -> None:
        passphrase, code = self.tr("Passphrase of the backup"), self.tr("Recovery code")
        caption = code if with_code else passphrase
        self.field.setPlaceholderText(caption)
        self.field.setAccessibleName(caption)
        self.field.reveal(with_code)
        self.field.clear()
        self.field.setFocus()
