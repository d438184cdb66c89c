"""What the keys and buttons of the running meeting do."""

from collections.abc import Callable
from functools import partial
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Qt, QTimer
from PySide6.QtGui import QKeyEvent

from facilitator.words import status_for_key
from sessions.clock import later
from sessions.events import Gate
from sessions.live import UNDO_WINDOW, GapAnswer
from sessions.records import Stage
from ui.language import translate
from ui.live.controller import LiveController
from ui.live.marking import mark_for_key
from ui.live.parts.beside import Shown
from ui.live.stage_view import ARMED_MS

if TYPE_CHECKING:
    from ui.live.page import LivePage


class LiveCommands(QObject):
    """Belongs to the live page. Keys: Enter on, Backspace back, + and − minutes, Space pause,
    digits members, N note, O turns what stands beside the steps, B began earlier, F2 and F3 accept
    or leave a proposal, F9 the pledge was said, the mark keys for the chosen member. Up and Down
    choose a step, C ticks it or the next one, Delete leaves it out, Insert adds one, Ctrl+Up and
    Ctrl+Down move it; PageUp and PageDown move the bell. G and F: see `LiveActivities`."""

    def __init__(self, page: "LivePage") -> None:
        super().__init__(page)
        self._page = page
        self._arm = QTimer(self, singleShot=True)
        self._arm.timeout.connect(self.disarm)
        self._actions: dict[Qt.Key, Callable[[], object]] = {
            Qt.Key.Key_Backspace: self.back,
            Qt.Key.Key_F2: self.accept,
            Qt.Key.Key_F3: self.leave,
            Qt.Key.Key_F9: self.read_pledge,
            Qt.Key.Key_Plus: self.one_more,
            Qt.Key.Key_Equal: self.one_more,
            Qt.Key.Key_Minus: self.one_less,
            Qt.Key.Key_Space: self.pause,
            Qt.Key.Key_N: page.side.box.write,
            Qt.Key.Key_C: self.tick_step,
            Qt.Key.Key_G: page.activities.choose,
            Qt.Key.Key_F: page.activities.turn_lighter,
            Qt.Key.Key_O: self.turn_beside,
            Qt.Key.Key_B: self.earlier,
            Qt.Key.Key_Y: partial(self.answer_gap, GapAnswer.COUNT),
            Qt.Key.Key_X: partial(self.answer_gap, GapAnswer.DISCARD),
            Qt.Key.Key_Right: partial(page.side.step, 1),
            Qt.Key.Key_Left: partial(page.side.step, -1),
            Qt.Key.Key_Up: partial(page.view.steps.choose_by, -1),
            Qt.Key.Key_Down: partial(page.view.steps.choose_by, 1),
            Qt.Key.Key_Delete: page.view.steps.skip_chosen,
            Qt.Key.Key_Insert: page.view.steps.add,
            Qt.Key.Key_PageUp: partial(self.move_bell, 1),
            Qt.Key.Key_PageDown: partial(self.move_bell, -1),
        }

    def obey(self, event: QKeyEvent) -> None:
        """Do what a plain key means while the meeting runs."""
        side = self._page.side
        status = status_for_key(event.text(), translate)
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
        notices = self._page.notices
        if notices.bell_change is not None:
            self._controller.move_bell(notices.bell_change)
        elif notices.proposal is not None:
            self._controller.accept(notices.proposal)

    def leave(self) -> None:
        """Leave what the quiet line proposes; about the bell it is not said again, ever."""
        notices = self._page.notices
        if notices.bell_change is not None:
            self._controller.keep_bell()
        else:
            notices.leave()

    def move_bell(self, minutes: int) -> None:
        """Let the bell ring so many minutes later."""
        self._controller.move_bell(minutes)

    def move_step(self, event: QKeyEvent) -> bool:
        """Ctrl+Up and Ctrl+Down move the chosen step; False for any other key."""
        way = {Qt.Key.Key_Up: -1, Qt.Key.Key_Down: 1}.get(Qt.Key(event.key()))
        only = event.modifiers() & ~Qt.KeyboardModifier.KeypadModifier
        if way is None or only != Qt.KeyboardModifier.ControlModifier:
            return False
        self._page.view.steps.move_chosen(way)
        return True

    def undo(self) -> None:
        """Take back what was pressed last, a mark or a command, within ten seconds."""
        if not self._page.meeting_runs or not self._page.cover.isHidden():
            return
        fresh = later(self._controller.moment.at, -UNDO_WINDOW * self._page.desk.clock.rate)
        command = self._controller.last_command or fresh
        if not self._page.side.take_back(max(fresh, command)):
            self._controller.undo()

    def tick_step(self) -> None:
        """Tick the chosen step, else the next one; under the glance the one it shows."""
        steps, moment = self._page.view.steps, self._controller.moment
        glancing = not self._page.extras.glance.isHidden()
        chosen = "" if glancing else steps.chosen
        led = self._page.activities.next_step(moment) if glancing else None
        following = led or moment.next_step
        if chosen:
            self._controller.tick(chosen)
            steps.choose("")
        elif following is not None:
            self._controller.tick(following.id)

    def add_step(self, text: str, stage: Stage, place: int) -> None:
        """A step in her words; put after a chosen one, it is the chosen one itself."""
        steps = self._page.view.steps
        made = self._controller.add_step(text, stage, place)
        if made and steps.chosen:
            steps.choose(made)

    def read_pledge(self) -> None:
        self._controller.read_pledge()

    def earlier(self) -> None:
        """The meeting began a minute earlier than it was started here."""
        self._controller.backdate(1)

    def answer_gap(self, answer: GapAnswer) -> None:
        self._controller.answer_gap(answer)

    def turn_beside(self) -> None:
        """Turn through what stands beside the steps: what to ask back, activity, sentences."""
        page, beside = self._page, self._page.view.beside
        beside.turn()
        (page.asking.card if beside.shown is Shown.ASKING else page).setFocus()

    @property
    def _controller(self) -> LiveController:
        return self._page.controller
