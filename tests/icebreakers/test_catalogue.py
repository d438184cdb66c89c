"""The library is read whole, answers by key, and takes in what a counselor wrote."""

from dataclasses import replace
from pathlib import Path

import pytest

from icebreakers.activity import Activity, Energy
from icebreakers.catalogue import FOLDER, Catalogue, load
from icebreakers.choose import Query, fitting
from icebreakers.fields import ActivityError


def test_activities_come_in_the_order_of_their_keys() -> None:
    catalogue = load()
    keys = [activity.key for activity in catalogue]
    assert keys == sorted(keys)
    assert len(catalogue) == len(catalogue.activities) == len(keys)
    assert Catalogue(reversed(catalogue.activities)).activities == catalogue.activities


def test_an_activity_is_found_by_its_key() -> None:
    activity = load().get("hitung-sampai-sepuluh")
    assert activity is not None
    assert activity.energy is Energy.CALM
    assert activity.text("id").name == "Hitung Sampai Sepuluh"
    assert activity.text("en").name == "Count to Ten"
    assert not activity.needs_materials


def test_a_key_that_left_the_library_gives_none() -> None:
    assert load().get("pernah-ada") is None


def test_one_bad_file_is_named(tmp_path: Path) -> None:
    for path in FOLDER.glob("s*.yaml"):
        (tmp_path / path.name).write_bytes(path.read_bytes())
    (tmp_path / "satu-kata.yaml").write_text("key: satu-kata\n", encoding="utf-8")
    with pytest.raises(ActivityError, match=r"^satu-kata\.yaml: format: missing$"):
        load(tmp_path)


def test_an_empty_folder_is_an_empty_library(tmp_path: Path) -> None:
    assert len(load(tmp_path)) == 0


def own(key: str) -> Activity:
    return replace(load().activities[0], key=key)


def test_own_activities_stand_beside_the_bundled_ones() -> None:
    bundled = load()
    both = bundled.with_own([own("own-2"), own("own-1")])
    assert len(both) == len(bundled) + 2
    assert both.get("own-1") == own("own-1")
    assert bundled.get("own-1") is None
    assert [each.key for each in both] == sorted(each.key for each in both)


def test_own_activities_take_the_place_of_earlier_ones() -> None:
    once = load().with_own([own("own-1"), own("own-2")])
    again = once.with_own([own("own-3")])
    assert again.activities == load().with_own([own("own-3")]).activities


def test_own_activities_are_found() -> None:
    english = replace(load().activities[0].english, name="Paper Boat Regatta")
    both = load().with_own([replace(own("own-1"), english=english)])
    assert fitting(both, Query(search="regatta")).keys == ("own-1",)
    assert fitting(both, Query(search="regtata", only_favourites=True)).keys == ()


def test_an_own_activity_hides_no_bundled_one() -> None:
    with pytest.raises(ValueError, match="begins with 'own-'"):
        load().with_own([own("cermin")])


def test_readers_of_any_language_have_an_order() -> None:
    catalogue = load()
    assert catalogue.order("id") is not catalogue.order("en")
    assert catalogue.order("jv") is catalogue.order("en")
