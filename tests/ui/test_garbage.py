"""Python's cycles are collected in the window's thread, whoever allocates."""

import gc
import threading
import weakref
from collections.abc import Iterator

import pytest
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from ui.garbage import ALL_EVERY, MIDDLE_EVERY, GarbageCollector


class Ring:
    """Refers to itself, so that only a collection frees it; says in which thread it died."""

    def __init__(self, graves: list[int]) -> None:
        self.me = self
        weakref.finalize(self, lambda: graves.append(threading.get_ident()))


@pytest.fixture
def collector(qapp: QApplication) -> Iterator[GarbageCollector]:
    gc.collect()
    made = GarbageCollector()
    yield made
    made.stop()
    assert gc.isenabled()


def test_a_worker_that_allocates_much_collects_nothing(collector: GarbageCollector) -> None:
    graves: list[int] = []

    def allocate() -> None:
        Ring(graves)
        kept = [[number] for number in range(20_000)]  # far beyond the threshold
        assert len(kept) == 20_000

    worker = threading.Thread(target=allocate)
    worker.start()
    worker.join()
    assert graves == []
    collector._collect()
    assert graves == [threading.get_ident()]


def test_it_collects_by_itself(collector: GarbageCollector, qtbot: QtBot) -> None:
    graves: list[int] = []
    Ring(graves)
    qtbot.waitUntil(lambda: graves == [threading.get_ident()], timeout=5000)


@pytest.mark.parametrize(("old", "rounds"), [(1, MIDDLE_EVERY), (2, ALL_EVERY)])
def test_older_garbage_is_collected_less_often(
    collector: GarbageCollector, old: int, rounds: int
) -> None:
    graves: list[int] = []
    ring = Ring(graves)
    gc.collect(0)
    if old == 2:
        gc.collect(1)
    del ring
    for _round in range(rounds - 1):
        collector._collect()
    assert graves == []
    collector._collect()
    assert graves


def test_what_is_set_apart_is_passed_over_until_it_is_loosened(
    collector: GarbageCollector,
) -> None:
    graves: list[int] = []
    ring = Ring(graves)
    collector.set_apart()
    assert ring.me is ring
    del ring
    gc.collect()
    assert graves == []
    collector.loosen()
    gc.collect()
    assert graves == [threading.get_ident()]
