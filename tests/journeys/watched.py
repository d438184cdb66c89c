"""Run as a program: one whole meeting with people and words that can be looked for afterwards.

    python watched.py FOLDER

Everything is kept in FOLDER/data, papers go to FOLDER/papers. Prints `look` when all is on disk
and the program still open, and goes on when a line comes in; at the end it prints as JSON which
network events Python saw.
"""

import asyncio
import json
import sys
from datetime import datetime
from pathlib import Path

NETWORK = (
    *("socket.connect", "socket.bind", "socket.sendto", "socket.getaddrinfo"),
    *("socket.gethostbyname", "socket.gethostbyaddr", "urllib.Request"),
)
seen: list[str] = []


def watch(event: str, _args: tuple[object, ...]) -> None:
    if event in NETWORK:
        seen.append(event)


sys.addaudithook(watch)

import qasync  # noqa: E402 - what is imported is watched too
from PySide6.QtCore import Qt  # noqa: E402

from facilitator.hardening import harden  # noqa: E402
from facilitator.paths import Paths  # noqa: E402
from facilitator.settings import Settings  # noqa: E402
from sessions.records import Group, Member  # noqa: E402
from tests.journeys.marks import GROUP, PEOPLE, WORDS  # noqa: E402
from ui.after.closing_page import CloseMeetingPage  # noqa: E402
from ui.after.closing_steps import ConclusionStep  # noqa: E402
from ui.groups.page import GroupsPage  # noqa: E402
from ui.home.page import HomePage  # noqa: E402
from ui.live.page import LivePage  # noqa: E402
from ui.places import Home  # noqa: E402
from ui.rehearsal.closing import keep_summary  # noqa: E402
from ui.rehearsal.first_run import first_run  # noqa: E402
from ui.rehearsal.hand import Hand  # noqa: E402
from ui.rehearsal.meetings import write_note  # noqa: E402
from ui.rehearsal.pace import LeapingClock  # noqa: E402
from ui.rehearsal.preparing import add_member, fill_programme, write_group  # noqa: E402
from ui.rehearsal.start import close_program, open_program  # noqa: E402

START = datetime(2024, 1, 15, 9, 50).astimezone()
ENTER, CONTROL = Qt.Key.Key_Return, Qt.KeyboardModifier.ControlModifier


async def journey(hand: Hand, clock: LeapingClock, papers: Path) -> None:
    papers.mkdir()
    await first_run(hand, papers / "sheet.pdf", "group")
    await write_people(hand, clock)
    await hold(hand, clock)
    await close(hand)
    await keep_summary(hand, papers / "summary.pdf", 1)
    await stumble(hand)


async def write_people(hand: Hand, clock: LeapingClock) -> None:
    page = await hand.page(GroupsPage)
    await write_group(hand, page, Group(id="", name=GROUP, aim=WORDS[0]))
    await hand.until(lambda: page.stack.currentWidget() is page.pane, "the new group")
    for name in PEOPLE:
        call = name.split()[0]
        await add_member(hand, page, Member(id="", group_id="", name=name, call=call))
    now = clock.now().wall
    await fill_programme(hand, page, now.date(), now.time().replace(second=0), 2)


async def hold(hand: Hand, clock: LeapingClock) -> None:
    hand.shell.go(Home())
    hand.key(await hand.page(HomePage), ENTER)
    page = await hand.page(LivePage)
    hand.key(page, ENTER)
    await hand.until(lambda: page.controller.running, "a running meeting")
    write_note(hand, page, 0, WORDS[1], share=True)
    write_note(hand, page, 1, WORDS[2])
    for _stage in range(3):
        clock.leap(600)
        hand.key(page, ENTER)
    clock.leap(600)
    hand.key(page, ENTER)
    hand.key(page, ENTER)


async def close(hand: Hand) -> None:
    page = await hand.page(CloseMeetingPage)
    for at, step in enumerate(page.steps):
        await hand.until(lambda now=at: page.current == now, f"step {at + 1}")
        await hand.settle()
        if isinstance(step, ConclusionStep):
            hand.write(step.fields["conclusion"].edit, WORDS[3])
        hand.key(page, ENTER, CONTROL)


async def stumble(hand: Hand) -> None:
    """A bug whose message quotes a note: it is told, and logged without its words."""

    async def fail() -> None:
        raise ValueError(WORDS[2], {"about": PEOPLE[0]})

    hand.shell.desk.jobs.start(fail())
    await hand.until(lambda: "Something unexpected" in hand.shell.banner.text, "a sentence")
    hand.errors.clear()


async def whole(hand: Hand, clock: LeapingClock, folder: Path) -> None:
    await journey(hand, clock, folder / "papers")
    print("look", flush=True)
    await asyncio.get_running_loop().run_in_executor(None, sys.stdin.readline)
    hand.let_go()
    await close_program(hand.program)
    if hand.errors:
        raise hand.errors[0]


def main(folder: Path) -> None:
    harden()
    clock = LeapingClock(START)
    program = open_program(Paths(folder / "data"), Settings(language="en"), clock)
    with qasync.QEventLoop(program.app) as loop:
        loop.run_until_complete(whole(Hand(program), clock, folder))
    print(json.dumps(seen))


if __name__ == "__main__":
    main(Path(sys.argv[1]))
