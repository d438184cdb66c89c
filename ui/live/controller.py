"""The live meeting between the machine and the screen: commands in, moments out, all saved."""

from dataclasses import dataclass
from datetime import datetime, timedelta

from PySide6.QtCore import QObject, Qt, QTimer, Signal

from facilitator.store import live as live_store
from facilitator.store import meetings
from facilitator.store.database import Database
from sessions.budget import Proposal, closing_must_start_in
from sessions.event_kinds import SOFT
from sessions.events import Event, EventKind, Gate, RunState, standing
from sessions.live import GapAnswer, LiveMeeting, LiveStep, Moment
from sessions.records import Meeting, Stage
from ui.desk import Desk

TICK_MS = 200
UNDOABLE = (SOFT - {EventKind.UNDONE}) | {EventKind.STAGE_ENTERED}
HEARTBEAT_MS = 4000  # five seconds are promised, and the write takes its time


@dataclass(frozen=True)
class Face:
    """What of a moment is shown; the page hears of a new moment only when this differs."""

    state: RunState
    stage: Stage | None
    stage_left: int
    meeting_left: int
    expected_end: datetime
    spent: tuple[int, ...]
    planned: tuple[float, ...]
    ticked: frozenset[str]
    gap: int | None
    activities: tuple[str, ...]
    started_at: datetime | None
    bell: datetime
    bell_settled: bool
    steps: tuple[tuple[LiveStep, ...], ...]
    closing_in: int | None
    safety: bool
    next_step: str
    checked: frozenset[str]
    pledge_at: datetime | None


def face(moment: Moment) -> Face:
    """Round a moment to what the eye can see."""
    closing = closing_must_start_in(moment)
    return Face(
        state=moment.state,
        stage=moment.stage,
        stage_left=int(moment.stage_left),
        meeting_left=int(moment.meeting_left // 60),
        expected_end=moment.expected_end.replace(second=0, microsecond=0),
        spent=tuple(int(stage.spent // 5) for stage in moment.stages),
        planned=tuple(stage.planned for stage in moment.stages),
        ticked=moment.ticked,
        gap=None if moment.gap is None else int(moment.gap),
        activities=moment.activities,
        started_at=moment.started_at,
        bell=moment.bell,
        bell_settled=moment.bell_settled,
        steps=tuple(stage.steps for stage in moment.stages),
        closing_in=None if closing is None else int(closing // 60),
        safety=moment.safety,
        next_step=moment.next_step.id if moment.next_step else "",
        checked=moment.checked,
        pledge_at=moment.pledge_at,
    )


class LiveController(QObject):
    """Owns one `LiveMeeting`. Every command is written at once; ticks only draw.

    `changed` carries a `Moment` whenever something shown has changed, `ended` that the meeting
    is over and on disk.
    """

    changed = Signal(object)
    ended = Signal()

    def __init__(self, desk: Desk, meeting: Meeting, machine: LiveMeeting) -> None:
        super().__init__()
        self._desk = desk
        self._meeting = meeting
        self._machine = machine
        self._unsaved: list[Event] = []
        self._face: Face | None = None
        self._ticker = QTimer(self)
        self._ticker.timeout.connect(self.look)
        self._heart = QTimer(self)
        self._heart.timeout.connect(self._beat)

    @property
    def moment(self) -> Moment:
        return self._machine.now()

    def time(self) -> datetime:
        """The time of the meeting: the wall, from the start on never running backwards."""
        return self.moment.at

    def log(self) -> tuple[Event, ...]:
        """The events so far."""
        return self._machine.events

    @property
    def running(self) -> bool:
        """True from start to end, paused or not."""
        return self.moment.state in {RunState.RUNNING, RunState.PAUSED}

    def wake(self) -> None:
        """Begin to draw, and to beat while the meeting runs."""
        self._face = None
        self.look()
        if self.running:
            self._start_timers()

    def rest(self) -> None:
        """Stop drawing; the meeting itself goes on, because time is not counted here."""
        self._ticker.stop()

    def close(self) -> None:
        """Stop everything: the page is going away for good."""
        self._ticker.stop()
        self._heart.stop()

    def look(self) -> None:
        """Look at the clock and tell when something shown has changed."""
        moment = self._machine.now()
        seen = face(moment)
        if seen != self._face:
            self._face = seen
            self.changed.emit(moment)

    def start(self, minutes_ago: int = 0) -> None:
        """Begin the meeting, `minutes_ago` minutes ago."""
        events = self._machine.start(minutes_ago)
        if events:
            self._take(events)
            self._start_timers()

    def next_stage(self) -> None:
        self._take(self._machine.next_stage())

    def previous_stage(self) -> None:
        self._take(self._machine.previous_stage())

    def pause_or_resume(self) -> None:
        paused = self.moment.state is RunState.PAUSED
        self._take(self._machine.resume() if paused else self._machine.pause())

    def gate(self, answer: Gate) -> None:
        """Answer whether the group is ready; see `LiveMeeting.gate`."""
        self._take(self._machine.gate(answer))

    def add_minutes(self, minutes: int) -> None:
        self._take(self._machine.add_minutes(minutes))

    def accept(self, proposal: Proposal) -> None:
        """Agree to a new split of the time left."""
        self._take(self._machine.accept(proposal))

    def move_bell(self, minutes: int) -> None:
        self._take(self._machine.move_bell(minutes))

    def keep_bell(self) -> None:
        """Leave the bell as planned; it is not asked about again."""
        self._take(self._machine.keep_bell())

    def add_step(self, text: str, stage: Stage, place: int | None = None) -> str:
        """Put a step in her words into a stage; its id, or "" where it does not apply."""
        events = self._machine.add_step(text, stage, place)
        self._take(events)
        return events[0].ref if events else ""

    def move_step(self, step_id: str, place: int) -> None:
        self._take(self._machine.move_step(step_id, place))

    def skip_step(self, step_id: str) -> None:
        """Leave a step out, or bring it back."""
        machine = self._machine
        step = machine.course.find_step(step_id)
        skipped = step is not None and step.skipped
        self._take(machine.unskip_step(step_id) if skipped else machine.skip_step(step_id))

    @property
    def last_command(self) -> datetime | None:
        """When the last command that can be taken back was given; None: no such."""
        events = reversed(standing(self._machine.events))
        return next((event.at for event in events if event.kind in UNDOABLE), None)

    def undo(self) -> bool:
        """Take the last command back while it is fresh; False when nothing is."""
        events = self._machine.undo_last()
        self._take(events)
        return bool(events)

    def check(self, item: str, done: bool) -> None:
        """Tick a line of the room checklist, or take the tick back; before the start too."""
        self._take(self._machine.check(item) if done else self._machine.uncheck(item))

    def read_pledge(self) -> None:
        """Keep the moment at which the pledge was read."""
        self._take(self._machine.read_pledge())

    def open_safety(self) -> None:
        """Let the clocks stand while the safety card is open."""
        self._take(self._machine.open_safety())

    def close_safety(self) -> None:
        self._take(self._machine.close_safety())

    def backdate(self, minutes: int) -> None:
        self._take(self._machine.backdate(minutes))

    def tick(self, step_id: str) -> None:
        """Tick a step, or take the tick back."""
        done = step_id in self.moment.ticked
        self._take(self._machine.untick(step_id) if done else self._machine.tick(step_id))

    def answer_gap(self, answer: GapAnswer) -> None:
        self._take(self._machine.answer_gap(answer))

    def choose_activity(self, stage: Stage, key: str) -> None:
        """Choose another activity of the library for a stage."""
        self._take(self._machine.choose_activity(stage, key))

    def end(self) -> None:
        """End the meeting and say so when that is on disk."""
        events = self._machine.end()
        if events:
            self._take(events)
            self.close()
            self._desk.jobs.start(self._say_ended())

    async def _say_ended(self) -> None:
        saver = self._desk.saver
        if await saver.flush():
            self.ended.emit()
        else:  # the saver goes on trying, and says when it got through
            saver.saved.connect(self._saved_at_last, Qt.ConnectionType.SingleShotConnection)

    def _saved_at_last(self, _at: datetime) -> None:
        self.ended.emit()

    def _start_timers(self) -> None:
        self._ticker.start(TICK_MS)
        self._heart.start(max(TICK_MS, round(HEARTBEAT_MS / self._desk.clock.rate)))

    def _take(self, events: tuple[Event, ...]) -> None:
        if events:
            self._unsaved.extend(events)
            self._desk.saver.put(f"live:{self._meeting.id}", self._write)
            self._desk.saver.start()
        self.look()

    def _write(self) -> None:
        """Run in the worker: write what is not on disk yet, and forget it once it is."""
        events = tuple(self._unsaved)
        if events:
            save_events(self._desk.db, self._meeting, events)
            del self._unsaved[: len(events)]

    def _beat(self) -> None:
        if self.running:
            # A beat that is refused is not complained of: what she types and presses speaks.
            beat = self._machine.heartbeat()
            self._desk.jobs.submit(live_store.beat, self._desk.db, self._meeting.id, beat)


def save_events(db: Database, meeting: Meeting, events: tuple[Event, ...]) -> None:
    """Add to a meeting's log, with the change of state that the first and last event mean.

    With its start the meeting itself is written, because its day is the one it is held on. The
    two belong together: written later, the planned meeting would undo what has begun.
    """
    last, meeting_id = events[-1], meeting.id
    start = next((e for e in events if e.kind is EventKind.STARTED), None)
    if start is not None:
        meetings.save_meeting(db, meeting)
        live_store.begin(db, meeting_id, events, start.at - timedelta(minutes=start.value))
    if last.kind is EventKind.ENDED:
        live_store.end(db, meeting_id, events, last.at - timedelta(seconds=last.value))
    elif start is None:
        live_store.append_events(db, meeting_id, events)
