"""What stands beside the running meeting: the members' screen, the safety card, the glance,
two small timers, and a laptop that stays awake."""

from PySide6.QtCore import QObject, Qt
from PySide6.QtGui import QGuiApplication, QKeyEvent
from PySide6.QtWidgets import QWidget

from facilitator import shareable
from icebreakers.catalogue import Catalogue
from sessions.live import Moment, RunState
from ui.audience import AudienceControl
from ui.desk import Desk
from ui.glance import GlanceView
from ui.live import LiveController
from ui.power import Awake, battery_low
from ui.widgets.safety_card import SafetyCard
from ui.widgets.turn_timer import ExtraTimer, TurnTimer

RUNNING_STATES = frozenset({RunState.RUNNING, RunState.PAUSED})


class LiveExtras(QObject):
    """Belongs to the live page. Keys: F1 safety card, F5 members' screen, F6 glance, F7 turn
    timer, Shift+F7 next turn, F8 extra timer."""

    def __init__(self, page: QWidget, desk: Desk) -> None:
        super().__init__(page)
        self._desk = desk
        self._controller: LiveController | None = None
        self._told_battery = False
        app = QGuiApplication.instance()
        assert isinstance(app, QGuiApplication)
        self.audience = AudienceControl(app, page)
        self.audience.said.connect(self._say)
        self.safety = SafetyCard(page, desk)
        self.safety.closed.connect(self._safety_closed)
        enter = {Qt.Key.Key_Return, Qt.Key.Key_Enter}
        through = frozenset({*enter, Qt.Key.Key_C, Qt.Key.Key_Space})
        self.glance = GlanceView(
            page, desk.theme, self._language, key=Qt.Key.Key_F6, through=through
        )
        self.turn = TurnTimer(desk.theme, desk.clock, key="F7", next_key="⇧F7")
        self.extra = ExtraTimer(desk.theme, desk.clock, key="F8")
        self.extra.setVisible(False)
        self.awake = Awake(self)

    def bring(self, catalogue: Catalogue | None) -> None:
        """The library whose texts may be shown to the members."""
        if catalogue is not None:
            self.audience.bring(shareable.library(catalogue, self._desk.language))

    def attach(self, controller: LiveController) -> None:
        """Work on another meeting."""
        self._controller = controller
        self._told_battery = False

    async def load(self) -> None:
        """Read what the safety card shows, so that its key need not wait."""
        await self.safety.load()

    def show_moment(self, moment: Moment) -> None:
        """Follow the clock; the laptop stays awake while the meeting runs."""
        self.audience.show_moment(moment)
        self.glance.show_moment(moment)
        if moment.state in RUNNING_STATES:
            self.awake.begin()
            if not self._told_battery:
                self._told_battery = True
                self._desk.jobs.start(self._look_at_battery())
        else:
            self.awake.end()

    def take_key(self, event: QKeyEvent) -> bool:
        """Do what a function key asks for; False when it is none of ours."""
        shift = bool(event.modifiers() & Qt.KeyboardModifier.ShiftModifier)
        actions = {
            Qt.Key.Key_F1: self.open_safety,
            Qt.Key.Key_F5: self.audience.toggle,
            Qt.Key.Key_F6: self.glance.lay,
            Qt.Key.Key_F7: self.turn.next_turn if shift else self.turn.press,
            Qt.Key.Key_F8: self._extra_pressed,
        }
        action = actions.get(Qt.Key(event.key()))
        if action is None or event.isAutoRepeat():
            return False
        action()
        return True

    def open_safety(self) -> None:
        """The clocks stand, the members' screen is black, the card lies over the page."""
        if self._controller is not None:
            self._controller.open_safety()
        self.glance.put_away()
        self.audience.blank()
        self.safety.open()

    def put_away(self) -> None:
        """The page is left; the members' screen stays as it is."""
        self.glance.put_away()
        if not self.safety.isHidden():
            self.safety.put_away()
            self._safety_closed()

    def end(self) -> None:
        """The meeting or the vault is over: nothing goes on by itself."""
        self.put_away()
        self.awake.end()
        self.turn.put_away()
        self.extra.begin_again()
        self.extra.setVisible(False)
        self.audience.end()

    def _safety_closed(self) -> None:
        if self._controller is not None:
            self._controller.close_safety()
        self.audience.show_again()

    def _extra_pressed(self) -> None:
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
