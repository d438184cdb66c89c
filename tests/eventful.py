"""The reference programme, its second meeting gone differently: nearly everything that can happen.

By the minute of the clock, planned for 10:00 with 60 minutes and a bell that moves five minutes:

10:04 started, the room looked at before · 10:09 the agreement read, Arif (10:11) not there yet
10:12 transition · 10:16 not yet · 10:19 back to the opening · 10:24 transition · 10:26 ready
10:36 the safety card, three minutes · 10:45 Sari leaves · 10:58 closing · 11:07 over
"""

from collections.abc import Callable
from dataclasses import replace
from datetime import datetime, timedelta

from facilitator.demo import DemoProgramme
from sessions.clock import ManualClock
from sessions.events import Event, Gate
from sessions.live import LiveMeeting
from sessions.live_rules import adding, checking, choosing, pledging, skipping, ticking
from sessions.records import Attendance, LiveMark, MarkKind, Meeting, Presence, Stage

PLANNED = 10  # o'clock
ADDED = "A song from home"
LATE, LEAVES, SICK = 6, 4, 8  # who, by seat from 0: Arif, Sari and Eko


def eventful(programme: DemoProgramme) -> DemoProgramme:
    """Return the programme with that second meeting."""
    meeting = programme.meetings[1]
    events = _log(meeting)
    first, last = events[0].at, events[-1].at
    moved = replace(meeting, started_at=_at(meeting, 4), ended_at=last)
    assert first < last
    return replace(
        programme,
        meetings=(programme.meetings[0], moved, *programme.meetings[2:]),
        events={**programme.events, meeting.id: events},
        presences={**programme.presences, meeting.id: _presences(programme, meeting)},
        marks=(
            *(mark for mark in programme.marks if mark.meeting_id != meeting.id),
            *_marks(programme, meeting),
        ),
    )


def _at(meeting: Meeting, minute: float) -> datetime:
    """That minute after ten o'clock of the meeting's day."""
    assert meeting.started_at is not None
    ten = meeting.started_at.replace(hour=PLANNED, minute=0, second=0, microsecond=0)
    return ten + timedelta(minutes=minute)


def _log(meeting: Meeting) -> tuple[Event, ...]:
    plan, clock = meeting.plan, ManualClock(_at(meeting, 3))
    live = LiveMeeting(plan, clock, _at(meeting, plan.minutes))
    for point in ("circle", "phones", "door"):
        live.do(checking, point, True)
    minute = 3.0
    for at, command in _commands(live, meeting):
        for _ in range(round((at - minute) * 12)):
            clock.advance(5)
            live.heartbeat()
        minute = at
        assert command(), f"nothing came of what was done at minute {at}"
    return live.events


def _commands(
    live: LiveMeeting, meeting: Meeting
) -> tuple[tuple[float, Callable[[], tuple[Event, ...]]], ...]:
    skipped = meeting.plan.of(Stage.ACTIVITY).steps[0].id
    done = meeting.plan.of(Stage.OPENING).steps[0].id
    return (
        (4, live.start),
        (9, lambda: live.do(pledging)),
        (11, lambda: live.do(ticking, done)),
        (12, live.next_stage),
        (16, lambda: live.gate(Gate.NOT_YET)),
        (19, lambda: live.gate(Gate.BACK)),
        (24, live.next_stage),
        (26, lambda: live.gate(Gate.READY)),
        (28, lambda: live.do(choosing, Stage.ACTIVITY, "benda-rumah")),
        (30, lambda: live.do(skipping, skipped, True)),
        (31, lambda: live.do(adding, ADDED)),
        (36, live.open_safety),
        (39, live.close_safety),
        (50, lambda: live.move_bell(5)),
        (58, live.next_stage),
        (67, live.end),
    )


def _presences(programme: DemoProgramme, meeting: Meeting) -> tuple[Presence, ...]:
    presences = list(programme.presences[meeting.id])
    presences[LATE] = replace(presences[LATE], arrived_at=_at(meeting, 11), told=True)
    presences[LEAVES] = replace(presences[LEAVES], left_at=_at(meeting, 45))
    assert presences[SICK].status is Attendance.SICK
    return tuple(presences)


def _marks(programme: DemoProgramme, meeting: Meeting) -> tuple[LiveMark, ...]:
    told = (
        (30, 0, MarkKind.SPOKE, Stage.ACTIVITY),
        (32, 4, MarkKind.STRONG_EMOTION, Stage.ACTIVITY),
        (33, 0, MarkKind.RESPONDED, Stage.ACTIVITY),
        (41, 2, MarkKind.SPOKE, Stage.ACTIVITY),
    )
    return tuple(
        LiveMark(
            id=f"mark{at}",
            meeting_id=meeting.id,
            member_id=programme.members[seat].id,
            kind=kind.value,
            at=_at(meeting, at),
            elapsed=(at - 4) * 60.0,
            stage=stage,
        )
        for at, seat, kind, stage in told
    )
