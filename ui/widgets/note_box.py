"""The note box: whose note it is, where it may go, and the text."""

from PySide6.QtCore import QEvent, QObject, Qt, Signal
from PySide6.QtGui import QKeyEvent, QKeySequence
from PySide6.QtWidgets import QFrame, QPlainTextEdit, QPushButton

from .kit import column, label, row


class PlainEdit(QPlainTextEdit):
    """Takes plain text only; Tab moves on instead of writing a tab."""

    left = Signal()

    def __init__(self) -> None:
        super().__init__()
        self.setTabChangesFocus(True)
        self.setProperty("role", "bare")

    def keyPressEvent(self, event: QKeyEvent) -> None:
        go_on = event.matches(QKeySequence.StandardKey.Cancel) or (
            event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter)
            and event.modifiers() & Qt.KeyboardModifier.ControlModifier
        )
        if go_on:
            self.left.emit()
        else:
            super().keyPressEvent(event)


class NoteBox(QFrame):
    """`typed` carries the whole text at each change; `layer_asked` that its layer shall change;
    `left` that she wants back to the meeting's keys."""

    typed = Signal(str)
    layer_asked = Signal()
    left = Signal()

    def __init__(self) -> None:
        super().__init__()
        self.setProperty("role", "well")
        self._title = label("", "strong")
        self._layer = QPushButton()
        self._layer.setProperty("role", "link")
        self._layer.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self._layer.clicked.connect(self.layer_asked)
        self.edit = PlainEdit()
        self.edit.textChanged.connect(self._changed)
        self.edit.left.connect(self.left)
        self.edit.installEventFilter(self)
        self.setLayout(column(self._title, self.edit, row(self._layer, None), margin=12, spacing=4))

    @property
    def writing(self) -> bool:
        return self.edit.hasFocus()

    def show_note(self, title: str, layer: str, text: str, placeholder: str) -> None:
        """Show another note without saying that it was typed."""
        self._title.setText(title)
        self._layer.setText(layer)
        self.edit.setAccessibleName(title)
        self.edit.setPlaceholderText(placeholder)
        if self.edit.toPlainText() != text:
            self.edit.blockSignals(True)
            self.edit.setPlainText(text)
            self.edit.blockSignals(False)
            cursor = self.edit.textCursor()
            cursor.movePosition(cursor.MoveOperation.End)
            self.edit.setTextCursor(cursor)

    def write(self) -> None:
        self.edit.setFocus(Qt.FocusReason.ShortcutFocusReason)

    def eventFilter(self, _watched: QObject, event: QEvent) -> bool:
        if event.type() in (QEvent.Type.FocusIn, QEvent.Type.FocusOut):
            self.setProperty("state", "on" if event.type() == QEvent.Type.FocusIn else "")
            self.style().unpolish(self)
            self.style().polish(self)
        return False

    def _changed(self) -> None:
        self.typed.emit(self.edit.toPlainText())
