"""The rail on the left: where she can go, with the settings at the bottom."""

from functools import partial

from PySide6.QtCore import QSize, Qt, Signal
from PySide6.QtWidgets import QFrame, QLabel, QToolButton, QVBoxLayout

from ui.icons import icon
from ui.places import Groups, Home, Library, Place, Progress, Reports, SettingsPlace
from ui.theme import Theme


class NavRail(QFrame):
    """One button per main screen; `chosen` carries the place to go to."""

    chosen = Signal(object)

    def __init__(self, theme: Theme, initial: str) -> None:
        super().__init__()
        self._theme = theme
        self._place: Place = Home()
        self.setProperty("role", "rail")
        self.setFixedWidth(theme.px(76))
        self._buttons: dict[type, QToolButton] = {}
        column = QVBoxLayout(self)
        column.setContentsMargins(6, 14, 6, 12)
        column.setSpacing(4)
        self._badge = self._badge_for(initial)
        column.addWidget(self._badge, 0, Qt.AlignmentFlag.AlignHCenter)
        column.addSpacing(12)
        for icon_name, caption, place in (
            ("home", self.tr("Home"), Home()),
            ("groups", self.tr("Groups"), Groups()),
            ("library", self.tr("Library"), Library()),
            ("progress", self.tr("Progress"), Progress()),
            ("reports", self.tr("Reports"), Reports()),
        ):
            column.addWidget(self._button(icon_name, caption, place))
        column.addStretch()
        column.addWidget(self._button("settings", self.tr("Settings"), SettingsPlace()))

    def show_current(self, place: Place) -> None:
        """Press in the button of the screen that `place` belongs to, or none."""
        self._place = place
        for kind, button in self._buttons.items():
            button.setChecked(kind is type(place))

    def show_initial(self, initial: str) -> None:
        self._badge.setText(initial)

    def _badge_for(self, initial: str) -> QLabel:
        badge = QLabel(initial)
        badge.setObjectName("badge")
        badge.setAlignment(Qt.AlignmentFlag.AlignCenter)
        side = self._theme.px(40)
        badge.setFixedSize(side, side)
        return badge

    def _button(self, icon_name: str, caption: str, place: Place) -> QToolButton:
        made = QToolButton()
        made.setProperty("role", "nav")
        made.setText(caption)
        made.setIcon(
            icon(icon_name, self._theme.colours["text_soft"], self._theme.colours["accent"])
        )
        made.setIconSize(QSize(self._theme.px(22), self._theme.px(22)))
        made.setToolButtonStyle(Qt.ToolButtonStyle.ToolButtonTextUnderIcon)
        made.setCheckable(True)
        made.setFixedSize(self._theme.px(64), self._theme.px(54))
        made.clicked.connect(partial(self._pressed, place))
        self._buttons[type(place)] = made
        return made

    def _pressed(self, place: Place) -> None:
        self.show_current(self._place)  # the page in view decides which button is pressed in
        self.chosen.emit(place)
