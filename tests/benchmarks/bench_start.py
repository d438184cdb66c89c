"""From the start of the process to the first paint and to Home, against a bare window.

Each round starts one process of every kind, one after the other (see start_child.py): an empty
QMainWindow of the same Qt and size, the program until its gate is painted, and the program until
Home is painted. Home's vault holds the demo; it is opened with its recovery code, so that no key
is derived from a passphrase. The last row is what a person waits for at the gate: from the known
key to Home, with what the program has loaded while the passphrase was typed.

All code is compiled before, and the files are in the system's cache: this is a second start.
"""

import compileall
import os
import subprocess
import sys
import tempfile
import time
from collections.abc import Sequence
from contextlib import closing
from pathlib import Path

from facilitator.demo_vault import create_demo
from facilitator.paths import Paths
from tests.benchmarks.report import Row, paired, table

ROUNDS = 9
PAINT_AIM, HOME_AIM, MEMORY_AIM = 1.3, 3.0, 2.0
PACKAGES = ("facilitator", "ui", "sessions", "icebreakers", "resources", "tests/benchmarks")
ROOT = Path(__file__).resolve().parents[2]
PATIENCE = 60.0  # seconds for one start

Figures = dict[str, float]


def measure() -> list[Row]:
    """Make a demo in a temporary folder, compile everything, and measure all kinds in turn."""
    for package in PACKAGES:
        compileall.compile_dir(ROOT / package, quiet=2)
    with tempfile.TemporaryDirectory() as name:
        folder = Path(name) / "data"
        with closing(create_demo(Paths(folder), "id")) as vault:
            code = vault.recovery_code()
        kinds = (("bare",), ("gate", str(folder)), ("home", str(folder), code))
        for kind in kinds:
            start(kind)  # finds its files read
        rounds = [[start(kind) for kind in kinds] for _ in range(ROUNDS)]
    bare, gate, home = zip(*rounds, strict=True)
    return [
        paired("first paint of the gate", *both(gate, bare, "painted"), PAINT_AIM),
        paired("Home painted", *both(home, bare, "painted"), HOME_AIM),
        paired("resident memory at Home", *both(home, bare, "resident"), MEMORY_AIM, "MiB"),
        paired("  of Home: from the known key", *both(home, bare, "known"), HOME_AIM),
    ]


def both(
    ours: Sequence[Figures], floor: Sequence[Figures], figure: str
) -> tuple[list[float], list[float]]:
    """Return one figure of ours, and the floor's that it is held against."""
    least = "painted" if figure == "known" else figure
    return [each[figure] for each in ours], [each[least] for each in floor]


def start(kind: Sequence[str]) -> Figures:
    """Start one process and return what it printed: milliseconds and MiB."""
    environment = {**os.environ, "STARTED_AT": str(time.monotonic())}
    environment.pop("PYTHONDONTWRITEBYTECODE", None)
    done = subprocess.run(
        [sys.executable, "-m", "tests.benchmarks.start_child", *kind],
        env=environment,
        cwd=ROOT,
        stdout=subprocess.PIPE,
        text=True,
        timeout=PATIENCE,
        check=True,
    )
    return {name: float(value) for name, value in map(str.split, done.stdout.splitlines())}


if __name__ == "__main__":
    print(table("start", measure()))
