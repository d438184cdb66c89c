"""Words for what to mind with a member when an activity is chosen."""

from facilitator.translation import Translate
from icebreakers.needs import Need


def need_name(need: Need, translate: Translate) -> str:
    """Return what a member needs, in one to three words."""
    return {
        Need.NO_TOUCH: translate("Words", "no touch"),
        Need.SEATED: translate("Words", "stays seated"),
        Need.NO_RUNNING: translate("Words", "no running"),
        Need.LITTLE_READING: translate("Words", "little reading"),
        Need.HEARING: translate("Words", "hears little"),
        Need.VISION_SAFE: translate("Words", "eyes uncovered"),
        Need.FASTING: translate("Words", "fasting"),
        Need.NO_FOOD: translate("Words", "no food"),
        Need.GENDER_APART: translate("Words", "boys and girls apart"),
        Need.NO_DISTRESS: translate("Words", "nothing painful"),
        Need.NO_COMPETITION: translate("Words", "no winners"),
    }[need]


def need_sentence(need: Need, translate: Translate) -> str:
    """Return what is left out for the sake of a need, as a sentence."""
    return {
        Need.NO_TOUCH: translate("Words", "Nothing in which members touch each other."),
        Need.SEATED: translate("Words", "Everything can be done sitting down."),
        Need.NO_RUNNING: translate("Words", "Nobody runs, and nothing lively is done on foot."),
        Need.LITTLE_READING: translate("Words", "No more than a word or two to read or write."),
        Need.HEARING: translate("Words", "Nobody has to hear well to follow."),
        Need.VISION_SAFE: translate("Words", "Nobody has their eyes covered."),
        Need.FASTING: translate("Words", "Nothing to eat or drink, and nothing hard on the body."),
        Need.NO_FOOD: translate("Words", "Nothing to eat or drink."),
        Need.GENDER_APART: translate("Words", "No touch, and no closeness of boys and girls."),
        Need.NO_DISTRESS: translate("Words", "Nothing that may bring up something painful."),
        Need.NO_COMPETITION: translate("Words", "Nobody wins or loses."),
    }[need]
