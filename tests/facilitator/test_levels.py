"""The level of a group is read off its setting and its members' classes."""

import pytest

from facilitator.levels import levels_of
from icebreakers.activity import SchoolLevel
from sessions.records import Group, Member, Setting

JUNIOR, SENIOR, CAMPUS = SchoolLevel


def found(*classes: str, setting: Setting = Setting.SCHOOL) -> set[SchoolLevel]:
    group = Group(id="g", name="Melati", setting=setting)
    members = [
        Member(id=str(at), group_id="g", name="Ayu", class_name=each)
        for at, each in enumerate(classes)
    ]
    return set(levels_of(group, members))


@pytest.mark.parametrize("name", ["VII A", "VIII-2", "ix c", "Kelas 7", "8B", "9.1", " VIII"])
def test_classes_of_a_junior_school(name: str) -> None:
    assert found(name) == {JUNIOR}


@pytest.mark.parametrize(
    "name", ["X-1", "XI TKJ 2", "XII IPA", "10", "11B", "kelas 12 IPS", "x a", "XIIA"]
)
def test_classes_of_a_senior_school(name: str) -> None:
    assert found(name) == {SENIOR}


@pytest.mark.parametrize("name", ["", "Melati", "Xaverius VIII", "70", "13", "VI"])
def test_a_class_that_tells_nothing_leaves_both(name: str) -> None:
    assert found(name) == {JUNIOR, SENIOR}


def test_one_class_that_tells_is_enough_and_two_may_differ() -> None:
    assert found("", "IX A") == {JUNIOR}
    assert found("IX A", "X A") == {JUNIOR, SENIOR}


def test_a_campus_is_a_campus_and_nobody_yet_is_a_school() -> None:
    assert found("VIII A", setting=Setting.CAMPUS) == {CAMPUS}
    assert found() == {JUNIOR, SENIOR}
