"""The questions of the first run, one `Step` each; `first_run.py` puts them in order."""

from PySide6.QtCore import QLocale, Signal
from PySide6.QtWidgets import QWidget

from ui.gate.frame import ENTER, Step
from ui.widgets.kit import button
from ui.widgets.wide_choice import WideChoice, side_by_side


class LanguageStep(Step):
    """Which language the screen speaks; it starts with the system's."""

    chosen = Signal(str)
    done = Signal()

    def __init__(self) -> None:
        super().__init__()
        self.head(
            self.tr("Welcome"),
            self.tr(
                "This program stands beside you in group meetings: it keeps the time, the "
                "attendance and your notes. Everything stays on this computer, encrypted."
            ),
        )
        indonesian = QLocale().language() == QLocale.Language.Indonesian
        self._choices = {
            "id": WideChoice("Bahasa Indonesia", "Layar dan petunjuk dalam bahasa Indonesia"),
            "en": WideChoice("English", "Screens and guidance in English"),
        }
        for language, choice in self._choices.items():
            choice.setCheckable(True)
            choice.setAutoExclusive(True)
            choice.setChecked(indonesian == (language == "id"))
            choice.toggled.connect(self._toggled)
        self.add(side_by_side(*self._choices.values()))
        self.foot(button(self.tr("Continue"), self.go_on, role="primary", key=ENTER))

    def begin(self) -> None:
        next(each for each in self._choices.values() if each.isChecked()).setFocus()

    def go_on(self) -> None:
        self.done.emit()

    def _toggled(self, checked: bool) -> None:
        if checked:
            pressed = self._choices["id"].isChecked()
            self.chosen.emit("id" if pressed else "en")


class StartStep(Step):
    """Where to begin: the demonstration or the first group."""

    chosen = Signal(str)

    def __init__(self) -> None:
        super().__init__()
        self.head(
            self.tr("Everything is ready"),
            self.tr("What would you like to do first?"),
        )
        demo = WideChoice(
            self.tr("Try the demo"),
            self.tr(
                "An invented group of nine with three meetings behind it; the fourth can be "
                "started at once. Nothing you do there is kept."
            ),
            self._demo,
        )
        group = WideChoice(
            self.tr("My first group"),
            self.tr("Write down your members and plan the first meeting."),
            self._group,
        )
        self._first: QWidget = demo
        self.add(side_by_side(demo, group))
        self.foot(None)

    def begin(self) -> None:
        self._first.setFocus()

    def _demo(self) -> None:
        self.chosen.emit("demo")

    def _group(self) -> None:
        self.chosen.emit("group")
