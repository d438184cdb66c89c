"""Verbs about attendance: who was there, and the matrix of a group.

Who belongs to a meeting follows from its date and the days members joined and left. A member
without a row is simply not taken yet, so a new member never needs rows in old meetings.
"""

from datetime import date

from sqlalchemy import Connection, text

from facilitator.store import tables
from facilitator.store.database import Database
from facilitator.store.rows import by_value, day, iso, moment
from facilitator.store.subjects import Subject, Touched
from facilitator.store.tables import fetch_tuples, upsert
from sessions import attendance as rules
from sessions.attendance import Column, Matrix
from sessions.records import Attendance, MeetingState, Member, Presence

_STATUSES, _STATES = by_value(Attendance), by_value(MeetingState)

_PUT = upsert(tables.presences, "meeting_id", "member_id")
_ENROLLED = """
    FROM meetings JOIN members ON members.group_id = meetings.group_id
        AND (joined_on IS NULL OR joined_on <= meetings.date)
        AND (left_on IS NULL OR left_on >= meetings.date)
"""
_PRESENCES = f"""
    SELECT members.id, coalesce(status, 'not_taken'), arrived_at, left_at, coalesce(told, 0)
    {_ENROLLED}
    LEFT JOIN presences ON presences.meeting_id = meetings.id AND member_id = members.id
    WHERE meetings.id = :meeting
    ORDER BY seat, name
"""
_SET_UNTOUCHED = text(
    f"""
    INSERT INTO presences (meeting_id, member_id, status)
    SELECT meetings.id, members.id, :status {_ENROLLED}
    WHERE meetings.id = :meeting
    ON CONFLICT DO UPDATE SET status = excluded.status WHERE presences.status = 'not_taken'
    """
)
_MEMBERS = "SELECT id, name, call, joined_on, left_on, seat FROM members WHERE group_id = :group"
_COLUMNS = "SELECT id, number, date, state FROM meetings WHERE group_id = :group"
_TAKEN = """
    SELECT meeting_id, member_id, status
    FROM meetings JOIN presences ON meeting_id = meetings.id
    WHERE group_id = :group
"""


def presences(db: Database, meeting_id: str) -> tuple[Presence, ...]:
    """Return one presence for each member enrolled on the meeting's date, by seat."""
    with db.reading() as connection:
        return read_presences(connection, meeting_id)


def set_presence(db: Database, meeting_id: str, presence: Presence) -> Touched:
    """Insert or replace. An arrival is kept only with LATE; a leaving, and that the agreement on
    confidentiality was heard, only of who was there."""
    with db.writing() as connection:
        put_presence(connection, meeting_id, presence)
    return frozenset({Subject.ATTENDANCE})


def set_untouched(db: Database, meeting_id: str, status: Attendance) -> Touched:
    """Give `status` to every enrolled member whose attendance was not taken yet."""
    with db.writing() as connection:
        connection.execute(_SET_UNTOUCHED, {"meeting": meeting_id, "status": status.value})
    return frozenset({Subject.ATTENDANCE})


def matrix(db: Database, group_id: str) -> Matrix:
    """Return members × meetings of a group, cancelled meetings left out."""
    with db.reading() as connection:
        return read_matrix(connection, group_id)


def read_presences(connection: Connection, meeting_id: str) -> tuple[Presence, ...]:
    """Return what is known of each member in the meeting, within a transaction."""
    return tuple(
        Presence(
            member_id=member,
            status=_STATUSES[status],
            arrived_at=moment(arrived),
            left_at=moment(left),
            told=bool(told),
        )
        for member, status, arrived, left, told in fetch_tuples(
            connection, _PRESENCES, meeting=meeting_id
        )
    )


def put_presence(connection: Connection, meeting_id: str, presence: Presence) -> None:
    """Insert or replace one member's presence, brought in accord with itself first."""
    kept = rules.settled(presence)
    row = {
        "meeting_id": meeting_id,
        "member_id": kept.member_id,
        "status": kept.status.value,
        "arrived_at": iso(kept.arrived_at),
        "left_at": iso(kept.left_at),
        "told": int(kept.told),
    }
    connection.execute(_PUT, row)


def read_matrix(connection: Connection, group_id: str) -> Matrix:
    """Return who was there when, over all meetings of the group."""
    rows = fetch_tuples(connection, _TAKEN, group=group_id)
    taken = {(meeting, member): _STATUSES[status] for meeting, member, status in rows}
    return rules.matrix(_members(connection, group_id), _columns(connection, group_id), taken)


def _members(connection: Connection, group_id: str) -> list[Member]:
    """Return what a matrix needs of the members."""
    rows = fetch_tuples(connection, _MEMBERS, group=group_id)
    return [
        Member(
            id=id_,
            group_id=group_id,
            name=name,
            call=call,
            joined=day(joined),
            left=day(left),
            seat=seat,
        )
        for id_, name, call, joined, left, seat in rows
    ]


def _columns(connection: Connection, group_id: str) -> list[Column]:
    return [
        Column(
            meeting_id=id_,
            number=number,
            date=date.fromisoformat(held),
            state=_STATES[state],
        )
        for id_, number, held, state in fetch_tuples(connection, _COLUMNS, group=group_id)
    ]
