"""The glance: stage, time and next step alone, dim and large, to be read from the circle."""

from collections.abc import Callable
from math import ceil

from PySide6.QtCore import QRectF, Qt
from PySide6.QtGui import QColor, QFont, QFontMetricsF, QKeyEvent, QPainter, QPaintEvent
from PySide6.QtWidgets import QWidget

from facilitator.templates import line_text
from facilitator.words import stage_name
from sessions.events import RunState
from sessions.moment import Moment, shows_timer
from sessions.records import Stage
from ui.language import translate
from ui.live.parts.audience_window import audience_colours
from ui.theme import Theme
from ui.widgets.overlay import Overlay

SECONDS_FROM = 120  # above this only the minutes change: nothing moves in the corner of the eye
HIGH = 768.0  # the sizes below are for a window this high
STAGE, TIME, STEP, SMALLEST = 62.0, 190.0, 54.0, 34.0
EDGE = 0.06  # of the width
WRAP = int(Qt.TextFlag.TextWordWrap | Qt.AlignmentFlag.AlignHCenter | Qt.AlignmentFlag.AlignTop)


class GlanceView(Overlay):
    """Lies over the live page. `lay()` shows it; Esc or its own key takes it away again and
    says `closed`. The keys in `through` go on to the page, every other key is dead."""

    def __init__(
        self,
        page: QWidget,
        theme: Theme,
        language: Callable[[], str],
        *,
        key: Qt.Key,
        through: frozenset[Qt.Key] = frozenset(),
    ) -> None:
        super().__init__(page)
        self._theme = theme
        self._language = language
        self._key = key
        self._through = through
        self.stage = ""
        self.time = ""
        self.step = ""
        self._timed = True
        self._colour = Stage.OPENING.value

    def show_moment(self, moment: Moment, line: str = "") -> None:
        """Take stage, time left and next step out of a moment; nothing else is kept. `line` is the
        next step of the stage's activity, which comes first while there is one."""
        self._timed = moment.state is RunState.PAUSED or shows_timer(moment)
        shown = self._shown(moment, line)
        if shown != (self.stage, self.time, self.step):
            self.stage, self.time, self.step = shown
            self._colour = (moment.stage or Stage.OPENING).value
            self.setAccessibleName(" · ".join(part for part in shown if part))
            self.update()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        key = Qt.Key(event.key())
        if key == self._key and not event.isAutoRepeat():
            self.take_away()
        elif key in self._through:
            self._page.keyPressEvent(event)
        else:
            super().keyPressEvent(event)

    def keyReleaseEvent(self, event: QKeyEvent) -> None:
        self._page.keyReleaseEvent(event)  # as the presses do

    def _shown(self, moment: Moment, line: str) -> tuple[str, str, str]:
        step = moment.next_step
        text = line or (line_text(step.line, self._language()) if step is not None else "")
        name = stage_name(moment.stage or Stage.OPENING, translate)
        return name, self._left(moment), text

    def _left(self, moment: Moment) -> str:
        if moment.state is RunState.PAUSED:
            return self.tr("Pause")
        if not shows_timer(moment):
            return self.tr("no timer")
        seconds = moment.stage_left
        if seconds >= SECONDS_FROM:
            return self.tr("{minutes} min").format(minutes=ceil(seconds / 60))
        if seconds > -60:
            whole = max(0, int(seconds))
            return f"{whole // 60}:{whole % 60:02}"
        return self.tr("+{minutes} min").format(minutes=int(-seconds // 60))

    # drawing --------------------------------------------------------------------------------

    def paintEvent(self, _event: QPaintEvent) -> None:
        colours = audience_colours()
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.TextAntialiasing)
        painter.fillRect(self.rect(), QColor(colours["black"]))
        scale, width = self.height() / HIGH, self.width() * (1 - 2 * EDGE)
        time = TIME if self._timed else SMALLEST  # that there is none need not be read from afar
        parts = (
            (self.stage, self._fitting(self.stage, STAGE * scale, width, 1.2), self._colour),
            (self.time, self._fitting(self.time, time * scale, width, 1.2), "quiet"),
            (self.step, self._fitting(self.step, STEP * scale, width, 4.4), "quiet"),
        )
        heights = [_height(text, font, width) for text, font, _colour in parts]
        gap = 0.03 * self.height()
        top = (self.height() - sum(heights) - 2 * gap) / 2
        for (text, font, colour), height in zip(parts, heights, strict=True):
            painter.setFont(font)
            painter.setPen(QColor(colours[colour]))
            painter.drawText(QRectF(self.width() * EDGE, top, width, height + 1), WRAP, text)
            top += height + gap

    def _fitting(self, text: str, pixels: float, width: float, lines: float) -> QFont:
        """The largest font up to `pixels` in which `text` takes no more than `lines` lines."""
        while True:
            font = self._theme.font(1, QFont.Weight.DemiBold)
            font.setPixelSize(max(1, round(pixels)))
            allowed = lines * QFontMetricsF(font).lineSpacing()
            if pixels <= SMALLEST or _height(text, font, width) <= allowed:
                return font
            pixels *= 0.92


def _height(text: str, font: QFont, width: float) -> float:
    room = QRectF(0, 0, width, 100 * HIGH)
    return QFontMetricsF(font).boundingRect(room, WRAP, text).height() if text else 0.0
