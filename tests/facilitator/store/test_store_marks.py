from collections.abc import Callable
from dataclasses import replace
from datetime import UTC, datetime, timedelta

import pytest

from facilitator.demo import DemoProgramme
from facilitator.errors import ActionableError, Trouble
from facilitator.store import changes, groups, marks, meetings
from facilitator.store.database import Database
from sessions.records import LiveMark, MarkKind, Meeting, Member, OwnMark, Stage, new_id

TEN = datetime(2024, 1, 15, 10, 0, 0, 250000, tzinfo=UTC)
LATER = datetime(2024, 1, 16, 8, 0, tzinfo=UTC)


def tap(meeting: Meeting, member: Member, second: float, **facts: object) -> LiveMark:
    given: dict[str, object] = {
        "id": new_id(),
        "meeting_id": meeting.id,
        "member_id": member.id,
        "kind": MarkKind.SPOKE.value,
        "at": TEN + timedelta(seconds=second),
        "elapsed": second,
        "stage": Stage.OPENING,
        **facts,
    }
    return LiveMark(**given)  # type: ignore[arg-type]


def lines(db: Database, meeting: Meeting) -> list[tuple[str, str | None, str, str]]:
    trail = changes.trail(db, meeting.id)
    return [(each.field, each.member_id, each.before, each.after) for each in trail]


def test_marks_come_back_in_the_order_they_were_made(
    db: Database, meeting: Meeting, member: Member
) -> None:
    """By counted seconds: the second one was made after the clock had been set back an hour."""
    first = tap(meeting, member, 12.5, kind=MarkKind.OPENED_UP.value)
    set_back = TEN - timedelta(hours=1)
    second = tap(meeting, member, 70.0, at=set_back, stage=Stage.TRANSITION)
    third = tap(meeting, member, 70.0, at=set_back)
    for each in (second, first, third):
        assert marks.save_mark(db, each) == {"marks"}
        marks.save_mark(db, each)  # repeated, it changes nothing
    assert marks.marks(db, meeting.id) == (first, second, third)
    assert meetings.record(db, meeting.id).marks == (first, second, third)


def test_every_kind_can_be_kept(db: Database, meeting: Meeting, member: Member) -> None:
    made = [tap(meeting, member, at, kind=kind.value) for at, kind in enumerate(MarkKind)]
    for each in made:
        marks.save_mark(db, each)
    assert [each.kind for each in marks.marks(db, meeting.id)] == list(MarkKind)


def test_a_mark_is_taken_back(db: Database, meeting: Meeting, member: Member) -> None:
    stays, goes = tap(meeting, member, 1), tap(meeting, member, 2)
    for each in (stays, goes):
        marks.save_mark(db, each)
    for _ in range(2):
        assert marks.remove_mark(db, goes.id) == {"marks"}
    assert marks.marks(db, meeting.id) == (stays,)
    marks.save_mark(db, goes)  # and put back within ten seconds
    assert marks.marks(db, meeting.id) == (stays, goes)


def test_a_correction_keeps_the_moment(db: Database, meeting: Meeting, member: Member) -> None:
    made = tap(meeting, member, 30)
    marks.save_mark(db, made)
    other = replace(made, kind=MarkKind.WITHDREW.value, at=LATER, elapsed=9.0, stage=Stage.CLOSING)
    marks.correct_mark(db, other, LATER)
    assert marks.marks(db, meeting.id) == (replace(made, kind=MarkKind.WITHDREW.value),)
    assert lines(db, meeting) == []  # nothing is held yet


def test_a_correction_of_a_held_meeting_leaves_a_line(db: Database, stored: DemoProgramme) -> None:
    meeting = stored.meetings[0]
    made = marks.marks(db, meeting.id)[0]
    assert made.kind == MarkKind.RESPONDED.value
    corrected = replace(made, kind=MarkKind.SPOKE.value)
    for _ in range(2):
        assert marks.correct_mark(db, corrected, LATER) == {"marks"}
    assert corrected in marks.marks(db, meeting.id)
    assert lines(db, meeting) == [("mark", made.member_id, "responded", "spoke")]
    assert changes.trail(db, meeting.id)[0].at == LATER


def test_a_mark_on_the_wrong_member_leaves_two_lines(db: Database, stored: DemoProgramme) -> None:
    meeting = stored.meetings[0]
    made, other = marks.marks(db, meeting.id)[0], stored.members[0]
    assert made.member_id != other.id
    marks.correct_mark(db, replace(made, member_id=other.id), LATER)
    assert lines(db, meeting) == [
        ("mark", made.member_id, "responded", ""),
        ("mark", other.id, "", "responded"),
    ]


def test_a_forgotten_mark_is_added_and_another_taken_back(
    db: Database, stored: DemoProgramme
) -> None:
    meeting, member = stored.meetings[0], stored.members[8]
    before = marks.marks(db, meeting.id)
    forgotten = tap(meeting, member, 3000, kind=MarkKind.CONFLICT.value)
    marks.correct_mark(db, forgotten, LATER)
    for _ in range(2):
        assert marks.clear_mark(db, before[0].id, LATER) == {"marks"}
    assert set(marks.marks(db, meeting.id)) == {*before[1:], forgotten}
    assert lines(db, meeting) == [
        ("mark", member.id, "", "conflict"),
        ("mark", before[0].member_id, "responded", ""),
    ]


def test_own_marks_stand_by_name(db: Database) -> None:
    hands, asks = OwnMark(id=new_id(), name="angkat tangan"), OwnMark(id=new_id(), name="Bertanya")
    for each in (asks, hands):
        assert marks.save_own_mark(db, each) == {"marks"}
    assert marks.own_marks(db) == (hands, asks)
    marks.save_own_mark(db, replace(hands, name=" Zona\x00  tenang "))
    assert [each.name for each in marks.own_marks(db)] == ["Bertanya", "Zona tenang"]


@pytest.mark.parametrize(
    ("name", "trouble"), [(" \n", Trouble.NAME_MISSING), ("a" * 201, Trouble.NAME_TOO_LONG)]
)
def test_an_own_mark_needs_a_name(db: Database, name: str, trouble: Trouble) -> None:
    with pytest.raises(ActionableError) as caught:
        marks.save_own_mark(db, OwnMark(id=new_id(), name=name))
    assert caught.value.kind is trouble
    assert marks.own_marks(db) == ()


def test_an_own_mark_that_was_used_keeps_its_name(
    db: Database, meeting: Meeting, member: Member
) -> None:
    used, unused = OwnMark(id=new_id(), name="bertanya"), OwnMark(id=new_id(), name="tertawa")
    for each in (used, unused):
        marks.save_own_mark(db, each)
    marks.save_mark(db, tap(meeting, member, 5, kind=used.id))
    for each in (used, unused):
        assert marks.remove_own_mark(db, each.id) == {"marks"}
    assert marks.own_marks(db) == ()
    assert meetings.record(db, meeting.id).own_marks == (used,)
    with db.reading() as connection:
        rows = connection.exec_driver_sql("SELECT id FROM own_marks").scalars().all()
    assert rows == [used.id]
    marks.save_own_mark(db, used)
    assert marks.own_marks(db) == (used,)  # offered again


def test_an_own_mark_the_trail_speaks_of_keeps_its_name(
    db: Database, stored: DemoProgramme
) -> None:
    """Also when no such mark is left: taken back, or changed into another kind."""
    meeting = stored.meetings[0]
    first, second, third = marks.marks(db, meeting.id)[:3]
    before, after, never = (OwnMark(id=new_id(), name=name) for name in ("a", "b", "c"))
    for each in (before, after, never):
        marks.save_own_mark(db, each)
    marks.correct_mark(db, replace(first, kind=before.id), LATER)
    marks.clear_mark(db, first.id, LATER)
    marks.correct_mark(db, replace(second, kind=after.id), LATER)
    marks.correct_mark(db, second, LATER)
    for each in (before, after, never):
        marks.remove_own_mark(db, each.id)
    assert marks.own_marks(db) == ()
    assert marks.known_own_marks(db) == (before, after)
    assert third in marks.marks(db, meeting.id)


def test_a_name_only_what_was_before_speaks_of_is_kept(db: Database, stored: DemoProgramme) -> None:
    """Made while the meeting ran, it left no line; taken back later it stands only as what was."""
    meeting = stored.meetings[0]
    own = OwnMark(id=new_id(), name="hums")
    marks.save_own_mark(db, own)
    made = tap(meeting, stored.members[0], 9.0, kind=own.id)
    marks.save_mark(db, made)
    marks.clear_mark(db, made.id, LATER)
    assert lines(db, meeting) == [("mark", stored.members[0].id, own.id, "")]
    marks.remove_own_mark(db, own.id)
    assert marks.known_own_marks(db) == (own,)


def test_undoing_leaves_the_mark_as_it_was_and_both_lines(
    db: Database, stored: DemoProgramme
) -> None:
    meeting = stored.meetings[0]
    made = marks.marks(db, meeting.id)
    marks.clear_mark(db, made[0].id, LATER)
    marks.correct_mark(db, made[0], LATER)
    assert set(marks.marks(db, meeting.id)) == set(made)
    kind, member_id = made[0].kind, made[0].member_id
    assert lines(db, meeting) == [("mark", member_id, kind, ""), ("mark", member_id, "", kind)]


def test_a_member_with_a_mark_stays_on_record(
    db: Database, meeting: Meeting, new_member: Callable[..., Member]
) -> None:
    marked = new_member(name="Bayu")
    groups.save_member(db, marked)
    marks.save_mark(db, tap(meeting, marked, 5))
    groups.remove_member(db, marked.id)
    assert groups.member(db, marked.id).left == meeting.date
