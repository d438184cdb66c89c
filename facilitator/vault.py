"""The vault: one counselor's encrypted data in one folder, and the ways into it.

This module is imported before the first window is painted, so whatever is slow to import waits
until a vault is made or opened.
"""

import shutil
from contextlib import ExitStack, suppress
from enum import StrEnum
from functools import partial
from typing import TYPE_CHECKING

from facilitator import durable, folder_lock, keyfile, keyslot, recovery
from facilitator import passphrase as phrases
from facilitator.errors import ActionableError, Trouble, trouble_of
from facilitator.keyslot import Cost
from facilitator.paths import Paths, with_companions

if TYPE_CHECKING:
    from facilitator.store.database import Database


_SMALLEST_FILE = 4096  # bytes, one page


class VaultState(StrEnum):
    """What is in a folder, as far as names and sizes tell."""

    NONE = "none"  # nothing yet, or a creation that was cut off before anybody used it
    READY = "ready"
    KEY_MISSING = "key_missing"  # the recovery code opens it
    KEY_DAMAGED = "key_damaged"  # likewise
    DATABASE_MISSING = "database_missing"
    DATABASE_DAMAGED = "database_damaged"  # empty or cut short


_CLOSED = {
    VaultState.NONE: Trouble.NO_VAULT,
    VaultState.DATABASE_MISSING: Trouble.VAULT_MISSING,
    VaultState.DATABASE_DAMAGED: Trouble.VAULT_DAMAGED,
}


class Vault:
    """An open vault. Owns database, key, seed and folder lock; `close` gives all of them up."""

    def __init__(
        self,
        paths: Paths,
        seed: bytearray,
        key: bytearray,
        database: "Database",
        owned: ExitStack,
    ) -> None:
        self.paths = paths
        self.key = key
        self.database = database
        self._seed = seed
        self._owned = owned

    def recovery_code(self) -> str:
        """Return the 40 characters, in groups of four, that open this vault and its backups."""
        return recovery.encode(self._seed)

    def change_passphrase(self, old: str, new: str) -> None:
        """Put `new` in the place of `old`; quick, the database stays as it is.

        Raises: ActionableError(WRONG_PASSPHRASE, PASSPHRASE_TOO_SHORT, PASSPHRASE_TOO_WEAK, a
        trouble of the key file or of the disk); the old passphrase is then still the good one.
        """
        slot = keyfile.read(self.paths)
        keyslot.wipe(keyslot.unseal(slot, old))
        self.set_passphrase(new, slot.cost)

    def set_passphrase(self, new: str, cost: Cost | None = None) -> None:
        """Write the key file anew, without asking for what it held: after the recovery code."""
        phrases.require(new)
        keyfile.save(self.paths, self._seed, new, cost or keyslot.calibrated())

    def close(self) -> None:
        """Let go of the files and wipe the key; closing again does no harm."""
        self._owned.close()


def look(paths: Paths) -> VaultState:
    """Tell what is in the folder, touching nothing.

    Raises: ActionableError(FOLDER_READ_ONLY or STORAGE_FAILED) if it cannot even be looked into.
    """
    try:
        return _state(Paths(paths.undo) if paths.undo.is_dir() else paths)  # a restore was cut off
    except OSError as error:
        raise ActionableError(trouble_of(error), folder=str(paths.root)) from error


def _state(here: Paths) -> VaultState:
    try:
        size = here.database.stat().st_size
    except (FileNotFoundError, NotADirectoryError):
        remains = any(path.exists() for path in here.vault_files) and not here.unborn.exists()
        return VaultState.DATABASE_MISSING if remains else VaultState.NONE
    return VaultState.DATABASE_DAMAGED if size < _SMALLEST_FILE else _key_state(here)


def _key_state(here: Paths) -> VaultState:
    try:
        keyfile.read(here)
    except ActionableError as error:
        missing = error.kind is Trouble.KEY_FILE_MISSING
        return VaultState.KEY_MISSING if missing else VaultState.KEY_DAMAGED
    return VaultState.READY


def create(paths: Paths, passphrase: str, cost: Cost | None = None) -> Vault:
    """Make a new vault in an empty folder and open it; all or nothing, even if the power fails.

    `cost` of a guess at the passphrase is fitted to this machine if it is not given.
    Raises: ActionableError(VAULT_EXISTS, PASSPHRASE_TOO_SHORT, PASSPHRASE_TOO_WEAK, FOLDER_IN_USE,
    FOLDER_READ_ONLY, DISK_FULL …).
    """
    phrases.require(passphrase)
    with ExitStack() as owned:
        _enter(paths, owned)
        if look(paths) is not VaultState.NONE:
            raise ActionableError(Trouble.VAULT_EXISTS, folder=str(paths.root))
        seed = keyslot.new_seed()
        try:
            _lay_out(paths, seed, passphrase, cost or keyslot.calibrated())
        except BaseException:
            with suppress(OSError):  # what is left is taken for what it is: a creation cut off
                _clear_away(paths)
            raise
        return _opened(paths, seed, owned)


def open_with_passphrase(paths: Paths, passphrase: str) -> Vault:
    """Open the vault in the folder; takes as long as a guess at the passphrase is to cost.

    Raises: ActionableError(WRONG_PASSPHRASE) before the database is touched, NO_VAULT,
    KEY_FILE_MISSING, KEY_FILE_DAMAGED, VAULT_MISSING, VAULT_DAMAGED, VAULT_NEWER, FOLDER_IN_USE,
    FOLDER_READ_ONLY and what the disk brings up.
    """
    with ExitStack() as owned:
        _enter_existing(paths, owned)
        slot = keyfile.read(paths)
        vault = _opened(paths, keyslot.unseal(slot, passphrase), owned)
    keyfile.heal(paths, slot)
    return vault


def open_with_recovery_code(paths: Paths, code: str) -> Vault:
    """Open the vault with the code on paper; the key file stays as it is until `set_passphrase`.

    Raises: ActionableError(WRONG_RECOVERY_CODE with `group`, CODE_DOES_NOT_FIT) and, but for the
    key file and the passphrase, as `open_with_passphrase`.
    """
    seed = recovery.decode(code)
    with ExitStack() as owned:
        owned.callback(keyslot.wipe, seed)
        _enter_existing(paths, owned)
        known = _known_id(paths)
        if known not in (None, keyslot.vault_id(seed)):
            raise ActionableError(Trouble.CODE_DOES_NOT_FIT)
        try:
            return _opened(paths, seed, owned)
        except ActionableError as error:
            if error.kind is Trouble.VAULT_DAMAGED and known is None:
                raise ActionableError(Trouble.CODE_DOES_NOT_FIT) from error
            raise


def _enter(paths: Paths, owned: ExitStack) -> None:
    from facilitator.restore import roll_back_unfinished  # brings the database driver

    paths.prepare()
    owned.callback(folder_lock.take(paths).release)
    roll_back_unfinished(paths)


def _enter_existing(paths: Paths, owned: ExitStack) -> None:
    if look(paths) is VaultState.NONE:
        raise ActionableError(Trouble.NO_VAULT)  # and no folder is made
    _enter(paths, owned)
    trouble = _CLOSED.get(look(paths))
    if trouble is not None:
        raise ActionableError(trouble)


def _opened(paths: Paths, seed: bytearray, owned: ExitStack) -> Vault:
    from facilitator.store.database import open_database

    owned.callback(keyslot.wipe, seed)
    key = keyslot.database_key(seed)
    owned.callback(keyslot.wipe, key)
    database = open_database(paths.database, key, partial(_back_up_older, paths, key))
    owned.callback(database.close)
    with database.reading() as connection:
        found = connection.exec_driver_sql("SELECT value FROM meta WHERE key = 'vault'").scalar()
    if found != keyslot.vault_id(seed):
        raise ActionableError(Trouble.VAULT_DAMAGED)
    shutil.rmtree(paths.undone, ignore_errors=True)  # what it holds has just been opened, whole
    return Vault(paths, seed, key, database, owned.pop_all())


def _back_up_older(paths: Paths, key: bytearray) -> None:
    from facilitator.backup import back_up_older

    back_up_older(paths, key)


def _known_id(paths: Paths) -> str | None:
    try:
        return keyfile.read(paths).vault_id
    except ActionableError:
        return None


def _lay_out(paths: Paths, seed: bytearray, passphrase: str, cost: Cost) -> None:
    """Make everything under other names first: the vault is there when its database is."""
    key = keyslot.database_key(seed)
    try:
        _clear_away(paths)
        _make_database(paths, key, keyslot.vault_id(seed))
        keyfile.save(paths, seed, passphrase, cost)
        durable.move_database(paths.unborn, paths.database)
        durable.sync_folder(paths.root)
    except OSError as error:
        raise ActionableError(trouble_of(error), folder=str(paths.root)) from error
    finally:
        keyslot.wipe(key)


def require_passphrase(paths: Paths, passphrase: str) -> None:
    """Raise ActionableError(WRONG_PASSPHRASE) unless `passphrase` opens the vault in `paths`."""
    keyslot.wipe(keyslot.unseal(keyfile.read(paths), passphrase))


def _make_database(paths: Paths, key: bytearray, vault_id: str) -> None:
    from facilitator.store.database import create_database

    database = create_database(paths.unborn, key)
    try:
        with database.writing() as connection:
            row = ("vault", vault_id)
            connection.exec_driver_sql("INSERT INTO meta (key, value) VALUES (?, ?)", row)
    finally:
        database.close()
    durable.sync_file(paths.unborn)


def _clear_away(paths: Paths) -> None:
    """Remove what a creation that did not come to its end has left."""
    for path in with_companions(paths.unborn):
        path.unlink(missing_ok=True)
    for path in paths.key_files:
        path.unlink(missing_ok=True)
