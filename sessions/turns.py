"""Whose turn it is, and who has been quiet for long. Never a score, never an order by counts.

`seats` are the ids of the members present, in the order they sit; the circle closes behind the
last one.
"""

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass

from sessions.records import LiveMark, MarkKind, Member, Stage

SPEAKING = frozenset(
    {
        MarkKind.SPOKE.value,
        MarkKind.OPENED_UP.value,
        MarkKind.RESPONDED.value,
        MarkKind.JOINED_UNCALLED.value,
    }
)
LONG_SILENCE = 10  # minutes from which silence is worth a line


@dataclass(frozen=True, slots=True)
class Silence:
    """A member present has not been marked as speaking for whole `minutes` of the meeting."""

    member_id: str
    minutes: int


def seated(members: Iterable[Member], present: Iterable[str]) -> tuple[str, ...]:
    """Return the ids of the members `present`, by seat."""
    there = frozenset(present)
    by_seat = sorted(members, key=lambda m: (m.seat, m.name))
    return tuple(m.id for m in by_seat if m.id in there)


def order(
    seats: Sequence[str], marks: Iterable[LiveMark], stage: Stage | None = None
) -> tuple[str, ...]:
    """Return who is still to speak in this round, in turn, from the last speaker on.

    Only marks of `stage` count, if it is given. When everybody has spoken a new round begins.
    """
    if not seats:
        return ()
    spoke: set[str] = set()
    last = ""
    for mark in _speaking(marks, stage):
        spoke.add(mark.member_id)
        last = mark.member_id if mark.member_id in seats else last
        if spoke.issuperset(seats):
            spoke.clear()
    first = seats.index(last) + 1 if last else 0
    return tuple(m for m in (*seats[first:], *seats[:first]) if m not in spoke)


def next_speaker(
    seats: Sequence[str], marks: Iterable[LiveMark], stage: Stage | None = None
) -> str | None:
    """Return the one whose turn is next, None when nobody is there."""
    return next(iter(order(seats, marks, stage)), None)


def silent_for(
    seats: Sequence[str],
    marks: Iterable[LiveMark],
    elapsed: float,
    arrived: Mapping[str, float] | None = None,
    least: int = LONG_SILENCE,
) -> Silence | None:
    """Return the member present who has been silent longest, from `least` minutes on.

    `elapsed` are the counted seconds now; `arrived` the same at the arrival of latecomers, whose
    silence begins there. None as long as nobody was marked as speaking: then nobody is marking.
    """
    heard = {m.member_id: m.elapsed for m in _speaking(marks, None)}
    if not heard or not seats:
        return None
    came = arrived or {}
    since = {m: max(heard.get(m, 0.0), came.get(m, 0.0)) for m in seats}
    quiet = min(seats, key=lambda m: since[m])
    minutes = int((elapsed - since[quiet]) // 60)
    return Silence(quiet, minutes) if minutes >= least else None


def _speaking(marks: Iterable[LiveMark], stage: Stage | None) -> list[LiveMark]:
    heard = (m for m in marks if m.kind in SPEAKING and stage in (None, m.stage))
    return sorted(heard, key=lambda m: m.elapsed)
