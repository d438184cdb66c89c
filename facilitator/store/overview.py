"""Everything the first page needs, in one read."""

from dataclasses import dataclass
from datetime import date

from sqlalchemy import Connection, TextClause, bindparam, text

from facilitator.store import attendance, groups, meetings
from facilitator.store.database import Database
from facilitator.store.tables import fetch
from sessions.attendance import PRESENT, Rate, Row, took_place
from sessions.records import Closing, Group, Meeting, MeetingState

_HELD = tuple(state.value for state in MeetingState if took_place(state))
_PRESENT = tuple(status.value for status in PRESENT)

_COUNTS = text(
    """
    SELECT id,
        (SELECT count(*) FROM members WHERE group_id = groups.id
            AND (joined_on IS NULL OR joined_on <= :today)
            AND (left_on IS NULL OR left_on >= :today)),
        (SELECT count(*) FROM meetings WHERE group_id = groups.id AND state IN :held),
        (SELECT count(*) FROM meetings WHERE group_id = groups.id AND state <> 'cancelled')
    FROM groups WHERE NOT archived
    """
).bindparams(bindparam("held", _HELD, expanding=True))
# A cross join keeps SQLite to this order, group by group; its own takes four times as long.
_RATES = text(
    """
    SELECT groups.id, sum(status IN :present), count(*)
    FROM groups
    CROSS JOIN meetings ON meetings.group_id = groups.id AND state IN :held
    CROSS JOIN presences ON meeting_id = meetings.id AND status <> 'not_taken'
    CROSS JOIN members ON members.id = member_id
        AND (joined_on IS NULL OR joined_on <= meetings.date)
        AND (left_on IS NULL OR left_on >= meetings.date)
    WHERE NOT archived
    GROUP BY groups.id
    """
).bindparams(
    bindparam("held", _HELD, expanding=True), bindparam("present", _PRESENT, expanding=True)
)
_WAITING = """
    SELECT meetings.id, group_id, groups.name, number, date, topic
    FROM meetings JOIN groups ON groups.id = group_id
    WHERE state = {} ORDER BY date DESC, start DESC
"""
_OPEN = text(_WAITING.format("'closing'"))
_UNPRINTED = text(_WAITING.format("'held' AND printed_at IS NULL"))


@dataclass(frozen=True, slots=True)
class Waiting:
    """A meeting that waits for something, without its plan."""

    meeting_id: str
    group_id: str
    group_name: str
    number: int
    date: date
    topic: str


@dataclass(frozen=True, slots=True, kw_only=True)
class Standing:
    """How far a group is: `held` of `total` meetings (cancelled ones left out)."""

    group: Group
    members: int  # enrolled today
    held: int
    total: int
    rate: Rate


@dataclass(frozen=True, slots=True, kw_only=True)
class Coming:
    """The next meeting and what to have in mind before it.

    `last` is the latest meeting before it that took place, with its `closing`; `missed` are the
    members enrolled then who were absent from the latest meetings, with the count in
    `missed_in_a_row`, the longest absence first.
    """

    meeting: Meeting
    group: Group
    total: int
    last: Meeting | None
    closing: Closing | None
    missed: tuple[Row, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class Overview:
    """`unfinished` was running when the program last stopped; `open_closings` are over but not
    concluded; `not_printed` are held. Both lists begin with the latest."""

    coming: Coming | None
    unfinished: Meeting | None
    groups: tuple[Standing, ...]
    open_closings: tuple[Waiting, ...]
    not_printed: tuple[Waiting, ...]


def overview(db: Database, today: date) -> Overview:
    """Return the state of everything as of `today`. Archived groups count nowhere but in the
    lists of meetings that still wait for something."""
    with db.reading() as connection:
        coming = meetings.read_next(connection, today)
        return Overview(
            coming=None if coming is None else _coming(connection, coming),
            unfinished=meetings.read_unfinished(connection),
            groups=_standings(connection, today),
            open_closings=_waiting(connection, _OPEN),
            not_printed=_waiting(connection, _UNPRINTED),
        )


def _coming(connection: Connection, meeting: Meeting) -> Coming:
    programme = [
        each
        for each in meetings.read_meetings(connection, meeting.group_id)
        if each.state != MeetingState.CANCELLED
    ]
    held = [each for each in programme if took_place(each.state) and each.id != meeting.id]
    last = max(held, key=lambda each: (each.date, each.number), default=None)
    return Coming(
        meeting=meeting,
        group=groups.read_group(connection, meeting.group_id),
        total=len(programme),
        last=last,
        closing=None if last is None else meetings.read_closing(connection, last.id),
        missed=_missed(connection, meeting),
    )


def _missed(connection: Connection, meeting: Meeting) -> tuple[Row, ...]:
    matrix = attendance.read_matrix(connection, meeting.group_id)
    column = [each.meeting_id for each in matrix.columns].index(meeting.id)
    absent = [row for row in matrix.rows if row.missed_in_a_row and row.cells[column] is not None]
    return tuple(sorted(absent, key=lambda row: -row.missed_in_a_row))


def _standings(connection: Connection, today: date) -> tuple[Standing, ...]:
    rates = {id_: Rate(present, of) for id_, present, of in fetch(connection, _RATES)}
    counts = fetch(connection, _COUNTS, today=today.isoformat())
    numbers = {id_: tuple(rest) for id_, *rest in counts}
    return tuple(
        Standing(
            group=group,
            members=numbers[group.id][0],
            held=numbers[group.id][1],
            total=numbers[group.id][2],
            rate=rates.get(group.id, Rate(0, 0)),
        )
        for group in groups.read_groups(connection)
        if not group.archived
    )


def _waiting(connection: Connection, statement: TextClause) -> tuple[Waiting, ...]:
    return tuple(
        Waiting(id_, group_id, name, number, date.fromisoformat(day), topic)
        for id_, group_id, name, number, day, topic in fetch(connection, statement)
    )
