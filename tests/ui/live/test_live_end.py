"""The cover, the keys that are no commands, and the end of a meeting."""

from collections.abc import Awaitable, Callable, Coroutine
from typing import TYPE_CHECKING, Any

import pytest
from PySide6.QtCore import QPoint, Qt
from PySide6.QtTest import QTest

from facilitator.store import library, meetings
from sessions.events import RunState
from sessions.records import Attendance, Meeting, MeetingState, Stage
from ui.after.closing_page import CloseMeetingPage
from ui.home.page import HomePage
from ui.live.page import LivePage
from ui.places import Home, Live
from ui.widgets.kit import KeyButton

if TYPE_CHECKING:
    from tests.ui.conftest import House, Run
else:
    House = Run = object

Visit = Callable[[Coroutine[Any, Any, None]], None]
Planned = Callable[..., Meeting]
Begin = Callable[[], Awaitable[Run]]
Key = Qt.Key
CONTROL = Qt.KeyboardModifier.ControlModifier
KEYPAD = Qt.KeyboardModifier.KeypadModifier


def test_the_cover_hides_everything_and_no_key_works_but_esc(
    house: House, visit: Visit, planned: Planned, begin: Begin
) -> None:
    planned()

    async def tale() -> None:
        run = await begin()
        house.desk.tell("Ani was moved.", "trouble")
        run.key(Key.Key_1, Key.Key_Escape)
        cover = run.page.cover
        assert cover.isVisible()
        window = house.window
        corners = (QPoint(1, 1), window.rect().center(), window.rect().bottomRight())
        assert all(window.childAt(at) is cover for at in corners)
        before = run.moment
        keys = (Key.Key_Return, Key.Key_Space, Key.Key_C, Key.Key_B, Key.Key_Plus, Key.Key_2)
        for key in (*keys, Key.Key_N, Key.Key_A, Key.Key_Tab, Key.Key_Backtab, *keys):
            run.key(key)
        for at in corners:
            QTest.mouseClick(window, Qt.MouseButton.LeftButton, pos=at)
        assert cover.isVisible()
        assert run.moment == before
        assert run.page.side.chosen == "m1"
        window.resize(1100, 700)
        assert cover.size() == window.size()
        run.wait(30)
        assert run.moment.elapsed == before.elapsed + 30  # the meeting goes on
        run.key(Key.Key_Escape)
        assert cover.isHidden()
        run.key(Key.Key_C)
        assert run.moment.ticked

    visit(tale())


def test_the_cover_goes_with_the_page(
    house: House, visit: Visit, planned: Planned, begin: Begin
) -> None:
    planned()

    async def tale() -> None:
        run = await begin()
        run.key(Key.Key_Escape)
        await house.go(Home())
        assert run.page.cover.isHidden()
        await house.go(Live("meeting1"))
        run.key(Key.Key_Escape)
        assert run.page.cover.isVisible()

    visit(tale())


def test_ending_takes_a_second_press(
    house: House, visit: Visit, planned: Planned, begin: Begin
) -> None:
    planned()

    async def tale() -> None:
        run = await begin()
        run.enter(Stage.CLOSING)
        assert run.caption() == "End the meeting"
        run.key(Key.Key_Return)
        assert run.caption() == "Once more: end the meeting"
        assert run.moment.state is RunState.RUNNING
        run.key(Key.Key_Return)
        assert run.moment.state is RunState.ENDED
        for _more in range(3):  # an impatient finger
            run.key(Key.Key_Return)
        await house.until(lambda: isinstance(house.shell.page, CloseMeetingPage))

    visit(tale())
    meeting = meetings.meeting(house.desk.db, "meeting1")
    assert meeting.state is MeetingState.CLOSING
    assert meeting.started_at is not None
    assert meeting.ended_at is not None


def test_going_back_disarms_the_end(
    house: House, visit: Visit, planned: Planned, begin: Begin
) -> None:
    planned()

    async def tale() -> None:
        run = await begin()
        run.enter(Stage.CLOSING)
        run.key(Key.Key_Return, Key.Key_Backspace)
        assert run.moment.stage is Stage.ACTIVITY
        assert run.caption() == "On to Closing"
        run.wait(1)
        run.key(Key.Key_Return)
        assert run.moment.stage is Stage.CLOSING
        run.wait(1)
        run.key(Key.Key_Return)
        assert run.moment.state is RunState.RUNNING  # it asks anew
        await house.go(Home())
        await house.go(Live("meeting1"))
        run.key(Key.Key_Return)
        assert run.moment.state is RunState.RUNNING

    visit(tale())


def test_a_command_key_with_ctrl_is_no_command(
    house: House, visit: Visit, planned: Planned, begin: Begin
) -> None:
    planned()

    async def tale() -> None:
        run = await begin()
        before = run.moment
        for key in (Key.Key_B, Key.Key_C, Key.Key_Space, Key.Key_Plus, Key.Key_3, Key.Key_N):
            QTest.keyClick(run.page, key, CONTROL)
        assert run.moment == before
        assert run.page.side.chosen == ""
        assert not run.page.side.box.writing

    visit(tale())


def test_tab_and_enter_press_the_button_one_has_gone_to(
    house: House, visit: Visit, planned: Planned, begin: Begin
) -> None:
    planned()

    async def tale() -> None:
        run = await begin()
        home = next(b for b in run.page.bar.findChildren(KeyButton) if b.caption() == "Home")
        for _press in range(10):
            if home.hasFocus():
                break
            run.key(Key.Key_Tab)
        assert home.hasFocus()
        run.key(Key.Key_Return)
        assert run.moment.stage is Stage.OPENING
        await house.until(lambda: isinstance(house.shell.page, HomePage))

    visit(tale())


def test_home_and_back_the_meeting_has_gone_on(
    house: House, visit: Visit, planned: Planned, begin: Begin
) -> None:
    planned()

    async def tale() -> None:
        run = await begin()
        await house.go(Home())
        for _look in range(12):  # its heart beats also behind other pages
            house.clock.advance(5)
            run.page.controller._beat()
        house.key(Key.Key_Return)
        await house.until(lambda: isinstance(house.shell.page, LivePage))
        await run.settle()
        assert house.shell.page is run.page
        assert run.moment.elapsed == pytest.approx(61)
        assert run.moment.gap is None

    visit(tale())


def test_all_of_it_by_keyboard_from_home_to_the_closing(
    house: House, visit: Visit, planned: Planned, begin: Begin
) -> None:
    planned()

    async def tale() -> None:
        await house.go(Home())
        house.key(Key.Key_Return)
        await house.until(lambda: isinstance(house.shell.page, LivePage))
        await house.settle()
        page = house.shell.page
        assert isinstance(page, LivePage)
        run = house.run(page)
        house.write("pps")
        run.key(Key.Key_Plus, Key.Key_Enter)
        run.wait(200)
        run.key(Key.Key_C, Key.Key_1, Key.Key_N)
        house.write("Lebih tenang dari minggu lalu.")
        run.key(Key.Key_Escape, Key.Key_Return)
        run.wait(60)
        run.key(Key.Key_G, Key.Key_Return)
        run.wait(300)
        run.key(Key.Key_Return)
        run.wait(1200)
        run.key(Key.Key_Space)
        run.wait(30)
        run.key(Key.Key_Space, Key.Key_Return)
        run.wait(400)
        run.key(Key.Key_Return, Key.Key_Return)
        await house.until(lambda: isinstance(house.shell.page, CloseMeetingPage))

    visit(tale())
    record = meetings.record(house.desk.db, "meeting1")
    assert record.meeting.state is MeetingState.CLOSING
    assert [note.text for note in record.notes if note.text] == ["Lebih tenang dari minggu lalu."]
    assert [p.status for p in record.presences].count(Attendance.SICK) == 1
    uses = library.uses(house.desk.db, "g")
    assert [use.meeting_id for use in uses] == ["meeting1"]
