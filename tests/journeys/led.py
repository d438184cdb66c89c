"""A meeting led in the real program by its keys, with a clock that moves only when it is told to.

What is there: the reference programme, three meetings held, the fourth planned for ten o'clock.
"""

from collections.abc import Callable, Iterator
from contextlib import contextmanager
from dataclasses import dataclass, replace
from datetime import datetime
from functools import partial
from pathlib import Path

from pypdf import PdfReader
from PySide6.QtWidgets import QApplication, QLabel, QWidget

from facilitator.settings import Settings
from facilitator.store import groups, live, meetings
from facilitator.store.database import Database
from facilitator.vault import open_with_passphrase
from sessions.clock import Instant, ManualClock, later
from sessions.events import Event
from sessions.moment import Moment
from sessions.records import Meeting, Member, Stage
from tests.journeys.conftest import House
from tests.journeys.keyboard import CONTROL, Key, press
from ui.after.closing_page import CloseMeetingPage
from ui.after.record_page import MeetingRecordPage
from ui.home.page import HomePage
from ui.live.page import LivePage
from ui.places import MeetingRecord
from ui.rehearsal.closing import keep_summary
from ui.rehearsal.first_run import REHEARSAL_PASSPHRASE, unlock
from ui.rehearsal.hand import Hand
from ui.rehearsal.start import open_program
from ui.reports.page import ReportsPage

MINUTE = 60.0
LOOK = 5.0  # seconds of the clock between two looks of the window


def words_on(widget: QWidget) -> list[str]:
    """Everything that can be read there."""
    return [each.text() for each in widget.findChildren(QLabel) if each.isVisible()]


@dataclass
class Room:
    """The data folder, the fourth meeting in it, and the clock on the wall."""

    house: House
    clock: ManualClock
    meeting: Meeting
    members: tuple[Member, ...]

    @contextmanager
    def vault(self) -> Iterator[Database]:
        """What is on disk, while no program is open."""
        vault = open_with_passphrase(self.house.paths, REHEARSAL_PASSPHRASE)
        try:
            yield vault.database
        finally:
            vault.close()

    def events(self) -> tuple[Event, ...]:
        with self.vault() as db:
            return live.events(db, self.meeting.id)

    async def enter(self, language: str = "en") -> "Leading":
        """Open the program, unlock it, and go to the meeting by Enter at Home."""
        program = open_program(self.house.paths, Settings(language=language), self.clock)
        hand = Hand(program)
        self.house._open.append(hand)
        await unlock(hand)
        await hand.page(HomePage)
        hand.window.activateWindow()
        await hand.until(QApplication.focusWidget, "a place for the keys to go")
        return Leading(self, hand)

    def called(self, number: int) -> str:
        """What the member with this key is called."""
        member = self.members[number - 1]
        return member.call or member.name


class WallClock(ManualClock):
    """Reads the wall in the zone of the machine, at each reading anew, as the program's own does:
    what it gives back knows the hours from Greenwich and no zone."""

    def now(self) -> Instant:
        here = super().now()
        return Instant(here.wall.astimezone(), here.mono)


def furnished(house: House, before: float = 10.0, start: datetime | None = None) -> Room:
    """Put the reference programme there; it is `before` minutes to the fourth meeting, which is
    planned for `start` (by the machine's own zone) if that is given."""
    house.furnish()
    vault = open_with_passphrase(house.paths, REHEARSAL_PASSPHRASE)
    try:
        db = vault.database
        (group,) = groups.groups(db)
        meeting = meetings.meetings(db, group.id)[-1]
        begins = start or datetime.combine(meeting.date, meeting.start)
        meeting = replace(meeting, date=begins.date(), start=begins.time())
        meetings.save_meeting(db, meeting)
        clock = WallClock(later(begins.astimezone(), -before * MINUTE))
        return Room(house, clock, meeting, groups.members(db, group.id))
    finally:
        vault.close()


class Leading:
    """A hand on the keys of one opened program, and an eye on its live page."""

    def __init__(self, room: Room, hand: Hand) -> None:
        self.room = room
        self.hand = hand
        self.clock = room.clock
        self._page: LivePage | None = None

    @property
    def page(self) -> LivePage:
        assert self._page is not None
        return self._page

    @property
    def shown(self) -> list[str]:
        """Everything that can be read on the page in view."""
        page = self.hand.shell.page
        assert page is not None
        return words_on(page)

    @property
    def moment(self) -> Moment:
        return self.page.controller.see()

    @property
    def notice(self) -> str:
        """The one quiet line."""
        return self.page.notices.sentence

    async def open(self) -> LivePage:
        """Enter at Home: the attendance."""
        press(Key.Key_Return)
        self._page = await self.hand.page(LivePage)
        return self._page

    async def start(self) -> None:
        """Enter at the attendance: the meeting runs."""
        press(Key.Key_Return)
        await self.hand.until(lambda: self.page.controller.running, "a running meeting")
        await self.settle()

    def wait(self, seconds: float) -> None:
        """Let time pass while the window looks at the clock, as it does."""
        while seconds > 0:
            self.clock.advance(min(seconds, LOOK))
            seconds -= LOOK
            self.look()

    def look(self) -> None:
        """What the timers of the window do."""
        if self._page is not None:
            self._page.controller.look()
        self.hand.program.idle.look()

    def sleep(self, seconds: float) -> None:
        """Let the laptop sleep, and the window look when it wakes."""
        self.clock.sleep(seconds)
        self.look()

    def set_wall(self, seconds: float) -> None:
        """Let somebody set the clock of the machine."""
        self.clock.set_wall(seconds)
        self.look()

    def go_on(self, stage: Stage) -> None:
        """The go key leads there."""
        press(Key.Key_Return)
        assert self.moment.stage is stage
        self.wait(LOOK)

    async def settle(self) -> None:
        await self.hand.settle()

    async def until(self, condition: Callable[[], object], what: str) -> None:
        await self.hand.until(condition, what)

    async def finish(self) -> None:
        """End the meeting, go through the closing as it stands, up to its summary."""
        press(Key.Key_Return, Key.Key_Return)
        form = await self.hand.page(CloseMeetingPage)
        for at, _step in enumerate(form.steps):
            await self.until(partial(_is_at, form, at), f"step {at + 1}")
            await self.settle()
            press(Key.Key_Return, modifier=CONTROL)
        await self.hand.page(ReportsPage)

    async def paper(self) -> str:
        """Save the summary and read it, spaces and lines all the same."""
        file: Path = self.room.house.folder / "summary.pdf"
        await keep_summary(self.hand, file, self.room.meeting.number)
        pages = PdfReader(file).pages
        return " ".join(" ".join(page.extract_text() for page in pages).split())

    async def record(self) -> MeetingRecordPage:
        self.hand.shell.go(MeetingRecord(self.room.meeting.id))
        return await self.hand.page(MeetingRecordPage)

    async def leave(self) -> None:
        """Close the window."""
        await self.room.house.close(self.hand)


def _is_at(form: CloseMeetingPage, step: int) -> bool:
    return form.current == step


def facts(page: MeetingRecordPage) -> dict[str, str]:
    """The lines of the protocol below the stages, by what they are about."""
    table = page.protocol._facts
    found = {}
    for row in range(table.rowCount()):
        cells = [item.widget() for n in (0, 1) if (item := table.itemAtPosition(row, n))]
        if len(cells) == 2:
            about, text = cells
            assert isinstance(about, QLabel)
            assert isinstance(text, QLabel)
            found[about.text()] = text.text()
    return found
