"""Seats that are moved, marks of her own, and today's marks that can be taken off."""

from collections.abc import Awaitable, Callable, Coroutine
from typing import TYPE_CHECKING, Any

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QPushButton

from facilitator.store import groups, marks
from sessions.events import RunState
from sessions.records import LiveMark, MarkKind, Meeting, OwnMark, Stage
from ui.live.parts.mark_chips import MadeChip
from ui.places import Home, Live

if TYPE_CHECKING:
    from tests.ui.conftest import House, Run
else:
    House = Run = object

Visit = Callable[[Coroutine[Any, Any, None]], None]
Planned = Callable[..., Meeting]
Begin = Callable[[], Awaitable[Run]]
Key = Qt.Key
SHIFT = Qt.KeyboardModifier.ShiftModifier
ALT = Qt.KeyboardModifier.AltModifier
CONTROL = Qt.KeyboardModifier.ControlModifier
LEFT = Qt.MouseButton.LeftButton
MINE = ("menangis", "tertawa", "melihat jam")


def take_back(run: Run) -> None:
    run.key(Key.Key_Z, modifier=CONTROL)


def seated(house: House) -> str:
    """Who sits where on the disk, by the digits of their ids."""
    return "".join(member.id[1:] for member in groups.members(house.desk.db, "g"))


def shown(run: Run) -> str:
    return "".join(seat.member_id[1:] for seat in run.page.side.circle._seats)


def kept(house: House) -> tuple[LiveMark, ...]:
    return marks.marks(house.desk.db, "meeting1")


def chips(run: Run) -> list[MadeChip]:
    found = run.page.side.member.today.findChildren(MadeChip)
    return [chip for chip in found if not chip.isHidden()]


@pytest.fixture
def mine(house: House) -> dict[str, str]:
    """Three kinds of her own, their ids by name."""
    for name in MINE:
        marks.save_own_mark(house.desk.db, OwnMark(id=f"own {name}", name=name))
    return {name: f"own {name}" for name in MINE}


# seats --------------------------------------------------------------------------------------------


def test_shift_and_an_arrow_exchange_seats(
    house: House, visit: Visit, planned: Planned, begin: Begin
) -> None:
    planned()

    async def tale() -> None:
        run = await begin()
        run.key(Key.Key_Right, modifier=SHIFT)  # nobody is chosen
        run.key(Key.Key_2)
        run.key(Key.Key_Right, Key.Key_Right, modifier=SHIFT)
        assert (shown(run), run.page.side.chosen) == ("134256789", "m2")
        run.key(Key.Key_1)
        run.key(Key.Key_Left, modifier=SHIFT)  # round the circle
        assert shown(run) == "934256781"
        await run.settle()
        assert seated(house) == "934256781"
        run.key(Key.Key_1)  # the digits follow the seats
        assert run.page.side.chosen == "m9"
        run.key(Key.Key_Right)
        assert run.page.side.chosen == "m3"
        take_back(run)
        assert shown(run) == "134256789"
        take_back(run)
        take_back(run)
        assert shown(run) == "123456789"
        await run.settle()

    visit(tale())
    assert seated(house) == "123456789"


def test_seats_are_taken_back_for_ten_seconds_only(
    house: House, visit: Visit, planned: Planned, begin: Begin
) -> None:
    planned()

    async def tale() -> None:
        run = await begin()
        run.key(Key.Key_4)
        run.key(Key.Key_Left, modifier=SHIFT)
        run.wait(11)
        take_back(run)
        assert shown(run) == "124356789"
        await run.settle()

    visit(tale())


def test_a_seat_that_is_dragged_stays_for_the_group(
    house: House, visit: Visit, planned: Planned, begin: Begin
) -> None:
    planned()

    async def tale() -> None:
        run = await begin()
        circle = run.page.side.circle
        begin_at, end = (circle.seat_centre(m).toPoint() for m in ("m2", "m7"))
        QTest.mousePress(circle, LEFT, pos=begin_at)
        for share in (0.4, 0.8, 1.0):
            QTest.mouseMove(circle, begin_at + (end - begin_at) * share)
        assert circle.landing == "m7"
        QTest.mouseRelease(circle, LEFT, pos=end)
        assert shown(run) == "173456289"
        assert run.page.side.chosen == ""  # a drag chooses nobody
        run.key(Key.Key_C)  # the mouse took the keys nowhere
        assert run.moment.ticked
        await house.go(Home())
        again = house.run(await house.go(Live("meeting1")))
        assert shown(again) == "173456289"
        again.key(Key.Key_1)
        again.write("q")
        assert again.page.side.circle._middle == ("next turn", "Gita")  # the turns follow

    visit(tale())
    assert seated(house) == "173456289"


# marks of her own ---------------------------------------------------------------------------------


def test_alt_and_a_digit_put_her_own_marks(
    house: House, visit: Visit, planned: Planned, begin: Begin, mine: dict[str, str]
) -> None:
    planned()

    async def tale() -> None:
        run = await begin()
        run.key(Key.Key_1, modifier=ALT)  # nobody is chosen
        run.enter(Stage.ACTIVITY)
        run.key(Key.Key_3)
        run.key(Key.Key_1, Key.Key_3, Key.Key_4, modifier=ALT)  # there is no fourth
        run.key(Key.Key_N)
        run.key(Key.Key_2, modifier=ALT)  # while she writes it is no command
        await run.settle()

    visit(tale())
    found = [(m.member_id, m.kind, m.stage) for m in kept(house)]
    assert found == [("m3", mine[each], Stage.ACTIVITY) for each in ("melihat jam", "tertawa")]


def test_her_own_marks_are_chips_after_the_eight(
    house: House, visit: Visit, planned: Planned, begin: Begin, mine: dict[str, str]
) -> None:
    planned()

    async def tale() -> None:
        run = await begin()
        run.key(Key.Key_5)
        await run.settle()
        offered = run.page.side.member.kinds.findChildren(QPushButton)
        assert [b.accessibleName() for b in offered][8:] == sorted(MINE)
        assert offered[9].text().endswith("Alt+2")
        QTest.mouseClick(offered[9], LEFT)
        run.key(Key.Key_C)  # the keys are the meeting's
        assert run.moment.ticked
        await run.settle()
        assert [chip.text() for chip in chips(run)] == [f"menangis {run.moment.at:%H:%M}  ×"]
        marks.remove_own_mark(house.desk.db, mine["menangis"])
        await house.go(Home())
        again = house.run(await house.go(Live("meeting1")))
        again.key(Key.Key_5)
        await again.settle()
        assert chips(again)[0].text().startswith("menangis")  # retired, the mark has its name
        assert len(again.page.side.member.kinds.findChildren(QPushButton)) >= 10

    visit(tale())
    assert [m.kind for m in kept(house)] == [mine["menangis"]]


# today's marks ------------------------------------------------------------------------------------


def test_a_mark_is_taken_off_by_its_chip_long_after(
    house: House, visit: Visit, planned: Planned, begin: Begin
) -> None:
    planned()

    async def tale() -> None:
        run = await begin()
        today = run.page.side.member.today
        run.key(Key.Key_1)
        assert not today.isVisible()
        high = run.page.side.circle.height()
        run.write("q")
        run.wait(5)
        run.write("w")
        await run.settle()
        assert len(chips(run)) == 2
        run.key(Key.Key_2)
        await run.settle()
        assert not today.isVisible()
        assert run.page.side.circle.height() == high  # no room is taken where there are none
        run.wait(300)
        run.key(Key.Key_1)
        await run.settle()
        assert [c.text().split()[0] for c in chips(run)] == ["opened", "spoke"]
        QTest.mouseClick(chips(run)[1], LEFT)
        await run.settle()
        assert [m.kind for m in kept(house)] == [MarkKind.OPENED_UP.value]
        take_back(run)
        await run.settle()

    visit(tale())
    assert [m.kind for m in kept(house)] == [MarkKind.SPOKE.value, MarkKind.OPENED_UP.value]


def test_marks_are_taken_off_by_keys(
    house: House, visit: Visit, planned: Planned, begin: Begin
) -> None:
    planned()

    async def tale() -> None:
        run = await begin()
        run.key(Key.Key_6)
        run.write("qwru")
        run.wait(60)
        run.key(Key.Key_Delete, modifier=ALT)  # the last one
        await run.settle()
        assert [m.kind for m in kept(house)] == ["spoke", "opened_up", "responded"]
        chips(run)[1].setFocus(Qt.FocusReason.TabFocusReason)
        run.key(Key.Key_C)  # still a command of the meeting
        assert run.moment.ticked
        run.key(Key.Key_Return)  # takes off, and does not go on
        assert run.moment.stage is Stage.OPENING
        assert run.page.hasFocus()
        await run.settle()
        assert [m.kind for m in kept(house)] == ["spoke", "responded"]
        chips(run)[0].setFocus(Qt.FocusReason.TabFocusReason)
        run.key(Key.Key_Escape)
        assert run.page.hasFocus()
        assert run.page.cover.isHidden()
        assert run.moment.state is RunState.RUNNING
        run.key(Key.Key_0)
        run.key(Key.Key_Delete, modifier=ALT)  # the group has no marks
        await run.settle()

    visit(tale())
    assert len(kept(house)) == 2


def test_many_marks_show_the_latest_first(
    house: House, visit: Visit, planned: Planned, begin: Begin
) -> None:
    planned()

    async def tale() -> None:
        run = await begin()
        run.key(Key.Key_6)
        run.write("k")
        for _ in range(8):
            run.wait(60)
            run.write("q")
        await run.settle()
        assert [c.text().split()[0] for c in chips(run)] == ["spoke"] * 6
        today = run.page.side.member.today
        more = next(b for b in today.findChildren(QPushButton) if b.text() == "+3")
        QTest.mouseClick(more, LEFT)
        await run.settle()
        assert [c.text().split()[0] for c in chips(run)] == ["spoke"] * 8 + ["withdrew"]
        run.key(Key.Key_5, Key.Key_6)
        await run.settle()
        assert len(chips(run)) == 6

    visit(tale())
