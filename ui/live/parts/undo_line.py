"""One line that says what was just done with a member, and takes it back."""

from PySide6.QtCore import QTimer, Signal
from PySide6.QtWidgets import QFrame, QWidget

from ui.language import translate
from ui.live.keys import Does, caption
from ui.widgets.elided import Elided
from ui.widgets.kit import button, row

SHOWN_MS = 10_000
MOST_WIDE = 560  # pixels at 100 % text
ABOVE = 8  # pixels between it and what it stands on


class UndoLine(QFrame):
    """Lies over the page for ten seconds, so that nothing moves when it comes and goes."""

    undo_asked = Signal()

    def __init__(self, page: QWidget) -> None:
        super().__init__(page)
        self._page = page
        self.setProperty("role", "notice")
        self._words = Elided("strong")
        key = caption(Does.UNDO, translate)
        undo = button(self.tr("Undo"), self.undo_asked.emit, key=key)
        undo.setAccessibleName(self.tr("Undo"))
        line = row(self._words, undo, spacing=12, margin=8)
        line.setStretch(0, 1)
        self.setLayout(line)
        self._goes = QTimer(self, singleShot=True, interval=SHOWN_MS)
        self._goes.timeout.connect(self.hide)
        self.hide()

    @property
    def words(self) -> str:
        """What it says; "" while it is not there."""
        return "" if self.isHidden() else self._words.accessibleName()

    def say(self, words: str, over: QWidget) -> None:
        """Say it at the lower edge of `over`; "" takes the line away."""
        self._goes.stop()
        if not words:
            self.hide()
            return
        self._words.show_text(words)
        self._words.setAccessibleName(words)
        wide = min(MOST_WIDE, over.width() - 2 * ABOVE)
        high = self.sizeHint().height()
        corner = over.mapTo(self._page, over.rect().bottomLeft())
        self.setGeometry(corner.x() + ABOVE, corner.y() - high - ABOVE, wide, high)
        self.show()
        self.raise_()
        self._goes.start()
