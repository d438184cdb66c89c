"""The small panel for the members' screen: where it is, what stands on it, and her own line."""

from dataclasses import dataclass

from PySide6.QtCore import QEvent, QObject, QPoint, Qt, QTimer, Signal
from PySide6.QtGui import QKeyEvent, QMouseEvent
from PySide6.QtWidgets import QApplication, QFrame, QLineEdit, QWidget

from ui.live.parts.screen_row import ScreenLine, ScreenRow
from ui.theme import Theme
from ui.widgets.form_keys import ENTER_KEYS
from ui.widgets.kit import button, clear, column, holder, label, row, scrolling, set_role

LONGEST_SAID = 140  # letters: more is no line for a screen across the room
BELOW = 6  # pixels between the bar and the panel
EDGE = 8  # pixels between the panel and the edges of the page
FIELD = "line"  # stands for the field among the ids of the lines
MOVES = {Qt.Key.Key_Up: -1, Qt.Key.Key_Down: 1}
PRESSES = frozenset({Qt.Key.Key_Space, *ENTER_KEYS})
FUNCTION_KEYS = range(Qt.Key.Key_F1, Qt.Key.Key_F12 + 1)


@dataclass(frozen=True, slots=True)
class ScreenState:
    """What the panel shows: where the screen is, what stands on it in the stage called `stage`,
    her line as it stands there, why one was `refused`, and what can be done at once."""

    places: tuple[ScreenLine, ...]
    stage: str
    things: tuple[ScreenLine, ...]
    said: str
    refused: str
    deeds: tuple[ScreenLine, ...]


class SaidField(QLineEdit):
    """Where her line is typed. `entered` by Enter; `passed` carries a key that is not the field's:
    the area it stands in would scroll by it."""

    entered = Signal()
    passed = Signal(Qt.Key)

    def __init__(self) -> None:
        super().__init__()
        self.setMaxLength(LONGEST_SAID)
        self.setPlaceholderText(self.tr("Write one sentence for their screen"))
        self.setAccessibleName(self.tr("One sentence for the members' screen"))

    def keyPressEvent(self, event: QKeyEvent) -> None:
        key = Qt.Key(event.key())
        if key in FUNCTION_KEYS:
            event.ignore()
            return
        if key in MOVES or key == Qt.Key.Key_Escape:
            self.passed.emit(key)
        elif key in ENTER_KEYS:
            self.entered.emit()
        else:
            super().keyPressEvent(event)
        event.accept()  # what the field has no use for must not become a command


class ScreenPanel(QFrame):
    """Lies over the page below the bar; Esc or a press elsewhere puts it away.

    Up and Down go from line to line, Space or Enter does what the line says; function keys go on
    to the page, every other key is dead. `pressed` carries the id of a line, `said` the text of
    the field, `left` that the keys are wanted back.
    """

    pressed = Signal(str)
    said = Signal(str)
    left = Signal()

    def __init__(self, page: QWidget, theme: Theme, openers: tuple[QWidget, ...]) -> None:
        """`openers` show and hide it by a press; the last of them says where it stands."""
        super().__init__(page)
        self._page, self._theme, self._openers = page, theme, openers
        self.setProperty("role", "card")
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setAccessibleName(self.tr("Members' screen"))
        self._rows: dict[str, ScreenRow] = {}
        self._order: list[str] = []
        self._current = ""
        self._state: ScreenState | None = None
        self._after_layout = QTimer(self, singleShot=True, interval=0)
        self._after_layout.timeout.connect(self._fit)  # new lines have no height before
        self._places, self._things, self._deeds = (column(spacing=0) for _ in range(3))
        self._stage = label("", "label", wrap=True)
        self._remark = label("", "quiet", wrap=True)
        self.field = SaidField()
        self.field.entered.connect(self._enter)
        self.field.passed.connect(self._take)
        self.field.textEdited.connect(self._show_remark)
        self._arrange()
        self.hide()

    @property
    def current(self) -> str:
        """The id of the line one is at; `FIELD` for the field."""
        return self._current

    def show_state(self, state: ScreenState) -> None:
        """Show how it stands now; one stays at the line one was at, if it is still there."""
        known, self._state = self._state, state
        if known is None or _ids(known) != _ids(state):
            self._build(state)
        for line in (*state.places, *state.things, *state.deeds):
            self._rows[line.id].show_line(line, current=line.id == self._current)
        self._stage.setText(self.tr("On it in the stage {stage}").format(stage=state.stage))
        if known is None or known.said != state.said or known.stage != state.stage:
            self.field.setText(state.said)
        self._show_remark()

    def open(self) -> None:
        """Show it and take the keys; `show_state` comes first."""
        if self.isHidden():
            self._go_to(self._order[0])
            self._fit()
            self.show()
            self.raise_()
            self.setFocus()
            QApplication.instance().installEventFilter(self)  # type: ignore[union-attr]

    def put_away(self) -> None:
        """Go, and give back the keys if it has them."""
        app = QApplication.instance()
        if not self.isHidden() and app is not None:
            app.removeEventFilter(self)
            had_keys = self.hasFocus() or self.field.hasFocus()
            self.hide()
            if had_keys:
                self.left.emit()

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """See a press anywhere else, and let it do what it was for."""
        if event.type() == QEvent.Type.MouseButtonPress and isinstance(event, QMouseEvent):
            at = event.globalPosition().toPoint()
            if not any(_holds(part, at) for part in (self, *self._openers)):
                self.put_away()
        elif event.type() == QEvent.Type.FocusIn and watched is self.field:
            self._go_to(FIELD)  # by mouse
        elif event.type() == QEvent.Type.Resize and watched is self._page:
            self._fit()
        return False

    def keyPressEvent(self, event: QKeyEvent) -> None:
        key = Qt.Key(event.key())
        if key in FUNCTION_KEYS:
            event.ignore()
        elif key in MOVES or not event.isAutoRepeat():
            self._take(key)

    def focusNextPrevChild(self, following: bool) -> bool:
        """Tab goes from line to line like the arrows."""
        self._go_by(1 if following else -1)
        return True

    # inside ---------------------------------------------------------------------------------

    def _take(self, key: Qt.Key) -> None:
        if key in MOVES:
            self._go_by(MOVES[key])
        elif key == Qt.Key.Key_Escape:
            self.put_away()
        elif key in PRESSES and self._current != FIELD:
            self.pressed.emit(self._current)

    def _go_by(self, by: int) -> None:
        """On from line to line; the last one, which makes it black, is one press up."""
        self._go_to(self._order[(self._order.index(self._current) + by) % len(self._order)])

    def _go_to(self, line_id: str) -> None:
        self._current = line_id
        for each in self._rows.values():
            each.show_line(each.line, current=each.line.id == line_id)
        target = self.field if line_id == FIELD else self
        if self.isVisible() and not target.hasFocus():
            target.setFocus()
        self._area.ensureWidgetVisible(self._rows.get(line_id, self.field), 0, 12)

    def _show_remark(self) -> None:
        """Why the line was refused, or whether what is in the field stands on the screen."""
        if self._state is None:
            return
        refused, said = self._state.refused, self._state.said
        stands = self.tr("This stands on the screen. Empty it and press Enter to take it off.")
        waits = self.tr("Enter puts it on the screen.")
        there = bool(said) and self.field.text().split() == said.split()
        self._remark.setText(refused or (stands if there else waits))
        set_role(self._remark, "notice" if refused else "quiet")
        self._after_layout.start()

    def _enter(self) -> None:
        self.said.emit(self.field.text())

    def _press(self, line_id: str) -> None:
        self._go_to(line_id)
        self.pressed.emit(line_id)

    def _build(self, state: ScreenState) -> None:
        """Make the lines anew: others came or went."""
        self._rows = {}
        parts = (
            (self._places, state.places),
            (self._things, state.things),
            (self._deeds, state.deeds),
        )
        for place, lines in parts:
            clear(place)
            for line in lines:
                made = self._rows[line.id] = ScreenRow(self._theme, line)
                made.pressed.connect(self._press)
                place.addWidget(made)
        before, after = (*state.places, *state.things), state.deeds
        self._order = [*(line.id for line in before), FIELD, *(line.id for line in after)]
        if self._current not in self._order:
            self._current = self._order[0]

    def _arrange(self) -> None:
        close = button("×", self.put_away, role="step")
        close.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        close.setAccessibleName(self.tr("Close"))
        inner = column(self._places, 6, self._stage, self._things, 6, spacing=3)
        for part in (self.field, self._remark):
            inner.addWidget(part)
        inner.addLayout(self._deeds)
        self._inner = holder(inner)
        self._area = scrolling(self._inner)
        # With large text the title needs the room.
        keys = "" if self._theme.large else self.tr("↑ ↓ · Space · Enter · Esc")
        head = row(label(self.tr("Members' screen"), "label"), None, label(keys, "quiet"), close)
        self._whole = column(head, self._area, margin=14, spacing=6)
        self.setLayout(self._whole)

    def _fit(self) -> None:
        """Stand below the bar with its right edge where the opener ends, as high as it needs."""
        page, opener = self._page, self._openers[-1]
        bar = opener.parentWidget() or opener
        top = bar.mapTo(page, bar.rect().bottomLeft()).y() + BELOW
        width = min(self._theme.room(360), page.width() - 2 * EDGE)
        margins = self._whole.contentsMargins()
        inside = width - margins.left() - margins.right()
        around = self._whole.sizeHint().height() - self._area.sizeHint().height()
        height = min(around + self._inner.heightForWidth(inside) + 4, page.height() - top - EDGE)
        right = opener.mapTo(page, opener.rect().bottomRight()).x()
        left = min(max(EDGE, right - width), page.width() - width - EDGE)
        self.setGeometry(left, top, width, height)


def _ids(state: ScreenState) -> tuple[tuple[str, str], ...]:
    lines = (*state.places, *state.things, *state.deeds)
    return tuple((line.id, line.picture) for line in lines)


def _holds(part: QWidget, at: QPoint) -> bool:
    return part.isVisible() and part.rect().contains(part.mapFromGlobal(at))
