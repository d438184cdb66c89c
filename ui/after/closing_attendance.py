"""The first step: attendance as it was taken, to be checked."""

from sessions.records import ActivityUse, Presence
from ui.after.closing_memory import ActivityMemory
from ui.after.closing_steps import CloseStep
from ui.after.closing_work import ClosingWork
from ui.after.presence_list import PresenceList, attendance_help, begin_of
from ui.desk import Desk
from ui.widgets.kit import column, label


class AttendanceStep(CloseStep):
    """Every change is kept at once."""

    def __init__(self, desk: Desk) -> None:
        super().__init__(desk)
        self.caption = self.tr("Attendance")
        self.question = self.tr("Who was there?")
        self.advice = self.tr("As it was taken during the meeting. Set right what is not.")
        self.list = PresenceList(desk)
        self.list.changed.connect(self._changed)
        self.memory = ActivityMemory(desk)
        self.memory.rated.connect(self._rated)
        body = column(self.list, label(attendance_help(), "quiet", wrap=True), self.memory)
        body.setStretch(0, 1)
        self.setLayout(body)
        self.setFocusProxy(self.list)

    def open(self, work: ClosingWork) -> None:
        super().open(work)
        begun = begin_of(work.meeting, self.desk.clock.now().wall)
        self.list.show_members(work.members, work.presences, begun)

    def refresh(self) -> None:
        work = self.work
        if work is not None:
            self.memory.show_uses(work.uses, work.material.names, work.here)

    def _changed(self, presence: Presence) -> None:
        if self.work is not None:
            self.work.set_presence(presence)
            self.refresh()  # who was not there cannot have joined

    def _rated(self, use: ActivityUse) -> None:
        if self.work is not None:
            self.work.rate(use)
