"""The pages of a paper on the screen."""

from PySide6.QtCore import QRectF, Qt, Signal
from PySide6.QtGui import QImage, QPainter, QPaintEvent, QResizeEvent
from PySide6.QtWidgets import QAbstractScrollArea, QFrame

from facilitator import preview
from facilitator.preview import PageSize
from facilitator.reports.pictures import Picture
from ui.theme import Theme

GAP = 18  # around the pages of the preview
WIDEST = 1000  # of a page, in pixels at 100 % text
KEPT = 3  # pages before and behind the one in view, whose pictures are kept


class PaperView(QAbstractScrollArea):
    """Pages below each other, as wide as there is room; `wanted` when one in view has to be drawn.

    The old picture of a page stays until the new one has come, so that nothing flickers.
    """

    wanted = Signal()

    def __init__(self, theme: Theme) -> None:
        super().__init__()
        self._theme = theme
        self.pages: tuple[PageSize, ...] = ()
        self._spread = preview.spread((), 1, GAP)
        self._new: dict[int, QImage] = {}
        self._old: dict[int, QImage] = {}
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)

    @property
    def page(self) -> int:
        """The page in the upper third of the view, counted from 0."""
        line = self.verticalScrollBar().value() + self.viewport().height() // 3
        return max(0, self._spread.in_view(0, line).stop - 1)

    def show_pages(self, pages: tuple[PageSize, ...]) -> None:
        """Lay out pages whose pictures are still to come; without any, forget the old ones."""
        self.pages, self._old, self._new = pages, self._new, {}
        self._lay_out()
        self.viewport().update()

    def missing(self) -> tuple[int, int] | None:
        """The first page in view that has to be drawn, and how many pixels wide."""
        width = self._pixels()
        for at in self._in_view():
            if at not in self._new or self._new[at].width() != width:
                return at, width
        return None

    def put(self, page: int, picture: Picture) -> None:
        """Give a page its picture."""
        form = QImage.Format.Format_RGB32
        borrowed = QImage(picture.pixels, picture.width, picture.height, picture.stride, form)
        near = {at: image for at, image in self._new.items() if abs(at - page) <= KEPT}
        self._new = {**near, page: borrowed.copy()}
        self.viewport().update()

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._lay_out()

    def paintEvent(self, _event: QPaintEvent) -> None:
        painter = QPainter(self.viewport())
        painter.setRenderHint(QPainter.RenderHint.SmoothPixmapTransform)
        painter.fillRect(self.viewport().rect(), self._theme.colour("track"))
        width, ratio = self._page_width(), self.devicePixelRatioF()
        left = (self.viewport().width() - width) // 2
        for at in self._in_view():
            top = self._spread.tops[at] - self.verticalScrollBar().value()
            area = QRectF(left, top, width, self._spread.heights[at])
            painter.fillRect(area, self._theme.colour("panel"))
            image = self._new.get(at, self._old.get(at))
            if image is not None:
                if image.width() == self._pixels():  # one to one, not off by part of a pixel
                    area.setSize(image.size().toSizeF() / ratio)
                painter.drawImage(area, image)
        painter.end()
        if self.missing() is not None:
            self.wanted.emit()

    def _in_view(self) -> range:
        top = self.verticalScrollBar().value()
        return self._spread.in_view(top, top + self.viewport().height())

    def _page_width(self) -> int:
        return max(100, min(self.viewport().width() - 2 * GAP, self._theme.px(WIDEST)))

    def _pixels(self) -> int:
        return round(self._page_width() * self.devicePixelRatioF())

    def _lay_out(self) -> None:
        self._spread = preview.spread(self.pages, self._page_width(), GAP)
        bar, room = self.verticalScrollBar(), self.viewport().height()
        bar.setRange(0, max(0, self._spread.height - room))
        bar.setPageStep(room - 2 * GAP)
        bar.setSingleStep(self._theme.px(40))
