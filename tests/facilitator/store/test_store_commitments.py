from collections.abc import Callable
from dataclasses import replace
from datetime import UTC, date, datetime, timedelta

import pytest

from facilitator.demo import DemoProgramme
from facilitator.store import changes, commitments, groups, meetings
from facilitator.store.database import Database
from sessions.records import (
    Commitment,
    CommitmentAnswer,
    Group,
    Meeting,
    Member,
    new_id,
)

LATER = datetime(2024, 1, 16, 8, 0, tzinfo=UTC)
FAR = date(2030, 1, 1)


@pytest.fixture
def series(
    db: Database, group: Group, new_meeting: Callable[..., Meeting]
) -> tuple[Meeting, Meeting, Meeting]:
    made = (new_meeting(1), new_meeting(2), new_meeting(3))
    meetings.add_programme(db, group.id, made)
    return made


def promise(meeting: Meeting, member: Member, text: str = "Menyapa satu teman") -> Commitment:
    return Commitment(id=new_id(), meeting_id=meeting.id, member_id=member.id, text=text)


def save(db: Database, *made: Commitment) -> None:
    for each in made:
        assert commitments.save_commitment(db, each) == {"commitments"}


def asked(db: Database, meeting: Meeting) -> list[str]:
    found = commitments.to_ask(db, meeting.group_id, meeting.date)
    return [each.text for each in found]


def test_commitments_stand_by_seat(
    db: Database, series: tuple[Meeting, ...], new_member: Callable[..., Member]
) -> None:
    second, first = (new_member(name=f"Anggota {seat}", seat=seat) for seat in (2, 1))
    for each in (second, first):
        groups.save_member(db, each)
    here, there, later = (
        promise(series[0], second),
        promise(series[0], first),
        promise(series[1], first, "Lain"),
    )
    save(db, here, there, later, here)
    assert commitments.of_meeting(db, series[0].id) == (there, here)
    assert commitments.of_member(db, first.id) == (there, later)
    assert meetings.record(db, series[0].id).commitments == (there, here)


def test_words_change_and_an_answer_stays(
    db: Database, series: tuple[Meeting, ...], member: Member
) -> None:
    made = promise(series[0], member)
    save(db, made)
    commitments.answer(db, made.id, CommitmentAnswer.PARTLY, series[1].id)
    save(db, replace(made, text=" Menyapa\x00 dua\nteman "))  # written from what a page still shows
    (found,) = commitments.of_meeting(db, series[0].id)
    assert (found.text, found.answer) == ("Menyapa dua teman", CommitmentAnswer.PARTLY)
    assert found.answered_in == series[1].id


@pytest.mark.parametrize("nothing", ["", " \n\t", "\u200b"])
def test_without_words_it_is_taken_back(
    db: Database, series: tuple[Meeting, ...], member: Member, nothing: str
) -> None:
    made = promise(series[0], member)
    save(db, made, replace(made, text=nothing), replace(made, text=nothing))
    assert commitments.of_meeting(db, series[0].id) == ()
    save(db, made)
    assert commitments.of_meeting(db, series[0].id) == (made,)


@pytest.mark.parametrize(
    "said",
    [
        CommitmentAnswer.DONE,
        CommitmentAnswer.PARTLY,
        CommitmentAnswer.NOT_YET,
        CommitmentAnswer.CHANGED,
    ],
)
def test_an_answer_belongs_to_the_meeting_that_asked(
    db: Database, series: tuple[Meeting, ...], member: Member, said: CommitmentAnswer
) -> None:
    made = promise(series[0], member)
    save(db, made)
    assert asked(db, series[1]) == [made.text]
    for _ in range(2):
        assert commitments.answer(db, made.id, said, series[1].id) == {"commitments"}
    known = replace(made, answer=said, answered_in=series[1].id)
    assert commitments.answered_in(db, series[1].id) == (known,)
    assert meetings.record(db, series[1].id).answered == (known,)
    assert asked(db, series[1]) == asked(db, series[2]) == []
    commitments.answer(db, made.id, CommitmentAnswer.OPEN, series[1].id)  # undone
    assert commitments.of_meeting(db, series[0].id) == (made,)
    assert commitments.answered_in(db, series[1].id) == ()
    assert asked(db, series[1]) == [made.text]


def test_an_answer_to_nothing_changes_nothing(db: Database, series: tuple[Meeting, ...]) -> None:
    commitments.answer(db, new_id(), CommitmentAnswer.DONE, series[1].id)
    assert commitments.answered_in(db, series[1].id) == ()


def test_the_latest_is_asked_and_nothing_from_the_day_itself(
    db: Database, series: tuple[Meeting, ...], member: Member
) -> None:
    older, newer = promise(series[0], member, "lama"), promise(series[1], member, "baru")
    save(db, newer, older)
    assert asked(db, series[0]) == []
    assert asked(db, series[1]) == ["lama"]
    assert asked(db, series[2]) == ["baru"]
    commitments.answer(db, newer.id, CommitmentAnswer.DONE, series[2].id)
    assert asked(db, series[2]) == []  # the older one is not dug up


def test_an_unanswered_one_waits_for_a_member_who_was_away(
    db: Database, series: tuple[Meeting, ...], member: Member
) -> None:
    save(db, promise(series[0], member))
    assert asked(db, series[2]) == ["Menyapa satu teman"]


def test_only_enrolled_members_of_the_group_are_asked(
    db: Database, series: tuple[Meeting, ...], new_member: Callable[..., Member], member: Member
) -> None:
    gone = new_member(name="Eko", left=series[1].date)
    other_group = Group(id=new_id(), name="Lain")
    stranger = replace(member, id=new_id(), group_id=other_group.id)
    groups.save_group(db, other_group)
    for each in (gone, stranger):
        groups.save_member(db, each)
    elsewhere = replace(series[0], id=new_id(), group_id=other_group.id)
    meetings.save_meeting(db, elsewhere)
    save(db, promise(series[0], gone, "pergi"), promise(elsewhere, stranger, "asing"))
    assert asked(db, series[1]) == ["pergi"]
    assert asked(db, series[2]) == []
    assert [each.text for each in commitments.to_ask(db, other_group.id, FAR)] == ["asing"]


def test_a_correction_of_a_held_meeting_leaves_a_line(db: Database, stored: DemoProgramme) -> None:
    meeting = stored.meetings[0]
    made = commitments.of_meeting(db, meeting.id)[0]
    for _ in range(2):
        commitments.correct_commitment(db, replace(made, text="Lain"), LATER)
    commitments.correct_commitment(db, replace(made, text=""), LATER)
    trail = changes.trail(db, meeting.id)
    assert [(each.field, each.member_id, each.before, each.after) for each in trail] == [
        ("commitment", made.member_id, made.text, "Lain"),
        ("commitment", made.member_id, "Lain", ""),
    ]
    assert made.id not in {each.id for each in commitments.of_meeting(db, meeting.id)}


def test_before_the_meeting_is_held_no_line_is_left(
    db: Database, meeting: Meeting, member: Member
) -> None:
    commitments.correct_commitment(db, promise(meeting, member), LATER)
    assert len(commitments.of_meeting(db, meeting.id)) == 1
    assert changes.trail(db, meeting.id) == ()


def test_what_the_demo_has_to_ask_before_its_last_meeting(
    db: Database, stored: DemoProgramme
) -> None:
    third, last = stored.meetings[2:]
    waiting = commitments.to_ask(db, stored.group.id, last.date)
    assert [each.member_id for each in waiting] == [member.id for member in stored.members]
    assert {each.meeting_id for each in waiting[:8]} == {third.id}
    assert waiting[8].meeting_id == stored.meetings[0].id  # Eko has been away since
    assert len(commitments.answered_in(db, third.id)) == 7
    assert commitments.to_ask(db, stored.group.id, last.date - timedelta(days=30)) == ()


def test_a_member_with_a_commitment_stays_on_record(
    db: Database, series: tuple[Meeting, ...], member: Member
) -> None:
    save(db, promise(series[1], member))
    groups.remove_member(db, member.id)
    assert groups.member(db, member.id).left == series[1].date
