"""The table all benchmarks print: ours beside the least that anybody could need."""

import statistics
import time
from collections.abc import Callable, Iterable, Sequence
from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Row:
    """One measurement, times in milliseconds. `aim` is the largest ratio we allow ourselves.

    Where there is nothing to compare with, `floor_ms` is the limit itself and `aim` is 1.
    """

    name: str
    ours_ms: float
    floor_ms: float
    ratio: float
    aim: float

    @property
    def reached(self) -> bool:
        return self.ratio <= self.aim


def row(name: str, ours: Sequence[float], floor: Sequence[float], aim: float) -> Row:
    """Make a row of the medians of two series of seconds."""
    ours_ms, floor_ms = (statistics.median(series) * 1000 for series in (ours, floor))
    return Row(name, ours_ms, floor_ms, ours_ms / floor_ms, aim)


def seconds(work: Callable[[], object]) -> float:
    """Return how long one call of `work` takes."""
    began = time.perf_counter()
    work()
    return time.perf_counter() - began


def table(rows: Iterable[Row]) -> str:
    """Return the rows as aligned text, one line each under a head."""
    lines = [("", "ours", "floor", "ratio", "aim", "")]
    lines += [
        (
            each.name,
            f"{each.ours_ms:.2f} ms",
            f"{each.floor_ms:.2f} ms",
            f"{each.ratio:.2f}x",
            f"{each.aim:g}x",
            "" if each.reached else "missed",
        )
        for each in rows
    ]
    widths = [max(map(len, column)) for column in zip(*lines, strict=True)]
    return "\n".join(_line(cells, widths) for cells in lines)


def _line(cells: Sequence[str], widths: Sequence[int]) -> str:
    first, *rest = zip(cells, widths, strict=True)
    padded = [first[0].ljust(first[1]), *(cell.rjust(width) for cell, width in rest)]
    return "  ".join(padded).rstrip()
