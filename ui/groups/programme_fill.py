"""Filling a programme: how many meetings, from when on, which days are left out."""

from collections.abc import Collection
from datetime import date, timedelta

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QComboBox, QFrame, QLineEdit, QWidget

from facilitator.programme import new_meetings
from facilitator.templates import LENGTHS
from facilitator.words import full_date
from sessions.programme import ProposedDay, SeriesWish, proposals
from sessions.records import Meeting
from ui.desk import Desk
from ui.widgets.calm_table import CalmTable, Cell, TableColumn, TableLine
from ui.widgets.day_fields import CountField, DayField, HourField
from ui.widgets.form_keys import form_key
from ui.widgets.kit import button, card, column, holder, label, link, row, scrolling
from ui.widgets.row_form import RowForm

MOST = 52  # meetings at once: one a week for a year
SHORTEST, LONGEST = 20, 300  # minutes of a meeting of one's own length
RHYTHMS = (7, 14, 28)  # days
FORM_WIDTH = 380  # pixels at 100 % text, at the most
SCROLL_BAR = 12


class ProgrammeFill(QWidget):
    """`wanted` carries the new meetings; `left` when there shall be none.

    The days are proposed as a list; Enter or a click on one leaves it out or takes it in again.
    """

    wanted = Signal(object)
    left = Signal()

    def __init__(self, desk: Desk) -> None:
        super().__init__()
        self._desk = desk
        self._group_id = ""
        self._known: tuple[Meeting, ...] = ()
        self._skip: set[date] = set()
        self._shown: tuple[ProposedDay, ...] = ()
        self._build_fields()
        self._build_preview()
        body = row(self._form_card(), self._preview_card(), spacing=14)
        body.setStretch(0, 4)
        body.setStretch(1, 5)
        self.setLayout(body)
        self.setFocusProxy(self.count)
        self._connect()

    @property
    def skip(self) -> Collection[date]:
        """The days that were left out."""
        return frozenset(self._skip)

    def begin(self, group_id: str, known: tuple[Meeting, ...], wish: SeriesWish) -> None:
        """Propose `wish` for a group that already has the meetings `known`."""
        self._group_id, self._known = group_id, known
        self._skip.clear()
        self.count.setValue(wish.count)
        self.first.show_day(wish.first)
        self.rhythm.setCurrentIndex(RHYTHMS.index(wish.every))
        self.start.show_hour(wish.start)
        usual = wish.minutes in LENGTHS
        self.length.setCurrentIndex(LENGTHS.index(wish.minutes) if usual else len(LENGTHS))
        self.own_length.setValue(wish.minutes)
        self.place.setText(wish.place)
        self.holiday_from.show_day(wish.first)
        self.holiday_to.show_day(wish.first)
        self._refresh()

    def wish(self) -> SeriesWish:
        """What is asked for as it stands in the fields."""
        own = self.length.currentIndex() == len(LENGTHS)
        return SeriesWish(
            count=self.count.value(),
            first=self.first.day,
            every=RHYTHMS[self.rhythm.currentIndex()],
            start=self.start.hour,
            minutes=self.own_length.value() if own else LENGTHS[self.length.currentIndex()],
            place=self.place.text(),
        )

    def save(self) -> None:
        """Hand over the meetings as they are proposed."""
        wish = self.wish()
        days = [each.day for each in self._shown if each.number is not None]
        self.wanted.emit(new_meetings(self._group_id, days, wish, self._desk.language))

    def leave(self) -> None:
        self.left.emit()

    def toggle(self, day: date) -> None:
        """Leave a day out, or take it in again."""
        self._skip ^= {day}
        self._refresh()

    def add_holidays(self) -> None:
        """Leave out every day from the first to the last of the holidays."""
        first, last = self.holiday_from.day, self.holiday_to.day
        if last < first:
            first, last = last, first
        self._skip |= {first + timedelta(days=n) for n in range((last - first).days + 1)}
        self._refresh()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if not form_key(event, self.save, self.leave):
            super().keyPressEvent(event)

    # what follows from the fields -----------------------------------------------------------

    def _refresh(self) -> None:
        wish = self.wish()
        self.own_length.setVisible(self.length.currentIndex() == len(LENGTHS))
        try:
            self._shown = proposals(wish, self._skip)
        except ValueError:  # past the end of the calendar
            self._shown = ()
        self.dates.show_lines([self._line(each) for each in self._shown])
        count = sum(each.number is not None for each in self._shown)
        self._save.set_caption(self.tr("Save %n meeting(s)", "", count))
        self._save.setEnabled(bool(count))
        skipped = sum(each.number is None for each in self._shown)
        self._skipped.setText(self.tr("%n day(s) left out", "", skipped) if skipped else "")
        self._take_all.setVisible(bool(skipped))
        today = self._desk.clock.now().wall.date()
        self._past.setVisible(wish.first < today)

    def _line(self, proposal: ProposedDay) -> TableLine:
        day, number = proposal.day, proposal.number
        remark = self._remark(day, taken=number is not None)
        said = " · ".join(part for part in (full_date(day, self._desk.language), remark) if part)
        if number is None:
            return TableLine(day.isoformat(), (Cell("–", "quiet"), Cell(said, "quiet")))
        return TableLine(day.isoformat(), (Cell(str(number), "accent"), Cell(said)))

    def _remark(self, day: date, *, taken: bool) -> str:
        if not taken:
            return self.tr("left out")
        if any(meeting.date == day for meeting in self._known):
            return self.tr("there is a meeting already")
        return self.tr("in the past") if day < self._desk.clock.now().wall.date() else ""

    def _toggle_key(self, key: str) -> None:
        self.toggle(date.fromisoformat(key))

    def _toggle_clicked(self) -> None:
        self._toggle_key(self.dates.key)

    def _take_all_in(self) -> None:
        self._skip.clear()
        self._refresh()

    # building -------------------------------------------------------------------------------

    def _build_fields(self) -> None:
        now = self._desk.clock.now().wall
        self.count = CountField(1, MOST)
        self.first = DayField(now.date())
        self.rhythm = QComboBox()
        self.rhythm.addItems(
            [self.tr("every week"), self.tr("every two weeks"), self.tr("every four weeks")]
        )
        self.start = HourField(now.time(), self._desk.language)
        self.length = QComboBox()
        for minutes in LENGTHS:
            self.length.addItem(self.tr("%n minute(s)", "", minutes))
        self.length.addItem(self.tr("another length"))
        self.length.setAccessibleName(self.tr("Length"))
        for choices in (self.rhythm, self.length):
            choices.setSizeAdjustPolicy(
                QComboBox.SizeAdjustPolicy.AdjustToMinimumContentsLengthWithIcon
            )
            choices.setMinimumContentsLength(9)
        self.own_length = CountField(SHORTEST, LONGEST, " " + self.tr("min"))
        self.own_length.setAccessibleName(self.tr("Minutes"))
        self.place = QLineEdit()
        self.holiday_from, self.holiday_to = DayField(now.date()), DayField(now.date())
        self.holiday_from.setAccessibleName(self.tr("First day without a meeting"))
        self.holiday_to.setAccessibleName(self.tr("Last day without a meeting"))

    def _build_preview(self) -> None:
        columns = (TableColumn("", 36), TableColumn(self.tr("Day")))
        self.dates = CalmTable(self._desk.theme, columns, 36)
        self.dates.horizontalHeader().hide()
        self.dates.setAccessibleName(self.tr("Proposed days"))
        self.dates.setCursor(Qt.CursorShape.PointingHandCursor)
        self._skipped = label("", "quiet")
        self._take_all = link(self.tr("Take all in again"), self._take_all_in)
        self._past = label(
            self.tr("The first day is in the past. That is fine for meetings written up later."),
            "quiet",
            wrap=True,
        )
        self._save = button("", self.save, role="primary", key=self.tr("Enter"))

    def _connect(self) -> None:
        for box in (self.count, self.own_length):
            box.valueChanged.connect(self._refresh)
        for choices in (self.rhythm, self.length):
            choices.currentIndexChanged.connect(self._refresh)
        self.first.picked.connect(self._refresh)
        self.dates.opened.connect(self._toggle_key)
        self.dates.clicked.connect(self._toggle_clicked)

    def _form_card(self) -> QFrame:
        form = RowForm(label_width=self._desk.theme.px(90), spacing=8)
        form.add(self.tr("Meetings"), self.count)
        form.add(self.tr("First day"), self.first)
        form.add(self.tr("How often"), self.rhythm)
        form.add(self.tr("Start"), self.start)
        form.add(self.tr("Length"), holder(column(self.length, self.own_length, spacing=6)))
        form.add(self.tr("Place"), self.place)
        self.form = form
        off = RowForm(label_width=self._desk.theme.px(90), spacing=8)
        off.add(self.tr("from"), self.holiday_from)
        off.add(self.tr("to"), self.holiday_to)
        leave_out = button(self.tr("Leave these days out"), self.add_holidays)
        title = label(self.tr("Holidays and examinations"), "label", wrap=True)
        inner = holder(column(form, self._past, 6, title, off, row(leave_out, None), None))
        area = scrolling(inner)
        area.setMinimumWidth(inner.minimumSizeHint().width() + SCROLL_BAR)
        area.setMaximumWidth(self._desk.theme.px(FORM_WIDTH))
        return card(area, margin=18)

    def _preview_card(self) -> QFrame:
        text = self.tr("Click a day, or press Enter on it, to leave it out.")
        hint = label(text, "quiet", wrap=True)
        leave = button(self.tr("Cancel"), self.leave)
        return card(
            label(self.tr("These days are proposed"), "heading"),
            hint,
            self.dates,
            row(self._skipped, self._take_all, None),
            row(self._save, leave, None),
            margin=18,
        )
