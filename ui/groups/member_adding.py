"""Adding members quickly: one line of fields, or a whole list from a spreadsheet."""

from collections.abc import Sequence
from dataclasses import replace
from datetime import date

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QFrame, QLineEdit, QWidget

from facilitator.errors import ActionableError, Trouble
from facilitator.member_list import call_name, members_from, several
from facilitator.store import groups
from facilitator.store.database import Database
from facilitator.store.subjects import Subject, Touched
from facilitator.words import error_sentence, number_name
from sessions.records import Group, Member, Setting, new_id
from ui.desk import Desk
from ui.language import translate
from ui.widgets.form_keys import form_key
from ui.widgets.kit import button, column, holder, label, row

NAMED = 3  # names written out in the sentence before a list is added
SOON = frozenset({Trouble.NAME_MISSING, Trouble.NAME_TOO_LONG, Trouble.MEMBER_TWICE})

Refused = list[tuple[Member, ActionableError]]


def add_each(db: Database, members: Sequence[Member], refused: Refused) -> Touched:
    """Store new members one by one; those the group cannot take go to `refused`, with why."""
    for member in members:
        try:
            groups.save_member(db, member)
        except ActionableError as error:
            if error.kind not in SOON | {Trouble.TOO_MANY_MEMBERS}:
                raise
            refused.append((member, error))
    return frozenset({Subject.MEMBERS, Subject.ATTENDANCE})


class MemberAdding(QFrame):
    """Enter goes from field to field; in the last it saves and begins the next member."""

    added = Signal()

    def __init__(self, desk: Desk) -> None:
        super().__init__()
        self._desk = desk
        self._group = Group(id="", name="")
        self._members: tuple[Member, ...] = ()
        self._joined: date | None = None
        self._pasted: tuple[Member, ...] = ()
        self._saving = False
        self.setProperty("role", "card")
        self.name, self.call, self.number = QLineEdit(), QLineEdit(), QLineEdit()
        self.unit, self.faculty = QLineEdit(), QLineEdit()
        self._build()
        for field in self.fields:
            field.textChanged.connect(self._changed)

    @property
    def fields(self) -> tuple[QLineEdit, ...]:
        return (self.name, self.call, self.number, self.unit, self.faculty)

    @property
    def complaint(self) -> str:
        return "" if self._complaint.isHidden() else self._complaint.text()

    @property
    def preview(self) -> str:
        """The sentence about what was pasted, or empty."""
        return "" if self._paste.isHidden() else self._sentence.text()

    def show_group(self, group: Group, members: tuple[Member, ...], joined: date | None) -> None:
        """Add to `group` from now on; `joined` is when somebody who comes now joins."""
        if group.id != self._group.id:
            self._forget()
        self._group, self._members, self._joined = group, members, joined
        school = group.setting is Setting.SCHOOL
        self.faculty.setVisible(not school)
        self._say(self.number, number_name(group.setting, translate))
        self._say(self.unit, self.tr("Class") if school else self.tr("Study programme"))

    def add(self) -> None:
        self._desk.jobs.start(self._add())

    async def keep(self) -> bool:
        """Save a member that was typed but not added; False when it cannot be saved."""
        return await self._save_one() if self.name.text().strip() else True

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if not form_key(event, self._go_on, self._forget):
            super().keyPressEvent(event)

    def _go_on(self) -> None:
        """Enter: the list that was pasted, the next field, or this member."""
        if self._saving:
            return
        if self._pasted:
            self._add_pasted()
            return
        shown = [field for field in self.fields if not field.isHidden()]
        at = next((n for n, field in enumerate(shown) if field.hasFocus()), len(shown) - 1)
        if at + 1 < len(shown) and self.name.text().strip():
            shown[at + 1].setFocus(Qt.FocusReason.TabFocusReason)
        else:
            self.add()

    async def _add(self) -> None:
        if not self._saving and await self._save_one():
            self.name.setFocus()

    async def _save_one(self) -> bool:
        self._forgive()
        self._saving = True
        try:
            await self._desk.write(groups.save_member, self._typed())
        except ActionableError as error:
            self._complain(error)
            return False
        finally:
            self._saving = False
        self._clear()
        self.added.emit()
        return True

    def _typed(self) -> Member:
        name, unit = self.name.text(), self.unit.text()
        school = self._group.setting is Setting.SCHOOL
        return self._placed(
            Member(
                id=new_id(),
                group_id=self._group.id,
                name=name,
                call=self.call.text().strip() or call_name(name),
                number=self.number.text(),
                class_name=unit if school else "",
                study_programme="" if school else unit,
                faculty="" if school else self.faculty.text(),
            ),
            0,
        )

    def _placed(self, member: Member, after: int) -> Member:
        """Seat a new member behind everybody, `after` other new ones."""
        last = max((each.seat for each in self._members), default=0)
        return replace(member, seat=last + 1 + after, joined=self._joined)

    # pasting --------------------------------------------------------------------------------

    def _changed(self, text: str) -> None:
        self._forgive()
        if several(text):
            self._read(text)
        self.call.setPlaceholderText(call_name(self.name.text()) or self.tr("Called"))

    def _read(self, text: str) -> None:
        found = members_from(text, self._group.id, self._group.setting)
        self._clear()
        if not found:
            return
        self._pasted = tuple(self._placed(member, at) for at, member in enumerate(found))
        self._sentence.setText(self._preview_sentence())
        self._fill.setVisible(False)
        self._paste.setVisible(True)
        self._yes.set_caption(self.tr("Add %n member(s)", "", len(found)))
        self._yes.setFocus()

    def _preview_sentence(self) -> str:
        names = ", ".join(member.name for member in self._pasted[:NAMED])
        more = len(self._pasted) - NAMED
        if more > 0:
            names = self.tr("{names} and %n more", "", more).format(names=names)
        one = self._pasted[0]
        parts = (one.name, one.number, one.class_name, one.study_programme, one.faculty)
        first = " · ".join(part for part in parts if part)
        text = self.tr("%n member(s) found: {names}.", "", len(self._pasted)).format(names=names)
        if first == one.name:
            return text
        return f"{text} " + self.tr("The first line reads: {line}").format(line=first)

    def _add_pasted(self) -> None:
        self._desk.jobs.start(self._write_pasted())

    async def _write_pasted(self) -> None:
        pasted, self._pasted = self._pasted, ()
        if not pasted:
            return
        refused: Refused = []
        self._saving = True
        try:
            await self._desk.write(add_each, pasted, refused)
        finally:
            self._saving = False
        self._forget()
        if refused:
            self._tell_refused(refused)
        self.added.emit()
        self.name.setFocus()

    def _tell_refused(self, refused: Refused) -> None:
        names = ", ".join(member.name[:40] for member, _error in refused[:NAMED])
        if len(refused) > NAMED:
            names = self.tr("{names} and %n more", "", len(refused) - NAMED).format(names=names)
        why = error_sentence(refused[0][1], translate)
        text = self.tr("Not added: {names}. {reason}").format(names=names, reason=why)
        self._complaint.setText(text)
        self._complaint.show()

    # words and looks ------------------------------------------------------------------------

    def _complain(self, error: ActionableError) -> None:
        if error.kind not in SOON | {Trouble.TOO_MANY_MEMBERS}:
            raise error
        field = self.number if error.kind is Trouble.MEMBER_TWICE else self.name
        self._complaint.setText(error_sentence(error, translate))
        self._complaint.show()
        self._mark(field, "wrong")
        field.setFocus()

    def _forgive(self) -> None:
        if not self._complaint.isHidden():
            self._complaint.hide()
            for field in self.fields:
                self._mark(field, "")

    def _forget(self) -> None:
        """Esc: begin again with empty fields."""
        self._pasted = ()
        self._paste.setVisible(False)
        self._fill.setVisible(True)
        self._clear()
        self._forgive()

    def _clear(self) -> None:
        for field in self.fields:
            field.blockSignals(True)
            field.clear()
            field.blockSignals(False)
        self.call.setPlaceholderText(self.tr("Called"))

    def _build(self) -> None:
        self._complaint = label("", "trouble", wrap=True)
        self._complaint.hide()
        self._say(self.name, self.tr("Full name of a new member"))
        self._say(self.call, self.tr("Called"))
        self._say(self.faculty, self.tr("Faculty"))
        add = button(self.tr("Add"), self.add, key=self.tr("Enter"))
        fields = row(*self.fields, add, spacing=8)
        for at, share in enumerate((5, 2, 3, 3, 3)):
            fields.setStretch(at, share)
        hint = self.tr("A list copied from a spreadsheet (name, number, class) can be pasted here.")
        below = label(hint, "quiet", wrap=True)
        self._fill = holder(column(fields, self._complaint, below, spacing=6))
        self._sentence = label("", wrap=True)
        self._yes = button("", self._add_pasted, role="primary", key=self.tr("Enter"))
        no = button(self.tr("Cancel"), self._forget, key="Esc")
        asked = row(self._sentence, self._yes, no)
        asked.setStretch(0, 1)
        self._paste = holder(asked)
        self._paste.hide()
        self.setLayout(column(self._fill, self._paste, margin=12, spacing=6))

    @staticmethod
    def _say(field: QLineEdit, caption: str) -> None:
        field.setPlaceholderText(caption)
        field.setAccessibleName(caption)

    @staticmethod
    def _mark(field: QWidget, state: str) -> None:
        field.setProperty("state", state)
        field.style().unpolish(field)
        field.style().polish(field)
