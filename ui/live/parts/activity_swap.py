"""What a stage can have instead, best first and why: chosen with the arrow keys and Enter."""

import secrets
from collections.abc import Callable, Sequence

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QListWidget, QListWidgetItem, QWidget

from facilitator.words import energy_name
from facilitator.words.activities import reason_name
from icebreakers.reasons import Reason
from icebreakers.suggest import Suggestion, surprise
from icebreakers.swap import Swap
from ui.language import translate
from ui.live.parts.swap_paint import LINE_ROLE, SwapLine, SwapPainter
from ui.theme import Theme
from ui.widgets.elided import Elided
from ui.widgets.kit import breakable, column, label, row

KEY_ROLE = Qt.ItemDataRole.UserRole
REASONS_SHOWN = 2
REASONS_IN_ALL = 5
OF_ALL = frozenset({Reason.SUITS_MEETING})  # true of every line, so it tells nothing
MOVES = {Qt.Key.Key_Down: 1, Qt.Key.Key_Up: -1}


class ActivitySwap(QWidget):
    """`chosen` carries a key, "" for none; `left` that she goes back without choosing;
    `materials_turned` that she wants those without materials alone, or all again.

    It has no focus of its own: the page gives it the keys while it is open.
    """

    chosen = Signal(str)
    left = Signal()
    materials_turned = Signal()

    def __init__(self, theme: Theme, language: str) -> None:
        super().__init__()
        self._language = language
        self._large = theme.large
        self._suggestions: Sequence[Suggestion] = ()
        self._reasons: dict[Reason, str] = {}  # in words: each is said in many lines
        self.draw: Callable[[int], int] = secrets.randbelow
        self._caption = Elided("label")
        self._caption.show_text(self.tr("What fits now"))
        if self._large:  # shown before it has a parent it would be a window, and take the keys
            self._caption.hide()
        self.facts = label("", "chip")
        self.notice = label("", "notice", wrap=True)
        self.list = QListWidget()
        self.list.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self.list.setItemDelegate(SwapPainter(theme, self.list))
        self.list.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.list.itemClicked.connect(self._take)
        self.list.currentRowChanged.connect(self._tell)
        self.what = label("", wrap=True)
        self._keys = label("", "quiet", wrap=True)
        self.why = label("", "quiet", wrap=True)
        head = row(self._caption, self.facts)
        head.setStretch(0, 1)
        if theme.large:
            head.addStretch()
        whole = column(head, self.notice, self.list, self.what, self.why, self._keys)
        whole.setStretch(2, 1)
        whole.setContentsMargins(0, 0, 0, 0)
        self.setLayout(whole)

    @property
    def current(self) -> str:
        """The key of the line one is at, or ""."""
        item = self.list.currentItem()
        return "" if item is None else str(item.data(KEY_ROLE))

    def show_offer(self, offer: Swap, minutes: int, people: int, *, bare: bool = False) -> None:
        """Show what there is for so many whole `minutes` and `people`; one stays at the activity
        one was at, if it is still there. `bare`: those without materials alone."""
        kept = self.current
        self._suggestions = offer.suggestions
        self.facts.setText(self._facts(minutes, people, bare))
        self.notice.setText(self._notice(offer, minutes))
        self.notice.setVisible(not offer.fits)
        self.list.clear()
        for suggestion in offer.suggestions:
            item = QListWidgetItem()
            line = self._line(suggestion)
            item.setData(KEY_ROLE, suggestion.activity.key)
            item.setData(LINE_ROLE, line)
            item.setData(Qt.ItemDataRole.AccessibleTextRole, line.spoken)
            self.list.addItem(item)
        self.go_to(kept)
        self._keys.setText(self._hint())

    def go_to(self, key: str) -> None:
        """Go to the line of an activity, to the first one if it is not there."""
        keys = [each.activity.key for each in self._suggestions]
        self.list.setCurrentRow(keys.index(key) if key in keys else 0)

    def begin(self) -> None:
        """Stand at the best one."""
        self.list.setCurrentRow(0)
        self.list.scrollToTop()

    def go_by(self, by: int) -> None:
        """Go down (1) or up (-1), not beyond the ends."""
        at = self.list.currentRow() + by
        self.list.setCurrentRow(max(0, min(at, self.list.count() - 1)))

    def take(self) -> None:
        """Take the one one is at."""
        self._take(self.list.currentItem())

    def take_none(self) -> None:
        """The stage shall have no activity."""
        self.chosen.emit("")

    def _take(self, item: QListWidgetItem | None) -> None:
        if item is not None:
            self.chosen.emit(str(item.data(KEY_ROLE)))

    def go_by_lot(self) -> None:
        """Go to one of them by lot; Enter takes it."""
        drawn = surprise(self._suggestions, self.draw, self.current)
        if drawn is not None:
            self.go_to(drawn.activity.key)

    def _tell(self, at: int) -> None:
        """What the line one is at is about, and all that speaks for it."""
        there = 0 <= at < len(self._suggestions)
        self.what.setVisible(there and not self._large)
        self.why.setVisible(there and not self._large)
        if there:
            suggestion = self._suggestions[at]
            self.what.setText(breakable(suggestion.activity.text(self._language).what))
            self.why.setText(self._because(suggestion, REASONS_IN_ALL))

    def _because(self, suggestion: Suggestion, most: int) -> str:
        told = [each for each in suggestion.reasons if each not in OF_ALL][:most]
        return ", ".join(map(self._reason, told))

    def _reason(self, reason: Reason) -> str:
        if reason not in self._reasons:
            self._reasons[reason] = reason_name(reason, translate)
        return self._reasons[reason]

    def _line(self, suggestion: Suggestion) -> SwapLine:
        activity = suggestion.activity
        low, high = activity.minutes
        minutes = self.tr("{low}–{high} min").format(low=low, high=high)
        energy = energy_name(activity.energy.value, translate)
        name = activity.text(self._language).name
        return SwapLine(name, f"{minutes} · {energy}", self._because(suggestion, REASONS_SHOWN))

    def _facts(self, minutes: int, people: int, bare: bool) -> str:
        facts = self.tr("{minutes} min · {people} here").format(minutes=minutes, people=people)
        return f"{facts} · {self.tr('no materials')}" if bare else facts

    def _notice(self, offer: Swap, minutes: int) -> str:
        if not offer.suggestions:
            return self.tr("Nothing in the library suits those who are here.")
        if not minutes:
            return self.tr("This stage has no time left. These take least.")
        return self.tr("Nothing fits the {minutes} min left. These take least.").format(
            minutes=minutes
        )

    def _hint(self) -> str:
        if not self._suggestions:
            return self.tr("M materials · Delete none · Esc back")
        if self._large:
            return self.tr("Enter takes it · R surprise · Esc back")
        return self.tr(
            "↑ ↓ choose · Enter takes it · R surprise · M materials · Delete none · Esc back"
        )
