"""From an Activity to the data of its file: what `reading.from_data` reads back, equal."""

from dataclasses import fields

from icebreakers.activity import Activity, ActivityText, Safety
from icebreakers.reading import FORMAT

_IN_FILES = {"indonesian": "id", "english": "en"}
_LEFT_OUT_WHEN_EMPTY = ("no_touch", "variations", "also", "family", "step_minutes")


def to_data(activity: Activity) -> dict[str, object]:
    """Return plain texts, numbers, true or false, lists and mappings only, ready for JSON or
    YAML, in the order in which our own files are written."""
    return {"format": FORMAT, **_fields(activity)}


def _fields(record: Activity | ActivityText | Safety) -> dict[str, object]:
    data = {}
    for field in fields(record):
        value = getattr(record, field.name)
        if value or field.name not in _LEFT_OUT_WHEN_EMPTY:
            data[_IN_FILES.get(field.name, field.name)] = _plain(value)
    return data


def _plain(value: object) -> object:
    if isinstance(value, ActivityText | Safety):
        return _fields(value)
    if isinstance(value, tuple):
        return [_plain(each) for each in value]
    if isinstance(value, str):
        return str(value)  # a StrEnum as the bare word
    return value
