"""Templates for a plan: the house's by length and place in the series, and her own."""

from dataclasses import replace
from functools import partial

from PySide6.QtCore import QPoint, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QLineEdit, QMenu, QWidget

from facilitator.errors import ActionableError
from facilitator.store import library
from facilitator.store.library import OwnTemplate
from facilitator.templates import LENGTHS, template
from facilitator.words import error_sentence, meeting_type_name
from sessions.records import NO_ACTIVITIES, MeetingType, Plan, new_id
from ui.desk import Desk
from ui.language import translate
from ui.plan.edit import PlanEdit
from ui.widgets.flow import Flow, roomy
from ui.widgets.form_keys import form_key
from ui.widgets.kit import button, choice, column, label, row


class TemplateRow(QWidget):
    """One press puts another plan in place; the chips say what the plan is now."""

    changed = Signal()  # the own templates are others than before

    def __init__(self, desk: Desk) -> None:
        super().__init__()
        self._desk = desk
        self._edit: PlanEdit | None = None
        self._own: tuple[OwnTemplate, ...] = ()
        self.lengths = {minutes: choice(str(minutes)) for minutes in LENGTHS}
        self.kinds = {kind: choice(meeting_type_name(kind, translate)) for kind in MeetingType}
        for minutes, chip in self.lengths.items():
            chip.setAccessibleName(self.tr("Template for %n minute(s)", "", minutes))
            chip.clicked.connect(partial(self._choose, minutes, None))
        for kind, chip in self.kinds.items():
            chip.clicked.connect(partial(self._choose, None, kind))
        self.own = button(self.tr("Own templates") + " ▾", self.open_menu)
        self.menu = QMenu(self)
        self.setLayout(
            Flow(
                label(self.tr("Template"), "label"),
                *roomy(self.lengths.values()),
                label(self.tr("minutes"), "soft"),
                *roomy(self.kinds.values()),
                self.own,
            )
        )

    def show_edit(self, edit: PlanEdit) -> None:
        self._edit = edit
        for minutes, chip in self.lengths.items():
            chip.setChecked(edit.plan.minutes == minutes)
        for kind, chip in self.kinds.items():
            chip.setChecked(edit.plan.type is kind)

    def show_own(self, own: tuple[OwnTemplate, ...]) -> None:
        """Offer her own templates, and to take one away."""
        self._own = own
        self.own.setVisible(bool(own))
        self.menu.clear()
        for each in own:
            self.menu.addAction(_menu_text(each)).triggered.connect(partial(self._follow, each))
        self.menu.addSeparator()
        away = self.menu.addMenu(self.tr("Take away"))
        for each in own:
            away.addAction(_menu_text(each)).triggered.connect(partial(self._take_away, each))

    def open_menu(self) -> None:
        self.menu.popup(self.own.mapToGlobal(QPoint(0, self.own.height())))

    def _choose(
        self, minutes: int | None, kind: MeetingType | None, _checked: bool = False
    ) -> None:
        """Take the template of another length or another kind of meeting."""
        if self._edit is None:
            return
        plan = self._edit.plan
        kind = kind or plan.type
        made = template(minutes or max(plan.minutes, LENGTHS[0]), kind, self._desk.language)
        sentence = self.tr("The plan now follows the template: {kind}, {minutes} minutes.").format(
            kind=meeting_type_name(kind, translate), minutes=made.minutes
        )
        self._edit.follow(made, sentence)
        self.show_edit(self._edit)

    def _follow(self, own: OwnTemplate, _checked: bool = False) -> None:
        if self._edit is not None:
            sentence = self.tr("The plan now follows “{name}”.").format(name=own.name)
            self._edit.follow(own.plan, sentence)

    def _take_away(self, own: OwnTemplate, _checked: bool = False) -> None:
        self._desk.jobs.start(self._remove(own))

    async def _remove(self, own: OwnTemplate) -> None:
        await self._desk.write(library.remove_template, own.id)
        self.changed.emit()
        sentence = self.tr("The template “{name}” was taken away.").format(name=own.name)
        self._desk.tell(sentence, "good", (self.tr("Undo"), partial(self.put_back, own)))

    def put_back(self, own: OwnTemplate) -> None:
        """Store a template as it was before it was taken away or written over."""
        self._desk.jobs.start(self._put_back(own))

    async def _put_back(self, own: OwnTemplate) -> None:
        await self._desk.write(library.save_template, own)
        self.changed.emit()

    async def save(self, name: str, plan: Plan) -> None:
        """Keep `plan` as her own template; a template of that name is written over.

        The activities stay out of it: none should come twice to the same group.
        Raises: ActionableError(NAME_MISSING, NAME_TOO_LONG).
        """
        wanted = " ".join(name.split())
        same = [each for each in self._own if each.name.casefold() == wanted.casefold()]
        made = OwnTemplate(
            id=same[0].id if same else new_id(),
            name=wanted,
            plan=replace(plan, activities=NO_ACTIVITIES),
        )
        await self._desk.write(library.save_template, made)
        self.changed.emit()
        if same:
            sentence = self.tr("The template “{name}” now holds this plan.").format(name=wanted)
            undo = (self.tr("Undo"), partial(self.put_back, same[0]))
            self._desk.tell(sentence, "good", undo)
        else:
            sentence = self.tr("Saved as your template “{name}”.").format(name=wanted)
            self._desk.tell(sentence, "good")


class TemplateName(QWidget):
    """Asks, in the place of the buttons, under which name a plan is to be kept."""

    left = Signal()

    def __init__(self, desk: Desk, templates: TemplateRow) -> None:
        super().__init__()
        self._desk = desk
        self._templates = templates
        self._plan: Plan | None = None
        self.name = QLineEdit()
        self.name.setAccessibleName(self.tr("Name of the template"))
        self.name.setPlaceholderText(self.tr("Name of the template, e.g. short Friday"))
        self.name.setMinimumWidth(desk.theme.px(280))
        self.complaint = label("", "trouble", wrap=True)
        self.complaint.hide()
        self.save_button = button(self.tr("Save"), self.save, role="primary", key=self.tr("Enter"))
        leave = button(self.tr("Cancel"), self.leave, key="Esc")
        line = row(self.name, self.save_button, leave, None, spacing=10)
        self.setLayout(column(line, self.complaint, spacing=4))

    def ask(self, plan: Plan) -> None:
        self._plan = plan
        self.name.clear()
        self.complaint.hide()
        self.show()
        self.name.setFocus()

    def save(self) -> None:
        self._desk.jobs.start(self._save())

    def leave(self) -> None:
        self.hide()
        self.left.emit()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if not form_key(event, self.save, self.leave):
            super().keyPressEvent(event)

    async def _save(self) -> None:
        assert self._plan is not None
        try:
            await self._templates.save(self.name.text(), self._plan)
        except ActionableError as error:
            self.complaint.setText(error_sentence(error, translate))
            self.complaint.show()
            self.name.setFocus()
        else:
            self.leave()


def _menu_text(own: OwnTemplate) -> str:
    """A name as a menu shows it: an ampersand is a letter, and a long one is cut."""
    name = own.name if len(own.name) <= 60 else own.name[:59] + "…"
    return name.replace("&", "&&")
