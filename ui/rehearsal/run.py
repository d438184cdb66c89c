"""`facilitator rehearse`: the reference programme's four meetings, through the real window."""

import asyncio
import os
import sys
import traceback
from datetime import datetime
from pathlib import Path
from tempfile import TemporaryDirectory, TemporaryFile

import qasync

from facilitator.cli import Options
from facilitator.errors import ActionableError, Trouble
from facilitator.paths import Paths
from facilitator.settings import Settings
from facilitator.translation import load
from facilitator.words import error_sentence
from ui.program import Program
from ui.rehearsal.hand import PATIENCE, Hand
from ui.rehearsal.pace import LeapingClock
from ui.rehearsal.programme import whole_programme
from ui.rehearsal.start import close_program, open_program

BEFORE_THE_FIRST = datetime(2024, 1, 15, 9, 30)  # noqa: DTZ001 - made local below


def rehearse(options: Options) -> int:
    """Walk the whole programme; PDFs and PNGs into `options.out`; 0, or 1 if anything failed."""
    out = options.out or Path("rehearsal")
    settings = Settings(language=options.language or "id")
    try:
        out.mkdir(parents=True, exist_ok=True)
        with TemporaryFile(dir=out):
            pass
    except OSError:
        refused = ActionableError(Trouble.FOLDER_READ_ONLY, folder=str(out))
        print(error_sentence(refused, load(settings.language)), file=sys.stderr)
        return 1
    with TemporaryDirectory(prefix="facilitator-rehearsal-") as folder:
        home = Path(folder) / "home"  # a file dialog stumbles over what lies in hers
        home.mkdir()
        os.environ.update(dict.fromkeys(("HOME", "USERPROFILE"), str(home)))
        clock = LeapingClock(BEFORE_THE_FIRST.astimezone())
        program = open_program(Paths(Path(folder) / "data"), settings, clock)
        with qasync.QEventLoop(program.app) as loop:
            return int(loop.run_until_complete(_rehearsed(program, clock, out)))


async def _rehearsed(program: Program, clock: LeapingClock, out: Path) -> int:
    hand = Hand(program, out)
    failed = False
    try:
        await whole_programme(hand, clock, out, program.settings.language)
    except Exception:  # said here and in the exit code
        traceback.print_exc()
        failed = True
    finally:
        hand.let_go()
    try:
        await asyncio.wait_for(close_program(program), PATIENCE)
    except TimeoutError:  # a dialog that nobody answers holds the window open
        print("The window could not be closed.", file=sys.stderr)
        failed = True
    for error in hand.errors:
        print(f"{type(error).__name__}: {error}", file=sys.stderr)
    return 1 if failed or hand.errors else 0
