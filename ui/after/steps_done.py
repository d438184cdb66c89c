"""The question of the closing: which steps of the meeting were done?"""

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QCheckBox, QWidget

from facilitator.templates import line_text
from ui.after.closing_work import ClosingWork
from ui.widgets.kit import breakable, button, clear, column, frame, holder, label, row, scrolling

LIST_HEIGHT = 190  # pixels at 100 % text


class StepsDone(QWidget):
    """One line while steps lack a tick: all of them at one press, or each by its box. What was said
    is taken back in the same line. `told` carries the ids of the steps that were done."""

    told = Signal(object)

    def __init__(self, language: str, list_height: int) -> None:
        super().__init__()
        self._language = language
        self._work: ClosingWork | None = None
        self._before: frozenset[str] | None = None  # what was ticked before she said "all"
        self._count = label("", "label", wrap=True)
        self.all = button(self.tr("All were done"), self._tell_all)
        self.back = button(self.tr("Take it back"), self._take_back)
        self.choose = button(self.tr("Choose…"), self._open_or_close)
        self.boxes: list[QCheckBox] = []
        self._lines = column(spacing=4)
        self._list = scrolling(holder(self._lines))
        self._list.setFixedHeight(list_height)
        self._list.hide()
        hint = self.tr("The report tells what was ticked. Of the other steps it says nothing.")
        head = row(self._count, self.choose, self.back, self.all)
        head.setStretch(0, 1)
        inner = column(head, self._list, label(hint, "quiet", wrap=True), margin=12, spacing=6)
        self.setLayout(column(frame("well", inner), spacing=0))

    def show_work(self, work: ClosingWork) -> None:
        """Show which steps are ticked; nothing at all where there is nothing to ask."""
        another = self._work is None or self._work.meeting.id != work.meeting.id
        self._work = work
        if another:
            self._before = None
            self._list.hide()
        steps = work.steps
        done = sum(ticked for _, ticked in steps)
        self.setVisible(
            bool(steps) and (done < len(steps) or self._before is not None or self.open)
        )
        text = self.tr("{done} of {all} steps ticked")
        if done == len(steps):
            text = self.tr("All {all} steps are told as done")
        self._count.setText(text.format(done=done, all=len(steps)))
        self.all.setVisible(done < len(steps))
        self.back.setVisible(self._before is not None)
        self._fill()

    @property
    def open(self) -> bool:
        """True while the boxes are shown."""
        return not self._list.isHidden()

    def _fill(self) -> None:
        if self._work is None or not self.open:
            return
        if len(self.boxes) != len(self._work.steps):
            clear(self._lines)
            self.boxes = [QCheckBox() for _ in self._work.steps]
            for box in self.boxes:
                self._lines.addWidget(box)
                box.clicked.connect(self._tell_chosen)
        for box, (line, ticked) in zip(self.boxes, self._work.steps, strict=True):
            box.setText(breakable(line_text(line, self._language)))
            box.setChecked(ticked)

    def _open_or_close(self) -> None:
        self._list.setVisible(not self.open)
        self._fill()

    def _tell_all(self) -> None:
        assert self._work is not None
        self._before = frozenset(line.id for line, ticked in self._work.steps if ticked)
        self.told.emit(frozenset(line.id for line, _ in self._work.steps))

    def _take_back(self) -> None:
        before, self._before = self._before, None
        if before is not None:
            self.told.emit(before)

    def _tell_chosen(self) -> None:
        assert self._work is not None
        steps = zip(self._work.steps, self.boxes, strict=True)
        self.told.emit(frozenset(line.id for (line, _), box in steps if box.isChecked()))
