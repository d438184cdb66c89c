"""Verbs about how comfortable members felt at a meeting, by their own word."""

from sqlalchemy import Connection, bindparam, delete, select

from facilitator.store import tables
from facilitator.store.database import Database
from facilitator.store.rows import fields
from facilitator.store.subjects import Subject, Touched
from facilitator.store.tables import AnyRow, fetch, names, upsert
from sessions.attendance import took_place
from sessions.records import Comfort, MeetingState

_c, _t = tables.comforts.c, tables.meetings.c

_COMFORT = names(tables.comforts)
_OVER = tuple(state.value for state in MeetingState if took_place(state))

_PUT = upsert(tables.comforts, "meeting_id", "member_id")
_CLEAR = delete(tables.comforts).where(
    _c.meeting_id == bindparam("meeting"), _c.member_id == bindparam("member")
)
_OF_MEETING = (
    select(tables.comforts).where(_c.meeting_id == bindparam("id_")).order_by(_c.member_id)
)
_OF_GROUP = (
    select(tables.comforts)
    .join(tables.meetings, _t.id == _c.meeting_id)
    .where(_t.group_id == bindparam("id_"), _t.state.in_(_OVER))
    .order_by(_t.date, _t.number, _c.member_id)
)


def of_meeting(db: Database, meeting_id: str) -> tuple[Comfort, ...]:
    """Return what was said at a meeting, at most one for each member."""
    with db.reading() as connection:
        return tuple(map(_comfort, fetch(connection, _OF_MEETING, id_=meeting_id)))


def of_group(db: Database, group_id: str) -> tuple[Comfort, ...]:
    """Return what was said at the meetings that took place, the first meeting first."""
    with db.reading() as connection:
        return read_of_group(connection, group_id)


def save(db: Database, comfort: Comfort) -> Touched:
    """Insert or replace what one member said at one meeting."""
    with db.writing() as connection:
        put_comfort(connection, comfort)
    return frozenset({Subject.COMFORTS})


def clear(db: Database, meeting_id: str, member_id: str) -> Touched:
    """Take back what was noted for a member who said nothing; without it, nothing changes."""
    with db.writing() as connection:
        connection.execute(_CLEAR, {"meeting": meeting_id, "member": member_id})
    return frozenset({Subject.COMFORTS})


def read_of_group(connection: Connection, group_id: str) -> tuple[Comfort, ...]:
    """Return every member's comfort in every meeting of the group."""
    return tuple(map(_comfort, fetch(connection, _OF_GROUP, id_=group_id)))


def put_comfort(connection: Connection, comfort: Comfort) -> None:
    """Insert or replace how comfortable a member felt."""
    connection.execute(_PUT, fields(comfort, _COMFORT))


def _comfort(row: AnyRow) -> Comfort:
    return Comfort(meeting_id=row.meeting_id, member_id=row.member_id, value=row.value)
