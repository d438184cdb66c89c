"""Finding the time again after the program stopped in the middle of a meeting.

Events and heartbeats carry the time of the meeting (`sessions.onward`). A heartbeat of the same
start of the machine tells to the millisecond what passed since, whatever was done to the wall.
After a restart of the machine, or when it is not known whether there was one, only the wall can
say; what is missing then is as right as the wall.
"""

from collections.abc import Sequence

from sessions.clock import Clock, Instant, later
from sessions.course import Course
from sessions.events import SOFT, Event, EventKind, Heartbeat, RunState
from sessions.onward import Onward
from sessions.watch import Counted, Watch


def watch_for(
    clock: Clock, course: Course, events: Sequence[Event], heartbeat: Heartbeat | None
) -> Watch:
    """Return the watch of a meeting that had come to the end of `events`."""
    if course.started_at is None:
        return Watch(clock)
    onward = _onward(clock, events[-1], heartbeat)
    if course.state == RunState.RUNNING:
        return Watch.after_break(clock, _last_counted(events, heartbeat), onward)
    return Watch(clock, course.elapsed, onward, course.paused_at)


def _onward(clock: Clock, last: Event, heartbeat: Heartbeat | None) -> Onward:
    """Return the meeting's time, going on from the last sign of life."""
    here = clock.now()
    if heartbeat is None:
        return Onward.begun(here, last.at)
    if heartbeat.boot and heartbeat.boot == clock.boot:
        told = later(heartbeat.at, here.mono - heartbeat.mono)
        here = Instant(told.astimezone(here.wall.tzinfo), here.mono)
    return Onward.begun(here, max(heartbeat.at, last.at))


def _last_counted(events: Sequence[Event], heartbeat: Heartbeat | None) -> Counted:
    """Find the latest point a running meeting is known to have reached.

    That is the point with the most counted seconds since the last event that touched the clock;
    among equals the earliest, because counted seconds stand still only while a gap is open.
    """
    at = max(i for i, event in enumerate(events) if event.kind not in SOFT)
    points = [Counted(e.at, e.elapsed) for e in events[at:]]
    if heartbeat is not None and _follows(heartbeat, events[at], events):
        points.append(Counted(heartbeat.at, heartbeat.elapsed))
    most = max(p.elapsed for p in points)
    return min((p for p in points if p.elapsed == most), key=lambda p: p.wall)


def _follows(heartbeat: Heartbeat, event: Event, events: Sequence[Event]) -> bool:
    """Tell whether a heartbeat was written with `event` or after it: it then counts more seconds.

    Only a back-dating taken back lets the seconds fall; the time has to decide then.
    """
    if any(e.kind == EventKind.BACKDATED and e.value < 0 for e in events):
        return heartbeat.at > event.at
    return (heartbeat.elapsed, heartbeat.at) >= (event.elapsed, event.at)
