"""Run as a program: the members' screen sent from display to display by the panel's keys.

    python panel_displays.py FOLDER

As `two_displays`, which see. Prints as JSON what was seen.
"""

import json
import sys
from pathlib import Path

import qasync
from PySide6.QtWidgets import QApplication

from facilitator.settings import Settings
from tests.journeys.conftest import House
from tests.journeys.displays import LAPTOP, plug
from tests.journeys.keyboard import SHIFT, Key, press
from tests.journeys.led import Leading, Room, furnished
from ui.app import application
from ui.live.members_screen import AudienceControl
from ui.live.parts.screen_panel import ScreenPanel


class Story:
    def __init__(self, led: Leading) -> None:
        self.led = led
        self.told: dict[str, object] = {}

    @property
    def control(self) -> AudienceControl:
        return self.led.page.extras.audience

    @property
    def panel(self) -> ScreenPanel:
        return self.led.page.extras.screen.panel

    async def whole(self) -> None:
        await self.led.open()
        await self.led.start()
        press(Key.Key_F5, modifier=SHIFT)
        self.told["offered"] = self.offered()
        await self.go_there(2)
        self.told["on the beamer"] = self.where()
        press(Key.Key_Up)
        self.told["window is above"] = self.panel.current
        press(Key.Key_Down)
        await self.black_and_elsewhere()
        plug(LAPTOP)
        self.led.wait(5)
        await self.led.settle()
        self.told["unplugged"] = [self.where(), self.offered()]
        press(Key.Key_Escape)
        await self.led.leave()

    async def go_there(self, at: int) -> None:
        """Walk to the place with this number and press Space."""
        lines = list(self.panel._rows)
        while self.panel.current != lines[at]:
            press(Key.Key_Down)
        press(Key.Key_Space)
        self.led.hand.window.activateWindow()  # this window system gives it the keys unasked
        await self.led.until(QApplication.focusWidget, "the keys")

    async def black_and_elsewhere(self) -> None:
        """Blacked, it stays black in a window and back on the beamer."""
        self.control.blank()
        seen = []
        for place in (1, 2):
            await self.go_there(place)
            self.led.wait(5)
            assert self.control._window is not None
            seen.append([*self.where(), self.control.blanked, self.control._window.card.black])
        self.told["black"] = seen
        self.control.show_again()

    def offered(self) -> list[str]:
        rows = self.panel._rows
        return [line_id for line_id in rows if not line_id.startswith(("step:", "black"))]

    def where(self) -> list[object]:
        display = self.control.display
        return [self.control.is_open, display.name() if display is not None else ""]


async def seen(room: Room) -> dict[str, object]:
    story = Story(await room.enter())
    await story.whole()
    return story.told


def main(folder: Path) -> None:
    app, _theme, _interpreter = application(Settings(language="en"))
    try:
        with qasync.QEventLoop(app) as loop:
            room = furnished(House(folder), before=2)
            told = loop.run_until_complete(seen(room))
    finally:
        sys.excepthook = sys.__excepthook__  # what went wrong is for whoever started this
    print(json.dumps(told))


if __name__ == "__main__":
    main(Path(sys.argv[1]))
