"""The two small timers: private, calm, and beside the plan."""

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QImage
from PySide6.QtTest import QTest
from pytestqt.qtbot import QtBot

from sessions.clock import ManualClock
from ui.live.parts.turn_timer import ExtraTimer, SmallTimer, TurnTimer, figures
from ui.theme import load_theme

LEFT = Qt.MouseButton.LeftButton


@pytest.fixture
def turn(qtbot: QtBot, clock: ManualClock) -> TurnTimer:
    made = TurnTimer(load_theme("light", 100), clock, key="T", next_key="U")
    qtbot.addWidget(made)
    return made


@pytest.fixture
def extra(qtbot: QtBot, clock: ManualClock) -> ExtraTimer:
    made = ExtraTimer(load_theme("light", 100), clock, key="E")
    qtbot.addWidget(made)
    made.show()
    return made


def shown(timer: SmallTimer) -> tuple[str, str]:
    timer.look()
    return timer._figures.text(), timer._state.text()


@pytest.mark.parametrize(
    ("seconds", "text"), [(0, "0:00"), (59.9, "0:59"), (60, "1:00"), (-65, "1:05"), (600, "10:00")]
)
def test_figures(seconds: float, text: str) -> None:
    assert figures(seconds) == text


def test_a_turn_is_off_until_it_is_asked_for(turn: TurnTimer, clock: ManualClock) -> None:
    turn.set_length(120)
    assert not turn.on
    assert not turn.running
    turn.press()
    assert turn.on
    clock.advance(30)
    assert shown(turn) == ("1:30", "left")
    turn.press()
    clock.advance(60)
    assert shown(turn) == ("1:30", "stands")
    turn.press()
    clock.advance(10)
    assert shown(turn) == ("1:20", "left")
    turn.put_away()
    assert not turn.on
    assert not turn._ticker.isActive()


def test_the_next_turn_begins_at_its_full_length(turn: TurnTimer, clock: ManualClock) -> None:
    turn.set_length(120)
    turn.press()
    clock.advance(100)
    turn.set_length(90)
    assert shown(turn) == ("0:20", "left")
    QTest.mouseClick(turn._next, LEFT)
    assert shown(turn) == ("1:30", "left")


def test_a_turn_goes_on_past_its_end_and_says_so_once(
    qtbot: QtBot, turn: TurnTimer, clock: ManualClock
) -> None:
    turn.set_length(60)
    turn.press()
    with qtbot.waitSignal(turn.over):
        clock.advance(61)
    ends: list[int] = []
    turn.over.connect(lambda: ends.append(1))
    clock.advance(5)
    assert shown(turn) == ("+0:06", "over")
    assert ends == []


def test_without_a_length_a_turn_counts_up(turn: TurnTimer, clock: ManualClock) -> None:
    turn.press()
    clock.advance(75)
    assert shown(turn) == ("1:15", "so far")


@pytest.mark.parametrize("passed", [0, 30, 59, 200])
def test_it_is_never_red(turn: TurnTimer, clock: ManualClock, passed: int) -> None:
    turn.set_length(60)
    turn.press()
    clock.advance(passed)
    turn.look()
    assert reddest(turn.grab().toImage()) < 60


def reddest(image: QImage) -> int:
    """By how much red outweighs both other colours, at most."""
    pixels = (image.pixelColor(x, y) for x in range(image.width()) for y in range(image.height()))
    return max(pixel.red() - max(pixel.green(), pixel.blue()) for pixel in pixels)


def test_the_extra_timer_counts_down_by_its_own_buttons(
    extra: ExtraTimer, clock: ManualClock
) -> None:
    assert shown(extra) == ("3:00", "stands")
    QTest.mouseClick(extra._more, LEFT)
    QTest.mouseClick(extra._go, LEFT)
    clock.advance(30)
    assert shown(extra) == ("3:30", "left")
    QTest.mouseClick(extra._less, LEFT)
    assert shown(extra) == ("2:30", "left")
    QTest.mouseClick(extra._go, LEFT)
    assert extra._go.caption() == "Go on"
    QTest.mouseClick(extra._again, LEFT)
    assert shown(extra) == ("3:00", "stands")
    assert extra._go.caption() == "Start"


def test_one_to_ten_minutes(extra: ExtraTimer) -> None:
    extra.set_minutes(99)
    assert extra.minutes == 10
    assert not extra._more.isEnabled()
    extra.set_minutes(0)
    assert extra.minutes == 1
    assert not extra._less.isEnabled()


def test_turned_round_it_counts_up_and_keeps_what_ran(
    extra: ExtraTimer, clock: ManualClock
) -> None:
    extra.go_or_pause()
    clock.advance(45)
    QTest.mouseClick(extra._way, LEFT)
    assert shown(extra) == ("0:45", "so far")
    clock.advance(600)
    assert shown(extra) == ("10:45", "so far")
    QTest.mouseClick(extra._way, LEFT)
    assert shown(extra) == ("+7:45", "over")


def test_hidden_it_still_says_that_it_is_over(
    qtbot: QtBot, extra: ExtraTimer, clock: ManualClock
) -> None:
    extra.set_minutes(1)
    extra.go_or_pause()
    extra.hide()
    with qtbot.waitSignal(extra.over):
        clock.advance(60)
    extra.begin_again()
    assert not extra._ticker.isActive()


def test_no_button_takes_the_keys_of_the_meeting(turn: TurnTimer, extra: ExtraTimer) -> None:
    buttons = (turn._go, turn._next, extra._go, extra._less, extra._more, extra._way, extra._again)
    assert {button.focusPolicy() for button in buttons} == {Qt.FocusPolicy.NoFocus}
