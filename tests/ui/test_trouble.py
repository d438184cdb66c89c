"""The one exit for errors: a sentence for her, a line without any personal word for the log."""

import asyncio
import logging
import sys
from collections.abc import Iterator
from pathlib import Path

import pytest
from PySide6.QtCore import QTimer
from PySide6.QtWidgets import QApplication

from facilitator.errors import ActionableError, Trouble
from facilitator.paths import Paths
from ui.jobs import Jobs
from ui.trouble import TroubleDesk

SECRET = "Siti Aminah berkata: saya takut pulang"


class Page:
    """Hears what the desk has to say; `passed_on` is what the hook before it got."""

    def __init__(self, folder: Path) -> None:
        self.paths = Paths(folder / "data")
        self.paths.prepare()
        self.said: list[str] = []
        self.passed_on: list[type[BaseException]] = []
        sys.excepthook = lambda kind, _error, _trace: self.passed_on.append(kind)
        self.desk = TroubleDesk(self.paths, self._hear)

    def _hear(self, sentence: str) -> bool:
        self.said.append(sentence)
        return True

    def log(self) -> str:
        return self.paths.log.read_text("utf-8") if self.paths.log.exists() else ""


@pytest.fixture
def page(tmp_path: Path, qapp: QApplication) -> Iterator[Page]:
    before, handlers = sys.excepthook, list(logging.getLogger().handlers)
    made = Page(tmp_path)
    assert sys.excepthook == made.desk.take
    yield made
    made.desk.uninstall()
    assert sys.excepthook != made.desk.take
    assert logging.getLogger().handlers == handlers  # the log file is let go of
    sys.excepthook = before


def throw(error: BaseException) -> None:
    """Let `error` be raised and arrive like one that nobody caught."""
    try:
        raise error
    except BaseException as caught:
        sys.excepthook(type(caught), caught, caught.__traceback__)


def test_what_a_person_can_act_on_becomes_a_sentence(page: Page) -> None:
    throw(ActionableError(Trouble.DISK_FULL, folder="/rumah/Siti"))
    assert len(page.said) == 1
    assert page.said[0].startswith("The disk is full")
    assert "Siti" not in page.log()


def test_the_facts_stand_in_the_sentence(page: Page) -> None:
    throw(ActionableError(Trouble.FOLDER_IN_USE, folder="/rumah/Siti"))
    assert "/rumah/Siti" in page.said[0]
    assert page.log() == ""


def test_a_bug_ends_calmly_and_its_text_stays_out_of_the_log(
    page: Page, caplog: pytest.LogCaptureFixture
) -> None:
    try:
        throw(ValueError(SECRET))
    finally:
        caplog.clear()
    assert len(page.said) == 1
    assert "What you typed is kept" in page.said[0]
    assert SECRET not in page.said[0]
    log = page.log()
    assert "ValueError" in log
    assert "test_trouble.py" in log
    assert not any(word in log for word in SECRET.split())


def test_causes_and_contexts_do_not_bring_the_text_along(
    page: Page, caplog: pytest.LogCaptureFixture
) -> None:
    def fail() -> None:
        try:
            {}[SECRET]
        except KeyError as error:
            raise RuntimeError(SECRET) from error

    try:
        fail()
    except RuntimeError as error:
        sys.excepthook(type(error), error, error.__traceback__)
    caplog.clear()
    assert "RuntimeError" in page.log()
    assert "Siti" not in page.log()


def test_a_bug_in_a_slot_and_one_in_a_task_find_the_same_exit(
    page: Page, loop: asyncio.AbstractEventLoop, caplog: pytest.LogCaptureFixture
) -> None:
    jobs = Jobs()

    def slot() -> None:
        raise ValueError(SECRET)

    async def task() -> None:
        raise KeyError(SECRET)

    async def tale() -> None:
        QTimer.singleShot(0, slot)
        jobs.start(task())
        for _turn in range(200):
            if len(page.said) == 2:
                break
            await asyncio.sleep(0.005)
        await jobs.settle()

    loop.run_until_complete(tale())
    jobs.close()
    caplog.clear()
    assert len(page.said) == 2
    assert "ValueError" in page.log()
    assert "KeyError" in page.log()
    assert "Siti" not in page.log()


def test_an_interruption_goes_the_usual_way(page: Page) -> None:
    """Ctrl+C in the terminal is no error of the program."""
    throw(KeyboardInterrupt())
    assert page.passed_on == [KeyboardInterrupt]
    assert page.said == []
    assert page.log() == ""


def test_a_page_that_cannot_speak_does_not_swallow_the_log(
    tmp_path: Path, qapp: QApplication, caplog: pytest.LogCaptureFixture
) -> None:
    def mute(_sentence: str) -> bool:
        return False

    paths = Paths(tmp_path / "other")
    paths.prepare()
    desk = TroubleDesk(paths, mute)
    throw(ValueError(SECRET))
    desk.uninstall()
    caplog.clear()
    assert "ValueError" in paths.log.read_text("utf-8")
