"""The real program on an invisible screen, opened as often as a journey needs it."""

import asyncio
import gc
from collections.abc import Awaitable, Callable, Iterator
from datetime import datetime
from pathlib import Path

import pytest
from PySide6.QtCore import QLocale, Qt, QTranslator
from PySide6.QtWidgets import QApplication

from facilitator.paths import Paths
from facilitator.settings import Settings
from ui.rehearsal.hand import Hand
from ui.rehearsal.pace import LeapingClock
from ui.rehearsal.start import close_program, open_program

START = datetime(2024, 1, 15, 9, 50).astimezone()
PATIENCE = 100.0  # seconds for one whole journey

Tell = Callable[[Awaitable[None]], None]


class House:
    """One data folder and one clock; a program is opened on them, closed, opened again."""

    def __init__(self, app: QApplication, folder: Path) -> None:
        self.app = app
        self.folder = folder
        self.paths = Paths(folder / "data")
        self.clock = LeapingClock(START)
        self._open: list[Hand] = []

    def open(self, language: str = "en") -> Hand:
        """Start the program and show its gate."""
        hand = Hand(open_program(self.paths, Settings(language=language), self.clock))
        self._open.append(hand)
        return hand

    async def close(self, hand: Hand) -> None:
        """Close the window, and let the journey fail if anything went wrong on it."""
        self._open.remove(hand)
        hand.let_go()
        await close_program(hand.program)
        hand.window.deleteLater()
        for translator in self.app.findChildren(QTranslator):
            self.app.removeTranslator(translator)
            translator.deleteLater()
        if hand.errors:
            raise hand.errors[0]

    async def close_all(self) -> None:
        for hand in reversed(self._open):
            await self.close(hand)


@pytest.fixture
def undressed(qapp: QApplication) -> Iterator[QApplication]:
    """Give the application back to the next test as it was."""
    native = Qt.ApplicationAttribute.AA_DontUseNativeDialogs
    before = qapp.style().name(), qapp.palette(), qapp.font(), QLocale()
    yield qapp
    style, palette, font, locale = before
    qapp.setStyleSheet("")
    qapp.setStyle(style)
    qapp.setPalette(palette)
    qapp.setFont(font)
    qapp.setAttribute(native, False)
    qapp.setQuitOnLastWindowClosed(True)
    QLocale.setDefault(locale)
    gc.unfreeze()


@pytest.fixture
def house(
    undressed: QApplication, loop: asyncio.AbstractEventLoop, tmp_path: Path
) -> Iterator[House]:
    made = House(undressed, tmp_path)
    yield made
    loop.run_until_complete(made.close_all())


@pytest.fixture
def tell(loop: asyncio.AbstractEventLoop) -> Tell:
    """Tell a journey to its end, which must come."""

    async def whole(journey: Awaitable[None]) -> None:
        async with asyncio.timeout(PATIENCE):
            await journey

    return lambda journey: loop.run_until_complete(whole(journey))
