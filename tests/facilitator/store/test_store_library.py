from dataclasses import replace
from datetime import UTC, date, datetime

import pytest

from facilitator.demo import DemoProgramme
from facilitator.errors import ActionableError, Trouble
from facilitator.store import groups, library, meetings, overview
from facilitator.store.database import Database
from facilitator.store.library import OwnTemplate
from facilitator.templates import template
from sessions.records import ActivityUse, Meeting, MeetingState, MeetingType, Member, new_id

NOW = datetime(2024, 1, 15, 11, 5, tzinfo=UTC)


def test_own_templates_by_name(db: Database) -> None:
    short, long = (
        OwnTemplate(id=new_id(), name=name, plan=template(minutes, MeetingType.FIRST, "id"))
        for name, minutes in (("pendek", 45), ("Panjang", 90))
    )
    for each in (short, long, short):
        assert library.save_template(db, each) == {"templates"}
    assert library.templates(db) == (long, short)
    renamed = replace(short, name="Jam olahraga", plan=long.plan)
    library.save_template(db, renamed)
    assert library.templates(db) == (renamed, long)
    library.remove_template(db, renamed.id)
    library.remove_template(db, renamed.id)
    assert library.templates(db) == (long,)


@pytest.mark.parametrize(
    ("name", "kind"), [(" \n", Trouble.NAME_MISSING), ("x" * 201, Trouble.NAME_TOO_LONG)]
)
def test_a_template_needs_a_fitting_name(db: Database, name: str, kind: Trouble) -> None:
    odd = OwnTemplate(id=new_id(), name=name, plan=template(45, MeetingType.FIRST, "id"))
    with pytest.raises(ActionableError) as caught:
        library.save_template(db, odd)
    assert caught.value.kind is kind
    assert library.templates(db) == ()


def test_activities_are_remembered_per_group(db: Database, meeting: Meeting) -> None:
    def use(key: str, day: int) -> ActivityUse:
        return ActivityUse(
            group_id=meeting.group_id, meeting_id=meeting.id, key=key, used_on=date(2024, 1, day)
        )

    for each in (use("rantai-nama", 15), use("tebak-gerak", 22), use("rantai-nama", 15)):
        assert library.record_use(db, each) == {"activities"}
    assert library.uses(db, meeting.group_id) == (use("tebak-gerak", 22), use("rantai-nama", 15))
    assert library.uses(db, new_id()) == ()


def test_how_it_went_is_remembered(db: Database, meeting: Meeting, member: Member) -> None:
    use = ActivityUse(
        group_id=meeting.group_id, meeting_id=meeting.id, key="cermin", used_on=date(2024, 1, 15)
    )
    rated = replace(use, went="not_well", sat_out=frozenset({member.id}))
    other = replace(use, key="dor-kelipatan", went="well")
    for each in (rated, other, rated):  # also when nobody recorded the use before
        assert library.rate_use(db, each) == {"activities"}
    assert library.uses(db, meeting.group_id) == (rated, other)
    library.record_use(db, use)  # shown again in the same meeting
    assert library.uses(db, meeting.group_id) == (rated, other)
    library.rate_use(db, replace(rated, sat_out=frozenset()))
    assert library.uses(db, meeting.group_id)[0].sat_out == frozenset()
    library.rate_use(db, use)  # taken back
    assert library.uses(db, meeting.group_id) == (use, other)


def test_who_sat_out_is_never_deleted(db: Database, meeting: Meeting, member: Member) -> None:
    use = ActivityUse(
        group_id=meeting.group_id, meeting_id=meeting.id, key="cermin", used_on=meeting.date
    )
    library.rate_use(db, replace(use, sat_out=frozenset({member.id})))
    groups.remove_member(db, member.id)
    (kept,) = groups.members(db, meeting.group_id)
    assert kept.left == meeting.date
    assert library.uses(db, meeting.group_id)[0].sat_out == {member.id}


def test_favourites(db: Database) -> None:
    assert library.favourites(db) == frozenset()
    for key in ("cermin", "cuaca-hati", "cermin"):
        assert library.set_favourite(db, key, True) == {"activities"}
    assert library.favourites(db) == {"cermin", "cuaca-hati"}
    for _ in range(2):
        assert library.set_favourite(db, "cermin", False) == {"activities"}
    assert library.favourites(db) == {"cuaca-hati"}


def test_a_printed_summary_waits_no_longer(db: Database, stored: DemoProgramme) -> None:
    day = stored.meetings[3].date

    def waiting() -> list[int]:
        return [each.number for each in overview.overview(db, day).not_printed]

    assert waiting() == [3, 2, 1]
    assert library.mark_printed(db, stored.meetings[1].id, NOW) == {"meetings"}
    assert waiting() == [3, 1]
    meetings.save_meeting(db, stored.meetings[1])  # an edit does not forget it
    assert waiting() == [3, 1]
    assert meetings.meeting(db, stored.meetings[1].id).state is MeetingState.HELD
    with pytest.raises(ActionableError):
        library.mark_printed(db, new_id(), NOW)
