"""A list of members with the six ways of coming or not, and the minute of a late arrival."""

from collections.abc import Iterable
from dataclasses import replace
from datetime import datetime
from functools import partial

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QKeyEvent, QMouseEvent, QResizeEvent
from PySide6.QtWidgets import QButtonGroup, QFrame, QHBoxLayout, QPushButton, QWidget

from facilitator.words import attendance_letter, attendance_word, status_for_key
from sessions.attendance import STATUSES, come
from sessions.records import Attendance, Meeting, Member, Presence
from ui.desk import Desk
from ui.language import translate
from ui.widgets.day_fields import HourField
from ui.widgets.elided import Elided
from ui.widgets.form_keys import ENTER_KEYS
from ui.widgets.kit import choice, clear, column, holder, label, link, row, scrolling, set_role

ROOMY = 560  # pixels at 100 % text, for everything in one line


class PresenceRow(QFrame):
    """One member. `changed` carries the presence as it is now, `entered` the member's id."""

    changed = Signal(object)
    entered = Signal(str)

    def __init__(self, desk: Desk, at: int, member: Member, begun: datetime) -> None:
        super().__init__()
        self._begun = begun
        self._roomy = desk.theme.px(ROOMY)
        self.presence = Presence(member_id=member.id)
        self.setProperty("role", "row")
        px = desk.theme.px
        number = label(str(at + 1), "quiet")
        number.setFixedWidth(px(20))
        call = Elided("strong")
        self.called = member.called
        call.show_text(self.called)
        call.setFixedWidth(px(84))
        self._whole = Elided("quiet")
        self._whole.show_text(member.name if member.call else "")
        self.hour = HourField(begun.time(), desk.language)
        self.hour.setAccessibleName(self.tr("Minute of arrival"))
        self.hour.setFixedWidth(px(84))
        self.hour.picked.connect(self._hour_picked)
        self.add_hour = link(self.tr("when?"), self._ask_hour)
        self.add_hour.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        line = row(number, call, self._whole, None, self.add_hour, self.hour, margin=0, spacing=6)
        line.setContentsMargins(8, 1, 8, 1)
        line.setStretch(2, 1000)
        self._group = QButtonGroup(self)
        self.chips = {status: self._chip(status, line, px(36)) for status in STATUSES}
        self.setLayout(line)
        self.setMinimumHeight(max(px(38), self.hour.sizeHint().height() + 4))

    def show_presence(self, presence: Presence) -> None:
        self.presence = presence
        self._group.setExclusive(False)
        for status, chip in self.chips.items():
            chip.setChecked(status is presence.status)
        self._group.setExclusive(True)
        late = presence.status is Attendance.LATE
        self.hour.setVisible(late and presence.arrived_at is not None)
        self._make_room()
        self.add_hour.setVisible(late and presence.arrived_at is None)
        if presence.arrived_at is not None:
            self.hour.blockSignals(True)
            self.hour.show_hour(presence.arrived_at.time())
            self.hour.blockSignals(False)

    def show_current(self, current: bool) -> None:
        set_role(self, "row-current" if current else "row")

    def take(self, status: Attendance) -> None:
        """Say how the member came; what cannot be true any more goes."""
        self.put(come(self.presence, status))

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._make_room()

    def _make_room(self) -> None:
        """In a narrow list the minute of arrival takes the place of the full name."""
        self._whole.setVisible(self.hour.isHidden() or self.width() >= self._roomy)

    def mousePressEvent(self, _event: QMouseEvent) -> None:
        self.entered.emit(self.presence.member_id)

    def _chip(self, status: Attendance, line: QHBoxLayout, width: int) -> QPushButton:
        made = choice(attendance_letter(status, translate))
        made.setToolTip(attendance_word(status, translate))
        made.setAccessibleName(attendance_word(status, translate))
        made.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        made.setFixedWidth(width)
        made.clicked.connect(partial(self._pressed, status))
        self._group.addButton(made)
        line.addWidget(made)
        return made

    def _pressed(self, status: Attendance) -> None:
        self.entered.emit(self.presence.member_id)
        self.take(status)

    def _ask_hour(self) -> None:
        """Offer the minute the meeting began, to be set right."""
        self.entered.emit(self.presence.member_id)
        self.put(replace(self.presence, arrived_at=self._begun))
        self.hour.setFocus()
        self.hour.setSelectedSection(HourField.Section.MinuteSection)

    def _hour_picked(self) -> None:
        day = self.presence.arrived_at or self._begun
        hour = self.hour.hour
        moment = day.replace(hour=hour.hour, minute=hour.minute, second=0, microsecond=0)
        self.put(replace(self.presence, arrived_at=moment))

    def put(self, presence: Presence) -> None:
        """Change what is known of the member, and say so."""
        if presence != self.presence:
            self.show_presence(presence)
            self.changed.emit(presence)


class PresenceList(QWidget):
    """Up and down go through the members, a letter says how they came. `came_to` says that one
    is at another member."""

    changed = Signal(object)
    came_to = Signal()

    def __init__(self, desk: Desk) -> None:
        super().__init__()
        self._desk = desk
        self.rows: list[PresenceRow] = []
        self.current = 0
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setAccessibleName(self.tr("Attendance"))
        self._list = column(spacing=1)
        self._area = scrolling(holder(self._list))
        self.setLayout(column(self._area))

    def show_members(
        self, members: Iterable[Member], presences: Iterable[Presence], begun: datetime
    ) -> None:
        """`begun` is when the meeting began; arrivals lie on its day."""
        clear(self._list)
        self.current = 0
        self.rows = [self._row(at, member, begun) for at, member in enumerate(members)]
        for made, presence in zip(self.rows, presences, strict=True):
            made.show_presence(presence)
            self._list.addWidget(made)
        if not self.rows:
            empty = self.tr("Nobody was enrolled on that day.")
            self._list.addWidget(label(empty, "soft", wrap=True))
        self._list.addStretch()
        self._mark_current()

    @property
    def presences(self) -> tuple[Presence, ...]:
        return tuple(made.presence for made in self.rows)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        step = {Qt.Key.Key_Down: 1, Qt.Key.Key_Up: -1}.get(Qt.Key(event.key()), 0)
        plain = not event.modifiers() & Qt.KeyboardModifier.ControlModifier
        status = status_for_key(event.text(), translate) if plain else None
        if step:
            self.go_to(self.current + step)
        elif status is not None and self.rows:
            self.rows[self.current].take(status)
            self.go_to(self.current + 1)
        elif event.key() in ENTER_KEYS and plain and self._in_hour():
            self.setFocus()
        else:
            super().keyPressEvent(event)

    def go_to(self, at: int) -> None:
        self.current = max(0, min(at, len(self.rows) - 1))
        self._mark_current()
        self.came_to.emit()
        if self.rows:
            self._area.ensureWidgetVisible(self.rows[self.current], 0, 50)

    def _row(self, at: int, member: Member, begun: datetime) -> PresenceRow:
        made = PresenceRow(self._desk, at, member, begun)
        made.changed.connect(self.changed)
        made.entered.connect(self._entered)
        return made

    def _entered(self, member_id: str) -> None:
        self.go_to([made.presence.member_id for made in self.rows].index(member_id))
        self.setFocus()

    def _in_hour(self) -> bool:
        return any(made.hour.hasFocus() for made in self.rows)

    def _mark_current(self) -> None:
        for at, made in enumerate(self.rows):
            made.show_current(at == self.current)


def attendance_help() -> str:
    """What each letter means."""
    return "   ".join(
        f"{attendance_letter(s, translate)} {attendance_word(s, translate)}" for s in STATUSES
    )


def begin_of(meeting: Meeting, now: datetime) -> datetime:
    """When the meeting began, or was to begin, to the minute, in the zone of its day."""
    planned = datetime.combine(meeting.date, meeting.start, tzinfo=now.tzinfo)
    return (meeting.started_at or planned).replace(second=0, microsecond=0)
