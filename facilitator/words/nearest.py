"""Words for what an activity lacks that comes near to what was asked."""

from facilitator.translation import Translate
from facilitator.words.activities import field_name, level_name
from icebreakers.nearest import Gap, Miss, Near


def gap_words(near: Near, translate: Translate) -> tuple[str, ...]:
    """Return what stands between, each in a few words with its number, the first given up first."""
    return tuple(_gap(near, miss, translate) for miss in near.misses)


def _gap(near: Near, miss: Miss, translate: Translate) -> str:
    levels = ", ".join(level_name(each, translate) for each in near.activity.levels)
    fields = ", ".join(field_name(each, translate) for each in near.activity.fields)
    words = {
        Gap.FEW_PEOPLE: translate("Words", "takes at least {n} people"),
        Gap.MANY_PEOPLE: translate("Words", "for at most {n} people, so split the group"),
        Gap.TOO_LONG: translate("Words", "at least {n} min longer"),
        Gap.OTHER_MOOD: translate("Words", "another mood"),
        Gap.MATERIALS: translate("Words", "materials to get: {n}"),
        Gap.OTHER_LEVEL: translate("Words", "written for {levels}"),
        Gap.OTHER_MEETING: translate("Words", "meant for another meeting"),
        Gap.OTHER_GOAL: translate("Words", "serves other goals"),
        Gap.USED: translate("Words", "already used with this group"),
        Gap.OTHER_FIELD: translate("Words", "another field: {fields}"),
        Gap.OTHER_STAGE: translate("Words", "belongs to another stage"),
    }[miss.gap]
    return words.format(n=miss.amount, levels=levels, fields=fields)
