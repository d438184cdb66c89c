"""The one exit for errors nobody caught: a sentence for a person, a line for the log."""

import logging
import sys
from collections.abc import Callable
from types import TracebackType

from PySide6.QtCore import QCoreApplication

from facilitator import logs
from facilitator.errors import ActionableError
from facilitator.paths import Paths
from facilitator.words import error_sentence
from ui.language import translate

log = logging.getLogger("facilitator.ui")


class TroubleDesk:
    """Takes over `sys.excepthook`; `tell` shows a sentence and says whether it could."""

    def __init__(self, paths: Paths, tell: Callable[[str], bool]) -> None:
        self._tell = tell
        self._before = sys.excepthook
        self._log = logs.start(paths)
        sys.excepthook = self.take

    def uninstall(self) -> None:
        sys.excepthook = self._before
        logs.stop(self._log)

    def take(
        self, kind: type[BaseException], error: BaseException, trace: TracebackType | None
    ) -> None:
        """Show what a person can act on; log a bug without any personal text."""
        if isinstance(error, ActionableError):
            self._tell(error_sentence(error, translate))
            return
        if not issubclass(kind, Exception):
            self._before(kind, error, trace)
            return
        log.error("unexpected error", exc_info=(kind, error, trace))
        self._tell(
            QCoreApplication.translate(
                "TroubleDesk",
                "Something unexpected happened. What you typed is kept. "
                "If it happens again, close and reopen the program.",
            )
        )
