"""The shopping and packing list of a programme: what to bring, for how many, and when.

The same material needed twice stands in one line, however it is capitalised; the lines are in
the order in which things are needed first. Every line has a box to tick.
"""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date

from reportlab.pdfgen.canvas import Canvas

from facilitator.reports.blocks import NOTHING, Block, Rule
from facilitator.reports.fonts import Face
from facilitator.reports.layout import WIDTH, paginate, print_pages
from facilitator.reports.style import INK, SOFT, Style
from facilitator.reports.table import Cells, Grid
from facilitator.reports.text import text
from facilitator.translation import Translate
from facilitator.words.dates import short_date, weekday

_TITLE = Style(face=Face.BOLD, size=18, leading=24)
_GROUP = Style(size=10.5, leading=15, colour=SOFT)
_HEAD = Style(face=Face.SEMIBOLD, size=8.8, leading=12)
_THING = Style(face=Face.SEMIBOLD, size=10, leading=14, follows_script=True)
_WHAT_FOR = Style(size=9, leading=13.2, follows_script=True)
_NOTE = Style(size=9, leading=13, colour=SOFT)

_BOX, _PEOPLE, _THINGS = 26.0, 62.0, 205.0
_COLUMNS = (_BOX, _THINGS, _PEOPLE, WIDTH - _BOX - _THINGS - _PEOPLE)
_INSET = 12.0  # a cell's padding, left and right together
_OWN_LINES = 4


@dataclass(frozen=True, slots=True)
class Errand:
    """What one activity of one meeting needs; `people` are those in the group on that day."""

    number: int
    day: date
    people: int
    activity: str
    materials: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Thing:
    """One material and the errands it is for, in their order."""

    name: str
    errands: tuple[Errand, ...]

    @property
    def people(self) -> int:
        """The most it has to do for at once."""
        return max(errand.people for errand in self.errands)


@dataclass(frozen=True, slots=True)
class ShoppingFor:
    """What a list is made from; `unknown` counts activities that left the library."""

    group: str
    errands: tuple[Errand, ...]
    unknown: int = 0


def things(errands: Sequence[Errand]) -> tuple[Thing, ...]:
    """Merge the materials of all errands."""
    found: dict[str, tuple[str, list[Errand]]] = {}
    for errand in sorted(errands, key=lambda each: (each.day, each.number)):
        for material in errand.materials:
            name = " ".join(material.split())
            _, needed = found.setdefault(name.casefold(), (name, []))
            if name and errand not in needed:
                needed.append(errand)
    return tuple(Thing(name, tuple(needed)) for name, needed in found.values() if needed)


@dataclass(frozen=True, slots=True)
class TickSquare:
    """A square to tick."""

    side: float = 10.0
    height: float = 14.0
    before: float = 0.0
    holds_next: bool = False

    @property
    def least(self) -> float:
        return self.height

    def split(self, room: float) -> None:
        return None

    def draw(self, canvas: Canvas, x: float, top: float) -> None:
        canvas.setStrokeColorRGB(*INK)
        canvas.setLineWidth(0.9)
        canvas.roundRect(x + 2, top - self.side - 2, self.side, self.side, 1.5)


def build_shopping(programme: ShoppingFor, language: str, translate: Translate) -> bytes:
    """Return the list as a PDF, also when there is nothing to bring: then it says so."""
    title = translate("Shopping", "What to bring")
    blocks: list[Block] = [
        text(title, WIDTH, _TITLE),
        text(programme.group, WIDTH, _GROUP),
        Rule(WIDTH, weight=1.4, colour=INK, height=8),
        _table(things(programme.errands), language, translate),
        *_notes(programme, language, translate),
    ]

    def footer(page: int, of: int) -> tuple[str, str]:
        pages = translate("Shopping", "page {page} of {pages}")
        return f"{title} · {programme.group}", pages.format(page=page, pages=of)

    return print_pages(paginate(blocks), title=title, language=language, footer=footer)


def _table(needed: Sequence[Thing], language: str, translate: Translate) -> Block:
    """The things, and some lines for what she adds herself."""
    words = (
        "",
        translate("Shopping", "Material"),
        translate("Shopping", "For"),
        translate("Shopping", "Meeting and activity"),
    )
    head = tuple(
        text(word, width - _INSET, _HEAD) for word, width in zip(words, _COLUMNS, strict=True)
    )
    own: Cells = (TickSquare(), NOTHING, NOTHING, NOTHING)
    rows = [_row(thing, language, translate) for thing in needed] + [own] * _OWN_LINES
    return Grid(columns=_COLUMNS, rows=tuple(rows), head=head, pad_y=4.5, before=14)


def _row(thing: Thing, language: str, translate: Translate) -> Cells:
    people = translate("Shopping", "{n} people").format(n=thing.people)
    uses = "\n".join(
        f"{errand.number} · {_day(errand.day, language)} · {errand.activity}"
        for errand in thing.errands
    )
    words = ((thing.name, _THING), (people, _WHAT_FOR), (uses, _WHAT_FOR))
    cells = (
        text(word, width - _INSET, style)
        for (word, style), width in zip(words, _COLUMNS[1:], strict=True)
    )
    return TickSquare(), *cells


def _notes(programme: ShoppingFor, language: str, translate: Translate) -> list[Block]:
    free = [errand for errand in programme.errands if not errand.materials]
    said: list[str] = []
    if not programme.errands:
        said.append(translate("Shopping", "No meeting has an activity in its plan yet."))
    elif len(free) == len(programme.errands):
        said.append(translate("Shopping", "Nothing has to be brought: no activity needs material."))
    elif free:
        names = "; ".join(f"{e.number} · {_day(e.day, language)} · {e.activity}" for e in free)
        said.append(translate("Shopping", "Without material: {names}").format(names=names))
    if programme.unknown:
        gone = translate("Shopping", "Activities that are not in the library any more: {n}")
        said.append(gone.format(n=programme.unknown))
    return [text(words, WIDTH, _NOTE, before=10) for words in said]


def _day(day: date, language: str) -> str:
    return f"{weekday(day, language)}, {short_date(day, language)}"
