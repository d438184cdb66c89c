"""The summary of one meeting on A4, in the order Indonesian service reports use.

Letterhead, title, identity, A participants, B the four stages, C process and results,
D analysis, E follow-up, F supporting and hindering factors, two signatures. The usual meeting
of nine members fits one page: what runs over a little is set a little tighter.
"""

from collections.abc import Sequence

from facilitator.initials import Mask, labels
from facilitator.reports.blocks import Block
from facilitator.reports.layout import WIDTH, Placed, letterhead, paginate, print_pages
from facilitator.reports.sheet import Sheet
from facilitator.reports.signatures import Signature, signatures
from facilitator.reports.style import Look, look
from facilitator.reports.summary_course import participants, stages
from facilitator.reports.summary_outcome import conclusions, results
from facilitator.reports.table import Cells, Grid
from facilitator.reports.text import text
from facilitator.words import SummaryWords, clock_time, full_date, long_date, time_span
from sessions.facts import nearest_minute
from sessions.name_check import Decision
from sessions.name_roster import Named
from sessions.records import NameStyle
from sessions.summary import Summary

# From the usual look to the tightest, for papers that run over onto a second page; none of
# them is too small to read.
_LOOKS = tuple(
    look(size, tight)
    for size, tight in ((8.8, 1.0), (8.6, 0.97), (8.4, 0.95), (8.2, 0.94), (8.1, 0.92), (8.0, 0.91))
)


def build(
    summary: Summary,
    words: SummaryWords,
    style: NameStyle,
    decisions: Sequence[Decision] = (),
) -> bytes:
    """Return the PDF. With initials or numbers, members' names are replaced in every text the
    counselor wrote as well (how, is told at `facilitator.initials.Mask`); `decisions` are what
    she said about words of the group's texts."""

    def footer(page: int, of: int) -> tuple[str, str]:
        left = words.sentence.footer.format(
            group=summary.group.name, number=summary.number, names=words.names[style]
        )
        return left, words.sentence.page.format(page=page, pages=of)

    return print_pages(
        _pages(summary, words, style, decisions),
        title=words.title[summary.group.kind],
        language=words.language,
        footer=footer,
    )


def _pages(
    summary: Summary, words: SummaryWords, style: NameStyle, decisions: Sequence[Decision]
) -> list[list[Placed]]:
    """The pages in the widest look that fits one; in the usual look when none does."""

    mask = _mask(summary, words, style, decisions)

    def laid_out(appearance: Look) -> list[list[Placed]]:
        return paginate(_blocks(summary, words, style, appearance, mask))

    best = laid_out(_LOOKS[0])
    if len(best) != 2:  # one page is right, and three do not become one
        return best
    low, high = 1, len(_LOOKS)
    while low < high:
        middle = (low + high) // 2
        pages = laid_out(_LOOKS[middle])
        if len(pages) == 1:
            best, high = pages, middle
        else:
            low = middle + 1
    return best


def _mask(
    summary: Summary, words: SummaryWords, style: NameStyle, decisions: Sequence[Decision]
) -> Mask:
    # Members of other days are called something too: a text may name them.
    people: tuple[Named, ...] = (*summary.participants, *summary.others)
    everyone = labels(people, style, words.numbered[summary.group.kind])
    return Mask(people, everyone, style, decisions)


def _blocks(
    summary: Summary, words: SummaryWords, style: NameStyle, appearance: Look, mask: Mask
) -> list[Block]:
    called = mask.labels[: len(summary.participants)]
    sheet = Sheet(summary, words, style, appearance, called, mask)
    return [
        *letterhead(summary.profile),
        *_title(sheet),
        _identity(sheet),
        *participants(sheet),
        *stages(sheet),
        *results(sheet),
        conclusions(sheet),
        _signed(sheet),
    ]


def _title(sheet: Sheet) -> list[Block]:
    summary, words = sheet.summary, sheet.words
    kind = summary.group.kind
    place = words.sentence.meeting_of.format(number=summary.number, total=summary.total)
    return [
        text(words.title[kind].upper(), WIDTH, sheet.look.title, before=11, holds_next=True),
        text(f"{place} · {words.confidential[kind]}", WIDTH, sheet.look.subtitle),
    ]


def _identity(sheet: Sheet) -> Block:
    columns = (72.0, 206.0, 76.0, WIDTH - 354.0)
    rows = tuple(
        (
            *_pair(sheet, label, value, columns[:2]),
            *_pair(sheet, other_label, other, columns[2:]),
        )
        for (label, value), (other_label, other) in zip(_left(sheet), _right(sheet), strict=True)
        if value.strip() or other.strip()
    )
    return Grid(columns=columns, rows=rows, ruled=False, pad_x=0, pad_y=0.7, before=6)


def _pair(sheet: Sheet, label: str, value: str, columns: tuple[float, ...]) -> Cells:
    return (
        text(label, columns[0] - 4, sheet.look.soft),
        text(value if value.strip() else "–", columns[1] - 8, sheet.look.cell),
    )


def _left(sheet: Sheet) -> list[tuple[str, str]]:
    summary, words = sheet.summary, sheet.words
    group, named = summary.group, summary.group.name
    if group.technique.strip():
        named = words.sentence.technique.format(group=named, technique=group.technique)
    field = (words.field[group.field], sheet.mask(group.aim))
    return [
        (words.identity.group, named),
        (words.identity.field, " / ".join(part for part in field if part.strip())),
        (words.identity.topic, sheet.mask(summary.topic)),
        (words.identity.counselor, summary.profile.counselor),
    ]


def _right(sheet: Sheet) -> list[tuple[str, str]]:
    summary, words = sheet.summary, sheet.words
    day = summary.started_at.date() if summary.started_at else summary.date
    return [
        (words.identity.day, full_date(day, words.language)),
        (words.identity.time, _time(sheet)),
        (words.identity.place, summary.place),
        (words.identity.year[summary.group.setting], summary.group.academic_year),
    ]


def _time(sheet: Sheet) -> str:
    summary, words = sheet.summary, sheet.words
    started, ended = summary.started_at, summary.ended_at
    if started is None or ended is None:
        at = clock_time(started or summary.start, words.language)
        return words.sentence.planned.format(time=at, minutes=summary.planned_minutes)
    lasted = round((ended - started).total_seconds() / 60)
    return words.sentence.minutes.format(
        span=time_span(nearest_minute(started), nearest_minute(ended), words.language),
        minutes=lasted if summary.minutes is None else summary.minutes,
    )


def _signed(sheet: Sheet) -> Block:
    profile, words = sheet.summary.profile, sheet.words
    setting = sheet.summary.group.setting
    day = sheet.summary.started_at.date() if sheet.summary.started_at else sheet.summary.date
    dated = (profile.city.strip(), long_date(day, words.language))
    head_title = profile.head_title.strip() or words.head_title[setting]
    return signatures(
        Signature(
            (words.acknowledged, head_title), profile.head, _number(words, profile.head_number)
        ),
        Signature(
            (", ".join(part for part in dated if part), words.counselor_title[setting]),
            profile.counselor,
            _number(words, profile.counselor_number),
        ),
        sheet.look,
    )


def _number(words: SummaryWords, number: str) -> str:
    number = number.strip()
    return words.official_number.format(number=number) if number else ""
