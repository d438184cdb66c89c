"""A member's way so far: what was noted and what they committed to, day by day."""

import re
from collections.abc import Sequence
from datetime import date
from functools import partial

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QHBoxLayout, QWidget

from facilitator.material.journey import Way
from facilitator.store.notes import DatedNote
from facilitator.words import layer_name, short_date
from facilitator.words.commitments import answer_name
from sessions.attendance import Column
from sessions.records import Commitment, NoteLayer
from ui.desk import Desk
from ui.language import translate
from ui.places import MeetingRecord
from ui.widgets.kit import clear, column, label, link, row

SHOWN = 1_200  # characters of a note; the whole of it is in the meeting's record
CHIPS = {
    NoteLayer.PRIVATE: "chip-notice",
    NoteLayer.GROUP: "chip",
    NoteLayer.MEMBER: "chip-accent",
}
LONG_WORD, PIECE = re.compile(r"\S{30,}"), re.compile(r"(\S{12})")


def passage(text: str) -> str:
    """The beginning of a note, with places to break words that would not fit on any line."""
    short = text if len(text) <= SHOWN else text[:SHOWN].rstrip() + " …"
    return LONG_WORD.sub(lambda word: PIECE.sub("\\1\u200b", word[0]), short)


class Journey(QWidget):
    """One line for each note and each commitment, leading to the meeting it is from."""

    def __init__(self, desk: Desk) -> None:
        super().__init__()
        self._desk = desk
        self.lines = column(spacing=6)
        self.setLayout(self.lines)

    def show_way(self, way: Way, columns: Sequence[Column]) -> None:
        """`columns` are the meetings that took place, with their days."""
        clear(self.lines)
        days = {each.meeting_id: each.date for each in columns}
        written = [each for each in way.notes if each.note.text.strip()]
        made = [(each.date, 0, self._note(each)) for each in written]
        made += [
            (days[each.meeting_id], 1, self._commitment(each, days[each.meeting_id]))
            for each in way.commitments
            if each.meeting_id in days
        ]
        for _day, _kind, line in sorted(made, key=_in_order):
            self.lines.addLayout(line)
        if not made:
            self.lines.addWidget(label(self.tr("Nothing is written down yet."), "soft"))
        self.lines.addStretch()

    def _note(self, found: DatedNote) -> QHBoxLayout:
        note = found.note
        chip = layer_name(note.layer, translate)
        return self._line(found.date, note.meeting_id, note.text, chip, CHIPS[note.layer])

    def _commitment(self, found: Commitment, day: date) -> QHBoxLayout:
        answer = answer_name(found.answer, translate)
        chip = self.tr("commitment: {answer}").format(answer=answer)
        return self._line(day, found.meeting_id, found.text, chip, "chip")

    def _line(self, day: date, meeting_id: str, text: str, told: str, role: str) -> QHBoxLayout:
        record = partial(self._desk.go.emit, MeetingRecord(meeting_id))
        way = link(short_date(day, self._desk.language), record)
        way.setFixedWidth(self._desk.theme.px(76))
        chip = label(told, role)
        line = row(way, label(passage(text), wrap=True), chip, spacing=10)
        line.setStretch(1, 1)
        line.setAlignment(way, Qt.AlignmentFlag.AlignTop)
        line.setAlignment(chip, Qt.AlignmentFlag.AlignTop)
        return line


def _in_order(made: tuple[date, int, QHBoxLayout]) -> tuple[date, int]:
    return made[:2]
