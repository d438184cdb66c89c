"""Words for the marks of the running meeting and for what the gate was answered."""

from collections.abc import Mapping

from facilitator.translation import Translate
from sessions.events import Gate
from sessions.records import MarkKind


def mark_kind_name(kind: MarkKind, translate: Translate) -> str:
    """Return what was seen, in one or two words."""
    return {
        MarkKind.SPOKE: translate("Words", "spoke"),
        MarkKind.OPENED_UP: translate("Words", "opened up"),
        MarkKind.RESPONDED: translate("Words", "responded"),
        MarkKind.LOOKED_AT_SPEAKER: translate("Words", "looked"),
        MarkKind.JOINED_UNCALLED: translate("Words", "joined in"),
        MarkKind.WITHDREW: translate("Words", "withdrew"),
        MarkKind.STRONG_EMOTION: translate("Words", "emotion"),
        MarkKind.CONFLICT: translate("Words", "conflict"),
    }[kind]


def mark_name_of(kind: str, own: Mapping[str, str], translate: Translate) -> str:
    """Return the name of a mark's `kind`; `own` are the names of hers by id. A kind of hers that
    she took away altogether has none any more."""
    if kind in own:
        return own[kind]
    known = kind in frozenset(MarkKind)
    return mark_kind_name(MarkKind(kind), translate) if known else translate("Words", "own mark")


def gate_name(answer: Gate, translate: Translate) -> str:
    """Return how the group answered whether it was ready."""
    return {
        Gate.READY: translate("Words", "ready"),
        Gate.NOT_YET: translate("Words", "not yet"),
        Gate.BACK: translate("Words", "back to the opening"),
    }[answer]
