"""A button with a picture where its words would take too much room; they stay in its tip."""

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QHBoxLayout

from ui.icons import pixmap
from ui.theme import Theme
from ui.widgets.kit import KeyButton, label


class PictureButton(KeyButton):
    """Reads to a screen reader, and says by `caption()`, what it would say in words."""

    def __init__(self, theme: Theme, picture: str, caption: str, key: str = "") -> None:
        super().__init__(caption, key)
        self._theme = theme
        self._caption.hide()
        self._drawn = label()
        self._drawn.setAttribute(Qt.WidgetAttribute.WA_TransparentForMouseEvents)
        inner = self.layout()
        if isinstance(inner, QHBoxLayout):
            inner.insertWidget(1, self._drawn)
        self.setToolTip(caption)
        self.show_picture(picture)

    def set_caption(self, caption: str) -> None:
        super().set_caption(caption)
        self.setToolTip(caption)

    def show_picture(self, picture: str) -> None:
        """Another of the icons."""
        self._drawn.setPixmap(pixmap(picture, self._theme.colours["text"], self._theme.px(16)))
        self.updateGeometry()
