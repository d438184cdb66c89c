"""A mapping from a YAML or JSON reader, taken apart field by field, each by name and kind."""

import re
import unicodedata
from collections.abc import Mapping
from enum import StrEnum
from typing import TypeVar

MOST_LETTERS = 1000  # in one text; the longest of our own has 300
MOST_TEXTS = 30  # in one list
_MOST_KEY = 80
_MOST_SHOWN = 60  # letters of a foreign field name that an error repeats
_KEY = re.compile(r"[a-z0-9]+(-[a-z0-9]+)*")
# What no line of text holds: controls, halves of a letter, and marks that turn its direction.
_UNWRITABLE = re.compile("[\x00-\x1f\x7f-\x9f\u202a-\u202e\u2066-\u2069\ud800-\udfff]")

_Choice = TypeVar("_Choice", bound=StrEnum)


class ActivityError(ValueError):
    """An activity cannot be read: `source` (a file name or key), `field` (dotted, may be empty),
    `why`."""

    def __init__(self, source: str, field: str, why: str) -> None:
        super().__init__(": ".join(part for part in (source, field, why) if part))
        self.source, self.field, self.why = source, field, why


class Fields:
    """What nobody took is an error at the end. Every complaint is an ActivityError."""

    def __init__(self, data: object, source: str, path: str = "") -> None:
        self._source, self._path = source, path
        if not isinstance(data, Mapping) or not all(isinstance(name, str) for name in data):
            raise ActivityError(source, path, "must be a mapping of named fields")
        self._left: dict[str, object] = dict(data)

    def error(self, name: str, why: str) -> ActivityError:
        """Return an error that names the field and why it is refused."""
        return ActivityError(self._source, self._dotted(name), why)

    def finish(self) -> None:
        """Refuse whatever was not asked for; ActivityError."""
        for name in self._left:
            raise self.error(_UNWRITABLE.sub("", name)[:_MOST_SHOWN], "unknown field")

    def inner(self, name: str) -> "Fields":
        """Return the fields below `name`."""
        return Fields(self._take(name), self._source, self._dotted(name))

    def text(self, name: str, *, optional: bool = False) -> str:
        """Return one line, white space made single; an optional one may be missing or empty."""
        value = self._left.get(name)
        if optional and (name not in self._left or value == ""):
            self._left.pop(name, None)
            return ""
        return self._as_text(name, self._take(name))

    def texts(self, name: str, least: int = 0, *, optional: bool = False) -> tuple[str, ...]:
        """Return a list of lines, at least `least`; ActivityError."""
        if optional and name not in self._left:
            return ()
        values = self._list(name)
        if len(values) < least:
            raise self.error(name, f"needs at least {least}")
        return tuple(self._as_text(f"{name}[{at}]", value) for at, value in enumerate(values, 1))

    def key(self, name: str, *, optional: bool = False) -> str:
        """Return a name for machines; an optional one may be missing or empty."""
        value = self.text(name, optional=optional)
        if optional and not value:
            return ""
        if not _KEY.fullmatch(value):
            raise self.error(name, "must be small letters and digits, joined by hyphens")
        if len(value) > _MOST_KEY:
            raise self.error(name, f"is longer than {_MOST_KEY}")
        return value

    def flag(self, name: str) -> bool:
        """Return yes or no; ActivityError for anything else."""
        value = self._take(name)
        if not isinstance(value, bool):
            raise self.error(name, "must be true or false")
        return value

    def number(self, name: str, least: int, most: int) -> int:
        """Return a whole number from `least` to `most`; ActivityError."""
        return self._as_number(name, self._take(name), least, most)

    def numbers(self, name: str, least: int, most: int) -> tuple[int, ...]:
        """Return whole numbers, none when the field is missing."""
        if name not in self._left:
            return ()
        return tuple(
            self._as_number(f"{name}[{at}]", value, least, most)
            for at, value in enumerate(self._list(name), 1)
        )

    def span(self, name: str, most: int) -> tuple[int, int]:
        """Return two whole numbers, the second not below the first; ActivityError."""
        values = self._list(name)
        if len(values) != 2:
            raise self.error(name, "must be [least, most]")
        low, high = (self._as_number(name, value, 1, most) for value in values)
        if low > high:
            raise self.error(name, "must be [least, most]")
        return low, high

    def choice(self, name: str, choices: type[_Choice]) -> _Choice:
        """Return one of the known words; ActivityError for any other."""
        value = self._take(name)
        for choice in choices:
            if value == choice.value:
                return choice
        raise self.error(name, f"must be one of {', '.join(choices)}")

    def several_of(
        self, name: str, choices: tuple[str, ...], least: int = 1, *, optional: bool = False
    ) -> tuple[str, ...]:
        """Return the values in the order of `choices`; all of them when an optional one is
        missing."""
        if optional and name not in self._left:
            return choices
        values = self._list(name)
        if len(values) < least or any(value not in choices for value in values):
            raise self.error(name, f"must be some of {', '.join(choices)}")
        found = tuple(choice for choice in choices if choice in values)
        if len(found) < len(values):
            raise self.error(name, "says something twice")
        return found

    def _take(self, name: str) -> object:
        if name not in self._left:
            raise self.error(name, "missing")
        return self._left.pop(name)

    def _list(self, name: str) -> list[object]:
        value = self._take(name)
        if not isinstance(value, list):
            raise self.error(name, "must be a list")
        if len(value) > MOST_TEXTS:
            raise self.error(name, f"has more than {MOST_TEXTS}")
        return value

    def _as_text(self, name: str, value: object) -> str:
        if not isinstance(value, str) or not (line := " ".join(value.split())):
            raise self.error(name, "must be a text")
        if len(line) > MOST_LETTERS:
            raise self.error(name, f"has more than {MOST_LETTERS} letters")
        if _UNWRITABLE.search(line):
            raise self.error(name, "holds a sign that cannot be written")
        return line if line.isascii() else unicodedata.normalize("NFC", line)

    def _as_number(self, name: str, value: object, least: int, most: int) -> int:
        if not isinstance(value, int) or isinstance(value, bool) or not least <= value <= most:
            raise self.error(name, f"must be a whole number from {least} to {most}")
        return value

    def _dotted(self, name: str) -> str:
        return f"{self._path}.{name}" if self._path else name
