"""Members out of pasted text, and how somebody is called."""

import pytest

from facilitator.member_list import MOST_LINES, call_name, members_from, several, told_apart
from sessions.records import Member, Setting


def read(text: str, setting: Setting = Setting.SCHOOL) -> list[tuple[str, ...]]:
    members = members_from(text, "g", setting)
    return [tuple(filter(None, facts(member))) for member in members]


def facts(member: Member) -> tuple[str, ...]:
    parts = (member.name, member.number, member.class_name)
    return (*parts, member.study_programme, member.faculty)


@pytest.mark.parametrize(
    ("name", "call"),
    [
        ("Rani Oktaviani", "Rani"),
        ("Muhammad Rizki", "Rizki"),
        ("M. Fajar Hidayat", "Fajar"),
        ("Moh Moh", "Moh"),
        ("Muhammad", "Muhammad"),
        ("ꦗꦮꦶ ꦱꦿꦶ", "ꦗꦮꦶ"),
        ("  ", ""),
        ("", ""),
    ],
)
def test_a_call_name_is_proposed(name: str, call: str) -> None:
    assert call_name(name) == call


def test_one_line_is_one_member() -> None:
    text = "Rani Oktaviani\t2130401\tXI TKJ 2\r\nDimas\t\tX A\n\n  \nPutri"
    assert read(text) == [("Rani Oktaviani", "2130401", "XI TKJ 2"), ("Dimas", "X A"), ("Putri",)]


def test_on_a_campus_the_columns_are_programme_and_faculty() -> None:
    (member,) = members_from("Rani\t1\tPsikologi\tIlmu Sosial", "g", Setting.CAMPUS)
    assert (member.study_programme, member.faculty, member.class_name) == (
        "Psikologi",
        "Ilmu Sosial",
        "",
    )
    assert member.group_id == "g"


@pytest.mark.parametrize(
    "text",
    [
        "No\tNama\tNIS\n1\tRani\t7\n2\tDimas\t8",
        "1\tRani\t7\n2\tDimas\t8",
        "1. Rani\t7\n2. Dimas\t8",
        "Nama lengkap:\tNIS\nRani\t7\nDimas\t8",
    ],
)
def test_titles_and_running_numbers_are_left_out(text: str) -> None:
    assert read(text) == [("Rani", "7"), ("Dimas", "8")]


def test_a_number_for_a_name_alone_stays_a_name() -> None:
    assert read("1\n2") == [("1",), ("2",)]


def test_text_is_scrubbed_and_bounded() -> None:
    assert read("Ra\x00ni\ud800\t1") == [("Rani\ufffd", "1")]
    assert len(read("x\n" * 100_000)) == MOST_LINES
    assert read("\n\t\n") == []


@pytest.mark.parametrize(
    ("text", "expected"),
    [("Rani", False), ("Rani\n", False), ("a\tb", True), ("a\nb", True), ("a\rb", True)],
)
def test_one_field_is_told_from_several(text: str, expected: bool) -> None:
    assert several(text) is expected


def test_bullets_before_a_name_are_left_out() -> None:
    assert read("- Rani\n• Dimas\n* Eko") == [("Rani",), ("Dimas",), ("Eko",)]


def test_pasted_members_are_told_apart_from_each_other_and_from_the_group() -> None:
    text = "AHMAD FAUZI\nMoch. Rizki\nAhmad Hakim"
    assert [one.call for one in members_from(text, "g", Setting.SCHOOL)] == [
        "Ahmad F.",
        "Rizki",
        "Ahmad H.",
    ]
    (there,) = members_from("Rizki Pratama", "g", Setting.SCHOOL)
    new = members_from(text, "g", Setting.SCHOOL, [there])
    assert [one.call for one in new] == ["Ahmad F.", "Rizki M.", "Ahmad H."]
    assert told_apart([there, *new])[0].call == "Rizki P."


def test_a_direction_sign_in_a_name_turns_nothing_round() -> None:
    assert read("Rani\u202eOktaviani\t11") == [("RaniOktaviani", "11")]
