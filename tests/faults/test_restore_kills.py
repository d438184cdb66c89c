"""A restore that is killed on a disk that takes its time loses neither vault (restore_kills.py)."""

import os
import shutil
import subprocess
import sys
from pathlib import Path

import pytest

ROOT = Path(__file__).resolve().parents[2]
HERE = Path(__file__).parent
FEWEST = 30  # dealings with the disk in one restore

compiler = shutil.which("cc") or shutil.which("gcc")
pytestmark = pytest.mark.skipif(
    sys.platform != "linux" or compiler is None,
    reason="needs Linux and a C compiler: a disk that waits is made with one",
)


def slow_disk(folder: Path) -> Path:
    library = folder / "slow_disk.so"
    source = HERE / "slow_disk.c"
    subprocess.run([str(compiler), "-shared", "-fPIC", "-o", library, source, "-ldl"], check=True)
    return library


def test_killed_at_each_dealing_with_the_disk_it_leaves_one_of_the_two(tmp_path: Path) -> None:
    told = subprocess.run(
        [sys.executable, "-W", "error", HERE / "restore_kills.py", tmp_path / "home"],
        env={
            **os.environ,
            "PYTHONPATH": str(ROOT),
            "LD_PRELOAD": str(slow_disk(tmp_path)),
            "DISK_WAIT": "2000",
        },
        capture_output=True,
        text=True,
        check=False,
    )
    assert told.returncode == 0, told.stderr
    tried, lost = map(int, told.stdout.split())
    assert tried >= FEWEST
    assert lost == 0
