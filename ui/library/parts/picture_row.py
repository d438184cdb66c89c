"""Pictures side by side, each as high as the others; where it is allowed, they can go again."""

from collections.abc import Sequence
from functools import partial

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QPixmap
from PySide6.QtWidgets import QLabel, QWidget

from ui.theme import Theme
from ui.widgets.flow import Flow
from ui.widgets.kit import clear, column, holder, link

HEIGHT = 96  # pixels at 100 % text, little more when it is large
WIDEST = 260  # pixels of one picture


class PictureRow(QWidget):
    """`removed` carries the place of a picture that shall go, from 0."""

    removed = Signal(int)

    def __init__(self, theme: Theme, *, writable: bool = False, height: int = HEIGHT) -> None:
        super().__init__()
        self._height = theme.room(height)
        self._writable = writable
        self._flow = Flow(spacing=10)
        self.setLayout(self._flow)
        self.shown: tuple[bytes, ...] = ()

    def show_pictures(self, images: Sequence[bytes]) -> None:
        """Show other pictures, each a PNG or JPEG; none hides the row."""
        self.shown = tuple(images)
        clear(self._flow)
        for at, image in enumerate(self.shown):
            each = self._picture(image, at)
            self._flow.addWidget(each)
            each.show()
        self.setVisible(bool(self.shown))

    def _picture(self, image: bytes, at: int) -> QWidget:
        ratio = self.devicePixelRatioF()
        picture = QPixmap()
        picture.loadFromData(image)
        keep, smooth = (
            Qt.AspectRatioMode.KeepAspectRatio,
            Qt.TransformationMode.SmoothTransformation,
        )
        wide, high = round(WIDEST * ratio), round(self._height * ratio)
        small = picture.scaled(wide, high, keep, smooth) if not picture.isNull() else picture
        small.setDevicePixelRatio(ratio)
        shown = QLabel()
        shown.setPixmap(small)
        shown.setAccessibleName(self.tr("Picture {number}").format(number=at + 1))
        if not self._writable:
            return shown
        remove = link(self.tr("Remove"), partial(self.removed.emit, at))
        return holder(column(shown, remove, spacing=2))
