"""Nobody there for some minutes, or a laptop that slept: the vault locks."""

from collections.abc import Iterator
from datetime import UTC, datetime

import pytest
from PySide6.QtCore import QPoint, Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QPlainTextEdit
from pytestqt.qtbot import QtBot

from sessions.clock import ManualClock
from ui.idle import IdleWatch

MINUTES = 5


class Watched:
    """A window somebody may or may not be working in."""

    def __init__(self, app: QApplication, qtbot: QtBot) -> None:
        self.clock = ManualClock(datetime(2024, 2, 5, 9, 0, tzinfo=UTC))
        self.minutes = MINUTES
        self.watch = IdleWatch(app, self.clock, lambda: self.minutes)
        self.locked = 0
        self.watch.idle.connect(self._lock)
        self.edit = QPlainTextEdit()
        qtbot.addWidget(self.edit)
        self.edit.show()

    def _lock(self) -> None:
        self.locked += 1

    def pass_by(self, seconds: int) -> None:
        """Let the watch look once a second, as it does."""
        for _second in range(seconds):
            self.clock.advance(1)
            self.watch.look()


@pytest.fixture
def watched(qapp: QApplication, qtbot: QtBot) -> Iterator[Watched]:
    made = Watched(qapp, qtbot)
    made.watch.start()
    yield made
    made.watch.stop()


def test_five_minutes_without_a_sign_are_idle_once(watched: Watched) -> None:
    watched.pass_by(MINUTES * 60)
    assert watched.locked == 0
    watched.pass_by(1)
    assert watched.locked == 1
    watched.pass_by(MINUTES * 60)
    assert watched.locked == 1


@pytest.mark.parametrize("sign", ["key", "press", "move", "wheel"])
def test_any_sign_of_life_begins_the_minutes_anew(watched: Watched, sign: str) -> None:
    watched.pass_by(MINUTES * 60 - 1)
    window = watched.edit.windowHandle()
    if sign == "key":
        QTest.keyClick(window, Qt.Key.Key_A)
    elif sign == "press":
        QTest.mouseClick(window, Qt.MouseButton.LeftButton, pos=QPoint(5, 5))
    elif sign == "move":
        QTest.mouseMove(window, QPoint(5, 5))
        QTest.mouseMove(window, QPoint(9, 9))
    else:
        QTest.wheelEvent(window, QPoint(5, 5), QPoint(0, 120))
    watched.pass_by(MINUTES * 60 - 1)
    assert watched.locked == 0
    watched.pass_by(2)
    assert watched.locked == 1


def test_a_window_that_comes_later_counts_as_well(watched: Watched, qtbot: QtBot) -> None:
    """A dialog has a window of its own."""
    later = QPlainTextEdit()
    qtbot.addWidget(later)
    later.show()
    later.activateWindow()
    qtbot.waitUntil(lambda: QApplication.focusWindow() is later.windowHandle())
    watched.pass_by(MINUTES * 60 - 1)
    QTest.keyClick(later.windowHandle(), Qt.Key.Key_A)
    watched.pass_by(2)
    assert watched.locked == 0
    assert later.toPlainText() == "a"


def test_a_sleep_is_noticed_at_the_first_look(watched: Watched) -> None:
    watched.pass_by(3)
    watched.clock.sleep(61)
    watched.watch.look()
    assert watched.locked == 1


def test_a_window_that_was_stuck_for_a_while_has_not_slept(watched: Watched) -> None:
    watched.clock.advance(50)
    watched.watch.look()
    assert watched.locked == 0


def test_a_clock_that_is_set_back_locks_nobody_out(watched: Watched) -> None:
    watched.clock.set_wall(-3600)
    watched.watch.look()
    assert watched.locked == 0


def test_a_clock_that_is_set_back_keeps_nothing_open(watched: Watched) -> None:
    watched.pass_by(MINUTES * 60 - 10)
    watched.clock.set_wall(-3600)
    watched.pass_by(9)
    assert watched.locked == 0
    watched.pass_by(3)
    assert watched.locked == 1


def test_the_minutes_are_those_of_the_settings_now(watched: Watched) -> None:
    watched.minutes = 1
    watched.pass_by(61)
    assert watched.locked == 1


def test_stopped_it_sees_nothing_and_started_it_begins_anew(watched: Watched) -> None:
    watched.pass_by(200)
    watched.watch.stop()
    watched.watch.stop()
    watched.clock.advance(10_000)
    watched.watch.start()
    watched.watch.start()
    watched.pass_by(MINUTES * 60)
    assert watched.locked == 0


def test_it_looks_by_itself(watched: Watched, qtbot: QtBot) -> None:
    watched.clock.sleep(61)
    qtbot.waitUntil(lambda: watched.locked == 1, timeout=5000)


def test_a_fast_clock_does_not_lock_sooner(qapp: QApplication, qtbot: QtBot) -> None:
    """A rehearsal's minutes are seconds; the person at the keyboard is as quick as ever."""
    fast = Watched(qapp, qtbot)
    fast.clock.rate = 240.0
    fast.watch.start()
    for _second in range(MINUTES * 60):
        fast.clock.advance(240)
        fast.watch.look()
    assert fast.locked == 0
    fast.clock.advance(241)
    fast.watch.look()
    assert fast.locked == 1
    fast.watch.stop()
