"""The safety card as data: situations with steps and sentences, and lines to call."""

from dataclasses import dataclass
from functools import cache
from typing import TypedDict, cast

from resources.reading import read_yaml


@dataclass(frozen=True, slots=True, kw_only=True)
class Saying:
    """Words to say aloud; `to` tells in the reader's language whom they are for."""

    to: str
    text: str


@dataclass(frozen=True, slots=True, kw_only=True)
class Situation:
    """One card: steps `during` the meeting and `after` it, at most forty words each, and what
    to `say`. `urgent`: people to call stand first on it."""

    key: str
    urgent: bool
    title: str
    during: tuple[str, ...]
    after: tuple[str, ...]
    say: tuple[Saying, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class NationalLine:
    """A number for the whole country, never checked by anybody when the program is new."""

    key: str
    name: str
    phone: str
    note: str


class _Text(TypedDict):
    id: str
    en: str


class _Saying(_Text):
    to: str


class _Situation(TypedDict):
    key: str
    urgent: bool
    title: _Text
    during: list[_Text]
    after: list[_Text]
    say: list[_Saying]


class _Line(TypedDict):
    key: str
    name: _Text
    phone: str
    note: _Text


class _File(TypedDict):
    listeners: dict[str, _Text]
    situations: list[_Situation]
    local: list[_Text]
    national: list[_Line]


def situations(language: str) -> tuple[Situation, ...]:
    """Return every situation, the urgent ones first; English for a language we do not have."""
    data = _file()
    return tuple(_situation(each, data["listeners"], language) for each in data["situations"])


def local_lines(language: str) -> tuple[str, ...]:
    """Return whom a counselor should know a number of, the nearest help first."""
    return tuple(_said(each, language) for each in _file()["local"])


def national_lines(language: str) -> tuple[NationalLine, ...]:
    """Return the numbers for the whole country."""
    return tuple(
        NationalLine(
            key=each["key"],
            name=_said(each["name"], language),
            phone=each["phone"],
            note=_said(each["note"], language),
        )
        for each in _file()["national"]
    )


def _situation(data: _Situation, listeners: dict[str, _Text], language: str) -> Situation:
    return Situation(
        key=data["key"],
        urgent=data["urgent"],
        title=_said(data["title"], language),
        during=tuple(_said(step, language) for step in data["during"]),
        after=tuple(_said(step, language) for step in data["after"]),
        say=tuple(
            Saying(to=_said(listeners[each["to"]], language), text=_said(each, language))
            for each in data["say"]
        ),
    )


def _said(text: _Text, language: str) -> str:
    return text["id"] if language == "id" else text["en"]


@cache
def _file() -> _File:
    # Kept in memory: in a crisis the card must not wait for a disk.
    return cast("_File", read_yaml("forms/safety.yaml"))
