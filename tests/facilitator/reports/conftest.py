"""A meeting to print: the second one of the reference programme, and what reads the paper."""

import json
from collections.abc import Callable
from dataclasses import replace
from io import BytesIO
from pathlib import Path

import pytest
from pypdf import PdfReader

from facilitator import demo, templates
from facilitator.translation import Translation
from facilitator.words import SummaryWords, summary_words
from sessions.records import NameStyle, Stage
from sessions.summary import Summary, compose

WordsIn = Callable[[str], SummaryWords]


@pytest.fixture(scope="session")
def indonesian() -> Translation:
    path = Path(__file__).parents[2] / "data" / "words_id.json"
    texts: dict[str, dict[str, str]] = json.loads(path.read_text("utf-8"))
    entries = {(c, s, ""): (shown,) for c, part in texts.items() for s, shown in part.items()}
    return Translation("id", entries)


@pytest.fixture(scope="session")
def words_in(indonesian: Translation) -> WordsIn:
    """The report's words in a language, with an ice-breaker's name."""

    def gathered(language: str) -> SummaryWords:
        translate = indonesian if language == "id" else Translation("en")
        return summary_words(
            translate,
            language,
            lambda line: templates.line_text(line, language),
            {Stage.TRANSITION: "Hitung Sampai Sepuluh"},
            lambda line: templates.done_text(line, language),
        )

    return gathered


@pytest.fixture(scope="session")
def summaries() -> dict[str, tuple[Summary, ...]]:
    """The three held meetings of the demo, by language."""
    return {language: _held(language) for language in ("id", "en")}


def _held(language: str) -> tuple[Summary, ...]:
    programme = demo.programme(language)
    closings = {closing.meeting_id: closing for closing in programme.closings}
    return tuple(
        compose(
            profile=programme.profile,
            group=programme.group,
            meeting=meeting,
            meetings=programme.meetings,
            members=programme.members,
            presences=programme.presences[meeting.id],
            events=programme.events[meeting.id],
            observations=[o for o in programme.observations if o.meeting_id == meeting.id],
            notes=[n for n in programme.notes if n.meeting_id == meeting.id],
            closing=closings[meeting.id],
        )
        for meeting in programme.meetings
        if meeting.id in closings
    )


@pytest.fixture
def second(summaries: dict[str, tuple[Summary, ...]]) -> Summary:
    return summaries["id"][1]


@pytest.fixture(scope="session")
def read() -> Callable[[bytes], list[str]]:
    """The text of each page, blanks run together."""

    def pages(pdf: bytes) -> list[str]:
        return [" ".join(page.extract_text().split()) for page in PdfReader(BytesIO(pdf)).pages]

    return pages


@pytest.fixture(params=NameStyle)
def style(request: pytest.FixtureRequest) -> NameStyle:
    return NameStyle(request.param)


@pytest.fixture
def forty(second: Summary) -> Summary:
    people = tuple(
        replace(second.participants[at % 9], position=at + 1, name=f"Nama{at + 1} Akhir")
        for at in range(40)
    )
    return replace(second, participants=people)
