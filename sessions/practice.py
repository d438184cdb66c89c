"""A practice run: an invented group, and what its members do while the clock runs fast.

Nothing of it enters the records: it has a vault of its own (`facilitator.practice_vault`). Its ids
begin with `PREFIX` and its names are invented.
"""

import itertools
from dataclasses import dataclass
from datetime import date, datetime
from enum import StrEnum

from sessions.moment import Moment
from sessions.records import (
    STAGES,
    Attendance,
    Group,
    MarkKind,
    Meeting,
    Member,
    Plan,
    Presence,
    Stage,
)

PREFIX = "practice-"
GROUP_ID = f"{PREFIX}group"
MEETING_ID = f"{PREFIX}meeting"
_NAMES = (
    "Laras Ayuningtyas",
    "Bima Prakoso",
    "Tiara Maharani",
    "Gilang Saputra",
    "Mega Lestari",
    "Yusuf Hidayat",
    "Intan Permata",
    "Raka Wijaya",
)


class CueKind(StrEnum):
    """What happens in a practice meeting."""

    ARRIVES = "arrives"
    LEAVES = "leaves"
    MARK = "mark"
    NOT_READY = "not_ready"  # the group hesitates at the gate: try "not yet" or going back


@dataclass(frozen=True, slots=True)
class Cue:
    """Something happens once `share` (0 to 1) of the planned `stage` is used.

    `seat` names the member (from 1, 0: the group), `mark` what can be marked then.
    """

    stage: Stage
    share: float
    kind: CueKind
    seat: int = 0
    mark: MarkKind | None = None


SCRIPT: tuple[Cue, ...] = (
    Cue(Stage.OPENING, 0.2, CueKind.MARK, 1, MarkKind.SPOKE),
    Cue(Stage.OPENING, 0.4, CueKind.MARK, 2, MarkKind.LOOKED_AT_SPEAKER),
    Cue(Stage.OPENING, 0.5, CueKind.MARK, 3, MarkKind.SPOKE),
    Cue(Stage.OPENING, 0.7, CueKind.ARRIVES, 4),
    Cue(Stage.TRANSITION, 0.4, CueKind.MARK, 6, MarkKind.WITHDREW),
    Cue(Stage.TRANSITION, 0.8, CueKind.NOT_READY),
    Cue(Stage.ACTIVITY, 0.1, CueKind.MARK, 5, MarkKind.OPENED_UP),
    Cue(Stage.ACTIVITY, 0.2, CueKind.MARK, 7, MarkKind.RESPONDED),
    Cue(Stage.ACTIVITY, 0.3, CueKind.MARK, 2, MarkKind.JOINED_UNCALLED),
    Cue(Stage.ACTIVITY, 0.45, CueKind.MARK, 1, MarkKind.STRONG_EMOTION),
    Cue(Stage.ACTIVITY, 0.6, CueKind.MARK, 4, MarkKind.SPOKE),
    Cue(Stage.ACTIVITY, 0.7, CueKind.LEAVES, 8),
    Cue(Stage.ACTIVITY, 0.9, CueKind.MARK, 6, MarkKind.SPOKE),
    Cue(Stage.CLOSING, 0.4, CueKind.MARK, 3, MarkKind.RESPONDED),
)


def group(name: str) -> Group:
    """Return the invented group; `name` in the language of the program."""
    return Group(id=GROUP_ID, name=name)


def members() -> tuple[Member, ...]:
    """Return the eight invented members, by seat."""
    return tuple(
        Member(id=member_id(seat), group_id=GROUP_ID, name=name, call=name.split()[0], seat=seat)
        for seat, name in enumerate(_NAMES, start=1)
    )


def member_id(seat: int) -> str:
    """Return the id of an invented member, from 1."""
    return f"{PREFIX}member-{seat}"


def meeting(plan: Plan, start: datetime, number: int = 1) -> Meeting:
    """Return a meeting by `plan`, planned for the local civil time of `start`."""
    return Meeting(
        id=MEETING_ID,
        group_id=GROUP_ID,
        number=number,
        date=date(start.year, start.month, start.day),
        start=start.time(),
        plan=plan,
    )


def presences_at_start() -> tuple[Presence, ...]:
    """Return who is there when it begins: all but those who arrive later."""
    late = {cue.seat for cue in SCRIPT if cue.kind == CueKind.ARRIVES}
    return tuple(
        Presence(
            member_id=member_id(seat),
            status=Attendance.ABSENT if seat in late else Attendance.PRESENT,
        )
        for seat in range(1, len(_NAMES) + 1)
    )


def due(moment: Moment, told: int) -> tuple[Cue, ...]:
    """Return the cues that have come up by now, beyond the first `told` ones of the script."""
    coming = SCRIPT[told:]
    return tuple(itertools.takewhile(lambda cue: _has_come(cue, moment), coming))


def _has_come(cue: Cue, moment: Moment) -> bool:
    """Tell whether a cue is due: its share of the stage is used, or the stage is behind."""
    if moment.stage is None:
        return False
    here, there = STAGES.index(moment.stage), STAGES.index(cue.stage)
    stage = moment.stages[there]
    return there < here or (there == here and stage.spent >= cue.share * stage.planned)
