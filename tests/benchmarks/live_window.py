"""The real program with ten years in its vault and the demo's fourth meeting due, on a screen."""

import tempfile
from collections.abc import Awaitable, Callable
from datetime import datetime
from pathlib import Path
from typing import TypeVar

import qasync

from facilitator import vault as vaults
from facilitator.demo import programme
from facilitator.keyslot import SMALLEST
from facilitator.paths import Paths
from facilitator.settings import Settings
from facilitator.store import demo
from facilitator.vault import Vault
from sessions.records import MeetingState
from tests.benchmarks import ten_year_vault
from ui.app import application
from ui.main_window import MainWindow
from ui.program import Program
from ui.rehearsal.hand import Hand

PASSPHRASE = "sepuluh tahun cerita di satu buku"
LANGUAGE = "id"

T = TypeVar("T")
Story = Callable[[Hand, str], Awaitable[T]]


def tell(story: Story[T], number_of_groups: int = 200) -> T:
    """Open the program in a temporary folder and run `story(hand, id of the meeting)` in it."""
    app, _, interpreter = application(Settings(language=LANGUAGE))
    with tempfile.TemporaryDirectory() as folder, qasync.QEventLoop(app) as loop:
        window = MainWindow()
        paths = Paths(Path(folder) / "data")
        program = Program(app, window, interpreter, Settings(language=LANGUAGE), paths)
        window.show()
        try:
            result: T = loop.run_until_complete(_told(program, story, number_of_groups))
        finally:
            program.trouble.uninstall()  # an error is for the terminal again, not for a log
        return result


async def _told(program: Program, story: Story[T], number_of_groups: int) -> T:
    vault = await program.jobs.run(vaults.create, program.paths, PASSPHRASE, SMALLEST)
    meeting_id = await program.jobs.run(_fill, vault, number_of_groups)
    await program.open_vault(vault)
    hand = Hand(program)
    try:
        return await story(hand, meeting_id)
    finally:
        hand.let_go()
        program.close()
        await program.wait()
        if hand.errors:
            raise hand.errors[0]


def _fill(vault: Vault, number_of_groups: int) -> str:
    """Return the id of the meeting that can begin today."""
    ten_year_vault.build(vault.database, number_of_groups)
    with_demo = programme(LANGUAGE, datetime.now().date())
    demo.fill(vault.database, with_demo)
    return next(each.id for each in with_demo.meetings if each.state is MeetingState.PLANNED)
