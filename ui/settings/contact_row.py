"""One line of the safety contacts: whom to call, the number, and when it was last tried."""

from collections.abc import Callable
from dataclasses import replace
from datetime import date
from functools import partial

from PySide6.QtCore import QSize, Qt, Signal
from PySide6.QtWidgets import QFrame, QLineEdit, QPushButton

from facilitator.words import long_date
from sessions.records import SafetyContact
from ui.desk import Desk
from ui.icons import icon
from ui.widgets.kit import column, holder, label, link, row

LONGEST = 200  # characters in a field
TOOLS = ("up", "down", "trash")


class ContactRow(QFrame):
    """`changed` at every change; `move_asked` carries -1 or 1; `removal_asked`.

    `suggested` is what the line could be for; typing a number takes it as the name. A `fixed`
    line came with the program: it can be changed, not moved or removed.
    """

    changed = Signal()
    move_asked = Signal(int)
    removal_asked = Signal()

    def __init__(
        self, desk: Desk, contact: SafetyContact, *, suggested: str = "", fixed: bool = False
    ) -> None:
        super().__init__()
        self._desk = desk
        self._contact = contact
        self._suggested = suggested
        self.setProperty("role", "row")
        self.name = self._field(self.tr("Who"), contact.name, suggested or self.tr("Who"))
        self.phone = self._field(self.tr("Number"), contact.phone, self.tr("Number"))
        self.note = self._field(self.tr("Remark"), contact.note, self.tr("Remark"))
        self.phone.textEdited.connect(self._number_typed)
        for field in (self.name, self.note):
            field.textEdited.connect(self._typed)
        self.status = label("", "quiet")
        self.checked = link(self.tr("Checked today"), self._check)
        self.tools = {} if fixed else {name: self._tool(name) for name in TOOLS}
        self._arrange()
        self._show_status()

    @property
    def contact(self) -> SafetyContact:
        """The line as it stands now."""
        return replace(
            self._contact,
            name=self.name.text().strip(),
            phone=self.phone.text().strip(),
            note=self.note.text().strip(),
        )

    @property
    def nameless(self) -> bool:
        """True for a number or a remark of which nobody knows whose it is."""
        now = self.contact
        return not now.name and bool(now.phone or now.note)

    def show_place(self, *, first: bool, last: bool) -> None:
        """Say where the line stands: the first cannot go up."""
        if self.tools:
            self.tools["up"].setEnabled(not first)
            self.tools["down"].setEnabled(not last)

    def _typed(self) -> None:
        wrong = "wrong" if self.nameless else ""
        if self.name.property("state") != wrong:
            self.name.setProperty("state", wrong)
            self.name.style().unpolish(self.name)
            self.name.style().polish(self.name)
        self.changed.emit()

    def _number_typed(self) -> None:
        """Another number is one that nobody has tried yet."""
        if not self.name.text().strip() and self._suggested:
            self.name.setText(self._suggested)
            self.name.setCursorPosition(0)
        self._become_checked(None)

    def _check(self) -> None:
        self._become_checked(self._desk.clock.now().wall.date())

    def _become_checked(self, day: date | None) -> None:
        self._contact = replace(self._contact, checked_on=day)
        self._show_status()
        self._typed()

    def _show_status(self) -> None:
        now, today = self.contact, self._desk.clock.now().wall.date()
        done = now.checked_on == today
        self.status.setVisible(bool(now.phone))
        self.checked.setVisible(bool(now.phone) and not done)
        if done:
            text = self.tr("checked today")
        elif now.checked_on is None:
            text = self.tr("not checked yet")
        else:
            day = long_date(now.checked_on, self._desk.language)
            text = self.tr("last checked {day}").format(day=day)
        self.status.setText(text)

    def _field(self, caption: str, text: str, example: str) -> QLineEdit:
        made = QLineEdit(text)
        made.setMaxLength(LONGEST)
        made.setPlaceholderText(example)
        made.setAccessibleName(caption)
        made.setCursorPosition(0)  # a long text shows how it begins
        return made

    def _tool(self, name: str) -> QPushButton:
        captions = {
            "up": self.tr("Further up"),
            "down": self.tr("Further down"),
            "trash": self.tr("Remove"),
        }
        asks: dict[str, Callable[[], object]] = {
            "up": partial(self.move_asked.emit, -1),
            "down": partial(self.move_asked.emit, 1),
            "trash": self.removal_asked.emit,
        }
        made = link("", asks[name])
        made.setProperty("role", "tool")
        side = self._desk.theme.px(16)
        made.setIcon(icon(name, self._desk.theme.colours["text_soft"]))
        made.setIconSize(QSize(side, side))
        made.setFixedSize(side + 10, side + 10)
        made.setAccessibleName(captions[name])
        made.setToolTip(captions[name])
        return made

    def _arrange(self) -> None:
        px = self._desk.theme.px
        said = column(self.status, self.checked, spacing=0)
        said.setAlignment(self.checked, Qt.AlignmentFlag.AlignLeft)
        status = holder(said)
        tools = holder(row(*self.tools.values(), None, spacing=0))
        tools.setFixedWidth(3 * (px(16) + 10))
        if self._desk.theme.large:
            above = row(self.name, self.phone, spacing=8)
            below = row(self.note, status, tools, spacing=8)
            for line in (above, below):
                line.setStretch(0, 3)
                line.setStretch(1, 2)
            whole = column(above, below, spacing=4)
            whole.setContentsMargins(0, 4, 0, 8)
            self.setLayout(whole)
            return
        self.phone.setFixedWidth(px(150))
        status.setFixedWidth(px(212))
        line = row(self.name, self.phone, self.note, status, tools, spacing=8)
        line.setStretch(0, 5)
        line.setStretch(2, 4)
        line.setContentsMargins(0, 2, 0, 2)
        self.setLayout(line)
