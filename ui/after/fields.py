"""One text of the closing: its name, where it came from, the text, and phrases to put in."""

from PySide6.QtCore import QSize, Qt, Signal
from PySide6.QtGui import QKeyEvent, QTextCursor
from PySide6.QtWidgets import QPlainTextEdit, QWidget

from sessions.closing import has_phrase, with_phrase, without_phrase
from ui.after.parts.phrase_chips import PhraseChips
from ui.theme import Theme
from ui.widgets.form_keys import ENTER_KEYS
from ui.widgets.kit import column, label, link, row


class TextBox(QPlainTextEdit):
    """Plain text only. Tab moves on, and Ctrl+Enter is left to whoever holds the box."""

    def __init__(self, least: int) -> None:
        super().__init__()
        self._least = least
        self.setTabChangesFocus(True)
        self.setMinimumHeight(least)

    def sizeHint(self) -> QSize:
        return QSize(super().sizeHint().width(), self._least)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        controlled = event.modifiers() & Qt.KeyboardModifier.ControlModifier
        if event.key() in ENTER_KEYS and controlled:
            event.ignore()
        else:
            super().keyPressEvent(event)

    def show_text(self, text: str) -> None:
        """Show a text without saying that it was typed."""
        if text != self.toPlainText():
            self.blockSignals(True)
            self.setPlainText(text)
            self.blockSignals(False)
            self.moveCursor(QTextCursor.MoveOperation.End)

    def rewrite(self, text: str) -> None:
        """Exchange the whole text as if it were typed; Ctrl+Z brings the old one back."""
        cursor = self.textCursor()
        cursor.select(QTextCursor.SelectionType.Document)
        cursor.insertText(text)
        self.setTextCursor(cursor)


class ClosingField(QWidget):
    """`typed` carries the field's name and its whole text, `draft_asked` the name."""

    typed = Signal(str, str)
    draft_asked = Signal(str)

    def __init__(
        self,
        theme: Theme,
        name: str,
        caption: str,
        placeholder: str,
        *,
        phrases: tuple[str, ...] = (),
        lines: int = 3,
    ) -> None:
        super().__init__()
        self.name = name
        self.edit = TextBox(theme.px(19) * lines + 18)
        self.edit.setAccessibleName(caption)
        self.edit.setPlaceholderText(placeholder)
        self.edit.textChanged.connect(self._typed)
        self.origin = label(self.tr("drafted from the log"), "quiet")
        self.draft = link(self.tr("Draft it from the log"), self._ask_draft)
        named = label(caption, "label")
        named.setMinimumHeight(self.draft.sizeHint().height())  # it comes and goes beside it
        parts = column(row(named, None, self.origin, self.draft), self.edit, spacing=2)
        parts.setStretch(1, 1)
        self.chips: PhraseChips | None = None
        if phrases:
            self.chips = PhraseChips(phrases)
            self.chips.pressed.connect(self._phrase_pressed)
            parts.addSpacing(4)
            parts.addWidget(self.chips)
        self.setLayout(parts)
        self.setFocusProxy(self.edit)

    def show_text(self, text: str, *, drafted: bool, offered: bool) -> None:
        """`drafted`: the text is an untouched draft; `offered`: there is a draft to take."""
        self.edit.show_text(text)
        self.show_origin(drafted=drafted, offered=offered)

    def show_origin(self, *, drafted: bool, offered: bool) -> None:
        self.origin.setVisible(drafted)
        self.draft.setVisible(offered)
        if self.chips is not None:
            text = self.edit.toPlainText()
            self.chips.show_taken(each for each in self.chips.chips if has_phrase(text, each))

    def _typed(self) -> None:
        self.typed.emit(self.name, self.edit.toPlainText())

    def _ask_draft(self) -> None:
        self.draft_asked.emit(self.name)
        self.edit.setFocus()

    def _phrase_pressed(self, phrase: str, wanted: bool) -> None:
        change = with_phrase if wanted else without_phrase
        self.edit.rewrite(change(self.edit.toPlainText(), phrase))
