"""Reports: the summaries of the meetings, seen before they are saved or printed."""

import asyncio
from collections.abc import Sequence
from dataclasses import dataclass, replace
from functools import partial
from pathlib import Path

from PySide6.QtCore import QModelIndex, QPersistentModelIndex, QRect, QRectF, QSize, Qt, QUrl, Signal
from PySide6.QtGui import (
    QDesktopServices,
    QFont,
    QImage,
    QKeySequence,
    QPainter,
    QPaintEvent,
    QResizeEvent,
    QShortcut,
)
from PySide6.QtWidgets import (
    QAbstractItemView,
    QAbstractScrollArea,
    QAbstractSlider,
    QComboBox,
    QFrame,
    QListWidget,
    QListWidgetItem,
    QStyle,
    QStyledItemDelegate,
    QStyleOptionViewItem,
    QWidget,
)

from facilitator import summaries
from facilitator.errors import ActionableError, Trouble
from facilitator.preview import PageSize, Paper, page_picture, page_sizes, papers
from facilitator.reports.pictures import Picture
from facilitator.store import library
from facilitator.store.database import Database
from facilitator.words import error_sentence, long_date, name_style_name, short_date
from sessions.records import MeetingState, NameStyle
from ui.desk import Desk
from ui.file_dialogs import ask_where_to_save
from ui.language import LANGUAGES, translate
from ui.places import CloseMeeting, Home, Place, Reports
from ui.printing import print_pdf
from ui.theme import Theme
from ui.widgets.choice_row import ChoiceRow
from ui.widgets.elided import Elided
from ui.widgets.kit import button, card, column, frame, holder, label, row

from .page import Page

# Pixels at 100 % text.
WIDTH = 300
LINE = 58
GAP = 18  # around the pages of the preview
WIDEST = 1000  # of a page
ALL_KEPT = 3  # pages before and behind the visible ones whose pictures are kept
ITEM = int(Qt.ItemDataRole.UserRole)


@dataclass(frozen=True)
class Wish:
    """What is to be seen, saved or printed."""

    meeting_id: str
    style: NameStyle
    language: str


def make(db: Database, wish: Wish) -> tuple[bytes, tuple[PageSize, ...]]:
    """Build the paper; for the worker."""
    data = summaries.summary_pdf(db, wish.meeting_id, wish.language, wish.style)
    return data, page_sizes(data)


class PaperLines(QStyledItemDelegate):
    """Two lines for each paper: which meeting, and whether it was printed."""

    def __init__(self, theme: Theme, parent: QListWidget) -> None:
        super().__init__(parent)
        self._theme = theme
        self._strong = theme.font(14, QFont.Weight.DemiBold)
        self._small = theme.font(12)

    def sizeHint(self, _option: QStyleOptionViewItem, _index: QModelIndex) -> QSize:
        return QSize(self._theme.px(120), self._theme.px(LINE))

    def paint(
        self,
        painter: QPainter,
        option: QStyleOptionViewItem,
        index: QModelIndex | QPersistentModelIndex,
    ) -> None:
        title, state, role, group = index.data(ITEM)
        area, px, colour = option.rect, self._theme.px, self._theme.colour
        painter.save()
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        if option.state & QStyle.StateFlag.State_Selected:
            painter.setPen(colour("accent" if option.widget.hasFocus() else "accent_soft"))
            painter.setBrush(colour("accent_soft"))
            painter.drawRoundedRect(QRectF(area).adjusted(0.5, 0.5, -0.5, -1.5), 9, 9)
        inner = area.adjusted(px(11), px(9), -px(11), -px(9))
        self._text(painter, inner, title, self._strong, "text", Qt.AlignmentFlag.AlignTop)
        under = Qt.AlignmentFlag.AlignBottom
        used = self._text(painter, inner, state, self._small, role, under)
        inner.setLeft(inner.left() + used)
        self._text(painter, inner, f" · {group}", self._small, "text_quiet", under)
        painter.restore()

    def _text(
        self,
        painter: QPainter,
        area: QRect,
        text: str,
        font: QFont,
        ink: str,
        at: Qt.AlignmentFlag,
    ) -> int:
        """Draw one line and return how wide it is."""
        painter.setFont(font)
        painter.setPen(self._theme.colour(ink))
        metrics = painter.fontMetrics()
        shown = metrics.elidedText(text, Qt.TextElideMode.ElideRight, area.width())
        painter.drawText(area, int(at | Qt.AlignmentFlag.AlignLeft), shown)
        return metrics.horizontalAdvance(shown)


class PaperView(QAbstractScrollArea):
    """Pages below each other, as wide as there is room; `wanted` when one in view has to be drawn.

    An old picture of a page stays until the new one has come, so that nothing flickers.
    """

    wanted = Signal()
    moved = Signal()

    def __init__(self, theme: Theme) -> None:
        super().__init__()
        self._theme = theme
        self._sizes: tuple[PageSize, ...] = ()
        self._images: dict[int, QImage] = {}
        self._fresh: set[int] = set()
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.verticalScrollBar().valueChanged.connect(self.moved)

    @property
    def count(self) -> int:
        return len(self._sizes)

    @property
    def page(self) -> int:
        """The page that fills the upper third of the view, counted from 0."""
        line = self.viewport().height() / 3
        tops = [at for at in range(self.count) if self.area_of(at).top() <= line]
        return tops[-1] if tops else 0

    def image(self, page: int) -> QImage | None:
        """What is drawn of a page, once it has come."""
        return self._images.get(page) if page in self._fresh else None

    def clear(self) -> None:
        """Show no page; the next ones are shown from their beginning."""
        self._images.clear()
        self.show_pages(())
        self.verticalScrollBar().setValue(0)

    def show_pages(self, sizes: tuple[PageSize, ...]) -> None:
        """Lay out pages whose pictures are still to come."""
        self._sizes = sizes
        self._images = {at: image for at, image in self._images.items() if at < len(sizes)}
        self._fresh.clear()
        self._resize_bar()
        self.moved.emit()
        self.viewport().update()

    def missing(self) -> tuple[int, int] | None:
        """The first page in view that has to be drawn, and how many pixels wide."""
        view = QRectF(self.viewport().rect())
        width = round(self._page_width() * self.devicePixelRatioF())
        for at in range(self.count):
            drawn = at in self._fresh and self._images[at].width() == width
            if not drawn and self.area_of(at).intersects(view):
                return at, width
        return None

    def put(self, page: int, picture: Picture) -> None:
        """Give a page its picture."""
        form = QImage.Format.Format_RGB32
        borrowed = QImage(picture.pixels, picture.width, picture.height, picture.stride, form)
        self._images[page] = borrowed.copy()
        self._fresh.add(page)
        far = [at for at in self._images if abs(at - page) > ALL_KEPT]
        for at in far:
            del self._images[at]
            self._fresh.discard(at)
        self.viewport().update()

    def turn(self, pages: int) -> None:
        """Go on (1) or back (-1) by what is in view."""
        action = QAbstractSlider.SliderAction
        step = action.SliderPageStepAdd if pages > 0 else action.SliderPageStepSub
        self.verticalScrollBar().triggerAction(step)

    def area_of(self, page: int) -> QRectF:
        """Where a page lies in the viewport."""
        width = self._page_width()
        above = sum(self._height(each) + GAP for each in self._sizes[:page])
        left = round((self.viewport().width() - width) / 2)
        top = GAP + above - self.verticalScrollBar().value()
        return QRectF(left, top, width, self._height(self._sizes[page]))

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._resize_bar()

    def paintEvent(self, _event: QPaintEvent) -> None:
        painter = QPainter(self.viewport())
        painter.setRenderHint(QPainter.RenderHint.SmoothPixmapTransform)
        painter.fillRect(self.viewport().rect(), self._theme.colour("track"))
        for at in range(self.count):
            area = self.area_of(at)
            if not area.intersects(QRectF(self.viewport().rect())):
                continue
            painter.fillRect(area, self._theme.colour("panel"))
            if at in self._images:
                painter.drawImage(area, self._images[at])
        painter.end()
        if self.missing() is not None:
            self.wanted.emit()

    def _page_width(self) -> int:
        return max(100, min(self.viewport().width() - 2 * GAP, self._theme.px(WIDEST)))

    def _height(self, size: PageSize) -> int:
        return round(self._page_width() * size.height / size.width)

    def _resize_bar(self) -> None:
        whole = GAP + sum(self._height(each) + GAP for each in self._sizes)
        room = self.viewport().height()
        bar = self.verticalScrollBar()
        bar.setRange(0, max(0, whole - room))
        bar.setPageStep(room - 2 * GAP)
        bar.setSingleStep(self._theme.px(40))
