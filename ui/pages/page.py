"""What every screen is: a widget that is shown a place and can be asked to leave it."""

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QWidget

from ui.desk import Desk
from ui.places import Place


class Page(QWidget):
    """One screen. The window awaits `show_place` when it comes into view and `leave` before it
    goes; `reload` when a subject in `interests` was touched elsewhere while it is visible."""

    interests: frozenset[str] = frozenset()
    full_window = False  # without the navigation rail, as the live meeting

    def __init__(self, desk: Desk) -> None:
        super().__init__()
        self.setObjectName("page")
        self.setAttribute(Qt.WidgetAttribute.WA_StyledBackground)
        self.desk = desk

    @property
    def meeting_runs(self) -> bool:
        """True while a live meeting goes on here, also when another page is in view."""
        return False

    async def show_place(self, place: Place) -> None:
        """Load and show what `place` names; called again when only its ids differ."""
        raise NotImplementedError

    async def reload(self) -> None:
        """Read again what is shown."""

    async def leave(self) -> None:
        """Save what is unsaved; the window shows another page when this returns."""
        await self.desk.saver.flush()

    def stop(self) -> None:
        """The vault closes and this page with it: nothing of it may go on by itself."""
