"""Run as a program: a meeting with the members' screen on a second display, which is unplugged.

    python two_displays.py FOLDER

FOLDER is empty; everything is kept in FOLDER/data. Prints as JSON what was seen. The platform has
to know both displays from its start (see `displays.configuration`).
"""

import json
import sys
from dataclasses import asdict
from pathlib import Path

import qasync
from PySide6.QtCore import QEvent, QObject
from PySide6.QtGui import QMoveEvent
from PySide6.QtWidgets import QApplication

from facilitator.settings import Settings
from sessions.records import Stage
from tests.journeys.conftest import House
from tests.journeys.displays import BEAMER, LAPTOP, plug
from tests.journeys.keyboard import Key, press, write
from tests.journeys.led import MINUTE, Leading, Room, furnished
from tests.journeys.marks import WORDS
from ui.app import application
from ui.live.members_screen import AudienceControl
from ui.live.parts.audience_card import AudienceCard
from ui.live.parts.audience_window import AudienceWindow


class Watcher(QObject):
    """Sits among the members: every card that was drawn, and where their screen was to be seen."""

    def __init__(self, window: AudienceWindow) -> None:
        super().__init__()
        self._window = window
        self.cards: list[AudienceCard] = [window.card]
        self.places: set[str] = set()
        window.drawn.connect(self.cards.append)
        window.installEventFilter(self)
        window.windowHandle().installEventFilter(self)

    def go_home(self) -> None:
        self._window.removeEventFilter(self)
        self._window.windowHandle().removeEventFilter(self)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Every show, move and paint of it."""
        if self._window.isVisible():
            self.places.add(self._window.screen().name())
            if isinstance(event, QMoveEvent) and watched is self._window:
                self.places.add(at(event.pos().x()))
        return False


def at(x: int) -> str:
    return BEAMER if x >= 1366 else LAPTOP


class Story:
    def __init__(self, led: Leading) -> None:
        self.led = led
        self.told: dict[str, object] = {}
        self.watcher: Watcher

    @property
    def control(self) -> AudienceControl:
        return self.led.page.extras.audience

    @property
    def window(self) -> AudienceWindow:
        assert self.control._window is not None
        return self.control._window

    async def whole(self) -> None:
        await self.led.open()
        await self.led.start()
        await self.it_is_opened()
        self.watcher = Watcher(self.window)
        await self.private_things()
        await self.to_the_activity()
        await self.it_is_unplugged()
        await self.it_is_plugged_in_again()
        await self.to_the_end()

    async def it_is_opened(self) -> None:
        press(Key.Key_F5)
        await self.it_shows_something()
        self.told["opened"] = self.where()
        self.led.hand.window.activateWindow()  # this window system gives it the keys unasked
        await self.led.until(QApplication.focusWidget, "the keys")

    def where(self) -> list[object]:
        window = self.window
        full = window.isFullScreen()
        return [window.isVisible(), full, at(window.geometry().x()), window.screen().name()]

    async def it_shows_something(self) -> None:
        await self.led.until(lambda: not self.window.card.black, "something on the screen")

    async def private_things(self) -> None:
        """Notes, marks, a latecomer, a step about somebody: all that is about a member."""
        self.led.wait(MINUTE)
        press(Key.Key_1, Key.Key_Q, Key.Key_N)
        write(WORDS[2])
        press(Key.Key_Escape, Key.Key_9, Key.Key_A, Key.Key_0, Key.Key_N)
        write(WORDS[1])
        press(Key.Key_Escape, Key.Key_Insert)
        write(f"Ask {self.led.room.called(1)} about {WORDS[3]}")
        press(Key.Key_Return)
        self.led.page.setFocus()
        await self.led.settle()

    async def to_the_activity(self) -> None:
        self.led.wait(8 * MINUTE)
        self.led.go_on(Stage.TRANSITION)
        await self.it_shows_something()
        press(Key.Key_9, Key.Key_L)
        self.led.wait(6 * MINUTE)
        self.led.go_on(Stage.ACTIVITY)
        await self.it_shows_something()
        press(Key.Key_4, Key.Key_V)
        self.led.wait(3 * MINUTE)

    async def it_is_unplugged(self) -> None:
        """In the middle of the activity; nothing of the event loop runs in between."""
        before = self.led.moment.elapsed
        plug(LAPTOP)
        self.told["at once"] = [self.control.is_open, self.window.isVisible()]
        self.told["card"] = self.window.card.black
        self.led.wait(MINUTE)
        await self.led.settle()
        banner = self.led.hand.shell.banner
        self.told["sentence"] = [banner.isVisible(), banner.text]
        self.told["afterwards"] = [self.control.is_open, self.window.isVisible()]
        self.told["went on"] = self.led.moment.elapsed - before
        self.told["keys"] = QApplication.focusWidget() is self.led.page
        self.told["thumb"] = self.control.thumb.isVisible()

    async def it_is_plugged_in_again(self) -> None:
        """It does not come back by itself, in case it is another room's display."""
        plug(LAPTOP, BEAMER)
        self.led.wait(MINUTE)
        await self.led.settle()
        self.told["plugged"] = [self.control.is_open, self.window.isVisible()]
        await self.it_is_opened_again()

    async def it_is_opened_again(self) -> None:
        press(Key.Key_F5)
        await self.it_shows_something()
        self.told["again"] = self.where()
        self.led.hand.window.activateWindow()
        await self.led.until(QApplication.focusWidget, "the keys")

    async def to_the_end(self) -> None:
        self.led.wait(10 * MINUTE)
        self.led.go_on(Stage.CLOSING)
        await self.it_shows_something()
        self.led.wait(10 * MINUTE)
        self.watcher.go_home()
        await self.led.finish()
        every = QApplication.topLevelWidgets()
        left = [each for each in every if isinstance(each, AudienceWindow) and each.isVisible()]
        self.told["over"] = len(left)
        await self.led.leave()


async def seen(room: Room) -> dict[str, object]:
    story = Story(await room.enter())
    await story.whole()
    cards = [asdict(card) for card in story.watcher.cards]
    return {**story.told, "cards": cards, "places": sorted(story.watcher.places)}


def main(folder: Path) -> None:
    app, _theme, _interpreter = application(Settings(language="en"))
    try:
        with qasync.QEventLoop(app) as loop:
            room = furnished(House(folder), before=2)
            told = loop.run_until_complete(seen(room))
    finally:
        sys.excepthook = sys.__excepthook__  # what went wrong is for whoever started this
    print(json.dumps({**told, "meeting": room.meeting.id}))


if __name__ == "__main__":
    main(Path(sys.argv[1]))
