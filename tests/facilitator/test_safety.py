"""The safety card: situations, limits, and contacts with the nearest help first."""

import re
from dataclasses import replace
from datetime import date

import pytest

from facilitator import safety
from resources.forms import form
from sessions.records import SafetyContact, new_id

ADULT = SafetyContact(id=new_id(), name="Pak Hasan", phone="0812", position=1)
HEALTH = SafetyContact(id=new_id(), name="Puskesmas Contoh", phone="0711", position=0)


def names(found: tuple[SafetyContact, ...]) -> list[str]:
    return [each.name for each in found]


def test_a_new_card_knows_the_national_lines_checked_by_nobody() -> None:
    found = safety.contacts((), "en")
    assert found == safety.national_contacts("en")
    assert len(found) >= 4
    assert all(each.checked_on is None for each in found)
    assert [each.position for each in found] == list(range(len(found)))
    assert all(re.fullmatch("[0-9a-f]{32}", each.id) for each in found)
    assert all(safety.is_national(each) for each in found)


def test_the_same_line_in_either_language() -> None:
    indonesian, english = (safety.national_contacts(language) for language in ("id", "en"))
    assert [each.id for each in indonesian] == [each.id for each in english]
    assert names(indonesian) != names(english)


def test_local_help_comes_first_in_her_order() -> None:
    national = safety.national_contacts("id")
    found = safety.contacts([ADULT, *national, HEALTH], "id")
    assert names(found) == ["Puskesmas Contoh", "Pak Hasan", *names(national)]
    assert [each.position for each in found] == list(range(len(found)))
    assert not safety.is_national(found[0])


def test_a_national_line_stands_as_she_saved_it() -> None:
    first, second, *others = safety.national_contacts("id")
    checked = replace(second, phone="129-2", checked_on=date(2026, 3, 4), position=5)
    found = safety.contacts([checked], "en")
    assert replace(checked, position=1) in found
    assert len(found) == 2 + len(others)  # what she left out is still there
    assert found[0] == safety.national_contacts("en")[0] != first  # in the reader's language


def test_the_card_holds_everything() -> None:
    card = safety.card([ADULT], "id")
    assert card.contacts[0] == replace(ADULT, position=0)
    assert card.limits == form("confidentiality", "id")
    assert card.situation("crying").title == "Anggota menangis"
    assert safety.card((), "en").situation("crying").say[0].to == "To the member"
    with pytest.raises(KeyError):
        card.situation("unknown")


def test_her_own_list_is_offered_as_empty_lines() -> None:
    assert "Puskesmas terdekat" in safety.suggested_names("id")
    assert not set(safety.suggested_names("id")) & set(names(safety.national_contacts("id")))
