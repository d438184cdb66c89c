"""Everything the first page needs, in one read."""

from collections import defaultdict
from dataclasses import dataclass
from datetime import date

from sqlalchemy import Connection, TextClause, bindparam, text

from facilitator.store import attendance, comforts, commitments, groups, marks, meetings
from facilitator.store.database import Database
from facilitator.store.subjects import Subject
from facilitator.store.tables import fetch
from sessions.attendance import PRESENT, Rate, Row, enrolled, took_place
from sessions.comfort import fall
from sessions.records import (
    Closing,
    Commitment,
    Group,
    MarkKind,
    Meeting,
    MeetingState,
    Member,
)

SUBJECTS = frozenset(
    {
        Subject.ATTENDANCE,
        Subject.CLOSINGS,
        Subject.COMFORTS,
        Subject.COMMITMENTS,
        Subject.GROUPS,
        Subject.MARKS,
        Subject.MEETINGS,
        Subject.MEMBERS,
    }
)

_HARD = (MarkKind.WITHDREW, MarkKind.STRONG_EMOTION, MarkKind.CONFLICT)

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


@dataclass(frozen=True, slots=True)
class Careful:
    """A member for whom the last meeting was hard; which marks said so, each once."""

    member_id: str
    kinds: tuple[MarkKind, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class Falling:
    """A member whose comfort, 1 to 5, fell from `before` to `now`; when that counts as a fall
    says `sessions.comfort`."""

    member_id: str
    name: str  # as they are called
    before: int
    now: int


@dataclass(frozen=True, slots=True, kw_only=True)
class Coming:
    """The next meeting and what to have in mind before it.

    `members` are those enrolled then, by seat. `last` is the latest meeting before it that took
    place, with its `closing`; `missed` are the members who were absent from the latest meetings,
    with the count in `missed_in_a_row`, the longest absence first. `commitments` are to be asked
    back. `avoid` is what hindered the last meeting, in her own words; `careful` names whom it was
    hard for, by seat; `falling` those who felt less comfortable lately, by seat.
    """

    meeting: Meeting
    group: Group
    total: int
    members: tuple[Member, ...]
    last: Meeting | None
    closing: Closing | None
    missed: tuple[Row, ...]
    commitments: tuple[Commitment, ...]
    avoid: tuple[str, ...]
    careful: tuple[Careful, ...]
    falling: tuple[Falling, ...] = ()


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
            coming=None if coming is None else _coming(connection, coming, today),
            unfinished=meetings.read_unfinished(connection),
            groups=_standings(connection, today),
            open_closings=_waiting(connection, _OPEN),
            not_printed=_waiting(connection, _UNPRINTED),
        )


def _coming(connection: Connection, meeting: Meeting, today: date) -> Coming:
    programme = [
        each
        for each in meetings.read_meetings(connection, meeting.group_id)
        if each.state != MeetingState.CANCELLED
    ]
    held = [each for each in programme if took_place(each.state) and each.id != meeting.id]
    last = max(held, key=lambda each: (each.date, each.number), default=None)
    closing = None if last is None else meetings.read_closing(connection, last.id)
    # A planned meeting that is overdue will be held today at the earliest.
    day = max(meeting.date, today) if meeting.state == MeetingState.PLANNED else meeting.date
    members = groups.read_members(connection, meeting.group_id)
    there = tuple(each for each in members if enrolled(each, day))
    return Coming(
        meeting=meeting,
        group=groups.read_group(connection, meeting.group_id),
        total=len(programme),
        members=there,
        last=last,
        closing=closing,
        missed=_missed(connection, meeting),
        commitments=commitments.read_to_ask(connection, meeting.group_id, day),
        avoid=() if closing is None else _lines(closing.hindering),
        careful=() if last is None else _careful(connection, last.id, there),
        falling=_falling(connection, meeting, there),
    )


def _lines(text: str) -> tuple[str, ...]:
    return tuple(line.strip() for line in text.splitlines() if line.strip())


def _careful(
    connection: Connection, meeting_id: str, members: tuple[Member, ...]
) -> tuple[Careful, ...]:
    made = {(mark.member_id, mark.kind) for mark in marks.read_marks(connection, meeting_id)}
    found = (
        Careful(each.id, tuple(kind for kind in _HARD if (each.id, kind.value) in made))
        for each in members
    )
    return tuple(each for each in found if each.kinds)


def _falling(
    connection: Connection, meeting: Meeting, members: tuple[Member, ...]
) -> tuple[Falling, ...]:
    said = defaultdict[str, list[int]](list)
    for comfort in comforts.read_of_group(connection, meeting.group_id):
        if comfort.meeting_id != meeting.id:
            said[comfort.member_id].append(comfort.value)
    falls = ((each, fall(said[each.id])) for each in members if each.id in said)
    return tuple(
        Falling(member_id=each.id, name=each.called, before=found[0], now=found[1])
        for each, found in falls
        if found is not None
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
