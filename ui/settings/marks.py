"""Her own kinds of marks: added, renamed and retired here, offered in the running meeting."""

from datetime import datetime
from functools import partial

from PySide6.QtCore import QSize, Qt, Signal
from PySide6.QtWidgets import QFrame, QLineEdit, QPushButton, QWidget

from facilitator.errors import ActionableError
from facilitator.store import marks
from facilitator.words import clock_time, error_sentence
from facilitator.words.marks import mark_kind_name
from sessions.records import MarkKind, OwnMark, new_id
from ui.desk import Desk
from ui.icons import icon
from ui.language import translate
from ui.widgets.kit import button, card, clear, column, label, link, row, set_role

LONGEST_NAME = 40  # characters; a chip in the meeting shows about fourteen of them


class OwnMarkRow(QFrame):
    """One kind: its key in the meeting, its name, and a way to retire it.

    `renamed` at every change of the name, `retired` when it shall be offered no longer.
    """

    renamed = Signal()
    retired = Signal()

    def __init__(self, desk: Desk, own: OwnMark) -> None:
        super().__init__()
        self.came = own  # as it was when this line was made, without a name for a new one
        self.setProperty("role", "row")
        self.key = label("", "key")
        self.key.setAlignment(Qt.AlignmentFlag.AlignCenter)
        self.key.setFixedWidth(desk.theme.px(52))
        self.name = QLineEdit(own.name)
        self.name.setMaxLength(LONGEST_NAME)
        self.name.setPlaceholderText(self.tr("What you see, in one or two words"))
        self.name.setAccessibleName(self.tr("Name of the mark"))
        self.name.textEdited.connect(self._edited)
        self.retire = self._tool(desk)
        line = row(self.key, self.name, self.retire, spacing=10)
        line.setStretch(1, 1)
        line.setContentsMargins(0, 2, 0, 2)
        self.setLayout(line)

    @property
    def own(self) -> OwnMark:
        """The kind as it stands now."""
        return OwnMark(id=self.came.id, name=" ".join(self.name.text().split()))

    def show_place(self, at: int) -> None:
        """Say with which key the meeting reaches it; from 1."""
        self.key.setText(self.tr("Alt+{n}").format(n=at))

    def show_wrong(self, wrong: bool) -> None:
        state = "wrong" if wrong else ""
        if self.name.property("state") != state:
            self.name.setProperty("state", state)
            self.name.style().unpolish(self.name)
            self.name.style().polish(self.name)

    def _edited(self, _text: str) -> None:
        self.renamed.emit()

    def _tool(self, desk: Desk) -> QPushButton:
        made = link("", self.retired.emit)
        made.setProperty("role", "tool")
        side = desk.theme.px(16)
        made.setIcon(icon("trash", desk.theme.colours["text_soft"]))
        made.setIconSize(QSize(side, side))
        made.setFixedSize(side + 10, side + 10)
        made.setAccessibleName(self.tr("Offer it no longer"))
        made.setToolTip(self.tr("Offer it no longer"))
        return made


class MarksSection(QWidget):
    """Her own kinds by name, in the order of their keys; saved as they are typed."""

    def __init__(self, desk: Desk) -> None:
        super().__init__()
        self._desk = desk
        self.rows: list[OwnMarkRow] = []
        self._waiting = False  # what was changed here is not on disk yet
        self._lines = column(spacing=2)
        self.status = label("", "quiet")
        self.add_button = button(self.tr("Add a mark"), self.add)
        desk.saver.saved.connect(self._say_saved)
        desk.saver.failed.connect(self._say_failed)
        self.setLayout(column(self._own_card(), self._given_card(), spacing=18))

    async def load(self) -> None:
        """Show what is stored, unless something typed here is still on its way there."""
        if self._waiting:
            return
        stored = await self._desk.jobs.run(marks.own_marks, self._desk.db)
        self._tell("", "quiet")
        clear(self._lines)
        self.rows = []
        for own in stored:
            self._insert(own)
        self._show_places()

    def add(self) -> None:
        """Add an empty line and go there."""
        if len(self.rows) < marks.MOST_OWN:
            self._insert(OwnMark(id=new_id(), name=""))
            self._show_places()
            self.rows[-1].name.setFocus()

    def _insert(self, own: OwnMark) -> None:
        made = OwnMarkRow(self._desk, own)
        made.renamed.connect(partial(self._renamed, made))
        made.retired.connect(partial(self._retire, made))
        self.rows.append(made)
        self._lines.addWidget(made)

    def _renamed(self, changed: OwnMarkRow) -> None:
        """Save a name; one that is empty or there already leaves all as it was."""
        own, taken = changed.own, self._taken(changed)
        changed.show_wrong(taken)
        text = self.tr("There is a mark of this name already.") if taken else ""
        self._tell(text, "notice" if taken else "quiet")
        if own.name and not taken:
            self._save(own)
        elif changed.came.name:
            self._save(changed.came)
        else:
            self._drop(own.id)

    def _taken(self, changed: OwnMarkRow) -> bool:
        name = changed.own.name.casefold()
        others = {each.own.name.casefold() for each in self.rows if each is not changed}
        given = {mark_kind_name(kind, translate).casefold() for kind in MarkKind}
        return bool(name) and name in others | given

    def _retire(self, gone: OwnMarkRow) -> None:
        own = gone.own
        self.rows.remove(gone)
        self._lines.removeWidget(gone)
        gone.hide()
        gone.deleteLater()
        self._show_places()
        self._drop(own.id)
        if own.name:
            told = self.tr("{name} is offered no longer. Records keep it.").format(name=own.name)
            back = partial(self._put_back, own)
            self._desk.tell(told, "good", (self.tr("Put back"), back))

    def _put_back(self, own: OwnMark) -> None:
        if len(self.rows) < marks.MOST_OWN:
            self._insert(own)
            self._show_places()
            self._save(own)

    def _save(self, own: OwnMark) -> None:
        self._waiting = True
        write = partial(marks.save_own_mark, self._desk.db, own)
        self._desk.saver.put(f"own-mark:{own.id}", write)

    def _drop(self, own_id: str) -> None:
        self._waiting = True
        write = partial(marks.remove_own_mark, self._desk.db, own_id)
        self._desk.saver.put(f"own-mark:{own_id}", write)

    # what is seen ---------------------------------------------------------------------------

    def _show_places(self) -> None:
        for at, made in enumerate(self.rows, start=1):
            made.show_place(at)
        self.add_button.setEnabled(len(self.rows) < marks.MOST_OWN)

    def _own_card(self) -> QFrame:
        text = self.tr(
            "Beside the eight marks of the program you can have up to six of your own. In the "
            "meeting they are chips below the others; the keys follow the alphabet."
        )
        head = row(label(self.tr("Your own marks"), "heading"), None, self.status)
        return card(
            head,
            label(text, "soft", wrap=True),
            4,
            self._lines,
            row(self.add_button, None),
            margin=20,
        )

    def _given_card(self) -> QFrame:
        names = ", ".join(mark_kind_name(kind, translate) for kind in MarkKind)
        note = self.tr("A mark says that something was seen. It is no score and sorts nobody.")
        title = label(self.tr("Marks of the program"), "heading")
        return card(
            title, label(names, "soft", wrap=True), label(note, "quiet", wrap=True), margin=20
        )

    def _say_saved(self, at: datetime) -> None:
        if self._waiting:
            self._waiting = False
            if any(row.name.property("state") == "wrong" for row in self.rows):
                return  # what is wrong with it stays to be read
            time = clock_time(at.time(), self._desk.language)
            self._tell(self.tr("saved {time}").format(time=time), "quiet")

    def _say_failed(self, error: Exception) -> None:
        if self._waiting and isinstance(error, ActionableError):
            self._tell(error_sentence(error, translate), "notice")

    def _tell(self, sentence: str, role: str) -> None:
        self.status.setText(sentence)
        set_role(self.status, role)
