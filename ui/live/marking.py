"""Marks while the meeting runs: one tap on a member, kept at once, taken back as easily."""

from collections.abc import Callable, Iterable
from datetime import datetime
from functools import partial

from PySide6.QtCore import QObject, Signal

from facilitator.store import marks as marks_store
from facilitator.store.subjects import Touched
from facilitator.words.marks import mark_name_of
from sessions.moment import Moment
from sessions.records import STAGES, LiveMark, OwnMark, new_id
from ui.desk import Desk
from ui.language import translate
from ui.live.taking_back import Deed


class Marking(QObject):
    """The marks of one meeting, in the order they were made. Never a score.

    `own` are the kinds she added and wants offered, `known` those that marks of this meeting
    carry, retired ones too. `did` carries a `Deed` for each change, `time` tells the time of the
    meeting.
    """

    changed = Signal(str)  # the member whose marks are others now
    did = Signal(object)

    def __init__(
        self,
        desk: Desk,
        meeting_id: str,
        marks: Iterable[LiveMark],
        time: Callable[[], datetime],
        own: Iterable[OwnMark] = (),
        known: Iterable[OwnMark] = (),
    ) -> None:
        super().__init__()
        self._desk = desk
        self._meeting_id = meeting_id
        self._time = time
        self._marks = list(marks)
        self.own = tuple(own)[: marks_store.MOST_OWN]
        self._names = {each.id: each.name for each in (*known, *self.own)}

    @property
    def all(self) -> tuple[LiveMark, ...]:
        return tuple(self._marks)

    def of(self, member_id: str) -> tuple[LiveMark, ...]:
        """The marks of a member today, the latest last."""
        return tuple(mark for mark in self._marks if mark.member_id == member_id)

    def count(self, member_id: str) -> int:
        """How many marks a member has today."""
        return sum(mark.member_id == member_id for mark in self._marks)

    def name(self, kind: str) -> str:
        """What was seen, in the language of the screen or in her own words."""
        return mark_name_of(kind, self._names, translate)

    def tap(self, member_id: str, kind: str, moment: Moment) -> None:
        """Put a mark on a member, stamped with the minute and the stage."""
        mark = LiveMark(
            id=new_id(),
            meeting_id=self._meeting_id,
            member_id=member_id,
            kind=str(kind),
            at=moment.at,
            elapsed=moment.elapsed,
            stage=moment.stage or STAGES[0],
        )
        self._add(mark)
        self.did.emit(Deed(mark.at, partial(self._drop, mark), mark=mark))

    def remove(self, mark_id: str) -> None:
        """Take one mark off again, however long ago it was made."""
        found = next((mark for mark in self._marks if mark.id == mark_id), None)
        if found is not None:
            self._drop(found)
            undo = partial(self._add, found)
            self.did.emit(Deed(self._time(), undo, mark=found, off=True))

    def deeds(self) -> tuple[Deed, ...]:
        """The taps so far, so that the last one can be taken back after coming here again."""
        return tuple(Deed(mark.at, partial(self._drop, mark)) for mark in self._marks)

    def _add(self, mark: LiveMark) -> None:
        self._marks.append(mark)
        self._marks.sort(key=_counted)
        self._put(mark, partial(marks_store.save_mark, self._desk.db, mark))

    def _drop(self, mark: LiveMark) -> None:
        if mark in self._marks:
            self._marks.remove(mark)
            self._put(mark, partial(marks_store.remove_mark, self._desk.db, mark.id))

    def _put(self, mark: LiveMark, write: "partial[Touched]") -> None:
        self._desk.saver.put(f"mark:{mark.id}", write)
        self._desk.saver.start()
        self.changed.emit(mark.member_id)


def _counted(mark: LiveMark) -> float:
    return mark.elapsed
