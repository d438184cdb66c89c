"""The running meeting: stage rail, dial, steps, activity, and what she can say."""

from functools import partial

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QLayout, QSizePolicy, QWidget

from facilitator.templates import line_text
from facilitator.words import stage_heading, stage_name, stage_purpose
from sessions.events import RunState
from sessions.moment import Moment, shows_timer
from sessions.records import STAGES, Plan, Stage
from ui.desk import Desk
from ui.language import translate
from ui.live.keys import CAPTIONS, Does, caption
from ui.live.notices import minutes_seconds
from ui.live.parts.beside import Beside
from ui.live.parts.dial import Dial
from ui.live.parts.picture_button import PictureButton
from ui.live.parts.stage_rail import StageLine, StageRail
from ui.live.parts.step_row import StepLine
from ui.live.parts.steps import SayBox, StepList
from ui.widgets.kit import (
    KeyButton,
    button,
    card,
    column,
    frame,
    holder,
    label,
    link,
    row,
    scrolling,
    set_role,
)

ARMED_MS = 5000


class StageColumn(QWidget):
    """The left column: the rail, and below it room for one question or notice."""

    def __init__(self, desk: Desk, notices: QWidget) -> None:
        super().__init__()
        self._desk = desk
        self._rail = StageRail(desk.theme)
        self._held = column(spacing=0)
        inner = column(
            label(self.tr("Stages"), "label"), 4, self._rail, 8, self._held, None, notices
        )
        inner.setContentsMargins(14, 18, 14, 16)
        outer = frame("rail", inner)
        self.setLayout(column(outer, spacing=0))
        self.setFixedWidth(desk.theme.room(216))

    def hold(self, widget: QWidget) -> None:
        """Make room below the rail for a small thing that comes and goes."""
        self._held.addWidget(widget, 0, Qt.AlignmentFlag.AlignHCenter)

    def show_moment(self, moment: Moment, plan: Plan) -> None:
        lines = []
        for at, stage in enumerate(moment.stages):
            planned = round(stage.planned / 60)
            spent = int(stage.spent // 60)
            share = stage.spent / stage.planned if stage.planned else 0.0
            detail = (
                self.tr("{planned} min").format(planned=planned)
                if stage.state == "waiting" and not stage.spent
                else self.tr("{spent} of {planned} min").format(spent=spent, planned=planned)
            )
            original = round(stage.original / 60)
            if original != planned:
                detail += f" ({original})"
            minimum = plan.stages[at].minimum
            if minimum and stage.state == "waiting":
                detail += self.tr(", min. {minutes}").format(minutes=minimum)
            name = stage_name(stage.stage, translate)
            lines.append(StageLine(stage.stage.value, name, detail, share, stage.state.value))
        self._rail.show_lines(tuple(lines))


class StageView(QWidget):
    """The middle: which stage, how long, what to do, what to say, and the keys to go on."""

    next_asked = Signal()
    back_asked = Signal()
    pause_asked = Signal()
    minutes_asked = Signal(int)
    ticked = Signal(str)
    step_added = Signal(str, object, int)  # words, stage, place
    digits_asked = Signal(bool)

    def __init__(self, desk: Desk, activity: QWidget, asking: QWidget) -> None:
        """`activity` may stand beside the steps of any stage, `asking` beside those of the
        opening."""
        super().__init__()
        self._asks = False
        self._desk = desk
        self._plan: Plan | None = None
        self._stage: Stage | None = None
        self._over = label("", "stage-opening")
        self._heading = label("", "title", wrap=True)
        self._purpose = label("", "soft", wrap=True)
        self.dial = Dial(desk.theme)
        self.dial.pressed.connect(self._turn_dial)
        self.steps = StepList(desk.theme)
        self.steps.ticked.connect(self.ticked)
        self.steps.added.connect(self._add_step)
        self._say_below = SayBox()
        self._say_beside = SayBox()
        self.beside = Beside(desk.theme, scrolling(self._say_beside), activity, asking)
        self._build_buttons()
        header = row(
            column(self._over, self._heading, self._purpose, None, spacing=6), None, self.dial
        )
        header.setStretch(0, 1)
        self.steps_card = self._steps_card()
        cards = row(self.steps_card, card(self.beside), spacing=14)
        cards.setStretch(0, 1)
        cards.setStretch(1, 1)
        body = column(header, cards, self._buttons, spacing=14)
        body.setStretch(1, 1)
        body.setContentsMargins(22, 20, 22, 18)
        self.setLayout(body)

    def show_plan(self, plan: Plan) -> None:
        self._plan, self._stage = plan, None
        self.dial.show_digits(self._desk.settings.dial_digits)

    def show_moment(self, moment: Moment) -> None:
        stage = moment.stage or STAGES[0]
        if stage is not self._stage:
            self.steps.finish()  # what is being typed belongs to the stage before
            self._show_stage(stage)
        self.beside.show_stage(stage, moment.activity, self._asks)
        self._show_steps(moment, stage)
        self._show_dial(moment, stage)
        paused = moment.state is RunState.PAUSED
        self._pause.set_caption(self.tr("Go on") if paused else self.tr("Pause"))
        if isinstance(self._pause, PictureButton):
            self._pause.show_picture("play" if paused else "pause")
        if stage is not STAGES[0]:  # "go on" is the longer word: the way back gives it room
            self._name_way_back(stage, short=paused or self._desk.theme.large)

    def ask_again(self, armed: bool) -> None:
        """The last press of the go key ends the meeting: say so before it does."""
        if armed:
            self._next.set_caption(self.tr("Once more: end the meeting"))
        elif self._stage is not None:
            self._next.set_caption(self._next_caption(self._stage))

    def _show_stage(self, stage: Stage) -> None:
        assert self._plan is not None
        self._stage = stage
        part, language = self._plan.of(stage), self._desk.language
        number = STAGES.index(stage) + 1
        self._over.setText(
            self.tr("STAGE {number} · {name}")
            .format(number=number, name=stage_name(stage, translate))
            .upper()
        )
        set_role(self._over, f"stage-{stage.value}")
        self._heading.setText(stage_heading(stage, self._plan.type, translate))
        self._purpose.setText(stage_purpose(stage, translate))
        self._area.verticalScrollBar().setValue(0)
        sentences = tuple(line_text(p, language) for p in part.prompts)
        self._show_sentences(stage, sentences)
        self._next.set_caption(self._next_caption(stage))
        set_role(self._next, f"big-{stage.value}")
        at = STAGES.index(stage)
        gate = stage is Stage.TRANSITION
        self._minute.setVisible(not gate)
        self._not_yet.setVisible(gate)
        self._back.setVisible(at > 0)

    def _name_way_back(self, stage: Stage, *, short: bool) -> None:
        """In words, or `short` with an arrow that says "back to"."""
        before = stage_name(STAGES[STAGES.index(stage) - 1], translate)
        whole = self.tr("Back to {stage}").format(stage=before)
        caption = f"← {before}" if short else whole
        if self._back.caption() != caption:
            self._back.set_caption(caption)
            self._back.setAccessibleName(whole)
            self._back.setToolTip(whole)

    def _show_steps(self, moment: Moment, stage: Stage) -> None:
        """The steps as they stand now, in her order, with what she added or left out."""
        steps = moment.stages[STAGES.index(stage)].steps
        lines = tuple(
            StepLine(
                s.id,
                line_text(s.line, self._desk.language),
                s.id in moment.ticked,
                s.skipped,
                s.line.timed,
            )
            for s in steps
        )
        self.steps.show_steps(lines, moment.next_step.id if moment.next_step else "")

    def _add_step(self, text: str, place: int) -> None:
        if self._stage is not None:
            self.step_added.emit(text, self._stage, place)

    def _turn_dial(self) -> None:
        self.dial.show_digits(not self.dial.digits)
        self.digits_asked.emit(self.dial.digits)

    def _pause_button(self) -> KeyButton:
        words, key = self.tr("Pause"), caption(Does.PAUSE, translate)
        if not self._desk.theme.large:
            return button(words, self.pause_asked.emit, key=key)
        made = PictureButton(self._desk.theme, "pause", words, key)
        made.clicked.connect(self.pause_asked)
        return made

    def _steps_card(self) -> QWidget:
        more = link(self.tr("+ Step"), self.steps.add)
        more.setFocusPolicy(Qt.FocusPolicy.NoFocus)  # the keys belong to the meeting
        more.setToolTip(self.tr("Add a step after the chosen one, else at the end (Insert)"))
        self._area = scrolling(holder(column(self.steps, 8, self._say_below, None)))
        self.steps.seen.connect(self._bring_into_view)
        head = row(label(self.tr("Steps"), "label"), None, more)
        return card(head, self._area, spacing=2)

    def _bring_into_view(self, part: QWidget) -> None:
        self._area.ensureWidgetVisible(part, 0, part.height())

    def _show_sentences(self, stage: Stage, sentences: tuple[str, ...]) -> None:
        caption = self.tr("You can say")
        transition = stage is Stage.TRANSITION
        self._say_below.show_sentences(caption, sentences if transition else ())
        self._say_below.setVisible(transition)
        self._say_beside.show_sentences(caption, () if transition else sentences)

    def ask_back(self, wanted: bool) -> None:
        """Whether there is something to ask back in the opening."""
        self._asks = wanted

    def _show_dial(self, moment: Moment, stage: Stage) -> None:
        if not shows_timer(moment, self.steps.chosen):
            paused = moment.state is RunState.PAUSED
            self.dial.show_none(self.tr("paused") if paused else self.tr("no timer for this step"))
            return
        planned = next(s.planned for s in moment.stages if s.stage is stage)
        over = moment.stage_left < 0
        share = moment.stage_left / planned if planned else 0.0
        caption = self.tr("over") if over else self.tr("left")
        if moment.state is RunState.PAUSED:
            caption = self.tr("paused")
        colour = self._desk.theme.colour("notice" if over or moment.warning else stage.value)
        time = ("+" if over else "") + minutes_seconds(moment.stage_left)
        self.dial.show_time(1.0 if over else share, time, caption, colour, over=over)

    def _next_caption(self, stage: Stage) -> str:
        if stage is Stage.CLOSING:
            return self.tr("End the meeting")
        following = stage_name(STAGES[STAGES.index(stage) + 1], translate)
        if stage is Stage.TRANSITION:
            return self.tr("Ready, on to {stage}").format(stage=following)
        return self.tr("On to {stage}").format(stage=following)

    def _build_buttons(self) -> None:
        self._next = button(
            "", self.next_asked.emit, role="big", key=caption(Does.GO_ON, translate)
        )
        self._back = button("", self.back_asked.emit, key=CAPTIONS[Does.BACK])
        more = button("+", partial(self.minutes_asked.emit, 1), role="step")
        less = button("−", partial(self.minutes_asked.emit, -1), role="step")
        more.setAccessibleName(self.tr("one minute more"))
        less.setAccessibleName(self.tr("one minute less"))
        self._pause = self._pause_button()
        for each in (self._next, self._back, more, less, self._pause):
            each.setFocusPolicy(Qt.FocusPolicy.NoFocus)  # the keys belong to the meeting
        self._minute = frame("field", row(less, label(self.tr("1 min"), "soft"), more, spacing=4))
        self._not_yet = button(
            self.tr("Not yet, +3 min"), partial(self.minutes_asked.emit, 1), key=CAPTIONS[Does.MORE]
        )
        self._not_yet.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        amount = row(self._minute, self._not_yet, spacing=0)
        if self._desk.theme.large:
            self._next.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
            others = row(amount, self._back, None, self._pause, spacing=10)
            self._buttons: QLayout = column(self._next, others, spacing=8)
        else:
            self._buttons = row(self._next, amount, self._back, None, self._pause, spacing=8)
