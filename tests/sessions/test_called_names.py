"""How members are called: without titles, and no two alike."""

from dataclasses import dataclass

import pytest
from hypothesis import given
from hypothesis import strategies as st

from sessions.called_names import called_names, other_calls, proposed_call, same_call
from sessions.names import fold
from tests.facilitator.marked_sentences import names


@dataclass(frozen=True)
class Person:
    name: str
    call: str = ""


def calls(*people: Person) -> list[str]:
    return [told.call for told in called_names(people)]


def bold(*people: Person) -> list[list[str]]:
    """The parts of each full name that make the called name."""
    told = zip(called_names(people), people, strict=True)
    return [[person.name[a:b] for a, b in each.parts] for each, person in told]


@pytest.mark.parametrize(
    ("name", "call"),
    [
        ("Moch. Rizki", "Rizki"),
        ("Ach. Fauzi", "Fauzi"),
        ("Abd. Rahman", "Rahman"),
        ("Abdul Rahman", "Rahman"),
        ("H. Ahmad", "Ahmad"),
        ("Hj. Rohmah", "Rohmah"),
        ("Drs. Mulyono", "Mulyono"),
        ("St. Aminah", "Aminah"),
        ("R.A. Kartini", "Kartini"),
        ("Rr. Sekar Arum", "Sekar"),
        ("Tb. Ahmad Fathoni", "Ahmad"),
        ("K.H. Zainuddin", "Zainuddin"),
        ("I Made Adi", "Made"),
        ("Ni Luh Ayu", "Luh"),
        ("Anak Agung Gede Rai", "Gede"),
        ("La Ode Muhammad Rusli", "Rusli"),
        ("M.Rizki", "Rizki"),
        ("MOCH RIZKI", "Rizki"),
        ("- Ahmad", "Ahmad"),
        ("• Ahmad", "Ahmad"),
        ("1. Ahmad", "Ahmad"),
        ("Yusuf, S.Pd.", "Yusuf"),
        ("Nur'aini Ma'ruf", "Nur'aini"),
        ("NUR'AINI", "Nur'aini"),
        ("AL-FARISI HANIF", "Al-Farisi"),
        ("Ida Royani", "Ida"),
        ("Ida Bagus Mantra", "Bagus"),
        ("Muhammad", "Muhammad"),
        ("Moh Moh", "Moh"),
        ("H.", "H."),
        ("A", "A"),
        ("Li", "Li"),
        ("ꦗꦮꦶ ꦱꦿꦶ", "ꦗꦮꦶ"),
        ("", ""),
        ("  ", ""),
    ],
)
def test_titles_initials_and_particles_are_passed_over(name: str, call: str) -> None:
    assert proposed_call(name) == call


def test_equal_called_names_are_told_apart() -> None:
    group = (
        Person("Ahmad Fauzi"),
        Person("Ahmad Rizki Maulana"),
        Person("Moch. Rizki Pratama"),
        Person("M. Rizki Saputra"),
        Person("I Made Adi Wirawan"),
    )
    assert calls(*group) == ["Ahmad F.", "Ahmad R.", "Rizki P.", "Rizki S.", "Made"]
    assert [" ".join(parts) for parts in bold(*group)] == [
        *("Ahmad F", "Ahmad R", "Rizki P", "Rizki S", "Made")
    ]
    assert [told.told_apart for told in called_names(group)] == [True] * 4 + [False]


def test_as_many_letters_as_are_needed() -> None:
    group = (Person("Ahmad Fauzi"), Person("Ahmad Fadil"), Person("Ahmad Fauzan"))
    assert calls(*group) == ["Ahmad Fauzi", "Ahmad Fad.", "Ahmad Fauzan"]
    further = (Person("Ahmad Fauzi Rahman"), Person("Ahmad Fauzi Hakim"))
    assert calls(*further) == ["Ahmad Fauzi R.", "Ahmad Fauzi H."]


def test_the_first_changes_when_the_second_comes() -> None:
    assert calls(Person("Ahmad Fauzi", "Ahmad"), Person("Ahmad Rizki")) == ["Ahmad F.", "Ahmad R."]
    alone = calls(Person("Ahmad Fauzi", "Ahmad F."))
    assert alone == ["Ahmad"]


def test_hers_is_kept_unless_two_are_alike() -> None:
    group = (Person("Rani Oktaviani", "Oki"), Person("Dwi Lestari", "Wiwi"), Person("Oka Putra"))
    assert calls(*group) == ["Oki", "Wiwi", "Oka"]
    assert bold(*group) == [[], [], ["Oka"]]
    assert calls(Person("Rani O", "Oki"), Person("Eko Y", "OKI")) == ["Oki R.", "OKI E."]


def test_equal_names_are_numbered() -> None:
    forty = calls(*[Person("Ahmad Fauzi")] * 40)
    assert forty == [f"Ahmad {n}" for n in range(1, 41)]
    mixed = calls(Person("Ahmad Fauzi"), Person("AHMAD FAUZI"), Person("Ahmad Rizki"))
    assert mixed == ["Ahmad F. 1", "Ahmad F. 2", "Ahmad R."]
    assert calls(Person("Ahmad 1"), Person("Ahmad"), Person("Ahmad")) == [
        "Ahmad 1",
        "Ahmad 2",
        "Ahmad 3",
    ]


def test_one_letter_or_a_title_alone() -> None:
    assert calls(Person("H."), Person("H."), Person("A"), Person("😀")) == [
        "H. 1",
        "H. 2",
        "A",
        "😀",
    ]


def test_what_else_serves() -> None:
    assert other_calls("Ahmad Rizki Maulana") == ("Rizki", "Maulana")
    assert other_calls("Moch. Rizki") == ()


def test_who_is_called_like_that_already() -> None:
    group = (Person("Ahmad Fauzi", "Ahmad"), Person("Rani"))
    assert same_call(" AHMAD", group) == (0,)
    assert same_call("rani", group) == (1,)
    assert same_call("", group) == ()


@given(st.lists(st.sampled_from(names()) | st.text(max_size=12), max_size=40))
def test_no_two_are_called_alike(chosen: list[str]) -> None:
    group = [Person(name) for name in chosen]
    told = called_names(group)
    keys = [fold(each.call) for each in told if fold(each.call)]
    assert len(keys) == len(set(keys))
    for each, person in zip(told, group, strict=True):
        assert each.call or not any(sign.isalnum() for sign in person.name)
        for start, end in each.parts:
            assert 0 <= start < end <= len(person.name)


@given(st.lists(st.sampled_from(names()), max_size=40))
def test_proposing_again_changes_nothing(chosen: list[str]) -> None:
    once = called_names([Person(name) for name in chosen])
    again = called_names([Person(n, c.call) for n, c in zip(chosen, once, strict=True)])
    assert [each.call for each in again] == [each.call for each in once]
