"""The facts of an own activity: how long, for how many, when, with what, and what to mind."""

from collections.abc import Callable, Iterable, Mapping
from enum import StrEnum
from typing import TypeVar

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QWidget

from facilitator.words import Translate, energy_name, meeting_type_name, stage_name
from facilitator.words.activities import depth_name, goal_name, noise_name, room_name
from facilitator.words.materials import material_name
from icebreakers.activity import DEEPEST, Energy, Goal, Material, Noise, Room
from sessions.records import STAGES, MeetingType
from ui.language import translate
from ui.library.own_safety import SafetyFields
from ui.library.parts.captioned import Captioned
from ui.theme import Theme
from ui.widgets.chip_set import ChipSet
from ui.widgets.fold import Fold
from ui.widgets.kit import column, holder, label, row
from ui.widgets.stepper import Stepper

MOST_MINUTES, MOST_PEOPLE = 60, 60

_Kind = TypeVar("_Kind", bound=StrEnum)


class Range(QWidget):
    """Two numbers, the least and the most; neither passes the other."""

    changed = Signal()

    def __init__(self, theme: Theme, least: str, most: str, high: int) -> None:
        super().__init__()
        self.least = Stepper(theme, least, 1, high)
        self.most = Stepper(theme, most, 1, high)
        self.least.stepped.connect(self._least_stepped)
        self.most.stepped.connect(self._most_stepped)
        self.setFocusProxy(self.least)
        self.setLayout(row(self.least, label("–", "soft"), self.most, None))

    @property
    def value(self) -> list[int]:
        return [self.least.value, self.most.value]

    def show_value(self, value: object) -> None:
        assert isinstance(value, list)
        self.least.show_value(value[0])
        self.most.show_value(value[1])

    def _least_stepped(self, least: int) -> None:
        if least > self.most.value:
            self.most.show_value(least)
        self.changed.emit()

    def _most_stepped(self, most: int) -> None:
        if most < self.least.value:
            self.least.show_value(most)
        self.changed.emit()


class FactsFields(QWidget):
    """`edited` at every change she makes; showing facts says nothing."""

    edited = Signal()

    def __init__(self, theme: Theme) -> None:
        super().__init__()
        minutes, people = self.tr("Minutes"), self.tr("People")
        self.minutes = Range(theme, minutes, self.tr("Minutes at most"), MOST_MINUTES)
        self.people = Range(theme, people, self.tr("People at most"), MOST_PEOPLE)
        self.sets = _sets()
        self.safety = SafetyFields(theme)
        names = self._captions()
        self._boxes = {name: Captioned(names[name], chips) for name, chips in self.sets.items()}
        needed = [self._boxes[name] for name in ("stages", "energy")]
        rare = [box for name, box in self._boxes.items() if box not in needed]
        self.more = Fold(theme, self.tr("Where it fits"), holder(column(*rare, spacing=12)))
        self.safe = Fold(theme, self.tr("What to mind"), self.safety)
        parts = (Captioned(minutes, self.minutes), Captioned(people, self.people), *needed)
        self.setLayout(column(*parts, self.safe, self.more, None, spacing=12))
        signals = [self.minutes.changed, self.people.changed, self.safety.changed]
        for changed in (*signals, *(chips.changed for chips in self.sets.values())):
            changed.connect(self.edited)

    @property
    def facts(self) -> dict[str, object]:
        several = ("stages", "meetings", "goals", "kinds")
        return {
            "minutes": self.minutes.value,
            "people": self.people.value,
            **{name: list(self.sets[name].chosen) for name in several},
            **{name: self.sets[name].chosen[0] for name in ("energy", "noise", "room")},
            "depth": int(self.sets["depth"].chosen[0]),
            "safety": self.safety.safety,
        }

    def show_facts(self, facts: Mapping[str, object]) -> None:
        self.minutes.show_value(facts["minutes"])
        self.people.show_value(facts["people"])
        self.safety.show_safety(facts["safety"])
        for name, chips in self.sets.items():
            given = facts[name]
            chips.show_chosen(map(str, given) if isinstance(given, list) else [str(given)])
        self.more.show_open(False)
        self.safe.show_open(False)

    def complain(self, name: str, sentence: str) -> QWidget:
        """Say below a fact what is wrong, bring it into view, and return it."""
        box = self._boxes.get(name)
        if box is None:
            self.safe.show_open(name == "safety")
            return self.minutes
        if name not in ("stages", "energy"):
            self.more.show_open(True)
        box.complain(sentence)
        return next(iter(self.sets[name].chips.values()))

    def forgive(self) -> None:
        for box in self._boxes.values():
            box.forgive()

    def _captions(self) -> Mapping[str, str]:
        return {
            "stages": self.tr("Stages it suits"),
            "energy": self.tr("Mood"),
            "meetings": self.tr("Meetings it suits"),
            "goals": self.tr("Good for"),
            "kinds": self.tr("Things to have at hand"),
            "depth": self.tr("What members tell of themselves, at most"),
            "noise": self.tr("How loud"),
            "room": self.tr("Room"),
        }


def _sets() -> dict[str, ChipSet]:
    meetings = ((kind.value, meeting_type_name(kind, translate)) for kind in MeetingType)
    return {
        "stages": ChipSet((stage.value, stage_name(stage, translate)) for stage in STAGES),
        "energy": _one((each.value, energy_name(each.value, translate)) for each in Energy),
        "meetings": ChipSet(meetings),
        "goals": ChipSet(_named(Goal, goal_name)),
        "kinds": ChipSet(_named(Material, material_name)),
        "depth": _one((str(d), depth_name(d, translate)) for d in range(DEEPEST + 1)),
        "noise": _one(_named(Noise, noise_name)),
        "room": _one(_named(Room, room_name)),
    }


def _named(kinds: type[_Kind], name: Callable[[_Kind, Translate], str]) -> list[tuple[str, str]]:
    return [(kind.value, name(kind, translate)) for kind in kinds]


def _one(choices: Iterable[tuple[str, str]]) -> ChipSet:
    return ChipSet(choices, only_one=True, needed=True)
