"""How the program looks and behaves here: nothing about a person, so it may lie in the open."""

import json
from collections.abc import Callable
from dataclasses import asdict, dataclass, fields

from facilitator import durable
from facilitator.errors import ActionableError, trouble_of
from facilitator.paths import Paths

_LIMIT = 65_536  # bytes; a longer file is not ours


@dataclass(frozen=True, slots=True)
class Settings:
    """What one computer remembers of how she works; nothing of her groups."""

    language: str = ""  # "id", "en"; empty follows the system
    text_size: int = 100  # percent: 100, 125, 150
    theme: str = "light"
    idle_minutes: int = 5  # before the vault locks; 1 to 60
    report_language: str = ""  # empty: as the screen
    name_style: str = "initials"  # on paper: full, initials, numbers
    dial_digits: bool = True  # beside the wedge of a running stage
    chime: bool = False  # at the end of a stage and of the extra timer
    chime_volume: int = 50  # percent


_ALLOWED: dict[str, Callable[[object], bool]] = {
    "language": lambda value: value in ("", "id", "en"),
    "text_size": lambda value: value in (100, 125, 150),
    "theme": lambda value: isinstance(value, str) and value.isidentifier() and len(value) <= 40,
    "idle_minutes": lambda value: isinstance(value, int) and 1 <= value <= 60,
    "report_language": lambda value: value in ("", "id", "en"),
    "name_style": lambda value: value in ("full", "initials", "numbers"),
    "dial_digits": lambda value: isinstance(value, bool),
    "chime": lambda value: isinstance(value, bool),
    "chime_volume": lambda value: isinstance(value, int) and 0 <= value <= 100,
}


def load(paths: Paths) -> Settings:
    """Return the settings of the folder, defaults for what is missing or makes no sense.

    A file that cannot be read as settings at all is kept beside as `settings.json.broken`.
    """
    try:
        with open(paths.settings, "rb") as file:
            found = _parse(file.read(_LIMIT + 1))
    except OSError:
        return Settings()
    if found is None:
        _set_aside(paths)
        return Settings()
    values = {field.name: found[field.name] for field in fields(Settings) if field.name in found}
    good = {name: value for name, value in values.items() if _fits(name, value)}
    return Settings(**good)  # type: ignore[arg-type]  # each was checked against its field


def save(paths: Paths, settings: Settings) -> None:
    """Write the settings, all or nothing.

    Raises: ActionableError(FOLDER_READ_ONLY, DISK_FULL or STORAGE_FAILED).
    """
    data = json.dumps(asdict(settings), indent=2).encode() + b"\n"
    try:
        durable.write_whole(paths.settings, data)
    except OSError as error:
        raise ActionableError(trouble_of(error), folder=str(paths.root)) from error


def _parse(data: bytes) -> dict[str, object] | None:
    try:
        found = json.loads(data) if len(data) <= _LIMIT else None
    except (ValueError, RecursionError):
        return None
    return found if isinstance(found, dict) else None


def _fits(name: str, value: object) -> bool:
    default = getattr(Settings(), name)
    return type(value) is type(default) and _ALLOWED[name](value)


def _set_aside(paths: Paths) -> None:
    try:
        durable.replace(paths.settings, paths.settings.with_name("settings.json.broken"))
    except OSError:
        return  # it stays where it is and is replaced by the next save
