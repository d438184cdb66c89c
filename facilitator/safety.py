"""The safety card: what to do in a hard moment, and whom to call, nearest help first.

The card never judges how bad something is, and no choice on it is kept anywhere: a meeting's log
says only that the card was used.
"""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass, replace
from uuid import NAMESPACE_URL, uuid5

from resources import safety
from resources.forms import Form, form
from resources.safety import Situation
from sessions.records import SafetyContact


@dataclass(frozen=True, slots=True, kw_only=True)
class SafetyCard:
    """Everything on the card. `limits` are those of confidentiality, to say aloud."""

    situations: tuple[Situation, ...]
    contacts: tuple[SafetyContact, ...]
    limits: Form

    def situation(self, key: str) -> Situation:
        """Return one situation; `KeyError` for a key the card does not have."""
        found = {each.key: each for each in self.situations}
        return found[key]


def card(stored: Iterable[SafetyContact], language: str) -> SafetyCard:
    """Return the card in `language`, with the contacts kept in the store."""
    return SafetyCard(
        situations=safety.situations(language),
        contacts=contacts(stored, language),
        limits=form("confidentiality", language),
    )


def contacts(stored: Iterable[SafetyContact], language: str) -> tuple[SafetyContact, ...]:
    """Return her own contacts in their order, then the national ones.

    A national line she saved stands as she saved it; one she left out is still there, since a
    card without any number helps nobody.
    """
    saved = sorted(stored, key=lambda each: each.position)
    kept = {each.id: each for each in saved}
    local = [each for each in saved if not is_national(each)]
    national = [kept.get(each.id, each) for each in national_contacts(language)]
    return _placed([*local, *national])


def national_contacts(language: str) -> tuple[SafetyContact, ...]:
    """Return the numbers for the whole country, last checked by nobody yet."""
    return _placed(
        [
            SafetyContact(id=_id(each.key), name=each.name, phone=each.phone, note=each.note)
            for each in safety.national_lines(language)
        ]
    )


def is_national(contact: SafetyContact) -> bool:
    """Tell whether a contact came with the program, also after it was changed."""
    return contact.id in {_id(each.key) for each in safety.national_lines("en")}


def suggested_names(language: str) -> tuple[str, ...]:
    """Return whom her own list should hold, for empty lines of a form."""
    return safety.local_lines(language)


def _placed(found: Sequence[SafetyContact]) -> tuple[SafetyContact, ...]:
    return tuple(replace(each, position=place) for place, each in enumerate(found))


def _id(key: str) -> str:
    return uuid5(NAMESPACE_URL, f"homeroom-facilitator:contact/{key}").hex
