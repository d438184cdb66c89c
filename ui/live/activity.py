"""The activity of the stage that runs: its card, its steps, and the swap for another one."""

from dataclasses import replace

from PySide6.QtCore import QObject, Signal
from PySide6.QtWidgets import QStackedWidget

from facilitator.activity_library import needs_of
from facilitator.material import live_library
from facilitator.material.live import LiveMaterial
from facilitator.material.live_library import LiveLibrary, minutes_left
from icebreakers.activity import Activity
from icebreakers.swap import swap
from sessions.activity_steps import ActivityStep, done, next_number
from sessions.live import by
from sessions.live_rules import choosing, turning_tick
from sessions.moment import Moment
from sessions.records import STAGES, Member, Stage
from ui.desk import Desk
from ui.live.controller import LiveController
from ui.live.parts.activity_card import ActivityCard
from ui.live.parts.activity_swap import ActivitySwap
from ui.live.parts.turn_timer import LEAST, MOST

CARD, LIST = range(2)


class LiveActivities(QObject):
    """The card of the activity, the list for another one, and its steps and minutes.

    Everything is read beforehand: no key waits for the disk. `changed`: something of it that the
    members' screen shows. `laid`: the list needs the card's place, or gives it back. `timer_asked`:
    the extra timer for so many minutes. `keys_back`: the keys go to the page.
    """

    changed = Signal()
    laid = Signal(bool)
    timer_asked = Signal(int)
    keys_back = Signal()

    def __init__(self, desk: Desk) -> None:
        super().__init__()
        self._controller: LiveController | None = None
        self._desk = desk
        self._library: LiveLibrary | None = None
        self._here: tuple[Member, ...] = ()
        self._known: tuple[Stage, str] | None = None  # what the card shows
        self._offered = 0  # the minutes the list was made for
        self._bare = False  # those without materials alone
        self._meeting_id = ""
        self._lighter: set[tuple[Stage, str]] = set()  # of this meeting
        self.card = ActivityCard(desk.theme, desk.language)
        self.swap = ActivitySwap(desk.theme, desk.language)
        self.place = QStackedWidget()
        self.place.addWidget(self.card)
        self.place.addWidget(self.swap)
        self.card.ticked.connect(self._tick)
        self.card.swap_asked.connect(self.choose)
        self.card.lighter_asked.connect(self.turn_lighter)
        self.card.timer_asked.connect(self.start_timer)
        self.swap.chosen.connect(self._take)
        self.swap.left.connect(self.put_back)
        self.swap.materials_turned.connect(self.turn_materials)

    def attach(self, controller: LiveController) -> None:
        """Work on another meeting."""
        self._controller = controller

    @property
    def choosing(self) -> bool:
        """The list lies over the card, and has the keys."""
        return self.place.currentIndex() == LIST

    @property
    def library(self) -> LiveLibrary | None:
        """The library, once it was read."""
        return self._library

    @property
    def lighter(self) -> bool:
        """The activity of the stage is led in its lighter version."""
        return self._known in self._lighter

    async def load(self, material: LiveMaterial) -> None:
        """Read the library and what this group has had; the bundled part of it once."""
        known = self._library.catalogue if self._library else None
        language = self._desk.language
        read = self._desk.jobs.run(live_library.read, self._desk.db, material, language, known)
        self._library = await read
        if material.meeting.id != self._meeting_id:
            self._meeting_id = material.meeting.id
            self._lighter.clear()
        self._known = None
        self.put_back()

    def show_people(self, here: tuple[Member, ...]) -> None:
        """Who is in the room now; an open list is made anew for them."""
        if here != self._here:
            self._here = here
            if self.choosing:
                self._offer()

    def show_moment(self, moment: Moment) -> None:
        stage, key = moment.stage or STAGES[0], moment.activity
        if self._known is None or self._known[0] is not stage:
            self.put_back()  # its keys would work unseen
        if self._library is None:
            return
        if self._known != (stage, key):
            self._known = stage, key
            self.card.show_activity(self._library.get(key), stage, gone=bool(key))
            self.card.show_lighter(self.lighter)
        self.card.show_done(done(moment.ticked, stage, key))
        self.card.show_timer(self._timer_minutes(moment))
        if self.choosing and minutes_left(moment) != self._offered:
            self._offer()

    def next_step(self, moment: Moment) -> ActivityStep | None:
        """The first step of the running stage's activity that is not done."""
        activity, stage = self._activity(moment), moment.stage
        if activity is None or stage is None:
            return None
        steps = len(activity.text(self._desk.language).steps)
        number = next_number(done(moment.ticked, stage, activity.key), steps)
        return ActivityStep(stage, activity.key, number) if number else None

    def next_line(self, moment: Moment) -> str:
        """The words of `next_step`, "" when there is none."""
        step, activity = self.next_step(moment), self._activity(moment)
        if step is None or activity is None:
            return ""
        return activity.text(self._desk.language).steps[step.number - 1]

    def choose(self) -> None:
        """Open the list of what fits this stage now, or close it."""
        if self.choosing:
            self.put_back()
        elif self._library is not None and self._running:
            self._bare = False
            self._offer()
            self.swap.begin()
            self.place.setCurrentIndex(LIST)
            self.laid.emit(True)
            self.keys_back.emit()

    def put_back(self) -> None:
        """Close the list without choosing."""
        self.place.setCurrentIndex(CARD)
        self.laid.emit(False)

    def turn_lighter(self) -> None:
        """The lighter version of the activity, or the full one again."""
        text = self.card.text
        if text is not None and text.lighter and self._known is not None:
            self._lighter ^= {self._known}
            self.card.show_lighter(self.lighter)
            self.changed.emit()

    def tick_step(self) -> None:
        """Tick the chosen step of the activity, else the next one."""
        rows = self.card.rows
        number = rows.chosen or rows.next
        if number and self.card.activity is not None:
            self._tick(number)
            rows.choose(0)

    def start_timer(self) -> None:
        """Let the extra timer run for the activity; the plan knows nothing of it."""
        if self.card.activity is not None and self._controller is not None:
            self.timer_asked.emit(self._timer_minutes(self._controller.moment))

    def _tick(self, number: int) -> None:
        if self._known is not None and self._controller is not None:
            self._controller.do(by(turning_tick, ActivityStep(*self._known, number).id))

    def _take(self, key: str) -> None:
        self.put_back()
        if self._controller is not None:
            stage = self._controller.moment.stage or STAGES[0]
            self._controller.do(by(choosing, stage, key))

    def turn_materials(self) -> None:
        """Those without materials alone, or all again."""
        self._bare = not self._bare
        self._offer()
        self.swap.begin()

    def _offer(self) -> None:
        """Make the list for the stage, its minutes left and those who are here."""
        if self._library is None or self._controller is None:
            return
        moment = self._controller.moment
        self._offered = minutes_left(moment)
        situation = replace(
            self._library.situation,
            stage=(moment.stage or STAGES[0]).value,
            minutes=self._offered,
            people=len(self._here),
            needs=needs_of(self._here),
            at_hand=frozenset() if self._bare else None,
        )
        today = tuple(key for key in moment.activities if key)
        offer = swap(self._library.catalogue, situation, today)
        self.swap.show_offer(offer, self._offered, len(self._here), bare=self._bare)

    @property
    def _running(self) -> bool:
        return self._controller is not None and self._controller.running

    def _activity(self, moment: Moment) -> Activity | None:
        return self._library.get(moment.activity) if self._library and moment.activity else None

    def _timer_minutes(self, moment: Moment) -> int:
        """Its longest form that the stage has time for, within what the timer can."""
        activity = self._activity(moment)
        if activity is None:
            return LEAST
        low, high = activity.minutes
        return min(MOST, max(LEAST, low, min(high, minutes_left(moment))))
