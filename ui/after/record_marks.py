"""The marks of a held meeting: one member's at a time, to be changed or taken back."""

from collections.abc import Mapping
from functools import partial

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QKeyEvent, QWheelEvent
from PySide6.QtWidgets import QButtonGroup, QComboBox, QFrame, QPushButton

from facilitator.material.meeting import MeetingMaterial
from facilitator.words import clock_time, stage_name
from facilitator.words.marks import mark_kind_name, mark_name_of
from sessions.attendance import counts_as_present
from sessions.records import LiveMark, MarkKind, Member
from ui.desk import Desk
from ui.language import translate
from ui.theme import Theme
from ui.widgets.calm_table import CalmTable, Cell, TableColumn, TableLine
from ui.widgets.flow import Flow
from ui.widgets.kit import button, choice, clear, column, holder, label, row

ROW = 34  # pixels at 100 % text
SHOWN_ROWS = 6  # the others scroll
LEAST_LETTERS = 12  # of a kind's name; hers may be long
LONGEST_NAME = 24  # letters on a chip
REMOVING_KEYS = frozenset({Qt.Key.Key_Delete, Qt.Key.Key_Backspace})


class KindBox(QComboBox):
    """What a mark is. `wanted` carries the kind chosen instead; the wheel scrolls the page."""

    wanted = Signal(str)

    def __init__(self) -> None:
        super().__init__()
        self.setSizeAdjustPolicy(QComboBox.SizeAdjustPolicy.AdjustToMinimumContentsLengthWithIcon)
        self.setMinimumContentsLength(LEAST_LETTERS)
        self.activated.connect(self._activated)

    def show_kind(self, kinds: Mapping[str, str], kind: str) -> None:
        """Offer `kinds`, names by key, and stand at `kind`."""
        if [self.itemData(at) for at in range(self.count())] != list(kinds):
            self.clear()
            for key, name in kinds.items():
                self.addItem(name, key)
        self.setCurrentIndex(self.findData(kind))

    def wheelEvent(self, event: QWheelEvent) -> None:
        event.ignore()

    def _activated(self, at: int) -> None:
        self.wanted.emit(str(self.itemData(at)))


class MarksTable(CalmTable):
    """`removed` carries the line at which Delete was pressed."""

    removed = Signal(str)

    def __init__(self, theme: Theme, columns: tuple[TableColumn, ...]) -> None:
        super().__init__(theme, columns, ROW)
        self.horizontalHeader().hide()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() in REMOVING_KEYS and self.key:
            self.removed.emit(self.key)
        else:
            super().keyPressEvent(event)


class MarksCard(QFrame):
    """`changed` carries a mark and the kind it shall be, None when it is taken back. Members
    stand by seat, never by how often they were marked."""

    changed = Signal(object, object)

    def __init__(self, desk: Desk) -> None:
        super().__init__()
        self._desk = desk
        self._material: MeetingMaterial | None = None
        self._correctable = False
        self.member_id = ""
        self.setProperty("role", "card")
        self._remark = label("", "soft")
        self._group = QButtonGroup(self)
        self.chips: dict[str, QPushButton] = {}
        self._people = Flow(spacing=6)
        columns = (self.tr("Time"), 74), (self.tr("Stage"), 110), (self.tr("What was seen"), 0)
        self.table = MarksTable(desk.theme, tuple(TableColumn(*each) for each in columns))
        self.table.setAccessibleName(self.tr("Marks"))
        self.box = KindBox()
        self.box.setAccessibleName(self.tr("What was seen"))
        self.removal = button(self.tr("Take back"), self._take_back, key=self.tr("Del"))
        self._none = label("", "soft")
        self._connect()
        self._editor = holder(row(self.box, self.removal, None, spacing=10))
        head = row(label(self.tr("Marks"), "heading"), self._remark, None, spacing=12)
        parts = (head, holder(self._people), self.table, self._editor, self._none)
        self.setLayout(column(*parts, margin=18, spacing=10))

    def show_material(self, material: MeetingMaterial, *, correctable: bool) -> None:
        """Show a meeting, or the same one after a change: one stays at the line one was at."""
        self._material, self._correctable = material, correctable
        self._remark.setText(self.tr("%n mark(s)", "", len(material.record.marks)))
        people = self._marked(material)
        if self.member_id not in {member.id for member in people}:
            self.member_id = people[0].id if people else ""
        if list(self.chips) != [member.id for member in people]:
            self._show_people(people)
        self._show_lines()

    @property
    def marks(self) -> tuple[LiveMark, ...]:
        """The marks of the member shown, in the order they were made."""
        every = self._material.record.marks if self._material is not None else ()
        return tuple(mark for mark in every if mark.member_id == self.member_id)

    @property
    def current(self) -> LiveMark | None:
        """The mark one is at."""
        return next((mark for mark in self.marks if mark.id == self.table.key), None)

    def choose(self, member_id: str) -> None:
        """Show the marks of another member."""
        self.member_id = member_id
        self.chips[member_id].setChecked(True)
        self._show_lines()

    def name_of(self, kind: str) -> str:
        """What a kind is called, hers included."""
        own = self._material.own_marks if self._material is not None else ()
        return mark_name_of(kind, {each.id: each.name for each in own}, translate)

    def _connect(self) -> None:
        self.table.chosen.connect(self._show_editor)
        self.table.opened.connect(self._go_to_box)
        self.table.removed.connect(self._take_back)
        self.box.wanted.connect(self._change)

    def _marked(self, material: MeetingMaterial) -> list[Member]:
        """Who was there, and whoever has a mark, by seat."""
        if not material.record.marks:
            return []
        wanted = {p.member_id for p in material.record.presences if counts_as_present(p.status)}
        wanted |= {mark.member_id for mark in material.record.marks}
        return [member for member in material.record.members if member.id in wanted]

    def _show_people(self, people: list[Member]) -> None:
        clear(self._people)
        self.chips = {}
        for member in people:
            name = member.called
            chip = choice(name if len(name) <= LONGEST_NAME else f"{name[:LONGEST_NAME]} …")
            chip.setAccessibleName(name)
            chip.setChecked(member.id == self.member_id)
            chip.clicked.connect(partial(self._pressed, member.id))
            self._group.addButton(chip)
            self._people.addWidget(chip)
            self.chips[member.id] = chip

    def _pressed(self, member_id: str, _checked: bool = False) -> None:
        self.choose(member_id)

    def _show_lines(self) -> None:
        found, keyed = self.marks, self._has_keys()
        before = self.table.keys.index(self.table.key) if self.table.key else 0
        self.table.show_lines([self._line(mark) for mark in found])
        if found and not self.table.key:
            self.table.go_to(found[min(before, len(found) - 1)].id)
        self.table.setFixedHeight(self._desk.theme.px(ROW) * min(len(found), SHOWN_ROWS) + 2)
        self.table.setVisible(bool(found))
        none = self.tr("None of this member.") if self.chips else self.tr("No marks were set.")
        self._none.setText(none)
        self._none.setVisible(not found)
        self._show_editor()
        if keyed and not found and self.chips:
            self.chips[self.member_id].setFocus()

    def _has_keys(self) -> bool:
        return any(each.hasFocus() for each in (self.table, self.box, self.removal))

    def _line(self, mark: LiveMark) -> TableLine:
        time = clock_time(mark.at, self._desk.language)
        stage = stage_name(mark.stage, translate)
        cells = (Cell(time, "quiet"), Cell(stage, "soft"), Cell(self.name_of(mark.kind)))
        return TableLine(mark.id, cells)

    def _show_editor(self, _key: str = "") -> None:
        mark = self.current
        self._editor.setVisible(mark is not None and self._correctable)
        if mark is not None:
            self.box.show_kind(self._kinds(mark.kind), mark.kind)

    def _kinds(self, kind: str) -> dict[str, str]:
        """What can be chosen: the program's kinds, hers, and what it is now."""
        offered = self._material.offered if self._material is not None else ()
        kinds = {each.value: mark_kind_name(each, translate) for each in MarkKind}
        kinds |= {each.id: each.name for each in offered}
        return kinds if kind in kinds else {**kinds, kind: self.name_of(kind)}

    def _go_to_box(self, _key: str) -> None:
        if self._correctable:
            self.box.setFocus()

    def _change(self, kind: str) -> None:
        mark = self.current
        if mark is not None and kind != mark.kind:
            self.changed.emit(mark, kind)

    def _take_back(self, _key: str = "") -> None:
        mark = self.current
        if mark is not None and self._correctable:
            self.changed.emit(mark, None)
