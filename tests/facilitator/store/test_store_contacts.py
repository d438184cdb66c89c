from datetime import date

import pytest

from facilitator import safety
from facilitator.errors import ActionableError, Trouble
from facilitator.store import contacts
from facilitator.store.database import Database
from sessions.records import SafetyContact, new_id


def contact(name: str, phone: str = "0711 000000", **facts: object) -> SafetyContact:
    given: dict[str, object] = {"id": new_id(), "name": name, "phone": phone, **facts}
    return SafetyContact(**given)  # type: ignore[arg-type]


def test_there_are_none_until_she_saves_some(db: Database) -> None:
    assert contacts.contacts(db) == ()


def test_the_list_is_replaced_in_the_order_given(db: Database) -> None:
    health = contact("Puskesmas Contoh", note="buka 24 jam", checked_on=date(2026, 3, 4))
    adult = contact("Pak Hasan", "0812", position=7)
    assert contacts.save_contacts(db, [health, adult]) == {"contacts"}
    found = contacts.contacts(db)
    assert [(each.name, each.position) for each in found] == [
        ("Puskesmas Contoh", 0),
        ("Pak Hasan", 1),
    ]
    assert found[0] == health
    contacts.save_contacts(db, found[::-1])
    assert [each.name for each in contacts.contacts(db)] == ["Pak Hasan", "Puskesmas Contoh"]
    contacts.save_contacts(db, [])
    assert contacts.contacts(db) == ()


def test_what_was_typed_is_scrubbed_and_empty_lines_are_dropped(db: Database) -> None:
    contacts.save_contacts(
        db, [contact(" ", "\n"), contact(" Bu\x00 Sari ", " 0812\t34 ", note="lantai\n2")]
    )
    (found,) = contacts.contacts(db)
    assert (found.name, found.phone, found.note) == ("Bu Sari", "0812 34", "lantai 2")
    assert found.position == 0


@pytest.mark.parametrize(
    ("name", "trouble"), [(" ", Trouble.NAME_MISSING), ("a" * 201, Trouble.NAME_TOO_LONG)]
)
def test_a_number_needs_a_name(db: Database, name: str, trouble: Trouble) -> None:
    kept = contact("Pak Hasan")
    contacts.save_contacts(db, [kept])
    with pytest.raises(ActionableError) as caught:
        contacts.save_contacts(db, [contact("Bu Sari"), contact(name)])
    assert caught.value.kind is trouble
    assert contacts.contacts(db) == (kept,)  # the old list is whole


def test_a_whole_card_can_be_saved_and_read_again(db: Database) -> None:
    card = safety.contacts([contact("Pak Hasan")], "id")
    contacts.save_contacts(db, card)
    assert contacts.contacts(db) == card
    assert safety.contacts(contacts.contacts(db), "en") == card  # as she saved it
