"""The guards of conftest.py bark: each is tried on a test that deserves it, and on one not."""

import shutil
import subprocess
import sys
from pathlib import Path

import pytest

ROOT = Path(__file__).resolve().parents[2]

SAMPLES = {
    "window": """
        def test_sample(qapp):
            window = QWidget()
            window.show()
            kept.append(window)
        """,
    "thread": """
        def test_sample():
            worker = ThreadPoolExecutor()
            worker.submit(kept.append, worker).result()
        """,
    "log": """
        def test_sample():
            logging.getLogger("store").warning("something odd")
        """,
    "task": """
        def test_sample(loop):
            async def story():
                kept.append(asyncio.create_task(asyncio.sleep(60)))
            loop.run_until_complete(story())
        """,
    "network": """
        def test_sample():
            with socket.socket() as line:
                line.connect(("127.0.0.1", 9))
        """,
    "qt warning": """
        def test_sample(qapp):
            qWarning("something odd")
        """,
    "good manners": """
        def test_sample(qtbot, loop, caplog):
            window = QWidget()
            qtbot.addWidget(window)
            window.show()
            async def story():
                return await asyncio.sleep(0, "told")
            assert loop.run_until_complete(story()) == "told"
            logging.getLogger("store").warning("expected")
            assert [record.getMessage() for record in caplog.records] == ["expected"]
            caplog.clear()
        """,
}
COMPLAINTS = {
    "window": "left behind: QWidget",
    "thread": "left behind: thread",
    "log": "unexpected in the log:",
    "task": "tasks left running:",
    "network": "nothing here may use the network",
    "qt warning": "Qt messages with level WARNING or above emitted",
}
HEAD = """
import asyncio, logging, socket
from concurrent.futures import ThreadPoolExecutor
from PySide6.QtCore import qWarning
from PySide6.QtWidgets import QWidget

kept = []
"""


@pytest.fixture(scope="module")
def verdicts(tmp_path_factory: pytest.TempPathFactory) -> str:
    """The report of one child run over all samples, under this project's own settings."""
    folder = tmp_path_factory.mktemp("samples")
    shutil.copy(ROOT / "tests" / "conftest.py", folder)
    for name, body in SAMPLES.items():
        lines = body.replace("\n        ", "\n")
        (folder / f"test_{name.replace(' ', '_')}.py").write_text(HEAD + lines, "utf-8")
    command = [sys.executable, "-m", "pytest", "-c", str(ROOT / "pyproject.toml"), "-v"]
    command += ["--rootdir", str(folder), "-p", "no:cacheprovider", str(folder)]
    run = subprocess.run(command, capture_output=True, text=True, timeout=120, check=False)
    return run.stdout


@pytest.mark.parametrize("sample", COMPLAINTS)
def test_bad_manners_are_reported(verdicts: str, sample: str) -> None:
    name = f"test_{sample.replace(' ', '_')}.py"
    assert COMPLAINTS[sample] in verdicts
    assert any(
        line.startswith(("FAILED", "ERROR")) and name in line for line in verdicts.splitlines()
    ), verdicts


def test_good_manners_pass(verdicts: str) -> None:
    assert "test_good_manners.py::test_sample PASSED" in verdicts
    assert not any(
        line.startswith(("FAILED", "ERROR")) and "test_good_manners" in line
        for line in verdicts.splitlines()
    ), verdicts
