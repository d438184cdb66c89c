"""What the panel of names shows, and what her decisions change."""

import time

import pytest
from hypothesis import given
from hypothesis import strategies as st

from facilitator.initials import Mask, check_names, labels, others_named
from sessions.name_check import Checked, Choice, Decision, Fate, Reason, decision
from sessions.records import NameStyle
from tests.facilitator.marked_sentences import GROUP, Person, names

LABELS = labels(GROUP, NameStyle.INITIALS, "{number}")


def checked(text: str, *decisions: Decision) -> Checked:
    return check_names(text, GROUP, LABELS, decisions)


def reasons(text: str, *decisions: Decision) -> list[tuple[str, Fate, Reason]]:
    return [(f.original, f.fate, f.reason) for f in checked(text, *decisions).findings]


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("Kata Fauzi begitu.", ("Fauzi", Fate.REPLACED, Reason.NAME)),
        ("Kata Lestari begitu.", ("Lestari", Fate.REPLACED, Reason.SHARED)),
        ("Kata Fauji begitu.", None),
        ("Kata Suryady begitu.", ("Suryady", Fate.REPLACED, Reason.SPELLING)),
        ("Kata Putri begitu.", ("Putri", Fate.REPLACED, Reason.STANDS_AS_NAME)),
        ("Putri bercerita.", ("Putri", Fate.UNDECIDED, Reason.SENTENCE_START)),
        ("Katanya putri bercerita.", ("putri", Fate.LEFT, Reason.ORDINARY)),
        ("NILAI PUTRI BAIK", ("PUTRI", Fate.UNDECIDED, Reason.SENTENCE_START)),
        ("Kata Salsab begitu.", ("Salsab", Fate.UNDECIDED, Reason.SHORT_FORM)),
        ("Kata nabi Ahmad begitu.", ("Ahmad", Fate.LEFT, Reason.WELL_KNOWN)),
        ("Lalu Pak Joko masuk.", None),
        ("Lalu Kak Rio masuk.", ("Rio", Fate.STRANGER, Reason.OUTSIDE)),
    ],
)
def test_each_place_has_a_fate_and_a_reason(
    text: str, found: tuple[str, Fate, Reason] | None
) -> None:
    assert reasons(text) == ([] if found is None else [found])


def test_a_small_word_in_a_row_with_names_is_asked_about() -> None:
    found = checked("tadi maria, putri, dan hanif datang")
    assert found.text == "tadi M.S., putri, dan H.A. datang"
    (asked,) = found.undecided
    assert (asked.original, asked.reason, asked.likely) == ("putri", Reason.BESIDE_NAME, False)
    assert found.safe_text == found.text


def test_paper_that_nobody_looked_at_is_on_the_safe_side() -> None:
    found = checked("Putri bercerita. Siswa putri diam.")
    assert found.text == "Putri bercerita. Siswa putri diam."
    assert found.safe_text == "S.P. bercerita. Siswa putri diam."
    assert Mask(GROUP, LABELS, NameStyle.INITIALS)(found.source) == found.safe_text


def test_what_she_decided_for_the_group_is_done() -> None:
    text = "Putri bercerita, lalu putri lain. Kata Bunga, Salsabil datang."
    name, word = decision("Putri", Choice.NAME), decision("Bunga", Choice.WORD)
    nickname = decision("Caca", Choice.NAME, of="Salsabila Putri")
    found = checked(text + " caca tertawa.", name, word, nickname)
    assert found.text.startswith("S.P. bercerita, lalu S.P. lain. Kata Bunga, ")
    assert found.text.endswith(" S.P. tertawa.")
    assert {f.reason for f in found.findings if f.word in ("putri", "bunga", "caca")} == {
        Reason.DECIDED
    }


def test_who_is_meant_can_be_decided() -> None:
    meant = decision("Lestari", Choice.NAME, of="Dwi  lestari")
    assert checked("Lestari tertawa.", meant).text == "D.L. tertawa."


def test_one_place_can_be_decided_alone() -> None:
    check = Mask(GROUP, LABELS, NameStyle.INITIALS).check
    text = "Putri diam. Putri tertawa. Kata Fauzi, ya."
    first, second = check(text).undecided
    (fauzi,) = check(text).replaced
    found = check(text, {second.start: Choice.NAME, fauzi.start: Choice.WORD})
    assert found.text == "Putri diam. S.P. tertawa. Kata Fauzi, ya."
    assert found.undecided == (first,)


def test_the_full_style_finds_nothing() -> None:
    mask = Mask(GROUP, LABELS, NameStyle.FULL)
    assert mask.check("Fauzi dan Putri").findings == ()


def test_a_stop_is_neither_lost_nor_doubled() -> None:
    numbers = labels(GROUP, NameStyle.NUMBERS, "Konseli {number}")
    found = check_names("Bersama Ahmad F. Lalu pulang. Kini Ahmad F.", GROUP, numbers)
    assert found.text.endswith("Kini Konseli 1.")
    assert checked("Kini Ahmad F.").text == "Kini A.F."


def test_a_paper_about_one_member_names_nobody_else() -> None:
    text = "Ahmad menyapa Maria. Fauzi menolak ajakan Rizki, kata putri."
    found = others_named(text, GROUP, GROUP[0])
    assert [each.original for each in found] == ["Maria", "Rizki"]
    assert [each.original for each in others_named(text, GROUP, GROUP[13])] == [
        *("Ahmad", "Fauzi", "Rizki")
    ]
    assert others_named("Saya mau menyapa teman.", GROUP, GROUP[0]) == ()


def test_equal_members_are_still_two() -> None:
    twins = (Person("Rani Oktaviani"), Person("Rani Oktaviani"))
    assert others_named("Rani datang", twins, twins[1]) == ()


@given(st.text(), st.lists(st.sampled_from(names()) | st.text(max_size=9), max_size=6))
def test_any_text_and_any_names_are_taken(text: str, chosen: list[str]) -> None:
    people = [Person(name) for name in chosen]
    found = check_names(text, people, labels(people, NameStyle.INITIALS, "No {number}"))
    assert [f.start for f in found.findings] == sorted(f.start for f in found.findings)
    for one, other in zip(found.findings, found.findings[1:], strict=False):
        assert one.end <= other.start
    for each in found.findings:
        assert text[each.start : each.end] == each.original != ""
    if not found.replaced:
        assert found.text == text


def test_a_megabyte_of_notes_and_forty_members_take_about_a_second() -> None:
    people = [Person(name) for name in names()[::10][:40]]
    called = labels(people, NameStyle.INITIALS, "{number}")
    note = f"Anggota bercerita tentang pekan ini. Kata {people[7].name} ia mau mencoba. "
    began = time.process_time()
    found = check_names(note * 14_000, people, called)
    spent = time.process_time() - began
    print(f"{len(found.source):,} signs: {spent:.2f} s")
    assert len(found.replaced) == 14_000
    assert spent < 8
