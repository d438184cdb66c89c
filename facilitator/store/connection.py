"""One connection to an encrypted file: key, settings, checks, and what its errors mean.

The key goes in as bytes that are wiped at once: written into SQL text or an address, copies of
it stay in memory for as long as the program runs.
"""

import shutil
from collections.abc import Iterator, Sequence
from contextlib import contextmanager
from pathlib import Path
from typing import Literal, Protocol

from sqlcipher3 import dbapi2

from facilitator.errors import ActionableError, Trouble

APPLICATION_ID = 0x48524661  # "HRFa", in the header of every vault
PAGE = 4096  # bytes, SQLCipher's page
OLDEST_SQLITE = (3, 51, 3)  # earlier ones can damage a write-ahead log

_SETTINGS = (
    "synchronous=FULL",  # a commit that returned survives a power cut
    "fullfsync=ON",  # macOS: through the drive's own cache
    "checkpoint_fullfsync=ON",
    "foreign_keys=ON",
    "secure_delete=ON",
    "temp_store=MEMORY",  # temporary files would be readable
    "mmap_size=0",
    "trusted_schema=OFF",
    "cell_size_check=ON",
    "busy_timeout=5000",
)

# SQLite's primary result codes, https://sqlite.org/rescode.html, and what it says with them:
# errors of a backup come without their code.
_MEANING = {
    5: (Trouble.STORAGE_BUSY, "database is locked"),
    6: (Trouble.STORAGE_BUSY, "database table is locked"),
    8: (Trouble.FOLDER_READ_ONLY, "attempt to write a readonly database"),
    10: (Trouble.STORAGE_FAILED, "disk I/O error"),
    11: (Trouble.VAULT_DAMAGED, "database disk image is malformed"),
    13: (Trouble.DISK_FULL, "database or disk is full"),
    14: (Trouble.STORAGE_FAILED, "unable to open database file"),
    26: (Trouble.VAULT_DAMAGED, "file is not a database"),  # the key was proved right before
}
_BY_CODE = {code: trouble for code, (trouble, _) in _MEANING.items()}
_BY_WORDS = {words: trouble for trouble, words in _MEANING.values()}
_ROOM = 256 * 1024  # bytes; with less, a refused write is for want of room whatever its code

DriverError: type[Exception] = dbapi2.Error


class Rows(Protocol):
    """What is used of the driver's cursor."""

    def fetchall(self) -> list[tuple[int | str, ...]]:
        """Return the rows that are left."""


class Connection(Protocol):
    """What is used of the driver's connection."""

    def execute(self, sql: str, parameters: Sequence[int | str] = ()) -> Rows:
        """Run one statement."""

    def set_key(self, key: bytearray) -> None:
        """Hand the key over as bytes; the driver keeps no copy in a text."""

    def backup(self, target: "Connection", *, pages: int) -> None:
        """Copy the whole database to `target`, so many pages at a time."""

    def close(self) -> None:
        """Let go of the file."""


def trouble_of(error: BaseException | None, path: Path) -> Trouble | None:
    """Tell what an error of the driver about `path` means to a person; None for a bug of ours."""
    code = getattr(error, "sqlite_errorcode", None)
    trouble = _BY_CODE.get(code & 0xFF) if isinstance(code, int) else _BY_WORDS.get(str(error))
    if trouble is Trouble.STORAGE_FAILED and _is_full(path.parent):
        return Trouble.DISK_FULL  # the log's index in shared memory fails with another code
    return trouble


def _is_full(folder: Path) -> bool:
    try:
        return shutil.disk_usage(folder).free < _ROOM
    except OSError:
        return False


@contextmanager
def speaking_plainly(path: Path) -> Iterator[None]:
    """Turn what the driver says of the file at `path` into ActionableError, unless it is a bug."""
    try:
        yield
    except DriverError as error:
        trouble = trouble_of(error, path)
        if trouble is None:
            raise
        raise ActionableError(trouble, folder=str(path.parent)) from error


def refuse_unless_whole(path: Path) -> None:
    """Refuse a file that SQLite would take for a new, empty database, or that was cut short.

    Raises: ActionableError(VAULT_MISSING or VAULT_DAMAGED).
    """
    try:
        size = path.stat().st_size
    except FileNotFoundError as error:
        raise ActionableError(Trouble.VAULT_MISSING) from error
    log = path.with_name(path.name + "-wal")
    healing = log.exists() and log.stat().st_size > 0  # a torn last page is repaired from it
    if size < PAGE or (size % PAGE and not healing):
        raise ActionableError(Trouble.VAULT_DAMAGED)


def connect(
    path: Path, key: bytearray, journal: Literal["WAL", "DELETE"] | None = None
) -> Connection:
    """Open the file at `path` (empty if it is to be new) with the raw 32-byte `key`; prove the key.

    The journal stays as the file has it unless one is named: changing it writes to the file.
    Raises: ActionableError(VAULT_DAMAGED) when the key does not open it, and what `trouble_of`
    knows; ActionableError(PROGRAM_INCOMPLETE) when the SQLite at hand is too old to be trusted.
    """
    if dbapi2.sqlite_version_info < OLDEST_SQLITE:
        raise ActionableError(Trouble.PROGRAM_INCOMPLETE)
    with speaking_plainly(path):
        connection: Connection = dbapi2.connect(
            f"{path.absolute().as_uri()}?mode=rw",  # never makes a file where one went missing
            uri=True,
            timeout=5.0,
            check_same_thread=False,
            isolation_level=None,
        )
        try:
            _unlock(connection, key)
            for setting in _SETTINGS:
                connection.execute(f"PRAGMA {setting}")
            if journal is not None:
                connection.execute(f"PRAGMA journal_mode={journal}").fetchall()
        except BaseException:
            connection.close()
            raise
    return connection


def _unlock(connection: Connection, key: bytearray) -> None:
    if not any(key):
        raise RuntimeError("the key was wiped: the vault is closed")  # a bug, not damage
    literal = bytearray(b"x'")
    for byte in key:
        literal.extend(b"%02x" % byte)
    literal += b"'"
    try:
        connection.set_key(literal)
    finally:
        literal[:] = bytes(len(literal))
    connection.execute("PRAGMA cipher_log_level=NONE")  # it would write to the terminal
    connection.execute("PRAGMA cipher_memory_security=ON")
    connection.execute("SELECT count(*) FROM sqlite_master").fetchall()


def check(path: Path, connection: Connection) -> None:
    """Read every page and every reference; ActionableError(VAULT_DAMAGED) at the first fault.

    The log is written home first: until then the pages it is about to repair would count.
    """
    with speaking_plainly(path):
        connection.execute("PRAGMA wal_checkpoint(TRUNCATE)").fetchall()
        sound = (
            connection.execute("PRAGMA cipher_integrity_check").fetchall() == []
            and connection.execute("PRAGMA integrity_check").fetchall() == [("ok",)]
            and connection.execute("PRAGMA foreign_key_check").fetchall() == []
            and connection.execute("PRAGMA application_id").fetchall() == [(APPLICATION_ID,)]
        )
    if not sound:
        raise ActionableError(Trouble.VAULT_DAMAGED)
