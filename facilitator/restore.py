"""Put a backup in the place of the vault; whatever happens, one of the two is there afterwards.

    root/restore.tmp     the parts of the backup, opened, read from end to end and brought up to
                         date before anything: what is put in place is never written to there
    root/restore.undo    copies of the vault's files; while it is there, the restore is not done
    backups/before-…     where they end up: renaming the folder is what makes the restore final
    root/restore.undone  where they end up when it was undone, until the vault has been opened

A start that finds `restore.undo` puts the former vault back.
"""

import json
import os
import shutil
import zipfile
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from dataclasses import fields
from datetime import UTC, datetime
from pathlib import Path

from facilitator import durable, folder_lock, keyfile, keyslot, recovery
from facilitator.backup import (
    APP,
    DATABASE,
    FORMAT,
    KEY_FILE,
    MANIFEST,
    Content,
    Manifest,
    checked_content,
    digest,
)
from facilitator.errors import ActionableError, Trouble, trouble_of
from facilitator.paths import Paths

_LONGEST_MANIFEST = 1 << 20  # bytes
_KINDS = {"schema": int, "vault": str, "rows": dict, "sha256": str, "created": str}


def restore_with_passphrase(paths: Paths, source: Path, passphrase: str) -> Manifest:
    """Replace the closed vault in `paths` by the backup at `source`, opened with its passphrase.

    The former vault is kept as a folder in `backups`. Raises: ActionableError(BACKUP_UNREADABLE,
    WRONG_PASSPHRASE, KEY_FILE_MISSING, VAULT_NEWER, FOLDER_IN_USE, DISK_FULL …); the vault is
    then as it was.
    """

    def seed_from(unpacked: Paths) -> bytearray:
        return keyslot.unseal(keyfile.read(unpacked), passphrase)

    return _restore(paths, source, seed_from)


def restore_with_recovery_code(paths: Paths, source: Path, code: str) -> Manifest:
    """As `restore_with_passphrase`, with the code on paper. Raises also WRONG_RECOVERY_CODE."""
    return _restore(paths, source, lambda _unpacked: recovery.decode(code))


def read_manifest(source: Path) -> Manifest:
    """Return what the backup at `source` says of itself.

    Raises: ActionableError(BACKUP_UNREADABLE, or VAULT_NEWER for a later format).
    """
    with _reading(source), zipfile.ZipFile(source) as box:
        return _manifest(box)


def roll_back_unfinished(paths: Paths) -> None:
    """Undo a restore that was cut off, and sweep up after it; call it with the folder locked.

    Safe to repeat if it is cut off itself. Raises: ActionableError(DISK_FULL and its like).
    """
    with _in_folder(paths):
        if paths.undo.is_dir():
            _put_back(paths)
            # An earlier copy that nobody has opened yet is nearer to what was there.
            spare = paths.root / "restore.undo.part" if paths.undone.exists() else paths.undone
            durable.replace(paths.undo, spare)
    for name in ("restore.tmp", "restore.undo.part"):
        shutil.rmtree(paths.root / name, ignore_errors=True)
    parts = [path.with_name(f"{path.name}.part") for path in paths.vault_files]
    halves = [path.with_name(f"{path.name}.new") for path in paths.key_files]
    for path in (*parts, *halves):  # a new database without its name is for `vault` to judge
        path.unlink(missing_ok=True)


def _put_back(paths: Paths) -> None:
    for path in paths.vault_files:  # all of them first: a stranger's journal would be played
        path.unlink(missing_ok=True)
    durable.sync_folder(paths.root)
    for path, kept in zip(paths.vault_files, Paths(paths.undo).vault_files, strict=True):
        if kept.exists():
            _copy(kept, path)
    durable.sync_folder(paths.root)


def _restore(paths: Paths, source: Path, seed_from: Callable[[Paths], bytearray]) -> Manifest:
    paths.prepare()
    lock = folder_lock.take(paths)
    unpacked = Paths(paths.root / "restore.tmp")
    try:
        roll_back_unfinished(paths)
        with _in_folder(paths):
            unpacked.root.mkdir(mode=0o700)
        manifest = _unpack(source, unpacked)
        _replace(paths, unpacked, manifest, seed_from(unpacked))
    finally:
        shutil.rmtree(unpacked.root, ignore_errors=True)
        lock.release()
    return manifest


def _replace(paths: Paths, unpacked: Paths, manifest: Manifest, seed: bytearray) -> None:
    key = keyslot.database_key(seed)
    try:
        if manifest.vault != keyslot.vault_id(seed):
            raise ActionableError(Trouble.CODE_DOES_NOT_FIT)
        _require_as_told(unpacked, manifest, key)
        _put_in_place(paths, unpacked, key)
    finally:
        keyslot.wipe(seed)
        keyslot.wipe(key)


def _unpack(source: Path, unpacked: Paths) -> Manifest:
    with _reading(source), zipfile.ZipFile(source) as box:
        manifest = _manifest(box)
        if KEY_FILE in box.namelist():
            unpacked.key_file.write_bytes(_small_part(box, KEY_FILE, keyslot.LIMIT))
        with box.open(_plain_part(box, DATABASE)) as part, open(unpacked.database, "wb") as file:
            shutil.copyfileobj(part, file)
        durable.sync_file(unpacked.database)
        with open(unpacked.database, "rb") as file:
            if digest(file) != manifest.sha256:
                raise ActionableError(Trouble.BACKUP_UNREADABLE, file=str(source))
    return manifest


def _require_as_told(unpacked: Paths, manifest: Manifest, key: bytearray) -> None:
    content = checked_content(unpacked.database, key)
    if content != Content(manifest.schema, manifest.vault, manifest.rows):
        raise ActionableError(Trouble.VAULT_DAMAGED)


def _put_in_place(paths: Paths, unpacked: Paths, key: bytearray) -> None:
    from facilitator.store.database import open_database  # SQLAlchemy, only when it is needed

    open_database(unpacked.database, key).close()  # to today's tables and a log, where it is alone
    with _in_folder(paths):
        durable.sync_file(unpacked.database)
        _keep_former(paths)
    try:
        with _in_folder(paths):
            _swap(paths, unpacked)
        open_database(paths.database, key).close()
        with _in_folder(paths):
            _finish(paths)
    except BaseException:
        roll_back_unfinished(paths)
        raise


def _keep_former(paths: Paths) -> None:
    unfinished = paths.root / "restore.undo.part"
    unfinished.mkdir(mode=0o700)
    for path in paths.vault_files:
        if path.exists():
            _copy(path, unfinished / path.name)
    durable.sync_folder(unfinished)
    durable.replace(unfinished, paths.undo)
    durable.sync_folder(paths.root)


def _swap(paths: Paths, unpacked: Paths) -> None:
    for path in paths.vault_files:  # with the old log beside it, the new file could not be read
        path.unlink(missing_ok=True)
    durable.sync_folder(paths.root)  # gone before the new one comes, whatever order the disk takes
    durable.move_database(unpacked.database, paths.database)
    durable.sync_folder(paths.root)
    if unpacked.key_file.exists():
        keyfile.heal(paths, keyfile.read(unpacked))


def _finish(paths: Paths) -> None:
    if not any(paths.undo.iterdir()):
        paths.undo.rmdir()
        return
    paths.backups.mkdir(mode=0o700, exist_ok=True)
    stamp = f"{datetime.now(UTC):%Y%m%d-%H%M%S-%f}"
    durable.replace(paths.undo, paths.backups / f"before-restore-{stamp}")
    durable.sync_folder(paths.root)


def _copy(source: Path, target: Path) -> None:
    part = target.with_name(target.name + ".part")
    part.unlink(missing_ok=True)
    descriptor = os.open(part, os.O_CREAT | os.O_EXCL | os.O_WRONLY, 0o600)
    with open(descriptor, "wb") as out, open(source, "rb") as file:
        shutil.copyfileobj(file, out)
    durable.sync_file(part)
    durable.replace(part, target)


def _manifest(box: zipfile.ZipFile) -> Manifest:
    from facilitator.store.schema import CURRENT

    found = json.loads(_small_part(box, MANIFEST, _LONGEST_MANIFEST))
    if found["app"] != APP or type(found["format"]) is not int:
        raise ValueError("not a backup of this program")
    if found["format"] > FORMAT:
        raise ActionableError(Trouble.VAULT_NEWER)
    if any(type(found[name]) is not kind for name, kind in _KINDS.items()):
        raise ValueError("a manifest with other types")
    if found["schema"] > CURRENT:
        raise ActionableError(Trouble.VAULT_NEWER)
    return Manifest(**{field.name: found[field.name] for field in fields(Manifest)})


def _small_part(box: zipfile.ZipFile, name: str, limit: int) -> bytes:
    with box.open(_plain_part(box, name)) as part:
        return part.read(limit + 1)


def _plain_part(box: zipfile.ZipFile, name: str) -> zipfile.ZipInfo:
    info = box.getinfo(name)
    if info.compress_type != zipfile.ZIP_STORED:  # as we write it; nothing to blow up
        raise ValueError("a compressed part")
    return info


@contextmanager
def _reading(source: Path) -> Iterator[None]:
    try:
        yield
    except (zipfile.BadZipFile, ValueError, TypeError, KeyError, RuntimeError, EOFError) as error:
        raise ActionableError(Trouble.BACKUP_UNREADABLE, file=str(source)) from error
    except OSError as error:
        trouble = trouble_of(error)
        kind = trouble if trouble is Trouble.DISK_FULL else Trouble.BACKUP_UNREADABLE
        raise ActionableError(kind, file=str(source)) from error


@contextmanager
def _in_folder(paths: Paths) -> Iterator[None]:
    try:
        yield
    except OSError as error:
        raise ActionableError(trouble_of(error), folder=str(paths.root)) from error
