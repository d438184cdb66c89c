from dataclasses import replace
from datetime import UTC, date, datetime

import pytest

from facilitator.demo import DemoProgramme
from facilitator.errors import ActionableError, Trouble
from facilitator.store import library, meetings, overview
from facilitator.store.database import Database
from facilitator.store.library import OwnTemplate
from facilitator.templates import template
from sessions.records import ActivityUse, Meeting, MeetingState, MeetingType, new_id

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
