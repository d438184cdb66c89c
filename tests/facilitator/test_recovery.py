import pytest
from hypothesis import given
from hypothesis import strategies as st

from facilitator import recovery
from facilitator.errors import ActionableError, Trouble

SEED = bytearray(range(20))
CODE = recovery.encode(SEED)


def complaint(code: str) -> ActionableError:
    with pytest.raises(ActionableError) as caught:
        recovery.decode(code)
    assert caught.value.kind is Trouble.WRONG_RECOVERY_CODE
    assert str(caught.value) == "wrong_recovery_code"  # nothing of what was typed
    return caught.value


def test_a_kept_code_reads_for_ever() -> None:
    assert CODE == "000G-40R4-0M30-E209-185G-R38E-1W81-24GK-3ZCV-7ZD7"
    assert recovery.decode("000G-40R4-0M30-E209-185G-R38E-1W81-24GK-3ZCV-7ZD7") == SEED


def test_ten_groups_of_four() -> None:
    groups = CODE.split("-")
    assert [len(group) for group in groups] == [recovery.GROUP] * recovery.GROUPS
    assert not set("ILOU") & set(CODE)


@given(st.binary(min_size=20, max_size=20))
def test_every_seed_comes_back(seed: bytes) -> None:
    assert recovery.decode(recovery.encode(seed)) == seed


@pytest.mark.parametrize(
    "typed",
    [
        CODE.lower(),
        CODE.replace("-", ""),
        CODE.replace("-", " "),
        CODE.replace("-", " – "),
        CODE.replace("-", "\n"),
        "  " + CODE.replace("-", "\u00a0\u2011") + "\u200b\r\n",
        CODE.replace("0", "O").replace("1", "I"),
        CODE.replace("0", "o").replace("1", "l"),
        "".join(chr(ord(c) + 0xFEE0) if c.isalnum() else c for c in CODE),
    ],
)
def test_how_people_type(typed: str) -> None:
    assert recovery.decode(typed) == SEED
    assert recovery.plain(typed) == recovery.plain(CODE)


def test_a_character_no_code_has_names_its_group() -> None:
    assert complaint(CODE[:7] + "U" + CODE[8:]).facts == {"group": 2}
    assert complaint(CODE[:-1] + "?").facts == {"group": 10}


def test_an_unfinished_code_names_where_it_ends() -> None:
    assert complaint("").facts == {"group": 1}
    assert complaint(CODE[:22]).facts == {"group": 5}
    assert complaint(CODE + "-ABCD").facts == {"group": 10}


def test_exchanged_characters_only_the_checksum_sees() -> None:
    at = next(i for i in range(39) if CODE[i] != CODE[i + 1] and "-" not in CODE[i : i + 2])
    swapped = CODE[:at] + CODE[at + 1] + CODE[at] + CODE[at + 2 :]
    assert complaint(swapped).facts == {"group": 0}


def test_exchanged_groups() -> None:
    groups = CODE.split("-")
    groups[0], groups[1] = groups[1], groups[0]
    assert complaint("-".join(groups)).facts == {"group": 0}


@given(st.text())
def test_any_text_is_answered_in_plain_words(text: str) -> None:
    complaint(text)
