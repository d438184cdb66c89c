"""Who was there when: arrivals and departures held against the log of the meeting.

Only counted time is looked at, a pause is nobody's loss. Moments are compared as real time,
whatever their zones.
"""

import itertools
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from datetime import UTC, datetime

from sessions.attendance import counts_as_present
from sessions.clock import later, seconds_between
from sessions.events import Event, EventKind
from sessions.fold import standing
from sessions.records import STAGES, Attendance, Presence, Stage

MISSED_SHARE = 0.5  # a stage is missed by who was there for less than this share of it


@dataclass(frozen=True, slots=True)
class Stretch:
    """A piece of counted time in one stage, in UTC."""

    stage: Stage
    begin: datetime
    end: datetime

    @property
    def seconds(self) -> float:
        return seconds_between(self.begin, self.end)


@dataclass(frozen=True, slots=True, kw_only=True)
class Stay:
    """One member's stay. `arrived` and `left` are whole minutes since the start, None for who
    was there from the start or until the end; `minutes` those counted while they were there."""

    member_id: str
    arrived: int | None
    left: int | None
    minutes: int
    missed: tuple[Stage, ...]


def stay(presence: Presence, events: Iterable[Event]) -> Stay:
    """Put one member's stay together."""
    log = tuple(events)
    pieces = stretches(log)
    there = counts_as_present(presence.status)
    return Stay(
        member_id=presence.member_id,
        arrived=_minute(pieces, presence.arrived_at) if there else None,
        left=_minute(pieces, presence.left_at) if there else None,
        minutes=minutes_present(presence, log),
        missed=stages_missed(presence, log),
    )


def stages_missed(presence: Presence, events: Iterable[Event]) -> tuple[Stage, ...]:
    """Return the stages of which a member was there for less than half.

    The stage under way does not count before it is over. Nobody knows what a member missed
    whose attendance was not taken.
    """
    log = standing(tuple(events))
    if presence.status == Attendance.NOT_TAKEN:
        return ()
    pieces = stretches(log)
    held, there = _sums(pieces), _sums(_clipped(pieces, presence))
    current = _current(log)
    return tuple(
        stage for stage in STAGES if stage != current and there[stage] < held[stage] * MISSED_SHARE
    )


def minutes_present(presence: Presence, events: Iterable[Event]) -> int:
    """Return the counted minutes a member was there for, rounded; 0 for who was not."""
    return round(sum(p.seconds for p in _clipped(stretches(events), presence)) / 60)


def present_at(presences: Iterable[Presence], at: datetime) -> frozenset[str]:
    """Return the ids of those who were in the room at that moment."""
    return frozenset(
        p.member_id
        for p in presences
        if counts_as_present(p.status)
        and (p.arrived_at is None or seconds_between(p.arrived_at, at) >= 0)
        and (p.left_at is None or seconds_between(at, p.left_at) > 0)
    )


def counted_at(events: Iterable[Event], at: datetime, elapsed: float) -> float:
    """Return the counted seconds of a meeting at the moment `at`, `elapsed` being those now.

    0.0 before the start; a moment within a pause has those at which the pause began.
    """
    log = standing(tuple(events))
    if not any(event.kind == EventKind.STARTED for event in log):
        return 0.0
    before = sum(min(p.seconds, max(0.0, seconds_between(p.begin, at))) for p in stretches(log))
    since = max(0.0, seconds_between(log[-1].at, at))  # after the last event nothing was cut yet
    return min(elapsed, before + min(since, max(0.0, elapsed - log[-1].elapsed)))


def stretches(events: Iterable[Event]) -> tuple[Stretch, ...]:
    """Cut the log into pieces of counted time, in the order in which they passed."""
    log = standing(tuple(events))
    begun = next((at for at, e in enumerate(log) if e.kind == EventKind.STARTED), None)
    if begun is None:
        return ()
    pieces: list[Stretch] = []
    stage, ahead = STAGES[0], log[begun].elapsed
    for before, event in itertools.pairwise(log[begun:]):
        if before.kind == EventKind.STAGE_ENTERED and before.stage is not None:
            stage = before.stage
        moved = event.value * 60 if event.kind == EventKind.BACKDATED else 0.0
        ahead += moved
        # Counting goes on from the last event; if it stopped before the next, it stopped once.
        pieces += _piece(stage, before.at, event.elapsed - before.elapsed - moved)
    first = _piece(STAGES[0], later(log[begun].at, -ahead), ahead)
    return (*first, *_trimmed(pieces, -ahead))


def _piece(stage: Stage, begin: datetime, seconds: float) -> list[Stretch]:
    begin = begin.astimezone(UTC)
    return [Stretch(stage, begin, later(begin, seconds))] if seconds > 0 else []


def _trimmed(pieces: Iterable[Stretch], seconds: float) -> list[Stretch]:
    """Take `seconds` off the opening: it began later than somebody thought."""
    kept: list[Stretch] = []
    for piece in pieces:
        off = max(0.0, min(seconds, piece.seconds)) if piece.stage == STAGES[0] else 0.0
        seconds -= off
        kept += _piece(piece.stage, later(piece.begin, off), piece.seconds - off)
    return kept


def _clipped(pieces: Iterable[Stretch], presence: Presence) -> tuple[Stretch, ...]:
    """Keep what lies between arriving and leaving."""
    if not counts_as_present(presence.status):
        return ()
    kept = []
    for piece in pieces:
        begin = max(piece.begin, presence.arrived_at or piece.begin, key=_real)
        end = min(piece.end, presence.left_at or piece.end, key=_real)
        kept += _piece(piece.stage, begin, seconds_between(begin, end))
    return tuple(kept)


def _sums(pieces: Iterable[Stretch]) -> dict[Stage, float]:
    sums = dict.fromkeys(STAGES, 0.0)
    for piece in pieces:
        sums[piece.stage] += piece.seconds
    return sums


def _current(log: Sequence[Event]) -> Stage | None:
    """Return the stage under way, None when the meeting is over."""
    if any(event.kind == EventKind.ENDED for event in log):
        return None
    entered = [event.stage for event in log if event.kind == EventKind.STAGE_ENTERED]
    return entered[-1] if entered else STAGES[0]


def _minute(pieces: Sequence[Stretch], at: datetime | None) -> int | None:
    """Return the whole minute since the start, 0 before it."""
    if at is None or not pieces:
        return None
    return max(0, int(seconds_between(pieces[0].begin, at) // 60))


def _real(moment: datetime) -> datetime:
    return moment.astimezone(UTC)
