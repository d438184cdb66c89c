"""The summary so far: A to F in a few lines, growing while the closing is written."""

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QHBoxLayout, QLabel, QWidget

from facilitator.words import clock_time, decimal, full_date, mark_name, stage_name, summary_words
from facilitator.words.gate import gate_sentence
from facilitator.words.tallies import marks_sentence, pledge_sentence
from sessions.marks import MarkMean
from sessions.records import Line
from sessions.summary import StageRecord
from ui.after.closing_work import ClosingWork
from ui.desk import Desk
from ui.language import translate
from ui.widgets.kit import button, card, column, frame, holder, label, row, scrolling, set_role

LONGEST = 260  # characters of a text that are shown here
LETTERS = "ABCDEF"


class ClosingPreview(QWidget):
    """`report_asked` when she wants to see the paper itself."""

    report_asked = Signal()

    def __init__(self, desk: Desk) -> None:
        super().__init__()
        self._desk = desk
        self._words = summary_words(translate, desk.language, _own_words, {}, _own_words)
        self._title = label("", "caps", wrap=True)
        self._number = label("", "quiet")
        self.lines = {letter: label("", "small", wrap=True) for letter in LETTERS}
        parts = column(self._title, self._number, 10, margin=0, spacing=4)
        for letter, text in self.lines.items():
            parts.addLayout(self._line(letter, text))
        parts.addStretch()
        paper = card(scrolling(holder(parts)), margin=16)
        see = button(self.tr("See the report"), self.report_asked.emit, wide=True)
        inner = column(label(self.tr("The summary so far"), "heading"), paper, see, spacing=12)
        inner.setContentsMargins(20, 26, 20, 26)
        inner.setStretch(1, 1)
        self.setLayout(column(frame("side", inner)))
        self.setFixedWidth(round(335 * (1 + (desk.theme.text_size - 100) / 200)))

    def show_work(self, work: ClosingWork) -> None:
        """Show another meeting."""
        summary = work.material.summary
        words = self._words
        self._title.setText(words.title[summary.group.kind].upper())
        of = words.sentence.meeting_of
        self._number.setText(of.format(number=summary.number, total=summary.total))
        self.refresh(work)

    def refresh(self, work: ClosingWork) -> None:
        for letter, (text, waiting) in self._told(work).items():
            set_role(self.lines[letter], "small" if text else "quiet")
            self.lines[letter].setText(text or waiting)

    def _told(self, work: ClosingWork) -> dict[str, tuple[str, str]]:
        """For each section what is there, and what is said while nothing is."""
        here = self.tr("{present} of {all} present")
        summary, words = work.material.summary, self._words
        stages = " · ".join(map(self._stage, summary.stages))
        course = (pledge_sentence(summary, words), gate_sentence(summary.gates, words.gate))
        return {
            "A": (here.format(present=work.present, all=len(work.members)), ""),
            "B": (_together(stages, *course), self.tr("without a log")),
            "C": (self._results(work), self.tr("waits for conclusion and observation")),
            "D": (_together(work.text("analysis")), self.tr("waits for the analysis")),
            "E": (self._next(work), self.tr("waits for the follow-up plan")),
            "F": (
                _together(work.text("supporting"), work.text("hindering")),
                self.tr("waits for the factors"),
            ),
        }

    def _stage(self, record: StageRecord) -> str:
        actual = "–" if record.actual is None else record.actual
        return f"{stage_name(record.stage, translate)} {record.planned}/{actual}"

    def _results(self, work: ClosingWork) -> str:
        seen = ", ".join(self._mean(mean) for mean in work.means() if mean.n)
        marked = marks_sentence(work.material.summary, self._words)
        return _together(work.text("conclusion"), work.text("achieved"), seen, marked)

    def _mean(self, mean: MarkMean) -> str:
        return f"{mark_name(mean.mark, translate)} {decimal(mean.mean or 0, self._desk.language)}"

    def _next(self, work: ClosingWork) -> str:
        coming, language = work.coming, self._desk.language
        asked = ""
        if work.committed:
            asked = self.tr("%n commitment(s) to ask back", "", work.committed)
        if coming is None:
            return _together(asked, work.text("follow_up"))
        sentence = self.tr("Next: {day}, {time}").format(
            day=full_date(coming.date, language), time=clock_time(coming.start, language)
        )
        return _together(asked, work.text("follow_up"), sentence)

    def _line(self, letter: str, text: QLabel) -> QHBoxLayout:
        head = label(f"{letter}.", "caps")
        head.setFixedWidth(self._desk.theme.px(16))
        line = row(head, text, spacing=4)
        line.setAlignment(head, Qt.AlignmentFlag.AlignTop)
        line.setStretch(1, 1)
        return line


def _together(*texts: str) -> str:
    return "\n".join(_shortened(text) for text in texts if text.strip())


def _shortened(text: str) -> str:
    line = text.strip()
    if len(line) <= LONGEST:
        return line
    return f"{line[:LONGEST].rsplit(' ', 1)[0]} …"


def _own_words(line: Line) -> str:
    return line.text
