"""Plan templates as data: minutes, steps and prompts by length and type of a meeting.

The minutes are those of the programme's design research for 45, 60 and 90 minutes; 35 and 40
are the 45-minute plan scaled and rounded, where the activity gives first and the closing last.
"""

from collections.abc import Mapping
from dataclasses import dataclass
from functools import cache
from typing import NotRequired, TypedDict, cast

from resources.reading import read_yaml

LENGTHS = (35, 40, 45, 60, 90)
TYPES = ("first", "middle", "last")
STAGES = ("opening", "transition", "activity", "closing")

# Minutes the closing keeps whatever happens; below five nobody leaves a group calmly.
_CLOSING_MINIMUM = {35: 5, 40: 5, 45: 5, 60: 8, 90: 10}


@dataclass(frozen=True, slots=True, kw_only=True)
class StageTemplate:
    """One stage of a template; `steps` and `prompts` are keys for `line_text`."""

    stage: str
    minutes: int
    minimum: int
    steps: tuple[str, ...]
    prompts: tuple[str, ...]


_Line = TypedDict(
    "_Line",
    {
        "name": str,
        "from": NotRequired[int],
        "id": str,
        "en": str,
        "done": NotRequired[dict[str, str]],  # steps only: the sentence for paper, by language
        "carry": NotRequired[bool],
    },
)


class _File(TypedDict):
    minutes: dict[int, list[int]]
    stages: dict[str, dict[str, list[_Line]]]  # by stage, then "step" or "prompt"


def template(minutes: int, kind: str) -> tuple[StageTemplate, ...]:
    """Return the four stages of a meeting of `minutes` (one of LENGTHS), `kind` one of TYPES."""
    split = _file(kind)["minutes"][minutes]
    return tuple(
        StageTemplate(
            stage=stage,
            minutes=share,
            minimum=_CLOSING_MINIMUM[minutes] if stage == "closing" else 0,
            steps=_chosen(kind, stage, "step", minutes),
            prompts=_chosen(kind, stage, "prompt", minutes),
        )
        for stage, share in zip(STAGES, split, strict=True)
    )


def line_text(key: str, language: str) -> str | None:
    """Return the words behind a template line's `key`, English for a language we do not have;
    None for a key that no template carries."""
    line = _lines().get(key)
    return (line["id"] if language == "id" else line["en"]) if line else None


def done_text(key: str, language: str) -> str | None:
    """Return the sentence that says on paper that the step behind `key` was done, English for a
    language we do not have; None for a key that no template carries, and for a prompt."""
    line = _lines().get(key)
    told = line.get("done") if line else None
    return told.get(language, told["en"]) if told else None


def is_carried(key: str) -> bool:
    """True for a step that the members do: left undone, it may be taken up in the next meeting."""
    line = _lines().get(key)
    return line is not None and line.get("carry", False)


def _chosen(kind: str, stage: str, part: str, minutes: int) -> tuple[str, ...]:
    return tuple(
        f"{kind}.{stage}.{part}.{line['name']}"
        for line in _file(kind)["stages"][stage][part]
        if line.get("from", 0) <= minutes
    )


@cache
def _lines() -> Mapping[str, _Line]:
    return {
        f"{kind}.{stage}.{part}.{line['name']}": line
        for kind in TYPES
        for stage, parts in _file(kind)["stages"].items()
        for part, lines in parts.items()
        for line in lines
    }


@cache
def _file(kind: str) -> _File:
    return cast("_File", read_yaml(f"plans/{kind}.yaml"))
