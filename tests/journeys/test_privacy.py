"""One whole meeting, watched from outside: nothing leaves the machine, nothing lies readable on it.

The papers she saves herself are meant to be read; everything else the program touches is not.
"""

import json
import os
import re
import shutil
import subprocess
import sys
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path

import pytest

from tests.journeys.marks import GROUP, PEOPLE, WORDS
from ui.rehearsal.first_run import REHEARSAL_PASSPHRASE

ROOT = Path(__file__).resolve().parents[2]
PROGRAM = Path(__file__).with_name("watched.py")
PLACES = ("HOME", "TMPDIR", "XDG_DATA_HOME", "XDG_CONFIG_HOME", "XDG_CACHE_HOME", "XDG_STATE_HOME")
SECRETS = (GROUP, *PEOPLE, *(name.split()[0] for name in PEOPLE), *WORDS, REHEARSAL_PASSPHRASE)
ENCODINGS = ("utf-8", "utf-16-le", "utf-16-be", "utf-32-le")


@dataclass(frozen=True)
class Watched:
    """What was found while the program was open and after it, and the watchers' notes."""

    folder: Path
    open: tuple[str, ...]
    closed: tuple[str, ...]
    events: list[str]
    trace: str  # empty without strace


@pytest.fixture(scope="module")
def watched(tmp_path_factory: pytest.TempPathFactory) -> Watched:
    folder = tmp_path_factory.mktemp("watched")
    trace = folder.with_name("trace")
    program = subprocess.Popen(
        [*strace(trace), sys.executable, "-W", "error", PROGRAM, folder],
        env={
            **os.environ,
            "PYTHONPATH": str(ROOT),
            "PYTHONDONTWRITEBYTECODE": "1",
            **own_places(folder),
        },
        stdin=subprocess.PIPE,
        stdout=subprocess.PIPE,
        stderr=subprocess.PIPE,
        text=True,
        cwd=folder,
    )
    assert program.stdout
    first = program.stdout.readline()
    open_ = tuple(readable_in(folder))
    told, errors = program.communicate("\n", timeout=60)
    assert (first, program.returncode) == ("look\n", 0), errors
    return Watched(
        folder,
        open_,
        tuple(readable_in(folder)),
        json.loads(told.splitlines()[-1]),
        trace.read_text() if trace.exists() else "",
    )


def own_places(folder: Path) -> dict[str, str]:
    """Homes of its own for everything that a program might leave somewhere."""
    places = {name: folder / name.lower() for name in PLACES}
    for place in places.values():
        place.mkdir()
    return {name: str(place) for name, place in places.items()}


def strace(out: Path) -> list[str]:
    """Watch from outside where that is possible: in some containers it is forbidden."""
    tool = shutil.which("strace")
    command = [tool or "", "-f", "-qq", "-e", "trace=network,openat,open,creat", "-o", str(out)]
    if tool is None or subprocess.run([*command, "true"], check=False).returncode:
        out.unlink(missing_ok=True)
        return []
    return command


def readable_in(folder: Path) -> Iterator[str]:
    """Every secret that can be read in a file, or in the name of one."""
    for path in sorted(folder.rglob("*")):
        if "papers" in path.relative_to(folder).parts:
            continue
        content = path.read_bytes() if path.is_file() else b""
        for secret in SECRETS:
            found = any(secret.encode(encoding) in content for encoding in ENCODINGS)
            if found or secret in path.name:
                yield f"{path.relative_to(folder)}: {secret}"


def test_nothing_can_be_read_while_the_program_is_open(watched: Watched) -> None:
    assert watched.open == ()


def test_nothing_can_be_read_when_it_is_closed(watched: Watched) -> None:
    assert watched.closed == ()
    assert (watched.folder / "data" / "facilitator.log").stat().st_size  # it did log the bug


def test_what_is_looked_for_would_be_found(tmp_path: Path) -> None:
    for encoding in ENCODINGS:
        (tmp_path / encoding).write_bytes(b"\x01" + WORDS[1].encode(encoding) + b"\x02")
    assert len(list(readable_in(tmp_path))) == len(ENCODINGS)


def test_python_saw_no_network(watched: Watched) -> None:
    assert watched.events == []


def test_the_system_saw_no_network(watched: Watched) -> None:
    """A socket that stays within the machine leads nowhere: to the screen, to what keeps the
    laptop awake."""
    if not watched.trace:
        pytest.skip("strace is missing or forbidden here")
    assert "socketpair(" in watched.trace  # the event loop's: the watch sees sockets
    assert set(re.findall(r"\bsocket\((\w+)", watched.trace)) <= {"AF_UNIX"}


def test_the_program_writes_nowhere_else(watched: Watched) -> None:
    if not watched.trace:
        pytest.skip("strace is missing or forbidden here")
    opened = re.findall(
        r'open(?:at)?\((?:AT_FDCWD, )?"([^"]+)", ([A-Z_|]+).*= \d+$', watched.trace, re.M
    )
    assert opened
    written = {Path(name) for name, how in opened if re.search(r"O_WRONLY|O_RDWR|O_CREAT", how)}
    assert watched.folder / "data" / "vault.db" in written
    strange = {
        path
        for path in (watched.folder / each for each in written)
        if watched.folder not in path.parents and path.parts[1] not in ("dev", "proc")
    }
    assert strange == set()
