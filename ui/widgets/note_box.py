"""The note box: whose note it is, where it may go, and the text."""

from PySide6.QtCore import QEvent, QMimeData, QObject, Qt, QTimer, Signal
from PySide6.QtGui import QKeyEvent, QKeySequence, QMouseEvent
from PySide6.QtWidgets import QFrame, QPlainTextEdit, QPushButton

from ui.widgets.elided import Elided
from ui.widgets.kit import column, row

# Qt lays a line out as a whole at every key: one of a megabyte stops the window for a second,
# and without a blank for a minute. Such a line is shown in pieces and never stored so.
LONG_LINE = 20_000  # characters
PIECE = 4_000
FOLD = "\u2060\u2060"  # two word joiners: invisible, and no text has them side by side


def folded(text: str) -> str:
    """Return `text` with its overlong lines in pieces, for the screen."""
    if len(text) <= LONG_LINE:
        return text
    return "\n".join(_pieces(line) for line in text.split("\n"))


def unfolded(text: str) -> str:
    """Return what `folded` was given, also when pieces were edited meanwhile."""
    return text.replace(f"{FOLD}\n", "").replace(FOLD, "") if FOLD in text else text


def _pieces(line: str) -> str:
    if len(line) <= LONG_LINE:
        return line
    return f"{FOLD}\n".join(line[at : at + PIECE] for at in range(0, len(line), PIECE))


class PlainEdit(QPlainTextEdit):
    """Takes plain text only, however much; Tab moves on instead of writing a tab."""

    left = Signal()

    def __init__(self) -> None:
        super().__init__()
        self.setTabChangesFocus(True)
        self.setProperty("role", "bare")

    def setPlainText(self, text: str) -> None:
        super().setPlainText(folded(text))

    def toPlainText(self) -> str:
        return unfolded(super().toPlainText())

    def insertFromMimeData(self, source: QMimeData) -> None:
        if source.hasText():
            self.insertPlainText(folded(source.text()))
            self.ensureCursorVisible()

    def createMimeDataFromSelection(self) -> QMimeData:
        data = QMimeData()
        data.setText(unfolded(self.textCursor().selection().toPlainText()))
        return data

    def keyPressEvent(self, event: QKeyEvent) -> None:
        go_on = event.matches(QKeySequence.StandardKey.Cancel) or (
            event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter)
            and event.modifiers() & Qt.KeyboardModifier.ControlModifier
        )
        if go_on:
            self.left.emit()
        else:
            super().keyPressEvent(event)
            event.accept()  # what the text has no use for must not become a command

    def keyReleaseEvent(self, event: QKeyEvent) -> None:
        super().keyReleaseEvent(event)
        event.accept()  # as the press was


class NoteBox(QFrame):
    """`typed` carries the whole text at each change; `layer_asked` that its layer shall change;
    `left` that she wants back to the meeting's keys."""

    typed = Signal(str)
    layer_asked = Signal()
    left = Signal()

    def __init__(self) -> None:
        super().__init__()
        self.setProperty("role", "well")
        self._title = Elided("strong")
        self._layer = QPushButton()
        self._layer.setProperty("role", "link")
        self._layer.setFocusPolicy(Qt.FocusPolicy.TabFocus)  # Tab and Space, while writing
        self._layer.pressed.connect(self._stay)
        self._layer.clicked.connect(self._ask_for_another)
        self.edit = PlainEdit()
        self.edit.textChanged.connect(self._changed)
        self.edit.left.connect(self.left)
        self.edit.installEventFilter(self)
        self._just_left = QTimer(self, singleShot=True, interval=0)
        self.setLayout(column(self._title, self.edit, row(self._layer, None), margin=12, spacing=4))

    @property
    def writing(self) -> bool:
        return self.edit.hasFocus()

    def show_note(self, title: str, layer: str, text: str, placeholder: str) -> None:
        """Show another note without saying that it was typed."""
        self._title.show_text(title)
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
            self._just_left.start()
        return False

    def mousePressEvent(self, event: QMouseEvent) -> None:
        """The title and the free space are the note's too."""
        self.write()
        event.accept()

    def _stay(self) -> None:
        """The press that changes the layer takes the cursor away: back into the text with it."""
        if self._just_left.isActive():
            self.write()

    def _changed(self) -> None:
        self.typed.emit(self.edit.toPlainText())

    def _ask_for_another(self) -> None:
        """The layer was pressed: by keys, one goes back to the text."""
        if self._layer.hasFocus():
            self.write()
        self.layer_asked.emit()
