"""One practice run: the real live page on a throw-away vault, and what its members do meanwhile."""

import sys
from dataclasses import dataclass

from PySide6.QtCore import QObject, Signal

from facilitator.practice_vault import PracticeVault, Wish
from facilitator.words.practice import group_name
from sessions import practice
from sessions.clock import PacedClock
from sessions.moment import Moment
from sessions.practice import CueKind
from sessions.practice_run import Advice, Seen, Telling, Told, advice, followed
from sessions.records import MarkKind
from ui.desk import Desk
from ui.language import translate
from ui.live.keys import CAPTIONS, MARK_KEYS, Does
from ui.live.page import LivePage
from ui.places import CloseMeeting, Live, Place

PACES = (1, 4, 10)  # practice seconds in one real second
USUAL_PACE = 4
KEYS_OF_MARKS: dict[MarkKind, str] = {kind: key for key, kind in MARK_KEYS.items()}
LEAVES_KEY = CAPTIONS[Does.LEAVES]


@dataclass(frozen=True)
class Review:
    """What is told at the end; `told` with whether it was followed."""

    told: tuple[tuple[Told, bool], ...]
    moment: Moment
    advice: Advice


class PracticeRun(QObject):
    """Owns a desk, a saver, a clock and a vault of its own; only jobs, settings and theme are
    shared with the real desk, whose vault it never sees.

    `changed` when another cue came up or one was followed; `over` when she ended the meeting or
    asked to go elsewhere.
    """

    changed = Signal()
    over = Signal()

    def __init__(self, desk: Desk, wish: Wish, pace: int) -> None:
        super().__init__()
        self._real = desk
        self._wish = wish
        self._vault = PracticeVault()
        self._telling = Telling()
        self._shown: object = None
        self._refused = False  # something could not be written, and she was told
        self._page: LivePage | None = None
        self._desk: Desk | None = None
        start = desk.clock.now().wall.replace(second=0, microsecond=0)
        self._clock = PacedClock(desk.clock, start, pace)  # stands until the meeting starts
        self.pace = pace
        self.stopped = False

    @property
    def page(self) -> LivePage:
        assert self._page is not None
        return self._page

    @property
    def vault(self) -> PracticeVault:
        return self._vault

    async def open(self) -> None:
        """Make the vault and the live page on it; whatever fails, no folder is left."""
        real, jobs = self._real, self._real.jobs
        start = self._clock.now().wall
        name = group_name(translate)
        try:
            made = await jobs.run(self._vault.open, self._wish, name, real.language, start)
            desk = Desk(made, jobs, self._clock, real.settings, real.theme)
            desk.demo = True
            self._desk = desk
            self._page = LivePage(desk)
            await self._page.show_place(Live(practice.MEETING_ID))
        except BaseException:
            self.stop()
            raise
        self._listen(desk, self._page)

    def stop(self) -> None:
        """End at once: nothing goes on, and the worker deletes the vault before its next job."""
        if self.stopped:
            return
        self.stopped = True
        try:
            if self._page is not None:
                self._page.stop()
        finally:
            if self._desk is not None:
                self._desk.saver.forget()
            self._real.jobs.submit(self._vault.close)

    def run_at(self, pace: int) -> None:
        """Another speed, from now on; before the start it only is kept in mind."""
        self.pace = pace
        if self.begun:
            self._clock.run_at(pace)
        self.changed.emit()

    @property
    def begun(self) -> bool:
        """True once the meeting was started."""
        return self._page is not None and self._page.controller.moment.started_at is not None

    @property
    def current(self) -> tuple[Told, bool] | None:
        """What came up last, and whether it was followed; None before the first cue."""
        told = self._telling.told
        return (told[-1], self._is_followed(told[-1])) if told else None

    def review(self) -> Review:
        """Look back; while the run is still there."""
        moment = self.page.controller.moment
        told = tuple((each, self._is_followed(each)) for each in self._telling.told)
        missed = [each for each, done in told if not done]
        found = advice(self._telling.told, missed, moment, self.pace)
        return Review(told, moment, found)

    def _is_followed(self, told: Told) -> bool:
        people = self.page.people
        presences = {m.id: people.attending.of(m.id) for m in people.members}
        seen = Seen(people.marking.all, presences)
        return followed(told, seen, self.page.controller.moment)

    def _listen(self, desk: Desk, page: LivePage) -> None:
        desk.go.connect(self._gone)
        desk.told.connect(self._real.told)
        desk.lock_asked.connect(self._real.lock_asked)
        desk.saver.failed.connect(self._not_saved)
        page.controller.changed.connect(self._moved_on)
        people = page.people
        people.attending.changed.connect(self._look)
        people.marking.changed.connect(self._look)

    def _moved_on(self, moment: Moment) -> None:
        if moment.started_at is not None and not self._clock.runs:
            self._clock.run_at(self.pace)
        self._telling.look(moment)
        self._look()

    def _look(self) -> None:
        shown = (self.begun, self.current)
        if shown != self._shown:
            self._shown = shown
            self.changed.emit()

    def _not_saved(self, error: Exception) -> None:
        """Say it once by the one exit for errors: the saver goes on trying."""
        if not self._refused and not self.stopped:
            self._refused = True
            sys.excepthook(type(error), error, error.__traceback__)

    def _gone(self, place: Place) -> None:
        """The live page asks for another place: its closing or Home. Either is the end here."""
        if not self.stopped and (isinstance(place, CloseMeeting) or self.page.isVisible()):
            self.over.emit()


def key_of(told: Told, late: str) -> str:
    """Return the letter that answers a cue; `late` is that of being late."""
    match told.cue.kind:
        case CueKind.ARRIVES:
            return late
        case CueKind.LEAVES:
            return LEAVES_KEY
        case _:
            return KEYS_OF_MARKS[told.cue.mark] if told.cue.mark is not None else ""
