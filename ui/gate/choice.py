"""Which page stands before the program. Imports stay few: it is painted before all the rest."""

from typing import TYPE_CHECKING

from facilitator.errors import ActionableError
from facilitator.paths import Paths
from facilitator.vault import VaultState, look
from ui.gate.frame import GateFrame, Step
from ui.gate.unlock import UnlockPage
from ui.theme import Theme

if TYPE_CHECKING:
    from ui.gate.first_run import FirstRunPage


class WaitingStep(Step):
    """Nothing to do but wait."""

    def __init__(self) -> None:
        super().__init__()
        self.head(
            self.tr("The demo is being prepared"),
            self.tr("An invented group of nine, three meetings behind it. One moment."),
        )
        self.foot(None)

    def go_back(self) -> None:
        """There is nothing behind."""


class WaitingPage(GateFrame):
    """Shown while the demonstration is made."""

    def __init__(self, theme: Theme) -> None:
        super().__init__(theme)
        self.show_step(WaitingStep())


def gate_page(
    paths: Paths, theme: Theme, *, demo: bool = False
) -> "UnlockPage | FirstRunPage | WaitingPage":
    """Return the page that what lies in the folder calls for; nothing is touched."""
    if demo:
        return WaitingPage(theme)
    try:
        empty = look(paths) is VaultState.NONE
    except ActionableError:
        empty = False  # the page for opening says why it cannot
    if not empty:
        return UnlockPage(paths, theme)
    from ui.gate.first_run import FirstRunPage  # only once

    return FirstRunPage(paths, theme)
