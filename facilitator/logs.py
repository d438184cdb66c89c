"""The log file: what happened and where in the program, never about whom.

Of an exception only its type and the places it passed are kept, of our own messages the fixed
text with its numbers, and of a library's messages only the place they came from: their wording
and every text handed to them may quote a note.
"""

import logging
import os
from collections.abc import Iterator
from enum import Enum
from io import TextIOWrapper
from logging.handlers import RotatingFileHandler
from pathlib import PurePath
from types import TracebackType

from facilitator.errors import ActionableError
from facilitator.paths import Paths

OURS = frozenset({"facilitator", "ui", "sessions", "icebreakers", "resources"})

_SIZE = 256 * 1024  # bytes, of each of the files kept
_FILES = 3
_DEEPEST = 40  # frames told of one exception


def start(paths: Paths, level: int = logging.INFO) -> logging.Handler:
    """Let everything that is logged go to the folder's log file; returns what `stop` needs."""
    handler = _PrivateFile(
        paths.log, maxBytes=_SIZE, backupCount=_FILES, encoding="utf-8", delay=True
    )
    handler.setFormatter(Redacted())
    handler.setLevel(level)
    root = logging.getLogger()
    root.addHandler(handler)
    root.setLevel(level)
    return handler


def stop(handler: logging.Handler) -> None:
    """Take the handler off again and close its file."""
    logging.getLogger().removeHandler(handler)
    handler.close()


def describe(error: BaseException) -> str:
    """Return type and places of `error` and of what led to it, without any message or value."""
    return " <- ".join(_one(each) for each in _chain(error))


class Redacted(logging.Formatter):
    """Formats a record without anything that was typed into the program."""

    def format(self, record: logging.LogRecord) -> str:
        head = f"{self.formatTime(record)} {record.levelname} {record.name}"
        parts = [head, f"{PurePath(record.pathname).name}:{record.lineno}", _message(record)]
        if record.exc_info and record.exc_info[1] is not None:
            parts.append(describe(record.exc_info[1]))
        return " | ".join(part for part in parts if part)


class _PrivateFile(RotatingFileHandler):
    """For its owner alone, and silent when the disk is full: a log must not stop the work."""

    def _open(self) -> TextIOWrapper:
        descriptor = os.open(self.baseFilename, os.O_CREAT | os.O_APPEND | os.O_WRONLY, 0o600)
        return open(descriptor, "a", encoding="utf-8")

    def handleError(self, record: logging.LogRecord) -> None:
        del record  # logging would print it to the terminal, text and all


def _message(record: logging.LogRecord) -> str:
    if record.name.partition(".")[0] not in OURS or not isinstance(record.msg, str):
        return ""
    if not record.args:
        return record.msg
    given = record.args if isinstance(record.args, tuple) else (record.args,)
    try:
        return record.msg % tuple(_harmless(value) for value in given)
    except (TypeError, ValueError):
        return record.msg


def _harmless(value: object) -> object:
    if value is None or isinstance(value, int | float | Enum):
        return value
    return describe(value) if isinstance(value, BaseException) else f"<{type(value).__name__}>"


def _chain(error: BaseException) -> Iterator[BaseException]:
    seen: set[int] = set()
    waiting = [error]
    while waiting:
        each = waiting.pop(0)
        if id(each) in seen:
            continue
        seen.add(id(each))
        yield each
        before = each.__cause__ or (None if each.__suppress_context__ else each.__context__)
        waiting += [before] if before is not None else []
        waiting += each.exceptions if isinstance(each, BaseExceptionGroup) else ()


def _one(error: BaseException) -> str:
    name = f"{type(error).__module__}.{type(error).__qualname__}".removeprefix("builtins.")
    kind = f"({error.kind.value})" if isinstance(error, ActionableError) else ""
    return f"{name}{kind} at {', '.join(_places(error.__traceback__)) or 'no place'}"


def _places(traceback: TracebackType | None) -> list[str]:
    places: list[str] = []
    while traceback is not None:
        code = traceback.tb_frame.f_code
        where = "/".join(PurePath(code.co_filename).parts[-2:])  # the rest names the person's home
        places.append(f"{where}:{traceback.tb_lineno} {code.co_name}")
        traceback = traceback.tb_next
    return places[-_DEEPEST:]
