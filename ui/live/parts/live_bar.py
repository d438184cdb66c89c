"""The bar above the running meeting: what it is, what is left, when it will end, what is saved."""

from collections.abc import Callable
from datetime import datetime

from PySide6.QtCore import QSize, Qt, Signal
from PySide6.QtWidgets import QFrame, QHBoxLayout, QPushButton

from facilitator.words import clock_time
from sessions.moment import Moment
from ui.chime import Chime
from ui.desk import Desk
from ui.icons import icon
from ui.live.keys import CAPTIONS, Does
from ui.live.parts.picture_button import PictureButton
from ui.widgets.elided import Elided
from ui.widgets.kit import KeyButton, button, column, label, link, row, set_role


class LiveBar(QFrame):
    """Two figures that are always there, the bell that can be pressed, one pill that tells the
    truth about saving, and whether there is sound."""

    bell_asked = Signal()
    sound_asked = Signal()
    cover_asked = Signal()
    home_asked = Signal()
    audience_asked = Signal()
    screen_asked = Signal()  # what stands on it
    safety_asked = Signal()

    def __init__(self, desk: Desk) -> None:
        super().__init__()
        self._desk = desk
        self._chime: Chime | None = None
        self.setProperty("role", "topbar")
        self._title = Elided("heading")
        self._place = Elided("quiet")
        self._left = label("", "figure")
        self._end = label("", "figure")
        self.bell = self._quiet_link(self.bell_asked.emit)
        self.bell.setToolTip(self.tr("Move the bell (PageUp, PageDown)"))
        self.sound = self._quiet_link(self.sound_asked.emit)
        self.sound.setToolTip(self.tr("A soft chime at the end of a stage (F10)"))
        self._saved = label("", "chip-good")
        self._saved.setVisible(False)
        large = desk.theme.large
        wide = 4 if large else 15
        line = row(
            column(self._title, self._place, spacing=0),
            None,
            column(label(self.tr("Left of the meeting"), "quiet"), self._left, spacing=0),
            wide,
            column(
                label(self.tr("Expected end"), "quiet"),
                row(self._end, self.bell, None, spacing=6),
                spacing=0,
            ),
            wide,
            column(self._saved, row(None, self.sound, None), spacing=1),
            0 if large else 6,
            *self._buttons(),
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
        self.bell.setText(self.tr("bell {time}").format(time=bell))
        late = moment.expected_end > moment.bell
        set_role(self._end, "figure-notice" if late else "figure")

    def follow(self, chime: Chime) -> None:
        """Say whether there is sound, whoever turned it on or off."""
        chime.changed.connect(self._show_sound)
        self._chime = chime
        self._show_sound()

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

    def _show_sound(self) -> None:
        if self._chime is not None:
            on = self._chime.on
            self.sound.setText(self.tr("Sound on") if on else self.tr("Sound off"))

    def _buttons(self) -> tuple[KeyButton | QHBoxLayout, ...]:
        made = (
            self._button("home", self.tr("Home"), self.home_asked.emit),
            self._button(
                "screen",
                self.tr("Members' screen"),
                self.audience_asked.emit,
                CAPTIONS[Does.MEMBERS_SCREEN],
            ),
            self._button("eye_off", self.tr("Cover"), self.cover_asked.emit, CAPTIONS[Does.COVER]),
            self._button(
                "shield", self.tr("Safety card"), self.safety_asked.emit, CAPTIONS[Does.SAFETY]
            ),
        )
        made[1].setFocusPolicy(Qt.FocusPolicy.NoFocus)  # the keys stay with the meeting
        self.arrow = self._small_arrow()
        home, audience, *others = made
        return home, row(audience, self.arrow, spacing=1), *others

    def _small_arrow(self) -> QPushButton:
        made = QPushButton()
        made.setProperty("role", "tool")
        theme = self._desk.theme
        made.setIcon(icon("down", theme.colours["text_soft"]))
        side = theme.px(14)
        made.setIconSize(QSize(side, side))
        made.setFixedSize(side + 4, side + 16)
        made.setFocusPolicy(Qt.FocusPolicy.NoFocus)  # the keys stay with the meeting
        made.setToolTip(self.tr("What stands on the members' screen (Shift+F5)"))
        made.setAccessibleName(self.tr("What stands on the members' screen"))
        made.clicked.connect(self.screen_asked)
        return made

    def _button(
        self, picture: str, caption: str, action: Callable[[], object], key: str = ""
    ) -> KeyButton:
        """With large text a picture stands for the words: the name of the group needs the room."""
        if not self._desk.theme.large:
            return button(caption, action, key=key)
        made = PictureButton(self._desk.theme, picture, caption, key)
        made.clicked.connect(action)
        return made

    def _quiet_link(self, action: Callable[[], object]) -> QPushButton:
        made = link("", action)
        made.setProperty("role", "bar-link")
        made.setFocusPolicy(Qt.FocusPolicy.NoFocus)  # the keys stay with the meeting
        return made
