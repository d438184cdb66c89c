"""The recovery code on paper: made in the worker, saved or printed by whoever asks."""

from pathlib import Path

from facilitator.translation import Translate


def sheet_pdf(code: str, translate: Translate) -> bytes:
    """Return the sheet of `code` as a PDF, in the language of the screen."""
    from facilitator.reports.recovery import build  # ReportLab only when a paper is asked for

    return build(code, translate)


def save_sheet(code: str, translate: Translate, path: Path) -> None:
    """Write the sheet to `path`. Raises: ActionableError(OUTPUT_NOT_WRITABLE)."""
    from facilitator.summaries import write_pdf

    write_pdf(sheet_pdf(code, translate), path)
