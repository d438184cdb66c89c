"""The recovery sheet: one page to keep in a safe place, with the code and nothing personal."""

from facilitator.reports.blocks import Block, Rule, Stack
from facilitator.reports.fonts import Face
from facilitator.reports.layout import WIDTH, paginate, print_pages
from facilitator.reports.style import INK, SOFT, Style
from facilitator.reports.table import Grid
from facilitator.reports.text import text
from facilitator.translation import Translate

_PROGRAM = Style(size=9.5, leading=13, colour=SOFT)
_TITLE = Style(face=Face.BOLD, size=22, leading=29)
_LEAD = Style(size=11.5, leading=17)
_HEADING = Style(face=Face.BOLD, size=12, leading=17)
_BODY = Style(size=10.5, leading=15.5)
_GROUP = Style(face=Face.BOLD, size=22, leading=28, align="center")
_NUMBER = Style(size=8.5, leading=11, colour=SOFT, align="center")
_LABEL = Style(size=9.5, leading=13, colour=SOFT)

_ACROSS = 5  # groups in a row


def build(code: str, translate: Translate, day: str = "") -> bytes:
    """Return the sheet for `code`, groups joined by hyphens, as a PDF.

    `day` is the date in the reader's words; without it there is a line to write it on.
    """
    blocks: list[Block] = [
        text(translate("Recovery", "Homeroom Facilitator"), WIDTH, _PROGRAM),
        text(translate("Recovery", "Recovery sheet"), WIDTH, _TITLE, before=4),
        Rule(WIDTH, weight=1.4, colour=INK, height=10),
        text(_purpose(translate), WIDTH, _LEAD, before=14),
        _code(code),
        *_points(translate("Recovery", "When you need it"), _use(translate)),
        *_points(translate("Recovery", "Where to keep it"), _keeping(translate)),
        _to_write(translate, day),
    ]
    title = translate("Recovery", "Recovery sheet")
    note = translate("Recovery", "Keep this sheet apart from the computer.")
    return print_pages(
        paginate(blocks), title=title, language="", footer=lambda page, of: (note, "")
    )


def _purpose(translate: Translate) -> str:
    return translate(
        "Recovery",
        "This code opens your data when the passphrase is forgotten or the key file is lost. "
        "Nobody else has it, and nobody can make it again: without passphrase and without code "
        "the notes stay closed for good.",
    )


def _use(translate: Translate) -> tuple[str, ...]:
    return (
        translate("Recovery", "Choose “Open with the recovery code” on the first screen."),
        translate(
            "Recovery",
            "Type the ten blocks in order. Capitals and hyphens do not matter; "
            "the letters I, L, O and U do not occur.",
        ),
        translate("Recovery", "Then choose a new passphrase. This sheet stays valid."),
    )


def _keeping(translate: Translate) -> tuple[str, ...]:
    return (
        translate(
            "Recovery",
            "Where you keep certificates and other papers that must not get lost: "
            "a locked cabinet, a safe, a sealed envelope.",
        ),
        translate("Recovery", "Not in the laptop bag, and not as a photo on a phone."),
        translate(
            "Recovery",
            "Whoever has this sheet and the computer can read everything. "
            "Tell one person you trust where it lies.",
        ),
    )


def _code(code: str) -> Block:
    groups = code.split("-")
    column = WIDTH / _ACROSS
    cells = [
        Stack(
            (
                text(str(number), column - 12, _NUMBER),
                text(group, column - 12, _GROUP),
            ),
            loose=False,
        )
        for number, group in enumerate(groups, start=1)
    ]
    cells += [Stack(())] * (-len(cells) % _ACROSS)
    rows = tuple(tuple(cells[at : at + _ACROSS]) for at in range(0, len(cells), _ACROSS))
    return Grid(columns=(column,) * _ACROSS, rows=rows, pad_y=10, before=20)


def _points(heading: str, points: tuple[str, ...]) -> list[Block]:
    rows = tuple(
        (text("–", 12, _BODY), text(point, WIDTH - 14, _BODY, before=2)) for point in points
    )
    return [
        text(heading, WIDTH, _HEADING, before=22, holds_next=True),
        Grid(columns=(14, WIDTH - 14), rows=rows, ruled=False, pad_x=0, pad_y=1.5, before=3),
    ]


def _to_write(translate: Translate, day: str) -> Block:
    """Lines for what only she should know: when, on which computer, where the envelope lies."""
    labels = (
        (translate("Recovery", "Date"), day),
        (translate("Recovery", "Computer"), ""),
        (translate("Recovery", "Kept at"), ""),
    )
    room = 110.0
    line = WIDTH - room
    rows = tuple(
        (
            text(label, room, _LABEL),
            text(value, line, _BODY) if value else Rule(line, height=13),
        )
        for label, value in labels
    )
    return Grid(columns=(room, line), rows=rows, ruled=False, pad_x=0, pad_y=7, before=26)
