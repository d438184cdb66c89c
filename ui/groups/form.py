"""The form of one group, beside the list: what it is called, what it is for, where it meets."""

from dataclasses import replace

from PySide6.QtCore import Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QCheckBox, QLineEdit, QPlainTextEdit, QWidget

from facilitator.errors import ActionableError, Trouble
from facilitator.store import groups
from facilitator.words import error_sentence, field_name, kind_name, setting_name
from sessions.programme import academic_year
from sessions.records import Group, GroupKind, ServiceField, Setting, new_id
from ui.desk import Desk
from ui.language import translate
from ui.widgets.choice_row import ChoiceRow
from ui.widgets.form_keys import form_key
from ui.widgets.kit import button, card, column, holder, label, row, scrolling
from ui.widgets.row_form import RowForm

TECHNIQUE = "home room"
WIDEST = 760  # pixels at 100 % text


class GroupForm(QWidget):
    """`saved` carries the group's id; `left` when nothing shall be changed."""

    saved = Signal(str)
    left = Signal()

    def __init__(self, desk: Desk) -> None:
        super().__init__()
        self._desk = desk
        self._shown = Group(id="", name="")
        self._new = True
        self._saving = False
        self._title = label("", "title")
        self._build_fields()
        self.form = RowForm(label_width=desk.theme.px(150))
        self._add_rows()
        self.save_button = button(self.tr("Save"), self.save, role="primary", key=self.tr("Enter"))
        leave = button(self.tr("Cancel"), self.leave, key="Esc")
        inner = holder(column(self.form, None))
        framed = card(scrolling(inner), row(self.save_button, leave, None), margin=22, spacing=12)
        framed.setMaximumWidth(desk.theme.px(WIDEST))
        body = row(framed, None)
        body.setStretch(0, 1)
        self.setLayout(column(self._title, body, spacing=14))

    @property
    def dirty(self) -> bool:
        return self._typed() != self._shown

    def begin_new(self) -> None:
        """Show an empty group; what was typed into a new one before stays."""
        if self._new and self._shown.id and self.dirty:
            return
        today = self._desk.clock.now().wall.date()
        self._new = True
        self._show(
            Group(id=new_id(), name="", technique=TECHNIQUE, academic_year=academic_year(today))
        )

    def show_group(self, group: Group) -> None:
        self._new = False
        self._show(group)

    def save(self) -> None:
        self._desk.jobs.start(self._save())

    def leave(self) -> None:
        """Forget what was typed."""
        self._show(self._shown)
        self.left.emit()

    async def keep(self) -> bool:
        """Save what was typed before something else is shown; False when it cannot be saved."""
        empty = self._new and not self.name.text().strip()
        if empty or not self.dirty:
            return True
        return await self._write()

    def complain(self, error: ActionableError) -> None:
        """Say below the name what is wrong with it; any other trouble goes its own way."""
        if error.kind not in {Trouble.NAME_MISSING, Trouble.NAME_TOO_LONG}:
            raise error
        self.form.complain(self.name, error_sentence(error, translate))

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if not form_key(event, self.save, self.leave):
            super().keyPressEvent(event)

    async def _save(self) -> None:
        if self._saving:
            return
        self._saving = True
        try:
            if await self._write():
                self.saved.emit(self._shown.id)
        finally:
            self._saving = False

    async def _write(self) -> bool:
        typed = self._typed()
        self.form.forgive()
        try:
            await self._desk.write(groups.save_group, typed)
        except ActionableError as error:
            self.complain(error)
            return False
        self._new, self._shown = False, typed
        return True

    def _show(self, group: Group) -> None:
        self._shown = group
        self.form.forgive()
        self._title.setText(self.tr("New group") if self._new else self.tr("About this group"))
        self.name.setText(group.name)
        self.kind.choose(group.kind.value)
        self.setting.choose(group.setting.value)
        self.field.choose(group.field.value)
        self.technique.setText(group.technique)
        self.aim.setPlainText(group.aim)
        self.year.setText(group.academic_year)
        self.place.setText(group.place)
        self.finished.setChecked(group.archived)
        self.finished.setVisible(not self._new)
        self.setFocusProxy(self.name)

    def _typed(self) -> Group:
        return replace(
            self._shown,
            name=self.name.text(),
            kind=GroupKind(self.kind.value),
            setting=Setting(self.setting.value),
            field=ServiceField(self.field.value),
            technique=self.technique.text(),
            aim=self.aim.toPlainText(),
            academic_year=self.year.text(),
            place=self.place.text(),
            archived=self.finished.isChecked(),
        )

    def _build_fields(self) -> None:
        self.name = QLineEdit()
        self.kind = ChoiceRow([(k.value, kind_name(k, translate)) for k in GroupKind])
        self.setting = ChoiceRow([(s.value, setting_name(s, translate)) for s in Setting])
        self.field = ChoiceRow([(f.value, field_name(f, translate)) for f in ServiceField])
        self.technique = QLineEdit()
        self.aim = QPlainTextEdit()
        self.aim.setTabChangesFocus(True)
        self.aim.setFixedHeight(self._desk.theme.px(66))
        self.year = QLineEdit()
        self.year.setMaximumWidth(self._desk.theme.px(150))
        self.place = QLineEdit()
        self.finished = QCheckBox(self.tr("This group is finished"))
        self.name.setPlaceholderText(self.tr("for example: Melati group"))
        self.aim.setPlaceholderText(self.tr("for example: to find it easier to make contact"))
        self.place.setPlaceholderText(self.tr("for example: counseling room"))

    def _add_rows(self) -> None:
        self.form.add(self.tr("Name"), self.name)
        self.form.add(self.tr("Service"), self.kind)
        self.form.add(self.tr("Setting"), self.setting)
        self.form.add(self.tr("Field"), self.field)
        self.form.add(self.tr("Technique"), self.technique)
        self.form.add(self.tr("Aim"), self.aim)
        self.form.add(self.tr("Academic year"), self.year)
        self.form.add(self.tr("Usual place"), self.place)
        self.form.add("", self.finished)
