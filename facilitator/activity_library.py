"""The library of this counselor: the bundled activities, her own, and what her groups have had.

The store keeps an own activity as data it does not understand; here it becomes an `Activity`, and
is checked on its way in.
"""

from collections.abc import Iterable
from datetime import date, datetime

from facilitator.errors import ActionableError, Trouble
from facilitator.levels import levels_of
from facilitator.store import groups, own_activities
from facilitator.store import library as store
from facilitator.store.database import Database
from facilitator.store.own_activities import OwnActivity
from facilitator.store.subjects import Touched
from icebreakers import catalogue
from icebreakers.activity import OWN, Activity, CounselingField, Material
from icebreakers.catalogue import Catalogue
from icebreakers.fields import ActivityError
from icebreakers.memory import PastUse, Went
from icebreakers.needs import Need
from icebreakers.reading import from_data
from icebreakers.suggest import Situation
from icebreakers.writing import to_data
from sessions.attendance import enrolled
from sessions.records import ActivityUse, Meeting, Member, new_id

_NEEDS = {need.value: need for need in Need}
_WENT = {went.value: went for went in Went}


def new_key() -> str:
    """Return the key of an activity that is about to be written."""
    return OWN + new_id()


def library(db: Database, bundled: Catalogue | None = None) -> Catalogue:
    """Return the bundled activities with her own that are on offer.

    Whoever asks again gives the `bundled` ones, or what this returned before: reading and
    indexing the files takes some tens of milliseconds. What cannot be read is left out.
    """
    known = catalogue.load() if bundled is None else bundled
    own = own_offered(db)
    if not own and not any(each.key.startswith(OWN) for each in known):
        return known
    return known.with_own(own)


def shelf(db: Database, bundled: Catalogue | None = None) -> Catalogue:
    """Return the library with those of her own that she put away, to look up what a plan or a
    log names; `bundled` as in `library`."""
    known = catalogue.load() if bundled is None else bundled
    own = (*own_offered(db), *own_archived(db))
    if not own and not any(each.key.startswith(OWN) for each in known):
        return known
    return known.with_own(own)


def own_offered(db: Database) -> tuple[Activity, ...]:
    """Return her own activities, the latest changed first."""
    return readable(own_activities.own_activities(db))


def own_archived(db: Database) -> tuple[Activity, ...]:
    """Return those of her own that she put away; drafts are none."""
    return readable(own_activities.own_activities(db, archived=True))


def own_activity(db: Database, activity_id: str) -> Activity:
    """Return one of her own, archived or not; ActionableError(NO_SUCH_ACTIVITY), also if it
    cannot be read."""
    kept = own_activities.own_activity(db, activity_id)
    for activity in readable([kept]):
        return activity
    raise ActionableError(Trouble.NO_SUCH_ACTIVITY)


def save_own(db: Database, activity: Activity, at: datetime) -> Touched:
    """Insert or replace an activity of her own, and offer it; `at` is now.

    Raises: ActionableError(ACTIVITY_INCOMPLETE), with the first `field` that is missing or out
    of its range; ValueError for a key that is not an own one.
    """
    return own_activities.save_own_activity(db, kept_form(activity, at))


def kept_form(activity: Activity, at: datetime) -> OwnActivity:
    """Return an activity as the store keeps it, checked as `save_own` says."""
    if not activity.key.startswith(OWN):
        raise ValueError(f"the key of an own activity begins with {OWN!r}")
    data = to_data(activity)
    try:
        from_data(data, activity.key)
    except ActivityError as error:
        raise ActionableError(Trouble.ACTIVITY_INCOMPLETE, field=error.field) from error
    return OwnActivity(id=activity.key, data=data, changed_at=at)


def readable(kept: Iterable[OwnActivity]) -> tuple[Activity, ...]:
    """Return those that are whole activities; a draft is not, nor what a newer version wrote."""
    found = (_read(each) for each in kept if each.id.startswith(OWN))
    return tuple(activity for activity in found if activity is not None)


def situation(
    db: Database,
    group_id: str,
    meeting: Meeting | None,
    stage: str,
    minutes: int,
    people: int | None = None,
    *,
    today: date,
    present: Iterable[str] | None = None,
    at_hand: frozenset[Material] | None = None,
    language: str = "id",
) -> Situation:
    """Return what a suggestion for this group needs to know.

    `present` are the ids of those who are there; without it, everybody enrolled on the day of the
    meeting, or today. Their needs count together, and their classes tell the level. `people` is
    their number unless given.
    """
    group = groups.group(db, group_id)
    there = _there(db, group_id, today if meeting is None else meeting.date, present)
    return Situation(
        stage=stage,
        meeting="" if meeting is None else meeting.plan.type.value,
        minutes=minutes,
        people=len(there) if people is None else people,
        needs=needs_of(there),
        at_hand=at_hand,
        field=CounselingField(group.field.value),
        levels=levels_of(group, there),
        past=tuple(_past(use, today) for use in store.uses(db, group_id)),
        favourites=store.favourites(db),
        language=language,
    )


def needs_of(members: Iterable[Member]) -> frozenset[Need]:
    """Return what to mind for these members together; whose need it is stays out of it."""
    named = {need for member in members for need in member.needs}
    return frozenset(_NEEDS[name] for name in named if name in _NEEDS)


def _there(
    db: Database, group_id: str, day: date, present: Iterable[str] | None
) -> tuple[Member, ...]:
    members = groups.members(db, group_id)
    if present is None:
        return tuple(member for member in members if enrolled(member, day))
    ids = frozenset(present)
    return tuple(member for member in members if member.id in ids)


def _past(use: ActivityUse, today: date) -> PastUse:
    days = max((today - use.used_on).days, 0)
    return PastUse(use.key, days, _WENT.get(use.went), len(use.sat_out))


def _read(kept: OwnActivity) -> Activity | None:
    try:
        return from_data(kept.data, kept.id)
    except ActivityError:
        return None
