"""The real program on an invisible screen, opened as often as a journey needs it."""

import asyncio
import gc
from collections.abc import Awaitable, Callable, Iterator
from datetime import datetime, timedelta
from pathlib import Path

import pytest
from PySide6.QtCore import QLocale, Qt, QTranslator
from PySide6.QtWidgets import QApplication

from facilitator import vault as vaults
from facilitator.demo import programme
from facilitator.keyslot import SMALLEST
from facilitator.paths import Paths
from facilitator.reference import reference
from facilitator.settings import Settings
from facilitator.store import demo
from ui.rehearsal.first_run import REHEARSAL_PASSPHRASE
from ui.rehearsal.hand import Hand
from ui.rehearsal.pace import LeapingClock
from ui.rehearsal.start import close_program, open_program

START = datetime(2024, 1, 15, 9, 50).astimezone()
PATIENCE = 300.0  # seconds for one whole journey, on a busy machine

Tell = Callable[[Awaitable[None]], None]


class House:
    """One data folder and one clock; a program is opened on them, closed, opened again."""

    def __init__(self, folder: Path) -> None:
        self.folder = folder
        self.paths = Paths(folder / "data")
        self.clock = LeapingClock(START)
        self._open: list[Hand] = []

    def furnish(self, language: str = "en") -> None:
        """Put the reference programme there, three meetings held; let it be ten minutes before
        the fourth."""
        last = reference(language).walks[-1].started_at
        made = vaults.create(self.paths, REHEARSAL_PASSPHRASE, SMALLEST)
        try:
            demo.fill(made.database, programme(language, last.date()))
        finally:
            made.close()
        self.clock.jump_to(last - timedelta(minutes=10))

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
        app = hand.program.app
        for translator in app.findChildren(QTranslator):
            app.removeTranslator(translator)
            translator.deleteLater()
        if hand.errors:
            raise hand.errors[0]

    async def close_all(self) -> None:
        for hand in tuple(self._open):
            await self.close(hand)


@pytest.fixture
def undressed(qapp: QApplication) -> Iterator[None]:
    """Give the application back to the next test as it was."""
    native = Qt.ApplicationAttribute.AA_DontUseNativeDialogs
    before = qapp.style().name(), qapp.palette(), qapp.font(), QLocale()
    yield
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
def house(undressed: None, loop: asyncio.AbstractEventLoop, tmp_path: Path) -> Iterator[House]:
    made = House(tmp_path)
    yield made
    loop.run_until_complete(made.close_all())


@pytest.fixture
def tell(loop: asyncio.AbstractEventLoop) -> Tell:
    """Tell a journey to its end, which must come."""

    async def whole(journey: Awaitable[None]) -> None:
        async with asyncio.timeout(PATIENCE):
            await journey

    return lambda journey: loop.run_until_complete(whole(journey))
