"""From a meeting to its printed summary: read, put into words, draw, write whole or not at all."""

from functools import partial
from pathlib import Path

from facilitator import durable
from facilitator.errors import ActionableError, Trouble
from facilitator.reports.summary import build
from facilitator.store import meetings
from facilitator.store.database import Database
from facilitator.templates import line_text
from facilitator.translation import load
from facilitator.words import SummaryWords, summary_words
from icebreakers import catalogue
from sessions.records import Line, NameStyle
from sessions.summary import Summary


def summary_pdf(db: Database, meeting_id: str, language: str, style: NameStyle) -> bytes:
    """Return the summary of one meeting as a PDF in `language` ("id" or "en").

    Raises: ActionableError(NO_SUCH_MEETING).
    """
    summary = meetings.summary(db, meeting_id)
    return build(summary, paper_words(summary, language), style)


def paper_words(summary: Summary, language: str) -> SummaryWords:
    """Gather the report's words in the paper's language, whatever the screen speaks."""
    return summary_words(
        load(language), language, partial(_line_in, language), _activity(summary, language)
    )


def write_summary(
    db: Database, meeting_id: str, out: Path, language: str, style: NameStyle
) -> None:
    """Write the summary to `out`, whole or not at all.

    Raises: ActionableError(NO_SUCH_MEETING, OUTPUT_NOT_WRITABLE).
    """
    write_pdf(summary_pdf(db, meeting_id, language, style), out)


def write_pdf(data: bytes, out: Path) -> None:
    """Put `data` at `out`; ActionableError(OUTPUT_NOT_WRITABLE) leaves what was there."""
    try:
        durable.write_whole(out, data)
    except OSError as error:
        raise ActionableError(Trouble.OUTPUT_NOT_WRITABLE, file=out.name) from error


def _line_in(language: str, line: Line) -> str:
    return line_text(line, language)


def _activity(summary: Summary, language: str) -> str:
    if not summary.icebreaker:
        return ""
    found = catalogue.load().get(summary.icebreaker)
    return found.text(language).name if found else ""
