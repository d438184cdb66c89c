"""What stands beside the running meeting: safety card, members' screen, glance, timers, the
room before the start, the pledge, and what is asked back."""

from collections.abc import Awaitable, Callable, Coroutine
from typing import TYPE_CHECKING, Any

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication

from facilitator.store import commitments, live, meetings
from sessions.events import Event, EventKind, RunState
from sessions.records import Commitment, CommitmentAnswer, Meeting, MeetingState, Stage
from ui.live.page import LivePage
from ui.live.parts.audience_window import AudienceWindow
from ui.live.parts.beside import Shown
from ui.live.parts.room_checklist import RoomChecklist
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
LEFT = Qt.MouseButton.LeftButton
NAMES = ("Zyxwan", "Qoprita", "Vexandro")


def log(house: House) -> tuple[Event, ...]:
    return live.events(house.desk.db, "meeting1")


def kinds(house: House) -> list[EventKind]:
    return [event.kind for event in log(house)]


def screens() -> list[AudienceWindow]:
    """The members' screens that can be seen."""
    every = QApplication.topLevelWidgets()
    return [each for each in every if isinstance(each, AudienceWindow) and each.isVisible()]


async def screen_shows(house: House) -> AudienceWindow:
    """The one members' screen, once it has something on it.

    Here, unlike on a desktop, a new window takes the keys even if it does not want them.
    """
    (window,) = screens()
    house.window.activateWindow()
    await house.until(house.window.isActiveWindow)
    await house.until(lambda: not window.card.black)
    return window


# the safety card ------------------------------------------------------------------------------


def test_under_the_safety_card_the_clock_stands_and_the_screen_is_black(
    house: House, visit: Visit, planned: Planned, begin: Begin
) -> None:
    planned()

    async def tale() -> None:
        run = await begin()
        run.key(Key.Key_F5)
        window = await screen_shows(house)
        before = run.moment.elapsed
        run.key(Key.Key_F1)
        assert run.page.extras.safety.isVisible()
        assert window.card.black
        run.key(Key.Key_3, Key.Key_Down, Key.Key_C, Key.Key_Plus)  # the meeting hears nothing
        run.wait(60)
        assert run.moment.elapsed == pytest.approx(before)
        assert window.card.black
        run.key(Key.Key_Escape)
        assert not run.page.extras.safety.isVisible()
        assert run.page.cover.isHidden()
        assert run.moment.state is RunState.RUNNING
        run.wait(10)
        assert run.moment.elapsed == pytest.approx(before + 10)
        await screen_shows(house)
        run.key(Key.Key_2)
        assert run.page.side.chosen == "m2"  # the keys are back
        await run.settle()

    visit(tale())
    opened, closed = log(house)[1:]
    assert (opened.kind, closed.kind) == (EventKind.SAFETY_OPENED, EventKind.SAFETY_CLOSED)
    assert {opened.ref, opened.text, closed.ref, closed.text} == {""}


def test_leaving_the_page_closes_the_safety_card(
    house: House, visit: Visit, planned: Planned, begin: Begin
) -> None:
    planned()

    async def tale() -> None:
        run = await begin()
        run.key(Key.Key_F1)
        await house.go(Home())
        assert not run.page.extras.safety.isVisible()
        assert run.moment.state is RunState.RUNNING
        await run.settle()

    visit(tale())
    assert kinds(house)[1:] == [EventKind.SAFETY_OPENED, EventKind.SAFETY_CLOSED]


# the members' screen --------------------------------------------------------------------------


def test_f5_opens_and_closes_the_members_screen(
    house: House, visit: Visit, planned: Planned, begin: Begin
) -> None:
    planned()

    async def tale() -> None:
        run = await begin()
        assert screens() == []
        run.key(Key.Key_F5)
        assert len(screens()) == 1
        assert run.page.extras.audience.thumb.isVisible()
        run.key(Key.Key_C)
        assert run.moment.ticked  # it takes no key
        run.key(Key.Key_F5)
        assert screens() == []
        assert not run.page.extras.audience.thumb.isVisible()
        QTest.mouseClick(run.button("Members' screen"), LEFT)
        run.key(Key.Key_Return)
        assert len(screens()) == 1
        assert run.moment.stage is Stage.TRANSITION

    visit(tale())


def test_no_members_screen_is_left_behind_the_page(
    house: House, visit: Visit, planned: Planned, begin: Begin
) -> None:
    planned()

    async def tale() -> None:
        run = await begin()
        run.key(Key.Key_F5)
        await screen_shows(house)
        await house.shell.close_pages()
        assert screens() == []
        every = QApplication.topLevelWidgets
        await house.until(lambda: not any(isinstance(w, AudienceWindow) for w in every()))

    visit(tale())


def test_the_members_screen_shows_no_name_and_no_note(
    house: House, visit: Visit, planned: Planned, begin: Begin
) -> None:
    planned(NAMES)
    seen: list[str] = []

    async def tale() -> None:
        run = await begin()
        run.key(Key.Key_F5, Key.Key_2)
        run.write("w")
        run.key(Key.Key_N)
        run.write("Menangis lama")
        run.key(Key.Key_Escape)
        for stage in Stage:
            run.enter(stage)
            if stage is Stage.TRANSITION:
                run.key(Key.Key_G, Key.Key_Down, Key.Key_Return)
            window = await screen_shows(house)
            card = window.card
            seen.extend((window.windowTitle(), card.kicker, card.title, card.may_pass))
            seen.extend(card.lines)

    visit(tale())
    assert len(set(seen)) > 4
    for private in (*NAMES, "Menangis", "Melati"):
        assert private not in " ".join(seen)


# the glance -----------------------------------------------------------------------------------


def test_the_glance_lets_three_keys_through(
    house: House, visit: Visit, planned: Planned, begin: Begin
) -> None:
    planned()

    async def tale() -> None:
        run = await begin()
        glance = run.page.extras.glance
        run.key(Key.Key_F6)
        assert glance.isVisible()
        assert glance.stage == "Opening"
        run.key(Key.Key_C)
        assert len(run.moment.ticked) == 1
        run.key(Key.Key_3, Key.Key_Plus, Key.Key_F5, Key.Key_Backspace)
        assert run.page.side.chosen == ""
        assert screens() == []
        run.key(Key.Key_Return)
        assert glance.stage == "Transition"
        run.key(Key.Key_Space)
        assert run.moment.state is RunState.PAUSED
        run.key(Key.Key_Escape)
        assert not glance.isVisible()
        assert run.page.cover.isHidden()
        run.key(Key.Key_F6, Key.Key_F6, Key.Key_2)
        assert run.page.side.chosen == "m2"
        await run.settle()

    visit(tale())
    assert EventKind.MINUTES_CHANGED not in kinds(house)


# the timers -----------------------------------------------------------------------------------


def test_f7_runs_and_pauses_a_turn_and_shift_begins_the_next(
    house: House, visit: Visit, planned: Planned, begin: Begin
) -> None:
    planned()

    async def tale() -> None:
        run = await begin()
        turn = run.page.extras.turn
        assert not turn.isVisible()
        run.key(Key.Key_F7)
        assert turn.isVisible()
        run.wait(20)
        run.key(Key.Key_F7)
        run.wait(20)
        assert not turn.running
        assert turn.timer.used(house.clock.now()) == pytest.approx(20)
        run.key(Key.Key_F7, modifier=SHIFT)
        run.wait(5)
        assert turn.running
        assert turn.timer.used(house.clock.now()) == pytest.approx(5)
        await run.settle()

    visit(tale())
    assert kinds(house) == [EventKind.STARTED]


def test_f8_brings_the_extra_timer_which_goes_its_own_way(
    house: House, visit: Visit, planned: Planned, begin: Begin
) -> None:
    planned()

    async def tale() -> None:
        run = await begin()
        extra, planned_end = run.page.extras.extra, run.moment.expected_end
        assert not extra.isVisible()
        run.key(Key.Key_F8)
        assert extra.isVisible()
        assert not extra.running
        run.key(Key.Key_F8)
        run.wait(30)
        assert extra.timer.left(house.clock.now()) == pytest.approx(150)
        run.key(Key.Key_F8)
        run.wait(30)
        assert extra.timer.left(house.clock.now()) == pytest.approx(150)
        assert run.moment.expected_end == planned_end
        await house.shell.close_pages()
        assert not extra.running  # nothing ticks behind a closed page

    visit(tale())
    assert kinds(house) == [EventKind.STARTED]


# the room and the pledge ----------------------------------------------------------------------


def ticked(room: RoomChecklist) -> list[str]:
    return [made.point.key for made in room.rows if made.ticked]


def test_ticks_before_the_start_are_kept_and_the_meeting_begins_after_them(
    house: House, visit: Visit, planned: Planned
) -> None:
    planned()

    async def tale() -> None:
        page = await house.go(Live("meeting1"))
        assert isinstance(page, LivePage)
        rows = page.attendance.room.rows
        first, second, third = (made.point.key for made in rows[:3])
        QTest.mouseClick(rows[0], LEFT)
        rows[1].setFocus()
        house.key(Key.Key_Space)
        await house.settle()
        assert [(e.kind, e.ref) for e in log(house)] == [
            (EventKind.CHECKED, first),
            (EventKind.CHECKED, second),
        ]
        await house.rebuild()
        again = await house.go(Live("meeting1"))
        assert isinstance(again, LivePage)
        assert again is not page
        assert ticked(again.attendance.room) == [first, second]
        QTest.mouseClick(again.attendance.room.rows[2], LEFT)
        house.key(Key.Key_Return)  # before the third tick is on disk
        await house.settle()
        assert again.controller.moment.state is RunState.RUNNING
        assert again.controller.moment.checked == {first, second, third}

    visit(tale())
    assert kinds(house) == [*[EventKind.CHECKED] * 3, EventKind.STARTED]
    assert meetings.meeting(house.desk.db, "meeting1").state is MeetingState.RUNNING


@pytest.mark.parametrize("by_mouse", [False, True])
def test_the_pledge_is_stamped_once(
    house: House, visit: Visit, planned: Planned, begin: Begin, by_mouse: bool
) -> None:
    planned()
    house.clock.advance(47 * 60)  # on time: the bell is no question

    async def tale() -> None:
        run = await begin()
        run.wait(120)
        button = run.button("Pledge said")
        if by_mouse:
            QTest.mouseClick(button, LEFT)
        else:
            run.key(Key.Key_F9)
        said_at = house.clock.now().wall
        run.wait(30)
        run.key(Key.Key_F9, Key.Key_2)
        assert run.moment.pledge_at == said_at
        assert run.page.side.chosen == "m2"
        await run.settle()

    visit(tale())
    assert kinds(house) == [EventKind.STARTED, EventKind.PLEDGE_READ]


# asking back ----------------------------------------------------------------------------------


@pytest.fixture
def promised(house: House, planned: Planned) -> None:
    """A meeting for today, and what two members said a week ago."""
    planned(days=-7, number=2)
    planned()
    for member_id, text in (("m2", "Menyapa teman"), ("m5", "Bertanya di kelas")):
        said = Commitment(
            id=f"c-{member_id}", meeting_id="meeting2", member_id=member_id, text=text
        )
        commitments.save_commitment(house.desk.db, said)


@pytest.mark.usefixtures("promised")
def test_commitments_are_asked_back_in_the_opening_by_key(
    house: House, visit: Visit, begin: Begin
) -> None:
    async def tale() -> None:
        run = await begin()
        view, card = run.page.view, run.page.asking.card
        assert view.beside.shown is Shown.ASKING
        assert [made.commitment.text for made in card.rows] == [
            "Menyapa teman",
            "Bertanya di kelas",
        ]
        run.key(Key.Key_T)
        assert view.beside.shown is Shown.WORDS
        run.key(Key.Key_T)
        assert view.beside.shown is Shown.ASKING
        run.key(Key.Key_1, Key.Key_3)
        assert run.page.side.chosen == ""  # the digits were answers
        await run.settle()
        run.key(Key.Key_T, Key.Key_3)
        assert view.beside.shown is Shown.WORDS
        assert run.page.side.chosen == "m3"  # the keys are the page's again

    visit(tale())
    answers = {c.member_id: c.answer for c in commitments.answered_in(house.desk.db, "meeting1")}
    assert answers == {"m2": CommitmentAnswer.DONE, "m5": CommitmentAnswer.NOT_YET}


@pytest.mark.usefixtures("promised")
def test_going_on_from_the_card_takes_the_keys_along(
    house: House, visit: Visit, begin: Begin
) -> None:
    async def tale() -> None:
        run = await begin()
        run.key(Key.Key_T, Key.Key_T, Key.Key_Return)
        assert run.moment.stage is Stage.TRANSITION
        assert run.page.hasFocus()
        run.key(Key.Key_3, Key.Key_T)
        assert run.page.side.chosen == "m3"

    visit(tale())
