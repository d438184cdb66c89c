"""What lies over the whole window at one key and keeps every other key and press to itself."""

from PySide6.QtCore import QEvent, QObject, Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QWidget


class Overlay(QWidget):
    """Belongs to a page and lies over its window, banners included. `closed` when one of its own
    keys or buttons took it away."""

    closed = Signal()

    def __init__(self, page: QWidget) -> None:
        super().__init__(page)
        self._page = page
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.hide()

    def lay(self) -> None:
        """Lie over everything and take the keys; again does nothing."""
        if not self.isHidden():
            return
        window = self._page.window()
        self.setParent(window)
        window.installEventFilter(self)
        self.setGeometry(window.rect())
        self.show()
        self.raise_()
        self.setFocus()

    def take_away(self) -> None:
        """Go, give the keys back to the page, and say so."""
        if not self.isHidden():
            self.put_away()
            self._page.setFocus()
            self.closed.emit()

    def put_away(self) -> None:
        """Go without a word and be a part of the page again: it may be about to go itself."""
        if not self.isHidden():
            self.window().removeEventFilter(self)
            self.hide()
            self.setParent(self._page)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if event.type() == QEvent.Type.Resize and isinstance(watched, QWidget):
            self.setGeometry(watched.rect())
        return False

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() == Qt.Key.Key_Escape and not event.isAutoRepeat():
            self.take_away()

    def focusNextPrevChild(self, _following: bool) -> bool:
        return False  # Tab leads to nothing below

    def mousePressEvent(self, _event: object) -> None:
        """A press between its parts must not reach what lies below."""
