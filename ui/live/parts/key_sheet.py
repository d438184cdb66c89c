"""The sheet of keys: every key of the running meeting over the page, made from the table."""

from PySide6.QtCore import Qt
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QGridLayout, QWidget

from ui.language import translate
from ui.live.key_words import KeySection, sections
from ui.live.keys import Does, caption
from ui.widgets.kit import button, card, column, frame, holder, label, row, scrolling
from ui.widgets.overlay import Overlay

COLUMNS = 3


class KeySheet(Overlay):
    """Lies over the page while the clock goes on; Esc or ? takes it away."""

    def __init__(self, page: QWidget) -> None:
        super().__init__(page)
        self.setObjectName("page")
        self.setAttribute(Qt.WidgetAttribute.WA_StyledBackground)
        self._made = False

    def lay(self) -> None:
        if not self._made:  # it is seldom asked for, and takes long to make
            self._made = True
            self._arrange()
        super().lay()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() == Qt.Key.Key_Question and not event.isAutoRepeat():
            self.take_away()
        else:
            super().keyPressEvent(event)

    def keyReleaseEvent(self, event: QKeyEvent) -> None:
        self._page.keyReleaseEvent(event)  # the key that opened it was pressed there

    def _arrange(self) -> None:
        close = button(self.tr("Close"), self.take_away, key=caption(Does.COVER, translate))
        close.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        bar = row(label(self.tr("Keys of the meeting"), "title"), None, close)
        bar.setContentsMargins(20, 10, 20, 10)
        columns = [column(spacing=12) for _ in range(COLUMNS)]
        lengths = [0] * COLUMNS
        for section in sections(translate):
            shortest = lengths.index(min(lengths))
            columns[shortest].addWidget(_section(section))
            lengths[shortest] += len(section.lines) + 2
        for each in columns:
            each.addStretch()
        body = row(*map(holder, columns), margin=20, spacing=14)
        whole = column(frame("topbar", bar), scrolling(holder(body)), spacing=0)
        whole.setStretch(1, 1)
        self.setLayout(whole)


def _section(section: KeySection) -> QWidget:
    grid = QGridLayout()
    grid.setColumnStretch(1, 1)
    for at, line in enumerate(section.lines):
        keys = row(*(label(each, "key") for each in line.captions), None, spacing=4)
        grid.addLayout(keys, at, 0)
        grid.addWidget(label(line.words, wrap=True), at, 1)
    return card(label(section.title, "heading"), holder(grid), margin=14)
