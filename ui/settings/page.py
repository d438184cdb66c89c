"""Settings: what stands on paper, how the screen looks, who gets in, where the data lie."""

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QButtonGroup, QPushButton, QVBoxLayout, QWidget

from facilitator.store.subjects import Subject
from ui.desk import Desk
from ui.page import Page
from ui.places import Place, SettingsPlace
from ui.settings.about import AboutSection
from ui.settings.data import DataSection
from ui.settings.letterhead import LetterheadSection
from ui.settings.look import LookSection
from ui.settings.marks import MarksSection
from ui.settings.safety import SafetySection
from ui.settings.security import SecuritySection
from ui.settings.sound import SoundSection
from ui.widgets.kit import column, frame, label, row, scrolling

Section = (
    LetterheadSection
    | LookSection
    | SoundSection
    | MarksSection
    | SafetySection
    | SecuritySection
    | DataSection
    | AboutSection
)

LIST_WIDTH = 250  # pixels at 100 % text
WIDEST_LIST = 345
FIRST = "letterhead"


class SettingsPage(Page):
    """The sections on the left, the chosen one on the right."""

    interests = frozenset({Subject.PROFILE, Subject.CONTACTS})

    def __init__(self, desk: Desk) -> None:
        super().__init__(desk)
        self.sections: dict[str, Section] = {
            "letterhead": LetterheadSection(desk),
            "look": LookSection(desk),
            "sound": SoundSection(desk),
            "marks": MarksSection(desk),
            "safety": SafetySection(desk),
            "security": SecuritySection(desk),
            "data": DataSection(desk),
            "about": AboutSection(desk),
        }
        self._buttons: dict[str, QPushButton] = {}
        self._only_one = QButtonGroup(self)
        self._held = QVBoxLayout()
        self._held.setContentsMargins(0, 0, 0, 0)
        for section in self.sections.values():
            section.hide()
            self._held.addWidget(section)
        self._held.addStretch()
        self._arrange()

    @property
    def section(self) -> Section | None:
        """The section in view."""
        return next((each for each in self.sections.values() if not each.isHidden()), None)

    async def show_place(self, place: Place) -> None:
        assert isinstance(place, SettingsPlace)
        name = place.section if place.section in self.sections else FIRST
        for other, section in self.sections.items():
            section.setVisible(other == name)
        self._buttons[name].setChecked(True)
        self.lead_to(self._buttons[name])
        await self.sections[name].load()

    async def reload(self) -> None:
        if self.section is not None:
            await self.section.load()

    def _arrange(self) -> None:
        captions = {
            "letterhead": self.tr("Letterhead and signatures"),
            "look": self.tr("Language and text"),
            "sound": self.tr("Sound"),
            "marks": self.tr("Marks"),
            "safety": self.tr("Safety contacts"),
            "security": self.tr("Security"),
            "data": self.tr("Data and backup"),
            "about": self.tr("About"),
        }
        title = label(self.tr("Settings"), "title")
        names = (self._button(name, caption) for name, caption in captions.items())
        column_ = frame("column", column(title, 8, *names, None, margin=18, spacing=4))
        column_.setFixedWidth(min(self.desk.theme.px(LIST_WIDTH), WIDEST_LIST))
        inner = QWidget()
        inner.setLayout(self._held)
        self._held.setContentsMargins(30, 24, 30, 24)
        self.setLayout(row(column_, scrolling(inner), spacing=0))

    def _button(self, name: str, caption: str) -> QPushButton:
        made = QPushButton(caption)
        made.setProperty("role", "row")
        made.setCheckable(True)
        made.setCursor(Qt.CursorShape.PointingHandCursor)
        go = self.desk.go
        made.clicked.connect(lambda _checked=False: go.emit(SettingsPlace(name)))
        self._only_one.addButton(made)
        self._buttons[name] = made
        return made
