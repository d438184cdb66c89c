"""A small button beside others: in words, or as a picture where large letters leave no room."""

from PySide6.QtCore import Qt

from ui.live.parts.picture_button import PictureButton
from ui.live.parts.turn_timer import quiet_button, tighten
from ui.theme import Theme
from ui.widgets.kit import KeyButton


def tight_button(theme: Theme, picture: str, caption: str, key: str) -> KeyButton:
    """Return a button that leaves the keys to the meeting."""
    if not theme.large:
        return quiet_button(caption, key)
    made = PictureButton(theme, picture, caption, key)
    made.setFocusPolicy(Qt.FocusPolicy.NoFocus)
    tighten(made.layout())
    return made
