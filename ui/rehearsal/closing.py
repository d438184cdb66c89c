"""After the bell: the six steps of closing, and the summary on paper."""

from functools import partial
from pathlib import Path

from PySide6.QtCore import Qt

from facilitator.reference import Walk
from sessions.records import Closing, QuickMark
from ui.after.closing_commitments import CommitmentStep
from ui.after.closing_observation import ObservationStep
from ui.after.closing_page import CloseMeetingPage
from ui.after.closing_steps import TextStep
from ui.rehearsal.hand import Hand, NotThereError
from ui.reports.page import ReportsPage

CONTROL = Qt.KeyboardModifier.ControlModifier


async def close(hand: Hand, walk: Walk) -> None:
    """Go through the steps with Ctrl+Enter and finish; ends on the summary's page."""
    page = await hand.page(CloseMeetingPage)
    for at, step in enumerate(page.steps):
        await hand.until(partial(_at, page, at), f"step {at + 1} of the closing")
        if isinstance(step, ObservationStep):
            mark(hand, step, walk)
        elif isinstance(step, CommitmentStep):
            commit(hand, step, walk)
        elif isinstance(step, TextStep):
            write(hand, step, walk.closing)
        await hand.picture(f"meeting-{walk.meeting.number}-closing-{at + 1}")
        hand.key(page, Qt.Key.Key_Return, CONTROL)
    await hand.page(ReportsPage)


def _at(page: CloseMeetingPage, step: int) -> bool:
    return page.current == step


def write(hand: Hand, step: TextStep, closing: Closing) -> None:
    """Type the step's texts over the drafts."""
    for name, field in step.fields.items():
        field.edit.selectAll()
        hand.write(field.edit, getattr(closing, name))


def commit(hand: Hand, step: CommitmentStep, walk: Walk) -> None:
    """Type what each member will try, into the lines of those who were there."""
    members = [presence.member_id for presence in walk.presences]
    for each in walk.commitments:
        edit = step.lines[members.index(each.member_id)].edit
        if edit is None:
            raise NotThereError(f"a line for the commitment {each.text!r}")
        hand.write(edit, each.text)


def mark(hand: Hand, step: ObservationStep, walk: Walk) -> None:
    """Give each member who was there the figures of the observation, by arrows and digits."""
    members = [presence.member_id for presence in walk.presences]
    scores = {(o.member_id, o.mark): o.score for o in walk.observations}
    grid = step.grid
    marks = list(QuickMark)
    for at, member_id in enumerate(members):
        for place, quick in enumerate(marks):
            score = scores.get((member_id, quick))
            if score is not None:
                grid.row, grid.column = at, place
                hand.write(grid, str(score))


async def keep_summary(hand: Hand, file: Path, number: int) -> None:
    """Save the summary as a PDF through the file dialog."""
    page = await hand.page(ReportsPage)
    await hand.until(lambda: page.view.pages, "the preview")
    await hand.picture(f"meeting-{number}-summary")
    hand.press(page.save_button)
    await hand.answer_file_dialog(page, file)
    await hand.until(file.is_file, f"{file.name}")
    await hand.settle()
