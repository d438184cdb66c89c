"""A file that is wrong is refused with its name, the field and the reason."""

import copy
import json
from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest
import yaml

from icebreakers.catalogue import FOLDER
from icebreakers.reading import ActivityError, parse, read

GOOD: dict[str, Any] = yaml.safe_load((FOLDER / "domikado.yaml").read_text("utf-8"))


def broken(change: Callable[[dict[str, Any]], object]) -> dict[str, Any]:
    data = copy.deepcopy(GOOD)
    change(data)
    return data


def test_a_good_one_is_read_the_same_from_yaml_and_json() -> None:
    assert parse(json.loads(json.dumps(GOOD)), "x") == read(FOLDER / "domikado.yaml")


def test_optional_texts_are_kept() -> None:
    data = copy.deepcopy(GOOD)
    for language in ("id", "en"):
        data[language] |= {"variations": ["Variasi."], "also": ["nama lain"]}
    activity = parse(data, "x")
    assert activity.english.variations == ("Variasi.",)
    assert activity.indonesian.also == ("nama lain",)


WRONG: dict[str, tuple[Callable[[dict[str, Any]], object], str, str]] = {
    "missing": (lambda d: d.pop("energy"), "energy", "missing"),
    "missing inside": (lambda d: d["en"].pop("caution"), "en.caution", "missing"),
    "unknown": (lambda d: d.update(enrgy="calm"), "enrgy", "unknown field"),
    "unknown inside": (lambda d: d["safety"].update(fire=True), "safety.fire", "unknown field"),
    "unknown text": (lambda d: d["id"].update(title="x"), "id.title", "unknown field"),
    "newer format": (lambda d: d.update(format=2), "format", "only format 1 is known"),
    "not a choice": (
        lambda d: d.update(energy="wild"),
        "energy",
        "must be one of calm, medium, lively",
    ),
    "not a stage": (
        lambda d: d.update(stages=["opening", "lunch"]),
        "stages",
        "must be some of opening, transition, activity, closing",
    ),
    "no stage": (
        lambda d: d.update(stages=[]),
        "stages",
        "must be some of opening, transition, activity, closing",
    ),
    "a stage twice": (
        lambda d: d.update(stages=["closing", "closing"]),
        "stages",
        "says something twice",
    ),
    "upside down": (lambda d: d.update(minutes=[5, 3]), "minutes", "must be [least, most]"),
    "one number": (lambda d: d.update(people=[5]), "people", "must be [least, most]"),
    "no list": (lambda d: d.update(people=5), "people", "must be a list"),
    "too long": (
        lambda d: d.update(minutes=[3, 600]),
        "minutes",
        "must be a whole number from 1 to 60",
    ),
    "too deep": (lambda d: d.update(depth=4), "depth", "must be a whole number from 0 to 3"),
    "true is no number": (
        lambda d: d.update(depth=True),
        "depth",
        "must be a whole number from 0 to 3",
    ),
    "no flag": (lambda d: d["safety"].update(food="no"), "safety.food", "must be true or false"),
    "empty text": (lambda d: d["id"].update(name="  "), "id.name", "must be a text"),
    "number as text": (lambda d: d["en"].update(what=7), "en.what", "must be a text"),
    "empty step": (
        lambda d: d["en"]["steps"].__setitem__(1, ""),
        "en.steps[2]",
        "must be a text",
    ),
    "no steps": (lambda d: d["id"].update(steps=[]), "id.steps", "needs at least 1"),
    "a step untranslated": (lambda d: d["en"]["steps"].pop(), "en.steps", "not as many as in id"),
    "touch without another way": (
        lambda d: d["en"].pop("no_touch"),
        "en.no_touch",
        "missing, but there is touch",
    ),
    "no block": (lambda d: d.update(safety=None), "safety", "must be a mapping of named fields"),
    "a bad key": (
        lambda d: d.update(key="Domi Kado"),
        "key",
        "must be small letters and digits, joined by hyphens",
    ),
}


@pytest.mark.parametrize("case", WRONG)
def test_a_wrong_field_is_named(case: str) -> None:
    change, field, why = WRONG[case]
    with pytest.raises(ActivityError) as caught:
        parse(broken(change), "domikado.yaml")
    assert (caught.value.field, caught.value.why) == (field, why)
    assert str(caught.value) == f"domikado.yaml: {field}: {why}"


@pytest.mark.parametrize("data", [None, [], "text", 3, {1: "x"}])
def test_what_is_no_mapping_is_refused(data: object) -> None:
    with pytest.raises(ActivityError, match="must be a mapping of named fields"):
        parse(data, "x.yaml")


@pytest.mark.parametrize(
    "content", [b"key: [", b"\xff\xfe\x00", b"a: !!python/object:os.x {}", b"a: \x01", b"- &a *b"]
)
def test_what_is_no_yaml_is_refused(tmp_path: Path, content: bytes) -> None:
    path = tmp_path / "rusak.yaml"
    path.write_bytes(content)
    with pytest.raises(ActivityError, match=r"^rusak\.yaml: "):
        read(path)


def test_the_key_must_be_the_file_name(tmp_path: Path) -> None:
    path = tmp_path / "lain.yaml"
    path.write_bytes((FOLDER / "domikado.yaml").read_bytes())
    with pytest.raises(ActivityError, match="key: is 'domikado', the file says 'lain'"):
        read(path)
