"""The bar above the running meeting: what it is, what is left, when it will end, what is saved."""

from datetime import datetime

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QFrame

from facilitator.words import clock_time
from sessions.live import Moment
from ui.desk import Desk

from .elided import Elided
from .kit import button, column, label, row, set_role


class LiveBar(QFrame):
    """Two figures that are always there, and one pill that tells the truth about saving."""

    cover_asked = Signal()
    home_asked = Signal()
    audience_asked = Signal()
    safety_asked = Signal()

    def __init__(self, desk: Desk) -> None:
        super().__init__()
        self._desk = desk
        self.setProperty("role", "topbar")
        self._title = Elided("heading")
        self._place = Elided("quiet")
        self._left = label("", "figure")
        self._end = label("", "figure")
        self._bell = label("", "quiet")
        self._saved = label("", "chip-good")
        self._saved.setVisible(False)
        home = button(self.tr("Home"), self.home_asked.emit)
        cover = button(self.tr("Cover"), self.cover_asked.emit, key="Esc")
        audience = button(self.tr("Members' screen"), self.audience_asked.emit, key="F5")
        audience.setFocusPolicy(Qt.FocusPolicy.NoFocus)  # the keys stay with the meeting
        line = row(
            column(self._title, self._place, spacing=0),
            None,
            column(label(self.tr("Left of the meeting"), "quiet"), self._left, spacing=0),
            16,
            column(
                label(self.tr("Expected end"), "quiet"),
                row(self._end, self._bell, None, spacing=6),
                spacing=0,
            ),
            14,
            self._saved,
            6,
            home,
            audience,
            cover,
            button(self.tr("Safety card"), self.safety_asked.emit, key="F1"),
        )
        line.setContentsMargins(20, 7, 20, 7)
        self.setLayout(line)
        desk.saver.saved.connect(self.show_saved)
        desk.saver.waiting.connect(self.show_waiting)
        desk.saver.failed.connect(self.show_failed)

    def show_meeting(self, title: str, place: str) -> None:
        self._title.show_text(title)
        self._place.show_text(place)

    def show_moment(self, moment: Moment) -> None:
        language = self._desk.language
        minutes = round(moment.meeting_left / 60)
        self._left.setText(self.tr("{minutes} min").format(minutes=minutes))
        self._end.setText(clock_time(moment.expected_end, language))
        bell = clock_time(moment.bell, language)
        self._bell.setText(self.tr("bell {time}").format(time=bell))
        late = moment.expected_end > moment.bell
        set_role(self._end, "figure-notice" if late else "figure")

    def show_saved(self, at: datetime) -> None:
        time = clock_time(at, self._desk.language)
        self._say(self.tr("Saved {time}").format(time=time), "chip-good")

    def show_waiting(self) -> None:
        self._say(self.tr("Saving…"), "chip")

    def show_failed(self, _error: object) -> None:
        self._say(self.tr("Not saved yet, trying again"), "chip-notice")

    def _say(self, text: str, role: str) -> None:
        self._saved.setVisible(True)
        self._saved.setText(text)
        set_role(self._saved, role)
