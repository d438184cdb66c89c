"""Finding the time again after the program stopped in the middle of a meeting.

Events and heartbeats carry the time of the meeting (`sessions.onward`).
"""

from collections.abc import Sequence

from sessions.clock import Clock
from sessions.course import Course
from sessions.event_kinds import SOFT, Event, EventKind, Heartbeat, RunState
from sessions.watch import Counted, Watch


def watch_for(
    clock: Clock, course: Course, events: Sequence[Event], heartbeat: Heartbeat | None
) -> Watch:
    """Return the watch of a meeting that had come to the end of `events`."""
    if course.started_at is None:
        return Watch.stopped(clock)
    reached = _reached(events, heartbeat)
    if course.state == RunState.RUNNING:
        return Watch.after_break(clock, _last_counted(events, heartbeat), reached)
    return Watch.stopped(clock, course.elapsed, course.paused_at, reached)


def _reached(events: Sequence[Event], heartbeat: Heartbeat | None) -> Counted:
    """Return the last moment that was written, whether it was counted or not."""
    last = Counted(events[-1].at, events[-1].elapsed, None)
    if heartbeat is None or heartbeat.at < last.wall:
        return last
    return Counted(heartbeat.at, heartbeat.elapsed, heartbeat.mono)


def _last_counted(events: Sequence[Event], heartbeat: Heartbeat | None) -> Counted:
    """Find the latest point a running meeting is known to have reached.

    That is the point with the most counted seconds since the last event that touched the clock;
    among equals the earliest, because counted seconds stand still only while a gap is open.
    """
    at = max(i for i, event in enumerate(events) if event.kind not in SOFT)
    points = [Counted(e.at, e.elapsed, None) for e in events[at:]]
    if heartbeat is not None and _follows(heartbeat, events[at], events):
        points.append(Counted(heartbeat.at, heartbeat.elapsed, heartbeat.mono))
    most = max(p.elapsed for p in points)
    # Of two at the same moment the one that knows its monotonic second.
    return min((p for p in points if p.elapsed == most), key=lambda p: (p.wall, p.mono is None))


def _follows(heartbeat: Heartbeat, event: Event, events: Sequence[Event]) -> bool:
    """Tell whether a heartbeat was written with `event` or after it: it then counts more seconds.

    Only a back-dating taken back lets the seconds fall; the time has to decide then.
    """
    if any(e.kind == EventKind.BACKDATED and e.value < 0 for e in events):
        return heartbeat.at > event.at
    return (heartbeat.elapsed, heartbeat.at) >= (event.elapsed, event.at)
