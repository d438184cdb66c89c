"""The longest time for which the window cannot answer while a meeting is walked through by keys.

A timer wants to run every 5 ms in the window's thread (see watchdog.py); what it comes late by is
a block. For each act its worst block of all rounds is printed, then the worst work: the time the
thread had the processor, which a busy machine does not stretch. The floor is what a window with
two empty pages needs to change from one to the other, in the same process and style; the aim is
where a block reaches 50 ms. Before the meeting she reads Home for some seconds, as people do.
"""

import asyncio
import sys
from collections.abc import Awaitable, Callable, Iterable
from statistics import median
from typing import TYPE_CHECKING

from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QMainWindow, QStackedWidget, QWidget

from sessions.events import RunState
from sessions.records import STAGES
from tests.benchmarks.live_window import tell
from tests.benchmarks.report import Row, table
from tests.benchmarks.watchdog import Block, Watchdog, longest
from ui.home.page import HomePage
from ui.places import Home, Live
from ui.rehearsal.hand import Hand

if TYPE_CHECKING:  # the program is to import its pages itself, which takes its time
    from ui.live.page import LivePage

LONGEST_BLOCK = 50.0  # ms
AT_HOME = 10.0  # seconds before the meeting
AFTERWARDS = 0.3  # seconds in which an act is still painted and saved
ROUNDS = 8
NOTE = "diam lama lalu bercerita tentang rumah"

Act = Callable[[], Awaitable[None]]
Key = Qt.Key


class Round:
    """Walks through one meeting and keeps the blocks of each act by its name."""

    def __init__(self, hand: Hand) -> None:
        self.hand = hand
        self.watchdog = Watchdog()
        self.blocks: dict[str, list[Block]] = {}
        self.page: LivePage

    async def act(self, name: str, act: Act) -> None:
        self.watchdog.take()
        await act()
        await asyncio.sleep(AFTERWARDS)
        self.blocks.setdefault(name, []).extend(self.watchdog.take())

    async def press(self, name: str, *keys: Qt.Key) -> None:
        """Press keys in the page, one after the other."""

        async def pressed() -> None:
            for key in keys:
                self.hand.key(self.page, key)
                await asyncio.sleep(0.03)

        await self.act(name, pressed)

    async def rest(self) -> None:
        await asyncio.sleep(AT_HOME)

    async def open(self, meeting_id: str) -> None:
        self.hand.shell.go(Live(meeting_id))
        await self.in_view("LivePage")

        from ui.live.page import LivePage

        self.page = await self.hand.page(LivePage)

    async def meeting(self, meeting_id: str) -> None:
        await self.act("opening the live page", lambda: self.open(meeting_id))
        for key in (Key.Key_Down, Key.Key_S, Key.Key_Down, Key.Key_H):
            self.hand.key(self.page.attendance, key)
        await self.press("the start", Key.Key_Return)
        assert self.page.controller.moment.state is RunState.RUNNING
        await self.people()
        for stage in STAGES[1:]:
            await self.press(f"on to the {stage.value}", Key.Key_Return)
            assert self.page.controller.moment.stage is stage
            await self.press("choosing another activity", Key.Key_G, Key.Key_Down, Key.Key_Return)
        await self.act("a note", self.write)
        await self.press("on to the closing page", Key.Key_Return)
        self.hand.key(self.page, Key.Key_Return)
        await self.act("on to the closing page", self.arrive)

    async def people(self) -> None:
        for member in range(ROUNDS):
            await self.press("choosing a member", Key(Key.Key_1 + member))
            await self.press("a mark", Key.Key_Q)
        for _ in range(ROUNDS):
            await self.press("cover, and away", Key.Key_Escape, Key.Key_Escape)
            await self.press("minutes, a tick", Key.Key_Plus, Key.Key_Minus, Key.Key_C)
        await self.press("the safety card", Key.Key_F1)
        self.hand.key(self.page.extras.safety, Key.Key_Escape)

    async def write(self) -> None:
        self.hand.key(self.page, Key.Key_N)
        for letter in NOTE:
            QTest.keyClicks(self.page.side.box.edit, letter)
            await asyncio.sleep(0.05)
        self.hand.key(self.page.side.box.edit, Key.Key_Escape)

    async def arrive(self) -> None:
        await self.in_view("CloseMeetingPage")
        await self.hand.settle()

    async def in_view(self, name: str) -> None:
        shell = self.hand.shell
        await self.hand.until(lambda: type(shell.page).__name__ == name, name)

    async def go_home(self) -> None:
        self.hand.shell.go(Home())
        await self.hand.page(HomePage)


async def floor(watchdog: Watchdog) -> Block:
    """The median change of page in a window with two empty ones."""
    window, pages = QMainWindow(), QStackedWidget()
    pages.addWidget(QWidget())
    pages.addWidget(QWidget())
    window.setCentralWidget(pages)
    window.resize(1366, 768)
    window.show()
    await asyncio.sleep(AFTERWARDS)
    found = []
    for change in range(2 * ROUNDS + 1):
        watchdog.take()
        pages.setCurrentIndex(change % 2)
        await asyncio.sleep(0.05)
        found.append(longest(watchdog.take()))
    window.close()
    window.deleteLater()
    return Block(median(each.late for each in found), median(each.work for each in found))


async def story(hand: Hand, meeting_id: str) -> tuple[Block, dict[str, Block]]:
    await hand.page(HomePage)
    walk = Round(hand)
    least = await floor(walk.watchdog)
    await walk.act("reading Home, much is made ready", walk.rest)
    await walk.meeting(meeting_id)
    await walk.act("Home again", walk.go_home)
    walk.watchdog.stop()
    return least, {name: longest(blocks) for name, blocks in walk.blocks.items()}


def rows(least: float, figures: Iterable[tuple[str, float]]) -> list[Row]:
    aim = round(LONGEST_BLOCK / least, 1)
    return [
        Row(name=name, ours=figure, floor=least, ratio=figure / least, aim=aim)
        for name, figure in figures
    ]


def main(groups: int = 200) -> int:
    least, found = tell(story, groups)
    late = rows(least.late, ((name, each.late) for name, each in found.items()))
    work = rows(least.work, ((name, each.work) for name, each in found.items()))
    print(table("longest block of the window", late))
    print(table("longest work in its thread", work))
    return 0


if __name__ == "__main__":
    sys.exit(main())
