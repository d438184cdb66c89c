"""The bell in the window: moved by key and by its card, and offered to a meeting held at another
time than planned."""

from collections.abc import Awaitable, Callable, Coroutine
from datetime import timedelta
from typing import TYPE_CHECKING, Any

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QLabel

from facilitator.store import live
from sessions.events import EventKind
from sessions.records import Meeting, Stage
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
LEFT = Qt.MouseButton.LeftButton
ON_TIME = 48 * 60  # seconds from the clock's beginning to the planned one


def bells(house: House) -> list[float]:
    """By how many minutes the bell was moved, each time."""
    log = live.events(house.desk.db, "meeting1")
    return [event.value for event in log if event.kind is EventKind.BELL_MOVED]


def test_page_up_and_down_move_the_bell(
    house: House, visit: Visit, planned: Planned, begin: Begin
) -> None:
    planned()
    house.clock.advance(ON_TIME)

    async def tale() -> None:
        run = await begin()
        bell = run.moment.bell
        run.key(Key.Key_PageUp, Key.Key_PageUp, Key.Key_PageDown)
        assert run.moment.bell - bell == timedelta(minutes=1)
        assert run.page.bar.bell.text() == "bell 11:01"
        run.key(Key.Key_Z, modifier=CONTROL)
        assert run.moment.bell - bell == timedelta(minutes=2)
        run.wait(11)
        run.key(Key.Key_Z, modifier=CONTROL)
        assert run.moment.bell - bell == timedelta(minutes=2)
        await run.settle()

    visit(tale())
    assert bells(house) == [1, 1, -1]


def card_buttons(run: Run) -> dict[str, KeyButton]:
    return {made.caption(): made for made in run.page.bell.findChildren(KeyButton)}


def test_the_card_behind_the_bell_moves_it_and_takes_no_key(
    house: House, visit: Visit, planned: Planned, begin: Begin
) -> None:
    planned()
    house.clock.advance(ON_TIME)

    async def tale() -> None:
        run = await begin()
        card = run.page.bell
        QTest.mouseClick(run.page.bar.bell, LEFT)
        assert card.isVisible()
        assert run.page.rect().contains(card.geometry())
        for caption in ("+5", "+5", "−1"):
            QTest.mouseClick(card_buttons(run)[caption], LEFT)
        assert run.moment.bell_moved == 9
        said = [shown.text() for shown in card.findChildren(QLabel)]
        assert "11:09" in said
        assert "planned 11:00" in said
        run.key(Key.Key_3, Key.Key_PageUp)
        assert (run.page.side.chosen, run.moment.bell_moved) == ("m3", 10)
        QTest.mouseClick(run.page.view.dial, LEFT)  # elsewhere: it goes, the press still counts
        assert not card.isVisible()
        assert not run.page.view.dial.digits
        QTest.mouseClick(run.page.bar.bell, LEFT)
        QTest.mouseClick(run.page.bar.bell, LEFT)
        assert not card.isVisible()
        QTest.mouseClick(run.page.bar.bell, LEFT)
        run.key(Key.Key_Escape)
        assert not card.isVisible()  # what lies on top goes, and nothing is covered
        assert run.page.cover.isHidden()
        QTest.mouseClick(run.page.bar.bell, LEFT)
        await house.go(Home())
        assert card.isHidden()
        await run.settle()

    visit(tale())


def test_the_card_offers_nothing_that_lies_in_the_past(
    house: House, visit: Visit, planned: Planned, begin: Begin
) -> None:
    planned()
    house.clock.advance(ON_TIME + 57 * 60)

    async def tale() -> None:
        run = await begin()
        run.page.bar.bell.click()
        buttons = card_buttons(run)
        enabled = {c for c, made in buttons.items() if made.isEnabled()}
        assert enabled == {"−1", "+1", "+5", "×"}
        await run.settle()

    visit(tale())


@pytest.mark.parametrize(
    ("late", "sentence", "change"),
    [
        (0, "Begun before its time. Move the bell to 10:12?", -48),
        (ON_TIME + 75 * 60, "Begun long after its time. Move the bell to 12:15?", 75),
    ],
)
@pytest.mark.parametrize("by_mouse", [False, True])
def test_f2_moves_the_bell_to_the_planned_length(
    house: House,
    visit: Visit,
    planned: Planned,
    begin: Begin,
    late: int,
    sentence: str,
    change: int,
    by_mouse: bool,
) -> None:
    planned()
    house.clock.advance(late)

    async def tale() -> None:
        run = await begin()
        assert run.page.notices.sentence == sentence
        if by_mouse:
            QTest.mouseClick(run.button("Move the bell"), LEFT)
        else:
            run.key(Key.Key_F2)
        assert run.moment.bell_moved == change
        assert run.page.notices.sentence == ""
        run.key(Key.Key_F2, Key.Key_F3)  # there is nothing to answer any more
        assert run.moment.bell_moved == change
        run.key(Key.Key_Z, modifier=CONTROL)
        assert run.page.notices.sentence == sentence
        run.key(Key.Key_F2)
        await run.settle()

    visit(tale())
    assert bells(house) == [change, change]


@pytest.mark.parametrize("by_mouse", [False, True])
def test_f3_leaves_the_bell_and_it_is_not_said_again(
    house: House, visit: Visit, planned: Planned, begin: Begin, by_mouse: bool
) -> None:
    planned()

    async def tale() -> None:
        run = await begin()
        if by_mouse:
            QTest.mouseClick(run.button("Leave it"), LEFT)
        else:
            run.key(Key.Key_F3)
        assert run.moment.bell_moved == 0
        assert "bell" not in run.page.notices.sentence
        run.enter(Stage.TRANSITION)
        assert "bell" not in run.page.notices.sentence
        await house.go(Home())
        await house.rebuild()
        page = await house.go(Live("meeting1"))
        assert isinstance(page, LivePage)
        house.key(Key.Key_Return)  # what was missed meanwhile
        assert "bell" not in page.notices.sentence
        assert page.notices.bell_change is None
        await run.settle()

    visit(tale())
    assert bells(house) == [0]


def test_on_time_nothing_is_said_about_the_bell(
    house: House, visit: Visit, planned: Planned, begin: Begin
) -> None:
    planned()
    house.clock.advance(ON_TIME)

    async def tale() -> None:
        run = await begin()
        assert run.page.notices.bell_change is None
        run.key(Key.Key_F2, Key.Key_F3)
        await run.settle()

    visit(tale())
    assert bells(house) == []
