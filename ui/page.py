"""What every screen is: a widget that is shown a place and can be asked to leave it."""

from collections.abc import Iterator
from typing import Self

from PySide6.QtCore import Qt
from PySide6.QtGui import QFocusEvent
from PySide6.QtWidgets import QWidget

from facilitator.store.subjects import Touched
from ui.desk import Desk
from ui.places import Place

_ALL = object()


class Page(QWidget):
    """One screen. The window awaits `show_place` when it comes into view and `leave` before it
    goes; `reload` when a subject in `interests` was touched elsewhere while it is visible."""

    interests: Touched = frozenset()
    full_window = False  # without the navigation rail, as the live meeting

    def __init__(self, desk: Desk) -> None:
        super().__init__()
        self.setObjectName("page")
        self.setAttribute(Qt.WidgetAttribute.WA_StyledBackground)
        self.desk = desk
        self._led_to: QWidget | None = None
        self._parts: Iterator[None] = iter(())  # what is still to be made

    @classmethod
    def begun(cls, desk: Desk) -> Self:
        """Make a page that may lack parts; `complete` or `more` makes them."""
        return cls(desk)

    def more(self) -> bool:
        """Make the next part; False when there was none."""
        return next(self._parts, _ALL) is not _ALL

    def complete(self) -> None:
        """Make all parts that are still lacking."""
        while self.more():
            pass

    @property
    def meeting_runs(self) -> bool:
        """True while a live meeting goes on here, also when another page is in view."""
        return False

    def lead_to(self, widget: QWidget) -> None:
        """Let the keys go to `widget` whenever the page is given them.

        Not Qt's focus proxy: with one, Tab would skip everything that stands before `widget`.
        """
        self._led_to = widget

    def focusInEvent(self, event: QFocusEvent) -> None:
        super().focusInEvent(event)
        if self._led_to is not None and self._led_to.isVisible():
            self._led_to.setFocus(event.reason())

    async def show_place(self, place: Place) -> None:
        """Load and show what `place` names; called again when only its ids differ."""
        raise NotImplementedError

    async def reload(self) -> None:
        """Read again what is shown."""

    async def leave(self) -> None:
        """Save what is unsaved; the window shows another page when this returns."""
        await self.desk.saver.flush()

    def stay(self) -> None:
        """After `leave`, when the other page could not be shown: go on here."""

    def stop(self) -> None:
        """The vault closes and this page with it: nothing of it may go on by itself."""
