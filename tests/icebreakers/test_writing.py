"""What is written is read back equal, through JSON and YAML."""

import json
from dataclasses import replace

import pytest
import yaml

from icebreakers.activity import Activity
from icebreakers.catalogue import FOLDER, load
from icebreakers.reading import from_data
from icebreakers.writing import to_data

CATALOGUE = load()


@pytest.fixture(params=[activity.key for activity in CATALOGUE])
def activity(request: pytest.FixtureRequest) -> Activity:
    found = CATALOGUE.get(request.param)
    assert found is not None
    return found


def test_it_comes_back_through_json(activity: Activity) -> None:
    assert from_data(json.loads(json.dumps(to_data(activity))), activity.key) == activity


def test_it_comes_back_under_another_key(activity: Activity) -> None:
    copied = from_data(to_data(activity), "own-1")
    assert copied == replace(activity, key="own-1")


def test_it_is_written_as_our_own_files_are(activity: Activity) -> None:
    """Field by field and in the same order, so that a copy may become a file of ours."""
    written = to_data(activity)
    ours = yaml.safe_load((FOLDER / f"{activity.key}.yaml").read_bytes())
    assert list(written) == list(ours)
    for name, value in written.items():
        if isinstance(value, list) and name not in ("minutes", "people"):
            value, ours[name] = set(value), set(ours[name])
        if name not in ("id", "en"):  # their optional fields stand in any order
            assert value == ours[name], name


def test_only_plain_values_are_written(activity: Activity) -> None:
    waiting: list[object] = [to_data(activity)]
    while waiting:
        value = waiting.pop()
        assert type(value) in (dict, list, str, int, bool)
        if isinstance(value, dict):
            waiting.extend(value.values())
        elif isinstance(value, list):
            waiting.extend(value)


def test_what_is_empty_and_may_be_missing_is_left_out() -> None:
    activity = CATALOGUE.activities[0]
    bare = replace(activity.english, variations=(), also=(), no_touch="", caution="", debrief=())
    english = to_data(replace(activity, english=bare))["en"]
    assert isinstance(english, dict)
    assert not {"variations", "also", "no_touch"} & set(english)
    assert (english["caution"], english["debrief"]) == ("", [])
