"""Run as a program: hold a meeting up to a point, say how it stands, and live on until killed.

    python held_until_killed.py FOLDER POINT...

Each POINT has a folder of its own in FOLDER with a furnished vault; each is a process of its own,
forked when everything is imported. Prints one line of JSON per point as soon as everything typed
is on disk: point, process, and what the window knew.
"""

import asyncio
import json
import os
import sys
from datetime import datetime
from pathlib import Path

import qasync
from PySide6.QtCore import Qt

from facilitator.paths import Paths
from facilitator.settings import Settings
from sessions.records import STAGES, Stage
from ui.after.closing_page import CloseMeetingPage
from ui.after.closing_steps import ConclusionStep
from ui.home.page import HomePage
from ui.live.page import LivePage
from ui.rehearsal.first_run import unlock
from ui.rehearsal.hand import Hand
from ui.rehearsal.meetings import choose_member, write_note
from ui.rehearsal.pace import LeapingClock
from ui.rehearsal.start import open_program

LONGEST_LIFE = 60.0  # seconds; whoever should have killed it is gone then
HALF_A_NOTE = "Wulan began to speak, and th"
HALF_A_CONCLUSION = "The members found that"
OF_WULAN = 6  # her number in the circle
BEFORE_THE_START, IN_A_PAUSE, IN_THE_FORM = "attendance", "pause", "form"
POINTS = (BEFORE_THE_START, *(stage.value for stage in Stage), IN_A_PAUSE, IN_THE_FORM)
Key = Qt.Key


async def hold(hand: Hand, clock: LeapingClock, point: str) -> dict[str, object]:
    """Go up to `point`; what is known of the meeting there."""
    hand.key(await hand.page(HomePage), Key.Key_Return)
    page = await hand.page(LivePage)
    choose_member(hand, page, 2)
    hand.write(page, "S")
    choose_member(hand, page, 4)
    hand.write(page, "L")
    if point != BEFORE_THE_START:
        hand.key(page, Key.Key_Return)
        await hand.until(lambda: page.controller.running, "a running meeting")
        await go_to(hand, page, clock, Stage.ACTIVITY if point == IN_A_PAUSE else stage_of(point))
        write_note(hand, page, 0, "A good beginning.")
        choose_member(hand, page, OF_WULAN)
        hand.key(page, Key.Key_N)
        hand.write(page.side.box.edit, HALF_A_NOTE)
    if point in (IN_A_PAUSE, IN_THE_FORM):
        hand.key(page.side.box.edit, Key.Key_Escape)
    if point == IN_A_PAUSE:
        hand.key(page, Key.Key_Space)
    if point == IN_THE_FORM:
        return await end(hand, page)
    return {"elapsed": page.controller.moment.elapsed}


def stage_of(point: str) -> Stage:
    return Stage.CLOSING if point == IN_THE_FORM else Stage(point)


async def go_to(hand: Hand, page: LivePage, clock: LeapingClock, stage: Stage) -> None:
    """Through the stages, ticking the first step of each."""
    for each in STAGES[: STAGES.index(stage) + 1]:
        await hand.until(lambda now=each: page.controller.moment.stage is now, each.value)
        clock.leap(300.0)
        hand.key(page, Key.Key_C)
        if each is not stage:
            hand.key(page, Key.Key_Return)


async def end(hand: Hand, page: LivePage) -> dict[str, object]:
    """The closing form, half filled in."""
    hand.key(page, Key.Key_Return)
    hand.key(page, Key.Key_Return)
    form = await hand.page(CloseMeetingPage)
    while not isinstance(step := form.steps[form.current], ConclusionStep):
        hand.key(form, Key.Key_Return, Qt.KeyboardModifier.ControlModifier)
        await hand.settle()
    step.fields["conclusion"].edit.selectAll()
    hand.write(step.fields["conclusion"].edit, HALF_A_CONCLUSION)
    return {}


async def live(hand: Hand, clock: LeapingClock, point: str) -> None:
    """Never returns."""
    await unlock(hand)
    known = await hold(hand, clock, point)
    await hand.until(lambda: not hand.shell.desk.saver.pending, "everything on disk")
    line = {"point": point, "process": os.getpid(), "at": clock.now().wall.isoformat(), **known}
    os.write(sys.stdout.fileno(), (json.dumps(line) + "\n").encode())
    await asyncio.Event().wait()


def be_born(folder: Path, start: datetime, point: str) -> None:
    clock = LeapingClock(start)
    program = open_program(Paths(folder / point / "data"), Settings(language="en"), clock)
    with qasync.QEventLoop(program.app) as loop:
        loop.call_later(LONGEST_LIFE, os._exit, 3)
        loop.run_until_complete(live(Hand(program), clock, point))


def main(folder: Path, start: datetime, points: list[str]) -> None:
    for point in points:
        if os.fork() == 0:
            try:
                be_born(folder, start, point)
            finally:
                sys.excepthook(*sys.exc_info())
                os._exit(1)
    for _point in points:
        os.wait()


if __name__ == "__main__":
    main(Path(sys.argv[1]), datetime.fromisoformat(sys.argv[2]), sys.argv[3:])
