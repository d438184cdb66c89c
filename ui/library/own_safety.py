"""What an own activity asks of bodies and hearts, so that nobody it would hurt is offered it."""

from collections.abc import Mapping

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QCheckBox, QWidget

from icebreakers.activity import Level
from ui.theme import Theme
from ui.widgets.choice_row import ChoiceRow
from ui.widgets.kit import column, label, row


class SafetyFields(QWidget):
    """`changed` at every change she makes; showing a profile says nothing."""

    changed = Signal()

    def __init__(self, theme: Theme) -> None:
        super().__init__()
        words = {
            Level.NONE: self.tr("none"),
            Level.LOW: self.tr("a little"),
            Level.HIGH: self.tr("much"),
        }
        self.flags = {name: QCheckBox(caption) for name, caption in self._flags().items()}
        self.levels: dict[str, ChoiceRow] = {}
        lines = []
        for name, caption in self._levels().items():
            chosen = ChoiceRow((level.value, words[level]) for level in Level)
            chosen.setAccessibleName(caption)
            chosen.changed.connect(self._something)
            self.levels[name] = chosen
            lines.append(_line(theme, caption, chosen))
        for box in self.flags.values():
            box.clicked.connect(self._something)
        why = label(
            self.tr("The library keeps it away from members it would not suit."),
            "quiet",
            wrap=True,
        )
        self.setLayout(column(why, self.flags["seated"], *lines, *self._rest(), spacing=8))

    @property
    def safety(self) -> dict[str, object]:
        levels = {name: chosen.value for name, chosen in self.levels.items()}
        return {**levels, **{name: box.isChecked() for name, box in self.flags.items()}}

    def show_safety(self, safety: object) -> None:
        assert isinstance(safety, Mapping)
        self.blockSignals(True)
        for name, chosen in self.levels.items():
            chosen.choose(str(safety[name]))
        for name, box in self.flags.items():
            box.setChecked(bool(safety[name]))
        self.blockSignals(False)

    def _rest(self) -> list[QCheckBox]:
        return [box for name, box in self.flags.items() if name != "seated"]

    def _levels(self) -> Mapping[str, str]:
        return {
            "touch": self.tr("Touch"),
            "movement": self.tr("Moving about"),
            "mobility": self.tr("Nimble legs or fingers"),
            "reading": self.tr("Reading or writing"),
            "hearing": self.tr("Good hearing"),
            "embarrassment": self.tr("May embarrass"),
            "competition": self.tr("Winning and losing"),
            "distressing": self.tr("May touch on something sore"),
        }

    def _flags(self) -> Mapping[str, str]:
        return {
            "seated": self.tr("everybody may stay seated"),
            "running": self.tr("running"),
            "blindfold": self.tr("covered eyes"),
            "food": self.tr("eating or drinking"),
            "fasting": self.tr("does not suit a day of fasting"),
            "gender_norms": self.tr("closeness of boys and girls"),
            "mixed_faith": self.tr("customs of faith differ about it"),
        }

    def _something(self, _value: object = None) -> None:
        self.changed.emit()


def _line(theme: Theme, caption: str, chosen: QWidget) -> QWidget:
    name = label(caption, wrap=True)
    name.setMinimumWidth(theme.px(110))
    line = QWidget()
    line.setLayout(row(name, chosen, spacing=8))
    return line
