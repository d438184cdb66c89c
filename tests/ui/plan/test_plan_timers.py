"""Steps that show no timer: turned on and off in the plan, by key and by mouse."""

from dataclasses import replace

from PySide6.QtCore import Qt
from PySide6.QtTest import QTest

from facilitator.store import meetings
from sessions.records import MeetingState, Stage
from tests.ui.plan.conftest import CONTROL, PlanRoom, Tell
from ui.plan.line import LineRow, LineTools
from ui.plan.page import PlanPage

LEFT = Qt.MouseButton.LeftButton


def steps(page: PlanPage) -> tuple[LineRow, ...]:
    return page.stages[Stage.OPENING].steps.rows


def tools(page: PlanPage) -> LineTools:
    return page.stages[Stage.OPENING]._step_tools


def stored(room: PlanRoom) -> list[bool]:
    return [line.timed for line in room.stored.plan.of(Stage.OPENING).steps]


def test_ctrl_t_takes_a_steps_timer_and_gives_it_back(room: PlanRoom, tell: Tell) -> None:
    async def tale() -> None:
        page = await room.open()
        first, second = steps(page)[:2]
        for each in (first, second, second):
            each.field.setFocus()
            QTest.keyClick(each.field, Qt.Key.Key_T, CONTROL)
        assert second.field.toPlainText() == steps(page)[1].text  # and no letter of it
        assert [row._untimed.isVisible() for row in steps(page)[:2]] == [True, False]
        assert first.field.accessibleName() == "A step in your own words, without a timer"
        assert second.field.accessibleName() == "A step in your own words"
        QTest.keyClicks(first.field, "Hening. ")  # in other words it stays without
        await page.leave()

    tell(tale())
    assert stored(room) == [False, True, *[True] * (len(stored(room)) - 2)]
    line = room.stored.plan.of(Stage.OPENING).steps[0]
    assert (line.key, "Hening. " in line.text) == ("", True)


def test_the_tool_shows_and_turns_the_step_one_is_in(room: PlanRoom, tell: Tell) -> None:
    async def tale() -> None:
        page = await room.open()
        assert not tools(page).untimed.isEnabled()
        steps(page)[1].field.setFocus()
        QTest.mouseClick(tools(page).untimed, LEFT)
        assert steps(page)[1].field.hasFocus()
        assert tools(page).untimed.isChecked()
        assert not steps(page)[1].timed
        steps(page)[0].field.setFocus()
        assert not tools(page).untimed.isChecked()
        steps(page)[1].field.setFocus()
        assert tools(page).untimed.isChecked()
        QTest.keyClick(steps(page)[1].field, Qt.Key.Key_Down, Qt.KeyboardModifier.AltModifier)
        assert [row.timed for row in steps(page)[:3]] == [True, True, False]
        QTest.mouseClick(tools(page).untimed, LEFT)
        assert all(row.timed for row in steps(page))
        await page.leave()

    tell(tale())
    assert all(stored(room))


def test_what_is_no_step_yet_and_what_is_said_have_no_such_thing(
    room: PlanRoom, tell: Tell
) -> None:
    before = room.coming.plan

    async def tale() -> None:
        page = await room.open()
        steps(page)[0].field.setFocus()
        QTest.keyClick(steps(page)[0].field, Qt.Key.Key_Return)
        QTest.keyClick(steps(page)[1].field, Qt.Key.Key_T, CONTROL)  # an empty line
        assert not tools(page).untimed.isChecked()
        prompt = page.stages[Stage.OPENING].prompts.rows[0]
        prompt.field.setFocus()
        QTest.keyClick(prompt.field, Qt.Key.Key_T, CONTROL)
        assert prompt.timed
        assert not page.stages[Stage.OPENING]._prompt_tools.untimed.isVisible()
        await page.leave()

    tell(tale())
    assert room.stored.plan == before


def test_the_plan_of_a_meeting_that_was_held_stays_as_it_was(room: PlanRoom, tell: Tell) -> None:
    held = replace(room.coming, state=MeetingState.HELD)
    meetings.save_meeting(room.desk.db, held)

    async def tale() -> None:
        page = await room.open()
        steps(page)[0].field.setFocus()
        QTest.keyClick(steps(page)[0].field, Qt.Key.Key_T, CONTROL)
        assert steps(page)[0].timed
        assert not tools(page).untimed.isVisible()
        await page.leave()

    tell(tale())
    assert all(stored(room))
