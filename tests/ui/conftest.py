"""A desk with a real vault behind it, for the tests of single pages."""

import asyncio
import gc
import shutil
from collections.abc import Awaitable, Callable, Iterator, Sequence
from dataclasses import replace
from datetime import UTC, datetime, time, timedelta, timezone
from pathlib import Path
from time import monotonic
from typing import Protocol

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QWidget
from pytestqt.qtbot import QtBot

from facilitator.keyslot import SMALLEST
from facilitator.material import group as group_material
from facilitator.material.group import GroupMaterial
from facilitator.paths import Paths
from facilitator.settings import Settings
from facilitator.store import groups, live, meetings
from facilitator.templates import template
from facilitator.vault import Vault, create, open_with_passphrase
from sessions.clock import ManualClock
from sessions.events import EventKind, RunState
from sessions.moment import Moment
from sessions.records import STAGES, Group, Meeting, MeetingType, Member, Profile, Stage
from ui.desk import Action, Desk
from ui.jobs import Jobs
from ui.live.page import LivePage
from ui.main_window import MainWindow
from ui.page import Page
from ui.places import Live, Place
from ui.shell import Shell
from ui.theme import SCRIPT_FONT_FILES, add_fonts, apply_theme, load_theme
from ui.widgets.kit import KeyButton

PASSPHRASE = "gerobak ungu menari pelan"
JAKARTA = timezone(timedelta(hours=7))
NO_MODIFIER = Qt.KeyboardModifier.NoModifier
NINE = ("Ani", "Bima", "Citra", "Dewi", "Eko", "Fajar", "Gita", "Hadi", "Intan")

Tell = Callable[[Awaitable[None]], None]


@pytest.fixture
def clock() -> ManualClock:
    """Sunday, 4 February 2024, 9.12 in the morning: the eve of the study's last meeting."""
    return ManualClock(datetime(2024, 2, 4, 2, 12, tzinfo=UTC).astimezone(JAKARTA))


@pytest.fixture(scope="session")
def empty_folder(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The folder of an empty vault, to be copied: making one takes seven times as long."""
    folder = tmp_path_factory.mktemp("vault") / "data"
    create(Paths(folder), PASSPHRASE, SMALLEST).close()
    return folder


@pytest.fixture
def vault(tmp_path: Path, empty_folder: Path) -> Iterator[Vault]:
    shutil.copytree(empty_folder, tmp_path / "data")
    vault = open_with_passphrase(Paths(tmp_path / "data"), PASSPHRASE)
    yield vault
    vault.close()


@pytest.fixture
def desk(vault: Vault, clock: ManualClock, loop: asyncio.AbstractEventLoop) -> Iterator[Desk]:
    jobs = Jobs()
    gc.disable()  # as in the program: what the worker collects may be a timer of the window
    yield Desk(vault, jobs, clock, Settings(language="en"), load_theme("light", 100))
    jobs.close()
    gc.enable()


@pytest.fixture
def went(desk: Desk) -> list[Place]:
    """Every place that was asked for, in order."""
    places: list[Place] = []
    desk.go.connect(places.append)
    return places


@pytest.fixture
def tell(loop: asyncio.AbstractEventLoop, desk: Desk) -> Tell:
    """Run a tale to its end, and everything it has started."""

    async def whole(tale: Awaitable[None]) -> None:
        await tale
        await desk.saver.flush()
        await desk.jobs.settle()

    return lambda tale: loop.run_until_complete(whole(tale))


class GroupTab(Protocol):
    """One tab of the groups page."""

    def show_material(self, material: GroupMaterial) -> None: ...
    def setFocus(self) -> None: ...


class GroupRoom:
    """A tab of one group, read again whenever the store was touched, as the page does it."""

    def __init__(self, desk: Desk, tab: GroupTab) -> None:
        self.desk = desk
        self.tab = tab
        self.group_id = "g"
        self.told: list[tuple[str, tuple[Action, ...]]] = []
        desk.touched.connect(self.touched)
        desk.told.connect(self.hear)

    def touched(self, _subjects: frozenset[str]) -> None:
        self.desk.jobs.start(self.read())

    def hear(self, text: str, _role: str, actions: tuple[Action, ...]) -> None:
        self.told.append((text, actions))

    async def open(self, group_id: str = "g") -> GroupTab:
        self.group_id = group_id
        await self.read()
        self.tab.setFocus()
        await self.settle()
        return self.tab

    async def read(self) -> None:
        material = await self.desk.jobs.run(group_material.read, self.desk.db, self.group_id)
        self.tab.show_material(material)

    async def settle(self) -> None:
        """Return when nothing that was started is still running."""
        while self.desk.jobs.busy:
            await self.desk.jobs.settle()
            await asyncio.sleep(0)


@pytest.fixture
def group_room(qtbot: QtBot, desk: Desk) -> Callable[[type[QWidget]], GroupRoom]:
    """Make a room for a tab of the group "g", which has no members yet."""

    def make(kind: type[QWidget]) -> GroupRoom:
        tab = kind(desk)
        qtbot.addWidget(tab)
        tab.resize(986, 620)
        tab.show()
        groups.save_group(desk.db, Group(id="g", name="Melati", place="Ruang BK"))
        return GroupRoom(desk, tab)

    return make


class House:
    """The window with the shell in it. Keys go to whoever has the focus, as they do for her."""

    def __init__(self, desk: Desk, clock: ManualClock, qtbot: QtBot) -> None:
        self.desk = desk
        self.clock = clock
        self.shell = Shell(desk, Profile())
        self.window = MainWindow()
        self.window.hold(self.shell)
        self.window.show()
        self.window.activateWindow()
        qtbot.waitUntil(self.window.isActiveWindow)

    def key(self, *keys: Qt.Key, modifier: Qt.KeyboardModifier = NO_MODIFIER) -> None:
        for key in keys:
            QTest.keyClick(self._focused(), key, modifier)

    def write(self, text: str) -> None:
        QTest.keyClicks(self._focused(), text)

    def _focused(self) -> QWidget:
        return QApplication.focusWidget() or self.window

    async def until(self, condition: Callable[[], object]) -> None:
        """Wait for a condition, at most ten seconds."""
        patience = monotonic() + 10
        while not condition():
            assert monotonic() < patience, "it never came to that"
            await asyncio.sleep(0.005)

    async def go(self, place: Place) -> Page:
        await self.shell.show_place(place)
        await self.settle()
        assert self.shell.page is not None
        return self.shell.page

    async def settle(self) -> None:
        """Return when everything typed is on disk and nothing that was started still runs."""
        await self.desk.saver.flush()
        while self.desk.jobs.busy:
            await self.desk.jobs.settle()
            await asyncio.sleep(0)
        await asyncio.sleep(0.001)  # one round of the event loop lays out what changed

    def run(self, page: LivePage) -> "Run":
        return Run(self, page)

    async def rebuild(self) -> None:
        """Put a new shell in the place of this one, as for another text size."""
        await self.shell.close_pages()
        self.shell = Shell(self.desk, Profile())
        self.window.hold(self.shell)

    async def close(self) -> None:
        await self.shell.close_pages()
        await self.settle()
        self.window.close_for_good()


@pytest.fixture
def house(desk: Desk, clock: ManualClock, qtbot: QtBot) -> House:
    """The shell on an empty vault, without any page yet."""
    made = House(desk, clock, qtbot)
    qtbot.addWidget(made.window)
    return made


@pytest.fixture
def dressed(qapp: QApplication, desk: Desk) -> Iterator[None]:
    """Sizes are only right with the program's style sheet."""
    font = qapp.font()
    add_fonts(SCRIPT_FONT_FILES)
    apply_theme(qapp, desk.theme)
    yield
    qapp.setStyleSheet("")
    qapp.setFont(font)


@pytest.fixture
def visit(house: House, loop: asyncio.AbstractEventLoop) -> Tell:
    """Run a tale in the house to its end, and close the house."""

    async def whole(tale: Awaitable[None]) -> None:
        try:
            await tale
        finally:
            await house.close()

    return lambda tale: loop.run_until_complete(whole(tale))


@pytest.fixture
def planned(desk: Desk, clock: ManualClock) -> Callable[..., Meeting]:
    """Store a group "g" with members m1, m2 … and a meeting planned for today at ten."""

    def make(names: Sequence[str] = NINE, days: int = 0, number: int = 1) -> Meeting:
        groups.save_group(desk.db, Group(id="g", name="Melati", place="Ruang BK"))
        for seat, name in enumerate(names, start=1):
            member = Member(id=f"m{seat}", group_id="g", name=name, number=str(seat), seat=seat)
            groups.save_member(desk.db, member)
        made = Meeting(
            id=f"meeting{number}",
            group_id="g",
            number=number,
            date=clock.now().wall.date() + timedelta(days=days),
            start=time(10),
            plan=template(60, MeetingType.MIDDLE, "en"),
        )
        meetings.save_meeting(desk.db, made)
        return made

    return make


@pytest.fixture
def chosen(desk: Desk, planned: Callable[..., Meeting]) -> Callable[..., Meeting]:
    """Plan a meeting with activities of the library, each given by its stage and key."""

    def make(**keys: str) -> Meeting:
        meeting = planned()
        of_stages = tuple(keys.get(stage.value, "") for stage in STAGES)
        with_keys = replace(meeting, plan=replace(meeting.plan, activities=of_stages))
        meetings.save_meeting(desk.db, with_keys)
        return with_keys

    return make


class Run:
    """A meeting that runs, a hand on its keys and an eye on its moment."""

    def __init__(self, house: House, page: LivePage) -> None:
        self.house = house
        self.page = page
        self.key = house.key
        self.write = house.write
        self.settle = house.settle

    @property
    def moment(self) -> Moment:
        return self.page.controller.moment

    def wait(self, seconds: float) -> None:
        """Let time pass while the page looks at the clock, as it does."""
        while seconds > 0:
            self.house.clock.advance(min(seconds, 5))
            seconds -= 5
            self.page.controller.look()

    def sleep(self, seconds: float) -> None:
        """Let the laptop sleep, and the page look when it wakes."""
        self.house.clock.sleep(seconds)
        self.page.controller.look()

    def enter(self, stage: Stage) -> None:
        """Go on until `stage`, a second for each press."""
        while self.moment.stage is not stage:
            self.wait(1)
            self.key(Qt.Key.Key_Return)
        self.wait(1)

    def caption(self) -> str:
        """What the go key says that it will do."""
        return self.page.view._next.caption()

    def events(self) -> list[EventKind]:
        return [event.kind for event in live.events(self.house.desk.db, "meeting1")]

    def button(self, caption: str) -> KeyButton:
        """The one visible button that says `caption`."""
        every = self.page.findChildren(KeyButton)
        found = [b for b in every if b.caption() == caption and b.isVisible()]
        assert len(found) == 1, f"{len(found)} buttons say {caption!r}"
        return found[0]


@pytest.fixture
def begin(house: House) -> Callable[[], Awaitable[Run]]:
    """Start the meeting "meeting1" by its keys, a second ago."""

    async def started() -> Run:
        page = await house.go(Live("meeting1"))
        assert isinstance(page, LivePage)
        house.key(Qt.Key.Key_Return)
        await house.settle()
        run = house.run(page)
        assert run.moment.state is RunState.RUNNING
        run.wait(1)
        return run

    return started
