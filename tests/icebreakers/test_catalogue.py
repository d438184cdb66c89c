"""The library is read whole, quickly, and answers by key."""

import time
from collections.abc import Callable
from pathlib import Path

import pytest
import yaml

from icebreakers.catalogue import FOLDER, ActivityError, Catalogue, Energy, load


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


@pytest.mark.skipif(not yaml.__with_libyaml__, reason="PyYAML without libyaml is slow by itself")
def test_checking_and_indexing_cost_little_beside_reading() -> None:
    """A ratio, because machines differ: the whole load against the bare YAML reading of it."""

    def bare() -> None:
        for path in FOLDER.glob("*.yaml"):
            yaml.load(path.read_bytes(), yaml.CSafeLoader)

    assert best_of_five(load) < 4 * best_of_five(bare)


def best_of_five(work: Callable[[], object]) -> float:
    def once() -> float:
        start = time.process_time()
        work()
        return time.process_time() - start

    return min(once() for _ in range(5))
