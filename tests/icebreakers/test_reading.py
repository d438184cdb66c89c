"""A file that is wrong is refused with its name, the field and the reason."""

import copy
import json
from collections.abc import Callable
from contextlib import suppress
from pathlib import Path
from typing import Any

import pytest
import yaml
from hypothesis import given
from hypothesis import strategies as st

from icebreakers.activity import CounselingField, Material, SchoolLevel
from icebreakers.catalogue import FOLDER
from icebreakers.fields import MOST_LETTERS, MOST_TEXTS, ActivityError
from icebreakers.reading import from_data, parse, read
from icebreakers.writing import to_data

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
    "materials of no kind": (
        lambda d: [d[each].update(materials=["x"]) for each in ("id", "en")],
        "kinds",
        "must name the kinds of the materials, and no others",
    ),
    "kinds of nothing": (
        lambda d: d.update(kinds=["paper"]),
        "kinds",
        "must name the kinds of the materials, and no others",
    ),
    "an unknown kind": (
        lambda d: d.update(kinds=["knives"]),
        "kinds",
        f"must be some of {', '.join(Material)}",
    ),
    "a novel": (
        lambda d: d["id"].update(what="x" * (MOST_LETTERS + 1)),
        "id.what",
        f"has more than {MOST_LETTERS} letters",
    ),
    "steps without end": (
        lambda d: d["id"].update(steps=["x"] * (MOST_TEXTS + 1)),
        "id.steps",
        f"has more than {MOST_TEXTS}",
    ),
    "half a letter": (
        lambda d: d["id"].update(name="a\ud800"),
        "id.name",
        "holds a sign that cannot be written",
    ),
    "a bell": (
        lambda d: d["id"]["steps"].__setitem__(0, "a\x07"),
        "id.steps[1]",
        "holds a sign that cannot be written",
    ),
    "text turned round": (
        lambda d: d["en"].update(name="a\u202eb"),
        "en.name",
        "holds a sign that cannot be written",
    ),
    "a long key": (lambda d: d.update(key="x" * 81), "key", "is longer than 80"),
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


def test_a_text_becomes_one_line() -> None:
    data = broken(lambda d: d["en"].update(what="\tOne \n\u00a0 line.  ", caution="e\u0301"))
    english = parse(data, "x").english
    assert (english.what, english.caution) == ("One line.", "é")


OWN_MAY_LACK = ("debrief", "caution", "may_pass", "lighter")


@pytest.mark.parametrize("name", OWN_MAY_LACK)
@pytest.mark.parametrize("empty", [True, False], ids=["empty", "missing"])
def test_what_a_counselor_wrote_may_be_shorter(name: str, empty: bool) -> None:
    nothing: object = [] if name == "debrief" else ""
    data = copy.deepcopy(GOOD)
    for language in ("id", "en"):
        if empty:
            data[language][name] = nothing
        else:
            del data[language][name]
    assert getattr(from_data(data, "own-1").english, name) == (() if name == "debrief" else "")
    with pytest.raises(ActivityError):
        parse(data, "x")


@pytest.mark.parametrize("case", sorted(set(WRONG) - {"missing inside", "a bad key", "a long key"}))
def test_what_a_counselor_wrote_is_as_right_otherwise(case: str) -> None:
    change, field, why = WRONG[case]
    with pytest.raises(ActivityError) as caught:
        from_data(broken(change), "own-1")
    assert (caught.value.source, caught.value.field, caught.value.why) == ("own-1", field, why)


def test_the_key_inside_does_not_count() -> None:
    assert from_data(broken(lambda d: d.update(key="../../x")), "own-1").key == "own-1"
    assert from_data(broken(lambda d: d.pop("key")), "own-1").key == "own-1"
    with pytest.raises(ActivityError, match=r"key: must be small letters"):
        from_data(GOOD, "../../x")


JUNK = st.recursive(
    st.none() | st.booleans() | st.integers() | st.floats() | st.text(max_size=9) | st.binary(),
    lambda inner: st.lists(inner, max_size=4) | st.dictionaries(st.text(max_size=5), inner),
    max_leaves=8,
)
PLACES = [
    *((name,) for name in GOOD),
    *((block, name) for block in ("safety", "id", "en") for name in GOOD[block]),
    *(("id", "steps", place) for place in range(len(GOOD["id"]["steps"]))),
]


@given(st.sampled_from(PLACES), JUNK)
def test_nothing_but_the_documented_error_comes_of_junk(
    place: tuple[str | int, ...], junk: object
) -> None:
    data: Any = copy.deepcopy(GOOD)
    inner = data
    for name in place[:-1]:
        inner = inner[name]
    inner[place[-1]] = junk
    activity = None
    with suppress(ActivityError):
        activity = from_data(data, "own-1")
    if activity is not None:
        assert from_data(json.loads(json.dumps(to_data(activity))), "own-1") == activity


@given(JUNK)
def test_junk_alone_is_refused(junk: object) -> None:
    with pytest.raises(ActivityError):
        from_data(junk, "own-1")


def test_the_minutes_of_steps_go_with_the_steps_and_the_minutes() -> None:
    steps = len(GOOD["en"]["steps"])
    least, most = GOOD["minutes"]
    good = [*[1] * (steps - 1), most - steps + 1]
    data = {**copy.deepcopy(GOOD), "minutes": [most, most + 5], "step_minutes": good}
    assert parse(data, "x").step_minutes == tuple(good)
    for wrong, why in (
        (good[1:], "must be one for each step"),
        ([*good[:-1], good[-1] + 6], "must together lie within minutes"),
        ([*good[:-1], good[-1] - 1 or 60], "must together lie within minutes"),
    ):
        with pytest.raises(ActivityError, match=why):
            parse({**data, "step_minutes": wrong}, "x")
    assert least <= most


def test_own_ones_without_field_and_level_serve_all_of_them() -> None:
    data = {name: value for name, value in GOOD.items() if name not in ("fields", "levels")}
    activity = from_data(data, "own-1")
    assert activity.fields == tuple(CounselingField)
    assert activity.levels == tuple(SchoolLevel)
    for name in ("fields", "levels"):
        with pytest.raises(ActivityError, match="missing"):
            parse({key: value for key, value in GOOD.items() if key != name}, "x")
        with pytest.raises(ActivityError, match="must be some of"):
            from_data({**GOOD, name: []}, "own-1")
