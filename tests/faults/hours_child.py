"""Run as a program: hold meetings back to back in the real window, hour after hour, and count.

    python hours_child.py FOLDER MEETINGS

The clock stands still but where it is moved by hand, so that an hour takes some seconds; the page
is made to look at it as often as its own ticker would. In each hour everything a counselor has is
used several times. After each meeting, at Home again, a line of JSON tells what there is in this
process: see `census`. The last line tells how often the page looked and was told something.
"""

import asyncio
import gc
import json
import os
import sys
import threading
from collections import Counter
from collections.abc import Callable
from contextlib import closing
from datetime import datetime, time, timedelta, timezone
from pathlib import Path

import qasync
import shiboken6
from PySide6.QtCore import QObject, Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication

from facilitator import vault as vaults
from facilitator.keyslot import SMALLEST
from facilitator.paths import Paths
from facilitator.settings import Settings
from facilitator.store import groups, library, meetings
from facilitator.templates import template
from sessions.clock import ManualClock
from sessions.events import RunState
from sessions.moment import Moment
from sessions.records import STAGES, Group, Meeting, MeetingType, Member, Stage
from ui.after.closing_page import CloseMeetingPage
from ui.app import application
from ui.home.page import HomePage
from ui.live.page import LivePage
from ui.main_window import MainWindow
from ui.places import Home, Live
from ui.program import Program
from ui.rehearsal.hand import Hand

PHRASE = "hujan di pagar sepeda biru"
NAMES = ("Ani", "Bima", "Citra", "Dewi", "Eko", "Fajar", "Gita", "Hadi", "Intan")
FIRST = datetime(2024, 2, 5, 5, 58, tzinfo=timezone(timedelta(hours=7)))
RATE = 40.0  # a pause between two looks of the idle watch is no sleep then
ASLEEP = 660.0  # seconds; at this rate what is shorter than ten minutes is no sleep
LOOK = 3.75  # seconds of the clock
LOOKS_IN_A_TURN = 5  # of the event loop, in which what changed is painted
MINUTES = {Stage.OPENING: 9, Stage.TRANSITION: 8, Stage.ACTIVITY: 28, Stage.CLOSING: 11}
ACTS_A_MINUTE = 2
OURS = ("ui.", "sessions.", "facilitator.", "icebreakers.", "PySide6.")
NO_MODIFIER = Qt.KeyboardModifier.NoModifier
Key = Qt.Key


def fill(paths: Paths, number: int) -> list[str]:
    """Make a vault with `number` meetings, each of another group, an hour after each other."""
    made = []
    with closing(vaults.create(paths, PHRASE, SMALLEST)) as vault:
        db = vault.database
        for at in range(number + 1):  # there is always a next one
            group_id = f"group{at + 1}"
            groups.save_group(db, Group(id=group_id, name=f"Melati {at + 1}", place="Ruang BK"))
            for seat, name in enumerate(NAMES, start=1):
                known = Member(id=f"{group_id}-{seat}", group_id=group_id, name=name, seat=seat)
                groups.save_member(db, known)
            meeting = Meeting(
                id=f"meeting{at + 1}",
                group_id=group_id,
                number=1,
                date=FIRST.date(),
                start=time(6 + at),
                plan=template(60, MeetingType.MIDDLE, "en"),
            )
            meetings.save_meeting(db, meeting)
            made.append(meeting.id)
    return made[:number]


def census() -> dict[str, object]:
    """What there is now: resident KiB and open files (0 where the system does not tell), threads,
    windows, what they consist of, and Python's objects of the program and of Qt by kind."""
    gc.unfreeze()
    gc.collect()
    windows = QApplication.topLevelWidgets()
    parts = sum(len(window.findChildren(QObject)) for window in windows)
    status, handles = Path("/proc/self/statm"), Path("/proc/self/fd")
    pages = int(status.read_text("ascii").split()[1]) if status.exists() else 0
    kinds = Counter(
        f"{type(each).__module__}.{type(each).__qualname__}"
        for each in gc.get_objects()
        if str(type(each).__module__).startswith(OURS)
        # What stands for an object of Qt's that is gone was made by looking at it, above.
        and (not isinstance(each, shiboken6.Object) or shiboken6.isValid(each))
    )
    return {
        "resident": pages * os.sysconf("SC_PAGE_SIZE") // 1024 if pages else 0,
        "handles": len(list(handles.iterdir())) if handles.exists() else 0,
        "threads": threading.active_count(),
        "windows": len(windows),
        "parts": parts,
        "kinds": kinds,
    }


class Day:
    """Holds one meeting after the other with the keyboard, and moves the clock."""

    def __init__(self, hand: Hand, clock: ManualClock) -> None:
        self.hand = hand
        self.clock = clock
        self.page: LivePage
        self.looks = 0
        self.told = 0
        self.acts: tuple[Callable[[], object], ...] = (
            self.mark, self.write, self.come_and_go, self.own_step, self.members_screen,
            self.cover, self.pause, self.minutes, self.timers, self.seats, self.safety_card,
            self.tick, self.glance, self.bell, self.fall_asleep, self.take_back, self.proposal,
            self.activity,
        )  # fmt: skip

    @property
    def moment(self) -> Moment:
        return self.page.controller.see()

    def hear(self, _moment: Moment) -> None:
        self.told += 1

    # the hour -------------------------------------------------------------------------------

    async def hold(self, meeting_id: str) -> None:
        """Hold a meeting from Home to Home, an hour of the clock."""
        ends = self.clock.now().wall + timedelta(hours=1)
        self.hand.shell.go(Live(meeting_id))
        self.page = await self.hand.page(LivePage)
        self.page.controller.changed.connect(self.hear)
        self.key(Key.Key_2, Key.Key_S, Key.Key_7, Key.Key_T, Key.Key_Plus, Key.Key_Return)
        assert self.moment.state is RunState.RUNNING
        for at, stage in enumerate(STAGES):
            if at:
                self.go_on(stage)
            await self.lead(stage)
        self.key(Key.Key_Return, Key.Key_Return)
        await self.hand.page(CloseMeetingPage)
        await self.put_by(meeting_id)
        self.hand.shell.go(Home())
        await self.hand.page(HomePage)
        self.clock.advance((ends - self.clock.now().wall).total_seconds())

    async def put_by(self, meeting_id: str) -> None:
        """Finish and print it: Home has nothing more to say of it."""
        run, db = self.hand.program.jobs.run, self.hand.shell.desk.db
        await run(meetings.finish_meeting, db, meeting_id)
        await run(library.mark_printed, db, meeting_id, self.clock.now().wall)

    def go_on(self, stage: Stage) -> None:
        self.clock.advance(1)
        self.key(Key.Key_Return)
        assert self.moment.stage is stage, (
            f"{self.moment.stage}, not {stage}: {QApplication.focusWidget()}"
        )

    async def lead(self, stage: Stage) -> None:
        """The minutes of one stage, with some acts in each."""
        for minute in range(MINUTES[stage]):
            for at in range(ACTS_A_MINUTE):
                self.acts[(minute * ACTS_A_MINUTE + at) % len(self.acts)]()
                await self.pass_time(60 / ACTS_A_MINUTE)
            if stage is Stage.TRANSITION:
                await self.gate(minute)
        self.page.setFocus()

    async def pass_time(self, seconds: float) -> None:
        for at in range(round(seconds / LOOK)):
            self.clock.advance(LOOK)
            self.page.controller.look()
            self.looks += 1
            if at % LOOKS_IN_A_TURN == 0:
                await asyncio.sleep(0)

    def key(self, *keys: Qt.Key, modifier: Qt.KeyboardModifier = NO_MODIFIER) -> None:
        """Press keys, each where the keys go at that moment."""
        for each in keys:
            self.hand.key(QApplication.focusWidget() or self.page, each, modifier)

    def type(self, text: str) -> None:
        QTest.keyClicks(QApplication.focusWidget() or self.page, text)

    # what she does --------------------------------------------------------------------------

    def mark(self) -> None:
        """Marks for three members, of which one is taken back."""
        for member, letters in ((Key.Key_1, "qw"), (Key.Key_4, "rj"), (Key.Key_9, "v")):
            self.key(member)
            self.type(letters)
        self.take_back()

    def write(self) -> None:
        """A line more in a member's note, and in the group's, with another layer."""
        for who in (Key.Key_3, Key.Key_0):
            self.key(who, Key.Key_N)
            box = self.page.side.box
            before = box.edit.toPlainText()
            self.type("tells of home ")
            assert box.edit.toPlainText() == before + "tells of home "
            self.key(Key.Key_Escape)

    def come_and_go(self) -> None:
        """One comes late and hears the agreement, one leaves and is back."""
        self.key(Key.Key_2)
        self.type("t")
        self.key(Key.Key_F4, Key.Key_5, Key.Key_M, Key.Key_M, Key.Key_2)
        self.type("s")

    def own_step(self) -> None:
        """A step of her own, moved, and taken back; another one left out and brought back."""
        steps = self.page.view.steps
        self.key(Key.Key_Down, Key.Key_Insert)
        self.type("drink some water")
        self.key(Key.Key_Return)
        self.key(Key.Key_Up, modifier=Qt.KeyboardModifier.ControlModifier)
        self.take_back()
        self.take_back()
        steps.choose("")
        self.key(Key.Key_Down, Key.Key_Delete, Key.Key_Delete)
        steps.choose("")

    def members_screen(self) -> None:
        """Opened at one time, closed at the next."""
        audience = self.page.extras.audience
        before = audience.is_open
        self.key(Key.Key_F5)
        assert audience.is_open is not before
        self.hand.window.activateWindow()
        self.page.setFocus()

    def cover(self) -> None:
        self.key(Key.Key_Escape)
        assert not self.page.cover.isHidden()
        self.key(Key.Key_Escape)
        assert self.page.cover.isHidden()

    def pause(self) -> None:
        self.key(Key.Key_Space)
        assert self.moment.state is RunState.PAUSED
        self.clock.advance(7)
        self.key(Key.Key_Space)
        assert self.moment.state is RunState.RUNNING

    def minutes(self) -> None:
        if self.moment.stage is not Stage.TRANSITION:  # there it is an answer at the gate
            self.key(Key.Key_Plus, Key.Key_Minus)

    def timers(self) -> None:
        """A turn, the next, and no more; the extra timer on, off, and its beginning."""
        self.key(Key.Key_F7)
        self.key(Key.Key_F7, modifier=Qt.KeyboardModifier.ShiftModifier)
        self.key(Key.Key_F7, Key.Key_F8, Key.Key_F8, Key.Key_F8, Key.Key_F10)

    def seats(self) -> None:
        self.key(Key.Key_6)
        self.key(Key.Key_Right, modifier=Qt.KeyboardModifier.ShiftModifier)
        self.key(Key.Key_Left, modifier=Qt.KeyboardModifier.ShiftModifier)
        self.key(Key.Key_0)

    def safety_card(self) -> None:
        card = self.page.extras.safety
        self.key(Key.Key_F1)
        assert not card.isHidden()
        self.key(Key.Key_2, Key.Key_Down, Key.Key_PageDown)
        self.clock.advance(30)
        self.key(Key.Key_Escape)
        assert card.isHidden()

    def tick(self) -> None:
        self.key(Key.Key_C)

    def glance(self) -> None:
        self.key(Key.Key_F6)
        assert not self.page.extras.glance.isHidden()
        self.key(Key.Key_F6)
        assert self.page.extras.glance.isHidden()

    def bell(self) -> None:
        self.key(Key.Key_PageUp, Key.Key_PageDown)

    def fall_asleep(self) -> None:
        """The laptop sleeps eleven minutes, which are counted or dropped in turn."""
        self.clock.sleep(ASLEEP)
        self.page.controller.look()
        assert self.moment.gap is not None
        self.key(Key.Key_X)
        if self.moment.state is RunState.PAUSED:
            self.key(Key.Key_Space)

    def take_back(self) -> None:
        self.key(Key.Key_Z, modifier=Qt.KeyboardModifier.ControlModifier)

    def proposal(self) -> None:
        """Leave what is proposed, and accept what is proposed then."""
        self.key(Key.Key_F3, Key.Key_PageDown, Key.Key_PageDown, Key.Key_F2, Key.Key_PageUp)
        self.key(Key.Key_PageUp)

    def activity(self) -> None:
        """Another activity for the stage, in its lighter version and back, a step, its timer."""
        activities = self.page.activities
        self.key(Key.Key_G)
        assert activities.choosing
        self.key(Key.Key_Down, Key.Key_Return)
        assert not activities.choosing
        self.key(Key.Key_F, Key.Key_F)
        self.key(Key.Key_Down, Key.Key_C, modifier=Qt.KeyboardModifier.ShiftModifier)
        self.key(Key.Key_F8, modifier=Qt.KeyboardModifier.ShiftModifier)
        self.key(Key.Key_T)
        self.page.setFocus()

    async def gate(self, minute: int) -> None:
        """Not yet ready once, back to the opening twice."""
        if minute == 2:
            self.key(Key.Key_Plus)
        if minute in (1, 3):
            self.key(Key.Key_Backspace)
            assert self.moment.stage is Stage.OPENING
            await self.pass_time(20)
            self.go_on(Stage.TRANSITION)


async def live(program: Program, clock: ManualClock, planned: list[str]) -> None:
    vault = await program.jobs.run(vaults.open_with_passphrase, program.paths, PHRASE)
    await program.open_vault(vault)
    hand = Hand(program)
    await hand.page(HomePage)
    program.window.activateWindow()
    await hand.until(program.window.isActiveWindow, "the active window")
    day = Day(hand, clock)
    for meeting_id in planned:
        await day.hold(meeting_id)
        await hand.settle()
        print(json.dumps(census()), flush=True)
    print(json.dumps({"looks": day.looks, "told": day.told, "acts": hand.acts}), flush=True)
    if hand.errors:
        raise hand.errors[0]
    program.close()
    await program.wait()


def main(folder: Path, number: int) -> None:
    paths = Paths(folder)
    planned = fill(paths, number)
    clock = ManualClock(FIRST)
    clock.rate = RATE
    settings = Settings(language="en", idle_minutes=60)
    app, _, interpreter = application(settings)
    with qasync.QEventLoop(app) as loop:
        window = MainWindow()
        program = Program(app, window, interpreter, settings, paths, clock)
        program.trouble.uninstall()  # an error is for the terminal, not for a banner
        window.show()
        loop.run_until_complete(live(program, clock, planned))


if __name__ == "__main__":
    main(Path(sys.argv[1]), int(sys.argv[2]))
