"""What a page is made of. A block knows its height, can be cut, and draws itself.

A block is made for a fixed width, so its height is known at once and nothing is measured twice.
Lengths are points; heights grow downwards from `top`.
"""

from dataclasses import dataclass, replace
from typing import Protocol

from reportlab.pdfgen.canvas import Canvas

from facilitator.reports.style import ACCENT, LINE, SOFT, Colour


class Block(Protocol):
    """`before`: room above, dropped at the head of a page. `holds_next`: never parted from the
    block that follows. `least`: the smallest height of a first part."""

    @property
    def height(self) -> float: ...
    @property
    def least(self) -> float: ...
    @property
    def before(self) -> float: ...
    @property
    def holds_next(self) -> bool: ...

    def split(self, room: float) -> "tuple[Block, Block] | None":
        """Return a first part no higher than `room` and the rest; None if there is no way."""

    def draw(self, canvas: Canvas, x: float, top: float) -> None: ...


@dataclass(frozen=True, slots=True)
class Rule:
    """A horizontal line; its height is the room it takes, the line lies at the bottom."""

    width: float
    weight: float = 0.5
    colour: Colour = LINE
    height: float = 3.0
    indent: float = 0.0
    before: float = 0.0
    holds_next: bool = False

    @property
    def least(self) -> float:
        return self.height

    def split(self, room: float) -> None:
        return None

    def draw(self, canvas: Canvas, x: float, top: float) -> None:
        canvas.setStrokeColorRGB(*self.colour)
        canvas.setLineWidth(self.weight)
        left, y = x + self.indent, top - self.height
        canvas.line(left, y, left + self.width, y)


@dataclass(frozen=True, slots=True)
class Bar:
    """What was planned as an outline, what it took as a filled bar, both on one scale."""

    width: float
    planned: float
    actual: float
    scale: float  # what the full width stands for
    height: float = 12.2
    before: float = 0.0
    holds_next: bool = False

    @property
    def least(self) -> float:
        return self.height

    def split(self, room: float) -> None:
        return None

    def draw(self, canvas: Canvas, x: float, top: float) -> None:
        unit = self.width / self.scale if self.scale else 0.0
        y = top - self.height / 2 - 3.5
        canvas.setFillColorRGB(*ACCENT)
        canvas.setStrokeColorRGB(*SOFT)
        canvas.setLineWidth(0.5)
        if self.actual:
            canvas.rect(x, y, self.actual * unit, 7, stroke=0, fill=1)
        if self.planned:
            canvas.rect(x, y, self.planned * unit, 7, stroke=1, fill=0)


@dataclass(frozen=True, slots=True)
class Stack:
    """Blocks below each other as one; cut only between or inside them when `loose`."""

    blocks: tuple[Block, ...]
    loose: bool = True
    before: float = 0.0
    holds_next: bool = False

    @property
    def height(self) -> float:
        return sum(b.height for b in self.blocks) + sum(b.before for b in self.blocks[1:])

    @property
    def least(self) -> float:
        return self.blocks[0].least if self.loose and self.blocks else self.height

    def split(self, room: float) -> "tuple[Stack, Stack] | None":
        if not self.loose:
            return None
        used = 0.0
        for at, block in enumerate(self.blocks):
            start = used + (block.before if at else 0.0)
            if start + block.height > room:
                return self._cut(at, block.split(room - start))
            used = start + block.height
        return None

    def _cut(self, at: int, parts: tuple[Block, Block] | None) -> "tuple[Stack, Stack] | None":
        head, rest = self.blocks[:at], self.blocks[at:]
        if parts is not None:
            head, rest = (*head, parts[0]), (parts[1], *rest[1:])
        if not head:
            return None
        return replace(self, blocks=head), replace(self, blocks=rest, before=0.0)

    def draw(self, canvas: Canvas, x: float, top: float) -> None:
        for at, block in enumerate(self.blocks):
            top -= block.before if at else 0.0
            block.draw(canvas, x, top)
            top -= block.height


NOTHING = Stack(())
