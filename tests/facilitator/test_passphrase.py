import subprocess
import sys

import pytest

from facilitator import passphrase
from facilitator.errors import ActionableError, Trouble
from facilitator.passphrase import strength


@pytest.mark.parametrize(
    "phrase",
    ["hujan turun di pagar sepeda biru", "kucing-lompat-pagar-hijau", "tikaR7vokal?lemari"],
)
def test_good_ones(phrase: str) -> None:
    assert strength(phrase).ok
    passphrase.require(phrase)


@pytest.mark.parametrize(
    "phrase",
    [
        "bimbingan konseling",
        "BimbinganKonseling",
        "kata sandi rahasia",
        "homeroom facilitator",
        "passwordpassword",
        "aaaaaaaaaaaaaaaa",
        "123456789012",
        "x" * 500,
    ],
)
def test_long_but_weak(phrase: str) -> None:
    found = strength(phrase)
    assert found.long_enough
    assert not found.ok
    with pytest.raises(ActionableError) as caught:
        passphrase.require(phrase)
    assert caught.value.kind is Trouble.PASSPHRASE_TOO_WEAK


@pytest.mark.parametrize("phrase", ["", "f7!kQ9z#Lw2"])
def test_too_short_however_good(phrase: str) -> None:
    assert not strength(phrase).long_enough
    assert not strength(phrase).ok
    with pytest.raises(ActionableError) as caught:
        passphrase.require(phrase)
    assert caught.value.kind is Trouble.PASSPHRASE_TOO_SHORT
    assert caught.value.facts == {"minimum": 12}


def test_exactly_twelve_is_long_enough() -> None:
    assert strength("f7!kQ9z#Lw2m").ok


def test_words_of_the_place_count_less() -> None:
    phrase = "Kawungsari Ratnaningtyas"
    assert strength(phrase).ok
    assert not strength(phrase, ["SMK Kawungsari", "Ratnaningtyas"]).ok


def test_the_meter_sees_the_first_72_characters_and_the_key_all() -> None:
    long = "hujan turun di pagar sepeda biru " * 40
    assert strength(long).ok
    assert passphrase.in_bytes(long) != passphrase.in_bytes(long[:72])


@pytest.mark.parametrize(
    "phrase", ["\ud800 setengah pasang kata", "ꦱꦸꦒꦼꦁ ꦫꦮꦸꦃ ꦱꦢꦪ", "😀🎈🐢🍉🚲🌧️🪁🧵🫖🧺🪜🧭"]
)
def test_no_text_breaks_the_meter(phrase: str) -> None:
    assert strength(phrase).long_enough
    assert 0 <= strength(phrase).score <= 4


def test_the_word_lists_wait_until_they_are_asked() -> None:
    code = "import sys, facilitator.passphrase; sys.exit('zxcvbn' in sys.modules)"
    assert subprocess.run([sys.executable, "-c", code], check=False).returncode == 0
