"""Taking activities over from a colleague's file: what is in it, how it stands to what is here, and
what shall be done with each."""

from pathlib import Path

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QAbstractButton, QApplication, QComboBox, QFileDialog, QWidget

from facilitator import pack_file, packs
from facilitator.errors import ActionableError
from facilitator.pack_file import Pack
from facilitator.packs import OpenedPack, PackChoice, PackLine, Status
from facilitator.words import error_sentence
from icebreakers.catalogue import Catalogue
from ui.desk import Desk
from ui.file_dialogs import ask_for_file
from ui.language import translate
from ui.widgets.elided import Elided
from ui.widgets.form_keys import ENTER_KEYS
from ui.widgets.kit import button, card, clear, column, label, row, scrolling

WIDTH = 760  # pixels at 100 % text
CHOICE_LETTERS = 13
CHIPS = {
    Status.NEW: "chip-good",
    Status.SAME: "chip",
    Status.CONFLICT: "chip-notice",
    Status.DUPLICATE: "chip-notice",
}


class BringPack(QWidget):
    """`closed` when it is done or left; it carries the key of the first activity taken over, ""
    when there is none. Until it is done, nothing is written."""

    closed = Signal(str)

    def __init__(self, desk: Desk) -> None:
        super().__init__()
        self._desk = desk
        self._catalogue = Catalogue(())
        self._opened: OpenedPack | None = None
        self._busy = False
        self.choices: dict[str, QComboBox] = {}
        self.about = label("", "soft", wrap=True)
        self.trouble = label("", "trouble", wrap=True)
        self.choose = button(self.tr("Choose a file…"), self._ask)
        self.take = button("", self._take, role="big", key="Ctrl Enter")
        self.leave = button(self.tr("Back"), self._leave, key="Esc")
        self._lines = column(None, spacing=8)
        self._arrange()

    def ask(self, catalogue: Catalogue) -> None:
        """Begin with no file; what is in one is compared with `catalogue`."""
        self._catalogue = catalogue
        self._show(None)

    def begin(self) -> None:
        """Go to where one begins to choose."""
        first = next(iter(self.choices.values()), None)
        (first or self.choose).setFocus()

    async def read(self, path: Path) -> None:
        """Show what is in a file, or say why it cannot be taken over."""
        self._show(None)
        try:
            opened = await self._desk.jobs.run(packs.opened, self._desk.db, path, self._catalogue)
        except ActionableError as error:
            self.trouble.setText(error_sentence(error, translate))
            self.trouble.show()
        else:
            self._show(opened)
        self.begin()

    @property
    def chosen(self) -> dict[str, PackChoice]:
        """What shall be done, by the key in the file."""
        return {key: PackChoice(box.currentData()) for key, box in self.choices.items()}

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Every key ends here: the library behind must not take one for a command."""
        control = bool(event.modifiers() & Qt.KeyboardModifier.ControlModifier)
        focused = QApplication.focusWidget()
        if event.key() in ENTER_KEYS and not control and isinstance(focused, QAbstractButton):
            focused.click()
        elif event.key() in ENTER_KEYS:
            self._take()
        elif event.key() == Qt.Key.Key_Escape:
            self._leave()
        event.accept()

    # showing --------------------------------------------------------------------------------

    def _show(self, opened: OpenedPack | None) -> None:
        self._opened = opened
        self.trouble.hide()
        clear(self._lines)
        self.choices = {}
        for line in opened.lines if opened is not None else ():
            each = self._line(line)
            self._lines.addWidget(each)
            each.show()
        self._lines.addStretch()
        self.about.setText(self._about(opened))
        self.take.setVisible(opened is not None)
        self._count()

    def _about(self, opened: OpenedPack | None) -> str:
        if opened is None:
            return self.tr(
                "Choose a file that a colleague has shared. Nothing changes before "
                "you have seen what is in it."
            )
        title, author = opened.pack.title, opened.pack.author
        sentence = self.tr("%n activity(ies) in this file.", "", len(opened.lines))
        told = [sentence]
        if title:
            told.insert(0, f"“{title}”")
        if author:
            told.insert(bool(title), self.tr("from {author}").format(author=author))
        return " · ".join(told)

    def _line(self, line: PackLine) -> QWidget:
        language = self._desk.language
        text = line.activity.text(language)
        name, what = Elided("strong"), Elided("soft")
        name.show_text(text.name)
        what.show_text(text.what)
        box = QComboBox()
        box.setAccessibleName(text.name)
        box.setMinimumContentsLength(CHOICE_LETTERS)  # all equally wide
        for choice in packs.choices(line.status):
            box.addItem(self._choice(choice), choice.value)
        box.currentIndexChanged.connect(self._count)
        self.choices[line.activity.key] = box
        words = column(name, what, label(self._status(line), "quiet", wrap=True), spacing=2)
        chip = label(self._word(line.status), CHIPS[line.status])
        inner = row(words, chip, box, spacing=12)
        inner.setStretch(0, 1)
        inner.setAlignment(chip, Qt.AlignmentFlag.AlignVCenter)
        return card(inner, margin=12)

    def _word(self, status: Status) -> str:
        return {
            Status.NEW: self.tr("new"),
            Status.SAME: self.tr("same"),
            Status.CONFLICT: self.tr("changed"),
            Status.DUPLICATE: self.tr("alike"),
        }[status]

    def _status(self, line: PackLine) -> str:
        here = line.here.text(self._desk.language).name if line.here is not None else ""
        return {
            Status.NEW: self.tr("Not in your library yet."),
            Status.SAME: self.tr("It is here already, word for word."),
            Status.CONFLICT: self.tr("It is here, but one of the two was changed."),
            Status.DUPLICATE: self.tr("“{name}” here has the same name or says the same."),
        }[line.status].format(name=here)

    def _choice(self, choice: PackChoice) -> str:
        return {
            PackChoice.SKIP: self.tr("leave out"),
            PackChoice.TAKE: self.tr("take over"),
            PackChoice.REPLACE: self.tr("replace mine"),
            PackChoice.KEEP_BOTH: self.tr("keep both"),
        }[choice]

    def _count(self, _index: int = 0) -> None:
        taken = sum(choice is not PackChoice.SKIP for choice in self.chosen.values())
        self.take.set_caption(self.tr("Take over %n activity(ies)", "", taken))
        self.take.setEnabled(taken > 0)

    def _arrange(self) -> None:
        inner = QWidget()
        inner.setLayout(self._lines)
        narrow = QWidget()
        narrow.setMaximumWidth(self._desk.theme.px(WIDTH))
        whole = column(
            label(self.tr("Take over activities"), "title"),
            self.about,
            self.trouble,
            row(self.choose, None),
            scrolling(inner),
            row(self.take, self.leave, None, spacing=10),
            spacing=12,
        )
        whole.setStretch(4, 1)
        narrow.setLayout(whole)
        outer = row(narrow, None)
        outer.setStretch(0, 1000)
        outer.setContentsMargins(28, 22, 28, 20)
        self.setLayout(outer)

    # doing ----------------------------------------------------------------------------------

    def _ask(self) -> QFileDialog:
        kind = self.tr("Activity pack (*{ending})").format(ending=pack_file.EXTENSION)
        return ask_for_file(self, self.tr("Choose a file"), kind, self._file_chosen)

    def _file_chosen(self, path: Path) -> None:
        self._desk.jobs.start(self.read(path))

    def _take(self) -> None:
        if self._opened is not None and self.take.isEnabled() and not self._busy:
            self._busy = True
            self._desk.jobs.start(self._write(self._opened.pack, self.chosen))

    async def _write(self, pack: Pack, chosen: dict[str, PackChoice]) -> None:
        now = self._desk.clock.now().wall
        taken = [key for key, choice in chosen.items() if choice is not PackChoice.SKIP]
        try:
            await self._desk.write(packs.import_pack, pack, chosen, now)
        except ActionableError as error:
            self.trouble.setText(error_sentence(error, translate))
            self.trouble.show()
            return
        finally:
            self._busy = False
        self._desk.tell(self.tr("%n activity(ies) came into the library.", "", len(taken)), "good")
        # What is kept beside another gets a key of its own.
        told = (key for key in taken if chosen[key] is not PackChoice.KEEP_BOTH)
        self.closed.emit(next(told, ""))

    def _leave(self) -> None:
        self.closed.emit("")
