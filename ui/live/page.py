"""The live meeting: attendance first, then the stages, all of it by keyboard."""

from collections.abc import Iterator
from dataclasses import replace
from datetime import datetime
from functools import partial
from typing import Self

from PySide6.QtCore import Qt
from PySide6.QtGui import QKeyEvent, QKeySequence, QShortcut
from PySide6.QtWidgets import QHBoxLayout, QLayout, QStackedLayout

from facilitator.material import live as live_material
from facilitator.material.live import LiveMaterial
from facilitator.store import library
from facilitator.store.subjects import Subject
from facilitator.words import clock_time
from sessions.budget import Proposal, bell, start_overdue
from sessions.clock import zone_of
from sessions.live import LiveMeeting, Moment, RunState
from sessions.moment import led
from sessions.records import MeetingState, Stage
from ui.desk import Desk
from ui.live.activity import LiveActivities, use_of
from ui.live.arrivals import AttendancePanel
from ui.live.asking import Asking
from ui.live.attending import Attending, is_plain
from ui.live.commands import LiveCommands
from ui.live.controller import LiveController
from ui.live.heading import heading, when
from ui.live.instruments import LiveExtras
from ui.live.marking import Marking
from ui.live.members_side import LiveSide
from ui.live.notes import LiveNotes
from ui.live.notices import LiveNotices
from ui.live.parts.bell_card import BellCard
from ui.live.parts.cover import Cover
from ui.live.parts.live_bar import LiveBar
from ui.live.people import People
from ui.live.people_keys import PeopleKeys
from ui.live.stage_view import StageColumn, StageView
from ui.page import Page
from ui.places import CloseMeeting, Home, Live, Place
from ui.widgets.form_keys import form_key
from ui.widgets.kit import column, holder, row


class LivePage(Page):
    """Attendance first, then the running meeting; Ctrl+Z takes back, Esc covers, and what the
    other keys do stands in `LiveCommands`, `PeopleKeys` and `LiveExtras`."""

    full_window = True

    def __init__(self, desk: Desk, *, at_once: bool = True) -> None:
        super().__init__(desk)
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self._controller: LiveController | None = None
        self._material: LiveMaterial | None = None
        self._attending: Attending
        self._seen: tuple[object, ...] = ()  # of the last moment, what changes much of the page
        self._parts = self._made(desk)
        if at_once:
            self.complete()

    @classmethod
    def begun(cls, desk: Desk) -> Self:
        return cls(desk, at_once=False)

    def _made(self, desk: Desk) -> Iterator[None]:
        """Make the page in parts, none of which keeps a key waiting; each is put where it will
        stand at once, because to move what is dressed already takes longer than to make it."""
        self._stack = QStackedLayout(self)
        self.attendance = AttendancePanel(desk)
        self.attendance.start.connect(self._start)
        self.attendance.back.connect(self._home)
        self._stack.addWidget(self.attendance)
        yield
        self.attendance.furnish()
        yield
        main = self._running_part(desk)
        self.notices = LiveNotices(desk)
        self.column = StageColumn(desk, self.notices)
        main.addWidget(self.column)
        yield
        self.activities = LiveActivities(self, desk)
        self.asking = Asking(desk)
        yield
        self.view = StageView(desk, self.activities.place, self.asking.card)
        main.addWidget(self.view, 1)
        yield
        self.side = LiveSide(desk)
        main.addWidget(self.side)
        yield
        self.people_keys = PeopleKeys(self.side)
        self.commands = LiveCommands(self)
        self._connect()
        self._lay_beside(desk)

    def _running_part(self, desk: Desk) -> QHBoxLayout:
        """The bar, and below it the room for what stands side by side."""
        self.bar = LiveBar(desk)
        main = row(spacing=0)
        self._stack.addWidget(holder(column(self.bar, main, spacing=0)))
        return main

    def _lay_beside(self, desk: Desk) -> None:
        """What lies over the page or stands beside the plan."""
        self.cover = Cover(self, desk.theme)
        self.bell = BellCard(self, self.bar.bell)
        self.bell.moved.connect(self.commands.move_bell)
        self.bar.bell_asked.connect(self.bell.open_or_close)
        self.extras = LiveExtras(self, desk, self.bar.arrow)
        self.side.hold(self.extras.turn, self.extras.extra)
        self.column.hold(self.extras.audience.thumb)
        self.bar.audience_asked.connect(self.extras.audience.toggle)
        self.bar.screen_asked.connect(self.extras.screen.open_or_close)
        self.extras.audience.changed.connect(self._redraw_beside)
        self.bar.safety_asked.connect(self.extras.open_safety)
        self.bar.sound_asked.connect(self.extras.turn_chime)
        self.bar.follow(self.extras.chime)

    async def show_place(self, place: Place) -> None:
        assert isinstance(place, Live)
        today = self.desk.clock.now().wall.date()
        material = await self.desk.jobs.run(
            live_material.read, self.desk.db, place.meeting_id, today
        )
        if material.meeting.state in {MeetingState.CLOSING, MeetingState.HELD}:
            self.desk.go.emit(CloseMeeting(place.meeting_id))
            return
        newer = self._open(material)
        await self.activities.load(material)
        if newer:  # after a turn of the loop: all of it at once would be felt
            self.asking.show_meeting(material, self._attending)
            self.view.ask_back(self.asking.wanted)
        self.extras.bring(self.activities.library)
        await self.extras.load()
        if self._controller is not None:
            self._controller.wake()

    async def leave(self) -> None:
        self.commands.disarm()
        self.view.steps.finish()
        self.bell.put_away()
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
        elif self._state is not RunState.READY and self._takes_key(event):
            return
        elif not is_plain(event):
            event.ignore()
        elif self._state is RunState.READY:
            self.attendance.keyPressEvent(event)
        elif not self.meeting_runs:  # the end is on its way to the disk
            event.ignore()
        elif self.activities.choosing:
            self.activities.swap.take_key(event)
        elif not form_key(event, self.commands.go_on, self.cover_pressed):
            self.commands.obey(event)

    def _open(self, material: LiveMaterial) -> bool:
        """Show a meeting; False when what is here is newer than what was read."""
        again = self._material is not None and self._material.meeting.id == material.meeting.id
        newer = not (again and self.desk.saver.pending)
        if newer:
            self._take_over(material, again)
        self.notices.forget()
        self._show_heading()
        self.view.show_plan(material.meeting.plan)
        self._stack.setCurrentIndex(0 if self._state is RunState.READY else 1)
        self.setFocus()
        return newer

    def _take_over(self, material: LiveMaterial, again: bool) -> None:
        meeting = material.meeting
        self._material = material
        if not (again and self.meeting_runs):
            zone = zone_of(self.desk.clock.now().wall)
            self._build_controller(material, bell(meeting, zone))
        desk, time = self.desk, self.controller.time
        self._attending = Attending(desk, meeting.id, material.members, material.presences, time)
        self._attending.changed.connect(self._show_heading)
        self.attendance.show_meeting(
            heading(self._material), when(self._material, self.desk.language), self._attending
        )
        self.attendance.expect(self._overdue, clock_time(meeting.start, self.desk.language))
        notes = LiveNotes(self.desk, meeting.id, material.notes)
        marking = Marking(
            self.desk, meeting.id, material.marks, time, material.own_marks, material.used_marks
        )
        people = People(self._attending, notes, marking, meeting.topic, self.controller.log)
        self.side.show_meeting(people)
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
        """Show a moment. What comes and goes with another stage would lay the page out anew each
        time; it is laid out once, when all of it is there."""
        seen = moment.state, moment.stage, moment.activity
        layouts = () if seen == self._seen else self.findChildren(QLayout)
        self._seen = seen
        for each in layouts:
            each.setEnabled(False)
        try:
            self._draw_all(moment)
        finally:
            for each in layouts:
                each.setEnabled(True)

    def _draw_all(self, moment: Moment) -> None:
        self._draw_beside(moment)
        heard = self._attending.present_at(moment.pledge_at) if moment.pledge_at else 0
        self.attendance.room.show_checked(moment.checked)
        self.attendance.room.show_pledge(moment.pledge_at, heard, running=self.meeting_runs)
        if moment.state is RunState.READY or self._material is None:
            return
        if moment.stage is not Stage.CLOSING and self.commands.armed:
            self.commands.disarm()
        self.extras.share_turns(moment, self._attending.present)
        self.bell.show_moment(moment, self.desk.language)
        if moment.stage is not Stage.OPENING and self.asking.card.hasFocus():
            self.setFocus()  # before the card is hidden, and the keys with it
        self.bar.show_moment(moment)
        self.column.show_moment(moment, self._material.meeting.plan)
        self.view.show_moment(moment)
        self.activities.show_moment(moment)
        self.side.show_moment(moment)
        self.notices.show_moment(moment)

    def _start(self, minutes_ago: int) -> None:
        if self._state is not RunState.READY:
            return
        self.controller.start(minutes_ago)
        self._attending.take_the_rest()  # after the day it is held on was written
        self._stack.setCurrentIndex(1)
        self.setFocus()

    def _overdue(self) -> int | None:
        """By how many whole minutes the meeting should have begun already."""
        late = None if self._controller is None else start_overdue(self.controller.moment)
        return int(late // 60) or None if late is not None else None

    def _home(self) -> None:
        self.desk.go.emit(Home())

    def _ended(self) -> None:
        """Go on to the closing, unless she has gone elsewhere while the end was being saved."""
        assert self._material is not None
        self.extras.end()
        meeting_id = self._material.meeting.id
        for key in dict.fromkeys(led(self.controller.moment)):
            write = partial(library.record_use, self.desk.db, use_of(self._material, key))
            self.desk.saver.put(f"use:{meeting_id}:{key}", write)
        self.desk.touched.emit(frozenset({Subject.MEETINGS, Subject.LIVE, Subject.ACTIVITIES}))
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
        self.activities.show_people(self._attending.members_here)
        if self.meeting_runs:
            self.extras.share_turns(self.controller.moment, self._attending.present)
        known = self._material
        assert known is not None
        told = when(known, self.desk.language)
        self.bar.show_meeting(heading(known), f"{told} · {here}")

    def _connect(self) -> None:
        self.bar.cover_asked.connect(self.cover_pressed)
        self.bar.home_asked.connect(self._home)
        self.view.next_asked.connect(self.commands.go_on)
        self.view.back_asked.connect(self.commands.back)
        self.view.pause_asked.connect(self.commands.pause)
        self.view.minutes_asked.connect(self.commands.change_minutes)
        self.view.ticked.connect(self._tick_pressed)
        self.view.step_added.connect(self.commands.add_step)
        self.view.digits_asked.connect(self._digits_asked)
        self.view.steps.skip_asked.connect(self._skip_asked)
        self.view.steps.move_asked.connect(self._move_asked)
        self.view.steps.left.connect(self.setFocus)
        self.side.left_note.connect(self.setFocus)
        self.side.tapped.connect(self._tapped)
        self.asking.card.left.connect(self.setFocus)
        self.attendance.room.checked.connect(self._room_checked)
        self.attendance.room.pledge_read.connect(self.commands.read_pledge)
        self.notices.answered.connect(self.commands.answer_gap)
        self.notices.accepted.connect(self._proposal_accepted)
        self.notices.bell_answered.connect(self._bell_answered)
        self.notices.earlier.connect(self.commands.earlier)
        self.notices.pledged.connect(self.commands.read_pledge)
        take_back = QShortcut(QKeySequence.StandardKey.Undo, self)
        take_back.setContext(Qt.ShortcutContext.WidgetShortcut)
        take_back.activated.connect(self.commands.undo)
        self.activities.changed.connect(self._redraw_beside)
        self.view.beside.turn_asked.connect(self.commands.turn_beside)
        self.view.beside.following.connect(self.activities.card.show_turn)
        self.activities.card.turn_asked.connect(self.commands.turn_beside)
        self.view.beside.choose_asked.connect(self.activities.choose)

    def cover_pressed(self) -> None:
        self.cover.lift_or_drop()

    def _tick_pressed(self, step_id: str) -> None:
        self.controller.tick(step_id)

    def _skip_asked(self, step_id: str) -> None:
        self.controller.skip_step(step_id)

    def _move_asked(self, step_id: str, place: int) -> None:
        self.controller.move_step(step_id, place)

    def _digits_asked(self, digits: bool) -> None:
        self.desk.settings_changed.emit(replace(self.desk.settings, dial_digits=digits))

    def _bell_answered(self, move: bool) -> None:
        if move:
            self.commands.accept()
        else:
            self.commands.leave()

    def _takes_key(self, event: QKeyEvent) -> bool:
        """Keys with a modifier, and those that work in a pause of the keys as well."""
        return (
            (self.meeting_runs and self.activities.take_key(event))
            or self.extras.take_key(event)
            or self.commands.move_step(event)
            or self._takes_people_key(event)
        )

    def _takes_people_key(self, event: QKeyEvent) -> bool:
        ours = self.meeting_runs and not self.activities.choosing
        return ours and self.people_keys.take(event)

    def _tapped(self, kind: str) -> None:
        if self.meeting_runs:
            self.side.mark(kind, self.controller.moment)

    def _room_checked(self, item: str, done: bool) -> None:
        self.controller.check(item, done)

    def _proposal_accepted(self, offer: Proposal) -> None:
        self.controller.accept(offer)

    def _draw_beside(self, moment: Moment) -> None:
        line = self.activities.next_line(moment)
        lighter, step = self.activities.lighter, self.view.steps.chosen
        self.extras.show_moment(moment, line, lighter=lighter, step=step)

    def _redraw_beside(self) -> None:
        if self._controller is not None:
            self._draw_beside(self._controller.moment)
