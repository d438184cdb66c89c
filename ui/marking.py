"""Marks while the meeting runs: one tap on a member, kept at once, taken back as easily."""

from collections.abc import Iterable
from datetime import datetime
from functools import partial

from PySide6.QtCore import QObject, Signal

from facilitator.store import marks as marks_store
from sessions.live import Moment
from sessions.records import STAGES, LiveMark, MarkKind, new_id

from .desk import Desk

# Free of the letters of attendance and of the meeting's commands, in both languages.
MARK_KEYS: dict[str, MarkKind] = {
    "Q": MarkKind.SPOKE,
    "W": MarkKind.OPENED_UP,
    "R": MarkKind.RESPONDED,
    "U": MarkKind.LOOKED_AT_SPEAKER,
    "J": MarkKind.JOINED_UNCALLED,
    "K": MarkKind.WITHDREW,
    "V": MarkKind.STRONG_EMOTION,
    "Z": MarkKind.CONFLICT,
}


class Marking(QObject):
    """The marks of one meeting, in the order they were made. Never a score."""

    changed = Signal()

    def __init__(self, desk: Desk, meeting_id: str, marks: Iterable[LiveMark]) -> None:
        super().__init__()
        self._desk = desk
        self._meeting_id = meeting_id
        self._marks = list(marks)

    @property
    def all(self) -> tuple[LiveMark, ...]:
        return tuple(self._marks)

    def count(self, member_id: str) -> int:
        """How many marks a member has today."""
        return sum(mark.member_id == member_id for mark in self._marks)

    def tap(self, member_id: str, kind: MarkKind, moment: Moment) -> None:
        """Put a mark on a member, stamped with the minute and the stage."""
        mark = LiveMark(
            id=new_id(),
            meeting_id=self._meeting_id,
            member_id=member_id,
            kind=kind.value,
            at=moment.at,
            elapsed=moment.elapsed,
            stage=moment.stage or STAGES[0],
        )
        self._marks.append(mark)
        self._put(mark.id, partial(marks_store.save_mark, self._desk.db, mark))

    def take_back(self, since: datetime) -> bool:
        """Remove the last mark if it was made at or after `since`; False when there is none."""
        if not self._marks or self._marks[-1].at < since:
            return False
        gone = self._marks.pop()
        self._put(gone.id, partial(marks_store.remove_mark, self._desk.db, gone.id))
        return True

    def _put(self, mark_id: str, write: "partial[frozenset[str]]") -> None:
        self._desk.saver.put(f"mark:{mark_id}", write)
        self._desk.saver.start()
        self.changed.emit()


def mark_for_key(text: str) -> MarkKind | None:
    """Which mark a typed letter means."""
    return MARK_KEYS.get(text.strip().upper())
