"""Run as a program: hold meetings in the real window, and tell of everything, until killed.

    python live_child.py FOLDER START ORIGIN RATE

Each line on standard input is a life, a JSON object: `{"seed": 7}` works at random until it is
killed, `{"keys": ["Return", "Space"]}` presses these and then only waits. A life is a fork of
this process, in which everything is imported already; it opens the vault in FOLDER, sees Home,
and goes on with the meeting that Home offers. The clock says START (ISO) at the monotonic second
ORIGIN and runs RATE times as fast, through all lives.

Tells lines of JSON, `[what, monotonic second, ...]`, on standard output:

    open      the meeting's id and all that the window knows of it, read from the disk just now
    did       the moment after a command, with the number of events
    presence  a member's id, attendance and arrival
    key       whose note (a member's id, or "" for the group), and the letter typed into it
    saved     everything told before this is on disk: the program has said so
    ended     the meeting's id
    done      all keys are pressed, and nothing waits to be saved
    died      how the life ended, as `os.waitpid` says it
"""

import asyncio
import gc
import json
import os
import sys
import time
from collections.abc import Callable
from datetime import datetime, timedelta
from pathlib import Path
from random import Random

import qasync
from PySide6.QtCore import QEvent, Qt
from PySide6.QtGui import QKeyEvent
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QWidget

from facilitator.paths import Paths
from facilitator.settings import Settings
from facilitator.vault import open_with_passphrase
from facilitator.words import attendance_letter
from sessions.attendance import STATUSES
from sessions.clock import Instant
from sessions.moment import Moment
from sessions.records import Attendance, Stage
from ui.after.closing_page import CloseMeetingPage
from ui.app import application
from ui.home.page import HomePage
from ui.language import translate
from ui.live.page import LivePage
from ui.main_window import MainWindow
from ui.places import Home
from ui.program import Program
from ui.rehearsal.hand import Hand

PHRASE = "hujan di pagar sepeda biru"
LONGEST_LIFE = 30.0  # seconds; whoever should have killed it is gone then
BOOTED = 100_000.0  # what the monotonic clock says at ORIGIN
LETTERS = "abcdefghijklmnopqrstuvwxyz      ,.éꦲ"
NO_MODIFIER = Qt.KeyboardModifier.NoModifier
Key = Qt.Key


class SharedClock:
    """One clock through all lives, as the wall on the wall is."""

    boot = "one through all lives"

    def __init__(self, start: datetime, origin: float, rate: float) -> None:
        self.rate = rate
        self._start = start
        self._origin = origin

    def now(self) -> Instant:
        passed = (time.monotonic() - self._origin) * self.rate
        return Instant(self._start + timedelta(seconds=passed), BOOTED + passed)


def tell(what: str, *told: object) -> None:
    """Write a line in one go, so that a kill cannot leave half of a short one."""
    line = json.dumps([what, time.monotonic(), *told]) + "\n"
    os.write(sys.stdout.fileno(), line.encode())


class Counselor:
    """Holds one meeting after the other with the keyboard, and tells what she does."""

    def __init__(self, hand: Hand, chance: Random) -> None:
        self.hand = hand
        self.chance = chance
        self.page: LivePage
        self.chosen = ""
        hand.shell.desk.saver.saved.connect(self.hear_saved)

    def hear_saved(self, _at: datetime) -> None:
        tell("saved")

    async def arrive(self) -> None:
        """Press Enter at Home, as its card says, and look at the meeting that comes."""
        home = await self.hand.page(HomePage)
        self.hand.key(home, Key.Key_Return)
        self.page = await self.hand.page(LivePage)
        self.chosen = ""
        tell("open", self.page._material.meeting.id, self.moment(), self.presences(), self.notes())

    async def wait(self, shortest: float, longest: float) -> None:
        await asyncio.sleep(self.chance.uniform(shortest, longest))

    # what the window knows ------------------------------------------------------------------

    @property
    def members(self) -> list[str]:
        return [member.id for member in self.page.people.attending.members]

    def moment(self) -> dict[str, object]:
        now: Moment = self.page.controller.see()
        return {
            "events": len(self.page.controller._machine.events),
            "at": now.at.isoformat(),
            "elapsed": now.elapsed,
            "state": now.state.value,
            "gap": now.gap is not None,
            "stage": now.stage and now.stage.value,
            "ticked": sorted(now.ticked),
            "planned": [stage.planned for stage in now.stages],
            "activities": list(now.activities),
            "in_view": self.page._stack.currentIndex() == 1,
        }

    def presence(self, member_id: str) -> list[str | None]:
        taken = self.page.people.attending.of(member_id)
        arrived = taken.arrived_at.isoformat() if taken.arrived_at else None
        return [member_id, taken.status.value, arrived]

    def presences(self) -> list[list[str | None]]:
        return [self.presence(member_id) for member_id in self.members]

    def notes(self) -> dict[str, str]:
        return {who: self.page.side.people.notes.of(who).text for who in ("", *self.members)}

    # what she does --------------------------------------------------------------------------

    def press(self, key: Qt.Key) -> None:
        """Press a key on the page and tell what it has led to."""
        before = len(self.page.controller._machine.events)
        self.hand.key(self.page, key)
        if len(self.page.controller._machine.events) != before:
            tell("did", self.moment())

    async def hold_meetings(self) -> None:
        while True:
            await self.arrive()
            if not self.page.controller.running:
                await self.attend()
            while self.page.controller.running:
                await self.chance.choice(self.habits())()
                await self.wait(0.02, 0.2)
            await self.hand.page(CloseMeetingPage)
            tell("ended", self.page._material.meeting.id)
            self.hand.shell.go(Home())

    def habits(self) -> list[Callable[[], object]]:
        """What she may do now; some things more often than others."""
        moment = self.page.controller.see()
        if moment.gap is not None:
            return [self.answer]
        last = moment.stage is Stage.CLOSING
        return [
            *[self.write] * 6,
            *[self.mark] * 2,
            *[self.tick] * 2,
            *[self.change_minutes] * 2,
            *[self.pause] * 2,
            *[self.go_on] * (1 if last else 4),
            self.go_back,
            self.begin_earlier,
            self.choose_icebreaker,
        ]

    async def attend(self) -> None:
        """Take some members' attendance, then start: now, or some minutes ago."""
        await self.wait(0.05, 0.3)
        for number in self.chance.sample(range(1, 10), self.chance.randint(1, 7)):
            self.hand.key(self.page.attendance, Key(Key.Key_0 + number))
            self.give(self.page.attendance, number)
            await self.wait(0.05, 0.2)
        for _minute in range(self.chance.choice((0, 0, 0, 2))):
            self.hand.key(self.page.attendance, Key.Key_Plus)
        self.hand.key(self.page.attendance, Key.Key_Return)
        for taken in self.presences():
            tell("presence", *taken)
        tell("did", self.moment())

    def give(self, target: QWidget, number: int) -> None:
        status: Attendance = self.chance.choice(STATUSES)
        QTest.keyClicks(target, attendance_letter(status, translate))
        taken = self.presence(self.members[number - 1])
        if taken[1] != status.value:
            raise AssertionError(f"asked for {status}, got {taken}")
        tell("presence", *taken)

    async def mark(self) -> None:
        number = self.chance.randint(1, 9)
        self.hand.key(self.page, Key(Key.Key_0 + number))
        self.chosen = self.members[number - 1]
        self.give(self.page, number)

    async def write(self) -> None:
        """Choose somebody, or the group, and type behind what stands there."""
        number = self.chance.randint(0, 9)
        self.hand.key(self.page, Key(Key.Key_0 + number))
        self.chosen = self.members[number - 1] if number else ""
        self.hand.key(self.page, Key.Key_N)
        edit = self.page.side.box.edit
        expected = edit.toPlainText()
        for letter in self.chance.choices(LETTERS, k=self.chance.randint(4, 45)):
            for kind in (QEvent.Type.KeyPress, QEvent.Type.KeyRelease):
                QApplication.sendEvent(edit, QKeyEvent(kind, 0, NO_MODIFIER, letter))
            tell("key", self.chosen, letter)
            expected += letter
            await self.wait(0.05, 0.13)
        if edit.toPlainText() != expected:
            raise AssertionError("the note box shows something else than was typed")
        self.hand.key(edit, Key.Key_Escape)

    async def tick(self) -> None:
        self.press(Key.Key_C)

    async def change_minutes(self) -> None:
        self.press(self.chance.choice((Key.Key_Plus, Key.Key_Minus)))

    async def pause(self) -> None:
        """Mostly a short one."""
        self.press(Key.Key_Space)
        if self.chance.random() < 0.7:
            await self.wait(0.05, 0.6)
            self.press(Key.Key_Space)

    async def go_on(self) -> None:
        self.press(Key.Key_Return)
        if self.page.controller.see().stage is Stage.CLOSING and self.chance.random() < 0.4:
            await asyncio.sleep(0.45)  # the go key is deaf for a moment after it went
            self.press(Key.Key_Return)

    async def go_back(self) -> None:
        self.press(Key.Key_Backspace)

    async def begin_earlier(self) -> None:
        self.press(Key.Key_B)

    async def choose_icebreaker(self) -> None:
        self.press(Key.Key_G)
        for _step in range(self.chance.randint(0, 3)):
            self.press(Key.Key_Down)
        self.press(Key.Key_Return)
        if self.page.activities.choosing:  # nothing fits: Enter had nothing to take
            self.press(Key.Key_Escape)

    async def answer(self) -> None:
        """Say what the time between two lives was."""
        await self.wait(0.0, 0.4)
        keys = (Key.Key_Return, Key.Key_Space, Key.Key_Space, Key.Key_Y, Key.Key_X)
        self.press(self.chance.choice(keys))

    async def press_all(self, names: list[str]) -> None:
        for name in names:
            await asyncio.sleep(0.05)
            key = Key[f"Key_{name}"]
            if self.page.controller.running:
                self.press(key)
            else:
                self.hand.key(self.page.attendance, key)
                tell("did", self.moment())
        await self.hand.until(lambda: not self.hand.shell.desk.saver.pending, "saving")
        tell("done")


async def live(program: Program, order: dict[str, object]) -> None:
    """Open the vault and do what was ordered; never returns."""
    vault = await program.jobs.run(open_with_passphrase, program.paths, PHRASE)
    await program.open_vault(vault)
    counselor = Counselor(Hand(program), Random(order.get("seed")))
    if "seed" in order:
        await counselor.hold_meetings()
    await counselor.arrive()
    await counselor.press_all(order["keys"])
    await asyncio.Event().wait()


def be_born(folder: Path, clock: SharedClock, order: dict[str, object]) -> None:
    settings = Settings(language="en")
    app, _, interpreter = application(settings)
    with qasync.QEventLoop(app) as loop:
        window = MainWindow()
        program = Program(app, window, interpreter, settings, Paths(folder), clock)
        sys.excepthook = program.trouble._before  # the terminal, not a banner that nobody reads
        window.show()
        loop.call_later(LONGEST_LIFE, os._exit, 3)
        loop.run_until_complete(live(program, order))


def main(folder: Path, clock: SharedClock) -> None:
    gc.freeze()  # the lives share what is imported and never look through it
    for line in sys.stdin:
        child = os.fork()
        if child == 0:
            tell("born", os.getpid())
            try:
                be_born(folder, clock, json.loads(line))
            finally:
                sys.excepthook(*sys.exc_info())
                os._exit(1)
        _, status = os.waitpid(child, 0)
        os.write(sys.stdout.fileno(), b"\n")  # ends a line that was cut off
        tell("died", status)


if __name__ == "__main__":
    main(
        Path(sys.argv[1]),
        SharedClock(datetime.fromisoformat(sys.argv[2]), float(sys.argv[3]), float(sys.argv[4])),
    )
