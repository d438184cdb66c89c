from collections.abc import Callable
from dataclasses import replace
from datetime import UTC, datetime, timedelta

import pytest

from facilitator.demo import DemoProgramme
from facilitator.store import attendance, groups, meetings
from facilitator.store.database import Database
from sessions.attendance import Rate
from sessions.records import Attendance, Group, Meeting, MeetingState, Member, Presence, new_id

NewMeeting = Callable[..., Meeting]
NewMember = Callable[..., Member]
PAST_TEN = datetime(2024, 1, 15, 10, 7, tzinfo=UTC)


def statuses(db: Database, meeting: Meeting) -> dict[str, Attendance]:
    return {each.member_id: each.status for each in attendance.presences(db, meeting.id)}


def test_everybody_is_not_taken_at_first(db: Database, member: Member, meeting: Meeting) -> None:
    assert attendance.presences(db, meeting.id) == (Presence(member_id=member.id),)


def test_a_group_without_members(db: Database, meeting: Meeting) -> None:
    assert attendance.presences(db, meeting.id) == ()
    matrix = attendance.matrix(db, meeting.group_id)
    assert (matrix.rows, len(matrix.columns), matrix.rate) == ((), 1, Rate(0, 0))


def test_the_minute_of_arrival_belongs_to_late(
    db: Database, member: Member, meeting: Meeting
) -> None:
    late = Presence(member_id=member.id, status=Attendance.LATE, arrived_at=PAST_TEN)
    for _ in range(2):
        assert attendance.set_presence(db, meeting.id, late) == {"attendance"}
        assert attendance.presences(db, meeting.id) == (late,)
    attendance.set_presence(db, meeting.id, replace(late, status=Attendance.PRESENT))
    here = Presence(member_id=member.id, status=Attendance.PRESENT)
    assert attendance.presences(db, meeting.id) == (here,)


@pytest.mark.parametrize("status", list(Attendance))
def test_leaving_and_having_heard_belong_to_who_was_there(
    db: Database, member: Member, meeting: Meeting, status: Attendance
) -> None:
    left = PAST_TEN + timedelta(minutes=40)
    given = Presence(member_id=member.id, status=status, left_at=left, told=True)
    for _ in range(2):
        attendance.set_presence(db, meeting.id, given)
    there = status in (Attendance.PRESENT, Attendance.LATE)
    expected = given if there else Presence(member_id=member.id, status=status)
    assert attendance.presences(db, meeting.id) == (expected,)
    attendance.set_presence(db, meeting.id, replace(expected, left_at=None, told=False))
    assert attendance.presences(db, meeting.id) == (Presence(member_id=member.id, status=status),)


def test_set_untouched_leaves_what_was_taken(
    db: Database, meeting: Meeting, new_member: NewMember
) -> None:
    people = [new_member(name=f"Anggota {seat}", seat=seat) for seat in range(4)]
    gone = new_member(name="Sudah keluar", left=meeting.date - timedelta(days=1))
    for each in (*people, gone):
        groups.save_member(db, each)
    ill = Presence(member_id=people[1].id, status=Attendance.SICK)
    late = Presence(member_id=people[2].id, status=Attendance.LATE, arrived_at=PAST_TEN, told=True)
    reset = Presence(member_id=people[3].id, status=Attendance.NOT_TAKEN)
    for each in (ill, late, reset):
        attendance.set_presence(db, meeting.id, each)
    attendance.set_untouched(db, meeting.id, Attendance.PRESENT)
    here = [Presence(member_id=people[at].id, status=Attendance.PRESENT) for at in (0, 3)]
    expected = (here[0], ill, late, here[1])
    assert attendance.presences(db, meeting.id) == expected
    attendance.set_untouched(db, meeting.id, Attendance.ABSENT)
    assert attendance.presences(db, meeting.id) == expected


def test_set_untouched_stays_within_its_meeting(
    db: Database, member: Member, meeting: Meeting, new_meeting: NewMeeting
) -> None:
    other = new_meeting(2)
    meetings.save_meeting(db, other)
    attendance.set_untouched(db, meeting.id, Attendance.PRESENT)
    assert statuses(db, meeting) == {member.id: Attendance.PRESENT}
    assert statuses(db, other) == {member.id: Attendance.NOT_TAKEN}


def test_only_those_enrolled_on_the_day_belong_to_a_meeting(
    db: Database, group: Group, new_meeting: NewMeeting, new_member: NewMember
) -> None:
    weeks = [new_meeting(number) for number in (1, 2, 3)]
    meetings.add_programme(db, group.id, weeks)
    day = weeks[1].date
    stays = new_member(name="Dari awal", seat=1)
    leaves = new_member(name="Sampai kedua", seat=2, left=day)
    joins = new_member(name="Sejak kedua", seat=3, joined=day)
    passes = new_member(name="Hanya kedua", seat=4, joined=day, left=day)
    between = new_member(
        name="Di antaranya",
        seat=5,
        joined=day + timedelta(days=1),
        left=day + timedelta(days=2),
    )
    for each in (stays, leaves, joins, passes, between):
        groups.save_member(db, each)
    enrolled = [[each.member_id for each in attendance.presences(db, m.id)] for m in weeks]
    assert enrolled == [
        [stays.id, leaves.id],
        [stays.id, leaves.id, joins.id, passes.id],
        [stays.id, joins.id],
    ]
    rows = {row.member_id: row.cells for row in attendance.matrix(db, group.id).rows}
    for at, ids in enumerate(enrolled):
        assert [id_ for id_, cells in rows.items() if cells[at] is not None] == ids


def test_the_matrix_counts_over_meetings_held_while_enrolled(
    db: Database, group: Group, new_meeting: NewMeeting, new_member: NewMember
) -> None:
    states = [MeetingState.HELD, MeetingState.CANCELLED, MeetingState.CLOSING]
    programme = [new_meeting(at, state=state) for at, state in enumerate(states, start=1)]
    programme.append(new_meeting(4))
    meetings.add_programme(db, group.id, programme)
    rani = new_member(name="Rani", seat=1)
    eko = new_member(name="Eko", seat=2, joined=programme[2].date)
    for each in (rani, eko):
        groups.save_member(db, each)
    for meeting in programme:
        attendance.set_presence(
            db, meeting.id, Presence(member_id=rani.id, status=Attendance.PRESENT)
        )
    attendance.set_presence(
        db, programme[2].id, Presence(member_id=eko.id, status=Attendance.ABSENT)
    )
    matrix = attendance.matrix(db, group.id)
    assert [column.number for column in matrix.columns] == [1, 3, 4]
    first, second = matrix.rows
    assert first.cells == (Attendance.PRESENT,) * 3
    assert first.rate == Rate(2, 2)  # neither the cancelled nor the coming meeting counts
    assert second.cells == (None, Attendance.ABSENT, Attendance.NOT_TAKEN)
    assert (second.rate, second.missed_in_a_row) == (Rate(0, 1), 1)
    assert matrix.rate == Rate(2, 3)


def test_the_matrix_of_one_group_knows_nothing_of_another(
    db: Database, stored: DemoProgramme, meeting: Meeting, member: Member
) -> None:
    attendance.set_untouched(db, meeting.id, Attendance.PRESENT)
    matrix = attendance.matrix(db, stored.group.id)
    assert [row.member_id for row in matrix.rows] == [each.id for each in stored.members]
    assert [column.meeting_id for column in matrix.columns] == [m.id for m in stored.meetings]
    taken = {
        (meeting_id, each.member_id): each.status
        for meeting_id, presences in stored.presences.items()
        for each in presences
    }
    for row in matrix.rows:
        for column, cell in zip(matrix.columns, row.cells, strict=True):
            assert cell == taken.get((column.meeting_id, row.member_id), Attendance.NOT_TAKEN)
    assert attendance.matrix(db, new_id()).rows == ()
