"""What has come up in a practice run, what was answered to, and what to try next time.

Following a cue is judged by what the meeting itself keeps: marks, attendance, gate answers. It
is no score: it only says what there would have been to do.
"""

from collections.abc import Collection, Mapping
from dataclasses import dataclass
from enum import StrEnum

from sessions.attendance import counts_as_present
from sessions.events import Gate, RunState
from sessions.moment import Moment
from sessions.practice import Cue, CueKind, due, member_id
from sessions.records import STAGES, LiveMark, MarkKind, Presence, Stage

_STAY = frozenset({CueKind.ARRIVES, CueKind.LEAVES})  # whoever comes, comes, in any stage
_QUIET = frozenset({MarkKind.WITHDREW, MarkKind.STRONG_EMOTION, MarkKind.LOOKED_AT_SPEAKER})


@dataclass(frozen=True, slots=True)
class Told:
    """A cue that came up at `elapsed` counted seconds of the meeting."""

    cue: Cue
    elapsed: float


@dataclass(frozen=True, slots=True)
class Seen:
    """What the counselor has done so far; `presences` by member id."""

    marks: tuple[LiveMark, ...]
    presences: Mapping[str, Presence]


class Telling:
    """Walks along the script while the meeting runs."""

    def __init__(self) -> None:
        self._reached = 0
        self.told: tuple[Told, ...] = ()

    def look(self, moment: Moment) -> None:
        """Tell what has come up by `moment`. What belonged to a stage that is over already is
        passed over, but for members who come and go."""
        if moment.state == RunState.ENDED:
            return
        found = due(moment, self._reached)
        self._reached += len(found)
        fitting = (cue for cue in found if cue.kind in _STAY or cue.stage == moment.stage)
        self.told += tuple(Told(cue, moment.elapsed) for cue in fitting)


def followed(told: Told, seen: Seen, moment: Moment) -> bool:
    """Tell whether she did what the cue called for, at any time after it came up."""
    cue, who = told.cue, member_id(told.cue.seat)
    presence = seen.presences.get(who, Presence(member_id=who))
    match cue.kind:
        case CueKind.ARRIVES:
            return counts_as_present(presence.status)
        case CueKind.LEAVES:
            return presence.left_at is not None
        case CueKind.NOT_READY:
            later = (gate for gate in moment.gates if gate.elapsed >= told.elapsed)
            return any(gate.answer != Gate.READY for gate in later)
        case CueKind.MARK:
            return any(
                mark.member_id == who and mark.kind == cue.mark and mark.elapsed >= told.elapsed
                for mark in seen.marks
            )


class Advice(StrEnum):
    """The one thing to try next time."""

    STAY = "stay"  # it was over before anything happened
    CLOSING = "closing"  # the closing did not get its protected minutes
    SLOWER = "slower"  # most cues passed by at speed
    GATE = "gate"
    ARRIVAL = "arrival"
    LEAVING = "leaving"
    QUIET_ONES = "quiet_ones"  # what can be seen but not heard
    MARKS = "marks"
    MORE = "more"  # nothing was missed


def advice(told: Collection[Told], missed: Collection[Told], moment: Moment, pace: float) -> Advice:
    """Return the first that fits of: the closing, the pace, and the kinds of what was missed.

    `moment` is that of the end. Only a meeting that came to its own end is told about the closing.
    """
    if not told:
        return Advice.STAY
    closing = moment.stages[STAGES.index(Stage.CLOSING)]
    if moment.state == RunState.ENDED and closing.spent < closing.minimum:
        return Advice.CLOSING
    if pace > 1 and 2 * len(missed) > len(told):
        return Advice.SLOWER
    kinds = {each.cue.kind for each in missed}
    quiet = any(each.cue.mark in _QUIET for each in missed)
    for kind, found in (
        (CueKind.NOT_READY, Advice.GATE),
        (CueKind.ARRIVES, Advice.ARRIVAL),
        (CueKind.LEAVES, Advice.LEAVING),
        (CueKind.MARK, Advice.QUIET_ONES if quiet else Advice.MARKS),
    ):
        if kind in kinds:
            return found
    return Advice.MORE
