"""`kill -9` at every point of a meeting; then somebody starts the program again and goes on.

That nothing is lost is proven under tests/faults; here a person finds her way back.
"""

import json
import os
import shutil
import signal
import subprocess
import sys
from collections.abc import Iterator
from dataclasses import dataclass
from datetime import datetime, timedelta
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QLabel, QPushButton, QWidget

from facilitator.store import notes
from facilitator.words import attendance_word
from sessions.live import RunState
from sessions.records import STAGES, Attendance, Stage
from tests.journeys import held_until_killed as before
from tests.journeys.conftest import House, Tell
from ui.after.closing_page import CloseMeetingPage
from ui.after.closing_steps import ConclusionStep
from ui.home.page import HomePage
from ui.language import translate
from ui.live.page import LivePage
from ui.rehearsal.first_run import unlock
from ui.rehearsal.hand import Hand
from ui.rehearsal.meetings import choose_member
from ui.widgets.kit import KeyButton

ROOT = Path(__file__).resolve().parents[2]
AWAY = timedelta(minutes=7)
Key = Qt.Key

pytestmark = pytest.mark.skipif(not hasattr(os, "fork"), reason="needs fork")


@dataclass(frozen=True)
class Killed:
    """What was left behind, and how the meeting stood then."""

    point: str
    folder: Path
    at: datetime
    elapsed: float


@pytest.fixture(scope="module")
def left_behind(tmp_path_factory: pytest.TempPathFactory) -> dict[str, Killed]:
    """Hold a meeting up to each point, all at once, and kill each process there."""
    home = tmp_path_factory.mktemp("killed")
    template = House(home / "template")
    template.furnish("en")
    for point in before.POINTS:
        shutil.copytree(template.folder, home / point)
    start = template.clock.now().wall.isoformat()
    program = subprocess.Popen(
        [sys.executable, before.__file__, home, start, *before.POINTS],
        env={**os.environ, "PYTHONPATH": str(ROOT)},
        stdout=subprocess.PIPE,
        text=True,
    )
    killed = dict(told_and_killed(home, program))
    program.communicate()
    assert set(killed) == set(before.POINTS)
    return killed


def told_and_killed(home: Path, program: "subprocess.Popen[str]") -> Iterator[tuple[str, Killed]]:
    for line in program.stdout or ():
        told = json.loads(line)
        os.kill(told["process"], signal.SIGKILL)
        at = datetime.fromisoformat(told["at"])
        point = told["point"]
        yield point, Killed(point, home / point, at, told.get("elapsed", 0.0))


@pytest.fixture
def again(house: House, left_behind: dict[str, Killed], request: pytest.FixtureRequest) -> Killed:
    """Seven minutes later, a copy of what the killed program left behind."""
    found = left_behind[request.param]
    shutil.copytree(found.folder, house.folder, dirs_exist_ok=True)
    house.clock.jump_to(found.at + AWAY)
    return found


STAGE_POINTS = [stage.value for stage in Stage]


@pytest.mark.parametrize("again", STAGE_POINTS, indirect=True)
def test_one_card_at_home_leads_back(house: House, again: Killed, tell: Tell) -> None:
    async def journey() -> None:
        hand = house.open()
        page = await go_back(hand)
        moment = page.controller.moment
        assert moment.stage is Stage(again.point)
        assert moment.elapsed == pytest.approx(again.elapsed, abs=5)
        passed = STAGES[: STAGES.index(moment.stage) + 1]
        plan = page._material.meeting.plan
        assert moment.ticked == {plan.of(stage).steps[0].id for stage in passed}
        assert moment.state is RunState.PAUSED
        assert "7:00 went by unseen" in words_on(page)
        await the_people_are_as_they_were(hand, page)
        await the_notes_go_on(hand, page)
        await house.close(hand)

    tell(journey())


async def go_back(hand: Hand) -> LivePage:
    """The passphrase, one card at Home, Enter."""
    await unlock(hand)
    home = await hand.page(HomePage)
    assert words_on(home).count("Meeting 4 is running. Go on where it stands?") == 1
    buttons = [each.caption() for each in home.findChildren(KeyButton) if each.isVisible()]
    assert buttons.count("Go on") == 1
    assert "Start the meeting" not in buttons
    hand.key(home, Key.Key_Return)
    return await hand.page(LivePage)


async def the_people_are_as_they_were(hand: Hand, page: LivePage) -> None:
    for number, status in ((2, Attendance.SICK), (4, Attendance.LATE), (5, Attendance.PRESENT)):
        choose_member(hand, page, number)
        await hand.settle()
        assert pressed_in(page) == [attendance_word(status, translate)]


def pressed_in(page: LivePage) -> list[str]:
    chips = page.side.findChildren(QPushButton)
    return [each.accessibleName() for each in chips if each.isVisible() and each.isChecked()]


async def the_notes_go_on(hand: Hand, page: LivePage) -> None:
    """Both are there; she types on where she was cut off."""
    edit = page.side.box.edit
    choose_member(hand, page, 0)
    assert edit.toPlainText() == "A good beginning."
    choose_member(hand, page, before.OF_WULAN)
    assert edit.toPlainText() == before.HALF_A_NOTE
    hand.key(page, Key.Key_N)
    hand.write(edit, "en stopped.")
    hand.key(edit, Key.Key_Escape)
    await hand.settle()
    desk, meeting_id = hand.shell.desk, page._material.meeting.id
    kept = await desk.jobs.run(notes.notes, desk.db, meeting_id)
    assert before.HALF_A_NOTE + "en stopped." in {note.text for note in kept}


@pytest.mark.parametrize("again", ["activity"], indirect=True)
@pytest.mark.parametrize("answer", ["pause", "count", "drop"])
def test_the_gap_is_answered(house: House, again: Killed, tell: Tell, answer: str) -> None:
    """Enter, the key of every day, makes a pause of it."""

    async def journey() -> None:
        hand = house.open()
        page = await go_back(hand)
        keys = {"pause": Key.Key_Return, "count": Key.Key_Y, "drop": Key.Key_X}
        hand.key(page, keys[answer])
        moment = page.controller.moment
        assert moment.gap is None
        assert "went by unseen" not in words_on(page)
        counted = AWAY.total_seconds() if answer == "count" else 0.0
        assert moment.elapsed == pytest.approx(again.elapsed + counted, abs=5)
        if answer == "pause":
            assert moment.state is RunState.PAUSED
            assert moment.paused == pytest.approx(AWAY.total_seconds(), abs=5)
            hand.key(page, Key.Key_Space)
        await it_runs_on(hand, house, page)
        await house.close(hand)

    tell(journey())


async def it_runs_on(hand: Hand, house: House, page: LivePage) -> None:
    before_that = page.controller.moment
    house.clock.leap(60.0)
    page.controller.look()  # as it does five times in a second
    moment = page.controller.moment
    assert moment.state is RunState.RUNNING
    assert moment.elapsed == before_that.elapsed + 60
    hand.key(page, Key.Key_Return)
    assert page.controller.moment.stage is not before_that.stage
    await hand.settle()


@pytest.mark.parametrize("again", [before.IN_A_PAUSE], indirect=True)
def test_a_pause_is_still_a_pause(house: House, again: Killed, tell: Tell) -> None:
    async def journey() -> None:
        hand = house.open()
        page = await go_back(hand)
        moment = page.controller.moment
        assert (moment.state, moment.gap) == (RunState.PAUSED, None)
        assert moment.elapsed == pytest.approx(again.elapsed, abs=5)
        assert moment.paused == pytest.approx(AWAY.total_seconds(), abs=5)
        hand.key(page, Key.Key_Space)
        await it_runs_on(hand, house, page)
        await house.close(hand)

    tell(journey())


@pytest.mark.parametrize("again", [before.BEFORE_THE_START], indirect=True)
def test_the_attendance_is_there_and_the_start_still_to_come(
    house: House, again: Killed, tell: Tell
) -> None:
    async def journey() -> None:
        hand = house.open()
        await unlock(hand)
        home = await hand.page(HomePage)
        assert "is running" not in words_on(home)
        hand.key(home, Key.Key_Return)
        page = await hand.page(LivePage)
        hand.key(page, Key.Key_Return)
        await hand.until(lambda: page.controller.running, "a running meeting")
        assert page.controller.moment.started_at == again.at + AWAY
        await the_people_are_as_they_were(hand, page)
        await house.close(hand)

    tell(journey())


@pytest.mark.parametrize("again", [before.IN_THE_FORM], indirect=True)
def test_the_closing_form_is_half_filled_in(house: House, again: Killed, tell: Tell) -> None:
    async def journey() -> None:
        hand = house.open()
        await unlock(hand)
        home = await hand.page(HomePage)
        hand.press(hand.button(home, "Finish"))
        form = await hand.page(CloseMeetingPage)
        begun = next(step for step in form.steps if isinstance(step, ConclusionStep))
        assert begun.fields["conclusion"].edit.toPlainText() == before.HALF_A_CONCLUSION
        assert form.steps[form.current - 1] is begun  # it is ticked, so the next is open
        await house.close(hand)

    tell(journey())


def words_on(widget: QWidget) -> str:
    """Everything that can be read there."""
    return "\n".join(each.text() for each in widget.findChildren(QLabel) if each.isVisible())
