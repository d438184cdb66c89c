"""What she puts on the members' screen: the small panel, and what its lines do."""

from dataclasses import replace

from PySide6.QtCore import QObject
from PySide6.QtWidgets import QWidget

from facilitator.material.live_library import LiveLibrary
from facilitator.templates import line_text
from facilitator.words import stage_name
from sessions.audience import Choice, checked_again, shared_line
from sessions.course import LiveStep
from sessions.moment import Moment
from sessions.records import STAGES, Member, Stage
from ui.desk import Desk
from ui.language import translate
from ui.live.controller import LiveController
from ui.live.members_screen import AudienceControl
from ui.live.parts.screen_panel import ScreenPanel, ScreenState
from ui.live.parts.screen_row import ScreenLine, Sign

CLOSED, WINDOW, TIMER, ACTIVITY, BLACK = "closed", "window", "timer", "activity", "black"
DISPLAY, STEP = "display:", "step:"


class LiveScreen(QObject):
    """Belongs to the live page. Words of her own go through `shared_line` here, before the members'
    screen hears of them: it is told nothing but keys and shared lines."""

    def __init__(
        self, page: QWidget, desk: Desk, audience: AudienceControl, opener: QWidget
    ) -> None:
        super().__init__(page)
        self._desk = desk
        self._audience = audience
        self._controller: LiveController | None = None
        self._named: tuple[Member, ...] | None = None  # None: not known yet who may not be named
        self._refused = ""
        self.panel = ScreenPanel(page, desk.theme, (audience.thumb, opener))
        self.panel.pressed.connect(self._press)
        self.panel.said.connect(self._say)
        self.panel.left.connect(page.setFocus)
        audience.thumb.pressed.connect(self.open_or_close)
        audience.changed.connect(self._refresh)

    def know(self, library: LiveLibrary) -> None:
        """Who must not be named; a line that names somebody who came meanwhile is taken off."""
        self._named = library.members
        for stage in STAGES:
            choice = self._audience.choice(stage)
            again = checked_again(choice, self._named)
            if again != choice:
                self._audience.choose(stage, again)

    def attach(self, controller: LiveController) -> None:
        """Another meeting: what stood on the screen in the one before is forgotten."""
        self._controller = controller
        self._audience.forget()
        self.put_away()

    def open_or_close(self) -> None:
        if not self.panel.isHidden():
            self.panel.put_away()
        elif self._controller is not None and self._named is not None:
            self._refused = ""
            self.panel.show_state(self._state(self._controller.moment))
            self.panel.open()

    def put_away(self) -> None:
        self.panel.put_away()

    def show_moment(self, moment: Moment) -> None:
        if not self.panel.isHidden():
            self.panel.show_state(self._state(moment))

    # what the lines do ----------------------------------------------------------------------

    def _press(self, line_id: str) -> None:
        choice, self._refused = self._choice, ""
        if line_id == TIMER:
            self._choose(replace(choice, timer=not choice.timer))
        elif line_id == ACTIVITY:
            self._choose(replace(choice, activity=not choice.activity))
        elif line_id == BLACK:
            self._turn_black()
        elif line_id.startswith(STEP):
            self._turn_step(line_id.removeprefix(STEP))
        elif line_id != self._place():
            self._move_to(line_id)

    def _turn_black(self) -> None:
        if self._audience.blanked:
            self._audience.show_again()
        else:
            self._audience.blank()

    def _move_to(self, place: str) -> None:
        if place == CLOSED:
            self._audience.close()
            return
        screens = {DISPLAY + each.screen.name(): each.screen for each in self._audience.displays()}
        if place == WINDOW or place in screens:  # a display can have gone while she looked
            self._audience.open_on(screens.get(place))

    def _turn_step(self, step_id: str) -> None:
        """Put a step on the screen or take it off; the activity makes room for it."""
        step = next((each for each in self._steps() if each.id == step_id), None)
        if step is None:
            return
        on, choice = not self._stands(step), self._choice
        if step.line.key:
            keys = tuple(key for key in choice.keys if key != step.line.key)
            changed = replace(choice, keys=(*keys, step.line.key) if on else keys)
        else:
            own = tuple(each for each in choice.own if each[0] != step_id)
            line = shared_line(step.line.text, self._named or ()) if on else None
            if on and line is None:
                self._refuse()
                return
            changed = replace(choice, own=own if line is None else (*own, (step_id, line)))
        self._choose(replace(changed, activity=changed.activity and not on))

    def _say(self, text: str) -> None:
        self._refused = ""
        line = shared_line(text, self._named or ())
        if line is None and text.strip():
            self._refuse()
        else:
            self._choose(replace(self._choice, said=() if line is None else (line,)))

    def _refuse(self) -> None:
        self._refused = self.tr(
            "That names a member or tells their number, so it stays off their screen."
        )
        self._refresh()

    def _choose(self, choice: Choice) -> None:
        self._audience.choose(self._stage, choice)

    def _refresh(self) -> None:
        if self._controller is not None:
            self.show_moment(self._controller.moment)

    # what they say --------------------------------------------------------------------------

    def _state(self, moment: Moment) -> ScreenState:
        stage = moment.stage or STAGES[0]
        said = self._audience.choice(stage).said
        return ScreenState(
            places=self._places(),
            stage=stage_name(stage, translate),
            things=(*self._first_things(moment), *self._step_lines()),
            said=said[0].text if said else "",
            refused=self._refused,
            deeds=self._deeds(),
        )

    def _places(self) -> tuple[ScreenLine, ...]:
        here = self._place()
        captions = {CLOSED: self.tr("Closed"), WINDOW: self.tr("In a window")}
        for each in self._audience.displays():
            captions[DISPLAY + each.screen.name()] = each.caption
        return tuple(
            ScreenLine(place, caption, Sign.ONE_OF, place == here)
            for place, caption in captions.items()
        )

    def _first_things(self, moment: Moment) -> tuple[ScreenLine, ...]:
        choice = self._choice
        timer = ScreenLine(TIMER, self.tr("Timer, as a wedge"), on=choice.timer)
        title = self._audience.title_of(moment.activity)
        if not title:
            return (timer,)
        warm = moment.stage is Stage.TRANSITION
        words = self.tr("Ice-breaker: {name}") if warm else self.tr("Activity: {name}")
        return timer, ScreenLine(ACTIVITY, words.format(name=title), on=choice.activity)

    def _step_lines(self) -> tuple[ScreenLine, ...]:
        language = self._desk.language
        return tuple(
            ScreenLine(STEP + step.id, line_text(step.line, language), on=self._stands(step))
            for step in self._steps()
            if not step.skipped
        )

    def _deeds(self) -> tuple[ScreenLine, ...]:
        if not self._audience.is_open:
            return ()
        if self._audience.blanked:
            return (ScreenLine(BLACK, self.tr("Show it again"), Sign.DEED, picture="screen"),)
        return (ScreenLine(BLACK, self.tr("Black now"), Sign.DEED, picture="eye_off"),)

    # what stands there ----------------------------------------------------------------------

    def _place(self) -> str:
        if not self._audience.is_open:
            return CLOSED
        display = self._audience.display
        return WINDOW if display is None else DISPLAY + display.name()

    @property
    def _stage(self) -> Stage:
        return (self._controller and self._controller.moment.stage) or STAGES[0]

    @property
    def _choice(self) -> Choice:
        return self._audience.choice(self._stage)

    def _steps(self) -> tuple[LiveStep, ...]:
        if self._controller is None:
            return ()
        return self._controller.moment.stages[STAGES.index(self._stage)].steps

    def _stands(self, step: LiveStep) -> bool:
        """The step is on the screen: chosen, and no activity in its place."""
        choice, moment = self._choice, self._controller.moment if self._controller else None
        led = choice.activity and moment and self._audience.title_of(moment.activity)
        chosen = step.line.key in choice.keys if step.line.key else step.id in dict(choice.own)
        return chosen and not led
