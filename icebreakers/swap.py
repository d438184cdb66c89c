"""Swapping the activity of a stage while the meeting runs: what fits now, else the shortest."""

from collections.abc import Sequence
from dataclasses import dataclass, replace

from icebreakers.catalogue import Catalogue
from icebreakers.matches import Match
from icebreakers.memory import PastUse
from icebreakers.nearest import Near, nearest_to
from icebreakers.reasons import Reason
from icebreakers.suggest import Situation, Suggestion, suggest

SHORTEST = 5  # so many are offered when nothing fits the minutes left
_NO_HURRY = 24 * 60  # minutes
_OF_THE_TIME = frozenset({Reason.FITS_MINUTES, Reason.SHORTENED})


@dataclass(frozen=True, slots=True)
class Swap:
    """What to change to, best first. `fits` is False when nothing fits the minutes left: then
    they are the ones that take least, and nothing else that the situation asks is overlooked.
    Where there are none of those either, `near` is what comes nearest and what it lacks."""

    fits: bool
    suggestions: Sequence[Suggestion]
    near: tuple[Near, ...] = ()


def swap(catalogue: Catalogue, situation: Situation, today: Sequence[str] = ()) -> Swap:
    """Return what a stage can have now.

    `today` are the keys of the activities this meeting has, in all its stages: none of them is
    offered, and each counts as just used.
    """
    had = tuple(PastUse(key, 0) for key in today)
    asked = replace(situation, past=(*had, *situation.past))
    fitting = _others(suggest(catalogue, asked), today)
    if fitting:
        return Swap(True, fitting)
    every = _others(suggest(catalogue, replace(asked, minutes=_NO_HURRY)), today)
    shortest = sorted(every, key=_least_minutes)[:SHORTEST]  # stable: the better ones first
    if not shortest:
        found = nearest_to(catalogue, situation, SHORTEST + len(today))
        near = [each for each in found if each.activity.key not in today]
        return Swap(False, (), tuple(near[:SHORTEST]))
    return Swap(False, tuple(map(_without_time, shortest)))


def _others(found: Sequence[Suggestion], today: Sequence[str]) -> tuple[Suggestion, ...]:
    return tuple(each for each in found if each.activity.key not in today)


def _least_minutes(suggestion: Suggestion) -> int:
    return suggestion.activity.minutes[0]


def _without_time(suggestion: Suggestion) -> Suggestion:
    reasons = tuple(each for each in suggestion.reasons if each not in _OF_THE_TIME)
    return Match(suggestion.activity, reasons)
