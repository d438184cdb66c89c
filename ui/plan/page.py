"""The plan of one meeting: when, about what, how long each stage, what is done and said."""

from PySide6.QtCore import Qt
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QWidget

from facilitator import activity_library
from facilitator.material import plan as plan_material
from facilitator.material.plan import PlanMaterial
from facilitator.store import library
from facilitator.store.subjects import Subject
from facilitator.words import clock_time
from icebreakers.catalogue import Catalogue
from sessions.records import STAGES, MeetingState, Stage
from ui.desk import Desk
from ui.page import Page
from ui.places import Groups, Library, Live, Place, PlanMeeting, place_of
from ui.plan.bar import PlanBar
from ui.plan.edit import PlanEdit
from ui.plan.header import PlanHeader
from ui.plan.stage import StageCard
from ui.plan.template import TemplateName, TemplateRow
from ui.widgets.form_keys import ENTER_KEYS
from ui.widgets.kit import button, card, column, holder, label, row


class PlanPage(Page):
    """Four stages side by side, saved as they are written. Ctrl+Enter starts the meeting."""

    # Reading all anew forgets the usual length; the row of templates reads its own.
    interests = plan_material.SUBJECTS - {Subject.TEMPLATES}

    def __init__(self, desk: Desk) -> None:
        super().__init__(desk)
        # A press on a tool must not take the keys from the line it is meant for, so the page
        # itself never takes the focus from the mouse.
        self.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self._catalogue: Catalogue | None = None
        self._material: PlanMaterial | None = None
        self._edit: PlanEdit | None = None
        self.header = PlanHeader(desk)
        self.templates = TemplateRow(desk)
        self.templates.changed.connect(self._read_templates)
        self.bar = PlanBar(desk.theme)
        self.stages = {stage: StageCard(desk, stage) for stage in STAGES}
        for made in self.stages.values():
            made.library_asked.connect(self._open_library)
        self.read_only = self._build_read_only()
        self.naming = TemplateName(desk, self.templates)
        self.naming.hide()
        self.naming.left.connect(self._name_given)
        self.foot = self._build_foot()
        cards = row(*self.stages.values(), spacing=12)
        for at in range(len(STAGES)):
            cards.setStretch(at, 1)
        body = column(
            self.header,
            self.templates,
            self.read_only,
            self.bar,
            cards,
            self.foot,
            self.naming,
            spacing=12,
        )
        body.setStretch(4, 1)
        body.setContentsMargins(34, 20, 34, 18)
        self.setLayout(body)

    @property
    def edit(self) -> PlanEdit:
        assert self._edit is not None
        return self._edit

    async def show_place(self, place: Place) -> None:
        assert isinstance(place, PlanMeeting)
        shelf = activity_library.shelf
        self._catalogue = await self.desk.jobs.run(shelf, self.desk.db, self._catalogue)
        for each in self.stages.values():
            each.know(self._catalogue)
        self.naming.hide()
        self.foot.show()
        await self._read(place.meeting_id)

    async def reload(self) -> None:
        await self._read(self.edit.meeting.id)

    async def leave(self) -> None:
        for each in self.stages.values():
            each.settle()
        await super().leave()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        with_control = event.modifiers() & Qt.KeyboardModifier.ControlModifier
        if event.key() in ENTER_KEYS and with_control:
            self._start()
        else:
            super().keyPressEvent(event)

    async def _read(self, meeting_id: str) -> None:
        """Read until nothing typed is on its way any more: what is shown is what is stored."""
        while True:
            await self.desk.saver.flush()
            found = await self.desk.jobs.run(plan_material.read, self.desk.db, meeting_id)
            if not self.desk.saver.pending:
                break
        self._material = found
        self._edit = PlanEdit(self.desk, found.meeting)
        self._edit.changed.connect(self._draw)
        self.templates.show_own(found.templates)
        self._draw()

    def _draw(self) -> None:
        assert self._material is not None
        edit = self.edit
        self.header.show_edit(edit, self._material)
        self.templates.show_edit(edit)
        self.templates.setVisible(edit.writable)
        self.read_only.setVisible(not edit.writable)
        self.bar.show_plan(edit.plan)
        for each in self.stages.values():
            each.show_edit(edit)
        self._draw_foot(edit)

    def _draw_foot(self, edit: PlanEdit) -> None:
        self._start_button.setVisible(edit.writable)
        more = edit.plan.minutes - edit.usual
        self._moved.setVisible(more != 0)
        self.fit.setVisible(more != 0)
        self._keys.setVisible(more == 0 and edit.writable)
        self._moved.setText(self._moved_bell(edit, more))
        self.fit.set_caption(self.tr("Back to %n minute(s)", "", edit.usual))
        self._say_state(edit.meeting.state)

    def _moved_bell(self, edit: PlanEdit, more: int) -> str:
        if more > 0:
            text = self.tr("%n minute(s) more: bell {before} → {now}", "", more)
        else:
            text = self.tr("%n minute(s) less: bell {before} → {now}", "", -more)
        language = self.desk.language
        before = clock_time(edit.bell(edit.usual), language)
        return text.format(before=before, now=clock_time(edit.bell(), language))

    def _say_state(self, state: MeetingState) -> None:
        sentences = {
            MeetingState.PLANNED: "",
            MeetingState.RUNNING: self.tr("This meeting is running, so its plan stays as it is."),
            MeetingState.CLOSING: self.tr("This meeting is over, so its plan stays as it was."),
            MeetingState.HELD: self.tr("This meeting was held, so its plan stays as it was."),
            MeetingState.CANCELLED: self.tr("This meeting was cancelled, so its plan is closed."),
        }
        captions = {
            MeetingState.RUNNING: self.tr("Go on with the meeting"),
            MeetingState.CLOSING: self.tr("Close the meeting"),
            MeetingState.HELD: self.tr("Open its record"),
        }
        self._state.setText(sentences[state])
        self._onward.set_caption(captions.get(state, self.tr("Open the group")))

    # building -------------------------------------------------------------------------------

    def _build_read_only(self) -> QWidget:
        self._state = label("", "notice", wrap=True)
        self._onward = button("", self._go_on)
        line = row(self._state, self._onward, spacing=12)
        line.setStretch(0, 1)
        return card(holder(line), margin=10, role="notice")

    def _build_foot(self) -> QWidget:
        self._start_button = button(
            self.tr("Start the meeting"), self._start, role="big", key=self.tr("Ctrl Enter")
        )
        self.keep = button(self.tr("Save as own template"), self._ask_name)
        self._moved = label("", "notice", wrap=True)
        self._moved.setAlignment(Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter)
        self.fit = button("", self._fit)
        self._keys = label(
            self.tr("Enter: new line · Alt+↑ ↓: move · Ctrl+T: no timer · Ctrl+Del: take out"),
            "quiet",
            wrap=True,
        )
        self._keys.setAlignment(Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter)
        line = row(self._start_button, self.keep, self._moved, self.fit, self._keys, spacing=10)
        line.insertStretch(2)
        line.setStretch(3, 1000)  # the stretch is for when both sentences are hidden
        line.setStretch(5, 1000)
        return holder(line)

    # actions --------------------------------------------------------------------------------

    def _start(self) -> None:
        if self._edit is not None and self._edit.writable:
            self.desk.go.emit(Live(self._edit.meeting.id))

    def _go_on(self) -> None:
        meeting = self.edit.meeting
        self.desk.go.emit(place_of(meeting.id, meeting.state) or Groups(meeting.group_id))

    def _open_library(self, stage: Stage) -> None:
        self.desk.go.emit(Library(self.edit.meeting.id, stage))

    def _fit(self) -> None:
        self.edit.fit()

    def _ask_name(self) -> None:
        self.foot.hide()
        self.naming.ask(self.edit.plan)

    def _name_given(self) -> None:
        self.foot.show()
        self.setFocus()

    def _read_templates(self) -> None:
        self.desk.jobs.start(self._reread_templates())

    async def _reread_templates(self) -> None:
        own = await self.desk.jobs.run(library.templates, self.desk.db)
        self.templates.show_own(own)
