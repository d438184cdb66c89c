"""The privacy cover: hides the whole page at one key while the clocks go on."""

from PySide6.QtCore import QEvent, QObject, Qt
from PySide6.QtGui import QKeyEvent, QMouseEvent, QPainter, QPaintEvent
from PySide6.QtWidgets import QWidget

from ui.theme import Theme


class Cover(QWidget):
    """Belongs to a page and lies over the whole window, banners included; while it is up nothing
    below can be read, pressed or typed into, and every key but Esc is dead."""

    def __init__(self, page: QWidget, theme: Theme) -> None:
        super().__init__(page)
        self._page = page
        self._theme = theme
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.hide()

    def lift_or_drop(self) -> None:
        """Cover, or uncover again and give the keys back to the page."""
        if self.isHidden():
            window = self._page.window()
            self.setParent(window)
            window.installEventFilter(self)
            self.setGeometry(window.rect())
            self.show()
            self.raise_()
            self.setFocus()
        else:
            self.put_away()
            self._page.setFocus()

    def put_away(self) -> None:
        """Uncover, and be a part of the page again: it may be about to go."""
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
            self.lift_or_drop()

    def focusNextPrevChild(self, _following: bool) -> bool:
        return False  # Tab leads to nothing below

    def mousePressEvent(self, _event: QMouseEvent) -> None:
        """A click lifts it, when the button is let go: nothing below hears of it."""

    def mouseReleaseEvent(self, _event: QMouseEvent) -> None:
        self.lift_or_drop()

    def paintEvent(self, _event: QPaintEvent) -> None:
        painter = QPainter(self)
        painter.fillRect(self.rect(), self._theme.colour("cover"))
        painter.setPen(self._theme.colour("on_cover"))
        painter.setFont(self._theme.font(16))
        text = self.tr("Covered. The meeting goes on.\nEsc or a click uncovers.")
        painter.drawText(self.rect(), Qt.AlignmentFlag.AlignCenter, text)
