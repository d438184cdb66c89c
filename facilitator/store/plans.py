"""Verbs that change the plans of meetings that are still to come: what is read and what is written
after it lie in one transaction, so that nothing written between the two is lost."""

from collections.abc import Callable, Iterable
from dataclasses import replace

from facilitator.store.database import Database
from facilitator.store.meetings import put_meeting, read_meeting, read_meetings
from facilitator.store.subjects import Subject, Touched
from sessions.plan import with_activity
from sessions.programme import Series
from sessions.records import Meeting, MeetingState, Plan, Stage


def save_plan(db: Database, meeting_id: str, plan: Plan) -> Touched:
    """Give a meeting another plan while it is to come; afterwards nothing is written.

    Raises: ActionableError(NO_SUCH_MEETING).
    """
    return _replan(db, meeting_id, lambda _before: plan)


def place_activity(db: Database, meeting_id: str, stage: Stage, key: str) -> Touched:
    """Put an activity into a stage of the plan of a meeting that is to come; an empty key takes
    it out. Raises: ActionableError(NO_SUCH_MEETING)."""
    return _replan(db, meeting_id, lambda plan: with_activity(plan, stage, key))


def rearrange(
    db: Database, group_id: str, change: Callable[[Series], Iterable[Meeting]]
) -> Touched:
    """Apply `change` to all meetings of a group, by number; what comes out different is written,
    all or none. A meeting that does not come out stays as it is."""
    with db.writing() as connection:
        known = read_meetings(connection, group_id)
        before = {each.id: each for each in known}
        for each in change(known):
            if before.get(each.id) != each:
                put_meeting(connection, replace(each, group_id=group_id))
    return frozenset({Subject.MEETINGS})


def _replan(db: Database, meeting_id: str, change: Callable[[Plan], Plan]) -> Touched:
    with db.writing() as connection:
        meeting = read_meeting(connection, meeting_id)
        if meeting.state is not MeetingState.PLANNED:
            return frozenset()
        put_meeting(connection, replace(meeting, plan=change(meeting.plan)))
    return frozenset({Subject.MEETINGS})
