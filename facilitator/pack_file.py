"""A pack: some activities with their pictures in one file, to hand to a colleague.

It is a single JSON text in UTF-8, pictures in base64 inside it. An archive would be smaller by a
quarter, but a file that is only text has no names that could be paths and unpacks to no more than
itself: three limits on what is counted before it is read bound everything that follows.

    {"pack": "homeroom-facilitator", "version": 1, "title": …, "author": …,
     "activities": [{"key": "own-…", "activity": {…}, "pictures": ["…"]}]}

Nothing else goes in: no group, no use, no favourite, no date. What comes in is cleaned, then
checked field by field; a picture is drawn anew (see `pictures`). A file that is not in order
anywhere is refused as a whole.
"""

import binascii
import json
from base64 import b64decode, b64encode
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path

from facilitator import durable
from facilitator.errors import ActionableError, Trouble
from facilitator.pictures import LONGEST_SIDE, cleaned
from facilitator.store.own_activities import MOST_PICTURES
from facilitator.text import clean, clean_line
from icebreakers.activity import OWN, Activity
from icebreakers.fields import ActivityError
from icebreakers.reading import FORMAT, from_data
from icebreakers.writing import to_data

EXTENSION = ".hfpack"
VERSION = 1
LARGEST = 30_000_000  # bytes of a file
MOST_ACTIVITIES = 200
MOST_PICTURES_IN_ALL = 100  # each takes some hundredths of a second to draw anew
LONGEST_TITLE = 200  # characters, of the author too

_NAME = "homeroom-facilitator"
_MOST_VALUES = 400_000  # in the whole text; each takes about 64 bytes once it is read
_MOST_DIGITS = 6
_MOST_PIXELS = LONGEST_SIDE**2  # as large as this program makes them


@dataclass(frozen=True, slots=True)
class Packed:
    """One activity of a pack and its pictures, each a PNG or JPEG without hidden data."""

    activity: Activity
    pictures: tuple[bytes, ...] = ()


@dataclass(frozen=True, slots=True)
class Pack:
    """`title` and `author` are in the sender's words and may be empty."""

    title: str
    author: str
    items: tuple[Packed, ...]


def export_pack(
    activities: Sequence[Activity],
    pictures: Mapping[str, Sequence[bytes]],
    title: str,
    author: str,
) -> bytes:
    """Return the file for these own activities; `pictures` by key, as they are kept.

    Raises: ActionableError(PACK_EMPTY, PACK_TOO_LARGE); ValueError for an activity of the
    library, which the colleague has already.
    """
    if not activities:
        raise ActionableError(Trouble.PACK_EMPTY)
    if not all(activity.key.startswith(OWN) for activity in activities):
        raise ValueError("only own activities go into a pack")
    listed = [_entry(activity, pictures.get(activity.key, ())) for activity in activities]
    if len(listed) > MOST_ACTIVITIES or _pictures_in(listed) > MOST_PICTURES_IN_ALL:
        raise too_large()
    told = {
        "pack": _NAME,
        "version": VERSION,
        "title": clean_line(title)[:LONGEST_TITLE],
        "author": clean_line(author)[:LONGEST_TITLE],
        "activities": listed,
    }
    data = json.dumps(told, ensure_ascii=False, indent=1).encode()
    _require_few_values(data)
    return data


def save_pack(data: bytes, path: Path) -> None:
    """Write a pack, whole or not at all; ActionableError(OUTPUT_NOT_WRITABLE)."""
    try:
        durable.write_whole(path, data)
    except OSError as error:
        raise ActionableError(Trouble.OUTPUT_NOT_WRITABLE, file=path.name) from error


def load_pack(path: Path) -> Pack:
    """Read the file at `path`, no more of it than a pack may have; raises as `read_pack`."""
    try:
        with path.open("rb") as file:
            data = file.read(LARGEST + 1)
    except OSError as error:
        raise ActionableError(Trouble.PACK_UNREADABLE) from error
    return read_pack(data)


def read_pack(data: bytes) -> Pack:
    """Return what the file holds.

    Raises: ActionableError(PACK_UNREADABLE, PACK_NEWER, PACK_TOO_LARGE, PACK_EMPTY), and with the
    `number` of the activity, from 1, PACK_WRONG (`field`) and PACK_PICTURE. Nothing else,
    whatever the bytes.
    """
    told = _mapping(_parsed(data))
    if told.get("pack") != _NAME:
        raise _unreadable()
    version = told.get("version")
    if not isinstance(version, int) or isinstance(version, bool) or version < 1:
        raise _unreadable()
    if version > VERSION:
        raise ActionableError(Trouble.PACK_NEWER)
    if set(told) != {"pack", "version", "title", "author", "activities"}:
        raise _unreadable()
    return Pack(_title(told["title"]), _title(told["author"]), _items(told["activities"]))


def too_large() -> ActionableError:
    """Return the error that says how many activities and bytes a pack may hold."""
    return ActionableError(
        Trouble.PACK_TOO_LARGE,
        activities=MOST_ACTIVITIES,
        pictures=MOST_PICTURES_IN_ALL,
        megabytes=LARGEST // 1_000_000,
    )


def _entry(activity: Activity, images: Sequence[bytes]) -> dict[str, object]:
    data = to_data(activity)
    del data["key"]
    pictures = [b64encode(image).decode() for image in images]
    return {"key": activity.key, "activity": data, "pictures": pictures}


def _pictures_in(listed: Sequence[Mapping[str, object]]) -> int:
    kept = (entry.get("pictures") for entry in listed)
    return sum(len(each) for each in kept if isinstance(each, list))


def _parsed(data: bytes) -> object:
    """Return what the text says, without control characters, after its limits were counted."""
    _require_few_values(data)
    try:
        return _cleaned(
            json.loads(
                data.decode("utf-8"),
                object_pairs_hook=_once_each,
                parse_int=_small,
                parse_float=_no_number,
                parse_constant=_no_number,
            )
        )
    except (ValueError, RecursionError) as error:  # not UTF-8, not JSON, or too deep
        raise _unreadable() from error


def _require_few_values(data: bytes) -> None:
    """Refuse a text that would fill the memory. Every value but the first stands behind one of
    four signs, which pictures in base64 do not have."""
    if len(data) > LARGEST or sum(map(data.count, (b",", b"[", b"{", b":"))) > _MOST_VALUES:
        raise too_large()


def _once_each(pairs: list[tuple[str, object]]) -> dict[str, object]:
    found = dict(pairs)
    if len(found) < len(pairs):
        raise ValueError("a field stands there twice")
    return found


def _small(digits: str) -> int | None:
    return int(digits) if len(digits) <= _MOST_DIGITS else None


def _no_number(text: str) -> None:
    """What has a fraction or no end is nothing here, and nothing is refused in every field."""


def _cleaned(value: object) -> object:
    if isinstance(value, str):
        return clean(value)
    if isinstance(value, list):
        return [_cleaned(each) for each in value]
    if isinstance(value, dict):
        return {name: _cleaned(each) for name, each in value.items()}
    return value


def _unreadable() -> ActionableError:
    return ActionableError(Trouble.PACK_UNREADABLE)


def _mapping(value: object) -> dict[str, object]:
    if not isinstance(value, dict):
        raise _unreadable()
    return value


def _title(value: object) -> str:
    if not isinstance(value, str) or len(value) > LONGEST_TITLE:
        raise _unreadable()
    return clean_line(value)


def _items(value: object) -> tuple[Packed, ...]:
    if not isinstance(value, list):
        raise _unreadable()
    entries = [_mapping(each) for each in value]
    if not entries:
        raise ActionableError(Trouble.PACK_EMPTY)
    if len(entries) > MOST_ACTIVITIES or _pictures_in(entries) > MOST_PICTURES_IN_ALL:
        raise too_large()
    activities = [_activity(number, entry) for number, entry in enumerate(entries, 1)]
    keys = [activity.key for activity in activities]
    for number, key in enumerate(keys, 1):
        if key in keys[: number - 1]:
            raise _wrong(number, "key")
    numbered = enumerate(zip(activities, entries, strict=True), 1)
    return tuple(
        Packed(activity, _pictures(number, entry["pictures"]))
        for number, (activity, entry) in numbered
    )


def _activity(number: int, entry: Mapping[str, object]) -> Activity:
    if set(entry) != {"key", "activity", "pictures"}:
        raise _wrong(number, "")
    key, data = entry["key"], entry["activity"]
    if not isinstance(key, str) or not key.startswith(OWN):
        raise _wrong(number, "key")
    if isinstance(data, dict) and isinstance(form := data.get("format"), int) and form > FORMAT:
        raise ActionableError(Trouble.PACK_NEWER)
    try:
        return from_data(data, key)
    except ActivityError as error:
        raise _wrong(number, error.field) from error


def _pictures(number: int, value: object) -> tuple[bytes, ...]:
    if not isinstance(value, list) or len(value) > MOST_PICTURES:
        raise _wrong(number, "pictures")
    return tuple(_picture(number, each) for each in value)


def _picture(number: int, value: object) -> bytes:
    try:
        if not isinstance(value, str):
            raise ActionableError(Trouble.IMAGE_UNREADABLE, file="")
        return cleaned(b64decode(value, validate=True), _MOST_PIXELS)
    except (ActionableError, binascii.Error, ValueError) as error:
        raise ActionableError(Trouble.PACK_PICTURE, number=number) from error


def _wrong(number: int, field: str) -> ActionableError:
    return ActionableError(Trouble.PACK_WRONG, number=number, field=field or "activity")
