"""The members' screen: a second window that can draw nothing but an `AudienceCard`."""

import json
from collections.abc import Mapping
from dataclasses import replace
from functools import cache

from PySide6.QtCore import QRectF, QSize, Qt, QTimer, Signal
from PySide6.QtGui import (
    QCloseEvent,
    QGuiApplication,
    QMouseEvent,
    QPainter,
    QPaintEvent,
    QScreen,
)
from PySide6.QtWidgets import QWidget

from resources import ROOT
from ui.live.parts.audience_card import BLACK, AudienceCard, paint_card

BLACK_MS = 180  # between two pictures, so that nothing of the old one stands beside the new
USUAL = QSize(960, 540)
LEAST = QSize(320, 180)


@cache
def audience_colours() -> Mapping[str, str]:
    """The colours of the members' screen: dark, calm, without red."""
    colours: Mapping[str, str] = json.loads((ROOT / "themes" / "audience.json").read_text("utf-8"))
    return colours


class AudienceWindow(QWidget):
    """Full screen on a second display, or a window of its own where there is only one.

    When its display goes away it hides and says `unplugged`; it never jumps onto the
    counselor's. It takes no key: those belong to the meeting.
    """

    closed = Signal()  # by its own frame
    unplugged = Signal()
    drawn = Signal(object)  # the card in view, for the small picture

    def __init__(self, app: QGuiApplication, title: str) -> None:
        super().__init__(None, Qt.WindowType.Window | Qt.WindowType.WindowDoesNotAcceptFocus)
        self.setWindowTitle(title)
        self.setAttribute(Qt.WidgetAttribute.WA_OpaquePaintEvent)
        self.setAttribute(Qt.WidgetAttribute.WA_ShowWithoutActivating)
        # A window of her own that is closed must not keep the program running behind it.
        self.setAttribute(Qt.WidgetAttribute.WA_QuitOnClose, False)
        self.setMinimumSize(LEAST)
        self.resize(USUAL)
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

    @property
    def display(self) -> QScreen | None:
        """The display it fills; None while it is a window like others, or hidden."""
        return self._display

    def open_on(self, display: QScreen | None) -> None:
        """Show full screen on `display`, or as a window when it is None."""
        self.hide()  # from one display to another it goes unseen
        self._display = display
        if display is None:
            self.setWindowState(Qt.WindowState.WindowNoState)
            self.resize(USUAL)
            self.show()
        else:
            self.setScreen(display)
            self.setGeometry(display.geometry())
            self.setWindowState(Qt.WindowState.WindowFullScreen)  # showFullScreen takes the keys
            self.show()

    def show_card(self, card: AudienceCard) -> None:
        """Draw another card, through black; only the wedge moves without it."""
        same = replace(card, wedge=None) == replace(self._next, wedge=None)
        if same and (card.wedge is None) == (self._next.wedge is None):
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

    def put_away(self) -> None:
        """Hide, black."""
        self._display = None
        self.blank()
        self.hide()

    def paintEvent(self, _event: QPaintEvent) -> None:
        paint_card(QPainter(self), QRectF(self.rect()), self._card, audience_colours())

    def closeEvent(self, event: QCloseEvent) -> None:
        self.put_away()
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
        # Qt says so before it moves the windows of that display to another one.
        if display is self._display:
            self.put_away()
            self.unplugged.emit()


class AudienceThumb(QWidget):
    """A small live picture of the members' screen in the counselor's own window; a press on it
    asks what stands there."""

    pressed = Signal()

    def __init__(self, width: int = 160) -> None:
        super().__init__()
        self._card = BLACK
        self.setFixedSize(width, round(width * 9 / 16))
        self.setCursor(Qt.CursorShape.PointingHandCursor)
        self.setToolTip(self.tr("What stands on the members' screen (Shift+F5)"))

    @property
    def card(self) -> AudienceCard:
        return self._card

    def show_card(self, card: AudienceCard) -> None:
        self._card = card
        self.update()

    def mouseReleaseEvent(self, event: QMouseEvent) -> None:
        inside = self.rect().contains(event.position().toPoint())
        if inside and event.button() == Qt.MouseButton.LeftButton:
            self.pressed.emit()

    def paintEvent(self, _event: QPaintEvent) -> None:
        paint_card(QPainter(self), QRectF(self.rect()), self._card, audience_colours())
