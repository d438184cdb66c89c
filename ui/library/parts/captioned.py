"""A field below its caption, with one sentence below it when something is wrong."""

from PySide6.QtCore import Qt
from PySide6.QtGui import QKeyEvent, QKeySequence
from PySide6.QtWidgets import QLayout, QWidget

from ui.widgets.form_keys import ENTER_KEYS
from ui.widgets.kit import column, label
from ui.widgets.note_box import PlainEdit


class Captioned(QWidget):
    """Complains below `field` and takes the complaint away again."""

    def __init__(self, caption: str, field: QWidget, *, hint: str = "") -> None:
        super().__init__()
        self.field = field
        name = label(caption, "label")
        name.setBuddy(field)
        field.setAccessibleName(caption)
        self.complaint = label("", "trouble", wrap=True)
        self.complaint.hide()
        self._layout: QLayout = column(name, field, self.complaint, spacing=4)
        if hint:
            self._layout.addWidget(label(hint, "quiet", wrap=True))
        self.setLayout(self._layout)

    def complain(self, sentence: str) -> None:
        self.complaint.setText(sentence)
        self.complaint.show()
        self._mark("wrong")

    def forgive(self) -> None:
        if not self.complaint.isHidden():
            self.complaint.hide()
            self._mark("")

    def _mark(self, state: str) -> None:
        self.field.setProperty("state", state)
        self.field.style().unpolish(self.field)
        self.field.style().polish(self.field)


class LinesEdit(PlainEdit):
    """One thing on each line. Esc, Ctrl+Enter and Ctrl+S belong to the form around it."""

    def __init__(self) -> None:
        super().__init__()
        self.setProperty("role", "")

    @property
    def lines(self) -> tuple[str, ...]:
        """What stands on the lines that are not empty."""
        typed = (" ".join(line.split()) for line in self.toPlainText().splitlines())
        return tuple(line for line in typed if line)

    def show_lines(self, lines: tuple[str, ...]) -> None:
        self.setPlainText("\n".join(lines))

    def keyPressEvent(self, event: QKeyEvent) -> None:
        control = bool(event.modifiers() & Qt.KeyboardModifier.ControlModifier)
        saves = control and (event.key() in ENTER_KEYS or event.key() == Qt.Key.Key_S)
        if saves or event.matches(QKeySequence.StandardKey.Cancel):
            event.ignore()
        else:
            super().keyPressEvent(event)
