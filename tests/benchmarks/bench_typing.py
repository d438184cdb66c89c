"""The window while a meeting runs, in a vault of ten years: typing, and the longest block.

Typing: a thread plays the keyboard and posts key presses into the note at the pace of a fast
typist; each is measured from there until the paint that follows it has reached the screen, while
the clock ticks, notes are saved, and the heart beats. Meanwhile SQLAlchemy tells which threads
talk to the database.

Blocks: a timer wants to run every 5 ms in the window's thread while a meeting is walked through
by keys; what it comes late by is how long the window could not have answered. "Work" is the time
the thread had the processor between two of these looks: on a busy machine a block is longer.
"""

import asyncio
import sys
import threading
import time
from collections import Counter, deque
from dataclasses import dataclass
from random import Random

from PySide6.QtCore import QCoreApplication, QEvent, QObject, Qt, QTimer
from PySide6.QtGui import QKeyEvent
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QPlainTextEdit
from sqlalchemy import Engine, event

from sessions.live import RunState
from tests.benchmarks.live_window import tell
from tests.benchmarks.report import Row, limited, percentile, table
from tests.benchmarks.ten_year_vault import WORDS
from ui.pages.close_meeting import CloseMeetingPage
from ui.pages.live import LivePage
from ui.places import Live
from ui.rehearsal.hand import Hand

FRAME = 16.0  # ms, one picture of a usual screen
LONGEST_BLOCK = 50.0  # ms
KEYS = 600
PACE = (0.03, 0.09)  # seconds between two keys
LOOK_EVERY_MS = 5
WRITTEN_BEFORE = 2000  # characters that stand in the note already

Key = Qt.Key


class Keyboard(QObject):
    """Posts keys from a thread of its own and measures until they are painted, in ms."""

    def __init__(self, edit: QPlainTextEdit, text: str) -> None:
        super().__init__()
        self.delays: list[float] = []
        self._edit = edit
        self._text = text
        self._posted: deque[float] = deque()
        self._taken: list[float] = []
        self._thread = threading.Thread(target=self._play, name="keyboard")
        edit.installEventFilter(self)
        edit.viewport().installEventFilter(self)

    async def play(self) -> None:
        """Type the whole text and return when its last letter is painted."""
        self._thread.start()
        while self._thread.is_alive() or self._posted or self._taken:
            await asyncio.sleep(0.05)
        self._edit.viewport().removeEventFilter(self)
        self._edit.removeEventFilter(self)

    def eventFilter(self, _watched: QObject, event: QEvent) -> bool:
        if event.type() == QEvent.Type.KeyPress and self._posted:
            self._taken.append(self._posted.popleft())
        elif event.type() == QEvent.Type.Paint and self._taken:
            QTimer.singleShot(0, self._painted)
        return False

    def _painted(self) -> None:
        now = time.perf_counter()
        self.delays += [(now - posted) * 1000 for posted in self._taken]
        self._taken.clear()

    def _play(self) -> None:
        chance = Random(7)
        for letter in self._text:
            code = Key.Key_Space if letter == " " else Key(ord(letter.upper()))
            press = QKeyEvent(QEvent.Type.KeyPress, code, Qt.KeyboardModifier.NoModifier, letter)
            self._posted.append(time.perf_counter())
            QCoreApplication.postEvent(self._edit, press)
            time.sleep(chance.uniform(*PACE))


@dataclass(frozen=True)
class Block:
    """Between two looks of the watchdog, in ms: how late the second was, and the thread's work."""

    late: float
    work: float


class Watchdog(QObject):
    """Notes what its timer comes late by."""

    def __init__(self) -> None:
        super().__init__()
        self.blocks: list[Block] = []
        self._before = time.perf_counter()
        self._worked = time.thread_time()
        self._timer = QTimer(self, interval=LOOK_EVERY_MS, timerType=Qt.TimerType.PreciseTimer)
        self._timer.timeout.connect(self._look)
        self._timer.start()

    def take(self) -> list[Block]:
        """Return what was noted since the last call."""
        taken, self.blocks = self.blocks, []
        return taken

    def stop(self) -> None:
        self._timer.stop()

    def _look(self) -> None:
        now, worked = time.perf_counter(), time.thread_time()
        late = (now - self._before) * 1000 - LOOK_EVERY_MS
        self.blocks.append(Block(max(0.0, late), (worked - self._worked) * 1000))
        self._before, self._worked = now, worked


def listen() -> Counter[str]:
    """Count, from now on, every talk with a database by the name of its thread."""
    talks: Counter[str] = Counter()

    def note(*_told: object) -> None:
        talks[threading.current_thread().name] += 1

    for name in ("before_cursor_execute", "begin", "commit", "rollback"):
        event.listen(Engine, name, note)
    return talks


async def story(hand: Hand, meeting_id: str) -> tuple[list[Row], list[Row], Counter[str]]:
    watchdog, talks = Watchdog(), listen()
    await asyncio.sleep(1.0)
    watchdog.take()
    hand.shell.go(Live(meeting_id))
    page = await hand.page(LivePage)
    opening = watchdog.take()
    await walk(hand, page)
    running = watchdog.take()
    watchdog.stop()
    delays = await type_a_note(hand, page)
    watchdog = Watchdog()
    await end(hand, page)
    closing = watchdog.take()
    watchdog.stop()
    blocks = [
        *block_rows("opening the live page", opening),
        *block_rows("while the meeting runs", running),
        limited("  99 % of its blocks", percentile([b.late for b in running], 99), LONGEST_BLOCK),
        *block_rows("on to the closing page", closing),
    ]
    return typing_rows(delays), blocks, talks


def block_rows(when: str, blocks: list[Block]) -> list[Row]:
    late, work = max(block.late for block in blocks), max(block.work for block in blocks)
    return [
        limited(f"longest block, {when}", late, LONGEST_BLOCK),
        limited("  longest work", work, LONGEST_BLOCK),
    ]


def typing_rows(delays: list[float]) -> list[Row]:
    rows = [
        limited(f"key to repaint, {percent} %", percentile(delays, percent), FRAME)
        for percent in (50, 95, 99)
    ]
    return [*rows, limited(f"key to repaint, slowest of {len(delays)}", max(delays), FRAME)]


async def walk(hand: Hand, page: LivePage) -> None:
    """Attendance, the stages, and what she can do in each of them, at a quick hand's pace."""
    for key in (Key.Key_Down, Key.Key_S, Key.Key_Down, Key.Key_H, Key.Key_Return):
        hand.key(page.attendance, key)
        await asyncio.sleep(0.25)
    await hand.until(lambda: page.controller.moment.state is RunState.RUNNING, "the meeting")
    in_a_stage = (
        Key.Key_C, Key.Key_Plus, Key.Key_Minus, Key.Key_3, Key.Key_T, Key.Key_Right, Key.Key_N,
    )  # fmt: skip
    for stage in range(4):
        for key in in_a_stage:
            hand.key(page, key)
            await asyncio.sleep(0.25)
        for letter in WORDS[stage * 20 : stage * 20 + 20]:
            QTest.keyClicks(page.side.box.edit, letter)
            await asyncio.sleep(0.08)
        hand.key(page.side.box.edit, Key.Key_Escape)
        for key in (Key.Key_Space, Key.Key_Space, Key.Key_Escape, Key.Key_Escape, Key.Key_0):
            hand.key(page, key)
            await asyncio.sleep(0.25)
        if stage < 3:
            hand.key(page, Key.Key_Return)
            await asyncio.sleep(0.5)


async def type_a_note(hand: Hand, page: LivePage) -> list[float]:
    """Type behind a note that is there already; return the delays in ms."""
    hand.key(page, Key.Key_2)
    edit = page.side.box.edit
    edit.setPlainText((WORDS + "\n") * (WRITTEN_BEFORE // len(WORDS)))
    edit.moveCursor(edit.textCursor().MoveOperation.End)
    hand.key(page, Key.Key_N)
    await hand.settle()
    text = "".join(Random(11).choices(WORDS, k=KEYS))
    keyboard = Keyboard(edit, text)
    await keyboard.play()
    assert edit.toPlainText().endswith(text)
    hand.key(edit, Key.Key_Escape)
    return keyboard.delays


async def end(hand: Hand, page: LivePage) -> None:
    hand.key(page, Key.Key_Return)
    await asyncio.sleep(0.5)
    hand.key(page, Key.Key_Return)
    await hand.page(CloseMeetingPage)


def main(groups: int = 200) -> int:
    typing, blocks, talks = tell(story, groups)
    print(table("typing", typing))
    print(table("the window's thread", blocks))
    mine = talks.pop(threading.current_thread().name, 0)
    print(
        f"database calls: {talks.total()} by {', '.join(talks)}; by the window's thread: {mine}\n"
    )
    return 1 if mine or not talks else 0


if __name__ == "__main__":
    sys.exit(main())
