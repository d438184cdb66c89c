"""Two small timers beside the plan, for the counselor alone: one for turns, one for rounds or
pairs. Neither touches the plan, neither is ever red, and neither keeps time itself."""

from PySide6.QtCore import QRectF, QSize, Qt, QTimer, Signal
from PySide6.QtGui import QHideEvent, QPainter, QPaintEvent, QPen, QShowEvent
from PySide6.QtWidgets import QFrame, QLayout, QSizePolicy, QWidget

from sessions.clock import Clock
from sessions.timers import Timer
from ui.theme import Theme
from ui.widgets.kit import KeyButton, button, column, label, row

TICK_MS = 250
FULL, TOP = 360 * 16, 90 * 16  # QPainter counts sixteenths of a degree, anticlockwise
LEAST, MOST, USUAL = 1, 10, 3  # minutes of the extra timer


def figures(seconds: float) -> str:
    """`1:05`; whole seconds, a begun one shown as it began."""
    whole = abs(int(seconds))
    return f"{whole // 60}:{whole % 60:02}"


class Ring(QWidget):
    """How much is left, as a small ring; a whole thin one when there is nothing to run out."""

    def __init__(self, theme: Theme, colour: str) -> None:
        super().__init__()
        self._theme, self._colour = theme, colour
        self._share = 1.0
        self.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Fixed)

    def sizeHint(self) -> QSize:
        return QSize(self._theme.px(30), self._theme.px(30))

    def show_share(self, share: float) -> None:
        if share != self._share:
            self._share = share
            self.update()

    def paintEvent(self, _event: QPaintEvent) -> None:
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        width = self.width() * 0.14
        area = QRectF(self.rect()).adjusted(width, width, -width, -width)
        painter.setPen(QPen(self._theme.colour("track"), width))
        painter.drawEllipse(area)
        if self._share > 0:
            pen = QPen(self._theme.colour(self._colour), width)
            pen.setCapStyle(Qt.PenCapStyle.FlatCap)
            painter.setPen(pen)
            painter.drawArc(area, TOP, round(FULL * self._share))


class SmallTimer(QFrame):
    """One `Timer`, drawn: ring, figures, a word for what they mean, and its keys.

    `over` once each time it comes to its end. A subclass puts its buttons into `head` and
    `buttons`.
    """

    over = Signal()

    def __init__(self, theme: Theme, clock: Clock, caption: str, colour: str) -> None:
        super().__init__()
        self.setProperty("role", "well")
        self._clock = clock
        self.timer = Timer()
        self._told = False
        self._ring = Ring(theme, colour)
        self._figures = label("", "figure")
        self._figures.setMinimumWidth(self._figures.fontMetrics().horizontalAdvance("+00:00") + 8)
        self._state = label("", "quiet")
        self._caption = caption
        self.buttons = row(spacing=6)
        text = column(self._figures, self._state, spacing=0)
        self.head = row(self._ring, text, None, label(caption, "label"), spacing=9)
        self.setLayout(column(self.head, self.buttons, margin=9, spacing=7))
        self._ticker = QTimer(self)
        self._ticker.timeout.connect(self.look)

    @property
    def running(self) -> bool:
        return self.timer.running

    def look(self) -> None:
        """Draw what the clock says now."""
        now = self._clock.now()
        left, share = self.timer.left(now), self.timer.share_left(now)
        over = self.timer.over(now)
        seconds = self.timer.used(now) if left is None else left
        self._figures.setText(("+" if over and seconds <= -1 else "") + figures(seconds))
        self._state.setText(self._word(over))
        self._ring.show_share(1.0 if share is None else share)
        self.setAccessibleName(f"{self._caption} {self._figures.text()} {self._state.text()}")
        if over and not self._told:
            self._told = True
            self.over.emit()

    def go_or_pause(self) -> None:
        now = self._clock.now()
        self._become(self.timer.paused(now) if self.running else self.timer.started(now))

    def begin_again(self) -> None:
        """Stand at the beginning."""
        self._become(self.timer.reset())

    def _become(self, timer: Timer) -> None:
        self.timer = timer
        self._told = timer.over(self._clock.now())
        self._tick_if_seen()
        self.look()

    def _word(self, over: bool) -> str:
        if self.timer.length is None:
            return self.tr("so far") if self.running else self.tr("stands")
        if over:
            return self.tr("over")
        return self.tr("left") if self.running else self.tr("stands")

    def _tick_if_seen(self) -> None:
        if self.running:
            self._ticker.start(TICK_MS)
        else:
            self._ticker.stop()

    def hideEvent(self, event: QHideEvent) -> None:
        # Time goes on without it; what may ring goes on being looked at.
        super().hideEvent(event)
        if self.timer.length is None:
            self._ticker.stop()

    def showEvent(self, event: QShowEvent) -> None:
        super().showEvent(event)
        self._tick_if_seen()
        self.look()


class TurnTimer(SmallTimer):
    """How long the one who speaks has been speaking, for her eyes only. Hidden until she asks
    for it; `next_turn` begins the next one's."""

    def __init__(self, theme: Theme, clock: Clock, *, key: str = "", next_key: str = "") -> None:
        super().__init__(theme, clock, self.tr("Turn"), "accent")
        self._length: float | None = None
        self._go = quiet_button(self.tr("Pause"), key)
        self._go.clicked.connect(self.go_or_pause)
        self._next = quiet_button(self.tr("Next turn"), next_key)
        self._next.clicked.connect(self.next_turn)
        self.buttons.addWidget(self._go)
        self.buttons.addWidget(self._next)
        self.buttons.addStretch()
        self.setVisible(False)

    @property
    def on(self) -> bool:
        return not self.isHidden()

    def set_length(self, seconds: float | None) -> None:
        """How long a turn may be, from the head count; it holds from the next turn on, so that
        a latecomer takes nothing from the one who speaks. None counts up."""
        self._length = seconds
        if not self.on:
            self.timer = Timer(seconds)

    def press(self) -> None:
        """Its one key: the first press brings it and begins a turn, the next ones pause it and
        let it go on."""
        if self.on:
            self.go_or_pause()
        else:
            self.setVisible(True)
            self.next_turn()

    def next_turn(self) -> None:
        """Begin the next turn, at its full length."""
        self._become(Timer(self._length).started(self._clock.now()))

    def put_away(self) -> None:
        """Off again."""
        self._become(Timer(self._length))
        self.setVisible(False)

    def look(self) -> None:
        super().look()
        self._go.set_caption(self.tr("Pause") if self.running else self.tr("Go on"))


class ExtraTimer(SmallTimer):
    """One to ten minutes for a round or for pairs, down or up. It goes its own way beside the
    plan."""

    def __init__(self, theme: Theme, clock: Clock, *, key: str = "") -> None:
        super().__init__(theme, clock, self.tr("Extra timer"), "second")
        self.minutes = USUAL
        self._go = quiet_button(self.tr("Start"), key)
        self._go.clicked.connect(self.go_or_pause)
        self._less = step_button("−", self.tr("one minute less"))
        self._less.clicked.connect(self.one_less)
        self._more = step_button("+", self.tr("one minute more"))
        self._more.clicked.connect(self.one_more)
        self._way = quiet_button(self.tr("Up"))
        self._way.clicked.connect(self.turn_round)
        self._again = quiet_button("↺")
        self._again.setAccessibleName(self.tr("From the beginning"))
        self._again.setToolTip(self.tr("From the beginning"))
        self._again.clicked.connect(self.begin_again)
        for part in (self._go, self._less, self._more, self._way):
            self.buttons.addWidget(part)
        self.head.addWidget(self._again)
        self.buttons.addStretch()
        self.timer = Timer(USUAL * 60.0)
        self.look()

    @property
    def counts_up(self) -> bool:
        return self.timer.length is None

    def set_minutes(self, minutes: int) -> None:
        """1 to 10; what has run stays run."""
        self.minutes = min(MOST, max(LEAST, minutes))
        if not self.counts_up:
            now = self._clock.now()
            stood = Timer(self.minutes * 60.0, self.timer.used(now))
            self._become(stood.started(now) if self.running else stood)

    def run_for(self, minutes: int) -> None:
        """Count down from so many minutes, 1 to 10, from now on."""
        self.minutes = min(MOST, max(LEAST, minutes))
        self._become(Timer(self.minutes * 60.0).started(self._clock.now()))

    def one_more(self) -> None:
        self.set_minutes(self.minutes + 1)

    def one_less(self) -> None:
        self.set_minutes(self.minutes - 1)

    def turn_round(self) -> None:
        """Count up instead of down, or down again; what has run stays run."""
        now = self._clock.now()
        length = self.minutes * 60.0 if self.counts_up else None
        stood = Timer(length, self.timer.used(now))
        self._become(stood.started(now) if self.running else stood)

    def look(self) -> None:
        super().look()
        begun = self.timer.used(self._clock.now()) > 0
        going = self.tr("Go on") if begun else self.tr("Start")
        self._go.set_caption(self.tr("Pause") if self.running else going)
        self._way.set_caption(self.tr("Down") if self.counts_up else self.tr("Up"))
        self._way.setAccessibleName(
            self.tr("Count down") if self.counts_up else self.tr("Count up")
        )
        self._way.setToolTip(self._way.accessibleName())
        self._less.setEnabled(not self.counts_up and self.minutes > LEAST)
        self._more.setEnabled(not self.counts_up and self.minutes < MOST)
        self._again.setEnabled(begun)


def quiet_button(caption: str, key: str = "") -> KeyButton:
    """A small button that leaves the keys to the meeting."""
    made = button(caption, key=key)
    made.setFocusPolicy(Qt.FocusPolicy.NoFocus)
    tighten(made.layout())
    return made


def step_button(sign: str, name: str) -> KeyButton:
    made = button(sign, role="step")
    made.setAccessibleName(name)
    made.setFocusPolicy(Qt.FocusPolicy.NoFocus)
    tighten(made.layout())
    return made


def tighten(layout: QLayout | None) -> None:
    """Leave a button no more room around its words than it needs."""
    if layout is not None:
        layout.setContentsMargins(9, 4, 9, 4)
