from dataclasses import replace
from datetime import UTC, datetime, timedelta

from facilitator.demo import DemoProgramme
from facilitator.store import attendance, changes, meetings, notes
from facilitator.store.database import Database
from sessions.records import Attendance, Closing, Meeting, Observation, Presence, QuickMark

LATER = datetime(2024, 1, 16, 8, 0, tzinfo=UTC)
ARRIVED = datetime(2024, 1, 15, 10, 7, tzinfo=UTC)


def lines(db: Database, meeting: Meeting) -> list[tuple[str, str | None, str, str]]:
    trail = changes.trail(db, meeting.id)
    return [(each.field, each.member_id, each.before, each.after) for each in trail]


def test_a_corrected_attendance_leaves_a_line(db: Database, stored: DemoProgramme) -> None:
    meeting, member = stored.meetings[0], stored.members[8]
    before = next(p for p in stored.presences[meeting.id] if p.member_id == member.id)
    assert before.status is Attendance.PRESENT
    late = Presence(member_id=member.id, status=Attendance.LATE, arrived_at=ARRIVED)
    for _ in range(2):  # repeated, it changes nothing and leaves nothing
        assert changes.correct_presence(db, meeting.id, late, LATER) == {"attendance"}
    assert late in attendance.presences(db, meeting.id)
    minute = ARRIVED + timedelta(minutes=2)
    changes.correct_presence(db, meeting.id, replace(late, arrived_at=minute), LATER)
    assert lines(db, meeting) == [
        ("attendance", member.id, "present", "late"),
        ("attendance.arrived_at", member.id, "", ARRIVED.isoformat()),
        ("attendance.arrived_at", member.id, ARRIVED.isoformat(), minute.isoformat()),
    ]
    trail = changes.trail(db, meeting.id)
    assert {each.at for each in trail} == {LATER}
    assert {each.meeting_id for each in trail} == {meeting.id}
    assert len({each.id for each in trail}) == 3


def test_leaving_early_and_having_heard_leave_lines_too(
    db: Database, stored: DemoProgramme
) -> None:
    meeting, member = stored.meetings[0], stored.members[3]
    late = next(p for p in stored.presences[meeting.id] if p.member_id == member.id)
    assert (late.status, late.told, late.left_at) == (Attendance.LATE, True, None)
    left = ARRIVED + timedelta(minutes=40)
    for _ in range(2):
        corrected = replace(late, left_at=left, told=False)
        changes.correct_presence(db, meeting.id, corrected, LATER)
    changes.correct_presence(db, meeting.id, replace(late, left_at=None), LATER)
    assert late in attendance.presences(db, meeting.id)
    assert lines(db, meeting) == [
        ("attendance.left_at", member.id, "", left.isoformat()),
        ("attendance.told", member.id, "yes", ""),
        ("attendance.left_at", member.id, left.isoformat(), ""),
        ("attendance.told", member.id, "", "yes"),
    ]


def test_attendance_taken_afterwards(db: Database, stored: DemoProgramme) -> None:
    coming, member = stored.meetings[3], stored.members[0]
    ill = Presence(member_id=member.id, status=Attendance.SICK)
    changes.correct_presence(db, coming.id, ill, LATER)
    assert lines(db, coming) == [("attendance", member.id, "not_taken", "sick")]


def test_a_corrected_closing_leaves_a_line_for_each_field(
    db: Database, stored: DemoProgramme
) -> None:
    meeting = stored.meetings[1]
    old = next(each for each in stored.closings if each.meeting_id == meeting.id)
    new = replace(old, conclusion="Lain\x00 lagi", follow_up="")
    for _ in range(2):
        assert changes.correct_closing(db, new, LATER) == {"closings"}
    assert meetings.closing(db, meeting.id) == replace(new, conclusion="Lain lagi")
    assert lines(db, meeting) == [
        ("closing.conclusion", None, old.conclusion, "Lain lagi"),
        ("closing.follow_up", None, old.follow_up, ""),
    ]


def test_a_closing_written_afterwards(db: Database, meeting: Meeting) -> None:
    changes.correct_closing(db, Closing(meeting_id=meeting.id, achieved="kenal"), LATER)
    assert lines(db, meeting) == [("closing.achieved", None, "", "kenal")]


def test_a_corrected_mark_leaves_a_line(db: Database, stored: DemoProgramme) -> None:
    meeting, member = stored.meetings[0], stored.members[0]
    known = {(o.member_id, o.mark): o for o in notes.observations(db, meeting.id)}
    old = known[member.id, QuickMark.OPENS_UP]
    new = replace(old, score=(old.score + 1) % 4)
    for _ in range(2):
        assert changes.correct_observation(db, new, LATER) == {"observations"}
    assert new in notes.observations(db, meeting.id)
    expected = ("observation.opens_up", member.id, str(old.score), str(new.score))
    assert lines(db, meeting) == [expected]
    coming = stored.meetings[3]
    first = Observation(
        meeting_id=coming.id, member_id=member.id, mark=QuickMark.SPEAKS_UP, score=0
    )
    changes.correct_observation(db, first, LATER)
    assert lines(db, coming) == [("observation.speaks_up", member.id, "", "0")]


def test_a_mark_taken_back_leaves_a_line(db: Database, stored: DemoProgramme) -> None:
    meeting, member = stored.meetings[0], stored.members[0]
    known = {(o.member_id, o.mark): o for o in notes.observations(db, meeting.id)}
    old = known[member.id, QuickMark.OPENS_UP]
    for _ in range(2):
        touched = changes.clear_observation(db, meeting.id, member.id, QuickMark.OPENS_UP, LATER)
        assert touched == {"observations"}
    assert set(notes.observations(db, meeting.id)) == set(known.values()) - {old}
    assert lines(db, meeting) == [("observation.opens_up", member.id, str(old.score), "")]
