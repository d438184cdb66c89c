"""Before the meeting starts: who is here. Everybody is, until a key says otherwise."""

from collections.abc import Callable
from functools import partial

from PySide6.QtCore import Qt, QTimer, Signal
from PySide6.QtGui import QHideEvent, QKeyEvent, QMouseEvent, QShowEvent
from PySide6.QtWidgets import QApplication, QButtonGroup, QFrame, QHBoxLayout, QPushButton, QWidget

from facilitator.words import attendance_letter, attendance_word, clock_time
from sessions.attendance import STATUSES
from sessions.records import Attendance, Member, Presence
from ui.desk import Desk
from ui.language import translate
from ui.live.attending import Attending
from ui.live.keys import CAPTIONS, Does, KeyMap, LiveKey, When, caption
from ui.live.parts.room_checklist import RoomChecklist
from ui.widgets.elided import Elided
from ui.widgets.form_keys import press_focused
from ui.widgets.kit import (
    KeyButton,
    button,
    card,
    choice,
    column,
    frame,
    holder,
    label,
    row,
    scrolling,
    set_role,
)
from ui.widgets.overdue_line import LONGEST_AGO, OverdueLine

# Names in Arabic script as well: the list is read from its numbers.
FROM_THE_LEFT = (
    Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignAbsolute | Qt.AlignmentFlag.AlignVCenter
)


class AttendanceRow(QFrame):
    """One member: number, name, the six choices, the minute of arrival."""

    chosen = Signal(str, object)
    entered = Signal(str)

    def __init__(self, desk: Desk, at: int, member: Member) -> None:
        super().__init__()
        self._desk = desk
        self.member_id = member.id
        self.setProperty("role", "row")
        line = QHBoxLayout(self)
        line.setContentsMargins(12, 8, 12, 8)
        number = label(str(at + 1), "quiet")
        number.setFixedWidth(desk.theme.px(22))
        name = Elided("strong")
        name.show_text(member.call or member.name)
        name.setAlignment(FROM_THE_LEFT)
        line.addWidget(number)
        line.addWidget(name, 0 if member.call else 1)
        if member.call:
            name.setFixedWidth(desk.theme.px(96))
            whole = Elided("quiet")
            whole.show_text(member.name)
            whole.setAlignment(FROM_THE_LEFT)
            line.addWidget(whole, 1)
        self._arrival = label("", "notice")
        line.addWidget(self._arrival)
        self._group = QButtonGroup(self)
        self._buttons = {status: self._choice(status, line) for status in STATUSES}

    def _choice(self, status: Attendance, line: QHBoxLayout) -> QPushButton:
        made = choice(attendance_letter(status, translate))
        made.setToolTip(attendance_word(status, translate))
        made.setAccessibleName(attendance_word(status, translate))
        made.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        made.setFixedWidth(self._desk.theme.px(38))
        made.clicked.connect(partial(self._pressed, status))
        self._group.addButton(made)
        line.addWidget(made)
        return made

    def show_presence(self, presence: Presence) -> None:
        taken = presence.status
        shown = Attendance.PRESENT if taken is Attendance.NOT_TAKEN else taken
        self._buttons[shown].setChecked(True)
        self._arrival.setText(
            clock_time(presence.arrived_at, self._desk.language) if presence.arrived_at else ""
        )

    def show_current(self, current: bool) -> None:
        set_role(self, "row-current" if current else "row")

    def _pressed(self, status: Attendance) -> None:
        self.chosen.emit(self.member_id, status)

    def mousePressEvent(self, _event: QMouseEvent) -> None:
        self.entered.emit(self.member_id)


class AttendancePanel(QWidget):
    """`start` carries how many minutes ago the meeting began."""

    start = Signal(int)
    back = Signal()

    def __init__(self, desk: Desk, keys: KeyMap) -> None:
        super().__init__()
        self._desk = desk
        self._attending: Attending | None = None
        self._rows: list[AttendanceRow] = []
        self._current = 0
        self._minutes_ago = 0
        self._keys = keys
        self._title = Elided("title")
        self._place = Elided("soft")
        self._count = label("", "display")
        self._of = label("", "soft")
        self._ago = label("", "strong")
        self._overdue: Callable[[], int | None] = _not_overdue
        self._planned = ""
        self._hint = label(
            self.tr("If you began before opening the program, say how long ago."),
            "quiet",
            wrap=True,
        )
        self.overdue = OverdueLine(self._minutes_overdue, self._planned_time)
        self.overdue.changed.connect(self._show_overdue)
        self.began = _quiet(button("", self._began_then, key=CAPTIONS[Does.STARTED_ON_TIME]))
        self.began.hide()
        self._list = column(spacing=2)
        start = self.tr("Start the meeting")
        self._start = _quiet(
            button(start, self._go, role="big", key=caption(Does.START, translate), wide=True)
        )
        self._area = scrolling(holder(self._list))
        self.room: RoomChecklist
        self._room = column()
        self._arrange()

    def _arrange(self) -> None:
        left = card(
            label(self.tr("Who is here?"), "heading"),
            label(self._help(), "quiet", wrap=True),
            self._area,
            margin=18,
        )
        self._room.setContentsMargins(14, 14, 14, 14)
        room = scrolling(frame("card", self._room))  # it gives way, the start does not
        side = column(self._count_card(), self._start_card(), room, spacing=12)
        side.setStretch(2, 1)
        header = row(
            column(self._title, self._place, spacing=2),
            None,
            _quiet(button(self.tr("Back to Home"), self.back.emit)),
        )
        right = holder(side)
        right.setFixedWidth(self._desk.theme.px(330))
        body = row(left, right, spacing=18)
        self.setLayout(column(header, body, margin=24, spacing=16))

    def furnish(self) -> None:
        """Make the room's checklist: that takes as long as all the rest."""
        self.room = RoomChecklist(self._desk)
        self._room.addWidget(self.room)

    def show_meeting(self, title: str, place: str, attending: Attending) -> None:
        """Show the members of one meeting that has not begun."""
        self._attending = attending
        self._title.show_text(title)
        self._place.show_text(place)
        self._current = 0
        self._minutes_ago = 0
        while self._list.count():
            item = self._list.takeAt(0)
            old = item.widget() if item else None
            if old is not None:
                old.deleteLater()
        self._rows = [self._row(at, m) for at, m in enumerate(attending.members)]
        if not self._rows:
            empty = self.tr("This group has no members yet. Add them under Groups, then come back.")
            self._list.addWidget(label(empty, "soft", wrap=True))
        self._list.addStretch()
        self._start.setEnabled(bool(self._rows))
        attending.changed.connect(self.refresh)
        self.refresh()

    def expect(self, overdue: Callable[[], int | None], planned: str) -> None:
        """Who says by how many minutes the meeting shown is overdue, and its planned time."""
        self._overdue, self._planned = overdue, planned
        self.overdue.look()

    def showEvent(self, event: QShowEvent) -> None:
        super().showEvent(event)
        self.overdue.watch(True)

    def hideEvent(self, event: QHideEvent) -> None:
        super().hideEvent(event)
        self.overdue.watch(False)

    def refresh(self) -> None:
        attending = self._attending
        if attending is None:
            return
        for at, made in enumerate(self._rows):
            made.show_presence(attending.of(made.member_id))
            made.show_current(at == self._current)
        self._count.setText(str(attending.present))
        self._of.setText(self.tr("of %n member(s) here", "", len(attending.members)))
        ago = self.tr("%n minute(s) ago", "", self._minutes_ago)
        self._ago.setText(ago if self._minutes_ago else self.tr("now"))
        self.began.setVisible(self.overdue.told_in_minutes and not self._minutes_ago)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        row = self._keys.meaning(event, When.READY)
        if row is None or not self._obey(row):
            event.ignore()

    def _obey(self, row: LiveKey) -> bool:
        """Do what a key of the list means; False when it means nothing now."""
        match row.does:
            case Does.ROW_UP | Does.ROW_DOWN:
                self._move_to(self._current + (1 if row.does is Does.ROW_DOWN else -1))
            case Does.ROW:
                self._move_to(row.number - 1)
            case Does.ARRIVED:
                self._set_current(row.status)
            case Does.START:
                press_focused(self._go)
            case Does.HOME:
                self.back.emit()
            case Does.STARTED_EARLIER | Does.STARTED_LATER:
                self._earlier(1 if row.does is Does.STARTED_EARLIER else -1)
            case Does.STARTED_ON_TIME if self.overdue.told_in_minutes:
                self._began_then()
            case _:
                return False
        return True

    def _set_current(self, status: Attendance | None) -> None:
        if status is not None and self._attending is not None and self._rows:
            self._attending.set(self._rows[self._current].member_id, status)
            self._move_to(self._current + 1)

    def _move_to(self, at: int) -> None:
        self._current = max(0, min(at, len(self._rows) - 1))
        self.refresh()
        if self._rows:
            self._area.ensureWidgetVisible(self._rows[self._current], 0, 60)

    def _row(self, at: int, member: Member) -> AttendanceRow:
        made = AttendanceRow(self._desk, at, member)
        made.chosen.connect(self._chosen)
        made.entered.connect(self._entered)
        self._list.addWidget(made)
        return made

    def _chosen(self, member_id: str, status: Attendance) -> None:
        self._entered(member_id)
        if self._attending is not None:
            self._attending.set(member_id, status)

    def _entered(self, member_id: str) -> None:
        self._move_to([made.member_id for made in self._rows].index(member_id))
        self.setFocus()

    def _earlier(self, minutes: int) -> None:
        self._minutes_ago = max(0, min(LONGEST_AGO, self._minutes_ago + minutes))
        self.refresh()

    def _began_then(self) -> None:
        """It began when it should have."""
        self._earlier((self.overdue.minutes or 0) - self._minutes_ago)

    def _minutes_overdue(self) -> int | None:
        return self._overdue()

    def _planned_time(self) -> str:
        return self._planned

    def _show_overdue(self, minutes: int | None) -> None:
        self.began.set_caption(self.tr("%n min ago", "", minutes or 0))
        self.began.setToolTip(self.tr("It began when it should have"))
        self._hint.setVisible(not self.overdue.told_in_minutes)  # the line says it
        self.refresh()

    def _go(self) -> None:
        if self._rows:
            self.start.emit(self._minutes_ago)

    def _mark_rest(self) -> None:
        if self._attending is not None:
            self._attending.take_the_rest()

    def _count_card(self) -> QWidget:
        rest = _quiet(button(self.tr("Mark the rest present"), self._mark_rest))
        return card(row(self._count, self._of, None, spacing=10), rest, spacing=10)

    def _start_card(self) -> QWidget:
        earlier = _quiet(button("+", partial(self._earlier, 1), role="step"))
        later = _quiet(button("−", partial(self._earlier, -1), role="step"))
        return card(
            self.overdue,
            label(self.tr("The meeting started"), "label"),
            row(self._ago, None, self.began, later, earlier),
            self._hint,
            6,
            self._start,
            spacing=8,
        )

    def _help(self) -> str:
        letters = "  ".join(
            f"{attendance_letter(s, translate)} {attendance_word(s, translate)}" for s in STATUSES
        )
        return self.tr(
            "Up and down choose a member, a letter says how they came: {letters}"
        ).format(letters=letters)


def let_second_click_pass(running: QWidget) -> None:
    """The second click of a double one on "Start" was not meant for what lies there now."""
    through = Qt.WidgetAttribute.WA_TransparentForMouseEvents
    running.setAttribute(through, True)
    after = QApplication.doubleClickInterval()
    QTimer.singleShot(after, running, partial(running.setAttribute, through, False))


def _not_overdue() -> int | None:
    return None


def _quiet(made: KeyButton) -> KeyButton:
    """A press with the mouse leaves the keys to the list; Tab still comes here."""
    made.setFocusPolicy(Qt.FocusPolicy.TabFocus)
    return made
