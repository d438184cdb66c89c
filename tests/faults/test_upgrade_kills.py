"""`kill -9` at every statement of an upgrade, from each version that was ever released."""

import os
import subprocess
import sys
from pathlib import Path

import pytest

from facilitator.store import schema

ROOT = Path(__file__).resolve().parents[2]
PROGRAM = Path(__file__).parent / "upgrade_points.py"
KEPT = ROOT / "tests" / "data"
FEWEST = 20  # statements of the smallest upgrade, with what surrounds it

pytestmark = pytest.mark.skipif(not hasattr(os, "fork"), reason="needs fork")


@pytest.mark.parametrize("version", range(1, schema.CURRENT))
def test_an_upgrade_cut_off_leaves_the_old_file_or_the_new(version: int, tmp_path: Path) -> None:
    done = subprocess.run(
        [sys.executable, "-W", "error", PROGRAM, KEPT / f"vault_v{version}.db", tmp_path],
        env={**os.environ, "PYTHONPATH": str(ROOT)},
        capture_output=True,
        text=True,
        check=False,
    )
    assert done.returncode == 0, done.stderr
    assert int(done.stdout) >= FEWEST
