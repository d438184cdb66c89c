"""The step after the conclusion: what each member will try until the group meets again."""

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QFocusEvent, QKeyEvent
from PySide6.QtWidgets import QLineEdit, QWidget

from facilitator.words import attendance_word
from sessions.attendance import absent
from sessions.comfort import LEAST, MOST
from sessions.records import Member, Presence
from ui.after.closing_steps import CloseStep
from ui.after.closing_work import ClosingWork
from ui.after.parts.comfort_scale import ComfortScale
from ui.desk import Desk
from ui.language import translate
from ui.widgets.elided import Elided
from ui.widgets.form_keys import ENTER_KEYS
from ui.widgets.kit import clear, column, holder, label, row, rule, scrolling

LONGEST = 300  # characters: it is to be one sentence
NAME_WIDTH = 84  # pixels at 100 % text
FIGURES = {Qt.Key(Qt.Key.Key_0 + value): value for value in range(LEAST, MOST + 1)}


class CommitmentEdit(QLineEdit):
    """`onward` carries how many members further: Enter and the arrows go from line to line.
    `figured` carries the figure pressed together with Alt: how comfortable the member felt."""

    onward = Signal(int)
    figured = Signal(int)
    entered = Signal()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        controlled = event.modifiers() & Qt.KeyboardModifier.ControlModifier
        if event.key() in ENTER_KEYS and controlled:
            event.ignore()  # the page goes on to the next step
        elif event.modifiers() & Qt.KeyboardModifier.AltModifier and event.key() in FIGURES:
            self.figured.emit(FIGURES[Qt.Key(event.key())])
        elif event.key() in ENTER_KEYS or event.key() == Qt.Key.Key_Down:
            self.onward.emit(1)
        elif event.key() == Qt.Key.Key_Up:
            self.onward.emit(-1)
        else:
            super().keyPressEvent(event)

    def focusInEvent(self, event: QFocusEvent) -> None:
        super().focusInEvent(event)
        self.entered.emit()


class CommitmentLine(QWidget):
    """One member: the line to type, or why there is none."""

    typed = Signal(str, str)
    felt = Signal(str, object)

    def __init__(self, desk: Desk, member: Member, why: str) -> None:
        super().__init__()
        self.member_id = member.id
        self.edit: CommitmentEdit | None = None
        self.comfort = ComfortScale(desk.theme, member.name)
        self.comfort.chosen.connect(self._felt)
        name = Elided("faint-strong" if why else "strong")
        name.show_text(member.called)
        name.setFixedWidth(desk.theme.px(NAME_WIDTH))
        if why:
            asked = self.tr("{reason}, asked when we meet").format(reason=why)
            beside: QWidget = label(asked, "faint", wrap=True)
        else:
            beside = self.edit = CommitmentEdit()
            self.edit.setMaxLength(LONGEST)
            self.edit.setAccessibleName(member.name)
            self.edit.textEdited.connect(self._typed)
            self.edit.figured.connect(self.comfort.take)
        line = row(name, beside, self.comfort, spacing=10)
        line.setStretch(1, 1)
        line.setContentsMargins(0, 4, 0, 4)
        self.setLayout(line)
        self.comfort.setVisible(not why)

    def show_text(self, text: str) -> None:
        if self.edit is not None and text != self.edit.text():
            self.edit.setText(text)
            self.edit.setCursorPosition(0)  # a long text shows how it begins

    def _typed(self, text: str) -> None:
        self.typed.emit(self.member_id, text)

    def _felt(self, value: int | None) -> None:
        self.felt.emit(self.member_id, value)


class CommitmentStep(CloseStep):
    """One line for everybody who was there, saved as it is typed."""

    def __init__(self, desk: Desk) -> None:
        super().__init__(desk)
        self.caption = self.tr("Commitments")
        self.question = self.tr("What will they try before we meet again?")
        self.advice = self.tr("One sentence from each member.")
        self.lines: list[CommitmentLine] = []
        self._shown: tuple[tuple[str, str], ...] = ()
        self._list = column(spacing=0)
        self._area = scrolling(holder(self._list))
        help_line = self.tr(
            "On the right, if you asked: how comfortable they felt, 1 not at all to 5 very."
            " It stays with you."
        )
        self.setLayout(column(self._area, label(help_line, "quiet", wrap=True)))

    def open(self, work: ClosingWork) -> None:
        self._shown = ()
        super().open(work)
        one = self.tr("One sentence from each member.")
        if work.coming is not None:
            asked = self.tr("It is asked back at the opening of meeting {number}.")
            one = f"{one} {asked.format(number=work.coming.number)}"
        self.advice = one

    def refresh(self) -> None:
        work = self.work
        if work is None:
            return
        people = tuple(zip(work.members, work.presences, strict=True))
        shown = tuple((member.id, self._why(work, p)) for member, p in people)
        if shown != self._shown:  # else the cursor stays where it is
            self._shown = shown
            self._build(work)
        for line in self.lines:
            line.show_text(work.commitment(line.member_id))
            line.comfort.show_value(work.comfort(line.member_id))

    @property
    def done(self) -> bool:
        return self.work is not None and bool(self.work.committed)

    def focusInEvent(self, event: QFocusEvent) -> None:
        """Begin with the first member whose line is empty."""
        super().focusInEvent(event)
        edits = self._edits()
        empty = (edit for edit in edits if not edit.text())
        first = next(empty, edits[0] if edits else None)
        if first is not None:
            first.setFocus(event.reason())

    def _build(self, work: ClosingWork) -> None:
        clear(self._list)
        reasons = dict(self._shown)
        self.lines = [CommitmentLine(self.desk, m, reasons[m.id]) for m in work.members]
        for at, line in enumerate(self.lines):
            if at:
                self._list.addWidget(rule())
            line.typed.connect(self._typed)
            line.felt.connect(self._felt)
            if line.edit is not None:
                line.edit.onward.connect(self._go_on)
                line.edit.entered.connect(self._reveal)
            self._list.addWidget(line)
        if not self.lines:
            empty = self.tr("Nobody was enrolled on that day.")
            self._list.addWidget(label(empty, "soft", wrap=True))
        self._list.addStretch()

    def _why(self, work: ClosingWork, presence: Presence) -> str:
        """Why a member has no line: who was away and has nothing written is asked later."""
        if not absent(presence) or work.commitment(presence.member_id):
            return ""
        return attendance_word(presence.status, translate)

    def _edits(self) -> list[CommitmentEdit]:
        return [line.edit for line in self.lines if line.edit is not None]

    def _go_on(self, by: int) -> None:
        edits = self._edits()
        here = next((at for at, edit in enumerate(edits) if edit.hasFocus()), 0)
        edits[max(0, min(here + by, len(edits) - 1))].setFocus()

    def _reveal(self) -> None:
        edit = next((each for each in self._edits() if each.hasFocus()), None)
        if edit is not None:
            self._area.ensureWidgetVisible(edit, 0, self.desk.theme.px(30))

    def _felt(self, member_id: str, value: int | None) -> None:
        if self.work is not None:
            self.work.feel(member_id, value)

    def _typed(self, member_id: str, text: str) -> None:
        if self.work is not None:
            self.work.commit(member_id, text)
