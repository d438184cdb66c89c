"""Two signature blocks side by side, never parted by the end of a page."""

from dataclasses import dataclass

from facilitator.reports.blocks import Block, Rule, Stack
from facilitator.reports.fonts import width
from facilitator.reports.layout import WIDTH
from facilitator.reports.style import Look
from facilitator.reports.table import Grid
from facilitator.reports.text import text

_SIGN_ROOM = 34.0
_BLANK_NAME = 150.0  # the line to write a name on


@dataclass(frozen=True, slots=True)
class Signature:
    """`above` are the lines over the room to sign; `number` is printed as it is, if any."""

    above: tuple[str, ...]
    name: str
    number: str


def signatures(left: Signature, right: Signature, look: Look) -> Block:
    """Return two signatures side by side, which stay together on one page."""
    room = WIDTH / 2
    both = Grid(
        columns=(room, room),
        rows=((_block(left, room, look), _block(right, room, look)),),
        ruled=False,
        pad_x=0,
        pad_y=0,
    )
    return Stack((both,), loose=False, before=look.gap + 5)


def _block(signature: Signature, room: float, look: Look) -> Block:
    named = look.signed
    blocks: list[Block] = [text(line, room, look.centered) for line in signature.above]
    name = " ".join(signature.name.split())
    line = _BLANK_NAME
    if name:
        line = min(width(name, named.face, named.size), room)
        blocks.append(text(name, room, named, before=_SIGN_ROOM))
    else:
        blocks.append(Stack((), before=_SIGN_ROOM + named.leading))
    blocks.append(Rule(line, height=0.0, indent=(room - line) / 2, colour=named.colour))
    if signature.number.strip():
        blocks.append(text(signature.number, room, look.centered, before=1.5))
    return Stack(tuple(blocks), loose=False)
