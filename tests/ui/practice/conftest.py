"""Somebody who practices, in the house with the shell."""

import tempfile
from collections.abc import Awaitable, Callable
from pathlib import Path
from typing import TYPE_CHECKING

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QLabel

from ui.places import Practice
from ui.practice.page import PracticePage
from ui.practice.run import PracticeRun

if TYPE_CHECKING:
    from tests.ui.conftest import House
else:
    House = object

Key = Qt.Key


@pytest.fixture(autouse=True)
def folders(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """Where temporary folders are made."""
    made = tmp_path / "temporary"
    made.mkdir()
    monkeypatch.setattr(tempfile, "tempdir", str(made))
    return made


class Stand:
    """Somebody who practices."""

    def __init__(self, house: House, page: PracticePage) -> None:
        self.house = house
        self.page = page

    @property
    def run(self) -> PracticeRun:
        assert self.page.run is not None
        return self.page.run

    @property
    def strip(self) -> str:
        return self.page.strip.cue

    def wait(self, seconds: float) -> None:
        """Let practice seconds pass while the page looks at the clock."""
        while seconds > 0:
            self.house.clock.advance(5 / self.run.pace)
            seconds -= 5
            self.run.page.controller.look()

    def use(self, share: float) -> None:
        """Let time pass until so much of the stage is used."""
        moment = self.run.page.controller.moment
        stage = next(each for each in moment.stages if each.stage is moment.stage)
        self.wait(share * stage.planned - stage.spent)

    def words(self) -> str:
        labels = self.page.findChildren(QLabel)
        return "\n".join(each.text() for each in labels if each.isVisible())


Come = Callable[[], Awaitable[Stand]]


@pytest.fixture
def left(house: House, folders: Path) -> Callable[[], Awaitable[list[Path]]]:
    """Tell what is in `folders` when the worker has done all it was asked to do."""

    def there() -> list[Path]:
        return list(folders.iterdir())

    return lambda: house.desk.jobs.run(there)


@pytest.fixture
def come(house: House) -> Come:
    """Come to the choice."""

    async def there() -> Stand:
        page = await house.go(Practice())
        assert isinstance(page, PracticePage)
        return Stand(house, page)

    return there


@pytest.fixture
def open_run(house: House, come: Come) -> Come:
    """Enter starts the practice."""

    async def opened() -> Stand:
        stand = await come()
        house.key(Key.Key_Return)
        await house.until(lambda: stand.page.run is not None)
        await house.settle()
        return stand

    return opened


@pytest.fixture
def begin(house: House, open_run: Come) -> Come:
    """Enter starts the practice, and Enter starts the meeting."""

    async def begun() -> Stand:
        stand = await open_run()
        house.key(Key.Key_Return)
        await house.settle()
        assert stand.run.begun
        return stand

    return begun
