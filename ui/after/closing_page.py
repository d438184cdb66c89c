"""Closing a meeting that is over: six short steps, and then its summary is there."""

import asyncio
from collections.abc import Iterator
from typing import Self

from PySide6.QtCore import Qt
from PySide6.QtGui import QKeyEvent, QResizeEvent
from PySide6.QtWidgets import QHBoxLayout, QStackedWidget

from facilitator.material import meeting as meeting_material
from facilitator.store import meetings
from ui.after.closing_attendance import AttendanceStep
from ui.after.closing_commitments import CommitmentStep
from ui.after.closing_list import StepPanel
from ui.after.closing_next import NextStep
from ui.after.closing_observation import ObservationStep
from ui.after.closing_preview import ClosingPreview
from ui.after.closing_steps import AnalysisStep, CloseStep, ConclusionStep
from ui.after.closing_work import ClosingWork
from ui.desk import Desk
from ui.page import Page
from ui.places import CloseMeeting, MeetingRecord, Place, Reports, place_of
from ui.widgets.form_keys import ENTER_KEYS
from ui.widgets.kit import button, card, column, label, row, scrolling

FORM_LEAST = 560  # pixels at 100 % text; with less, steps and preview take turns


class CloseMeetingPage(Page):
    """Ctrl+Enter goes on; everything typed is kept, so the page may be left at any time."""

    def __init__(self, desk: Desk, *, at_once: bool = True) -> None:
        super().__init__(desk)
        self.work: ClosingWork | None = None
        self.current = 0
        self._passed: dict[str, set[int]] = {}  # by meeting
        self._parts = self._made(desk)
        if at_once:
            self.complete()

    @classmethod
    def begun(cls, desk: Desk) -> Self:
        return cls(desk, at_once=False)

    def _made(self, desk: Desk) -> Iterator[None]:
        """Make the page in parts, none of which keeps a key waiting; the steps come into the
        finished page, because to move what is dressed already takes longer than to make it."""
        self.attendance = AttendanceStep(desk)
        self.conclusion = ConclusionStep(desk)
        self.commitments = CommitmentStep(desk)
        yield
        self.observation = ObservationStep(desk)
        self.analysis = AnalysisStep(desk)
        self.following = NextStep(desk)
        self.steps: tuple[CloseStep, ...] = (
            self.attendance,
            self.conclusion,
            self.commitments,
            self.observation,
            self.analysis,
            self.following,
        )
        yield
        self._make_frame(desk)
        for step in self.steps:
            yield
            self.stack.addWidget(scrolling(step))

    def _make_frame(self, desk: Desk) -> None:
        """All but the steps."""
        self.panel = StepPanel(desk, tuple(step.caption for step in self.steps))
        self.panel.asked.connect(self.go_to)
        self.preview = ClosingPreview(desk)
        self.preview.report_asked.connect(self._see_report)
        self._question = label("", "title", wrap=True)
        self._advice = label("", "soft", wrap=True)
        self.stack = QStackedWidget()
        self.back = button(self.tr("Back"), self.go_back)
        self.skip = button(self.tr("Skip"), self.go_past)
        self.go_on = button("", self.go_further, role="primary", key=self.tr("Ctrl Enter"))
        self.peek = button("", self._take_turns)
        self._peeking = False
        self.setLayout(self._arranged())

    async def show_place(self, place: Place) -> None:
        assert isinstance(place, CloseMeeting)
        material = await self.desk.jobs.run(
            meeting_material.read, self.desk.db, place.meeting_id, self.desk.language
        )
        meeting = material.record.meeting
        where = place_of(meeting.id, meeting.state) or MeetingRecord(meeting.id)
        if where != place:
            self.desk.go.emit(where)
            return
        self.work = work = ClosingWork(self.desk, material)
        work.changed.connect(self._changed)
        work.redrafted.connect(self._redrafted)
        self.panel.show_meeting(work.meeting.number)
        self.preview.show_work(work)
        for step in self.steps:
            await asyncio.sleep(0)  # all of them in one turn of the loop would be felt
            step.open(work)
        self._show_step(self._first_open())

    # going through the steps ----------------------------------------------------------------

    def keyPressEvent(self, event: QKeyEvent) -> None:
        controlled = event.modifiers() & Qt.KeyboardModifier.ControlModifier
        if event.key() in ENTER_KEYS and controlled and not event.isAutoRepeat():
            self.go_further()
        else:
            super().keyPressEvent(event)

    def go_to(self, at: int) -> None:
        """Show a step, with drafts that know what has been entered meanwhile."""
        if self.work is not None:
            self._show_step(at)
            self.desk.jobs.start(self.work.refresh())

    def go_further(self) -> None:
        """Tick this step and go to the next; after the last the meeting is held."""
        if self.work is None:
            return
        self._passed.setdefault(self.work.meeting.id, set()).add(self.current)
        if self.current + 1 < len(self.steps):
            self.go_to(self.current + 1)
        else:
            self.desk.jobs.start(self._finish(self.work))

    def go_past(self) -> None:
        """Go to the next step and leave this one unticked."""
        self.go_to(min(self.current + 1, len(self.steps) - 1))

    def go_back(self) -> None:
        self.go_to(max(self.current - 1, 0))

    @property
    def done(self) -> frozenset[int]:
        """The steps that are ticked: passed, or worked on another day."""
        if self.work is None:
            return frozenset()
        worked = {at for at, step in enumerate(self.steps) if step.done}
        if worked:
            worked.add(0)  # she has been past the attendance
        return frozenset(worked | self._passed.get(self.work.meeting.id, set()))

    def _first_open(self) -> int:
        done = self.done
        return next((at for at in range(len(self.steps)) if at not in done), len(self.steps) - 1)

    def _show_step(self, at: int) -> None:
        self.current = at
        step, last = self.steps[at], at == len(self.steps) - 1
        self._question.setText(step.question)
        self._advice.setText(step.advice)
        self.stack.setCurrentIndex(at)
        self.back.setEnabled(at > 0)
        self.skip.setVisible(not last)
        on_to = self.tr("On to {step}")
        self.go_on.set_caption(
            self.tr("Finish and see the summary")
            if last
            else on_to.format(step=self.steps[at + 1].caption)
        )
        self.panel.show_steps(at, self.done)
        self.lead_to(step)
        step.setFocus(Qt.FocusReason.OtherFocusReason)

    async def _finish(self, work: ClosingWork) -> None:
        if not await self.desk.saver.flush():
            return  # the list of steps says so; nothing is closed that is not on disk
        await self.desk.write(meetings.finish_meeting, work.meeting.id)
        self.desk.go.emit(Reports(work.meeting.id))

    def _see_report(self) -> None:
        if self.work is not None:
            self.desk.go.emit(Reports(self.work.meeting.id))

    # what is seen ---------------------------------------------------------------------------

    def _changed(self) -> None:
        if self.work is not None:
            self.preview.refresh(self.work)

    def _redrafted(self) -> None:
        for step in self.steps:
            step.refresh()
        self._changed()
        self.panel.show_steps(self.current, self.done)

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._show_sides()

    def _take_turns(self) -> None:
        self._peeking = not self._peeking
        self._show_sides()

    def _show_sides(self) -> None:
        """Where both do not fit beside the form, one of them is shown."""
        left = self.width() - self.panel.width() - self.preview.width()
        roomy = left >= self.desk.theme.px(FORM_LEAST)
        self.panel.setVisible(roomy or not self._peeking)
        self.preview.setVisible(roomy or self._peeking)
        self.peek.setVisible(not roomy)
        so_far, steps = self.tr("The summary so far"), self.tr("The steps")
        self.peek.set_caption(steps if self._peeking else so_far)

    def _arranged(self) -> QHBoxLayout:
        head = column(self._question, self._advice, spacing=2)
        foot = row(self.back, self.peek, None, self.skip, self.go_on)
        middle = column(head, card(self.stack, margin=18), foot, spacing=14)
        middle.setContentsMargins(30, 24, 30, 26)
        middle.setStretch(1, 1)
        whole = row(self.panel, spacing=0)
        whole.addLayout(middle, 1)
        whole.addWidget(self.preview)
        return whole
