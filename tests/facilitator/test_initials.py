"""Names on paper: full, initials, numbers, and the same inside free text."""

import re
from dataclasses import dataclass

import pytest
from hypothesis import given
from hypothesis import strategies as st

from facilitator.initials import Mask, initials, labels
from sessions.records import NameStyle

NUMBERED = "Konseli {number}"


@dataclass(frozen=True)
class Person:
    name: str
    call: str = ""


NINE = (
    Person("Rani Oktaviani", "Rani"),
    Person("Dimas Prasetyo", "Dimas"),
    Person("Wulan Ayu Lestari", "Wulan"),
    Person("Eko Nugroho", "Eko"),
)


def mask_of(*people: Person, style: NameStyle = NameStyle.INITIALS) -> Mask:
    return Mask(people, labels(people, style, NUMBERED), style)


@pytest.mark.parametrize(
    ("name", "short"),
    [
        ("Rani Oktaviani", "R.O."),
        ("Wulan Ayu Lestari", "W.A.L."),
        ("suharto", "S."),
        ("  Siti   Nur-Aini ", "S.N."),
        ("'Aisyah (Ais) 2", "A.A.2."),
        ("Élodie ß", "É.S."),
        ("محمد علي", "م.ع."),
        ("ꦧꦸꦢꦶ ꦱꦤ꧀ꦠꦺꦴꦱ", "ꦧꦸ.ꦱ."),
        ("Rani 😀", "R."),
        ("😀 👍", ""),
        ("— ... !", ""),
        ("", ""),
    ],
)
def test_initials(name: str, short: str) -> None:
    assert initials(name) == short


@given(st.text())
def test_initials_take_any_text(name: str) -> None:
    short = initials(name)
    assert short.count(".") <= len(name.split())
    assert bool(short) == any(char.isalnum() for char in name)


def test_full_names_are_tidied_and_never_empty() -> None:
    people = (Person(" Rani   Oktaviani "), Person("  "))
    assert labels(people, NameStyle.FULL, NUMBERED) == ("Rani Oktaviani", "Konseli 2")


def test_numbers_follow_the_order() -> None:
    assert labels(NINE[:2], NameStyle.NUMBERS, NUMBERED) == ("Konseli 1", "Konseli 2")


def test_equal_initials_are_told_apart_and_names_without_letters_are_numbered() -> None:
    people = (Person("Rani Oktaviani"), Person("Dimas P"), Person("Rudi Oyong"), Person("😀"))
    called = labels(people, NameStyle.INITIALS, NUMBERED)
    assert called == ("R.O.1", "D.P.", "R.O.3", "Konseli 4")


@pytest.mark.parametrize(
    ("text", "masked"),
    [
        ("Rani bercerita.", "R.O. bercerita."),
        ("rani OKTAVIANI dan Rani", "R.O. dan R.O."),
        ("Rani\n Oktaviani diam", "R.O. diam"),
        ("bersama Rani.", "bersama R.O."),
        ("Rani... lalu Dimas!", "R.O.... lalu D.P.!"),
        ("ranitidin dan Maharani", "ranitidin dan Maharani"),
        ("Kata Oktaviani begitu", "Kata R.O. begitu"),
        ("kata oktaviani begitu", "kata R.O. begitu"),
        ("wulan ayu dan Ayu Wulan", "W.A.L. dan W.A.L."),
        ("ayu sekali", "ayu sekali"),
        ("Rani, Dimas/Eko (Wulan)", "R.O., D.P./E.N. (W.A.L.)"),
        ("Rani, Dimas/Eko (wulan)", "R.O., D.P./E.N. (wulan)"),
        ("Rani Dimas", "R.O. D.P."),
        ("", ""),
    ],
)
def test_names_in_free_text_become_initials(text: str, masked: str) -> None:
    assert mask_of(*NINE)(text) == masked


def test_numbers_replace_names_too() -> None:
    mask = mask_of(*NINE, style=NameStyle.NUMBERS)
    assert mask("Rani dan eko nugroho.") == "Konseli 1 dan Konseli 4."


def test_the_full_style_changes_nothing() -> None:
    text = "rani  OKTAVIANI dan Rani."
    assert mask_of(*NINE, style=NameStyle.FULL)(text) == text


def test_a_shared_name_gives_both() -> None:
    mask = mask_of(Person("Putri Maharani", "Putri"), Person("Putri Ayu", "Putri"))
    assert mask("Putri menyapa Putri Ayu") == "P.M./P.A. menyapa P.A."


def test_very_short_names_do_not_eat_ordinary_words() -> None:
    mask = mask_of(Person("A Di", "Di"), Person("B", "B"))
    assert mask("Di duduk di depan, a b, a di") == "A.D. duduk di depan, a b, A.D."


def test_other_scripts_are_masked() -> None:
    mask = mask_of(Person("محمد علي", "محمد"), Person("ꦧꦸꦢꦶ", "ꦧꦸꦢꦶ"))
    assert mask("kata محمد علي dan ꦧꦸꦢꦶ tadi") == "kata م.ع. dan ꦧꦸ. tadi"


def test_names_with_signs_of_patterns_are_taken_as_they_are() -> None:
    mask = mask_of(Person("Ani (B.*) [x]", "Ani+"))
    assert mask("Ani (B.*) [x] dan Ani+ dan Anis") == "A.B.X. dan A.B.X. dan Anis"


def test_nobody_and_nameless_people_are_no_trouble() -> None:
    assert mask_of()("Rani") == "Rani"
    assert mask_of(Person("", ""), Person("😀", "!"))("Rani 😀!") == "Rani 😀!"


WORDS = st.text("abcdeABCDE .,-\n", min_size=0, max_size=60)
NAMES = st.text("abcdeABCDE ", min_size=3, max_size=12).filter(lambda n: len(n.strip()) > 2)


@given(WORDS, NAMES, NAMES)
def test_no_full_name_survives(text: str, name: str, other: str) -> None:
    mask = mask_of(Person(name), Person(other), style=NameStyle.NUMBERS)
    whole = r"\s+".join(map(re.escape, name.split()))
    told = mask(f"{text} {name} {text}")
    assert not re.search(rf"(?<!\w){whole}(?!\w)", told, re.IGNORECASE)


def test_a_megabyte_and_forty_members_are_quick() -> None:
    people = tuple(Person(f"Nama{n} Tengah{n} Akhir{n}", f"Pang{n}") for n in range(40))
    text = "Anggota bercerita tentang pekan ini dan Pang7 mendengar. " * 18_000
    assert mask_of(*people)(text).count("N.T.A.8") == 18_000
