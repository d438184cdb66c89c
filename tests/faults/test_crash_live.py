"""`kill -9` in the middle of live meetings, and what must be there when the vault is opened again.

The meetings are held by live_child.py in the real window; here they are ended at random moments,
a quarter of them right after a change, a quarter right after the program said "saved". What it
said to be saved must be on disk, of the rest at most the last two seconds may be lost, and the
counted time must be right within five seconds of its clock.
"""

import os
import shutil
import tempfile
import time
from collections.abc import Iterator
from concurrent.futures import ThreadPoolExecutor
from contextlib import closing
from pathlib import Path
from random import Random

import pytest

from sessions.records import STAGES
from tests.faults.live_cradle import PATIENCE, Cradle, Life, counted, end, hold, live_and_die
from tests.faults.live_judge import TIME_OFF, Found, Judge, Losses, read, same_in_window

KILLS = 50
LANES = 3  # vaults, each with its own program, side by side

pytestmark = pytest.mark.skipif(not hasattr(os, "fork"), reason="needs fork")


def lane(folder: Path, seed: int, kills: int) -> Losses:
    chance, total = Random(seed), Losses()
    found: Found | None = None
    with closing(Cradle(folder)) as cradle:
        for _ in range(kills):
            life = live_and_die(cradle, chance)
            if found is not None and life.meeting_id == found.record.meeting.id:
                same_in_window(life.lines[0], found)
            found = read(cradle, life.meeting_id)
            total.add(Judge(cradle, life, found).judge())
    return total


@pytest.fixture
def folders() -> Iterator[list[Path]]:
    """In memory where there is such a disk: a kill, unlike a power cut, loses no written byte."""
    memory = Path("/dev/shm")
    made = [
        Path(tempfile.mkdtemp(dir=memory if os.access(memory, os.W_OK) else None))
        for _ in range(LANES)
    ]
    yield made
    for folder in made:
        shutil.rmtree(folder)


@pytest.mark.slow
def test_killed_at_random_moments(folders: list[Path]) -> None:
    with ThreadPoolExecutor(LANES) as lanes:
        shares = [KILLS // LANES + (at < KILLS % LANES) for at in range(LANES)]
        results = list(lanes.map(lane, folders, range(LANES), shares))
    total = Losses()
    for result in results:
        total.add(result)
    print(
        f"{total.kills} kills, {total.acknowledged} lines acknowledged; lost at most "
        f"{total.text:.2f} s of text, a change {total.change:.2f} s old, "
        f"{total.time:.2f} s of time; killed in: {', '.join(sorted(total.moments))}"
    )
    assert total.kills == KILLS
    assert len(total.moments) >= 6, total.moments


@pytest.mark.parametrize("paused", [True, False], ids=["paused", "running"])
def test_resumed_at_every_stage(folders: list[Path], paused: bool) -> None:
    """Killed in each stage, the next start stands where it was, in the window too."""
    stand = ["Space"] if paused else []  # what ends a life's work
    answer = [] if paused else ["Return"]
    with closing(Cradle(folders[0])) as cradle:
        life = work_and_die(cradle, "Return", "C", *stand)
        for stage in STAGES[1:]:
            following = work_and_die(cradle, *answer, "Space", "Return", "C", *stand)
            stands_where_it_was(cradle, life, following, paused)
            assert following.moments[-1][2]["stage"] == stage
            life = following
        stands_where_it_was(cradle, life, work_and_die(cradle), paused)


def work_and_die(cradle: Cradle, *keys: str) -> Life:
    """Press keys, wait until nothing is left to be saved, and end the life."""
    life = Life()
    cradle.order(keys=keys)
    for line in hold(cradle, time.monotonic() + PATIENCE, "done", "died"):
        life.hear(line)
    assert life.lines[-1][0] == "done", cradle.errors()
    return end(cradle, life)


def stands_where_it_was(cradle: Cradle, life: Life, following: Life, paused: bool) -> None:
    left, found = life.moments[-1][2], following.moments[0][2]
    assert left["state"] == ("paused" if paused else "running")
    assert (found["state"], found["gap"], found["in_view"]) == ("paused", not paused, True)
    assert (found["stage"], found["ticked"]) == (left["stage"], left["ticked"])
    off = counted(left, cradle.wall(life.killed_at)) - found["elapsed"]
    assert off == 0 if paused else 0 <= off <= TIME_OFF
