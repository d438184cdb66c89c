"""The last step: the follow-up plan, and when the group meets again."""

from dataclasses import replace

from PySide6.QtCore import QDate
from PySide6.QtWidgets import QLineEdit, QWidget

from facilitator.words import full_date, weekday
from sessions.records import Meeting, MeetingState
from ui.after.closing_steps import TextStep
from ui.after.closing_work import ClosingWork
from ui.after.fields import ClosingField
from ui.desk import Desk
from ui.widgets.day_fields import DayField, HourField
from ui.widgets.kit import button, column, frame, holder, label, row


class NextStep(TextStep):
    """Day, hour and place of the next meeting are those of the programme."""

    def __init__(self, desk: Desk) -> None:
        super().__init__(desk)
        self.caption = self.tr("Follow-up")
        self.question = self.tr("How do we go on?")
        self.advice = self.tr("What is to be done before the next meeting, and when that is.")
        plan = self.add(
            ClosingField(
                desk.theme,
                "follow_up",
                self.tr("Follow-up plan"),
                self.tr("What you will ask back, whom you will talk to"),
                phrases=self._ways(),
                lines=6,
            )
        )
        now = desk.clock.now().wall
        self._title = label("", "heading")
        self._weekday = label("", "soft")
        self.day = DayField(now.date())
        self.day.setAccessibleName(self.tr("Day of the next meeting"))
        self.hour = HourField(now.time(), desk.language)
        self.hour.setAccessibleName(self.tr("Start of the next meeting"))
        self.place = QLineEdit()
        self.place.setAccessibleName(self.tr("Place of the next meeting"))
        for signal in (self.day.picked, self.hour.picked, self.place.textEdited):
            signal.connect(self._moved)
        self._planned, self._nothing = self._planned_form(), self._nothing_form()
        self._held = label("", "soft", wrap=True)
        parts = (self._title, self._planned, self._nothing, self._held)
        inner = column(*parts, margin=16, spacing=10)
        both = column(plan, frame("well", inner), spacing=16)
        both.setStretch(0, 1)
        self.setLayout(both)

    def open(self, work: ClosingWork) -> None:
        super().open(work)
        self._show_coming()

    def refresh(self) -> None:
        super().refresh()
        shown = self.work.coming if self.work is not None else None
        if (shown is None) == self._nothing.isHidden():
            self._show_coming()

    def _show_coming(self) -> None:
        coming = self.work.coming if self.work is not None else None
        planned = coming is not None and coming.state is MeetingState.PLANNED
        self._planned.setVisible(planned)
        self._nothing.setVisible(coming is None)
        self._held.setVisible(coming is not None and not planned)
        self._title.setText(self.tr("Next meeting"))
        if coming is not None and self.work is not None:
            self._fill(coming, self.work)

    def _fill(self, coming: Meeting, work: ClosingWork) -> None:
        title = self.tr("Next meeting: number {number}")
        self._title.setText(title.format(number=coming.number))
        begun = self.tr("It has begun already, on {day}.")
        self._held.setText(begun.format(day=full_date(coming.date, self.desk.language)))
        fields = (self.day, self.hour, self.place)
        for field in fields:
            field.blockSignals(True)
        held = min(work.meeting.date, coming.date)
        self.day.setMinimumDate(QDate(held.year, held.month, held.day))
        self.day.show_day(coming.date)
        self.hour.show_hour(coming.start)
        self.place.setText(coming.place)
        self.place.setCursorPosition(0)
        self.place.setPlaceholderText(work.material.summary.group.place)
        for field in fields:
            field.blockSignals(False)
        self._show_weekday()

    def _moved(self) -> None:
        work = self.work
        if work is None or work.coming is None:
            return
        typed = replace(
            work.coming, date=self.day.day, start=self.hour.hour, place=self.place.text()
        )
        self._show_weekday()
        if typed != work.coming:
            work.move_coming(typed)

    def _show_weekday(self) -> None:
        self._weekday.setText(weekday(self.day.day, self.desk.language))

    def _add(self) -> None:
        if self.work is not None:
            self.desk.jobs.start(self._added(self.work))

    async def _added(self, work: ClosingWork) -> None:
        await work.add_coming()
        self._show_coming()
        self.day.setFocus()

    def _planned_form(self) -> QWidget:
        when = row(self._weekday, self.day, self.hour, spacing=8)
        where = row(label(self.tr("Place"), "soft"), self.place, spacing=8)
        both = row(when, 12, where)
        both.setStretch(2, 1)
        return holder(both)

    def _nothing_form(self) -> QWidget:
        text = self.tr("No further meeting is planned. If the group goes on, add one.")
        add = button(self.tr("Add a meeting"), self._add)
        line = row(label(text, "soft", wrap=True), add, spacing=16)
        line.setStretch(0, 1)
        return holder(line)

    def _ways(self) -> tuple[str, ...]:
        return (
            self.tr("individual counseling for those who wish it"),
            self.tr("talk with the class teacher"),
            self.tr("consultation with the parents"),
            self.tr("ask back the small steps at the next opening"),
        )
