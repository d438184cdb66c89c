"""Lives of the real program on one vault, begun by live_child.py and ended by `kill -9`."""

import json
import os
import select
import signal
import subprocess
import sys
import time
from collections.abc import Iterator
from contextlib import closing
from dataclasses import dataclass, field, replace
from datetime import datetime, timedelta
from pathlib import Path
from random import Random
from typing import Any

from facilitator import vault
from facilitator.keyslot import SMALLEST
from facilitator.paths import Paths
from facilitator.reference import reference
from facilitator.store import groups, meetings
from sessions.records import new_id

ROOT = Path(__file__).resolve().parents[2]
PROGRAM = Path(__file__).parent / "live_child.py"
PHRASE = "hujan di pagar sepeda biru"
MEETINGS = 12  # more than can be held in one test
RATE = 4.0  # how fast the meetings' clock runs
PATIENCE = 30.0  # seconds
CHANGES = ("did", "presence")

Line = list[Any]  # [what, monotonic second, ...], see live_child.py
Moment = dict[str, Any]


class Cradle:
    """A vault with a programme to hold, and the process in which the lives begin."""

    def __init__(self, folder: Path) -> None:
        self.paths = Paths(folder / "data")
        story = reference("en")
        self.start = story.walks[0].started_at
        self.origin = time.monotonic()
        with closing(vault.create(self.paths, PHRASE, SMALLEST)) as made:
            groups.save_group(made.database, story.group)
            for member in story.members:
                groups.save_member(made.database, member)
            first = story.meetings[0]
            many = [
                replace(first, id=new_id(), number=at + 1, date=first.date + timedelta(weeks=at))
                for at in range(MEETINGS)
            ]
            meetings.add_programme(made.database, story.group.id, many)
        self._errors = (folder / "errors").open("w+")
        arguments = (self.paths.root, self.start.isoformat(), self.origin, RATE)
        self._process = subprocess.Popen(
            [sys.executable, PROGRAM, *map(str, arguments)],
            env={**os.environ, "PYTHONPATH": str(ROOT), "QT_QPA_PLATFORM": "offscreen"},
            stdin=subprocess.PIPE,
            stdout=subprocess.PIPE,
            stderr=self._errors,
        )
        assert self._process.stdin is not None
        assert self._process.stdout is not None
        self._in, self._out = self._process.stdin, self._process.stdout.fileno()
        self._rest = b""
        self._living: int | None = None

    def close(self) -> None:
        """End the life that a failed test has left, and the process."""
        if self._living is not None:
            os.kill(self._living, signal.SIGKILL)
        self._in.close()
        self._process.wait(PATIENCE)
        assert self._process.stdout is not None
        self._process.stdout.close()
        self._errors.close()

    def wall(self, monotonic: float) -> datetime:
        """What the meetings' clock says at a monotonic second."""
        return self.start + timedelta(seconds=(monotonic - self.origin) * RATE)

    def order(self, **life: object) -> None:
        self._in.write(json.dumps(life).encode() + b"\n")
        self._in.flush()

    def line(self, until: float) -> Line | None:
        """The next line told, None if none is there at the monotonic second `until`."""
        while b"\n" not in self._rest:
            left = until - time.monotonic()
            if left <= 0 or not select.select([self._out], [], [], left)[0]:
                return None
            read = os.read(self._out, 65536)
            assert read, self.errors()
            self._rest += read
        told, _, self._rest = self._rest.partition(b"\n")
        try:
            line: Line = json.loads(told)
        except ValueError:  # the life ended while it told this
            return self.line(until)
        if line[0] in ("born", "died"):
            self._living = line[2] if line[0] == "born" else None
        return line

    def errors(self) -> str:
        self._errors.seek(0)
        return self._errors.read()


@dataclass
class Life:
    """What was told since the meeting was opened, and when it was ended (monotonic seconds)."""

    lines: list[Line] = field(default_factory=list)
    pid: int = 0
    killed_at: float = 0.0
    dead_at: float = 0.0

    def hear(self, line: Line) -> None:
        if line[0] == "born":
            self.pid = line[2]
        if line[0] == "open":
            self.lines.clear()
        self.lines.append(line)

    @property
    def meeting_id(self) -> str:
        found: str = self.lines[0][2]
        return found

    @property
    def acknowledged(self) -> int:
        """The index of the last line that is known to be on disk: what was opened is."""
        return max(at for at, line in enumerate(self.lines) if line[0] in ("open", "saved"))

    @property
    def moments(self) -> list[tuple[int, float, Moment]]:
        """Index, monotonic second and content of what was told about the clock."""
        places = {"open": 3, "did": 2}
        return [
            (at, line[1], line[places[line[0]]])
            for at, line in enumerate(self.lines)
            if line[0] in places
        ]


def hold(cradle: Cradle, until: float, *wanted: str) -> Iterator[Line]:
    """Hear lines up to the first of a wanted kind, or until a monotonic second."""
    while (line := cradle.line(until)) is not None:
        yield line
        if line[0] in wanted:
            return


def live_and_die(cradle: Cradle, chance: Random) -> Life:
    """Let a life begin, end it at a random moment, and return what it has told."""
    life = Life()
    cradle.order(seed=chance.randrange(1 << 30))
    for line in hold(cradle, time.monotonic() + PATIENCE, "open", "died"):
        life.hear(line)
    assert life.lines[-1][0] == "open", cradle.errors()
    awaited = chance.choice(((), (), CHANGES, ("saved",)))
    longest = 1.2 if awaited else 2.8
    for line in hold(cradle, time.monotonic() + chance.uniform(0.0, longest), "died"):
        life.hear(line)
    if awaited:
        for line in hold(cradle, time.monotonic() + 1.5, *awaited, "died"):
            life.hear(line)
        time.sleep(chance.uniform(0.0, 0.01) if awaited is CHANGES else 0.0)
    return end(cradle, life)


def end(cradle: Cradle, life: Life) -> Life:
    life.killed_at = time.monotonic()
    try:
        os.kill(life.pid, signal.SIGKILL)
    except ProcessLookupError:
        raise AssertionError(f"it died by itself: {cradle.errors()}") from None
    for line in hold(cradle, time.monotonic() + PATIENCE, "died"):
        life.hear(line)
    how = life.lines.pop()
    assert how[0] == "died"
    assert os.WIFSIGNALED(how[2]), cradle.errors()
    assert os.WTERMSIG(how[2]) == signal.SIGKILL, cradle.errors()
    life.dead_at = how[1]
    return life


def counted(moment: Moment, wall: datetime) -> float:
    """The meeting's seconds at `wall`, if nothing happened since `moment`."""
    elapsed: float = moment["elapsed"]
    if moment["state"] != "running":
        return elapsed
    return elapsed + (wall - datetime.fromisoformat(moment["at"])).total_seconds()
