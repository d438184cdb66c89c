"""The closing asks which steps were done; paper says nothing of the others."""

from collections.abc import Awaitable, Callable

from PySide6.QtCore import Qt
from PySide6.QtTest import QTest

from facilitator.demo import DemoProgramme
from facilitator.store import meetings
from ui.after.closing_page import CloseMeetingPage
from ui.after.closing_steps import ConclusionStep
from ui.after.steps_done import StepsDone
from ui.desk import Desk
from ui.places import CloseMeeting

Tell = Callable[[Awaitable[None]], None]
SECOND = 1  # of the programme, counted from 0
LEFT = Qt.MouseButton.LeftButton


def asked(page: CloseMeetingPage) -> StepsDone:
    at = next(n for n, step in enumerate(page.steps) if isinstance(step, ConclusionStep))
    page.go_to(at)
    step = page.steps[at]
    assert isinstance(step, ConclusionStep)
    return step.steps_done


def done(desk: Desk, meeting_id: str) -> int:
    return sum(len(record.ticked) for record in meetings.summary(desk.db, meeting_id).stages)


def test_all_steps_at_one_press_and_back(
    page: CloseMeetingPage, desk: Desk, stored: DemoProgramme, tell: Tell
) -> None:
    meeting_id = stored.meetings[SECOND].id
    counted: list[int] = [done(desk, meeting_id)]

    async def tale() -> None:
        await page.show_place(CloseMeeting(meeting_id))
        steps = asked(page)
        await page.desk.jobs.settle()
        assert not steps.isHidden()
        steps.all.click()
        await page.desk.jobs.settle()
        counted.append(done(desk, meeting_id))
        assert steps.all.isHidden()
        steps.back.click()
        await page.desk.jobs.settle()
        counted.append(done(desk, meeting_id))

    tell(tale())
    before, every, after = counted
    assert before == after < every
    assert every == len(page.work.steps) if page.work else False


def test_one_by_one(page: CloseMeetingPage, desk: Desk, stored: DemoProgramme, tell: Tell) -> None:
    meeting_id = stored.meetings[SECOND].id
    before = done(desk, meeting_id)

    async def tale() -> None:
        await page.show_place(CloseMeeting(meeting_id))
        steps = asked(page)
        await page.desk.jobs.settle()
        steps.choose.click()
        assert steps.open
        box = next(each for each in steps.boxes if not each.isChecked())
        QTest.keyClick(box, Qt.Key.Key_Space)
        await page.desk.jobs.settle()
        assert box.isChecked()

    tell(tale())
    assert done(desk, meeting_id) == before + 1
