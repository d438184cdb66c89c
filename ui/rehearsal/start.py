"""Opening the program for a rehearsal, and closing it: the real one, only cheap and steerable."""

from PySide6.QtCore import Qt

from facilitator.keyslot import SMALLEST
from facilitator.paths import Paths
from facilitator.settings import Settings
from sessions.clock import Clock
from ui.app import application
from ui.gate.choice import gate_page
from ui.main_window import MainWindow
from ui.program import Program


def open_program(paths: Paths, settings: Settings, clock: Clock) -> Program:
    """Show the window with its gate; a new vault will be cheap to guess at."""
    app, theme, interpreter = application(settings)
    app.setAttribute(Qt.ApplicationAttribute.AA_DontUseNativeDialogs)  # a hand cannot reach them
    window = MainWindow()
    gate = gate_page(paths, theme)
    window.hold(gate)
    window.show()
    window.activateWindow()
    program = Program(app, window, interpreter, settings, paths, clock=clock, cost=SMALLEST)
    program.tend(gate)
    return program


async def close_program(program: Program) -> None:
    """Close as the window's own button does, and return when everything is on disk."""
    program.window.close()
    await program.wait()
