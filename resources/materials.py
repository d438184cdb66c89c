"""What is printed for a group to hold: bingo squares, questions, feelings; both languages."""

from dataclasses import dataclass
from typing import TypedDict, cast

from resources.reading import read_yaml

DEPTHS = (0, 1, 2, 3)


@dataclass(frozen=True, slots=True, kw_only=True)
class Feeling:
    """A word, and the names of the strokes its face is drawn with."""

    word: str
    eyes: str
    brows: str
    mouth: str
    extra: str


class _Text(TypedDict):
    id: str
    en: str


class _Feeling(_Text):
    eyes: str
    brows: str
    mouth: str
    extra: str


class _Bingo(TypedDict):
    items: list[_Text]


class _Questions(TypedDict):
    depths: dict[int, list[_Text]]


class _Feelings(TypedDict):
    feelings: list[_Feeling]


def bingo_items(language: str) -> tuple[str, ...]:
    """Return what goes on after "Find somebody who …", in English for a language we lack."""
    data = cast("_Bingo", read_yaml("materials/bingo.yaml"))
    return tuple(_said(item, language) for item in data["items"])


def questions(depth: int, language: str) -> tuple[str, ...]:
    """Return the questions of one of DEPTHS; KeyError for any other."""
    data = cast("_Questions", read_yaml("materials/questions.yaml"))
    return tuple(_said(question, language) for question in data["depths"][depth])


def feelings(language: str) -> tuple[Feeling, ...]:
    """Return words for feelings with their faces, the light ones first."""
    data = cast("_Feelings", read_yaml("materials/feelings.yaml"))
    return tuple(
        Feeling(
            word=_said(entry, language),
            eyes=entry["eyes"],
            brows=entry["brows"],
            mouth=entry["mouth"],
            extra=entry["extra"],
        )
        for entry in data["feelings"]
    )


def _said(text: _Text | _Feeling, language: str) -> str:
    return text["id"] if language == "id" else text["en"]
