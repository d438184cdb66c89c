"""The installed Qt survives a long meeting.

PySide6 6.12.0 on Python 3.11 takes one reference too many from `True` with every signal and
from `None` with every call that returns nothing; after some minutes of a ticking clock Python
aborts. Short tests stay green on it, so this one counts out more than a start-up's worth.
"""

import subprocess
import sys

MEETING = """
import sys
from PySide6.QtCore import QObject, Signal
from PySide6.QtWidgets import QApplication, QLabel

class Clock(QObject):
    ticked = Signal()

app = QApplication([])
clock, label, heard = Clock(), QLabel(), []
clock.ticked.connect(lambda: heard.append(1))
for _ in range(2_000):
    clock.ticked.emit()
for number in range(20_000):
    label.setNum(number)
print(len(heard), label.text())
"""


def test_qt_lasts_for_thousands_of_signals_and_calls() -> None:
    run = subprocess.run(
        [sys.executable, "-c", MEETING], capture_output=True, text=True, timeout=120, check=False
    )
    assert run.returncode == 0, run.stderr
    assert run.stdout.split() == ["2000", "19999"]
