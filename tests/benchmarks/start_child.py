"""Run as a program by bench_start: one start of one kind, measured from inside.

    STARTED_AT=<monotonic seconds> python -m tests.benchmarks.start_child KIND [FOLDER [CODE]]

KIND is `bare` (an empty window of the same size), `gate` (the program until its first page is
painted) or `home` (the program until Home is painted; the vault in FOLDER is opened with its
recovery CODE, which needs no key derivation, as soon as the program could take a passphrase).

Prints lines of a name and a number: `painted`, milliseconds from the start of the process until
that paint was on the screen; `known` (home only), from asking for the vault, the store being
loaded, until then; `resident`, memory in MiB half a second later.
"""

import os
import sys
import time
from collections.abc import Callable
from pathlib import Path
from typing import TYPE_CHECKING

if TYPE_CHECKING:  # everything else is imported where the program itself would
    from PySide6.QtWidgets import QWidget

    from ui.program import Program

SIZE = (1366, 768)
CALM_MS = 500  # after the paint, until what still comes in behind it has come

Figures = dict[str, float]


def when_painted(widget: "QWidget", then: Callable[[], None]) -> None:
    """Call `then` once the next paint of `widget` has reached the screen."""
    from PySide6.QtCore import QEvent, QObject, QTimer

    class Watch(QObject):
        def eventFilter(self, watched: QObject, event: QEvent) -> bool:
            if event.type() == QEvent.Type.Paint:
                watched.removeEventFilter(self)
                QTimer.singleShot(0, then)
            return False

    widget.installEventFilter(Watch(widget))


def finish(figures: Figures) -> None:
    """Note the moment and, when all is calm, the memory; print, and end the process at once."""
    from PySide6.QtCore import QTimer

    figures["painted"] = (time.monotonic() - float(os.environ["STARTED_AT"])) * 1000

    def report() -> None:
        status = Path("/proc/self/status").read_text("ascii").splitlines()
        resident = next(line for line in status if line.startswith("VmRSS"))
        figures["resident"] = int(resident.split()[1]) / 1024
        print(*(f"{name} {value}" for name, value in figures.items()), sep="\n", flush=True)
        os._exit(0)  # an orderly end is not measured

    QTimer.singleShot(CALM_MS, report)


def bare() -> None:
    from PySide6.QtWidgets import QApplication, QMainWindow

    app = QApplication(sys.argv[:1])
    window = QMainWindow()
    window.resize(*SIZE)
    when_painted(window, lambda: finish({}))
    window.show()
    app.exec()


def gate(folder: str) -> None:
    """The first half of `ui.app.run`."""
    from facilitator import settings as settings_file
    from facilitator.cli import parse
    from ui.app import application
    from ui.gate.choice import gate_page
    from ui.main_window import MainWindow

    options = parse(["--data", folder])
    app, theme, _ = application(settings_file.load(options.paths))
    window = MainWindow()
    page = gate_page(options.paths, theme)
    window.hold(page)
    when_painted(page, lambda: finish({}))
    window.show()
    app.exec()


def home(folder: str, code: str) -> None:
    """All of `ui.app.run`, with the recovery code in the place of a person at the gate."""
    from facilitator import settings as settings_file
    from facilitator.cli import parse
    from ui.app import FirstPaint, application
    from ui.gate.choice import gate_page
    from ui.main_window import MainWindow

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

    await program.jobs.run(time.monotonic)  # stands behind the loading of the store
    known = time.monotonic()
    vault = await program.jobs.run(open_with_recovery_code, program.paths, code)
    await program.open_vault(vault)
    assert program.shell is not None
    assert program.shell.page is not None
    when_painted(program.shell.page, lambda: finish({"known": (time.monotonic() - known) * 1000}))
    await program.wait()


if __name__ == "__main__":
    kinds: dict[str, Callable[..., None]] = {"bare": bare, "gate": gate, "home": home}
    kinds[sys.argv[1]](*sys.argv[2:])
