"""From a meeting to its printed summary: read, put into words, draw, write whole or not at all."""

from collections.abc import Mapping
from functools import partial
from pathlib import Path

from facilitator import durable
from facilitator.activity_names import names_by_stage
from facilitator.errors import ActionableError, Trouble
from facilitator.reports.summary import build
from facilitator.store import meetings
from facilitator.store.database import Database
from facilitator.store.name_decisions import name_decisions
from facilitator.store.subjects import Subject
from facilitator.templates import done_text, line_text
from facilitator.translation import load
from facilitator.words import SummaryWords, summary_words
from sessions.records import Line, NameStyle, Stage

# A paper also names the activities that were led.
SUBJECTS = meetings.SUMMARY_SUBJECTS | {Subject.ACTIVITIES}


def summary_pdf(db: Database, meeting_id: str, language: str, style: NameStyle) -> bytes:
    """Return the summary of one meeting as a PDF in `language` ("id" or "en").

    Raises: ActionableError(NO_SUCH_MEETING).
    """
    summary = meetings.summary(db, meeting_id)
    words = paper_words(language, names_by_stage(db, summary, language))
    return build(summary, words, style, name_decisions(db, summary.group.id))


def paper_words(language: str, activities: Mapping[Stage, str]) -> SummaryWords:
    """Gather the report's words in the paper's language, whatever the screen speaks;
    `activities` as for `summary_words`."""
    return summary_words(
        load(language),
        language,
        partial(_line_in, language),
        activities,
        partial(_done_in, language),
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


def _done_in(language: str, line: Line) -> str:
    return done_text(line, language)
