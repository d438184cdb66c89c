"""The protocol of a meeting: read from its log and its attendance, more than the paper shows."""

from dataclasses import fields, replace
from datetime import datetime, time, timedelta

import pytest

from sessions.clock import ManualClock
from sessions.events import Event, Gate
from sessions.live import LiveMeeting
from sessions.live_rules import adding, checking, pledging, skipping
from sessions.protocol import Pledge, Protocol, protocol
from sessions.records import (
    STAGES,
    Attendance,
    Closing,
    Group,
    Meeting,
    Member,
    Presence,
    Profile,
    Stage,
)
from sessions.stays import Stay
from sessions.summary import Summary, compose
from tests.sessions.conftest import BELL, PLAN, START

NAMES = ("arif", "eko", "rani", "sari")
MEMBERS = tuple(Member(id=name, group_id="g", name=name) for name in NAMES)
MEETING = Meeting(id="m", group_id="g", number=1, date=START.date(), start=START.time(), plan=PLAN)


def at(minute: float) -> datetime:
    return START + timedelta(minutes=minute)


PRESENCES = (
    Presence(member_id="arif", status=Attendance.LATE, arrived_at=at(10), told=True),
    Presence(member_id="eko", status=Attendance.SICK),
    Presence(member_id="rani", status=Attendance.PRESENT),
    Presence(member_id="sari", status=Attendance.PRESENT, left_at=at(30)),
)


def summary_of(meeting: Meeting, events: tuple[Event, ...]) -> Summary:
    return compose(
        profile=Profile(),
        group=Group(id="g", name="Melati"),
        meeting=meeting,
        meetings=(meeting,),
        members=MEMBERS,
        presences=PRESENCES,
        events=events,
        observations=(),
        notes=(),
        closing=Closing(meeting_id="m"),
    )


def read(
    live: LiveMeeting, presences: tuple[Presence, ...] = PRESENCES, meeting: Meeting = MEETING
) -> Protocol:
    return protocol(meeting.plan, live.events, presences, summary_of(meeting, live.events))


@pytest.fixture
def clock() -> ManualClock:
    return ManualClock(START)


@pytest.fixture
def live(clock: ManualClock) -> LiveMeeting:
    return LiveMeeting(PLAN, clock, BELL)


def wait(live: LiveMeeting, clock: ManualClock, minutes: float) -> None:
    for _ in range(round(minutes * 12)):
        clock.advance(5)
        live.now()


def test_a_meeting_without_a_log_has_an_empty_protocol(live: LiveMeeting) -> None:
    assert read(live) == Protocol(
        started_off=None,
        ended_off=None,
        bell_moved=0,
        gates=(),
        steps=(),
        pledge=None,
        safety=(),
        room=frozenset(),
        stays=(),
    )


@pytest.mark.parametrize(("minutes", "off"), [(-3.6, -4), (-0.4, 0), (0, 0), (0.4, 0), (4.6, 5)])
def test_late_and_early_are_counted_to_the_nearest_minute(minutes: float, off: int) -> None:
    clock = ManualClock(at(minutes))
    live = LiveMeeting(PLAN, clock, BELL)
    live.start()
    wait(live, clock, PLAN.minutes)
    live.end()
    found = read(live)
    assert (found.started_off, found.ended_off) == (off, off)


def test_the_end_is_held_against_the_bell_as_it_was_moved(
    live: LiveMeeting, clock: ManualClock
) -> None:
    live.start()
    live.move_bell(5)
    wait(live, clock, PLAN.minutes + 7)
    live.end()
    found = read(live)
    assert (found.bell_moved, found.ended_off) == (5, 2)


def test_a_meeting_of_another_day_is_neither_late_nor_early(live: LiveMeeting) -> None:
    live.start()
    other = replace(MEETING, date=MEETING.date + timedelta(days=2), start=time(9))
    assert read(live, meeting=other).started_off is None


def test_the_gate_is_told_answer_by_answer(live: LiveMeeting, clock: ManualClock) -> None:
    live.start()
    wait(live, clock, 1)
    live.next_stage()
    for minutes, answer in ((2, Gate.NOT_YET), (3, Gate.BACK)):
        wait(live, clock, minutes)
        assert live.gate(answer)
    wait(live, clock, 1)
    live.next_stage()
    wait(live, clock, 1)
    assert live.gate(Gate.READY)
    found = read(live)
    assert [(g.answer, g.at) for g in found.gates] == [
        (Gate.NOT_YET, at(3)),
        (Gate.BACK, at(6)),
        (Gate.READY, at(8)),
    ]


def test_steps_added_and_left_out_stand_by_stage(live: LiveMeeting) -> None:
    live.start()
    first, second = (line.id for line in PLAN.of(Stage.OPENING).steps[:2])
    live.do(skipping, first, True)
    live.do(skipping, second, True)
    live.do(skipping, second, False)
    live.do(adding, "Sing", Stage.CLOSING)
    found = {each.stage: each for each in read(live).steps}
    assert set(found) == {Stage.OPENING, Stage.CLOSING}
    assert [line.id for line in found[Stage.OPENING].skipped] == [first]
    assert found[Stage.OPENING].added == ()
    assert [line.text for line in found[Stage.CLOSING].added] == ["Sing"]


def test_who_heard_the_agreement_and_who_was_told_afterwards(
    live: LiveMeeting, clock: ManualClock
) -> None:
    live.start()
    wait(live, clock, 5)
    live.do(pledging)
    waiting = (replace(PRESENCES[0], told=False), *PRESENCES[1:])
    found = read(live).pledge
    assert found == Pledge(at=at(5), heard=("rani", "sari"), told=("arif",), waiting=())
    assert read(live, waiting).pledge == replace(found, told=(), waiting=("arif",))


def test_of_the_safety_card_only_the_moment_is_kept(live: LiveMeeting, clock: ManualClock) -> None:
    live.start()
    wait(live, clock, 12)
    live.open_safety()
    wait(live, clock, 4)
    live.close_safety()
    assert read(live).safety == (at(12),)
    assert "safety" not in {each.name for each in fields(Summary)}


def test_the_room_and_what_was_taken_back(live: LiveMeeting) -> None:
    live.do(checking, "circle", True)
    live.do(checking, "door", True)
    live.do(checking, "door", False)
    assert read(live).room == {"circle"}


def test_who_was_there_when(live: LiveMeeting, clock: ManualClock) -> None:
    live.start()
    for minutes in (8, 7, 35):
        wait(live, clock, minutes)
        live.next_stage()
    wait(live, clock, 10)
    live.end()
    assert read(live).stays == (
        Stay(member_id="arif", arrived=10, left=None, minutes=50, missed=(Stage.OPENING,)),
        Stay(member_id="rani", arrived=None, left=None, minutes=60, missed=()),
        Stay(member_id="sari", arrived=None, left=30, minutes=30, missed=STAGES[2:]),
    )
