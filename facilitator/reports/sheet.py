"""What every part of the meeting summary needs, and the shapes they share."""

from dataclasses import dataclass

from facilitator.initials import Mask
from facilitator.reports.blocks import NOTHING, Block, Stack
from facilitator.reports.layout import WIDTH
from facilitator.reports.style import Look
from facilitator.reports.table import Cells, Grid
from facilitator.reports.text import Text, text
from facilitator.words import SummaryWords
from sessions.records import NameStyle
from sessions.summary import Summary

LABEL = 98.0  # width of a column of labels
INSET = 12.0  # a ruled cell's padding, left and right together
BESIDE = WIDTH - LABEL - INSET  # room for text beside a label


@dataclass(frozen=True, slots=True)
class Sheet:
    """One summary on its way to paper. `called` follows the participants."""

    summary: Summary
    words: SummaryWords
    style: NameStyle
    look: Look
    called: tuple[str, ...]
    mask: Mask


def heading(sheet: Sheet, words: str, note: str = "") -> Block:
    """A section's heading, with a remark at the right end of its line."""
    title_room = WIDTH * 0.45
    remark = text(note, WIDTH - title_room, sheet.look.remark, before=2.4)
    return Grid(
        columns=(title_room, WIDTH - title_room),
        rows=((text(words, title_room, sheet.look.heading), Stack((NOTHING, remark))),),
        ruled=False,
        pad_x=0,
        pad_y=0,
        before=sheet.look.gap,
        holds_next=True,
    )


def head(sheet: Sheet, words: tuple[str, ...], columns: tuple[float, ...]) -> Cells:
    """Return the heads of a ruled table, a word for each of `columns` (points)."""
    return tuple(
        text(word, column - INSET, sheet.look.strong)
        for word, column in zip(words, columns, strict=True)
    )


def cells(sheet: Sheet, values: list[str], columns: tuple[float, ...]) -> Cells:
    """Return a row of a ruled table, a value for each of `columns` (points)."""
    return tuple(
        text(value, column - INSET, sheet.look.cell)
        for value, column in zip(values, columns, strict=True)
    )


def labelled(sheet: Sheet, label: str, value: Block) -> Cells:
    """Return a row of two: the label, and what it is about."""
    return text(label, LABEL - INSET, sheet.look.strong), value


def label_table(sheet: Sheet, rows: list[Cells], before: float) -> Grid:
    """Return a table of labelled rows, `before` points below what precedes it."""
    return Grid(
        columns=(LABEL, WIDTH - LABEL),
        rows=tuple(rows),
        pad_y=sheet.look.pad,
        first_is_label=True,
        before=before,
    )


def side_by_side(blocks: Cells, columns: tuple[float, ...]) -> Grid:
    """Blocks beside each other without lines or padding."""
    return Grid(columns=columns, rows=(blocks,), ruled=False, pad_x=0, pad_y=0)


def beside_label(sheet: Sheet, words: str) -> Text:
    """The counselor's words beside a label, names replaced; a dash line when there are none."""
    if not words.strip():
        return text(sheet.words.sentence.nothing, BESIDE, sheet.look.soft)
    return text(sheet.mask(words), BESIDE, sheet.look.told)
