"""Activities and pictures for the tests of packs."""

import json
from collections.abc import Callable
from dataclasses import replace
from io import BytesIO
from typing import Any

from PIL import Image

from facilitator.pack_file import export_pack
from icebreakers.activity import Activity
from icebreakers.catalogue import FOLDER
from icebreakers.reading import read

WEATHER = read(FOLDER / "cuaca-hati.yaml")


def key(number: int) -> str:
    return f"own-{number:032x}"


def own(number: int = 1, name: str = "Hujan di Genting") -> Activity:
    """A whole activity of her own; the same number, the same key."""
    return replace(
        WEATHER,
        key=key(number),
        indonesian=replace(WEATHER.indonesian, name=f"{name} {number}"),
        english=replace(WEATHER.english, name=f"Rain on the Roof {name} {number}"),
    )


def image(size: tuple[int, int] = (30, 20), form: str = "PNG") -> bytes:
    kept = BytesIO()
    Image.new("RGB", size, "navy").save(kept, form)
    return kept.getvalue()


def pack_of(*activities: Activity, title: str = "Pembuka", author: str = "Bu Ratna") -> bytes:
    return export_pack(activities, {}, title, author)


def changed(data: bytes, change: Callable[[Any], object]) -> bytes:
    """The pack after `change` did something to what it says."""
    told = json.loads(data)
    change(told)
    return json.dumps(told).encode()
