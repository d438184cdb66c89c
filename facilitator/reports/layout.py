"""The page: its size, letterhead, footer, and how blocks flow over pages.

Everything is laid out first and painted afterwards, so "page 1 of 3" is known when page 1 is
drawn. The same content gives the same bytes.
"""

from collections import deque
from collections.abc import Callable, Iterable, Sequence
from dataclasses import dataclass
from io import BytesIO

from reportlab.lib.pagesizes import A4
from reportlab.pdfgen.canvas import Canvas

from facilitator.reports import fonts
from facilitator.reports.blocks import Block, Rule, Stack
from facilitator.reports.fonts import Face
from facilitator.reports.logo import Logo, open_picture
from facilitator.reports.style import INK, LINE, SOFT, Style
from facilitator.reports.table import Grid
from facilitator.reports.text import one_line, text
from sessions.records import Profile

MARGIN = 42.0
TOP = 27.0
FOOT = 41.0  # from the paper's edge to where content ends
WIDTH = A4[0] - 2 * MARGIN
HEIGHT = A4[1] - TOP - FOOT

_LOGO_BOX = (64.0, 46.0)
_INSTITUTION = Style(face=Face.BOLD, size=12.5, leading=16)
_UNIT = Style(face=Face.SEMIBOLD, size=8.8, leading=12)
_ADDRESS = Style(size=8, leading=11, colour=SOFT)
_FOOTER = Style(size=7.6, leading=10, colour=SOFT)


@dataclass(frozen=True, slots=True)
class Placed:
    """A block and how far below the head of its page it stands."""

    block: Block
    below: float


def paginate(blocks: Iterable[Block], height: float = HEIGHT) -> list[list[Placed]]:
    """Flow blocks over pages of `height` points; there is always at least one page."""
    pages: list[list[Placed]] = [[]]
    waiting = deque(blocks)
    used = 0.0
    while waiting:
        block = waiting.popleft()
        below = used + (block.before if pages[-1] else 0.0)
        room = height - below
        if block.height + _held(block, waiting) <= room:
            pages[-1].append(Placed(block, below))
            used = below + block.height
            continue
        parts = None if block.holds_next else block.split(room)
        if parts is not None:
            pages[-1].append(Placed(parts[0], below))
            waiting.appendleft(parts[1])
        elif pages[-1]:
            waiting.appendleft(block)
        else:  # higher than a page and in one piece: nothing better can be done
            pages[-1].append(Placed(block, below))
        if waiting:
            pages.append([])
            used = 0.0
    return pages


def _held(block: Block, following: Sequence[Block]) -> float:
    """The room that must be left below `block` for what it may not be parted from."""
    needed = 0.0
    for after in following:
        if not block.holds_next:
            break
        needed += after.before + (after.height if after.holds_next else after.least)
        block = after
    return needed


def print_pages(
    pages: Sequence[Sequence[Placed]],
    *,
    title: str,
    language: str,
    footer: Callable[[int, int], tuple[str, str]],
) -> bytes:
    """Paint laid out pages into a PDF. `footer(page, pages)` gives its left and right text;
    `language` is a code like "id", or empty when the paper does not know it."""
    buffer = BytesIO()
    canvas = Canvas(buffer, pagesize=A4, invariant=1, pageCompression=1, lang=language or None)
    canvas.setTitle(title)
    canvas.setCreator("Homeroom Facilitator")
    for number, page in enumerate(pages, start=1):
        for placed in page:
            placed.block.draw(canvas, MARGIN, A4[1] - TOP - placed.below)
        _draw_footer(canvas, *footer(number, len(pages)))
        canvas.showPage()
    canvas.save()
    fonts.forget()
    return buffer.getvalue()


def _draw_footer(canvas: Canvas, left: str, right: str) -> None:
    top = FOOT - 10
    canvas.setStrokeColorRGB(*LINE)
    canvas.setLineWidth(0.5)
    canvas.line(MARGIN, top, MARGIN + WIDTH, top)
    one_line(left, WIDTH * 0.75, _FOOTER).draw(canvas, MARGIN, top - 3)
    at_right = Style(size=_FOOTER.size, leading=10, colour=SOFT, align="right")
    one_line(right, WIDTH * 0.25, at_right).draw(canvas, MARGIN + WIDTH * 0.75, top - 3)


def letterhead(profile: Profile) -> list[Block]:
    """The institution's head with its logo; nothing at all while there is nothing to print.

    A picture that cannot be read is left out; `logo.readable` tells beforehand.
    """
    picture = open_picture(profile.logo)
    logo = Logo(picture, _LOGO_BOX) if picture else None
    taken = logo.size[0] + 14 if logo else 0.0
    room = WIDTH - taken
    lines = _letterhead_lines(profile, room)
    if not lines and logo is None:
        return []
    words = Stack(tuple(lines))
    head: Block = words
    if logo:
        spare = max((logo.height - words.height) / 2, 0.0)
        beside = Stack((Stack(()), Stack(tuple(lines), before=spare)))
        head = Grid(columns=(taken, room), rows=((logo, beside),), ruled=False, pad_x=0, pad_y=0)
    return [head, Rule(WIDTH, weight=1.4, colour=INK, height=9)]


def _letterhead_lines(profile: Profile, room: float) -> list[Block]:
    address = " · ".join(part for part in (profile.address, profile.contact) if part.strip())
    named = (
        (profile.institution, _INSTITUTION),
        (profile.unit, _UNIT),
        (address, _ADDRESS),
    )
    return [text(words, room, style) for words, style in named if words.strip()]
