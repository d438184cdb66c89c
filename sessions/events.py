"""The words of a live meeting's log: what can happen, and one thing that happened."""

from dataclasses import dataclass
from datetime import datetime
from enum import StrEnum

from sessions.records import Stage


class EventKind(StrEnum):
    """What `value`, `ref` and `text` of an event mean is said beside its kind."""

    STARTED = "started"  # value: minutes ago it really began
    PAUSED = "paused"
    RESUMED = "resumed"  # value: seconds the pause lasted
    STAGE_ENTERED = "stage_entered"  # stage: the one entered, forwards or back
    MINUTES_CHANGED = "minutes_changed"  # stage: whose; value: its planned minutes from now on
    STEP_TICKED = "step_ticked"  # ref: id of the step, of the stage or of its activity
    STEP_UNTICKED = "step_unticked"  # ref: id of the step
    GAP_COUNTED = "gap_counted"  # value: seconds added to the meeting
    GAP_PAUSED = "gap_paused"  # value: seconds that became a pause, which goes on
    GAP_DISCARDED = "gap_discarded"  # value: seconds dropped
    BACKDATED = "backdated"  # value: minutes the start was moved back (negative: forth)
    ICEBREAKER_CHOSEN = "icebreaker_chosen"  # stage; ref: key of the activity, empty for none
    ENDED = "ended"  # value: seconds of the pause it ended out of, 0 when it was running
    GATE_ANSWERED = "gate_answered"  # ref: value of a `Gate`
    BELL_MOVED = "bell_moved"  # value: minutes later (negative: earlier; 0: it shall stay)
    PLEDGE_READ = "pledge_read"
    SAFETY_OPENED = "safety_opened"  # that the card was used, never why
    SAFETY_CLOSED = "safety_closed"  # value: seconds the clock stood still
    STEP_ADDED = "step_added"  # stage: where; ref: its new id; text: hers; value: its place
    STEP_MOVED = "step_moved"  # ref: id of the step; value: its new place, from 0
    STEP_SKIPPED = "step_skipped"  # ref: id of the step
    STEP_UNSKIPPED = "step_unskipped"  # ref: id of the step
    CHECKED = "checked"  # ref: key of a line of the room checklist
    UNCHECKED = "unchecked"  # ref: key of a line of the room checklist
    UNDONE = "undone"  # value: how many events before this one the taken back one stands


class Gate(StrEnum):
    """Her answer at the end of the transition: is the group ready?"""

    READY = "ready"  # on to the activity
    NOT_YET = "not_yet"  # three minutes more
    BACK = "back"  # to the opening once more


class RunState(StrEnum):
    """How far a live meeting has come."""

    READY = "ready"
    RUNNING = "running"
    PAUSED = "paused"
    ENDED = "ended"


@dataclass(frozen=True, slots=True)
class Event:
    """One thing that happened. `at` is the time of the meeting (`sessions.onward`), timezone-aware;
    `elapsed` is counted meeting seconds after the event; `stage` is the current stage unless the
    kind says otherwise."""

    kind: EventKind
    at: datetime
    elapsed: float
    stage: Stage | None = None
    value: float = 0.0
    ref: str = ""
    text: str = ""


@dataclass(frozen=True, slots=True)
class Heartbeat:
    """Proof of life, stored every few seconds: the last moment known to be counted.

    `at` is the time of the meeting, as in an event; `mono` is the clock's second then, only
    comparable within the start of the machine that `boot` names (empty: not known).
    """

    at: datetime
    elapsed: float
    mono: float
    boot: str = ""


# Events that leave the clock as it is: they may stand between a sleep and its answer.
SOFT = frozenset(
    {
        EventKind.MINUTES_CHANGED,
        EventKind.STEP_TICKED,
        EventKind.STEP_UNTICKED,
        EventKind.ICEBREAKER_CHOSEN,
        EventKind.GATE_ANSWERED,
        EventKind.BELL_MOVED,
        EventKind.PLEDGE_READ,
        EventKind.STEP_ADDED,
        EventKind.STEP_MOVED,
        EventKind.STEP_SKIPPED,
        EventKind.STEP_UNSKIPPED,
        EventKind.CHECKED,
        EventKind.UNCHECKED,
        EventKind.UNDONE,
    }
)
