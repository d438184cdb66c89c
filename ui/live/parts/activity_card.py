"""The activity of a stage while it is led: its steps, what to ask afterwards, what to mind."""

from PySide6.QtCore import Signal, SignalInstance
from PySide6.QtWidgets import QFrame, QWidget

from facilitator.words import energy_name
from icebreakers.activity import Activity, ActivityText
from sessions.records import Stage
from ui.language import translate
from ui.live.keys import CAPTIONS, Does, caption
from ui.live.parts.activity_rows import ActivityRows
from ui.live.parts.tight_button import tight_button
from ui.theme import Theme
from ui.widgets.elided import Elided
from ui.widgets.flow import Flow
from ui.widgets.kit import KeyButton, breakable, column, frame, holder, label, row, scrolling


class ActivityCard(QWidget):
    """Shows one activity, or that there is none. Her other version of it, the lighter one, is
    one press away; the caution is for her alone.

    `ticked` carries the number of a step from 1.
    """

    ticked = Signal(int)
    swap_asked = Signal()
    lighter_asked = Signal()
    timer_asked = Signal()
    turn_asked = Signal()

    def __init__(self, theme: Theme, language: str) -> None:
        super().__init__()
        self._theme = theme
        self._language = language
        self.activity: Activity | None = None
        self.lighter = False
        self.name = label("", "heading", wrap=True)
        self._caption = Elided("label")
        self._minutes = label("", "chip")
        self._energy = label("", "chip")
        self.rows = ActivityRows(theme)
        self.rows.ticked.connect(self.ticked)
        self._none = label("", wrap=True)
        self._lighter_caption = label(self.tr("Lighter version").upper(), "say")
        self.lighter_words = label("", wrap=True)
        self._pass = label("", "notice", wrap=True)
        self._debrief = label("", wrap=True)
        self._care = label("", "quiet", wrap=True)
        self._swap = self._button(
            "refresh", self.tr("Swap"), self.swap_asked, CAPTIONS[Does.ACTIVITIES]
        )
        self._lighter = self._button(
            "leaf", self.tr("Lighter"), self.lighter_asked, CAPTIONS[Does.LIGHTER]
        )
        self.timer = self._button("clock", "", self.timer_asked, CAPTIONS[Does.LED_TIMER])
        self._turn = self._button("say", "", self.turn_asked, caption(Does.TURN_CARD, translate))
        self._arrange()

    def show_activity(self, activity: Activity | None, stage: Stage, *, gone: bool = False) -> None:
        """Show the activity of a stage. None: there is none, or it is `gone` from the library."""
        self.activity, self.lighter = activity, False
        warm = stage is Stage.TRANSITION
        self._caption.show_text(self.tr("Ice-breaker") if warm else self.tr("Activity"))
        for part in (self._minutes, self._energy, self._words, self._lighter, self.timer):
            part.setVisible(activity is not None)
        self._none.setVisible(activity is None)
        self._swap.set_caption(self.tr("Choose") if activity is None else self.tr("Swap"))
        if activity is None:
            lost, none = self.tr("No longer in the library"), self.tr("None chosen yet")
            self.name.setText(lost if gone else none)
            self._none.setText(self.tr("Press G: the list shows what fits the people here."))
        else:
            self._show(activity)
        self._area.verticalScrollBar().setValue(0)

    def show_done(self, done: frozenset[int]) -> None:
        """Show which steps are ticked, by their numbers from 1."""
        self.rows.show_done(done)

    def show_timer(self, minutes: int) -> None:
        """How long the timer will run that the card starts."""
        caption = self.tr("{minutes} min").format(minutes=minutes)
        if caption != self.timer.caption():
            self.timer.set_caption(caption)
            self.timer.setAccessibleName(
                self.tr("Start a timer of {minutes} min").format(minutes=minutes)
            )
            self.timer.setToolTip(self.timer.accessibleName())

    def show_turn(self, following: str) -> None:
        """What else stands here, one press away; "" for nothing."""
        self._turn.setVisible(bool(following))
        self._turn.set_caption(following)

    def show_lighter(self, lighter: bool) -> None:
        """Show how to play it lighter above its steps, or the steps alone."""
        self.lighter = lighter
        self._lighter_box.setVisible(lighter)
        caption = self.tr("Full version") if lighter else self.tr("Lighter")
        self._lighter.set_caption(caption)
        self._area.verticalScrollBar().setValue(0)

    @property
    def text(self) -> ActivityText | None:
        """The words of what is shown."""
        return None if self.activity is None else self.activity.text(self._language)

    def _show(self, activity: Activity) -> None:
        text = activity.text(self._language)
        low, high = activity.minutes
        self.name.setText(breakable(text.name))
        self._minutes.setText(self.tr("{low}–{high} min").format(low=low, high=high))
        self._energy.setText(energy_name(activity.energy.value, translate))
        self.rows.show_steps(tuple(map(breakable, text.steps)))
        self.lighter_words.setText(breakable(text.lighter))
        self._pass.setText(breakable(text.may_pass))
        self._debrief.setText(breakable("\n".join(f"• {each}" for each in text.debrief)))
        self._care.setText(breakable(text.caution))
        self._debrief_part.setVisible(bool(text.debrief))
        self._care_part.setVisible(bool(text.caution))
        self.show_lighter(False)
        self._lighter.setVisible(bool(text.lighter))

    def _arrange(self) -> None:
        self._lighter_box = frame(
            "say", column(self._lighter_caption, self.lighter_words, margin=12, spacing=4)
        )
        asked = label(self.tr("To ask afterwards"), "label")
        self._debrief_part = holder(column(asked, self._debrief, spacing=4))
        self._care_part = self._care_frame()
        below = (self._pass, self._debrief_part, self._care_part)
        self._words = holder(column(self._lighter_box, self.rows, *below, spacing=10))
        facts = row(self._caption, self._minutes, self._energy)
        facts.setStretch(0, 1)
        head = holder(facts)
        inner = holder(column(self._none, self._words, None, spacing=0))
        if self._theme.large:  # the name first: there is no room above it
            self._caption.hide()
            facts.addStretch()
            inner = holder(column(head, inner, spacing=8))
        self._area = scrolling(inner)
        self.rows.seen.connect(self._bring_into_view)
        self.rows.passed.connect(self._to_the_end)
        buttons = holder(Flow(self._swap, self._lighter, self.timer, self._turn))
        above = () if self._theme.large else (head,)
        whole = column(*above, self.name, self._area, buttons, spacing=8)
        whole.setStretchFactor(self._area, 1)
        whole.setContentsMargins(0, 0, 0, 0)
        self.setLayout(whole)

    def _care_frame(self) -> QFrame:
        caption = label(self.tr("For you alone"), "label")
        return frame("well", column(caption, self._care, margin=10, spacing=3))

    def _bring_into_view(self, part: QWidget) -> None:
        self._area.ensureWidgetVisible(part, 0, part.height())

    def _to_the_end(self) -> None:
        bar = self._area.verticalScrollBar()
        bar.setValue(bar.maximum())

    def _button(self, picture: str, caption: str, asked: SignalInstance, key: str) -> KeyButton:
        made = tight_button(self._theme, picture, caption, key)
        made.clicked.connect(asked)
        return made
