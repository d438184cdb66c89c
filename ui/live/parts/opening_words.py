"""Ready-made words on confidentiality and its limits, and the pledge that is said together."""

from datetime import datetime

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QShowEvent
from PySide6.QtWidgets import QWidget

from facilitator.words import clock_time
from resources import forms
from resources.forms import Form
from ui.desk import Desk
from ui.widgets.kit import button, column, frame, holder, label, row, scrolling, set_role


class OpeningWords(QWidget):
    """`pledge_read` when she says that the pledge has been read."""

    pledge_read = Signal()

    def __init__(self, desk: Desk) -> None:
        super().__init__()
        self._desk = desk
        self.read = button(self.tr("We have said the pledge"), self.pledge_read.emit, wide=True)
        self.read.setFocusPolicy(Qt.FocusPolicy.TabFocus)
        self._when = label("", wrap=True)
        self._words = column(spacing=10)
        self._area = scrolling(holder(self._words))
        whole = column(self._area, self.read, self._when, spacing=8)
        whole.setStretch(0, 1)
        self.setLayout(whole)
        self.show_pledge(None, 0, running=False)

    def showEvent(self, event: QShowEvent) -> None:
        """The words are read and laid out when they are wanted for the first time."""
        super().showEvent(event)
        if not self._words.count():
            for name in ("confidentiality", "pledge"):
                self._words.addWidget(self._form(forms.form(name, self._desk.language)))
            self._words.addStretch()

    def show_pledge(self, at: datetime | None, heard: int, *, running: bool) -> None:
        """Say when the pledge was read and how many heard it; None: not yet. Only a meeting that
        is `running` can keep that it was."""
        self.read.setVisible(running and at is None)
        self._when.setHidden(running and at is None)
        set_role(self._when, "quiet" if at is None else "good")
        if at is None:
            self._when.setText(self.tr("Once the meeting runs you can note here that it was said."))
        else:
            time = clock_time(at, self._desk.language)
            self._when.setText(self.tr("Said at {time}, %n heard it", "", heard).format(time=time))

    def _form(self, words: Form) -> QWidget:
        points = [self._point(text) for text in words.points]
        return frame(
            "say",
            column(
                label(words.title.upper(), "say", wrap=True),
                label(words.opening, wrap=True),
                *points,
                label(words.ending, wrap=True),
                margin=12,
                spacing=6,
            ),
        )

    def _point(self, text: str) -> QWidget:
        dash = label("–")
        dash.setFixedWidth(self._desk.theme.px(10))
        line = row(dash, label(text, wrap=True), spacing=6)
        line.setAlignment(dash, Qt.AlignmentFlag.AlignTop)
        line.setStretch(1, 1)
        return holder(line)
