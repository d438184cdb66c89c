"""Verbs about the safety card's own contacts."""

from collections.abc import Sequence

from sqlalchemy import delete, insert, select

from facilitator.store import tables
from facilitator.store.database import Database
from facilitator.store.rows import Row, day, fields, iso, require_name, scrubbed
from facilitator.store.subjects import Subject, Touched
from facilitator.store.tables import AnyRow, fetch
from sessions.records import SafetyContact

_s = tables.safety_contacts.c

_ALL = select(tables.safety_contacts).order_by(_s.position)
_CLEAR = delete(tables.safety_contacts)
_ADD = insert(tables.safety_contacts)


def contacts(db: Database) -> tuple[SafetyContact, ...]:
    """Return the contacts she saved, in their order; none until then."""
    with db.reading() as connection:
        return tuple(_contact(row) for row in fetch(connection, _ALL))


def save_contacts(db: Database, contacts: Sequence[SafetyContact]) -> Touched:
    """Replace the whole list, all or none; positions follow the order given, from 0.

    A line of which nothing visible is left is dropped. Raises: ActionableError(NAME_MISSING,
    NAME_TOO_LONG) for a number without a name.
    """
    given = [row for row in map(_row, contacts) if row["name"] or row["phone"] or row["note"]]
    rows = [{**row, "position": place} for place, row in enumerate(given)]
    for row in rows:
        require_name(row)
    with db.writing() as connection:
        connection.execute(_CLEAR)
        if rows:
            connection.execute(_ADD, rows)
    return frozenset({Subject.CONTACTS})


def _row(contact: SafetyContact) -> Row:
    row = {
        **fields(contact, ("id", "name", "phone", "note")),
        "checked_on": iso(contact.checked_on),
    }
    return scrubbed(row)


def _contact(row: AnyRow) -> SafetyContact:
    return SafetyContact(
        id=row.id,
        name=row.name,
        phone=row.phone,
        note=row.note,
        checked_on=day(row.checked_on),
        position=row.position,
    )
