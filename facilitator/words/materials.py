"""Words for the kinds of things an activity needs."""

from facilitator.translation import Translate
from icebreakers.activity import Material


def material_name(kind: Material, translate: Translate) -> str:
    """Return what one has to have at hand, in one to three words."""
    return {
        Material.PAPER: translate("Words", "paper"),
        Material.PENS: translate("Words", "pens"),
        Material.CARDS: translate("Words", "cards made ready"),
        Material.BALL: translate("Words", "a soft ball"),
        Material.COUNTERS: translate("Words", "small counters"),
        Material.KEEPSAKES: translate("Words", "keepsakes"),
        Material.STRING: translate("Words", "string"),
        Material.TOOLS: translate("Words", "scissors or tape"),
        Material.CONTAINERS: translate("Words", "bowls or boxes"),
        Material.CLOTH: translate("Words", "cloth"),
        Material.SEATS: translate("Words", "mats or cushions"),
        Material.GAME: translate("Words", "a game set"),
        Material.DRINKS: translate("Words", "drinks"),
        Material.OTHER: translate("Words", "other things"),
    }[kind]
