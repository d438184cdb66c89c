"""The cards that ask for the passphrase once more: to change it, and for a new recovery sheet."""

from collections.abc import Coroutine
from pathlib import Path
from typing import Any

from PySide6.QtCore import Qt
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QFrame

from facilitator import passphrase
from facilitator import vault as vaults
from facilitator.errors import ActionableError
from facilitator.words import error_sentence
from ui.desk import Desk
from ui.file_dialogs import ask_where_to_save
from ui.language import translate
from ui.printing import print_pdf
from ui.recovery_sheet import save_sheet, sheet_pdf
from ui.widgets.kit import Item, button, column, frame, holder, label, row
from ui.widgets.passphrase import CapsHint, NewPassphrase, PassphraseField

FORM_WIDTH = 440  # pixels at 100 % text
ENTER = "Enter"


class FoldingCard(QFrame):
    """A card that opens for a short form and says below it what came of it."""

    def __init__(self, desk: Desk) -> None:
        super().__init__()
        self.setProperty("role", "card")
        self.desk = desk
        self.field = PassphraseField()  # the passphrase that holds now
        self._form = column(spacing=12)
        self._holder = holder(self._form)
        self._holder.setMaximumWidth(desk.theme.px(FORM_WIDTH))
        self._said = label("", "good", wrap=True)
        self._complaint = label("", "notice", wrap=True)
        self._box = frame("notice", column(self._complaint, margin=10))

    @property
    def complaint(self) -> str:
        return "" if self._box.isHidden() else self._complaint.text()

    @property
    def said(self) -> str:
        return "" if self._said.isHidden() else self._said.text()

    @property
    def is_open(self) -> bool:
        return not self._holder.isHidden()

    def arrange(self, title: str, text: str, caption: str, *items: Item) -> None:
        """Set heading, explanation, the button that opens, and what the form is made of."""
        self.opener = button(caption, self.unfold)
        words = column(label(title, "heading"), label(text, "soft", wrap=True), spacing=4)
        top = row(words, self.opener, spacing=18)
        top.setStretch(0, 1)
        top.setAlignment(self.opener, Qt.AlignmentFlag.AlignTop)
        self._form.addLayout(column(*items, spacing=12))
        self.setLayout(column(top, self._holder, self._box, self._said, margin=20, spacing=12))
        self.fold()

    def fold(self) -> None:
        """Close the form and forget what was typed."""
        self.clear()
        self._holder.hide()
        self.opener.show()
        self._box.hide()
        self._said.hide()

    def unfold(self) -> None:
        self._said.hide()
        self.opener.hide()
        self._holder.show()
        self.clear()
        self.field.setFocus()

    def clear(self) -> None:
        """Empty the form."""

    def go_on(self) -> None:
        """What Enter does while the form is open."""

    def say(self, sentence: str) -> None:
        self._box.hide()
        self._said.setText(sentence)
        self._said.show()

    def complain(self, sentence: str) -> None:
        self._said.hide()
        self._complaint.setText(sentence)
        self._box.show()

    def start(self, work: Coroutine[Any, Any, None]) -> None:
        """Let `work` run; what a person can do about its failing is said in place."""
        self._box.hide()
        self.desk.jobs.start(self._answering(work))

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if self.is_open and event.key() == Qt.Key.Key_Escape:
            self.fold()
            self.opener.setFocus()
        elif self.is_open and event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
            self.go_on()
        else:
            super().keyPressEvent(event)

    async def _answering(self, work: Coroutine[Any, Any, None]) -> None:
        try:
            await work
        except ActionableError as error:
            self.complain(error_sentence(error, translate))


class ChangeCard(FoldingCard):
    """The passphrase: the present one, and the new one twice."""

    def __init__(self, desk: Desk) -> None:
        super().__init__(desk)
        self.new = NewPassphrase(desk.theme)
        self.new.strength_wanted.connect(self._rate)
        caption = label(self.tr("Present passphrase"), "label")
        caption.setBuddy(self.field)
        self.field.setAccessibleName(caption.text())
        self.arrange(
            self.tr("Passphrase"),
            self.tr("Change it if somebody may know it. The recovery code stays the same."),
            self.tr("Change…"),
            column(caption, self.field, CapsHint(self.field), spacing=6),
            self.new,
            row(
                button(self.tr("Change the passphrase"), self.go_on, role="primary", key=ENTER),
                button(self.tr("Cancel"), self.fold),
                None,
            ),
        )

    def clear(self) -> None:
        self.field.clear()
        self.new.clear()

    def go_on(self) -> None:
        problem = self.new.problem()
        if problem:
            self.complain(problem)
            self.new.go_to_problem()
        else:
            self.start(self._changed(self.field.text(), self.new.text()))

    async def _changed(self, present: str, new: str) -> None:
        try:
            await self.desk.jobs.run(self.desk.vault.change_passphrase, present, new)
        finally:
            self.field.selectAll()
        self.fold()
        self.say(self.tr("The passphrase is changed. The former one no longer opens your data."))

    def _rate(self, typed: str) -> None:
        self.desk.jobs.start(self._rated(typed))

    async def _rated(self, typed: str) -> None:
        self.new.show_strength(typed, await self.desk.jobs.run(passphrase.strength, typed))


class SheetCard(FoldingCard):
    """The recovery sheet once more, for who knows the passphrase."""

    def __init__(self, desk: Desk) -> None:
        super().__init__(desk)
        self.field.setPlaceholderText(self.tr("Passphrase"))
        self.field.setAccessibleName(self.tr("Passphrase"))
        self.save = button(self.tr("Save as PDF"), self._ask_where)
        self.print = button(self.tr("Print"), self._print)
        self._sheet = holder(row(self.print, self.save, button(self.tr("Done"), self.fold), None))
        go_on = button(self.tr("Continue"), self.go_on, role="primary", key=ENTER)
        self._asking = holder(
            column(
                self.field,
                CapsHint(self.field),
                row(go_on, button(self.tr("Cancel"), self.fold), None),
                spacing=12,
            )
        )
        self.arrange(
            self.tr("Recovery sheet"),
            self.tr(
                "The code on it opens your data when the passphrase is forgotten. Print a new "
                "one if the sheet is lost."
            ),
            self.tr("New sheet…"),
            self._asking,
            self._sheet,
        )

    def clear(self) -> None:
        self.field.clear()
        self._asking.show()
        self._sheet.hide()

    def go_on(self) -> None:
        if not self._asking.isHidden() and self.field.text():
            self.start(self._checked(self.field.text()))

    async def _checked(self, passphrase: str) -> None:
        try:
            await self.desk.jobs.run(vaults.require_passphrase, self.desk.paths, passphrase)
        finally:
            self.field.selectAll()
        self._asking.hide()
        self.field.clear()
        self._sheet.show()
        self.print.setFocus()

    def _ask_where(self) -> None:
        ask_where_to_save(
            self,
            self.tr("Save the recovery sheet"),
            self.tr("Recovery sheet.pdf"),
            "PDF (*.pdf)",
            self._save,
        )

    def _save(self, path: Path) -> None:
        self.start(self._saved(path))

    def _print(self) -> None:
        self.start(self._printed())

    async def _saved(self, path: Path) -> None:
        code = self.desk.vault.recovery_code()
        await self.desk.jobs.run(save_sheet, code, translate, path)
        self.say(
            self.tr("Saved as {file}. Keep it away from this computer.").format(file=path.name)
        )

    async def _printed(self) -> None:
        code = self.desk.vault.recovery_code()
        print_pdf(await self.desk.jobs.run(sheet_pdf, code, translate), self)
