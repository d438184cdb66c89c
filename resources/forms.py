"""Words for reading aloud and for signing: confidentiality, pledge, consent; both languages."""

from dataclasses import dataclass
from typing import TypedDict, cast

from resources.reading import read_yaml

FORMS = ("confidentiality", "pledge", "consent", "parent-consent")


@dataclass(frozen=True, slots=True, kw_only=True)
class Form:
    """One sheet: a title, an opening sentence, the points one by one, an ending."""

    title: str
    opening: str
    points: tuple[str, ...]
    ending: str


class _Text(TypedDict):
    id: str
    en: str


class _File(TypedDict):
    title: _Text
    opening: _Text
    points: list[_Text]
    ending: _Text


def form(name: str, language: str) -> Form:
    """Return one of FORMS, in English for a language we do not have."""
    data = cast("_File", read_yaml(f"forms/{name}.yaml"))

    def said(text: _Text) -> str:
        return text["id"] if language == "id" else text["en"]

    return Form(
        title=said(data["title"]),
        opening=said(data["opening"]),
        points=tuple(said(point) for point in data["points"]),
        ending=said(data["ending"]),
    )
