"""The star that makes something a favourite."""

from PySide6.QtCore import QSize, Qt
from PySide6.QtWidgets import QPushButton

from ui.icons import icon
from ui.theme import Theme

SIZE = 20  # pixels at 100 % text


class StarButton(QPushButton):
    """Full for a favourite. A press only asks: what is shown follows what is stored."""

    def __init__(self, theme: Theme) -> None:
        super().__init__()
        colours = theme.colours
        self._icons = (icon("star", colours["text_soft"]), icon("star_full", colours["opening"]))
        self.setProperty("role", "flat")
        self.setCursor(Qt.CursorShape.PointingHandCursor)
        self.setIconSize(QSize(theme.px(SIZE), theme.px(SIZE)))
        self.starred = False
        self.show_starred(False)

    def show_starred(self, starred: bool) -> None:
        self.starred = starred
        self.setIcon(self._icons[starred])
        name = self.tr("No longer a favourite") if starred else self.tr("Make it a favourite")
        self.setAccessibleName(name)
        self.setToolTip(f"{name} ( * )")
