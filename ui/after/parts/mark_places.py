"""What the grid of quick marks shows, and where each part of it lies."""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass

from PySide6.QtCore import QPoint, QRect, QSize

from facilitator.words import attendance_word, mark_name, mark_sentence, score_meaning
from sessions.attendance import absent
from sessions.marks import HIGHEST_SCORE, MARKS
from sessions.records import Member, Presence, QuickMark
from ui.language import translate
from ui.theme import Theme

HEADS = NAMES = -1  # the row of marks and the column of names, as places
FIGURES = range(HIGHEST_SCORE + 1)

# Pixels at 100 % text.
HEAD, ROW = 44, 36
NAMES_LEAST, NAMES_PART = 74, 0.22
FIGURE, GAP = 22, 1

Scores = Mapping[tuple[str, QuickMark], int]


@dataclass(frozen=True)
class MarkRow:
    """One member; `why` says why nothing can be marked ("sick"), empty when it can."""

    member_id: str
    call: str
    name: str
    why: str = ""


@dataclass(frozen=True)
class MarkWords:
    """What the marks are called, in short and as a sentence, and what the figures mean."""

    names: tuple[str, ...]
    sentences: tuple[str, ...]
    figures: tuple[str, ...]


@dataclass(frozen=True)
class MarkPlaces:
    """Geometry in viewport pixels; `offset` is how far the rows have scrolled."""

    theme: Theme
    room: QSize
    rows: int
    offset: int

    @property
    def head(self) -> int:
        return self.theme.px(HEAD)

    @property
    def step(self) -> int:
        return self.theme.px(ROW)

    @property
    def names(self) -> int:
        return max(self.theme.px(NAMES_LEAST), round(self.room.width() * NAMES_PART))

    @property
    def whole(self) -> int:
        """The height in which nothing scrolls."""
        return self.head + self.step * self.rows

    @property
    def in_view(self) -> range:
        last = (self.offset + self.room.height() - self.head) // self.step + 1
        return range(min(self.rows, self.offset // self.step), max(0, min(self.rows, last)))

    def area_of(self, row: int, column: int) -> QRect:
        """Where a cell is; HEADS and NAMES stand before the first row and column."""
        width = (self.room.width() - self.names) // len(MARKS)
        top, height = self.head + row * self.step - self.offset, self.step
        if row == HEADS:
            top, height = 0, self.head
        if column == NAMES:
            return QRect(0, top, self.names, height)
        return QRect(self.names + column * width, top, width, height)

    def figure_area(self, row: int, column: int, figure: int) -> QRect:
        """Where a figure of a cell is drawn."""
        cell, high = self.area_of(row, column), self.theme.px(FIGURE)
        step = min(high + GAP, (cell.width() - 6) // len(FIGURES))
        left = cell.center().x() - step * len(FIGURES) // 2 + figure * step
        return QRect(left, cell.center().y() - high // 2, step - GAP, high)

    def figure_at(self, point: QPoint) -> tuple[int, int, int | None] | None:
        """Row and column under `point`, and the figure if it is on one."""
        if point.y() < self.head:
            return None
        for row in self.in_view:
            for column in range(len(MARKS)):
                if self.area_of(row, column).contains(point):
                    near = (f for f in FIGURES if self._near(row, column, f).contains(point))
                    return row, column, next(near, None)
        return None

    def _near(self, row: int, column: int, figure: int) -> QRect:
        """A finger's room around a figure."""
        return self.figure_area(row, column, figure).adjusted(-1, -5, 1, 5)


def mark_words() -> MarkWords:
    """The words of the grid in the language of the screen."""
    return MarkWords(
        names=tuple(mark_name(mark, translate) for mark in MARKS),
        sentences=tuple(mark_sentence(mark, translate) for mark in MARKS),
        figures=tuple(score_meaning(score, translate) for score in range(HIGHEST_SCORE + 1)),
    )


def figure_help() -> str:
    """What each figure means, in one line."""
    meanings = [f"{n} {score_meaning(n, translate)}" for n in range(HIGHEST_SCORE + 1)]
    return "   ".join(meanings)


def mark_rows(members: Iterable[Member], presences: Iterable[Presence]) -> tuple[MarkRow, ...]:
    """One row per member; who is known not to have been there has a reason instead of marks."""
    return tuple(
        MarkRow(
            member_id=member.id,
            call=member.called,
            name=member.name,
            why=attendance_word(presence.status, translate) if absent(presence) else "",
        )
        for member, presence in zip(members, presences, strict=True)
    )
