"""Why an activity is offered."""

from enum import StrEnum
from functools import lru_cache

from icebreakers.activity import Activity, Energy, Level
from icebreakers.needs import keeps_the_chair


class Reason(StrEnum):
    """In the order in which reasons are given."""

    SIMILAR_WORD = "similar_word"  # the search overlooked a typing slip
    FITS_MINUTES = "fits_minutes"
    SHORTENED = "shortened"  # fits only in its shorter form
    NOT_USED = "not_used"
    USED_LONG_AGO = "used_long_ago"
    USED = "used"
    FAVOURITE = "favourite"
    GENTLER = "gentler"  # calmer or less deep than the last one, and not more of either
    LIVELIER = "livelier"  # a step livelier than the last one, which went well
    OTHER_GOALS = "other_goals"  # than the last few used with this group
    SUITS_FIELD = "suits_field"  # the group's field of counseling is among its own
    SUITS_LEVEL = "suits_level"  # written for members of this level
    SUITS_MEETING = "suits_meeting"
    RESPECTS_NEEDS = "respects_needs"  # of every member
    MATERIALS_AT_HAND = "materials_at_hand"  # it needs some, and they are there
    SEATED = "seated"
    NO_TOUCH = "no_touch"
    NO_MATERIALS = "no_materials"
    CALM = "calm"


STANDING = (Reason.SEATED, Reason.NO_TOUCH, Reason.NO_MATERIALS, Reason.CALM)


def standing(activity: Activity) -> int:
    """Return the reasons that hold whatever is asked, as bits by their place in STANDING."""
    safety = activity.safety
    holds = (
        keeps_the_chair(safety),
        safety.touch is Level.NONE,
        not activity.needs_materials,
        activity.energy is Energy.CALM,
    )
    return sum(1 << place for place, true in enumerate(holds) if true)


@lru_cache(maxsize=1024)
def told(asked: frozenset[Reason], code: int) -> tuple[Reason, ...]:
    """Return all reasons in order: those of this question and those standing anyway. Materials
    at hand are no reason where none are needed."""
    true = asked.union(reason for place, reason in enumerate(STANDING) if code >> place & 1)
    if Reason.NO_MATERIALS in true:
        true -= {Reason.MATERIALS_AT_HAND}
    return tuple(reason for reason in Reason if reason in true)
