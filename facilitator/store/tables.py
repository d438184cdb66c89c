"""The tables as statements see them; private to this package.

Types, keys and indices live in the schema file. Here are only the names, so that statements are
built from parts that a test compares with a real file. Rows never leave the package.
"""

from collections.abc import Sequence
from typing import Any

from sqlalchemy import Connection, Executable, TableClause, column, table
from sqlalchemy.dialects.sqlite import Insert, insert
from sqlalchemy.engine import Row
from sqlalchemy.exc import DBAPIError

from facilitator.store.connection import DriverError


def _table(name: str, *columns: str) -> TableClause:
    return table(name, *(column(each) for each in " ".join(columns).split()))


meta = _table("meta", "key value")  # odd values, one a key
profile = _table(
    "profile",
    "id institution unit address contact city counselor counselor_number greeting",
    "head head_title head_number logo",
)
groups = _table("groups", "id name kind setting field technique aim academic_year place archived")
members = _table(
    "members",
    "id group_id name call number class_name study_programme faculty class_teacher",
    "parent_contact consent_on joined_on left_on seat needs",
)
meetings = _table(
    "meetings",
    "id group_id number date start place topic state started_at ended_at printed_at plan",
)
presences = _table("presences", "meeting_id member_id status arrived_at left_at told")
closings = _table(
    "closings", "meeting_id conclusion achieved analysis supporting hindering follow_up"
)
events = _table("events", "meeting_id ordinal kind at elapsed stage value ref text")
heartbeats = _table("heartbeats", "meeting_id at elapsed mono")
notes = _table("notes", "id meeting_id member_id layer changed_at text")
note_revisions = _table("note_revisions", "note_id ordinal layer changed_at replaced_at text")
observations = _table("observations", "meeting_id member_id mark score")
changes = _table("changes", "id meeting_id at field member_id before after")
own_templates = _table("own_templates", "id name plan")
activity_uses = _table("activity_uses", "group_id meeting_id key used_on went")
activity_sat_out = _table("activity_sat_out", "group_id meeting_id key member_id")
favourites = _table("favourites", "key")
own_activities = _table("own_activities", "id archived changed_at data")
activity_pictures = _table("activity_pictures", "activity_id position image")
comforts = _table("comforts", "meeting_id member_id value")
own_marks = _table("own_marks", "id name retired")
live_marks = _table("live_marks", "id meeting_id member_id kind at elapsed stage")
commitments = _table("commitments", "id meeting_id member_id answer answered_in text")
safety_contacts = _table("safety_contacts", "id position name phone checked_on note")

AnyRow = Row[*tuple[Any, ...]]

ALL = (
    profile,
    groups,
    members,
    meetings,
    presences,
    closings,
    events,
    heartbeats,
    notes,
    note_revisions,
    observations,
    changes,
    own_templates,
    activity_uses,
    activity_sat_out,
    favourites,
    own_activities,
    activity_pictures,
    comforts,
    own_marks,
    live_marks,
    commitments,
    safety_contacts,
)


def names(of: TableClause, *, but: tuple[str, ...] = ()) -> tuple[str, ...]:
    """Return the names of a table's columns in their order."""
    return tuple(each.name for each in of.columns if each.name not in but)


def fetch(connection: Connection, statement: Executable, **given: str | int) -> Sequence[AnyRow]:
    """Return all rows of a query. Taking them one by one would cost three times as much."""
    return connection.execute(statement, given).all()


def fetch_tuples(connection: Connection, query: str, **given: str | int) -> list[tuple[Any, ...]]:
    """Return all rows of a query written for the driver; for what pages read again and again.

    It leaves out what SQLAlchemy does around a statement, which takes longer than the statement,
    and begins no transaction: there is but one worker, so nobody writes between two reads.
    """
    driver = connection.connection.driver_connection
    assert driver is not None
    try:
        rows: list[tuple[Any, ...]] = driver.execute(query, given).fetchall()
    except DriverError as error:
        raise DBAPIError(query, None, error) from error
    return rows


def upsert(into: TableClause, *keys: str, keep: tuple[str, ...] = ()) -> Insert:
    """Return a statement that inserts a whole row, or replaces the one with the same `keys`.

    Columns in `keep` stay as they are: another verb owns them. Writing the same row twice
    changes nothing, so a write may be repeated when its outcome is unknown.
    """
    statement = insert(into)
    changed = {name: statement.excluded[name] for name in names(into, but=(*keys, *keep))}
    if not changed:
        return statement.on_conflict_do_nothing(index_elements=keys)
    return statement.on_conflict_do_update(index_elements=keys, set_=changed)
