"""The library as a running meeting needs it, read in one go in the worker: afterwards nothing has
to be waited for, whatever key is pressed."""

from collections.abc import Mapping
from dataclasses import dataclass

from facilitator import activity_library, shareable
from facilitator.errors import ActionableError
from facilitator.material.live import LiveMaterial
from facilitator.store import groups
from facilitator.store.database import Database
from icebreakers.activity import OWN, Activity
from icebreakers.catalogue import Catalogue
from icebreakers.suggest import Situation
from sessions.audience import Library
from sessions.events import EventKind
from sessions.moment import Moment
from sessions.records import ActivityUse, Member


@dataclass(frozen=True, slots=True)
class LiveLibrary:
    """`catalogue` is what can be offered; `put_away` are own activities that this meeting has and
    the library offers no longer. `situation` holds what the group has had and her favourites, its
    stage, minutes and people are those of nobody yet. `shareable` are the members' texts, in which
    none of `members` is named: all who ever were in the group."""

    catalogue: Catalogue
    put_away: Mapping[str, Activity]
    situation: Situation
    shareable: Library
    members: tuple[Member, ...]

    def get(self, key: str) -> Activity | None:
        """Return the activity, whether it is still offered or not."""
        return self.catalogue.get(key) or self.put_away.get(key)


def read(
    db: Database, material: LiveMaterial, language: str, known: Catalogue | None = None
) -> LiveLibrary:
    """Read it; `known` is the catalogue this returned before, which need not be made again."""
    catalogue = activity_library.library(db, known)
    away = _put_away(db, material, catalogue)
    meeting = material.meeting
    situation = activity_library.situation(
        db, meeting.group_id, meeting, "", 0, 0, today=meeting.date, present=(), language=language
    )
    members = groups.members(db, meeting.group_id)
    shown = shareable.library((*catalogue, *away.values()), language, members)
    return LiveLibrary(catalogue, away, situation, shown, members)


def _put_away(db: Database, material: LiveMaterial, catalogue: Catalogue) -> dict[str, Activity]:
    """Read the own activities of this meeting that were archived meanwhile."""
    chosen = (e.ref for e in material.events if e.kind is EventKind.ICEBREAKER_CHOSEN)
    away: dict[str, Activity] = {}
    for key in {*material.meeting.plan.activities, *chosen}:
        if key.startswith(OWN) and catalogue.get(key) is None:
            try:
                away[key] = activity_library.own_activity(db, key)
            except ActionableError:  # removed for good: then the card says so
                continue
    return away


def minutes_left(moment: Moment) -> int:
    """Return the minutes left in the stage, to the nearest; 0 in overtime."""
    return max(0, int((moment.stage_left + 30) // 60))


def use_of(material: LiveMaterial, key: str) -> ActivityUse:
    """Return the memory that this group had this activity at this meeting."""
    return ActivityUse(
        group_id=material.group.id,
        meeting_id=material.meeting.id,
        key=key,
        used_on=material.meeting.date,
    )
