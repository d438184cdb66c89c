"""A text to be read, however long it is."""

from PySide6.QtWidgets import QPlainTextEdit, QWidget

from ui.theme import Theme
from ui.widgets.kit import label

LONGEST = 6000  # characters; a label lays all of its text out again whenever it is painted
HEIGHT = 260  # pixels at 100 % text


def passage(text: str, theme: Theme) -> QWidget:
    """Return `text` as a label, or in a box that scrolls when it is very long."""
    if len(text) <= LONGEST:
        return label(text, wrap=True)
    box = QPlainTextEdit()
    box.setReadOnly(True)
    box.setTabChangesFocus(True)
    box.setFixedHeight(theme.px(HEIGHT))
    box.setPlainText(text)
    return box
