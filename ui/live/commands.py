"""What the keys and buttons of the running meeting do."""

from collections.abc import Callable
from functools import partial

from PySide6.QtCore import QObject, QTimer, Signal
from PySide6.QtGui import QGuiApplication, QKeyEvent

from sessions.clock import Clock, later
from sessions.events import Event, EventKind
from sessions.live import UNDO_WINDOW, Command, GapAnswer, LiveMeeting, by
from sessions.live_rules import (
    accepting,
    adding,
    checking,
    keeping_bell,
    moving,
    pledging,
    turning_skip,
    turning_tick,
)
from sessions.moment import Moment
from sessions.records import Stage
from ui.live.controller import LiveController
from ui.live.key_gate import from_keypad, letter_by_place, writes_other_letters
from ui.live.keys import Does, KeyMap, LiveKey, When
from ui.live.panels import LivePanels
from ui.live.parts.beside import Shown
from ui.live.stage_view import ARMED_MS
from ui.live.typing_guard import TypingGuard
from ui.widgets.form_keys import press_focused

Action = Callable[[], object]


class LiveCommands(QObject):
    """Works on the parts of the page and on the controller it is attached to. `keys_back`: the
    keys go to the page again. `said`: a sentence about the keyboard."""

    keys_back = Signal()
    said = Signal(str)

    def __init__(self, panels: LivePanels, clock: Clock, keys: KeyMap) -> None:
        super().__init__()
        self._panels = panels
        self._clock = clock
        self._keys = keys
        self._guard = TypingGuard()
        self._attached: LiveController | None = None
        self._arm = QTimer(self, singleShot=True)
        self._arm.timeout.connect(self.disarm)
        self._actions: dict[Does, Action] = {
            **self._meeting_actions(),
            **self._people_actions(),
            **self._step_actions(),
            **self._instrument_actions(),
        }
        self._of_many: dict[Does, Callable[[LiveKey], object]] = {
            Does.NUMBER: lambda row: panels.side.choose_number(row.number),
            Does.STATUS: self._set_status,
            Does.MARK: lambda row: self.mark(row.mark or ""),
            Does.OWN_MARK: lambda row: self.mark(panels.side.own_kind(row.number)),
        }

    def attach(self, controller: LiveController) -> None:
        """Work on another meeting."""
        self._attached = controller

    @property
    def controller(self) -> LiveController:
        assert self._attached is not None
        return self._attached

    @property
    def state(self) -> When:
        """Whose the keys are, the attendance list left out."""
        if not self.controller.running:
            return When.OVER
        if self._panels.activities.choosing:
            return When.LIST
        return When.MEMBER if self._panels.side.chosen else When.GROUP

    def obey(self, event: QKeyEvent) -> bool:
        """Do what a key means while the meeting runs; False when it means nothing."""
        if self._guard.is_typing(event) and self._keys.gate.presses(event):
            self._write(self._guard.take_back(event))
            return True
        row = self._keys.meaning(event, self.state)
        before = self._state_before()
        done = row is not None and self._do_row(row)
        self._guard.obeyed(event, partial(self._take_back_to, before))
        if row is None:
            self._say_why(event)
        return done

    def _do_row(self, row: LiveKey) -> bool:
        if row.does is not Does.NUMBER:
            self._panels.side.end_number()
        many = self._of_many.get(row.does)
        if many is not None:
            many(row)
        else:
            self._actions[row.does]()
        return True

    def _state_before(self) -> tuple[int, int, bool]:
        """What a letter may change: deeds, events, the version of the activity."""
        panels = self._panels
        return panels.side.deeds, len(self.controller.log()), panels.activities.lighter

    def _take_back_to(self, before: tuple[int, int, bool]) -> None:
        """Let it be as it was before a letter that was no command."""
        deeds, events, lighter = before
        panels = self._panels
        panels.side.take_back_to(deeds)
        for event in reversed(self.controller.log()[events:]):
            if event.kind is EventKind.BACKDATED:
                self._do(lambda live, back=-int(event.value): live.backdate(back))  # type: ignore[misc]
            elif event.kind is not EventKind.UNDONE:
                self._do(LiveMeeting.undo_last)
        if panels.activities.lighter is not lighter:
            panels.activities.turn_lighter()
        if panels.activities.choosing:
            panels.activities.put_back()

    def _write(self, text: str) -> None:
        """It was typing: it goes into the note, and the cursor with it."""
        self._panels.side.box.write()
        self._panels.side.box.edit.insertPlainText(text)
        self.said.emit(self.tr("That was typing, so it stands in the note. No key counted."))

    def _say_why(self, event: QKeyEvent) -> None:
        """A key that would have been a command, but for the state of the keyboard."""
        if from_keypad(event):
            self.said.emit(self.tr("NumLock is off, so the keypad gives no digits."))
        elif writes_other_letters(event) and letter_by_place(event) is None:
            layout = QGuiApplication.inputMethod().locale().nativeLanguageName()
            text = self.tr("The keyboard writes {language}. Its letters do nothing here.")
            self.said.emit(text.format(language=layout))

    def _meeting_actions(self) -> dict[Does, Action]:
        return {
            Does.GO_ON: partial(press_focused, self.go_on),
            Does.BACK: self.back,
            Does.PAUSE: self.pause,
            Does.MORE: partial(self.change_minutes, 1),
            Does.LESS: partial(self.change_minutes, -1),
            Does.BELL_LATER: partial(self.move_bell, 1),
            Does.BELL_EARLIER: partial(self.move_bell, -1),
            Does.BEGAN_EARLIER: self.earlier,
            Does.ACCEPT: self.accept,
            Does.LEAVE_IT: self.leave,
            Does.COUNT_GAP: partial(self.answer_gap, GapAnswer.COUNT),
            Does.DROP_GAP: partial(self.answer_gap, GapAnswer.DISCARD),
            Does.PLEDGE: self.read_pledge,
            Does.UNDO: self.undo,
            Does.COVER: self._cover,
            Does.KEY_SHEET: self._panels.sheet.lay,
        }

    def _people_actions(self) -> dict[Does, Action]:
        side = self._panels.side
        return {
            Does.NEXT_MEMBER: partial(side.step, 1),
            Does.MEMBER_BEFORE: partial(side.step, -1),
            Does.SEAT_ON: partial(side.move_seat, 1),
            Does.SEAT_BACK: partial(side.move_seat, -1),
            Does.LEAVES: side.member.leave_or_return,
            Does.TOLD: side.tell,
            Does.NOTE: side.box.write,
            Does.LAST_MARK_OFF: side.member.take_off_last,
        }

    def _step_actions(self) -> dict[Does, Action]:
        steps, activities = self._panels.view.steps, self._panels.activities
        return {
            Does.TICK: self.tick_step,
            Does.STEP_UP: partial(steps.choose_by, -1),
            Does.STEP_DOWN: partial(steps.choose_by, 1),
            Does.STEP_EARLIER: partial(steps.move_chosen, -1),
            Does.STEP_LATER: partial(steps.move_chosen, 1),
            Does.SKIP_STEP: steps.skip_chosen,
            Does.ADD_STEP: steps.add,
            Does.ACTIVITIES: activities.choose,
            Does.LIGHTER: activities.turn_lighter,
            Does.LED_STEP_UP: partial(activities.card.rows.choose_by, -1),
            Does.LED_STEP_DOWN: partial(activities.card.rows.choose_by, 1),
            Does.TICK_LED_STEP: activities.tick_step,
            Does.LED_TIMER: activities.start_timer,
            Does.TURN_CARD: self.turn_beside,
            Does.LIST_UP: partial(activities.swap.go_by, -1),
            Does.LIST_DOWN: partial(activities.swap.go_by, 1),
            Does.LIST_TAKE: activities.swap.take,
            Does.LIST_LEAVE: activities.put_back,
            Does.LIST_SURPRISE: activities.swap.go_by_lot,
            Does.LIST_MATERIALS: activities.turn_materials,
            Does.LIST_NONE: activities.swap.take_none,
        }

    def _instrument_actions(self) -> dict[Does, Action]:
        beside = self._panels.extras
        return {
            Does.SAFETY: beside.open_safety,
            Does.MEMBERS_SCREEN: beside.audience.toggle,
            Does.SCREEN_CHOICE: beside.screen.open_or_close,
            Does.GLANCE: self._lay_glance,
            Does.TURN_TIMER: beside.turn.press,
            Does.NEXT_TURN: beside.turn.next_turn,
            Does.EXTRA_TIMER: beside.press_extra,
            Does.CHIME: beside.turn_chime,
        }

    # the go key -----------------------------------------------------------------------------

    @property
    def armed(self) -> bool:
        """One press of the go key was given in the closing; the next ends the meeting."""
        return self._arm.isActive()

    def disarm(self) -> None:
        self._arm.stop()
        self._panels.view.ask_again(False)

    def go_on(self) -> None:
        """The go key: what it does depends on where the meeting stands."""
        if self._moment.stage is not Stage.CLOSING or self._moment.gap is not None:
            self._do(LiveMeeting.go_on)
        elif self.armed:
            self.disarm()
            self._do(LiveMeeting.end)
        else:
            self._arm.start(ARMED_MS)
            self._panels.view.ask_again(True)

    # one command each -----------------------------------------------------------------------

    def back(self) -> None:
        self._do(LiveMeeting.go_back)

    def pause(self) -> None:
        self._do(LiveMeeting.pause_or_resume)

    def change_minutes(self, minutes: int) -> None:
        """A minute more, at the gate three; or one less."""
        self._do(LiveMeeting.one_more if minutes > 0 else lambda live: live.add_minutes(-1))

    def move_bell(self, minutes: int) -> None:
        """Let the bell ring so many minutes later."""
        self._do(lambda live: live.move_bell(minutes))

    def earlier(self) -> None:
        """The meeting began a minute earlier than it was started here."""
        self._do(lambda live: live.backdate(1))

    def answer_gap(self, answer: GapAnswer) -> None:
        self._do(lambda live: live.answer_gap(answer))

    def read_pledge(self) -> None:
        """Keep the moment at which the pledge was read."""
        self._do(by(pledging))

    def check(self, item: str, done: bool) -> None:
        """Tick a line of the room checklist, or take the tick back; before the start too."""
        self._do(by(checking, item, done))

    def tick(self, step_id: str) -> None:
        self._do(by(turning_tick, step_id))

    def skip(self, step_id: str) -> None:
        self._do(by(turning_skip, step_id))

    def move(self, step_id: str, place: int) -> None:
        self._do(by(moving, step_id, place))

    def answer_bell(self, move: bool) -> None:
        """Let the bell move as the quiet line proposes, or stay."""
        if move:
            self.accept()
        else:
            self.leave()

    def accept(self) -> None:
        """Agree to what the quiet line proposes."""
        notices = self._panels.notices
        if notices.bell_change is not None:
            self.move_bell(notices.bell_change)
        elif notices.proposal is not None:
            self._do(by(accepting, notices.proposal))

    def leave(self) -> None:
        """Leave what the quiet line proposes; about the bell it is not said again, ever."""
        if self._panels.notices.bell_change is not None:
            self._do(by(keeping_bell))
        else:
            self._panels.notices.leave()

    def mark(self, kind: str) -> None:
        """Put a mark on the chosen member."""
        if kind and self.controller.running:
            self._panels.side.mark(kind, self.controller.recent())

    def undo(self) -> None:
        """Take back what was pressed last, a mark or a command, within ten seconds."""
        if not self.controller.running or not self._panels.cover.isHidden():
            return
        fresh = later(self._moment.at, -UNDO_WINDOW * self._clock.rate)
        command = self.controller.last_command or fresh
        side = self._panels.side
        if not side.take_back(max(fresh, command)) and not self._do(LiveMeeting.undo_last):
            self.said.emit(self.tr("There is nothing of the last ten seconds to take back."))

    def take_back_deed(self) -> None:
        """Take back what the line says was done with a member."""
        self._panels.side.take_back_to(self._panels.side.deeds - 1)

    def tick_step(self) -> None:
        """Tick the chosen step, else the next one; under the glance the one it shows."""
        steps, moment = self._panels.view.steps, self._moment
        glancing = not self._panels.extras.glance.isHidden()
        chosen = "" if glancing else steps.chosen
        led = self._panels.activities.next_step(moment) if glancing else None
        following = led or moment.next_step
        if chosen:
            self.tick(chosen)
            steps.choose("")
        elif following is not None:
            self.tick(following.id)

    def add_step(self, text: str, stage: Stage, place: int) -> None:
        """A step in her words; put after a chosen one, it is the chosen one itself."""
        steps = self._panels.view.steps
        events = self._do(by(adding, text, stage, place))
        if events and steps.chosen:
            steps.choose(events[0].ref)

    def turn_beside(self) -> None:
        """Turn through what stands beside the steps: what to ask back, activity, sentences."""
        beside = self._panels.view.beside
        beside.turn()
        if beside.shown is Shown.ASKING:
            self._panels.asking.card.setFocus()
        else:
            self.keys_back.emit()

    def _set_status(self, row: LiveKey) -> None:
        if row.status is not None:
            self._panels.side.set_status(row.status)

    def _cover(self) -> None:
        """Esc: what lies on top goes first."""
        if self._panels.bell.isVisible():
            self._panels.bell.put_away()
        else:
            self._panels.cover.lift_or_drop()

    def _lay_glance(self) -> None:
        self._panels.activities.put_back()  # the glance would hide it, its keys would work unseen
        self._panels.extras.lay_glance()

    def _do(self, command: Command) -> tuple[Event, ...]:
        return self.controller.do(command)

    @property
    def _moment(self) -> Moment:
        return self.controller.moment
