"""One folding for names and texts."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from sessions.names import family, fold, loose, plain, words


@pytest.mark.parametrize("sign", "'’‘ʼʻ`´＇′ʹ‛")
def test_every_apostrophe_is_the_same(sign: str) -> None:
    assert fold(f"Nur{sign}aini") == "nuraini"
    assert plain(f"Nur{sign}aini") == "Nur'aini"


@pytest.mark.parametrize("sign", "-‐‑‒–—―−－﹣")
def test_every_hyphen_is_the_same(sign: str) -> None:
    assert [word.key for word in words("Al-Farisi", plain(f"Al{sign}Farisi"))] == ["al", "farisi"]


@pytest.mark.parametrize(
    "written",
    [
        *("RANI", "Rani", "rani", "Ra\u200bni", "Ra\u00adni", "R\u200da\ufeffni"),
        *("Ｒａｎｉ", "Ráni", "Ra\u0301ni", "ⓡⓐⓝⓘ", "𝐑𝐚𝐧𝐢", "\u202eRani\u202c"),
    ],
)
def test_the_same_letters_have_the_same_key(written: str) -> None:
    assert fold(written) == "rani"


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("soerjadi", "suryadi"),
        ("djaja", "jaya"),
        ("widjaja", "wijaya"),
        ("tjandra", "candra"),
        ("sjahrir", "syahrir"),
        ("rizqi", "rizky"),
        ("rachmat", "rahmat"),
        ("khoirunnisa", "chairunisa"),
        ("ramadhan", "ramadan"),
        ("fatimah", "fathima"),
        ("jusuf", "yusuf"),
        ("arief", "arif"),
        ("taufiq", "taufik"),
        ("aisha", "aisya"),
        ("hidayatulloh", "hidayatullah"),
        ("jessica", "jesika"),
        ("aulya", "auliya"),
        ("octavia", "oktavia"),
    ],
)
def test_old_and_new_spelling_sound_alike(one: str, other: str) -> None:
    assert loose(one) == loose(other)


@pytest.mark.parametrize(
    ("one", "other"), [("lela", "lelah"), ("dara", "darah"), ("dia", "diah"), ("rini", "rina")]
)
def test_different_names_stay_different(one: str, other: str) -> None:
    assert loose(one) != loose(other)


def test_what_shortens_a_name_belongs_to_it() -> None:
    short = ("moh", "muh", "moch", "mhd", "mochamad", "muchamad", "mohammad")
    assert {family(form) for form in short} == {"muhammad"}
    assert {family(form) for form in ("ach", "achmad", "akhmad")} == {"ahmad"}
    assert family("rani") == "rani"


@given(st.text())
def test_places_stay_what_they_are(text: str) -> None:
    signs = plain(text)
    assert len(signs) == len(text)
    for word in words(text, signs):
        assert text[word.start : word.end] == word.text
        assert fold(word.key) == word.key
