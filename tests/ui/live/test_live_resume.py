"""A meeting that was interrupted: the gap is asked about, and a rebuilt page goes on."""

from collections.abc import Awaitable, Callable, Coroutine
from typing import TYPE_CHECKING, Any

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QLabel

from facilitator.store import live, meetings
from facilitator.words import clock_time
from sessions.events import EventKind, RunState
from sessions.live import LiveMeeting
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


@pytest.mark.parametrize(
    ("key", "caption", "state", "elapsed", "kind"),
    [
        (Key.Key_Return, "A pause", RunState.PAUSED, 60, EventKind.GAP_PAUSED),
        (Key.Key_Y, "Count it", RunState.RUNNING, 660, EventKind.GAP_COUNTED),
        (Key.Key_X, "Drop it", RunState.RUNNING, 60, EventKind.GAP_DISCARDED),
    ],
)
@pytest.mark.parametrize("by_mouse", [False, True])
def test_a_gap_is_answered_in_three_ways(
    house: House,
    visit: Visit,
    planned: Planned,
    begin: Begin,
    key: Key,
    caption: str,
    state: RunState,
    elapsed: float,
    kind: EventKind,
    by_mouse: bool,
) -> None:
    planned()

    async def tale() -> None:
        run = await begin()
        house.key(Key.Key_F3)  # begun early, and the bell stays
        run.wait(59)
        page = run.page
        run.sleep(600)
        await house.settle()
        assert "10:00 went by unseen" in page.notices.sentence
        if by_mouse:
            QTest.mouseClick(run.button(caption), Qt.MouseButton.LeftButton)
        else:
            house.key(key)
        moment = page.controller.moment
        assert moment.gap is None
        assert moment.state is state
        assert moment.elapsed == pytest.approx(elapsed)
        assert moment.stage is Stage.OPENING
        await house.settle()
        assert live.events(house.desk.db, "meeting1")[-1].kind is kind
        house.key(Key.Key_2, Key.Key_C)  # the keys are where they were
        assert page.side.chosen == "m2"
        assert page.controller.moment.ticked
        run.button("1 min earlier")

    visit(tale())


def said(page: LivePage) -> str:
    """Everything the notice of the live page says."""
    return " ".join(each.text() for each in page.notices.findChildren(QLabel))


def test_the_gap_grows_until_it_is_answered_and_is_asked_again(
    house: House, visit: Visit, planned: Planned, begin: Begin
) -> None:
    planned()

    async def tale() -> None:
        run = await begin()
        run.wait(59)
        page = run.page
        for _sleep in range(2):
            run.sleep(60)
            run.wait(30)
            await house.settle()
            assert "1:30 went by unseen" in page.notices.sentence
            house.key(Key.Key_X)
        assert page.controller.moment.elapsed == pytest.approx(60)

    visit(tale())


def test_space_goes_on_at_once_and_the_gap_was_a_pause(
    house: House, visit: Visit, planned: Planned, begin: Begin
) -> None:
    planned()

    async def tale() -> None:
        run = await begin()
        run.wait(59)
        page = run.page
        run.sleep(600)
        house.key(Key.Key_Space)
        assert page.controller.moment.state is RunState.RUNNING
        assert page.controller.moment.elapsed == pytest.approx(60)

    visit(tale())


@pytest.mark.parametrize("stage", list(Stage))
def test_a_rebuilt_page_goes_on_where_the_old_one_stood(
    house: House, visit: Visit, planned: Planned, begin: Begin, stage: Stage
) -> None:
    planned()

    async def tale() -> None:
        run = await begin()
        page = run.page
        run.wait(59)
        run.key(Key.Key_2)
        run.write("s")
        run.key(Key.Key_N)
        run.write("Tampak lelah")
        run.key(Key.Key_Escape, Key.Key_C)
        run.enter(stage)
        run.wait(30)
        before = run.moment
        page.controller._beat()
        await house.rebuild()
        house.clock.advance(20)
        again = await house.go(Live("meeting1"))
        assert isinstance(again, LivePage)
        assert again is not page
        moment = again.controller.moment
        assert moment.stage is stage
        assert moment.ticked == before.ticked
        assert moment.elapsed == pytest.approx(before.elapsed)
        assert moment.gap == pytest.approx(20)
        assert again.attendance._attending is not None
        assert again.attendance._attending.of("m2").status is Attendance.SICK
        house.key(Key.Key_Y, Key.Key_2)
        assert again.side.box.edit.toPlainText() == "Tampak lelah"
        assert again.controller.moment.elapsed == pytest.approx(before.elapsed + 20)

    visit(tale())


def test_the_old_page_is_still_after_its_house_was_closed(
    house: House, visit: Visit, planned: Planned, begin: Begin
) -> None:
    """A heart that beats on would write into a closed vault."""
    planned()

    async def tale() -> None:
        run = await begin()
        run.wait(59)
        page = run.page
        await house.go(Home())
        assert page.controller._heart.isActive()
        assert page.meeting_runs
        await house.shell.close_pages()
        assert not page.controller._heart.isActive()
        assert not page.controller._ticker.isActive()

    visit(tale())


def test_home_offers_to_go_on(house: House, visit: Visit, planned: Planned, begin: Begin) -> None:
    planned()

    async def tale() -> None:
        run = await begin()
        run.wait(59)
        page = run.page
        await house.go(Home())
        home = house.shell.page
        assert isinstance(home, HomePage)
        buttons = [b for b in home.findChildren(KeyButton) if b.caption() == "Go on"]
        QTest.mouseClick(buttons[-1], Qt.MouseButton.LeftButton)
        await house.until(lambda: house.shell.page is page)
        await house.settle()

    visit(tale())


def test_a_meeting_that_is_over_leads_to_its_closing(
    house: House, visit: Visit, planned: Planned, begin: Begin
) -> None:
    planned()

    async def tale() -> None:
        run = await begin()
        run.wait(59)
        page = run.page
        page.controller.do(LiveMeeting.end)
        await house.until(lambda: isinstance(house.shell.page, CloseMeetingPage))
        await house.go(Home())
        await house.shell.show_place(Live("meeting1"))
        await house.until(lambda: isinstance(house.shell.page, CloseMeetingPage))
        await house.settle()

    visit(tale())
    assert meetings.meeting(house.desk.db, "meeting1").state is MeetingState.CLOSING


def test_the_start_is_shown_and_follows_what_is_said_about_it(
    house: House, visit: Visit, planned: Planned, begin: Begin
) -> None:
    planned()
    house.clock.advance(47 * 60)  # on time: the bell is no question
    now = house.clock.now().wall

    async def tale() -> None:
        run = await begin()
        run.wait(59)
        page = run.page
        house.key(Key.Key_B)
        started_at = page.controller.moment.started_at
        assert started_at is not None
        assert (now - started_at).total_seconds() == 60
        assert clock_time(started_at, "en") in said(page)

    visit(tale())
