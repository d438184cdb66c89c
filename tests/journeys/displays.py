"""Displays of the invisible screen that can be plugged in and pulled out while a program runs.

Qt's own door for that, made for its tests, is not in the Python binding: it is reached by the
addresses of two functions of its libraries. Linux only, and the platform `offscreen`.
"""

import ctypes
import json
from collections.abc import Sequence
from pathlib import Path

import PySide6
import shiboken6
from PySide6.QtCore import QByteArray, QJsonDocument

LAPTOP, BEAMER = "laptop", "beamer"
PLACES = {LAPTOP: (0, 1366, 768), BEAMER: (1366, 800, 600)}  # from the left, width, height
RESOURCE_FOR_INTEGRATION = 12  # its place among the functions of QPlatformNativeInterface


def configuration(names: Sequence[str]) -> str:
    """What the platform is told about the displays, as JSON."""
    common = {"y": 0, "logicalDpi": 96, "logicalBaseDpi": 96, "dpr": 1}
    screens = [
        {"name": name, "x": x, "width": width, "height": height, **common}
        for name, (x, width, height) in PLACES.items()
        if name in names
    ]
    settings = {"synchronousWindowSystemEvents": False, "windowFrameMargins": True}
    return json.dumps({**settings, "screens": screens})


def plug(*names: str) -> None:
    """From now on these displays are there and no others."""
    native = _native()
    table = ctypes.cast(native, ctypes.POINTER(ctypes.c_void_p))[0]
    entry = ctypes.cast(table, ctypes.POINTER(ctypes.c_void_p))[RESOURCE_FOR_INTEGRATION]
    door = QByteArray(b"setConfiguration")
    pointers = ctypes.c_void_p, ctypes.c_void_p
    found = ctypes.CFUNCTYPE(ctypes.c_void_p, *pointers)(entry)(native, _address(door))
    told = _object(configuration(names))
    ctypes.CFUNCTYPE(None, *pointers)(found)(ctypes.addressof(told), native)


def _native() -> int:
    find = _library("Gui")._ZN15QGuiApplication23platformNativeInterfaceEv
    find.restype = ctypes.c_void_p
    return int(find())


def _object(text: str) -> "ctypes.Array[ctypes.c_void_p]":
    """A QJsonObject; it is never given back, which a test may do."""
    document = QJsonDocument.fromJson(QByteArray(text.encode()))
    room = (ctypes.c_void_p * 4)()
    read = _library("Core")._ZNK13QJsonDocument6objectEv
    read.restype = None
    read.argtypes = [ctypes.c_void_p, ctypes.c_void_p]
    read(ctypes.addressof(room), _address(document))
    return room


def _library(name: str) -> ctypes.CDLL:
    folder = Path(PySide6.__file__).parent / "Qt" / "lib"
    return ctypes.CDLL(str(folder / f"libQt6{name}.so.6"))


def _address(made: QByteArray | QJsonDocument) -> int:
    return int(shiboken6.getCppPointer(made)[0])
