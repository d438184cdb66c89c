"""The live meeting: a plain object that answers "what is the moment now?" and takes commands.

Nothing here ticks. `now()` derives the moment from the injected clock; a command returns the
events it caused, for the store to keep, or `()` when it does not apply. A meeting is rebuilt
from its events and the last heartbeat alone.

Look at it (`now`, `heartbeat` or any command) at least every fifteen seconds of its clock: a
longer silence means the machine slept, and is asked about.
"""

import math
from collections.abc import Iterable, Sequence
from datetime import datetime
from enum import StrEnum

from sessions.clock import Clock, Instant
from sessions.events import (
    Course,
    Event,
    EventKind,
    Heartbeat,
    Pause,
    RunState,
    carried,
    fold,
    step,
)
from sessions.moment import Moment, StageMoment, StageState, moment
from sessions.plan_rules import LONGEST_STAGE
from sessions.records import STAGES, Plan, Stage
from sessions.watch import Counted, Watch

__all__ = [
    "Event",
    "EventKind",
    "GapAnswer",
    "Heartbeat",
    "LiveMeeting",
    "Moment",
    "Pause",
    "RunState",
    "StageMoment",
    "StageState",
]

SECOND_PRESS = 0.4  # real seconds in which the go key is deaf
LONGEST_BACKDATE = 240  # minutes

# Events that leave the clock as it is: they may stand between a sleep and its answer.
_SOFT = frozenset(
    {
        EventKind.MINUTES_CHANGED,
        EventKind.STEP_TICKED,
        EventKind.STEP_UNTICKED,
        EventKind.ICEBREAKER_CHOSEN,
    }
)


class GapAnswer(StrEnum):
    """What missing time was: meeting, pause, or nothing (go on as if it had not been)."""

    COUNT = "count"
    PAUSE = "pause"
    DISCARD = "discard"


class LiveMeeting:
    """One meeting held by `plan` until `bell` (timezone-aware).

    With `events` of an earlier run it goes on where they end. If it was running then, the time
    since the last sign of life is a gap to be answered for, however short.
    """

    def __init__(
        self,
        plan: Plan,
        clock: Clock,
        bell: datetime,
        events: Iterable[Event] = (),
        heartbeat: Heartbeat | None = None,
    ) -> None:
        self.plan = plan
        self.bell = bell
        self._events = list(events)
        self._course = fold(plan, self._events)
        self._rate = clock.rate
        self._watch = _watch(clock, self._course, self._events, heartbeat)
        self._went: float | None = None  # monotonic second of the last press of the go key
        self._steps = frozenset(s.id for part in plan.stages for s in part.steps)

    @property
    def events(self) -> tuple[Event, ...]:
        """All events so far, those it was built from included."""
        return tuple(self._events)

    @property
    def course(self) -> Course:
        """The fold of the events so far."""
        return self._course

    def now(self) -> Moment:
        """Return the moment; also notices when time went missing."""
        here = self._watch.look()
        watch = self._watch
        return moment(
            self.plan,
            self._course,
            self.bell,
            here.wall,
            elapsed=watch.elapsed,
            idle=watch.idle,
            gap=watch.gap,
        )

    def heartbeat(self) -> Heartbeat:
        """Return the last moment known to be counted; it stands still while a gap is open."""
        here = self._watch.look()
        last = self._watch.counted
        return Heartbeat(last.wall, last.elapsed, here.mono if last.mono is None else last.mono)

    # --- commands ---------------------------------------------------------------------------

    def start(self, minutes_ago: int = 0) -> tuple[Event, ...]:
        """Begin, or say that it began up to `LONGEST_BACKDATE` minutes ago."""
        here = self._watch.look()
        if self._course.state != RunState.READY or not 0 <= minutes_ago <= LONGEST_BACKDATE:
            return ()
        self._went = here.mono
        self._watch.add(minutes_ago * 60.0)
        self._watch.run()
        return self._record(here, EventKind.STARTED, STAGES[0], minutes_ago)

    def pause(self) -> tuple[Event, ...]:
        """Stop counting; says "pause" to an open gap."""
        here = self._watch.look()
        if self._watch.gap is not None:
            return self._settle(here)
        if self._course.state != RunState.RUNNING:
            return ()
        self._watch.stop()
        return self._record(here, EventKind.PAUSED)

    def resume(self) -> tuple[Event, ...]:
        """Count on; an open gap becomes a pause that ends here."""
        here = self._watch.look()
        settled = self._settle(here)
        if self._course.state != RunState.PAUSED:
            return ()
        lasted = self._watch.idle
        self._watch.run()
        return settled + self._record(here, EventKind.RESUMED, value=lasted)

    def next_stage(self) -> tuple[Event, ...]:
        """Enter the next stage, running or paused; deaf for 400 ms after a press that went."""
        here = self._watch.look()
        if not self._live() or self._pressed_twice(here) or self._course.stage == STAGES[-1]:
            return ()
        self._went = here.mono
        return self._enter(here, 1)

    def previous_stage(self) -> tuple[Event, ...]:
        """Go back one stage; what it used before counts on."""
        here = self._watch.look()
        if not self._live() or self._course.stage == STAGES[0]:
            return ()
        return self._enter(here, -1)

    def add_minutes(self, minutes: int, stage: Stage | None = None) -> tuple[Event, ...]:
        """Change the plan of `stage` (default: the current one) by `minutes`.

        Taking away stops at the minutes already spent, at the stage's protected minimum, and
        at one.
        """
        here = self._watch.look()
        stage = stage or self._course.stage
        if stage is None or self._course.state == RunState.ENDED:
            return ()
        planned = self._course.minutes_of(stage)
        wanted = min(LONGEST_STAGE, planned + minutes)
        if minutes < 0:
            wanted = max(wanted, min(planned, self._least(stage)))
        if wanted == planned:
            return ()
        return self._record(here, EventKind.MINUTES_CHANGED, stage, wanted)

    def tick(self, step_id: str) -> tuple[Event, ...]:
        """Mark a step of the plan as done, in whatever stage it stands."""
        here = self._watch.look()
        done = step_id in self._course.ticked or step_id not in self._steps
        if done or self._course.state == RunState.ENDED:
            return ()
        return self._record(here, EventKind.STEP_TICKED, ref=step_id)

    def untick(self, step_id: str) -> tuple[Event, ...]:
        here = self._watch.look()
        if step_id not in self._course.ticked or self._course.state == RunState.ENDED:
            return ()
        return self._record(here, EventKind.STEP_UNTICKED, ref=step_id)

    def answer_gap(self, answer: GapAnswer) -> tuple[Event, ...]:
        """Say what the missing time was; it reaches to this moment."""
        here = self._watch.look()
        missing = self._watch.gap
        if missing is None:
            return ()
        if answer == GapAnswer.PAUSE:
            return self._settle(here)
        if answer == GapAnswer.COUNT:
            self._watch.add(missing)
        self._watch.run()
        counted = answer == GapAnswer.COUNT
        kind = EventKind.GAP_COUNTED if counted else EventKind.GAP_DISCARDED
        return self._record(here, kind, value=missing)

    def backdate(self, minutes: int) -> tuple[Event, ...]:
        """Say that it began `minutes` earlier than recorded; negative takes that back.

        The minutes belong to the opening, whatever stage runs now.
        """
        here = self._watch.look()
        opening = self._spent(STAGES[0]) + minutes * 60.0
        if not self._live() or not 0 < abs(minutes) <= LONGEST_BACKDATE or opening < 0:
            return ()
        settled = self._settle(here)
        self._watch.add(minutes * 60.0)
        return settled + self._record(here, EventKind.BACKDATED, value=minutes)

    def choose_icebreaker(self, key: str) -> tuple[Event, ...]:
        """Choose an activity by its key; an empty key chooses none."""
        here = self._watch.look()
        if key == self._course.icebreaker or self._course.state == RunState.ENDED:
            return ()
        return self._record(here, EventKind.ICEBREAKER_CHOSEN, ref=key)

    def end(self) -> tuple[Event, ...]:
        """End the meeting from any stage; ended out of a pause, it was over when that began."""
        here = self._watch.look()
        if not self._live() or self._pressed_twice(here):
            return ()
        settled = self._settle(here)
        idle = self._watch.idle
        self._watch.stop()
        return settled + self._record(here, EventKind.ENDED, value=idle)

    # --- what they share --------------------------------------------------------------------

    def _live(self) -> bool:
        return self._course.state in (RunState.RUNNING, RunState.PAUSED)

    def _pressed_twice(self, here: Instant) -> bool:
        return self._went is not None and 0 <= here.mono - self._went < SECOND_PRESS * self._rate

    def _spent(self, stage: Stage) -> float:
        return carried(self._course, self._watch.elapsed).spent_in(stage)

    def _least(self, stage: Stage) -> int:
        """Return the fewest minutes `stage` can be cut to."""
        spent = math.ceil(self._spent(stage) / 60)
        return max(1, self.plan.of(stage).minimum, spent)

    def _enter(self, here: Instant, way: int) -> tuple[Event, ...]:
        stage = STAGES[STAGES.index(self._course.stage or STAGES[0]) + way]
        return self._settle(here) + self._record(here, EventKind.STAGE_ENTERED, stage)

    def _settle(self, here: Instant) -> tuple[Event, ...]:
        """Let an open gap be a pause, the default answer."""
        missing = self._watch.gap
        if missing is None:
            return ()
        self._watch.settle()
        return self._record(here, EventKind.GAP_PAUSED, value=missing)

    def _record(
        self,
        here: Instant,
        kind: EventKind,
        stage: Stage | None = None,
        value: float = 0.0,
        ref: str = "",
    ) -> tuple[Event, ...]:
        stage = stage or self._course.stage
        event = Event(kind, here.wall, self._watch.elapsed, stage, float(value), ref)
        self._events.append(event)
        self._course = step(self._course, event)
        return (event,)


def _watch(
    clock: Clock, course: Course, events: Sequence[Event], heartbeat: Heartbeat | None
) -> Watch:
    if course.state == RunState.RUNNING:
        return Watch.after_break(clock, _last_counted(events, heartbeat))
    return Watch.stopped(clock, course.elapsed, course.paused_at)


def _last_counted(events: Sequence[Event], heartbeat: Heartbeat | None) -> Counted:
    """Find the latest point a running meeting is known to have reached.

    That is the point with the most counted seconds since the last event that touched the clock;
    among equals the earliest, because counted seconds stand still only while a gap is open.
    """
    at = max(i for i, event in enumerate(events) if event.kind not in _SOFT)
    points = [Counted(e.at, e.elapsed, None) for e in events[at:]]
    if heartbeat is not None and _follows(heartbeat, events[at], events):
        points.append(Counted(heartbeat.at, heartbeat.elapsed, heartbeat.mono))
    most = max(p.elapsed for p in points)
    return min((p for p in points if p.elapsed == most), key=lambda p: p.wall)


def _follows(heartbeat: Heartbeat, event: Event, events: Sequence[Event]) -> bool:
    """Tell whether a heartbeat was written after `event`: it then counts more seconds.

    Only a back-dating taken back lets the seconds fall; the wall has to decide then.
    """
    if any(e.kind == EventKind.BACKDATED and e.value < 0 for e in events):
        return heartbeat.at > event.at
    return (heartbeat.elapsed, heartbeat.at) > (event.elapsed, event.at)
