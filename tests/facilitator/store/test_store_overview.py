from collections.abc import Callable
from dataclasses import replace
from datetime import UTC, date, datetime, time, timedelta

from facilitator.demo import DemoProgramme
from facilitator.store import attendance, commitments, groups, live, meetings
from facilitator.store.database import Database
from facilitator.store.overview import overview
from sessions.attendance import Rate
from sessions.records import (
    Attendance,
    Closing,
    Commitment,
    Group,
    MarkKind,
    Meeting,
    MeetingState,
    Member,
    Presence,
    new_id,
)


def test_an_empty_vault(db: Database) -> None:
    seen = overview(db, date(2024, 1, 15))
    assert seen.coming is None
    assert seen.unfinished is None
    assert (seen.groups, seen.open_closings, seen.not_printed) == ((), (), ())


def test_what_to_have_in_mind_before_the_next_meeting(db: Database, stored: DemoProgramme) -> None:
    last, coming = stored.meetings[2:]
    seen = overview(db, coming.date)
    assert seen.coming is not None
    assert (seen.coming.meeting, seen.coming.group) == (coming, stored.group)
    assert (seen.coming.total, seen.coming.last) == (4, last)
    assert seen.coming.closing == meetings.closing(db, last.id)
    assert [(row.call, row.missed_in_a_row) for row in seen.coming.missed] == [("Eko", 2)]
    groups.save_member(db, replace(stored.members[8], left=last.date))
    seen = overview(db, coming.date)
    assert seen.coming is not None
    assert seen.coming.missed == ()  # nobody waits for somebody who left


def test_what_to_ask_back_what_to_avoid_and_whom_to_go_gently_with(
    db: Database, stored: DemoProgramme
) -> None:
    last, coming = stored.meetings[2:]
    members = {member.id: member.call for member in stored.members}
    seen = overview(db, coming.date).coming
    assert seen is not None
    assert seen.members == stored.members
    assert [members[each.member_id] for each in seen.commitments] == list(members.values())
    assert seen.closing is not None
    assert seen.avoid == (seen.closing.hindering,)
    assert [(members[each.member_id], each.kinds) for each in seen.careful] == [
        ("Putri", (MarkKind.STRONG_EMOTION,)),
        ("Wulan", (MarkKind.WITHDREW,)),
    ]
    hindering = " Listrik padam.\n\nRuang sempit. "
    meetings.save_closing(db, Closing(meeting_id=last.id, hindering=hindering))
    groups.save_member(db, replace(stored.members[5], left=last.date))
    seen = overview(db, coming.date).coming
    assert seen is not None
    assert seen.avoid == ("Listrik padam.", "Ruang sempit.")
    assert [members[each.member_id] for each in seen.careful] == ["Putri"]
    assert len(seen.commitments) == len(seen.members) == 8


def test_nothing_of_the_meeting_itself_is_asked_back(
    db: Database, group: Group, member: Member, new_meeting: Callable[..., Meeting]
) -> None:
    first, second = new_meeting(1), new_meeting(2)
    meetings.add_programme(db, group.id, [first, second])
    texts = {first.id: "dari yang pertama", second.id: "dari yang kedua"}
    for meeting_id, text in texts.items():
        promise = Commitment(id=new_id(), meeting_id=meeting_id, member_id=member.id, text=text)
        commitments.save_commitment(db, promise)
    meetings.finish_meeting(db, first.id)

    def asked(today: date) -> list[str]:
        coming = overview(db, today).coming
        assert coming is not None
        assert coming.meeting.id == second.id
        return [each.text for each in coming.commitments]

    assert asked(first.date) == ["dari yang pertama"]
    live.begin(db, second.id, (), datetime(2024, 1, 22, 10, tzinfo=UTC))
    assert asked(second.date + timedelta(days=1)) == ["dari yang pertama"]  # after a crash


def test_the_first_meeting_of_a_group_has_nothing_behind_it(
    db: Database, meeting: Meeting, member: Member
) -> None:
    seen = overview(db, meeting.date)
    assert seen.coming is not None
    assert (seen.coming.last, seen.coming.closing, seen.coming.missed) == (None, None, ())
    assert (seen.coming.commitments, seen.coming.avoid, seen.coming.careful) == ((), (), ())
    assert seen.coming.members == (member,)


def test_a_standing_counts_as_the_matrix_does(
    db: Database, stored: DemoProgramme, group: Group, new_member: Callable[..., Member]
) -> None:
    leaves = replace(stored.members[2], left=stored.meetings[0].date)  # with later rows on record
    groups.save_member(db, leaves)
    groups.save_member(db, new_member(joined=date(2030, 1, 1)))
    meetings.cancel_meeting(db, stored.meetings[3].id)
    empty, melati = overview(db, stored.meetings[2].date).groups
    assert (empty.group, empty.members, empty.held, empty.total) == (group, 0, 0, 0)
    assert empty.rate == Rate(0, 0)
    assert (melati.group, melati.members, melati.held, melati.total) == (stored.group, 8, 3, 3)
    assert melati.rate == attendance.matrix(db, stored.group.id).rate
    assert melati.rate.of == 25


def test_not_taken_is_not_absent(db: Database, meeting: Meeting, member: Member) -> None:
    untaken = Presence(member_id=member.id, status=Attendance.NOT_TAKEN)
    attendance.set_presence(db, meeting.id, untaken)
    meetings.finish_meeting(db, meeting.id)
    (standing,) = overview(db, meeting.date).groups
    assert (standing.held, standing.rate) == (1, Rate(0, 0))


def test_archived_groups_stand_aside(db: Database, stored: DemoProgramme) -> None:
    groups.save_group(db, replace(stored.group, archived=True))
    seen = overview(db, stored.meetings[3].date)
    assert (seen.coming, seen.groups) == (None, ())
    assert len(seen.not_printed) == 3


def test_of_two_meetings_on_one_day_the_later_one_waits_first(
    db: Database, group: Group, new_meeting: Callable[..., Meeting]
) -> None:
    with db.writing() as connection:  # the order is asked for, not an index's by chance
        connection.exec_driver_sql("DROP INDEX meetings_by_state")
    made = [
        new_meeting(number, date=date(2024, 1, 15), start=time(hour))
        for number, hour in ((1, 10), (2, 13), (3, 8))
    ]
    meetings.add_programme(db, group.id, made)
    for each in made:
        at = datetime.combine(each.date, each.start, tzinfo=UTC)
        live.begin(db, each.id, (), at)
        live.end(db, each.id, (), at + timedelta(hours=1))
    assert [w.number for w in overview(db, made[0].date).open_closings] == [2, 1, 3]
    for each in made:
        meetings.finish_meeting(db, each.id)
    assert [w.number for w in overview(db, made[0].date).not_printed] == [2, 1, 3]


def test_meetings_that_wait(
    db: Database, group: Group, new_meeting: Callable[..., Meeting]
) -> None:
    first, second, third = (new_meeting(number, topic=f"Topik {number}") for number in (1, 2, 3))
    meetings.add_programme(db, group.id, [first, second, third])
    ten = datetime(2024, 1, 15, 10, tzinfo=UTC)
    live.begin(db, first.id, (), ten)
    assert [each.meeting_id for each in overview(db, first.date).open_closings] == []
    live.end(db, first.id, (), ten + timedelta(hours=1))
    live.begin(db, second.id, (), ten + timedelta(weeks=1))
    seen = overview(db, second.date)
    (waits,) = seen.open_closings
    assert (waits.meeting_id, waits.group_id, waits.group_name) == (first.id, group.id, group.name)
    assert (waits.number, waits.date, waits.topic) == (1, first.date, "Topik 1")
    assert seen.not_printed == ()  # not before it is concluded
    assert seen.unfinished is not None
    assert (seen.unfinished.id, seen.unfinished.state) == (second.id, MeetingState.RUNNING)
    assert seen.coming is not None
    assert seen.coming.meeting == seen.unfinished
    assert seen.coming.last is not None
    assert seen.coming.last.id == first.id
    meetings.finish_meeting(db, first.id)
    seen = overview(db, second.date)
    assert (seen.open_closings, seen.not_printed) == ((), (waits,))
