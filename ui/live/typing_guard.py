"""Letters that were meant for a note, and not as commands."""

from collections.abc import Callable
from dataclasses import dataclass

from PySide6.QtCore import Qt
from PySide6.QtGui import QKeyEvent

from ui.live.keys import COUNTED, SHIFT

BURST_MS = 600  # from the first to the third letter; nobody gives three commands so fast
LETTERS = 3


@dataclass(frozen=True)
class Letter:
    """One letter: when it was pressed, in the milliseconds of the system's events, and how to take
    back what it did."""

    text: str
    at: int
    take_back: Callable[[], object]


class TypingGuard:
    """Sees each key before it is obeyed. Three letters in a row within `BURST_MS` are typing; a
    digit, or any other key, begins anew, because "2 Q" is one thought."""

    def __init__(self) -> None:
        self._letters: list[Letter] = []

    def is_typing(self, event: QKeyEvent) -> bool:
        """Tell whether this letter makes, with those before it, a word."""
        if not is_letter(event) or not event.timestamp():
            return False
        begun = event.timestamp() - BURST_MS
        self._letters = [letter for letter in self._letters if letter.at >= begun]
        return len(self._letters) + 1 >= LETTERS

    def obeyed(self, event: QKeyEvent, take_back: Callable[[], object]) -> None:
        """A key did what it means, if it means anything."""
        if is_letter(event):
            self._letters.append(Letter(event.text(), event.timestamp(), take_back))
        else:
            self._letters.clear()

    def take_back(self, event: QKeyEvent) -> str:
        """Take back what the letters before this one did, the last first; all of them as text."""
        for letter in reversed(self._letters):
            letter.take_back()
        text = "".join(letter.text for letter in self._letters) + event.text()
        self._letters.clear()
        return text


def is_letter(event: QKeyEvent) -> bool:
    """Tell whether a key writes a letter, with no modifier but Shift, and is no repeat."""
    held = event.modifiers() & COUNTED & ~SHIFT
    plain = held == Qt.KeyboardModifier.NoModifier and not event.isAutoRepeat()
    return plain and len(event.text()) == 1 and event.text().isalpha()
