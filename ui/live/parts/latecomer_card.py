"""What a latecomer needs: the stages they missed, the agreement they have not heard, and a line to
read to them."""

from dataclasses import dataclass

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QFrame

from ui.live.keys import CAPTIONS, Does
from ui.widgets.elided import Elided
from ui.widgets.kit import breakable, button, column, frame, label, row


@dataclass(frozen=True)
class Coming:
    """One member's coming and going in words; `say` is the line to read, empty when there is
    nothing left to tell."""

    when: str
    say: str = ""


class LatecomerCard(QFrame):
    """The chosen latecomer; `heard` says that the agreement was told. Hidden for all others."""

    heard = Signal()

    def __init__(self) -> None:
        super().__init__()
        self.when = Elided("quiet")
        self.say = label("", "read", wrap=True)
        self._told = button(self.tr("Told"), self.heard.emit, key=CAPTIONS[Does.TOLD])
        self._told.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        flag = label(self.tr("Has not heard the confidentiality agreement"), "notice", wrap=True)
        head = row(flag, self._told)
        head.setStretch(0, 1)
        self._open = frame("notice", column(head, self.say, margin=10, spacing=6))
        self.setLayout(column(self.when, self._open, spacing=4))
        self.setVisible(False)

    @property
    def flagged(self) -> bool:
        """There is something to read to the one who is shown."""
        return not self.isHidden() and not self._open.isHidden()

    def show_coming(self, coming: Coming | None) -> None:
        """Show one, or nothing."""
        self.setVisible(coming is not None)
        if coming is not None:
            self.when.show_text(coming.when)
            self.say.setText(breakable(coming.say))
            self._open.setVisible(bool(coming.say))
