import hashlib
import hmac
import json

import pytest

from facilitator import keyslot
from facilitator.errors import ActionableError, Trouble
from facilitator.keyslot import SMALLEST, Cost, Slot

SEED = bytearray(range(20))
PHRASE = "hujan di pagar sepeda biru"
# A key file as the first version wrote it: it must open for ever.
KEPT = (
    b'{"ct":"efb75eb0ce0653b4c0e40c37636f09c951cacd7ab1da8bf0565b21237e9125de85a9ac28","iterations":1,"kdf":"argon2id","lanes":1,"memory_kib":8192,'
    b'"nonce":"c1a5fe131722b06a2cc4c596","salt":"e7b5684cfeb687b1767b47a03dc2bf0a","sum":"a5f73b4295e546f5","v":1,"vault":"4e739d1f42a2a536c79d7aba6ceaaab8"}\n'
)


def hkdf(secret: bytes, salt: bytes, info: bytes, size: int) -> bytes:
    """RFC 5869 for one block, from the standard library."""
    extracted = hmac.digest(salt or bytes(32), secret, "sha256")
    return hmac.digest(extracted, info + b"\x01", "sha256")[:size]


def fields(slot: Slot) -> dict[str, object]:
    found: dict[str, object] = json.loads(keyslot.to_bytes(slot))
    return found


def as_file(content: dict[str, object]) -> bytes:
    return json.dumps(content, sort_keys=True, separators=(",", ":")).encode() + b"\n"


def with_right_sum(content: dict[str, object]) -> bytes:
    """What somebody who knows the format would write."""
    bare = {name: value for name, value in content.items() if name != "sum"}
    canonical = json.dumps(bare, sort_keys=True, separators=(",", ":")).encode()
    return as_file({**bare, "sum": hashlib.sha256(canonical).hexdigest()[:16]})


@pytest.fixture(scope="module")
def slot() -> Slot:
    return keyslot.seal(SEED, PHRASE, SMALLEST)


def test_id_and_key_are_hkdf_of_the_seed() -> None:
    identity = hkdf(bytes(SEED), b"", b"vault-id-v1", 16)
    assert keyslot.vault_id(SEED) == identity.hex()
    assert keyslot.database_key(SEED) == hkdf(bytes(SEED), identity, b"sqlcipher-raw-key-v1", 32)


def test_a_kept_key_file_opens() -> None:
    assert keyslot.unseal(keyslot.from_bytes(KEPT), PHRASE) == SEED


def test_round_trip_through_the_file(slot: Slot) -> None:
    again = keyslot.from_bytes(keyslot.to_bytes(slot))
    assert again == slot
    assert keyslot.unseal(again, PHRASE) == SEED


def test_two_slots_share_nothing_but_the_vault(slot: Slot) -> None:
    other = keyslot.seal(SEED, PHRASE, SMALLEST)
    assert other.vault_id == slot.vault_id
    assert {other.salt, other.nonce, other.sealed}.isdisjoint({slot.salt, slot.nonce, slot.sealed})


def test_wrong_passphrase(slot: Slot) -> None:
    with pytest.raises(ActionableError) as caught:
        keyslot.unseal(slot, PHRASE + " ")
    assert caught.value.kind is Trouble.WRONG_PASSPHRASE
    assert PHRASE not in str(caught.value)


@pytest.mark.parametrize(
    ("typed", "typed_elsewhere"),
    [("cafe\u0301 di ujung jalan", "caf\u00e9 di ujung jalan"), ("ﬁlm sore", "film sore")],
)
def test_keyboards_differ(typed: str, typed_elsewhere: str) -> None:
    assert keyslot.unseal(keyslot.seal(SEED, typed, SMALLEST), typed_elsewhere) == SEED


@pytest.mark.parametrize("phrase", ["😀 ꦱꦸꦒꦼꦁ ꦫꦮꦸꦃ", "\ud800 setengah", "x" * 100_000])
def test_any_text_may_be_a_passphrase(phrase: str) -> None:
    assert keyslot.unseal(keyslot.seal(SEED, phrase, SMALLEST), phrase) == SEED


@pytest.mark.parametrize(
    "change",
    [
        {"memory_kib": 16 * 1024},
        {"iterations": 2},
        {"lanes": 2},
        {"salt": "00" * 16},
        {"nonce": "00" * 12},
        {"ct": "00" * 36},
        {"vault": "00" * 16},
    ],
)
def test_a_changed_field(slot: Slot, change: dict[str, object]) -> None:
    changed = {**fields(slot), **change}
    with pytest.raises(ActionableError) as careless:
        keyslot.from_bytes(as_file(changed))
    assert careless.value.kind is Trouble.KEY_FILE_DAMAGED
    with pytest.raises(ActionableError) as careful:
        keyslot.unseal(keyslot.from_bytes(with_right_sum(changed)), PHRASE)
    assert careful.value.kind is Trouble.WRONG_PASSPHRASE


@pytest.mark.parametrize(
    "change",
    [
        {"memory_kib": 8 * 1024 - 1},
        {"memory_kib": 2 * 1024 * 1024 + 1},
        {"memory_kib": 1 << 80},
        {"memory_kib": -8192},
        {"memory_kib": 8192.0},
        {"memory_kib": True},
        {"memory_kib": "8192"},
        {"iterations": 0},
        {"iterations": 1_000_000_000},
        {"iterations": 16, "memory_kib": 2 * 1024 * 1024},
        {"lanes": 0},
        {"lanes": 10_000},
        {"kdf": "none"},
        {"salt": ""},
        {"salt": "00" * 4096},
        {"salt": "zz" * 16},
        {"salt": None},
        {"ct": ["00"]},
        {"v": "1"},
        {"v": True},
        {"extra": 1},
    ],
)
def test_hostile_fields_are_refused_before_any_work(slot: Slot, change: dict[str, object]) -> None:
    with pytest.raises(ActionableError) as caught:
        keyslot.from_bytes(with_right_sum({**fields(slot), **change}))
    assert caught.value.kind is Trouble.KEY_FILE_DAMAGED


@pytest.mark.parametrize(
    "data",
    [
        b"",
        b"{}",
        b"[]",
        b"null",
        b"\xff\xfe",
        b"{" * 4000,
        b"[" * 4096,
        b'{"v":1}' * 2,
        b'{"v":NaN}',
        b'{"memory_kib":' + b"9" * 3000 + b"}",
        b" " * 10_000_000,
    ],
)
def test_what_is_no_key_file(data: bytes) -> None:
    with pytest.raises(ActionableError) as caught:
        keyslot.from_bytes(data)
    assert caught.value.kind is Trouble.KEY_FILE_DAMAGED


def test_only_our_own_spelling_is_accepted() -> None:
    slot = keyslot.from_bytes(KEPT)
    salt = slot.salt.hex().encode()
    for other in (KEPT.strip(), KEPT + b"\n", KEPT.replace(salt, salt.upper())):
        assert other != KEPT
        with pytest.raises(ActionableError):
            keyslot.from_bytes(other)


def test_a_later_format_is_not_called_damage(slot: Slot) -> None:
    with pytest.raises(ActionableError) as caught:
        keyslot.from_bytes(with_right_sum({**fields(slot), "v": 2, "kdf": "better"}))
    assert caught.value.kind is Trouble.VAULT_NEWER


def test_no_slot_is_made_that_would_not_be_accepted() -> None:
    with pytest.raises(ValueError, match="cost"):
        keyslot.seal(SEED, PHRASE, Cost(memory_kib=1024, iterations=1, lanes=1))


def test_calibration_never_goes_below_the_floor() -> None:
    cost = keyslot.calibrated()
    assert cost.acceptable
    assert Cost().memory_kib <= cost.memory_kib <= 4 * Cost().memory_kib


def test_wiping_happens_in_place() -> None:
    secret = keyslot.new_seed()
    alias = secret
    assert any(secret)
    keyslot.wipe(secret)
    assert alias == bytes(20)
