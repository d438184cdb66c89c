"""`kill -9` at every dealing with a file, and what must hold afterwards (see kill_points.py)."""

import os
import shutil
import subprocess
import sys
import tempfile
from collections.abc import Iterator
from pathlib import Path

import pytest

ROOT = Path(__file__).resolve().parents[2]
PROGRAM = Path(__file__).parent / "kill_points.py"
FEWEST = {"passphrase": 10, "create": 12, "restore": 25, "backup": 10}

pytestmark = pytest.mark.skipif(not hasattr(os, "fork"), reason="needs fork")


@pytest.fixture(scope="module")
def outcomes() -> Iterator[dict[str, "subprocess.Popen[str]"]]:
    """All stories at once, in memory where there is such a disk: a kill loses no written byte."""
    memory = Path("/dev/shm")
    folder = tempfile.mkdtemp(dir=memory if os.access(memory, os.W_OK) else None)
    children = {
        name: subprocess.Popen(
            [sys.executable, "-W", "error", PROGRAM, name, Path(folder) / name],
            env={**os.environ, "PYTHONPATH": str(ROOT)},
            stdout=subprocess.PIPE,
            stderr=subprocess.PIPE,
            text=True,
        )
        for name in FEWEST
    }
    yield children
    for child in children.values():
        child.kill()
        child.communicate()
    shutil.rmtree(folder)


@pytest.mark.parametrize("name", FEWEST)
def test_whole_at_every_moment(outcomes: dict[str, "subprocess.Popen[str]"], name: str) -> None:
    out, errors = outcomes[name].communicate()
    assert outcomes[name].returncode == 0, errors
    assert int(out) >= FEWEST[name]
