"""Everything that is on the screen while the vault is open: rail, banner, pages."""

import asyncio
import sys
from collections.abc import Iterator
from datetime import datetime
from importlib import import_module

from PySide6.QtCore import Qt
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import (
    QAbstractButton,
    QApplication,
    QHBoxLayout,
    QStackedWidget,
    QVBoxLayout,
    QWidget,
)

from facilitator.store import groups
from facilitator.store.subjects import Subject, Touched
from sessions.records import Profile
from ui.ahead import Ahead
from ui.desk import Action, Desk
from ui.page import Page
from ui.places import (
    CloseMeeting,
    Groups,
    Home,
    Library,
    Live,
    MeetingRecord,
    Place,
    PlanMeeting,
    Practice,
    Progress,
    Reports,
    SettingsPlace,
)
from ui.widgets.banner import Banner
from ui.widgets.form_keys import ENTER_KEYS
from ui.widgets.nav_rail import NavRail

# A page's module is imported on its first visit: the start pays for Home alone.
PAGES: dict[type, tuple[str, str]] = {
    Home: ("home.page", "HomePage"),
    Groups: ("groups.page", "GroupsPage"),
    PlanMeeting: ("plan.page", "PlanPage"),
    Live: ("live.page", "LivePage"),
    CloseMeeting: ("after.closing_page", "CloseMeetingPage"),
    MeetingRecord: ("after.record_page", "MeetingRecordPage"),
    Practice: ("practice.page", "PracticePage"),
    Library: ("library.page", "LibraryPage"),
    Progress: ("progress.page", "ProgressPage"),
    Reports: ("reports.page", "ReportsPage"),
    SettingsPlace: ("settings.page", "SettingsPage"),
}

# Made while Home stands still, so that the first meeting of the day opens at once; before each
# the modules it brings, in slices that nobody notices.
MADE_AHEAD: dict[type, tuple[str, ...]] = {
    Live: (
        "facilitator.safety",
        "facilitator.shareable",
        "facilitator.material.live_library",
        "icebreakers.swap",
        "ui.live.controller",
        "ui.live.marking",
        "ui.chime",
        "ui.live.parts.activity_swap",
        "ui.live.parts.circle",
        "ui.live.activity",
        "ui.live.arrivals",
        "ui.live.stage_view",
        "ui.live.instruments",
        "ui.live.members_side",
        "ui.live.page",
    ),
    CloseMeeting: (
        "facilitator.material.meeting",
        "facilitator.programme",
        "ui.after.closing_work",
        "ui.after.closing_attendance",
        "ui.after.closing_observation",
        "ui.after.closing_preview",
        "ui.after.closing_page",
    ),
}

DRESSED_AT_ONCE = 25  # widgets


def initial_of(profile: Profile) -> str:
    """The letter on the badge: of the name she is greeted by, "Bu Ratna" gives R."""
    words = profile.greeting.split() or profile.counselor.split()
    return words[-1][:1].upper() if words else "H"


class Shell(QWidget):
    """Shows one page at a time; built when the vault opens, gone when it is locked."""

    def __init__(self, desk: Desk, profile: Profile) -> None:
        super().__init__()
        self.setObjectName("shell")
        self.setAttribute(Qt.WidgetAttribute.WA_StyledBackground)
        self.desk = desk
        self.place: Place = Home()
        self._pages: dict[type, Page] = {}
        self._begun: dict[type, Page] = {}  # some of them may lack parts
        self.ahead = Ahead(self._make_ahead(), self)
        self._turn = asyncio.Lock()  # one change of page at a time
        self.rail = NavRail(desk.theme, initial_of(profile))
        self.rail.chosen.connect(self.go)
        self.banner = Banner()
        self.stack = QStackedWidget()
        self._arrange()
        desk.go.connect(self.go)
        desk.told.connect(self._tell)
        desk.touched.connect(self._touched)
        self._refused = False  # something typed is not on disk, and she was told
        desk.saver.failed.connect(self._not_saved)
        desk.saver.saved.connect(self._saved)

    @property
    def page(self) -> Page | None:
        """The page in view."""
        current = self.stack.currentWidget()
        return current if isinstance(current, Page) else None

    def go(self, place: Place) -> None:
        """Leave the current page, saving what it holds, and show `place`."""
        self.desk.jobs.start(self.show_place(place))

    async def show_place(self, place: Place) -> None:
        """Like `go`, and return once the page has drawn what it shows."""
        self.ahead.rest()
        async with self._turn:
            old = self.page
            if old is not None:
                await old.leave()
            try:
                page = self._page(type(place))
                await page.show_place(place)
            except BaseException:
                self._stay()
                raise
            self.place = place
            self.rail.setVisible(not page.full_window)
            if page.full_window:
                self.banner.fade()
            self.rail.show_current(place)
            self.stack.setCurrentWidget(page)
            page.setFocus(Qt.FocusReason.OtherFocusReason)
            if isinstance(place, Home):
                self.ahead.begin()

    async def save(self) -> bool:
        """Save everything and go on; False when something could not be written."""
        async with self._turn:
            page = self.page
            try:
                if page is not None:
                    await page.leave()
                return not self.desk.saver.pending
            finally:
                if page is not None:
                    page.stay()

    async def close_pages(self) -> None:
        """Save everything before the vault closes."""
        self.ahead.stop()
        async with self._turn:
            if self.page is not None:
                await self.page.leave()
            for page in self._pages.values():
                page.stop()

    @property
    def meeting_runs(self) -> bool:
        """True while a live meeting goes on, whatever page is in view."""
        return any(page.meeting_runs for page in self._pages.values())

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Enter presses the button one has gone to, unless its page has a use of its own for it."""
        focused = QApplication.focusWidget()
        if event.key() in ENTER_KEYS and isinstance(focused, QAbstractButton):
            if not event.isAutoRepeat():
                focused.click()
        else:
            super().keyPressEvent(event)

    def _stay(self) -> None:
        """The place could not be shown: the page in view goes on as if nobody had left it."""
        self.rail.show_current(self.place)
        if self.page is not None:
            self.page.stay()

    def _page(self, kind: type) -> Page:
        if kind not in self._pages:
            made = self._begun.pop(kind, None) or self._begin(kind)
            try:
                made.complete()
            except BaseException:
                self._throw_away(made)
                raise
            self._pages[kind] = made
        return self._pages[kind]

    def _begin(self, kind: type) -> Page:
        """Set a page in its place, perhaps without its parts: what comes to hang in the window
        at once need not be dressed for it twice."""
        module, name = PAGES[kind]
        made: Page = getattr(import_module(f"ui.{module}"), name).begun(self.desk)
        self.stack.addWidget(made)
        return made

    def _make_ahead(self) -> Iterator[None]:
        """In slices: load and make what will be wanted next."""
        for kind, modules in MADE_AHEAD.items():
            for module in modules:
                import_module(module)
                yield
            if kind not in self._pages:
                made = self._begun[kind] = self._begin(kind)
                yield
                try:
                    while made.more():
                        yield
                except Exception:
                    self._throw_away(self._begun.pop(kind, made))
                    raise
                yield from self._dress(kind, made)

    def _dress(self, kind: type, page: Page) -> Iterator[None]:
        """Let the style sheet see what of a page is still hidden; else that is done when it is
        shown for the first time."""
        parts = page.findChildren(QWidget)
        while parts and kind in self._begun:  # once it is in use, its parts may be gone
            for part in parts[:DRESSED_AT_ONCE]:
                part.ensurePolished()
            del parts[:DRESSED_AT_ONCE]
            yield

    def _throw_away(self, page: Page) -> None:
        self.stack.removeWidget(page)
        page.deleteLater()

    def _arrange(self) -> None:
        outer = QHBoxLayout(self)
        outer.setContentsMargins(0, 0, 0, 0)
        outer.setSpacing(0)
        outer.addWidget(self.rail)
        right = QVBoxLayout()
        right.setContentsMargins(0, 0, 0, 0)
        right.setSpacing(0)
        right.addWidget(self.banner)
        right.addWidget(self.stack, 1)
        outer.addLayout(right, 1)

    def _tell(self, text: str, role: str, actions: tuple[Action, ...]) -> None:
        self.banner.say(text, role, actions)

    def _not_saved(self, error: Exception) -> None:
        """Say it once by the one exit for errors: the saver goes on trying."""
        if not self._refused:
            self._refused = True
            sys.excepthook(type(error), error, error.__traceback__)

    def _saved(self, _at: datetime) -> None:
        if self._refused:
            self._refused = False
            self.desk.tell(self.tr("Everything is saved again."), "good")

    async def _read_initial(self) -> None:
        profile = await self.desk.jobs.run(groups.profile, self.desk.db)
        self.rail.show_initial(initial_of(profile))

    def _touched(self, subjects: Touched) -> None:
        if Subject.PROFILE in subjects:
            self.desk.jobs.start(self._read_initial())
        page = self.page
        if page is not None and page.interests & subjects:
            self.desk.jobs.start(page.reload())
