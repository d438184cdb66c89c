from collections.abc import Iterator
from dataclasses import replace
from datetime import UTC, date, datetime, time
from pathlib import Path

import pytest

from facilitator import activity_library
from facilitator.activity_library import library, own_activity, save_own, situation
from facilitator.errors import ActionableError, Trouble
from facilitator.store import groups, meetings, own_activities
from facilitator.store import library as store
from facilitator.store.database import Database, create_database
from facilitator.store.own_activities import OwnActivity
from facilitator.templates import template
from icebreakers.activity import CounselingField, Material, SchoolLevel
from icebreakers.catalogue import Catalogue, load
from icebreakers.memory import PastUse, Went
from icebreakers.needs import Need
from icebreakers.suggest import Situation, suggest
from sessions.records import ActivityUse, Group, Meeting, MeetingType, Member
from tests.facilitator.packing import WEATHER, key, own

NOW = datetime(2026, 11, 20, 9, 0, tzinfo=UTC)
TODAY = date(2026, 11, 20)


@pytest.fixture
def db(tmp_path: Path) -> Iterator[Database]:
    made = create_database(tmp_path / "vault.db", bytearray(range(32)))
    yield made
    made.close()


@pytest.fixture(scope="module")
def bundled() -> Catalogue:
    return load()


def test_the_library_holds_hers_beside_the_bundled(db: Database, bundled: Catalogue) -> None:
    assert library(db, bundled) is bundled  # nothing to index anew
    for number in (1, 2):
        assert save_own(db, own(number), NOW) == {"activities"}
    own_activities.archive_own_activity(db, key(2), True)
    known = library(db, bundled)
    assert len(known) == len(bundled) + 1
    assert known.get(key(1)) == own(1)
    assert known.get(key(2)) is None
    assert own_activity(db, key(2)) == own(2)
    own_activities.archive_own_activity(db, key(1), True)
    assert len(library(db, known)) == len(bundled)  # what was returned before may be given again
    assert [each.key for each in activity_library.own_archived(db)] == [key(1), key(2)]
    assert len(library(db)) == len(bundled)


def test_a_plan_still_finds_what_was_put_away(db: Database, bundled: Catalogue) -> None:
    assert activity_library.shelf(db, bundled) is bundled
    save_own(db, own(1), NOW)
    own_activities.archive_own_activity(db, key(1), True)
    kept = activity_library.shelf(db, bundled)
    assert kept.get(key(1)) == own(1)
    own_activities.remove_own_activity(db, key(1))
    assert activity_library.shelf(db, kept).get(key(1)) is None


def test_a_draft_and_what_a_later_version_wrote_are_left_out(
    db: Database, bundled: Catalogue
) -> None:
    for name, data in (("draft-1", {"name": "half"}), (key(1), {"format": 9})):
        kept = OwnActivity(id=name, data=data, changed_at=NOW)
        own_activities.save_own_activity(db, kept)
    assert library(db, bundled) is bundled
    with pytest.raises(ActionableError) as caught:
        own_activity(db, key(1))
    assert caught.value.kind is Trouble.NO_SUCH_ACTIVITY


def test_an_own_activity_is_checked_before_it_is_kept(db: Database) -> None:
    nameless = replace(own(1), english=replace(own(1).english, name=" "))
    with pytest.raises(ActionableError) as caught:
        save_own(db, nameless, NOW)
    assert caught.value.kind is Trouble.ACTIVITY_INCOMPLETE
    assert caught.value.facts == {"field": "en.name"}
    with pytest.raises(ValueError, match="own"):
        save_own(db, WEATHER, NOW)
    assert own_activities.own_activities(db) == ()


def test_new_keys_are_own_ones(db: Database) -> None:
    made = replace(own(1), key=activity_library.new_key())
    save_own(db, made, NOW)
    assert own_activity(db, made.key) == made
    assert activity_library.new_key() != made.key


@pytest.fixture
def meeting(db: Database) -> Meeting:
    groups.save_group(db, Group(id="g", name="Melati"))
    needs = ({"no_touch"}, {"fasting", "no_touch"}, {"of_later"}, set[str]())
    for seat, each in enumerate(needs):
        member = Member(
            id=f"m{seat}", group_id="g", name=f"N{seat}", seat=seat, needs=frozenset(each)
        )
        groups.save_member(db, member)
    gone = Member(
        id="gone", group_id="g", name="Z", left=date(2026, 1, 1), needs=frozenset({"seated"})
    )
    groups.save_member(db, gone)
    made = Meeting(
        id="t",
        group_id="g",
        number=1,
        date=TODAY,
        start=time(10),
        plan=template(45, MeetingType.FIRST, "id"),
    )
    meetings.save_meeting(db, made)
    return made


def test_the_situation_of_a_group(db: Database, meeting: Meeting) -> None:
    use = ActivityUse(group_id="g", meeting_id="t", key="cermin", used_on=date(2026, 11, 13))
    rated = replace(use, went="not_well", sat_out=frozenset({"m0", "m1"}))
    store.rate_use(db, rated)
    store.rate_use(db, replace(use, key="dor-kelipatan", used_on=TODAY, went="somehow"))
    store.set_favourite(db, "cuaca-hati", True)
    assert situation(db, "g", meeting, "opening", 6, today=TODAY) == Situation(
        stage="opening",
        meeting="first",
        minutes=6,
        people=4,
        needs=frozenset({Need.NO_TOUCH, Need.FASTING}),
        field=CounselingField.SOCIAL,
        levels=frozenset({SchoolLevel.JUNIOR, SchoolLevel.SENIOR}),
        past=(PastUse("dor-kelipatan", 0, None, 0), PastUse("cermin", 7, Went.NOT_WELL, 2)),
        favourites=frozenset({"cuaca-hati"}),
        language="id",
    )


def test_only_those_present_are_minded(db: Database, meeting: Meeting) -> None:
    hands = frozenset({Material.BALL})
    found = situation(
        db, "g", None, "closing", 9, today=TODAY, present=["m0", "m3"], at_hand=hands, language="en"
    )
    assert (found.people, found.needs) == (2, frozenset({Need.NO_TOUCH}))
    assert (found.meeting, found.at_hand, found.language) == ("", hands, "en")
    assert situation(db, "g", meeting, "closing", 9, 7, today=TODAY).people == 7
    assert situation(db, "g", None, "closing", 9, today=date(2025, 5, 5)).people == 5


def test_a_suggestion_reads_what_is_remembered(
    db: Database, meeting: Meeting, bundled: Catalogue
) -> None:
    def first() -> str:
        found = situation(db, "g", meeting, "opening", 10, today=TODAY, present=["m3"], people=6)
        return suggest(library(db, bundled), found)[0].activity.key

    before = first()
    use = ActivityUse(group_id="g", meeting_id="t", key=before, used_on=TODAY, went="not_well")
    store.rate_use(db, use)
    assert first() != before
