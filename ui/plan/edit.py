"""One meeting's plan while it is worked on: every change is checked, kept and saved."""

from collections.abc import Callable
from dataclasses import replace
from datetime import date, datetime, time, timedelta
from functools import partial

from PySide6.QtCore import QObject, Signal

from facilitator.store import meetings, plans
from facilitator.words import clock_time
from sessions.plan import (
    Part,
    add_line,
    change_line,
    find_line,
    fitted,
    move_line,
    remove_line,
    with_activity,
    with_minimum,
    with_minutes,
    with_timer,
)
from sessions.plan_rules import CLOSING_MINIMUM, LONGEST_STAGE, PlanError, PlanFault
from sessions.records import STAGES, Meeting, MeetingState, Plan, Stage
from sessions.split import bell
from ui.desk import Desk


class PlanEdit(QObject):
    """Holds the meeting as it is now. `changed` follows every change of anything in it."""

    changed = Signal()

    def __init__(self, desk: Desk, meeting: Meeting) -> None:
        super().__init__()
        self._desk = desk
        self.meeting = meeting
        self.usual = meeting.plan.minutes  # the length that changes are measured against

    @property
    def plan(self) -> Plan:
        return self.meeting.plan

    @property
    def writable(self) -> bool:
        return self.meeting.state is MeetingState.PLANNED

    def bell(self, minutes: int | None = None) -> datetime:
        """When the meeting ends by this plan, or when it lasts `minutes`."""
        if minutes is None:
            return bell(self.meeting, None)
        return bell(self.meeting, None) + timedelta(minutes=minutes - self.plan.minutes)

    def times(self, stage: Stage) -> tuple[datetime, datetime]:
        """When a stage begins and ends by this plan."""
        at = STAGES.index(stage)
        begins = self.bell(sum(part.minutes for part in self.plan.stages[:at]))
        return begins, begins + timedelta(minutes=self.plan.of(stage).minutes)

    # the meeting ----------------------------------------------------------------------------

    def set_day(self, day: date) -> None:
        self._amend(replace(self.meeting, date=day))

    def set_hour(self, hour: time) -> None:
        self._amend(replace(self.meeting, start=hour))

    def set_place(self, place: str) -> None:
        self._amend(replace(self.meeting, place=place))

    def set_topic(self, topic: str) -> None:
        self._amend(replace(self.meeting, topic=topic))

    # minutes --------------------------------------------------------------------------------

    def set_minutes(self, stage: Stage, minutes: int) -> str:
        """Give a stage other minutes; return why not, or nothing."""
        return self._try(stage, partial(with_minutes, self.plan, stage, minutes))

    def set_minimum(self, stage: Stage, minutes: int) -> str:
        """Protect other minutes of a stage; return why not, or nothing."""
        return self._try(stage, partial(with_minimum, self.plan, stage, minutes))

    def fit(self) -> None:
        """Go back to the usual length; the activity gives first, the closing last."""
        try:
            self.set_plan(fitted(self.plan, self.usual))
        except PlanError as error:
            stage = error.finding.stage or Stage.CLOSING
            self._desk.tell(self._why_not(error.finding.fault, stage), "notice")

    # lines ----------------------------------------------------------------------------------

    def write_line(self, line_id: str, text: str) -> None:
        self.set_plan(change_line(self.plan, line_id, text))

    def add_line(self, stage: Stage, part: Part, text: str, line_id: str, at: int) -> None:
        self.set_plan(move_line(add_line(self.plan, stage, part, text, line_id), line_id, at))

    def move_line(self, line_id: str, to: int) -> None:
        self.set_plan(move_line(self.plan, line_id, to))

    def set_timer(self, line_id: str, timed: bool) -> None:
        self.set_plan(with_timer(self.plan, line_id, timed))

    def remove_line(self, line_id: str) -> None:
        before = self.plan
        _, part, _ = find_line(before, line_id)
        self.set_plan(remove_line(before, line_id))
        if part is Part.STEPS:
            self._tell_undo(self.tr("The step was taken out."), before)
        else:
            self._tell_undo(self.tr("The sentence was taken out."), before)

    # the whole plan -------------------------------------------------------------------------

    def set_activity(self, stage: Stage, key: str) -> None:
        before = self.plan
        self.set_plan(with_activity(before, stage, key))
        if not key and stage is Stage.TRANSITION:
            self._tell_undo(self.tr("The ice-breaker was taken out."), before)
        elif not key:
            self._tell_undo(self.tr("The activity was taken out."), before)

    def follow(self, template: Plan, sentence: str) -> None:
        """Put a template in place of the plan; the activities stay."""
        before = self.plan
        self.usual = template.minutes
        self.set_plan(replace(template, activities=before.activities))
        if template.minutes != before.minutes:
            rings = clock_time(self.bell(), self._desk.language)
            sentence += " " + self.tr("The bell moves to {time}.").format(time=rings)
        self._tell_undo(sentence, before)

    def set_plan(self, plan: Plan) -> None:
        self._amend(replace(self.meeting, plan=plan))

    def _try(self, stage: Stage, change: Callable[[], Plan]) -> str:
        try:
            self.set_plan(change())
        except PlanError as error:
            return self._why_not(error.finding.fault, stage)
        return ""

    def _why_not(self, fault: PlanFault, stage: Stage) -> str:
        if fault is PlanFault.BELOW_MINIMUM:
            return self.tr(
                "The closing keeps its %n minute(s), so that nobody leaves in mid-sentence.",
                "",
                self.plan.of(stage).minimum,
            )
        if fault is PlanFault.CLOSING_UNPROTECTED:
            return self.tr(
                "A closing under %n minute(s) is too short to come to rest and to part well.",
                "",
                CLOSING_MINIMUM,
            )
        if fault is PlanFault.STAGE_TOO_LONG:
            return self.tr("A stage lasts at most %n minute(s).", "", LONGEST_STAGE)
        return self.tr("Every stage needs at least one minute.")

    def _amend(self, meeting: Meeting) -> None:
        if not self.writable or meeting == self.meeting:
            return
        self.meeting = meeting
        write = partial(meetings.save_meeting, self._desk.db, meeting)
        self._desk.saver.put(f"plan:{meeting.id}", write)
        self.changed.emit()

    def _tell_undo(self, sentence: str, before: Plan) -> None:
        self._desk.tell(sentence, "good", (self.tr("Undo"), partial(self._undo, before)))

    def _undo(self, before: Plan) -> None:
        self._desk.jobs.start(self._put_back(before))

    async def _put_back(self, before: Plan) -> None:
        """Also when another page is in view by now, and only while the meeting is to come."""
        await self._desk.saver.flush()
        await self._desk.write(plans.save_plan, self.meeting.id, before)
