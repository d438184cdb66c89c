"""The step of observing: what was to be seen of each member, as five figures."""

from facilitator.words import mark_name
from sessions.records import QuickMark
from ui.after.closing_steps import CloseStep
from ui.after.closing_work import ClosingWork
from ui.after.parts.mark_grid import MarkGrid
from ui.after.parts.mark_places import figure_help, mark_rows, mark_words
from ui.desk import Desk
from ui.language import translate
from ui.widgets.kit import column, label


class ObservationStep(CloseStep):
    """Every figure is kept at once; members who were not there stay blank."""

    def __init__(self, desk: Desk) -> None:
        super().__init__(desk)
        self.caption = self.tr("Observation")
        self.question = self.tr("What did you see?")
        self.advice = self.tr(
            "Leave blank what you did not notice. Arrows move, 0 to 3 mark, Delete takes back."
        )
        self.grid = MarkGrid(desk.theme, mark_words())
        self.grid.setAccessibleName(self.caption)
        self.grid.scored.connect(self._scored)
        self.grid.moved.connect(self._show_sentence)
        self._sentence = label("", "soft", wrap=True)
        body = column(
            self.grid, self._sentence, label(figure_help(), "quiet", wrap=True), spacing=6
        )
        body.setStretch(0, 1)
        self.setLayout(body)
        self.setFocusProxy(self.grid)

    def open(self, work: ClosingWork) -> None:
        self.grid.row = self.grid.column = 0
        super().open(work)

    def refresh(self) -> None:
        work = self.work
        if work is not None:
            self.grid.show_rows(mark_rows(work.members, work.presences), work.scores)

    @property
    def done(self) -> bool:
        return self.work is not None and bool(self.work.scores)

    def _scored(self, member_id: str, mark: QuickMark, score: int | None) -> None:
        if self.work is not None:
            self.work.score(member_id, mark, score)

    def _show_sentence(self) -> None:
        name = mark_name(self.grid.mark, translate)
        self._sentence.setText(f"{name[:1].upper()}{name[1:]}: {self.grid.mark_sentence}")
