"""Small parts with one look: labels, buttons, cards, rows. Their style lives in `app.qss`.

Each builder sets the dynamic property `role` that the style sheet selects by.
"""

import re
from collections.abc import Callable, Iterable
from itertools import pairwise
from unicodedata import category

from PySide6.QtCore import QSize, Qt
from PySide6.QtWidgets import (
    QBoxLayout,
    QFrame,
    QHBoxLayout,
    QLabel,
    QLayout,
    QPushButton,
    QScrollArea,
    QSizePolicy,
    QVBoxLayout,
    QWidget,
)

Item = QWidget | QLayout | int | None
LONG_WORD = re.compile(r"\S{25,}")


def label(text: str = "", role: str = "", *, wrap: bool = False) -> QLabel:
    """Return a label that never interprets its text as markup."""
    result = QLabel(text)
    result.setTextFormat(Qt.TextFormat.PlainText)
    result.setWordWrap(wrap)
    if role:
        result.setProperty("role", role)
    return result


def set_role(widget: QWidget, role: str) -> None:
    """Give a living widget another role and let the style sheet see it."""
    if (widget.property("role") or "") == role:
        return
    widget.setProperty("role", role)
    widget.style().unpolish(widget)
    widget.style().polish(widget)


class KeyButton(QPushButton):
    """A push button that shows the key that does the same, as a small key cap.

    The words are in a label of their own, so `caption()` reads them and `set_caption` changes
    them; the accessible name follows.
    """

    def __init__(self, caption: str, key: str = "", role: str = "") -> None:
        super().__init__()
        if role:
            self.setProperty("role", role)
        self._caption = label(caption)
        self._cap = label(key, "key")
        row = QHBoxLayout(self)
        margin = 18 if role == "big" else 14
        row.setContentsMargins(margin, 7, margin, 7)
        row.setSpacing(8)
        row.addStretch()
        for part in (self._caption, self._cap):
            part.setAttribute(Qt.WidgetAttribute.WA_TransparentForMouseEvents)
            part.setProperty("inside", role or "plain")
            row.addWidget(part)
        row.addStretch()
        self._cap.setVisible(bool(key))
        self.setAccessibleName(caption)
        self.setSizePolicy(QSizePolicy.Policy.Maximum, QSizePolicy.Policy.Fixed)

    def caption(self) -> str:
        return self._caption.text()

    def set_caption(self, caption: str) -> None:
        self._caption.setText(caption)
        self.setAccessibleName(caption)
        self.updateGeometry()

    def sizeHint(self) -> QSize:
        layout = self.layout()
        return layout.sizeHint() if layout is not None else super().sizeHint()

    def minimumSizeHint(self) -> QSize:
        return self.sizeHint()


def button(
    caption: str,
    action: Callable[[], object] | None = None,
    *,
    role: str = "",
    key: str = "",
    wide: bool = False,
) -> KeyButton:
    """Return a button; roles: "" plain, "primary", "big"; `key` is the key cap's text; a
    `wide` one fills the width it is given."""
    result = KeyButton(caption, key, role)
    if wide:
        result.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
    if action is not None:
        result.clicked.connect(_without_flag(action))
    return result


def link(caption: str, action: Callable[[], object]) -> QPushButton:
    """Return a quiet button that reads like a link."""
    result = QPushButton(caption)
    result.setProperty("role", "link")
    result.setCursor(Qt.CursorShape.PointingHandCursor)
    result.clicked.connect(_without_flag(action))
    return result


def choice(caption: str, *, checked: bool = False) -> QPushButton:
    """Return a chip that can be pressed in."""
    result = QPushButton(caption)
    result.setProperty("role", "choice")
    result.setCheckable(True)
    result.setChecked(checked)
    result.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Fixed)
    return result


def breakable(text: str) -> str:
    """Return `text` for a wrapped label: a word too long for any line may break within. Letters
    stay with their marks, and joined signs together."""
    return LONG_WORD.sub(_with_breaks, text)


def _with_breaks(word: re.Match[str]) -> str:
    signs = word[0]
    return signs[0] + "".join(
        f"\u200b{after}" if _apart(before, after) else after for before, after in pairwise(signs)
    )


def _apart(before: str, after: str) -> bool:
    return not any(sign == "\u200d" or category(sign)[0] == "M" for sign in (before, after))


def rule() -> QFrame:
    """Return a thin horizontal line."""
    result = QFrame()
    result.setProperty("role", "rule")
    return result


def frame(role: str, layout: QLayout | None = None) -> QFrame:
    """Return a framed area: card, well, notice, trouble, good, say, rail, side, column, topbar."""
    result = QFrame()
    result.setProperty("role", role)
    if layout is not None:
        result.setLayout(layout)
    return result


def card(*items: Item, margin: int = 18, spacing: int = 8, role: str = "card") -> QFrame:
    """Return a card with `items` one below the other."""
    return frame(role, column(*items, margin=margin, spacing=spacing))


def row(*items: Item, margin: int = 0, spacing: int = 8) -> QHBoxLayout:
    """Return a horizontal layout; an int is a fixed gap, None stretches."""
    layout = QHBoxLayout()
    _fill(layout, items, margin, spacing)
    return layout


def column(*items: Item, margin: int = 0, spacing: int = 8) -> QVBoxLayout:
    """Return a vertical layout; an int is a fixed gap, None stretches."""
    layout = QVBoxLayout()
    _fill(layout, items, margin, spacing)
    return layout


def holder(layout: QLayout) -> QWidget:
    """Return a plain widget around a layout, to hide or replace it as one."""
    result = QWidget()
    layout.setContentsMargins(0, 0, 0, 0)
    result.setLayout(layout)
    return result


def scrolling(inner: QWidget) -> QScrollArea:
    """Return `inner` in an area that scrolls only when the text is too large for the window."""
    area = QScrollArea()
    area.setWidgetResizable(True)
    area.setFrameShape(QFrame.Shape.NoFrame)
    area.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
    area.setFocusPolicy(Qt.FocusPolicy.NoFocus)
    area.setWidget(inner)
    return area


def clear(layout: QLayout) -> None:
    """Remove and delete everything in `layout`."""
    while (item := layout.takeAt(0)) is not None:
        inner = item.layout()
        if inner is not None:
            clear(inner)
        widget = item.widget()
        if widget is not None:
            widget.hide()
            widget.deleteLater()


def _fill(layout: QBoxLayout, items: Iterable[Item], margin: int, spacing: int) -> None:
    layout.setContentsMargins(margin, margin, margin, margin)
    layout.setSpacing(spacing)
    for item in items:
        if item is None:
            layout.addStretch()
        elif isinstance(item, int):
            layout.addSpacing(item)
        elif isinstance(item, QLayout):
            layout.addLayout(item)
        else:
            layout.addWidget(item)


def _without_flag(action: Callable[[], object]) -> Callable[[bool], None]:
    """`clicked` carries a flag that the actions here have no use for."""

    def press(_checked: bool = False) -> None:
        action()

    return press
