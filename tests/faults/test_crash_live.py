"""`kill -9` in the middle of live meetings, and what must be there when the vault is opened again.

The meetings are held by live_child.py in the real window; here they are ended at random moments,
half of them right after a change. What the program had said to be saved must be on disk, of what
it had not at most the last two seconds may be lost, and the counted time must be right within
five seconds of its clock.
"""

import json
import os
import select
import shutil
import signal
import subprocess
import sys
import tempfile
import time
from collections.abc import Iterator
from concurrent.futures import ThreadPoolExecutor
from contextlib import closing
from dataclasses import dataclass, field, replace
from datetime import datetime, timedelta
from pathlib import Path
from random import Random
from typing import Any

import pytest

from facilitator import live_material, vault
from facilitator.backup import verify_open
from facilitator.keyslot import SMALLEST
from facilitator.live_material import LiveMaterial
from facilitator.paths import Paths
from facilitator.reference import reference
from facilitator.store import groups, meetings
from sessions.clock import ManualClock
from sessions.live import GapAnswer, LiveMeeting, RunState
from sessions.records import STAGES, MeetingState, NoteLayer, new_id

ROOT = Path(__file__).resolve().parents[2]
PROGRAM = Path(__file__).parent / "live_child.py"
PHRASE = "hujan di pagar sepeda biru"

KILLS = 50
LANES = 3  # vaults, each with its own program, side by side
RATE = 4.0  # how fast the meetings' clock runs
TEXT_LOST = 2.0  # real seconds
TIME_OFF = 5.0  # seconds of the meetings' clock
AWAY = 90.0  # seconds of that clock until somebody opens the vault again
PATIENCE = 30.0

Line = list[Any]  # [what, monotonic second, ...], see live_child.py
Moment = dict[str, Any]

pytestmark = pytest.mark.skipif(not hasattr(os, "fork"), reason="needs fork")


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
                for at in range(12)
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
    right_after_a_change = chance.random() < 0.5
    longest = 1.2 if right_after_a_change else 2.8
    for line in hold(cradle, time.monotonic() + chance.uniform(0.0, longest), "died"):
        life.hear(line)
    if right_after_a_change:
        for line in hold(cradle, time.monotonic() + 1.5, "did", "presence", "died"):
            life.hear(line)
        time.sleep(chance.uniform(0.0, 0.02))
    return end(cradle, life)


def end(cradle: Cradle, life: Life) -> Life:
    life.killed_at = time.monotonic()
    os.kill(life.pid, signal.SIGKILL)
    for line in hold(cradle, time.monotonic() + PATIENCE, "died"):
        life.hear(line)
    how = life.lines.pop()
    assert how[0] == "died"
    assert os.WIFSIGNALED(how[2]), cradle.errors()
    assert os.WTERMSIG(how[2]) == signal.SIGKILL, cradle.errors()
    life.dead_at = how[1]
    return life


@dataclass
class Losses:
    """The worst of what was lost, in seconds, and how much was looked at."""

    text: float = 0.0
    change: float = 0.0
    time: float = 0.0
    kills: int = 0
    acknowledged: int = 0
    moments: set[str] = field(default_factory=set)  # in which stages, and states, it was killed

    def add(self, other: "Losses") -> None:
        self.text = max(self.text, other.text)
        self.change = max(self.change, other.change)
        self.time = max(self.time, other.time)
        self.kills += other.kills
        self.acknowledged += other.acknowledged
        self.moments |= other.moments


class Judge:
    """Holds what lies on disk after a life against what that life has told."""

    def __init__(self, cradle: Cradle, life: Life, found: LiveMaterial) -> None:
        self.cradle = cradle
        self.life = life
        self.found = found
        self.lost = Losses(kills=1, acknowledged=life.acknowledged)

    def judge(self) -> Losses:
        self.judge_notes()
        self.judge_presences()
        self.judge_clock()
        return self.lost

    def since(self, monotonic: float) -> float:
        return max(0.0, self.life.killed_at - monotonic)

    def judge_notes(self) -> None:
        """Each note is what it was, and all that was typed but the last two seconds."""
        opened: dict[str, str] = self.life.lines[0][5]
        notes = {note.member_id or "": note.text for note in self.found.notes}
        for who, before in opened.items():
            typed = [
                (at, line[1], line[3])
                for at, line in enumerate(self.life.lines)
                if line[0] == "key" and line[2] == who
            ]
            kept = notes.get(who, "")
            whole = before + "".join(letter for _, _, letter in typed)
            assert whole.startswith(kept) or kept.startswith(whole)
            for at, when, _ in typed[max(0, len(kept) - len(before)) :]:
                assert at > self.life.acknowledged, "a letter was lost that was saved"
                self.lost.text = max(self.lost.text, self.since(when))
            assert len(kept) >= len(before)
        assert self.lost.text <= TEXT_LOST
        assert all(note.layer is NoteLayer.PRIVATE for note in self.found.notes)

    def judge_presences(self) -> None:
        """Each member's attendance is the last acknowledged one, or one given after it."""
        told = [(0, self.life.lines[0][1], taken) for taken in self.life.lines[0][4]]
        for at, line in enumerate(self.life.lines):
            if line[0] == "presence":
                told.append((at, line[1], line[2:]))
        for presence in self.found.presences:
            arrived = presence.arrived_at and presence.arrived_at.isoformat()
            kept = [presence.member_id, presence.status.value, arrived]
            given = [each for each in told if each[2][0] == presence.member_id]
            same = [n for n, (_, _, taken) in enumerate(given) if taken == kept]
            assert same, f"{kept} was never given: {given}"
            for at, when, _ in given[same[-1] + 1 :]:
                assert at > self.life.acknowledged, "an attendance was lost that was saved"
                self.lost.change = max(self.lost.change, self.since(when))
        assert self.lost.change <= TEXT_LOST

    def judge_clock(self) -> None:
        """The log reaches at least to the last acknowledged event, and says what the window did;
        opened again, the meeting asks about the time between."""
        moments, written = self.life.moments, len(self.found.events)
        lost = [each for each in moments if each[2]["events"] > written]
        for at, when, _ in lost:
            assert at > self.life.acknowledged, "a command was lost that was saved"
            self.lost.change = max(self.lost.change, self.since(when))
        assert self.lost.change <= TEXT_LOST
        known = [each for each in moments if each[2]["events"] <= written][-1]
        again = self.reopened()
        now = again.now()
        self.lost.moments.add(f"{now.stage} {known[2]['state']}")
        if known[2]["events"] == written:  # else it was killed between a write and its telling
            assert now.stage == known[2]["stage"]
            assert sorted(now.ticked) == known[2]["ticked"]
            assert [stage.planned for stage in now.stages] == known[2]["planned"]
            assert now.icebreaker == known[2]["icebreaker"]
            self.judge_state(again, known[2])
        self.judge_elapsed(now.elapsed, known[2], moments[-1][2], lost)

    def reopened(self) -> LiveMeeting:
        """The meeting as the program will go on with it, some time later, on its own clock."""
        meeting = self.found.meeting
        later = self.cradle.wall(self.life.killed_at) + timedelta(seconds=AWAY)
        bell = datetime.combine(meeting.date, meeting.start, tzinfo=self.cradle.start.tzinfo)
        return LiveMeeting(
            meeting.plan, ManualClock(later), bell, self.found.events, self.found.heartbeat
        )

    def judge_state(self, again: LiveMeeting, known: Moment) -> None:
        state, now = self.found.meeting.state, again.now()
        if known["state"] in ("ready", "ended"):
            ended = known["state"] == "ended"
            assert state is (MeetingState.CLOSING if ended else MeetingState.PLANNED)
            assert now.state == known["state"]
            return
        assert state is MeetingState.RUNNING
        assert now.state is RunState.PAUSED
        if known["state"] == "paused" and not known["gap"]:
            assert now.gap is None
            return
        assert now.gap is not None
        assert now.gap >= AWAY
        assert again.answer_gap(GapAnswer.PAUSE)
        assert again.resume()
        assert again.now().elapsed == now.elapsed

    def judge_elapsed(
        self, kept: float, known: Moment, latest: Moment, lost: list[tuple[int, float, Moment]]
    ) -> None:
        """The counted time is the window's, less at most what one heartbeat may miss.

        A command that was lost may have added time; then what stood before it counts as well.
        """
        shown = counted(latest, self.cradle.wall(self.life.killed_at))
        most = counted(latest, self.cradle.wall(self.life.dead_at))
        least = shown
        if lost:
            least = min(shown, counted(known, self.cradle.wall(lost[0][1])))
            most = max(most, counted(known, self.cradle.wall(self.life.dead_at)))
        assert kept <= most + 0.001
        self.lost.time = max(0.0, least - kept)
        assert self.lost.time <= TIME_OFF


def counted(moment: Moment, wall: datetime) -> float:
    """The meeting's seconds at `wall`, if nothing happened since `moment`."""
    elapsed: float = moment["elapsed"]
    if moment["state"] != "running":
        return elapsed
    return elapsed + (wall - datetime.fromisoformat(moment["at"])).total_seconds()


def read(cradle: Cradle, meeting_id: str) -> LiveMaterial:
    """Open the vault as the program would, see that it is whole, and read the meeting."""
    with closing(vault.open_with_passphrase(cradle.paths, PHRASE)) as opened:
        verify_open(opened)
        return live_material.read(opened.database, meeting_id)


def same_in_window(opened: Line, found: LiveMaterial) -> None:
    """What the next life shows is what was found on disk."""
    _, _, _, moment, presences, notes = opened
    assert moment["events"] == len(found.events)
    assert moment["in_view"] == bool(found.events)
    assert {who: text for who, text in notes.items() if text} == {
        note.member_id or "": note.text for note in found.notes if note.text
    }
    assert {taken[0]: taken[1] for taken in presences} == {
        presence.member_id: presence.status.value for presence in found.presences
    }


def lane(folder: Path, seed: int, kills: int) -> Losses:
    chance, total = Random(seed), Losses()
    found: LiveMaterial | None = None
    with closing(Cradle(folder)) as cradle:
        for _ in range(kills):
            life = live_and_die(cradle, chance)
            if found is not None and life.meeting_id == found.meeting.id:
                same_in_window(life.lines[0], found)
            found = read(cradle, life.meeting_id)
            total.add(Judge(cradle, life, found).judge())
    return total


@pytest.fixture
def folders() -> Iterator[list[Path]]:
    """In memory where there is such a disk: a kill, unlike a power cut, loses no written byte."""
    memory = Path("/dev/shm")
    made = [
        Path(tempfile.mkdtemp(dir=memory if os.access(memory, os.W_OK) else None))
        for _ in range(LANES)
    ]
    yield made
    for folder in made:
        shutil.rmtree(folder)


@pytest.mark.slow
def test_killed_at_random_moments(folders: list[Path]) -> None:
    with ThreadPoolExecutor(LANES) as lanes:
        shares = [KILLS // LANES + (at < KILLS % LANES) for at in range(LANES)]
        results = list(lanes.map(lane, folders, range(LANES), shares))
    total = Losses()
    for result in results:
        total.add(result)
    print(
        f"{total.kills} kills, {total.acknowledged} lines acknowledged; lost at most "
        f"{total.text:.2f} s of text, a change {total.change:.2f} s old, {total.time:.2f} s of time"
    )
    assert total.kills == KILLS
    assert len(total.moments) >= 6, total.moments


@pytest.mark.parametrize("paused", [True, False], ids=["paused", "running"])
def test_resumed_at_every_stage(folders: list[Path], paused: bool) -> None:
    """Killed in each stage, the next start stands where it was, in the window too."""
    stand = ["Space"] if paused else []  # what ends a life's work
    answer = [] if paused else ["Return"]
    with closing(Cradle(folders[0])) as cradle:
        life = work_and_die(cradle, "Return", "C", *stand)
        for stage in STAGES[1:]:
            following = work_and_die(cradle, *answer, "Space", "Return", "C", *stand)
            stands_where_it_was(cradle, life, following, paused)
            assert following.moments[-1][2]["stage"] == stage
            life = following
        stands_where_it_was(cradle, life, work_and_die(cradle), paused)


def work_and_die(cradle: Cradle, *keys: str) -> Life:
    """Press keys, wait until nothing is left to be saved, and end the life."""
    life = Life()
    cradle.order(keys=keys)
    for line in hold(cradle, time.monotonic() + PATIENCE, "done", "died"):
        life.hear(line)
    assert life.lines[-1][0] == "done", cradle.errors()
    return end(cradle, life)


def stands_where_it_was(cradle: Cradle, life: Life, following: Life, paused: bool) -> None:
    left, found = life.moments[-1][2], following.moments[0][2]
    assert left["state"] == ("paused" if paused else "running")
    assert (found["state"], found["gap"], found["in_view"]) == ("paused", not paused, True)
    assert (found["stage"], found["ticked"]) == (left["stage"], left["ticked"])
    off = counted(left, cradle.wall(life.killed_at)) - found["elapsed"]
    assert off == 0 if paused else 0 <= off <= TIME_OFF
