"""Language and text size of the screen; a choice is seen at once."""

from dataclasses import replace

from PySide6.QtWidgets import QWidget

from ui.desk import Desk
from ui.theme import TEXT_SIZES
from ui.widgets.kit import card, column, holder, label
from ui.widgets.wide_choice import WideChoice, side_by_side


class LookSection(QWidget):
    """Two rows of large choices."""

    def __init__(self, desk: Desk) -> None:
        super().__init__()
        self._desk = desk
        self.languages = {
            "": WideChoice(self.tr("As the computer"), self.tr("follows the system's language")),
            "id": WideChoice("Bahasa Indonesia", "Layar dan petunjuk dalam bahasa Indonesia"),
            "en": WideChoice("English", "Screens and guidance in English"),
        }
        words = (self.tr("usual size"), self.tr("larger"), self.tr("largest"))
        self.sizes = {
            size: WideChoice(f"{size} %", word)
            for size, word in zip(TEXT_SIZES, words, strict=True)
        }
        self._arrange()

    async def load(self) -> None:
        """Press in what is chosen now."""
        settings = self._desk.settings
        for language, choice in self.languages.items():
            choice.setChecked(language == settings.language)
        for size, choice in self.sizes.items():
            choice.setChecked(size == settings.text_size)

    def _arrange(self) -> None:
        for choices in (self.languages, self.sizes):
            for choice in choices.values():
                choice.setCheckable(True)
                choice.clicked.connect(self._chosen)
        language = label(self.tr("Language of the screen"), "heading")
        hint = label(
            self.tr("Papers have a language of their own, chosen with the report."), "soft"
        )
        size = label(self.tr("Text size"), "heading")
        self.setLayout(
            column(
                card(language, hint, 2, _exclusive(*self.languages.values()), margin=20),
                card(size, 2, _exclusive(*self.sizes.values()), margin=20),
                spacing=18,
            )
        )

    def _chosen(self) -> None:
        language = next(each for each, choice in self.languages.items() if choice.isChecked())
        size = next(each for each, choice in self.sizes.items() if choice.isChecked())
        settings = replace(self._desk.settings, language=language, text_size=size)
        if settings != self._desk.settings:
            self._desk.settings_changed.emit(settings)


def _exclusive(*choices: WideChoice) -> QWidget:
    """One row, of which one choice is pressed in: buttons exclude others of the same parent."""
    made = holder(side_by_side(*choices))
    for choice in choices:
        choice.setAutoExclusive(True)
    return made
