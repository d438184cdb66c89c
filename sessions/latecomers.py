"""Who came too late to hear what was agreed on confidentiality, and has not been told since."""

from collections.abc import Iterable
from datetime import datetime

from sessions.clock import seconds_between
from sessions.moment import Moment
from sessions.records import Attendance, Presence, Stage


def untold(presence: Presence, moment: Moment) -> bool:
    """Tell whether a latecomer who is in the room has yet to hear the agreement.

    They missed it when they came after it was read; when it was not read in this meeting, once
    the opening is over. Who was marked as late before the start was there from the start.
    """
    if presence.status is not Attendance.LATE or presence.told or presence.left_at is not None:
        return False
    if moment.started_at is None or not _after(presence.arrived_at, moment.started_at):
        return False
    if moment.pledge_at is not None:
        return _after(presence.arrived_at, moment.pledge_at)
    return moment.returns > 0 or moment.stage not in (None, Stage.OPENING)


def untold_of(presences: Iterable[Presence], moment: Moment) -> tuple[str, ...]:
    """Return the ids of those, in the order of the attendance."""
    return tuple(each.member_id for each in presences if untold(each, moment))


def _after(arrived: datetime | None, moment: datetime) -> bool:
    return arrived is not None and seconds_between(moment, arrived) > 0
