"""Activity cards in A6, four on an A4 page, to be held in the hand while the activity runs.

A card is set in the largest of a few sizes that lets everything stand on it. What is too long
even for the smallest goes on to a second card that says which one it is.
"""

from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass

from reportlab.pdfgen.canvas import Canvas

from facilitator.reports.blocks import Block, Rule
from facilitator.reports.card_parts import (
    CardLook,
    Dots,
    Panel,
    labelled,
    numbered,
    pictures_row,
    pointed,
)
from facilitator.reports.cutting import A6, PAD, print_pieces
from facilitator.reports.fonts import Face
from facilitator.reports.layout import Placed, paginate
from facilitator.reports.style import SOFT, Style
from facilitator.reports.table import Grid
from facilitator.reports.text import one_line, text
from facilitator.translation import Translate
from facilitator.words import energy_name, stage_name
from facilitator.words.activities import depth_name
from icebreakers.activity import DEEPEST, Activity, ActivityText
from sessions.records import Stage

Pictures = Mapping[str, Sequence[bytes]]
"""PNG or JPEG files of an activity by its key; what cannot be read is left out."""

WIDTH = A6.inner_width
FOOT = 11.0
HEIGHT = A6.inner_height - FOOT
HEAD = 19.0  # the name again, on a card that goes on

_LOOKS = tuple(CardLook(size) for size in (9.2, 9.0, 8.8, 8.6, 8.4, 8.2, 8.0, 7.8, 7.6, 7.4, 7.2))
_FACT = Style(face=Face.SEMIBOLD, size=7.4, leading=9.6)
_DEPTH = Style(size=7.0, leading=9.0, colour=SOFT)
_FOOTER = Style(size=6.5, leading=9, colour=SOFT)
_NUMBER = Style(size=6.5, leading=9, colour=SOFT, align="right")
_AGAIN = Style(face=Face.SEMIBOLD, size=9, leading=12)
_FACTS = (46.0, 58.0, 40.0)  # the depth takes the rest
_DOTS = 26.0


@dataclass(frozen=True, slots=True)
class Card:
    """One side of one card; `number` of `of` for the same activity, counted from 1."""

    placed: tuple[Placed, ...]
    name: str
    stages: str
    number: int
    of: int

    def draw(self, canvas: Canvas, x: float, top: float) -> None:
        left, head = x + PAD, top - PAD
        if self.number > 1:
            one_line(self.name, WIDTH, _AGAIN).draw(canvas, left, head)
        if self.of > 1:
            head -= HEAD if self.number > 1 else 0.0
        for each in self.placed:
            each.block.draw(canvas, left, head - each.below)
        foot = top - A6.height + PAD + _FOOTER.leading
        one_line(self.stages, WIDTH - 40, _FOOTER).draw(canvas, left, foot)
        if self.of > 1:
            number = text(f"{self.number}/{self.of}", 40, _NUMBER)
            number.draw(canvas, left + WIDTH - 40, foot)


def build_cards(
    activities: Sequence[Activity],
    language: str,
    translate: Translate,
    pictures: Pictures | None = None,
) -> bytes:
    """Return the cards of `activities`, in their order, as a PDF; `language` is "id" or "en".

    Without any activity it is an empty page.
    """
    shown = pictures or {}
    cards = [
        card
        for activity in activities
        for card in cards_of(activity, language, translate, shown.get(activity.key, ()))
    ]
    title = translate("Cards", "Activity cards")
    return print_pieces(cards, A6, title=title, language=language)


def cards_of(
    activity: Activity, language: str, translate: Translate, pictures: Sequence[bytes] = ()
) -> list[Card]:
    """Return the one card of an activity, or as many as it needs."""
    pages = _pages(activity, language, translate, pictures)
    stages = ", ".join(stage_name(Stage(stage), translate) for stage in activity.stages)
    name = activity.text(language).name
    return [
        Card(tuple(page), name, stages, number, len(pages))
        for number, page in enumerate(pages, start=1)
    ]


def _pages(
    activity: Activity, language: str, translate: Translate, pictures: Sequence[bytes]
) -> list[list[Placed]]:
    """As few pages as the smallest look needs, in the largest look that needs no more."""

    def laid_out(look: CardLook, height: float) -> list[list[Placed]]:
        return paginate(_blocks(activity, language, translate, pictures, look), height)

    height = HEIGHT
    best = laid_out(_LOOKS[-1], height)
    if len(best) > 1:
        height = HEIGHT - HEAD
        best = laid_out(_LOOKS[-1], height)
    fewest, low, high = len(best), 0, len(_LOOKS) - 1
    while low < high:
        middle = (low + high) // 2
        pages = laid_out(_LOOKS[middle], height)
        if len(pages) <= fewest:
            best, high = pages, middle
        else:
            low = middle + 1
    return best


def _blocks(
    activity: Activity,
    language: str,
    translate: Translate,
    pictures: Sequence[bytes],
    look: CardLook,
) -> list[Block]:
    said = activity.text(language)
    return [
        text(said.name, WIDTH, look.name),
        text(said.what, WIDTH, look.soft, before=2),
        _facts(activity, translate),
        _materials(said, translate, look),
        *_headed(translate("Cards", "Steps"), said.steps, look, numbered),
        *pictures_row(pictures, WIDTH, look.picture),
        *_headed(translate("Cards", "Ask afterwards"), said.debrief, look, pointed),
        Rule(WIDTH, height=look.gap, before=1),
        *_small_print(said, translate, look),
    ]


def _facts(activity: Activity, translate: Translate) -> Block:
    """Minutes, people, energy and depth in one strip."""
    minutes = translate("Cards", "{range} min").format(range=_span(activity.minutes))
    people = translate("Cards", "{range} people").format(range=_span(activity.people))
    energy = energy_name(activity.energy.value, translate)
    depth = depth_name(activity.depth, translate)
    room = WIDTH - 2 * Panel.PAD_X - sum(_FACTS)
    cells: list[Block] = [
        text(word, width - 4, _FACT)
        for word, width in zip((minutes, people, energy), _FACTS, strict=True)
    ]
    cells += [Dots(activity.depth, DEEPEST), text(depth, room - _DOTS, _DEPTH)]
    columns = (*_FACTS, _DOTS, room - _DOTS)
    row = Grid(columns=columns, rows=(tuple(cells),), ruled=False, pad_x=0, pad_y=0)
    return Panel(row, WIDTH, before=5)


def _span(least_and_most: tuple[int, int]) -> str:
    least, most = least_and_most
    return f"{least}–{most}" if least < most else str(least)


def _materials(said: ActivityText, translate: Translate, look: CardLook) -> Block:
    words = ", ".join(said.materials) or translate("Cards", "nothing is needed")
    line = ((translate("Cards", "Materials"), words),)
    return labelled(line, WIDTH, look.heading, look.body, before=look.gap)


def _headed(
    heading: str,
    lines: Sequence[str],
    look: CardLook,
    listed: Callable[[Sequence[str], float, CardLook], Block],
) -> list[Block]:
    """A heading and its list; nothing at all without a line."""
    if not lines:
        return []
    head = text(heading, WIDTH, look.heading, before=look.gap, holds_next=True)
    return [head, listed(lines, WIDTH, look)]


def _small_print(said: ActivityText, translate: Translate, look: CardLook) -> list[Block]:
    """First what is said to the members, then what is for the counselor alone."""
    passing = ((translate("Cards", "May pass"), said.may_pass),)
    lines = (
        (translate("Cards", "Lighter"), said.lighter),
        (translate("Cards", "No touch"), said.no_touch),
        (translate("Cards", "Take care"), said.caution),
    )
    return [
        labelled(passing, WIDTH, look.passing_label, look.passing, before=look.gap * 0.5),
        labelled(lines, WIDTH, look.small_label, look.small, before=1),
    ]
