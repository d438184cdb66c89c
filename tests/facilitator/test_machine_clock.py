"""The clock of this machine cannot be set, goes on in sleep, and knows its start."""

import subprocess
import sys
import time
from pathlib import Path

import pytest

from facilitator import machine_clock
from facilitator.machine_clock import SystemClock, boot_of, seconds_of

ON_LINUX = pytest.mark.skipif(sys.platform != "linux", reason="asks the kernel of Linux")
READ = """from facilitator.machine_clock import SystemClock
clock = SystemClock()
print(clock.now().mono, clock.boot)"""


def test_a_second_is_a_second() -> None:
    clock = SystemClock()
    before, began = clock.now(), time.perf_counter()
    time.sleep(0.05)
    after, took = clock.now(), time.perf_counter() - began
    assert after.mono - before.mono == pytest.approx(took, abs=0.04)
    assert after.wall.utcoffset() is not None


def test_two_runs_of_the_program_share_clock_and_start() -> None:
    clock = SystemClock()
    before = clock.now().mono
    told = subprocess.run([sys.executable, "-c", READ], capture_output=True, text=True, check=True)
    second, boot = told.stdout.split()
    assert before < float(second) < clock.now().mono
    assert boot == clock.boot != ""


@ON_LINUX
def test_it_is_the_clock_that_goes_on_in_sleep() -> None:
    seconds = seconds_of("linux")
    assert 0 <= time.clock_gettime(time.CLOCK_BOOTTIME) - seconds() + 0.05 < 0.5
    with Path("/proc/uptime").open() as uptime:  # which counts sleep
        assert seconds() == pytest.approx(float(uptime.read().split()[0]), abs=0.5)


@ON_LINUX
def test_a_machine_that_slept_two_hours_shows_them() -> None:
    shift = ["unshare", "--user", "--time", "--boottime", "7200", sys.executable, "-c", READ]
    told = subprocess.run(shift, capture_output=True, text=True, check=False)
    if told.returncode:
        pytest.skip(f"this kernel lets nobody shift its clock: {told.stderr.strip()}")
    ahead = float(told.stdout.split()[0]) - SystemClock().now().mono
    assert ahead == pytest.approx(7200, abs=10)


def test_a_start_that_cannot_be_read_is_not_known(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(machine_clock, "BOOT_ID", tmp_path / "none")
    assert boot_of("linux") == ""
