"""Whether a planned meeting belongs to this moment: asked before one is started."""

from datetime import datetime, timedelta

from sessions.records import Meeting

NEAR = timedelta(hours=6)


def is_todays(meeting: Meeting, now: datetime) -> bool:
    """Tell whether starting `meeting` at `now` (local civil time, no zone) needs no question.

    True on its planned day, and within six hours of its planned start on the day beside it: a
    meeting planned for 23:50 is still tonight's at 00:10.
    """
    planned = datetime.combine(meeting.date, meeting.start)
    return now.date() == meeting.date or abs(now - planned) <= NEAR
