"""Attendance while it is taken: what is shown, what was touched, and saving each change."""

from collections.abc import Iterable
from dataclasses import replace
from functools import partial

from PySide6.QtCore import QObject, Qt, Signal
from PySide6.QtGui import QKeyEvent

from facilitator.store import attendance
from facilitator.words import attendance_letter
from sessions.attendance import counts_as_present
from sessions.records import Attendance, Member, Presence

from .desk import Desk
from .language import translate

# In the order of the letters on Indonesian lists.
CHOICES = (
    Attendance.PRESENT,
    Attendance.LATE,
    Attendance.EXCUSED,
    Attendance.SICK,
    Attendance.ABSENT,
    Attendance.DISPENSATION,
)


# With one of these a letter is no command: Ctrl+C copies, AltGr+2 is another sign.
OTHER_KEYS = (
    Qt.KeyboardModifier.ControlModifier
    | Qt.KeyboardModifier.AltModifier
    | Qt.KeyboardModifier.MetaModifier
)
MOVING_KEYS = frozenset({Qt.Key.Key_Up, Qt.Key.Key_Down, Qt.Key.Key_Left, Qt.Key.Key_Right})


class Attending(QObject):
    """One meeting's attendance. Until it is taken, everybody counts as here."""

    changed = Signal()

    def __init__(
        self,
        desk: Desk,
        meeting_id: str,
        members: tuple[Member, ...],
        presences: Iterable[Presence],
    ) -> None:
        super().__init__()
        self._desk = desk
        self._meeting_id = meeting_id
        self.members = members
        self._presences = {presence.member_id: presence for presence in presences}

    def of(self, member_id: str) -> Presence:
        return self._presences.get(member_id) or Presence(member_id=member_id)

    def here(self, member_id: str) -> bool:
        status = self.of(member_id).status
        return status is Attendance.NOT_TAKEN or counts_as_present(status)

    @property
    def present(self) -> int:
        return sum(self.here(member.id) for member in self.members)

    def set(self, member_id: str, status: Attendance) -> None:
        """Take one member's attendance; being late keeps the minute of arrival."""
        old = self.of(member_id)
        arrived = None
        if status is Attendance.LATE:
            arrived = old.arrived_at or self._desk.clock.now().wall
        presence = replace(old, status=status, arrived_at=arrived)
        self._presences[member_id] = presence
        write = partial(attendance.set_presence, self._desk.db, self._meeting_id, presence)
        self._desk.saver.put(f"presence:{self._meeting_id}:{member_id}", write)
        self._desk.saver.start()
        self.changed.emit()

    def take_the_rest(self) -> None:
        """Everybody who was not touched is present."""
        for member in self.members:
            if self.of(member.id).status is Attendance.NOT_TAKEN:
                self._presences[member.id] = Presence(
                    member_id=member.id, status=Attendance.PRESENT
                )
        write = partial(
            attendance.set_untouched, self._desk.db, self._meeting_id, Attendance.PRESENT
        )
        self._desk.saver.put(f"presences:{self._meeting_id}", write)
        self._desk.saver.start()
        self.changed.emit()


def is_plain(event: QKeyEvent) -> bool:
    """Tell whether a key may be a command of the live meeting. One that is held down moves
    through lists, but starts, ends and counts nothing."""
    held = event.isAutoRepeat() and event.key() not in MOVING_KEYS
    return not held and not event.modifiers() & OTHER_KEYS


def status_for_key(text: str) -> Attendance | None:
    """Which attendance a typed letter means, in the language of the screen."""
    typed = text.strip().upper()
    for status in CHOICES:
        if typed and typed == attendance_letter(status, translate):
            return status
    return None
