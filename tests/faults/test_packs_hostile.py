"""Files that claim to be packs: broken, huge, malicious, foreign. Each is refused with one sentence
and changes nothing."""

import gzip
import io
import json
import random
import sqlite3
import struct
import tracemalloc
import zipfile
import zlib
from base64 import b64encode
from collections.abc import Callable
from contextlib import closing
from typing import Any

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from PIL import Image

from facilitator.errors import ActionableError, Trouble
from facilitator.pack_file import LARGEST, load_pack, read_pack
from facilitator.translation import Translation
from facilitator.words import error_sentence
from tests.facilitator.packing import changed, image, key, own, pack_of

GOOD = pack_of(own(1), own(2))
Change = Callable[[Any], object]


def refusal(data: bytes) -> ActionableError:
    with pytest.raises(ActionableError) as caught:
        read_pack(data)
    sentence = error_sentence(caught.value, Translation("en"))
    assert sentence.endswith(".")
    assert "{" not in sentence
    return caught.value


def zipped() -> bytes:
    """An archive whose names climb out of any folder."""
    kept = io.BytesIO()
    with zipfile.ZipFile(kept, "w", zipfile.ZIP_DEFLATED) as box:
        for name in ("../../vault.db", "/etc/passwd", "C:\\vault.key.json", "pack.json"):
            box.writestr(name, GOOD)
    return kept.getvalue()


def zip_bomb() -> bytes:
    kept = io.BytesIO()
    with zipfile.ZipFile(kept, "w", zipfile.ZIP_DEFLATED, compresslevel=9) as box:
        box.writestr("pack.json", bytes(50_000_000))
    return kept.getvalue()


def database() -> bytes:
    with closing(sqlite3.connect(":memory:")) as connection:
        connection.execute("CREATE TABLE own_activities (id)")
        return connection.serialize()


FOREIGN = {
    "nothing": b"",
    "blanks": b" \n" * 99,
    "zeros": bytes(4096),
    "noise": random.Random(1).randbytes(4096),
    "a picture": image(),
    "an archive": zipped(),
    "an archive bomb": zip_bomb(),
    "a packed text": gzip.compress(GOOD),
    "a database": database(),
    "utf-16": GOOD.decode().encode("utf-16"),
    "utf-16 without a mark": GOOD.decode().encode("utf-16-le"),
    "utf-32": GOOD.decode().encode("utf-32"),
    "latin-1": GOOD.replace(b"Pembuka", "Pembuka é".encode("latin-1")),
    "a mark before": b"\xef\xbb\xbf" + GOOD,
    "half a letter": GOOD[: GOOD.index(b"\xe2") + 1],
    "cut in the middle": GOOD[: len(GOOD) // 2],
    "the last sign missing": GOOD[:-1],
    "twice": GOOD + GOOD,
    "a program": b"import os; os.system('true')",
    "yaml": b"!!python/object/apply:os.system ['true']",
    "a list": b"[" + GOOD + b"]",
    "a text": json.dumps(GOOD.decode()).encode(),
    "null": b"null",
    "a number": b"1e999",
    "not a number": GOOD.replace(b'"version": 1', b'"version": NaN'),
    "endless": GOOD.replace(b'"version": 1', b'"version": -Infinity'),
    "a fraction": GOOD.replace(b'"version": 1', b'"version": 1.0'),
    "a huge number": GOOD.replace(b'"version": 1', b'"version": 1' + b"0" * 5000),
    "a huge power": GOOD.replace(b'"version": 1', b'"version": 1e400'),
    "deep lists": b"[" * 100_000 + b"]" * 100_000,
    "deep fields": b'{"a":' * 100_000 + b"1" + b"}" * 100_000,
    "deep inside": GOOD.replace(b'"Pembuka"', b"[" * 5000 + b"]" * 5000),
    "the same field twice": GOOD.replace(b'"version": 1', b'"version": 1, "version": 1'),
    "a text without end": b'{"pack": "' + b'\\"' * 1_000_000,
}


@pytest.mark.parametrize("name", FOREIGN)
def test_what_is_no_pack(name: str) -> None:
    assert refusal(FOREIGN[name]).kind is Trouble.PACK_UNREADABLE


SHAPES: dict[str, Change] = {
    "another program": lambda told: told.update(pack="other"),
    "no program": lambda told: told.pop("pack"),
    "no version": lambda told: told.pop("version"),
    "version 0": lambda told: told.update(version=0),
    "version true": lambda told: told.update(version=True),
    "version as text": lambda told: told.update(version="1"),
    "more than there is": lambda told: told.update(uses=[]),
    "no title": lambda told: told.pop("title"),
    "a title that is none": lambda told: told.update(title=["a"]),
    "a title without end": lambda told: told.update(title="a" * 201),
    "an author that is none": lambda told: told.update(author=None),
    "activities by name": lambda told: told.update(activities={"a": 1}),
    "no activities": lambda told: told.pop("activities"),
    "an activity that is none": lambda told: told["activities"].append("a"),
}


@pytest.mark.parametrize("name", SHAPES)
def test_another_shape(name: str) -> None:
    assert refusal(changed(GOOD, SHAPES[name])).kind is Trouble.PACK_UNREADABLE


def second(change: Change) -> Change:
    return lambda told: change(told["activities"][1])


def within(change: Change) -> Change:
    return lambda told: change(told["activities"][1]["activity"])


FIELDS: dict[str, tuple[Change, str]] = {
    "no pictures": (second(lambda each: each.pop("pictures")), "activity"),
    "a use": (second(lambda each: each.update(went="well")), "activity"),
    "no key": (second(lambda each: each.pop("key")), "activity"),
    "the key of the library": (second(lambda each: each.update(key="cuaca-hati")), "key"),
    "a key that is a path": (second(lambda each: each.update(key="own-/../../vault")), "key"),
    "a key that is none": (second(lambda each: each.update(key=1)), "key"),
    "a key without end": (second(lambda each: each.update(key="own-" + "a" * 99)), "key"),
    "the same key": (second(lambda each: each.update(key=key(1))), "key"),
    "pictures by name": (second(lambda each: each.update(pictures={})), "pictures"),
    "five pictures": (second(lambda each: each.update(pictures=["a"] * 5)), "pictures"),
    "no facts": (second(lambda each: each.update(activity=[])), "activity"),
    "an unknown stage": (within(lambda data: data.update(stages=["party"])), "stages"),
    "a stage twice": (within(lambda data: data.update(stages=["opening"] * 2)), "stages"),
    "minutes turned round": (within(lambda data: data.update(minutes=[9, 3])), "minutes"),
    "minutes without end": (within(lambda data: data.update(minutes=[1, 999_999])), "minutes"),
    "minutes beyond count": (within(lambda data: data.update(minutes=[1, 10**40])), "minutes"),
    "half a minute": (within(lambda data: data.update(minutes=[0.5, 9])), "minutes"),
    "depth without end": (within(lambda data: data.update(depth=float("inf"))), "depth"),
    "minus people": (within(lambda data: data.update(people=[-3, 9])), "people"),
    "people yes": (within(lambda data: data.update(people=[True, True])), "people"),
    "an energy that is none": (within(lambda data: data.update(energy={"a": []})), "energy"),
    "too deep": (within(lambda data: data.update(depth=4)), "depth"),
    "a level that is none": (within(lambda d: d["safety"].update(touch="some")), "safety.touch"),
    "a flag as text": (within(lambda d: d["safety"].update(food="false")), "safety.food"),
    "safety missing": (within(lambda data: data.pop("safety")), "safety"),
    "a field more": (within(lambda d: d["id"].update(html="<b>")), "id.html"),
    "an empty name": (within(lambda d: d["en"].update(name=" \x00\n")), "en.name"),
    "no step": (within(lambda d: d["en"].update(steps=[])), "en.steps"),
    "a step without end": (within(lambda d: d["en"].update(steps=["a" * 1001])), "en.steps[1]"),
    "steps without end": (within(lambda d: d["en"].update(steps=["a"] * 31)), "en.steps"),
    "a step in a step": (within(lambda d: d["en"].update(steps=[["a"]])), "en.steps[1]"),
    "one language longer": (within(lambda d: d["en"]["steps"].append("a")), "en.steps"),
    "an older form": (within(lambda data: data.update(format=0)), "format"),
}


@pytest.mark.parametrize("name", FIELDS)
def test_a_field_that_is_not_right(name: str) -> None:
    change, field = FIELDS[name]
    error = refusal(changed(GOOD, change))
    assert (error.kind, error.facts) == (Trouble.PACK_WRONG, {"number": 2, "field": field})


@pytest.mark.parametrize("sign", "\u061c\u200e\u200f\u202a\u202e\u2066\u2069")
def test_signs_that_turn_a_line_stay_outside(sign: str) -> None:
    read = read_pack(changed(GOOD, within(lambda d: d["en"].update(name=f"a{sign}b"))))
    assert read.items[1].activity.english.name == "ab"


def bomb() -> bytes:
    """A picture of 400 million pixels in 400 kB."""
    row = b"\0" + bytes(2500)
    packer = zlib.compressobj(9)
    body = b"".join(packer.compress(row) for _ in range(20_000)) + packer.flush()
    head = struct.pack(">IIBBBBB", 20_000, 20_000, 1, 0, 0, 0, 0)
    parts = ((b"IHDR", head), (b"IDAT", body), (b"IEND", b""))
    return b"\x89PNG\r\n\x1a\n" + b"".join(
        struct.pack(">I", len(data)) + kind + data + struct.pack(">I", zlib.crc32(kind + data))
        for kind, data in parts
    )


def gif() -> bytes:
    kept = io.BytesIO()
    Image.new("P", (4, 4)).save(kept, "GIF")
    return kept.getvalue()


PICTURES: dict[str, object] = {
    "no text": 7,
    "not base64": "a b c?",
    "letters beyond": "\u00e9\u00e9\u00e9\u00e9",
    "empty": "",
    "no picture": b64encode(b"MZ" * 99).decode(),
    "half a picture": b64encode(image()[:50]).decode(),
    "of another kind": b64encode(gif()).decode(),
    "a drawing program": b64encode(b"<svg onload='alert(1)'/>").decode(),
    "too many pixels": b64encode(bomb()).decode(),
    "larger than ours": b64encode(image((1601, 1600))).decode(),
}


@pytest.mark.parametrize("name", PICTURES)
def test_a_picture_that_is_none(name: str) -> None:
    put = second(lambda each: each.update(pictures=[b64encode(image()).decode(), PICTURES[name]]))
    error = refusal(changed(GOOD, put))
    assert (error.kind, error.facts) == (Trouble.PACK_PICTURE, {"number": 2})


@pytest.mark.parametrize(
    "change",
    [
        lambda told: told.update(version=2),
        lambda told: told.update(version=2, activities="whatever that will be", size=0.5),
        within(lambda data: data.update(format=2)),
    ],
)
def test_a_pack_of_a_later_version(change: Change) -> None:
    assert refusal(changed(GOOD, change)).kind is Trouble.PACK_NEWER


def test_an_empty_pack() -> None:
    error = refusal(changed(GOOD, lambda told: told.update(activities=[])))
    assert error.kind is Trouble.PACK_EMPTY


@pytest.mark.parametrize(
    "data",
    [
        GOOD + b" " * LARGEST,
        b"[" + b"[]," * 3_000_000 + b"1]",
        b'{"a":' + b'[{"":0},' * 2_000_000,
        changed(GOOD, lambda told: told.update(activities=told["activities"] * 101)),
        changed(GOOD, second(lambda each: each.update(pictures=["a"] * 101))),
    ],
    ids=["bytes", "lists", "fields", "activities", "pictures"],
)
def test_too_much(data: bytes) -> None:
    tracemalloc.start()
    error = refusal(data)
    _, most = tracemalloc.get_traced_memory()
    tracemalloc.stop()
    assert error.kind is Trouble.PACK_TOO_LARGE
    assert set(error.facts) == {"activities", "pictures", "megabytes"}
    assert most < 20_000_000


def test_no_more_of_a_file_is_read_than_a_pack_may_have(tmp_path: Any) -> None:
    huge = tmp_path / "huge.hfpack"
    with huge.open("wb") as file:
        file.truncate(20 * LARGEST)
    tracemalloc.start()
    with pytest.raises(ActionableError) as caught:
        load_pack(huge)
    _, most = tracemalloc.get_traced_memory()
    tracemalloc.stop()
    assert caught.value.kind is Trouble.PACK_TOO_LARGE
    assert most < 3 * LARGEST


def test_control_characters_do_not_come_in() -> None:
    data = changed(GOOD, lambda told: told.update(title="a\x00b\x1b[31m\ud800"))
    assert read_pack(data).title == "ab[31m\ufffd"


def said_of(data: bytes) -> str:
    """The kind of trouble, "pack" when there is none; anything else raised is a bug."""
    try:
        read_pack(data)
    except ActionableError as error:
        return error.kind.value
    return "pack"


@settings(max_examples=300, deadline=None)
@given(st.data())
def test_flipped_and_cut_bytes_never_do_more_than_be_refused(data: st.DataObject) -> None:
    made = bytearray(GOOD)
    for place in data.draw(st.lists(st.integers(0, len(made) - 1), max_size=4)):
        made[place] = data.draw(st.integers(0, 255))
    cut = bytes(made[: data.draw(st.integers(0, len(made)))])
    assert said_of(cut).startswith("pack")


VALUES = st.recursive(
    st.none() | st.booleans() | st.integers() | st.floats() | st.text(max_size=9),
    lambda inner: st.lists(inner, max_size=4) | st.dictionaries(st.text(max_size=5), inner),
    max_leaves=12,
)


@settings(max_examples=300, deadline=None)
@given(st.data())
def test_any_value_in_any_field(data: st.DataObject) -> None:
    told = json.loads(GOOD)
    place: Any = told
    while isinstance(place, dict | list) and place:
        names = list(place) if isinstance(place, dict) else list(range(len(place)))
        name = data.draw(st.sampled_from(names))
        if data.draw(st.booleans()) or not isinstance(place[name], dict | list):
            place[name] = data.draw(VALUES)
            break
        place = place[name]
    assert said_of(json.dumps(told).encode()).startswith("pack")
