"""What is read to a latecomer, in about twenty seconds."""

from functools import cache
from typing import TypedDict, cast

from resources.reading import read_yaml


class _Text(TypedDict):
    id: str
    en: str


class _File(TypedDict):
    welcome: _Text
    stages: dict[str, _Text]
    topic: _Text
    agreement: _Text
    ending: _Text


def catch_up(name: str, stage: str, topic: str, language: str) -> str:
    """Return the line for `name`: welcome, where the meeting stands, what was agreed on
    confidentiality, and that one may pass.

    `stage` is the value of the stage under way; the topic is left out when it is empty. English
    for a language we do not have; `KeyError` for a stage there is none of.
    """
    data = _file()

    def said(text: _Text) -> str:
        return text["id"] if language == "id" else text["en"]

    parts = [said(data["welcome"]).replace("{name}", name), said(data["stages"][stage])]
    if topic.strip():
        parts.append(said(data["topic"]).replace("{topic}", topic.strip().rstrip(".")))
    return " ".join((*parts, said(data["agreement"]), said(data["ending"])))


@cache
def _file() -> _File:
    return cast("_File", read_yaml("forms/catch-up.yaml"))
