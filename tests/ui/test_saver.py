"""What is typed reaches the disk in time, in order, newest text last, whatever fails between."""

import asyncio
import threading
from collections.abc import Callable, Coroutine, Iterator
from time import monotonic
from typing import Any

import pytest

from facilitator.machine_clock import SystemClock
from ui.jobs import Jobs
from ui.saver import RETRY_AFTER_MS, SAVE_AFTER_MS, Saver

Run = Callable[[Coroutine[Any, Any, None]], None]


class Disk:
    """Takes writes in the worker; while `broken` it refuses the keys named there."""

    def __init__(self) -> None:
        self.lines: list[str] = []
        self.times: list[float] = []
        self.tries = 0
        self.broken: frozenset[str] = frozenset()
        self.gate = threading.Event()
        self.gate.set()

    def write(self, key: str, text: str) -> Callable[[], None]:
        def done() -> None:
            assert threading.current_thread() is not threading.main_thread()
            self.gate.wait(10)
            self.tries += 1
            if key in self.broken:
                raise OSError(f"{key} refused")
            self.lines.append(f"{key}={text}")
            self.times.append(monotonic())

        return done


async def until(condition: Callable[[], object]) -> None:
    """Wait for a condition, at most ten seconds."""
    patience = monotonic() + 10
    while not condition():
        assert monotonic() < patience, "it never came to that"
        await asyncio.sleep(0.005)


@pytest.fixture
def jobs(loop: asyncio.AbstractEventLoop) -> Iterator[Jobs]:
    jobs = Jobs()
    yield jobs
    jobs.close()


@pytest.fixture
def saver(jobs: Jobs) -> Saver:
    return Saver(jobs, SystemClock())


@pytest.fixture
def disk() -> Iterator[Disk]:
    made = Disk()
    yield made
    made.gate.set()


@pytest.fixture
def run(loop: asyncio.AbstractEventLoop, jobs: Jobs) -> Run:
    async def whole(tale: Coroutine[Any, Any, None]) -> None:
        await tale
        await jobs.settle()

    return lambda tale: loop.run_until_complete(whole(tale))


def test_a_restless_typist_waits_no_longer_than_two_seconds(
    saver: Saver, disk: Disk, run: Run
) -> None:
    """The time runs from the first unsaved key, not from the last."""

    async def tale() -> None:
        begun = monotonic()
        count = 0
        while not disk.lines:
            count += 1
            saver.put("note", disk.write("note", "x" * count))
            await asyncio.sleep(0.02)
            assert monotonic() - begun < 2.5
        assert disk.times[0] - begun < 2.0
        assert len(disk.lines[0]) > 20  # what was typed until then, not the first key alone
        await saver.flush()
        assert disk.lines[-1] == "note=" + "x" * count

    run(tale())


def test_the_newest_text_wins_and_older_ones_are_not_written(
    saver: Saver, disk: Disk, run: Run
) -> None:
    async def tale() -> None:
        for text in ("a", "ab", "abc"):
            saver.put("note", disk.write("note", text))
        saver.put("other", disk.write("other", "z"))
        assert saver.pending
        assert await saver.flush()
        assert disk.lines == ["note=abc", "other=z"]
        assert not saver.pending

    run(tale())


def test_what_is_typed_during_a_write_is_written_after_it(
    saver: Saver, disk: Disk, run: Run
) -> None:
    async def tale() -> None:
        disk.gate.clear()
        saver.put("note", disk.write("note", "first"))
        saver.start()
        await asyncio.sleep(0)
        saver.put("note", disk.write("note", "second"))
        disk.gate.set()
        assert await saver.flush()
        assert disk.lines == ["note=first", "note=second"]
        assert not saver.pending

    run(tale())


def test_start_while_a_write_runs_begins_again_at_once(saver: Saver, disk: Disk, run: Run) -> None:
    async def tale() -> None:
        disk.gate.clear()
        saver.put("note", disk.write("note", "first"))
        saver.start()
        await asyncio.sleep(0)
        saver.put("note", disk.write("note", "second"))
        saver.start()
        saver.start()
        begun = monotonic()
        disk.gate.set()
        await until(lambda: disk.lines == ["note=first", "note=second"])
        assert monotonic() - begun < SAVE_AFTER_MS / 1000 / 2
        await until(lambda: not saver.pending)

    run(tale())


def test_starting_twice_in_one_breath_writes_once(saver: Saver, disk: Disk, run: Run) -> None:
    """Two writers at a time would let an older write follow a newer one."""

    async def tale() -> None:
        for key in "abc":
            saver.put(key, disk.write(key, "1"))
            saver.start()
        await until(lambda: not saver.pending)
        assert disk.lines == ["a=1", "b=1", "c=1"]

    run(tale())


def test_a_refused_write_is_kept_said_and_tried_again(saver: Saver, disk: Disk, run: Run) -> None:
    async def tale() -> None:
        errors: list[object] = []
        saved: list[object] = []
        saver.failed.connect(errors.append)
        saver.saved.connect(saved.append)
        disk.broken = frozenset({"note"})
        saver.put("note", disk.write("note", "kept"))
        assert not await saver.flush()
        assert saver.pending
        assert str(errors[0]) == "note refused"
        assert not saved
        disk.broken = frozenset()
        begun = monotonic()
        await until(lambda: disk.lines == ["note=kept"])  # nobody asked: it tries by itself
        assert monotonic() - begun < RETRY_AFTER_MS / 1000 + 1
        await until(lambda: saved)
        assert not saver.pending

    run(tale())


def test_a_newer_text_takes_the_place_of_a_refused_one(saver: Saver, disk: Disk, run: Run) -> None:
    async def tale() -> None:
        disk.broken = frozenset({"note"})
        saver.put("note", disk.write("note", "old"))
        assert not await saver.flush()
        saver.put("note", disk.write("note", "new"))
        disk.broken = frozenset()
        assert await saver.flush()
        assert disk.lines == ["note=new"]

    run(tale())


def test_one_refused_write_does_not_hold_up_the_others(saver: Saver, disk: Disk, run: Run) -> None:
    """A write that can never succeed must not push the others past their two seconds."""

    async def tale() -> None:
        disk.broken = frozenset({"bad"})
        saver.put("bad", disk.write("bad", "x"))
        saver.put("good", disk.write("good", "1"))
        assert not await saver.flush()
        assert disk.lines == ["good=1"]
        begun = monotonic()
        saver.put("good", disk.write("good", "2"))
        await until(lambda: disk.lines == ["good=1", "good=2"])
        assert monotonic() - begun < 2.0
        disk.broken = frozenset()
        assert await saver.flush()

    run(tale())


def test_flush_waits_for_the_write_that_runs(saver: Saver, disk: Disk, run: Run) -> None:
    async def tale() -> None:
        disk.gate.clear()
        saver.put("note", disk.write("note", "first"))
        saver.start()
        await asyncio.sleep(0)
        flushing = asyncio.ensure_future(saver.flush())
        await asyncio.sleep(0)
        assert not flushing.done()
        disk.gate.set()
        assert await flushing
        assert disk.lines == ["note=first"]

    run(tale())


def test_flushing_nothing_claims_no_save(saver: Saver, run: Run) -> None:
    async def tale() -> None:
        saved: list[object] = []
        saver.saved.connect(saved.append)
        assert await saver.flush()
        assert not saved

    run(tale())


def test_saved_is_said_only_after_everything_is_on_disk(saver: Saver, disk: Disk, run: Run) -> None:
    async def tale() -> None:
        heard: list[tuple[str, int]] = []
        saver.waiting.connect(lambda: heard.append(("waiting", len(disk.lines))))
        saver.saved.connect(lambda _at: heard.append(("saved", len(disk.lines))))
        saver.put("a", disk.write("a", "1"))
        saver.put("b", disk.write("b", "1"))
        await saver.flush()
        assert heard == [("waiting", 0), ("waiting", 0), ("saved", 2)]

    run(tale())


def test_what_is_forgotten_is_not_written(saver: Saver, run: Run) -> None:
    """Neither what waits nor what stands behind a write that is running, nor one that failed."""
    disk = Disk()
    disk.broken = frozenset({"a"})
    failures: list[object] = []
    saver.failed.connect(failures.append)

    async def tale() -> None:
        disk.gate.clear()
        saver.put("a", disk.write("a", "1"))
        saver.put("b", disk.write("b", "1"))
        saver.start()
        await asyncio.sleep(0)
        saver.forget()
        disk.gate.set()
        assert await saver.flush()
        saver.put("c", disk.write("c", "1"))
        saver.forget()
        assert await saver.flush()

    run(tale())
    assert (disk.lines, failures) == ([], [])
