"""In the closing: how each activity went and who did not join, in two taps."""

from collections.abc import Iterable, Mapping
from dataclasses import replace
from functools import partial

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QFrame, QPushButton

from facilitator.words.activities import went_name
from icebreakers.memory import Went
from sessions.records import ActivityUse, Member
from ui.desk import Desk
from ui.language import translate
from ui.widgets.elided import Elided
from ui.widgets.flow import Flow
from ui.widgets.kit import choice, clear, column, holder, label, row


class UseRow(QFrame):
    """One activity. `rated` carries the use as it is remembered now."""

    rated = Signal(object)

    def __init__(self, use: ActivityUse, name: str, members: Iterable[Member]) -> None:
        super().__init__()
        self.use = use
        title = Elided("strong")
        title.show_text(name)
        self.went = {each: self._went_chip(each) for each in Went}
        self.joined = {member.id: self._member_chip(member) for member in members}
        self._who = label(self.tr("Who did not join?"), "quiet")
        self._members = holder(Flow(self._who, *self.joined.values(), spacing=5))
        head = row(title, None, *self.went.values(), spacing=5)
        self.setLayout(column(head, self._members, spacing=4))
        self._show()

    def _went_chip(self, went: Went) -> QPushButton:
        made = choice(went_name(went, translate))
        made.clicked.connect(partial(self._went_pressed, went))
        return made

    def _member_chip(self, member: Member) -> QPushButton:
        made = choice(member.called)
        made.setAccessibleName(self.tr("{name} did not join").format(name=member.name))
        made.clicked.connect(partial(self._member_pressed, member.id))
        return made

    def _went_pressed(self, went: Went) -> None:
        said = "" if self.use.went == went.value else went.value
        self._become(replace(self.use, went=said))

    def _member_pressed(self, member_id: str) -> None:
        self._become(replace(self.use, sat_out=self.use.sat_out ^ {member_id}))

    def _become(self, use: ActivityUse) -> None:
        self.use = use
        self._show()
        self.rated.emit(use)

    def _show(self) -> None:
        for each, chip in self.went.items():
            chip.setChecked(self.use.went == each.value)
        for member_id, chip in self.joined.items():
            chip.setChecked(member_id in self.use.sat_out)
        self._members.setVisible(bool(self.use.went or self.use.sat_out))


class ActivityMemory(QFrame):
    """Hidden where no activity of the library was led; `rated` carries a use."""

    rated = Signal(object)

    def __init__(self, desk: Desk) -> None:
        super().__init__()
        self.setProperty("role", "well")
        self.rows: list[UseRow] = []
        self._shown: tuple[tuple[str, frozenset[str]], ...] = ()
        self._list = column(spacing=6)
        head = label(self.tr("How did it go? The next suggestion remembers it."), "label")
        inner = column(head, self._list, spacing=5)
        margin = desk.theme.px(10)
        inner.setContentsMargins(margin, margin - 2, margin, margin)
        self.setLayout(inner)

    def show_uses(
        self, uses: Iterable[ActivityUse], names: Mapping[str, str], here: tuple[Member, ...]
    ) -> None:
        """`names` by key; `here` are the members who were there, by seat."""
        known = tuple(uses)
        people = frozenset(member.id for member in here)
        shown = tuple((use.key, people) for use in known)
        if shown == self._shown:  # else the chip she went to would be gone
            return
        self._shown = shown
        clear(self._list)
        self.rows = [UseRow(use, names.get(use.key) or use.key, here) for use in known]
        for made in self.rows:
            made.rated.connect(self.rated)
            self._list.addWidget(made)
        self.setVisible(bool(known))
