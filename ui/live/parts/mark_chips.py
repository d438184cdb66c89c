"""The chips of one member: what can be marked, and today's marks, each of which can be taken off.

They leave the keys to the meeting; Tab goes to today's marks, where Space or Delete takes off.
"""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from functools import partial

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QFontMetrics, QKeyEvent
from PySide6.QtWidgets import QPushButton, QSizePolicy, QWidget

from ui.theme import Theme
from ui.widgets.flow import Flow
from ui.widgets.kit import choice, clear

SHOWN = 6  # of today's marks; the earlier ones come when they are asked for
TAKE_OFF = frozenset(
    {Qt.Key.Key_Space, Qt.Key.Key_Delete, Qt.Key.Key_Backspace, Qt.Key.Key_Return, Qt.Key.Key_Enter}
)


@dataclass(frozen=True)
class Kind:
    """One kind of mark on offer: `key` is the cap's text."""

    kind: str
    name: str
    key: str
    own: bool = False


class KindChips(QWidget):
    """The kinds on offer. `pressed` carries the kind."""

    pressed = Signal(str)

    def __init__(self, theme: Theme) -> None:
        super().__init__()
        self._theme = theme
        self._flow = Flow(spacing=4)
        self.setLayout(self._flow)

    def show_kinds(self, kinds: Iterable[Kind]) -> None:
        clear(self._flow)
        for each in kinds:
            self._flow.addWidget(self._chip(each))

    def _chip(self, kind: Kind) -> QPushButton:
        made = choice("")
        # With large text the words would leave no room for the circle.
        if not self._theme.large:
            caption = f"{shortened(made, kind.name, self._theme.px(96))}  {kind.key}"
        else:
            made.setProperty("fit", "tight")
            short = shortened(made, kind.name, self._theme.px(68))
            caption = f"{short} {kind.key}" if kind.own else kind.key
        made.setText(caption)
        made.setToolTip(f"{kind.name}  {kind.key}")
        made.setAccessibleName(kind.name)
        made.setCheckable(False)
        made.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        made.clicked.connect(partial(self._press, kind.kind))
        return made

    def _press(self, kind: str, _checked: bool = False) -> None:
        self.pressed.emit(kind)


@dataclass(frozen=True)
class Made:
    """One mark of today: `text` says what and when, `name` what taking it off does."""

    mark_id: str
    text: str
    name: str


class MadeChip(QPushButton):
    """One mark of today; a press takes it off."""

    gone = Signal(str)
    left = Signal()

    def __init__(self, made: Made) -> None:
        super().__init__(f"{made.text}  ×")
        self._mark_id = made.mark_id
        self.setProperty("role", "choice")
        self.setProperty("fit", "small")
        self.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Fixed)
        self.setFocusPolicy(Qt.FocusPolicy.TabFocus)
        self.setToolTip(made.name)
        self.setAccessibleName(made.name)
        self.clicked.connect(self._press)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Take off; every other key is the meeting's."""
        if Qt.Key(event.key()) in TAKE_OFF and not event.isAutoRepeat():
            self.left.emit()
            self._press()
        elif event.key() == Qt.Key.Key_Escape:
            self.left.emit()
        else:
            event.ignore()

    def keyReleaseEvent(self, event: QKeyEvent) -> None:
        event.ignore()

    def _press(self, _checked: bool = False) -> None:
        self.gone.emit(self._mark_id)


class TodaysMarks(QWidget):
    """Today's marks of one member, the latest first; hidden while there are none.

    `gone` carries the id of one that is taken off, `left` that the keys go back to the meeting.
    """

    gone = Signal(str)
    left = Signal()

    def __init__(self) -> None:
        super().__init__()
        self._marks: tuple[Made, ...] = ()
        self._whole = False
        self._flow = Flow(spacing=4)
        self.setLayout(self._flow)
        self.setVisible(False)

    def show_marks(self, marks: Sequence[Made], *, anew: bool) -> None:
        """Show them, the latest first; `anew`: those of another member."""
        whole = self._whole and not anew
        if tuple(marks) == self._marks and whole == self._whole:
            return
        self._marks, self._whole = tuple(marks), whole
        self._fill()

    def _fill(self) -> None:
        clear(self._flow)
        shown = self._marks if self._whole else self._marks[:SHOWN]
        for each in shown:
            chip = MadeChip(each)
            chip.gone.connect(self.gone)
            chip.left.connect(self.left)
            self._flow.addWidget(chip)
        more = len(self._marks) - len(shown)
        if more:
            self._flow.addWidget(self._rest(more))
        self.setVisible(bool(shown))

    def _rest(self, count: int) -> QPushButton:
        made = choice(f"+{count}")
        made.setCheckable(False)
        made.setProperty("fit", "small")
        made.setToolTip(self.tr("The earlier ones"))
        made.setAccessibleName(self.tr("The earlier ones"))
        made.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        made.clicked.connect(self._show_whole)
        return made

    def _show_whole(self, _checked: bool = False) -> None:
        self._whole = True
        self._fill()


def shortened(chip: QPushButton, text: str, room: int) -> str:
    """Cut a name that would make its chip wider than it may be."""
    chip.ensurePolished()
    return QFontMetrics(chip.font()).elidedText(text, Qt.TextElideMode.ElideRight, room)
