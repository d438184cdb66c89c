"""What is to be seen before a summary is printed: which papers there are, and their pages.

The pages are drawn one at a time, as a reader comes to them: a note of a million characters
makes a paper of hundreds of pages.
"""

import unicodedata
from collections.abc import Sequence
from contextlib import closing
from dataclasses import dataclass
from datetime import date, datetime
from itertools import accumulate
from pathlib import Path

from sqlalchemy import bindparam, text

from facilitator import summaries
from facilitator.reports.pictures import Picture
from facilitator.store.database import Database
from facilitator.store.rows import moment
from facilitator.store.subjects import Subject
from sessions.attendance import took_place
from sessions.records import MeetingState, NameStyle

_LONGEST_NAME = 48  # characters of a group's name in a file name; systems allow 255 bytes in all

_PAPERS = text(
    """
    SELECT meetings.id, group_id, groups.name, number, date, state, printed_at
    FROM meetings JOIN groups ON groups.id = group_id
    WHERE state IN :over
    ORDER BY date DESC, start DESC, number DESC, meetings.id
    """
).bindparams(bindparam("over", [s.value for s in MeetingState if took_place(s)], expanding=True))

# The list of the papers, and what stands on one.
SUBJECTS = summaries.SUBJECTS | {Subject.GROUPS, Subject.MEETINGS}


@dataclass(frozen=True, slots=True)
class Paper:
    """The summary of one meeting that took place; `printed_at` when it was last printed or saved.

    `state` is CLOSING while the meeting's closing words are not finished, else HELD.
    """

    meeting_id: str
    group_id: str
    group_name: str
    number: int
    date: date
    state: MeetingState
    printed_at: datetime | None

    @property
    def file_name(self) -> str:
        """`Melati-2-2024-01-22.pdf`: no member's name in it, and allowed on every system."""
        group = file_stem(self.group_name)[:_LONGEST_NAME]
        parts = (group, str(self.number), self.date.isoformat())
        return "-".join(part for part in parts if part) + ".pdf"


@dataclass(frozen=True, slots=True)
class PaperWish:
    """Which paper is to be seen, saved or printed, and how; `language` is "id" or "en"."""

    meeting_id: str
    language: str
    style: NameStyle


@dataclass(frozen=True, slots=True)
class PageSize:
    """In points."""

    width: float
    height: float


@dataclass(frozen=True, slots=True)
class PageSpread:
    """Pages below each other, all equally wide; measures in pixels from the top of the first."""

    tops: tuple[int, ...]
    heights: tuple[int, ...]
    height: int

    def in_view(self, top: int, bottom: int) -> range:
        """Return the pages of which anything lies between `top` and `bottom`."""
        first = sum(a + b <= top for a, b in zip(self.tops, self.heights, strict=True))
        return range(first, sum(each < bottom for each in self.tops))


@dataclass(frozen=True, slots=True)
class Preview:
    """A finished paper: the PDF, and the size of each page."""

    wish: PaperWish
    data: bytes
    pages: tuple[PageSize, ...]


def papers(db: Database) -> tuple[Paper, ...]:
    """Return the papers of all groups, the latest meeting first."""
    with db.reading() as connection:
        return tuple(
            Paper(
                id_,
                group_id,
                name,
                number,
                date.fromisoformat(held),
                MeetingState(state),
                moment(printed_at),
            )
            for id_, group_id, name, number, held, state, printed_at in connection.execute(_PAPERS)
        )


def preview(db: Database, wish: PaperWish) -> Preview:
    """Build a paper; ActionableError(NO_SUCH_MEETING)."""
    data = summaries.summary_pdf(db, wish.meeting_id, wish.language, wish.style)
    return Preview(wish, data, page_sizes(data))


def file_stem(words: str) -> str:
    """Return words as a part of a file name, allowed on every system: `Melati-2`."""
    return "-".join("".join(char if _is_letter(char) else " " for char in words).split())


def page_sizes(data: bytes) -> tuple[PageSize, ...]:
    """Return the size of each page of a PDF."""
    import pypdfium2  # a library of its own, needed only when paper is looked at

    with closing(pypdfium2.PdfDocument(data)) as document:
        return tuple(PageSize(*document.get_page_size(at)) for at in range(len(document)))


def save(db: Database, wish: PaperWish, out: Path) -> None:
    """Write a paper, whole or not at all.

    Raises: ActionableError(NO_SUCH_MEETING, OUTPUT_NOT_WRITABLE).
    """
    summaries.write_summary(db, wish.meeting_id, out, wish.language, wish.style)


def spread(pages: Sequence[PageSize], width: int, gap: int) -> PageSpread:
    """Lay out pages `width` pixels wide, with a gap before, between and after them."""
    heights = tuple(round(width * page.height / page.width) for page in pages)
    tops = accumulate((each + gap for each in heights), initial=gap)
    *starts, height = tops
    return PageSpread(tuple(starts), heights, height)


def page_picture(data: bytes, page: int, width: int) -> Picture:
    """Draw one page of a PDF, counted from 0, `width` pixels wide."""
    import pypdfium2

    with closing(pypdfium2.PdfDocument(data)) as document, closing(document[page]) as drawn_page:
        # The library rounds up, so half a pixel less gives exactly `width`.
        scale = (width - 0.5) / drawn_page.get_width()
        drawn = drawn_page.render(scale=scale, prefer_bgrx=True)
        return Picture(drawn.width, drawn.height, drawn.stride, bytes(drawn.buffer))


def _is_letter(char: str) -> bool:
    """Letters, digits, and the signs that sit on letters."""
    return unicodedata.category(char)[0] in "LNM"
