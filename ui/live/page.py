"""The live meeting: attendance first, then the stages, all of it by keyboard."""

from collections.abc import Iterator
from dataclasses import replace
from datetime import datetime
from functools import partial
from typing import Self

from PySide6.QtCore import QCoreApplication, QEvent, Qt
from PySide6.QtGui import QFocusEvent, QKeyEvent
from PySide6.QtWidgets import QHBoxLayout, QLayout, QStackedLayout

from facilitator.material import live as live_material
from facilitator.material.live import LiveMaterial, when_and_where
from facilitator.material.live_library import use_of
from facilitator.store import library
from facilitator.store.subjects import Subject
from facilitator.words import clock_time
from sessions.budget import start_overdue
from sessions.clock import zone_of
from sessions.events import RunState
from sessions.live import LiveMeeting
from sessions.moment import Moment, led
from sessions.records import MeetingState, Stage
from sessions.split import bell
from ui.desk import Desk
from ui.language import translate
from ui.live.activity import LiveActivities
from ui.live.arrivals import AttendancePanel, let_second_click_pass
from ui.live.asking import Asking
from ui.live.commands import LiveCommands
from ui.live.controller import LiveController
from ui.live.instruments import LiveExtras
from ui.live.keys import KeyMap
from ui.live.members_side import LiveSide
from ui.live.notices import LiveNotices
from ui.live.panels import LivePanels
from ui.live.parts.bell_card import BellCard
from ui.live.parts.cover import Cover
from ui.live.parts.key_sheet import KeySheet
from ui.live.parts.live_bar import LiveBar
from ui.live.parts.undo_line import UndoLine
from ui.live.people import People, people_of
from ui.live.stage_view import StageColumn, StageView
from ui.page import Page
from ui.places import CloseMeeting, Home, Live, Place
from ui.widgets.kit import column, holder, row


class LivePage(Page):
    """Attendance first, then the running meeting. What the keys are stands in `ui.live.keys`, what
    they do in `LiveCommands`."""

    full_window = True

    def __init__(self, desk: Desk, *, at_once: bool = True) -> None:
        super().__init__(desk)
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self._controller: LiveController | None = None
        self._material: LiveMaterial | None = None
        self._people: People | None = None
        self._seen: tuple[object, ...] = ()  # of the last moment, what changes much of the page
        self._keys = KeyMap(translate)  # another language makes another page
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
        self.attendance = AttendancePanel(desk, self._keys)
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
        self.activities = LiveActivities(desk)
        self.asking = Asking(desk)
        yield
        self.view = StageView(desk, self.activities.place, self.asking.card)
        main.addWidget(self.view, 1)
        yield
        self.side = LiveSide(desk)
        main.addWidget(self.side)
        yield
        self._lay_beside(desk)
        self.commands = LiveCommands(self._panels(), desk.clock, self._keys)
        self._connect()
        self._connect_activities()

    def _running_part(self, desk: Desk) -> QHBoxLayout:
        """The bar, and below it the room for what stands side by side."""
        self.bar = LiveBar(desk)
        main = row(spacing=0)
        self._running = holder(column(self.bar, main, spacing=0))
        self._stack.addWidget(self._running)
        return main

    def _lay_beside(self, desk: Desk) -> None:
        """What lies over the page or stands beside the plan."""
        self.cover = Cover(self, desk.theme)
        self.sheet = KeySheet(self)
        self.undo_line = UndoLine(self)
        self.bell = BellCard(self, self.bar.bell)
        self.bar.bell_asked.connect(self._open_bell)
        self.extras = LiveExtras(self, desk, self.bar.arrow)
        self.side.hold(self.extras.turn, self.extras.extra)
        self.column.hold(self.extras.audience.thumb)
        self.extras.audience.changed.connect(self._redraw_beside)
        self.extras.serve(self.bar)

    def _panels(self) -> LivePanels:
        return LivePanels(
            view=self.view,
            side=self.side,
            notices=self.notices,
            activities=self.activities,
            asking=self.asking,
            extras=self.extras,
            bell=self.bell,
            cover=self.cover,
            sheet=self.sheet,
        )

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
            self.asking.show_meeting(material, self.people.attending)
            self.view.ask_back(self.asking.wanted)
        self.extras.bring(self.activities.library)
        await self.extras.load()
        if self._controller is not None:
            self._controller.wake()

    async def leave(self) -> None:
        self.commands.disarm()
        self.view.steps.finish()
        self.bell.put_away()
        self.sheet.put_away()
        self.cover.put_away()
        self.undo_line.hide()
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

    @property
    def people(self) -> People:
        """The members of the meeting: who is here, what was noted, the marks."""
        assert self._people is not None
        return self._people

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if not self.cover.isHidden():
            self.cover.keyPressEvent(event)
        elif self._state is RunState.READY:
            self.attendance.keyPressEvent(event)
        elif not self.commands.obey(event):
            event.ignore()

    def keyReleaseEvent(self, event: QKeyEvent) -> None:
        self._keys.gate.lets_go(event)
        event.ignore()

    def focusOutEvent(self, event: QFocusEvent) -> None:
        super().focusOutEvent(event)
        self._keys.gate.forget()  # what is let go there is not heard here

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
        time, log = self.controller.time, self.controller.log
        self._people = people = people_of(self.desk, material, time, log)
        people.attending.changed.connect(self._show_heading)
        self.attendance.show_meeting(
            self._title(material), when_and_where(material, self.desk.language), people.attending
        )
        self.attendance.expect(self._overdue, clock_time(meeting.start, self.desk.language))
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
        for part in (self.extras, self.activities, self.commands):
            part.attach(self._controller)
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
                room = each.parentWidget()
                if room is not None and each.geometry().isNull():  # a request meanwhile was lost
                    QCoreApplication.postEvent(room, QEvent(QEvent.Type.LayoutRequest))

    def _draw_all(self, moment: Moment) -> None:
        self._draw_beside(moment)
        people = self._people
        if people is None:
            return
        if self._stack.currentIndex() == 0:
            heard = people.attending.present_at(moment.pledge_at) if moment.pledge_at else 0
            self.attendance.room.show_checked(moment.checked)
            self.attendance.room.show_pledge(moment.pledge_at, heard, running=self.meeting_runs)
        if moment.state is RunState.READY or self._material is None:
            return
        if moment.stage is not Stage.CLOSING and self.commands.armed:
            self.commands.disarm()
        self.extras.share_turns(moment, people.attending.present)
        if self.bell.isVisible():
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
        self.controller.do(lambda live: live.start(minutes_ago))
        self.people.attending.take_the_rest()  # after the day it is held on was written
        self._stack.setCurrentIndex(1)
        let_second_click_pass(self._running)
        self.setFocus()

    def _open_bell(self) -> None:
        self.bell.show_moment(self.controller.see(), self.desk.language)
        self.bell.open_or_close()

    def _overdue(self) -> int | None:
        """By how many whole minutes the meeting should have begun already."""
        late = start_overdue(self._controller.see()) if self._controller is not None else None
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
        attending = self.people.attending
        here = self.tr("{present} of {all} here").format(
            present=attending.present, all=len(attending.members)
        )
        self.activities.show_people(attending.members_here)
        if self.meeting_runs:
            self.extras.share_turns(self.controller.moment, attending.present)
        known = self._material
        assert known is not None
        told = when_and_where(known, self.desk.language)
        self.bar.show_meeting(self._title(known), f"{told} · {here}")

    def _title(self, material: LiveMaterial) -> str:
        """`Melati group · Meeting 2 of 4`."""
        text = self.tr("{group} · Meeting {number} of {total}")
        number = material.meeting.number
        return text.format(group=material.group.name, number=number, total=material.total)

    def _connect(self) -> None:
        self.bar.cover_asked.connect(self.cover.lift_or_drop)
        self.bar.home_asked.connect(self._home)
        self.view.next_asked.connect(self.commands.go_on)
        self.view.back_asked.connect(self.commands.back)
        self.view.pause_asked.connect(self.commands.pause)
        self.view.minutes_asked.connect(self.commands.change_minutes)
        self.view.ticked.connect(self.commands.tick)
        self.view.step_added.connect(self.commands.add_step)
        self.view.digits_asked.connect(self._digits_asked)
        self.view.steps.skip_asked.connect(self.commands.skip)
        self.view.steps.move_asked.connect(self.commands.move)
        self.view.steps.left.connect(self.setFocus)
        self.side.left_note.connect(self.setFocus)
        self.side.tapped.connect(self.commands.mark)
        self.asking.card.left.connect(self.setFocus)
        self.attendance.room.checked.connect(self.commands.check)
        self.attendance.room.pledge_read.connect(self.commands.read_pledge)
        self.notices.answered.connect(self.commands.answer_gap)
        self.notices.accepted.connect(self.commands.accept)
        self.notices.bell_answered.connect(self.commands.answer_bell)
        self.bell.moved.connect(self.commands.move_bell)
        self.commands.keys_back.connect(self.setFocus)
        self.commands.said.connect(partial(self.desk.tell, role="notice"))
        self.side.did.connect(partial(self.undo_line.say, over=self.view.steps_card))
        self.undo_line.undo_asked.connect(self.commands.take_back_deed)
        self.notices.earlier.connect(self.commands.earlier)
        self.notices.pledged.connect(self.commands.read_pledge)

    def _connect_activities(self) -> None:
        self.activities.laid.connect(self.view.beside.lay)
        self.activities.keys_back.connect(self.setFocus)
        self.activities.timer_asked.connect(self.extras.run_extra)
        self.activities.changed.connect(self._redraw_beside)
        self.view.beside.turn_asked.connect(self.commands.turn_beside)
        self.view.beside.following.connect(self.activities.card.show_turn)
        self.activities.card.turn_asked.connect(self.commands.turn_beside)
        self.view.beside.choose_asked.connect(self.activities.choose)

    def _digits_asked(self, digits: bool) -> None:
        self.desk.settings_changed.emit(replace(self.desk.settings, dial_digits=digits))

    def _draw_beside(self, moment: Moment) -> None:
        line = self.activities.next_line(moment)
        lighter, step = self.activities.lighter, self.view.steps.chosen
        self.extras.show_moment(moment, line, lighter=lighter, step=step)

    def _redraw_beside(self) -> None:
        if self._controller is not None:
            self._draw_beside(self._controller.moment)
