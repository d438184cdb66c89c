"""One worker for everything that touches the database, awaited from the window's event loop."""

import asyncio
import sys
from collections.abc import Callable, Coroutine
from concurrent.futures import Future, ThreadPoolExecutor
from typing import Any, ParamSpec, TypeVar

P = ParamSpec("P")
T = TypeVar("T")


class Jobs:
    """A single worker thread in front of the database, and the tasks that wait for it.

    One thread, because SQLite writes one at a time anyway and order then equals the order of
    asking; a failing job raises where it is awaited.
    """

    def __init__(self) -> None:
        self._worker = ThreadPoolExecutor(max_workers=1, thread_name_prefix="store")
        self._tasks: set[asyncio.Task[None]] = set()

    async def run(self, job: Callable[P, T], *args: P.args, **kwargs: P.kwargs) -> T:
        """Run `job` in the worker and give back what it returns or raises."""
        return await asyncio.wrap_future(self._worker.submit(job, *args, **kwargs))

    def submit(self, job: Callable[P, T], *args: P.args, **kwargs: P.kwargs) -> "Future[T]":
        """Run `job` without waiting; for the last saves while the program closes."""
        return self._worker.submit(job, *args, **kwargs)

    def start(self, work: Coroutine[Any, Any, None]) -> "asyncio.Task[None]":
        """Let a coroutine run by itself; what it raises goes to `sys.excepthook`."""
        task = asyncio.get_event_loop().create_task(work)
        self._tasks.add(task)  # the loop itself keeps only weak references
        task.add_done_callback(self._finished)
        return task

    def _finished(self, task: "asyncio.Task[None]") -> None:
        self._tasks.discard(task)
        if task.cancelled():
            return
        error = task.exception()
        if error is not None:
            sys.excepthook(type(error), error, error.__traceback__)

    async def settle(self) -> None:
        """Wait until nothing that was started is still running."""
        while self._tasks:
            await asyncio.wait(set(self._tasks))

    @property
    def busy(self) -> bool:
        return bool(self._tasks)

    def close(self) -> None:
        """Finish the waiting jobs and end the worker."""
        self._worker.shutdown(wait=True)
