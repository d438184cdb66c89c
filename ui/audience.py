"""The members' screen: a second window that can draw nothing but an `AudienceCard`."""

import json
from collections.abc import Mapping
from dataclasses import replace
from functools import cache

from PySide6.QtCore import QRectF, QSize, Qt, QTimer, Signal
from PySide6.QtGui import QCloseEvent, QGuiApplication, QKeyEvent, QPainter, QPaintEvent, QScreen
from PySide6.QtWidgets import QWidget

from resources import ROOT

from .widgets.audience_card import AudienceCard, paint_card

BLACK_MS = 180  # between two pictures, so that nothing of the old one stands beside the new
USUAL = QSize(960, 540)
BLACK = AudienceCard()


@cache
def audience_colours() -> Mapping[str, str]:
    """The colours of the members' screen: dark, calm, without red."""
    colours: Mapping[str, str] = json.loads((ROOT / "themes" / "audience.json").read_text("utf-8"))
    return colours


class AudienceWindow(QWidget):
    """Full screen on a second display, or a window of its own where there is only one.

    When its display goes away it hides and says `closed`; it never jumps onto the counselor's.
    """

    closed = Signal()
    drawn = Signal(object)  # the card in view, for the small picture

    def __init__(self, app: QGuiApplication, title: str) -> None:
        super().__init__(None, Qt.WindowType.Window)
        self.setWindowTitle(title)
        self.setAttribute(Qt.WidgetAttribute.WA_OpaquePaintEvent)
        self.resize(USUAL)
        self._app = app
        self._display: QScreen | None = None
        self._card = BLACK
        self._next = BLACK
        self._black = QTimer(self, singleShot=True)
        self._black.timeout.connect(self._take_next)
        app.screenRemoved.connect(self._display_removed)

    @property
    def card(self) -> AudienceCard:
        """What is in view now."""
        return self._card

    def open_on(self, display: QScreen | None) -> None:
        """Show full screen on `display`, or as a window when it is None."""
        self._display = display
        if display is None:
            self.showNormal()
        else:
            self.setGeometry(display.geometry())
            self.showFullScreen()

    def show_card(self, card: AudienceCard) -> None:
        """Draw another card, through black; only the wedge moves without it."""
        if replace(card, wedge=None) == replace(self._next, wedge=None):
            self._next = card
            if not self._black.isActive():
                self._take_next()
            return
        self._next = card
        self._put(BLACK)
        self._black.start(BLACK_MS)

    def blank(self) -> None:
        """Black at once, and nothing of what was to come."""
        self._black.stop()
        self._next = BLACK
        self._put(BLACK)

    def paintEvent(self, _event: QPaintEvent) -> None:
        paint_card(QPainter(self), QRectF(self.rect()), self._card, audience_colours())

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() in (Qt.Key.Key_Escape, Qt.Key.Key_F5):
            self.close()

    def closeEvent(self, event: QCloseEvent) -> None:
        self.blank()
        super().closeEvent(event)
        self.closed.emit()

    def _take_next(self) -> None:
        self._put(self._next)

    def _put(self, card: AudienceCard) -> None:
        if card != self._card:
            self._card = card
            self.update()
            self.drawn.emit(card)

    def _display_removed(self, display: QScreen) -> None:
        if display is self._display:
            self._display = None
            self.blank()
            self.hide()
            self.closed.emit()


class AudienceThumb(QWidget):
    """A small live picture of the members' screen in the counselor's own window."""

    def __init__(self) -> None:
        super().__init__()
        self._card = BLACK
        self.setFixedSize(160, 90)

    def show_card(self, card: AudienceCard) -> None:
        self._card = card
        self.update()

    def paintEvent(self, _event: QPaintEvent) -> None:
        paint_card(QPainter(self), QRectF(self.rect()), self._card, audience_colours())


def second_display(app: QGuiApplication, window: QWidget) -> QScreen | None:
    """The first display that does not hold `window`, or None."""
    own = window.screen()
    return next((screen for screen in app.screens() if screen is not own), None)
