"""Sharing own activities: which of them go into one file for a colleague."""

from pathlib import Path

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import (
    QAbstractButton,
    QApplication,
    QFileDialog,
    QLineEdit,
    QListWidget,
    QListWidgetItem,
    QWidget,
)

from facilitator import pack_file, packs
from facilitator.errors import ActionableError
from facilitator.words import error_sentence
from icebreakers.activity import Activity
from ui.desk import Desk
from ui.file_dialogs import ask_where_to_save
from ui.language import translate
from ui.library.parts.captioned import Captioned
from ui.widgets.form_keys import ENTER_KEYS
from ui.widgets.kit import button, column, label, link, row

KEY = Qt.ItemDataRole.UserRole
WIDTH = 640  # pixels at 100 % text
TITLE_LENGTH = 120


class SharePack(QWidget):
    """`closed` when it is done or left; it carries "" as there is nowhere to go."""

    closed = Signal(str)

    def __init__(self, desk: Desk) -> None:
        super().__init__()
        self._desk = desk
        self._busy = False
        self.list = QListWidget()
        self.list.setAccessibleName(self.tr("Own activities"))
        self.list.itemChanged.connect(self._count)
        self.all = link(self.tr("All"), self._choose_all)
        self.none = link(self.tr("None"), self._choose_none)
        self.name = QLineEdit()
        self.author = QLineEdit()
        for field in (self.name, self.author):
            field.setMaxLength(TITLE_LENGTH)
        self.empty = label(
            self.tr("You have no activities of your own yet. Write one, or copy and change any."),
            "soft",
            wrap=True,
        )
        self.trouble = label("", "trouble", wrap=True)
        self.save = button(self.tr("Save the file…"), self._ask, role="big", key="Ctrl Enter")
        self.leave = button(self.tr("Back"), self._leave, key="Esc")
        self._arrange()

    def show_activities(self, own: tuple[Activity, ...], current: str) -> None:
        """Offer these; if the `current` one is among them it alone is chosen, else all are."""
        self.list.clear()
        language = self._desk.language
        alone = any(each.key == current for each in own)
        for each in sorted(own, key=lambda activity: activity.text(language).name.casefold()):
            item = QListWidgetItem(each.text(language).name, self.list)
            item.setData(KEY, each.key)
            item.setFlags(item.flags() | Qt.ItemFlag.ItemIsUserCheckable)
            chosen = each.key == current or not alone
            item.setCheckState(Qt.CheckState.Checked if chosen else Qt.CheckState.Unchecked)
        self.empty.setVisible(not own)
        self.list.setVisible(bool(own))
        self.trouble.hide()
        self.list.setCurrentRow(0)
        self._count()

    def begin(self) -> None:
        """Go to where one begins to choose."""
        (self.list if self.list.count() else self.leave).setFocus()

    @property
    def chosen(self) -> tuple[str, ...]:
        """The keys of what goes into the file."""
        items = map(self.list.item, range(self.list.count()))
        return tuple(i.data(KEY) for i in items if i.checkState() is Qt.CheckState.Checked)

    async def write(self, path: Path) -> None:
        """Write the file, or say why not."""
        if self._busy:
            return
        self._busy = True
        title, author, chosen = self.name.text(), self.author.text(), self.chosen
        try:
            await self._desk.jobs.run(packs.share, self._desk.db, chosen, title, author, path)
        except ActionableError as error:
            self.trouble.setText(error_sentence(error, translate))
            self.trouble.show()
            return
        finally:
            self._busy = False
        sentence = self.tr("%n activity(ies) are in the file {file} now.", "", len(chosen))
        self._desk.tell(sentence.format(file=path.name), "good")
        self.closed.emit("")

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Every key ends here: the library behind must not take one for a command."""
        control = bool(event.modifiers() & Qt.KeyboardModifier.ControlModifier)
        focused = QApplication.focusWidget()
        if event.key() in ENTER_KEYS and not control and isinstance(focused, QAbstractButton):
            focused.click()
        elif event.key() in ENTER_KEYS:
            self._ask()
        elif event.key() == Qt.Key.Key_Escape:
            self._leave()
        event.accept()

    def _arrange(self) -> None:
        why = label(
            self.tr(
                "The file holds words, facts and pictures of these activities, and nothing "
                "about your groups."
            ),
            "soft",
            wrap=True,
        )
        narrow = QWidget()
        narrow.setMaximumWidth(self._desk.theme.px(WIDTH))
        inner = column(
            label(self.tr("Share own activities"), "title"),
            why,
            row(self.all, self.none, None, spacing=14),
            self.list,
            self.empty,
            Captioned(self.tr("Title of the file, if you like"), self.name),
            Captioned(self.tr("From whom, if you like"), self.author),
            self.trouble,
            row(self.save, self.leave, None, spacing=10),
            None,
            spacing=12,
        )
        inner.setStretch(3, 1000)
        narrow.setLayout(inner)
        whole = row(narrow, None)
        whole.setStretch(0, 1000)
        whole.setContentsMargins(28, 22, 28, 20)
        self.setLayout(whole)

    def _choose_all(self) -> None:
        self._check(Qt.CheckState.Checked)

    def _choose_none(self) -> None:
        self._check(Qt.CheckState.Unchecked)

    def _check(self, state: Qt.CheckState) -> None:
        for at in range(self.list.count()):
            self.list.item(at).setCheckState(state)

    def _count(self, _item: object = None) -> None:
        self.save.setEnabled(bool(self.chosen))

    def _ask(self) -> QFileDialog | None:
        if not self.chosen:
            return None
        kind = self.tr("Activity pack (*{ending})").format(ending=pack_file.EXTENSION)
        name = (self.name.text().strip() or self.tr("Activities")) + pack_file.EXTENSION
        return ask_where_to_save(self, self.tr("Save the file"), _plain(name), kind, self._chosen)

    def _chosen(self, path: Path) -> None:
        self._desk.jobs.start(self.write(path))

    def _leave(self) -> None:
        self.closed.emit("")


def _plain(name: str) -> str:
    """A file name that every system takes."""
    return "".join("-" if sign in '<>:"/\\|?*' or sign < " " else sign for sign in name)
