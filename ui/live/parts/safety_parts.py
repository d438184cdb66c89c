"""The parts of the safety card: the situations, what to do in one of them, and whom to call."""

from collections.abc import Iterable, Sequence
from functools import partial

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QMouseEvent
from PySide6.QtWidgets import QFrame, QHBoxLayout, QVBoxLayout, QWidget

from facilitator import safety
from facilitator.words import long_date
from resources.forms import Form
from resources.safety import Situation
from sessions.records import SafetyContact
from ui.theme import Theme
from ui.widgets.elided import Elided
from ui.widgets.kit import (
    breakable,
    card,
    clear,
    column,
    frame,
    holder,
    label,
    row,
    scrolling,
    set_role,
)

KEYS = 9  # situations that have a digit


class SituationRow(QFrame):
    """One situation to choose, with the digit that does the same."""

    pressed = Signal()

    def __init__(self, theme: Theme, key: str, title: str) -> None:
        super().__init__()
        self.title = title
        cap = label(key, "quiet")
        cap.setFixedWidth(theme.px(16))
        self._words = label(title, wrap=True)
        line = row(cap, self._words, spacing=6)
        line.setStretch(1, 1)
        line.setContentsMargins(8, theme.px(6), 8, theme.px(6))
        self.setLayout(line)
        self.setAccessibleName(title)
        self.setCursor(Qt.CursorShape.PointingHandCursor)
        self.show_current(False)

    def show_current(self, current: bool) -> None:
        set_role(self, "row-current" if current else "row")
        set_role(self._words, "strong" if current else "")

    def mousePressEvent(self, _event: QMouseEvent) -> None:
        self.pressed.emit()


class SituationList(QWidget):
    """`chosen` carries the place of the situation that was gone to."""

    chosen = Signal(int)

    def __init__(self, theme: Theme) -> None:
        super().__init__()
        self._theme = theme
        self.rows: list[SituationRow] = []
        self.current = 0
        self._lines = column(spacing=1)
        self._area = scrolling(holder(self._lines))
        self.setLayout(column(self._area))
        self.setFixedWidth(theme.room(268))

    def show_titles(self, titles: Sequence[str]) -> None:
        clear(self._lines)
        self.rows = [
            SituationRow(self._theme, str(at + 1) if at < KEYS else "", title)
            for at, title in enumerate(titles)
        ]
        for at, made in enumerate(self.rows):
            made.pressed.connect(partial(self.go_to, at))
            self._lines.addWidget(made)
        self._lines.addStretch()

    def go_to(self, at: int) -> None:
        """Go to a place, or to the end that lies nearest."""
        self.current = max(0, min(at, len(self.rows) - 1))
        for place, made in enumerate(self.rows):
            made.show_current(place == self.current)
        self._area.ensureWidgetVisible(self.rows[self.current], 0, self._theme.px(40))
        self.chosen.emit(self.current)


class Guidance(QWidget):
    """What to do now and afterwards, large enough for ten seconds, and what can be said."""

    def __init__(self, theme: Theme) -> None:
        super().__init__()
        self._theme = theme
        self._title = label("", "display", wrap=True)
        self._body: QVBoxLayout = column(spacing=12)
        self._area = scrolling(holder(self._body))
        self.setLayout(column(self._title, self._area, spacing=10))

    def show_situation(self, situation: Situation, first: SafetyContact | None) -> None:
        """`first` is who is to be called before anything else, in an urgent situation."""
        self._begin(situation.title)
        if situation.urgent and first is not None:
            self._body.addWidget(self._call_first(first))
        now, after = self.tr("Now"), self.tr("Afterwards")
        self._body.addLayout(self._steps((now, situation.during), (after, situation.after)))
        for each in situation.say:
            self._body.addWidget(self._saying(each.to, each.text))
        self._body.addStretch()

    def show_words(self, words: Form) -> None:
        """Show words that are read aloud from beginning to end."""
        self._begin(words.title)
        self._body.addWidget(label(words.opening, "guide", wrap=True))
        points = [self._point(str(at), point) for at, point in enumerate(words.points, 1)]
        self._body.addWidget(card(*points, margin=16, spacing=10))
        self._body.addWidget(label(words.ending, "guide", wrap=True))
        self._body.addStretch()

    def go_up(self) -> None:
        self._area.verticalScrollBar().setValue(0)

    def read_on(self, pages: int) -> None:
        """Move by pages where the text is too large for the window."""
        bar = self._area.verticalScrollBar()
        bar.setValue(bar.value() + pages * bar.pageStep())

    def _begin(self, title: str) -> None:
        self._title.setText(title)
        clear(self._body)
        self.go_up()

    def _steps(self, *parts: tuple[str, tuple[str, ...]]) -> QVBoxLayout | QHBoxLayout:
        """Side by side, or below each other when the text is large."""
        cards = []
        for caption, steps in parts:
            points = [self._point(str(at), step) for at, step in enumerate(steps, 1)]
            cards.append(card(label(caption, "label"), *points, None, margin=16, spacing=8))
        if self._theme.large:
            return column(*cards, spacing=12)
        beside = row(*cards, spacing=12)
        for at, weight in enumerate((6, 5)):
            beside.setStretch(at, weight)
        return beside

    def _point(self, number: str, text: str) -> QWidget:
        counted = label(number, "guide")
        counted.setFixedWidth(self._theme.px(20))
        line = row(counted, label(text, "guide", wrap=True), spacing=6)
        line.setAlignment(counted, Qt.AlignmentFlag.AlignTop)
        line.setStretch(1, 1)
        return holder(line)

    def _saying(self, to: str, text: str) -> QFrame:
        words = label(f"“{text}”", "guide", wrap=True)
        return frame("say", column(label(to.upper(), "say"), words, margin=14, spacing=4))

    def _call_first(self, contact: SafetyContact) -> QFrame:
        """The whole of it stands in the list of contacts, whatever has to be cut here."""
        caption, name, number = (
            label(self.tr("Call first"), "label"),
            Elided("strong"),
            Elided("phone"),
        )
        name.show_text(contact.name)
        number.show_text(contact.phone)
        if self._theme.large:
            return frame("well", column(row(caption, None, number), name, margin=12, spacing=2))
        line = row(caption, name, number, margin=12, spacing=14)
        line.setStretch(1, 1)
        return frame("well", line)


class ContactList(QWidget):
    """Her own contacts first, the national numbers below; each says when it was last tried."""

    def __init__(self, theme: Theme, language: str) -> None:
        super().__init__()
        self._language = language
        self._lines = column(spacing=14)
        self.setLayout(column(scrolling(holder(self._lines))))
        self._lines.setContentsMargins(0, 0, 14, 0)  # beside the scroll bar
        self.setFixedWidth(theme.room(308))

    def show_contacts(self, contacts: Iterable[SafetyContact]) -> None:
        clear(self._lines)
        known = list(contacts)
        own = [each for each in known if not safety.is_national(each)]
        national = [each for each in known if safety.is_national(each)]
        self._lines.addWidget(label(self.tr("Close by"), "label"))
        for each in own:
            self._lines.addWidget(self._contact(each))
        if not own:
            empty = self.tr("No number of your own place yet. Add them in Settings.")
            self._lines.addWidget(label(empty, "soft", wrap=True))
        self._lines.addSpacing(6)
        self._lines.addWidget(label(self.tr("The whole country"), "label"))
        for each in national:
            self._lines.addWidget(self._contact(each))
        self._lines.addStretch()

    def _contact(self, contact: SafetyContact) -> QWidget:
        parts = column(label(breakable(contact.name), "strong", wrap=True), spacing=1)
        if contact.phone:
            parts.addWidget(label(breakable(contact.phone), "phone", wrap=True))
        if contact.note:
            parts.addWidget(label(breakable(contact.note), "soft", wrap=True))
        parts.addWidget(label(self._checked(contact), "quiet"))
        return holder(parts)

    def _checked(self, contact: SafetyContact) -> str:
        if not contact.phone:
            return self.tr("no number yet")
        if contact.checked_on is None:
            return self.tr("not checked yet")
        day = long_date(contact.checked_on, self._language)
        return self.tr("last checked {day}").format(day=day)
