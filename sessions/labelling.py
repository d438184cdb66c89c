"""Where the labels of a figure go, so that none lies on another."""

import itertools
from collections.abc import Iterable, Sequence
from dataclasses import replace

from sessions.drawing import Anchor, Box, Label, Sheet, Stroke, crosses


def inside(label: Label, sheet: Sheet) -> Label:
    """Push a centred label in from the edges."""
    half = sheet.measure(label.text, label.size) / 2
    return replace(label, x=max(half, min(label.x, sheet.width - half)))


def thinned(labels: Sequence[Label], sheet: Sheet) -> Sequence[Label]:
    """Keep every n-th label, the smallest n with which none comes near the next."""
    for n in range(1, len(labels) + 1):
        kept = labels[::n]
        boxes = [sheet.box_of(label) for label in kept]
        gaps = [b.left - a.right for a, b in itertools.pairwise(boxes)]
        if all(gap >= sheet.text_size / 2 for gap in gaps):
            return kept
    return ()


def placed(
    labels: Iterable[Label],
    taken: Iterable[Box],
    strokes: Sequence[Stroke],
    sheet: Sheet,
    mark_size: float,
) -> list[Label]:
    """Move each label off its mark (`mark_size` across) to where it lies on nothing in `taken`
    and on no other label.

    Among such places the first that no line crosses is chosen, else the first; a label that
    fits nowhere is left out.
    """
    boxes = list(taken)
    shown: list[Label] = []
    for label in labels:
        spots = ((spot, sheet.box_of(spot)) for spot in _spots(label, mark_size))
        free = [(s, b) for s, b in spots if _fits(b, sheet) and _is_free(b, boxes)]
        if not free:
            continue
        clear = [(s, b) for s, b in free if not any(crosses(line, b) for line in strokes)]
        spot, box = (clear or free)[0]
        shown.append(spot)
        boxes.append(box)
    return shown


def _fits(box: Box, sheet: Sheet) -> bool:
    return box.within(sheet.width, sheet.height)


def _is_free(box: Box, taken: Iterable[Box]) -> bool:
    return not any(box.overlaps(other) for other in taken)


def _spots(label: Label, mark_size: float) -> tuple[Label, ...]:
    """Places around a mark, the best first."""
    off = mark_size / 2 + 1
    x, y, size = label.x, label.y, label.size
    above, below, beside = y - off - 0.25 * size, y + off + 0.8 * size, y + 0.3 * size
    return (
        replace(label, y=above),
        replace(label, y=below),
        replace(label, x=x + off + 1, y=beside, anchor=Anchor.START),
        replace(label, x=x - off - 1, y=beside, anchor=Anchor.END),
        replace(label, x=x + off, y=above, anchor=Anchor.START),
        replace(label, x=x - off, y=above, anchor=Anchor.END),
        replace(label, x=x + off, y=below, anchor=Anchor.START),
        replace(label, x=x - off, y=below, anchor=Anchor.END),
    )
