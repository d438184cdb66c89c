from collections.abc import Callable
from datetime import date

import pytest
from sqlalchemy.exc import IntegrityError

from facilitator.demo import DemoProgramme
from facilitator.store import comforts, groups, meetings
from facilitator.store.database import Database
from facilitator.store.overview import Falling, overview
from sessions.records import Comfort, Meeting, Member, new_id

MemberMaker = Callable[..., Member]


def said(meeting_id: str, member_id: str, value: int) -> Comfort:
    return Comfort(meeting_id=meeting_id, member_id=member_id, value=value)


def test_what_a_member_said_is_kept_once(db: Database, meeting: Meeting, member: Member) -> None:
    assert comforts.of_meeting(db, meeting.id) == ()
    for value in (2, 4, 4):
        assert comforts.save(db, said(meeting.id, member.id, value)) == {"comforts"}
    assert comforts.of_meeting(db, meeting.id) == (said(meeting.id, member.id, 4),)
    for _ in range(2):
        assert comforts.clear(db, meeting.id, member.id) == {"comforts"}
    assert comforts.of_meeting(db, meeting.id) == ()


@pytest.mark.parametrize("value", [0, 6])
def test_comfort_is_one_to_five(db: Database, meeting: Meeting, member: Member, value: int) -> None:
    with pytest.raises(IntegrityError):
        comforts.save(db, said(meeting.id, member.id, value))
    assert comforts.of_meeting(db, meeting.id) == ()


def test_a_group_by_meetings_that_took_place(db: Database, stored: DemoProgramme) -> None:
    member = stored.members[0].id
    values = dict(zip([each.id for each in stored.meetings], (3, 1, 5, 2), strict=True))
    for meeting_id, value in reversed(values.items()):
        comforts.save(db, said(meeting_id, member, value))
    found = comforts.of_group(db, stored.group.id)
    assert [each.value for each in found] == [3, 1, 5]  # the fourth is still planned
    assert comforts.of_group(db, new_id()) == ()


def test_falling_comfort_stands_before_the_next_meeting(
    db: Database, stored: DemoProgramme
) -> None:
    day = stored.meetings[3].date
    first, second, third, coming = (each.id for each in stored.meetings)
    putri, wulan, rani = stored.members[2], stored.members[0], stored.members[1]
    for member, values in ((putri, (5, 4, 3)), (wulan, (2, 5, 3)), (rani, (5, 4, 4))):
        for meeting_id, value in zip((first, second, third), values, strict=True):
            comforts.save(db, said(meeting_id, member.id, value))

    def falling(today: date) -> tuple[Falling, ...]:
        seen = overview(db, today).coming
        assert seen is not None
        return seen.falling

    of_wulan = Falling(member_id=wulan.id, name=wulan.call, before=5, now=3)
    of_putri = Falling(member_id=putri.id, name=putri.call, before=5, now=3)
    assert falling(day) == (of_wulan, of_putri)  # by seat
    comforts.save(db, said(coming, wulan.id, 1))
    assert falling(day) == (of_wulan, of_putri)  # what is said in the meeting itself comes later
    comforts.clear(db, third, putri.id)
    assert falling(day) == (of_wulan,)


def test_a_member_who_said_something_is_never_deleted(
    db: Database, meeting: Meeting, member: Member
) -> None:
    comforts.save(db, said(meeting.id, member.id, 3))
    groups.remove_member(db, member.id)
    (kept,) = groups.members(db, member.group_id)
    assert kept.left == meeting.date
    assert comforts.of_meeting(db, meeting.id) == (said(meeting.id, member.id, 3),)
    comforts.clear(db, meeting.id, member.id)
    groups.remove_member(db, member.id)
    assert groups.members(db, member.group_id) == ()


def test_a_meeting_without_comforts_hinders_nothing(
    db: Database, meeting: Meeting, member: Member
) -> None:
    meetings.finish_meeting(db, meeting.id)
    assert comforts.of_group(db, member.group_id) == ()
