"""A key counts when it goes down, and not again until it was really let go."""

from collections.abc import Awaitable, Callable

import pytest
from PySide6.QtCore import QEvent, QPoint, Qt
from PySide6.QtGui import QKeyEvent
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication

from sessions.events import EventKind
from sessions.records import Meeting, Stage
from tests.ui.conftest import House, Run
from ui.live.key_gate import KeyGate, letter_by_place
from ui.places import Live

Begin = Callable[[], Awaitable[Run]]
Visit = Callable[[Awaitable[None]], None]
Planned = Callable[..., Meeting]
Key, Held = Qt.Key, Qt.KeyboardModifier
DOWN, UP = QEvent.Type.KeyPress, QEvent.Type.KeyRelease


def event(
    kind: QEvent.Type, key: Key, at: int, text: str = "", held: Held = Held.NoModifier
) -> QKeyEvent:
    made = QKeyEvent(kind, key, held, text)
    made.setTimestamp(at)
    return made


def rest_on(run: Run, key: Key, text: str = "", repeats: int = 50) -> None:
    """A hand that rests on a key, as X11 tells it: each repeat a release and a fresh press."""
    page, at = run.page, 1_000
    QApplication.sendEvent(page, event(DOWN, key, at, text))
    at += 660
    for _ in range(repeats):
        QApplication.sendEvent(page, event(UP, key, at, text))
        run.wait(0.04)
        QApplication.sendEvent(page, event(DOWN, key, at, text))
        at += 40
    QApplication.sendEvent(page, event(UP, key, at, text))


def test_a_hand_on_enter_goes_on_one_stage(
    house: House, visit: Visit, planned: Planned, begin: Begin
) -> None:
    planned()

    async def tale() -> None:
        run = await begin()
        run.wait(60)
        rest_on(run, Key.Key_Return, "\r")
        assert run.moment.stage is Stage.TRANSITION
        run.wait(60)
        rest_on(run, Key.Key_Return, "\r")  # and the next press is one again
        assert run.moment.stage is Stage.ACTIVITY

    visit(tale())


def test_a_hand_on_q_is_one_mark(
    house: House, visit: Visit, planned: Planned, begin: Begin
) -> None:
    planned()

    async def tale() -> None:
        run = await begin()
        run.key(Key.Key_2)
        rest_on(run, Key.Key_Q, "q")
        assert run.page.people.marking.count("m2") == 1
        rest_on(run, Key.Key_Plus, "+")
        await run.settle()
        assert run.events().count(EventKind.MINUTES_CHANGED) == 1

    visit(tale())


def test_two_quick_marks_stay_two(
    house: House, visit: Visit, planned: Planned, begin: Begin
) -> None:
    planned()

    async def tale() -> None:
        run = await begin()
        run.key(Key.Key_2)
        for at in (1_000, 1_120):
            QApplication.sendEvent(run.page, event(DOWN, Key.Key_Q, at, "q"))
            QApplication.sendEvent(run.page, event(UP, Key.Key_Q, at + 50, "q"))
        assert run.page.people.marking.count("m2") == 2

    visit(tale())


def test_arrows_go_on_through_the_members_while_they_are_held(
    house: House, visit: Visit, planned: Planned, begin: Begin
) -> None:
    planned()

    async def tale() -> None:
        run = await begin()
        rest_on(run, Key.Key_Right, repeats=3)
        assert run.page.side.chosen == "m4"

    visit(tale())


def test_a_hand_on_enter_starts_and_no_more(house: House, visit: Visit, planned: Planned) -> None:
    planned()

    async def tale() -> None:
        page = await house.go(Live("meeting1"))
        run = house.run(page)  # type: ignore[arg-type]
        rest_on(run, Key.Key_Return, "\r")
        assert run.moment.stage is Stage.OPENING
        await house.settle()

    visit(tale())


def test_a_key_that_was_let_go_elsewhere_counts_again() -> None:
    gate = KeyGate()
    assert gate.presses(event(DOWN, Key.Key_N, 0))
    assert not gate.presses(event(DOWN, Key.Key_N, 0))
    gate.forget()
    assert gate.presses(event(DOWN, Key.Key_N, 0))


def press(run: Run, at: QPoint, click: Callable[..., None]) -> None:
    """With the mouse, on what lies there."""
    target = run.page.childAt(at) or run.page
    click(target, Qt.MouseButton.LeftButton, pos=target.mapFrom(run.page, at))


def test_the_second_click_on_start_chooses_nobody(
    house: House, visit: Visit, planned: Planned
) -> None:
    planned()

    async def tale() -> None:
        page = await house.go(Live("meeting1"))
        run = house.run(page)  # type: ignore[arg-type]
        start = run.page.attendance._start
        at = start.mapTo(run.page, start.rect().center())
        press(run, at, QTest.mouseClick)
        assert run.moment.stage is Stage.OPENING
        press(run, at, QTest.mouseDClick)
        circle = run.page.side.circle
        await house.settle()  # it is laid out now
        seat = circle.mapTo(run.page, circle.seat_centre("m3").toPoint())
        press(run, seat, QTest.mouseDClick)
        assert run.page.side.chosen == ""
        await house.until(lambda: run.page.childAt(seat) is circle)
        press(run, seat, QTest.mouseClick)
        assert run.page.side.chosen == "m3"
        await house.settle()

    visit(tale())


@pytest.mark.parametrize("key", [Key.Key_PageUp, Key.Key_PageDown, Key.Key_Delete, Key.Key_Insert])
def test_without_numlock_the_keypad_does_nothing_and_says_so(
    house: House, visit: Visit, planned: Planned, begin: Begin, key: Key
) -> None:
    planned()
    told: list[str] = []
    house.desk.told.connect(lambda text, _role, _actions: told.append(text))

    async def tale() -> None:
        run = await begin()
        run.key(Key.Key_Down)
        before = run.moment.bell, run.moment.stages[0].steps
        run.key(key, modifier=Held.KeypadModifier)
        assert (run.moment.bell, run.moment.stages[0].steps) == before
        assert told == ["NumLock is off, so the keypad gives no digits."]
        assert not run.page.view.steps.adding

    visit(tale())


def test_letters_of_another_script_go_by_the_place_of_their_key(
    house: House, visit: Visit, planned: Planned, begin: Begin
) -> None:
    """The key of W on an Arabic keyboard, as X11 tells it."""
    planned()

    async def tale() -> None:
        run = await begin()
        run.key(Key.Key_2)
        pressed = QKeyEvent(DOWN, 0x635, Held.NoModifier, 25, 0x5D5, 0, "ص")
        QApplication.sendEvent(run.page, pressed)
        assert [mark.kind for mark in run.page.people.marking.of("m2")] == ["opened_up"]

    visit(tale())


def test_where_the_place_is_not_known_a_line_says_so(
    house: House, visit: Visit, planned: Planned, begin: Begin
) -> None:
    planned()
    told: list[str] = []
    house.desk.told.connect(lambda text, _role, _actions: told.append(text))

    async def tale() -> None:
        run = await begin()
        run.key(Key.Key_2)
        unknown = QKeyEvent(DOWN, 0x635, Held.NoModifier, "ص")
        assert letter_by_place(unknown) is None
        QApplication.sendEvent(run.page, unknown)
        assert len(told) == 1
        assert "letters do nothing" in told[0]

    visit(tale())
