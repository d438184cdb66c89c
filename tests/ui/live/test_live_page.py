"""The running meeting by its keys: stages, minutes, pause, ticks, ice-breaker."""

from collections.abc import Awaitable, Callable, Coroutine
from datetime import timedelta
from typing import TYPE_CHECKING, Any

import pytest
from PySide6.QtCore import QEvent, Qt
from PySide6.QtGui import QKeyEvent
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QPushButton

from facilitator.store import attendance
from sessions.events import EventKind, RunState
from sessions.records import Attendance, Meeting, Stage
from ui.live.parts.step_row import StepRow

if TYPE_CHECKING:
    from tests.ui.conftest import House, Run
else:
    House = Run = object

Visit = Callable[[Coroutine[Any, Any, None]], None]
Planned = Callable[..., Meeting]
Begin = Callable[[], Awaitable[Run]]
Key = Qt.Key
CONTROL = Qt.KeyboardModifier.ControlModifier
KEYPAD = Qt.KeyboardModifier.KeypadModifier


def test_enter_and_backspace_go_through_the_stages(
    house: House, visit: Visit, planned: Planned, begin: Begin
) -> None:
    planned()

    async def tale() -> None:
        run = await begin()
        assert run.moment.stage is Stage.OPENING
        run.key(Key.Key_Backspace)  # nothing before the first
        assert run.moment.stage is Stage.OPENING
        for stage in (Stage.TRANSITION, Stage.ACTIVITY, Stage.CLOSING):
            run.wait(10)
            run.key(Key.Key_Return)
            assert run.moment.stage is stage
        run.wait(1)
        run.key(Key.Key_Backspace)
        assert run.moment.stage is Stage.ACTIVITY
        assert run.moment.stages[0].spent == pytest.approx(11)
        await run.settle()
        assert run.events().count(EventKind.STAGE_ENTERED) == 4

    visit(tale())


def test_a_second_press_within_400_ms_is_one_press(
    house: House, visit: Visit, planned: Planned, begin: Begin
) -> None:
    planned()

    async def tale() -> None:
        run = await begin()
        run.key(Key.Key_Return)
        house.clock.advance(0.39)
        run.key(Key.Key_Return)
        assert run.moment.stage is Stage.TRANSITION
        house.clock.advance(0.02)
        run.key(Key.Key_Return)
        assert run.moment.stage is Stage.ACTIVITY

    visit(tale())


def test_a_key_held_down_is_one_press(
    house: House, visit: Visit, planned: Planned, begin: Begin
) -> None:
    planned()

    async def tale() -> None:
        run = await begin()
        for key in (Key.Key_Return, Key.Key_Space, Key.Key_Plus, Key.Key_C, Key.Key_B):
            house.clock.advance(1)
            again = QKeyEvent(
                QEvent.Type.KeyPress, key, Qt.KeyboardModifier.NoModifier, "", autorep=True
            )
            QApplication.sendEvent(QApplication.focusWidget(), again)
        await run.settle()
        assert run.events() == [EventKind.STARTED]

    visit(tale())


def test_plus_minus_and_space(house: House, visit: Visit, planned: Planned, begin: Begin) -> None:
    planned()

    async def tale() -> None:
        run = await begin()
        planned_minutes = run.moment.stages[0].planned / 60
        run.key(Key.Key_Plus, Key.Key_Equal, Key.Key_Minus)
        QTest.keyClick(run.page, Key.Key_Plus, KEYPAD)
        assert run.moment.stages[0].planned / 60 == planned_minutes + 2
        run.key(Key.Key_Space)
        assert run.moment.state is RunState.PAUSED
        before = run.moment.elapsed
        run.wait(60)
        assert run.moment.elapsed == before
        assert run.page.view._pause.caption() == "Go on"
        run.key(Key.Key_Space)
        assert run.moment.state is RunState.RUNNING
        assert run.page.view._pause.caption() == "Pause"

    visit(tale())


def test_c_ticks_step_after_step_and_no_further(
    house: House, visit: Visit, planned: Planned, begin: Begin
) -> None:
    plan = planned().plan

    async def tale() -> None:
        run = await begin()
        steps = [step.id for step in plan.of(Stage.OPENING).steps]
        run.key(Key.Key_C)
        assert run.moment.ticked == {steps[0]}
        run.key(*[Key.Key_C] * (len(steps) + 3))
        assert run.moment.ticked == set(steps)
        first = run.page.view.findChildren(StepRow)[0]
        QTest.mouseClick(first, Qt.MouseButton.LeftButton)
        assert run.moment.ticked == set(steps[1:])
        run.key(Key.Key_C)
        assert run.moment.ticked == set(steps)

    visit(tale())


def test_digits_and_arrows_choose_members_also_on_the_keypad(
    house: House, visit: Visit, planned: Planned, begin: Begin
) -> None:
    planned()

    async def tale() -> None:
        run = await begin()
        side = run.page.side
        run.key(Key.Key_3)
        assert side.chosen == "m3"
        QTest.keyClick(run.page, Key.Key_7, KEYPAD)
        assert side.chosen == "m7"
        run.key(Key.Key_Right, Key.Key_Right)
        assert side.chosen == "m9"
        run.key(Key.Key_Right)
        assert side.chosen == ""
        run.key(Key.Key_Left)
        assert side.chosen == "m9"
        run.key(Key.Key_0)
        assert side.chosen == ""
        QTest.keyClick(run.page, Key.Key_Enter, KEYPAD)
        assert run.moment.stage is Stage.TRANSITION

    visit(tale())


def test_a_letter_changes_the_attendance_of_the_chosen_member(
    house: House, visit: Visit, planned: Planned, begin: Begin
) -> None:
    planned()

    async def tale() -> None:
        run = await begin()
        house.write("s")  # nobody is chosen
        run.key(Key.Key_2)
        house.write("a")
        run.key(Key.Key_5)
        house.write("L")
        await run.settle()
        status = run.page.side.findChildren(QPushButton)
        excused = next(b for b in status if b.isVisible() and b.accessibleName() == "excused")
        QTest.mouseClick(excused, Qt.MouseButton.LeftButton)
        run.key(Key.Key_Space, Key.Key_4, Key.Key_C)  # the mouse took the keys nowhere
        assert run.moment.state is RunState.PAUSED
        assert run.moment.ticked
        assert run.page.side.box.edit.toPlainText() == ""

    visit(tale())
    taken = {p.member_id: p.status for p in attendance.presences(house.desk.db, "meeting1")}
    assert taken["m2"] is Attendance.ABSENT
    assert taken["m5"] is Attendance.EXCUSED
    assert list(taken.values()).count(Attendance.PRESENT) == 7


def test_b_moves_the_start_back(house: House, visit: Visit, planned: Planned, begin: Begin) -> None:
    planned()
    now = house.clock.now().wall

    async def tale() -> None:
        run = await begin()
        run.key(Key.Key_B, Key.Key_B)
        assert run.moment.started_at == now - timedelta(minutes=2)
        assert run.moment.elapsed == pytest.approx(121)

    visit(tale())


def test_g_offers_what_fits_and_esc_goes_back_without_covering(
    house: House, visit: Visit, planned: Planned, begin: Begin
) -> None:
    planned()

    async def tale() -> None:
        run = await begin()
        run.enter(Stage.TRANSITION)
        activities, card = run.page.activities, run.page.activities.swap
        run.key(Key.Key_G)
        assert activities.choosing
        assert card.list.isVisible()
        run.key(Key.Key_Escape)
        assert not activities.choosing
        assert run.page.cover.isHidden()
        run.key(Key.Key_G, Key.Key_Down, Key.Key_Down, Key.Key_Up, Key.Key_Return)
        chosen = card.list.item(1).data(Qt.ItemDataRole.UserRole)
        assert run.moment.icebreaker == chosen
        assert run.moment.stage is Stage.TRANSITION
        run.key(Key.Key_G)
        offered = card.list.item(0).data(Qt.ItemDataRole.UserRole)
        assert offered != chosen
        QTest.mouseClick(
            card.list.viewport(),
            Qt.MouseButton.LeftButton,
            pos=card.list.visualItemRect(card.list.item(0)).center(),
        )
        assert run.moment.icebreaker == offered
        assert not activities.choosing

    visit(tale())


def test_the_list_closes_with_its_stage_and_leaves_the_keys_alive(
    house: House, visit: Visit, planned: Planned, begin: Begin
) -> None:
    planned()

    async def tale() -> None:
        run = await begin()
        run.enter(Stage.TRANSITION)
        run.key(Key.Key_G)
        onward = run.page.view._next
        QTest.mouseClick(onward, Qt.MouseButton.LeftButton)  # the stage goes, its list with it
        assert run.moment.stage is Stage.ACTIVITY
        run.key(Key.Key_Backspace)
        assert run.moment.stage is Stage.TRANSITION
        assert not run.page.activities.choosing

    visit(tale())


def test_the_offer_counts_who_is_here(
    house: House, visit: Visit, planned: Planned, begin: Begin
) -> None:
    planned()

    async def tale() -> None:
        run = await begin()
        run.enter(Stage.TRANSITION)
        run.key(Key.Key_G, Key.Key_Escape)
        many = run.page.activities.swap.list.count()
        for number in range(8):
            run.key(Qt.Key(Key.Key_1 + number))
            house.write("a")
        run.key(Key.Key_G)
        assert run.page.activities.swap.list.count() < many
        run.key(Key.Key_Escape)

    visit(tale())
