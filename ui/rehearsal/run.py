"""`facilitator rehearse`: the reference programme's four meetings, through the real window."""

import sys
import traceback
from datetime import datetime
from pathlib import Path
from tempfile import TemporaryDirectory

import qasync
from PySide6.QtCore import Qt

from facilitator.cli import Options
from facilitator.keyslot import SMALLEST
from facilitator.paths import Paths
from facilitator.settings import Settings
from sessions.clock import FastClock
from ui.app import application
from ui.main_window import MainWindow
from ui.pages.gate import gate_page
from ui.program import Program

from .hand import Hand
from .programme import whole_programme

BEFORE_THE_FIRST = datetime(2024, 1, 15, 9, 30)  # noqa: DTZ001 - made local below


def rehearse(options: Options) -> int:
    """Walk the whole programme; PDFs and PNGs into `options.out`; 0, or 1 if anything failed."""
    out = options.out or Path("rehearsal")
    out.mkdir(parents=True, exist_ok=True)
    language = options.language or "id"
    app, theme, interpreter = application(Settings(language=language))
    app.setAttribute(Qt.ApplicationAttribute.AA_DontUseNativeDialogs)  # a hand cannot reach them
    with TemporaryDirectory(prefix="facilitator-rehearsal-") as folder:
        paths = Paths(Path(folder) / "data")
        window = MainWindow()
        gate = gate_page(paths, theme)
        window.hold(gate)
        window.show()
        loop = qasync.QEventLoop(app)
        with loop:
            clock = FastClock(BEFORE_THE_FIRST.astimezone(), options.speed)
            program = Program(
                app,
                window,
                interpreter,
                Settings(language=language),
                paths,
                clock=clock,
                cost=SMALLEST,
            )
            program.tend(gate)
            return int(loop.run_until_complete(_rehearsed(program, clock, out, language)))


async def _rehearsed(program: Program, clock: FastClock, out: Path, language: str) -> int:
    hand = Hand(program, out)
    failed = False
    try:
        await whole_programme(hand, clock, out, language)
    except Exception:  # said below and in the exit code
        traceback.print_exc()
        failed = True
    finally:
        hand.let_go()
    program.close()
    await program.wait()
    for error in hand.errors:
        print(f"{type(error).__name__}: {error}", file=sys.stderr)
    return 1 if failed or hand.errors else 0
