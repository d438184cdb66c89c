"""Typing while a meeting runs, in a vault of ten years: from each key to the picture of it.

A thread plays the keyboard and posts key presses into the note at the pace of a fast typist; each
is measured from there until the paint that follows it has reached the screen, while the clock
ticks, notes are saved, and the heart beats. Meanwhile SQLAlchemy tells which threads talk to the
database. How long the window cannot answer is what bench_blocks measures.
"""

import asyncio
import sys
import threading
import time
from collections import Counter, deque
from random import Random

from PySide6.QtCore import QCoreApplication, QEvent, QObject, Qt, QTimer
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QPlainTextEdit
from sqlalchemy import Engine, event

from sessions.events import RunState
from tests.benchmarks.live_window import tell
from tests.benchmarks.report import Row, limited, percentile, table
from tests.benchmarks.ten_year_vault import WORDS
from ui.live.page import LivePage
from ui.places import Live
from ui.rehearsal.hand import Hand

FRAME = 16.0  # ms, one picture of a usual screen
KEYS = 600
PACE = (0.03, 0.09)  # seconds between two keys
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


def listen() -> Counter[str]:
    """Count, from now on, every talk with a database by the name of its thread."""
    talks: Counter[str] = Counter()

    def note(*_told: object) -> None:
        talks[threading.current_thread().name] += 1

    for name in ("before_cursor_execute", "begin", "commit", "rollback"):
        event.listen(Engine, name, note)
    return talks


async def story(hand: Hand, meeting_id: str) -> tuple[list[Row], Counter[str]]:
    talks = listen()
    hand.shell.go(Live(meeting_id))
    page = await hand.page(LivePage)
    hand.key(page.attendance, Key.Key_Return)
    await hand.until(lambda: page.controller.moment.state is RunState.RUNNING, "the meeting")
    delays = await type_a_note(hand, page)
    return typing_rows(delays), talks


def typing_rows(delays: list[float]) -> list[Row]:
    rows = [
        limited(f"key to repaint, {percent} %", percentile(delays, percent), FRAME)
        for percent in (50, 95, 99)
    ]
    return [*rows, limited(f"key to repaint, slowest of {len(delays)}", max(delays), FRAME)]


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


def main(groups: int = 200) -> int:
    typing, talks = tell(story, groups)
    print(table("typing", typing))
    mine = talks.pop(threading.current_thread().name, 0)
    print(
        f"database calls: {talks.total()} by {', '.join(talks)}; by the window's thread: {mine}\n"
    )
    return 1 if mine or not talks else 0


if __name__ == "__main__":
    sys.exit(main())
