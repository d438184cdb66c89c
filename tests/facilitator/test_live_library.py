"""What a running meeting reads of the library, once, before any key is pressed."""

from collections.abc import Iterator
from dataclasses import replace
from datetime import UTC, date, datetime, time, timedelta
from pathlib import Path

import pytest

from facilitator.activity_library import save_own
from facilitator.material import live as live_material
from facilitator.material import live_library
from facilitator.material.live_library import LiveLibrary
from facilitator.store import groups, live, meetings, own_activities
from facilitator.store import library as store
from facilitator.store.database import Database, create_database
from facilitator.templates import template
from icebreakers.catalogue import Catalogue, load
from icebreakers.memory import PastUse
from sessions.events import Event, EventKind
from sessions.records import STAGES, ActivityUse, Group, Meeting, MeetingType, Member, Stage
from tests.facilitator.packing import key, own

NOW = datetime(2026, 11, 20, 9, 0, tzinfo=UTC)
TODAY = date(2026, 11, 20)
OPENING = (key(1), *[""] * (len(STAGES) - 1))


@pytest.fixture
def db(tmp_path: Path) -> Iterator[Database]:
    made = create_database(tmp_path / "vault.db", bytearray(range(32)))
    groups.save_group(made, Group(id="g", name="Melati"))
    for seat, name in enumerate(("Ani", "Bima"), start=1):
        member = Member(id=f"m{seat}", group_id="g", name=name, number=str(seat), seat=seat)
        groups.save_member(made, member)
    plan = replace(template(60, MeetingType.MIDDLE, "id"), activities=OPENING)
    for number, day in ((1, TODAY - timedelta(days=7)), (2, TODAY)):
        meetings.save_meeting(
            made,
            Meeting(
                id=f"s{number}", group_id="g", number=number, date=day, start=time(10), plan=plan
            ),
        )
    yield made
    made.close()


@pytest.fixture(scope="module")
def bundled() -> Catalogue:
    return load()


def read(db: Database, known: Catalogue) -> LiveLibrary:
    return live_library.read(db, live_material.read(db, "s2", TODAY), "id", known)


def test_her_own_are_offered_and_what_the_group_had_is_known(
    db: Database, bundled: Catalogue
) -> None:
    save_own(db, own(1), NOW)
    store.set_favourite(db, "cuaca-hati", True)
    used = ActivityUse(
        group_id="g", meeting_id="s1", key="cuaca-hati", used_on=TODAY - timedelta(days=7)
    )
    store.record_use(db, used)
    found = read(db, bundled)
    assert found.catalogue.get(key(1)) == own(1)
    assert found.get(key(1)) == own(1)
    assert not found.put_away
    assert found.situation.past == (PastUse("cuaca-hati", 7),)
    assert found.situation.favourites == {"cuaca-hati"}
    assert found.situation.meeting == "middle"
    assert key(1) in found.shareable.activities


def test_what_was_put_away_is_found_in_plan_and_log_and_not_offered(
    db: Database, bundled: Catalogue
) -> None:
    for number in (1, 2, 3):
        save_own(db, own(number), NOW)
        own_activities.archive_own_activity(db, key(number), True)
    chosen = Event(EventKind.ICEBREAKER_CHOSEN, NOW, 0.0, Stage.CLOSING, ref=key(2))
    live.append_events(db, "s2", [chosen])
    found = read(db, bundled)
    assert found.put_away == {key(1): own(1), key(2): own(2)}
    assert found.get(key(2)) == own(2)
    assert found.get(key(3)) is None
    assert found.catalogue.get(key(1)) is None
    assert key(1) in found.shareable.activities


def test_what_is_gone_for_good_is_none(db: Database, bundled: Catalogue) -> None:
    found = read(db, bundled)
    assert found.get(key(1)) is None
    assert found.get("") is None


def test_who_has_left_the_group_is_not_named_either(db: Database, bundled: Catalogue) -> None:
    gone = Member(id="m3", group_id="g", name="Citra", number="3", seat=3)
    groups.save_member(db, replace(gone, left=TODAY - timedelta(days=1)))
    words = own(1).indonesian
    naming = replace(own(1), indonesian=replace(words, name="Lagu Citra"))
    save_own(db, naming, NOW)
    found = read(db, bundled)
    assert found.get(key(1)) == naming
    assert key(1) not in found.shareable.activities
