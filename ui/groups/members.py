"""The members of a group: everybody at a glance, adding, changing, the order of seats."""

from datetime import date

from PySide6.QtCore import Signal
from PySide6.QtGui import QFocusEvent
from PySide6.QtWidgets import QFrame, QWidget

from facilitator.material.group import GroupMaterial
from facilitator.store import seats
from facilitator.words import number_name, short_date, unit_name
from sessions.attendance import enrolled, took_place
from sessions.records import Group, Member, Setting
from ui.desk import Desk
from ui.groups.member_adding import MemberAdding
from ui.groups.member_form import MemberForm
from ui.language import translate
from ui.widgets.calm_table import CalmTable, Cell, TableColumn, TableLine
from ui.widgets.elided import Elided
from ui.widgets.kit import button, card, column, holder, label, link, row


class MembersTab(QWidget):
    """Enter on a line opens the form beside the list; Alt with an arrow moves the seat.

    `programme_wanted` when the members are there and the meetings come next.
    """

    programme_wanted = Signal()

    def __init__(self, desk: Desk) -> None:
        super().__init__()
        self._desk = desk
        self._group = Group(id="", name="")
        self._members: tuple[Member, ...] = ()
        self.table = CalmTable(desk.theme, self._columns(Setting.SCHOOL))
        self.table.setAccessibleName(self.tr("Members"))
        self.table.opened.connect(self.open_member)
        self.table.chosen.connect(self._chosen)
        self.table.moved.connect(self.move_seat)
        self.adding = MemberAdding(desk)
        self.form = MemberForm(desk)
        self.form.left.connect(self._form_left)
        self.form.hide()
        self._count = Elided("quiet")
        self._empty = self._empty_card()
        self._left = column(self._table_card(), self._empty, self.adding, None, spacing=12)
        self._left.setStretch(0, 1)
        body = row(holder(self._left), self.form, spacing=14)
        body.setStretch(0, 1)
        self.setLayout(body)

    def show_material(self, material: GroupMaterial) -> None:
        """Show the members; a form in which something was typed stays as it is."""
        group, today = material.group, self._desk.clock.now().wall.date()
        if group.id != self._group.id:
            self._close_form()
        if group.setting is not self._group.setting:
            self.table.rename(self._columns(group.setting))
        self._group, self._members = group, material.members
        self.table.show_lines([self._line(m, today) for m in material.members])
        self._frame.setVisible(bool(material.members))
        self._empty.setVisible(not material.members)
        self._left.setStretch(3, 0 if material.members else 1)
        self._count.show_text(self._counted(today))
        self._onward.setVisible(not material.meetings)
        held = any(took_place(meeting.state) for meeting in material.meetings)
        self.adding.show_group(group, material.members, today if held else None)
        self._refresh_form()
        self._chosen(self.table.key)

    def open_member(self, member_id: str) -> None:
        """Open the form of a member."""
        self._desk.jobs.start(self._open(member_id))

    def move_seat(self, member_id: str, step: int) -> None:
        """Let a member change seats with the one before (-1) or after (1)."""
        order = [member.id for member in self._members]
        at = order.index(member_id)
        to = at + step
        if 0 <= to < len(order):
            order[at], order[to] = order[to], order[at]
            self._desk.jobs.start(self._desk.write(seats.set_seats, self._group.id, order))

    def focusInEvent(self, event: QFocusEvent) -> None:
        super().focusInEvent(event)
        self.adding.name.setFocus(event.reason())

    async def keep(self) -> bool:
        """Save what was typed; False when something cannot be saved."""
        return await self.form.keep() and await self.adding.keep()

    async def _open(self, member_id: str) -> None:
        if not await self.form.keep():
            self.table.go_to(self.form.member.id)  # the sentence about it stands there
            return
        member = next((m for m in self._members if m.id == member_id), None)
        if member is not None:
            self.form.show_member(member, self._group)
            self.adding.hide()  # the list keeps its height, and the form the width it needs
            self._foot.hide()
            self.form.show()
            self.form.setFocus()

    def _refresh_form(self) -> None:
        shown = self.form.member
        if not shown.id or self.form.dirty:
            return
        fresh = next((m for m in self._members if m.id == shown.id), None)
        if fresh is None:
            self._close_form()
        elif fresh != shown:
            self.form.show_member(fresh, self._group)

    def _form_left(self) -> None:
        self._close_form()
        (self.table if self.table.key else self).setFocus()

    def _close_form(self) -> None:
        self.form.hide()
        self._foot.show()
        self.adding.show()

    def _chosen(self, member_id: str) -> None:
        for each in (self._change, self._up, self._down):
            each.setEnabled(bool(member_id))
        if self.form.isVisible() and member_id and member_id != self.form.member.id:
            self.open_member(member_id)

    def _open_chosen(self) -> None:
        if self.table.key:
            self.open_member(self.table.key)

    def _move_up(self) -> None:
        self.move_seat(self.table.key, -1)

    def _move_down(self) -> None:
        self.move_seat(self.table.key, 1)

    # what is seen ---------------------------------------------------------------------------

    def _table_card(self) -> QFrame:
        self._change = button(self.tr("Change"), self._open_chosen, key=self.tr("Enter"))
        self._up = button(self.tr("Up"), self._move_up, key="Alt ↑")
        self._down = button(self.tr("Down"), self._move_down, key="Alt ↓")
        self._onward = link(self.tr("Next: the programme"), self.programme_wanted.emit)
        foot = row(self._count, self._onward, self._up, self._down, self._change)
        foot.setStretch(0, 1)
        self._foot = holder(foot)
        self._frame = card(self.table, self._foot, margin=12)
        return self._frame

    def _empty_card(self) -> QFrame:
        return card(
            label(self.tr("Nobody is in this group yet"), "heading"),
            label(
                self.tr(
                    "Write the first name below; Enter goes on, and in the last field it saves. "
                    "Six to nine members are usual, up to forty can be kept."
                ),
                "soft",
                wrap=True,
            ),
            margin=22,
        )

    def _columns(self, setting: Setting) -> tuple[TableColumn, ...]:
        school = setting is Setting.SCHOOL
        unit = unit_name(setting, translate) if school else self.tr("Study programme, faculty")
        return (
            TableColumn("", 34),
            TableColumn(self.tr("Called"), 116),
            TableColumn(self.tr("Full name"), leaves=1),
            TableColumn(number_name(setting, translate), 130, leaves=3),
            TableColumn(unit, 120 if school else 0, leaves=2),
            TableColumn(self.tr("Consent"), 112, leaves=4),
            TableColumn(self.tr("From and to"), 128, leaves=5),
        )

    def _line(self, member: Member, today: date) -> TableLine:
        here = member.left is None or member.left >= today
        seat = self._members.index(member) + 1
        unit = member.class_name
        if self._group.setting is Setting.CAMPUS:
            parts = (member.study_programme, member.faculty)
            unit = ", ".join(part for part in parts if part)
        return TableLine(
            member.id,
            (
                Cell(str(seat), "quiet"),
                Cell(member.called, "strong" if here else "quiet"),
                Cell(member.name, "" if here else "quiet"),
                Cell(member.number, "soft"),
                Cell(unit, "soft"),
                self._consent(member),
                Cell(self._stay(member), "quiet"),
            ),
        )

    def _consent(self, member: Member) -> Cell:
        if member.consent_on is None:
            return Cell(self.tr("not yet"), "notice")
        return Cell("✓ " + self._day(member.consent_on), "good")

    def _stay(self, member: Member) -> str:
        joined = self._day(member.joined) if member.joined else ""
        left = self._day(member.left) if member.left else ""
        if left:
            return self.tr("{joined} to {left}").format(joined=joined, left=left).strip()
        return self.tr("from {joined}").format(joined=joined) if joined else ""

    def _day(self, day: date) -> str:
        """The day, with its year unless it is this one."""
        short = short_date(day, self._desk.language)
        return short if day.year == self._desk.clock.now().wall.year else f"{short} {day.year}"

    def _counted(self, today: date) -> str:
        here = [member for member in self._members if enrolled(member, today)]
        consents = sum(member.consent_on is not None for member in here)
        members = self.tr("%n member(s)", "", len(here))
        on_file = self.tr("consent on file from {count}").format(count=consents)
        return f"{members} · {on_file}"
