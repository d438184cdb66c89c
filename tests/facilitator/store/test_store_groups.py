from collections.abc import Callable
from dataclasses import replace
from datetime import date, timedelta

import pytest

from facilitator.demo import DemoProgramme
from facilitator.errors import ActionableError, Trouble
from facilitator.store import attendance, groups, meetings, notes
from facilitator.store.database import Database
from sessions.records import (
    Attendance,
    Group,
    GroupKind,
    Meeting,
    Member,
    Note,
    Presence,
    Profile,
    ServiceField,
    Setting,
    new_id,
)

DAY = date(2024, 1, 15)


def refusal(work: Callable[[], object]) -> ActionableError:
    with pytest.raises(ActionableError) as caught:
        work()
    return caught.value


def test_a_group_comes_back_as_it_was_saved(db: Database) -> None:
    group = Group(
        id=new_id(),
        name="Kelompok Melati",
        kind=GroupKind.GUIDANCE,
        setting=Setting.CAMPUS,
        field=ServiceField.CAREER,
        technique="home room",
        aim="berani\nberbicara",
        academic_year="2023/2024",
        place="Ruang BK",
        archived=True,
    )
    assert groups.save_group(db, group) == {"groups"}
    groups.save_group(db, group)
    assert groups.groups(db) == (group,)
    assert groups.group(db, group.id) == group


def test_groups_stand_by_name_with_archived_ones_last(db: Database) -> None:
    for name, archived in (("melati", False), ("Anggrek", True), ("Kenanga", False)):
        groups.save_group(db, Group(id=new_id(), name=name, archived=archived))
    assert [each.name for each in groups.groups(db)] == ["Kenanga", "melati", "Anggrek"]


def test_what_does_not_exist_is_said_so(db: Database) -> None:
    assert refusal(lambda: groups.group(db, new_id())).kind is Trouble.NO_SUCH_GROUP
    assert refusal(lambda: groups.member(db, new_id())).kind is Trouble.NO_SUCH_MEMBER
    assert refusal(lambda: groups.remove_member(db, new_id())).kind is Trouble.NO_SUCH_MEMBER
    assert groups.members(db, new_id()) == ()


def test_the_letterhead_is_empty_until_it_is_saved(db: Database) -> None:
    assert groups.profile(db) == Profile()
    profile = Profile(institution="SMK 1", address="Jalan Satu\nPalembang", logo=b"\x89PNG\0\xff")
    groups.save_profile(db, profile)
    assert groups.profile(db) == profile
    groups.save_profile(db, replace(profile, greeting="Bu Ratna"))
    assert groups.profile(db) == replace(profile, greeting="Bu Ratna")


@pytest.mark.parametrize("name", ["", "  \t ", "\x00\x07", "\u200b"])
def test_an_empty_name_is_refused(db: Database, group: Group, name: str) -> None:
    nameless = Member(id=new_id(), group_id=group.id, name=name)
    assert refusal(lambda: groups.save_member(db, nameless)).kind is Trouble.NAME_MISSING
    renamed = replace(group, name=name)
    assert refusal(lambda: groups.save_group(db, renamed)).kind is Trouble.NAME_MISSING
    assert groups.members(db, group.id) == ()
    assert groups.group(db, group.id) == group


def test_a_name_has_at_most_200_letters(db: Database, group: Group) -> None:
    kept = Member(id=new_id(), group_id=group.id, name="R" * 200)
    groups.save_member(db, kept)
    error = refusal(lambda: groups.save_member(db, replace(kept, name="R" * 300)))
    assert (error.kind, error.facts) == (Trouble.NAME_TOO_LONG, {"length": 300, "maximum": 200})
    assert groups.member(db, kept.id) == kept


@pytest.mark.parametrize(
    "name", ["Rani 🌸👩‍👩‍👧", "راني بنت أحمد", "ꦫꦤꦶꦲꦺꦴꦏ꧀ꦠꦮꦶꦪꦤꦶ", "Zoë O'Neill; DROP TABLE", "林莎莉"]
)
def test_names_of_every_script_come_back(db: Database, group: Group, name: str) -> None:
    member = Member(id=new_id(), group_id=group.id, name=name, call=name)
    groups.save_member(db, member)
    assert groups.members(db, group.id) == (member,)


def test_half_a_character_is_replaced_not_refused(db: Database, group: Group) -> None:
    groups.save_member(db, Member(id=new_id(), group_id=group.id, name="Ra\ud800ni"))
    assert [each.name for each in groups.members(db, group.id)] == ["Ra\ufffdni"]


def test_forty_members_and_no_more(db: Database, group: Group) -> None:
    people = [
        Member(id=new_id(), group_id=group.id, name=f"Anggota {seat}", seat=seat)
        for seat in range(1, 42)
    ]
    for person in people[:40]:
        groups.save_member(db, person)
    error = refusal(lambda: groups.save_member(db, people[40]))
    assert (error.kind, error.facts) == (Trouble.TOO_MANY_MEMBERS, {"maximum": 40})
    assert groups.members(db, group.id) == tuple(people[:40])
    groups.save_member(db, replace(people[7], call="Tujuh"))  # one of the forty can be edited
    groups.save_member(db, replace(people[0], left=DAY))
    groups.save_member(db, people[40])  # somebody left, so there is a place
    assert refusal(lambda: groups.save_member(db, people[0])).kind is Trouble.TOO_MANY_MEMBERS


@pytest.mark.parametrize("again", ["Rani Oktaviani", "  rani   OKTAVIANI ", "Rani\u00a0Oktaviani"])
def test_the_same_member_twice(db: Database, group: Group, again: str) -> None:
    rani = Member(id=new_id(), group_id=group.id, name="Rani Oktaviani", number="2130401")
    groups.save_member(db, rani)
    twin = Member(id=new_id(), group_id=group.id, name=again, number=" 2130401")
    assert refusal(lambda: groups.save_member(db, twin)).kind is Trouble.MEMBER_TWICE
    groups.save_member(db, replace(twin, number="2130402"))  # a namesake
    groups.save_member(db, rani)  # herself again
    assert len(groups.members(db, group.id)) == 2


def test_the_same_member_may_stand_in_two_groups(db: Database, member: Member) -> None:
    other = Group(id=new_id(), name="Kelompok Cempaka")
    groups.save_group(db, other)
    groups.save_member(db, replace(member, id=new_id(), group_id=other.id))
    assert len(groups.members(db, other.id)) == 1


def test_somebody_who_left_may_come_back(db: Database, member: Member) -> None:
    gone = replace(member, left=DAY)
    groups.save_member(db, gone)
    back = replace(member, id=new_id(), joined=DAY)
    assert refusal(lambda: groups.save_member(db, back)).kind is Trouble.MEMBER_TWICE
    groups.save_member(db, replace(back, joined=DAY + timedelta(days=1)))
    assert len(groups.members(db, member.group_id)) == 2


def test_nobody_leaves_before_joining(db: Database, group: Group) -> None:
    member = Member(id=new_id(), group_id=group.id, name="Rani", joined=DAY, left=DAY)
    groups.save_member(db, member)
    early = replace(member, left=DAY - timedelta(days=1))
    assert refusal(lambda: groups.save_member(db, early)).kind is Trouble.LEAVES_BEFORE_JOINING
    assert groups.members(db, group.id) == (member,)


def test_every_fact_of_a_member_comes_back(db: Database, stored: DemoProgramme) -> None:
    full = replace(
        stored.members[0],
        class_name="XI TKJ 2",
        class_teacher="Pak Budi",
        parent_contact="+62 812-0000",
        consent_on=DAY,
        left=DAY + timedelta(days=90),
    )
    groups.save_member(db, full)
    assert groups.members(db, stored.group.id) == (full, *stored.members[1:])


def test_what_to_mind_with_a_member_comes_back(db: Database, member: Member) -> None:
    for needs in ({"seated", "no_touch"}, {"fasting"}, frozenset[str]()):
        minded = replace(member, needs=frozenset(needs))
        groups.save_member(db, minded)
        assert groups.member(db, member.id) == minded


def test_members_sit_in_their_order(db: Database, group: Group) -> None:
    for seat, name in ((3, "Sari"), (1, "Rani"), (2, "Bayu")):
        groups.save_member(db, Member(id=new_id(), group_id=group.id, name=name, seat=seat))
    assert [each.name for each in groups.members(db, group.id)] == ["Rani", "Bayu", "Sari"]


def test_a_member_without_records_is_removed(
    db: Database, member: Member, meeting: Meeting
) -> None:
    untaken = Presence(member_id=member.id, status=Attendance.NOT_TAKEN)
    attendance.set_presence(db, meeting.id, untaken)
    groups.remove_member(db, member.id)
    assert groups.members(db, member.group_id) == ()


def test_a_member_with_records_leaves_after_the_last_of_them(
    db: Database, member: Member, meeting: Meeting, new_note: Callable[..., Note]
) -> None:
    later = replace(meeting, id=new_id(), number=2, date=meeting.date + timedelta(weeks=1))
    planned = replace(meeting, id=new_id(), number=3, date=meeting.date + timedelta(weeks=2))
    meetings.add_programme(db, meeting.group_id, [later, planned])
    here = Presence(member_id=member.id, status=Attendance.PRESENT)
    attendance.set_presence(db, meeting.id, here)
    note = new_note("Pamit.", meeting_id=later.id, member_id=member.id)
    notes.save_note(db, note)
    groups.remove_member(db, member.id)
    assert groups.members(db, member.group_id) == (replace(member, left=later.date),)
    assert notes.notes(db, later.id) == (note,)
    assert attendance.presences(db, planned.id) == ()
