"""The live meeting: attendance first, then the stages, all of it by keyboard."""

from collections.abc import Callable
from datetime import datetime
from functools import partial

from PySide6.QtCore import Qt, QTimer
from PySide6.QtGui import QKeyEvent, QKeySequence, QShortcut
from PySide6.QtWidgets import QStackedLayout

from facilitator import live_material
from facilitator.live_material import LiveMaterial
from facilitator.store import library
from sessions.budget import Proposal, bell
from sessions.clock import later
from sessions.events import Gate
from sessions.live import UNDO_WINDOW, GapAnswer, LiveMeeting, Moment, RunState
from sessions.records import MarkKind, MeetingState, Stage
from ui.attending import Attending, is_plain, status_for_key
from ui.desk import Desk
from ui.live import LiveController
from ui.marking import Marking, mark_for_key
from ui.places import CloseMeeting, Home, Live, Place
from ui.widgets.cover import Cover
from ui.widgets.form_keys import form_key
from ui.widgets.icebreaker_card import IcebreakerCard, use_of
from ui.widgets.kit import column, holder, row
from ui.widgets.live_bar import LiveBar

from .live_asking import Asking
from .live_attendance import AttendancePanel
from .live_extras import LiveExtras
from .live_notices import LiveNotices
from .live_run import ARMED_MS, StageColumn, StageView
from .live_side import LiveNotes, LiveSide
from .live_words import heading, when
from .page import Page


class LivePage(Page):
    """Keys: Enter on, Backspace back, + and − minutes, Space pause, digits members, N note,
    C tick the next step, G ice-breaker, B began earlier, F2 and F3 accept or leave a proposal,
    F9 the pledge was said, Ctrl+Z take back, the mark keys for the chosen member, Esc cover."""

    full_window = True

    def __init__(self, desk: Desk) -> None:
        super().__init__(desk)
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self._controller: LiveController | None = None
        self._material: LiveMaterial | None = None
        self.notices = LiveNotices(desk)
        self.attendance = AttendancePanel(desk)
        self.attendance.start.connect(self._start)
        self.attendance.back.connect(self._home)
        self.bar = LiveBar(desk)
        self.column = StageColumn(desk, self.notices)
        self.icebreaker = IcebreakerCard(desk)
        self.asking = Asking(desk)
        self.view = StageView(desk, self.icebreaker, self.asking.card)
        self.side = LiveSide(desk)
        self._attending: Attending
        self._arm = QTimer(self, singleShot=True)
        self._arm.timeout.connect(self._disarm)
        self._arrange()
        self._connect()
        self.cover = Cover(self, desk.theme)
        self.extras = LiveExtras(self, desk)
        self.side.hold(self.extras.turn, self.extras.extra)
        self.column.hold(self.extras.audience.thumb)
        self.bar.audience_asked.connect(self.extras.audience.toggle)
        self.bar.safety_asked.connect(self.extras.open_safety)

    async def show_place(self, place: Place) -> None:
        assert isinstance(place, Live)
        today = self.desk.clock.now().wall.date()
        material = await self.desk.jobs.run(
            live_material.read, self.desk.db, place.meeting_id, today
        )
        if material.meeting.state in {MeetingState.CLOSING, MeetingState.HELD}:
            self.desk.go.emit(CloseMeeting(place.meeting_id))
            return
        self._open(material)
        await self.icebreaker.load(material)
        self.extras.bring(self.icebreaker.catalogue)
        await self.extras.load()
        if self._controller is not None:
            self._controller.wake()

    async def leave(self) -> None:
        self._disarm()
        self.cover.put_away()
        self.extras.put_away()
        await super().leave()
        if self._controller is not None:
            self._controller.rest()
            if not self._controller.running:
                self._controller.close()

    def stay(self) -> None:
        if self._controller is not None:
            self._controller.wake()

    def stop(self) -> None:
        self.cover.put_away()
        self.extras.end()
        if self._controller is not None:
            self._controller.close()

    @property
    def meeting_runs(self) -> bool:
        return self._state in {RunState.RUNNING, RunState.PAUSED}

    @property
    def controller(self) -> LiveController:
        assert self._controller is not None
        return self._controller

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if not self.cover.isHidden():
            self.cover.keyPressEvent(event)
        elif self._state is not RunState.READY and self.extras.take_key(event):
            return
        elif not is_plain(event):
            event.ignore()
        elif self._state is RunState.READY:
            self.attendance.keyPressEvent(event)
        elif not self.meeting_runs:  # the end is on its way to the disk
            event.ignore()
        elif self.icebreaker.choosing:
            self.icebreaker.keyPressEvent(event)
        elif not form_key(event, self._next, self.cover_pressed):
            self._command(event)

    def _command(self, event: QKeyEvent) -> None:
        actions: dict[Qt.Key, Callable[[], object]] = {
            Qt.Key.Key_Backspace: self._back,
            Qt.Key.Key_F2: self._accept,
            Qt.Key.Key_F3: self.notices.leave,
            Qt.Key.Key_F9: self._pledge_read,
            Qt.Key.Key_Plus: self._one_more,
            Qt.Key.Key_Equal: self._one_more,
            Qt.Key.Key_Minus: self._one_less,
            Qt.Key.Key_Space: self.controller.pause_or_resume,
            Qt.Key.Key_N: self.side.box.write,
            Qt.Key.Key_C: self._tick_next,
            Qt.Key.Key_G: self._choose_icebreaker,
            Qt.Key.Key_O: self._turn_asking,
            Qt.Key.Key_B: self._earlier,
            Qt.Key.Key_Y: partial(self._gap_answered, GapAnswer.COUNT),
            Qt.Key.Key_X: partial(self._gap_answered, GapAnswer.DISCARD),
            Qt.Key.Key_Right: partial(self.side.step, 1),
            Qt.Key.Key_Left: partial(self.side.step, -1),
        }
        action = actions.get(Qt.Key(event.key()))
        status = status_for_key(event.text())
        mark = mark_for_key(event.text())
        if event.text().isdecimal():
            self.side.choose_number(int(event.text()))
        elif mark is not None and self.side.chosen:
            self.side.tap(mark)
        elif status is not None and self.side.chosen:
            self.side.set_status(status)
        elif action is not None:
            action()

    def _open(self, material: LiveMaterial) -> None:
        again = self._material is not None and self._material.meeting.id == material.meeting.id
        if not (again and self.desk.saver.pending):  # what is here is newer than what was read
            self._take_over(material, again)
        self.notices.forget()
        self._show_heading()
        self.view.show_plan(material.meeting.plan)
        self._stack.setCurrentIndex(0 if self._state is RunState.READY else 1)
        self.setFocus()

    def _take_over(self, material: LiveMaterial, again: bool) -> None:
        meeting = material.meeting
        self._material = material
        if not (again and self.meeting_runs):
            zone = self.desk.clock.now().wall.tzinfo
            self._build_controller(material, bell(meeting, zone))
        self._attending = Attending(self.desk, meeting.id, material.members, material.presences)
        self._attending.changed.connect(self._show_heading)
        self.attendance.show_meeting(
            heading(self._material), when(self._material, self.desk.language), self._attending
        )
        notes = LiveNotes(self.desk, meeting.id, material.notes)
        marking = Marking(self.desk, meeting.id, material.marks)
        self.side.show_meeting(self._attending, notes, marking)
        self.asking.show_meeting(material, self._attending)
        self.view.ask_back(self.asking.wanted)
        self.attendance.room.show_members(material.members)

    def _build_controller(self, material: LiveMaterial, rings: datetime) -> None:
        if self._controller is not None:
            self._controller.close()
        machine = LiveMeeting(
            material.meeting.plan, self.desk.clock, rings, material.events, material.heartbeat
        )
        self._controller = LiveController(self.desk, material.meeting, machine)
        self._controller.changed.connect(self._draw)
        self.extras.attach(self._controller)
        self._controller.ended.connect(self._ended)

    def _draw(self, moment: Moment) -> None:
        self.extras.show_moment(moment)
        heard = self._attending.present if moment.pledge_at else 0
        self.attendance.room.show_checked(moment.checked)
        self.attendance.room.show_pledge(moment.pledge_at, heard, running=self.meeting_runs)
        if moment.state is RunState.READY or self._material is None:
            return
        if moment.stage is not Stage.CLOSING and self._arm.isActive():
            self._disarm()
        if moment.stage is not Stage.TRANSITION:
            self.icebreaker.put_back()  # its keys would work unseen
        if moment.stage is not Stage.OPENING and self.asking.card.hasFocus():
            self.setFocus()  # before the card is hidden, and the keys with it
        self.bar.show_moment(moment)
        self.column.show_moment(moment, self._material.meeting.plan)
        self.view.show_moment(moment)
        self.icebreaker.show_key(moment.icebreaker)
        self.side.show_moment(moment)
        self.notices.show_moment(moment)

    # what the keys do -----------------------------------------------------------------------

    def _next(self) -> None:
        moment = self.controller.moment
        if moment.gap is not None:
            self._gap_answered(GapAnswer.PAUSE)
        elif moment.stage is Stage.TRANSITION:
            self.controller.gate(Gate.READY)
        elif moment.stage is not Stage.CLOSING:
            self.controller.next_stage()
        elif self._arm.isActive():
            self._disarm()
            self.controller.end()
        else:
            self._arm.start(ARMED_MS)
            self.view.ask_again(True)

    def _disarm(self) -> None:
        self._arm.stop()
        self.view.ask_again(False)

    def _choose_icebreaker(self) -> None:
        if self.controller.moment.stage is Stage.TRANSITION:
            self.icebreaker.choose()

    def _tick_next(self) -> None:
        step = self.view.next_step(self.controller.moment.ticked)
        if step:
            self.controller.tick(step)

    def _back(self) -> None:
        if self.controller.moment.stage is Stage.TRANSITION:
            self.controller.gate(Gate.BACK)
        else:
            self.controller.previous_stage()

    def _one_more(self) -> None:
        """A minute more; at the gate it is "not yet", which gives three."""
        if self.controller.moment.stage is Stage.TRANSITION:
            self.controller.gate(Gate.NOT_YET)
        else:
            self.controller.add_minutes(1)

    def _accept(self) -> None:
        if self.notices.proposal is not None:
            self.controller.accept(self.notices.proposal)

    def undo(self) -> None:
        """Take back what was pressed last, a mark or a command, within ten seconds."""
        if not self.meeting_runs or not self.cover.isHidden():
            return
        fresh = later(self.controller.moment.at, -UNDO_WINDOW * self.desk.clock.rate)
        command = self.controller.last_command or fresh
        if not self.side.take_back_mark(max(fresh, command)):
            self.controller.undo()

    def _one_less(self) -> None:
        self.controller.add_minutes(-1)

    def _earlier(self) -> None:
        self.controller.backdate(1)

    def _start(self, minutes_ago: int) -> None:
        if self._state is not RunState.READY:
            return
        self.controller.start(minutes_ago)
        self._attending.take_the_rest()  # after the day it is held on was written
        self._stack.setCurrentIndex(1)
        self.setFocus()

    def _home(self) -> None:
        self.desk.go.emit(Home())

    def _ended(self) -> None:
        """Go on to the closing, unless she has gone elsewhere while the end was being saved."""
        assert self._material is not None
        self.extras.end()
        meeting_id, key = self._material.meeting.id, self.controller.moment.icebreaker
        if key:
            write = partial(library.record_use, self.desk.db, use_of(self._material, key))
            self.desk.saver.put(f"use:{meeting_id}", write)
        self.desk.touched.emit(frozenset({"meetings", "live", "activities"}))
        if self.isVisible():
            self.desk.go.emit(CloseMeeting(meeting_id))

    @property
    def _state(self) -> RunState:
        return RunState.READY if self._controller is None else self._controller.moment.state

    # words in the heading -------------------------------------------------------------------

    def _show_heading(self) -> None:
        here = self.tr("{present} of {all} here").format(
            present=self._attending.present, all=len(self._attending.members)
        )
        self.icebreaker.people = self._attending.present
        known = self._material
        assert known is not None
        told = when(known, self.desk.language)
        self.bar.show_meeting(heading(known), f"{told} · {here}")

    def _arrange(self) -> None:
        main = row(self.column, self.view, self.side, spacing=0)
        main.setStretch(1, 1)
        running = holder(column(self.bar, main, spacing=0))
        self._stack = QStackedLayout(self)
        self._stack.addWidget(self.attendance)
        self._stack.addWidget(running)

    def _connect(self) -> None:
        self.bar.cover_asked.connect(self.cover_pressed)
        self.bar.home_asked.connect(self._home)
        self.view.next_asked.connect(self._next)
        self.view.back_asked.connect(self._back)
        self.view.pause_asked.connect(self._pause_pressed)
        self.view.minutes_asked.connect(self._minutes_pressed)
        self.view.ticked.connect(self._tick_pressed)
        self.side.left_note.connect(self.setFocus)
        self.side.tapped.connect(self._tapped)
        self.asking.card.left.connect(self.setFocus)
        self.attendance.room.checked.connect(self._room_checked)
        self.attendance.room.pledge_read.connect(self._pledge_read)
        self.notices.answered.connect(self._gap_answered)
        self.notices.accepted.connect(self._proposal_accepted)
        self.notices.earlier.connect(self._earlier)
        self.notices.pledged.connect(self._pledge_read)
        take_back = QShortcut(QKeySequence.StandardKey.Undo, self)
        take_back.setContext(Qt.ShortcutContext.WidgetShortcut)
        take_back.activated.connect(self.undo)
        self.icebreaker.chosen.connect(self._icebreaker_chosen)

    def cover_pressed(self) -> None:
        self.cover.lift_or_drop()

    def _pause_pressed(self) -> None:
        self.controller.pause_or_resume()

    def _minutes_pressed(self, minutes: int) -> None:
        if minutes > 0:
            self._one_more()
        else:
            self._one_less()

    def _tick_pressed(self, step_id: str) -> None:
        self.controller.tick(step_id)

    def _tapped(self, kind: MarkKind) -> None:
        if self.meeting_runs:
            self.side.mark(kind, self.controller.moment)

    def _room_checked(self, item: str, done: bool) -> None:
        self.controller.check(item, done)

    def _pledge_read(self) -> None:
        self.controller.read_pledge()

    def _turn_asking(self) -> None:
        """In the opening: what to ask back, or the sentences again."""
        if self.controller.moment.stage is Stage.OPENING and self.asking.wanted:
            self.view.ask_back(not self.view.asks_back)
            (self.asking.card if self.view.asks_back else self).setFocus()

    def _gap_answered(self, answer: GapAnswer) -> None:
        self.controller.answer_gap(answer)

    def _proposal_accepted(self, offer: Proposal) -> None:
        self.controller.accept(offer)

    def _icebreaker_chosen(self, key: str) -> None:
        self.controller.choose_icebreaker(key)
