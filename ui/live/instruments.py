"""What stands beside the running meeting: the members' screen, the safety card, the glance,
two small timers, and a laptop that stays awake."""

from dataclasses import replace

from PySide6.QtCore import QObject, Qt
from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import QWidget

from facilitator.material.live_library import LiveLibrary
from sessions.events import RunState
from sessions.headcount import share
from sessions.live import LiveMeeting
from sessions.moment import Moment
from sessions.records import Stage
from ui.chime import PART, Chime, QtPlayer
from ui.desk import Desk
from ui.live.awake import Awake, battery_low
from ui.live.controller import LiveController
from ui.live.glance import GlanceView
from ui.live.keys import CAPTIONS, Does
from ui.live.members_screen import AudienceControl
from ui.live.parts.live_bar import LiveBar
from ui.live.parts.safety_card import SafetyCard
from ui.live.parts.turn_timer import ExtraTimer, TurnTimer
from ui.live.screen_choice import LiveScreen

RUNNING_STATES = frozenset({RunState.RUNNING, RunState.PAUSED})


class LiveExtras(QObject):
    """Belongs to the live page: `page` is what the overlays lie on."""

    def __init__(self, page: QWidget, desk: Desk, opener: QWidget) -> None:
        """`opener` is the button of the panel for the members' screen."""
        super().__init__(page)
        self._desk = desk
        self._controller: LiveController | None = None
        self._told_battery = False
        app = QGuiApplication.instance()
        assert isinstance(app, QGuiApplication)
        self.audience = AudienceControl(app, page)
        self.audience.said.connect(self._say)
        self.screen = LiveScreen(page, desk, self.audience, opener)
        self._was_black = False
        self._glanced: tuple[Moment, str] | None = None  # what the glance would show
        self.safety = SafetyCard(page, desk)
        self.safety.closed.connect(self._safety_closed)
        enter = {Qt.Key.Key_Return, Qt.Key.Key_Enter}
        through = frozenset({*enter, Qt.Key.Key_C, Qt.Key.Key_Space})
        self.glance = GlanceView(
            page, desk.theme, self._language, key=Qt.Key.Key_F6, through=through
        )
        keys = CAPTIONS[Does.TURN_TIMER], CAPTIONS[Does.NEXT_TURN]
        self.turn = TurnTimer(desk.theme, desk.clock, key=keys[0], next_key=keys[1])
        self.extra = ExtraTimer(desk.theme, desk.clock, key=CAPTIONS[Does.EXTRA_TIMER])
        self.extra.setVisible(False)
        self.awake = Awake(self)
        settings = desk.settings
        self.chime = Chime(QtPlayer(self), on=settings.chime, volume=settings.chime_volume)
        self.extra.over.connect(self.chime.ring)

    def serve(self, bar: LiveBar) -> None:
        """Obey the buttons of the bar, and let it say whether there is sound."""
        bar.audience_asked.connect(self.audience.toggle)
        bar.screen_asked.connect(self.screen.open_or_close)
        bar.safety_asked.connect(self.open_safety)
        bar.sound_asked.connect(self.turn_chime)
        bar.follow(self.chime)

    def bring(self, library: LiveLibrary | None) -> None:
        """The texts that may be shown to the members."""
        if library is not None:
            self.audience.bring(library.shareable)
            self.screen.know(library)

    def attach(self, controller: LiveController) -> None:
        """Work on another meeting."""
        self._controller = controller
        self.screen.attach(controller)
        self.chime.begin()
        self._told_battery = False

    async def load(self) -> None:
        """Read what the safety card shows, so that its key need not wait."""
        self.chime.set(self._desk.settings.chime, self._desk.settings.chime_volume)
        await self.safety.load()

    def show_moment(
        self, moment: Moment, line: str = "", *, lighter: bool = False, step: str = ""
    ) -> None:
        """Follow the clock; the laptop stays awake while the meeting runs. `line` is the next step
        of the stage's activity, `lighter` that it is led in its lighter version, `step` the id of
        the step she has chosen in her list."""
        self.audience.show_moment(moment, lighter=lighter, step=step)
        self.screen.show_moment(moment)
        self._glanced = moment, line
        if self.glance.isVisible():
            self.glance.show_moment(moment, line)
        self.chime.show_moment(moment)
        if moment.state in RUNNING_STATES:
            self.awake.begin()
            if not self._told_battery:
                self._told_battery = True
                self._desk.jobs.start(self._look_at_battery())
        else:
            self.awake.end()

    def open_safety(self) -> None:
        """The clocks stand, the members' screen is black, the card lies over the page."""
        if self._controller is not None:
            self._controller.do(LiveMeeting.open_safety)
        self.glance.put_away()
        self.screen.put_away()
        if self.safety.isHidden():
            self._was_black = self.audience.blanked
        self.audience.blank()
        self.safety.open()

    def share_turns(self, moment: Moment, present: int) -> None:
        """Give a turn its share of the activity; it counts up elsewhere, and where two stories are
        heard instead of everybody's."""
        found = share(moment, present)
        shared = moment.stage is Stage.ACTIVITY and not found.suggest_two_stories
        self.turn.set_length(found.seconds_each or None if shared else None)

    def turn_chime(self) -> None:
        """On or off, here and from now on; where it cannot be played, say what is missing."""
        if not self.chime.there:
            text = self.tr("Sound needs an extra part, {part}. The dial shows the end of a stage.")
            self._desk.tell(text.format(part=PART), "notice")
            return
        on = self.chime.turn()
        self._desk.settings_changed.emit(replace(self._desk.settings, chime=on))

    def put_away(self) -> None:
        """The page is left; the members' screen stays as it is."""
        self.screen.put_away()
        self.glance.put_away()
        if not self.safety.isHidden():
            self.safety.put_away()
            self._safety_closed()

    def end(self) -> None:
        """The meeting or the vault is over: nothing goes on by itself."""
        self.put_away()
        self.turn.put_away()
        self.extra.begin_again()
        self.extra.setVisible(False)
        self.audience.end()
        self.awake.end()  # last: what ended before may have been drawn once more

    def _safety_closed(self) -> None:
        if self._controller is not None:
            self._controller.do(LiveMeeting.close_safety)
        if not self._was_black:
            self.audience.show_again()

    def run_extra(self, minutes: int) -> None:
        """Let the extra timer run from the beginning, for so many minutes."""
        self.extra.setVisible(True)
        self.extra.run_for(minutes)

    def lay_glance(self) -> None:
        """Stage, time and next step alone, to be read from the circle."""
        if self._glanced is not None:
            self.glance.show_moment(*self._glanced)
        self.screen.put_away()  # the glance would hide it, and its keys would work unseen
        self.glance.lay()

    def press_extra(self) -> None:
        """Show the extra timer, or let it go on or stand."""
        if self.extra.isHidden():
            self.extra.setVisible(True)
            self.extra.begin_again()
        else:
            self.extra.go_or_pause()

    def _language(self) -> str:
        return self._desk.language

    def _say(self, sentence: str) -> None:
        self._desk.tell(sentence, "notice")

    async def _look_at_battery(self) -> None:
        percent = await self._desk.jobs.run(battery_low)
        if percent is not None:
            text = self.tr("The battery is at {percent} %. Plug the laptop in.")
            self._desk.tell(text.format(percent=percent), "notice")
