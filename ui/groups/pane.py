"""One group, opened: its heading and three tabs."""

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QStackedWidget, QTabBar, QWidget

from facilitator.material.group import GroupMaterial
from facilitator.words import field_name, kind_name, setting_name
from sessions.records import Group
from ui.desk import Desk
from ui.groups.attendance import AttendanceTab
from ui.groups.members import MembersTab
from ui.groups.programme import ProgrammeTab
from ui.language import translate
from ui.places import Progress
from ui.widgets.elided import Elided
from ui.widgets.kit import button, column, row

TABS = ("members", "programme", "attendance")


class GroupPane(QWidget):
    """`change_asked` when the group's own facts are to be changed."""

    change_asked = Signal()

    def __init__(self, desk: Desk) -> None:
        super().__init__()
        self._desk = desk
        self._group: Group | None = None
        self.name = Elided("title")
        self.detail = Elided("soft")
        self.members = MembersTab(desk)
        self.programme = ProgrammeTab(desk)
        self.attendance = AttendanceTab(desk)
        self.tabs = QTabBar()
        self.tabs.setDrawBase(False)
        self.tabs.setExpanding(False)
        self.tabs.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.tabs.setAccessibleName(self.tr("Group"))
        self.stack = QStackedWidget()
        self._parts = (self.members, self.programme, self.attendance)
        for part in self._parts:
            self.stack.addWidget(part)
        for caption in (self.tr("Members"), self.tr("Programme"), self.tr("Attendance")):
            self.tabs.addTab(caption)
        self.tabs.currentChanged.connect(self._tab_changed)
        self.members.programme_wanted.connect(self._go_on_to_programme)
        head = row(
            column(self.name, self.detail, spacing=1),
            button(self.tr("Progress"), self._progress),
            button(self.tr("About this group"), self.change_asked.emit),
            spacing=10,
        )
        head.setStretch(0, 1)
        self.setLayout(column(head, self.tabs, self.stack, spacing=8))

    @property
    def tab(self) -> str:
        return TABS[self.tabs.currentIndex()]

    @property
    def current(self) -> QWidget:
        """What the open tab shows."""
        return self._parts[self.tabs.currentIndex()]

    def go_to_tab(self, tab: str) -> None:
        """Open a tab by its name; an empty or unknown one leaves what is open."""
        if tab in TABS:
            self.tabs.setCurrentIndex(TABS.index(tab))

    def show_material(self, material: GroupMaterial) -> None:
        group = self._group = material.group
        self.name.show_text(group.name)
        facts = (
            kind_name(group.kind, translate),
            setting_name(group.setting, translate),
            field_name(group.field, translate).lower(),
            group.technique,
            group.academic_year,
            group.aim,
        )
        self.detail.show_text(" · ".join(fact for fact in facts if fact))
        self.members.show_material(material)
        self.programme.show_material(material)
        self.attendance.show_material(material)

    async def keep(self) -> bool:
        """Save what was typed in any tab; False when something cannot be saved."""
        return await self.members.keep() and await self.programme.keep()

    def _tab_changed(self, at: int) -> None:
        self.stack.setCurrentIndex(at)

    def _go_on_to_programme(self) -> None:
        self.go_to_tab("programme")
        self.programme.setFocus()

    def _progress(self) -> None:
        if self._group is not None:
            self._desk.go.emit(Progress(self._group.id))
