"""From a passphrase to the key of the database.

    seed (20 random bytes, also the recovery code on paper)
      ├── HKDF-SHA256 ── vault id (16 bytes, public)
      └── HKDF-SHA256, salted with the vault id ── raw 32-byte key of the database
    passphrase ── Argon2id ── AES-256-GCM around the seed = the slot, kept in `vault.key.json`

Both come from the seed, so that database and paper are enough to open. A changed passphrase
rewrites one small file and leaves the database alone. Every field of the file but the ciphertext
is authenticated with it; a checksum tells a damaged file from a wrong passphrase.
"""

import hashlib
import json
import os
import time
from dataclasses import dataclass, replace
from typing import Final

from facilitator import passphrase as phrases
from facilitator.errors import ActionableError, Trouble
from facilitator.recovery import SEED_BYTES

VERSION = 1
LIMIT = 4096  # bytes; a longer key file is not ours

_KDF = "argon2id"
_SALT, _NONCE, _TAG, _ID, _KEY = 16, 12, 16, 16, 32  # bytes
_SIZES: Final = {"vault": _ID, "salt": _SALT, "nonce": _NONCE, "ct": SEED_BYTES + _TAG, "sum": 8}
_COSTS: Final = ("memory_kib", "iterations", "lanes")


@dataclass(frozen=True, slots=True)
class Cost:
    """What Argon2id spends on a guess: memory in KiB, passes, lanes. RFC 9106, second choice."""

    memory_kib: int = 64 * 1024
    iterations: int = 3
    lanes: int = 4

    @property
    def acceptable(self) -> bool:
        """Neither too cheap to guess nor able to stall the machine of who opens the file."""
        return (
            8 * 1024 <= self.memory_kib <= 2 * 1024 * 1024
            and 1 <= self.iterations <= 16
            and 1 <= self.lanes <= 16
            and self.memory_kib * self.iterations <= 4 * 1024 * 1024
        )


SMALLEST = Cost(memory_kib=8 * 1024, iterations=1, lanes=1)
_BEARABLE = 0.5  # seconds a person waits for the vault to open


def calibrated() -> Cost:
    """Return the default cost, with up to four times its memory where that stays bearable."""
    usual = Cost()
    begin = time.perf_counter()
    wipe(_wrapping_key("", Slot("", usual, bytes(_SALT), b"", b"")))
    spent = time.perf_counter() - begin
    times = next((times for times in (4, 2) if spent * times <= _BEARABLE), 1)
    return replace(usual, memory_kib=usual.memory_kib * times)


@dataclass(frozen=True, slots=True)
class Slot:
    """A sealed seed, as it lies in the key file."""

    vault_id: str  # 32 hexadecimal digits
    cost: Cost
    salt: bytes
    nonce: bytes
    sealed: bytes


def new_seed() -> bytearray:
    """Return fresh random bytes, of which key and identity of a vault are derived."""
    return bytearray(os.urandom(SEED_BYTES))


def vault_id(seed: bytearray) -> str:
    """Return the public name of the vault that `seed` belongs to: 32 hexadecimal digits."""
    return _derived(seed, salt=b"", info=b"vault-id-v1", size=_ID).hex()


def database_key(seed: bytearray) -> bytearray:
    """Return the raw 32-byte key of the database; wipe it after use."""
    salt = bytes.fromhex(vault_id(seed))
    return _derived(seed, salt=salt, info=b"sqlcipher-raw-key-v1", size=_KEY)


def _derived(seed: bytearray, *, salt: bytes, info: bytes, size: int) -> bytearray:
    from cryptography.hazmat.primitives.hashes import SHA256  # not before a vault is opened
    from cryptography.hazmat.primitives.kdf.hkdf import HKDF

    out = bytearray(size)
    HKDF(SHA256(), length=size, salt=salt, info=info).derive_into(seed, out)
    return out


def seal(seed: bytearray, passphrase: str, cost: Cost) -> Slot:
    """Wrap `seed` under `passphrase`, with a fresh salt and nonce."""
    from cryptography.hazmat.primitives.ciphers.aead import AESGCM

    if not cost.acceptable:
        raise ValueError("a cost that would not be accepted again")
    bare = Slot(vault_id(seed), cost, os.urandom(_SALT), os.urandom(_NONCE), b"")
    wrapping = _wrapping_key(passphrase, bare)
    try:
        sealed = AESGCM(wrapping).encrypt(bare.nonce, seed, _authenticated(bare))
    finally:
        wipe(wrapping)
    return Slot(bare.vault_id, cost, bare.salt, bare.nonce, sealed)


def unseal(slot: Slot, passphrase: str) -> bytearray:
    """Return the seed; wipe it after use. Raises: ActionableError(WRONG_PASSPHRASE)."""
    from cryptography.exceptions import InvalidTag
    from cryptography.hazmat.primitives.ciphers.aead import AESGCM

    seed = bytearray(SEED_BYTES)
    wrapping = _wrapping_key(passphrase, slot)
    try:
        AESGCM(wrapping).decrypt_into(slot.nonce, slot.sealed, _authenticated(slot), seed)
    except InvalidTag:
        wipe(seed)
        raise ActionableError(Trouble.WRONG_PASSPHRASE) from None
    finally:
        wipe(wrapping)
    return seed


def _wrapping_key(passphrase: str, slot: Slot) -> bytearray:
    from cryptography.hazmat.primitives.kdf.argon2 import Argon2id

    cost, key = slot.cost, bytearray(_KEY)
    kdf = Argon2id(
        salt=slot.salt,
        length=_KEY,
        iterations=cost.iterations,
        lanes=cost.lanes,
        memory_cost=cost.memory_kib,
    )
    try:
        kdf.derive_into(phrases.in_bytes(passphrase), key)
    except MemoryError as error:  # our own costs fit any machine that shows a window
        raise ActionableError(Trouble.KEY_FILE_DAMAGED) from error
    return key


def wipe(secret: bytearray) -> None:
    """Overwrite `secret` in place."""
    secret[:] = bytes(len(secret))


def to_bytes(slot: Slot) -> bytes:
    """Return the content of the key file."""
    content = {**_open_fields(slot), "ct": slot.sealed.hex()}
    return _canonical({**content, "sum": _sum(content)}) + b"\n"


def from_bytes(data: bytes) -> Slot:
    """Read the content of a key file; what is not exactly as this program writes it is refused.

    Raises: ActionableError(KEY_FILE_DAMAGED, or VAULT_NEWER for a later format).
    """
    found = _object(data)
    if type(found.get("v")) is int and found["v"] != VERSION and found.get("sum") == _sum(found):
        raise ActionableError(Trouble.VAULT_NEWER)
    cost = Cost(*(_number(found, name) for name in _COSTS))
    parts = {name: _bytes(found, name, size) for name, size in _SIZES.items()}
    slot = Slot(parts["vault"].hex(), cost, parts["salt"], parts["nonce"], parts["ct"])
    if not cost.acceptable or to_bytes(slot) != data:
        raise ActionableError(Trouble.KEY_FILE_DAMAGED)
    return slot


def _open_fields(slot: Slot) -> dict[str, object]:
    return {
        "v": VERSION,
        "vault": slot.vault_id,
        "kdf": _KDF,
        "memory_kib": slot.cost.memory_kib,
        "iterations": slot.cost.iterations,
        "lanes": slot.cost.lanes,
        "salt": slot.salt.hex(),
        "nonce": slot.nonce.hex(),
    }


def _authenticated(slot: Slot) -> bytes:
    return _canonical(_open_fields(slot))


def _canonical(fields: dict[str, object]) -> bytes:
    return json.dumps(fields, sort_keys=True, separators=(",", ":")).encode("ascii")


def _sum(fields: dict[str, object]) -> str:
    content = {name: value for name, value in fields.items() if name != "sum"}
    return hashlib.sha256(_canonical(content)).hexdigest()[:16]


def _object(data: bytes) -> dict[str, object]:
    try:
        found = json.loads(data) if len(data) <= LIMIT else None
    except (ValueError, RecursionError):
        found = None
    if not isinstance(found, dict):
        raise ActionableError(Trouble.KEY_FILE_DAMAGED)
    return found


def _number(found: dict[str, object], name: str) -> int:
    value = found.get(name)
    if type(value) is not int:
        raise ActionableError(Trouble.KEY_FILE_DAMAGED)
    return value


def _bytes(found: dict[str, object], name: str, size: int) -> bytes:
    value = found.get(name)
    try:
        parsed = bytes.fromhex(value) if isinstance(value, str) else b""
    except ValueError:
        parsed = b""
    if len(parsed) != size:
        raise ActionableError(Trouble.KEY_FILE_DAMAGED)
    return parsed
