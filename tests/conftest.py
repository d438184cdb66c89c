"""What every test stands on: an invisible screen, a home of its own, and nothing left behind.

A Qt warning fails a test through pytest-qt, a Python warning through `filterwarnings`, and a
log record from WARNING upwards through `quiet_log` below. A test that provokes one looks at
`caplog.records` and then calls `caplog.clear()`.
"""

import asyncio
import gc
import logging
import os
import sys
import threading
from collections import Counter
from collections.abc import Generator, Iterator
from itertools import chain
from typing import Any

import hypothesis
import pytest

os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")  # before Qt reads it

# The machine that runs this may be slow; an example that never ends is seen anyway. The same
# examples each time: new ones are drawn by `make explore`.
hypothesis.settings.register_profile("house", deadline=None, derandomize=True)
hypothesis.settings.register_profile("explore", deadline=None, print_blob=True)
hypothesis.settings.load_profile("house")

PASSED = pytest.StashKey[bool]()
NETWORK_EVENTS = frozenset(
    {"socket.connect", "socket.sendto", "socket.getaddrinfo", "socket.gethostbyname"}
)


def refuse_network(event: str, args: tuple[object, ...]) -> None:
    """Raise in whoever reaches for the network; the program and its tests are offline."""
    if event in NETWORK_EVENTS:
        raise PermissionError(f"{event} {args}: nothing here may use the network")


sys.addaudithook(refuse_network)


@pytest.hookimpl(wrapper=True)
def pytest_runtest_makereport(
    item: pytest.Item, call: pytest.CallInfo[None]
) -> Generator[None, pytest.TestReport, pytest.TestReport]:
    report = yield
    if call.when == "call":
        item.stash[PASSED] = report.passed
    return report


def pytest_terminal_summary(terminalreporter: Any) -> None:
    """Print how long each folder's tests took, all processes together."""
    spent: Counter[str] = Counter()
    for report in chain.from_iterable(terminalreporter.stats.values()):
        if isinstance(report, pytest.TestReport):
            spent["/".join(report.nodeid.split("/")[:3][:-1])] += report.duration
    for folder, seconds in sorted(spent.items()):
        terminalreporter.write_line(f"{seconds:8.1f} s  {folder}")


@pytest.fixture(scope="session", autouse=True)
def own_home(tmp_path_factory: pytest.TempPathFactory) -> Iterator[None]:
    """Keep every test away from the data and settings of the person who runs it."""
    patch = pytest.MonkeyPatch()
    for name in ("HOME", "XDG_DATA_HOME", "XDG_CONFIG_HOME", "XDG_CACHE_HOME", "XDG_STATE_HOME"):
        patch.setenv(name, str(tmp_path_factory.mktemp(name.lower())))
    yield
    patch.undo()


@pytest.fixture(autouse=True)
def nothing_left_behind(request: pytest.FixtureRequest) -> Iterator[None]:
    """Fail a test that leaves a window or a thread; one that failed anyway only loses them."""
    threads = set(threading.enumerate())
    yield
    left = [*left_windows(), *left_threads(threads)]
    if left and request.node.stash.get(PASSED, False):
        pytest.fail(f"left behind: {', '.join(left)}")


@pytest.fixture(autouse=True)
def quiet_log(caplog: pytest.LogCaptureFixture) -> Iterator[None]:
    """Fail a test that logs what nobody expected."""
    yield
    records = [*caplog.get_records("setup"), *caplog.get_records("call")]
    loud = [record for record in records if record.levelno >= logging.WARNING]
    if loud:
        lines = "\n".join(f"{r.levelname} {r.name}: {r.getMessage()}" for r in loud)
        pytest.fail(f"unexpected in the log:\n{lines}")


@pytest.fixture
def loop(qapp: object, request: pytest.FixtureRequest) -> Iterator[asyncio.AbstractEventLoop]:
    """An event loop on the running application: `loop.run_until_complete(story())`."""
    import qasync

    loop: asyncio.AbstractEventLoop = qasync.QEventLoop(qapp)
    asyncio.set_event_loop(loop)
    yield loop
    running = asyncio.all_tasks(loop)
    for task in running:
        task.cancel()
    if running:
        loop.run_until_complete(asyncio.wait(running))
    loop.close()
    asyncio.set_event_loop(None)
    if running and request.node.stash.get(PASSED, False):
        pytest.fail(f"tasks left running: {running}")


def left_windows() -> list[str]:
    """Names of windows still there after everything due for deletion is gone.

    What is left is taken away as well, so that the next test does not answer for it.
    """
    widgets = sys.modules.get("PySide6.QtWidgets")
    app = widgets and widgets.QApplication.instance()
    if not widgets or not app:
        return []
    flush_deletions()
    if not widgets.QApplication.topLevelWidgets():
        return []
    gc.collect()  # windows that only a reference cycle still holds
    flush_deletions()
    left = [w for w in widgets.QApplication.topLevelWidgets() if w.parent() is None]
    names = [f"{type(w).__name__} {w.objectName()!r}" for w in left]
    for window in left:
        window.deleteLater()
    del left
    flush_deletions()
    return names


def flush_deletions() -> None:
    """Carry out `deleteLater`, which otherwise waits for an event loop to end."""
    from PySide6.QtCore import QCoreApplication, QEvent

    QCoreApplication.sendPostedEvents(None, QEvent.Type.DeferredDelete)


def left_threads(before: set[threading.Thread]) -> list[str]:
    """Names of threads started since `before` that do not end by themselves within 5 s."""
    started = [t for t in threading.enumerate() if t not in before and not t.daemon]
    for thread in started:
        thread.join(timeout=5)
    return [f"thread {thread.name!r}" for thread in started if thread.is_alive()]
