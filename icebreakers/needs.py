"""What a member needs of every activity, and which activities do not give it.

A need is a hard constraint: it is a person who would be hurt or left out. So what counts is the
activity as everybody plays it, not a way around for one: a written way without touch, or a
lighter twin, would point at the one who needs it.

A need is violated by
- NO_TOUCH: any touch, even with a written way without it;
- SEATED: not everybody can stay seated, or much walking about, or much asked of legs or fingers;
- NO_RUNNING: running, or much walking about in a lively activity;
- LITTLE_READING: much reading or writing; a word or two on a card is little;
- HEARING: following depends on hearing well; a word said face to face does not;
- VISION_SAFE: covered eyes;
- FASTING: what does not suit a day of fasting, and any food or drink;
- NO_FOOD: any food or drink;
- GENDER_APART: pairs or closeness that some groups keep within one gender, and any touch;
- NO_DISTRESS: anything that may bring up something painful;
- NO_COMPETITION: any winning or losing.
"""

from collections.abc import Callable, Iterable
from enum import StrEnum

from icebreakers.activity import Activity, Energy, Level, Safety


class Need(StrEnum):
    """What an activity must mind for a member to be able to take part."""

    NO_TOUCH = "no_touch"
    SEATED = "seated"
    NO_RUNNING = "no_running"
    LITTLE_READING = "little_reading"
    HEARING = "hearing"
    VISION_SAFE = "vision_safe"
    FASTING = "fasting"
    NO_FOOD = "no_food"
    GENDER_APART = "gender_apart"
    NO_DISTRESS = "no_distress"
    NO_COMPETITION = "no_competition"


def violated(activity: Activity, needs: Iterable[Need]) -> frozenset[Need]:
    """Return those of the needs that the activity does not give."""
    return frozenset(need for need in needs if _VIOLATES[need](activity))


def keeps_the_chair(safety: Safety) -> bool:
    """Tell whether everybody can stay seated in the activity as it stands, with no nimble legs or
    fingers: what SEATED asks, and what alone may be called seated to anybody."""
    walks = safety.movement is Level.HIGH
    return safety.seated and not walks and safety.mobility is not Level.HIGH


def _touches(activity: Activity) -> bool:
    return activity.safety.touch is not Level.NONE


def _walks_about(activity: Activity) -> bool:
    return activity.safety.movement is Level.HIGH


def _leaves_the_chair(activity: Activity) -> bool:
    return not keeps_the_chair(activity.safety)


def _runs(activity: Activity) -> bool:
    lively = activity.energy is Energy.LIVELY
    return activity.safety.running or (lively and _walks_about(activity))


def _reads_much(activity: Activity) -> bool:
    return activity.safety.reading is Level.HIGH


def _asks_to_hear_well(activity: Activity) -> bool:
    return activity.safety.hearing is Level.HIGH


def _covers_eyes(activity: Activity) -> bool:
    return activity.safety.blindfold


def _breaks_a_fast(activity: Activity) -> bool:
    return activity.safety.fasting or activity.safety.food


def _feeds(activity: Activity) -> bool:
    return activity.safety.food


def _mixes_genders(activity: Activity) -> bool:
    return activity.safety.gender_norms or _touches(activity)


def _may_distress(activity: Activity) -> bool:
    return activity.safety.distressing is not Level.NONE


def _competes(activity: Activity) -> bool:
    return activity.safety.competition is not Level.NONE


_VIOLATES: dict[Need, Callable[[Activity], bool]] = {
    Need.NO_TOUCH: _touches,
    Need.SEATED: _leaves_the_chair,
    Need.NO_RUNNING: _runs,
    Need.LITTLE_READING: _reads_much,
    Need.HEARING: _asks_to_hear_well,
    Need.VISION_SAFE: _covers_eyes,
    Need.FASTING: _breaks_a_fast,
    Need.NO_FOOD: _feeds,
    Need.GENDER_APART: _mixes_genders,
    Need.NO_DISTRESS: _may_distress,
    Need.NO_COMPETITION: _competes,
}
