"""The right of the library: the activity one is at, the plan it can go into, and what to do."""

from collections.abc import Sequence

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QWidget

from facilitator.material.library import GroupMemory
from facilitator.store import own_activities
from icebreakers.activity import OWN, Activity
from icebreakers.catalogue import Catalogue
from sessions.records import STAGES
from ui.desk import Desk
from ui.library.detail import ActivityDetail
from ui.library.parts.plan_slots import PlanSlots
from ui.widgets.flow import Flow
from ui.widgets.kit import button, column, label


class LibraryAside(QWidget):
    """Shows an activity and asks for what its buttons say; the page does it."""

    use_asked = Signal()
    change_asked = Signal()
    back_asked = Signal()
    print_asked = Signal()

    def __init__(self, desk: Desk) -> None:
        super().__init__()
        self._desk = desk
        self._key = ""
        self._shown: tuple[Activity, GroupMemory] | None = None
        self.detail = ActivityDetail(desk)
        self.slots = PlanSlots(desk.theme)
        self.use = button("", self.use_asked.emit, role="big", key=self.tr("Enter"))
        self.change = button("", self.change_asked.emit, key="Ctrl E")
        self.back = button(self.tr("Back"), self.back_asked.emit, key="Esc")
        self.print = button(self.tr("Print…"), self.print_asked.emit)
        self.print.setToolTip("Ctrl+P")  # a key cap would push it into a line of its own
        self.hint = label("", "quiet", wrap=True)
        self.foot = Flow(self.use, self.change, self.print, self.back, spacing=10)
        whole = column(self.detail, None, self.slots, self.hint, self.foot, spacing=12)
        whole.setStretch(0, 1000)
        whole.setContentsMargins(28, 22, 30, 22)
        self.setLayout(whole)

    def show_activity(
        self,
        activity: Activity | None,
        memory: GroupMemory,
        why: Sequence[str] = (),
        *,
        starred: bool = False,
        archived: bool = False,
    ) -> None:
        """Show an activity, or that there is none; `why` it is offered; its own pictures follow
        a moment later."""
        self._key = activity.key if activity is not None else ""
        self.detail.setVisible(activity is not None)
        if activity is not None:
            own = activity.key.startswith(OWN)
            if self._shown != (activity, memory):  # while one types it often stays the same
                self._shown = activity, memory
                self.detail.show_activity(activity, memory)
            self.detail.show_why(why)
            self.detail.show_own(own, archived)
            self.detail.star.show_starred(starred)
            self.change.set_caption(self.tr("Change") if own else self.tr("Copy and change"))
            if own:
                self._desk.jobs.start(self._show_pictures(activity.key))
        meeting = memory.meeting
        usable = meeting is not None and activity is not None and not archived
        self.use.setVisible(usable)
        self.slots.setVisible(usable)
        # Who was sent by a plan came to choose; the key does it for her all the same.
        sent = not self.back.isHidden()
        self.change.setVisible(activity is not None and not archived and not sent)
        self.hint.setVisible(meeting is None and not archived)

    def show_meeting(self, memory: GroupMemory, catalogue: Catalogue) -> None:
        """Show the plan of the meeting to come, or say that there is none."""
        meeting, language = memory.meeting, self._desk.language
        if meeting is not None:
            found = {stage: catalogue.get(meeting.plan.activity_of(stage)) for stage in STAGES}
            names = {stage: each.text(language).name for stage, each in found.items() if each}
            self.slots.show_activities(names)
            self.use.set_caption(self.tr("Use in meeting {number}").format(number=meeting.number))
        elif memory.group_id:
            self.hint.setText(self.tr("No meeting of this group is planned."))
        else:
            self.hint.setText(self.tr("Choose a group to use this in its next meeting."))

    async def _show_pictures(self, key: str) -> None:
        images = await self._desk.jobs.run(own_activities.pictures, self._desk.db, key)
        if self._key == key:
            self.detail.pictures.show_pictures(images)
