"""The window. It knows no page: before unlocking it holds a gate, afterwards the shell."""

from collections.abc import Callable

from PySide6.QtCore import QEvent, Signal
from PySide6.QtGui import QCloseEvent, QKeySequence, QShortcut
from PySide6.QtWidgets import QMainWindow, QWidget

SMALLEST = (1024, 640)
USUAL = (1366, 768)


class MainWindow(QMainWindow):
    """Never closes by itself: it says `closing`, and the program saves first."""

    closing = Signal()

    def __init__(self) -> None:
        super().__init__()
        self.setMinimumSize(*SMALLEST)
        self.resize(*USUAL)
        self.name_itself()
        self._may_close = False

    def name_itself(self) -> None:
        self.setWindowTitle(self.tr("Homeroom Facilitator"))

    def hold(self, content: QWidget) -> None:
        """Show `content`; what was shown before is deleted."""
        self.setCentralWidget(content)

    def shortcut(self, keys: str, action: Callable[[], object]) -> None:
        """Bind a key for the whole window."""
        made = QShortcut(QKeySequence(keys), self)
        made.activated.connect(action)

    def close_for_good(self) -> None:
        self._may_close = True
        self.close()

    def closeEvent(self, event: QCloseEvent) -> None:
        if self._may_close:
            event.accept()
        else:
            event.ignore()
            self.closing.emit()

    def changeEvent(self, event: QEvent) -> None:
        super().changeEvent(event)
        if event.type() == QEvent.Type.LanguageChange:
            self.name_itself()
