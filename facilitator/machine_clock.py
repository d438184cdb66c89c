"""The clocks of the machine: the wall, and one that nobody can set and that goes on in sleep.

- Linux: CLOCK_BOOTTIME; the start of the machine by the kernel's boot_id.
- macOS: CLOCK_MONOTONIC, which goes on in sleep there (clock_gettime(3)), unlike Python's own
  `time.monotonic`; the start by kern.bootsessionuuid, because kern.boottime moves with the wall.
- Windows: the interrupt time, whose plain reading counts sleep and hibernation and is not
  adjusted (Microsoft: Interrupt Time); the tick count does as well, but only each 10 to 16 ms.
  The start by the kernel's boot time less what setting the wall has moved it by.

Where a start cannot be told, `boot` is empty: what passed over a crash is then asked by the wall.
"""

import sys
import time
from collections.abc import Callable
from datetime import UTC, datetime
from pathlib import Path

from sessions.clock import Instant

BOOT_ID = Path("/proc/sys/kernel/random/boot_id")
BOOT_SESSION = b"kern.bootsessionuuid"
TIME_OF_DAY = 3  # SystemTimeOfDayInformation of NtQuerySystemInformation
PER_SECOND = 10_000_000  # Windows counts in 100 ns


class SystemClock:
    """The machine's own clocks, wall time in the local zone."""

    rate = 1.0

    def __init__(self) -> None:
        self._seconds = seconds_of(sys.platform)
        self.boot = boot_of(sys.platform)

    def now(self) -> Instant:
        return Instant(datetime.now(UTC).astimezone(), self._seconds())


def seconds_of(platform: str) -> Callable[[], float]:
    """Return what reads the seconds of the clock that goes on in sleep."""
    if platform == "win32":
        return _interrupt_time()
    name = "CLOCK_MONOTONIC" if platform == "darwin" else "CLOCK_BOOTTIME"
    number = getattr(time, name, None)
    return time.monotonic if number is None else lambda: time.clock_gettime(number)


def boot_of(platform: str) -> str:
    """Return what tells this start of the machine from any other, empty when nothing does."""
    try:
        if platform == "win32":
            return _windows_boot()
        if platform == "darwin":
            return _boot_session()
        return BOOT_ID.read_text("ascii").strip()
    except (OSError, AttributeError, ValueError):
        return ""


def _interrupt_time() -> Callable[[], float]:
    import ctypes

    query = ctypes.CDLL("kernelbase").QueryInterruptTimePrecise
    query.argtypes, query.restype = [ctypes.POINTER(ctypes.c_ulonglong)], None

    def seconds() -> float:
        told = ctypes.c_ulonglong()
        query(ctypes.byref(told))
        return told.value / PER_SECOND

    return seconds


def _windows_boot() -> str:
    import ctypes

    class TimeOfDay(ctypes.Structure):
        _fields_ = [
            ("boot", ctypes.c_longlong),
            ("now", ctypes.c_longlong),
            ("zone_bias", ctypes.c_longlong),
            ("zone", ctypes.c_ulong),
            ("reserved", ctypes.c_ulong),
            ("boot_bias", ctypes.c_longlong),
            ("sleep_bias", ctypes.c_longlong),
        ]

    told = TimeOfDay()
    query = ctypes.CDLL("ntdll").NtQuerySystemInformation
    failed = query(TIME_OF_DAY, ctypes.byref(told), ctypes.sizeof(told), None)
    return "" if failed else str(told.boot - told.boot_bias)


def _boot_session() -> str:
    import ctypes

    room = ctypes.create_string_buffer(64)
    size = ctypes.c_size_t(len(room))
    failed = ctypes.CDLL(None).sysctlbyname(
        BOOT_SESSION, room, ctypes.byref(size), None, ctypes.c_size_t(0)
    )
    return "" if failed else room.value.decode("ascii")
