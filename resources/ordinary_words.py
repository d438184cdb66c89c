"""Ordinary words that a name may be mistaken for, or that may be mistaken for a name."""

from collections.abc import Mapping
from dataclasses import dataclass
from functools import cache
from typing import TypedDict, cast

from resources import ROOT
from resources.reading import read_yaml


class _File(TypedDict):
    after: dict[str, list[str]]
    before: dict[str, list[str]]
    english: list[str]


@dataclass(frozen=True, slots=True)
class OrdinaryWords:
    """`words` in small letters without accents; `after` and `before`: by word, what stands
    directly after or before it when it is no name ("#" for a number). `english` are ordinary in
    an English sentence only."""

    words: frozenset[str]
    after: Mapping[str, frozenset[str]]
    before: Mapping[str, frozenset[str]]
    english: frozenset[str]


@cache
def ordinary_words() -> OrdinaryWords:
    """Return the kept list, Indonesian and English together: groups write in both."""
    lines = (ROOT / "names" / "ordinary.txt").read_text(encoding="utf-8").split("\n")
    usual = cast("_File", read_yaml("names/usual.yaml"))
    return OrdinaryWords(
        frozenset(line for line in lines if line and not line.startswith("#")),
        {word: frozenset(near) for word, near in usual["after"].items()},
        {word: frozenset(near) for word, near in usual["before"].items()},
        frozenset(usual["english"]),
    )
