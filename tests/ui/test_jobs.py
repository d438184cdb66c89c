"""The one worker: order, errors where they are awaited, and nothing lost at the end."""

import asyncio
import sys
import threading
from collections.abc import Iterator
from types import TracebackType

import pytest

from ui.jobs import Jobs

Caught = list[BaseException]


@pytest.fixture
def jobs(loop: asyncio.AbstractEventLoop) -> Iterator[Jobs]:
    jobs = Jobs()
    yield jobs
    jobs.close()


@pytest.fixture
def caught() -> Iterator[Caught]:
    """What reaches the program's one exit for errors."""
    errors: Caught = []

    def take(
        _kind: type[BaseException], error: BaseException, _trace: TracebackType | None
    ) -> None:
        errors.append(error)

    before, sys.excepthook = sys.excepthook, take
    yield errors
    sys.excepthook = before


def divide(by: int) -> float:
    return 1 / by


def test_work_is_done_in_one_other_thread_in_the_order_of_asking(
    jobs: Jobs, loop: asyncio.AbstractEventLoop
) -> None:
    done: list[tuple[int, int]] = []

    def work(number: int) -> int:
        done.append((number, threading.get_ident()))
        return number

    async def tale() -> None:
        answers = await asyncio.gather(*(jobs.run(work, number) for number in range(20)))
        assert answers == list(range(20))

    loop.run_until_complete(tale())
    assert [number for number, _ in done] == list(range(20))
    threads = {thread for _, thread in done}
    assert len(threads) == 1
    assert threading.get_ident() not in threads


def test_an_error_is_raised_where_it_is_awaited(
    jobs: Jobs, loop: asyncio.AbstractEventLoop, caught: Caught
) -> None:
    async def tale() -> None:
        with pytest.raises(ZeroDivisionError):
            await jobs.run(divide, 0)
        assert await jobs.run(divide, 1) == 1.0  # the worker lives on

    loop.run_until_complete(tale())
    assert caught == []


def test_an_error_nobody_awaits_comes_to_the_one_exit(
    jobs: Jobs, loop: asyncio.AbstractEventLoop, caught: Caught
) -> None:
    async def fails() -> None:
        await jobs.run(divide, 0)

    async def tale() -> None:
        jobs.start(fails())
        assert jobs.busy
        await jobs.settle()
        await asyncio.sleep(0)

    loop.run_until_complete(tale())
    assert [type(error) for error in caught] == [ZeroDivisionError]
    assert not jobs.busy


def test_settling_waits_for_work_that_starts_more_work(
    jobs: Jobs, loop: asyncio.AbstractEventLoop
) -> None:
    done: list[str] = []

    async def second() -> None:
        done.append(await jobs.run(str, "second"))

    async def first() -> None:
        done.append(await jobs.run(str, "first"))
        jobs.start(second())

    async def tale() -> None:
        jobs.start(first())
        await jobs.settle()

    loop.run_until_complete(tale())
    assert done == ["first", "second"]


def test_a_task_that_is_given_up_is_no_error(
    jobs: Jobs, loop: asyncio.AbstractEventLoop, caught: Caught
) -> None:
    async def tale() -> None:
        task = jobs.start(asyncio.sleep(60))
        await asyncio.sleep(0)
        task.cancel()
        await jobs.settle()
        await asyncio.sleep(0)

    loop.run_until_complete(tale())
    assert caught == []
    assert not jobs.busy


def test_closing_finishes_what_was_submitted(loop: asyncio.AbstractEventLoop) -> None:
    jobs = Jobs()
    gate, done = threading.Event(), []
    jobs.submit(gate.wait, 10)
    jobs.submit(done.append, "saved")
    gate.set()
    jobs.close()
    assert done == ["saved"]
