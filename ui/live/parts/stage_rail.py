"""The four stages, one below the other: where the meeting is and what each has cost."""

from dataclasses import dataclass

from PySide6.QtCore import QRectF, QSize, Qt
from PySide6.QtGui import QFont, QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QSizePolicy, QWidget

from ui.theme import Theme

ROW = 78  # pixels at 100 % text
LEAST_ROW = 60  # where a question below needs the room


@dataclass(frozen=True)
class StageLine:
    """One stage as drawn; `key` is also its colour's name, `share` is 0 to 1 of its minutes."""

    key: str
    name: str
    detail: str
    share: float
    state: str  # "waiting", "current", "done"


class StageRail(QWidget):
    """Draws the stages; it takes no input, because stages change by the go and back keys."""

    def __init__(self, theme: Theme) -> None:
        super().__init__()
        self._theme = theme
        self._lines: tuple[StageLine, ...] = ()
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Preferred)
        self.setMaximumHeight(theme.px(ROW) * 4)

    def sizeHint(self) -> QSize:
        return QSize(self._theme.px(190), self._theme.px(ROW) * 4)

    def minimumSizeHint(self) -> QSize:
        return QSize(self._theme.px(150), self._theme.px(LEAST_ROW) * 4)

    def show_lines(self, lines: tuple[StageLine, ...]) -> None:
        if lines != self._lines:
            self._lines = lines
            self.setAccessibleName("; ".join(f"{line.name} {line.detail}" for line in lines))
            self.update()

    def paintEvent(self, _event: QPaintEvent) -> None:
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        height = self.height() / 4
        for at, line in enumerate(self._lines):
            self._draw(painter, line, at, QRectF(1, at * height + 1, self.width() - 2, height - 8))

    def _draw(self, painter: QPainter, line: StageLine, at: int, area: QRectF) -> None:
        px, colour = self._theme.px, self._theme.colour
        own = colour(line.key)
        current = line.state == "current"
        if current:
            painter.setPen(QPen(own, 2))
            painter.setBrush(colour("panel"))
            painter.drawRoundedRect(area, 10, 10)
        painter.setOpacity(0.45 if line.state == "waiting" else 1.0)
        self._number(painter, line, at, area)
        painter.setOpacity(1.0)
        left = area.left() + px(12) + px(26) + px(10)
        text = QRectF(
            left, area.top() + px(9) - self._up(area), area.right() - left - px(8), px(20)
        )
        painter.setPen(
            own if current else colour("text_soft" if line.state == "waiting" else "text")
        )
        painter.setFont(self._theme.font(14, QFont.Weight.DemiBold))
        flags = Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter
        painter.drawText(text, flags, line.name)
        painter.setPen(colour("text_quiet"))
        painter.setFont(self._theme.font(12))
        painter.drawText(text.translated(0, px(18)), flags, line.detail)
        self._bar(painter, line, area)

    def _number(self, painter: QPainter, line: StageLine, at: int, area: QRectF) -> None:
        side = self._theme.px(26)
        top = area.top() + self._theme.px(13) - self._up(area)
        disc = QRectF(area.left() + self._theme.px(12), top, side, side)
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(self._theme.colour(line.key))
        painter.drawEllipse(disc)
        painter.setPen(self._theme.colour("on_accent"))
        painter.setFont(self._theme.font(13, QFont.Weight.Bold))
        sign = "✓" if line.state == "done" else str(at + 1)
        painter.drawText(disc, Qt.AlignmentFlag.AlignCenter, sign)

    def _up(self, area: QRectF) -> int:
        """How much higher the words stand where the bar would strike them through."""
        return self._theme.px(6) if area.height() < self._theme.px(56) else 0

    def _bar(self, painter: QPainter, line: StageLine, area: QRectF) -> None:
        inset = self._theme.px(12)
        low = area.bottom() - (9 if self._up(area) else 13)
        track = QRectF(area.left() + inset, low, area.width() - 2 * inset, 5)
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(self._theme.colour("track"))
        painter.drawRoundedRect(track, 2.5, 2.5)
        share = min(1.0, line.share)
        if share > 0:
            painter.setBrush(self._theme.colour(line.key))
            painter.drawRoundedRect(
                QRectF(track.left(), track.top(), max(5.0, track.width() * share), 5), 2.5, 2.5
            )
