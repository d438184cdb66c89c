"""Which presses of a key count: each once, until the key was really let go.

Not every system says that a key is held down. On X11 most repeats arrive as a release and a fresh
press with the same time stamp, so that a hand resting on Enter would run through the meeting.
"""

import sys

from PySide6.QtCore import Qt
from PySide6.QtGui import QKeyEvent

AT_ONCE_MS = 60  # between letting go and pressing; no finger is faster on one key

# Where the letters lie on a keyboard, by the codes of X11 and Wayland.
_PLACES = {
    first + at: Qt.Key(ord(letter))
    for first, letters in ((24, "QWERTYUIOP"), (38, "ASDFGHJKL"), (52, "ZXCVBNM"))
    for at, letter in enumerate(letters)
}
_MOVING = frozenset({Qt.Key.Key_PageUp, Qt.Key.Key_PageDown, Qt.Key.Key_Home, Qt.Key.Key_End})
_KEYPAD = _MOVING | {Qt.Key.Key_Insert, Qt.Key.Key_Delete, Qt.Key.Key_Clear}


class KeyGate:
    """Told of every press and release of a page's keys; `forget` when they go elsewhere."""

    def __init__(self) -> None:
        self._down: set[int | str] = set()
        self._released: dict[int | str, int] = {}  # when, in milliseconds of the system's events

    def presses(self, event: QKeyEvent) -> bool:
        """Tell whether this is a new press, and no repeat of the one before."""
        key, before = _place(event), self._released.get(_place(event))
        at = event.timestamp()
        at_once = bool(before and at) and 0 <= at - (before or 0) < AT_ONCE_MS
        fresh = not (event.isAutoRepeat() or at_once or key in self._down)
        self._down.add(key)
        return fresh

    def lets_go(self, event: QKeyEvent) -> None:
        """A release; it may turn out to have been none."""
        if not event.isAutoRepeat():
            self._down.discard(_place(event))
            self._released[_place(event)] = event.timestamp()

    def forget(self) -> None:
        """The keys go elsewhere, and their releases with them."""
        self._down.clear()


def from_keypad(event: QKeyEvent) -> bool:
    """Tell whether NumLock is off: the keypad sends such keys instead of its digits."""
    keypad = event.modifiers() & Qt.KeyboardModifier.KeypadModifier
    return bool(keypad) and Qt.Key(event.key()) in _KEYPAD


def letter_by_place(event: QKeyEvent) -> Qt.Key | None:
    """Return the Latin letter in whose place a key lies, None where that cannot be known."""
    if sys.platform == "win32":
        key = event.nativeVirtualKey()  # Windows gives letters the codes of ASCII
        return Qt.Key(key) if 0x41 <= key <= 0x5A else None
    return None if sys.platform == "darwin" else _PLACES.get(event.nativeScanCode())


def writes_other_letters(event: QKeyEvent) -> bool:
    """Tell whether the keyboard stands on a script without Latin letters."""
    text = event.text()
    return len(text) == 1 and text.isalpha() and not text.isascii()


def _place(event: QKeyEvent) -> int | str:
    """What tells one key from another; a key without a code and a name by what it writes."""
    if event.key() == Qt.Key.Key_unknown and not event.nativeScanCode():
        return event.text()
    return event.nativeScanCode() or -event.key()
