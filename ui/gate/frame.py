"""The frame of everything before the program opens: one calm card, Enter goes on, Esc back."""

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QKeyEvent, QShowEvent
from PySide6.QtWidgets import QAbstractButton, QApplication, QLabel, QWidget

from ui.theme import Theme
from ui.widgets.kit import Item, KeyButton, column, frame, label, row, scrolling
from ui.widgets.pills import Pills

CARD_WIDTH = 600  # pixels at 100 % text
WIDEST_CARD = 900
CARD_MARGIN = 30
ENTER = "Enter"  # on the key cap
ENTER_KEYS = frozenset({Qt.Key.Key_Return, Qt.Key.Key_Enter})


class Step(QWidget):
    """What the card holds: a heading, something to answer, and what Enter and Esc do.

    While a step is busy, keys and buttons do nothing; a complaint ends that.
    """

    back = Signal()

    def __init__(self) -> None:
        super().__init__()
        self._items = column(spacing=12)
        self.setLayout(self._items)
        self._complaint = label("", "notice", wrap=True)
        self._complaint_box = frame("notice", column(self._complaint, margin=10))
        self._complaint_box.hide()
        self._buttons: tuple[QWidget, ...] = ()
        self.busy = False

    @property
    def complaint(self) -> str:
        """The sentence shown, or empty."""
        return "" if self._complaint_box.isHidden() else self._complaint.text()

    def head(self, title: str, text: str = "") -> None:
        self._items.addWidget(label(title, "title", wrap=True))
        if text:
            self._items.addWidget(label(text, "soft", wrap=True))
        self._items.addSpacing(4)

    def add(self, *items: Item) -> None:
        self._items.addLayout(column(*items, spacing=12))

    def foot(self, on: KeyButton | None, *others: QWidget) -> None:
        """End the step: the place for a complaint, the other ways left, the way on right."""
        self._items.addWidget(self._complaint_box)
        self._buttons = (*others, on) if on is not None else others
        if self._buttons:
            self._items.addSpacing(4)
            self._items.addLayout(row(*others, None, *((on,) if on is not None else ())))

    def begin(self) -> None:
        """Called when the step comes into view: put the cursor where typing starts."""

    def go_on(self) -> None:
        """What Enter does."""

    def go_back(self) -> None:
        """What Esc does."""
        self.back.emit()

    def complain(self, sentence: str) -> None:
        """Say what is wrong, in place, and let her try again."""
        self.set_busy(False)
        self._complaint.setText(sentence)
        self._complaint_box.show()

    def forgive(self) -> None:
        self._complaint_box.hide()

    def set_busy(self, busy: bool) -> None:
        if busy:
            self.forgive()
        self.busy = busy
        for each in self._buttons:
            each.setEnabled(not busy)


class GateFrame(QWidget):
    """Shows one `Step` at a time in a card in the middle of the window."""

    def __init__(self, theme: Theme, steps: int = 0) -> None:
        super().__init__()
        self.setObjectName("page")
        self.setAttribute(Qt.WidgetAttribute.WA_StyledBackground)
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.theme = theme
        self.step: Step | None = None
        self._pills = Pills(theme, steps) if steps else None
        self._held = column(margin=CARD_MARGIN, spacing=0)
        self._foot = column(spacing=2)
        self._quiet: tuple[QWidget, ...] = ()
        self._arrange()

    def hold(self, *steps: Step) -> None:
        """Take steps into the card without showing them yet."""
        for step in steps:
            step.hide()
            self._held.addWidget(step)

    def show_step(self, step: Step, number: int = 0) -> None:
        """Replace what the card shows; a step stays alive and may be shown again."""
        if self.step is not None:
            self.step.hide()
        if self._held.indexOf(step) < 0:
            self.hold(step)
        self.step = step
        step.set_busy(False)
        step.forgive()
        step.show()
        if self._pills is not None:
            self._pills.fill(number)
        self.setFocus()
        step.begin()

    def complain(self, sentence: str) -> None:
        if self.step is not None:
            self.step.complain(sentence)

    def set_busy(self, busy: bool) -> None:
        if self.step is not None:
            self.step.set_busy(busy)

    def foot(self, *items: QWidget) -> None:
        """Put quiet lines below the card."""
        self._quiet = items
        for each in items:
            self._foot.addWidget(each, 0, Qt.AlignmentFlag.AlignHCenter)

    def hide_foot(self) -> None:
        for each in self._quiet:
            each.hide()

    def showEvent(self, event: QShowEvent) -> None:
        super().showEvent(event)
        if self.step is not None and not event.spontaneous():
            self.step.begin()  # a cursor that was set before this stood in a window is lost

    def keyPressEvent(self, event: QKeyEvent) -> None:
        step, focused = self.step, QApplication.focusWidget()
        if step is None or event.key() not in {*ENTER_KEYS, Qt.Key.Key_Escape}:
            super().keyPressEvent(event)
        elif step.busy:
            event.accept()
        elif event.key() == Qt.Key.Key_Escape:
            step.go_back()
        elif isinstance(focused, QAbstractButton) and not focused.isCheckable():
            focused.click()  # Enter presses the button one has gone to
        else:
            step.go_on()

    def _arrange(self) -> None:
        card = frame("card", self._held)
        card.setFixedWidth(min(self.theme.px(CARD_WIDTH), WIDEST_CARD))
        name = label(self.tr("Homeroom Facilitator"), "heading")
        # A row of its own, because an aligned card would be given the height of a wider one.
        lines = [row(None, self._badge(), name, None, spacing=12), row(None, card, None)]
        if self._pills is not None:
            lines.insert(1, row(None, self._pills, None))
        inner = QWidget()
        inner.setLayout(column(None, *lines, self._foot, None, margin=20, spacing=14))
        self.setLayout(column(scrolling(inner), spacing=0))

    def _badge(self) -> QLabel:
        badge = label("H")
        badge.setObjectName("badge")
        badge.setAlignment(Qt.AlignmentFlag.AlignCenter)
        side = self.theme.px(36)
        badge.setFixedSize(side, side)
        return badge
