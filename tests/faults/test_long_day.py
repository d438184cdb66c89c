"""Eight hours of meetings, one behind the other in the real window, and nothing has grown.

The meetings are held by hours_child.py, an hour in some seconds. The first is the warm-up: with
it everything is made and read that stays. From then on memory, open files, threads, windows and
their parts, and every kind of Python object are compared with what was there at Home.
"""

import json
import os
import subprocess
import sys
from pathlib import Path
from typing import Any

import pytest

ROOT = Path(__file__).resolve().parents[2]
PROGRAM = Path(__file__).parent / "hours_child.py"
HOURS = 8
MOST_KIB = 20 * 1024  # that memory may grow by
PATIENCE = 900.0  # seconds
COUNTED = ("handles", "threads", "windows", "parts")

Figures = dict[str, Any]


def hold(folder: Path, number: int) -> tuple[list[Figures], Figures]:
    """Hold meetings; what there was after each of them, and how much was done in all."""
    done = subprocess.run(
        [sys.executable, PROGRAM, folder, str(number)],
        env={**os.environ, "PYTHONPATH": str(ROOT), "QT_QPA_PLATFORM": "offscreen"},
        capture_output=True,
        text=True,
        timeout=PATIENCE,
        check=False,
    )
    assert done.returncode == 0, done.stderr
    *each, whole = map(json.loads, done.stdout.splitlines())
    return each, whole


def grown(before: Figures, after: Figures, hours: int) -> dict[str, tuple[int, int]]:
    """What there is more of; of a kind of object, only one more each hour counts as growing."""
    found = {name: (before[name], after[name]) for name in COUNTED if after[name] > before[name]}
    for kind, number in after["kinds"].items():
        known = before["kinds"].get(kind, 0)
        if number >= known + hours:
            found[kind] = (known, number)
    if after["resident"] > before["resident"] + MOST_KIB:
        found["resident KiB"] = (before["resident"], after["resident"])
    return found


@pytest.mark.slow
def test_eight_hours_of_meetings_leave_nothing_behind(tmp_path: Path) -> None:
    each, whole = hold(tmp_path / "data", 1 + HOURS)
    warm, last = each[0], each[-1]
    print(
        f"{HOURS} hours, {whole['looks']} looks at the clock, {whole['told']} moments told, "
        f"{whole['acts']} keys: {(last['resident'] - warm['resident']) / 1024:.1f} MiB more, "
        f"{last['handles']} files, {last['threads']} threads, {last['parts']} parts of windows"
    )
    assert len(each) == 1 + HOURS
    assert whole["looks"] > 5000
    assert grown(warm, last, HOURS) == {}
