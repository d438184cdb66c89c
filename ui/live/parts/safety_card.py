"""The safety card over the live meeting: what to do in a hard moment, and whom to call."""

from PySide6.QtCore import Qt
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QWidget

from facilitator import safety
from facilitator.store import contacts
from facilitator.store.database import Database
from sessions.records import SafetyContact
from ui.desk import Desk
from ui.live.parts.safety_parts import KEYS, ContactList, Guidance, SituationList
from ui.widgets.kit import button, column, frame, label, row
from ui.widgets.overlay import Overlay

CLOSING_KEYS = frozenset({Qt.Key.Key_Escape, Qt.Key.Key_F1})
DIGITS = tuple(str(digit) for digit in range(1, KEYS + 1))


def read(db: Database, language: str) -> safety.SafetyCard:
    """Read the card with the contacts that are stored; for the worker."""
    return safety.card(contacts.contacts(db), language)


class SafetyCard(Overlay):
    """Arrows and digits choose a situation, Esc or F1 closes. What was chosen is kept nowhere.

    `load` when the page opens; `open` at the key, which waits for nothing.
    """

    def __init__(self, page: QWidget, desk: Desk) -> None:
        super().__init__(page)
        self._desk = desk
        self.setObjectName("page")
        self.setAttribute(Qt.WidgetAttribute.WA_StyledBackground)
        self._card: safety.SafetyCard | None = None
        self._shown = -1  # the situation that is laid out already
        self.situations = SituationList(desk.theme)
        self.situations.chosen.connect(self._show_situation)
        self.guidance = Guidance(desk.theme)
        self.contacts = ContactList(desk.theme, desk.language)
        self._arrange()

    async def load(self) -> None:
        """Read situations and contacts, so that the key need not wait for them."""
        self._take(await self._desk.jobs.run(read, self._desk.db, self._desk.language))

    def open(self) -> None:
        """Lie over the page, at the first situation."""
        if self._card is None:
            self._take(safety.card((), self._desk.language))  # better without her own numbers
        self.situations.go_to(0)
        self.guidance.go_up()
        self.lay()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        key, at = Qt.Key(event.key()), self.situations.current
        places = {
            Qt.Key.Key_Up: at - 1,
            Qt.Key.Key_Down: at + 1,
            Qt.Key.Key_Home: 0,
            Qt.Key.Key_End: len(self.situations.rows) - 1,
        }
        pages = {Qt.Key.Key_PageUp: -1, Qt.Key.Key_PageDown: 1, Qt.Key.Key_Space: 1}
        if key in CLOSING_KEYS and not event.isAutoRepeat():
            self.take_away()
        elif key in places:
            self.situations.go_to(places[key])
        elif key in pages:
            self.guidance.read_on(pages[key])
        elif event.text() in DIGITS:
            self.situations.go_to(DIGITS.index(event.text()))

    def _take(self, found: safety.SafetyCard) -> None:
        """Show what was read; an open card stays where it is."""
        self._card = found
        self._shown = -1
        at = self.situations.current
        titles = [each.title for each in found.situations]
        self.situations.show_titles([*titles, found.limits.title])
        self.contacts.show_contacts(found.contacts)
        self.situations.go_to(at)

    def _show_situation(self, at: int) -> None:
        found = self._card
        if found is None or at == self._shown:
            return
        self._shown = at
        if at < len(found.situations):
            self.guidance.show_situation(found.situations[at], self._nearest(found))
        else:  # the last line
            self.guidance.show_words(found.limits)

    def _nearest(self, found: safety.SafetyCard) -> SafetyContact | None:
        """The first of her own contacts that can be called."""
        own = (each for each in found.contacts if not safety.is_national(each))
        return next((each for each in own if each.phone), None)

    def _arrange(self) -> None:
        quiet = self.tr("The clock stands still. The record says only that this card was used.")
        back = button(
            self.tr("Back to the meeting"), self.take_away, role="primary", key=self.tr("Esc")
        )
        back.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        title = column(label(self.tr("Safety card"), "heading"), label(quiet, "quiet"), spacing=0)
        bar = row(title, None, back)
        bar.setContentsMargins(20, 10, 20, 10)
        hints = [self.tr("↑ ↓ or a digit: another situation")]
        if self._desk.theme.large:
            hints.append(self.tr("Space: read on"))
        hint = label("\n".join(hints), "quiet", wrap=True)
        choosing = column(self.situations, hint, spacing=6)
        choosing.setContentsMargins(14, 14, 10, 12)
        calling = column(self.contacts)
        calling.setContentsMargins(18, 18, 6, 12)
        middle = column(self.guidance)
        middle.setContentsMargins(20, 18, 14, 14)
        body = row(frame("column", choosing), spacing=0)
        body.addLayout(middle, 1)
        body.addWidget(frame("side", calling))
        whole = column(frame("topbar", bar), spacing=0)
        whole.addLayout(body, 1)
        self.setLayout(whole)
