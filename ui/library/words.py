"""The words of a line in the library's list: made for one activity at a time, when it is looked
at."""

from collections.abc import Sequence

from PySide6.QtCore import QObject

from facilitator.material.library import GroupMemory
from facilitator.words import energy_name
from facilitator.words.activities import goal_name, reason_name
from icebreakers.activity import OWN, Activity
from icebreakers.matches import Match
from icebreakers.reasons import Reason
from ui.language import translate
from ui.library.activity_list import ActivityLine

GOALS_SHOWN = 3
REASONS_SHOWN = 2
REASONS_IN_ALL = 5
OF_A_GROUP = (Reason.NOT_USED, Reason.USED_LONG_AGO, Reason.USED)
OF_THE_TIME = (Reason.FITS_MINUTES, Reason.SHORTENED)
SEEN_OTHERWISE = (Reason.FAVOURITE,)  # by its star


class LineWords(QObject):
    """`minutes` is the time asked for, None when it does not matter."""

    def __init__(
        self, language: str, memory: GroupMemory, minutes: int | None, favourites: frozenset[str]
    ) -> None:
        super().__init__()
        self._language = language
        self._memory = memory
        self._minutes = minutes
        self._favourites = favourites

    def with_favourites(self, favourites: frozenset[str]) -> "LineWords":
        return LineWords(self._language, self._memory, self._minutes, favourites)

    def line(self, match: Match) -> ActivityLine:
        activity = match.activity
        return ActivityLine(
            key=activity.key,
            name=activity.text(self._language).name,
            facts=" · ".join(self._facts(activity)),
            because=self._because(match),
            favourite=activity.key in self._favourites,
        )

    def reasons(self, match: Match) -> tuple[str, ...]:
        """Return the reasons that say something here; what the group remembers comes first."""
        return tuple(map(self._reason, self._told(match.reasons)[:REASONS_IN_ALL]))

    def _facts(self, activity: Activity) -> list[str]:
        low, high = activity.minutes
        goals = [goal_name(goal, translate) for goal in activity.goals[:GOALS_SHOWN]]
        facts = [
            self.tr("{low}–{high} min").format(low=low, high=high),
            energy_name(activity.energy.value, translate),
            ", ".join(goals),
        ]
        return [self.tr("own"), *facts] if activity.key.startswith(OWN) else facts

    def _because(self, match: Match) -> str:
        meeting = self._memory.meeting
        if meeting is not None and match.activity.key in meeting.plan.activities:
            return self.tr("in the plan")
        if Reason.SIMILAR_WORD in match.reasons:
            return reason_name(Reason.SIMILAR_WORD, translate)
        shown = REASONS_SHOWN if self._memory.group_id or self._minutes is not None else 1
        return ", ".join(self.reasons(match)[:shown])

    def _told(self, reasons: Sequence[Reason]) -> list[Reason]:
        hidden = {*OF_A_GROUP, *SEEN_OTHERWISE}
        if self._minutes is None:
            hidden |= {*OF_THE_TIME}
        told = [reason for reason in reasons if reason not in hidden]
        if self._memory.group_id:
            told = [reason for reason in reasons if reason in OF_A_GROUP] + told
        return told

    def _reason(self, reason: Reason) -> str:
        if reason is Reason.FITS_MINUTES and self._minutes is not None:
            return self.tr("fits %n minute(s)", "", self._minutes)
        return reason_name(reason, translate)
