"""What is needed rarely: folded away under its heading, one press away."""

from PySide6.QtCore import QSize, Qt, Signal
from PySide6.QtWidgets import QPushButton, QSizePolicy, QWidget

from ui.icons import icon
from ui.theme import Theme
from ui.widgets.kit import column

ARROW = 18  # pixels


class Fold(QWidget):
    """`toggled` says whether it was opened or closed by her; showing it either way says nothing."""

    toggled = Signal(bool)

    def __init__(self, theme: Theme, caption: str, inner: QWidget) -> None:
        super().__init__()
        colour = theme.colours["accent"]
        self._arrows = (icon("right", colour), icon("down", colour))
        self._inner = inner
        self.head = QPushButton(caption)
        self.head.setProperty("role", "link")
        self.head.setCursor(Qt.CursorShape.PointingHandCursor)
        self.head.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        self.head.setIconSize(QSize(theme.px(ARROW), theme.px(ARROW)))
        self.head.clicked.connect(self._press)
        self.setLayout(column(self.head, inner, spacing=4))
        self.show_open(False)

    @property
    def is_open(self) -> bool:
        return not self._inner.isHidden()

    def set_caption(self, caption: str) -> None:
        self.head.setText(caption)

    def show_open(self, opened: bool) -> None:
        """Open or close it without saying so."""
        self._inner.setVisible(opened)
        self.head.setIcon(self._arrows[opened])

    def _press(self, _checked: bool = False) -> None:
        self.show_open(not self.is_open)
        self.toggled.emit(self.is_open)
