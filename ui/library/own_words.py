"""The words of an own activity in one language: the needed ones in view, the others in a fold."""

from collections.abc import Mapping

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QLineEdit, QWidget

from icebreakers.own_form import INSTEAD, LISTS, Words
from ui.library.parts.captioned import Captioned, LinesEdit
from ui.theme import Theme
from ui.widgets.fold import Fold
from ui.widgets.kit import column, holder

NAME_LENGTH = 80
LINE_LENGTH = 300
STEPS_HEIGHT, LINES_HEIGHT = 150, 62  # pixels at 100 % text
IN_VIEW = ("name", "what", "steps")


class WordsFields(QWidget):
    """`edited` at every change she makes; showing words says nothing."""

    edited = Signal()

    def __init__(self, theme: Theme, language: str) -> None:
        super().__init__()
        self._theme = theme
        self._known: Words = {}
        self.fields: dict[str, QLineEdit | LinesEdit] = {}
        self.boxes: dict[str, Captioned] = {}
        hints = self._hints()
        for name, caption in self._captions().items():
            field = self._field(name, INSTEAD[language].get(name, ""))
            self.fields[name] = field
            self.boxes[name] = Captioned(caption, field, hint=hints.get(name, ""))
        rare = [box for name, box in self.boxes.items() if name not in IN_VIEW]
        self.more = Fold(theme, self.tr("More words"), holder(column(*rare, spacing=12)))
        shown = [self.boxes[name] for name in IN_VIEW]
        self.setLayout(column(*shown, self.more, None, spacing=12))

    @property
    def words(self) -> Words:
        """What is typed, without the empty fields."""
        typed = {name: _typed(field) for name, field in self.fields.items()}
        return {name: text for name, text in typed.items() if text}

    def show_words(self, words: Words) -> None:
        for name, field in self.fields.items():
            given = words.get(name, "")
            field.blockSignals(True)
            if isinstance(field, LinesEdit):
                field.show_lines(given if isinstance(given, tuple) else (given,))
            else:
                field.setText(given if isinstance(given, str) else ", ".join(given))
                if name != "name":
                    field.setCursorPosition(0)  # a long text shows how it begins
            field.blockSignals(False)
        self._known = self.words
        self.more.show_open(any(name not in IN_VIEW for name in words))

    def complain(self, name: str, sentence: str) -> QWidget:
        """Say below a field what is wrong, bring it into view, and return it."""
        box = self.boxes[name]
        if name not in IN_VIEW:
            self.more.show_open(True)
        box.complain(sentence)
        return box.field

    def forgive(self) -> None:
        for box in self.boxes.values():
            box.forgive()

    def _field(self, name: str, instead: str) -> QLineEdit | LinesEdit:
        field: QLineEdit | LinesEdit
        if name in LISTS and name != "also":
            field = LinesEdit()
            field.setFixedHeight(self._theme.px(STEPS_HEIGHT if name == "steps" else LINES_HEIGHT))
        else:
            field = QLineEdit()
            field.setMaxLength(NAME_LENGTH if name == "name" else LINE_LENGTH)
        field.setObjectName(name)
        field.setPlaceholderText(instead)
        field.textChanged.connect(self._changed)
        return field

    def _captions(self) -> Mapping[str, str]:
        return {
            "name": self.tr("Name"),
            "what": self.tr("What happens, in one line"),
            "steps": self.tr("Steps, one on each line"),
            "debrief": self.tr("Ask afterwards, one question on each line"),
            "materials": self.tr("Materials, one on each line"),
            "lighter": self.tr("Lighter version"),
            "may_pass": self.tr("Words that let a member pass"),
            "caution": self.tr("What to take care of"),
            "no_touch": self.tr("Without touch"),
            "variations": self.tr("Variations, one on each line"),
            "also": self.tr("Other names, with commas between them"),
        }

    def _hints(self) -> Mapping[str, str]:
        return {"steps": self.tr("Words you can read aloud to the group as they are.")}

    def _changed(self, _text: str = "") -> None:
        """A field says so too when only its look has changed."""
        words = self.words
        if words != self._known:
            self._known = words
            self.edited.emit()


def _typed(field: QLineEdit | LinesEdit) -> str | tuple[str, ...]:
    if isinstance(field, LinesEdit):
        return field.lines
    text = " ".join(field.text().split())
    if field.objectName() == "also":
        return tuple(part for each in text.split(",") if (part := each.strip()))
    return text
