"""Run as a program by bench_start: one start of one kind, measured from inside.

    STARTED_AT=<monotonic seconds> python -m tests.benchmarks.start_child KIND FOLDER [CODE]

KIND is `bare` (an empty window of the same size), `gate` (the program until its first page is
painted) or `home` (the program until Home is painted; the vault in FOLDER is opened with its
recovery CODE, which needs no key derivation, instead of a typed passphrase). Prints seconds from
the start of the process to that paint, and the resident memory after it in MiB.
"""

import os
import sys
import time
from collections.abc import Callable
from pathlib import Path
from typing import TYPE_CHECKING

if TYPE_CHECKING:  # everything else is imported as late as each kind allows
    from PySide6.QtWidgets import QWidget

    from ui.program import Program

SIZE = (1366, 768)
CALM_MS = 500  # after the paint, until what still comes in behind it has come


def report(painted_at: float) -> None:
    """Print what was measured, and end at once: an orderly end is not measured."""
    status = Path("/proc/self/status").read_text("ascii")
    resident = next(line for line in status.splitlines() if line.startswith("VmRSS"))
    seconds = painted_at - float(os.environ["STARTED_AT"])
    print(seconds, int(resident.split()[1]) / 1024, flush=True)
    os._exit(0)


def when_painted(widget: "QWidget", then: Callable[[float], None]) -> None:
    """Call `then` with the moment the next paint of `widget` has reached the screen."""
    from PySide6.QtCore import QEvent, QObject, QTimer

    class Watch(QObject):
        def eventFilter(self, watched: QObject, event: QEvent) -> bool:
            if event.type() == QEvent.Type.Paint:
                watched.removeEventFilter(self)
                QTimer.singleShot(0, lambda: then(time.monotonic()))
            return False

    watch = Watch(widget)
    widget.installEventFilter(watch)


def settle(painted_at: float) -> None:
    from PySide6.QtCore import QTimer

    QTimer.singleShot(CALM_MS, lambda: report(painted_at))


def bare() -> None:
    from PySide6.QtWidgets import QApplication, QMainWindow

    app = QApplication(sys.argv[:1])
    window = QMainWindow()
    window.resize(*SIZE)
    when_painted(window, settle)
    window.show()
    app.exec()


def gate(folder: str) -> None:
    """The first lines of `ui.app.run`."""
    from facilitator import settings as settings_file
    from facilitator.cli import parse
    from ui.app import application
    from ui.main_window import MainWindow
    from ui.pages.gate import gate_page

    options = parse(["--data", folder])
    app, theme, _ = application(settings_file.load(options.paths))
    window = MainWindow()
    page = gate_page(options.paths, theme)
    window.hold(page)
    when_painted(page, settle)
    window.show()
    app.exec()


def home(folder: str, code: str) -> None:
    """All of `ui.app.run`, with the recovery code in the place of a person at the gate."""
    from facilitator import settings as settings_file
    from facilitator.cli import parse
    from ui.app import FirstPaint, application
    from ui.main_window import MainWindow
    from ui.pages.gate import gate_page

    options = parse(["--data", folder])
    settings = settings_file.load(options.paths)
    app, theme, interpreter = application(settings)
    window = MainWindow()
    page = gate_page(options.paths, theme)
    window.hold(page)
    window.show()
    FirstPaint(page).wait()
    import qasync

    from ui.program import Program

    with qasync.QEventLoop(app) as loop:
        program = Program(app, window, interpreter, settings, options.paths)
        program.tend(page)
        loop.run_until_complete(opened(program, code))


async def opened(program: "Program", code: str) -> None:
    from facilitator.vault import open_with_recovery_code

    vault = await program.jobs.run(open_with_recovery_code, program.paths, code)
    await program.open_vault(vault)
    assert program.shell is not None
    assert program.shell.page is not None
    when_painted(program.shell.page, settle)
    await program.wait()


if __name__ == "__main__":
    kinds: dict[str, Callable[..., None]] = {"bare": bare, "gate": gate, "home": home}
    kinds[sys.argv[1]](*sys.argv[2:])
