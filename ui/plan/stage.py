"""One stage of a plan as a card: minutes, its activity of the library, steps, what can
be said."""

from functools import partial
from itertools import pairwise

from PySide6.QtCore import QTimer, Signal
from PySide6.QtWidgets import QFrame, QScrollArea, QVBoxLayout, QWidget

from facilitator.templates import line_text
from facilitator.words import stage_heading, stage_name, time_span
from icebreakers.catalogue import Catalogue
from sessions.plan import Part
from sessions.plan_rules import LONGEST_STAGE
from sessions.records import STAGES, Line, Stage, StagePlan
from ui.desk import Desk
from ui.language import translate
from ui.plan.activity import ActivityPart
from ui.plan.edit import PlanEdit
from ui.plan.line import LONGEST_LINE, LineTools
from ui.plan.lines import LineList
from ui.widgets.kit import column, frame, holder, label, row, scrolling
from ui.widgets.stepper import Stepper


class StageCard(QFrame):
    """Shows one stage of the plan it was given and asks the plan for every change."""

    library_asked = Signal(object)  # the stage that wants an activity

    def __init__(self, desk: Desk, stage: Stage) -> None:
        super().__init__()
        self.setProperty("role", "card")
        self._desk = desk
        self._stage = stage
        self._edit: PlanEdit | None = None
        self._scroll: QScrollArea
        self._after_layout = QTimer(self, singleShot=True, interval=0)
        self._after_layout.timeout.connect(self._scroll_there)
        self._shown: StagePlan | None = None
        name = stage_name(stage, translate)
        what = self.tr("Minutes of the stage {stage}").format(stage=name)
        self.minutes = Stepper(desk.theme, what, 0, LONGEST_STAGE + 1)
        self.minutes.stepped.connect(self._minutes_stepped)
        self._over = label(f"{STAGES.index(stage) + 1} · {name}", f"stage-{stage.value}")
        self._heading = label("", "strong", wrap=True)
        self._times = label("", "quiet")
        self.complaint = label("", "notice", wrap=True)
        self.complaint.hide()
        self.minimum = self._build_minimum()
        self.activity = self._build_activity()
        self._step_tools, self.steps = self._build_steps()
        self._prompt_tools, self.prompts = self._build_prompts()
        self.setLayout(self._arranged())

    def show_edit(self, edit: PlanEdit) -> None:
        """Show the stage as it is in `edit` now."""
        part, writable = edit.plan.of(self._stage), edit.writable
        if part != self._shown:
            self.complaint.hide()
        self._edit, self._shown = edit, part
        self.minutes.show_value(part.minutes)
        self.minutes.allow(writable)
        begin, end = edit.times(self._stage)
        self._times.setText(time_span(begin, end, self._desk.language))
        self._heading.setText(stage_heading(self._stage, edit.plan.type, translate))
        if self.minimum is not None:
            self.minimum.show_value(part.minimum)
            self.minimum.allow(writable)
        self.activity.show_plan(edit.plan, writable)
        untimed = frozenset(line.id for line in part.steps if not line.timed)
        self.steps.show_lines(self._texts(part.steps), writable, untimed)
        self.prompts.show_lines(self._texts(part.prompts), writable, frozenset())

    def know(self, catalogue: Catalogue) -> None:
        self.activity.know(catalogue)

    def settle(self) -> None:
        """Take away lines that were left empty, before the page is left."""
        self.steps.settle()
        self.prompts.settle()

    # what is done to the plan ---------------------------------------------------------------

    def _minutes_stepped(self, minutes: int) -> None:
        if self._edit is not None:
            self._complain(self._edit.set_minutes(self._stage, minutes))

    def _minimum_stepped(self, minutes: int) -> None:
        if self._edit is not None:
            self._complain(self._edit.set_minimum(self._stage, minutes))

    def _complain(self, sentence: str) -> None:
        """Say why a change was refused, and show the numbers as they still are."""
        if sentence and self._edit is not None:
            self.show_edit(self._edit)
        self.complaint.setText(sentence)
        self.complaint.setVisible(bool(sentence))

    def _write(self, line_id: str, text: str) -> None:
        if self._edit is not None:
            self._edit.write_line(line_id, text)

    def _add(self, part: Part, text: str, line_id: str, at: int) -> None:
        if self._edit is not None:
            self._edit.add_line(self._stage, part, text, line_id, at)

    def _move(self, line_id: str, to: int) -> None:
        if self._edit is not None:
            self._edit.move_line(line_id, to)

    def _turn_timer(self, line_id: str, timed: bool) -> None:
        if self._edit is not None:
            self._edit.set_timer(line_id, timed)

    def _remove(self, line_id: str) -> None:
        if self._edit is not None:
            self._edit.remove_line(line_id)

    def _remove_activity(self) -> None:
        if self._edit is not None:
            self._edit.set_activity(self._stage, "")

    def _order_tabs(self) -> None:
        """Let Tab come to a line where it stands; by itself a new one would be last of all."""
        fields: list[QWidget] = [self.minutes.number]
        if self.minimum is not None:
            fields.append(self.minimum.number)
        fields += (self.activity.choose, self.activity.remove, self.activity.add)
        fields += (made.field for made in (*self.steps.rows, *self.prompts.rows))
        for before, after in pairwise(fields):
            QWidget.setTabOrder(before, after)

    def _scroll_there(self) -> None:
        line = self.steps.current or self.prompts.current
        if line is not None:
            self._scroll.ensureWidgetVisible(line, 0, 6)

    def _say_cut(self) -> None:
        sentence = self.tr(
            "A line holds at most %n character(s); the rest was left out.", "", LONGEST_LINE
        )
        self._desk.tell(sentence, "notice")

    def _texts(self, lines: tuple[Line, ...]) -> tuple[tuple[str, str], ...]:
        return tuple((line.id, line_text(line, self._desk.language)) for line in lines)

    # building -------------------------------------------------------------------------------

    def _build_minimum(self) -> Stepper | None:
        if self._stage is not Stage.CLOSING:
            return None
        made = Stepper(self._desk.theme, self.tr("Protected minutes"), 0, LONGEST_STAGE + 1)
        made.stepped.connect(self._minimum_stepped)
        return made

    def _build_activity(self) -> ActivityPart:
        made = ActivityPart(self._desk, self._stage)
        made.choose_asked.connect(partial(self.library_asked.emit, self._stage))
        made.removed.connect(self._remove_activity)
        return made

    def _build_steps(self) -> tuple[LineTools, LineList]:
        names = (
            self.tr("Move the step up (Alt+↑)"),
            self.tr("Move the step down (Alt+↓)"),
            self.tr("Take the step out (Ctrl+Del)"),
            self.tr("Add a step (Enter)"),
        )
        timer = self.tr("While this step is done no timer is shown (Ctrl+T)")
        tools = LineTools(self._desk.theme, self.tr("Steps"), names, timer)
        hint = self.tr("A step in your own words")
        made = LineList(self._desk.theme, tools, hint, numbered=True)
        made.timer_turned.connect(self._turn_timer)
        self._connect(made, Part.STEPS)
        return tools, made

    def _build_prompts(self) -> tuple[LineTools, LineList]:
        names = (
            self.tr("Move the sentence up (Alt+↑)"),
            self.tr("Move the sentence down (Alt+↓)"),
            self.tr("Take the sentence out (Ctrl+Del)"),
            self.tr("Add a sentence (Enter)"),
        )
        tools = LineTools(self._desk.theme, self.tr("You can say"), names)
        hint = self.tr("A sentence in your own words")
        made = LineList(self._desk.theme, tools, hint, numbered=False)
        self._connect(made, Part.PROMPTS)
        return tools, made

    def _connect(self, made: LineList, part: Part) -> None:
        made.written.connect(self._write)
        made.added.connect(partial(self._add, part))
        made.moved.connect(self._move)
        made.removed.connect(self._remove)
        made.cut_short.connect(self._say_cut)
        made.arranged.connect(self._order_tabs)
        made.entered.connect(self._after_layout.start)  # a new line has no place yet

    def _arranged(self) -> QVBoxLayout:
        times = row(self._times, None, self.minutes)
        head = column(self._over, self._heading, times, spacing=3)
        if self.minimum is not None:
            head.addLayout(row(label(self.tr("at least"), "quiet"), None, self.minimum))
        say = frame("say", column(self._prompt_tools, self.prompts, margin=8, spacing=4))
        inner = column(self._step_tools, self.steps, 6, say, None, spacing=2)
        inner.insertWidget(0, self.activity)
        inner.insertSpacing(1, 8)
        self._scroll = scrolling(holder(inner))
        return column(head, self.complaint, self._scroll, margin=14, spacing=8)
