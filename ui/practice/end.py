"""After a practice run: what came up, and one thing to try next time. No score."""

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QBoxLayout, QFrame, QVBoxLayout, QWidget

from facilitator.words import stage_name
from facilitator.words.practice import advice_sentence, cue_sentence
from sessions import practice
from sessions.moment import StageMoment
from sessions.practice_run import Told
from ui.language import translate
from ui.practice.run import Review
from ui.theme import Theme
from ui.widgets.kit import button, card, clear, column, frame, holder, label, row, scrolling


def name_at(seat: int) -> str:
    """Return the name of an invented member; the whole group has none."""
    return next((member.call for member in practice.members() if member.seat == seat), "")


class PracticeEnd(QWidget):
    """`again` and `back`; shows the review of one run."""

    again = Signal()
    back = Signal()

    def __init__(self, theme: Theme) -> None:
        super().__init__()
        self._theme = theme
        self._cues = column(spacing=7)
        self._stages = column(spacing=7)
        self._advice = label("", "heading", wrap=True)
        self._open = label(
            self.tr("What is not ticked came up too, and was there to be seen."),
            "quiet",
            wrap=True,
        )
        header = column(
            label(self.tr("The practice is over"), "display"),
            label(self.tr("Nothing of it was kept."), "soft", wrap=True),
            spacing=2,
        )
        again = button(self.tr("Practice again"), self.again.emit, role="big", key=self.tr("Enter"))
        back = button(self.tr("Back"), self.back.emit, key="Esc")
        page = column(
            header, self._body(), row(again, back, None, spacing=10), margin=34, spacing=16
        )
        page.setStretch(1, 1)
        self.setLayout(page)

    def show_review(self, review: Review) -> None:
        clear(self._cues)
        clear(self._stages)
        for told, done in review.told:
            self._cues.addWidget(self._cue(told, done))
        if not review.told:
            self._cues.addWidget(label(self.tr("Nothing yet."), "soft"))
        self._cues.addStretch()
        self._open.setVisible(not all(done for _, done in review.told))
        for stage in review.moment.stages:
            self._stages.addWidget(self._stage(stage))
        self._advice.setText(advice_sentence(review.advice, translate))

    def _body(self) -> QBoxLayout:
        cues = card(
            label(self.tr("What came up"), "heading"),
            scrolling(holder(self._cues)),
            self._open,
            margin=20,
        )
        stages = card(
            label(self.tr("Minutes used and planned"), "heading"), holder(self._stages), margin=20
        )
        side = column(self._advice_card(), stages, None, spacing=16)
        body = row(cues, holder(side), spacing=16)
        body.setStretch(0, 3)
        body.setStretch(1, 2)
        return body

    def _advice_card(self) -> QFrame:
        next_time = label(self.tr("To try next time"), "say")
        inner: QVBoxLayout = column(next_time, self._advice, margin=18, spacing=6)
        return frame("say", inner)

    def _cue(self, told: Told, done: bool) -> QWidget:
        sign = label("✓" if done else "·", "good" if done else "quiet")
        sign.setFixedWidth(self._theme.px(16))
        sign.setAlignment(Qt.AlignmentFlag.AlignHCenter | Qt.AlignmentFlag.AlignTop)
        sentence = cue_sentence(told.cue, name_at(told.cue.seat), translate)
        text = label(sentence, "" if done else "soft", wrap=True)
        text.setAccessibleName(f"✓ {sentence}" if done else sentence)
        line = row(sign, text, spacing=8)
        line.setStretch(1, 1)
        return holder(line)

    def _stage(self, stage: StageMoment) -> QWidget:
        name = label(stage_name(stage.stage, translate), f"stage-{stage.stage.value}")
        used = self.tr("{used} of {planned}").format(
            used=round(stage.spent / 60), planned=round(stage.original / 60)
        )
        return holder(row(name, None, label(used)))
