"""Everything about one member, beside the list of all."""

from dataclasses import replace
from functools import partial
from itertools import pairwise

from PySide6.QtCore import QTimer, Signal
from PySide6.QtGui import QFocusEvent, QKeyEvent
from PySide6.QtWidgets import QFrame, QLineEdit, QWidget

from facilitator.errors import ActionableError, Trouble
from facilitator.store import groups
from facilitator.words import error_sentence, number_name
from facilitator.words.needs import need_name, need_sentence
from icebreakers.needs import Need
from sessions.records import Group, Member, Setting
from ui.desk import Desk
from ui.language import translate
from ui.places import Progress
from ui.widgets.chip_set import ChipSet
from ui.widgets.day_fields import MaybeDay
from ui.widgets.elided import Elided
from ui.widgets.form_keys import form_key
from ui.widgets.kit import button, column, holder, label, link, row, scrolling
from ui.widgets.row_form import RowForm

WIDTH = 436  # pixels at 100 % text, at the most
SCROLL_BAR = 12
# A name in Arabic at its beginning would otherwise turn the whole sentence around.
ISOLATE, END_ISOLATE = "\u2068", "\u2069"


class MemberForm(QFrame):
    """`left` when it is done with; Enter saves, Esc forgets what was typed."""

    left = Signal()

    def __init__(self, desk: Desk) -> None:
        super().__init__()
        self._desk = desk
        self._shown = Member(id="", group_id="", name="")
        self._setting = Setting.SCHOOL
        self._saving = False
        self.setProperty("role", "card")
        self.setMaximumWidth(desk.theme.px(WIDTH))
        self._title = Elided("heading")
        self.form = RowForm()
        self._build_fields()
        self._held = column(self.form, self._minding(), None, spacing=0)
        progress = link(self.tr("Progress"), self._progress)
        self.save_button = button(self.tr("Save"), self.save, role="primary", key=self.tr("Enter"))
        self._cancel = button(self.tr("Cancel"), self.leave, key="Esc")
        self._out = button(self.tr("Take out"), self.take_out)
        buttons = row(self.save_button, self._cancel, None, self._out)
        head = row(self._title, progress)
        head.setStretch(0, 1)
        self._inner = holder(self._held)
        self._area = scrolling(self._inner)
        body = column(head, self._area, buttons, margin=16, spacing=10)
        body.setStretch(1, 1)
        self.setLayout(body)
        self._arrange(Setting.SCHOOL)

    @property
    def member(self) -> Member:
        """The member as shown, before what was typed."""
        return self._shown

    @property
    def dirty(self) -> bool:
        return bool(self._shown.id) and self._typed() != self._shown

    def show_member(self, member: Member, group: Group) -> None:
        if self._setting is not group.setting:
            self._arrange(group.setting)
        self._shown = member
        today = self._desk.clock.now().wall.date()
        self.form.forgive()
        self._title.show_text(member.called)
        for name, field in self.texts.items():
            field.setText(getattr(member, name))
            field.setCursorPosition(0)
        self.consent.show_day(member.consent_on, today)
        self.joined.show_day(member.joined, today)
        self.gone.show_day(member.left, today)
        self.needs.show_chosen(member.needs)

    def save(self) -> None:
        self._desk.jobs.start(self._save())

    def leave(self) -> None:
        """Forget what was typed."""
        self._close()

    def take_out(self) -> None:
        self._desk.jobs.start(self._take_out())

    async def keep(self) -> bool:
        """Save what was typed before something else is shown; False when it cannot be saved."""
        return await self._write() if self.dirty else True

    def focusInEvent(self, event: QFocusEvent) -> None:
        super().focusInEvent(event)
        self.texts["name"].setFocus(event.reason())

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if not form_key(event, self.save, self.leave):
            super().keyPressEvent(event)

    async def _save(self) -> None:
        if self._saving:
            return
        self._saving = True
        try:
            if await self._write():
                self._close()
        finally:
            self._saving = False

    async def _write(self) -> bool:
        typed = self._typed()
        self.form.forgive()
        try:
            await self._desk.write(groups.save_member, typed)
        except ActionableError as error:
            self._complain(error)
            return False
        self._shown = typed
        return True

    async def _take_out(self) -> None:
        before = self._shown
        self._close()
        if before.id:
            await self._desk.write(groups.remove_member, before.id)
            self._tell_taken_out(before)

    def _tell_taken_out(self, before: Member) -> None:
        text = self.tr("{name} is out of the group. What is on record stays.")
        undo = partial(self._put_back, before)
        name = f"{ISOLATE}{before.called}{END_ISOLATE}"
        self._desk.tell(text.format(name=name), "good", (self.tr("Undo"), undo))

    def _put_back(self, member: Member) -> None:
        self._desk.jobs.start(self._desk.write(groups.save_member, member))

    def _close(self) -> None:
        self._shown = Member(id="", group_id="", name="")
        self.left.emit()

    def _complain(self, error: ActionableError) -> None:
        fields: dict[Trouble, QWidget] = {
            Trouble.NAME_MISSING: self.texts["name"],
            Trouble.NAME_TOO_LONG: self.texts["name"],
            Trouble.TOO_MANY_MEMBERS: self.texts["name"],
            Trouble.MEMBER_TWICE: self.texts["number"],
            Trouble.LEAVES_BEFORE_JOINING: self.gone,
        }
        if error.kind not in fields:
            raise error
        self.form.complain(fields[error.kind], error_sentence(error, translate))
        QTimer.singleShot(0, self._reveal)  # once the sentence has its place

    def _reveal(self) -> None:
        """Scroll to where the cursor is, far enough to read the sentence below it."""
        focused = self.focusWidget()
        if focused is not None:
            below = focused.mapTo(self._inner, focused.rect().bottomLeft())
            self._area.ensureVisible(0, below.y(), 0, self._desk.theme.px(60))

    def _progress(self) -> None:
        self._desk.go.emit(Progress(self._shown.group_id, self._shown.id))

    def _typed(self) -> Member:
        text = {name: field.text() for name, field in self.texts.items()}
        return replace(
            self._shown,
            name=text["name"],
            call=text["call"],
            number=text["number"],
            class_name=text["class_name"],
            study_programme=text["study_programme"],
            faculty=text["faculty"],
            class_teacher=text["class_teacher"],
            parent_contact=text["parent_contact"],
            consent_on=self.consent.day,
            joined=self.joined.day,
            left=self.gone.day,
            needs=frozenset(self.needs.chosen) | self._shown.needs.difference(self.needs.chips),
        )

    def _build_fields(self) -> None:
        names = ("name", "call", "number", "class_name", "study_programme", "faculty")
        self.texts = {name: QLineEdit() for name in (*names, "class_teacher", "parent_contact")}
        today = self._desk.clock.now().wall.date()
        self.consent = MaybeDay(self.tr("on file"), today)
        self.joined = MaybeDay(self.tr("later"), today)
        self.gone = MaybeDay(self.tr("has left"), today)
        self.needs = ChipSet((need.value, need_name(need, translate)) for need in Need)
        for need in Need:
            self.needs.chips[need.value].setToolTip(need_sentence(need, translate))

    def _minding(self) -> QWidget:
        caption, hint = self.tr("What to mind"), self.tr("For your eyes only, never on paper.")
        name = label(caption, "soft")
        name.setBuddy(self.needs)
        self.needs.setAccessibleName(caption)
        return holder(column(name, self.needs, label(hint, "quiet", wrap=True), spacing=6))

    def _arrange(self, setting: Setting) -> None:
        """Lay out the fields that belong to a school or to a campus."""
        self._setting = setting
        school = setting is Setting.SCHOOL
        fresh = RowForm(label_width=self._desk.theme.px(112), spacing=6)
        fresh.add(self.tr("Full name"), self.texts["name"])
        fresh.add(self.tr("Called"), self.texts["call"])
        fresh.add(number_name(setting, translate), self.texts["number"])
        units = ["class_name"] if school else ["study_programme", "faculty"]
        captions = self._captions(school)
        for name in (*units, "class_teacher", "parent_contact"):
            fresh.add(captions[name], self.texts[name])
        fresh.add(self.tr("Consent"), self.consent)
        fresh.add(self.tr("Joined"), self.joined)
        fresh.add(self.tr("Left"), self.gone)
        unused = {"class_name", "study_programme", "faculty"} - set(units)
        for name in unused:
            self.texts[name].setParent(self)
            self.texts[name].hide()
        for name in units:
            self.texts[name].show()
        self._held.insertWidget(0, fresh)
        old, self.form = self.form, fresh
        old.hide()
        old.deleteLater()
        # What scrolls asks for no width of its own, yet nothing in it may be cut off.
        self._area.setMinimumWidth(fresh.minimumSizeHint().width() + SCROLL_BAR)
        self._order()

    def _order(self) -> None:
        """Let Tab go through the fields first: they came into the form after the buttons."""
        days = [each for maybe in (self.consent, self.joined, self.gone) for each in maybe.parts]
        chips = self.needs.chips.values()
        order = [*self.texts.values(), *days, *chips, self.save_button, self._cancel, self._out]
        for one, other in pairwise(order):
            QWidget.setTabOrder(one, other)

    def _captions(self, school: bool) -> dict[str, str]:
        return {
            "class_name": self.tr("Class"),
            "study_programme": self.tr("Study programme"),
            "faculty": self.tr("Faculty"),
            "class_teacher": self.tr("Class teacher") if school else self.tr("Academic advisor"),
            "parent_contact": self.tr("Parent contact") if school else self.tr("Family contact"),
        }
