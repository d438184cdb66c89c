"""Starts the face. The gate is painted before anything heavy is imported."""

import sys
from dataclasses import replace

from PySide6.QtCore import QEvent, QEventLoop, QObject, QTimer
from PySide6.QtWidgets import QApplication, QWidget

from facilitator import settings as settings_file
from facilitator.cli import Options
from facilitator.settings import Settings
from ui.gate.choice import gate_page
from ui.language import Interpreter, screen_language
from ui.main_window import MainWindow
from ui.theme import STYLE, Theme, apply_theme, load_theme

LONGEST_WAIT_FOR_PAINT_MS = 2000


class FirstPaint(QObject):
    """Runs the event loop until `widget` has been painted once."""

    def __init__(self, widget: QWidget) -> None:
        super().__init__()
        self._loop = QEventLoop()
        self._widget = widget
        widget.installEventFilter(self)

    def wait(self) -> None:
        """Return after the first paint, or after two seconds on a screen that never paints."""
        QTimer.singleShot(LONGEST_WAIT_FOR_PAINT_MS, self._loop.quit)
        self._loop.exec()
        self._widget.removeEventFilter(self)

    def eventFilter(self, _watched: QObject, event: QEvent) -> bool:
        if event.type() == QEvent.Type.Paint:
            QTimer.singleShot(0, self._loop.quit)  # let this very paint reach the screen
        return False


def application(settings: Settings) -> tuple[QApplication, Theme, Interpreter]:
    """Build the one QApplication, dressed and speaking."""
    existing = QApplication.instance()
    if existing is None:
        QApplication.setStyle(STYLE)  # before there is one, or it dresses itself twice
    app = existing if isinstance(existing, QApplication) else QApplication(sys.argv[:1])
    app.setApplicationName("HomeroomFacilitator")
    app.setQuitOnLastWindowClosed(False)  # the program saves first and ends by itself
    interpreter = Interpreter(app)
    interpreter.speak(screen_language(settings))
    theme = load_theme(settings.theme, settings.text_size)
    apply_theme(app, theme)
    return app, theme, interpreter


def run(options: Options) -> int:
    """Open the program and return its exit code when it was closed."""
    settings = settings_file.load(options.paths)
    if options.language:
        settings = replace(settings, language=options.language)
    app, theme, interpreter = application(settings)
    window = MainWindow()
    gate = gate_page(options.paths, theme, demo=options.demo)
    window.hold(gate)
    window.show()
    FirstPaint(gate).wait()
    from ui.program import run_program  # asyncio, the worker and the store behind them

    return run_program(app, window, gate, interpreter, settings, options)
