"""What the keys and buttons of the running meeting do."""

from collections.abc import Callable
from functools import partial
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Qt, QTimer
from PySide6.QtGui import QKeyEvent

from sessions.clock import later
from sessions.events import Gate
from sessions.live import UNDO_WINDOW, GapAnswer
from sessions.records import Stage
from ui.attending import status_for_key
from ui.live import LiveController
from ui.marking import mark_for_key

from .live_run import ARMED_MS

if TYPE_CHECKING:
    from .live import LivePage


class LiveCommands(QObject):
    """Belongs to the live page. Keys: Enter on, Backspace back, + and − minutes, Space pause,
    digits members, N note, C tick the next step, G ice-breaker, B began earlier, F2 and F3 accept
    or leave a proposal, F9 the pledge was said, the mark keys for the chosen member."""

    def __init__(self, page: "LivePage") -> None:
        super().__init__(page)
        self._page = page
        self._arm = QTimer(self, singleShot=True)
        self._arm.timeout.connect(self.disarm)
        self._actions: dict[Qt.Key, Callable[[], object]] = {
            Qt.Key.Key_Backspace: self.back,
            Qt.Key.Key_F2: self.accept,
            Qt.Key.Key_F3: page.notices.leave,
            Qt.Key.Key_F9: self.read_pledge,
            Qt.Key.Key_Plus: self.one_more,
            Qt.Key.Key_Equal: self.one_more,
            Qt.Key.Key_Minus: self.one_less,
            Qt.Key.Key_Space: self.pause,
            Qt.Key.Key_N: page.side.box.write,
            Qt.Key.Key_C: self.tick_next,
            Qt.Key.Key_G: self.choose_icebreaker,
            Qt.Key.Key_O: self.turn_asking,
            Qt.Key.Key_B: self.earlier,
            Qt.Key.Key_Y: partial(self.answer_gap, GapAnswer.COUNT),
            Qt.Key.Key_X: partial(self.answer_gap, GapAnswer.DISCARD),
            Qt.Key.Key_Right: partial(page.side.step, 1),
            Qt.Key.Key_Left: partial(page.side.step, -1),
        }

    def obey(self, event: QKeyEvent) -> None:
        """Do what a plain key means while the meeting runs."""
        side = self._page.side
        status = status_for_key(event.text())
        mark = mark_for_key(event.text())
        action = self._actions.get(Qt.Key(event.key()))
        if event.text().isdecimal():
            side.choose_number(int(event.text()))
        elif mark is not None and side.chosen:
            side.tap(mark)
        elif status is not None and side.chosen:
            side.set_status(status)
        elif action is not None:
            action()

    @property
    def armed(self) -> bool:
        """One press of the go key was given in the closing; the next ends the meeting."""
        return self._arm.isActive()

    def disarm(self) -> None:
        self._arm.stop()
        self._page.view.ask_again(False)

    def go_on(self) -> None:
        """The go key: what it does depends on where the meeting stands."""
        moment = self._controller.moment
        if moment.gap is not None:
            self.answer_gap(GapAnswer.PAUSE)
        elif moment.stage is Stage.TRANSITION:
            self._controller.gate(Gate.READY)
        elif moment.stage is not Stage.CLOSING:
            self._controller.next_stage()
        elif self.armed:
            self.disarm()
            self._controller.end()
        else:
            self._arm.start(ARMED_MS)
            self._page.view.ask_again(True)

    def back(self) -> None:
        if self._controller.moment.stage is Stage.TRANSITION:
            self._controller.gate(Gate.BACK)
        else:
            self._controller.previous_stage()

    def change_minutes(self, minutes: int) -> None:
        """The plus and minus buttons."""
        if minutes > 0:
            self.one_more()
        else:
            self.one_less()

    def one_more(self) -> None:
        """A minute more; at the gate it is "not yet", which gives three."""
        if self._controller.moment.stage is Stage.TRANSITION:
            self._controller.gate(Gate.NOT_YET)
        else:
            self._controller.add_minutes(1)

    def one_less(self) -> None:
        self._controller.add_minutes(-1)

    def pause(self) -> None:
        self._controller.pause_or_resume()

    def accept(self) -> None:
        """Agree to what the quiet line proposes."""
        proposal = self._page.notices.proposal
        if proposal is not None:
            self._controller.accept(proposal)

    def undo(self) -> None:
        """Take back what was pressed last, a mark or a command, within ten seconds."""
        if not self._page.meeting_runs or not self._page.cover.isHidden():
            return
        fresh = later(self._controller.moment.at, -UNDO_WINDOW * self._page.desk.clock.rate)
        command = self._controller.last_command or fresh
        if not self._page.side.take_back_mark(max(fresh, command)):
            self._controller.undo()

    def tick_next(self) -> None:
        step = self._page.view.next_step(self._controller.moment.ticked)
        if step:
            self._controller.tick(step)

    def choose_icebreaker(self) -> None:
        if self._controller.moment.stage is Stage.TRANSITION:
            self._page.icebreaker.choose()

    def read_pledge(self) -> None:
        self._controller.read_pledge()

    def earlier(self) -> None:
        """The meeting began a minute earlier than it was started here."""
        self._controller.backdate(1)

    def answer_gap(self, answer: GapAnswer) -> None:
        self._controller.answer_gap(answer)

    def turn_asking(self) -> None:
        """In the opening: what to ask back, or the sentences again."""
        page = self._page
        if self._controller.moment.stage is Stage.OPENING and page.asking.wanted:
            page.view.ask_back(not page.view.asks_back)
            (page.asking.card if page.view.asks_back else page).setFocus()

    @property
    def _controller(self) -> LiveController:
        return self._page.controller
