"""Small files that are whole at every moment: the old content or the new, whatever happens.

New content is written beside the file, flushed to the disk, read back, and only then takes the
file's place. All functions raise OSError; what that means is for the caller to say.
"""

import errno
import os
import sys
import time
from collections.abc import Callable
from pathlib import Path

from facilitator.paths import with_companions

_PATIENCE = 2.5  # seconds a virus scanner or a cloud client may hold a file on Windows
_HELD = frozenset({5, 32, 33})  # Windows: access denied, sharing violation, lock violation


def write_whole(path: Path, data: bytes, check: Callable[[bytes], None] | None = None) -> None:
    """Let `path` hold `data`, for its owner alone. `check` may refuse what was read back."""
    new = path.with_name(path.name + ".new")
    try:
        _write(new, data)
        found = new.read_bytes()
        if found != data:
            raise OSError("what was read back is not what was written")
        if check is not None:
            check(found)
        replace(new, path)
    except BaseException:
        new.unlink(missing_ok=True)
        raise
    sync_folder(path.parent)


def _write(path: Path, data: bytes) -> None:
    path.unlink(missing_ok=True)
    descriptor = os.open(path, os.O_CREAT | os.O_EXCL | os.O_WRONLY, 0o600)
    with open(descriptor, "wb") as file:
        file.write(data)
        file.flush()
        _flush(file.fileno())


def replace(source: Path, target: Path) -> None:
    """Rename `source` to `target`, over what is there; on Windows, wait for who holds it."""
    if sys.platform == "win32":
        until = time.monotonic() + _PATIENCE
        while not _replaced(source, target, last=time.monotonic() > until):
            time.sleep(0.05)
    else:
        os.replace(source, target)


def _replaced(source: Path, target: Path, *, last: bool) -> bool:
    try:
        os.replace(source, target)
    except OSError as error:
        if last or getattr(error, "winerror", None) not in _HELD:
            raise
        return False
    return True


def move_database(source: Path, target: Path) -> None:
    """Rename a closed database to `target`, over a database there, whose companions go first.

    Raises: OSError when a companion of `source` holds anything: alone, the file would lack what
    was written last.
    """
    for companion in with_companions(source)[1:]:
        if companion.exists() and companion.stat().st_size > 0:
            raise OSError(errno.EBUSY, "the database has not come to rest", str(companion))
        companion.unlink(missing_ok=True)
    for companion in with_companions(target)[1:]:  # they belong to the file that goes
        companion.unlink(missing_ok=True)
    replace(source, target)


def sync_file(path: Path) -> None:
    """Wait until the content of `path` is on the disk."""
    with open(path, "rb+") as file:
        _flush(file.fileno())


def sync_folder(folder: Path) -> None:
    """Wait until the names in `folder` are on the disk; Windows does that by itself."""
    if sys.platform == "win32":
        return
    descriptor = os.open(folder, os.O_RDONLY)
    try:
        os.fsync(descriptor)
    finally:
        os.close(descriptor)


def _flush(descriptor: int) -> None:
    if sys.platform == "darwin":
        import fcntl

        fcntl.fcntl(descriptor, fcntl.F_FULLFSYNC)  # fsync stops at the drive's cache there
    else:
        os.fsync(descriptor)
