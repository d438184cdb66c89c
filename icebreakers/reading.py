"""From a YAML file to an Activity. Every field is asked for by name and kind, an unknown one is
refused, and an error says which file and which field, e.g. "salam.yaml: en.steps[2]: …"."""

import re
from collections.abc import Mapping
from enum import StrEnum
from pathlib import Path
from typing import TypeVar

import yaml

from icebreakers.activity import (
    DEEPEST,
    MEETINGS,
    STAGES,
    Activity,
    ActivityText,
    Energy,
    Goal,
    Level,
    Noise,
    Room,
    Safety,
)

FORMAT = 1
_KEY = re.compile(r"[a-z0-9]+(-[a-z0-9]+)*")
_MOST_MINUTES = 60
_MOST_PEOPLE = 60
# The C loader is ten times as fast; a PyYAML built without libyaml has only the slow one.
_Loader: type[yaml.CSafeLoader | yaml.SafeLoader] = getattr(yaml, "CSafeLoader", yaml.SafeLoader)

_Choice = TypeVar("_Choice", bound=StrEnum)


class ActivityError(ValueError):
    """An activity cannot be read: `source` (a file name), `field` (dotted, may be empty), `why`."""

    def __init__(self, source: str, field: str, why: str) -> None:
        super().__init__(": ".join(part for part in (source, field, why) if part))
        self.source, self.field, self.why = source, field, why


def read(path: Path) -> Activity:
    """Read one file; its name without ".yaml" must be the activity's key."""
    try:
        data = yaml.load(path.read_bytes(), _Loader)  # noqa: S506 - both loaders are the safe ones
    except (yaml.YAMLError, UnicodeDecodeError) as error:
        raise ActivityError(path.name, "", f"not readable as YAML: {error}") from error
    activity = parse(data, path.name)
    if activity.key != path.stem:
        raise ActivityError(path.name, "key", f"is {activity.key!r}, the file says {path.stem!r}")
    return activity


def parse(data: object, source: str) -> Activity:
    """Turn what a YAML or JSON reader gave into an Activity. Raises ActivityError."""
    fields = _Fields(data, source)
    if fields.number("format", 1, 99) != FORMAT:
        raise fields.error("format", f"only format {FORMAT} is known")
    activity = Activity(
        key=fields.key("key"),
        stages=fields.several_of("stages", STAGES),
        meetings=fields.several_of("meetings", MEETINGS),
        minutes=fields.span("minutes", _MOST_MINUTES),
        people=fields.span("people", _MOST_PEOPLE),
        energy=fields.choice("energy", Energy),
        noise=fields.choice("noise", Noise),
        room=fields.choice("room", Room),
        depth=fields.number("depth", 0, DEEPEST),
        goals=tuple(map(Goal, fields.several_of("goals", tuple(Goal)))),
        traditional=fields.flag("traditional"),
        safety=_safety(fields.inner("safety")),
        indonesian=_text(fields.inner("id")),
        english=_text(fields.inner("en")),
    )
    fields.finish()
    _check_whole(activity, source)
    return activity


def _safety(fields: "_Fields") -> Safety:
    safety = Safety(
        seated=fields.flag("seated"),
        touch=fields.choice("touch", Level),
        movement=fields.choice("movement", Level),
        running=fields.flag("running"),
        blindfold=fields.flag("blindfold"),
        embarrassment=fields.choice("embarrassment", Level),
        competition=fields.choice("competition", Level),
        food=fields.flag("food"),
        reading=fields.choice("reading", Level),
        hearing=fields.choice("hearing", Level),
        mobility=fields.choice("mobility", Level),
        gender_norms=fields.flag("gender_norms"),
        fasting=fields.flag("fasting"),
        mixed_faith=fields.flag("mixed_faith"),
        distressing=fields.choice("distressing", Level),
    )
    fields.finish()
    return safety


def _text(fields: "_Fields") -> ActivityText:
    text = ActivityText(
        name=fields.text("name"),
        what=fields.text("what"),
        steps=fields.texts("steps", least=1),
        debrief=fields.texts("debrief", least=1),
        materials=fields.texts("materials"),
        caution=fields.text("caution"),
        may_pass=fields.text("may_pass"),
        lighter=fields.text("lighter"),
        no_touch=fields.text("no_touch", ""),
        variations=fields.texts("variations", optional=True),
        also=fields.texts("also", optional=True),
    )
    fields.finish()
    return text


def _check_whole(activity: Activity, source: str) -> None:
    """Check what two fields must say together."""
    texts = {"id": activity.indonesian, "en": activity.english}
    for name in ("steps", "debrief", "materials", "variations"):
        if len({len(getattr(text, name)) for text in texts.values()}) > 1:
            raise ActivityError(source, f"en.{name}", "not as many as in id")
    for language, text in texts.items():
        if activity.safety.touch is not Level.NONE and not text.no_touch:
            raise ActivityError(source, f"{language}.no_touch", "missing, but there is touch")


class _Fields:
    """A mapping whose fields are taken one by one; what nobody took is an error at the end."""

    def __init__(self, data: object, source: str, path: str = "") -> None:
        self._source, self._path = source, path
        if not isinstance(data, Mapping) or not all(isinstance(name, str) for name in data):
            raise ActivityError(source, path, "must be a mapping of named fields")
        self._left: dict[str, object] = dict(data)

    def error(self, name: str, why: str) -> ActivityError:
        return ActivityError(self._source, self._dotted(name), why)

    def finish(self) -> None:
        for name in self._left:
            raise self.error(name, "unknown field")

    def inner(self, name: str) -> "_Fields":
        return _Fields(self._take(name), self._source, self._dotted(name))

    def text(self, name: str, absent: str | None = None) -> str:
        if absent is not None and name not in self._left:
            return absent
        return self._as_text(name, self._take(name))

    def texts(self, name: str, least: int = 0, *, optional: bool = False) -> tuple[str, ...]:
        if optional and name not in self._left:
            return ()
        values = self._list(name)
        if len(values) < least:
            raise self.error(name, f"needs at least {least}")
        return tuple(self._as_text(f"{name}[{at}]", value) for at, value in enumerate(values, 1))

    def key(self, name: str) -> str:
        value = self.text(name)
        if not _KEY.fullmatch(value):
            raise self.error(name, "must be small letters and digits, joined by hyphens")
        return value

    def flag(self, name: str) -> bool:
        value = self._take(name)
        if not isinstance(value, bool):
            raise self.error(name, "must be true or false")
        return value

    def number(self, name: str, least: int, most: int) -> int:
        return self._as_number(name, self._take(name), least, most)

    def span(self, name: str, most: int) -> tuple[int, int]:
        values = self._list(name)
        if len(values) != 2:
            raise self.error(name, "must be [least, most]")
        low, high = (self._as_number(name, value, 1, most) for value in values)
        if low > high:
            raise self.error(name, "must be [least, most]")
        return low, high

    def choice(self, name: str, choices: type[_Choice]) -> _Choice:
        value = self._take(name)
        for choice in choices:
            if value == choice.value:
                return choice
        raise self.error(name, f"must be one of {', '.join(choices)}")

    def several_of(self, name: str, choices: tuple[str, ...]) -> tuple[str, ...]:
        values = self._list(name)
        if not values or any(value not in choices for value in values):
            raise self.error(name, f"must be some of {', '.join(choices)}")
        if len(set(values)) < len(values):
            raise self.error(name, "says something twice")
        return tuple(choice for choice in choices if choice in values)

    def _take(self, name: str) -> object:
        if name not in self._left:
            raise self.error(name, "missing")
        return self._left.pop(name)

    def _list(self, name: str) -> list[object]:
        value = self._take(name)
        if not isinstance(value, list):
            raise self.error(name, "must be a list")
        return value

    def _as_text(self, name: str, value: object) -> str:
        if not isinstance(value, str) or not value.strip():
            raise self.error(name, "must be a text")
        return value.strip()

    def _as_number(self, name: str, value: object, least: int, most: int) -> int:
        if not isinstance(value, int) or isinstance(value, bool) or not least <= value <= most:
            raise self.error(name, f"must be a whole number from {least} to {most}")
        return value

    def _dotted(self, name: str) -> str:
        return f"{self._path}.{name}" if self._path else name
