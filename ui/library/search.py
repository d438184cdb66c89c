"""The search of the library: takes letters, and leaves the page's own keys to the page."""

from PySide6.QtCore import QEvent, Qt
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QLineEdit

# With Ctrl these act on the list, also while one searches. On some desktops Ctrl+D would delete.
WITH_CONTROL = frozenset({Qt.Key.Key_D, Qt.Key.Key_E, Qt.Key.Key_N, Qt.Key.Key_P, Qt.Key.Key_R})


class SearchField(QLineEdit):
    def event(self, event: QEvent) -> bool:
        """Let nobody take such a key for editing before it is sent."""
        asks_first = event.type() == QEvent.Type.ShortcutOverride
        if asks_first and isinstance(event, QKeyEvent) and belongs_to_page(event):
            event.ignore()
            return False
        return super().event(event)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if belongs_to_page(event):
            event.ignore()
        else:
            super().keyPressEvent(event)


def belongs_to_page(event: QKeyEvent) -> bool:
    control = bool(event.modifiers() & Qt.KeyboardModifier.ControlModifier)
    key = Qt.Key(event.key())
    return key == Qt.Key.Key_Asterisk or (control and key in WITH_CONTROL)
