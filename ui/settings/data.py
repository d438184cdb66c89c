"""Where the data lie, a backup of them now, and how one is restored."""

from pathlib import Path

from PySide6.QtCore import Qt, QUrl
from PySide6.QtGui import QDesktopServices
from PySide6.QtWidgets import QFrame, QWidget

from facilitator import backup
from facilitator.errors import ActionableError
from facilitator.words import clock_time, error_sentence
from ui.desk import Desk
from ui.file_dialogs import ask_where_to_save
from ui.language import translate
from ui.widgets.kit import button, card, column, frame, label, row, set_role


class DataSection(QWidget):
    """Three cards: the folder, the backup, the way back."""

    def __init__(self, desk: Desk) -> None:
        super().__init__()
        self._desk = desk
        self.back_up_now = button(self.tr("Back up now…"), self._ask_where, role="primary")
        self._said = label("", wrap=True)
        self._box = frame("good", column(self._said, margin=10))
        self._box.hide()
        self.setLayout(
            column(self._folder_card(), self._backup_card(), self._restore_card(), spacing=18)
        )

    @property
    def said(self) -> str:
        """What the last backup came to, or nothing."""
        return "" if self._box.isHidden() else self._said.text()

    async def load(self) -> None:
        """Show the section afresh; a demonstration is not worth a backup."""
        self._box.hide()
        self.back_up_now.setEnabled(not self._desk.demo)

    async def back_up(self, path: Path) -> None:
        """Write a backup to `path` and tell what came of it."""
        self.back_up_now.setEnabled(False)
        try:
            await self._desk.saver.flush()
            await self._desk.jobs.run(backup.back_up, self._desk.vault, path)
        except ActionableError as error:
            self._tell(error_sentence(error, translate), "notice")
        else:
            self._tell(self._good_news(path), "good")
        finally:
            self.back_up_now.setEnabled(True)

    def _folder_card(self) -> QFrame:
        folder = label(str(self._desk.paths.root), wrap=True)
        folder.setTextInteractionFlags(Qt.TextInteractionFlag.TextSelectableByMouse)
        text = self.tr(
            "Everything is in this one folder, encrypted. To move to another computer, make a "
            "backup here and restore it there."
        )
        return _explained(
            self.tr("Where your data lie"),
            text,
            button(self.tr("Open the folder"), self._open_folder),
            frame("well", column(folder, margin=10)),
        )

    def _backup_card(self) -> QFrame:
        text = self.tr(
            "One encrypted file with everything in it. Keep it on a stick or another drive, not "
            "only on this computer. Your passphrase and your recovery code open it."
        )
        return _explained(self.tr("Backup"), text, self.back_up_now, self._box)

    def _restore_card(self) -> QFrame:
        text = self.tr(
            "Lock the program, then choose “Restore a backup…” below the passphrase. The backup "
            "takes the place of what is here now; that is set aside in the folder “backups”, not "
            "deleted."
        )
        lock = button(self.tr("Lock now"), self._desk.lock_asked.emit, key="Ctrl L")
        return _explained(self.tr("Restoring a backup"), text, lock)

    def _open_folder(self) -> None:
        QDesktopServices.openUrl(QUrl.fromLocalFile(str(self._desk.paths.root)))

    def _ask_where(self) -> None:
        day = self._desk.clock.now().wall.date().isoformat()
        ask_where_to_save(
            self,
            self.tr("Save a backup"),
            f"homeroom-{day}{backup.SUFFIX}",
            self.tr("Backups") + f" (*{backup.SUFFIX})",
            self._back_up,
        )

    def _back_up(self, path: Path) -> None:
        self._desk.jobs.start(self.back_up(path))

    def _good_news(self, path: Path) -> str:
        time = clock_time(self._desk.clock.now().wall.time(), self._desk.language)
        return self.tr("Saved as {file} at {time}, read back and found complete.").format(
            file=path.name, time=time
        )

    def _tell(self, sentence: str, role: str) -> None:
        self._said.setText(sentence)
        set_role(self._box, role)
        set_role(self._said, role)
        self._box.show()


def _explained(title: str, text: str, action: QWidget, *more: QWidget) -> QFrame:
    """A card with a heading, a sentence, and what can be done on the right."""
    words = column(label(title, "heading"), label(text, "soft", wrap=True), spacing=4)
    top = row(words, action, spacing=18)
    top.setStretch(0, 1)
    top.setAlignment(action, Qt.AlignmentFlag.AlignTop)
    return card(top, *more, margin=20, spacing=12)
