"""The filters that are needed rarely: things at hand, goals, depth. Folded, they show themselves
as chips above the list."""

from functools import partial

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QPushButton, QWidget

from facilitator.words.activities import depth_name, goal_name
from facilitator.words.materials import material_name
from icebreakers.activity import DEEPEST, Goal, Material
from ui.desk import Desk
from ui.language import translate
from ui.widgets.chip_set import ChipSet
from ui.widgets.flow import Flow
from ui.widgets.fold import Fold
from ui.widgets.kit import clear, column, label

OPEN = "more_filters_open"  # remembered on the desk for as long as the vault is open


class MoreFilters(QWidget):
    """`changed` after every change; nothing pressed in means that it does not matter."""

    changed = Signal()

    def __init__(self, desk: Desk) -> None:
        super().__init__()
        self._desk = desk
        self.kinds = ChipSet((each.value, material_name(each, translate)) for each in Material)
        self.goals = ChipSet((each.value, goal_name(each, translate)) for each in Goal)
        depths = ((str(depth), depth_name(depth, translate)) for depth in range(DEEPEST))
        self.depths = ChipSet(depths, only_one=True)
        self._sets = (self.kinds, self.goals, self.depths)
        inner = QWidget()
        inner.setLayout(
            column(
                label(self.tr("Only with these things"), "label"),
                self.kinds,
                8,
                label(self.tr("Good for one of these"), "label"),
                self.goals,
                8,
                label(self.tr("Members tell at most"), "label"),
                self.depths,
                spacing=6,
            )
        )
        self.fold = Fold(desk.theme, self.tr("More filters"), inner)
        self.fold.show_open(bool(desk.property(OPEN)))
        self.fold.toggled.connect(self._toggled)
        for each in self._sets:
            each.changed.connect(self.changed)
        self.setLayout(column(self.fold))

    @property
    def at_hand(self) -> frozenset[Material] | None:
        chosen = frozenset(map(Material, self.kinds.chosen))
        return chosen or None

    @property
    def wished_goals(self) -> frozenset[Goal]:
        return frozenset(map(Goal, self.goals.chosen))

    @property
    def depth_most(self) -> int | None:
        chosen = self.depths.chosen
        return int(chosen[0]) if chosen else None

    @property
    def pressed(self) -> list[tuple[ChipSet, str]]:
        """Every chip that is pressed in."""
        return [(each, key) for each in self._sets for key in each.chosen]

    def clear(self) -> None:
        """Ask for nothing, without saying so."""
        for each in self._sets:
            each.show_chosen(())

    def take_out(self, chips: ChipSet, key: str) -> None:
        chips.show_chosen(other for other in chips.chosen if other != key)
        self.changed.emit()

    def _toggled(self, opened: bool) -> None:
        self._desk.setProperty(OPEN, opened)
        self.changed.emit()


class SetChips(QWidget):
    """What is set in the folded filters, each to be taken out with one press."""

    def __init__(self, filters: MoreFilters) -> None:
        super().__init__()
        self._filters = filters
        self._flow = Flow()
        self.setLayout(self._flow)
        self._shown: list[tuple[ChipSet, str]] = []
        self.chips: list[QPushButton] = []
        self.hide()

    def refresh(self) -> None:
        """Show what is set now; nothing while it can be seen in the open filters."""
        shown = [] if self._filters.fold.is_open else self._filters.pressed
        if shown == self._shown:
            return
        self._shown = shown
        clear(self._flow)
        self.chips = [self._chip(chips, key) for chips, key in shown]
        for chip in self.chips:
            self._flow.addWidget(chip)
            chip.show()  # at once; otherwise the loop would show it a moment later
        self.setVisible(bool(shown))

    def _chip(self, chips: ChipSet, key: str) -> QPushButton:
        caption = chips.caption(key)
        made = QPushButton(f"{caption}  ×")
        made.setProperty("role", "choice")
        made.setAccessibleName(self.tr("Take out: {filter}").format(filter=caption))
        made.clicked.connect(partial(self._take_out, chips, key))
        return made

    def _take_out(self, chips: ChipSet, key: str, _checked: bool = False) -> None:
        self._filters.take_out(chips, key)
