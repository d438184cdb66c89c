"""One line at the top of the window that says what happened and what can be done next."""

from collections.abc import Callable

from PySide6.QtCore import Qt, QTimer
from PySide6.QtWidgets import QFrame, QHBoxLayout, QLabel

from ui.widgets.kit import KeyButton, breakable, button, label, set_role

Action = tuple[str, Callable[[], object]]
GOES_AFTER_MS = 10_000


class Banner(QFrame):
    """Shows one message at a time: roles "good", "notice", "trouble".

    Good news goes away by itself after ten seconds, the others stay until answered or closed.
    """

    def __init__(self) -> None:
        super().__init__()
        self._text: QLabel = label("", wrap=True)
        self._row = QHBoxLayout(self)
        self._row.setContentsMargins(16, 8, 8, 8)
        self._row.addWidget(self._text, 1)
        self._said = ""
        self._buttons: list[KeyButton] = []
        self._timer = QTimer(self, singleShot=True)
        self._timer.timeout.connect(self.hide)
        self.hide()

    @property
    def text(self) -> str:
        return self._said if not self.isHidden() else ""

    def say(self, text: str, role: str = "good", actions: tuple[Action, ...] = ()) -> None:
        """Replace what is shown; each action is a button that also takes the banner away."""
        for old in self._buttons:
            old.hide()
            old.deleteLater()
        if role != "good":
            actions = (*actions, (self.tr("Close"), self.hide))
        self._buttons = [self._button(caption, do) for caption, do in actions]
        self._said = text
        self._text.setText(breakable(text))
        set_role(self, role)
        self.show()
        self._timer.stop()
        if role == "good":
            self._timer.start(GOES_AFTER_MS)

    def fade(self) -> None:
        """Take good news away; what needs an answer stays."""
        if self.property("role") == "good":
            self.hide()

    def _button(self, caption: str, do: Callable[[], object]) -> KeyButton:
        def answer() -> None:
            self.hide()
            do()

        result = button(caption, answer)
        result.setFocusPolicy(Qt.FocusPolicy.TabFocus)  # a press leaves the cursor where it is
        self._row.addWidget(result)
        return result
