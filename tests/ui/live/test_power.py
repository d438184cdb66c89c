"""Awake while a meeting runs, by real child processes; the battery, by real files."""

import os
import signal
import subprocess
import sys
from collections.abc import Callable
from pathlib import Path

import pytest
from PySide6.QtCore import QProcess
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from ui.live.awake import KEEPERS, Awake, battery_low, mac_battery

pytestmark = pytest.mark.skipif(os.name != "posix", reason="its keepers are shell scripts")
ROOT = Path(__file__).resolve().parents[3]
KEEPER = """#!/bin/sh
echo "$@" > "{told}"
echo $$ > "{pid}"
{then}
"""


@pytest.fixture
def keeper(tmp_path: Path) -> Callable[..., Path]:
    """Put a keeper of this name in place; it writes what it was asked and reads its pipe."""

    def make(name: str, then: str = "exec cat") -> Path:
        script = tmp_path / name
        told, pid = tmp_path / f"{name}.told", tmp_path / f"{name}.pid"
        script.write_text(KEEPER.format(told=told, pid=pid, then=then), "utf-8")
        script.chmod(0o755)
        return pid

    return make


def lives(pid: int) -> bool:
    try:
        os.kill(pid, 0)
    except ProcessLookupError:
        return False
    return True


def number(file: Path) -> int:
    """What a script has written into `file`; 0 until it has."""
    text = file.read_text("utf-8").strip() if file.exists() else ""
    return int(text or 0)


@pytest.mark.parametrize(
    ("system", "name", "asked"),
    [
        ("linux", "systemd-inhibit", "--what=idle:sleep --mode=block"),
        ("linux", "gnome-session-inhibit", "--inhibit idle:suspend cat"),
        ("darwin", "caffeinate", "-d -i cat"),
    ],
)
def test_a_child_keeps_it_awake_until_the_end(
    qtbot: QtBot,
    tmp_path: Path,
    keeper: Callable[..., Path],
    system: str,
    name: str,
    asked: str,
) -> None:
    pid = keeper(name)
    awake = Awake(system=system, folders=(str(tmp_path),))
    awake.begin()
    awake.begin()
    qtbot.waitUntil(lambda: number(pid) > 0)
    assert awake.process_ids == (number(pid),)
    assert (tmp_path / f"{name}.told").read_text("utf-8").startswith(asked)
    awake.end()
    assert not lives(number(pid))
    assert awake.process_ids == ()
    awake.end()


def test_a_child_that_will_not_end_is_killed(
    qtbot: QtBot, tmp_path: Path, keeper: Callable[..., Path]
) -> None:
    pid = keeper("caffeinate", then="trap '' TERM HUP\nexec 0</dev/null\nwhile :; do :; done")
    awake = Awake(system="darwin", folders=(str(tmp_path),))
    awake.begin()
    qtbot.waitUntil(lambda: number(pid) > 0)
    awake.end()
    assert not lives(number(pid))


def test_a_child_that_ended_by_itself_is_no_trouble(
    qtbot: QtBot, tmp_path: Path, keeper: Callable[..., Path]
) -> None:
    keeper("caffeinate", then="exit 1")
    awake = Awake(system="darwin", folders=(str(tmp_path),))
    awake.begin()
    qtbot.waitUntil(lambda: awake.process_ids == ())
    awake.end()
    assert not awake.asked


KILLED = """
import os, signal, sys, time
from pathlib import Path
from PySide6.QtCore import QCoreApplication
from ui.live.awake import Awake

app = QCoreApplication([])
awake = Awake(system="darwin", folders=(sys.argv[1],))
awake.begin()
[child] = awake._children
child.waitForStarted()
print("ready", flush=True)
app.exec()
"""


def test_killed_it_leaves_no_child_behind(
    qtbot: QtBot, tmp_path: Path, keeper: Callable[..., Path]
) -> None:
    pid = keeper("caffeinate")
    command = [sys.executable, "-c", KILLED, str(tmp_path)]
    with subprocess.Popen(command, cwd=ROOT, stdout=subprocess.PIPE, text=True) as program:
        assert program.stdout is not None
        assert program.stdout.readline() == "ready\n"
        qtbot.waitUntil(lambda: number(pid) > 0)
        program.send_signal(signal.SIGKILL)
    qtbot.waitUntil(lambda: not lives(number(pid)))


def test_where_nothing_can_be_asked_nothing_happens(qapp: QApplication, tmp_path: Path) -> None:
    for system in (*KEEPERS, "sunos5"):
        awake = Awake(system=system, folders=(str(tmp_path),))
        awake.begin()
        assert awake.findChildren(QProcess) == []
        awake.end()


# battery ------------------------------------------------------------------------------------


def supply(folder: Path, name: str, **facts: str) -> None:
    (folder / name).mkdir()
    for fact, text in facts.items():
        (folder / name / fact).write_text(f"{text}\n", "ascii")


def battery(folder: Path, name: str, percent: int, status: str = "Discharging") -> None:
    supply(folder, name, type="Battery", status=status, capacity=str(percent))


@pytest.mark.parametrize(
    ("percent", "told"), [(0, 0), (5, 5), (14, 14), (15, None), (16, None), (100, None)]
)
def test_it_is_low_under_fifteen(tmp_path: Path, percent: int, told: int | None) -> None:
    supply(tmp_path, "AC", type="Mains", online="0")
    battery(tmp_path, "BAT0", percent)
    assert battery_low(tmp_path, "linux") == told


def test_plugged_in_it_is_never_low(tmp_path: Path) -> None:
    battery(tmp_path, "BAT0", 4)
    supply(tmp_path, "ucsi", type="USB", online="1")
    assert battery_low(tmp_path, "linux") is None


@pytest.mark.parametrize("status", ["Charging", "Full", "Not charging", "Unknown"])
def test_it_must_be_running_down(tmp_path: Path, status: str) -> None:
    battery(tmp_path, "BAT0", 4, status)
    assert battery_low(tmp_path, "linux") is None


def test_two_batteries_are_one_store(tmp_path: Path) -> None:
    battery(tmp_path, "BAT0", 90, "Unknown")
    battery(tmp_path, "BAT1", 4)
    assert battery_low(tmp_path, "linux") is None
    (tmp_path / "BAT0" / "capacity").write_text("10\n", "ascii")
    assert battery_low(tmp_path, "linux") == 7


def test_the_mouse_is_not_the_laptop(tmp_path: Path) -> None:
    facts = {"type": "Battery", "scope": "Device", "status": "Discharging", "capacity": "3"}
    supply(tmp_path, "hidpp_battery_0", **facts)
    assert battery_low(tmp_path, "linux") is None


def test_no_battery_and_odd_files_are_no_trouble(tmp_path: Path) -> None:
    assert battery_low(tmp_path / "none", "linux") is None
    supply(tmp_path, "BAT0", type="Battery", status="Discharging")
    assert battery_low(tmp_path, "linux") is None
    (tmp_path / "BAT0" / "capacity").write_bytes(b"\xff\xfe")
    assert battery_low(tmp_path, "linux") is None


@pytest.mark.parametrize(
    ("told", "percent"),
    [
        (
            "Now drawing from 'Battery Power'\n -InternalBattery-0 (id=1)\t12%; discharging; 0:31",
            12,
        ),
        ("Now drawing from 'AC Power'\n -InternalBattery-0 (id=1)\t12%; charging; 1:10", None),
        ("Now drawing from 'AC Power'\n", None),
        ("", None),
    ],
)
def test_what_a_mac_tells(told: str, percent: int | None) -> None:
    assert mac_battery(told) == percent
