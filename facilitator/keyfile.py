"""The key slot on the disk: two equal copies, so that one lost or damaged file is no loss.

Between the two writes of a changed passphrase the second copy is a generation behind. It is read
only if the first is missing or its checksum is wrong, and made equal at the next unlock, so an
old passphrase does not stay good.
"""

from contextlib import suppress
from pathlib import Path

from facilitator import durable, keyslot
from facilitator.errors import ActionableError, Trouble, trouble_of
from facilitator.keyslot import Cost, Slot
from facilitator.paths import Paths


def read(paths: Paths) -> Slot:
    """Return the slot of the first copy that is whole.

    Raises: ActionableError(KEY_FILE_MISSING, KEY_FILE_DAMAGED or VAULT_NEWER).
    """
    missing = ActionableError(Trouble.KEY_FILE_MISSING)
    first: ActionableError | None = None
    for path in paths.key_files:
        try:
            return keyslot.from_bytes(_content(path))
        except FileNotFoundError:
            continue
        except ActionableError as error:
            first = first or error
    raise first or missing


def save(paths: Paths, seed: bytearray, passphrase: str, cost: Cost) -> None:
    """Wrap `seed` under `passphrase` and keep it; what was written is read back and opened once.

    The passphrase is changed as soon as this returns; when it raises, the old one is still good.
    Raises: ActionableError(DISK_FULL, FOLDER_READ_ONLY or STORAGE_FAILED).
    """
    data = keyslot.to_bytes(keyslot.seal(seed, passphrase, cost))

    def opens(found: bytes) -> None:
        again = keyslot.unseal(keyslot.from_bytes(found), passphrase)
        try:
            if again != seed:
                raise OSError("the key file does not hold what was put in")
        finally:
            keyslot.wipe(again)

    try:
        durable.write_whole(paths.key_file, data, opens)
    except OSError as error:
        raise ActionableError(trouble_of(error), folder=str(paths.root)) from error
    with suppress(OSError):  # then the next unlock does it
        durable.write_whole(paths.key_file_previous, data)


def heal(paths: Paths, slot: Slot) -> None:
    """Make both copies equal to `slot`, which has just been opened."""
    data = keyslot.to_bytes(slot)
    for path in paths.key_files:
        with suppress(OSError):
            if not path.is_file() or path.read_bytes() != data:
                durable.write_whole(path, data)


def _content(path: Path) -> bytes:
    try:
        with open(path, "rb") as file:
            return file.read(keyslot.LIMIT + 1)
    except FileNotFoundError:
        raise
    except OSError as error:
        raise ActionableError(Trouble.KEY_FILE_DAMAGED) from error
