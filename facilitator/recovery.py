"""The recovery code: the vault's seed itself, written so that a person can copy it by hand.

160 bits of seed and 40 bits of checksum, as 40 characters of Crockford's base 32
(https://www.crockford.com/base32.html) in ten groups of four. Read back, capitals, blanks and
hyphens do not matter, and O, I and L count as the digits they look like.
"""

import hashlib
import unicodedata

from facilitator.errors import ActionableError, Trouble

SEED_BYTES = 20
GROUPS = 10
GROUP = 4

_CHECK_BYTES = 5
_LENGTH = GROUPS * GROUP
_ALPHABET = "0123456789ABCDEFGHJKMNPQRSTVWXYZ"
_LOOKALIKES = str.maketrans("OIL", "011")


def encode(seed: bytes | bytearray) -> str:
    """Return the code of a 20-byte seed, groups joined by hyphens."""
    number = int.from_bytes(bytes(seed) + _checksum(seed))
    letters = [_ALPHABET[number >> 5 * place & 31] for place in reversed(range(_LENGTH))]
    return "-".join("".join(letters[at : at + GROUP]) for at in range(0, _LENGTH, GROUP))


def decode(code: str) -> bytearray:
    """Return the seed in `code`.

    Raises: ActionableError(WRONG_RECOVERY_CODE) with `group`, the first group (1 to 10) that is
    incomplete or has a character no code contains; 0 when only the checksum tells.
    """
    letters = plain(code)
    wrong = next((i for i, letter in enumerate(letters) if letter not in _ALPHABET), len(letters))
    if wrong != _LENGTH or len(letters) != _LENGTH:
        group = min(wrong // GROUP + 1, GROUPS)
        raise ActionableError(Trouble.WRONG_RECOVERY_CODE, group=group)
    number = 0
    for letter in letters:
        number = number << 5 | _ALPHABET.index(letter)
    whole = bytearray(number.to_bytes(SEED_BYTES + _CHECK_BYTES))
    seed = whole[:SEED_BYTES]
    if whole[SEED_BYTES:] != _checksum(seed):
        raise ActionableError(Trouble.WRONG_RECOVERY_CODE, group=0)
    return seed


def plain(typed: str) -> str:
    """Return what was meant by `typed`: compare parts of a code in this form."""
    folded = unicodedata.normalize("NFKC", typed).upper()
    return "".join(c for c in folded if not _separates(c)).translate(_LOOKALIKES)


def _separates(character: str) -> bool:
    return character.isspace() or unicodedata.category(character) in ("Pd", "Cf", "Cc", "Pc")


def _checksum(seed: bytes | bytearray) -> bytes:
    return hashlib.sha256(b"homeroom-recovery-v1" + seed).digest()[:_CHECK_BYTES]
