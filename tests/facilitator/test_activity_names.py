"""What activities are called: bundled ones, her own, and those that are in no library any more."""

from collections.abc import Iterator
from dataclasses import replace
from datetime import UTC, datetime
from pathlib import Path

import pytest

from facilitator.activity_library import new_key, save_own
from facilitator.activity_names import name_of, names_by_stage
from facilitator.demo import programme
from facilitator.keyslot import SMALLEST
from facilitator.paths import Paths
from facilitator.store import demo, meetings
from facilitator.store.database import Database
from facilitator.store.own_activities import archive_own_activity
from facilitator.vault import create
from icebreakers import catalogue
from icebreakers.activity import Activity
from sessions.records import NO_ACTIVITIES, Stage

NOW = datetime(2024, 2, 4, 9, tzinfo=UTC)


@pytest.fixture
def db(tmp_path: Path) -> Iterator[Database]:
    vault = create(Paths(tmp_path / "data"), "gerobak ungu menari pelan", SMALLEST)
    yield vault.database
    vault.close()


@pytest.fixture(scope="module")
def bundled() -> Activity:
    return catalogue.load().activities[0]


def named(activity: Activity, name: str) -> Activity:
    texts = {
        language: replace(getattr(activity, language), name=f"{name} {language}")
        for language in ("indonesian", "english")
    }
    return replace(activity, key=new_key(), **texts)


@pytest.mark.parametrize("language", ["id", "en"])
def test_every_bundled_activity_is_named_as_in_the_library(db: Database, language: str) -> None:
    library = catalogue.load()
    assert len(library) > 100
    for each in list(library)[::10]:
        assert name_of(db, each.key, language) == each.text(language).name != ""


def test_an_own_one_is_named_also_when_it_was_put_away(db: Database, bundled: Activity) -> None:
    mine = named(bundled, "Mine")
    save_own(db, mine, NOW)
    assert name_of(db, mine.key, "id") == "Mine indonesian"
    archive_own_activity(db, mine.key, True)
    assert name_of(db, mine.key, "en") == "Mine english"


@pytest.mark.parametrize("key", ["", "gone", "own-gone", "../catalogue", "/etc/passwd", "a\x00b"])
def test_what_is_in_no_library_has_no_name(db: Database, key: str) -> None:
    assert name_of(db, key, "id") == ""


def test_the_stages_of_a_meeting_and_what_they_used(db: Database, bundled: Activity) -> None:
    made = programme("en")
    demo.fill(db, made)
    held = meetings.summary(db, made.meetings[1].id)
    assert names_by_stage(db, held, "en") == {Stage.TRANSITION: "Count to Ten"}
    both = replace(held, activities=("", held.icebreaker, bundled.key, "gone"))
    assert names_by_stage(db, both, "en") == {
        Stage.TRANSITION: "Count to Ten",
        Stage.ACTIVITY: bundled.text("en").name,
    }
    unlogged = replace(held, activities=NO_ACTIVITIES)
    assert names_by_stage(db, unlogged, "en") == {Stage.TRANSITION: "Count to Ten"}
    assert names_by_stage(db, replace(unlogged, icebreaker=""), "en") == {}
