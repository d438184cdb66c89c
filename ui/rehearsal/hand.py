"""A hand at the keyboard: presses keys, types, waits until something is there, takes pictures."""

import asyncio
import sys
import time
from collections.abc import Callable
from pathlib import Path
from types import TracebackType
from typing import TypeVar

from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import (
    QAbstractButton,
    QFileDialog,
    QLineEdit,
    QStackedLayout,
    QWidget,
)

from ui.main_window import MainWindow
from ui.page import Page
from ui.program import Program
from ui.rehearsal.pace import LeapingClock
from ui.shell import Shell
from ui.widgets.kit import KeyButton

PATIENCE = 30.0  # seconds until a condition must hold
LOOK_EVERY = 0.01
QUICKLY = 75  # how pictures are packed: half the time, three percent larger
LEAP = 5.0  # seconds of a leaping clock between two looks
LONGEST_STAGE = 4 * 3600.0  # seconds of the clock

W = TypeVar("W", bound=QWidget)
P = TypeVar("P", bound=Page)


class NotThereError(AssertionError):
    """What was waited for did not come."""


class Hand:
    """Works on one running program. `pictures` None takes none.

    Whatever reaches `sys.excepthook` meanwhile is kept in `errors`: a rehearsal during which
    something went wrong has failed, even if it came to its end. `acts` counts what was done (a
    key, a click, a field filled), `letters` what was typed into fields.
    """

    def __init__(self, program: Program, pictures: Path | None = None) -> None:
        self.program = program
        self.pictures = pictures
        self.errors: list[BaseException] = []
        self.acts = 0
        self.letters = 0
        self._taken = 0
        self._before = sys.excepthook
        sys.excepthook = self._keep

    def let_go(self) -> None:
        sys.excepthook = self._before

    @property
    def window(self) -> MainWindow:
        return self.program.window

    @property
    def shell(self) -> Shell:
        assert self.program.shell is not None
        return self.program.shell

    async def until(
        self, condition: Callable[[], object], what: str, patience: float = PATIENCE
    ) -> None:
        """Wait until `condition` is true; `NotThereError` after `patience` seconds."""
        end = time.monotonic() + patience
        while not condition():
            if self.errors:
                raise self.errors[0]
            if time.monotonic() > end:
                raise NotThereError(what)
            await asyncio.sleep(LOOK_EVERY)

    async def pass_time_until(self, condition: Callable[[], object], what: str) -> None:
        """Wait for what only time brings; a clock that can leap does so meanwhile."""
        clock = self.program.clock
        if not isinstance(clock, LeapingClock):
            await self.until(condition, what, PATIENCE + LONGEST_STAGE / clock.rate)
            return
        for _leap in range(round(LONGEST_STAGE / LEAP)):
            if condition():
                return
            if self.errors:
                raise self.errors[0]
            clock.leap(LEAP)
            await asyncio.sleep(0)
        raise NotThereError(what)

    async def page(self, kind: type[P]) -> P:
        """Wait until a page of this kind is in view and drawn, and return it."""
        await self.until(
            lambda: self.program.shell is not None and isinstance(self.shell.page, kind),
            f"{kind.__name__} in view",
        )
        await self.settle()
        found = self.shell.page
        assert isinstance(found, kind)
        return found

    async def settle(self) -> None:
        """Wait until no work that was started is going on and everything typed is on disk."""
        program = self.program
        await self.until(lambda: not program.jobs.busy, "the end of the work")
        if program.shell is not None:
            await program.shell.desk.saver.flush()
            await self.until(lambda: not program.jobs.busy, "the end of the saving")
        await asyncio.sleep(LOOK_EVERY)  # one round of the event loop lays out what changed

    def key(
        self,
        target: QWidget,
        key: Qt.Key,
        modifier: Qt.KeyboardModifier = Qt.KeyboardModifier.NoModifier,
    ) -> None:
        self.acts += 1
        QTest.keyClick(target, key, modifier)

    def write(self, target: QWidget, text: str) -> None:
        """Type into a field that stands there; characters no keyboard has are typed as well."""
        self.acts += 1
        self.letters += len(text)
        target.setFocus()
        QTest.keyClicks(target, text)

    def press(self, button: QAbstractButton) -> None:
        """Click a button in its middle; `NotThereError` when a person could not."""
        if not (button.isVisible() and button.isEnabled()):
            raise NotThereError(f"button {_caption(button)!r} that can be pressed")
        self.click(button)

    def click(self, target: QWidget) -> None:
        """Click in the middle of something that is not a button."""
        self.acts += 1
        QTest.mouseClick(target, Qt.MouseButton.LeftButton)

    def button(self, inside: QWidget, caption: str) -> QAbstractButton:
        """Find a visible button by its words, or by the name it has for a screen reader."""
        for found in inside.findChildren(QAbstractButton):
            if found.isVisible() and caption in (_caption(found), found.accessibleName()):
                return found
        raise NotThereError(f"button {caption!r}")

    async def answer_file_dialog(self, parent: QWidget, file: Path) -> None:
        """Choose `file` in the dialog that `parent` has opened."""
        await self.until(lambda: _dialog(parent) is not None, "a file dialog")
        dialog = _dialog(parent)
        assert dialog is not None
        name = dialog.findChild(QLineEdit, "fileNameEdit")
        assert name is not None
        # What an earlier walk left there goes; asked about, it would be waited for without an end.
        dialog.setOption(QFileDialog.Option.DontConfirmOverwrite)
        name.setText(str(file.resolve()))  # the dialog stands in a folder of its own
        QTest.keyClick(dialog, Qt.Key.Key_Return)

    async def picture(self, name: str) -> None:
        """Keep what the window shows as NN-name.png; NotThereError when part of it has no place."""
        await self.settle()
        everything = f"a place for everything in {name}"
        await self.until(lambda: not _without_place(self.window), everything)
        if self.pictures is not None:
            self._taken += 1
            file = self.pictures / f"{self._taken:02}-{name}.png"
            if not self.window.grab().save(str(file), "PNG", QUICKLY):
                raise OSError(f"{file.name} could not be written")

    def _keep(
        self, kind: type[BaseException], error: BaseException, trace: TracebackType | None
    ) -> None:
        self.errors.append(error)
        self._before(kind, error, trace)


def _without_place(window: QWidget) -> list[str]:
    """What is in view and was never laid out since it was filled: it would be an empty box."""
    return [
        type(each).__name__
        for each in window.findChildren(QWidget)
        if each.isVisible()
        and (layout := each.layout()) is not None
        and layout.count() > 0
        and not isinstance(layout, QStackedLayout)  # keeps no geometry of its own
        and layout.geometry().isNull()
        and not each.visibleRegion().isEmpty()
    ]


def _dialog(parent: QWidget) -> QFileDialog | None:
    return next((d for d in parent.findChildren(QFileDialog) if d.isVisible()), None)


def _caption(button: QAbstractButton) -> str:
    return button.caption() if isinstance(button, KeyButton) else button.text()
