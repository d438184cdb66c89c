"""The programme of a group: its meetings in order, and filling it with new ones."""

from datetime import date
from functools import partial

from PySide6.QtGui import QFocusEvent
from PySide6.QtWidgets import QFrame, QStackedWidget, QWidget

from facilitator.material.group import GroupMaterial
from facilitator.programme import rearrange
from facilitator.words import clock_time, meeting_state_name, meeting_type_name, short_date, weekday
from sessions.programme import Series, joined, usual_wish
from sessions.records import Meeting, MeetingState
from ui.desk import Desk
from ui.groups.meeting_panel import MeetingPanel
from ui.groups.programme_fill import ProgrammeFill
from ui.language import translate
from ui.places import place_of
from ui.widgets.calm_table import CalmTable, Cell, TableColumn, TableLine
from ui.widgets.kit import button, card, column, holder, label, link, row

STATE_ROLES = {
    MeetingState.PLANNED: "soft",
    MeetingState.RUNNING: "accent",
    MeetingState.CLOSING: "notice",
    MeetingState.HELD: "good",
    MeetingState.CANCELLED: "quiet",
}


class ProgrammeTab(QWidget):
    """A list above, the chosen meeting below; filling takes the place of both."""

    def __init__(self, desk: Desk) -> None:
        super().__init__()
        self._desk = desk
        self._material: GroupMaterial | None = None
        self._with_cancelled = False
        self._wanted = ""  # the meeting to go to once it is there
        self._writing = False
        self.table = CalmTable(desk.theme, self._columns(), 36)
        self.table.setAccessibleName(self.tr("Meetings"))
        self.table.chosen.connect(self._chosen)
        self.table.opened.connect(self._opened)
        self.panel = MeetingPanel(desk)
        self.panel.left.connect(self.table.setFocus)
        self.fill = ProgrammeFill(desk)
        self.fill.wanted.connect(self._add)
        self.fill.left.connect(self._show_list)
        self._count = label("", "quiet")
        self._cancelled = link("", self._toggle_cancelled)
        self._list = self._list_card()
        self._empty = self._empty_card()
        both = column(self._list, self._empty, self.panel, spacing=12)
        both.setStretch(0, 1)
        both.setStretch(1, 1)
        self.stack = QStackedWidget()
        self.stack.addWidget(holder(both))
        self.stack.addWidget(self.fill)
        self.setLayout(column(self.stack))

    def show_material(self, material: GroupMaterial) -> None:
        """Show the meetings; what was typed about one stays."""
        old = self._material
        self._material = material
        if old is None or old.group.id != material.group.id:
            self.stack.setCurrentIndex(0)
        known = material.meetings
        cancelled = sum(m.state is MeetingState.CANCELLED for m in known)
        held = sum(m.state in {MeetingState.HELD, MeetingState.CLOSING} for m in known)
        self._count.setText(
            self.tr("{held} of {total} meetings held").format(
                held=held, total=len(known) - cancelled
            )
        )
        self._cancelled.setText(self._cancelled_caption(cancelled))
        self._cancelled.setVisible(bool(cancelled))
        self._list.setVisible(bool(known))
        self._empty.setVisible(not known)
        here = self.table.key
        self.table.show_lines([self._line(m) for m in self._shown(known)])
        self.table.go_to(self._wanted or here or self._next_one(known))
        if not self.table.key:
            self.table.go_to(self._next_one(known))
        self._wanted = ""
        self._show_panel()

    def begin_filling(self) -> None:
        """Propose new meetings."""
        if self._material is None:
            return
        group, known = self._material.group, self._material.meetings
        wish = usual_wish(known, group.place, self._desk.clock.now().wall)
        self.fill.begin(group.id, known, wish)
        self.stack.setCurrentWidget(self.fill)
        self.fill.setFocus()

    def focusInEvent(self, event: QFocusEvent) -> None:
        super().focusInEvent(event)
        if self.stack.currentWidget() is self.fill:
            self.fill.setFocus(event.reason())
        else:
            (self.table if self.table.lines else self._first).setFocus(event.reason())

    async def keep(self) -> bool:
        return await self.panel.keep()

    def _show_list(self) -> None:
        self.stack.setCurrentIndex(0)
        self.setFocus()

    def _add(self, new: Series) -> None:
        if new and not self._writing:  # a second Enter would add them twice
            self._writing = True
            self._desk.jobs.start(self._write(new))

    async def _write(self, new: Series) -> None:
        change = partial(joined, new)
        self._wanted = new[0].id
        try:
            await self._desk.write(rearrange, new[0].group_id, change, self._desk.language)
        finally:
            self._writing = False
        self._show_list()

    # the chosen meeting ---------------------------------------------------------------------

    def _chosen(self, _meeting_id: str) -> None:
        self._desk.jobs.start(self._change_panel())

    async def _change_panel(self) -> None:
        await self.panel.keep()
        self._show_panel()

    def _show_panel(self) -> None:
        meeting = self._meeting(self.table.key)
        self.panel.setVisible(meeting is not None)
        shown = self.panel.meeting
        typing = shown is not None and meeting is not None and shown.id == meeting.id
        if meeting is None or self._material is None or (typing and self.panel.dirty):
            return
        if shown != meeting:
            self.panel.show_meeting(meeting, self._material.group.place)

    def _opened(self, meeting_id: str) -> None:
        meeting = self._meeting(meeting_id)
        place = place_of(meeting.id, meeting.state) if meeting is not None else None
        if place is not None:
            self._desk.go.emit(place)

    def _meeting(self, meeting_id: str) -> Meeting | None:
        known = self._material.meetings if self._material is not None else ()
        return next((each for each in known if each.id == meeting_id), None)

    def _next_one(self, known: Series) -> str:
        """The meeting a counselor most likely looks for: the next, else the last."""
        waiting = {MeetingState.PLANNED, MeetingState.RUNNING, MeetingState.CLOSING}
        shown = self._shown(known)
        coming = [m for m in shown if m.state in waiting] or list(shown[-1:])
        return coming[0].id if coming else ""

    # what is seen ---------------------------------------------------------------------------

    def _shown(self, known: Series) -> Series:
        by_day = sorted(known, key=lambda m: (m.date, m.start, m.number))
        keep = (m for m in by_day if self._with_cancelled or m.state is not MeetingState.CANCELLED)
        return tuple(keep)

    def _toggle_cancelled(self) -> None:
        self._with_cancelled = not self._with_cancelled
        if self._material is not None:
            self.show_material(self._material)

    def _cancelled_caption(self, count: int) -> str:
        if self._with_cancelled:
            return self.tr("Hide what was called off")
        return self.tr("Show %n called off", "", count)

    def _columns(self) -> tuple[TableColumn, ...]:
        return (
            TableColumn(self.tr("No."), 44),
            TableColumn(self.tr("Day"), 172),
            TableColumn(self.tr("Start"), 70),
            TableColumn(self.tr("Minutes"), 76, leaves=2),
            TableColumn(self.tr("Plan"), 160, leaves=3),
            TableColumn(self.tr("Topic"), 0, leaves=1),
            TableColumn(self.tr("State"), 112),
        )

    def _line(self, meeting: Meeting) -> TableLine:
        off = meeting.state is MeetingState.CANCELLED
        ink = "quiet" if off else ""
        return TableLine(
            meeting.id,
            (
                Cell("–" if off else str(meeting.number), "quiet" if off else "strong"),
                Cell(self._day(meeting.date), ink),
                Cell(clock_time(meeting.start, self._desk.language), ink),
                Cell(str(meeting.plan.minutes), ink),
                Cell(meeting_type_name(meeting.plan.type, translate), "quiet" if off else "soft"),
                Cell(meeting.topic, ink),
                Cell(meeting_state_name(meeting.state, translate), STATE_ROLES[meeting.state]),
            ),
        )

    def _day(self, day: date) -> str:
        language = self._desk.language
        return f"{weekday(day, language)}, {short_date(day, language)} {day.year}"

    def _list_card(self) -> QFrame:
        fill = button(self.tr("Fill the programme"), self.begin_filling)
        return card(self.table, row(self._count, self._cancelled, None, fill), margin=12)

    def _empty_card(self) -> QFrame:
        self._first = button(self.tr("Fill the programme"), self.begin_filling, role="big")
        return card(
            label(self.tr("No meeting is planned yet"), "heading"),
            label(
                self.tr(
                    "Four weekly meetings are usual. Say when the first one is; the others "
                    "follow, holidays can be left out, and every meeting gets a plan to start from."
                ),
                "soft",
                wrap=True,
            ),
            10,
            row(self._first, None),
            None,
            margin=22,
        )
