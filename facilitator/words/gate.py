"""One sentence about the gate of the transition: how the group came to be ready."""

from collections.abc import Iterable
from dataclasses import dataclass

from facilitator.translation import Translate
from sessions.course import GateReply
from sessions.events import Gate
from sessions.live_rules import NOT_YET_MINUTES


@dataclass(frozen=True, slots=True, kw_only=True)
class GateWords:
    """How it came, without the full stop, and the two ways to end the sentence."""

    at_once: str
    later: str  # {minutes}
    one_return: str
    returns: str  # {count}
    not_yet: str
    went_back_once: str
    went_back: str  # {count}
    plain: str  # {told}
    added: str  # {told}, {minutes}


def gate_words(translate: Translate) -> GateWords:
    """Return the phrases that tell how a group came through the gate."""
    return GateWords(
        at_once=translate("Report", "The group was ready at the first question"),
        later=translate("Report", "The group was ready after {minutes} more minutes"),
        one_return=translate("Report", "The group was ready after one return to the opening"),
        returns=translate("Report", "The group was ready after {count} returns to the opening"),
        not_yet=translate("Report", "The group was not ready yet"),
        went_back_once=translate("Report", "The group went back to the opening once"),
        went_back=translate("Report", "The group went back to the opening {count}×"),
        plain=translate("Report", "{told}."),
        added=translate("Report", "{told}, {minutes} minutes were added."),
    )


def returns_by_gate(gates: Iterable[GateReply]) -> int:
    """Return how often the answer was to go back to the opening."""
    return sum(each.answer == Gate.BACK for each in gates)


def gate_sentence(gates: Iterable[GateReply], words: GateWords) -> str:
    """Return the sentence, empty when the gate was never answered."""
    replies = tuple(gates)
    if not replies:
        return ""
    count, ready = returns_by_gate(replies), replies[-1].answer == Gate.READY
    minutes = NOT_YET_MINUTES * sum(each.answer == Gate.NOT_YET for each in replies)
    if ready and not count and minutes:
        return words.plain.format(told=words.later.format(minutes=minutes))
    ending = words.added if minutes else words.plain
    told = (_ready if ready else _not_ready)(count, words)
    return ending.format(told=told, minutes=minutes)


def _ready(count: int, words: GateWords) -> str:
    if count == 0:
        return words.at_once
    return words.one_return if count == 1 else words.returns.format(count=count)


def _not_ready(count: int, words: GateWords) -> str:
    if count == 0:
        return words.not_yet
    return words.went_back_once if count == 1 else words.went_back.format(count=count)
