"""What is made ready while Home stands still, in slices, and what comes between."""

from collections.abc import Awaitable, Callable, Iterator
from typing import TYPE_CHECKING

import pytest
from PySide6.QtCore import QObject, Qt

from sessions.events import RunState
from sessions.records import Meeting
from ui.ahead import Ahead
from ui.live import page as live
from ui.live.members_side import LiveSide
from ui.live.page import LivePage
from ui.places import CloseMeeting, Home, Live, PlanMeeting
from ui.shell import MADE_AHEAD

if TYPE_CHECKING:
    from .conftest import House
else:
    House = object

Visit = Callable[[Awaitable[None]], None]


def counted(slices: list[int]) -> Iterator[None]:
    for number in range(3):
        slices.append(number)
        yield


def test_slice_after_slice_until_all_is_done(house: House, visit: Visit) -> None:
    slices: list[int] = []
    ahead = Ahead(counted(slices), house.shell)

    async def tale() -> None:
        assert slices == []  # not before it was begun
        ahead.begin(0)
        await house.until(lambda: ahead.done)
        assert slices == [0, 1, 2]

    visit(tale())


def test_it_rests_while_somebody_works(house: House, visit: Visit) -> None:
    slices: list[int] = []
    ahead = Ahead(counted(slices), house.shell)

    async def tale() -> None:
        ahead.begin(0)
        await house.until(lambda: slices == [0])
        ahead.rest()
        await house.settle()
        assert not ahead.done
        ahead.begin(0)
        await house.until(lambda: len(slices) > 1)
        ahead.stop()
        assert ahead.done

    visit(tale())


def test_work_that_fails_is_given_up_without_a_word(
    house: House, visit: Visit, caplog: pytest.LogCaptureFixture
) -> None:
    def failing() -> Iterator[None]:
        yield
        raise ValueError("a bug")

    ahead = Ahead(failing(), house.shell)

    async def tale() -> None:
        ahead.begin(0)
        await house.until(lambda: ahead.done)
        assert [record.levelname for record in caplog.records] == ["WARNING"]
        caplog.clear()

    visit(tale())


def test_the_next_pages_are_made_while_home_stands_still(
    house: House, visit: Visit, planned: Callable[..., Meeting]
) -> None:
    planned()

    async def tale() -> None:
        await house.go(Home())
        shell = house.shell
        shell.ahead.between_ms = 0
        shell.ahead.begin(0)
        await house.until(lambda: shell.ahead.done)
        assert set(shell._begun) == set(MADE_AHEAD) == {Live, CloseMeeting}
        made = shell._begun[Live]
        assert await house.go(Live("meeting1")) is made
        house.key(Qt.Key.Key_Return)
        assert made.controller.moment.state is RunState.RUNNING

    visit(tale())


def test_whoever_comes_in_between_finds_a_whole_page(
    house: House, visit: Visit, planned: Callable[..., Meeting]
) -> None:
    planned()

    async def tale() -> None:
        await house.go(Home())
        shell = house.shell
        shell.ahead.between_ms = 0
        shell.ahead.begin(0)
        await house.until(lambda: Live in shell._begun)
        page = await house.go(Live("meeting1"))
        assert isinstance(page, LivePage)
        assert not shell.ahead._timer.isActive()  # somebody is at work
        house.key(Qt.Key.Key_Return)
        assert page.controller.moment.state is RunState.RUNNING
        await house.go(Home())
        shell.ahead.begin(0)
        await house.until(lambda: shell.ahead.done)
        assert Live not in shell._begun
        assert len(shell.findChildren(LivePage)) == 1

    visit(tale())


def test_only_home_lets_it_go_on(
    house: House, visit: Visit, planned: Callable[..., Meeting]
) -> None:
    planned()

    async def tale() -> None:
        await house.go(Home())
        assert house.shell.ahead._timer.isActive()
        await house.go(PlanMeeting("meeting1"))
        assert not house.shell.ahead._timer.isActive()

    visit(tale())


def test_nothing_is_made_any_more_when_the_vault_closes(house: House, visit: Visit) -> None:
    async def tale() -> None:
        await house.go(Home())
        house.shell.ahead.between_ms = 0
        house.shell.ahead.begin(0)
        await house.until(lambda: Live in house.shell._begun)
        await house.shell.close_pages()
        assert house.shell.ahead.done
        assert not house.shell.meeting_runs

    visit(tale())


def test_a_page_of_which_a_part_failed_is_made_again(
    house: House,
    visit: Visit,
    planned: Callable[..., Meeting],
    monkeypatch: pytest.MonkeyPatch,
    caplog: pytest.LogCaptureFixture,
) -> None:
    planned()
    made = LiveSide
    broken = [True]

    def side(desk: object) -> QObject:
        if broken:
            broken.clear()
            raise ValueError("a bug")
        return made(desk)

    monkeypatch.setattr(live, "LiveSide", side)

    async def tale() -> None:
        await house.go(Home())
        house.shell.ahead.between_ms = 0
        house.shell.ahead.begin(0)
        await house.until(lambda: house.shell.ahead.done)
        caplog.clear()
        assert house.shell._begun == {}
        page = await house.go(Live("meeting1"))
        house.key(Qt.Key.Key_Return)
        assert page.controller.moment.state is RunState.RUNNING

    visit(tale())
