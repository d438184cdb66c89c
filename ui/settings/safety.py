"""The numbers on the safety card: her own ones first, in her order, saved as they are typed."""

from dataclasses import replace
from datetime import datetime
from functools import partial

from PySide6.QtWidgets import QFrame, QWidget

from facilitator import safety
from facilitator.errors import ActionableError
from facilitator.store import contacts
from facilitator.words import clock_time, error_sentence
from sessions.records import SafetyContact, new_id
from ui.desk import Desk
from ui.language import translate
from ui.settings.contact_row import ContactRow
from ui.widgets.kit import button, card, clear, column, label, row, set_role


class SafetySection(QWidget):
    """Her own contacts, and below them the national numbers that came with the program."""

    def __init__(self, desk: Desk) -> None:
        super().__init__()
        self._desk = desk
        self.own: list[ContactRow] = []
        self.national: list[ContactRow] = []
        self._known: tuple[SafetyContact, ...] = ()  # the national ones as they came
        self._waiting = False  # what was changed here is not on disk yet
        self._own_lines = column(spacing=2)
        self._national_lines = column(spacing=2)
        self.status = label("", "quiet")
        desk.saver.saved.connect(self._say_saved)
        desk.saver.failed.connect(self._say_failed)
        self.setLayout(column(self._own_card(), self._national_card(), spacing=18))

    async def load(self) -> None:
        """Show what is stored, unless something typed here is still on its way there."""
        if self._waiting:
            return
        self._tell("", "quiet")
        stored = await self._desk.jobs.run(contacts.contacts, self._desk.db)
        language = self._desk.language
        known = safety.contacts(stored, language)
        self._known = safety.national_contacts(language)
        self._show_own([each for each in known if not safety.is_national(each)])
        clear(self._national_lines)
        found = [each for each in known if safety.is_national(each)]
        self.national = [ContactRow(self._desk, each, fixed=True) for each in found]
        for made in self.national:
            made.changed.connect(self._changed)
            self._national_lines.addWidget(made)

    @property
    def contacts(self) -> tuple[SafetyContact, ...]:
        """What is to be stored: lines with a name, and national ones that were changed."""
        own = [each.contact for each in self.own if each.contact.name]
        came = {each.id: each for each in self._known}
        changed = [
            each.contact
            for each in self.national
            if each.contact.name and not _same(each.contact, came[each.contact.id])
        ]
        return (*own, *changed)

    # changes --------------------------------------------------------------------------------

    def add(self) -> None:
        """Add an empty line and go there."""
        self._insert(len(self.own), _fresh(), self._suggestion())
        self.own[-1].name.setFocus()

    def _show_own(self, found: list[SafetyContact]) -> None:
        """Show her contacts; while there is none, an empty line for each that she should have."""
        clear(self._own_lines)
        self.own = []
        names = safety.suggested_names(self._desk.language)
        lines = [(each, "") for each in found] or [(_fresh(), name) for name in names]
        for each, suggested in lines:
            self._insert(len(self.own), each, suggested)

    def _insert(self, at: int, contact: SafetyContact, suggested: str = "") -> None:
        made = ContactRow(self._desk, contact, suggested=suggested)
        made.changed.connect(self._changed)
        made.move_asked.connect(partial(self._move, made))
        made.removal_asked.connect(partial(self._remove, made))
        self.own.insert(at, made)
        self._own_lines.insertWidget(at, made)
        self._show_places()

    def _move(self, moved: ContactRow, by: int) -> None:
        at = self.own.index(moved)
        to = at + by
        if 0 <= to < len(self.own):
            self.own.insert(to, self.own.pop(at))
            self._own_lines.removeWidget(moved)
            self._own_lines.insertWidget(to, moved)
            self._show_places()
            self._changed()

    def _remove(self, gone: ContactRow) -> None:
        at, contact = self.own.index(gone), gone.contact
        self.own.remove(gone)
        self._own_lines.removeWidget(gone)
        gone.hide()
        gone.deleteLater()
        self._show_places()
        self._changed()
        if contact.name:
            told = self.tr("{name} was removed.").format(name=contact.name)
            back = partial(self._put_back, at, contact)
            self._desk.tell(told, "good", (self.tr("Put back"), back))

    def _put_back(self, at: int, contact: SafetyContact) -> None:
        self._insert(min(at, len(self.own)), contact)
        self._changed()

    def _changed(self) -> None:
        write = partial(contacts.save_contacts, self._desk.db, self.contacts)
        self._waiting = True
        self._desk.saver.put("contacts", write)
        if any(each.nameless for each in (*self.own, *self.national)):
            told = self.tr("A number is kept once you say whose it is.")
            self._tell(told, "notice")
        else:
            self._tell("", "quiet")

    def _show_places(self) -> None:
        for at, made in enumerate(self.own):
            made.show_place(first=not at, last=at == len(self.own) - 1)

    def _suggestion(self) -> str:
        """Whom the list should hold and does not."""
        names = safety.suggested_names(self._desk.language)
        taken = {each.name.text() or each.name.placeholderText() for each in self.own}
        return next((name for name in names if name not in taken), "")

    # what is seen ---------------------------------------------------------------------------

    def _own_card(self) -> QFrame:
        text = self.tr(
            "The safety card shows these first, the nearest help on top. Try each number now and "
            "then; the card says when you last did."
        )
        head = row(label(self.tr("Safety contacts"), "heading"), None, self.status)
        add = button(self.tr("Add a contact"), self.add)
        return card(
            head,
            label(text, "soft", wrap=True),
            4,
            self._own_lines,
            row(add, None),
            margin=20,
        )

    def _national_card(self) -> QFrame:
        text = self.tr("They came with the program and may have changed since.")
        title = label(self.tr("Numbers for the whole country"), "heading")
        return card(title, label(text, "soft", wrap=True), 4, self._national_lines, margin=20)

    def _say_saved(self, at: datetime) -> None:
        if not self._waiting:
            return
        self._waiting = False
        if not any(each.nameless for each in (*self.own, *self.national)):
            time = clock_time(at.time(), self._desk.language)
            self._tell(self.tr("saved {time}").format(time=time), "quiet")

    def _say_failed(self, error: Exception) -> None:
        if self._waiting and isinstance(error, ActionableError):
            self._tell(error_sentence(error, translate), "notice")

    def _tell(self, sentence: str, role: str) -> None:
        self.status.setText(sentence)
        set_role(self.status, role)


def _fresh() -> SafetyContact:
    return SafetyContact(id=new_id(), name="", phone="")


def _same(one: SafetyContact, other: SafetyContact) -> bool:
    """Compare all but the place on the card."""
    return replace(one, position=0) == replace(other, position=0)
