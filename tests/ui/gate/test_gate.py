"""Which page stands before the program, and how little is loaded to show it."""

import json
import subprocess
import sys
from collections.abc import Callable
from pathlib import Path

import pytest
from PySide6.QtCore import QCoreApplication, QEvent
from PySide6.QtWidgets import QApplication, QLabel
from pytestqt.qtbot import QtBot

from facilitator.keyslot import SMALLEST
from facilitator.paths import Paths
from facilitator.vault import create
from ui.gate.choice import WaitingPage, gate_page
from ui.gate.first_run import FirstRunPage
from ui.gate.keeper import Gate, Gatekeeper, pause_after
from ui.gate.unlock import UnlockPage
from ui.jobs import Jobs
from ui.theme import load_theme

ROOT = Path(__file__).resolve().parents[3]
PASSPHRASE = "gerobak ungu menari pelan"

Show = Callable[..., Gate]


@pytest.fixture
def paths(tmp_path: Path) -> Paths:
    return Paths(tmp_path / "data")


@pytest.fixture
def show(qtbot: QtBot, paths: Paths) -> Show:
    """Show the gate of `paths`."""

    def shown(*, demo: bool = False) -> Gate:
        page = gate_page(paths, load_theme("light", 100), demo=demo)
        qtbot.addWidget(page)
        page.show()
        return page

    return shown


def words_on(page: Gate) -> str:
    return "\n".join(label.text() for label in page.findChildren(QLabel) if label.isVisible())


def test_an_empty_folder_begins_with_the_first_run(show: Show, paths: Paths) -> None:
    assert isinstance(show(), FirstRunPage)
    assert not paths.root.exists()


def test_the_demo_has_a_page_to_wait_on(show: Show, paths: Paths) -> None:
    assert isinstance(show(demo=True), WaitingPage)
    assert not paths.root.exists()


def test_a_vault_asks_for_its_passphrase(show: Show, paths: Paths) -> None:
    create(paths, PASSPHRASE, SMALLEST).close()
    page = show()
    assert isinstance(page, UnlockPage)
    assert page.step is page.passphrase


@pytest.mark.parametrize("damaged", [True, False])
def test_without_its_key_file_the_code_is_asked_for(
    show: Show, paths: Paths, damaged: bool
) -> None:
    create(paths, PASSPHRASE, SMALLEST).close()
    for file in (paths.key_file, paths.key_file_previous):
        if damaged:
            file.write_text("{}")
        else:
            file.unlink()
    page = show()
    assert isinstance(page, UnlockPage)
    assert page.step is page.code
    assert f"The key file is {'damaged' if damaged else 'missing'}" in words_on(page)


@pytest.mark.parametrize(
    ("breaks", "sentence"),
    [
        (lambda paths: paths.database.write_bytes(b""), "The data file is damaged"),
        (lambda paths: paths.database.unlink(), "the data file vault.db is missing"),
    ],
)
def test_a_broken_vault_says_what_to_do_and_is_looked_at_again(
    show: Show, paths: Paths, breaks: Callable[[Paths], object], sentence: str
) -> None:
    create(paths, PASSPHRASE, SMALLEST).close()
    good = paths.database.read_bytes()
    breaks(paths)
    page = show()
    assert isinstance(page, UnlockPage)
    assert sentence in words_on(page)
    page.step.go_on()
    assert sentence in words_on(page)
    paths.database.write_bytes(good)
    page.step.go_on()
    assert page.step is page.passphrase


def test_little_is_imported_for_the_first_paint() -> None:
    """What opening needs is loaded behind the painted gate."""
    heavy = ["asyncio", "sqlalchemy", "sqlcipher3", "cryptography", "zxcvbn", "reportlab", "yaml"]
    program = f"""
import json, sys
import ui.gate.choice
print(json.dumps([name for name in {heavy} if name in sys.modules]))
"""
    run = subprocess.run(
        [sys.executable, "-c", program], cwd=ROOT, capture_output=True, check=True, text=True
    )
    assert json.loads(run.stdout) == []


def test_pauses_grow_politely() -> None:
    assert [pause_after(n) for n in range(1, 10)] == [0, 0, 1, 2, 4, 8, 16, 30, 30]


def test_complaints_go_to_the_gate_that_is_there(paths: Paths, qapp: QApplication) -> None:
    jobs = Jobs()
    keeper = Gatekeeper(paths, jobs, SMALLEST)
    assert not keeper.complain("nobody hears")
    page = gate_page(paths, load_theme("light", 100), demo=True)
    keeper.tend(page)
    assert keeper.complain("The disk is full.")
    assert page.step is not None
    assert page.step.complaint == "The disk is full."
    page.deleteLater()
    QCoreApplication.sendPostedEvents(None, QEvent.Type.DeferredDelete)
    assert not keeper.complain("nobody is left")
    jobs.close()
