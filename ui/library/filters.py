"""What the library is asked for: group, stage, time, people, mood, and what is safe for all."""

from datetime import date
from functools import partial

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QCheckBox, QComboBox, QSlider, QWidget

from facilitator.material.library import GroupMemory
from facilitator.words import energy_name, stage_name
from icebreakers.activity import Energy
from icebreakers.catalogue import Catalogue
from icebreakers.choose import Query
from sessions.records import STAGES, Group, Meeting, Stage
from ui.desk import Desk
from ui.language import translate
from ui.library.more import MoreFilters
from ui.widgets.flow import Flow, roomy
from ui.widgets.kit import choice, column, holder, label, link, row, scrolling
from ui.widgets.stepper import Stepper

MOST_PEOPLE = 40
GROUP_LETTERS = 8  # a longer name is cut in the field, whole in the list


class LibraryFilters(QWidget):
    """`changed` after every change of a filter; `group_chosen` carries a group's id or "". The
    others are asked for by the links below the filters.

    Nothing pressed in means that it does not matter.
    """

    changed = Signal()
    group_chosen = Signal(str)
    write_asked = Signal()
    share_asked = Signal()
    import_asked = Signal()
    archive_asked = Signal()

    def __init__(self, desk: Desk) -> None:
        super().__init__()
        self._desk = desk
        self.group = QComboBox()
        self.group.setAccessibleName(self.tr("For the group"))
        self.group.setMinimumContentsLength(GROUP_LETTERS)
        policy = QComboBox.SizeAdjustPolicy.AdjustToMinimumContentsLengthWithIcon
        self.group.setSizeAdjustPolicy(policy)
        self.group.activated.connect(self._group_activated)
        self.stages = {stage: choice(stage_name(stage, translate)) for stage in STAGES}
        self.moods = {mood: choice(energy_name(mood.value, translate)) for mood in Energy}
        self.minutes = QSlider(Qt.Orientation.Horizontal)
        self.minutes.setAccessibleName(self.tr("Time at most"))
        self.minutes.setMinimumHeight(desk.theme.px(20))
        self._minutes_words = label("", "quiet")
        self.people = Stepper(desk.theme, self.tr("People present"), 0, MOST_PEOPLE, self.tr("any"))
        self.no_touch = QCheckBox(self.tr("no touch"))
        self.seated = QCheckBox(self.tr("can stay seated"))
        self.no_materials = QCheckBox(self.tr("no materials"))
        self.not_used = QCheckBox(self.tr("not used yet"))
        self.needs = QCheckBox()
        self.needs.hide()
        self.favourites = QCheckBox(self.tr("only favourites"))
        self.more = MoreFilters(desk)
        self._boxes = (
            self.needs,
            self.no_touch,
            self.seated,
            self.no_materials,
            self.not_used,
            self.favourites,
        )
        self.write = link(self.tr("New…"), self.write_asked.emit)
        self.write.setToolTip("Ctrl+N")
        self.share = link(self.tr("Share…"), self.share_asked.emit)
        self.bring = link(self.tr("Import…"), self.import_asked.emit)
        self.archive = link("", self.archive_asked.emit)
        self._needs_of = ""  # the group whose needs were asked about
        self._arrange()
        self._connect()

    def fit_catalogue(self, catalogue: Catalogue) -> None:
        """Let the slider reach from the shortest activity to beyond the longest."""
        self.minutes.blockSignals(True)
        self.minutes.setRange(
            min(each.minutes[0] for each in catalogue),
            max(each.minutes[1] for each in catalogue) + 1,
        )
        self.minutes.setValue(self.minutes.maximum())
        self.minutes.blockSignals(False)
        self._show_minutes()

    def show_groups(self, groups: tuple[Group, ...], current: str) -> None:
        self.group.blockSignals(True)
        self.group.clear()
        self.group.addItem(self.tr("no group"), "")
        for each in groups:
            self.group.addItem(each.name, each.id)
        self.group.setCurrentIndex(max(0, self.group.findData(current)))
        self.group.blockSignals(False)

    def show_memory(self, memory: GroupMemory) -> None:
        """Say how many members need something; a group's needs are minded until told otherwise."""
        self.not_used.setEnabled(bool(memory.group_id))
        self.needs.setVisible(memory.in_need > 0)
        self.needs.setText(self.tr("needs of %n member(s)", "", memory.in_need))
        self.needs.setToolTip(self.tr("Only what suits what members of this group need."))
        if memory.group_id != self._needs_of:
            self._needs_of = memory.group_id
            self.needs.blockSignals(True)
            self.needs.setChecked(True)
            self.needs.blockSignals(False)

    def show_shelf(self, archived: int, in_archive: bool) -> None:
        """Offer the archive when something is in it, and the way back out of it."""
        self.archive.setVisible(archived > 0)
        words = self.tr("Archive ({count})").format(count=archived)
        self.archive.setText(self.tr("Leave the archive") if in_archive else words)
        self._fields.setEnabled(not in_archive)  # the archive is searched, not filtered

    def ask_for(self, meeting: Meeting, wanted: Stage) -> None:
        """Look for the activity of a stage of this meeting."""
        self.clear()
        for stage, chip in self.stages.items():
            chip.setChecked(stage is wanted)
        self.minutes.blockSignals(True)
        self.minutes.setValue(max(meeting.plan.of(wanted).minutes, 1))
        self.minutes.blockSignals(False)
        self._show_minutes()

    def clear(self) -> None:
        """Ask for nothing, without saying so; the group stays, and minding its needs."""
        for chip in (*self.stages.values(), *self.moods.values()):
            chip.setChecked(False)
        boxes = [box for box in self._boxes if box is not self.needs]
        for field in (self.minutes, *boxes):
            field.blockSignals(True)
        self.minutes.setValue(self.minutes.maximum())
        for box in boxes:
            box.setChecked(False)
        for field in (self.minutes, *boxes):
            field.blockSignals(False)
        self.people.show_value(0)
        self.more.clear()
        self._show_minutes()

    @property
    def stage(self) -> Stage | None:
        return next((stage for stage, chip in self.stages.items() if chip.isChecked()), None)

    @property
    def most_minutes(self) -> int | None:
        value = self.minutes.value()
        return None if value == self.minutes.maximum() else value

    def query(self, memory: GroupMemory, today: date) -> Query:
        """Return what is asked for, without a search, favourites or an order."""
        moods = frozenset(mood for mood, chip in self.moods.items() if chip.isChecked())
        minded = self.needs.isChecked()
        return Query(
            stage=self.stage.value if self.stage else "",
            minutes=self.most_minutes,
            people=self.people.value or None,
            energies=moods,
            no_touch=self.no_touch.isChecked(),
            seated=self.seated.isChecked(),
            no_materials=self.no_materials.isChecked(),
            not_used=self.not_used.isChecked() and self.not_used.isEnabled(),
            meeting=memory.meeting.plan.type.value if memory.meeting else "",
            used=memory.used,
            days_since=memory.days_since(today),
            language=self._desk.language,
            goals=self.more.wished_goals,
            depth_most=self.more.depth_most,
            at_hand=self.more.at_hand,
            needs=memory.needs if minded else frozenset(),
            only_favourites=self.favourites.isChecked(),
        )

    def _arrange(self) -> None:
        inner = column(
            label(self.tr("For the group"), "label"),
            self.group,
            10,
            label(self.tr("Stage"), "label"),
            Flow(*roomy(self.stages.values())),
            10,
            row(label(self.tr("Time at most"), "label"), None, self._minutes_words),
            self.minutes,
            10,
            label(self.tr("People present"), "label"),
            row(self.people, None),
            10,
            label(self.tr("Mood"), "label"),
            Flow(*roomy(self.moods.values())),
            10,
            label(self.tr("Safe for all"), "label"),
            *self._boxes,
            4,
            self.more,
            None,
            spacing=7,
        )
        self._fields = holder(inner)
        inner.setContentsMargins(20, 0, 8, 16)
        title = label(self.tr("Library"), "title")
        title.setContentsMargins(20, 0, 0, 0)
        outer = column(title, scrolling(self._fields), self._own_links(), spacing=14)
        outer.setContentsMargins(0, 22, 0, 14)
        self.setLayout(outer)

    def _own_links(self) -> QWidget:
        links = column(Flow(self.write, self.share, self.bring, self.archive, spacing=12))
        held = holder(links)
        links.setContentsMargins(20, 0, 8, 0)  # a holder has none of its own
        return held

    def _connect(self) -> None:
        for stage, chip in self.stages.items():
            chip.clicked.connect(partial(self._only, stage))
        for chip in self.moods.values():
            chip.clicked.connect(self._something)
        self.minutes.valueChanged.connect(self._minutes_moved)
        self.people.stepped.connect(self._something)
        for box in self._boxes:
            box.toggled.connect(self._something)
        self.more.changed.connect(self.changed)

    def _only(self, stage: Stage, _checked: bool = False) -> None:
        """One stage at a time; the pressed one comes out again."""
        for other, chip in self.stages.items():
            if other is not stage:
                chip.setChecked(False)
        self.changed.emit()

    def _minutes_moved(self, _value: int) -> None:
        self._show_minutes()
        self.changed.emit()

    def _something(self, _value: object = None) -> None:
        self.changed.emit()

    def _group_activated(self, _index: int) -> None:
        self.group_chosen.emit(str(self.group.currentData() or ""))

    def _show_minutes(self) -> None:
        most = self.most_minutes
        words = self.tr("any") if most is None else self.tr("%n minute(s)", "", most)
        self._minutes_words.setText(words)
