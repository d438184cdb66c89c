"""The table all benchmarks print: ours beside the least that anybody could need."""

import statistics
import time
from collections.abc import Callable, Iterable, Sequence
from dataclasses import dataclass


@dataclass(frozen=True, slots=True, kw_only=True)
class Row:
    """One measurement. `aim` is the largest ratio we allow ourselves, `spread` the least and the
    largest ratio of all rounds.

    Where there is nothing to compare with, `floor` is the limit itself and `aim` is 1.
    """

    name: str
    ours: float
    floor: float
    ratio: float
    aim: float
    unit: str = "ms"
    spread: tuple[float, float] | None = None

    @property
    def reached(self) -> bool:
        return self.ratio <= self.aim


def row(name: str, ours: Sequence[float], floor: Sequence[float], aim: float) -> Row:
    """Make a row of the medians of two series of seconds."""
    ours_ms, floor_ms = (statistics.median(series) * 1000 for series in (ours, floor))
    return Row(name=name, ours=ours_ms, floor=floor_ms, ratio=ours_ms / floor_ms, aim=aim)


def paired(
    name: str, ours: Sequence[float], floor: Sequence[float], aim: float, unit: str = "ms"
) -> Row:
    """Make a row of two series measured in turn: the median of the ratios of each round."""
    ratios = [mine / least for mine, least in zip(ours, floor, strict=True)]
    return Row(
        name=name,
        ours=statistics.median(ours),
        floor=statistics.median(floor),
        ratio=statistics.median(ratios),
        aim=aim,
        unit=unit,
        spread=(min(ratios), max(ratios)),
    )


def limited(name: str, value: float, limit: float, unit: str = "ms") -> Row:
    """Make a row of a value that has nothing but a limit to be compared with."""
    return Row(name=name, ours=value, floor=limit, ratio=value / limit, aim=1, unit=unit)


def seconds(work: Callable[[], object]) -> float:
    """Return how long one call of `work` takes."""
    began = time.perf_counter()
    work()
    return time.perf_counter() - began


def percentile(values: Sequence[float], percent: float) -> float:
    """Return the smallest value that `percent` of all do not exceed."""
    ordered = sorted(values)
    return ordered[min(len(ordered) - 1, int(len(ordered) * percent / 100))]


def table(title: str, rows: Iterable[Row]) -> str:
    """Return the rows as aligned text, one line each under a head."""
    lines = [(title, "ours", "floor", "ratio", "from–to", "aim", "")]
    lines += [
        (
            each.name,
            f"{each.ours:.2f} {each.unit}",
            f"{each.floor:.2f} {each.unit}",
            f"{each.ratio:.2f}x",
            f"{each.spread[0]:.2f}–{each.spread[1]:.2f}" if each.spread else "",
            f"{each.aim:g}x",
            "" if each.reached else "missed",
        )
        for each in rows
    ]
    widths = [max(map(len, column)) for column in zip(*lines, strict=True)]
    return "\n".join(_line(cells, widths) for cells in lines) + "\n"


def _line(cells: Sequence[str], widths: Sequence[int]) -> str:
    first, *rest = zip(cells, widths, strict=True)
    padded = [first[0].ljust(first[1]), *(cell.rjust(width) for cell, width in rest)]
    return "  ".join(padded).rstrip()
