"""What may be said is always there to be read: going back and forth, and in later meetings."""

from collections.abc import Awaitable, Callable, Coroutine
from dataclasses import replace
from typing import TYPE_CHECKING, Any

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QStackedLayout, QWidget

from facilitator.store import meetings
from sessions.plan import with_icebreaker
from sessions.records import Meeting
from ui.live.page import LivePage
from ui.places import Live

if TYPE_CHECKING:
    from tests.ui.conftest import House, Run
else:
    House = Run = object

Visit = Callable[[Coroutine[Any, Any, None]], None]
Planned = Callable[..., Meeting]
Begin = Callable[[], Awaitable[Run]]
Key = Qt.Key


def unlaid(run: Run) -> list[str]:
    """What is in view and was not laid out since it was filled."""
    return [
        type(each).__name__
        for each in run.page.findChildren(QWidget)
        if each.isVisible()
        and (layout := each.layout()) is not None
        and layout.count() > 0
        and not isinstance(layout, QStackedLayout)
        and layout.geometry().isNull()
    ]


def test_the_sentences_are_there_after_going_back_and_forth(
    house: House, visit: Visit, planned: Planned, begin: Begin
) -> None:
    planned()

    async def tale() -> None:
        run = await begin()
        await back_and_forth(run)

    visit(tale())


def test_they_are_there_beside_an_ice_breaker_and_in_later_meetings(
    house: House, visit: Visit, planned: Planned
) -> None:
    for number in (1, 2, 3):
        meeting = planned(number=number)
        plan = with_icebreaker(meeting.plan, "hujan-badai")
        meetings.save_meeting(house.desk.db, replace(meeting, plan=plan))

    async def tale() -> None:
        for number in (1, 2, 3):
            page = await house.go(Live(f"meeting{number}"))
            assert isinstance(page, LivePage)
            house.key(Key.Key_Return)
            await house.settle()
            run = house.run(page)
            await back_and_forth(run)
            house.key(Key.Key_Return)
            run.wait(2)
            house.key(Key.Key_Return)
            await house.settle()

    visit(tale())


async def back_and_forth(run: Run) -> None:
    for key in (*[Key.Key_Return, Key.Key_Backspace] * 2, *[Key.Key_Return] * 3):
        run.wait(2)
        run.key(key)
        await run.settle()
        await run.house.until(lambda: not unlaid(run))
