"""Holds what lies on disk after a killed life against what that life had told."""

from contextlib import closing
from dataclasses import dataclass, field
from datetime import datetime, timedelta

from facilitator import vault
from facilitator.backup import verify_open
from facilitator.store import live, meetings
from facilitator.store.meetings import Record
from sessions.clock import ManualClock
from sessions.events import Heartbeat, RunState
from sessions.live import GapAnswer, LiveMeeting
from sessions.moment import Moment as Now
from sessions.records import STAGES, MeetingState, NoteLayer, Stage
from tests.faults.live_cradle import PHRASE, Cradle, Life, Line, Moment, counted

TEXT_LOST = 2.0  # real seconds
TIME_OFF = 5.0  # seconds of the meetings' clock
ACTIVITY = STAGES.index(Stage.ACTIVITY)
AWAY = 90.0  # seconds of that clock until somebody opens the vault again


@dataclass(frozen=True)
class Found:
    """What the vault tells of a meeting when it is opened again."""

    record: Record
    heartbeat: Heartbeat | None


def read(cradle: Cradle, meeting_id: str) -> Found:
    """Open the vault as the program would, see that it is whole, and read the meeting."""
    with closing(vault.open_with_passphrase(cradle.paths, PHRASE)) as opened:
        verify_open(opened)
        db = opened.database
        return Found(meetings.record(db, meeting_id), live.heartbeat(db, meeting_id))


def same_in_window(opened: Line, found: Found) -> None:
    """What the next life shows is what was found on disk."""
    _, _, _, moment, presences, notes = opened
    assert moment["events"] == len(found.record.events)
    assert moment["in_view"] == bool(found.record.events)
    assert {who: text for who, text in notes.items() if text} == {
        note.member_id or "": note.text for note in found.record.notes if note.text
    }
    assert {taken[0]: taken[1] for taken in presences} == {
        presence.member_id: presence.status.value for presence in found.record.presences
    }


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

    def __init__(self, cradle: Cradle, life: Life, found: Found) -> None:
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
        notes = {note.member_id or "": note.text for note in self.found.record.notes}
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
        assert all(note.layer is NoteLayer.PRIVATE for note in self.found.record.notes)

    def judge_presences(self) -> None:
        """Each member's attendance is the last acknowledged one, or one given after it."""
        told = [(0, self.life.lines[0][1], taken) for taken in self.life.lines[0][4]]
        for at, line in enumerate(self.life.lines):
            if line[0] == "presence":
                told.append((at, line[1], line[2:]))
        for presence in self.found.record.presences:
            arrived = presence.arrived_at and presence.arrived_at.isoformat()
            kept = [presence.member_id, presence.status.value, arrived]
            given = [each for each in told if each[2][0] == presence.member_id]
            same = [n for n, (_, _, taken) in enumerate(given) if taken == kept]
            assert same, f"{kept} was never given: {given}"
            for at, when, _ in given[same[-1] + 1 :]:
                assert at > self.life.acknowledged, "an attendance was lost that was saved"
                self.lost.change = max(self.lost.change, self.since(when))
        assert self.lost.change <= TEXT_LOST

    def judge_minutes(self, now: Now, told: list[float]) -> None:
        """The planned minutes are those the window told. While the group is back in the opening
        the activity pays by the minute, so one may have passed since."""
        planned = [stage.planned for stage in now.stages]
        if now.back:
            assert told[ACTIVITY] - 60.0 <= planned[ACTIVITY] <= told[ACTIVITY]
            planned[ACTIVITY] = told[ACTIVITY]
        assert planned == told

    def judge_clock(self) -> None:
        """The log reaches at least to the last acknowledged event, and says what the window did;
        opened again, the meeting asks about the time between."""
        moments, written = self.life.moments, len(self.found.record.events)
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
            self.judge_minutes(now, known[2]["planned"])
            assert list(now.activities) == known[2]["activities"]
            self.judge_state(again, known[2])
        self.judge_elapsed(now.elapsed, known[2], moments[-1][2], lost)

    def reopened(self) -> LiveMeeting:
        """The meeting as the program will go on with it, some time later, on its own clock."""
        meeting = self.found.record.meeting
        later = self.cradle.wall(self.life.killed_at) + timedelta(seconds=AWAY)
        bell = datetime.combine(meeting.date, meeting.start, tzinfo=self.cradle.start.tzinfo)
        return LiveMeeting(
            meeting.plan, ManualClock(later), bell, self.found.record.events, self.found.heartbeat
        )

    def judge_state(self, again: LiveMeeting, known: Moment) -> None:
        state, now = self.found.record.meeting.state, again.now()
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
