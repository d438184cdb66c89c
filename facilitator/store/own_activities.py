"""Verbs about the activities she wrote herself or took over from a colleague.

What an activity is, this package does not know: `data` is whatever JSON holds, checked by who
saves it. `id` is the activity's key in the library, so uses and plans name it like any other.
"""

import json
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from datetime import datetime

from sqlalchemy import Connection, bindparam, delete, insert, select, text, update

from facilitator.errors import ActionableError, Trouble
from facilitator.store import tables
from facilitator.store.database import Database
from facilitator.store.subjects import Subject, Touched
from facilitator.store.tables import AnyRow, fetch, upsert
from facilitator.text import clean

MOST_PICTURES = 4  # of one activity

_TOUCHED = frozenset({Subject.ACTIVITIES})

_a, _i = tables.own_activities.c, tables.activity_pictures.c

_PUT = upsert(tables.own_activities, "id")
_SOME = (
    select(tables.own_activities)
    .where(_a.archived == bindparam("archived"))
    .order_by(_a.changed_at.desc(), _a.id)
)
_ONE = select(tables.own_activities).where(_a.id == bindparam("id_"))
_ARCHIVE = (
    update(tables.own_activities)
    .where(_a.id == bindparam("id_"))
    .values(archived=bindparam("archived"))
)
_REMOVE = delete(tables.own_activities).where(_a.id == bindparam("id_"))
_NO_FAVOURITE = delete(tables.favourites).where(tables.favourites.c.key == bindparam("id_"))
# A key is random, so nothing else in a plan looks like it.
_IN_USE = text(
    """
    SELECT EXISTS (SELECT 1 FROM activity_uses WHERE key = :id_)
        OR EXISTS (SELECT 1 FROM events WHERE ref = :id_)
        OR EXISTS (SELECT 1 FROM meetings WHERE instr(plan, :id_))
        OR EXISTS (SELECT 1 FROM own_templates WHERE instr(plan, :id_))
    """
)
_PICTURES = select(_i.image).where(_i.activity_id == bindparam("id_")).order_by(_i.position)
_NO_PICTURES = delete(tables.activity_pictures).where(_i.activity_id == bindparam("id_"))
_ADD_PICTURE = insert(tables.activity_pictures)


@dataclass(frozen=True, slots=True, kw_only=True)
class OwnActivity:
    """An activity as it is kept. An archived one is offered no longer, but keeps its name."""

    id: str
    data: Mapping[str, object]
    changed_at: datetime
    archived: bool = False


# An activity from elsewhere, its pictures, and whether it may replace one with its id.
Brought = tuple[OwnActivity, Sequence[bytes], bool]


@dataclass(frozen=True, slots=True, kw_only=True)
class Removed:
    """What was removed, to put it back; `kept` when it could only stay in the archive."""

    activity: OwnActivity
    images: tuple[bytes, ...]
    kept: bool


def own_activities(db: Database, archived: bool = False) -> tuple[OwnActivity, ...]:
    """Return those on offer, or the archived ones; the latest changed first."""
    with db.reading() as connection:
        return read_own(connection, archived)


def own_activity(db: Database, activity_id: str) -> OwnActivity:
    """Return one, archived or not; ActionableError(NO_SUCH_ACTIVITY)."""
    with db.reading() as connection:
        return _read_one(connection, activity_id)


def save_own_activity(db: Database, activity: OwnActivity) -> Touched:
    """Insert or replace one activity; its pictures stay as they are."""
    with db.writing() as connection:
        put_own(connection, activity)
    return _TOUCHED


def save_whole(
    db: Database, activity: OwnActivity, images: Sequence[bytes] | None, instead_of: str = ""
) -> Touched:
    """Insert or replace an activity with its pictures, which were checked before; None leaves
    those it has. The one called `instead_of`, a draft of it, is gone then.

    Raises: ActionableError(TOO_MANY_PICTURES).
    """
    require_few(images or ())
    with db.writing() as connection:
        put_own(connection, activity)
        if images is not None:
            put_pictures(connection, activity.id, images)
        if instead_of:
            _remove(connection, instead_of)
    return _TOUCHED


def take_over(db: Database, brought: Iterable[Brought]) -> Touched:
    """Take in activities from elsewhere with their pictures, all or nothing; of those that may
    not replace one, only what is new here."""
    with db.writing() as connection:
        for activity, images, replaces in brought:
            if replaces or not _is_known(connection, activity.id):
                put_own(connection, activity)
                put_pictures(connection, activity.id, images)
    return _TOUCHED


def archive_own_activity(db: Database, activity_id: str, on: bool) -> Touched:
    """Offer it no longer, or again."""
    with db.writing() as connection:
        connection.execute(_ARCHIVE, {"id_": activity_id, "archived": int(on)})
    return _TOUCHED


def remove_own_activity(db: Database, activity_id: str) -> Touched:
    """Delete it with its pictures. One that a plan or a record names is archived instead."""
    with db.writing() as connection:
        _remove(connection, activity_id)
    return _TOUCHED


def take_away(db: Database, activity_id: str) -> Removed:
    """Remove it as `remove_own_activity` does and return what was there.

    Raises: ActionableError(NO_SUCH_ACTIVITY).
    """
    with db.writing() as connection:
        activity = _read_one(connection, activity_id)
        images = read_pictures(connection, activity_id)
        _remove(connection, activity_id)
        return Removed(activity=activity, images=images, kept=_is_known(connection, activity_id))


def pictures(db: Database, activity_id: str) -> tuple[bytes, ...]:
    """Return its pictures, each a PNG or JPEG, in their order."""
    with db.reading() as connection:
        return read_pictures(connection, activity_id)


def save_pictures(db: Database, activity_id: str, images: Sequence[bytes]) -> Touched:
    """Replace the pictures of a saved activity, at most 4.

    Each is read and written anew: upright, at most 1600 pixels, and without what a camera adds,
    such as the place. Raises: ActionableError(IMAGE_UNREADABLE, TOO_MANY_PICTURES).
    """
    from facilitator.pictures import cleaned  # slow to import, and rarely needed

    require_few(images)
    safe = tuple(map(cleaned, images))
    with db.writing() as connection:
        put_pictures(connection, activity_id, safe)
    return _TOUCHED


def require_few(images: Sequence[bytes]) -> None:
    """Raise ActionableError(TOO_MANY_PICTURES) for more pictures than one activity may have."""
    if len(images) > MOST_PICTURES:
        raise ActionableError(Trouble.TOO_MANY_PICTURES, maximum=MOST_PICTURES)


def read_own(connection: Connection, archived: bool) -> tuple[OwnActivity, ...]:
    """Read those on offer, or the archived ones, within a transaction."""
    return tuple(_own(row) for row in fetch(connection, _SOME, archived=int(archived)))


def read_pictures(connection: Connection, activity_id: str) -> tuple[bytes, ...]:
    """Read the pictures of one, in their order, within a transaction."""
    return tuple(row.image for row in fetch(connection, _PICTURES, id_=activity_id))


def _read_one(connection: Connection, activity_id: str) -> OwnActivity:
    row = connection.execute(_ONE, {"id_": activity_id}).first()
    if row is None:
        raise ActionableError(Trouble.NO_SUCH_ACTIVITY)
    return _own(row)


def _is_known(connection: Connection, activity_id: str) -> bool:
    return connection.execute(_ONE, {"id_": activity_id}).first() is not None


def _remove(connection: Connection, activity_id: str) -> None:
    given = {"id_": activity_id}
    if connection.execute(_IN_USE, given).scalar():
        connection.execute(_ARCHIVE, {**given, "archived": 1})
    else:
        for statement in (_NO_PICTURES, _NO_FAVOURITE, _REMOVE):
            connection.execute(statement, given)


def put_own(connection: Connection, activity: OwnActivity) -> None:
    """Insert or replace one, its texts cleaned, within a transaction."""
    row = {
        "id": activity.id,
        "archived": int(activity.archived),
        "changed_at": activity.changed_at.isoformat(),
        "data": json.dumps(_cleaned(activity.data), ensure_ascii=False, separators=(",", ":")),
    }
    connection.execute(_PUT, row)


def put_pictures(connection: Connection, activity_id: str, images: Sequence[bytes]) -> None:
    """Replace the pictures by ones that were checked before."""
    connection.execute(_NO_PICTURES, {"id_": activity_id})
    for position, image in enumerate(images):
        row = {"activity_id": activity_id, "position": position, "image": image}
        connection.execute(_ADD_PICTURE, row)


def _cleaned(value: object) -> object:
    if isinstance(value, str):
        return clean(value)
    if isinstance(value, Mapping):
        return {name: _cleaned(each) for name, each in value.items()}
    if isinstance(value, list | tuple):
        return [_cleaned(each) for each in value]
    return value


def _own(row: AnyRow) -> OwnActivity:
    return OwnActivity(
        id=row.id,
        data=json.loads(row.data),
        changed_at=datetime.fromisoformat(row.changed_at),
        archived=bool(row.archived),
    )
