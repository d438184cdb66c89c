"""A practice run: its members and its script hold together, and its records are marked."""

from datetime import datetime, timedelta, timezone

from sessions.clock import ManualClock
from sessions.events import Gate
from sessions.live import LiveMeeting
from sessions.practice import (
    PREFIX,
    SCRIPT,
    Cue,
    CueKind,
    due,
    group,
    meeting,
    member_id,
    members,
    presences_at_start,
)
from sessions.records import STAGES, Attendance, Stage
from tests.sessions.conftest import BELL, PLAN, START


def test_everything_invented_is_marked_as_such() -> None:
    some = meeting(PLAN, START)
    ids = [group("Latihan").id, some.id, some.group_id, *(m.id for m in members())]
    assert all(each.startswith(PREFIX) for each in ids)
    assert len({m.id for m in members()}) == len(members()) == 8


def test_the_meeting_is_planned_for_now() -> None:
    now = datetime(2024, 1, 22, 10, 17, 30, tzinfo=timezone(timedelta(hours=7)))
    some = meeting(PLAN, now)
    assert datetime.combine(some.date, some.start, tzinfo=now.tzinfo) == now


def test_the_script_knows_its_members_and_runs_forwards() -> None:
    places = [(STAGES.index(cue.stage), cue.share) for cue in SCRIPT]
    assert places == sorted(places)
    for cue in SCRIPT:
        assert 0 < cue.share < 1
        assert (cue.mark is not None) == (cue.kind == CueKind.MARK)
        assert 0 <= cue.seat <= len(members())
        assert (cue.seat == 0) == (cue.kind == CueKind.NOT_READY)
    assert {cue.kind for cue in SCRIPT} == set(CueKind)


def test_nobody_does_anything_while_away() -> None:
    there = {p.member_id for p in presences_at_start() if p.status == Attendance.PRESENT}
    assert len(there) == len(members()) - 1
    for cue in SCRIPT:
        who = member_id(cue.seat)
        if cue.kind == CueKind.ARRIVES:
            assert who not in there
            there.add(who)
        elif cue.kind != CueKind.NOT_READY:
            assert who in there
        if cue.kind == CueKind.LEAVES:
            there.remove(who)


def test_cues_come_when_their_time_has_come_and_only_once() -> None:
    clock = ManualClock(START)
    live = LiveMeeting(PLAN, clock, BELL)
    assert due(live.now(), 0) == ()
    live.start()
    told: list[tuple[Cue, Stage | None]] = []
    for stage in STAGES:
        for _ in range(live.course.minutes_of(stage) * 6):
            clock.advance(10)
            now = live.now()
            told += [(cue, now.stage) for cue in due(now, len(told))]
        live.gate(Gate.READY) or live.next_stage()
    assert [cue for cue, _ in told] == list(SCRIPT)
    assert all(cue.stage == stage for cue, stage in told)


def test_a_stage_cut_short_loses_no_cue() -> None:
    live = LiveMeeting(PLAN, clock := ManualClock(START), BELL)
    live.start()
    clock.advance(1)
    live.next_stage()
    assert due(live.now(), 0) == tuple(cue for cue in SCRIPT if cue.stage == Stage.OPENING)
