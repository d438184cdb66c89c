"""A picture with words and fields below it, in a column of fixed height."""

from PySide6.QtCore import QEvent, QObject, QRect, QSize, Qt
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QFrame, QScrollArea, QWidget

MOST = 0.94  # the picture is at most so high, by its width
SHARE = 0.6  # and never takes more than this of the column from what is below


class PictureAbove(QWidget):
    """What is below gets the height it needs, the picture the rest, up to its width. When the
    picture would get less than `least` pixels, what is below scrolls instead."""

    def __init__(self, picture: QWidget, below: QWidget, least: int, spacing: int = 8) -> None:
        super().__init__()
        self._picture, self._below = picture, below
        self._least, self._spacing = least, spacing
        picture.setParent(self)
        self._area = QScrollArea(self)
        self._area.setWidgetResizable(True)
        self._area.setFrameShape(QFrame.Shape.NoFrame)
        self._area.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self._area.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self._area.setWidget(below)
        below.installEventFilter(self)

    def sizeHint(self) -> QSize:
        return QSize(self._picture.sizeHint().width(), 2 * self._least)

    def minimumSizeHint(self) -> QSize:
        return QSize(self._picture.minimumSizeHint().width(), self._least)

    def set_least(self, least: int) -> None:
        """Let the picture give more of its room, or take it back."""
        if least != self._least:
            self._least = least
            self._place()

    def bring_to_view(self, widget: QWidget) -> None:
        """Scroll to a widget below, if it has to."""
        self._area.ensureWidgetVisible(widget, 0, 4)

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._place()

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if watched is self._below and event.type() == QEvent.Type.LayoutRequest:
            self._place()
        return False

    def _place(self) -> None:
        wide, high = self.width(), self.height()
        flows = self._below.hasHeightForWidth()
        needed = self._below.heightForWidth(wide) if flows else self._below.sizeHint().height()
        least = min(self._least, round(high * SHARE))
        free = high - needed - self._spacing
        top = max(least, min(round(wide * MOST), free))
        self._picture.setGeometry(QRect(0, 0, wide, top))
        begin = top + self._spacing
        self._area.setGeometry(QRect(0, begin, wide, max(0, high - begin)))
