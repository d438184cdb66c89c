"""The members' screen: what may be on it, how it changes, and where it goes."""

import json
import subprocess
import sys
from collections.abc import Iterator
from datetime import UTC, datetime
from pathlib import Path

import pytest
from PySide6.QtWidgets import QApplication, QWidget
from pytestqt.qtbot import QtBot

from facilitator.shareable import library
from facilitator.templates import template
from icebreakers import catalogue
from icebreakers.catalogue import Catalogue
from sessions.audience import AudienceKind, AudienceView, Library, audience_view
from sessions.clock import ManualClock, later
from sessions.live import LiveMeeting
from sessions.records import MeetingType, Plan, Stage
from ui.live.members_screen import AudienceControl
from ui.live.parts.audience_card import BLACK, AudienceCard
from ui.live.parts.audience_window import AudienceWindow

START = datetime(2024, 2, 5, 3, 0, tzinfo=UTC)


@pytest.fixture(scope="module")
def activities() -> Catalogue:
    return catalogue.load()


@pytest.fixture(scope="module")
def texts(activities: Catalogue) -> dict[str, Library]:
    return {language: library(activities, language) for language in ("id", "en")}


@pytest.fixture
def control(
    qtbot: QtBot, qapp: QApplication, texts: dict[str, Library]
) -> Iterator[AudienceControl]:
    page = QWidget()
    qtbot.addWidget(page)
    made = AudienceControl(qapp, page)
    qtbot.addWidget(made.thumb)
    made.bring(texts["en"])
    yield made
    made.end()


@pytest.fixture
def drawn(control: AudienceControl) -> list[AudienceCard]:
    """Every card the open screen has drawn."""
    control.toggle()
    seen: list[AudienceCard] = []
    window(control).drawn.connect(seen.append)
    return seen


def window(control: AudienceControl) -> AudienceWindow:
    assert control._window is not None
    return control._window


def stage(stage: Stage, wedge: float | None) -> AudienceView:
    return AudienceView(kind=AudienceKind.STAGE, stage=stage, wedge=wedge)


def running(plan: Plan) -> tuple[ManualClock, LiveMeeting]:
    clock = ManualClock(START)
    meeting = LiveMeeting(plan, clock, later(START, 3600))
    meeting.start()
    clock.advance(1)
    return clock, meeting


# how it changes -----------------------------------------------------------------------------


def test_another_picture_comes_through_black(
    qtbot: QtBot, control: AudienceControl, drawn: list[AudienceCard]
) -> None:
    control._take(stage(Stage.OPENING, 0.5))
    qtbot.waitUntil(lambda: len(drawn) == 1)
    known = control._library
    key = "hitung-sampai-sepuluh"
    told = audience_view(AudienceKind.ACTIVITY, known, Stage.TRANSITION, activity=key, wedge=1.0)
    control._take(told)
    assert window(control).card.black
    qtbot.waitUntil(lambda: not window(control).card.black)
    assert [card.black for card in drawn] == [False, True, False]
    assert drawn[-1].title == "Count to Ten"
    assert control.thumb.card == drawn[-1]


def test_only_the_wedge_moves_without_black(
    qtbot: QtBot, control: AudienceControl, drawn: list[AudienceCard]
) -> None:
    control._take(stage(Stage.OPENING, 0.5))
    qtbot.waitUntil(lambda: len(drawn) == 1)
    control._take(stage(Stage.OPENING, 0.25))
    assert [card.wedge for card in drawn] == [0.5, 0.25]
    control._take(stage(Stage.OPENING, None))  # she took the timer off
    assert window(control).card.black
    qtbot.waitUntil(lambda: window(control).card.wedge is None and not window(control).card.black)


def test_a_wedge_that_moves_in_the_dark_does_not_end_it(
    qtbot: QtBot, control: AudienceControl, drawn: list[AudienceCard]
) -> None:
    control._take(stage(Stage.OPENING, 0.5))
    control._take(stage(Stage.OPENING, 0.4))
    assert drawn == []
    qtbot.waitUntil(lambda: len(drawn) == 1)
    assert drawn[0].wedge == pytest.approx(0.4)


def test_blank_is_black_at_once_and_stays_until_shown_again(
    qtbot: QtBot, control: AudienceControl, drawn: list[AudienceCard]
) -> None:
    control._take(stage(Stage.OPENING, 0.5))
    qtbot.waitUntil(lambda: len(drawn) == 1)
    control.blank()
    control._take(stage(Stage.CLOSING, 0.5))
    assert window(control).card == BLACK == control.thumb.card
    assert control.blanked
    control.show_again()
    qtbot.waitUntil(lambda: window(control).card.colour == "closing")


def test_blank_forgets_what_was_on_its_way(
    qtbot: QtBot, control: AudienceControl, drawn: list[AudienceCard]
) -> None:
    control._take(stage(Stage.OPENING, 0.5))
    control.blank()
    assert not window(control)._black.isActive()
    assert drawn == []


def test_safety_and_the_end_are_black(
    qtbot: QtBot, control: AudienceControl, drawn: list[AudienceCard]
) -> None:
    clock, meeting = running(template(60, MeetingType.MIDDLE, "en"))
    control.show_moment(meeting.now())
    qtbot.waitUntil(lambda: len(drawn) == 1)
    meeting.open_safety()
    control.show_moment(meeting.now())
    qtbot.waitUntil(lambda: not window(control)._black.isActive())
    assert window(control).card == BLACK
    meeting.close_safety()
    clock.advance(5)
    meeting.end()
    control.show_moment(meeting.now())
    qtbot.waitUntil(lambda: not window(control)._black.isActive())
    assert [card.black for card in drawn] == [False, True]


def test_a_pause_tells_no_time(
    qtbot: QtBot, control: AudienceControl, drawn: list[AudienceCard]
) -> None:
    _clock, meeting = running(template(60, MeetingType.MIDDLE, "en"))
    meeting.pause()
    control.show_moment(meeting.now())
    qtbot.waitUntil(lambda: len(drawn) == 1)
    assert drawn == [AudienceCard(title="A short pause")]


# where it goes ------------------------------------------------------------------------------


def test_with_one_display_it_is_a_window_and_takes_no_keys(
    qtbot: QtBot, qapp: QApplication, control: AudienceControl
) -> None:
    assert control.displays() == ()
    page = control.parent()
    assert isinstance(page, QWidget)
    page.show()
    page.activateWindow()
    qtbot.waitUntil(page.isActiveWindow)
    control.toggle()
    assert control.is_open
    assert control.display is None
    assert not window(control).isFullScreen()
    assert qapp.activeWindow() is page
    control.toggle()
    assert not control.is_open
    assert control.thumb.isHidden()


def test_closing_its_frame_is_noticed(qtbot: QtBot, control: AudienceControl) -> None:
    control.toggle()
    with qtbot.waitSignal(control.changed):
        window(control).close()
    assert not control.is_open


UNPLUG = """
import json, sys
from PySide6.QtWidgets import QApplication, QWidget
from sessions.audience import AudienceKind, AudienceView
from sessions.records import Stage
from ui.live.members_screen import AudienceControl

app = QApplication(["x", "-platform", "offscreen:configfile=" + sys.argv[1]])
page = QWidget()
page.show()
control = AudienceControl(app, page)
said, moves = [], []
control.said.connect(said.append)
[beamer] = control.displays()
control.toggle()
control._take(AudienceView(kind=AudienceKind.STAGE, stage=Stage.OPENING, wedge=0.5))
window = control._window
window.windowHandle().screenChanged.connect(lambda screen: moves.append(screen.name()))
before = [window.isVisible(), window.isFullScreen(), window.geometry().getRect()]
app.screenRemoved.emit(page.screen() if sys.argv[2] == "own" else beamer.screen)
after = [control.is_open, window.isVisible(), window.card.black, control.thumb.isHidden()]
own = page.screen().name()
control.end()
print(json.dumps([own, beamer.caption, before, after, said, moves]))
"""


@pytest.mark.parametrize("gone", ["beamer", "own"])
def test_unplugged_it_hides_and_never_moves(tmp_path: Path, gone: str) -> None:
    """A child process with two displays. What pulls the plug there is Qt's own signal, sent as
    Qt sends it: while the window is still on the display that goes."""
    places = {"laptop": (0, 1366, 768), "beamer": (1366, 800, 600)}
    common = {"y": 0, "logicalDpi": 96, "logicalBaseDpi": 96, "dpr": 1}
    screens = [
        {"name": name, "x": x, "width": width, "height": height, **common}
        for name, (x, width, height) in places.items()
    ]
    settings = {"synchronousWindowSystemEvents": False, "windowFrameMargins": True}
    config = tmp_path / "displays.json"
    config.write_text(json.dumps({**settings, "screens": screens}), "utf-8")
    command = [sys.executable, "-c", UNPLUG, str(config), gone]
    root = Path(__file__).resolve().parents[3]
    run = subprocess.run(command, cwd=root, capture_output=True, text=True, timeout=60, check=False)
    assert run.returncode == 0, run.stderr
    own, caption, before, after, said, moves = json.loads(run.stdout)
    assert own == "laptop"
    assert caption == "beamer, 800 × 600"
    assert before == [True, True, [1366, 0, 800, 600]]
    assert moves == []
    if gone == "beamer":
        assert after == [False, False, True, True]
        assert said == ["The members' display is gone. Their screen is hidden now."]
    else:
        assert after == [True, True, True, False]  # on its way through black
        assert said == []
