"""Practicing in the real program, by its keys: nothing of it enters the records."""

import tempfile
from collections.abc import AsyncIterator, Callable
from contextlib import asynccontextmanager
from datetime import timedelta
from pathlib import Path

import pytest
from PySide6.QtCore import Qt

from facilitator.paths import Paths
from facilitator.settings import Settings
from facilitator.store import groups
from facilitator.vault import open_with_passphrase
from sessions.clock import ManualClock
from sessions.records import Stage
from tests.journeys.conftest import House, Tell
from tests.journeys.keyboard import CONTROL, press, tab_to, write
from ui.gate.unlock import UnlockPage
from ui.home.page import HomePage
from ui.practice.page import PracticePage
from ui.practice.run import PracticeRun
from ui.rehearsal.first_run import REHEARSAL_PASSPHRASE, unlock
from ui.rehearsal.hand import Hand
from ui.rehearsal.start import open_program

Key = Qt.Key
Row = tuple[object, ...]


@pytest.fixture(autouse=True)
def folders(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """Where temporary folders are made."""
    made = tmp_path / "temporary"
    made.mkdir()
    monkeypatch.setattr(tempfile, "tempdir", str(made))
    return made


class Room(House):
    """The house, with a clock that passes by itself neither here nor in a practice."""

    def __init__(self, house: House) -> None:
        self.paths = house.paths
        self._open = house._open
        self.hands = ManualClock(house.clock.now().wall)

    def enter(self) -> Hand:
        hand = Hand(open_program(self.paths, Settings(language="en"), self.hands))
        self._open.append(hand)
        return hand


def rows(paths: Paths) -> dict[str, list[Row]]:
    """Every row of every table of the records."""
    vault = open_with_passphrase(paths, REHEARSAL_PASSPHRASE)
    try:
        with vault.database.reading() as connection:
            run = connection.exec_driver_sql
            names = run("SELECT name FROM sqlite_master WHERE type = 'table'").scalars().all()
            return {name: sorted(map(tuple, run(f'SELECT * FROM "{name}"'))) for name in names}
    finally:
        vault.close()


def files(paths: Paths) -> dict[str, bytes]:
    return {path.name: path.read_bytes() for path in paths.database_parts if path.exists()}


@pytest.fixture
def room(house: House) -> Room:
    house.furnish()
    return Room(house)


@asynccontextmanager
async def opened(room: Room) -> AsyncIterator[Hand]:
    """Unlock, and go to the choice of a practice by Tab and Enter."""
    hand = room.enter()
    await unlock(hand)
    await hand.page(HomePage)
    hand.program.idle.stop()  # hours of these hands pass in a second, and nobody went away
    tab_to("Practice a meeting")
    press(Key.Key_Return)
    await hand.page(PracticePage)
    yield hand
    if hand in room._open:
        await room.close(hand)


async def begin(hand: Hand) -> PracticeRun:
    press(Key.Key_Return)
    page = await hand.page(PracticePage)
    await hand.until(lambda: page.run is not None, "the practice")
    await hand.settle()
    assert page.run is not None
    press(Key.Key_Return)
    await hand.until(lambda: page.run is not None and page.run.begun, "the practice meeting")
    await hand.settle()
    return page.run


def use(room: Room, run: PracticeRun, share: float) -> None:
    """Let the clock run until so much of the stage is used."""
    moment = run.page.controller.moment
    stage = next(each for each in moment.stages if each.stage is moment.stage)
    for _look in range(round((share * stage.planned - stage.spent) / run.pace)):
        room.hands.advance(1)
        run.page.controller.look()


async def lead(room: Room, hand: Hand, run: PracticeRun) -> None:
    """A whole meeting, with a mark, a note, a latecomer, the gate and the chosen activity."""
    use(room, run, 0.25)
    press(Key.Key_1, Key.Key_Q, Key.Key_N)
    write("Laras was the first to speak")
    press(Key.Key_Escape)
    use(room, run, 0.8)
    press(Key.Key_4, Key.Key_L, Key.Key_0, Key.Key_C, Key.Key_Return)
    room.hands.advance(1)
    use(room, run, 0.9)
    press(Key.Key_Plus)
    room.hands.advance(1)
    press(Key.Key_G)
    await hand.settle()
    press(Key.Key_Return, Key.Key_Return)
    room.hands.advance(1)
    assert run.page.controller.moment.stage is Stage.ACTIVITY
    use(room, run, 0.9)
    press(Key.Key_Return)
    use(room, run, 0.9)
    press(Key.Key_Return, Key.Key_Return)


def test_a_whole_practice_leaves_the_records_as_they_were(
    room: Room, tell: Tell, folders: Path
) -> None:
    before = rows(room.paths)

    async def journey() -> None:
        async with opened(room) as hand:
            desk = hand.shell.desk
            await hand.settle()
            untouched = files(room.paths)
            run = await begin(hand)
            assert len(list(folders.iterdir())) == 1
            page = hand.shell.page
            assert isinstance(page, PracticePage)
            await lead(room, hand, run)
            await hand.until(lambda: page.run is None, "the look back")
            await hand.settle()
            assert list(folders.iterdir()) == []
            assert files(room.paths) == untouched  # to the byte, while it is open
            press(Key.Key_Escape)
            await hand.page(HomePage)
            found = await desk.jobs.run(groups.groups, desk.db)  # the vault was open all along
            assert [group.name for group in found] == ["Melati Group"]

    tell(journey())
    assert rows(room.paths) == before


def lock_by_key(room: Room, hand: Hand) -> None:
    press(Key.Key_L, modifier=CONTROL)


def lock_by_itself(room: Room, hand: Hand) -> None:
    room.hands.advance(6 * 60)
    hand.program.idle.look()


@pytest.mark.parametrize("lock", [lock_by_key, lock_by_itself])
@pytest.mark.parametrize("at_once", [True, False])
def test_the_lock_ends_it(
    room: Room, tell: Tell, folders: Path, lock: Callable[..., object], at_once: bool
) -> None:
    before = rows(room.paths)

    async def journey() -> None:
        async with opened(room) as hand:
            if at_once:
                press(Key.Key_Return)  # it is only being made
            else:
                use(room, await begin(hand), 0.3)
                press(Key.Key_1, Key.Key_Q, Key.Key_N)
                write("half a wor")
            lock(room, hand)
            gone = "the gate"
            await hand.until(lambda: isinstance(hand.window.centralWidget(), UnlockPage), gone)
            assert list(folders.iterdir()) == []
            await hand.settle()
            assert hand.program.shell is None
            await unlock(hand)
            await hand.page(HomePage)

    tell(journey())
    assert rows(room.paths) == before


@pytest.mark.parametrize("at_once", [True, False])
def test_closing_the_window_ends_it(room: Room, tell: Tell, folders: Path, at_once: bool) -> None:
    before = rows(room.paths)

    async def journey() -> None:
        async with opened(room) as hand:
            if at_once:
                press(Key.Key_Return)
            else:
                use(room, await begin(hand), 0.3)
                press(Key.Key_1, Key.Key_Q, Key.Key_F1)  # the safety card lies over it
            await room.close(hand)
            assert list(folders.iterdir()) == []

    tell(journey())
    assert rows(room.paths) == before


def test_the_practice_meeting_is_over_at_ten_times_the_speed(room: Room, tell: Tell) -> None:
    """Another speed is one key; the real clock and its day do not move with it."""

    async def journey() -> None:
        async with opened(room) as hand:
            run = await begin(hand)
            begun = room.hands.now().wall
            press(Key.Key_F11)
            use(room, run, 1)
            moment = run.page.controller.moment
            passed = room.hands.now().wall - begun
            assert moment.elapsed == pytest.approx(passed.total_seconds() * 10, abs=20)
            assert passed < timedelta(minutes=3)
            press(Key.Key_F12)
            await hand.settle()

    tell(journey())
