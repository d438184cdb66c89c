"""Her own activities as the editor needs them: a draft kept, words and pictures saved as one,
removed and put back. Each verb is one transaction."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from datetime import datetime

from facilitator.activity_library import kept_form
from facilitator.store import own_activities
from facilitator.store.database import Database
from facilitator.store.own_activities import OwnActivity
from icebreakers.activity import Activity

DRAFT = "draft-"  # begins the id of what is not finished; it is kept as if archived


@dataclass(frozen=True, slots=True, kw_only=True)
class Draft:
    """What was typed and not saved; `images` are None while the pictures are the saved ones."""

    name: str
    data: Mapping[str, object]
    images: tuple[bytes, ...] | None = None


def draft(db: Database, name: str) -> Draft | None:
    """Return what was typed and not saved under this name, if anything was."""
    for kept in own_activities.own_activities(db, archived=True):
        if kept.id == DRAFT + name:
            images = own_activities.pictures(db, kept.id) if kept.data["pictures"] else None
            return Draft(name=name, data=kept.data, images=images)
    return None


def keep_draft(db: Database, kept: Draft, at: datetime) -> frozenset[str]:
    data = {**kept.data, "pictures": kept.images is not None}
    row = OwnActivity(id=DRAFT + kept.name, data=data, changed_at=at, archived=True)
    with db.writing() as connection:
        own_activities.put_own(connection, row)
        if kept.images is not None:
            own_activities.put_pictures(connection, row.id, kept.images)
    return frozenset()


def drop_draft(db: Database, name: str) -> frozenset[str]:
    return own_activities.remove_own_activity(db, DRAFT + name)


def pictures(db: Database, key: str) -> tuple[bytes, ...]:
    return own_activities.pictures(db, key)


def save(
    db: Database, activity: Activity, images: Sequence[bytes], draft_name: str, at: datetime
) -> frozenset[str]:
    """Save words, facts and pictures as one; its draft is not needed any more.

    Raises: ActionableError(ACTIVITY_INCOMPLETE, TOO_MANY_PICTURES)."""
    own_activities.require_few(images)
    kept = kept_form(activity, at)
    with db.writing() as connection:
        own_activities.put_own(connection, kept)
        own_activities.put_pictures(connection, activity.key, images)
    return drop_draft(db, draft_name)


@dataclass(frozen=True, slots=True, kw_only=True)
class Removed:
    """What was removed, to put it back; `kept` when it could only stay in the archive."""

    activity: OwnActivity
    images: tuple[bytes, ...]
    kept: bool
    touched: frozenset[str]


def remove(db: Database, key: str) -> Removed:
    """Remove an own activity that nothing names; ActionableError(NO_SUCH_ACTIVITY)."""
    activity, images = own_activities.own_activity(db, key), own_activities.pictures(db, key)
    touched = own_activities.remove_own_activity(db, key)
    archived = own_activities.own_activities(db, archived=True)
    kept = any(each.id == key for each in archived)
    return Removed(activity=activity, images=images, kept=kept, touched=touched)


def restore(db: Database, removed: Removed) -> frozenset[str]:
    with db.writing() as connection:
        own_activities.put_own(connection, removed.activity)
        own_activities.put_pictures(connection, removed.activity.id, removed.images)
    return removed.touched
