"""A large card to press: a heading and a sentence about what it leads to."""

from collections.abc import Callable

from PySide6.QtCore import QSize, Qt
from PySide6.QtWidgets import QHBoxLayout, QLayout, QPushButton, QSizePolicy

from ui.widgets.kit import column, label, row


class WideChoice(QPushButton):
    """Looks like a card, works like a button; as tall as its words need."""

    def __init__(
        self, title: str, text: str = "", chosen: Callable[[], object] | None = None
    ) -> None:
        super().__init__()
        self.setProperty("role", "wide-choice")
        self.setAccessibleName(title)
        self.setAccessibleDescription(text)
        words = [label(title, "heading", wrap=True)]
        if text:
            words.append(label(text, "soft", wrap=True))
        for each in words:
            each.setAttribute(Qt.WidgetAttribute.WA_TransparentForMouseEvents)
        self._inner: QLayout = column(*words, None, margin=18, spacing=4)
        self.setLayout(self._inner)
        policy = QSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Minimum)
        policy.setHeightForWidth(True)
        self.setSizePolicy(policy)
        if chosen is not None:
            self.clicked.connect(lambda _checked=False: chosen())

    def sizeHint(self) -> QSize:
        return self._inner.sizeHint()

    def minimumSizeHint(self) -> QSize:
        return self._inner.minimumSize()

    def hasHeightForWidth(self) -> bool:
        return True

    def heightForWidth(self, width: int) -> int:
        return self._inner.heightForWidth(width)


def side_by_side(*choices: WideChoice) -> QHBoxLayout:
    """Return a row in which all choices are equally wide."""
    result = row(*choices, spacing=14)
    for at in range(len(choices)):
        result.setStretch(at, 1)
    return result
