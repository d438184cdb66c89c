"""The privacy cover: hides the whole page at one key while the clocks go on."""

from PySide6.QtCore import Qt
from PySide6.QtGui import QMouseEvent, QPainter, QPaintEvent
from PySide6.QtWidgets import QWidget

from ui.theme import Theme
from ui.widgets.overlay import Overlay


class Cover(Overlay):
    """While it is up nothing below can be read, pressed or typed into, and every key but Esc is
    dead. A click lifts it, when the button is let go: nothing below hears of it."""

    def __init__(self, page: QWidget, theme: Theme) -> None:
        super().__init__(page)
        self._theme = theme

    def lift_or_drop(self) -> None:
        """Cover, or uncover again and give the keys back to the page."""
        if self.isHidden():
            self.lay()
        else:
            self.take_away()

    def mouseReleaseEvent(self, _event: QMouseEvent) -> None:
        self.take_away()

    def paintEvent(self, _event: QPaintEvent) -> None:
        painter = QPainter(self)
        painter.fillRect(self.rect(), self._theme.colour("cover"))
        painter.setPen(self._theme.colour("on_cover"))
        painter.setFont(self._theme.font(16))
        text = self.tr("Covered. The meeting goes on.\nEsc or a click uncovers.")
        painter.drawText(self.rect(), Qt.AlignmentFlag.AlignCenter, text)
