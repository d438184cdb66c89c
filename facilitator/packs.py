"""Taking over a colleague's pack: what in it is new here, what to do with each, all at once.

Two activities count as the same when their words and facts are, whatever their keys; pictures are
drawn anew on each way and so can only be counted. The file itself is read in `pack_file`.
"""

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, replace
from datetime import datetime
from enum import StrEnum
from json import dumps
from pathlib import Path
from uuid import NAMESPACE_URL, uuid5

from sqlalchemy import Connection

from facilitator.activity_library import kept_form, own_activity, readable
from facilitator.pack_file import (
    Pack,
    Packed,
    export_pack,
    load_pack,
    save_pack,
)
from facilitator.store import own_activities
from facilitator.store.database import Database
from facilitator.store.subjects import Touched
from icebreakers.activity import OWN, Activity
from icebreakers.catalogue import Catalogue
from icebreakers.search import words
from icebreakers.writing import to_data


class Status(StrEnum):
    """How an activity of a pack stands to what is here."""

    NEW = "new"
    SAME = "same"  # it is here, word for word
    CONFLICT = "conflict"  # it is here, but one of the two was changed
    DUPLICATE = "duplicate"  # another one here has the same name or says the same


class PackChoice(StrEnum):
    """What to do with it."""

    SKIP = "skip"
    TAKE = "take"  # never in place of another: what is here under its key stays
    REPLACE = "replace"  # let the pack's take the place of the one here
    KEEP_BOTH = "keep_both"  # the pack's comes in beside it, its name with "(2)"


_CHOICES = {
    Status.NEW: (PackChoice.TAKE, PackChoice.SKIP),
    Status.SAME: (PackChoice.SKIP, PackChoice.REPLACE),
    Status.CONFLICT: (PackChoice.SKIP, PackChoice.REPLACE, PackChoice.KEEP_BOTH),
    Status.DUPLICATE: (PackChoice.SKIP, PackChoice.TAKE),
}


@dataclass(frozen=True, slots=True)
class PackLine:
    """An activity of a pack; `here` is the one in the library, in the archive or further up in
    the pack that it is compared with, None when it is new."""

    activity: Activity
    pictures: int
    status: Status
    here: Activity | None


def choices(status: Status) -> tuple[PackChoice, ...]:
    """Return what may be done, the careful one first: nothing of hers is lost by it."""
    return _CHOICES[status]


@dataclass(frozen=True)
class OpenedPack:
    """A file that was read, compared with what is here."""

    pack: Pack
    lines: tuple[PackLine, ...]


def export_own(db: Database, activity_ids: Sequence[str], title: str, author: str) -> bytes:
    """Return a pack of own activities with their pictures. Raises: ActionableError
    (NO_SUCH_ACTIVITY, PACK_EMPTY, PACK_TOO_LARGE)."""
    found = [own_activity(db, activity_id) for activity_id in activity_ids]
    pictures = {each.key: own_activities.pictures(db, each.key) for each in found}
    return export_pack(found, pictures, title, author)


def share(db: Database, activity_ids: Sequence[str], title: str, author: str, path: Path) -> None:
    """Write a pack of own activities to `path`, whole or not at all. Raises: as `export_own`, and
    as `save_pack`."""
    save_pack(export_own(db, activity_ids, title, author), path)


def opened(db: Database, path: Path, catalogue: Catalogue) -> OpenedPack:
    """Read a file and compare what is in it with what is here. Raises: as `load_pack`."""
    pack = load_pack(path)
    return OpenedPack(pack, preview(db, pack, catalogue))


def preview(db: Database, pack: Pack, catalogue: Catalogue) -> tuple[PackLine, ...]:
    """Compare a pack with `catalogue` and with all own activities, archived ones too; in the
    order of the pack. Changes nothing."""
    with db.reading() as connection:
        own = _own(connection)
        shelf = _Shelf((*catalogue, *own))
        lines = []
        for item in pack.items:
            key = item.activity.key
            count = len(own_activities.read_pictures(connection, key))
            lines.append(_line(item, shelf, count))
            shelf.add(item.activity)
    return tuple(lines)


def import_pack(
    db: Database, pack: Pack, chosen: Mapping[str, PackChoice], at: datetime
) -> Touched:
    """Take over what was chosen, by the key in the pack, all or nothing; the rest is skipped.

    `at` is now. Repeating it changes nothing more: what comes in beside another gets its key
    from what it says.
    """
    taken = [
        (choice, _beside(item) if choice is PackChoice.KEEP_BOTH else item)
        for item in pack.items
        if (choice := chosen.get(item.activity.key, PackChoice.SKIP)) is not PackChoice.SKIP
    ]
    if not taken:
        return frozenset()
    brought = [
        (kept_form(item.activity, at), item.pictures, choice is PackChoice.REPLACE)
        for choice, item in taken
    ]
    return own_activities.take_over(db, brought)


def _own(connection: Connection) -> tuple[Activity, ...]:
    kept = (own_activities.read_own(connection, archived) for archived in (False, True))
    return tuple(activity for some in kept for activity in readable(some))


def _line(item: Packed, shelf: "_Shelf", pictures_here: int) -> PackLine:
    activity, pictures = item.activity, len(item.pictures)
    here = shelf.by_key.get(activity.key)
    if here is not None:
        equal = _said(here) == _said(activity) and pictures_here == pictures
        return PackLine(activity, pictures, Status.SAME if equal else Status.CONFLICT, here)
    like = shelf.like(activity)
    return PackLine(activity, pictures, Status.NEW if like is None else Status.DUPLICATE, like)


class _Shelf:
    """What there is to compare with, found by key, by what it says, and by its names."""

    def __init__(self, activities: Iterable[Activity]) -> None:
        self.by_key: dict[str, Activity] = {}
        self._said: dict[str, Activity] = {}
        self._named: dict[str, Activity] = {}
        for activity in activities:
            self.add(activity)

    def add(self, activity: Activity) -> None:
        self.by_key.setdefault(activity.key, activity)
        self._said.setdefault(_said(activity), activity)
        for name in _names(activity):
            self._named.setdefault(name, activity)

    def like(self, activity: Activity) -> Activity | None:
        found = (self._named.get(name) for name in _names(activity))
        return self._said.get(_said(activity)) or next(filter(None, found), None)


def _said(activity: Activity) -> str:
    """Everything an activity says, without its key."""
    return dumps(to_data(replace(activity, key=OWN)), sort_keys=True)


def _names(activity: Activity) -> tuple[str, ...]:
    names = (" ".join(words(text.name)) for text in (activity.indonesian, activity.english))
    return tuple(name for name in names if name)


def _beside(item: Packed) -> Packed:
    """The same activity as another one: its own key, and a name that tells the two apart."""
    activity = item.activity
    key = OWN + uuid5(NAMESPACE_URL, activity.key + _said(activity)).hex
    second = replace(
        activity,
        key=key,
        indonesian=replace(activity.indonesian, name=f"{activity.indonesian.name} (2)"),
        english=replace(activity.english, name=f"{activity.english.name} (2)"),
    )
    return Packed(second, item.pictures)
