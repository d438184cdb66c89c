"""The keys for the members: who leaves, who was told, who sits where, her own marks."""

from PySide6.QtCore import Qt
from PySide6.QtGui import QKeyEvent

from ui.live.attending import is_plain
from ui.live.members_side import LiveSide

OWN_KEYS = range(int(Qt.Key.Key_1), int(Qt.Key.Key_6) + 1)
WAYS = {Qt.Key.Key_Left: -1, Qt.Key.Key_Right: 1}


class PeopleKeys:
    """M leaves early or is back, F4 has heard the agreement, Shift+arrow exchanges seats, Alt+1 to
    Alt+6 her own marks, Alt+Delete takes the last mark off; all for the chosen member."""

    def __init__(self, side: LiveSide) -> None:
        self._side = side

    def take(self, event: QKeyEvent) -> bool:
        """Do what a key asks for; False when it is none of ours."""
        with_key = event.modifiers() & ~Qt.KeyboardModifier.KeypadModifier
        if with_key == Qt.KeyboardModifier.AltModifier:
            return self._with_alt(event)
        if with_key == Qt.KeyboardModifier.ShiftModifier and Qt.Key(event.key()) in WAYS:
            self._side.move_seat(WAYS[Qt.Key(event.key())])
            return True
        if not is_plain(event):
            return False
        if event.key() == Qt.Key.Key_F4:
            self._side.tell()
        elif event.key() == Qt.Key.Key_M and self._side.chosen:
            self._side.member.leave_or_return()
        else:
            return False
        return True

    def _with_alt(self, event: QKeyEvent) -> bool:
        if event.isAutoRepeat():
            return False
        if event.key() in OWN_KEYS:
            self._side.tap_own(event.key() - OWN_KEYS.start + 1)
        elif event.key() == Qt.Key.Key_Delete:
            self._side.member.take_off_last()
        else:
            return False
        return True
