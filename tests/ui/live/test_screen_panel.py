"""The panel for the members' screen: what stands there, by keys alone; and nobody's name."""

from collections.abc import Awaitable, Callable, Coroutine
from dataclasses import replace
from itertools import pairwise
from typing import TYPE_CHECKING, Any

from PySide6.QtCore import Qt

from facilitator.store import meetings
from sessions.live import LiveMeeting
from sessions.plan import Part, add_line, with_icebreaker
from sessions.records import Meeting, Stage
from tests.ui.live.panel_hand import (
    control,
    on,
    open_panel,
    panel,
    press,
    say,
    shown,
    steps,
)
from ui.live.parts.audience_card import AudienceCard
from ui.live.parts.screen_panel import LONGEST_SAID
from ui.live.screen_choice import BLACK, STEP, TIMER, WINDOW
from ui.places import Home, Live

if TYPE_CHECKING:
    from tests.ui.conftest import House, Run
else:
    House = Run = object

Visit = Callable[[Coroutine[Any, Any, None]], None]
Planned = Callable[..., Meeting]
Begin = Callable[[], Awaitable[Run]]
Key = Qt.Key
CONTROL = Qt.KeyboardModifier.ControlModifier
OWN, NAMING = "Tarik napas bersama", "Tanya kabar Bima"
WAITS = "Enter puts it on the screen."
REFUSED = "That names a member or tells their number, so it stays off their screen."


def keep(house: House, meeting: Meeting) -> None:
    """Two steps in her own words in the opening; the second names a member."""
    plan = meeting.plan
    for step_id, text in (("own", OWN), ("naming", NAMING)):
        plan = add_line(plan, Stage.OPENING, Part.STEPS, text, step_id)
    meetings.save_meeting(house.desk.db, replace(meeting, plan=plan))


def test_the_steps_she_chooses_stand_there_in_the_order_of_the_plan(
    house: House, visit: Visit, planned: Planned, begin: Begin
) -> None:
    planned()

    async def tale() -> None:
        run = await begin()
        first, second, third = list(steps(run).items())[:3]
        await open_panel(run)
        for step in (third, first, second):
            press(run, STEP + step[0], Key.Key_Return)
        assert (await shown(run)).lines == (first[1], second[1], third[1])
        assert on(run) == {WINDOW, TIMER, *(STEP + step[0] for step in (first, second, third))}
        press(run, STEP + second[0])
        assert (await shown(run)).lines == (first[1], third[1])
        run.key(Key.Key_Escape)
        assert panel(run).isHidden()
        assert run.page.hasFocus()
        run.key(Key.Key_Down, Key.Key_Delete)  # the first one is left out, there too
        assert (await shown(run)).lines == (third[1],)
        run.key(Key.Key_Delete)
        run.key(*[Key.Key_Down] * 2)
        run.key(*[Key.Key_Up] * 2, modifier=CONTROL)
        assert (await shown(run)).lines == (third[1], first[1])
        control(run).end()
        await run.settle()

    visit(tale())


def test_a_step_in_her_own_words_goes_through_unless_it_names_somebody(
    house: House, visit: Visit, planned: Planned, begin: Begin
) -> None:
    keep(house, planned())

    async def tale() -> None:
        run = await begin()
        template = next(iter(steps(run)))
        await open_panel(run)
        press(run, STEP + "naming")
        assert panel(run)._remark.text() == REFUSED
        assert STEP + "naming" not in on(run)
        assert (await shown(run)).lines == ()
        press(run, STEP + "own")
        press(run, STEP + template)
        assert panel(run)._remark.text() != REFUSED
        assert (await shown(run)).lines == (steps(run)[template], OWN)
        run.key(Key.Key_Escape)
        while run.page.view.steps.chosen != "own":
            run.key(Key.Key_Down)
        run.key(*[Key.Key_Up] * len(steps(run)), modifier=CONTROL)
        assert (await shown(run)).lines == (OWN, steps(run)[template])
        run.key(Key.Key_Delete)
        assert (await shown(run)).lines == (steps(run)[template],)
        control(run).end()
        await run.settle()

    visit(tale())


def test_her_own_line_stands_there_until_she_empties_it(
    house: House, visit: Visit, planned: Planned, begin: Begin
) -> None:
    planned()

    async def tale() -> None:
        run = await begin()
        await open_panel(run)
        say(run, "  Kita  mulai lagi pukul 10.15 ")
        assert (await shown(run)).said == ("Kita mulai lagi pukul 10.15",)
        for text in ("Giliran BIMA", "Dengarkan Intannya", "ANI, mulai"):
            say(run, text)
            assert panel(run)._remark.text() == REFUSED
            assert panel(run).field.text() == text
            assert (await shown(run)).said == ("Kita mulai lagi pukul 10.15",)
        press(run, TIMER)  # what was refused is still in the field, and not called shown
        assert (panel(run).field.text(), panel(run)._remark.text()) == ("ANI, mulai", WAITS)
        say(run, "c1 2n" + "x" * LONGEST_SAID)  # keys of the meeting are letters here
        assert len((await shown(run)).said[0]) == LONGEST_SAID
        assert run.moment.ticked == frozenset()
        run.key(Key.Key_Escape, Key.Key_Space)
        assert (await shown(run)).title == "A short pause"
        assert len((await shown(run)).said[0]) == LONGEST_SAID
        run.key(Key.Key_Space)
        await open_panel(run)
        say(run, " ")
        assert (await shown(run)).said == ()
        control(run).end()
        await run.settle()

    visit(tale())


def test_black_now_holds_whatever_comes_until_she_shows_it_again(
    house: House, visit: Visit, planned: Planned, begin: Begin
) -> None:
    planned()

    async def tale() -> None:
        run = await begin()
        await open_panel(run)
        assert (await shown(run)).title == "Welcome"
        run.key(Key.Key_Up)  # the last line, one press from the first
        assert panel(run).current == BLACK
        run.key(Key.Key_Space)
        assert (await shown(run)).black
        press(run, STEP + next(iter(steps(run))))
        say(run, "Tarik napas")
        assert (await shown(run)).black
        run.key(Key.Key_Escape, Key.Key_F1)
        run.key(Key.Key_Escape)  # the safety card, and back
        run.page.setFocus()
        run.enter(Stage.TRANSITION)
        assert (await shown(run)).black
        await open_panel(run)
        press(run, BLACK)
        assert (await shown(run)).title == "Are we ready?"
        control(run).end()
        await run.settle()

    visit(tale())


def test_what_she_chose_is_that_of_its_stage_and_of_this_meeting(
    house: House, visit: Visit, planned: Planned, begin: Begin
) -> None:
    planned()
    planned(number=2)

    async def tale() -> None:
        run = await begin()
        first_id, first = next(iter(steps(run).items()))
        await open_panel(run)
        press(run, TIMER)
        press(run, STEP + first_id)
        say(run, "Tarik napas")
        card = await shown(run)
        assert (card.lines, card.said, card.wedge) == ((first,), ("Tarik napas",), None)
        run.key(Key.Key_Escape)
        run.enter(Stage.TRANSITION)
        other = await shown(run)
        assert (other.lines, other.said, other.wedge is None) == ((), (), False)
        run.key(Key.Key_Backspace)  # back to the opening
        run.wait(1)
        assert await shown(run) == card
        await house.go(Home())
        await house.go(Live("meeting1"))
        run.wait(1)
        assert await shown(run) == card
        run.page.controller.do(LiveMeeting.end)
        await house.until(lambda: not control(run).is_open)
        assert control(run).choice(Stage.OPENING) == control(run).choice(Stage.CLOSING)
        await run.settle()

    visit(tale())


def test_the_activity_makes_room_for_steps_and_comes_back(
    house: House, visit: Visit, planned: Planned, begin: Begin
) -> None:
    meeting = planned()
    plan = with_icebreaker(meeting.plan, "hitung-sampai-sepuluh")
    meetings.save_meeting(house.desk.db, replace(meeting, plan=plan))

    async def tale() -> None:
        run = await begin()
        run.enter(Stage.TRANSITION)
        step_id, words = next(iter(steps(run, Stage.TRANSITION).items()))
        await open_panel(run)
        say(run, "Satu suara tiap angka")
        card = await shown(run)
        assert (card.title, card.said) == ("Count to Ten", ("Satu suara tiap angka",))
        press(run, STEP + step_id)
        assert on(run) == {WINDOW, TIMER, STEP + step_id}
        card = await shown(run)
        assert (card.title, card.lines) == ("Are we ready?", (words,))
        press(run, "activity")
        assert on(run) == {WINDOW, TIMER, "activity"}
        assert (await shown(run)).title == "Count to Ten"
        control(run).end()
        await run.settle()

    visit(tale())


def test_every_picture_comes_through_black(
    house: House, visit: Visit, planned: Planned, begin: Begin
) -> None:
    planned()

    async def tale() -> None:
        run = await begin()
        await open_panel(run)
        await shown(run)
        seen: list[AudienceCard] = []
        window = control(run)._window
        assert window is not None
        window.drawn.connect(seen.append)
        press(run, STEP + next(iter(steps(run))))
        await shown(run)
        say(run, "Tarik napas")
        await shown(run)
        press(run, TIMER)
        await shown(run)
        run.key(Key.Key_Escape)
        run.enter(Stage.TRANSITION)
        await shown(run)
        still = [replace(card, wedge=None) for card in seen]
        assert all(a == b or a.black or b.black for a, b in pairwise(still))
        assert sum(not card.black for card in seen) >= 4
        control(run).end()
        await run.settle()

    visit(tale())
