import unicodedata

import pytest
from hypothesis import given
from hypothesis import strategies as st

from facilitator.text import clean, clean_line

ANY = st.text(alphabet=st.characters())


@pytest.mark.parametrize(
    ("given_text", "expected"),
    [
        ("plain", "plain"),
        ("a\r\nb\rc\nd", "a\nb\nc\nd"),
        ("a\x0bb\x0cc\u2028d\u2029e\x85f", "a\nb\nc\nd\ne\nf"),
        ("tab\tstays", "tab\tstays"),
        ("nul\x00bell\x07esc\x1b[31m del\x7f c1\x9b", "nulbellesc[31m del c1"),
        ("cafe\u0301", "caf\u00e9"),
        ("\ud800", "\ufffd"),
        ("a\udfffb", "a\ufffdb"),
        ("\ud83d\ude00", "😀"),
        ("ꦱꦸꦒꦼꦁ ꦫꦮꦸꦃ", "ꦱꦸꦒꦼꦁ ꦫꦮꦸꦃ"),
        ("מרים \u200fوفاء", "מרים وفاء"),
        ("Rani\u202eOktaviani", "RaniOktaviani"),
        ("\u2066a\u2067b\u2068c\u2069\u200e\u061c", "abc"),
        ("\u202aa\u202bb\u202cc\u202d", "abc"),
        ("e\u200e\u0301", "\u00e9"),
        ("👩‍🏫", "👩‍🏫"),
        ("", ""),
    ],
)
def test_clean(given_text: str, expected: str) -> None:
    assert clean(given_text) == expected


@pytest.mark.parametrize(
    ("given_text", "expected"),
    [
        ("  Siti \t Aminah \n", "Siti Aminah"),
        ("\u00a0Budi\u3000Santoso\u200b", "Budi Santoso"),
        ("\ufeffAyu", "Ayu"),
        (" \n\t ", ""),
        ("\u200b", ""),
        ("x\x00y", "xy"),
    ],
)
def test_clean_line(given_text: str, expected: str) -> None:
    assert clean_line(given_text) == expected


@given(ANY)
def test_what_passes_can_be_stored_and_passes_again(text: str) -> None:
    passed = clean(text)
    assert passed.encode().decode() == passed
    assert unicodedata.is_normalized("NFC", passed)
    assert {c for c in passed if unicodedata.category(c) == "Cc"} <= {"\n", "\t"}
    assert clean(passed) == passed
    assert "\n" not in clean_line(text)
    assert clean_line(clean_line(text)) == clean_line(text)


def test_a_megabyte_stays_whole() -> None:
    text = "Catatan kelompok. " * 60_000
    assert clean(text) == text
    assert len(clean(text + "é")) == len(text) + 1
