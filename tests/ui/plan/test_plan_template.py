"""Templates of a plan, the house's and her own, and its ice-breaker."""

from dataclasses import replace
from itertools import product

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication

from facilitator.store import library, meetings
from facilitator.templates import LENGTHS, template
from sessions.plan import with_icebreaker
from sessions.records import MeetingState, MeetingType, Stage
from tests.ui.plan.conftest import PlanRoom, Tell
from ui.places import Library, Place


def test_each_template_is_two_presses_away(room: PlanRoom, tell: Tell) -> None:
    async def tale() -> None:
        page = await room.open()
        for minutes, kind in product(LENGTHS, MeetingType):
            QTest.mouseClick(page.templates.lengths[minutes], Qt.MouseButton.LeftButton)
            QTest.mouseClick(page.templates.kinds[kind], Qt.MouseButton.LeftButton)
            chips = (page.templates.lengths.items(), page.templates.kinds.items())
            assert [[k for k, chip in row if chip.isChecked()] for row in chips] == [
                [minutes],
                [kind],
            ]
            await room.desk.saver.flush()
            wanted = template(minutes, kind, "en")
            assert room.stored.plan == with_icebreaker(wanted, "lampu-lalu-lintas")

    tell(tale())


def test_choosing_a_template_can_be_undone(room: PlanRoom, tell: Tell) -> None:
    async def tale() -> None:
        page = await room.open()
        QTest.mouseClick(page.templates.lengths[90], Qt.MouseButton.LeftButton)
        sentence, role, actions = room.told[-1]
        assert sentence == (
            "The plan now follows the template: last meeting, 90 minutes. The bell moves to 11:30."
        )
        assert (role, actions[0][0]) == ("good", "Undo")
        await page.leave()
        assert room.stored.plan.minutes == 90
        await room.undo()
        assert page.header.bell.text() == "11:00"

    tell(tale())
    assert room.stored.plan == room.coming.plan


def test_undo_does_not_touch_a_meeting_that_has_begun(room: PlanRoom, tell: Tell) -> None:
    async def tale() -> None:
        page = await room.open()
        QTest.mouseClick(page.templates.lengths[90], Qt.MouseButton.LeftButton)
        await page.leave()
        begun = replace(room.stored, state=MeetingState.RUNNING)
        await room.desk.write(meetings.save_meeting, begun)
        await room.undo()

    tell(tale())
    assert room.stored.plan.minutes == 90


@pytest.mark.qt_log_ignore("This plugin does not support", extend=True)  # a menu that pops up
def test_a_plan_is_saved_as_own_template_and_followed(room: PlanRoom, tell: Tell) -> None:
    async def tale() -> None:
        page = await room.open()
        assert not page.templates.own.isVisible()
        QTest.mouseClick(page.stages[Stage.OPENING].minutes.more, Qt.MouseButton.LeftButton)
        room.press("Save as own template")
        QTest.keyClick(QApplication.focusWidget(), Qt.Key.Key_Return)
        await room.settle()
        assert page.naming.complaint.text() == "Please write a name first."
        room.write("  Jumat   pendek ")
        QTest.keyClick(QApplication.focusWidget(), Qt.Key.Key_Return)
        await room.settle()
        assert room.told[-1][0] == "Saved as your template “Jumat pendek”."
        assert not page.naming.isVisible()
        assert page.templates.own.isVisible()
        QTest.mouseClick(page.templates.lengths[35], Qt.MouseButton.LeftButton)
        room.press("Own templates ▾")
        assert page.templates.menu.isVisible()
        QTest.keyClick(page.templates.menu, Qt.Key.Key_Down)
        QTest.keyClick(page.templates.menu, Qt.Key.Key_Return)
        assert not page.templates.menu.isVisible()
        assert page.stages[Stage.OPENING].minutes.value == 9
        await page.leave()

    tell(tale())
    (made,) = library.templates(room.desk.db)
    assert (made.name, made.plan.minutes) == ("Jumat pendek", 61)
    assert made.plan.icebreaker == ""
    assert room.stored.plan == with_icebreaker(made.plan, "lampu-lalu-lintas")


def test_a_template_written_over_or_taken_away_comes_back(room: PlanRoom, tell: Tell) -> None:
    first = library.OwnTemplate(id="t", name="Jumat", plan=template(45, MeetingType.MIDDLE, "en"))
    library.save_template(room.desk.db, first)

    async def tale() -> None:
        page = await room.open()
        room.press("Save as own template")
        room.write("jumat")
        QTest.keyClick(QApplication.focusWidget(), Qt.Key.Key_Return)
        await room.settle()
        (over,) = library.templates(room.desk.db)
        assert (over.id, over.plan.minutes) == ("t", 60)
        await room.undo()
        assert library.templates(room.desk.db) == (first,)
        away = page.templates.menu.actions()[-1].menu()
        away.actions()[0].trigger()
        await room.settle()
        assert library.templates(room.desk.db) == ()
        assert not page.templates.own.isVisible()
        await room.undo()

    tell(tale())
    assert library.templates(room.desk.db) == (first,)


def test_esc_leaves_the_name_unwritten(room: PlanRoom, tell: Tell) -> None:
    async def tale() -> None:
        page = await room.open()
        room.press("Save as own template")
        room.write("Jumat")
        QTest.keyClick(QApplication.focusWidget(), Qt.Key.Key_Escape)
        assert page.foot.isVisible()
        assert page.hasFocus()

    tell(tale())
    assert library.templates(room.desk.db) == ()


def test_the_icebreaker_is_chosen_in_the_library_and_taken_out_here(
    room: PlanRoom, went: list[Place], tell: Tell
) -> None:
    async def tale() -> None:
        page = await room.open()
        part = page.stages[Stage.TRANSITION].activity
        assert part is not None
        assert part.name.whole == "Traffic Light"
        room.press("Choose…")
        assert went == [Library(room.coming.id, Stage.TRANSITION)]
        QTest.mouseClick(part.remove, Qt.MouseButton.LeftButton)
        assert part.name.whole == "None chosen yet"
        assert room.told[-1][0] == "The ice-breaker was taken out."
        await page.leave()

    tell(tale())
    assert room.stored.plan.icebreaker == ""


def test_an_icebreaker_longer_than_its_stage_is_pointed_out(room: PlanRoom, tell: Tell) -> None:
    plan = with_icebreaker(room.coming.plan, "hitung-sampai-sepuluh")
    meetings.save_meeting(room.desk.db, replace(room.coming, plan=plan))

    async def tale() -> None:
        page = await room.open()
        part = page.stages[Stage.TRANSITION].activity
        assert part is not None
        assert not part.notice.isVisible()
        minutes = page.stages[Stage.TRANSITION].minutes
        for _ in range(5):
            QTest.mouseClick(minutes.less, Qt.MouseButton.LeftButton)
        assert part.notice.text() == "It needs at least 3 minutes, more than the stage has."
        assert part.notice.isVisible()
        await page.leave()

    tell(tale())


def test_an_icebreaker_that_left_the_library_says_so(room: PlanRoom, tell: Tell) -> None:
    plan = with_icebreaker(room.coming.plan, "long-gone")
    meetings.save_meeting(room.desk.db, replace(room.coming, plan=plan))

    async def tale() -> None:
        page = await room.open()
        part = page.stages[Stage.TRANSITION].activity
        assert part is not None
        assert part.name.whole == "No longer in the library"

    tell(tale())
