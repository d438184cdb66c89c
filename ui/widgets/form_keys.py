"""The two keys every form knows: Enter saves, Esc leaves."""

from collections.abc import Callable

from PySide6.QtCore import Qt
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QApplication, QPushButton

ENTER_KEYS = frozenset({Qt.Key.Key_Return, Qt.Key.Key_Enter})


def form_key(
    event: QKeyEvent, save: Callable[[], object], leave: Callable[[], object] | None = None
) -> bool:
    """Do what the key means and say whether it meant anything.

    Enter presses the button one has gone to; anywhere else, a chip included, it saves.
    """
    if event.key() in ENTER_KEYS:
        press_focused(save)
    elif event.key() == Qt.Key.Key_Escape and leave is not None:
        leave()
    else:
        return False
    event.accept()
    return True


def press_focused(save: Callable[[], object]) -> None:
    """What Enter does: press the button one has gone to, else save. A chip is no such button."""
    focused = QApplication.focusWidget()
    if isinstance(focused, QPushButton) and not focused.isCheckable():
        focused.click()
    else:
        save()
