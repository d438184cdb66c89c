"""The live meeting between the machine and the screen: commands in, moments out, all saved."""

from datetime import datetime

from PySide6.QtCore import QObject, Qt, QTimer, Signal

from facilitator.store import live as live_store
from facilitator.store import meetings
from sessions.budget import closing_must_start_in
from sessions.events import SOFT, Event, EventKind, RunState
from sessions.fold import standing
from sessions.live import Command, LiveMeeting
from sessions.moment import Moment, shown
from sessions.records import Meeting
from ui.desk import Desk

TICK_MS = 200
UNDOABLE = (SOFT - {EventKind.UNDONE}) | {EventKind.STAGE_ENTERED}
HEARTBEAT_MS = 4000  # five seconds are promised, and the write takes its time


class LiveController(QObject):
    """Owns one `LiveMeeting`. Every command is written at once; ticks only draw.

    `moment` is what was seen at the last look: reading it asks no clock. `changed` carries a
    `Moment` whenever something shown has changed, `ended` that the meeting is over and on disk.
    """

    changed = Signal(object)
    ended = Signal()

    def __init__(self, desk: Desk, meeting: Meeting, machine: LiveMeeting) -> None:
        super().__init__()
        self._desk = desk
        self._meeting = meeting
        self._machine = machine
        self.moment: Moment = machine.now()
        self._unsaved: list[Event] = []
        self._shown: object = None
        self._ticker = QTimer(self)
        self._ticker.timeout.connect(self.look)
        self._heart = QTimer(self)
        self._heart.timeout.connect(self._beat)

    def time(self) -> datetime:
        """The time of the meeting now: the wall, from the start on never running backwards."""
        return self.recent().at

    def recent(self) -> Moment:
        """The moment, a tick old at most: while it is drawn nobody need look again."""
        return self.moment if self._ticker.isActive() else self.see()

    def log(self) -> tuple[Event, ...]:
        """The events so far."""
        return self._machine.events

    @property
    def running(self) -> bool:
        """True from start to end, paused or not."""
        return self.moment.state in {RunState.RUNNING, RunState.PAUSED}

    def wake(self) -> None:
        """Begin to draw, and to beat while the meeting runs."""
        self._shown = None
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

    def see(self) -> Moment:
        """Look at the clock without telling: what is shown follows with the next tick."""
        self.moment = self._machine.now()
        return self.moment

    def look(self) -> None:
        """Look at the clock and tell when something shown has changed."""
        moment = self.see()
        closing = closing_must_start_in(moment)
        seen = shown(moment), None if closing is None else closing // 60
        if seen != self._shown:
            self._shown = seen
            self.changed.emit(moment)

    def do(self, command: Command) -> tuple[Event, ...]:
        """Give a command, keep the events it caused, and look at what came of it."""
        events = command(self._machine)
        if events:
            self._unsaved.extend(events)
            self._desk.saver.put(f"live:{self._meeting.id}", self._write)
            self._desk.saver.start()
        self.look()
        kinds = {event.kind for event in events}
        if EventKind.ENDED in kinds:
            self.close()
            self._desk.jobs.start(self._say_ended())
        elif EventKind.STARTED in kinds:
            self._start_timers()
        return events

    @property
    def last_command(self) -> datetime | None:
        """When the last command that can be taken back was given; None: no such."""
        events = reversed(standing(self._machine.events))
        return next((event.at for event in events if event.kind in UNDOABLE), None)

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

    def _write(self) -> None:
        """Run in the worker: write what is not on disk yet, and forget it once it is."""
        events = tuple(self._unsaved)
        meetings.save_events(self._desk.db, self._meeting, events)
        del self._unsaved[: len(events)]

    def _beat(self) -> None:
        if self.running:
            beat = self._machine.heartbeat()
            # A beat that is refused is not complained of: what she types and presses speaks.
            self._desk.jobs.submit(live_store.beat, self._desk.db, self._meeting.id, beat)
