"""The room checklist as data: what to look at before the members come in."""

from dataclasses import dataclass
from functools import cache
from typing import NotRequired, TypedDict, cast

from resources.reading import read_yaml

HOME_ROOM = "home_room"
PRESETS = (HOME_ROOM, "ordinary")


@dataclass(frozen=True, slots=True)
class RoomPoint:
    """One point to tick; its `key` stands in the meeting's log."""

    key: str
    text: str


class _Point(TypedDict):
    key: str
    id: str
    en: str
    only: NotRequired[str]


class _File(TypedDict):
    points: list[_Point]


def checklist(language: str, preset: str = HOME_ROOM) -> tuple[RoomPoint, ...]:
    """Return the points of one of PRESETS, in English for a language we do not have.

    A home room makes the place feel like home; an ordinary one is taken as it stands.
    """
    if preset not in PRESETS:
        raise ValueError(f"no preset {preset}")
    return tuple(
        RoomPoint(point["key"], point["id"] if language == "id" else point["en"])
        for point in _file()["points"]
        if point.get("only", preset) == preset
    )


def point_text(key: str, language: str) -> str | None:
    """Return the words behind a `key` from a log, None for one no preset has any more."""
    texts = {point.key: point.text for preset in PRESETS for point in checklist(language, preset)}
    return texts.get(key)


@cache
def _file() -> _File:
    return cast("_File", read_yaml("forms/room.yaml"))
