"""The closing remembers in two taps how an activity went, and how comfortable members felt."""

import asyncio
from collections.abc import Awaitable, Callable
from dataclasses import replace
from datetime import timedelta

from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QPushButton

from facilitator.demo import DemoProgramme
from facilitator.store import comforts, library, overview
from icebreakers.memory import Went
from sessions.records import Attendance, Comfort
from ui.after.closing_page import CloseMeetingPage
from ui.desk import Desk
from ui.places import CloseMeeting

Tell = Callable[[Awaitable[None]], None]
COMMITMENTS = 2
SECOND = 1  # of the programme, counted from 0


def press(chip: QPushButton) -> None:
    QTest.mouseClick(chip, Qt.MouseButton.LeftButton)


async def opened(page: CloseMeetingPage, meeting_id: str) -> None:
    await page.show_place(CloseMeeting(meeting_id))
    page.go_to(0)
    await page.desk.jobs.settle()
    await asyncio.sleep(0.05)


def test_two_taps_say_how_it_went_and_who_did_not_join(
    page: CloseMeetingPage, desk: Desk, stored: DemoProgramme, tell: Tell
) -> None:
    meeting = stored.meetings[SECOND]

    async def tale() -> None:
        await opened(page, meeting.id)
        (row,) = page.attendance.memory.rows
        assert row.use.key == meeting.plan.icebreaker
        first = page.work.here[0] if page.work else None
        assert first is not None
        assert row.joined[first.id].isHidden() is False
        assert not row.joined[first.id].isVisible()  # asked once she said how it went
        press(row.went[Went.WELL])
        press(row.joined[first.id])
        await desk.saver.flush()
        (use,) = (u for u in library.uses(desk.db, meeting.group_id) if u.meeting_id == meeting.id)
        assert (use.went, use.sat_out) == ("well", {first.id})

        await opened(page, meeting.id)
        (again,) = page.attendance.memory.rows
        assert again.use == use
        press(again.went[Went.WELL])
        await desk.saver.flush()
        (taken_back,) = (
            u for u in library.uses(desk.db, meeting.group_id) if u.meeting_id == meeting.id
        )
        assert taken_back.went == ""

    tell(tale())


def test_who_was_not_there_cannot_have_joined(
    page: CloseMeetingPage, stored: DemoProgramme, tell: Tell
) -> None:
    meeting = stored.meetings[SECOND]

    async def tale() -> None:
        await page.show_place(CloseMeeting(meeting.id))
        work = page.work
        assert work is not None
        gone = work.here[0].id
        assert gone in page.attendance.memory.rows[0].joined
        page.attendance.list.rows[
            [r.presence.member_id for r in page.attendance.list.rows].index(gone)
        ].take(Attendance.SICK)
        assert gone not in page.attendance.memory.rows[0].joined

    tell(tale())


def test_comfort_is_kept_by_figure_or_alt_and_taken_back(
    page: CloseMeetingPage, desk: Desk, stored: DemoProgramme, tell: Tell
) -> None:
    meeting = stored.meetings[SECOND]

    async def tale() -> None:
        await page.show_place(CloseMeeting(meeting.id))
        page.go_to(COMMITMENTS)
        await desk.jobs.settle()
        by_mouse, by_key = (line for line in page.commitments.lines[:2])
        press(by_mouse.comfort.figures[2])
        assert by_key.edit is not None
        QTest.keyClick(by_key.edit, Qt.Key.Key_4, Qt.KeyboardModifier.AltModifier)
        assert by_key.edit.text() == ""
        await desk.saver.flush()
        said = {c.member_id: c.value for c in comforts.of_meeting(desk.db, meeting.id)}
        assert said == {by_mouse.member_id: 2, by_key.member_id: 4}
        press(by_mouse.comfort.figures[2])
        await desk.saver.flush()
        assert {c.member_id for c in comforts.of_meeting(desk.db, meeting.id)} == {by_key.member_id}

    tell(tale())


def test_home_says_before_the_next_meeting_whose_comfort_fell(
    desk: Desk, stored: DemoProgramme
) -> None:
    first, second, third = stored.meetings[:3]
    member = stored.members[0]
    for meeting, value in ((first, 5), (second, 2)):
        comforts.save(desk.db, Comfort(meeting_id=meeting.id, member_id=member.id, value=value))
    coming = overview.overview(desk.db, third.date - timedelta(days=1)).coming
    assert coming is not None
    assert [(f.member_id, f.before, f.now) for f in coming.falling] == [(member.id, 5, 2)]
    calm = replace(Comfort(meeting_id=second.id, member_id=member.id, value=4))
    comforts.save(desk.db, calm)
    again = overview.overview(desk.db, third.date - timedelta(days=1)).coming
    assert again is not None
    assert again.falling == ()
