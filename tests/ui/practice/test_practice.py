"""A practice meeting by its keys: the choice, the strip, the ticks, the speed."""

from collections.abc import Awaitable, Callable, Coroutine
from pathlib import Path
from typing import TYPE_CHECKING, Any

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QLabel, QPushButton

from facilitator import practice_vault
from facilitator.store import live, meetings
from facilitator.templates import LENGTHS
from sessions.clock import ManualClock
from sessions.events import RunState
from sessions.records import Attendance, Meeting, MeetingState, MeetingType, Stage
from ui.desk import Desk
from ui.places import Groups, Home, Place
from ui.practice.page import PracticePage
from ui.widgets.kit import KeyButton

if TYPE_CHECKING:
    from tests.ui.conftest import House

    from .conftest import Stand
else:
    House = Stand = object

Key = Qt.Key
Visit = Callable[[Coroutine[Any, Any, None]], None]
Planned = Callable[..., Meeting]
Come = Callable[[], Awaitable[Stand]]
Left = Callable[[], Awaitable[list[Path]]]


@pytest.mark.parametrize("place", [Home(), Groups()])
def test_a_new_counselor_finds_it(house: House, visit: Visit, place: Place) -> None:
    """There is no group yet."""

    async def tale() -> None:
        page = await house.go(place)
        links = [b for b in page.findChildren(QPushButton) if b.text().startswith("Practice")]
        assert [link.isVisible() for link in links] == [True]
        links[0].setFocus()
        house.key(Key.Key_Return)
        await house.until(lambda: isinstance(house.shell.page, PracticePage))
        await house.settle()

    visit(tale())


def test_one_enter_starts_what_is_sensible(
    house: House, visit: Visit, folders: Path, come: Come
) -> None:
    async def tale() -> None:
        stand = await come()
        assert stand.page.setup.wish == practice_vault.Wish(minutes=45, type=MeetingType.FIRST)
        assert stand.page.setup.pace == 4
        house.key(Key.Key_Return, Key.Key_Return)  # twice is once
        await house.until(lambda: stand.page.run is not None)
        await house.settle()
        assert len(list(folders.iterdir())) == 1
        assert "nothing of it is kept" in stand.words()
        assert stand.strip == "Gilang is not here yet."
        live_page = stand.run.page
        people = live_page.side.people
        assert people is not None
        assert people.attending.of("practice-member-4").status is Attendance.ABSENT
        assert live_page.desk is not house.desk
        assert live_page.desk.db is not house.desk.db
        house.clock.advance(300)  # she looks round for five minutes: the clock waits for her
        house.key(Key.Key_Return)
        await house.settle()
        moment = live_page.controller.moment
        assert (moment.state, moment.stage) == (RunState.RUNNING, Stage.OPENING)
        assert moment.elapsed == pytest.approx(0, abs=1)
        assert (moment.bell - moment.at).total_seconds() == pytest.approx(45 * 60, abs=1)

    visit(tale())


def test_length_meeting_and_speed_can_be_chosen(house: House, visit: Visit, come: Come) -> None:
    async def tale() -> None:
        stand = await come()
        setup = stand.page.setup
        setup.minutes.chip(str(LENGTHS[-1])).setFocus()
        house.key(Key.Key_Space)
        setup.type.chip("middle").setFocus()
        house.key(Key.Key_Space)
        setup.speed.chip("10").setFocus()
        house.key(Key.Key_Space)
        assert "9" in setup._lasts.text()
        house.key(Key.Key_Return)
        await house.until(lambda: stand.page.run is not None)
        await house.settle()
        db = stand.run.page.desk.db
        made = meetings.meeting(db, "practice-meeting")
        assert (made.plan.minutes, made.plan.type, made.number) == (90, MeetingType.MIDDLE, 2)
        assert stand.run.pace == 10

    visit(tale())


def test_cues_come_up_and_are_ticked_when_followed(house: House, visit: Visit, begin: Come) -> None:
    async def tale() -> None:
        stand = await begin()
        assert stand.strip == "Greet the group and read the steps."
        stand.use(0.3)
        assert stand.strip == "Laras tells the whole group something."
        assert not stand.page.strip.ticked
        house.key(Key.Key_2, Key.Key_Q)  # another member
        assert not stand.page.strip.ticked
        house.key(Key.Key_1, Key.Key_Q)
        assert stand.page.strip.ticked
        house.key(Key.Key_Z, modifier=Qt.KeyboardModifier.ControlModifier)
        assert not stand.page.strip.ticked
        stand.use(0.8)
        assert stand.strip == "Gilang comes in late."
        assert "4 chooses the member, L: came late." in stand.words()
        house.key(Key.Key_4, Key.Key_L)
        assert stand.page.strip.ticked
        house.key(Key.Key_Return)
        stand.use(0.9)
        assert stand.strip == "The group hesitates; nobody wants to begin."
        house.key(Key.Key_Plus)
        assert stand.page.strip.ticked
        house.clock.advance(1)
        house.key(Key.Key_Return)
        stand.use(0.75)
        assert stand.strip == "Raka has to go early."
        house.key(Key.Key_8, Key.Key_M)
        assert stand.page.strip.ticked

    visit(tale())


def test_the_speed_changes_without_a_jump(house: House, visit: Visit, begin: Come) -> None:
    async def tale() -> None:
        stand = await begin()
        controller = stand.run.page.controller
        for pace, caption in ((4, "×10"), (10, "×1"), (1, "×4")):
            assert stand.run.pace == pace
            before = controller.moment.elapsed
            house.clock.advance(3)
            controller.look()
            assert controller.moment.elapsed - before == pytest.approx(3 * pace)
            house.key(Key.Key_F11)
            controller.look()
            assert controller.moment.elapsed - before == pytest.approx(3 * pace)
            speed = [b for b in stand.page.strip.findChildren(KeyButton) if "×" in b.caption()]
            assert [caption in each.caption() for each in speed] == [True]

    visit(tale())


def test_cover_safety_card_and_members_screen_work(house: House, visit: Visit, begin: Come) -> None:
    async def tale() -> None:
        stand = await begin()
        page = stand.run.page
        house.key(Key.Key_Escape)
        assert page.cover.isVisible()
        assert page.cover.size() == house.window.size()
        house.key(Key.Key_Escape)
        house.key(Key.Key_F1)
        assert page.extras.safety.isVisible()
        before = page.controller.moment.elapsed
        house.clock.advance(5)
        assert page.controller.moment.elapsed == before
        house.key(Key.Key_Escape)
        house.key(Key.Key_F5)
        assert page.extras.audience.is_open
        house.window.activateWindow()
        await house.until(house.window.isActiveWindow)
        stand.page.finish()
        assert not page.extras.audience.is_open

    visit(tale())


def test_a_save_of_everything_lets_the_practice_go_on(
    house: House, visit: Visit, begin: Come
) -> None:
    async def tale() -> None:
        stand = await begin()
        assert await house.shell.save()
        assert stand.run.page.controller._ticker.isActive()
        assert not house.shell.meeting_runs  # it does not keep the lock away

    visit(tale())


def test_while_a_real_meeting_runs_there_is_none(
    house: House,
    visit: Visit,
    planned: Planned,
    desk: Desk,
    clock: ManualClock,
    come: Come,
    left: Left,
) -> None:
    made = planned()
    live.begin(desk.db, made.id, (), clock.now().wall)
    assert meetings.meeting(desk.db, made.id).state is MeetingState.RUNNING

    async def tale() -> None:
        home = await house.go(Home())
        assert not [b for b in home.findChildren(QLabel) if "invented members" in b.text()]
        stand = await come()
        assert "A meeting of yours is running." in stand.words()
        house.key(Key.Key_Return)
        await house.settle()
        assert stand.page.run is None
        assert await left() == []

    visit(tale())
