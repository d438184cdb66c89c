"""One verified, encrypted copy of everything in one file, `*.hfbackup`.

The file is a ZIP without compression (encrypted pages do not shrink) of three parts:

    manifest.json    format, schema, vault id, when, SHA-256 of vault.db, rows in each table
    vault.key.json   the key slot, if the vault has one (passphrase or recovery code open it)
    vault.db         the database in one piece, under the key of the vault

Nothing in it is readable without the key but those counts. A copy appears under its name only
after it has been opened afresh and read from end to end.
"""

import hashlib
import json
import os
import shutil
import zipfile
from collections.abc import Iterator
from contextlib import closing, contextmanager
from dataclasses import asdict, dataclass
from datetime import UTC, datetime
from pathlib import Path
from typing import IO, Protocol

from facilitator import durable, keyfile, keyslot
from facilitator.errors import ActionableError, Trouble, trouble_of
from facilitator.paths import Paths
from facilitator.store import connection as raw

FORMAT = 1
APP = "homeroom-facilitator"
SUFFIX = ".hfbackup"
MANIFEST, KEY_FILE, DATABASE = "manifest.json", "vault.key.json", "vault.db"

_CHUNK = 1 << 20  # bytes


@dataclass(frozen=True, slots=True)
class Content:
    """What a database says of itself: version of its tables, whose it is, rows in each table."""

    schema: int
    vault: str
    rows: dict[str, int]


@dataclass(frozen=True, slots=True)
class Manifest(Content):
    """What a backup says of itself. `created` is UTC in ISO format."""

    format: int
    app: str
    created: str
    sha256: str


class Opened(Protocol):
    """What is needed of an open vault."""

    @property
    def paths(self) -> Paths: ...
    @property
    def key(self) -> bytearray: ...


def back_up(vault: Opened, destination: Path) -> Manifest:
    """Write a verified copy of `vault` to `destination`, over an older one.

    Takes about 2 s for ten years of meetings: call it from a worker. Writing may go on meanwhile.
    Raises: ActionableError(BACKUP_FAILED, DISK_FULL, OUTPUT_NOT_WRITABLE with `file`, or what
    reading the vault brings up); a file that was at `destination` is then untouched.
    """
    with _working_folder(vault.paths) as folder, _telling(destination):
        copy = folder / DATABASE
        _copy_database(vault, copy)
        manifest = _verified(copy, vault.key)
        part = destination.with_name(destination.name + ".part")
        try:
            _pack(part, manifest, _key_file(vault.paths), copy)
            durable.sync_file(part)
            _read_back(part, manifest)
            durable.replace(part, destination)
        finally:
            part.unlink(missing_ok=True)
        durable.sync_folder(destination.parent)
    return manifest


@dataclass(frozen=True, slots=True)
class _Older:
    paths: Paths
    key: bytearray


def back_up_older(paths: Paths, key: bytearray) -> None:
    """Keep a copy of a vault whose tables are about to be brought up to date."""
    try:
        paths.backups.mkdir(mode=0o700, exist_ok=True)
    except OSError as error:
        raise ActionableError(trouble_of(error), folder=str(paths.root)) from error
    stamp = f"{datetime.now(UTC):%Y%m%d-%H%M%S-%f}"
    back_up(_Older(paths, key), paths.backups / f"before-upgrade-{stamp}{SUFFIX}")


def verify_open(vault: Opened) -> None:
    """Read every page and reference of an open vault. Raises: ActionableError(VAULT_DAMAGED)."""
    with closing(raw.connect(vault.paths.database, vault.key)) as connection:
        raw.check(vault.paths.database, connection)


def checked_content(copy: Path, key: bytearray) -> Content:
    """Read the copy of a database from end to end, and make it one single file.

    Raises: ActionableError(VAULT_DAMAGED).
    """
    with closing(raw.connect(copy, key, "DELETE")) as connection, raw.speaking_plainly(copy):
        raw.check(copy, connection)
        return Content(
            schema=int(_one(connection, "SELECT version_num FROM alembic_version")),
            vault=str(_one(connection, "SELECT value FROM meta WHERE key = 'vault'")),
            rows={name: int(_one(connection, sql)) for name, sql in _counting(connection)},
        )


def _one(connection: raw.Connection, sql: str) -> int | str:
    return connection.execute(sql).fetchall()[0][0]


def _counting(connection: raw.Connection) -> list[tuple[str, str]]:
    tables = "SELECT name FROM sqlite_master WHERE type = 'table' ORDER BY name"
    names = [str(name) for (name,) in connection.execute(tables).fetchall()]
    return [(name, f'SELECT count(*) FROM "{name}"') for name in names]  # noqa: S608 - our tables


def digest(file: IO[bytes]) -> str:
    """Return the SHA-256 of what is left to read, in hexadecimal."""
    found = hashlib.sha256()
    while chunk := file.read(_CHUNK):
        found.update(chunk)
    return found.hexdigest()


@contextmanager
def _working_folder(paths: Paths) -> Iterator[Path]:
    folder = paths.root / "backup.tmp"
    try:
        shutil.rmtree(folder, ignore_errors=True)  # left by a process that was killed
        folder.mkdir(mode=0o700)
        yield folder
    except OSError as error:
        raise ActionableError(trouble_of(error), folder=str(paths.root)) from error
    finally:
        shutil.rmtree(folder, ignore_errors=True)


@contextmanager
def _telling(destination: Path) -> Iterator[None]:
    try:
        yield
    except OSError as error:
        trouble = trouble_of(error)
        kind = trouble if trouble is Trouble.DISK_FULL else Trouble.OUTPUT_NOT_WRITABLE
        raise ActionableError(kind, file=str(destination)) from error


def _copy_database(vault: Opened, copy: Path) -> None:
    os.close(os.open(copy, os.O_CREAT | os.O_EXCL | os.O_WRONLY, 0o600))
    with (
        closing(raw.connect(vault.paths.database, vault.key)) as source,
        closing(raw.connect(copy, vault.key, "DELETE")) as target,
        raw.speaking_plainly(copy),
    ):
        source.backup(target, pages=-1)  # in one step: in several, a busy writer starts it over
    durable.sync_file(copy)


def _verified(copy: Path, key: bytearray) -> Manifest:
    try:
        content = checked_content(copy, key)
    except ActionableError as error:
        raise ActionableError(Trouble.BACKUP_FAILED) from error
    with open(copy, "rb") as file:
        sha256 = digest(file)
    now = datetime.now(UTC).isoformat(timespec="seconds")
    return Manifest(**asdict(content), format=FORMAT, app=APP, created=now, sha256=sha256)


def _key_file(paths: Paths) -> bytes | None:
    try:
        return keyslot.to_bytes(keyfile.read(paths))
    except ActionableError:
        return None  # opened from paper and no new passphrase yet: paper opens the copy too


def _pack(part: Path, manifest: Manifest, key_file: bytes | None, copy: Path) -> None:
    part.unlink(missing_ok=True)
    descriptor = os.open(part, os.O_CREAT | os.O_EXCL | os.O_RDWR, 0o600)
    with open(descriptor, "w+b") as file, zipfile.ZipFile(file, "w", zipfile.ZIP_STORED) as box:
        box.writestr(MANIFEST, json.dumps(asdict(manifest), indent=1))
        if key_file is not None:
            box.writestr(KEY_FILE, key_file)
        box.write(copy, DATABASE)


def _read_back(part: Path, manifest: Manifest) -> None:
    try:
        with zipfile.ZipFile(part) as box, box.open(DATABASE) as file:
            same = digest(file) == manifest.sha256
    except zipfile.BadZipFile as error:
        raise ActionableError(Trouble.BACKUP_FAILED) from error
    if not same:
        raise ActionableError(Trouble.BACKUP_FAILED)
