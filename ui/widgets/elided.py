"""A line of text that gives way: cut with an ellipsis where there is no room, whole in its tip."""

from PySide6.QtCore import QSize, Qt
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QLabel, QSizePolicy

LEAST = 40  # pixels; below this not even a beginning could be read


class Elided(QLabel):
    """Shows one line of any length and script without widening what it stands in."""

    def __init__(self, role: str = "") -> None:
        super().__init__()
        self.setTextFormat(Qt.TextFormat.PlainText)
        self.setSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Fixed)
        if role:
            self.setProperty("role", role)
        self.whole = ""

    def show_text(self, text: str) -> None:
        self.whole = " ".join(text.split())
        self.setAccessibleName(self.whole)
        self._fit()
        self.updateGeometry()

    def sizeHint(self) -> QSize:
        metrics = self.fontMetrics()
        return QSize(metrics.horizontalAdvance(self.whole) + 4, metrics.height() + 2)

    def minimumSizeHint(self) -> QSize:
        return QSize(min(LEAST, self.sizeHint().width()), self.sizeHint().height())

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._fit()

    def _fit(self) -> None:
        mode = Qt.TextElideMode.ElideRight
        shown = self.fontMetrics().elidedText(self.whole, mode, max(LEAST, self.width()))
        self.setText(shown)
        self.setToolTip(self.whole if shown != self.whole else "")
