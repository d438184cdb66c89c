"""What a meeting's summary tells about its course: gate, bell, pledge, marks, commitments."""

from collections.abc import Callable, Iterable
from dataclasses import replace
from datetime import date, datetime, time, timedelta

import pytest

from sessions.clock import ManualClock
from sessions.events import Gate
from sessions.facts import draft_closing
from sessions.live import LiveMeeting
from sessions.live_rules import adding, pledging, skipping, ticking
from sessions.records import (
    Attendance,
    Closing,
    Commitment,
    CommitmentAnswer,
    Group,
    LiveMark,
    MarkKind,
    Meeting,
    MeetingState,
    Member,
    OwnMark,
    Presence,
    Profile,
    Stage,
)
from sessions.summary import AnswerCount, MarkCount, Summary, compose
from tests.sessions.conftest import PLAN, START

MEETING = Meeting(
    id="m",
    group_id="g",
    number=1,
    date=date(2024, 1, 22),
    start=time(3, 0),
    plan=PLAN,
    state=MeetingState.CLOSING,
)
NAMES = ("rani", "dimas", "putri", "eko")
MEMBERS = tuple(
    Member(id=name, group_id="g", name=name.title(), seat=seat)
    for seat, name in enumerate(NAMES, start=1)
)


def minute(n: float) -> datetime:
    return START + timedelta(minutes=n)


PRESENCES = (
    Presence(member_id="rani", status=Attendance.PRESENT, left_at=minute(50)),
    Presence(member_id="dimas", status=Attendance.LATE, arrived_at=minute(7), told=True),
    Presence(member_id="putri", status=Attendance.LATE, arrived_at=minute(7)),
    Presence(member_id="eko", status=Attendance.SICK),
)


@pytest.fixture
def held(meeting: LiveMeeting, let_pass: Callable[[float], None]) -> LiveMeeting:
    """Pledge at 2; gate at 15 back for 3, again at 19, ready at 20; a card; bell five later."""
    meeting.start()
    let_pass(120)
    meeting.do(pledging)
    (added,) = meeting.do(adding, "Salam khusus", place=0)
    meeting.do(ticking, added.ref)
    meeting.do(skipping, "opening-2", True)
    let_pass(360)
    meeting.next_stage()
    let_pass(420)
    meeting.gate(Gate.BACK)
    let_pass(180)
    meeting.next_stage()
    let_pass(60)
    meeting.gate(Gate.NOT_YET)
    let_pass(60)
    meeting.gate(Gate.READY)
    meeting.open_safety()
    let_pass(300)
    meeting.close_safety()
    meeting.move_bell(5)
    let_pass(25 * 60)
    meeting.next_stage()
    let_pass(600)
    meeting.end()
    return meeting


def summary(
    live: LiveMeeting,
    marks: Iterable[LiveMark] = (),
    own: Iterable[OwnMark] = (),
    commitments: Iterable[Commitment] = (),
) -> Summary:
    return compose(
        profile=Profile(),
        group=Group(id="g", name="Melati"),
        meeting=MEETING,
        meetings=(MEETING,),
        members=MEMBERS,
        presences=PRESENCES,
        events=live.events,
        observations=(),
        notes=(),
        closing=Closing(meeting_id="m"),
        live_marks=marks,
        own_marks=own,
        commitments=commitments,
    )


def test_gate_bell_and_pledge_are_in_it(held: LiveMeeting) -> None:
    told = summary(held)
    assert [reply.answer for reply in told.gates] == [Gate.BACK, Gate.NOT_YET, Gate.READY]
    assert (told.returns, told.bell_moved, told.pledge_at) == (1, 5, minute(2))
    assert [(s.planned, s.changed) for s in told.stages] == [(8, 8), (7, 11), (35, 29), (10, 10)]
    assert [s.actual for s in told.stages] == [11, 9, 25, 10]


def test_who_was_there_when(held: LiveMeeting) -> None:
    rani, dimas, putri, eko = summary(held).participants
    assert (rani.left_at, rani.missed, rani.heard_pledge) == (minute(50), (Stage.CLOSING,), True)
    assert (dimas.arrived_at, dimas.missed) == (minute(7), (Stage.OPENING,))
    assert (dimas.heard_pledge, putri.heard_pledge, eko.heard_pledge) == (True, False, False)
    assert (eko.left_at, eko.missed) == (None, ())


def test_steps_are_told_as_they_stood(held: LiveMeeting) -> None:
    opening = summary(held).stages[0]
    assert [line.text for line in opening.steps] == ["Salam khusus", "one", "two"]
    assert [line.text for line in opening.ticked] == ["Salam khusus"]
    assert [line.text for line in opening.skipped] == ["two"]


def test_the_safety_card_is_not_on_paper(held: LiveMeeting) -> None:
    assert held.course.safety_runs == 1
    assert "safety" not in repr(summary(held)).lower()
    (pause,) = summary(held).pauses
    assert pause.seconds == 300


def test_the_bell_that_counts_decides_what_is_late(held: LiveMeeting) -> None:
    told = summary(held)
    assert told.ended_at == minute(60)
    assert draft_closing(told).left_early == 1
    for ended, late in ((60, 0), (64, 0), (67, 2)):  # it rings at 65
        assert draft_closing(replace(told, ended_at=minute(ended))).ended_late == late


def mark(member: str, kind: str) -> LiveMark:
    return LiveMark(
        id=f"{member}-{kind}",
        meeting_id="m",
        member_id=member,
        kind=kind,
        at=START,
        elapsed=0.0,
        stage=Stage.ACTIVITY,
    )


def test_marks_are_counted_for_the_group_alone(held: LiveMeeting) -> None:
    marks = [
        mark("rani", MarkKind.RESPONDED),
        mark("rani", "own"),
        mark("dimas", MarkKind.SPOKE),
        mark("putri", MarkKind.SPOKE),
        mark("putri", "removed"),
    ]
    told = summary(held, marks, [OwnMark(id="own", name="tertawa"), OwnMark(id="no", name="x")])
    assert told.marks == (
        MarkCount(MarkKind.SPOKE, "", 2),
        MarkCount(MarkKind.RESPONDED, "", 1),
        MarkCount("own", "tertawa", 1),
    )


def test_commitments_made_and_asked_back(held: LiveMeeting) -> None:
    def commitment(made: str, answer: CommitmentAnswer, asked: str | None) -> Commitment:
        return Commitment(
            id=f"{made}{answer}{asked}",
            meeting_id=made,
            member_id="rani",
            text="menyapa dulu",
            answer=answer,
            answered_in=asked,
        )

    commitments = [
        commitment("m", CommitmentAnswer.OPEN, None),
        commitment("m", CommitmentAnswer.DONE, "next"),
        commitment("last", CommitmentAnswer.CHANGED, "m"),
        commitment("last", CommitmentAnswer.DONE, "m"),
        commitment("older", CommitmentAnswer.DONE, "m"),
    ]
    told = summary(held, commitments=commitments)
    assert told.commitments == 2
    assert told.answers == (
        AnswerCount(CommitmentAnswer.DONE, 2),
        AnswerCount(CommitmentAnswer.CHANGED, 1),
    )
    assert "menyapa" not in repr(told)


def test_a_meeting_without_a_log_tells_nothing_of_it() -> None:
    told = summary(LiveMeeting(PLAN, ManualClock(START), START))
    assert (told.gates, told.bell_moved, told.pledge_at, told.marks) == ((), 0, None, ())
    assert not any(p.heard_pledge or p.missed for p in told.participants)
