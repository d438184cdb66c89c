"""The demo: the reference programme with three meetings held and the fourth ready to start.

Its live logs come from the real machine, told to do what each meeting's walk says.
"""

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, replace
from datetime import date, datetime, timedelta

from facilitator.reference import StageWalk, Walk, reference
from sessions.clock import ManualClock
from sessions.events import Event
from sessions.fold import fold
from sessions.live import LiveMeeting
from sessions.live_rules import ticking
from sessions.records import (
    ActivityUse,
    Closing,
    Commitment,
    Group,
    LiveMark,
    Meeting,
    MeetingState,
    Member,
    Note,
    Observation,
    Presence,
    Profile,
    Stage,
)

_LOOK = 5.0  # seconds between two looks at a running meeting
_HELD = 3  # meetings the demo has behind it


@dataclass(frozen=True, slots=True, kw_only=True)
class DemoProgramme:
    """Meetings 1 to 3 held, 4 planned. `presences` and `events` are by meeting id."""

    profile: Profile
    group: Group
    members: tuple[Member, ...]
    meetings: tuple[Meeting, ...]
    presences: Mapping[str, tuple[Presence, ...]]
    notes: tuple[Note, ...]
    observations: tuple[Observation, ...]
    marks: tuple[LiveMark, ...]
    commitments: tuple[Commitment, ...]
    closings: tuple[Closing, ...]
    events: Mapping[str, tuple[Event, ...]]
    uses: tuple[ActivityUse, ...]


def programme(language: str, last_day: date | None = None) -> DemoProgramme:
    """Return the demo; `language` and `last_day` as in `reference`."""
    planned = reference(language, last_day)
    held, coming = planned.walks[:_HELD], planned.walks[_HELD:]
    events = {walk.meeting.id: live_log(walk) for walk in held}
    past = tuple(_as_held(walk, events[walk.meeting.id]) for walk in held)
    return DemoProgramme(
        profile=planned.profile,
        group=planned.group,
        members=planned.members,
        meetings=past + tuple(walk.meeting for walk in coming),
        presences={walk.meeting.id: walk.presences for walk in held},
        notes=tuple(note for walk in held for note in walk.notes),
        observations=tuple(seen for walk in held for seen in walk.observations),
        marks=tuple(mark for walk in held for mark in walk.marks),
        commitments=_commitments(held),
        closings=tuple(walk.closing for walk in held),
        events=events,
        uses=tuple(_use(walk.meeting) for walk in held),
    )


def live_log(walk: Walk) -> tuple[Event, ...]:
    """Return the events the live machine writes when a meeting goes like `walk`."""
    clock = ManualClock(walk.started_at)
    meeting = walk.meeting
    begins = datetime.combine(meeting.date, meeting.start, tzinfo=walk.started_at.tzinfo)
    bell = begins + timedelta(minutes=meeting.plan.minutes)
    live = LiveMeeting(meeting.plan, clock, bell)
    live.start()
    for stage in walk.stages:
        _act(live, clock, stage)
    return live.events


def _act(live: LiveMeeting, clock: ManualClock, walk: StageWalk) -> None:
    """Go through one stage and leave it."""
    live.add_minutes(walk.minutes - live.course.minutes_of(walk.stage))
    here = 0.0
    for at, step_id in _moments(walk):
        _pass(live, clock, at - here)
        here = at
        if step_id:
            live.do(ticking, step_id)
        else:
            live.pause()
            _pass(live, clock, walk.pause_seconds)
            live.resume()
    _pass(live, clock, walk.seconds - here)
    if walk.stage is Stage.CLOSING:
        live.end()
    else:
        live.next_stage()


def _moments(walk: StageWalk) -> list[tuple[float, str]]:
    """Return when (counted seconds into the stage) which step is ticked; "" is the pause."""
    share = walk.seconds // (len(walk.ticks) + 1)
    ticks = [(share * place, step_id) for place, step_id in enumerate(walk.ticks, start=1)]
    return sorted(ticks + [(walk.pause_after, "")] * bool(walk.pause_seconds))


def _pass(live: LiveMeeting, clock: ManualClock, seconds: float) -> None:
    """Let time pass while the machine is looked at, as the window does."""
    while seconds > 0:
        clock.advance(min(seconds, _LOOK))
        seconds -= _LOOK
        live.heartbeat()


def _commitments(held: Sequence[Walk]) -> tuple[Commitment, ...]:
    """Return what was said in these meetings, with what the later ones know about it."""
    answered = {each.id: each for walk in held for each in walk.answered}
    return tuple(answered.get(each.id, each) for walk in held for each in walk.commitments)


def _as_held(walk: Walk, events: Iterable[Event]) -> Meeting:
    course = fold(walk.meeting.plan, events)
    return replace(
        walk.meeting,
        state=MeetingState.HELD,
        started_at=course.started_at,
        ended_at=course.ended_at,
    )


def _use(meeting: Meeting) -> ActivityUse:
    return ActivityUse(
        group_id=meeting.group_id,
        meeting_id=meeting.id,
        key=meeting.plan.icebreaker,
        used_on=meeting.date,
    )
