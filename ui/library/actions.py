"""What the library writes: into plans, favourites, and the archive of own activities; each with
a way back."""

from collections.abc import Callable, Coroutine
from functools import partial
from typing import Any

from PySide6.QtCore import QObject

from facilitator.store import library, own_activities, plans
from facilitator.store.subjects import Subject
from icebreakers.activity import Activity
from sessions.records import Meeting, Plan, Stage
from ui.desk import Action, Desk

Work = Callable[[], Coroutine[Any, Any, None]]


class LibraryActions(QObject):
    """Each returns once it is on disk, and says so with what takes it back."""

    def __init__(self, desk: Desk) -> None:
        super().__init__()
        self._desk = desk

    async def put(self, meeting: Meeting, stage: Stage, activity: Activity) -> None:
        """Put an activity into a stage of a plan."""
        key = activity.key
        await self._desk.write(plans.place_activity, meeting.id, stage, key)
        sentence = self.tr("“{name}” is now in the plan of meeting {number}.").format(
            name=self._name(activity), number=meeting.number
        )
        self._tell(sentence, partial(self._put_back, meeting.id, meeting.plan))

    async def star(self, key: str, on: bool) -> None:
        """Make it a favourite, or none; nobody else shows that, so nobody is told."""
        await self._desk.jobs.run(library.set_favourite, self._desk.db, key, on)

    async def archive(self, activity: Activity, on: bool) -> None:
        """Take an own activity out of the library, or bring it back."""
        await self._desk.write(own_activities.archive_own_activity, activity.key, on)
        if on:
            sentence = self.tr("“{name}” is in the archive now.")
        else:
            sentence = self.tr("“{name}” is back in the library.")
        back = partial(self.archive, activity, not on)
        self._tell(sentence.format(name=self._name(activity)), back)

    async def remove(self, activity: Activity) -> None:
        """Remove an archived activity for good, unless a plan or a record names it."""
        desk, name = self._desk, self._name(activity)
        removed = await desk.jobs.run(own_activities.take_away, desk.db, activity.key)
        desk.touched.emit(frozenset({Subject.ACTIVITIES}))
        if removed.kept:
            sentence = self.tr("“{name}” was used or planned, so it stays in the archive.")
            desk.tell(sentence.format(name=name), "notice")
        else:
            sentence = self.tr("“{name}” was removed.").format(name=name)
            self._tell(sentence, partial(self._restore, removed))

    async def _put_back(self, meeting_id: str, before: Plan) -> None:
        await self._desk.saver.flush()
        await self._desk.write(plans.save_plan, meeting_id, before)

    async def _restore(self, removed: own_activities.Removed) -> None:
        save = own_activities.save_whole
        await self._desk.write(save, removed.activity, removed.images)

    def _name(self, activity: Activity) -> str:
        return activity.text(self._desk.language).name

    def _tell(self, sentence: str, back: Work) -> None:
        undo: Action = (self.tr("Undo"), partial(self._start, back))
        self._desk.tell(sentence, "good", undo)

    def _start(self, work: Work) -> None:
        self._desk.jobs.start(work())
