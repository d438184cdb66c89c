"""The program never speaks to a network: nothing in it could, and nothing does at import.

The journeys run under the same guard: conftest.py refuses every connection a test tries.
"""

import ast
import json
import subprocess
import sys
from collections.abc import Iterator
from pathlib import Path

import pytest

ROOT = Path(__file__).resolve().parents[2]
PACKAGES = ("sessions", "icebreakers", "resources", "facilitator", "ui")

NETWORKING = (
    *("socket", "socketserver", "ssl", "http", "urllib.request", "xmlrpc", "webbrowser"),
    *("ftplib", "imaplib", "nntplib", "poplib", "smtplib", "telnetlib", "wsgiref"),
    *("aiohttp", "httpx", "requests", "urllib3", "websockets"),
    *("PySide6.QtNetwork", "PySide6.QtNetworkAuth", "PySide6.QtHttpServer"),
    *("PySide6.QtWebSockets", "PySide6.QtWebChannel", "PySide6.QtRemoteObjects"),
    *("PySide6.QtWebEngineCore", "PySide6.QtWebEngineWidgets", "PySide6.QtBluetooth"),
)
LINES_OUT = {"open_connection", "create_connection", "create_server", "start_server"}


def ways_out(tree: ast.AST) -> Iterator[str]:
    for node in ast.walk(tree):
        names: list[str] = []
        if isinstance(node, ast.Import):
            names = [alias.name for alias in node.names]
        elif isinstance(node, ast.ImportFrom) and node.module and not node.level:
            names = [f"{node.module}.{alias.name}" for alias in node.names]
        elif isinstance(node, ast.Attribute) and node.attr in LINES_OUT:
            yield node.attr
        elif isinstance(node, ast.Constant) and str(node.value).startswith(("http:", "https:")):
            yield str(node.value)
        yield from (n for n in names for m in NETWORKING if f"{n}.".startswith(f"{m}."))


def test_no_networking_module_is_imported() -> None:
    found = [
        f"{path.relative_to(ROOT)}: {way}"
        for package in PACKAGES
        for path in sorted((ROOT / package).rglob("*.py"))
        for way in ways_out(ast.parse(path.read_text("utf-8")))
    ]
    assert not found, "\n" + "\n".join(found)


@pytest.mark.parametrize(
    "line",
    [
        "import urllib.request",
        "from urllib import request",
        "from PySide6.QtNetwork import QTcpSocket",
        "from PySide6 import QtNetwork",
        "asyncio.open_connection('a', 1)",
        "QUrl('https://example.org')",
    ],
)
def test_a_way_out_is_seen(line: str) -> None:
    assert list(ways_out(ast.parse(line)))


def test_harmless_lines_are_not_ways_out() -> None:
    lines = "from urllib.parse import quote\nfrom PySide6 import QtCore\nimport httplib_like\n"
    assert list(ways_out(ast.parse(lines))) == []


WATCHED = """
import json, sys

seen = []
events = ("socket.connect", "socket.bind", "socket.sendto", "socket.getaddrinfo",
          "socket.gethostbyname", "socket.gethostbyaddr", "urllib.Request")

def watch(event, args):
    if event in events:
        seen.append(event)

sys.addaudithook(watch)
"""
IMPORT_ALL = """
import importlib, pathlib

for package in sys.argv[1:]:
    for path in sorted(pathlib.Path(package).rglob("*.py")):
        parts = path.with_suffix("").parts
        if parts[-1] != "env":  # alembic's own, it runs when imported
            importlib.import_module(".".join(parts).removesuffix(".__init__"))
"""
TELL = """
print(json.dumps(seen))
"""


def watched(story: str, *arguments: str) -> list[str]:
    """Run `story` in a process of its own; the network events seen there, in order."""
    run = subprocess.run(
        [sys.executable, "-c", WATCHED + story + TELL, *arguments],
        cwd=ROOT,
        capture_output=True,
        text=True,
        timeout=120,
        check=False,
    )
    assert run.returncode == 0, run.stderr
    events: list[str] = json.loads(run.stdout.splitlines()[-1])
    return events


def test_importing_everything_stays_offline() -> None:
    assert watched(IMPORT_ALL, *PACKAGES) == []


def test_the_watch_sees_a_connection() -> None:
    story = "import socket\nwith socket.socket() as line: line.connect_ex(('127.0.0.1', 9))"
    assert watched(story) == ["socket.connect"]
