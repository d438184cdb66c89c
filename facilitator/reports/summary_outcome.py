"""Sections C to F of the summary: results, analysis, follow-up, and what helped or hindered."""

from facilitator.reports.blocks import Bar, Block
from facilitator.reports.sheet import (
    BESIDE,
    Sheet,
    beside_label,
    heading,
    label_table,
    labelled,
    side_by_side,
)
from facilitator.reports.table import Cells, Grid
from facilitator.reports.text import text
from facilitator.words import clock_time, decimal, full_date
from facilitator.words.tallies import commitments_sentence, marks_sentence
from sessions.marks import HIGHEST_SCORE, MarkMean

_FIGURE = 18.0  # room for "1,4"


def results(sheet: Sheet) -> list[Block]:
    """Section C: what was concluded, achieved, observed and marked."""
    section, closing = sheet.words.section, sheet.summary.closing
    told = (
        (section.conclusion, closing.conclusion),
        (section.achieved, closing.achieved),
        (section.notes, _notes(sheet)),
    )
    summary, sentences = sheet.summary, sheet.words
    counted = (
        (section.marks, marks_sentence(summary, sentences)),
        (section.commitments, commitments_sentence(summary, sentences)),
    )
    rows = [labelled(sheet, section.observed, _observed(sheet))]
    # What was not used in the meeting has no row that says so.
    rows += [
        labelled(sheet, label, beside_label(sheet, words)) for label, words in counted if words
    ]
    rows += [labelled(sheet, label, beside_label(sheet, words)) for label, words in told]
    return [
        heading(sheet, section.results, _observed_members(sheet)),
        label_table(sheet, rows, before=3.5),
    ]


def _observed_members(sheet: Sheet) -> str:
    seen = max((mark.n for mark in sheet.summary.means), default=0)
    if not seen:
        return ""
    present, sentence = sheet.summary.attendance.present, sheet.words.sentence
    told = sentence.all_observed if seen == present else sentence.observed_members
    return told.format(count=seen, present=present)


def _observed(sheet: Sheet) -> Block:
    """The five behaviours side by side: mean, and a bar on the scale of 0 to 3."""
    means = sheet.summary.means
    if not any(mark.n for mark in means):
        return beside_label(sheet, "")
    column = BESIDE / len(means)
    names = tuple(text(sheet.words.mark[m.mark], column - 4, sheet.look.small) for m in means)
    bars = tuple(_mean(sheet, mark, column - 10) for mark in means)
    return Grid(columns=(column,) * len(means), rows=(names, bars), ruled=False, pad_x=0, pad_y=0)


def _mean(sheet: Sheet, mark: MarkMean, room: float) -> Block:
    shown = "–" if mark.mean is None else decimal(mark.mean, sheet.words.language)
    value = text(shown, _FIGURE, sheet.look.strong)
    bar = Bar(room - _FIGURE, HIGHEST_SCORE, mark.mean or 0.0, HIGHEST_SCORE, value.height)
    return side_by_side((value, bar), (_FIGURE, room - _FIGURE))


def _notes(sheet: Sheet) -> str:
    told = []
    for note in sheet.summary.notes:
        about = "" if note.position is None else f"{sheet.called[note.position - 1]}: "
        told.append(about + note.text)
    return "\n".join(told)


def conclusions(sheet: Sheet) -> Block:
    """Sections D, E and F, their headings beside the text."""
    section, closing = sheet.words.section, sheet.summary.closing
    rows: list[Cells] = [
        labelled(sheet, section.analysis, beside_label(sheet, closing.analysis)),
        labelled(sheet, section.follow_up, beside_label(sheet, _follow_up(sheet))),
        labelled(sheet, section.factors, _factors(sheet)),
    ]
    return label_table(sheet, rows, before=sheet.look.gap)


def _follow_up(sheet: Sheet) -> str:
    parts = (sheet.summary.closing.follow_up.strip(), _next_meeting(sheet))
    return "\n".join(part for part in parts if part)


def _next_meeting(sheet: Sheet) -> str:
    coming, words = sheet.summary.next_meeting, sheet.words
    if coming is None:
        return ""
    place = coming.place.strip()
    sentence = words.sentence.next_place if place else words.sentence.next_meeting
    return sentence.format(
        number=coming.number,
        day=full_date(coming.date, words.language),
        time=clock_time(coming.start, words.language),
        place=place,
    )


def _factors(sheet: Sheet) -> Block:
    section, closing = sheet.words.section, sheet.summary.closing
    room = 58.0
    told = ((section.supporting, closing.supporting), (section.hindering, closing.hindering))
    return Grid(
        columns=(room, BESIDE - room),
        rows=tuple(
            (
                text(label, room - 4, sheet.look.soft),
                _narrower(sheet, words, BESIDE - room),
            )
            for label, words in told
        ),
        ruled=False,
        pad_x=0,
        pad_y=0,
    )


def _narrower(sheet: Sheet, words: str, room: float) -> Block:
    if not words.strip():
        return text(sheet.words.sentence.nothing, room, sheet.look.soft)
    return text(sheet.mask(words), room, sheet.look.told)
