"""While a step without a timer is at hand no time is shown, and the stage's time counts on."""

from collections.abc import Awaitable, Callable, Coroutine
from dataclasses import replace
from typing import TYPE_CHECKING, Any

from PySide6.QtCore import Qt
from PySide6.QtGui import QImage
from pytestqt.qtbot import QtBot

from facilitator.store import meetings
from sessions.plan import with_timer
from sessions.records import Meeting, Stage
from ui.live.parts.dial import Dial
from ui.theme import load_theme

if TYPE_CHECKING:
    from tests.ui.conftest import House, Run
else:
    House = Run = object

Visit = Callable[[Coroutine[Any, Any, None]], None]
Planned = Callable[..., Meeting]
Begin = Callable[[], Awaitable[Run]]
Key = Qt.Key
QUIET = "no timer for this step"


def quiet(house: House, meeting: Meeting, at: int) -> None:
    """Let one step of the opening show no timer."""
    step = meeting.plan.of(Stage.OPENING).steps[at]
    plan = with_timer(meeting.plan, step.id, False)
    meetings.save_meeting(house.desk.db, replace(meeting, plan=plan))


def dial(run: Run) -> str:
    return run.page.view.dial.accessibleName()


def wedge(run: Run) -> float | None:
    """What the members see of the time; their screen follows only while it is open."""
    control = run.page.extras.audience
    if not control.is_open:
        control.toggle()
    return run.page.extras.audience._view.wedge


def test_the_dial_and_the_members_screen_show_no_time_until_the_step_is_done(
    house: House, visit: Visit, planned: Planned, begin: Begin
) -> None:
    quiet(house, planned(), 0)

    async def tale() -> None:
        run = await begin()
        assert dial(run) == QUIET
        assert wedge(run) is None
        left = run.moment.stage_left
        run.wait(60)
        assert run.moment.stage_left == left - 60
        assert run.page.column._rail._lines[0].detail.startswith("1 of ")
        row = next(iter(run.page.view.steps._rows))
        assert row.accessibleName().endswith(", without a timer")
        run.key(Key.Key_Space)
        assert dial(run) == "paused"
        run.key(Key.Key_Space, Key.Key_C)
        assert dial(run).endswith(" left")
        assert wedge(run) is not None
        run.key(Key.Key_Z, modifier=Qt.KeyboardModifier.ControlModifier)
        assert dial(run) == QUIET
        run.key(Key.Key_Down, Key.Key_Delete)  # left out it hides nothing
        assert wedge(run) is not None
        await run.settle()

    visit(tale())


def test_the_chosen_step_counts_before_the_next(
    house: House, visit: Visit, planned: Planned, begin: Begin
) -> None:
    quiet(house, planned(), 1)

    async def tale() -> None:
        run = await begin()
        assert dial(run).endswith(" left")
        run.key(Key.Key_Down, Key.Key_Down)
        run.wait(1)
        assert dial(run) == QUIET
        assert wedge(run) is None
        run.key(Key.Key_Up)
        run.wait(1)
        assert dial(run).endswith(" left")
        run.key(Key.Key_Down, Key.Key_C)
        run.wait(1)
        assert dial(run).endswith(" left")  # it is done
        await run.settle()

    visit(tale())


def test_in_overtime_the_rail_alone_tells_it(
    house: House, visit: Visit, planned: Planned, begin: Begin
) -> None:
    quiet(house, planned(), 0)

    async def tale() -> None:
        run = await begin()
        run.wait(run.moment.stage_left + 90)
        assert dial(run) == QUIET
        assert wedge(run) is None
        line = run.page.column._rail._lines[0]
        assert line.share > 1
        run.enter(Stage.TRANSITION)
        assert dial(run).endswith(" left")
        await run.settle()

    visit(tale())


def test_the_glance_says_so_and_keeps_stage_and_step(
    house: House, visit: Visit, planned: Planned, begin: Begin
) -> None:
    quiet(house, planned(), 0)

    async def tale() -> None:
        run = await begin()
        glance = run.page.extras.glance
        run.key(Key.Key_F6)
        assert (glance.stage, glance.time) == ("Opening", "no timer")
        assert glance.step
        run.key(Key.Key_C)
        assert glance.time.endswith(" min")
        run.key(Key.Key_Escape)
        await run.settle()

    visit(tale())


def test_the_dial_draws_words_and_no_share(qtbot: QtBot) -> None:
    theme = load_theme("light", 100)
    made = Dial(theme)
    qtbot.addWidget(made)
    made.resize(made.sizeHint())
    made.show_time(1.0, "+1:00", "over", theme.colour("notice"), over=True)
    pictures = []
    for digits in (True, False):
        made.show_digits(digits)
        made.show_none(QUIET)
        pictures.append(made.grab().toImage())
    assert pictures[0] == pictures[1]
    found = colours(pictures[0])
    assert theme.colours["notice_soft"] not in found
    assert theme.colours["notice"] not in found
    assert theme.colours["text_soft"] in found
    made.show_time(0.5, "2:00", "left", theme.colour("activity"))
    assert theme.colours["activity"] in colours(made.grab().toImage())


def colours(image: QImage) -> set[str]:
    return {
        image.pixelColor(x, y).name() for x in range(image.width()) for y in range(image.height())
    }
