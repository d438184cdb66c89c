from collections.abc import Callable
from dataclasses import replace
from datetime import UTC, date, datetime, timedelta, timezone

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from facilitator.demo import DemoProgramme
from facilitator.errors import ActionableError, Trouble
from facilitator.store import (
    attendance,
    commitments,
    groups,
    live,
    marks,
    meetings,
    notes,
)
from facilitator.store.database import Database
from sessions.plan_rules import PlanError
from sessions.records import (
    Closing,
    Commitment,
    CommitmentAnswer,
    Group,
    Line,
    Meeting,
    MeetingState,
    Note,
    NoteLayer,
    OwnMark,
    Plan,
    Stage,
    new_id,
)
from sessions.summary import MarkCount, compose

NewMeeting = Callable[..., Meeting]


def with_first_step(plan: Plan, text: str) -> Plan:
    opening = replace(plan.of(Stage.OPENING), steps=(Line(id="own", text=text),))
    return replace(plan, stages=(opening, *plan.stages[1:]))


def test_a_programme_comes_back_by_number(
    db: Database, group: Group, new_meeting: NewMeeting
) -> None:
    programme = [new_meeting(number, place="Ruang BK", topic="Bergaul") for number in (3, 1, 2)]
    assert meetings.add_programme(db, group.id, programme) == {"meetings"}
    meetings.add_programme(db, group.id, programme)
    in_order = tuple(sorted(programme, key=lambda each: each.number))
    assert meetings.meetings(db, group.id) == in_order
    assert meetings.meeting(db, programme[0].id) == programme[0]


def test_what_happened_keeps_its_zone(db: Database, meeting: Meeting) -> None:
    west = timezone(timedelta(hours=7))
    began = datetime(2024, 1, 15, 10, 4, 5, 678901, tzinfo=west)
    held = replace(
        meeting,
        state=MeetingState.HELD,
        started_at=began,
        ended_at=began + timedelta(minutes=62),
    )
    meetings.save_meeting(db, held)
    back = meetings.meeting(db, meeting.id)
    assert back == held
    assert back.started_at is not None
    assert back.started_at.utcoffset() == timedelta(hours=7)


def test_an_unknown_meeting_is_said_so(db: Database) -> None:
    verbs: tuple[Callable[[Database, str], object], ...] = (
        meetings.meeting,
        meetings.summary,
        meetings.record,
        meetings.cancel_meeting,
        meetings.finish_meeting,
    )
    for verb in verbs:
        with pytest.raises(ActionableError) as caught:
            verb(db, new_id())
        assert caught.value.kind is Trouble.NO_SUCH_MEETING


def test_words_in_a_plan_are_kept_and_scrubbed(db: Database, meeting: Meeting) -> None:
    said = 'Tanya "apa kabar?" 🌿 ꦲꦥ \\ baris\nkedua'
    meetings.save_meeting(db, replace(meeting, plan=with_first_step(meeting.plan, said)))
    (step,) = meetings.meeting(db, meeting.id).plan.of(Stage.OPENING).steps
    assert step == Line(id="own", text=said)
    odd = with_first_step(meeting.plan, "a\x00b\ud800c")
    meetings.save_meeting(db, replace(meeting, plan=odd))
    (step,) = meetings.meeting(db, meeting.id).plan.of(Stage.OPENING).steps
    assert step.text == "ab\ufffdc"
    meetings.save_meeting(db, replace(meeting, plan=with_first_step(meeting.plan, "\x00")))
    assert meetings.meeting(db, meeting.id).plan.of(Stage.OPENING).steps == ()


def test_a_plan_that_could_not_be_read_back_is_not_stored(db: Database, meeting: Meeting) -> None:
    without_closing = replace(meeting.plan, stages=meeting.plan.stages[:3])
    with pytest.raises(PlanError):
        meetings.save_meeting(db, replace(meeting, plan=without_closing))
    assert meetings.meeting(db, meeting.id) == meeting


def test_a_meeting_in_the_past_may_be_written(db: Database, new_meeting: NewMeeting) -> None:
    old = new_meeting(date=date(1999, 12, 31))
    meetings.save_meeting(db, old)
    assert meetings.next_meeting(db, date(2024, 1, 1)) == old


def test_the_next_meeting(db: Database, group: Group, new_meeting: NewMeeting) -> None:
    first, second, third, fourth = (new_meeting(number) for number in (1, 2, 3, 4))
    meetings.add_programme(db, group.id, [first, second, third, fourth])

    def coming(day: date) -> Meeting | None:
        return meetings.next_meeting(db, day)

    assert coming(first.date) == first
    assert coming(first.date + timedelta(days=1)) == second  # what was missed waits
    assert coming(fourth.date + timedelta(days=1)) == first  # nothing ahead: the oldest waits
    meetings.cancel_meeting(db, first.id)
    meetings.finish_meeting(db, second.id)
    assert coming(first.date) == third
    live.begin(db, fourth.id, (), datetime(2024, 2, 5, 10, tzinfo=UTC))
    running = coming(first.date)
    assert running is not None
    assert running.id == fourth.id  # a running one comes before all
    meetings.finish_meeting(db, fourth.id)
    groups.save_group(db, replace(group, archived=True))
    assert coming(first.date) is None


def test_the_unfinished_meeting_is_the_one_that_runs(db: Database, meeting: Meeting) -> None:
    assert meetings.unfinished(db) is None
    began = datetime(2024, 1, 15, 10, tzinfo=UTC)
    live.begin(db, meeting.id, (), began)
    running = replace(meeting, state=MeetingState.RUNNING, started_at=began)
    assert meetings.unfinished(db) == running
    live.end(db, meeting.id, (), began + timedelta(hours=1))
    assert meetings.unfinished(db) is None
    over = meetings.meeting(db, meeting.id)
    assert (over.state, over.ended_at) == (MeetingState.CLOSING, began + timedelta(hours=1))
    assert meetings.finish_meeting(db, meeting.id) == {"meetings"}
    assert meetings.meeting(db, meeting.id) == replace(over, state=MeetingState.HELD)


def test_a_closing_is_empty_until_it_is_written(db: Database, meeting: Meeting) -> None:
    assert meetings.closing(db, meeting.id) == Closing(meeting_id=meeting.id)
    closing = Closing(
        meeting_id=meeting.id,
        conclusion="Berani\nmenyapa",
        achieved="saling kenal",
        analysis="-",
        supporting="ruang tenang",
        hindering="hujan",
        follow_up="Konseling individual",
    )
    assert meetings.save_closing(db, closing) == {"closings"}
    meetings.save_closing(db, closing)
    assert meetings.closing(db, meeting.id) == closing


def test_a_record_is_the_same_as_its_parts(db: Database, stored: DemoProgramme) -> None:
    for meeting in stored.meetings:
        record = meetings.record(db, meeting.id)
        assert record.meeting == meeting
        assert record.members == stored.members
        assert record.presences == attendance.presences(db, meeting.id)
        assert record.notes == notes.notes(db, meeting.id)
        assert record.observations == notes.observations(db, meeting.id)
        assert record.closing == meetings.closing(db, meeting.id)
        assert record.events == live.events(db, meeting.id)


def test_the_summary_is_composed_from_what_was_stored(db: Database, stored: DemoProgramme) -> None:
    for meeting in stored.meetings[:3]:
        assert meetings.summary(db, meeting.id) == compose(
            profile=stored.profile,
            group=stored.group,
            meeting=meeting,
            meetings=stored.meetings,
            members=stored.members,
            presences=stored.presences[meeting.id],
            events=stored.events[meeting.id],
            observations=[o for o in stored.observations if o.meeting_id == meeting.id],
            notes=[n for n in stored.notes if n.meeting_id == meeting.id],
            closing=next(c for c in stored.closings if c.meeting_id == meeting.id),
            live_marks=[m for m in stored.marks if m.meeting_id == meeting.id],
            commitments=stored.commitments,
        )


def test_marks_and_commitments_reach_the_summary_as_counts_only(
    db: Database, stored: DemoProgramme
) -> None:
    meeting, member = stored.meetings[1], stored.members[0]
    own = OwnMark(id=new_id(), name="bertanya balik")
    marks.save_own_mark(db, own)
    tap = replace(stored.marks[0], id=new_id(), meeting_id=meeting.id, kind=own.id)
    marks.save_mark(db, tap)
    marks.remove_own_mark(db, own.id)  # no longer offered, still in this record
    secret = Commitment(id=new_id(), meeting_id=meeting.id, member_id=member.id, text="<secret>")
    commitments.save_commitment(db, secret)
    summary = meetings.summary(db, meeting.id)
    assert MarkCount(own.id, "bertanya balik", 1) in summary.marks
    assert sum(each.count for each in summary.marks) == 9
    assert summary.commitments == 9
    answers = {each.answer: each.count for each in summary.answers}
    assert answers == {
        CommitmentAnswer.DONE: 5,
        CommitmentAnswer.PARTLY: 1,
        CommitmentAnswer.NOT_YET: 1,
    }
    told = repr(summary)
    assert "<secret>" not in told
    assert not [each.text for each in stored.commitments if each.text in told]
    assert tap.id not in told


layers = st.sampled_from(NoteLayer)


@settings(suppress_health_check=[HealthCheck.function_scoped_fixture], max_examples=25)
@given(written=st.lists(st.tuples(layers, st.booleans(), st.integers(0, 3)), max_size=12))
def test_only_group_notes_reach_the_summary(
    db: Database, stored: DemoProgramme, written: list[tuple[NoteLayer, bool, int]]
) -> None:
    meeting_id = stored.meetings[0].id
    for old in notes.notes(db, meeting_id):
        notes.save_note(db, replace(old, text="", layer=NoteLayer.PRIVATE))
    expected = set()
    for number, (layer, about_member, changes) in enumerate(written):
        texts = [f"<{layer}-{number}-{at}>" for at in range(changes + 1)]
        note = Note(
            id=f"{number:032x}",
            meeting_id=meeting_id,
            member_id=stored.members[number % 9].id if about_member else None,
            layer=layer,
            text="",
            changed_at=datetime(2024, 1, 15, 11, number, tzinfo=UTC),
        )
        for text in texts:
            notes.save_note(db, replace(note, text=text))
        if layer is NoteLayer.GROUP:
            expected.add(texts[-1])
    summary = meetings.summary(db, meeting_id)
    assert {each.text for each in summary.notes} == expected
    assert "<private" not in repr(summary)
    assert "<member" not in repr(summary)
