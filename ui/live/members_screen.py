"""The hand on the members' screen: what is on it, where it is, and whether it is there at all."""

from dataclasses import dataclass

from PySide6.QtCore import QObject, Signal
from PySide6.QtGui import QGuiApplication, QScreen
from PySide6.QtWidgets import QWidget

from facilitator.words import stage_name
from sessions.audience import BLACK as BLACK_VIEW
from sessions.audience import (
    AudienceKind,
    AudienceView,
    Choice,
    Library,
    view_at,
)
from sessions.moment import Moment
from sessions.records import Stage
from ui.language import translate
from ui.live.parts.audience_card import BLACK, AudienceCard
from ui.live.parts.audience_window import AudienceThumb, AudienceWindow

EMPTY = Library(activities={}, lines={})


@dataclass(frozen=True)
class Display:
    """A display the members' screen can fill, and what to call it."""

    screen: QScreen
    caption: str


class AudienceControl(QObject):
    """Belongs to the live page, which tells it each moment; it decides what of it may be seen.

    `changed`: opened, closed, blanked or shown again, another display, something else chosen.
    `said`: a sentence for the counselor, when the display went away. Which display was chosen
    is remembered nowhere.
    """

    changed = Signal()
    said = Signal(str)

    def __init__(self, app: QGuiApplication, page: QWidget) -> None:
        """`page` tells which display is the counselor's own."""
        super().__init__(page)
        self._app = app
        self._page = page
        self._window: AudienceWindow | None = None
        self._library = EMPTY
        self._choices: dict[Stage, Choice] = {}
        self._view = BLACK_VIEW
        self._followed: tuple[Moment, bool, str] | None = None
        self.blanked = False
        self.thumb = AudienceThumb()
        self.thumb.setVisible(False)
        self.thumb.setAccessibleName(self.tr("What the members see"))

    # where it is ----------------------------------------------------------------------------

    @property
    def is_open(self) -> bool:
        return self._window is not None and self._window.isVisible()

    @property
    def display(self) -> QScreen | None:
        """The display it fills; None when it is closed or a window like others."""
        return self._window.display if self._window is not None else None

    def displays(self) -> tuple[Display, ...]:
        """The displays it can fill: all but the counselor's own and those that mirror it."""
        own = self._page.screen()
        others = [s for s in self._app.screens() if s is not own and s.geometry() != own.geometry()]
        return tuple(Display(screen, self._caption(screen)) for screen in others)

    def toggle(self) -> None:
        """Open it on the first other display, or as a window where there is none; or close it."""
        if self.is_open:
            self.close()
        else:
            found = self.displays()
            self.open_on(found[0].screen if found else None)

    def open_on(self, display: QScreen | None) -> None:
        """Fill `display`, or be a window when it is None."""
        if self._window is None:
            self._window = self._made()
        self.blanked = self.blanked and self.is_open  # from one display to another it stays black
        self._window.blank()
        self._window.open_on(display)
        self.thumb.setVisible(True)
        self._follow()
        self._draw()
        self.changed.emit()

    def close(self) -> None:
        """Close it; what would be on it is still followed."""
        if self.is_open and self._window is not None:
            self._window.put_away()
            self._gone()

    def end(self) -> None:
        """Close it for good: the meeting is over or the page is going away."""
        self.close()
        self.forget()
        if self._window is not None:
            self._window.deleteLater()
            self._window = None

    # what is on it --------------------------------------------------------------------------

    def bring(self, library: Library) -> None:
        """The texts that may be shown, in the language of the room."""
        self._library = library

    def title_of(self, activity: str) -> str:
        """The name of an activity that may be shown, "" for any other."""
        known = self._library.activities.get(activity)
        return known.title if known else ""

    def choice(self, stage: Stage) -> Choice:
        """What stands on the screen in `stage`, as far as it was chosen."""
        return self._choices.get(stage, Choice())

    def choose(self, stage: Stage, choice: Choice) -> None:
        """Put something else on the screen in `stage`; seen with the next moment."""
        self._choices[stage] = choice
        self.changed.emit()

    def forget(self) -> None:
        """Another meeting: nothing was chosen for it, and nothing is held back."""
        self._choices = {}
        self.blanked = False
        self._followed = None
        self._take(BLACK_VIEW)

    def show_moment(self, moment: Moment, *, lighter: bool = False, step: str = "") -> None:
        """Follow the meeting (see `sessions.audience.view_at`)."""
        self._followed = moment, lighter, step
        if self.is_open:
            self._follow()

    def _follow(self) -> None:
        if self._followed is not None:
            moment, lighter, step = self._followed
            choice = self.choice(moment.stage or Stage.OPENING)
            self._take(view_at(moment, choice, self._library, lighter=lighter, step=step))

    def blank(self) -> None:
        """Black at once, and so until `show_again`."""
        self.blanked = True
        if self._window is not None:
            self._window.blank()
        self.changed.emit()

    def show_again(self) -> None:
        self.blanked = False
        self._draw()
        self.changed.emit()

    def _take(self, view: AudienceView) -> None:
        self._view = view
        self._draw()

    def _draw(self) -> None:
        if self.is_open and self._window is not None and not self.blanked:
            self._window.show_card(self._card(self._view))

    def _made(self) -> AudienceWindow:
        window = AudienceWindow(self._app, self.tr("Members' screen"))
        window.drawn.connect(self.thumb.show_card)
        window.closed.connect(self._gone)
        window.unplugged.connect(self._unplugged)
        return window

    def _gone(self) -> None:
        self.thumb.setVisible(False)
        self.changed.emit()

    def _unplugged(self) -> None:
        self._gone()
        self.said.emit(self.tr("The members' display is gone. Their screen is hidden now."))

    # words ----------------------------------------------------------------------------------

    def _caption(self, screen: QScreen) -> str:
        size = screen.size() * screen.devicePixelRatio()
        return self.tr("{name}, {width} × {height}").format(
            name=screen.model() or screen.name(), width=size.width(), height=size.height()
        )

    def _card(self, view: AudienceView) -> AudienceCard:
        """Put a view into words: the allow-list's, and the few of the screen itself."""
        stage = view.stage or Stage.OPENING
        match view.kind:
            case AudienceKind.ACTIVITY:
                warm = stage is Stage.TRANSITION
                return AudienceCard(
                    kicker=self.tr("Ice-breaker") if warm else stage_name(stage, translate),
                    title=view.title,
                    lines=view.lines,
                    said=view.said,
                    may_pass=view.may_pass,
                    wedge=view.wedge,
                    colour=stage.value,
                    numbered=len(view.lines) > 1,
                )
            case AudienceKind.STAGE:
                told = self.tr("You may pass.") if stage is Stage.ACTIVITY else ""
                return AudienceCard(
                    kicker=stage_name(stage, translate),
                    title=self._title(stage),
                    lines=view.lines,
                    said=view.said,
                    may_pass=told,
                    wedge=view.wedge,
                    colour=stage.value,
                )
            case AudienceKind.PAUSE:
                return AudienceCard(title=self.tr("A short pause"), said=view.said)
            case _:
                return BLACK

    def _title(self, stage: Stage) -> str:
        return {
            Stage.OPENING: self.tr("Welcome"),
            Stage.TRANSITION: self.tr("Are we ready?"),
            Stage.ACTIVITY: self.tr("We tell, we listen"),
            Stage.CLOSING: self.tr("What do we take home?"),
        }[stage]
