"""The live meeting: attendance first, then the stages, all of it by keyboard."""

from datetime import datetime
from functools import partial

from PySide6.QtCore import Qt
from PySide6.QtGui import QKeyEvent, QKeySequence, QShortcut
from PySide6.QtWidgets import QStackedLayout

from facilitator import live_material
from facilitator.live_material import LiveMaterial
from facilitator.store import library
from sessions.budget import Proposal, bell
from sessions.live import LiveMeeting, Moment, RunState
from sessions.records import MarkKind, MeetingState, Stage
from ui.attending import Attending, is_plain
from ui.desk import Desk
from ui.live import LiveController
from ui.marking import Marking
from ui.places import CloseMeeting, Home, Live, Place
from ui.widgets.cover import Cover
from ui.widgets.form_keys import form_key
from ui.widgets.icebreaker_card import IcebreakerCard, use_of
from ui.widgets.kit import column, holder, row
from ui.widgets.live_bar import LiveBar

from .live_asking import Asking
from .live_attendance import AttendancePanel
from .live_commands import LiveCommands
from .live_extras import LiveExtras
from .live_notices import LiveNotices
from .live_run import StageColumn, StageView
from .live_side import LiveNotes, LiveSide
from .live_words import heading, when
from .page import Page


class LivePage(Page):
    """Attendance first, then the running meeting; Ctrl+Z takes back, Esc covers, and what the
    other keys do stands in `LiveCommands` and `LiveExtras`."""

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
        self.commands = LiveCommands(self)
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
        self.commands.disarm()
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
        elif not form_key(event, self.commands.go_on, self.cover_pressed):
            self.commands.obey(event)

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
        if moment.stage is not Stage.CLOSING and self.commands.armed:
            self.commands.disarm()
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
        self.view.next_asked.connect(self.commands.go_on)
        self.view.back_asked.connect(self.commands.back)
        self.view.pause_asked.connect(self.commands.pause)
        self.view.minutes_asked.connect(self.commands.change_minutes)
        self.view.ticked.connect(self._tick_pressed)
        self.side.left_note.connect(self.setFocus)
        self.side.tapped.connect(self._tapped)
        self.asking.card.left.connect(self.setFocus)
        self.attendance.room.checked.connect(self._room_checked)
        self.attendance.room.pledge_read.connect(self.commands.read_pledge)
        self.notices.answered.connect(self.commands.answer_gap)
        self.notices.accepted.connect(self._proposal_accepted)
        self.notices.earlier.connect(self.commands.earlier)
        self.notices.pledged.connect(self.commands.read_pledge)
        take_back = QShortcut(QKeySequence.StandardKey.Undo, self)
        take_back.setContext(Qt.ShortcutContext.WidgetShortcut)
        take_back.activated.connect(self.commands.undo)
        self.icebreaker.chosen.connect(self._icebreaker_chosen)

    def cover_pressed(self) -> None:
        self.cover.lift_or_drop()

    def _tick_pressed(self, step_id: str) -> None:
        self.controller.tick(step_id)

    def _tapped(self, kind: MarkKind) -> None:
        if self.meeting_runs:
            self.side.mark(kind, self.controller.moment)

    def _room_checked(self, item: str, done: bool) -> None:
        self.controller.check(item, done)

    def _proposal_accepted(self, offer: Proposal) -> None:
        self.controller.accept(offer)

    def _icebreaker_chosen(self, key: str) -> None:
        self.controller.choose_activity(Stage.TRANSITION, key)
