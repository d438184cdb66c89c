"""The live meeting: a plain object that answers "what is the moment now?" and takes commands.

Nothing here ticks. `now()` derives the moment from the injected clock; a command returns the
events it caused, for the store to keep, or `()` when it does not apply. A meeting is rebuilt
from its events and the last heartbeat alone.

Look at it (`now`, `heartbeat` or any command) at least every fifteen seconds of its clock: a
longer silence means the machine slept or the program hung, and is asked about.
"""

from collections import deque
from collections.abc import Callable, Iterable
from datetime import datetime
from enum import StrEnum
from typing import Concatenate, ParamSpec

from sessions import live_rules as rules
from sessions.clock import Clock, Instant, later, seconds_between
from sessions.course import Course, carried
from sessions.events import Event, EventKind, Gate, Heartbeat, RunState
from sessions.fold import fold, step
from sessions.live_rules import Draft, Drafts
from sessions.moment import Moment, moment
from sessions.records import STAGES, Plan, Stage
from sessions.recovery import watch_for

_P = ParamSpec("_P")

SECOND_PRESS = 0.4  # real seconds in which the go key is deaf
LONGEST_BACKDATE = 240  # minutes
UNDO_DEPTH = 50  # commands
UNDO_WINDOW = 10.0  # real seconds in which a command can be taken back


# What a key or button asks of a meeting: it returns the events it caused.
Command = Callable[["LiveMeeting"], tuple[Event, ...]]


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
        self._clock = clock
        self._watch = watch_for(clock, self._course, self._events, heartbeat)
        self._went: float | None = None  # monotonic second of the last press of the go key
        # Commands that can be taken back: monotonic second, places of their events in the log.
        self._fresh: deque[tuple[float, tuple[int, ...]]] = deque(maxlen=UNDO_DEPTH)

    @property
    def events(self) -> tuple[Event, ...]:
        """All events so far, those it was built from included."""
        return tuple(self._events)

    @property
    def course(self) -> Course:
        """The fold of the events so far."""
        return self._course

    @property
    def missing(self) -> float | None:
        """The seconds that went missing and wait for an answer, as of the last look; None when
        there is no question."""
        return self._watch.gap

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
        self._watch.look()
        last = self._watch.counted
        second = self._watch.second(last.wall)
        return Heartbeat(last.wall, last.elapsed, second, self._clock.boot)

    # --- commands ---------------------------------------------------------------------------

    def start(self, minutes_ago: int = 0) -> tuple[Event, ...]:
        """Begin, or say that it began up to `LONGEST_BACKDATE` minutes ago."""
        here = self._watch.look()
        ready = self._course.state == RunState.READY and not self._course.safety
        if not ready or not 0 <= minutes_ago <= LONGEST_BACKDATE:
            return ()
        self._went = here.mono
        self._watch.add(minutes_ago * 60.0)
        self._watch.run()
        return self._record(here, Draft(EventKind.STARTED, STAGES[0], minutes_ago))

    def pause(self) -> tuple[Event, ...]:
        """Stop counting; says "pause" to an open gap."""
        here = self._watch.look()
        if self._watch.gap is not None:
            return self._settle(here)
        if self._course.state != RunState.RUNNING:
            return ()
        self._watch.stop()
        return self._record(here, Draft(EventKind.PAUSED))

    def resume(self) -> tuple[Event, ...]:
        """Count on; an open gap becomes a pause that ends here."""
        here = self._watch.look()
        if self._course.safety:
            return ()
        settled = self._settle(here)
        if self._course.state != RunState.PAUSED:
            return ()
        lasted = self._watch.idle
        self._watch.run()
        return settled + self._record(here, Draft(EventKind.RESUMED, value=lasted))

    def next_stage(self) -> tuple[Event, ...]:
        """Enter the next stage, running or paused; deaf for 400 ms after a press that went."""
        return self._go(lambda course: rules.entering(self.plan, course, 1))

    def previous_stage(self) -> tuple[Event, ...]:
        """Go back one stage; what it used before counts on."""
        here, course = self._look()
        return self._enter(here, rules.entering(self.plan, course, -1))

    def gate(self, answer: Gate) -> tuple[Event, ...]:
        """Answer the gate of the transition.

        READY goes on to the activity, deaf as `next_stage` is. NOT_YET gives the transition three
        minutes, taken from the activity down to 60 % of its plan. BACK enters the opening once
        more; until the group comes back the activity pays for the time, the closing never.
        """
        if answer == Gate.READY:
            return self._go(lambda course: rules.gate(self.plan, course, answer))
        here, course = self._look()
        drafts = rules.gate(self.plan, course, answer)
        return self._enter(here, drafts) if answer == Gate.BACK else self._write(here, drafts)

    def go_on(self) -> tuple[Event, ...]:
        """The go key: on to the next stage, READY at the gate; an open gap was a pause, and stays
        one. The closing is not ended by it."""
        here = self._watch.look()
        if self.missing is not None:
            return self._settle(here)
        at_gate = self._course.stage is Stage.TRANSITION
        return self.gate(Gate.READY) if at_gate else self.next_stage()

    def go_back(self) -> tuple[Event, ...]:
        """To the stage before; from the gate as `gate` says."""
        at_gate = self._course.stage is Stage.TRANSITION
        return self.gate(Gate.BACK) if at_gate else self.previous_stage()

    def one_more(self) -> tuple[Event, ...]:
        """A minute more for the stage; at the gate it is "not yet", which gives three."""
        at_gate = self._course.stage is Stage.TRANSITION
        return self.gate(Gate.NOT_YET) if at_gate else self.add_minutes(1)

    def pause_or_resume(self) -> tuple[Event, ...]:
        """Stop counting, or count on; an open gap becomes a pause that ends here."""
        self._watch.look()
        stands = self.missing is not None or self._course.state is RunState.PAUSED
        return self.resume() if stands else self.pause()

    def add_minutes(self, minutes: int, stage: Stage | None = None) -> tuple[Event, ...]:
        """Change the plan of `stage` (default: the current one) by `minutes`.

        Taking away stops at the minutes already spent, at the stage's protected minimum, and
        at one.
        """
        here, course = self._look()
        return self._write(here, rules.minutes(self.plan, course, minutes, stage))

    def move_bell(self, minutes: int) -> tuple[Event, ...]:
        """Let the bell ring `minutes` later (negative: earlier), not in the past."""
        here, course = self._look()
        left = seconds_between(here.wall, later(self.bell, course.bell_moved * 60)) / 60
        return self._write(here, rules.moving_bell(course, minutes, left))

    def do(
        self, rule: Callable[Concatenate[Course, _P], Drafts], *args: _P.args, **named: _P.kwargs
    ) -> tuple[Event, ...]:
        """Do what a rule of `sessions.live_rules` says of the course so far; `args` are what it
        takes besides the course."""
        here, course = self._look()
        return self._write(here, rule(course, *args, **named))

    def open_safety(self) -> tuple[Event, ...]:
        """Let the clock stand while the safety card is open; an open gap becomes a pause first.

        Only that it was opened is written, never for what. Possible before the start too.
        """
        here = self._watch.look()
        if self._course.safety or rules.is_over(self._course):
            return ()
        settled = self._settle(here)
        self._watch.stop()
        return settled + self._record(here, Draft(EventKind.SAFETY_OPENED))

    def close_safety(self) -> tuple[Event, ...]:
        """Go on as it was before the card: running, paused or not yet begun."""
        here = self._watch.look()
        if not self._course.safety:
            return ()
        stood = 0.0
        if self._course.goes_on:
            stood = self._watch.idle
            self._watch.run()
        return self._record(here, Draft(EventKind.SAFETY_CLOSED, value=stood))

    @property
    def undoable(self) -> EventKind | None:
        """What `undo_last` would take back: the kind of its first event."""
        fresh = self._freshest(self._watch.look(), UNDO_WINDOW)
        return None if fresh is None else self._events[fresh[0]].kind

    def undo_last(self, within: float = UNDO_WINDOW) -> tuple[Event, ...]:
        """Take back the last command, if it is at most `within` real seconds old.

        That is a change of stage, minutes, bell, gate, steps, ticks, checklist, pledge or
        ice-breaker; repeated, the one before. Afterwards everything is as if it had not been
        pressed, the time since included. Starting, pausing, back-dating, answers about missing
        time, the safety card and the end are not undone: they have their own way back.
        """
        here = self._watch.look()
        fresh = self._freshest(here, within)
        if fresh is None:
            return ()
        self._fresh.pop()
        self._went = None
        undone = self._record(here, *rules.undoing(fresh, len(self._events)))
        self._course = fold(self.plan, self._events)
        return undone

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
        return self._record(here, Draft(kind, value=missing))

    def backdate(self, minutes: int) -> tuple[Event, ...]:
        """Say that it began `minutes` earlier than recorded; negative takes that back.

        The minutes belong to the opening, whatever stage runs now.
        """
        here, course = self._look()
        opening = course.spent_in(STAGES[0]) + minutes * 60.0
        live = rules.is_live(course)
        if not live or not 0 < abs(minutes) <= LONGEST_BACKDATE or opening < 0:
            return ()
        settled = self._settle(here)
        self._watch.add(minutes * 60.0)
        return settled + self._record(here, Draft(EventKind.BACKDATED, value=minutes))

    def end(self) -> tuple[Event, ...]:
        """End the meeting from any stage; ended out of a pause, it was over when that began."""
        here = self._watch.look()
        if not rules.is_live(self._course) or self._pressed_twice(here):
            return ()
        settled = self._settle(here)
        idle = self._watch.idle
        self._watch.stop()
        return settled + self._record(here, Draft(EventKind.ENDED, value=idle))

    # --- what they share --------------------------------------------------------------------

    def _look(self) -> tuple[Instant, Course]:
        """Read the clock; the course comes carried up to now."""
        here = self._watch.look()
        return here, carried(self._course, self._watch.elapsed)

    def _pressed_twice(self, here: Instant) -> bool:
        within = SECOND_PRESS * self._clock.rate
        return self._went is not None and 0 <= here.mono - self._went < within

    def _freshest(self, here: Instant, within: float) -> tuple[int, ...] | None:
        if not self._fresh or rules.is_over(self._course):
            return None
        pressed, places = self._fresh[-1]
        return places if 0 <= here.mono - pressed <= within * self._clock.rate else None

    def _go(self, rule: Callable[[Course], Drafts]) -> tuple[Event, ...]:
        """Obey the go key, unless it is the second of two quick presses."""
        here, course = self._look()
        drafts = () if self._pressed_twice(here) else rule(course)
        if drafts:
            self._went = here.mono
        return self._enter(here, drafts)

    def _enter(self, here: Instant, drafts: Drafts) -> tuple[Event, ...]:
        return self._settle(here) + self._write(here, drafts) if drafts else ()

    def _settle(self, here: Instant) -> tuple[Event, ...]:
        """Let an open gap be a pause, the default answer."""
        missing = self._watch.gap
        if missing is None:
            return ()
        self._watch.settle()
        return self._record(here, Draft(EventKind.GAP_PAUSED, value=missing))

    def _write(self, here: Instant, drafts: Drafts) -> tuple[Event, ...]:
        """Record what one command does, so that it can be taken back as one."""
        if drafts:
            first = len(self._events)
            self._fresh.append((here.mono, tuple(range(first, first + len(drafts)))))
        return self._record(here, *drafts)

    def _record(self, here: Instant, *drafts: Draft) -> tuple[Event, ...]:
        events = tuple(self._event(here, draft) for draft in drafts)
        for event in events:
            self._events.append(event)
            self._course = step(self._course, event)
        if rules.is_live(self._course):
            self._watch.keep()
        return events

    def _event(self, here: Instant, draft: Draft) -> Event:
        stage = draft.stage or self._course.stage
        value = float(draft.value)
        elapsed = self._watch.elapsed
        return Event(draft.kind, here.wall, elapsed, stage, value, draft.ref, draft.text)


def by(
    rule: Callable[Concatenate[Course, _P], Drafts], *args: _P.args, **named: _P.kwargs
) -> Command:
    """Return the command that does what a rule of `sessions.live_rules` says."""
    return lambda meeting: meeting.do(rule, *args, **named)
