"""Steps while the meeting runs: chosen, ticked, left out, added and moved, by key and mouse."""

from collections.abc import Awaitable, Callable, Coroutine
from typing import TYPE_CHECKING, Any

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QPushButton

from facilitator.store import live
from facilitator.templates import line_text
from sessions.audience import AudienceKind, Choice
from sessions.events import EventKind
from sessions.records import Meeting, Stage
from ui.live.page import LivePage
from ui.live.parts.step_row import StepRow
from ui.live.parts.steps import LONGEST_STEP, StepList
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
LEFT = Qt.MouseButton.LeftButton
SECRET = "Tanya kabar Zyxwan"


def steps(run: Run) -> StepList:
    return run.page.view.steps


def rows(run: Run) -> list[StepRow]:
    """The rows as they stand one below the other."""
    shown = [row for row in steps(run).findChildren(StepRow) if not row.isHidden()]
    return sorted(shown, key=lambda row: row.y())


def order(run: Run) -> list[str]:
    return [row.step_id for row in rows(run)]


def words(run: Run) -> list[str]:
    return [row.accessibleName() for row in rows(run)]


def test_the_chosen_step_is_ticked_else_the_next(
    house: House, visit: Visit, planned: Planned, begin: Begin
) -> None:
    planned()

    async def tale() -> None:
        run = await begin()
        ids = [step.id for step in run.moment.stages[0].steps]
        run.key(Key.Key_Down)
        assert steps(run).chosen == ids[0]  # where she is
        run.key(Key.Key_Down, Key.Key_C)
        assert run.moment.ticked == {ids[1]}
        assert steps(run).chosen == ""
        run.key(Key.Key_C)
        assert run.moment.ticked == {ids[0], ids[1]}
        run.key(Key.Key_Up, Key.Key_Up, Key.Key_C)  # from the third up to a ticked one
        assert run.moment.ticked == {ids[0]}
        run.key(Key.Key_Down, Key.Key_Up, Key.Key_Up)
        assert steps(run).chosen == ""  # above the first there is none
        run.key(*[Key.Key_Down] * 12)
        assert steps(run).chosen == ids[-1]
        run.enter(Stage.TRANSITION)
        assert steps(run).chosen == ""

    visit(tale())


def test_delete_leaves_a_step_out_and_brings_it_back(
    house: House, visit: Visit, planned: Planned, begin: Begin
) -> None:
    planned()

    async def tale() -> None:
        run = await begin()
        first, second = run.moment.stages[0].steps[:2]
        run.key(Key.Key_Delete)  # none is chosen
        run.key(Key.Key_Down, Key.Key_Delete)
        assert run.moment.next_step is not None
        assert run.moment.next_step.id == second.id
        left_out = f"{line_text(first.line, 'en')}, left out"
        await house.until(lambda: words(run)[0] == left_out)
        run.key(Key.Key_C)  # the chosen one is left out, and is not ticked
        assert run.moment.ticked == frozenset()
        run.key(Key.Key_C)
        assert run.moment.ticked == {second.id}
        run.key(Key.Key_Up, Key.Key_Up, Key.Key_Up, Key.Key_Down, Key.Key_Down)
        steps(run).choose(first.id)
        run.key(Key.Key_Delete)
        assert not run.moment.stages[0].steps[0].skipped
        await run.settle()

    visit(tale())
    kinds = [e.kind for e in live.events(house.desk.db, "meeting1")][1:]
    assert kinds == [EventKind.STEP_SKIPPED, EventKind.STEP_TICKED, EventKind.STEP_UNSKIPPED]


def test_insert_adds_a_step_after_the_chosen_one(
    house: House, visit: Visit, planned: Planned, begin: Begin
) -> None:
    planned()

    async def tale() -> None:
        run = await begin()
        ids = order(run)
        run.key(Key.Key_Down, Key.Key_Insert)
        assert steps(run).field.hasFocus()
        elapsed = run.moment.elapsed
        run.write("c1 + 2 n ")
        run.key(Key.Key_PageUp, Key.Key_Down, Key.Key_F2, Key.Key_Space, Key.Key_Backspace)
        assert (run.moment.ticked, run.moment.bell_moved) == (frozenset(), 0)
        assert run.page.side.chosen == ""
        run.key(Key.Key_Return)
        assert run.moment.stage is Stage.OPENING
        assert run.moment.elapsed == elapsed
        added = run.moment.stages[0].steps[1]
        assert (added.line.text, added.added) == ("c1 + 2 n", True)
        assert steps(run).chosen == added.id
        assert run.page.hasFocus()
        run.key(Key.Key_Insert)
        run.write("dua")
        run.key(Key.Key_Return)
        texts = [step.line.text for step in run.moment.stages[0].steps]
        assert texts[1:3] == ["c1 + 2 n", "dua"]
        now = [step.id for step in run.moment.stages[0].steps]
        assert len(now) == len(ids) + 2
        await house.until(lambda: order(run) == now)
        run.key(Key.Key_Z, modifier=CONTROL)
        assert [s.line.text for s in run.moment.stages[0].steps][1:3].count("dua") == 0
        await run.settle()

    visit(tale())


def test_esc_and_an_empty_field_add_nothing_and_cover_nothing(
    house: House, visit: Visit, planned: Planned, begin: Begin
) -> None:
    planned()

    async def tale() -> None:
        run = await begin()
        run.key(Key.Key_Insert)
        run.write("x" * (LONGEST_STEP + 50))
        assert len(steps(run).field.text()) == LONGEST_STEP
        run.key(Key.Key_Escape)
        assert not steps(run).adding
        assert run.page.cover.isHidden()
        assert run.page.hasFocus()
        run.key(Key.Key_Insert, Key.Key_Return)
        assert not steps(run).adding
        run.key(Key.Key_Insert)
        run.page.setFocus()
        assert not steps(run).adding  # empty, it goes with the keys
        await run.settle()

    visit(tale())
    assert [e.kind for e in live.events(house.desk.db, "meeting1")] == [EventKind.STARTED]


@pytest.mark.parametrize("way", ["stage", "page"])
def test_what_is_being_typed_is_added_when_she_goes_on_by_mouse(
    house: House, visit: Visit, planned: Planned, begin: Begin, way: str
) -> None:
    planned()

    async def tale() -> None:
        run = await begin()
        run.key(Key.Key_Insert)
        run.write("Menghela napas")
        if way == "stage":
            QTest.mouseClick(run.page.view._next, LEFT)
            assert run.moment.stage is Stage.TRANSITION
        else:
            await house.go(Home())
        last = run.moment.stages[0].steps[-1]
        assert last.line.text == "Menghela napas"
        assert not steps(run).adding
        await run.settle()

    visit(tale())
    event = live.events(house.desk.db, "meeting1")[-1]
    assert (event.kind, event.stage) == (EventKind.STEP_ADDED, Stage.OPENING)


def test_ctrl_up_and_down_move_the_chosen_step(
    house: House, visit: Visit, planned: Planned, begin: Begin
) -> None:
    planned()

    async def tale() -> None:
        run = await begin()
        a, b, *rest = order(run)
        run.key(Key.Key_Down, modifier=CONTROL)  # none is chosen
        run.key(Key.Key_Down)
        run.key(Key.Key_Down, modifier=CONTROL)
        await house.until(lambda: order(run) == [b, a, *rest])
        assert steps(run).chosen == a
        assert run.moment.next_step is not None
        assert run.moment.next_step.id == b
        run.key(Key.Key_Up, Key.Key_Up, modifier=CONTROL)
        assert [s.id for s in run.moment.stages[0].steps] == [a, b, *rest]
        run.key(Key.Key_Z, modifier=CONTROL)
        assert [s.id for s in run.moment.stages[0].steps] == [b, a, *rest]
        await run.settle()

    visit(tale())
    kinds = [e.kind for e in live.events(house.desk.db, "meeting1")][1:]
    assert kinds == [EventKind.STEP_MOVED, EventKind.STEP_MOVED, EventKind.UNDONE]


def test_by_mouse_a_step_is_left_out_moved_and_added(
    house: House, visit: Visit, planned: Planned, begin: Begin
) -> None:
    planned()

    async def tale() -> None:
        run = await begin()
        row, second = rows(run)[0], rows(run)[1].step_id
        (sign,) = row.findChildren(QPushButton)
        QTest.mouseMove(row)
        sign.click()
        assert run.moment.stages[0].steps[0].skipped
        QTest.mouseClick(row, LEFT)  # a press brings it back instead of ticking it
        assert not run.moment.stages[0].steps[0].skipped
        assert run.moment.ticked == frozenset()
        up, down = row.menu().actions()[1:]
        up.trigger()
        assert run.moment.stages[0].steps[0].id == row.step_id
        down.trigger()
        assert run.moment.stages[0].steps[0].id == second
        more = next(b for b in run.page.view.findChildren(QPushButton) if b.text() == "+ Step")
        QTest.mouseClick(more, LEFT)
        run.write("Foto bersama")
        run.key(Key.Key_Return)
        assert run.moment.stages[0].steps[-1].line.text == "Foto bersama"
        assert steps(run).chosen == ""
        await run.settle()

    visit(tale())


def test_after_an_interruption_the_steps_stand_as_they_were_left(
    house: House, visit: Visit, planned: Planned, begin: Begin
) -> None:
    planned()

    async def tale() -> None:
        run = await begin()
        a, b, *rest = order(run)
        run.key(Key.Key_Down, Key.Key_Delete)
        run.key(Key.Key_Down, modifier=CONTROL)
        run.key(Key.Key_Insert)
        run.write("Satu kata")
        run.key(Key.Key_Return)
        await run.settle()
        await house.rebuild()
        page = await house.go(Live("meeting1"))
        assert isinstance(page, LivePage)
        again = house.run(page)
        ids = [step.id for step in again.moment.stages[0].steps]
        assert len(ids) == len(rest) + 3
        await house.until(lambda: order(again) == ids)
        assert (ids[0], ids[1]) == (b, a)
        assert "Satu kata" in words(again)
        assert words(again)[1].endswith(", left out")

    visit(tale())


def test_the_glance_shows_and_ticks_the_next_step_as_they_stand(
    house: House, visit: Visit, planned: Planned, begin: Begin
) -> None:
    planned()

    async def tale() -> None:
        run = await begin()
        glance = run.page.extras.glance
        run.key(Key.Key_Down, Key.Key_Delete, Key.Key_Insert)
        run.write("Satu kata")
        run.key(Key.Key_Return)
        added = steps(run).chosen
        run.key(Key.Key_Down, Key.Key_F6)
        assert steps(run).chosen != added
        assert glance.step == "Satu kata"
        run.key(Key.Key_C)
        assert run.moment.ticked == {added}
        run.key(Key.Key_Escape)
        await run.settle()

    visit(tale())


def test_a_step_of_her_own_does_not_reach_the_members_screen(
    house: House, visit: Visit, planned: Planned, begin: Begin
) -> None:
    planned()

    async def tale() -> None:
        run = await begin()
        audience = run.page.extras.audience
        keys = [step.line.key for step in run.moment.stages[0].steps]
        audience.choose(Stage.OPENING, Choice(keys=tuple(keys)))
        shown = [audience._library.lines[key] for key in keys]
        run.key(Key.Key_F5)
        await house.until(lambda: audience._view.kind is AudienceKind.STAGE)
        house.window.activateWindow()
        await house.until(house.window.isActiveWindow)
        run.page.setFocus()
        run.key(Key.Key_Down, Key.Key_Insert)
        run.write(SECRET)
        run.key(Key.Key_Return)
        assert [s.line.text for s in run.moment.stages[0].steps].count(SECRET) == 1
        run.wait(1)
        assert audience._view.lines == tuple(shown)
        run.key(Key.Key_Up, Key.Key_Delete)  # the first one is left out, there too
        run.wait(1)
        assert audience._view.lines == tuple(shown[1:])
        run.key(Key.Key_Down, Key.Key_Down)
        run.key(Key.Key_Down, modifier=CONTROL)
        run.wait(1)
        assert audience._view.lines == (shown[2], shown[1], *shown[3:])
        audience.end()
        await run.settle()

    visit(tale())
