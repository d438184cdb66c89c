"""A change announced while another page is in view reaches it, whatever it shows of the change."""

from collections.abc import Awaitable, Callable
from datetime import date
from io import BytesIO

from pypdf import PdfReader
from PySide6.QtWidgets import QLabel

from facilitator.demo import DemoProgramme, programme
from facilitator.preview import SUBJECTS as OF_PAPERS
from facilitator.store import demo, marks
from facilitator.store.meetings import SUMMARY_SUBJECTS
from facilitator.store.subjects import Subject
from sessions.records import LiveMark, MarkKind, Stage
from tests.eventful import eventful
from tests.ui.conftest import House
from ui.after.record_page import MeetingRecordPage
from ui.home.page import HomePage
from ui.places import Home, MeetingRecord, Reports
from ui.reports.page import ReportsPage
from ui.widgets.kit import KeyButton

Tell = Callable[[Awaitable[None]], None]


def stored(house: House) -> DemoProgramme:
    made = eventful(programme("en", date(2024, 2, 5)))
    demo.fill(house.desk.db, made)
    return made


def undo(house: House) -> None:
    (found,) = [
        each
        for each in house.shell.banner.findChildren(KeyButton)
        if each.caption() == "Undo" and not each.isHidden()
    ]
    found.click()


async def paper(house: House, page: ReportsPage) -> str:
    """What stands on the paper that is in view."""
    await house.settle()
    await house.until(lambda: page.ready)
    assert page._made is not None
    return "\n".join(p.extract_text() for p in PdfReader(BytesIO(page._made.data)).pages)


def said(page: HomePage) -> list[str]:
    return [each.text() for each in page.findChildren(QLabel) if not each.isHidden()]


def test_a_paper_in_view_follows_a_mark_put_back(house: House, visit: Tell) -> None:
    """Taken back on the record; the banner's undo is pressed when the reports are in view."""
    meeting = stored(house).meetings[1]

    async def tale() -> None:
        page = await house.go(Reports(meeting.id))
        assert isinstance(page, ReportsPage)
        whole = await paper(house, page)
        record = await house.go(MeetingRecord(meeting.id))
        assert isinstance(record, MeetingRecordPage)
        spoke = next(m for m in record.marks.marks if m.kind == MarkKind.SPOKE.value)
        record.marks.changed.emit(spoke, None)
        await house.settle()
        await house.go(Reports(meeting.id))
        assert await paper(house, page) != whole
        undo(house)
        assert await paper(house, page) == whole

    visit(tale())


def test_the_first_page_hears_of_marks(house: House, visit: Tell) -> None:
    """Whom the last meeting was hard for is said there, and marks say it."""
    made = stored(house)
    held, member = made.meetings[2], made.members[0]
    at = held.ended_at
    assert at is not None
    hard = LiveMark(
        id="hard",
        meeting_id=held.id,
        member_id=member.id,
        kind=MarkKind.STRONG_EMOTION.value,
        at=at,
        elapsed=1.0,
        stage=Stage.ACTIVITY,
    )

    async def tale() -> None:
        page = await house.go(Home())
        assert isinstance(page, HomePage)
        before = said(page)
        await house.desk.write(marks.correct_mark, hard, house.clock.now().wall)
        await house.settle()
        new = [line for line in said(page) if line not in before]
        assert len(new) == 1
        assert (member.call or member.name) in new[0]

    visit(tale())


def test_a_paper_depends_on_all_its_summary_does() -> None:
    assert SUMMARY_SUBJECTS < OF_PAPERS
    assert {Subject.MARKS, Subject.COMMITMENTS} < SUMMARY_SUBJECTS
