"""One meeting of the programme: what can be changed about it and where it leads."""

from dataclasses import replace
from functools import partial

from PySide6.QtCore import Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QFrame, QLineEdit, QWidget

from facilitator.programme import rearrange
from facilitator.words import full_date
from sessions.programme import amended
from sessions.records import Meeting, MeetingState
from ui.desk import Desk
from ui.places import CloseMeeting, Live, MeetingRecord, Place, PlanMeeting, Reports
from ui.widgets.day_fields import DayField, HourField
from ui.widgets.elided import Elided
from ui.widgets.form_keys import form_key
from ui.widgets.kit import KeyButton, button, clear, column, holder, label, row
from ui.widgets.row_form import RowForm

State = MeetingState


class MeetingPanel(QFrame):
    """A planned meeting can be moved, prepared, started and called off; a past one be read."""

    left = Signal()

    def __init__(self, desk: Desk) -> None:
        super().__init__()
        self._desk = desk
        self._meeting: Meeting | None = None
        self._usual_place = ""
        self.setProperty("role", "card")
        self._title = Elided("heading")
        self._remark = label("", "quiet", wrap=True)
        now = desk.clock.now().wall
        self.day = DayField(now.date())
        self.start = HourField(now.time(), desk.language)
        self.place, self.topic = QLineEdit(), QLineEdit()
        self._fields = self._fields_row()
        self._ways_row = row(spacing=8)
        self._ways = holder(self._ways_row)
        self._saving = self._saving_row()
        lines = (self._title, self._fields, self._remark, self._ways, self._saving)
        self.setLayout(column(*lines, margin=16, spacing=8))
        for field in (self.day, self.start):
            field.picked.connect(self._changed)
        for text in (self.place, self.topic):
            text.textEdited.connect(self._changed)

    @property
    def meeting(self) -> Meeting | None:
        return self._meeting

    @property
    def dirty(self) -> bool:
        return self._meeting is not None and self._typed(self._meeting) != self._meeting

    def show_meeting(self, meeting: Meeting, usual_place: str) -> None:
        self._meeting = None  # the fields do not speak of it while they change
        self._usual_place = usual_place
        self.day.show_day(meeting.date)
        self.start.show_hour(meeting.start)
        self.place.setText(meeting.place)
        self.place.setPlaceholderText(usual_place)
        self.topic.setText(meeting.topic)
        for text in (self.place, self.topic):
            text.setCursorPosition(0)
        self._meeting = meeting
        self._fields.setVisible(meeting.state is State.PLANNED)
        self._show_title(meeting)
        self._show_buttons(meeting)
        self._changed()

    def save(self) -> None:
        self._desk.jobs.start(self._save())

    def leave(self) -> None:
        """Forget what was typed and go back to the list."""
        if self._meeting is not None:
            self.show_meeting(self._meeting, self._usual_place)
        self.left.emit()

    async def keep(self) -> bool:
        """Save what was typed before something else is shown."""
        if self.dirty:
            await self._save()
        return True

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if not form_key(event, self.save, self.leave):
            super().keyPressEvent(event)

    # what the buttons do --------------------------------------------------------------------

    async def _save(self) -> None:
        meeting = self._meeting
        if meeting is None or not self.dirty:
            return
        self._meeting = self._typed(meeting)
        await self._put(self._meeting)

    async def _put(self, wanted: Meeting) -> None:
        """Store what this panel may change; the numbers of all meetings follow the dates."""
        change = partial(amended, wanted)
        await self._desk.write(rearrange, wanted.group_id, change, self._desk.language)

    def _call_off(self) -> None:
        meeting = self._meeting
        if meeting is None:
            return
        self._set_state(meeting, State.CANCELLED)
        day = full_date(meeting.date, self._desk.language)
        text = self.tr("The meeting of {day} is called off.").format(day=day)
        undo = partial(self._set_state, meeting, State.PLANNED)
        self._desk.tell(text, "good", (self.tr("Undo"), undo))

    def _bring_back(self) -> None:
        if self._meeting is not None:
            self._set_state(self._meeting, State.PLANNED)

    def _set_state(self, meeting: Meeting, state: MeetingState) -> None:
        self._desk.jobs.start(self._put(replace(self._typed_or(meeting), state=state)))

    def _go(self, place: Place) -> None:
        self._desk.go.emit(place)

    # what is seen ---------------------------------------------------------------------------

    def _typed(self, meeting: Meeting) -> Meeting:
        if meeting.state is not State.PLANNED:
            return meeting
        return replace(
            meeting,
            date=self.day.day,
            start=self.start.hour,
            place=self.place.text(),
            topic=self.topic.text(),
        )

    def _typed_or(self, meeting: Meeting) -> Meeting:
        """The meeting with what was typed about it, if it is the one in view."""
        shown = self._meeting
        return self._typed(meeting) if shown is not None and shown.id == meeting.id else meeting

    def _show_title(self, meeting: Meeting) -> None:
        day = full_date(meeting.date, self._desk.language)
        if meeting.state is State.CANCELLED:
            self._title.show_text(self.tr("{day}, called off").format(day=day))
            return
        title = self.tr("Meeting {number} · {day}").format(number=meeting.number, day=day)
        seen = meeting.topic and meeting.state is not State.PLANNED
        self._title.show_text(f"{title} · {meeting.topic}" if seen else title)

    def _changed(self) -> None:
        meeting = self._meeting
        if meeting is None:
            return
        today = self._desk.clock.now().wall.date()
        past = meeting.state is State.PLANNED and self.day.day < today
        self._remark.setText(
            self.tr("This day is in the past. That is fine when you write a meeting up later.")
        )
        self._remark.setVisible(past)
        self._ways.setVisible(not self.dirty)
        self._saving.setVisible(self.dirty)

    def _show_buttons(self, meeting: Meeting) -> None:
        clear(self._ways_row)
        for each in self._leading(meeting):
            self._ways_row.addWidget(each)
        self._ways_row.addStretch()
        if meeting.state is State.PLANNED:
            self._ways_row.addWidget(button(self.tr("Call off"), self._call_off))

    def _leading(self, meeting: Meeting) -> list[KeyButton]:
        """Buttons to where a meeting in this state can be taken next."""
        prepare = button(self.tr("Prepare the plan"), partial(self._go, PlanMeeting(meeting.id)))
        live = partial(self._go, Live(meeting.id))
        close = partial(self._go, CloseMeeting(meeting.id))
        record = partial(self._go, MeetingRecord(meeting.id))
        summary = button(self.tr("Summary"), partial(self._go, Reports(meeting.id)))
        return {
            State.PLANNED: [button(self.tr("Start the meeting"), live, role="primary"), prepare],
            State.RUNNING: [button(self.tr("Go on with the meeting"), live, role="primary")],
            State.CLOSING: [button(self.tr("Finish the closing"), close, role="primary"), summary],
            State.HELD: [button(self.tr("Open the record"), record), summary],
            State.CANCELLED: [button(self.tr("Put it back"), self._bring_back)],
        }[meeting.state]

    def _saving_row(self) -> QWidget:
        save = button(self.tr("Save the change"), self.save, role="primary", key=self.tr("Enter"))
        return holder(row(save, button(self.tr("Cancel"), self.leave, key="Esc"), None))

    def _fields_row(self) -> QWidget:
        px = self._desk.theme.px
        when, where = RowForm(label_width=px(56), spacing=4), RowForm(label_width=px(56), spacing=4)
        when.add(self.tr("Day"), self.day)
        when.add(self.tr("Start"), self.start)
        where.add(self.tr("Place"), self.place)
        where.add(self.tr("Topic"), self.topic)
        both = row(when, where, spacing=22)
        both.setStretch(0, 2)
        both.setStretch(1, 5)
        return holder(both)
