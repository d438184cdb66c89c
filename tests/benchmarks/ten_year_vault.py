"""Ten years of work in one vault, written in bulk: 200 groups that met eight times each.

Everything is invented by a seeded generator, so that two vaults of one size are alike.
"""

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import UTC, date, datetime, time, timedelta
from random import Random

from sqlalchemy import Connection

from facilitator.store import groups, meetings
from facilitator.store.database import Database
from facilitator.templates import template
from sessions.plan_rules import meeting_type
from sessions.records import (
    Attendance,
    Closing,
    Group,
    MarkKind,
    Meeting,
    MeetingState,
    Member,
    NoteLayer,
    QuickMark,
    Stage,
)

MEMBERS = 10
MEETINGS = 8
NOTES = 125  # per meeting
TAPS = 30  # per meeting
FIRST_DAY = date(2016, 8, 1)
PLANS = {n: template(60, meeting_type(n, MEETINGS), "id") for n in range(1, MEETINGS + 1)}
STATUSES = (Attendance.PRESENT,) * 16 + tuple(Attendance)[1:5]
LAYERS = tuple(NoteLayer)
KINDS = tuple(MarkKind)
WORDS = (
    "bercerita mendengar diam tertawa menyapa teman kelas berani pelan sendiri bersama menatap "
    "bertanya menjawab ragu yakin keluarga tugas pulang ingin mencoba sudah belum minggu"
)

Columns = tuple[str | int | None, ...]

_PRESENCES = "INSERT INTO presences (meeting_id, member_id, status) VALUES (?, ?, ?)"
_NOTES = """
    INSERT INTO notes (id, meeting_id, member_id, layer, text, changed_at) VALUES (?, ?, ?, ?, ?, ?)
"""
_OBSERVATIONS = """
    INSERT INTO observations (meeting_id, member_id, mark, score) VALUES (?, ?, ?, ?)
"""
_TAPS = """
    INSERT INTO live_marks (id, meeting_id, member_id, kind, at, elapsed, stage)
    VALUES (?, ?, ?, ?, ?, ?, ?)
"""
_COMMITMENTS = """
    INSERT INTO commitments (id, meeting_id, member_id, answer, text) VALUES (?, ?, ?, 'done', ?)
"""


@dataclass(frozen=True)
class TenYears:
    """What was written: ids of the groups and of all their meetings."""

    groups: tuple[str, ...]
    meetings: tuple[str, ...]


def build(db: Database, number_of_groups: int = 200) -> TenYears:
    """Fill an empty vault; for each group 10 members, 8 meetings, 1,000 notes, 400 quick
    marks, 240 taps and 80 commitments."""
    chance = Random(2024)
    group_ids, meeting_ids = [], []
    with db.writing() as connection:
        for number in range(number_of_groups):
            group_id = new_id(chance)
            group_ids.append(group_id)
            meeting_ids += _write_group(connection, chance, group_id, number)
    return TenYears(tuple(group_ids), tuple(meeting_ids))


def new_id(chance: Random) -> str:
    return f"{chance.getrandbits(128):032x}"


def _write_group(connection: Connection, chance: Random, group_id: str, number: int) -> list[str]:
    groups.put_group(connection, Group(id=group_id, name=f"Kelompok {number + 1}"))
    members = [new_id(chance) for _ in range(MEMBERS)]
    for seat, member_id in enumerate(members, start=1):
        name = f"Anggota {number + 1}.{seat}"
        member = Member(id=member_id, group_id=group_id, name=name, call=name[-4:], seat=seat)
        groups.put_member(connection, member)
    written = list(_meetings(chance, group_id, FIRST_DAY + timedelta(weeks=number * 2)))
    for meeting in written:
        meetings.put_meeting(connection, meeting)
        meetings.put_closing(connection, Closing(meeting_id=meeting.id, conclusion=_words(chance)))
        rows = list(_presences(chance, meeting.id, members))
        connection.exec_driver_sql(_PRESENCES, rows)
        connection.exec_driver_sql(_NOTES, list(_notes(chance, meeting, members)))
        connection.exec_driver_sql(_OBSERVATIONS, list(_marks(chance, meeting.id, members)))
        connection.exec_driver_sql(_TAPS, list(_taps(chance, meeting, members)))
        connection.exec_driver_sql(_COMMITMENTS, list(_promises(chance, meeting.id, members)))
    return [meeting.id for meeting in written]


def _meetings(chance: Random, group_id: str, first: date) -> Iterator[Meeting]:
    for number in range(1, MEETINGS + 1):
        day = first + timedelta(weeks=number)
        began = datetime.combine(day, time(10), tzinfo=UTC)
        yield Meeting(
            id=new_id(chance),
            group_id=group_id,
            number=number,
            date=day,
            start=time(10),
            plan=PLANS[number],
            topic=_words(chance),
            state=MeetingState.HELD,
            started_at=began,
            ended_at=began + timedelta(minutes=60),
        )


def _presences(chance: Random, meeting_id: str, members: list[str]) -> Iterator[Columns]:
    for member_id in members:
        yield meeting_id, member_id, chance.choice(STATUSES).value


def _notes(chance: Random, meeting: Meeting, members: list[str]) -> Iterator[Columns]:
    for at in range(NOTES):
        about = chance.choice([None, *members])
        layer = chance.choice(LAYERS).value
        written = datetime.combine(meeting.date, time(10), tzinfo=UTC) + timedelta(seconds=at * 25)
        yield new_id(chance), meeting.id, about, layer, _words(chance), written.isoformat()


def _marks(chance: Random, meeting_id: str, members: list[str]) -> Iterator[Columns]:
    for member_id in members:
        for mark in QuickMark:
            yield meeting_id, member_id, mark.value, chance.randrange(4)


def _taps(chance: Random, meeting: Meeting, members: list[str]) -> Iterator[Columns]:
    for at in range(TAPS):
        member_id, kind = chance.choice(members), chance.choice(KINDS).value
        made = datetime.combine(meeting.date, time(10), tzinfo=UTC) + timedelta(minutes=at)
        stage = Stage.ACTIVITY.value
        yield new_id(chance), meeting.id, member_id, kind, made.isoformat(), at * 60, stage


def _promises(chance: Random, meeting_id: str, members: list[str]) -> Iterator[Columns]:
    for member_id in members:
        yield new_id(chance), meeting_id, member_id, _words(chance)


def _words(chance: Random) -> str:
    return " ".join(chance.choices(WORDS.split(), k=16))
