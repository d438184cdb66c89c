"""The chime: the tone itself, when it is rung in a meeting, and what is said where it cannot be."""

import io
import wave
from array import array
from collections.abc import Awaitable, Callable, Coroutine
from importlib.util import find_spec
from itertools import pairwise
from typing import TYPE_CHECKING, Any

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QLabel
from pytestqt.qtbot import QtBot

from facilitator.settings import Settings
from sessions.records import Meeting, Stage
from ui.chime import MULTIMEDIA, PART, RATE, Chime, QtPlayer, tone
from ui.desk import Desk
from ui.settings.sound import SoundSection

if TYPE_CHECKING:
    from .conftest import House, Run
else:
    House = Run = object

Visit = Callable[[Coroutine[Any, Any, None]], None]
Tell = Callable[[Awaitable[None]], None]
Planned = Callable[..., Meeting]
Begin = Callable[[], Awaitable[Run]]
Key = Qt.Key
LEFT = Qt.MouseButton.LeftButton
ON_TIME = 48 * 60  # seconds from the clock's beginning to the planned one


class Listener:
    """A player for whoever wants to know what was rung, and how loud."""

    def __init__(self, there: bool = True) -> None:
        self.there = there
        self.heard: list[int] = []

    def ring(self, volume: int) -> None:
        self.heard.append(volume)


def listen(run: Run, listener: Listener, *, on: bool) -> None:
    """Let the running meeting ring to `listener`."""
    extras = run.page.extras
    extras.chime = Chime(listener, on=on, volume=40)
    extras.extra.over.connect(extras.chime.ring)
    run.page.bar.follow(extras.chime)


def settings_told(desk: Desk) -> list[Settings]:
    told: list[Settings] = []
    desk.settings_changed.connect(told.append)
    return told


# the tone -------------------------------------------------------------------------------------


def test_the_tone_is_a_short_soft_wave_that_fades_away() -> None:
    with wave.open(io.BytesIO(tone())) as file:
        assert (file.getnchannels(), file.getsampwidth(), file.getframerate()) == (1, 2, RATE)
        samples = array("h", file.readframes(file.getnframes()))
    assert 1.0 < len(samples) / RATE < 2.0
    loud = max(map(abs, samples))
    assert 8_000 < loud < 32_767  # heard, and never cut
    steps = [abs(b - a) for a, b in pairwise(samples)]
    assert max(steps) < loud / 4  # no click
    tenth = RATE // 10
    assert max(map(abs, samples[:20])) < loud / 20
    assert max(map(abs, samples[-tenth // 4 :])) < loud / 50
    assert max(map(abs, samples[-tenth:])) < max(map(abs, samples[tenth : 2 * tenth])) / 4


def test_the_same_tone_each_time() -> None:
    assert tone() == tone()


def test_whether_it_can_be_played_follows_what_is_installed(qtbot: QtBot) -> None:
    assert QtPlayer().there == (find_spec(MULTIMEDIA) is not None)


# in a meeting ---------------------------------------------------------------------------------


def test_it_rings_at_the_end_of_a_stage_and_of_the_extra_timer(
    house: House, visit: Visit, planned: Planned, begin: Begin
) -> None:
    minutes = planned().plan.of(Stage.OPENING).minutes
    house.clock.advance(ON_TIME)

    async def tale() -> None:
        run, listener = await begin(), Listener()
        listen(run, listener, on=True)
        run.wait(minutes * 60 - 2)
        assert listener.heard == []
        run.wait(3)
        assert listener.heard == [40]
        run.wait(120)
        assert listener.heard == [40]
        run.key(Key.Key_F8, Key.Key_F8)  # brought, and begun
        run.wait(3 * 60)
        run.page.extras.extra.look()
        run.page.extras.extra.look()
        assert listener.heard == [40, 40]
        await run.settle()

    visit(tale())


def test_f10_turns_it_on_and_off_and_the_bar_says_which(
    house: House, visit: Visit, planned: Planned, begin: Begin
) -> None:
    minutes = planned().plan.of(Stage.OPENING).minutes
    house.clock.advance(ON_TIME)
    told = settings_told(house.desk)

    async def tale() -> None:
        run, listener = await begin(), Listener()
        listen(run, listener, on=False)
        bar = run.page.bar
        assert bar.sound.isVisible()
        assert bar.sound.text() == "Sound off"
        run.key(Key.Key_F10)
        assert bar.sound.text() == "Sound on"
        run.key(Key.Key_F10)
        assert bar.sound.text() == "Sound off"
        run.wait(minutes * 60 + 5)
        QTest.mouseClick(bar.sound, LEFT)
        assert bar.sound.text() == "Sound on"
        run.wait(5)
        assert listener.heard == []  # it ended while the sound was off
        assert run.page.hasFocus()
        await run.settle()

    visit(tale())
    assert [settings.chime for settings in told] == [True, False, True]


def test_where_it_cannot_be_played_the_bar_says_off_and_the_key_says_why(
    house: House, visit: Visit, planned: Planned, begin: Begin
) -> None:
    planned()
    told = settings_told(house.desk)
    said: list[str] = []
    house.desk.told.connect(lambda text, _role, _actions: said.append(text))

    async def tale() -> None:
        run, listener = await begin(), Listener(there=False)
        listen(run, listener, on=True)
        assert run.page.bar.sound.text() == "Sound off"
        run.key(Key.Key_F10)
        assert run.page.bar.sound.text() == "Sound off"
        assert said
        assert PART in said[-1]
        run.page.extras.extra.over.emit()
        assert listener.heard == []
        await run.settle()

    visit(tale())
    assert told == []


# the settings ---------------------------------------------------------------------------------


@pytest.fixture
def section(qtbot: QtBot, desk: Desk) -> Callable[[Listener], SoundSection]:
    def make(listener: Listener) -> SoundSection:
        made = SoundSection(desk, listener)
        qtbot.addWidget(made)
        made.resize(900, 400)
        made.show()
        return made

    return make


def test_the_section_keeps_what_is_chosen_and_plays_it_once(
    section: Callable[[Listener], SoundSection], desk: Desk, tell: Tell
) -> None:
    listener = Listener()
    made = section(listener)
    told = settings_told(desk)
    tell(made.load())
    assert made.quiet.isChecked()
    assert made.volume.value() == 50
    QTest.mouseClick(made.heard, LEFT)
    QTest.keyClick(made.volume, Key.Key_Right)
    QTest.mouseClick(made.once, LEFT)
    assert [(s.chime, s.chime_volume) for s in told] == [(True, 50), (True, 51)]
    assert listener.heard == [51]
    desk.settings = told[-1]
    tell(made.load())
    assert made.heard.isChecked()
    assert len(told) == 2  # showing says nothing


def test_the_section_says_what_is_missing(
    section: Callable[[Listener], SoundSection], desk: Desk, tell: Tell
) -> None:
    made = section(Listener(there=False))
    desk.settings = Settings(language="en", chime=True)
    tell(made.load())
    assert made.quiet.isChecked()
    assert not made.once.isEnabled()
    assert not made.heard.isEnabled()
    said = " ".join(label.text() for label in made.findChildren(QLabel) if label.isVisible())
    assert PART in said
