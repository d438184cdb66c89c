from collections.abc import Callable, Mapping
from dataclasses import replace
from datetime import UTC, date, datetime, timedelta
from io import BytesIO

import pytest
from PIL import Image

from facilitator.errors import ActionableError, Trouble
from facilitator.store import library, live, meetings, own_activities
from facilitator.store.database import Database
from facilitator.store.library import OwnTemplate
from facilitator.store.own_activities import OwnActivity
from sessions.events import Event, EventKind
from sessions.plan import with_icebreaker
from sessions.records import ActivityUse, Meeting, Stage, new_id

NOW = datetime(2024, 1, 15, 11, 5, tzinfo=UTC)
KEY = f"own-{1:032x}"


def own(key: str = KEY, data: Mapping[str, object] | None = None, later: int = 0) -> OwnActivity:
    return OwnActivity(id=key, data=data or {}, changed_at=NOW + timedelta(minutes=later))


def picture(size: tuple[int, int] = (30, 20), form: str = "PNG", **more: object) -> bytes:
    kept = BytesIO()
    Image.new("RGB", size, "navy").save(kept, form, **more)
    return kept.getvalue()


def test_kept_whole_and_the_latest_first(db: Database) -> None:
    data = {"name": "Tepuk — 😀", "steps": ["a", "b"], "minutes": [3, 5], "old": True, "x": None}
    first, second = own(KEY, data), own(f"own-{2:032x}", later=5)
    for each in (second, first, second):
        assert own_activities.save_own_activity(db, each) == {"activities"}
    assert own_activities.own_activities(db) == (second, first)
    changed = replace(first, data={"name": "Lain"}, changed_at=NOW + timedelta(minutes=9))
    own_activities.save_own_activity(db, changed)
    assert own_activities.own_activities(db) == (changed, second)
    assert own_activities.own_activity(db, KEY) == changed


def test_texts_are_scrubbed_at_any_depth(db: Database) -> None:
    odd = {"steps": ["a\x00b\r\nc", {"deep": ["\ud800"]}], "name": "e\u0301"}
    own_activities.save_own_activity(db, own(KEY, odd))
    kept = own_activities.own_activity(db, KEY).data
    assert kept == {"steps": ["ab\nc", {"deep": ["\ufffd"]}], "name": "\u00e9"}


def test_an_archived_one_is_offered_no_longer(db: Database) -> None:
    own_activities.save_own_activity(db, own())
    assert own_activities.archive_own_activity(db, KEY, True) == {"activities"}
    assert own_activities.own_activities(db) == ()
    assert own_activities.own_activities(db, archived=True) == (replace(own(), archived=True),)
    assert own_activities.own_activity(db, KEY).archived
    own_activities.archive_own_activity(db, KEY, False)
    assert own_activities.own_activities(db) == (own(),)


def test_an_unknown_one_is_told(db: Database) -> None:
    with pytest.raises(ActionableError) as caught:
        own_activities.own_activity(db, KEY)
    assert caught.value.kind is Trouble.NO_SUCH_ACTIVITY
    own_activities.remove_own_activity(db, KEY)


def used(db: Database, meeting: Meeting) -> None:
    use = ActivityUse(
        group_id=meeting.group_id, meeting_id=meeting.id, key=KEY, used_on=date(2024, 1, 15)
    )
    library.record_use(db, use)


def planned(db: Database, meeting: Meeting) -> None:
    meetings.save_meeting(db, replace(meeting, plan=with_icebreaker(meeting.plan, KEY)))


def in_template(db: Database, meeting: Meeting) -> None:
    plan = with_icebreaker(meeting.plan, KEY)
    library.save_template(db, OwnTemplate(id=new_id(), name="Rabu", plan=plan))


def shown(db: Database, meeting: Meeting) -> None:
    chosen = Event(EventKind.ICEBREAKER_CHOSEN, NOW, 0.0, stage=Stage.OPENING, ref=KEY)
    live.append_events(db, meeting.id, [chosen])


@pytest.mark.parametrize("name_it", [used, planned, in_template, shown])
def test_one_that_is_named_somewhere_is_only_archived(
    db: Database, meeting: Meeting, name_it: Callable[[Database, Meeting], None]
) -> None:
    own_activities.save_own_activity(db, own())
    own_activities.save_pictures(db, KEY, [picture()])
    name_it(db, meeting)
    assert own_activities.remove_own_activity(db, KEY) == {"activities"}
    assert own_activities.own_activity(db, KEY).archived
    assert len(own_activities.pictures(db, KEY)) == 1


def test_an_unused_one_goes_with_all_that_is_its_own(db: Database) -> None:
    other = own(f"own-{2:032x}")
    for each in (own(), other):
        own_activities.save_own_activity(db, each)
        own_activities.save_pictures(db, each.id, [picture()])
        library.set_favourite(db, each.id, True)
    assert own_activities.remove_own_activity(db, KEY) == {"activities"}
    assert own_activities.own_activities(db) == (other,)
    assert own_activities.pictures(db, KEY) == ()
    assert len(own_activities.pictures(db, other.id)) == 1
    assert library.favourites(db) == {other.id}


def test_pictures_are_replaced_in_their_order(db: Database) -> None:
    own_activities.save_own_activity(db, own())
    several = [picture((10 + size, 8)) for size in range(4)]
    own_activities.save_pictures(db, KEY, several)
    own_activities.save_own_activity(db, own(KEY, {"name": "Lain"}))  # the words alone
    assert [Image.open(BytesIO(each)).width for each in own_activities.pictures(db, KEY)] == [
        *range(10, 14)
    ]
    own_activities.save_pictures(db, KEY, several[:1])
    assert len(own_activities.pictures(db, KEY)) == 1
    own_activities.save_pictures(db, KEY, [])
    assert own_activities.pictures(db, KEY) == ()


@pytest.mark.parametrize(
    ("images", "kind"),
    [
        ([picture()] * 5, Trouble.TOO_MANY_PICTURES),
        ([picture(), b"GIF89a"], Trouble.IMAGE_UNREADABLE),
        ([picture()[:40]], Trouble.IMAGE_UNREADABLE),
    ],
)
def test_pictures_that_cannot_be_used_change_nothing(
    db: Database, images: list[bytes], kind: Trouble
) -> None:
    own_activities.save_own_activity(db, own())
    own_activities.save_pictures(db, KEY, [picture()])
    before = own_activities.pictures(db, KEY)
    with pytest.raises(ActionableError) as caught:
        own_activities.save_pictures(db, KEY, images)
    assert caught.value.kind is kind
    assert own_activities.pictures(db, KEY) == before
