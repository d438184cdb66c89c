"""Her own activities as the editor needs them: a draft kept, words and pictures saved as one."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from datetime import datetime

from facilitator.activity_library import kept_form
from facilitator.store import own_activities
from facilitator.store.database import Database
from facilitator.store.own_activities import OwnActivity
from facilitator.store.subjects import Touched
from icebreakers.activity import Activity

DRAFT = "draft-"  # begins the id of what is not finished; it is kept as if archived


@dataclass(frozen=True, slots=True, kw_only=True)
class OwnDraft:
    """What was typed and not saved; `images` are None while the pictures are the saved ones."""

    name: str
    data: Mapping[str, object]
    images: tuple[bytes, ...] | None = None


def draft(db: Database, name: str) -> OwnDraft | None:
    """Return what was typed and not saved under this name, if anything was."""
    for kept in own_activities.own_activities(db, archived=True):
        if kept.id == DRAFT + name:
            images = own_activities.pictures(db, kept.id) if kept.data["pictures"] else None
            return OwnDraft(name=name, data=kept.data, images=images)
    return None


def keep_draft(db: Database, kept: OwnDraft, at: datetime) -> Touched:
    """Keep what was typed; nothing that anybody else shows has changed."""
    data = {**kept.data, "pictures": kept.images is not None}
    row = OwnActivity(id=DRAFT + kept.name, data=data, changed_at=at, archived=True)
    own_activities.save_whole(db, row, kept.images)
    return frozenset()


def drop_draft(db: Database, name: str) -> Touched:
    """Forget what was typed under this name."""
    return own_activities.remove_own_activity(db, DRAFT + name)


def pictures(db: Database, key: str) -> tuple[bytes, ...]:
    """Return the pictures of an activity, in their order."""
    return own_activities.pictures(db, key)


def save(
    db: Database, activity: Activity, images: Sequence[bytes], draft_name: str, at: datetime
) -> Touched:
    """Save words, facts and pictures as one; its draft is not needed any more.

    Raises: ActionableError(ACTIVITY_INCOMPLETE, TOO_MANY_PICTURES)."""
    return own_activities.save_whole(db, kept_form(activity, at), images, DRAFT + draft_name)
