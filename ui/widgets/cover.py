"""The privacy cover: hides the whole page at one key while the clocks go on."""

from PySide6.QtCore import QEvent, QObject, Qt
from PySide6.QtGui import QPainter, QPaintEvent
from PySide6.QtWidgets import QWidget

from ui.theme import Theme


class Cover(QWidget):
    """Lies over its parent; while it is up nothing below can be read or typed into."""

    def __init__(self, parent: QWidget, theme: Theme) -> None:
        super().__init__(parent)
        self._theme = theme
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        parent.installEventFilter(self)
        self.hide()

    def lift_or_drop(self) -> None:
        """Cover, or uncover again and give the keys back to the page."""
        if self.isHidden():
            parent = self.parentWidget()
            if parent is not None:
                self.setGeometry(parent.rect())
            self.show()
            self.raise_()
            self.setFocus()
        else:
            self.hide()
            parent = self.parentWidget()
            if parent is not None:
                parent.setFocus()

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if event.type() == QEvent.Type.Resize and isinstance(watched, QWidget):
            self.setGeometry(watched.rect())
        return False

    def mousePressEvent(self, _event: object) -> None:
        """Only the key uncovers: a stray touch must not."""

    def paintEvent(self, _event: QPaintEvent) -> None:
        painter = QPainter(self)
        painter.fillRect(self.rect(), self._theme.colour("cover"))
        painter.setPen(self._theme.colour("on_cover"))
        painter.setFont(self._theme.font(16))
        text = self.tr("Covered. The meeting goes on.\nEsc uncovers.")
        painter.drawText(self.rect(), Qt.AlignmentFlag.AlignCenter, text)
