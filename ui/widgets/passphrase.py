"""Fields for a passphrase: typing one, and choosing a new one with its strength shown."""

from PySide6.QtCore import Qt, QTimer, Signal
from PySide6.QtGui import QHideEvent, QKeyEvent
from PySide6.QtWidgets import QCheckBox, QLineEdit, QWidget

from facilitator.passphrase import MINIMUM, Strength
from ui.theme import Theme
from ui.widgets.kit import column, label, row, set_role
from ui.widgets.pills import Pills

ASK_AFTER_MS = 150  # the meter needs some milliseconds for each answer


class PassphraseField(QLineEdit):
    """Hides what is typed. `caps_lock` says when capitals come without the Shift key."""

    caps_lock = Signal(bool)

    def __init__(self) -> None:
        super().__init__()
        self.setEchoMode(QLineEdit.EchoMode.Password)
        self.setInputMethodHints(
            Qt.InputMethodHint.ImhHiddenText
            | Qt.InputMethodHint.ImhSensitiveData
            | Qt.InputMethodHint.ImhNoPredictiveText
        )

    def reveal(self, shown: bool) -> None:
        mode = QLineEdit.EchoMode.Normal if shown else QLineEdit.EchoMode.Password
        self.setEchoMode(mode)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        text = event.text()
        if text.isalpha() and text.upper() != text.lower():
            shifted = bool(event.modifiers() & Qt.KeyboardModifier.ShiftModifier)
            self.caps_lock.emit(text.isupper() != shifted)
        super().keyPressEvent(event)


class CapsHint(QWidget):
    """A quiet line below fields, seen only while Caps Lock is on."""

    def __init__(self, *fields: PassphraseField) -> None:
        super().__init__()
        self.setLayout(column(label(self.tr("Caps Lock is on."), "notice")))
        self.hide()
        for field in fields:
            field.caps_lock.connect(self.setVisible)


class NewPassphrase(QWidget):
    """A new passphrase twice, and how strong it is while it is typed.

    `strength_wanted` carries the text a moment after the last key; whoever hears it rates the
    text elsewhere (the meter is too slow for the window) and answers with `show_strength`.
    """

    strength_wanted = Signal(str)

    def __init__(self, theme: Theme) -> None:
        super().__init__()
        self.first = PassphraseField()
        self.second = PassphraseField()
        self._meter = Pills(theme, 4)
        self._verdict = label(self._length_words(0), "soft")
        self._match = label("", "soft")
        self._reveal = QCheckBox(self.tr("Show what I type"))
        self._timer = QTimer(self, singleShot=True)
        self._timer.timeout.connect(self._ask)
        self._connect()
        self._arrange()

    def text(self) -> str:
        return self.first.text()

    def clear(self) -> None:
        self.first.clear()
        self.second.clear()
        self._reveal.setChecked(False)

    def problem(self) -> str:
        """Return one sentence about what still stands in the way, or nothing."""
        if len(self.text()) < MINIMUM:
            return self.tr("The passphrase needs at least {minimum} characters.").format(
                minimum=MINIMUM
            )
        if self.text() != self.second.text():
            return self.tr("The two passphrases are not the same. Type the second one again.")
        return ""

    def go_to_problem(self) -> None:
        """Put the cursor into the field that `problem` is about."""
        wrong = self.first if len(self.text()) < MINIMUM else self.second
        wrong.setFocus()
        wrong.selectAll()

    def show_strength(self, typed: str, strength: Strength) -> None:
        """Show the rating of `typed`, unless something else stands there by now."""
        if typed != self.text() or len(typed) < MINIMUM:
            return
        self._meter.fill(max(strength.score, 1), "good" if strength.ok else "notice")
        self._verdict.setText(self._score_words(strength.score))
        set_role(self._verdict, "good" if strength.ok else "notice")

    def _connect(self) -> None:
        self.first.textChanged.connect(self._typed)
        self.second.textChanged.connect(self._compare)
        self._reveal.toggled.connect(self.first.reveal)
        self._reveal.toggled.connect(self.second.reveal)

    def _arrange(self) -> None:
        for field, caption in (
            (self.first, self.tr("New passphrase")),
            (self.second, self.tr("Once more")),
        ):
            field.setAccessibleName(caption)
        one, two = (
            label(text, "label") for text in (self.tr("New passphrase"), self.tr("Once more"))
        )
        one.setBuddy(self.first)
        two.setBuddy(self.second)
        self.setLayout(
            column(
                column(
                    one, self.first, row(self._meter, self._verdict, None, spacing=10), spacing=6
                ),
                column(two, self.second, spacing=6),
                row(self._reveal, None, self._match),
                CapsHint(self.first, self.second),
                spacing=12,
            )
        )

    def hideEvent(self, event: QHideEvent) -> None:
        """Nobody waits for a rating any more."""
        self._timer.stop()
        super().hideEvent(event)

    def _typed(self, text: str) -> None:
        if len(text) < MINIMUM:
            self._timer.stop()
            self._meter.fill(0)
            self._verdict.setText(self._length_words(len(text)))
            set_role(self._verdict, "soft")
        else:
            self._timer.start(ASK_AFTER_MS)
        self._compare()

    def _compare(self) -> None:
        again = self.second.text()
        if not again or not self.text().startswith(again):
            said = self.tr("not the same yet") if again else ""
        else:
            said = self.tr("the same") if again == self.text() else ""
        self._match.setText(said)

    def _ask(self) -> None:
        self.strength_wanted.emit(self.text())

    def _length_words(self, length: int) -> str:
        if length == 0:
            return self.tr("at least {minimum} characters").format(minimum=MINIMUM)
        return self.tr("%n more character(s)", "", MINIMUM - length)

    def _score_words(self, score: int) -> str:
        words = (
            self.tr("very easy to guess"),
            self.tr("easy to guess"),
            self.tr("still guessable, add a word"),
            self.tr("good"),
            self.tr("very good"),
        )
        return words[score]
