"""The glance: three things, dim and large, and only its keys."""

from collections.abc import Iterator
from datetime import UTC, datetime

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QKeyEvent
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QWidget
from pytestqt.qtbot import QtBot

from facilitator.templates import template
from sessions.clock import ManualClock, later
from sessions.live import LiveMeeting
from sessions.live_rules import ticking
from sessions.records import MeetingType
from ui.live.glance import GlanceView
from ui.theme import load_theme

START = datetime(2024, 2, 5, 3, 0, tzinfo=UTC)


class Heard(QWidget):
    """A page that remembers the keys it got."""

    def __init__(self) -> None:
        super().__init__()
        self.keys: list[Qt.Key] = []
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        self.keys.append(Qt.Key(event.key()))


@pytest.fixture
def page(qtbot: QtBot) -> Heard:
    made = Heard()
    qtbot.addWidget(made)
    made.resize(1366, 768)
    made.show()
    return made


@pytest.fixture
def glance(page: Heard) -> Iterator[GlanceView]:
    theme, through = load_theme("light", 100), frozenset({Qt.Key.Key_Return})
    made = GlanceView(page, theme, lambda: "en", key=Qt.Key.Key_L, through=through)
    yield made
    made.put_away()


@pytest.fixture
def meeting() -> tuple[ManualClock, LiveMeeting]:
    clock = ManualClock(START)
    made = LiveMeeting(template(60, MeetingType.MIDDLE, "en"), clock, later(START, 3600))
    made.start()
    return clock, made


def pass_by(clock: ManualClock, meeting: LiveMeeting, seconds: int) -> None:
    for _second in range(seconds):
        clock.advance(1)
        meeting.now()


def test_it_tells_stage_time_and_next_step(
    glance: GlanceView, meeting: tuple[ManualClock, LiveMeeting]
) -> None:
    clock, made = meeting
    glance.show_moment(made.now())
    minutes = round(made.now().stage_left / 60)
    step = made.now().next_step
    assert step is not None
    assert (glance.stage, glance.time, glance.step) == ("Opening", f"{minutes} min", step.line.text)
    made.do(ticking, step.id)
    pass_by(clock, made, 30)
    glance.show_moment(made.now())
    assert glance.time == f"{minutes} min"  # nothing flickers between two minutes
    assert glance.step != step.line.text


def test_near_the_end_it_counts_seconds_and_then_minutes_over(
    glance: GlanceView, meeting: tuple[ManualClock, LiveMeeting]
) -> None:
    clock, made = meeting
    seen = []
    pass_by(clock, made, int(made.now().stage_left) - 121)
    for seconds in (0, 2, 118, 30, 120):
        pass_by(clock, made, seconds)
        glance.show_moment(made.now())
        seen.append(glance.time)
    assert seen == ["3 min", "1:59", "0:01", "0:00", "+2 min"]
    made.pause()
    glance.show_moment(made.now())
    assert glance.time == "Pause"


@pytest.mark.parametrize("key", [Qt.Key.Key_L, Qt.Key.Key_Escape])
def test_its_key_takes_it_away(qtbot: QtBot, page: Heard, glance: GlanceView, key: Qt.Key) -> None:
    glance.lay()
    assert glance.geometry() == page.rect()
    with qtbot.waitSignal(glance.closed):
        QTest.keyClick(glance, key)
    assert glance.isHidden()
    assert page.keys == []


def test_only_the_chosen_keys_reach_the_page(page: Heard, glance: GlanceView) -> None:
    glance.lay()
    for key in (Qt.Key.Key_Return, Qt.Key.Key_1, Qt.Key.Key_N, Qt.Key.Key_Tab):
        QTest.keyClick(glance, key)
    assert page.keys == [Qt.Key.Key_Return]
    assert not glance.isHidden()


@pytest.mark.parametrize("size", [(1024, 640), (1366, 768), (1920, 1080)])
def test_it_is_dim_and_large(
    page: Heard,
    glance: GlanceView,
    meeting: tuple[ManualClock, LiveMeeting],
    size: tuple[int, int],
) -> None:
    page.resize(*size)
    glance.show_moment(meeting[1].now())
    glance.step = "Pemilik cerita menyebut langkahnya sendiri; anggota lain memberi apresiasi. " * 2
    glance.lay()
    image = glance.grab().toImage()
    across, down = range(0, size[0], 2), range(size[1])
    lit = [y for y in down if any(image.pixelColor(x, y).lightness() > 60 for x in across)]
    assert lit[0] > 0.02 * size[1]
    assert lit[-1] < 0.98 * size[1]
    assert max(image.pixelColor(x, y).lightness() for x in across for y in down) < 170
    assert image.pixelColor(2, 2).lightness() < 20
    font = glance._fitting(glance.time, 190 * size[1] / 768, size[0], 1.2)
    assert font.pixelSize() > 0.2 * size[1]


def test_the_step_of_an_activity_comes_before_those_of_the_stage(
    glance: GlanceView, meeting: tuple[ManualClock, LiveMeeting]
) -> None:
    _clock, machine = meeting
    glance.show_moment(machine.now(), "Say your name.")
    assert glance.step == "Say your name."
    glance.show_moment(machine.now())
    assert glance.step != "Say your name."
    assert glance.step
