"""Above a plan: which meeting, when and where, about what, how long, and whether it is saved."""

from datetime import datetime
from functools import partial

from PySide6.QtWidgets import QLineEdit, QWidget

from facilitator.material.plan import PlanMaterial
from facilitator.words import clock_time, full_date, meeting_state_name
from sessions.programme import out_of_order
from ui.desk import Desk
from ui.language import translate
from ui.plan.edit import PlanEdit
from ui.widgets.day_fields import DayField, HourField
from ui.widgets.elided import Elided
from ui.widgets.kit import column, label, row, set_role

LONGEST = 300  # characters of a place or a topic


class PlanHeader(QWidget):
    """Every field writes into the plan's meeting as it is typed."""

    def __init__(self, desk: Desk) -> None:
        super().__init__()
        self._desk = desk
        self._edit: PlanEdit | None = None
        now = desk.clock.now().wall
        self.title = Elided("display")
        self._saved = label("", "chip-good")
        self._saved.hide()
        self.length = label("", "figure")
        self.bell = label("", "figure")
        self.day = DayField(now.date())
        self.hour = HourField(now.time(), desk.language)
        self.place = self._text_field(self.tr("Place"))
        self.topic = self._text_field(self.tr("Topic"))
        self.topic.setPlaceholderText(self.tr("What this meeting is about"))
        self.notice = label("", "notice", wrap=True)
        self.notice.hide()
        self._arrange()
        self._connect()

    def show_edit(self, edit: PlanEdit, material: PlanMaterial) -> None:
        """Show the meeting as it is in `edit` now."""
        anew, self._edit = edit is not self._edit, edit
        meeting, language = edit.meeting, self._desk.language
        title = self.tr("{group} · Meeting {number} of {total}")
        self.title.show_text(
            title.format(group=material.group.name, number=meeting.number, total=material.total)
        )
        self.length.setText(self.tr("%n minute(s)", "", edit.plan.minutes))
        self.bell.setText(clock_time(edit.bell(), language))
        set_role(self.bell, "figure" if edit.plan.minutes == edit.usual else "figure-notice")
        if anew:
            self._fill(edit, material)
        sentence = self._order(edit, material)
        self.notice.setText(sentence)
        self.notice.setVisible(bool(sentence))

    def _fill(self, edit: PlanEdit, material: PlanMaterial) -> None:
        meeting = edit.meeting
        self._saved.hide()
        for field in (self.day, self.hour, self.place, self.topic):
            field.blockSignals(True)
            field.setEnabled(edit.writable)
        self.day.show_day(meeting.date)
        self.hour.show_hour(meeting.start)
        self.place.setText(meeting.place)
        self.place.setPlaceholderText(material.group.place or self.tr("Where you meet"))
        self.place.setCursorPosition(0)
        self.topic.setText(meeting.topic)
        self.topic.setCursorPosition(0)
        for field in (self.day, self.hour, self.place, self.topic):
            field.blockSignals(False)

    def _order(self, edit: PlanEdit, material: PlanMaterial) -> str:
        """What does not fit in the calendar; it is allowed, but not silently."""
        meeting, language = edit.meeting, self._desk.language
        if not edit.writable:
            return ""
        if meeting.date < self._desk.clock.now().wall.date():
            return self.tr("This date has already passed.")
        other = out_of_order(meeting, material.others)
        if other is None:
            return ""
        return self.tr("Meeting {number} ({state}) is on {date}: the order no longer fits.").format(
            number=other.number,
            state=meeting_state_name(other.state, translate),
            date=full_date(other.date, language),
        )

    def _arrange(self) -> None:
        top = row(
            self.title,
            16,
            self._saved,
            14,
            column(label(self.tr("Length"), "quiet"), self.length, spacing=0),
            16,
            column(label(self.tr("Bell"), "quiet"), self.bell, spacing=0),
        )
        top.setStretch(0, 1)
        fields = row(spacing=8)
        for caption, field, stretch in (
            (self.tr("Date"), self.day, 0),
            (self.tr("Start"), self.hour, 0),
            (self.tr("Place"), self.place, 2),
            (self.tr("Topic"), self.topic, 5),
        ):
            name = label(caption, "label")
            name.setBuddy(field)
            field.setAccessibleName(caption)
            fields.addWidget(name)
            fields.addWidget(field, stretch)
            fields.addSpacing(8)
        self.setLayout(column(top, fields, self.notice, spacing=8))

    def _connect(self) -> None:
        self.day.picked.connect(self._write_day)
        self.hour.picked.connect(self._write_hour)
        self.place.textChanged.connect(self._write_place)
        self.topic.textChanged.connect(self._write_topic)
        self._desk.saver.saved.connect(self._show_saved)
        self._desk.saver.waiting.connect(partial(self._say, self.tr("Saving…"), "chip"))
        self._desk.saver.failed.connect(self._show_failed)

    def _text_field(self, name: str) -> QLineEdit:
        made = QLineEdit()
        made.setMaxLength(LONGEST)
        made.setAccessibleName(name)
        made.setMinimumWidth(self._desk.theme.px(90))
        return made

    def _write_day(self) -> None:
        if self._edit is not None:
            self._edit.set_day(self.day.day)

    def _write_hour(self) -> None:
        if self._edit is not None:
            self._edit.set_hour(self.hour.hour)

    def _write_place(self, text: str) -> None:
        if self._edit is not None:
            self._edit.set_place(text)

    def _write_topic(self, text: str) -> None:
        if self._edit is not None:
            self._edit.set_topic(text)

    def _show_saved(self, at: datetime) -> None:
        time = clock_time(at, self._desk.language)
        self._say(self.tr("Saved {time}").format(time=time), "chip-good")

    def _show_failed(self, _error: object) -> None:
        self._say(self.tr("Not saved yet, trying again"), "chip-notice")

    def _say(self, text: str, role: str) -> None:
        self._saved.setVisible(True)
        self._saved.setText(text)
        set_role(self._saved, role)
