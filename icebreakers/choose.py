"""Which activities fit a moment, best first, and why. Pure: the same question, the same answer.

Hard constraints, each of which excludes: the stage; the people present within the range; the
shortest form within the minutes; the wished energies; no touch; seated; no materials; not used
with this group (when asked for); the words searched for.

Order of what is left, the first difference decides:
1. searching: found by the name, then by other words, then only by a similar word;
2. never used with this group, then used long ago, then used (repetition is the documented
   weakness of ice-breakers in this work: not the same one twice in a series);
3. the longest form fits the minutes, then only the shortest;
4. it suits the kind of meeting;
5. calm before medium before lively;
6. asks for less disclosure;
7. the name in the reader's language, then the key.
"""

from collections.abc import Mapping
from dataclasses import dataclass, field
from enum import StrEnum

from icebreakers.activity import Activity, Energy, Level
from icebreakers.catalogue import Catalogue
from icebreakers.search import Hit, words

LONG_AGO_DAYS = 180  # about a school semester: most groups have changed by then

_ENERGIES = tuple(Energy)


class Reason(StrEnum):
    """Why an activity is offered, in the order in which reasons are given."""

    SIMILAR_WORD = "similar_word"  # the search overlooked a typing slip
    FITS_MINUTES = "fits_minutes"
    SHORTENED = "shortened"  # fits only in its shorter form
    NOT_USED = "not_used"
    USED_LONG_AGO = "used_long_ago"
    USED = "used"
    SUITS_MEETING = "suits_meeting"
    SEATED = "seated"
    NO_TOUCH = "no_touch"
    NO_MATERIALS = "no_materials"
    CALM = "calm"


@dataclass(frozen=True, slots=True, kw_only=True)
class Query:
    """What is asked for; a field left alone asks for nothing.

    `minutes`: at most; `people`: present now; `meeting`: "first", "middle" or "last";
    `used`: keys used with this group; `days_since`: days since the last use of a key, where
    known (a used key without it counts as recent); `search`: any words, in either language;
    `language`: "id" or "en", for the order of names.
    """

    stage: str = ""
    minutes: int | None = None
    people: int | None = None
    energies: frozenset[Energy] = frozenset()
    no_touch: bool = False
    seated: bool = False
    no_materials: bool = False
    not_used: bool = False
    meeting: str = ""
    used: frozenset[str] = frozenset()
    days_since: Mapping[str, int] = field(default_factory=dict)
    search: str = ""
    language: str = "id"


@dataclass(frozen=True, slots=True)
class Match:
    activity: Activity
    reasons: tuple[Reason, ...]


def fitting(catalogue: Catalogue, query: Query) -> tuple[Match, ...]:
    """Return the activities that fit, best first."""
    hits = catalogue.index.find(query.search)
    ranked = [
        (_rank(activity, query, hit), Match(activity, _reasons(activity, query, hit)))
        for number, activity in enumerate(catalogue.activities)
        if (hit := Hit.NAME if hits is None else hits.get(number)) is not None
        and _allowed(activity, query)
    ]
    ranked.sort(key=lambda pair: pair[0])
    return tuple(match for _, match in ranked)


def _allowed(activity: Activity, query: Query) -> bool:
    safety = activity.safety
    return not (
        (query.stage and query.stage not in activity.stages)
        or (query.people is not None and not _within(query.people, activity.people))
        or (query.minutes is not None and query.minutes < activity.minutes[0])
        or (query.energies and activity.energy not in query.energies)
        or (query.no_touch and safety.touch is not Level.NONE)
        or (query.seated and not safety.seated)
        or (query.no_materials and activity.needs_materials)
        or (query.not_used and activity.key in query.used)
    )


def _within(number: int, span: tuple[int, int]) -> bool:
    return span[0] <= number <= span[1]


def _rank(activity: Activity, query: Query, hit: Hit) -> tuple[object, ...]:
    shortened = query.minutes is not None and query.minutes < activity.minutes[1]
    suits = not query.meeting or query.meeting in activity.meetings
    return (
        hit,
        _FRESHNESS.index(_use(activity.key, query)),
        shortened,
        not suits,
        _ENERGIES.index(activity.energy),
        activity.depth,
        words(activity.text(query.language).name),
        activity.key,
    )


_FRESHNESS = (Reason.NOT_USED, Reason.USED_LONG_AGO, Reason.USED)


def _use(key: str, query: Query) -> Reason:
    if key not in query.used:
        return Reason.NOT_USED
    long_ago = query.days_since.get(key, 0) >= LONG_AGO_DAYS
    return Reason.USED_LONG_AGO if long_ago else Reason.USED


def _reasons(activity: Activity, query: Query, hit: Hit) -> tuple[Reason, ...]:
    holds = {
        Reason.SIMILAR_WORD: hit is Hit.SIMILAR,
        Reason.FITS_MINUTES: query.minutes is not None and query.minutes >= activity.minutes[1],
        Reason.SHORTENED: query.minutes is not None and query.minutes < activity.minutes[1],
        _use(activity.key, query): True,
        Reason.SUITS_MEETING: query.meeting in activity.meetings,
        Reason.SEATED: activity.safety.seated,
        Reason.NO_TOUCH: activity.safety.touch is Level.NONE,
        Reason.NO_MATERIALS: not activity.needs_materials,
        Reason.CALM: activity.energy is Energy.CALM,
    }
    return tuple(reason for reason, true in holds.items() if true)
