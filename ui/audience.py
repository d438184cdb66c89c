"""The hand on the members' screen: what is on it, where it is, and whether it is there at all."""

from collections.abc import Iterable
from dataclasses import dataclass

from PySide6.QtCore import QObject, Signal
from PySide6.QtGui import QGuiApplication, QScreen
from PySide6.QtWidgets import QWidget

from facilitator.words import stage_name
from sessions.audience import (
    BLACK as BLACK_VIEW,
)
from sessions.audience import (
    AudienceKind,
    AudienceView,
    Library,
    SharedLine,
    audience_view,
    wedge_of,
)
from sessions.events import RunState
from sessions.moment import Moment
from sessions.records import Stage

from .language import translate
from .widgets.audience_card import BLACK, AudienceCard
from .widgets.audience_window import AudienceThumb, AudienceWindow

EMPTY = Library(activities={}, lines={})


@dataclass(frozen=True)
class Display:
    """A display the members' screen can fill, and what to call it."""

    screen: QScreen
    caption: str


class AudienceControl(QObject):
    """Belongs to the live page, which tells it each moment; it decides what of it may be seen.

    `changed`: opened, closed, blanked or shown again, another display, wedge on or off.
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
        self._lines: dict[Stage, tuple[tuple[str, ...], tuple[SharedLine, ...]]] = {}
        self._without_wedge: set[Stage] = set()
        self._stage = Stage.OPENING
        self._view = BLACK_VIEW
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
        self._window.blank()
        self._window.open_on(display)
        self.blanked = False
        self.thumb.setVisible(True)
        self._draw()
        self.changed.emit()

    def close(self) -> None:
        """Close it; what would be on it is still followed."""
        if self.is_open and self._window is not None:
            self._window.put_away()
            self._gone()

    def end(self) -> None:
        """Close it for good: the page is going away."""
        self.close()
        if self._window is not None:
            self._window.deleteLater()
            self._window = None

    # what is on it --------------------------------------------------------------------------

    def bring(self, library: Library) -> None:
        """The texts that may be shown, in the language of the room."""
        self._library = library

    def choose_lines(
        self, stage: Stage, keys: Iterable[str], shared: Iterable[SharedLine] = ()
    ) -> None:
        """What stands on the screen in `stage`: keys of template lines, and lines of her own
        that `sessions.audience.shared_line` let through."""
        self._lines[stage] = tuple(keys), tuple(shared)

    def show_moment(self, moment: Moment) -> None:
        """Follow the meeting: the ice-breaker in the transition, else the stage; black before
        the start, after the end and while the safety card is open."""
        stage = moment.stage
        if stage is None or moment.safety or moment.state not in _ON_SCREEN:
            self._take(BLACK_VIEW)
        elif moment.state is RunState.PAUSED:
            self.show_pause(stage)
        elif stage is Stage.TRANSITION and moment.icebreaker in self._library.activities:
            self.show_activity(stage, moment.icebreaker, wedge_of(moment))
        else:
            self.show_stage(stage, wedge_of(moment))

    def show_stage(self, stage: Stage, wedge: float | None = None) -> None:
        """Show a stage with its chosen lines; `wedge` is the share of time left."""
        self._stage = stage
        keys, shared = self._lines.get(stage, ((), ()))
        kind, left = AudienceKind.STAGE, self._wedge(stage, wedge)
        self._take(audience_view(kind, self._library, stage, lines=keys, shared=shared, wedge=left))

    def show_activity(self, stage: Stage, key: str, wedge: float | None = None) -> None:
        """Show an activity of the library; an unknown one is black."""
        self._stage = stage
        kind, left = AudienceKind.ACTIVITY, self._wedge(stage, wedge)
        self._take(audience_view(kind, self._library, stage, activity=key, wedge=left))

    def show_pause(self, stage: Stage) -> None:
        self._stage = stage
        self._take(audience_view(AudienceKind.PAUSE, self._library, stage))

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

    def toggle_wedge(self) -> None:
        """Wedge or nothing in the stage in view; nothing else tells the time there."""
        self._without_wedge ^= {self._stage}
        self.changed.emit()

    @property
    def shows_wedge(self) -> bool:
        return self._stage not in self._without_wedge

    def _wedge(self, stage: Stage, wedge: float | None) -> float | None:
        return None if stage in self._without_wedge else wedge

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
                    may_pass=view.may_pass,
                    wedge=view.wedge,
                    colour=stage.value,
                    numbered=True,
                )
            case AudienceKind.STAGE:
                told = self.tr("You may pass.") if stage is Stage.ACTIVITY else ""
                return AudienceCard(
                    kicker=stage_name(stage, translate),
                    title=self._title(stage),
                    lines=view.lines,
                    may_pass=told,
                    wedge=view.wedge,
                    colour=stage.value,
                )
            case AudienceKind.PAUSE:
                return AudienceCard(title=self.tr("A short pause"))
            case _:
                return BLACK

    def _title(self, stage: Stage) -> str:
        return {
            Stage.OPENING: self.tr("Welcome"),
            Stage.TRANSITION: self.tr("Are we ready?"),
            Stage.ACTIVITY: self.tr("We tell, we listen"),
            Stage.CLOSING: self.tr("What do we take home?"),
        }[stage]


_ON_SCREEN = {RunState.RUNNING, RunState.PAUSED}
