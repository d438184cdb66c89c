"""Before the start: is the room ready, has everybody consented, and the words to open with."""

from collections.abc import Collection, Iterable
from datetime import datetime

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QFocusEvent, QKeyEvent, QMouseEvent
from PySide6.QtWidgets import QFrame, QStackedWidget, QWidget

from resources.room import HOME_ROOM, PRESETS, RoomPoint, checklist
from sessions.records import Member
from ui.desk import Desk
from ui.live.parts.opening_words import OpeningWords
from ui.live.parts.step_row import TickBox
from ui.theme import Theme
from ui.widgets.choice_row import ChoiceRow
from ui.widgets.elided import Elided
from ui.widgets.kit import clear, column, holder, label, link, row, scrolling, set_role


class PointRow(QFrame):
    """One point with its box; a press or the space bar asks to tick it or to take the tick back."""

    pressed = Signal(str)

    def __init__(self, theme: Theme, point: RoomPoint) -> None:
        super().__init__()
        self.point = point
        self.ticked = False
        self.setProperty("role", "row")
        self.setFocusPolicy(Qt.FocusPolicy.TabFocus)
        self.setCursor(Qt.CursorShape.PointingHandCursor)
        self._box = TickBox(theme)
        self._words = label(point.text, wrap=True)
        line = row(self._box, self._words, spacing=8)
        line.setContentsMargins(4, 3, 4, 3)
        line.setAlignment(self._box, Qt.AlignmentFlag.AlignTop)
        line.setStretch(1, 1)
        self.setLayout(line)
        self.show_tick(False)

    def show_tick(self, ticked: bool) -> None:
        self.ticked = self._box.done = ticked
        self._box.update()
        set_role(self._words, "soft" if ticked else "")
        self.setAccessibleName(("✓ " if ticked else "") + self.point.text)

    def mousePressEvent(self, _event: QMouseEvent) -> None:
        self.pressed.emit(self.point.key)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() == Qt.Key.Key_Space and not event.isAutoRepeat():
            self.pressed.emit(self.point.key)
        else:
            super().keyPressEvent(event)

    def focusInEvent(self, event: QFocusEvent) -> None:
        super().focusInEvent(event)
        set_role(self, "row-current")

    def focusOutEvent(self, event: QFocusEvent) -> None:
        super().focusOutEvent(event)
        set_role(self, "row")


class RoomChecklist(QWidget):
    """`checked` carries a point's key and whether it is ticked from now on; `pledge_read` that
    the pledge was said. It ticks nothing itself: `show_checked` shows what is on record."""

    checked = Signal(str, bool)
    pledge_read = Signal()

    def __init__(self, desk: Desk) -> None:
        super().__init__()
        self._theme = desk.theme
        self._language = desk.language
        self._checked: frozenset[str] = frozenset()
        self.rows: list[PointRow] = []
        self._count = label("", "quiet")
        self.consent = label("", wrap=True)
        self.without = Elided("quiet")
        self.preset = ChoiceRow(zip(PRESETS, self._presets(), strict=True))
        self.preset.changed.connect(self._show_points)
        self._list = column(spacing=1)
        self.words = OpeningWords(desk)
        self.words.pledge_read.connect(self.pledge_read)
        self._fold = link("", self.turn)
        self._stack = QStackedWidget()
        self._stack.addWidget(holder(column(self.preset, scrolling(holder(self._list)), spacing=6)))
        self._stack.addWidget(self.words)
        head = row(label(self.tr("The room"), "heading"), None, self._count)
        told = column(self.consent, self.without, spacing=0)
        whole = column(head, told, self._stack, self._fold, spacing=6)
        whole.setStretch(2, 1)
        self.setLayout(whole)
        self._show_points(HOME_ROOM)
        self._show_fold()

    @property
    def speaking(self) -> bool:
        """True while the words to say are in view instead of the points."""
        return self._stack.currentIndex() == 1

    def show_members(self, members: Iterable[Member]) -> None:
        """Say of how many a consent is on file, and of whom there is none."""
        known = tuple(members)
        without = [each.call or each.name for each in known if each.consent_on is None]
        on_file = self.tr("consent on file from {count} of {all}")
        self.consent.setText(on_file.format(count=len(known) - len(without), all=len(known)))
        set_role(self.consent, "notice" if without else "soft")
        self.without.setVisible(bool(without))
        self.without.show_text(self.tr("not from {names}").format(names=", ".join(without)))

    def show_checked(self, checked: Collection[str]) -> None:
        self._checked = frozenset(checked)
        for made in self.rows:
            made.show_tick(made.point.key in self._checked)
        ticked = sum(made.ticked for made in self.rows)
        self._count.setText(self.tr("{count} of {all}").format(count=ticked, all=len(self.rows)))

    def show_pledge(self, at: datetime | None, heard: int, *, running: bool) -> None:
        """`heard`: how many were there when the pledge was said."""
        self.words.show_pledge(at, heard, running=running)

    def turn(self) -> None:
        """Show the words to say, or the points again."""
        self._stack.setCurrentIndex(0 if self.speaking else 1)
        self._show_fold()

    def _show_fold(self) -> None:
        self._fold.setText(self.tr("Back to the room") if self.speaking else self.tr("What to say"))

    def _show_points(self, preset: str) -> None:
        clear(self._list)
        self.rows = [PointRow(self._theme, point) for point in checklist(self._language, preset)]
        for made in self.rows:
            made.pressed.connect(self._pressed)
            self._list.addWidget(made)
        self._list.addStretch()
        self.show_checked(self._checked)

    def _pressed(self, key: str) -> None:
        self.checked.emit(key, key not in self._checked)

    def _presets(self) -> tuple[str, str]:
        return self.tr("Home room"), self.tr("As the room is")
