"""What members hold in their hands: bingo sheets, conversation cards, feeling cards.

Everything is made for a number of people and comes out the same again for the same `seed`.
"""

from collections.abc import Sequence
from dataclasses import dataclass
from hashlib import sha256
from math import ceil

from reportlab.pdfgen.canvas import Canvas

from facilitator.reports import faces
from facilitator.reports.blocks import Rule
from facilitator.reports.card_parts import Dots
from facilitator.reports.cutting import A5, A7, PAD, WHOLE, Cut, print_pieces
from facilitator.reports.fonts import Face
from facilitator.reports.style import INK, LINE, SOFT, TINT, Style
from facilitator.reports.text import Text, text
from facilitator.translation import Translate
from resources.materials import Feeling, bingo_items, feelings, questions

FEWEST, MOST = 2, 60  # people anything is made for
FEELINGS = Cut(3, 4)

_SMALL_GROUP, _LARGE_GROUP = 9, 20  # people; see `bingo_size`
_FREE_FROM = 5  # squares in a row from which the middle one is a present
_TITLE = Style(face=Face.BOLD, size=14, leading=18)
_TASK = Style(size=9.5, leading=13, colour=SOFT)
_TASK_GAP = 8.0
_ITEM_SIZES = {3: 13.0, 4: 11.0, 5: 10.5}  # points, by squares in a row
_FREE = Style(face=Face.BOLD, size=11, leading=14, align="center")
_FOOT = Style(size=7.5, leading=10, colour=SOFT)
_QUESTION_SIZES = (16.0, 14.5, 13.0, 11.5, 10.0)
_WORD = Style(face=Face.SEMIBOLD, size=15, leading=19, align="center")
_CELL_PAD = 7.0
_NAME_LINE = 13.0  # from the bottom of a square to the line for a name


def shuffled(items: Sequence[str], seed: str) -> list[str]:
    """Return `items` in an order that hangs on nothing but them and `seed`."""
    return sorted(items, key=lambda item: sha256(f"{seed}\n{item}".encode()).digest())


def bingo_size(people: int) -> int:
    """Return how many squares stand in a row: 3 up to nine people, 4 up to twenty, else 5.

    So everybody has to speak with nearly everybody, and nobody writes a name very often.
    """
    if people <= _SMALL_GROUP:
        return 3
    return 4 if people <= _LARGE_GROUP else 5


def times(people: int) -> int:
    """Return how often one name may stand on a sheet so that it can still be filled."""
    size = bingo_size(people)
    squares = size * size - int(size >= _FREE_FROM)
    return ceil(squares / (max(people, FEWEST) - 1))


@dataclass(frozen=True, slots=True)
class BingoSheet:
    """One member's sheet; `items` row by row, an empty one is the free square."""

    title: str
    task: str
    free: str
    items: tuple[str, ...]
    size: int
    cut: Cut

    def draw(self, canvas: Canvas, x: float, top: float) -> None:
        width, left, head = self.cut.inner_width, x + PAD, top - PAD
        text(self.title, width, _TITLE).draw(canvas, left, head)
        task = text(self.task, width, _TASK)
        task.draw(canvas, left, head - _TITLE.leading)
        used = _TITLE.leading + task.height + _TASK_GAP
        wide, high = width / self.size, (self.cut.inner_height - used) / self.size
        for at, item in enumerate(self.items):
            row, column = divmod(at, self.size)
            self._square(canvas, item, left + column * wide, head - used - row * high, wide, high)

    def _square(
        self, canvas: Canvas, item: str, x: float, top: float, wide: float, high: float
    ) -> None:
        canvas.setStrokeColorRGB(*LINE)
        canvas.setFillColorRGB(*TINT)
        canvas.setLineWidth(0.8)
        canvas.rect(x, top - high, wide, high, stroke=1, fill=int(not item))
        inner = wide - 2 * _CELL_PAD
        size = _ITEM_SIZES[self.size]
        style = Style(size=size, leading=size * 1.28, align="center") if item else _FREE
        words = text(item or self.free, inner, style)
        room = high - (_NAME_LINE + 8 if item else 0)
        words.draw(canvas, x + _CELL_PAD, top - (room - words.height) / 2)
        if item:
            Rule(inner, height=high - _NAME_LINE).draw(canvas, x + _CELL_PAD, top)


def bingo_sheets(people: int, language: str, translate: Translate, seed: str) -> bytes:
    """Return a sheet for each of `people`, each with other squares or in another order."""
    size, count = bingo_size(people), _within(people)
    cut = A5 if size < _FREE_FROM else WHOLE
    task = translate(
        "Materials", "Look for a friend for each square and write the name. One name at most {n}×."
    ).format(n=times(people))
    sheets = [
        BingoSheet(
            title=translate("Materials", "Find somebody who …"),
            task=task,
            free=translate("Materials", "free"),
            items=bingo_squares(size, language, f"{seed}/{number}"),
            size=size,
            cut=cut,
        )
        for number in range(1, count + 1)
    ]
    title = translate("Materials", "Bingo sheets")
    return print_pieces(sheets, cut, title=title, language=language)


def bingo_squares(size: int, language: str, seed: str) -> tuple[str, ...]:
    """Return what stands in the squares of one sheet; the same places in both languages."""
    order = shuffled([str(at) for at in range(len(bingo_items(language)))], seed)
    items = bingo_items(language)
    squares = [items[int(at)] for at in order[: size * size]]
    if size >= _FREE_FROM:
        squares[size * size // 2] = ""
    return tuple(squares)


@dataclass(frozen=True, slots=True)
class QuestionCard:
    """One question, in the middle of its card, as large as it may be."""

    question: str
    depth: int
    may_pass: str

    def draw(self, canvas: Canvas, x: float, top: float) -> None:
        left, foot = x + PAD, top - A7.height + PAD + _FOOT.leading
        room = A7.inner_height - _FOOT.leading - 8
        words = _largest(self.question, A7.inner_width, room)
        words.draw(canvas, left, top - PAD - (room - words.height) / 2)
        Dots(self.depth, 3).draw(canvas, left, foot)
        text(self.may_pass, A7.inner_width - 32, _FOOT).draw(canvas, left + 32, foot)


def _largest(words: str, width: float, room: float) -> Text:
    """`words` in the largest size that has room; in the smallest when none has."""
    found = text("", width, _FOOT)
    for size in _QUESTION_SIZES:
        style = Style(face=Face.SEMIBOLD, size=size, leading=size * 1.32, colour=INK)
        found = text(words, width, style)
        if found.height <= room:
            break
    return found


def question_cards(
    depth: int, people: int, language: str, translate: Translate, seed: str
) -> bytes:
    """Return all questions of a depth (0 to 3), shuffled; some come twice when there are more
    `people` than questions, so that everybody holds a card and no page is half empty."""
    asked = questions(depth, language)
    order = shuffled([str(at) for at in range(len(asked))], f"{seed}/{depth}")
    on_page = A7.across * A7.down
    count = ceil(max(len(asked), _within(people)) / on_page) * on_page
    may_pass = translate("Materials", "You may pass, or answer another question.")
    cards = [
        QuestionCard(asked[int(order[at % len(asked)])], depth, may_pass) for at in range(count)
    ]
    title = translate("Materials", "Conversation cards")
    return print_pieces(cards, A7, title=title, language=language)


@dataclass(frozen=True, slots=True)
class FeelingCard:
    """A face and its word."""

    feeling: Feeling

    def draw(self, canvas: Canvas, x: float, top: float) -> None:
        width, height = FEELINGS.inner_width, FEELINGS.inner_height
        radius = 50.0
        word = text(self.feeling.word, width, _WORD)
        spare = (height - 2 * radius - word.height - 16) / 2
        head = top - PAD - spare
        faces.draw_face(
            canvas,
            x + FEELINGS.width / 2,
            head - radius,
            radius,
            faces.EYES[self.feeling.eyes],
            faces.BROWS[self.feeling.brows],
            faces.MOUTHS[self.feeling.mouth],
            faces.EXTRAS[self.feeling.extra],
        )
        word.draw(canvas, x + PAD, head - 2 * radius - 16)


def feeling_cards(people: int, language: str, translate: Translate) -> bytes:
    """Return a set of feeling cards; one more set for every further twelve people, who would
    else wait for each other's cards."""
    known = feelings(language)
    sets = ceil(_within(people) / 12)
    cards = [FeelingCard(feeling) for _ in range(sets) for feeling in known]
    title = translate("Materials", "Feeling cards")
    return print_pieces(cards, FEELINGS, title=title, language=language)


def _within(people: int) -> int:
    return min(max(people, FEWEST), MOST)
