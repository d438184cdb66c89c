"""The strip above a practice run: that it is one, what the members do just now, speed and end."""

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QFrame, QSizePolicy

from ui.widgets.elided import Elided
from ui.widgets.kit import button, column, holder, label, row, set_role


class PracticeStrip(QFrame):
    """Its buttons never take the focus: the keys belong to the meeting."""

    speed_asked = Signal()
    end_asked = Signal()

    def __init__(self) -> None:
        super().__init__()
        self.setProperty("role", "practice")
        self._what = label(self.tr("Practice · nothing of it is kept"), "chip-notice")
        self._what.setSizePolicy(QSizePolicy.Policy.Maximum, QSizePolicy.Policy.Fixed)
        self._cue = Elided("strong")
        self._keys = Elided("soft")
        self._tick = label("✓", "good")
        end = button(self.tr("End practice"), self.end_asked.emit, key="F12")
        self._speed = button("", self.speed_asked.emit, key="F11")
        self._speed.setToolTip(self.tr("Change the speed"))
        for each in (self._speed, end):
            each.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        words = column(self._cue, self._keys, spacing=0)
        line = row(self._what, 4, self._tick, holder(words), self._speed, end, spacing=10)
        line.setStretch(3, 1)
        line.setContentsMargins(16, 4, 12, 4)
        self.setLayout(line)
        self.show_cue("", "", followed=False)

    @property
    def cue(self) -> str:
        """The sentence that stands there."""
        return self._cue.whole

    @property
    def ticked(self) -> bool:
        return not self._tick.isHidden()

    def show_cue(self, sentence: str, keys: str, *, followed: bool) -> None:
        """Say what happens and which keys answer it; a followed one is ticked and grows quiet."""
        self._cue.show_text(sentence)
        self._keys.show_text(keys)
        self._tick.setVisible(followed)
        set_role(self._cue, "soft" if followed else "strong")
        set_role(self._keys, "quiet" if followed else "soft")

    def show_speed(self, pace: int) -> None:
        self._speed.set_caption(self.tr("Speed ×{pace}").format(pace=pace))
