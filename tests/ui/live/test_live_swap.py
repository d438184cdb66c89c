"""Swapping the activity of the running stage: what fits now, why, and with keys alone."""

from collections.abc import Awaitable, Callable, Coroutine
from dataclasses import replace
from datetime import timedelta
from typing import TYPE_CHECKING, Any

from PySide6.QtCore import Qt
from PySide6.QtTest import QTest

from facilitator import activity_library
from facilitator.store import groups, library, live
from icebreakers.activity import Activity
from icebreakers.needs import Need, violated
from sessions.events import EventKind, RunState
from sessions.records import ActivityUse, Meeting, Stage
from tests.facilitator.packing import own
from ui.live.page import LivePage
from ui.live.parts.beside import Shown
from ui.live.parts.swap_paint import LINE_ROLE
from ui.places import Live

if TYPE_CHECKING:
    from tests.ui.conftest import House, Run
else:
    House = Run = object

Visit = Callable[[Coroutine[Any, Any, None]], None]
Planned = Callable[..., Meeting]
Begin = Callable[[], Awaitable[Run]]
Key = Qt.Key
CONTROL = Qt.KeyboardModifier.ControlModifier


def offered(run: Run) -> list[Activity]:
    return [each.activity for each in run.page.activities.swap._suggestions]


def keys(run: Run) -> list[str]:
    return [activity.key for activity in offered(run)]


def told(run: Run, row: int = 0) -> str:
    """Why a line is offered, in the list."""
    return str(run.page.activities.swap.list.item(row).data(LINE_ROLE).because)


def test_g_chooses_in_a_stage_that_has_none_and_ctrl_z_takes_it_back(
    house: House, visit: Visit, planned: Planned, begin: Begin
) -> None:
    planned()

    async def tale() -> None:
        run = await begin()
        beside, swap = run.page.view.beside, run.page.activities.swap
        assert beside.shown is Shown.WORDS
        run.key(Key.Key_G)
        assert swap.isVisible()
        assert all("opening" in activity.stages for activity in offered(run))
        run.key(Key.Key_Down, Key.Key_Down, Key.Key_Up)
        second = keys(run)[1]
        assert swap.current == second
        run.key(Key.Key_Return)
        assert run.moment.activity == second
        assert run.moment.stage is Stage.OPENING
        assert beside.shown is Shown.ACTIVITY
        run.key(Key.Key_Z, modifier=CONTROL)
        assert run.moment.activity == ""
        assert beside.shown is Shown.WORDS
        await run.settle()

    visit(tale())
    written = live.events(house.desk.db, "meeting1")
    (event,) = (each for each in written if each.kind is EventKind.ICEBREAKER_CHOSEN)
    assert event.stage is Stage.OPENING


def test_a_press_on_the_quiet_button_and_on_a_line_does_the_same(
    visit: Visit, planned: Planned, begin: Begin
) -> None:
    planned()

    async def tale() -> None:
        run = await begin()
        QTest.mouseClick(run.button("Choose an activity"), Qt.MouseButton.LeftButton)
        swap = run.page.activities.swap
        spot = swap.list.visualItemRect(swap.list.item(1)).center()
        wanted = keys(run)[1]
        QTest.mouseClick(swap.list.viewport(), Qt.MouseButton.LeftButton, pos=spot)
        assert run.moment.activity == wanted
        QTest.mouseClick(run.button("Swap"), Qt.MouseButton.LeftButton)
        assert swap.isVisible()
        assert wanted not in keys(run)

    visit(tale())


def test_while_the_list_is_open_no_key_is_a_command(
    visit: Visit, planned: Planned, begin: Begin
) -> None:
    planned()

    async def tale() -> None:
        run = await begin()
        run.key(Key.Key_G)
        before = run.moment
        for key in (Key.Key_C, Key.Key_Space, Key.Key_Plus, Key.Key_B, Key.Key_F, Key.Key_3):
            run.key(key)
        assert run.moment == before
        assert run.page.side.chosen == ""
        run.key(Key.Key_G)
        assert not run.page.activities.choosing
        run.key(Key.Key_Space)
        assert run.moment.state is RunState.PAUSED
        run.key(Key.Key_Space, Key.Key_G, Key.Key_F6, Key.Key_Return)
        assert run.moment.stage is Stage.TRANSITION  # under the glance nothing is taken unseen
        assert run.moment.activity == ""

    visit(tale())


def test_it_follows_the_minutes_left_and_offers_the_shortest_in_the_end(
    visit: Visit, planned: Planned, begin: Begin
) -> None:
    planned()

    async def tale() -> None:
        run = await begin()
        run.enter(Stage.TRANSITION)
        run.key(Key.Key_G)
        swap = run.page.activities.swap
        many, left = len(keys(run)), run.moment.stage_left
        assert all(activity.minutes[0] <= round(left / 60) for activity in offered(run))
        assert swap.notice.isHidden()
        kept = min(offered(run), key=lambda activity: activity.minutes[0])
        swap.go_to(kept.key)
        run.wait(left - 100)
        assert 0 < len(keys(run)) < many  # though it stood open
        assert all(activity.minutes[0] <= 2 for activity in offered(run))
        assert swap.current == kept.key
        run.wait(120)
        assert swap.notice.isVisible()
        assert "no time left" in swap.notice.text()
        least = [activity.minutes[0] for activity in offered(run)]
        assert least == sorted(least)
        assert 0 < len(least) <= 5

    visit(tale())


def test_it_is_made_anew_when_somebody_leaves_or_arrives(
    visit: Visit, planned: Planned, begin: Begin
) -> None:
    planned(names=["Ani", "Bima", "Citra", "Dewi"])

    async def tale() -> None:
        run = await begin()
        run.key(Key.Key_G)
        before = keys(run)
        assert "4 here" in run.page.activities.swap.facts.text()
        attending = run.page.people.attending
        for member_id in ("m1", "m2"):
            attending.leave_or_return(member_id)
        assert "2 here" in run.page.activities.swap.facts.text()
        assert all(a.people[0] <= 2 <= a.people[1] for a in offered(run))
        assert keys(run) != before
        for member_id in ("m1", "m2"):
            attending.leave_or_return(member_id)
        assert keys(run) == before
        await run.settle()

    visit(tale())


def test_the_needs_of_those_who_are_here_count(
    house: House, visit: Visit, planned: Planned, begin: Begin
) -> None:
    planned()
    [*_others, last] = groups.members(house.desk.db, "g")
    seated = frozenset({Need.SEATED.value})
    groups.save_member(house.desk.db, replace(last, needs=seated))

    async def tale() -> None:
        run = await begin()
        run.enter(Stage.TRANSITION)
        run.key(Key.Key_G)
        minded = keys(run)
        assert not any(violated(activity, {Need.SEATED}) for activity in offered(run))
        run.page.people.attending.leave_or_return(last.id)
        assert set(minded) < set(keys(run))
        await run.settle()

    visit(tale())


def test_what_the_group_had_lately_comes_last_and_says_so(
    house: House, visit: Visit, planned: Planned, begin: Begin
) -> None:
    meeting = planned()
    planned(days=-7, number=2)

    async def tale() -> None:
        run = await begin()
        run.key(Key.Key_G)
        first = keys(run)[0]
        assert "not used yet" in told(run)
        run.key(Key.Key_Escape)
        used = meeting.date - timedelta(days=7)
        library.record_use(
            house.desk.db,
            ActivityUse(group_id="g", meeting_id="meeting2", key=first, used_on=used),
        )
        await house.rebuild()
        again = await begin_again(house)
        again.key(Key.Key_G)
        assert keys(again)[-1] == first
        assert "used before" in told(again, len(keys(again)) - 1)

    visit(tale())


async def begin_again(house: House) -> Run:
    page = await house.go(Live("meeting1"))
    assert isinstance(page, LivePage)
    house.key(Key.Key_Return)  # what was missing was a pause
    return house.run(page)


def test_r_draws_one_and_m_leaves_out_what_needs_materials(
    visit: Visit, planned: Planned, begin: Begin
) -> None:
    planned()

    async def tale() -> None:
        run = await begin()
        swap = run.page.activities.swap
        run.key(Key.Key_G)
        every = keys(run)
        swap.draw = lambda count: count - 1
        run.key(Key.Key_R)
        assert swap.current == every[-1]
        run.key(Key.Key_R)
        assert swap.current == every[-2]  # never the one she is at
        run.key(Key.Key_M)
        assert 0 < len(keys(run)) < len(every)
        assert not any(activity.kinds for activity in offered(run))
        assert "no materials" in swap.facts.text()
        run.key(Key.Key_M)
        assert keys(run) == every
        run.key(Key.Key_R, Key.Key_Return)
        assert run.moment.activity == every[-1]
        run.key(Key.Key_G, Key.Key_Delete)
        assert run.moment.activity == ""

    visit(tale())


def test_her_own_activities_are_offered_too(
    house: House, visit: Visit, planned: Planned, begin: Begin
) -> None:
    planned()
    mine = own(1)
    activity_library.save_own(house.desk.db, mine, house.clock.now().wall)

    async def tale() -> None:
        run = await begin()
        run.key(Key.Key_G)
        assert mine.key in keys(run)

    visit(tale())


def test_where_nobody_is_left_it_says_that_nothing_suits(
    visit: Visit, planned: Planned, begin: Begin
) -> None:
    planned(names=["Ani"])

    async def tale() -> None:
        run = await begin()
        run.page.people.attending.leave_or_return("m1")
        run.key(Key.Key_G, Key.Key_Return, Key.Key_Down, Key.Key_R)
        swap = run.page.activities.swap
        assert run.page.activities.choosing
        assert swap.list.count() == 0
        assert "suits those who are here" in swap.notice.text()
        run.key(Key.Key_Escape)
        assert not run.page.activities.choosing
        await run.settle()

    visit(tale())
