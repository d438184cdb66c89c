"""A hand on the panel for the members' screen, and an eye on what the members see."""

from typing import TYPE_CHECKING

from PySide6.QtCore import Qt

from facilitator.templates import line_text
from sessions.records import Stage
from ui.live.members_screen import AudienceControl
from ui.live.parts.audience_card import AudienceCard
from ui.live.parts.screen_panel import FIELD, ScreenPanel

if TYPE_CHECKING:
    from tests.ui.conftest import Run
else:
    Run = object

Key = Qt.Key
SHIFT, CONTROL = Qt.KeyboardModifier.ShiftModifier, Qt.KeyboardModifier.ControlModifier


def control(run: Run) -> AudienceControl:
    return run.page.extras.audience


def panel(run: Run) -> ScreenPanel:
    return run.page.extras.screen.panel


async def open_panel(run: Run) -> None:
    """Open the members' screen and the panel, and see to it that the page has the keys."""
    if not control(run).is_open:
        run.key(Key.Key_F5)
    run.house.window.activateWindow()
    await run.house.until(run.house.window.isActiveWindow)
    run.page.setFocus()
    run.key(Key.Key_F5, modifier=SHIFT)
    assert panel(run).isVisible()


def go_to(run: Run, line_id: str) -> None:
    """Walk down to a line, as she does."""
    for _step in range(40):
        if panel(run).current == line_id:
            return
        run.key(Key.Key_Down)
    raise AssertionError(f"no way leads to {line_id}")


def press(run: Run, line_id: str, key: Qt.Key = Key.Key_Space) -> None:
    go_to(run, line_id)
    run.key(key)


def say(run: Run, text: str) -> None:
    """Write into the field instead of what stands there, and press Enter."""
    go_to(run, FIELD)
    run.key(Key.Key_A, modifier=CONTROL)
    run.key(Key.Key_Backspace)
    run.write(text)
    run.key(Key.Key_Return)


async def shown(run: Run) -> AudienceCard:
    """What is on the screen once it has come through black."""
    window = control(run)._window
    assert window is not None
    await run.house.until(lambda: not window._black.isActive())
    return window.card


def steps(run: Run, stage: Stage = Stage.OPENING) -> dict[str, str]:
    """The ids of the steps as they stand now, and their words."""
    part = next(part for part in run.moment.stages if part.stage is stage)
    return {step.id: line_text(step.line, "en") for step in part.steps}


def on(run: Run) -> set[str]:
    """The lines of the panel with a tick."""
    return {line_id for line_id, row in panel(run)._rows.items() if row.line.on}
