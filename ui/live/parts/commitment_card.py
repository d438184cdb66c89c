"""In the opening: what the members wanted to try, asked back with four answers to choose from."""

from collections.abc import Collection, Iterable, Mapping
from dataclasses import replace
from functools import partial

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QFocusEvent, QKeyEvent, QMouseEvent
from PySide6.QtWidgets import QFrame, QPushButton, QWidget

from facilitator.words.commitments import ANSWERS, answer_letter, answer_name
from sessions.records import Commitment, CommitmentAnswer
from ui.language import translate
from ui.theme import Theme
from ui.widgets.elided import Elided
from ui.widgets.flow import Flow, roomy
from ui.widgets.kit import breakable, choice, clear, column, holder, label, row, scrolling, set_role

OPEN = CommitmentAnswer.OPEN


class AskedRow(QFrame):
    """One member's commitment; the answers stand below it while it is the current one."""

    pressed = Signal()
    answered = Signal(object)

    def __init__(self, theme: Theme, commitment: Commitment, name: str) -> None:
        super().__init__()
        self.commitment = commitment
        self.here = True
        self._who = Elided("strong")
        self._who.show_text(name)
        self._answer = label("", "chip-accent")
        self._words = label(breakable(commitment.text), wrap=True)
        self.chips = {answer: self._chip(at, answer) for at, answer in enumerate(ANSWERS, 1)}
        self._choices = holder(Flow(*roomy(self.chips.values())))
        head = row(self._who, self._answer, spacing=8)
        head.setStretch(0, 1)
        self._choices.setContentsMargins(0, 3, 0, 0)
        whole = column(head, self._words, self._choices, spacing=3)
        whole.setContentsMargins(8, theme.px(5), 8, theme.px(6))
        self.setLayout(whole)
        self.setAccessibleName(f"{name}: {commitment.text}")
        self.setCursor(Qt.CursorShape.PointingHandCursor)

    def show_state(self, commitment: Commitment, *, here: bool, current: bool, keys: bool) -> None:
        """`keys`: the keys answer this one now."""
        self.commitment, self.here = commitment, here
        answer = commitment.answer
        set_role(self, "row-current" if current and keys else "row")
        set_role(self._who, "strong" if here else "faint-strong")
        set_role(self._words, "" if here else "faint")
        set_role(self._answer, "faint" if not here and answer is OPEN else "chip-accent")
        said = self.tr("not here today") if answer is OPEN else answer_name(answer, translate)
        self._answer.setText(said)
        self._answer.setHidden(here and answer is OPEN)
        self._choices.setVisible(here and current)
        for each, chip in self.chips.items():
            chip.setChecked(each is answer)

    def mousePressEvent(self, _event: QMouseEvent) -> None:
        self.pressed.emit()

    def _chip(self, at: int, answer: CommitmentAnswer) -> QPushButton:
        made = choice(f"{at} {answer_name(answer, translate)}")
        made.setToolTip(f"{at} · {answer_letter(answer, translate)}")
        made.setFocusPolicy(Qt.FocusPolicy.NoFocus)  # the keys belong to the card
        made.clicked.connect(partial(self._pressed, answer))
        return made

    def _pressed(self, answer: CommitmentAnswer) -> None:
        self.answered.emit(answer if self.chips[answer].isChecked() else OPEN)


class CommitmentCard(QWidget):
    """`answered` carries a commitment's id and what was said, OPEN when it was taken back.

    It takes the keys only when it is given the focus: arrows go from member to member, 1 to 4 or
    a letter answers and goes on, Delete takes back, Esc asks to be left (`left`). Any other key
    is the page's.
    """

    answered = Signal(str, object)
    left = Signal()

    def __init__(self, theme: Theme) -> None:
        super().__init__()
        self._theme = theme
        self.setFocusPolicy(Qt.FocusPolicy.TabFocus)
        self.setAccessibleName(self.tr("Ask back"))
        self.rows: list[AskedRow] = []
        self.current = 0
        self._told: list[tuple[str, str, str]] = []
        self._count = label("", "quiet")
        self._list = column(spacing=2)
        self._area = scrolling(holder(self._list))
        self._hint = label(
            self.tr("↑ ↓ member · 1–4 answer · Delete takes back"), "quiet", wrap=True
        )
        head = row(label(self.tr("Ask back"), "label"), None, self._count)
        whole = column(head, self._area, self._hint, spacing=6)
        whole.setStretch(1, 1)
        self.setLayout(whole)

    @property
    def open(self) -> int:
        """How many are here and have not been asked."""
        return sum(made.here and made.commitment.answer is OPEN for made in self.rows)

    def show_commitments(
        self, commitments: Iterable[Commitment], names: Mapping[str, str], here: Collection[str]
    ) -> None:
        """`names` are the members' by id, `here` the ids of those who are; again as they come."""
        known = list(commitments)
        told = [(each.id, each.text, names[each.member_id]) for each in known]
        if told != self._told:
            self._told = told
            self._build(known, names)
        for made, each in zip(self.rows, known, strict=True):
            made.commitment, made.here = each, each.member_id in here
        if not (self.rows and self.rows[self.current].here):
            self.current = self._following(-1)
        self._show_rows()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        key, answer = Qt.Key(event.key()), answer_for_key(event.text())
        if key in (Qt.Key.Key_Down, Qt.Key.Key_Up):
            self._step(1 if key == Qt.Key.Key_Down else -1)
        elif key == Qt.Key.Key_Delete:
            self._take(self.current, OPEN)
        elif key == Qt.Key.Key_Escape:
            self.left.emit()
        elif answer is not None:
            if not event.isAutoRepeat():
                self._take(self.current, answer)
        else:
            event.ignore()

    def focusInEvent(self, event: QFocusEvent) -> None:
        super().focusInEvent(event)
        self._show_rows()

    def focusOutEvent(self, event: QFocusEvent) -> None:
        super().focusOutEvent(event)
        self._show_rows()

    def _build(self, commitments: list[Commitment], names: Mapping[str, str]) -> None:
        clear(self._list)
        self.rows = [AskedRow(self._theme, each, names[each.member_id]) for each in commitments]
        self.current = 0
        for at, made in enumerate(self.rows):
            made.pressed.connect(partial(self._go_to, at))
            made.answered.connect(partial(self._take, at))
            self._list.addWidget(made)
        self._list.addStretch()

    def _take(self, at: int, answer: CommitmentAnswer) -> None:
        """Show an answer, say it, and go on to who has not been asked yet."""
        if not (self.rows and self.rows[at].here):
            return
        made = self.rows[at]
        if made.commitment.answer is not answer:
            made.commitment = replace(made.commitment, answer=answer)
            self.answered.emit(made.commitment.id, answer)
        self._go_to(at if answer is OPEN else self._following(at))

    def _following(self, at: int) -> int:
        """The next one to ask after `at`, from the beginning if need be; else stay."""
        order = [*range(at + 1, len(self.rows)), *range(at + 1)]
        waiting = (n for n in order if self.rows[n].here and self.rows[n].commitment.answer is OPEN)
        return next(waiting, max(at, 0))

    def _step(self, by: int) -> None:
        here = [at for at, made in enumerate(self.rows) if made.here]
        further = [at for at in here if (at - self.current) * by > 0]
        if further:
            self._go_to(min(further, key=lambda at: abs(at - self.current)))

    def _go_to(self, at: int) -> None:
        if self.rows[at].here:
            self.current = at
            self._show_rows()
            self._area.ensureWidgetVisible(self.rows[at], 0, self._theme.px(30))

    def _show_rows(self) -> None:
        keys = self.hasFocus()
        for at, made in enumerate(self.rows):
            made.show_state(made.commitment, here=made.here, current=at == self.current, keys=keys)
        asked = sum(made.commitment.answer is not OPEN for made in self.rows)
        self._count.setText(self.tr("{count} of {all}").format(count=asked, all=len(self.rows)))
        self._hint.setVisible(keys)


def answer_for_key(text: str) -> CommitmentAnswer | None:
    """Which answer a typed digit or letter means, in the language of the screen."""
    typed = text.strip().upper()
    for at, answer in enumerate(ANSWERS, 1):
        if typed and typed in (str(at), answer_letter(answer, translate)):
            return answer
    return None
