"""What the summary holds, what it must not hold, and the facts drawn from it."""

from dataclasses import replace
from datetime import UTC, date, datetime, time, timedelta, timezone

import pytest
from hypothesis import given
from hypothesis import strategies as st

from sessions.attendance import Rate
from sessions.clock import ManualClock
from sessions.events import Event
from sessions.facts import Deviation, draft_closing
from sessions.live import LiveMeeting
from sessions.live_rules import choosing, ticking
from sessions.programme import meetings
from sessions.records import (
    STAGES,
    Attendance,
    Closing,
    Group,
    Line,
    Meeting,
    MeetingState,
    MeetingType,
    Member,
    Note,
    NoteLayer,
    Observation,
    Plan,
    Presence,
    Profile,
    QuickMark,
    Stage,
    StagePlan,
)
from sessions.summary import GroupNote, NextMeeting, OtherMember, Summary, compose, whole_minutes

WIB = timezone(timedelta(hours=7))
DAYS = (date(2024, 1, 15), date(2024, 1, 22), date(2024, 1, 29), date(2024, 2, 5))
TEN = datetime(2024, 1, 22, 10, 0, tzinfo=WIB)
GROUP = Group(id="melati", name="Kelompok Melati", place="Ruang BK")


def plan_for(kind: MeetingType) -> Plan:
    return Plan(
        type=kind,
        activities=("", "mirror", "", ""),
        stages=tuple(
            StagePlan(
                stage=stage,
                minutes=minutes,
                minimum=8 if stage == Stage.CLOSING else 0,
                steps=(
                    Line(id=f"{stage}.a", text="", key=f"{stage}.a"),
                    Line(id=f"{stage}.b", text="her own words"),
                ),
            )
            for stage, minutes in zip(STAGES, (8, 7, 35, 10), strict=True)
        ),
    )


PROGRAMME = meetings("melati", DAYS, time(10), plan_for)
MEETING = PROGRAMME[1]


def person(name: str, seat: int) -> Member:
    return Member(
        id=name,
        group_id="melati",
        name=name.title(),
        seat=seat,
        number=f"21{seat}",
        faculty="Psikologi",
        parent_contact="0812-secret",
        consent_on=DAYS[0],
    )


MEMBERS = (person("sari", 3), person("rani", 1), person("dimas", 2), person("gone", 4))
PRESENCES = (
    Presence(member_id="dimas", status=Attendance.SICK, arrived_at=TEN),
    Presence(member_id="rani", status=Attendance.PRESENT),
    Presence(member_id="sari", status=Attendance.LATE, arrived_at=TEN + timedelta(minutes=4)),
)


def held() -> tuple[Event, ...]:
    """Three minutes late; 9, 8, 31 and 10 minutes; one pause, one return; seven of eight steps."""
    clock = ManualClock(TEN + timedelta(minutes=3))
    live = LiveMeeting(plan_for(MeetingType.MIDDLE), clock, TEN + timedelta(hours=1))

    def passes(minutes: float) -> None:
        for _ in range(round(minutes * 12)):
            clock.advance(5)
            live.now()

    live.start()
    passes(9)
    live.next_stage()
    passes(4)
    live.pause()
    passes(2)
    live.resume()
    passes(3)
    live.previous_stage()
    clock.advance(1)
    live.next_stage()
    passes(1)
    live.do(choosing, Stage.TRANSITION, "count_to_ten")
    live.next_stage()
    live.add_minutes(-4)
    passes(31)
    live.next_stage()
    passes(10)
    for stage in STAGES:
        live.do(ticking, f"{stage}.a")
    for stage in STAGES[:3]:
        live.do(ticking, f"{stage}.b")
    live.end()
    return live.events


def summary(
    *,
    meeting: Meeting = MEETING,
    programme: tuple[Meeting, ...] = PROGRAMME,
    presences: tuple[Presence, ...] = PRESENCES,
    events: tuple[Event, ...] = (),
    observations: tuple[Observation, ...] = (),
    notes: tuple[Note, ...] = (),
) -> Summary:
    return compose(
        profile=Profile(institution="UIN", counselor="Ratna Dewi"),
        group=GROUP,
        meeting=meeting,
        meetings=programme,
        members=MEMBERS,
        presences=presences,
        events=events,
        observations=observations,
        notes=notes,
        closing=Closing(meeting_id=meeting.id, conclusion="Mulai hangat."),
    )


def note(text: str, layer: NoteLayer, member: str | None = None) -> Note:
    return Note(
        id=f"{layer}{member}",
        meeting_id=MEETING.id,
        member_id=member,
        layer=layer,
        text=text,
        changed_at=TEN,
    )


# --- the summary -----------------------------------------------------------------------------


def test_the_heading_comes_from_the_records() -> None:
    found = summary()
    assert (found.number, found.total, found.type) == (2, 4, MeetingType.MIDDLE)
    assert (found.date, found.start, found.place) == (DAYS[1], time(10), "Ruang BK")
    assert found.planned_minutes == 60
    assert found.closing.conclusion == "Mulai hangat."
    assert found.next_meeting == NextMeeting(3, DAYS[2], time(10), "")


def test_a_meeting_may_have_its_own_place_and_no_next() -> None:
    last = replace(PROGRAMME[3], place="Taman")
    found = summary(meeting=last)
    assert (found.place, found.next_meeting) == ("Taman", None)


def test_the_next_meeting_is_the_following_one_that_was_not_cancelled() -> None:
    programme = (
        *PROGRAMME[:2],
        replace(PROGRAMME[2], state=MeetingState.CANCELLED),
        replace(PROGRAMME[3], state=MeetingState.HELD),
    )
    found = summary(programme=programme)
    assert (found.total, found.next_meeting) == (3, NextMeeting(4, DAYS[3], time(10), ""))
    assert summary(programme=()).total == 2


def test_participants_are_those_enrolled_in_seat_order() -> None:
    found = summary()
    assert [(p.position, p.name, p.status) for p in found.participants] == [
        (1, "Rani", Attendance.PRESENT),
        (2, "Dimas", Attendance.SICK),
        (3, "Sari", Attendance.LATE),
    ]
    assert [p.arrived_at for p in found.participants] == [None, None, TEN + timedelta(minutes=4)]
    assert found.attendance == Rate(2, 3)


def test_the_course_of_the_stages_with_planned_and_actual_minutes() -> None:
    found = summary(events=held())
    assert found.started_at == TEN + timedelta(minutes=3)
    assert found.ended_at == TEN + timedelta(minutes=63, seconds=1)
    assert [(s.planned, s.changed, s.actual) for s in found.stages] == [
        (8, 8, 9),
        (7, 7, 8),
        (35, 31, 31),
        (10, 10, 10),
    ]
    assert found.minutes == 58
    assert (found.returns, found.icebreaker) == (1, "count_to_ten")
    assert [(p.seconds, p.stage) for p in found.pauses] == [(120, Stage.TRANSITION)]
    assert [len(s.ticked) for s in found.stages] == [2, 2, 2, 1]
    assert found.stages[3].ticked == (Line(id="closing.a", text="", key="closing.a"),)


def test_a_meeting_without_a_log_has_no_actual_minutes() -> None:
    written_down = replace(
        MEETING, started_at=TEN, ended_at=TEN + timedelta(minutes=55), state=MeetingState.HELD
    )
    found = summary(meeting=written_down)
    assert (found.started_at, found.minutes) == (TEN, None)
    assert [s.actual for s in found.stages] == [None] * 4
    assert found.icebreaker == "mirror"


def test_means_leave_out_who_was_not_there() -> None:
    seen = tuple(
        Observation(meeting_id=MEETING.id, member_id=who, mark=QuickMark.OPENS_UP, score=score)
        for who, score in (("rani", 3), ("sari", 0), ("dimas", 3))
    )
    first, *rest = summary(observations=seen).means
    assert (first.mark, first.n, first.mean) == (QuickMark.OPENS_UP, 2, 1.5)
    assert {m.n for m in rest} == {0}


def test_only_notes_of_the_group_layer_are_in_it() -> None:
    notes = (
        note("about Sari", NoteLayer.GROUP, "sari"),
        note("for the record ", NoteLayer.GROUP),
        note(" \n", NoteLayer.GROUP, "rani"),
        note("PRIVATE", NoteLayer.PRIVATE),
        note("PRIVATE", NoteLayer.PRIVATE, "rani"),
        note("SHEET", NoteLayer.MEMBER, "rani"),
        note("STRANGER", NoteLayer.GROUP, "gone"),
    )
    assert summary(notes=notes).notes == (
        GroupNote("for the record", None),
        GroupNote("about Sari", 3),
    )


def test_nothing_private_is_anywhere_in_it() -> None:
    notes = (note("PRIVATE", NoteLayer.PRIVATE), note("SHEET", NoteLayer.MEMBER, "rani"))
    found = summary(notes=notes, events=held())
    assert found.others == (OtherMember("Gone", ""),)  # a name to mask, and nothing else of it
    shown = repr(replace(found, others=()))
    for secret in ("PRIVATE", "SHEET", "0812-secret", "consent", "Gone"):
        assert secret not in shown


@given(st.lists(st.floats(0, 20_000), min_size=1, max_size=6))
def test_whole_minutes_add_up(seconds: list[float]) -> None:
    parts = whole_minutes(seconds)
    assert sum(parts) == round(sum(s / 60 for s in seconds))
    assert all(abs(p - s / 60) <= 1 for p, s in zip(parts, seconds, strict=True))


def test_whole_minutes_round_the_largest_rests_up() -> None:
    assert whole_minutes((90, 90, 90, 90)) == (2, 2, 1, 1)
    assert whole_minutes((29, 29, 29, 29)) == (1, 1, 0, 0)
    assert whole_minutes((600, 0, 0, 0)) == (10, 0, 0, 0)


# --- facts for the closing form --------------------------------------------------------------


def test_the_facts_of_a_meeting() -> None:
    facts = draft_closing(summary(events=held()))
    assert (facts.started_late, facts.ended_late) == (3, 3)
    assert facts.longer == ()
    assert facts.shorter == (Deviation(Stage.ACTIVITY, -4),)
    assert (facts.returns, facts.pauses, facts.paused_minutes) == (1, 1, 2)
    assert (facts.enrolled, facts.present, facts.late, facts.sick, facts.absent) == (3, 2, 1, 1, 0)
    assert facts.icebreaker == "count_to_ten"
    assert (facts.steps, facts.steps_done, facts.all_steps_done) == (8, 7, False)
    assert facts.closing_kept
    assert facts.not_reached == ()
    assert facts.next_meeting == NextMeeting(3, DAYS[2], time(10), "")


def test_a_meeting_cut_off_names_the_stages_it_did_not_reach() -> None:
    clock = ManualClock(TEN)
    live = LiveMeeting(MEETING.plan, clock, TEN + timedelta(hours=1))
    live.start()
    for _ in range(72):
        clock.advance(10)
        live.now()
    live.end()
    facts = draft_closing(summary(events=live.events))
    assert facts.not_reached == (Stage.TRANSITION, Stage.ACTIVITY, Stage.CLOSING)
    assert facts.longer == (Deviation(Stage.OPENING, 4),)
    assert not facts.closing_kept
    assert facts.shorter[0] == Deviation(Stage.TRANSITION, -7)


def test_without_a_log_there_is_little_to_tell() -> None:
    facts = draft_closing(summary())
    assert (facts.started_late, facts.ended_late, facts.longer, facts.shorter) == (0, 0, (), ())
    assert (facts.not_reached, facts.closing_kept, facts.steps_done) == ((), False, 0)


@pytest.mark.parametrize(
    ("minutes", "late"), [(-5, 0), (0, 0), (0.9, 0), (4, 4), (24 * 60, 0), (-24 * 60, 0)]
)
def test_late_is_told_against_the_plan_of_the_day(minutes: float, late: int) -> None:
    begun = replace(MEETING, started_at=TEN + timedelta(minutes=minutes))
    assert draft_closing(summary(meeting=begun)).started_late == late


def test_late_is_read_in_the_zone_it_happened_in() -> None:
    begun = replace(MEETING, started_at=datetime(2024, 1, 22, 10, 2, tzinfo=UTC))
    assert draft_closing(summary(meeting=begun)).started_late == 2


def test_the_strongest_and_the_weakest_mark() -> None:
    def seen(*scores: int) -> tuple[Observation, ...]:
        pairs = zip(QuickMark, scores, strict=False)
        return tuple(
            Observation(meeting_id=MEETING.id, member_id="rani", mark=mark, score=score)
            for mark, score in pairs
        )

    facts = draft_closing(summary(observations=seen(1, 3, 0, 2)))
    assert (facts.strongest, facts.weakest) == (QuickMark.JOINS_IN, QuickMark.SPEAKS_UP)
    for scores in ((), (2, 2, 2, 2, 2)):
        facts = draft_closing(summary(observations=seen(*scores)))
        assert (facts.strongest, facts.weakest) == (None, None)


def test_everybody_is_counted_once() -> None:
    presences = tuple(
        Presence(member_id=m.id, status=status)
        for m, status in zip(
            MEMBERS,
            (
                Attendance.NOT_TAKEN,
                Attendance.DISPENSATION,
                Attendance.EXCUSED,
                Attendance.ABSENT,
            ),
            strict=True,
        )
    )
    facts = draft_closing(summary(presences=presences))
    assert (facts.not_taken, facts.dispensation, facts.excused, facts.absent) == (1, 1, 1, 1)
    assert (facts.present, facts.enrolled) == (0, 4)
