"""The reference programme before its first meeting, and the walks through it."""

import re
from dataclasses import replace
from datetime import date, time

import pytest

from facilitator.demo import live_log
from facilitator.reference import ReferenceProgramme, Walk, reference
from sessions.attendance import enrolled
from sessions.events import EventKind
from sessions.plan_rules import findings, meeting_type
from sessions.records import (
    Attendance,
    Closing,
    CommitmentAnswer,
    GroupKind,
    MarkKind,
    MeetingState,
    NoteLayer,
    ServiceField,
    Setting,
    Stage,
)


@pytest.fixture(scope="module")
def programme() -> ReferenceProgramme:
    return reference("id")


@pytest.fixture(params=range(4))
def walk(programme: ReferenceProgramme, request: pytest.FixtureRequest) -> Walk:
    number: int = request.param
    return programme.walks[number]


def test_the_group_is_that_of_the_study(programme: ReferenceProgramme) -> None:
    group = programme.group
    assert (group.kind, group.setting) == (GroupKind.COUNSELING, Setting.CAMPUS)
    assert group.field is ServiceField.SOCIAL
    assert (group.name, group.academic_year) == ("Kelompok Melati", "2023/2024")
    assert len(programme.members) == 9
    assert [member.seat for member in programme.members] == list(range(1, 10))
    assert all(member.faculty and not member.class_name for member in programme.members)
    assert programme.profile.greeting == "Bu Ratna"


def test_nothing_is_held_yet(walk: Walk) -> None:
    meeting = walk.meeting
    assert meeting.state is MeetingState.PLANNED
    assert meeting.started_at is None
    assert meeting.start == time(10)
    assert meeting.date.weekday() == 0
    assert meeting.plan.minutes == 60
    assert findings(meeting.plan) == ()
    assert meeting.plan.type is meeting_type(meeting.number, 4)
    assert meeting.plan.icebreaker


def test_attendance_is_taken_for_everybody_enrolled(
    programme: ReferenceProgramme, walk: Walk
) -> None:
    assert [p.member_id for p in walk.presences] == [m.id for m in programme.members]
    assert all(enrolled(member, walk.meeting.date) for member in programme.members)
    for presence in walk.presences:
        assert presence.status is not Attendance.NOT_TAKEN
        assert (presence.arrived_at is not None) == (presence.status is Attendance.LATE)
        if presence.arrived_at:
            minutes = (presence.arrived_at - walk.started_at).total_seconds() / 60
            assert 0 < minutes < 30
            assert presence.told
        if presence.left_at:
            assert 0 < (presence.left_at - walk.started_at).total_seconds() < 3600


def test_a_walk_has_everything_a_rehearsal_needs(walk: Walk) -> None:
    assert [each.stage for each in walk.stages] == list(Stage)
    for each in walk.stages:
        ids = [line.id for line in walk.meeting.plan.of(each.stage).steps]
        assert set(each.ticks) <= set(ids)
    first, *others = walk.notes
    assert (first.member_id, first.layer) == (None, NoteLayer.GROUP)
    assert others
    assert all(note.member_id and note.layer is not NoteLayer.GROUP for note in others)
    assert len({note.id for note in walk.notes}) == len(walk.notes)
    empty = Closing(meeting_id=walk.meeting.id)
    assert all(
        getattr(walk.closing, part) for part in Closing.__slots__ if not getattr(empty, part)
    )


def test_notes_are_typed_during_the_meeting(walk: Walk) -> None:
    typed = [note.changed_at for note in walk.notes]
    assert typed == sorted(typed)
    assert all(0 < (at - walk.started_at).total_seconds() < 3600 for at in typed)


def test_marks_are_stamped_as_the_machine_would(walk: Walk) -> None:
    events = live_log(walk)
    marks = walk.marks
    assert [each.elapsed for each in marks] == sorted(each.elapsed for each in marks)
    for mark in marks:
        assert MarkKind(mark.kind)
        before = [event for event in events if event.at <= mark.at]
        entered = [e.stage for e in before if e.kind is EventKind.STAGE_ENTERED]
        assert (entered[-1] if entered else Stage.OPENING) is mark.stage
        counted = before[-1].elapsed + (mark.at - before[-1].at).total_seconds()
        assert counted == pytest.approx(mark.elapsed)
    assert len({each.id for each in marks}) == len(marks)


def test_a_pause_lies_before_the_marks_behind_it(programme: ReferenceProgramme) -> None:
    third = programme.walks[2]
    waited = [(m.at - third.started_at).total_seconds() - m.elapsed for m in third.marks]
    assert waited == [0.0] * 5 + [90.0] * 5


def test_commitments_come_back_in_a_later_meeting(programme: ReferenceProgramme) -> None:
    made = {each.id: each for walk in programme.walks for each in walk.commitments}
    assert len(made) == 9 + 8 + 8
    assert {each.answer for each in made.values()} == {CommitmentAnswer.OPEN}
    numbers = {meeting.id: meeting.number for meeting in programme.meetings}
    for walk in programme.walks:
        for each in walk.answered:
            assert replace(each, answer=CommitmentAnswer.OPEN, answered_in=None) == made[each.id]
            assert each.answered_in == walk.meeting.id
            assert numbers[each.meeting_id] < walk.meeting.number
    last = programme.walks[3]
    assert [numbers[each.meeting_id] for each in last.answered] == [3] * 8 + [1]


def test_ids_are_the_same_each_time_and_in_each_language(programme: ReferenceProgramme) -> None:
    again = reference("en")
    assert [m.id for m in again.members] == [m.id for m in programme.members]
    assert [m.id for m in again.meetings] == [m.id for m in programme.meetings]
    assert again.group.id == programme.group.id == "c1255658121c53658637b53930370c9e"
    ids = [m.id for m in programme.members] + [m.id for m in programme.meetings]
    assert len(set(ids)) == 13
    assert all(re.fullmatch("[0-9a-f]{32}", each) for each in ids)


def test_texts_follow_the_language(programme: ReferenceProgramme) -> None:
    english = reference("en")
    assert english.group.name == "Melati Group"
    pairs = zip(programme.walks, english.walks, strict=True)
    for here, there in pairs:
        assert here.closing.conclusion != there.closing.conclusion
        assert here.meeting.topic != there.meeting.topic
        assert here.meeting.plan.stages[0].steps[0] != there.meeting.plan.stages[0].steps[0]
        assert all(a.text != b.text for a, b in zip(here.notes, there.notes, strict=True))
        assert here.observations == there.observations
        assert here.marks == there.marks
        assert [c.id for c in here.commitments] == [c.id for c in there.commitments]
        assert all(
            a.text != b.text for a, b in zip(here.commitments, there.commitments, strict=True)
        )


def test_the_programme_can_lead_up_to_another_day() -> None:
    moved = reference("id", date(2026, 11, 23))
    assert [str(m.date) for m in moved.meetings] == [
        "2026-11-02",
        "2026-11-09",
        "2026-11-16",
        "2026-11-23",
    ]
    assert moved.group.academic_year == "2026/2027"
    assert {m.joined for m in moved.members} == {date(2026, 11, 2)}
    assert moved.walks[1].started_at.date() == date(2026, 11, 9)
