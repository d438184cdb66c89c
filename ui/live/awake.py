"""Keeps the laptop awake while a meeting runs, and notices a battery that runs low."""

import re
import subprocess
import sys
from pathlib import Path

from PySide6.QtCore import QObject, QProcess, QStandardPaths

LOW = 15  # percent
POWER_SUPPLIES = Path("/sys/class/power_supply")
ENDS_MS = 200  # a child that has not ended by then is killed
ASK_SECONDS = 5.0

WHO = "--who=Homeroom Facilitator"
WHY = "--why=A group meeting is running"  # read by an administrator at most
# Each keeps the machine awake as long as it lives, and ends when the pipe it reads breaks:
# also when this program is killed and can end nothing any more.
KEEPERS = {
    "linux": (
        ("systemd-inhibit", "--what=idle:sleep", "--mode=block", WHO, WHY, "cat"),
        ("gnome-session-inhibit", "--inhibit", "idle:suspend", "cat"),
    ),
    "darwin": (("caffeinate", "-d", "-i", "cat"),),
}

# SetThreadExecutionState, winbase.h
CONTINUOUS, SYSTEM_REQUIRED, DISPLAY_REQUIRED = 0x80000000, 0x1, 0x2
BATTERY_UNKNOWN = 255  # SYSTEM_POWER_STATUS.BatteryLifePercent


class Awake(QObject):
    """From `begin` to `end` the laptop neither sleeps nor darkens its screen. Where the system
    offers no way to ask for that, nothing happens. Windows asks for both in the same thread."""

    def __init__(
        self,
        parent: QObject | None = None,
        *,
        system: str = sys.platform,
        folders: tuple[str, ...] = (),
    ) -> None:
        """`folders` are where the keepers are looked for instead of the system's own."""
        super().__init__(parent)
        self._system = system
        self._folders = folders
        self._children: list[QProcess] = []
        self.asked = False

    @property
    def process_ids(self) -> tuple[int, ...]:
        """The process ids of the keepers that live."""
        return tuple(child.processId() for child in self._children if child.processId())

    def begin(self) -> None:
        """Ask for it; a second time does nothing."""
        if self.asked:
            return
        self.asked = True
        if self._system == "win32":
            _tell_windows(CONTINUOUS | SYSTEM_REQUIRED | DISPLAY_REQUIRED)
        for command, *arguments in KEEPERS.get(self._system, ()):
            program = QStandardPaths.findExecutable(command, self._folders)
            if program:
                self._start(program, arguments)

    def end(self) -> None:
        """Let it sleep again. Also called when the program ends, or the child would outlive it."""
        if not self.asked:
            return
        self.asked = False
        if self._system == "win32":
            _tell_windows(CONTINUOUS)
        for child in self._children:
            child.closeWriteChannel()
        for child in self._children:
            if child.state() != QProcess.ProcessState.NotRunning and not child.waitForFinished(
                ENDS_MS
            ):
                child.kill()
                child.waitForFinished(ENDS_MS)
            child.deleteLater()
        self._children.clear()

    def _start(self, program: str, arguments: list[str]) -> None:
        child = QProcess(self)
        # What it says is about the machine and nobody reads it.
        child.setStandardOutputFile(QProcess.nullDevice())
        child.setStandardErrorFile(QProcess.nullDevice())
        child.start(program, arguments)
        self._children.append(child)


def battery_low(supplies: Path = POWER_SUPPLIES, system: str = sys.platform) -> int | None:
    """Return the percent left when the laptop runs on its battery and has less than 15; None
    otherwise, and where nothing can be known. May take a moment: run it in the worker."""
    if system == "win32":
        percent = _windows_battery()
    elif system == "darwin":
        percent = _mac_battery()
    else:
        percent = linux_battery(supplies)
    return percent if percent is not None and percent < LOW else None


def linux_battery(supplies: Path) -> int | None:
    """Return the percent left over all batteries of the machine; None when it is plugged in or
    has none. `supplies` is the folder of the kernel's power_supply class: one folder for each
    supply, with the files `type`, `scope`, `online`, `status` and `capacity`."""
    found = sorted(supplies.iterdir()) if supplies.is_dir() else []
    if any(_fact(s, "online") == "1" for s in found if _fact(s, "type") != "Battery"):
        return None
    # "Device" is the battery of a mouse or a keyboard.
    batteries = [
        s for s in found if _fact(s, "type") == "Battery" and _fact(s, "scope") != "Device"
    ]
    if not any(_fact(battery, "status") == "Discharging" for battery in batteries):
        return None
    left = [int(text) for text in (_fact(b, "capacity") for b in batteries) if text.isdecimal()]
    return round(sum(left) / len(left)) if left else None


def mac_battery(told: str) -> int | None:
    """Read what `pmset -g batt` told."""
    percent = re.search(r"(\d+)%; discharging", told)
    return int(percent[1]) if percent and "'Battery Power'" in told else None


def _fact(supply: Path, name: str) -> str:
    try:
        return (supply / name).read_text("ascii").strip()
    except (OSError, UnicodeDecodeError):  # not every supply has every fact, or gives it
        return ""


def _mac_battery() -> int | None:
    command = ["/usr/bin/pmset", "-g", "batt"]
    try:
        run = subprocess.run(  # noqa: S603 - a fixed command
            command, capture_output=True, text=True, timeout=ASK_SECONDS, check=False
        )
    except (OSError, subprocess.TimeoutExpired):
        return None
    return mac_battery(run.stdout)


def _tell_windows(state: int) -> None:
    if sys.platform == "win32":
        import ctypes  # needed nowhere else

        ctypes.windll.kernel32.SetThreadExecutionState(ctypes.c_uint(state))


def _windows_battery() -> int | None:
    if sys.platform == "win32":
        import ctypes

        # SYSTEM_POWER_STATUS: line, flag, percent, saver (bytes), then two numbers of seconds
        status = (ctypes.c_ubyte * 12)()
        if ctypes.windll.kernel32.GetSystemPowerStatus(ctypes.byref(status)):
            line, percent = status[0], status[2]
            return int(percent) if line == 0 and percent != BATTERY_UNKNOWN else None
    return None
