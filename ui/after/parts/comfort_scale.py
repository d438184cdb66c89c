"""How comfortable somebody felt, 1 to 5, as five small figures in a row."""

from functools import partial

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QPushButton, QWidget

from sessions.comfort import LEAST, MOST
from ui.theme import Theme
from ui.widgets.kit import choice, row

WIDTH = 24  # pixels of a figure at 100 % text


class ComfortScale(QWidget):
    """`chosen` carries the figure, None when it was taken back."""

    chosen = Signal(object)

    def __init__(self, theme: Theme, name: str) -> None:
        """`name` is the member's, for who cannot see the line it stands in."""
        super().__init__()
        self.value: int | None = None
        self.figures = {value: self._figure(theme, value) for value in range(LEAST, MOST + 1)}
        self.setLayout(row(*self.figures.values(), spacing=2))
        self.setAccessibleName(self.tr("How comfortable {name} felt, 1 to 5").format(name=name))

    def show_value(self, value: int | None) -> None:
        self.value = value
        for figure, chip in self.figures.items():
            chip.setChecked(figure == value)

    def take(self, value: int) -> None:
        """Choose a figure, or take it back when it is the chosen one."""
        self.show_value(None if value == self.value else value)
        self.chosen.emit(self.value)

    def _figure(self, theme: Theme, value: int) -> QPushButton:
        made = choice(str(value))
        made.setProperty("role", "figure-choice")
        made.setFixedWidth(theme.px(WIDTH))
        made.setFocusPolicy(Qt.FocusPolicy.NoFocus)  # Alt and the figure, from the line beside
        made.setToolTip(self.tr("Alt+{value}").format(value=value))
        made.clicked.connect(partial(self.take, value))
        return made
